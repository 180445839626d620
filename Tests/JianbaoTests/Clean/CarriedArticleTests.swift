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
            ("{\"authors\":[\"李小红\",\"王小明\"],\"title\":\"云帆公司宣布建设新工厂\"}", nil, ["李小红"], nil),
        ] as [(String, String?, [String], String?)])
    func fields(script: String, published: String?, authors: [String], publisher: String?) {
        let html = "\(Self.shell)<div><p>\(Self.first)</p><p>\(Self.second)</p></div><script>\(script)</script>"
        let article = cleaned(html)
        #expect(article.published == published)
        #expect(article.authors == authors)
        #expect(article.publisher == publisher)
    }
}
