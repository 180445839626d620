import Testing

@testable import Jianbao

/// Fields that the markup of a page names: in its head, its scripts, its address, the lines around its headline.
@Suite("Fields of HTML pages")
struct PageFieldTests {
    private static let headline = "云帆公司宣布建设新工厂，预计创造两千个岗位"
    private static let body = """
        <p>云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位，总投资超过三十亿元。</p>
        <p>当地政府表示欢迎，并承诺提供配套设施，还将为员工子女安排就近入学。</p>
        <p>分析人士认为，行业的价格战还会持续，小厂商的日子不会好过，整合在所难免。</p>
        """

    private func article(
        head: String = "", above: String = "", below: String = "", window: String = headline, top: String = "<h1>\(headline)</h1>",
        url: String? = nil
    ) -> Article {
        cleaned(
            "<html><head><title>\(window)</title>\(head)</head><body><div>\(top)\(above)<div>\(Self.body)</div>\(below)</div></body></html>",
            url: url)
    }

    @Test(
        "the date that a meta element names",
        arguments: [
            ("property", "article:published_time", "2023-03-22T18:00:00+08:00", "2023-03-22T18:00"),
            ("name", "pubdate", "2023-03-22 18:00:00", "2023-03-22T18:00"),
            ("name", "OriginalPublishDate", "2023-03-22 18:00:00", "2023-03-22T18:00"),
            ("name", "weibo: article:create_at", "2023-03-22 18:00:00", "2023-03-22T18:00"),
            ("property", "og:release_date", "2023-03-22 18:00:00", "2023-03-22T18:00"),
            ("name", "apub:time", "2023-03-22 18:00:00", "2023-03-22T18:00"),
            ("itemprop", "datePublished", "2023-03-22T10:00:00Z", "2023-03-22T18:00"),
            ("name", "publishdate", "20230322", "2023-03-22"),
            ("name", "publishdate", "2023/3/22", "2023-03-22"),
            ("name", "PubDate", "2023年3月22日 18:00", "2023-03-22T18:00"),
            ("property", "bytedance:published_time", "2023-03-22T18:00:00+08:00", "2023-03-22T18:00"),
            ("property", "article:published_time", "2023-03-22T10:00:00.000Z", "2023-03-22T18:00"),
            ("property", "article:published_time", "1679479200", "2023-03-22T18:00"),
            ("name", "DC.date", "2023-03-22", "2023-03-22"),
            ("name", "firstcreatetime", "2023-03-22 18:00", "2023-03-22T18:00"),
            ("name", "date", "Wed, 22 Mar 2023 18:00:00 +0800", "2023-03-22T18:00"),
            ("property", "article:published_time", "March 22, 2023", "2023-03-22"),
            ("property", "og:published_time", "0000-00-00 00:00:00", nil),
            ("property", "article:published_time", "1970-01-01T08:00:00+08:00", nil),
            ("name", "pubdate", "", nil),
        ] as [(String, String, String, String?)])
    func metaDate(kind: String, name: String, content: String, date: String?) {
        #expect(article(head: "<meta \(kind)=\"\(name)\" content=\"\(content)\">").published == date)
    }

    @Test(
        "the day in the address of a page that names none",
        arguments: [
            ("https://news.xinghe.cn/2023-03/22/content_123456.htm", "2023-03-22"),
            ("https://news.xinghe.cn/20230322/abc.html", "2023-03-22"),
            ("http://paper.xinghe.cn/n1/2023/0322/c1004-32648000.html", "2023-03-22"),
            ("https://xinghe.cn/a/202303/22/WS123.html", "2023-03-22"),
            ("https://xinghe.cn/2023/03/22/1234.shtml", "2023-03-22"),
            ("https://xinghe.cn/t20230322_123.html", "2023-03-22"),
            ("https://xinghe.cn/202303/t20230322_12.htm", "2023-03-22"),
            ("https://xinghe.cn/article/20230322A0123400", "2023-03-22"),
            ("https://xinghe.cn/id/20231399/x.html", nil),
            ("https://xinghe.cn/a/780060546_458722", nil),
            ("https://xinghe.cn/news/2023/3/22/123.html", "2023-03-22"),
            ("https://xinghe.cn/2023-03-22/doc-imyfxyz.shtml", "2023-03-22"),
            ("https://xinghe.cn/tech/202303/123.html", nil),
        ] as [(String, String?)])
    func address(url: String, date: String?) { #expect(article(url: url).published == date) }

    @Test(
        "dates of other things date nothing",
        arguments: [
            "<ul><li><a href=1>别的新闻标题一则</a> 2023-05-01</li><li><a href=2>别的新闻标题二则</a> 2023-05-02</li></ul>",
            "<div class=comments><h3>网友评论</h3><div>老张 2023-05-01 10:00</div><p>写得真好，支持一下。</p></div>",
        ])
    func otherDates(below: String) { #expect(article(below: below).published == nil) }

    @Test("the line under the headline goes before the head, and words such as 昨天 date nothing")
    func line() {
        let head = "<meta name=pubdate content=\"2023-03-23 02:00:00\">"
        #expect(article(head: head, above: "<div>2023-03-22 18:00</div>").published == "2023-03-22T18:00")
        #expect(article(above: "<div>昨天 10:20 来源：星河网</div>").published == nil)
        #expect(article(above: "<time datetime=\"2023-03-22T18:00:00+08:00\">2小时前</time>").published == "2023-03-22T18:00")
    }

    @Test("the day of publication that stands below the article alone")
    func dateBelow() {
        #expect(article(below: "<div>所属分类：数理化</div><div>时间：2023-03-22 17:08</div>").published == "2023-03-22T17:08")
    }

    @Test(
        "authors in the head and its scripts",
        arguments: [
            ("<meta name=author content=王小明>", ["王小明"]), ("<meta name=author content=\"王小明 李晓红\">", ["王小明", "李晓红"]),
            ("<meta name=author content=作者：王小明>", ["王小明"]), ("<meta name=author content=\"星河日报记者 王小明\">", ["王小明"]),
            ("<meta name=author content=星河网>", []), ("<meta name=author content=admin>", []), ("<meta name=author content=海边的阿土>", []),
            (ld("\"author\":{\"@type\":\"Person\",\"name\":\"王小明\"}"), ["王小明"]),
            (ld("\"author\":[{\"@type\":\"Person\",\"name\":\"王小明\"},{\"@type\":\"Person\",\"name\":\"李晓红\"}]"), ["王小明", "李晓红"]),
            (ld("\"author\":{\"@type\":\"Organization\",\"name\":\"星河网\"}"), []),
        ] as [(String, [String])])
    func headAuthors(head: String, names: [String]) { #expect(article(head: head).authors == names) }

    private static func ld(_ member: String) -> String {
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(headline)\",\(member)}</script>"
    }

    @Test("a name of the net counts where the page shows it, the name of a medium nowhere")
    func nickname() {
        func authors(_ name: String) -> [String] {
            article(
                head: "<meta name=author content=\(name)>", above: "<div><span>\(name)</span><span>2023-03-22 18:00</span></div>"
            ).authors
        }
        #expect(authors("海边的阿土") == ["海边的阿土"])
        #expect(authors("星河科技观察").isEmpty)
    }

    @Test(
        "authors under the headline",
        arguments: [
            "<div><span class=author>王小明</span><span>2023-03-22 18:00</span></div>", "<div><a rel=author href=u>王小明</a> · 2023-03-22</div>",
            "<div>作者：<a href=u>王小明</a> | <a href=c>财经</a></div>", "<div><span>作者</span><span>王小明</span></div>",
            "<table><tr><td>作者：王小明</td><td>来源：星河日报</td><td>2023-03-22</td></tr></table>",
        ])
    func authors(above: String) { #expect(article(above: above).authors == ["王小明"]) }

    @Test("editors and source below the article")
    func below() {
        let read = article(below: "<div>（来源：星河日报）</div><div>[责编：<span>陈静</span>]</div>")
        #expect(read.editors == ["陈静"])
        #expect(read.publisher == "星河日报")
    }

    @Test(
        "the source that the head names",
        arguments: [
            ("<meta name=mediaid content=星河时报>", "星河时报"), ("<meta name=source content=来源：星河时报>", "星河时报"),
            ("<meta property=og:site_name content=星河新闻网>", "星河新闻网"),
        ])
    func source(head: String, name: String) { #expect(article(head: head).publisher == name) }

    @Test("a labeled source goes before the name of an account")
    func labeledSource() {
        let read = article(above: "<div>2023-03-22 星河在线报道</div>", below: "<p>来源：星河交警</p>")
        #expect(read.publisher == "星河交警")
    }

    @Test(
        "the name of the site is no part of the headline",
        arguments: [
            ("\(headline) - 新浪财经", nil, "\(headline)", "\(headline)"),
            ("\(headline)_网易新闻", nil, nil, "\(headline)"),
            ("\(headline)|界面新闻", nil, nil, "\(headline)"),
            ("\(headline) - 新浪财经 - 新浪网", nil, nil, "\(headline)"),
            ("\(headline)-中新网", nil, nil, "\(headline)"),
            ("\(headline)_财经_星河网", nil, nil, "\(headline)"),
            ("\(headline) | 星河财经", nil, nil, "\(headline)"),
            ("星河网：\(headline)", nil, "\(headline)", "\(headline)"),
            ("云帆公司——新工厂背后的故事与野心_星河网", nil, nil, "云帆公司——新工厂背后的故事与野心"),
            ("深度｜云帆公司宣布建设新工厂背后的故事 - 星河网", nil, nil, "深度｜云帆公司宣布建设新工厂背后的故事"),
            ("云帆公司宣布建设新工厂：一场豪赌 | 观点 | 星河网", nil, nil, "云帆公司宣布建设新工厂：一场豪赌"),
            ("ChatGPT-4发布，云帆公司宣布接入这一模型 - 星河网", nil, nil, "ChatGPT-4发布，云帆公司宣布接入这一模型"),
            ("\(headline)-星河网", "\(headline)", "星河网", "\(headline)"),
            ("星河新闻", "\(headline)", "星河新闻", "\(headline)"),
            ("\(headline)--星河网", nil, nil, "\(headline)"),
            ("\(headline)_腾讯新闻", "\(headline)_腾讯新闻", "\(headline)", "\(headline)"),
            ("\(headline) - 星河日报官方网站", nil, nil, "\(headline)"),
            ("\(headline)-今日头条", nil, nil, "\(headline)"),
            ("\(headline)_澎湃号·媒体_澎湃新闻-The Paper", nil, "\(headline)", "\(headline)"),
            ("\(headline)_新浪财经_新浪网", nil, "\(headline)", "\(headline)"),
            ("\(headline)-36氪", nil, nil, "\(headline)"),
            ("\(headline)-虎嗅网", nil, nil, "\(headline)"),
            ("\(headline)——人民政协网", nil, nil, "\(headline)"),
            ("云帆公司宣布建设新工厂——三年磨一剑", nil, nil, "云帆公司宣布建设新工厂——三年磨一剑"),
            ("\(headline) | 自由財經", nil, nil, "\(headline)"),
            ("\(headline) - 中時新聞網", nil, nil, "\(headline)"),
            ("\(headline) | 聯合新聞網", nil, nil, "\(headline)"),
            ("\(headline)｜星河01", "\(headline)", nil, "\(headline)"),
            ("首页", nil, "\(headline)", "\(headline)"),
        ] as [(String, String?, String?, String)])
    func title(window: String, social: String?, heading: String?, title: String) {
        let read = article(
            head: social.map { "<meta property=og:title content=\"\($0)\">" } ?? "", window: window,
            top: heading.map { "<h1>\($0)</h1>" } ?? "")
        #expect(read.title?.text.string == title)
    }

    @Test("lines above and under the headline are none of it")
    func subtitle() {
        let date = "<div>2023-03-22 18:00</div>"
        #expect(article(above: "<h2>当地政府承诺提供配套设施</h2>\(date)").title?.text.string == Self.headline)
        #expect(article(above: date, top: "<h2>记者调查之三：工厂的故事</h2><h1>\(Self.headline)</h1>").title?.text.string == Self.headline)
        let logo = "<h1><a href=/>星河新闻网</a></h1><h2>\(Self.headline)</h2>"
        #expect(article(window: "\(Self.headline)_星河新闻网", top: logo).title?.text.string == Self.headline)
    }
}
