import Testing

@testable import Jianbao

@Suite("Cleaning flattened text")
struct FlattenedTextTests {
    static let body = "云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。\n当地政府表示欢迎，并承诺提供配套设施。"

    @Test("a single line is body, never a title")
    func singleLine() {
        let article = cleaned("云帆公司宣布建厂")
        #expect(article.title == nil)
        #expect(article.body.text.string == "云帆公司宣布建厂")
    }

    @Test("prose without furniture stays as it is")
    func cleanText() {
        let article = cleaned(Self.body)
        #expect(article.body.text.string == Self.body)
        #expect(article.removed.isEmpty)
    }

    @Test("nothing is lost: body, title and removed lines together are the page")
    func nothingLost() {
        let page = "首页 > 财经 > 公司\n云帆公司建厂\n作者：李小红\n\(Self.body)\n相关阅读\n又一家工厂\n京ICP备00000000号"
        let article = cleaned(page)
        let pieces =
            article.body.text.string.split(separator: "\n").map(String.init) + article.removed.map(\.text) + [article.title!.text.string]
        #expect(Set(pieces) == Set(page.split(separator: "\n").map(String.init)))
    }

    @Test("removals stand in the page's order and their spans hold their words")
    func spans() {
        let page = "当前位置：首页 > 财经\n\(Self.body)\n展开剩余50%后来的事情，大家都知道了。\n延伸阅读\n另一篇文章"
        let article = cleaned(page)
        let text = Text(page)
        for removal in article.removed { #expect(text.string(removal.span) == removal.text) }
        #expect(article.removed.map(\.span) == article.removed.map(\.span).sorted())
        let map = article.body.map
        for index in 0..<article.body.text.count where article.body.text[index] != "\n" {
            #expect(text[map.origin(of: TextSpan(index, index + 1)).start] == article.body.text[index])
        }
    }

    @Test(
        "names, medium and date come from the lines around the headline",
        arguments: [
            ("作者丨李小红", ["李小红"], [], nil, nil),
            ("编辑丨陈晓", [], ["陈晓"], nil, nil),
            ("文/李小红 编辑/陈晓", ["李小红"], ["陈晓"], nil, nil),
            ("記者 李小紅、王明 責任編輯：陳曉", ["李小紅", "王明"], ["陳曉"], nil, nil),
            ("2023年2月10日 10:53 来源：云帆日报", [], [], "云帆日报", "2023-02-10T10:53"),
            ("2023-03-22 18:00     云帆新闻网", [], [], "云帆新闻网", "2023-03-22T18:00"),
            ("| 本文作者: 李小红 | 2023-02-10 10:53 |", ["李小红"], [], nil, "2023-02-10T10:53"),
            ("李小红 发自 凹非寺", ["李小红"], [], nil, nil),
            ("云帆位 | 公众号 YunfanBit", [], [], "云帆位", nil),
            ("来源：云帆日报 作者：佚名", [], [], "云帆日报", nil),
        ] as [(String, [String], [String], String?, String?)])
    func fields(line: String, authors: [String], editors: [String], publisher: String?, published: String?) {
        let article = cleaned("云帆公司宣布建设新工厂\n\(line)\n\(Self.body)")
        #expect(article.authors == authors)
        #expect(article.editors == editors)
        #expect(article.publisher == publisher)
        #expect(article.published == published)
        #expect(article.title?.text.string == "云帆公司宣布建设新工厂")
        #expect(article.body.text.string == Self.body)
    }

    @Test("reporters in brackets are authors and their line stays")
    func bracketedReporters() {
        let page = "云帆社北京5月9日电（记者王小明、李红）云帆公司昨日宣布，新工厂将于明年投产。\n当地政府表示欢迎，并承诺提供配套设施。"
        let article = cleaned(page)
        #expect(article.authors == ["王小明", "李红"])
        #expect(article.body.text.string == page)
    }

    @Test(
        "dates are read to the precision given, and only real ones",
        arguments: [
            ("2023-02-10", "2023-02-10"), ("2023/2/1 8:05", "2023-02-01T08:05"), ("2023年2月10日 星期五 下午3:20", "2023-02-10T15:20"),
            ("2023-02-10T10:53:00+08:00", "2023-02-10T10:53"), ("2023-02-10T20:53:00Z", "2023-02-11T04:53"), ("2023-02-30", nil),
            ("2023-13-01", nil), ("99999-01-01", nil),
        ] as [(String, String?)])
    func dates(text: String, edtf: String?) {
        let folded = testCleaner.folding.folded(Array(text.unicodeScalars))
        #expect(testCleaner.bylineReader.times.firstDate(in: folded, span: TextSpan(0, folded.count))?.edtf == edtf)
    }

    @Test("an article that goes on below a list of other articles keeps its rest")
    func resumedArticle() {
        let rest = "工厂的设计由三家事务所共同完成，主体结构采用钢材。\n周边居民对此看法不一，有人担心噪音，有人看重工作。\n项目计划在两年内完工，随后进入试运行。"
        let article = cleaned("\(Self.body)\n\(Self.body)后来又有变化。\n相关阅读\n又一家工厂\n\(rest)")
        #expect(article.body.text.string.hasSuffix(rest))
        #expect(article.removed.map(\.text) == ["相关阅读", "又一家工厂"])
    }

    @Test("two sentences below a list of other articles are the article's, whatever stands below them")
    func shortRest() {
        let rest = "工厂的设计由三家事务所共同完成，主体结构采用钢材。\n周边居民对此看法不一，有人担心噪音，有人看重工作。"
        let article = cleaned("\(Self.body)\n相关阅读\n又一家工厂\n\(rest)\n责任编辑：陈晓")
        #expect(article.body.text.string == "\(Self.body)\n\(rest)")
        #expect(article.editors == ["陈晓"])
    }

    @Test("a heading that carries its item itself opens no list")
    func inlineItem() {
        let rest = "工厂的设计由三家事务所共同完成，主体结构采用钢材。"
        let article = cleaned("\(Self.body)\n延伸阅读：又一家工厂建成\n\(rest)\n责任编辑：陈晓")
        #expect(article.body.text.string == "\(Self.body)\n\(rest)")
    }

    @Test("what readers say goes, though it be longer than the article")
    func longComments() {
        let comments = "我家就在工地旁边，每天从早吵到晚，希望工厂早点建好，别再拖下去了。\n支持！\n前几年也说要建厂，最后不了了之，这次能不能先把规划公布出来，让大家都看看。"
        let article = cleaned("云帆公司建厂\n2023-05-06 10:20 来源：云帆日报\n云帆公司昨日宣布，新工厂将于明年投产。\n网友评论\n\(comments)")
        #expect(article.body.text.string == "云帆公司昨日宣布，新工厂将于明年投产。")
    }

    @Test("a button for comments under a lead ends no article")
    func commentsUnderLead() {
        let long = String(repeating: "工厂的设计由三家事务所共同完成，主体结构采用钢材，", count: 7) + "周边居民对此看法不一。"
        let article = cleaned("云帆公司建厂\n2023-05-06 10:20 来源：云帆日报\n新工厂的消息传开后，周边的房价应声上涨。\n评论\n\(Self.body)\n\(long)")
        #expect(article.body.text.string.hasSuffix("\(Self.body)\n\(long)"))
    }

    @Test("menus above and lists below go, whatever the article's own short lines")
    func wholePage() {
        let menu = "云帆公司建厂_财经_云帆网\n首页\n财经\n体育\n娱乐\n登录\n注册\n手机版\n网站地图"
        let list = "相关阅读\n又一家工厂\n分享到：微信\n热门文章\n股市收盘\n油价上调\n京ICP备00000000号"
        let article = cleaned("\(menu)\n云帆公司建厂\n2023-02-10 10:53 来源：云帆日报\n好消息。\n\(Self.body)\n\(list)")
        #expect(article.title?.text.string == "云帆公司建厂")
        #expect(article.body.text.string == "好消息。\n\(Self.body)")
        #expect(article.published == "2023-02-10T10:53")
    }

    @Test("a title that came with the page wins")
    func givenTitle() {
        let article = cleaned("云帆公司宣布建设新工厂\n\(Self.body)", title: "云帆建厂")
        #expect(article.title?.text.string == "云帆建厂")
    }
}
