import Testing

@testable import Jianbao

@Suite("Cleaning HTML")
struct HTMLTests {
    static let paragraphs = "<p>云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。</p><p>当地政府表示欢迎，并承诺提供配套设施。</p>"
    static let body = "云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。\n当地政府表示欢迎，并承诺提供配套设施。"

    @Test("the article is found among menus, lists and comments")
    func article() {
        let article = cleaned(
            """
            <html><head><title>云帆公司宣布建设新工厂_财经_云帆网</title><style>p{}</style></head><body>
            <div class="nav"><a href=a>首页</a><a href=b>财经</a></div>
            <h1>云帆公司宣布建设新工厂</h1><div class=info>2023年2月10日 10:53 来源：云帆日报 责编：陈晓</div>
            <div class="content">\(Self.paragraphs)</div>
            <div class="related"><ul><li><a href=c>另一家工厂</a></ul></div>
            <div class="comments"><p>写得真好，我们都很喜欢，希望继续努力下去。</p></div></body></html>
            """)
        #expect(article.title?.text.string == "云帆公司宣布建设新工厂")
        #expect(article.body.text.string == Self.body)
        #expect(article.published == "2023-02-10T10:53")
        #expect(article.publisher == "云帆日报")
        #expect(article.editors == ["陈晓"])
        #expect(article.removed.map(\.reason) == [.navigation, .byline, .relatedReading, .comments])
    }

    @Test("offsets lead back to the page, through references and folded white space")
    func offsets() {
        let html = "<div><p>云帆&middot;公司昨日\n  宣布，新工厂&#23558;于明年投产，预计创造两千个岗位。</p>\(Self.paragraphs)</div>"
        let page = Text(html)
        let article = cleaned(html)
        let body = article.body
        #expect(body.text.string.hasPrefix("云帆·公司昨日宣布，新工厂将于"))
        for (word, source) in [("·", "&middot;"), ("将", "&#23558;"), ("昨日宣布", "昨日\n  宣布")] {
            let wanted = Array(word.unicodeScalars)
            let start = (0..<body.text.count).first { body.text.scalars[$0...].starts(with: wanted) }!
            #expect(page.string(body.map.origin(of: TextSpan(start, start + wanted.count))) == source)
        }
    }

    @Test("a title is cut from the name of its site")
    func windowTitle() {
        let article = cleaned("<title>云帆公司宣布建设新工厂_财经频道_云帆新闻网</title><div>\(Self.paragraphs)</div>")
        #expect(article.title?.text.string == "云帆公司宣布建设新工厂")
    }

    @Test("a title of the window, a meta or a line knows its place in the page")
    func titlePlace() throws {
        for html in [
            "<title>云帆公司宣布建设新工厂_云帆新闻网</title><div>\(Self.paragraphs)</div>",
            "<meta property='og:title' content='云帆公司宣布建设新工厂'><title>云帆</title><div>\(Self.paragraphs)</div>",
            "<title>云帆公司宣布建设新工厂</title><h1>云帆公司宣布建设新工厂</h1><div>\(Self.paragraphs)</div>",
        ] {
            let title = try #require(cleaned(html).title)
            #expect(Text(html).string(title.map.origin(of: TextSpan(0, title.text.count))) == "云帆公司宣布建设新工厂")
        }
        let html = "<title>云帆&amp;远帆&middot;建厂记_云帆新闻网</title><div>\(Self.paragraphs)</div>"
        let title = try #require(cleaned(html).title)
        #expect(title.text.string == "云帆&远帆·建厂记")
        #expect(Text(html).string(title.map.origin(of: TextSpan(2, 3))) == "&amp;")
    }

    @Test("the head and the address name the day where no line does")
    func dates() {
        let head = "<meta property='article:published_time' content='2023-02-10T10:53:00+08:00'>"
        #expect(cleaned("<html>\(head)<div>\(Self.paragraphs)</div>").published == "2023-02-10T10:53")
        let script = "<script type='application/ld+json'>{\"datePublished\": \"2023-02-10\"}</script>"
        #expect(cleaned("<html>\(script)<div>\(Self.paragraphs)</div>").published == "2023-02-10")
        #expect(cleaned("<div>\(Self.paragraphs)</div>", url: "https://news.example/2023-02/10/c_1.htm").published == "2023-02-10")
        #expect(cleaned("<div>\(Self.paragraphs)</div>").published == nil)
    }

    @Test("who and when may stand in elements that are named so")
    func marks() {
        let html = """
            <h1>云帆公司宣布建设新工厂</h1><div><span class=article-author>李小红</span><span itemprop=publisher>云帆之声</span>\
            <time datetime='2023-02-10T02:53:00Z'>昨天</time></div><div>\(Self.paragraphs)</div><div class=reply><i class=author>王小明</i></div>
            """
        let article = cleaned(html)
        #expect(article.authors == ["李小红"])
        #expect(article.publisher == "云帆之声")
        #expect(article.published == "2023-02-10T10:53")
    }

    @Test("captions stand aside, even under the headline")
    func captions() {
        let caption = "<div><img><p class=caption>云帆公司的新工厂将建在这片空地上，摄于去年。</p></div>"
        let article = cleaned(
            "<title>云帆公司宣布建设新工厂</title><h1>云帆公司宣布建设新工厂</h1>\(caption)\(Self.paragraphs)<figure><img><figcaption>工厂的模型。</figcaption></figure>"
        )
        #expect(article.body.text.string == Self.body)
    }

    @Test("comments and other articles are no body, however short the article", arguments: ["comments", "related-list"])
    func shortArticle(name: String) {
        let sentence = "临江市气象台今天下午发布大风蓝色预警，请市民减少外出。"
        let others = (1...9).map { "<h4><a href=\($0)>第\($0)条</a></h4><p>去年这个时候也刮过一次大风，把我家阳台的第\($0)个花盆都吹下去了。</p>" }
        for text in [sentence, "临江今天有大风，请留意。"] {
            let article = cleaned(
                "<title>临江发布大风预警</title><h1>临江发布大风预警</h1><div class=con><p>\(text)</p></div><div class='\(name)'>\(others.joined())</div>")
            #expect(article.body.text.string == text)
        }
    }

    @Test("an article inside a block named as comments is read where nothing else is told")
    func namedAsComments() {
        let article = cleaned("<title>云帆公司宣布建设新工厂</title><div class=reply><h1>云帆公司宣布建设新工厂</h1>\(Self.paragraphs)</div>")
        #expect(article.body.text.string == Self.body)
    }

    @Test("a headline of two signs is known by the window's title")
    func shortTitle() {
        #expect(cleaned("<title>渡口 - 云帆副刊</title><h1>渡口</h1><div>\(Self.paragraphs)</div>").title?.text.string == "渡口")
        #expect(cleaned("<title>渡口纪事 - 云帆副刊</title><div>渡口纪事</div><div>\(Self.paragraphs)</div>").title?.text.string == "渡口纪事")
        #expect(cleaned("<title>云帆公司宣布建设新工厂</title><h1>云帆</h1><div>\(Self.paragraphs)</div>").title?.text.string == "云帆公司宣布建设新工厂")
    }

    @Test("an article goes on behind the heading of a list that holds nothing")
    func promotedInside() {
        let article = cleaned(
            "<h1>云帆公司宣布建设新工厂</h1><div><p>云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。</p><div class=ad>推荐阅读</div><p>当地政府表示欢迎，并承诺提供配套设施。</p></div>"
        )
        #expect(article.body.text.string == Self.body)
    }

    @Test("the short heading of a first part is no button")
    func firstHeading() {
        let article = cleaned("<h1>云帆公司宣布建设新工厂</h1><p>2023-02-10 10:53</p><div><h3>产能如何</h3>\(Self.paragraphs)</div>")
        #expect(article.body.text.string == "产能如何\n\(Self.body)")
    }

    @Test("what stands in the block of the text under the line with the date is no button", arguments: ["各位业主：", "引子", "上午9点"])
    func firstLine(line: String) {
        let article = cleaned(
            "<h1>云帆公司宣布建设新工厂</h1><div>2023-02-10 10:53 来源：云帆日报</div><div class=con><p>\(line)</p>\(Self.paragraphs)</div>")
        #expect(article.body.text.string == "\(line)\n\(Self.body)")
    }

    @Test("verse, a flash and the beginning of a cut article are known by their place")
    func shortTexts() {
        let head = "<title>渡口</title><div><a href=a>首页</a><a href=b>副刊</a></div><h1>渡口</h1>"
        let verse = ["小船靠岸灯初上", "隔水遥听旧笛声", "故人不见青山在", "一夜秋风满江城"]
        for name in ["", "content"] {
            let article = cleaned("\(head)<div class='\(name)'>\(verse.map { "<p>\($0)</p>" }.joined())</div>")
            #expect(article.title?.text.string == "渡口")
            #expect(article.body.text.string == verse.joined(separator: "\n"))
        }
        for end in ["", "</p>", "<br", "</p><!--"] {
            #expect(cleaned("<div class=article><p>云帆公司昨日宣布，新工厂将于明年\(end)").body.text.string == "云帆公司昨日宣布，新工厂将于明年")
        }
        #expect(cleaned("<article><p>云帆公司宣布，新工厂明年投产。</p></article>").body.text.string == "云帆公司宣布，新工厂明年投产。")
    }

    @Test(
        "a page of links has no article",
        arguments: [
            "<title>云帆财经</title><h1>云帆财经</h1><ul><li><a href=a>云帆公司宣布建设新工厂</a></li><li><a href=b>临江今天有大风</a></li></ul>",
            "<title>财经</title><h1>财经</h1><p>为您提供最新的财经新闻和市场行情资讯</p><ul><li><a href=a>云帆公司宣布建设新工厂</a></li><li><a href=b>临江今天有大风</a></li></ul>",
            "<title>云帆网</title><main><a href=a>云帆公司宣布建设新工厂</a><div class=news-content><p>暂无内容</p></div></main>",
        ])
    func pageOfLinks(html: String) {
        #expect(cleaned(html).body.text.isEmpty)
    }

    @Test("the one heading above the text wins over a title of the window that is that of the site")
    func genericWindow() {
        let heading = "<h1>关于招生工作的通知</h1><div>\(Self.paragraphs)</div>"
        for window in ["临江市教育局", "文章详情"] {
            let article = cleaned("<title>\(window)</title>\(heading)")
            #expect(article.title?.text.string == "关于招生工作的通知")
            #expect(article.body.text.string == Self.body)
        }
        let menu = "<h1>临江生活服务平台</h1><p><a href=a>首页</a></p><div>\(Self.paragraphs)</div>"
        #expect(cleaned("<title>停水通知</title>\(menu)").title?.text.string == "停水通知")
    }

    @Test("a row of a table is no button")
    func rows() {
        let row = { (cells: [String]) in "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        let article = cleaned(
            "<h1>云帆公司公布产量</h1><p>2023-02-10 10:53</p><div><p>各厂的产量如下：</p><table>\(row(["东厂", "132"]))\(row(["西厂", "87"]))</table>\(Self.paragraphs)</div>"
        )
        #expect(article.body.text.string == "各厂的产量如下：\n东厂 132\n西厂 87\n\(Self.body)")
    }

    @Test("an empty page gives an empty article and says so", arguments: ["<html></html>", "<", "<p>", "<!--", "<script>"])
    func empty(html: String) {
        let article = cleaned(html)
        #expect(article.body.text.isEmpty)
        #expect(article.diagnostics.count == 1)
    }
}

@Suite("Hostile shapes")
struct HostileShapeTests {
    static let shapes: [(String, @Sendable (Int) -> String)] = [
        ("deep", { String(repeating: "<div>", count: $0) + HTMLTests.paragraphs }),
        ("unclosed b", { String(repeating: "<b>甲", count: $0) + String(repeating: "</i>", count: $0) }),
        ("unclosed table", { String(repeating: "<table><td>甲", count: $0) }),
        ("unclosed font and p", { String(repeating: "<font><p>甲", count: $0) }),
        ("attributes", { "<p " + (0..<$0).map { "a\($0)=x " }.joined() + ">甲" }),
        ("siblings", { String(repeating: "<p>甲，乙。</p>", count: $0) }),
        ("brackets", { String(repeating: "<", count: $0 * 4) }),
        ("comments", { String(repeating: "<!--", count: $0 * 2) }),
        ("references", { "<p>" + String(repeating: "&amp;&#x4E2D;", count: $0) }),
        ("misnested", { String(repeating: "<a href=x><div></a><svg></p></div><template>", count: $0) }),
        ("one line", { "<p>" + String(repeating: "云帆公司昨日宣布，", count: $0) }),
        ("bylines", { String(repeating: "作者：", count: $0 * 2) + "\n" + String(repeating: "编辑 王小明 ", count: $0) + "\n甲" }),
        ("dates", { "<title>甲乙丙丁 - 云帆</title>" + String(repeating: "<p>2024-05-01 10:00 甲乙</p>", count: $0) }),
        ("cues", { String(repeating: "相关阅读\n", count: $0) }),
        ("breadcrumbs", { String(repeating: "首页 > ", count: $0) + "\n甲" }),
    ]

    @Test("every block of a hostile page lies in the page", arguments: shapes.indices)
    func blocks(index: Int) {
        let page = decodedPage(Self.shapes[index].1(4_000))
        let decisions = testCleaner.clean(page).decisions
        #expect(decisions.allSatisfy { $0.span.start <= $0.span.end && $0.span.end <= page.text.count })
    }
}
