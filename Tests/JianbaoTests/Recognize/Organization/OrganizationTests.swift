import Testing

@testable import Jianbao

@Suite("Organizations")
struct OrganizationTests {
    @Test(
        "an ending takes the words before it, up to a boundary",
        arguments: [
            ("曾任江苏恒立泰机械有限公司经理。", ["江苏恒立泰机械有限公司"]),
            ("他在宁波市教育局工作。", ["宁波市教育局"]),
            ("毕业于南京大学计算机系。", ["南京大学计算机系"]),
            ("贵公司和这家公司都不错。", []),
        ])
    func endings(text: String, names: [String]) throws {
        #expect(try NameReading.words(.organization, in: text) == names)
    }

    @Test(
        "a weak name counts beside an employer's words only",
        arguments: [
            ("他离开小米，加盟苹果。", ["小米", "苹果"]),
            ("早饭是小米粥和苹果。", []),
        ])
    func weakNames(text: String, names: [String]) throws {
        #expect(try NameReading.words(.organization, in: text) == names)
    }

    @Test(
        "common words make a name where only a name can stand",
        arguments: [
            ("远洋银行发布公告。", ["远洋银行"]),
            ("手机银行怎么使用？", []),
            ("一家商业银行发布公告。", []),
            ("他现任海南精工总工程师。", ["海南精工"]),
        ])
    func standing(text: String, names: [String]) throws {
        #expect(try NameReading.words(.organization, in: text) == names)
    }

    @Test(
        "a word that says what a name is does not go into it",
        arguments: [
            ("芯片公司溪桥智能宣布裁员。", ["溪桥智能"]),
            ("面板厂磬石光电今天开会。", ["磬石光电"]),
            ("工程机械软件公司", []),
        ])
    func descriptors(text: String, names: [String]) throws {
        #expect(try NameReading.words(.organization, in: text) == names)
    }

    @Test(
        "a ministry is no department of the post behind it",
        arguments: [
            ("水利部副部长到会。", ["水利部"]),
            ("博世软件经理王磊", ["博世"]),
        ])
    func employers(text: String, names: [String]) throws {
        #expect(try NameReading.words(.organization, in: text) == names)
    }

    @Test(
        "a name begins behind a word of the sentence, though a company may bear one",
        arguments: [
            ("他采访白宫发言人。", ["白宫"]),
            ("后调杭州美术学院任教。", ["杭州美术学院"]),
            ("4月3日电宁波市教育局今天开会。", ["宁波市教育局"]),
            ("任浙江现代时空物流股份有限公司董事。", ["浙江现代时空物流股份有限公司"]),
            ("据《远望日报》新华社报道", ["新华社"]),
        ])
    func begins(text: String, names: [String]) throws {
        #expect(try NameReading.words(.organization, in: text) == names)
    }

    @Test("of a weak name that is none the known begin is the company: a product of it")
    func products() throws {
        #expect(try NameReading.words(.organization, in: "请打开新浪微博看看。") == ["新浪"])
        #expect(try NameReading.words(.organization, in: "他加入新浪微博。") == ["新浪微博"])
    }

    @Test("two frequent characters do not make a short name by chance")
    func chance() throws {
        #expect(try NameReading.words(.organization, in: "改变有多大？负担太重了。") == [])
        #expect(try NameReading.words(.organization, in: "他加盟太重。") == ["太重"])
    }

    @Test(
        "a museum and a country's government are places until somebody works there",
        arguments: [
            ("游客来到江岸博物馆参观。", []),
            ("江岸博物馆馆长陈志远", ["江岸博物馆"]),
            ("挪威政府表示满意。", []),
            ("他加入挪威政府。", ["挪威政府"]),
            ("宁波市政府表示满意。", ["宁波市政府"]),
        ])
    func placesToVisit(text: String, names: [String]) throws {
        #expect(try NameReading.words(.organization, in: text) == names)
    }

    @Test("a foreign sound that stands where only a club can is a club all over the page")
    func clubs() throws {
        #expect(try NameReading.names(.organization, in: "客队瓦尔加斯三连胜，瓦尔加斯士气高。") == ["瓦尔加斯", "瓦尔加斯"])
        #expect(try NameReading.names(.person, in: "教练瓦尔加斯表示满意。") == ["瓦尔加斯"])
    }

    @Test("a place that stands for its state is kept from the records")
    func governingPlaces() throws {
        let mentions = try NameReading.mentions(in: "会见挪威前首相。").filter { $0.kind == .organization }
        #expect(mentions.map(\.isRecorded) == [false])
    }

    @Test("the type is the dictionary's, or the ending's")
    func types() throws {
        let types = try NameReading.mentions(in: "清华大学与宁波市教育局签约。").compactMap { mention in
            if case .organization(_, let type) = mention.value { type } else { nil }
        }
        #expect(types == [.university, .government])
    }

    @Test("a name that the dictionary knows carries its full form")
    func canonical() throws {
        #expect(try NameReading.names(.organization, in: "他加入了字节。") == ["字节跳动"])
    }

    @Test(
        "a short name that the page introduces stands for the full one",
        arguments: [
            "江苏恒立泰机械有限公司（以下简称“恒立泰”）今日上市，恒立泰股价上涨。",
            "江苏恒立泰机械有限公司（恒立泰）今日上市，恒立泰股价上涨。",
        ])
    func shortName(text: String) throws {
        #expect(try NameReading.names(.organization, in: text) == Array(repeating: "江苏恒立泰机械有限公司", count: 3))
    }
}
