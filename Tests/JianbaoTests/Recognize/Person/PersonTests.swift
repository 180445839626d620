import Testing

@testable import Jianbao

@Suite("Persons")
struct PersonTests {
    @Test(
        "names in a list are told apart",
        arguments: [
            ("出席会议的有陈志远、林晓燕、欧阳慧敏和赵国栋。", ["陈志远", "林晓燕", "欧阳慧敏", "赵国栋"]),
            ("记者孙立平、何雨桐报道", ["孙立平", "何雨桐"]),
        ])
    func lists(text: String, names: [String]) throws {
        #expect(try NameReading.words(.person, in: text) == names)
    }

    @Test("a surname before an address stands for the person whom the page names in full")
    func surname() throws {
        #expect(try NameReading.names(.person, in: "总经理陈志远到会。陈先生说，业绩不错。") == ["陈志远", "陈志远"])
        #expect(try NameReading.names(.person, in: "陈先生说，业绩不错。") == ["陈"])
    }

    @Test(
        "foreign names with dots keep their rarer characters",
        arguments: [
            ("协会会长艾山江·土逊说，产量增加了。", ["艾山江·土逊"]),
            ("教练索尔-坎贝尔到场。", ["索尔-坎贝尔"]),
            ("影片由科林·费斯，尼尔·普雷斯托主演。", ["科林·费斯", "尼尔·普雷斯托"]),
        ])
    func dottedNames(text: String, names: [String]) throws {
        #expect(try NameReading.words(.person, in: text) == names)
    }

    @Test(
        "among people who know each other a surname goes with its form of address",
        arguments: [
            ("@读书会 昨天范老师讲得真好啊！！", ["范老师"]),
            ("昨天范老师讲了一课。", ["范"]),
            ("@林晓燕：转发微博", ["林晓燕"]),
        ])
    func informalAddress(text: String, names: [String]) throws {
        #expect(try NameReading.words(.person, in: text) == names)
    }

    @Test(
        "a given name in Latin letters alone needs a person's word before it",
        arguments: [("著名选手Alex到场。", ["Alex"]), ("模型Alex到场。", [])])
    func latinAlone(text: String, names: [String]) throws {
        #expect(try NameReading.words(.person, in: text) == names)
    }

    @Test("a surname before 总 counts where the page names its bearer")
    func weakAddress() throws {
        #expect(try NameReading.names(.person, in: "总经理陈志远到会。记者问陈总：何时投产？") == ["陈志远", "陈志远"])
        #expect(try NameReading.names(.person, in: "记者问陈总：何时投产？") == [])
    }

    @Test("cities abroad are no persons", arguments: ["比赛在纽伦堡举行。", "他上周抵达利隆圭。", "列车开往下诺夫哥罗德。"])
    func citiesAbroad(text: String) throws {
        #expect(try NameReading.words(.person, in: text) == [])
    }

    @Test("a gloss in Latin letters joins both names under the Chinese one")
    func gloss() throws {
        let text = "研究员马丁·奥斯特罗夫斯基（Martin Ostrowski）说。后来Ostrowski又说。"
        #expect(Set(try NameReading.names(.person, in: text)) == ["马丁·奥斯特罗夫斯基"])
    }

    @Test("words are not cut for a name", arguments: ["他高兴地说，明年再来。", "马上开始，何时结束？", "白云飘在天上，江水向东流。"])
    func words(text: String) throws {
        #expect(try NameReading.words(.person, in: text) == [])
    }

    @Test("a name of the title licenses its repeat in the body")
    func title() throws {
        let mentions = try NameReading.mentions(in: "后来Ostrowski又说。", title: "首席科学家Martin Ostrowski辞职")
        #expect(mentions.map(\.field) == [.title, .title, .text])
        #expect(mentions.last?.name == "Martin Ostrowski")
    }

    @Test(
        "a name ends before a person's verb",
        arguments: [
            ("桑柳任副校长。", ["桑柳"]),
            ("古今明出任总经理。", ["古今明"]),
            ("曾先后担任教师、校长。", []),
        ])
    func verbs(text: String, names: [String]) throws {
        #expect(try NameReading.words(.person, in: text) == names)
    }

    @Test("a first name that two people share stands for neither")
    func sharedFirstName() throws {
        let text = "Martin Ostrowski 与 Martin Feldkamp 到会。后来Martin说，Feldkamp同意。"
        #expect(try NameReading.names(.person, in: text) == ["Martin Ostrowski", "Martin Feldkamp", "Martin", "Martin Feldkamp"])
    }

    @Test(
        "no person is named by a work, a place or an employer",
        arguments: ["小说《陈志远》出版。", "游客站在乌卢瓦斯悬崖边。", "现任康达新董事。"])
    func namesakes(text: String) throws {
        #expect(try NameReading.words(.person, in: text) == [])
    }

    @Test("a person stands behind 委任, none behind 现任")
    func appointed() throws {
        #expect(try NameReading.words(.person, in: "银行委任康达新为董事。") == ["康达新"])
    }

    @Test("a long run in Latin letters is read piece by piece")
    func longRun() throws {
        let run = Array(repeating: "Martin Ostrowski", count: 40).joined(separator: " ")
        #expect(try NameReading.words(.person, in: run).allSatisfy { $0.unicodeScalars.count < 80 })
    }

    @Test("a name cut short is read as the page gives it in full")
    func fullForm() throws {
        #expect(try NameReading.words(.person, in: "林晓原来到学校。校长林晓原很高兴。") == ["林晓原", "林晓原"])
    }

    @Test("a page's other sentences say where a name ends, and that a foreign sound is a place")
    func agreement() throws {
        #expect(try NameReading.words(.person, in: "朱巍认为不妥。朱巍也持相同的观点。") == ["朱巍", "朱巍"])
        #expect(try NameReading.words(.person, in: "我们走进卡洛维亚，晚上抵达。卡洛维亚人喜欢喝茶。") == [])
        #expect(try NameReading.words(.person, in: "教练卡洛维亚到了，卡洛维亚说很高兴。") == ["卡洛维亚", "卡洛维亚"])
    }

    @Test(
        "another name that the page gives stands for the person",
        arguments: [
            ("民警抓获王某（绰号“老刀”）。老刀交代了经过。", ["王某", "王某", "王某"]),
            ("作家林远舟，原名林大山，1955年生。林大山的老家在海边。", ["林远舟", "林远舟", "林远舟"]),
        ])
    func otherNames(text: String, names: [String]) throws { #expect(try NameReading.names(.person, in: text) == names) }

    @Test("a given name and a surname alone stand for the one person of the page who bears them")
    func shortForms() throws {
        #expect(try NameReading.names(.person, in: "潘晓颖的家人到场。愿晓颖安息。") == ["潘晓颖", "潘晓颖"])
        #expect(try NameReading.names(.person, in: "记者采访了黄志明。黄说，他不会放弃。") == ["黄志明", "黄志明"])
        #expect(try NameReading.names(.person, in: "黄志明和黄海燕到场。黄说，他不会放弃。") == ["黄志明", "黄海燕"])
    }

    @Test("a parted name is one without its space, and nobody is read in a parted word")
    func spacedNames() throws {
        #expect(try NameReading.names(.person, in: "05艺术美学\n傅 岩\n1、英语") == ["傅岩"])
        #expect(try NameReading.names(.person, in: "成 本\n1、英语") == [])
    }

    @Test("names alone in the brackets that close a paragraph are a byline")
    func byline() throws {
        #expect(try NameReading.words(.person, in: "大家剪出了窗花。（常书雅 马丹宁 ）") == ["常书雅", "马丹宁"])
    }
}
