import Testing

@testable import Jianbao

@Suite("Articles that scripts carry")
struct CarriedArticleTests {
    static let first = "云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位，当地的学校已经开设了相关的课程，首批学生明年夏天毕业。"
    static let second = "工厂的设计由三家事务所共同完成，主体结构采用钢材，周边居民对此看法不一，项目计划在两年内完工，随后进入为期半年的试运行阶段。"
    static let body = "\(first)\n\(second)"
    static let shell = "<title>云帆公司宣布建设新工厂_云帆网</title><div id=app>正在加载</div>"

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { $0.value < 0x80 ? String($0) : "\\u" + String($0.value, radix: 16) }.joined()
    }

    private static func percentEscaped(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    static let scripts = [
        "window.__INITIAL_STATE__={\"id\":1,\"data\":{\"content\":\"<p>\(first)<\\/p><p>\(second)<\\/p>\"}};",
        "var state = {'list': [], 'body': '<p>\(escaped(first))</p>\\n<p>\(escaped(second))</p>'};",
        "page.content_noencode: '\(first)\\x0a\(second)';",
        "{\"html\": \"&lt;p&gt;\(first)&lt;/p&gt;&lt;p&gt;\(second)&lt;/p&gt;\"}",
        "window.data = JSON.parse(\"{\\\"text\\\":\\\"\(first)\\\\n\(second)\\\"}\");",
        percentEscaped("{\"content\":\"<p>\(first)</p><p>\(second)</p>\"}"),
    ]

    @Test("the article comes out of the script, whatever it is wrapped in", arguments: scripts)
    func carried(script: String) {
        let html = "\(Self.shell)<script>\(script)</script>"
        let article = cleaned(html)
        #expect(article.body.text.string == Self.body)
        #expect(article.title?.text.string == "云帆公司宣布建设新工厂")
        // Each code point leads to its own place in the script, be it written out or escaped.
        let origin = article.body.map.origin(of: TextSpan(0, 2))
        let source = Text(html).string(origin)
        #expect(["云帆", "\\u4e91\\u5e06", "%E4%BA%91%E5%B8%86"].contains(source), "\(source)")
    }

    @Test("a page that shows its article keeps it")
    func shown() {
        let shown = "<h1>云帆公司宣布建设新工厂</h1><div><p>\(Self.first)</p><p>\(Self.second)</p></div>"
        let article = cleaned("\(shown)<script>var terms = \"\(String(repeating: "本协议适用于所有用户，请仔细阅读。", count: 40))\"</script>")
        #expect(article.body.text.string == Self.body)
    }

    // MARK: Lists of pieces

    static let lists = [
        "{\"paragraphs\":[\"\(first)\",\"\(second)\"]}",
        "{\"blocks\":[{\"type\":\"text\",\"text\":\"\(first)\"},{\"type\":\"image\",\"url\":\"a.jpg\",\"alt\":\"工厂的模型\"},{\"type\":\"text\",\"text\":\"\(second)\"}]}",
        "{\"body\":[\"<p>\(first)</p>\",\"<p>\(second)</p>\"]}",
        "{\"lines\":[\"<b>云帆</b>\(first.dropFirst(2))\",\"\(second)\"]}",
    ]

    @Test("the paragraphs of a list become one article", arguments: lists)
    func paragraphs(script: String) {
        let html = "\(Self.shell)<script>window.state=\(script);</script>"
        let article = cleaned(html)
        #expect(article.body.text.string == Self.body)
        let end = article.body.text.count
        #expect(Text(html).string(article.body.map.origin(of: TextSpan(end - 5, end))) == "运行阶段。")
    }

    @Test("runs of one paragraph are joined, its links among them")
    func runs() {
        func run(_ text: some StringProtocol) -> String { "{\"type\":\"text\",\"text\":\"\(text)\"}" }
        let parts = [Self.first.prefix(8), Self.first.dropFirst(8).prefix(6), Self.first.dropFirst(14)]
        let paragraph = "[\(run(parts[0])),{\"type\":\"link\",\"children\":[\(run(parts[1]))]},\(run(parts[2]))]"
        let document = "{\"doc\":[{\"children\":\(paragraph)},{\"children\":[\(run(Self.second))]}]}"
        #expect(cleaned("\(Self.shell)<script>state=\(document)</script>").body.text.string == Self.body)
    }

    // MARK: Whose text it is

    static let shown = "<title>云帆公司股价涨停_云帆网</title><h1>云帆公司股价涨停</h1><div class=con><p>云帆公司今日涨停。</p></div>"

    @Test(
        "a flash is not joined with what a script says of other things",
        arguments: [
            "{hot:[{title:'别的公司',brief:'\(first)\(second)'}]}",
            "{title:'云帆公司股价涨停',recommend:{text:'\(first)\(second)'}}",
            "{title:'云帆公司股价涨停',comments:[{text:'\(first)'},{text:'\(second)'}]}",
            "{tips:'\(first)\(second)'}",
            "{more:['\(first)','\(second)']}",
        ])
    func flash(script: String) {
        let article = cleaned("\(Self.shown)<script>var state=\(script)</script>")
        #expect(article.body.text.string == "云帆公司今日涨停。")
    }

    @Test("the text beside the page's own title is taken before longer ones")
    func agreement() {
        let others = (1...3).map { "{title:'别的公司之\($0)',text:'\(Self.second)\(Self.second)\(Self.first)'}" }.joined(separator: ",")
        let own = "{title:'云帆公司股价涨停',text:'\(Self.first)\\n\(Self.second)'}"
        let article = cleaned("\(Self.shown)<script>var state={list:[\(others)],article:\(own)}</script>")
        #expect(article.body.text.string == Self.body)
    }

    @Test("an article with another title is taken where none has the page's, unless it is one of several")
    func strangeTitle() {
        let own = "{title:'工厂的两千个岗位',text:'\(Self.first)\\n\(Self.second)'}"
        let shell = "<title>云帆</title><div id=app>正在加载</div>"
        #expect(cleaned("\(shell)<script>var state={article:\(own)}</script>").body.text.string == Self.body)
        #expect(cleaned("\(shell)<script>var state={list:[\(own),\(own)]}</script>").body.text.isEmpty)
    }

    @Test("a headline below the script that carries its article loses nothing of it")
    func headlineBelow() {
        let script = "<script>window.DATA={\"title\":\"云帆公司宣布建设新工厂\",\"text\":\"<P>\(Self.first)</P><P>\(Self.second)</P>\"}</script>"
        let html = "<head><title>云帆公司宣布建设新工厂_云帆网</title>\(script)</head><h1>云帆公司宣布建设新工厂</h1><div id=app></div>"
        #expect(cleaned(html).body.text.string == Self.body)
    }

    // MARK: Hidden articles

    @Test("terms that stay hidden are no part of a flash")
    func hiddenTerms() {
        let terms = "<div style='display:none'><p>\(Self.first)</p><p>\(Self.second)</p></div>"
        #expect(cleaned("\(Self.shown)\(terms)").body.text.string == "云帆公司今日涨停。")
    }

    @Test("a folded article is read whole where a prompt to unfold it follows")
    func folded() {
        let rest = "<div style='display:none'><p>\(Self.second)</p></div>"
        func page(_ below: String) -> String {
            "<title>云帆公司宣布建设新工厂</title><h1>云帆公司宣布建设新工厂</h1><div class=box><p>\(Self.first)</p>\(below)"
        }
        #expect(cleaned(page("\(rest)<div>展开全文</div></div>")).body.text.string == Self.body)
        #expect(cleaned(page("\(rest)<div>分享到</div></div>")).body.text.string == Self.first)
        // Terms that a program asks to accept.
        #expect(cleaned(page("</div>\(rest)<div>打开APP</div>")).body.text.string == Self.first)
    }

    @Test("a body that is hidden until its script has run is read where nothing else is")
    func hiddenBody() {
        let hidden = "<div style='display:none' id=content><p>\(Self.first)</p><p>\(Self.second)</p></div>"
        #expect(cleaned("\(Self.shell)\(hidden)").body.text.string == Self.body)
        let shown = "<div><p>公司的股价昨日上涨，市值重新超过千亿，分析人士认为还会持续。</p><p>小厂商的日子不会好过，行业的价格战正在升温，各家都在等。</p></div>"
        #expect(cleaned("\(Self.shell)\(shown)\(hidden)").body.text.string.hasPrefix("公司的股价"))
    }

    @Test(
        "fields stand beside the headline in the scripts",
        arguments: [
            (
                "{\"@type\":\"NewsArticle\",\"headline\":\"云帆公司宣布建设新工厂\",\"datePublished\":\"2023-02-10T02:53:00Z\",\"author\":{\"@type\":\"Person\",\"name\":\"李小红\"},\"publisher\":{\"name\":\"云帆日报\"}}",
                "2023-02-10T10:53", ["李小红"], "云帆日报"
            ),
            (
                "var msg_title = '云帆公司宣布建设新工厂'; var ct = \"1675997580\"; var nickname = htmlDecode(\"云帆之声\");", "2023-02-10T10:53", [],
                "云帆之声"
            ),
            ("{\"list\":[{\"title\":\"别的文章\",\"createTime\":\"2020-01-02\",\"author\":\"王小明\"}]}", nil, [], nil),
            ("{\"newsTime\":\"2023-02-10 10:53:00\",\"copyfrom\":\"云帆日报\",\"title\":\"云帆公司宣布建设新工厂\"}", "2023-02-10T10:53", [], "云帆日报"),
            ("{\"authors\":[\"李小红\",\"王小明\"],\"title\":\"云帆公司宣布建设新工厂\"}", nil, ["李小红", "王小明"], nil),
        ] as [(String, String?, [String], String?)])
    func fields(script: String, published: String?, authors: [String], publisher: String?) {
        let html = "\(Self.shell)<div><p>\(Self.first)</p><p>\(Self.second)</p></div><script>\(script)</script>"
        let article = cleaned(html)
        #expect(article.published == published)
        #expect(article.authors == authors)
        #expect(article.publisher == publisher)
    }
}
