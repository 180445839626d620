import Testing

@testable import Jianbao

/// Shapes of bylines as papers, portals, agencies and accounts write them; the names are invented.
@Suite("Bylines")
struct BylineTests {
    private static let headline = "云帆公司宣布建设新工厂"
    private static let body = "云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。\n当地政府表示欢迎，并承诺提供配套设施。"

    private func check(_ line: String, authors: [String] = [], editors: [String] = [], published: String? = nil) {
        let article = cleaned("\(Self.headline)\n\(line)\n\(Self.body)")
        #expect(article.authors == authors, "\(line)")
        #expect(article.editors == editors, "\(line)")
        #expect(article.published == published, "\(line)")
        #expect(article.title?.text.string == Self.headline, "\(line)")
        #expect(article.body.text.string == Self.body, "\(line)")
    }

    @Test(
        "who wrote",
        arguments: [
            ("作者：李小红", ["李小红"]), ("作者 | 李小红", ["李小红"]), ("作者丨李小红", ["李小红"]), ("作者/李小红", ["李小红"]), ("文｜李小红", ["李小红"]),
            ("文/李小红", ["李小红"]), ("文・李小红", ["李小红"]), ("文：李小红", ["李小红"]), ("撰文：李小红", ["李小红"]), ("撰文者：李小红", ["李小红"]),
            ("采写：李小红、王明", ["李小红", "王明"]), ("执笔：李小红", ["李小红"]), ("本文作者：李小红", ["李小红"]), ("记者 李小红", ["李小红"]),
            ("记者李小红", ["李小红"]), ("记者 李小红 王明", ["李小红", "王明"]), ("本报记者 李小红", ["李小红"]), ("本报记者 李小红 北京报道", ["李小红"]),
            ("新京报记者 李小红", ["李小红"]), ("澎湃新闻记者 李小红", ["李小红"]), ("界面新闻记者 | 李小红", ["李小红"]), ("21世纪经济报道记者李小红 北京报道", ["李小红"]),
            ("每经记者 李小红", ["李小红"]), ("证券时报记者 李小红", ["李小红"]), ("南都记者 李小红 实习生 王明", ["李小红"]), ("by 李小红", ["李小红"]),
            ("李小红 发自 凹非寺", ["李小红"]), ("李小红 王明 发自 凹非寺", ["李小红", "王明"]), ("〔記者李小紅／台北報導〕", ["李小紅"]),
            ("記者李小紅／台北報導", ["李小紅"]), ("【記者李小紅／台北報導】", ["李小紅"]), ("聯合報 記者李小紅／台北即時報導", ["李小紅"]),
            ("中央社 記者李小紅 台北22日電", ["李小紅"]), ("口述：王明　整理：李小红", ["李小红"]), ("译者：王明", []), ("翻译 | 王明", []), ("监制：王明", []),
            ("记者 李小红 发自上海", ["李小红"]), ("記者李小紅 台北", ["李小紅"]), ("作者：李小红 王明 北京", ["李小红", "王明"]),
            ("作者：[美] 约翰·史密斯 译者：王明", ["约翰·史密斯"]), ("来源： 作者：李小红", ["李小红"]),
            ("图片来源：王明摄影", []), ("佚名", []), ("作者：佚名", []), ("作者：网络", []), ("机器之心编辑部", []), ("新智元报道", []),
        ] as [(String, [String])])
    func authors(line: String, names: [String]) { check(line, authors: names) }

    @Test(
        "who edited",
        arguments: [
            ("编辑：陈晓", ["陈晓"]), ("编辑 | 陈晓", ["陈晓"]), ("编辑丨陈晓", ["陈晓"]), ("编辑：陈晓、何平", ["陈晓", "何平"]), ("编辑：好困 桃子", ["好困", "桃子"]),
            ("责任编辑：陈晓", ["陈晓"]), ("责编：陈晓", ["陈晓"]), ("责编丨陈晓", ["陈晓"]), ("責任編輯：陳曉", ["陳曉"]), ("核稿編輯：陳曉", ["陳曉"]),
            ("界面新闻编辑 | 陈晓", ["陈晓"]), ("每经编辑 陈晓", ["陈晓"]), ("值班编辑 陈晓", ["陈晓"]), ("（责任编辑：陈晓 HN016）", ["陈晓"]),
            ("责任编辑：陈晓_NB1234", ["陈晓"]), ("【编辑:陈晓】", ["陈晓"]), ("(责编：陈晓、何平)", ["陈晓", "何平"]), ("編輯／陳曉", ["陳曉"]),
            ("责任编辑：", []), ("校对：陈晓", []), ("图片编辑：陈晓", []), ("审核：陈晓", []), ("排版 | 陈晓", []),
        ] as [(String, [String])])
    func editors(line: String, names: [String]) { check(line, editors: names) }

    @Test(
        "both in one line",
        arguments: [
            ("文丨李小红 编辑丨陈晓", ["李小红"], ["陈晓"]), ("作者：李小红 编辑：陈晓", ["李小红"], ["陈晓"]), ("作者：李小红编辑：陈晓", ["李小红"], ["陈晓"]),
            ("每经记者|李小红    每经编辑|陈晓", ["李小红"], ["陈晓"]), ("作者：李小红 ▪ 王明    责编：陈晓", ["李小红"], ["陈晓"]),
            ("記者 李小紅、王明 責任編輯：陳曉", ["李小紅", "王明"], ["陳曉"]), ("撰文：李小红 编辑：陈晓 校对：何平", ["李小红"], ["陈晓"]),
        ] as [(String, [String], [String])])
    func both(line: String, authors: [String], editors: [String]) { check(line, authors: authors, editors: editors) }

    @Test(
        "when",
        arguments: [
            ("2023-03-22 18:00", "2023-03-22T18:00"), ("2023年3月22日", "2023-03-22"), ("2023/3/22 8:05", "2023-03-22T08:05"),
            ("出版：2023-03-22 12:00 更新：2023-03-23 13:00", "2023-03-22T12:00"), ("2023/3/22 12:00（3/22 13:00 更新）", "2023-03-22T12:00"),
            ("最新更新：2023/03/22 12:00", "2023-03-22T12:00"), ("发表时间： 22/03/2023 - 12:00", "2023-03-22T12:00"),
            ("2023-03-22 18:00 · 来自北京", "2023-03-22T18:00"),
            ("2023-03-22 18:00发布于北京科技领域创作者", "2023-03-22T18:00"), ("已于 2023-03-22 18:00:12 修改", "2023-03-22T18:00"),
            ("2023.03.22 | 人工智能", "2023-03-22"), ("3小时前", nil), ("昨天 18:00", nil), ("03-22 18:00", nil), ("刚刚", nil), ("量子位 · 3小时前", nil),
        ] as [(String, String?)])
    func published(line: String, date: String?) { check(line, published: date) }

    @Test(
        "a line of the article that looks like a byline stays",
        arguments: [
            "记者：您怎么看这次合作？", "问：未来有什么计划？", "首席科学家：林墨白", "一、技术路线之争", "第一章 缘起", "2016年2月，加入公司担任研究科学家", "（王小明 图/受访者提供）",
            "新华社北京5月9日电（记者王小明）云帆公司昨日宣布，新工厂将于明年投产。", "公众号时代的终结", "阅读的意义",
            "编辑：你先坐下，慢慢说。", "责编：别闹，干活。", "作者：我自己。",
        ])
    func article(line: String) {
        let page =
            "\(Self.headline)\n2023-03-22 18:00\n\(Self.body)\n\(line)\n\(Self.body.replacing("两千", with: "三千").replacing("当地", with: "所在地"))"
        #expect(cleaned(page).body.text.string.contains(line))
    }

    @Test("a byline glued to the first or the last sentence is cut off and read")
    func glued() {
        let article = cleaned(
            "\(Self.headline)\n2023-03-22 18:00 来源：每日新闻网 云帆公司昨日宣布，新工厂将于明年投产。\n当地政府表示欢迎，并承诺提供配套设施。责任编辑：陈晓")
        #expect(article.body.text.string == "云帆公司昨日宣布，新工厂将于明年投产。\n当地政府表示欢迎，并承诺提供配套设施。")
        #expect(article.published == "2023-03-22T18:00")
        #expect(article.publisher == "每日新闻网")
        #expect(article.editors == ["陈晓"])
    }

    @Test("who took a picture wrote nothing")
    func photographer() {
        let article = cleaned("\(Self.headline)\n\(Self.body)\n图为新工厂的工地。记者 王小明 摄")
        #expect(article.authors.isEmpty)
        #expect(article.body.text.string.hasSuffix("图为新工厂的工地。记者 王小明 摄"))
    }
}
