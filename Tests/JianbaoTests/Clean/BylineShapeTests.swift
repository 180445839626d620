import Testing

@testable import Jianbao

/// Lines of who, where and when in the shapes that sites write them, one piece of a byline after the other. Names and media are invented.
@Suite("Shapes of bylines")
struct BylineShapeTests {
    struct Case: CustomTestStringConvertible {
        var line: String
        var authors: [String]
        var editors: [String]
        var publisher: String?
        var published: String?

        init(_ line: String, _ authors: [String] = [], editors: [String] = [], publisher: String? = nil, published: String? = nil) {
            self.line = line
            self.authors = authors
            self.editors = editors
            self.publisher = publisher
            self.published = published
        }

        var testDescription: String { line }
    }

    private static let headline = "云帆公司宣布建设新工厂"
    private static let first = "云帆公司昨日宣布，新工厂将于明年投产，预计创造两千个岗位。\n当地政府表示欢迎，并承诺提供配套设施。"
    private static let last = "分析人士认为，行业的价格战还会持续，小厂商的日子不会好过。\n公司的股价昨日上涨，市值重新超过千亿。"

    private func check(_ page: String, _ expected: Case, body: String?) {
        let article = cleaned("\(Self.headline)\n\(page)")
        #expect(article.authors == expected.authors)
        #expect(article.editors == expected.editors)
        #expect(article.publisher == expected.publisher)
        #expect(article.published == expected.published)
        if let body { #expect(article.body.text.string == body) }
        #expect(article.title?.text.string == Self.headline)
    }

    private func checkAbove(_ expected: Case) { check("\(expected.line)\n\(Self.first)", expected, body: Self.first) }

    @Test("each shape of the table reads its example", arguments: BylineReading.shapes.map(\.example))
    func table(example: String) throws {
        let flat = FlatText(text: Text(example), folding: testCleaner.folding)
        let byline = testCleaner.bylineReader.byline(of: try #require(flat.lines.first).span, in: flat)
        #expect(byline.isFounded)
        #expect(byline.explained >= flat.lines[0].shape.visible)
    }

    @Test(
        "papers, portals and agencies of the mainland",
        arguments: [
            Case("2023-03-22 18:00 来源：星河日报 作者：王小明", ["王小明"], publisher: "星河日报", published: "2023-03-22T18:00"),
            Case("2023年03月22日 10:53 | 来源：星河网 | 责任编辑：陈静", editors: ["陈静"], publisher: "星河网", published: "2023-03-22T10:53"),
            Case(
                "来源：星河日报\u{3000}2023-03-22 18:00\u{3000}作者：王小明\u{3000}编辑：陈静", ["王小明"], editors: ["陈静"], publisher: "星河日报",
                published: "2023-03-22T18:00"),
            Case("2023-03-22 18:00:12 来源: 星河时报 王小明", ["王小明"], publisher: "星河时报", published: "2023-03-22T18:00"),
            Case("星河晚报 2023-03-22 18:00", publisher: "星河晚报", published: "2023-03-22T18:00"),
            Case("记者丨王小明  实习生丨李晓红 编辑丨陈静", ["王小明"], editors: ["陈静"]),
            Case("记者丨王小明  特约观察员丨李晓红 编辑丨陈静", ["王小明"], editors: ["陈静"]),
            Case("策划人|赵立新 撰文|王小明 海报师|李晓红 编辑|陈静", ["王小明"], editors: ["陈静"]),
            Case("作者：王小明（星河大学教授）", ["王小明"]),
            Case("作者：星河大学经济学院教授王小明", ["王小明"]),
            Case("作者：王小明，星河大学经济学院教授", ["王小明"]),
            Case("作者：王小明 星河大学经济学院教授", ["王小明"]),
            Case("作者：王小明（星河大学教授）、李晓红（星河研究院研究员）", ["王小明", "李晓红"]),
            Case("作者 | 王小明 李晓红", ["王小明", "李晓红"]),
            Case("文/王小明 图/李晓红", ["王小明"]),
            Case("文、图/王小明", ["王小明"]),
            Case("文丨王小明", ["王小明"]),
            Case("文｜本报记者 王小明", ["王小明"]),
            Case("文 | 《星河周刊》记者 王小明", ["王小明"], publisher: "星河周刊"),
            Case("《星河周刊》记者 王小明｜北京报道", ["王小明"], publisher: "星河周刊"),
            Case("【文/观察者网专栏作者 王小明】", ["王小明"]),
            Case("【文/观察者网 王小明】", ["王小明"], publisher: "观察者网"),
            Case("【文/观察者网专栏作者 王小明，翻译/李晓红】", ["王小明"]),
            Case("记者 王小明 发自北京", ["王小明"]),
            Case("记者王小明 李晓红 发自北京、上海", ["王小明", "李晓红"]),
            Case("本报记者 王小明 北京报道", ["王小明"]),
            Case("本报记者 王小明 李晓红 陈静", ["王小明", "李晓红", "陈静"]),
            Case("本报记者 王小明 李晓红 见习记者 陈静 北京报道", ["王小明", "李晓红", "陈静"]),
            Case("记者 王小明 通讯员 李晓红 陈静", ["王小明", "李晓红", "陈静"]),
            Case("□本报记者 王小明 通讯员 李晓红", ["王小明", "李晓红"]),
            Case("◎本报记者 王小明", ["王小明"]),
            Case("■本报记者 王小明", ["王小明"]),
            Case("王小明/文", ["王小明"]),
            Case("文／王小明", ["王小明"]),
            Case("◎王小明", ["王小明"]),
            Case("◎ 王小明", ["王小明"]),
            Case("○ 王小明", ["王小明"]),
            Case("●王小明", ["王小明"]),
            Case("✍王小明", ["王小明"]),
            Case("✍\u{FE0F} 王小明", ["王小明"]),
            Case("■王小明", ["王小明"]),
            Case("□ 王小明 李晓红", ["王小明", "李晓红"]),
            Case("◎文/王小明", ["王小明"]),
            Case("特约记者 王小明", ["王小明"]),
            Case("见习记者：王小明", ["王小明"]),
            Case("星河日报驻东京记者 王小明", ["王小明"]),
            Case("驻柏林记者 王小明", ["王小明"]),
            Case("新京报记者 王小明 编辑 陈静 校对 李晓红", ["王小明"], editors: ["陈静"]),
            Case("每经记者：王小明    每经编辑：陈静", ["王小明"], editors: ["陈静"]),
            Case("财联社记者 王小明", ["王小明"]),
            Case("21世纪经济报道记者 王小明 实习生 李晓红 上海报道", ["王小明"]),
            Case("华夏时报（www.chinatimes.net.cn）记者 王小明 北京报道", ["王小明"], publisher: "华夏时报"),
            Case("界面新闻记者 | 王小明  界面新闻编辑 | 陈静", ["王小明"], editors: ["陈静"]),
            Case("经济观察网 记者 王小明", ["王小明"], publisher: "经济观察网"),
            Case("采写：王小明 摄影：李晓红 编辑：陈静", ["王小明"], editors: ["陈静"]),
            Case("采写丨王小明 编辑丨陈静 校对丨李晓红", ["王小明"], editors: ["陈静"]),
            Case("撰文 | 王小明 责编 | 陈静 | 排版 | 李晓红", ["王小明"], editors: ["陈静"]),
            Case("编译：王小明", ["王小明"]),
            Case("整理：王小明", ["王小明"]),
            Case("口述：李晓红 整理：王小明", ["王小明"]),
            Case("主笔：王小明", ["王小明"]),
            Case("撰稿：王小明 审核：李晓红", ["王小明"]),
            Case("文字：王小明 图片：李晓红 编辑：陈静 审核：赵立新", ["王小明"], editors: ["陈静"]),
            Case("作者：欧阳修文", ["欧阳修文"]),
            Case("作者：阿卜杜拉·买买提", ["阿卜杜拉·买买提"]),
            Case("作者：Zhang San", ["Zhang San"]),
            Case("by Zhang San", ["Zhang San"]),
            Case("By Wang Xiaoming", ["Wang Xiaoming"]),
            Case("By 王小明 on March 22, 2023", ["王小明"], published: "2023-03-22"),
            Case("by 王小明 | 2023-03-22", ["王小明"], published: "2023-03-22"),
            Case("Posted on 2023-03-22 by 王小明", ["王小明"], published: "2023-03-22"),
            Case("由 王小明 发表于 2023-03-22", ["王小明"], published: "2023-03-22"),
            Case("由王小明发表于2023年3月22日", ["王小明"], published: "2023-03-22"),
            Case("王小明 发表于 2023-03-22 18:00", ["王小明"], published: "2023-03-22T18:00"),
            Case("王小明 于 2023-03-22 18:00 发布", ["王小明"], published: "2023-03-22T18:00"),
            Case("送交者: 王小明 于 2023-03-22 18:00:00", ["王小明"], published: "2023-03-22T18:00"),
            Case("来源: 王小明 于 2023-03-22 18:00:00 [档案] [博客] 本文已被阅读：123次", ["王小明"], published: "2023-03-22T18:00"),
            Case("文章来源: 星河日报 于 2023-03-22 18:00:00", publisher: "星河日报", published: "2023-03-22T18:00"),
            Case("作者:王小明  提交日期:2023-3-22 18:00:00", ["王小明"], published: "2023-03-22T18:00"),
            Case("本帖最后由 王小明 于 2023-3-22 18:00 编辑", ["王小明"], published: "2023-03-22T18:00"),
            Case("作者：王小明 出自[星河文学出版社]", ["王小明"], publisher: "星河文学出版社"),
            Case("作者：王小明出自[星河文学出版社]", ["王小明"], publisher: "星河文学出版社"),
        ])
    func mainland(expected: Case) { checkAbove(expected) }

    @Test(
        "accounts",
        arguments: [
            Case("原创 王小明 星河观察 2023-03-22 18:00 发表于北京", ["王小明"], publisher: "星河观察", published: "2023-03-22T18:00"),
            Case("以下文章来源于星河观察 ，作者王小明", ["王小明"], publisher: "星河观察"),
            Case("作者丨王小明 编辑丨陈静 来源丨星河观察（ID：xinghe）", ["王小明"], editors: ["陈静"], publisher: "星河观察"),
            Case("作者：王小明 来源：星河观察(ID:xinghe123)", ["王小明"], publisher: "星河观察"),
            Case("本文来自微信公众号：星河观察（ID：xinghe），作者：王小明，编辑：陈静，题图来自：视觉中国", ["王小明"], editors: ["陈静"], publisher: "星河观察"),
            Case("本文来自微信公众号“星河观察”（ID:xinghe），作者：王小明，36氪经授权发布。", ["王小明"], publisher: "星河观察"),
            Case("出品 | 星河工作室 作者 | 王小明 编辑 | 陈静", ["王小明"], editors: ["陈静"]),
            Case("出品｜搜狐科技 作者｜王小明 编辑｜陈静", ["王小明"], editors: ["陈静"]),
            Case("来源 | 星河观察 作者 | 王小明", ["王小明"], publisher: "星河观察"),
        ])
    func accounts(expected: Case) { checkAbove(expected) }

    @Test(
        "offices, universities, printed papers",
        arguments: [
            Case("发布时间：2023-03-22 信息来源：星河市教育局 浏览次数：123", publisher: "星河市教育局", published: "2023-03-22"),
            Case("日期：2023-03-22 来源：办公室 作者：王小明 点击：123", ["王小明"], publisher: "办公室", published: "2023-03-22"),
            Case("作者：  来源：星河市教育局  发布时间：2023-03-22", publisher: "星河市教育局", published: "2023-03-22"),
            Case("作者：王小明 来源：党委宣传部 发布日期：2023-03-22 浏览次数：", ["王小明"], publisher: "党委宣传部", published: "2023-03-22"),
            Case("来源：外国语学院 文字：王小明 摄影：李晓红", ["王小明"], publisher: "外国语学院"),
            Case("发布人：王小明 发布时间：2023-03-22", ["王小明"], published: "2023-03-22"),
            Case("通讯员：王小明", ["王小明"]),
            Case("更新时间：2023-03-23 09:00 发布时间：2023-03-22 18:00", published: "2023-03-22T18:00"),
            Case("【字体：大 中 小】 2023-03-22 18:00 来源：星河网", publisher: "星河网", published: "2023-03-22T18:00"),
            Case("《 星河日报 》（ 2023年03月22日 第 03 版）", publisher: "星河日报", published: "2023-03-22"),
            Case("星河日报 2023年03月22日 03版", publisher: "星河日报", published: "2023-03-22"),
            Case("2023-03-22 18:00  星河日报记者 王小明", ["王小明"], published: "2023-03-22T18:00"),
        ])
    func offices(expected: Case) { checkAbove(expected) }

    @Test(
        "Taiwan",
        arguments: [
            Case("記者王小明／台北報導", ["王小明"]),
            Case("〔記者王小明／台北報導〕", ["王小明"]),
            Case("【記者王小明台北報導】", ["王小明"]),
            Case("記者王小明、李曉紅／綜合報導", ["王小明", "李曉紅"]),
            Case("民國112年3月22日 記者王小明／台北報導", ["王小明"], published: "2023-03-22"),
            Case("（中央社記者王小明台北22日電）", ["王小明"]),
            Case("（中央社記者王小明紐約22日專電）", ["王小明"]),
            Case("綜合/王小明 編譯/李曉紅", ["王小明", "李曉紅"]),
            Case("編譯王小明／綜合報導", ["王小明"]),
            Case("編譯組／綜合報導"),
            Case("國際中心／綜合報導"),
            Case("娛樂中心／台北報導"),
            Case("特派記者王小明／東京報導", ["王小明"]),
            Case("文／王小明 圖／李曉紅", ["王小明"]),
            Case("採訪／王小明 撰文／李曉紅", ["王小明", "李曉紅"]),
            Case("撰稿人：王小明 責任編輯：陳靜", ["王小明"], editors: ["陳靜"]),
            Case("2023/03/22 18:00 聯合報 記者王小明／台北即時報導", ["王小明"], publisher: "聯合報", published: "2023-03-22T18:00"),
            Case("2023-03-22 18:00 經濟日報 王小明", ["王小明"], publisher: "經濟日報", published: "2023-03-22T18:00"),
            Case("發佈時間：2023/03/22 18:00\u{3000}最後更新：2023/03/22 19:00", published: "2023-03-22T18:00"),
            Case("最後更新：2023/03/22 19:00\u{3000}發佈時間：2023/03/22 18:00", published: "2023-03-22T18:00"),
            Case("2023年3月22日 週三 下午6:00", published: "2023-03-22T18:00"),
            Case("2023年3月22日 下午3:20·2 分鐘 (文章)", published: "2023-03-22T15:20"),
            Case("王小明 2023年3月22日 週三 上午12:20", ["王小明"], published: "2023-03-22T00:20"),
            Case("發布日期：112-03-22", published: "2023-03-22"),
            Case("發布日期：112年3月22日", published: "2023-03-22"),
            Case("112/03/22 記者王小明／台北報導", ["王小明"], published: "2023-03-22"),
            Case("2023/03/22(三) 18:00", published: "2023-03-22T18:00"),
            Case("建立時間：2023/03/22 18:00", published: "2023-03-22T18:00"),
        ])
    func taiwan(expected: Case) { checkAbove(expected) }

    @Test(
        "Hong Kong",
        arguments: [
            Case("撰文：王小明 出版：2023-03-22 12:00 更新：2023-03-23 13:00", ["王小明"], published: "2023-03-22T12:00"),
            Case("大公文匯全媒體記者王小明", ["王小明"]),
            Case("記者：王小明", ["王小明"]),
            Case("【本報訊】記者王小明", ["王小明"]),
            Case("2023年03月22日 17:30 最後更新: 18:00", published: "2023-03-22T17:30"),
            Case("最後更新: 2023-03-23 18:00\u{3000}建立: 2023-03-22 17:30", published: "2023-03-22T17:30"),
        ])
    func hongKong(expected: Case) { checkAbove(expected) }

    @Test(
        "overseas",
        arguments: [
            Case("记者: 王小明 | 2023年3月22日", ["王小明"], published: "2023-03-22"),
            Case("作者：王小明 | 2023年3月22日 | 评论：5", ["王小明"], published: "2023-03-22"),
            Case("发表时间： 22/03/2023 - 12:00 更改时间： 22/03/2023 - 13:00", published: "2023-03-22T12:00"),
            Case("03/22/2023 18:00", published: "2023-03-22T18:00"),
            Case("03/22/2023", published: "2023-03-22"),
            Case("王小明 03/22/2023", ["王小明"], published: "2023-03-22"),
            Case("March 22, 2023", published: "2023-03-22"),
            Case("22 March 2023", published: "2023-03-22"),
            Case("Mar 22, 2023 18:00", published: "2023-03-22T18:00"),
            Case("3月 22, 2023", published: "2023-03-22"),
            Case("王小明 BBC中文", ["王小明"], publisher: "BBC中文"),
            Case("BBC中文记者 王小明", ["王小明"]),
            Case("作者：王小明 来源：星河之声 2023-03-22", ["王小明"], publisher: "星河之声", published: "2023-03-22"),
        ])
    func overseas(expected: Case) { checkAbove(expected) }

    @Test(
        "times",
        arguments: [
            Case("2023-03-22T18:00:00+08:00", published: "2023-03-22T18:00"),
            Case("2023-03-22 星期三 18:00", published: "2023-03-22T18:00"),
            Case("2023 03/22 18:00:00", published: "2023-03-22T18:00"),
            Case("2023年03月22日18:00", published: "2023-03-22T18:00"),
            Case("2023-03-22 03:20 PM", published: "2023-03-22T15:20"),
            Case("2023年3月22日 凌晨1:05", published: "2023-03-22T01:05"),
            Case("2023-03-22 18时30分", published: "2023-03-22T18:30"),
            Case("发布时间：2023.3.22", published: "2023-03-22"),
            Case("发布时间：20230322", published: "2023-03-22"),
            Case("发布于 昨天 10:20"),
            Case("3小时前 来源：星河网", publisher: "星河网"),
        ])
    func times(expected: Case) { checkAbove(expected) }

    @Test(
        "below the article",
        arguments: [
            Case("（责任编辑：陈静）", editors: ["陈静"]),
            Case("责任编辑：陈静 SF123", editors: ["陈静"]),
            Case("责任编辑：陈静(EK001)", editors: ["陈静"]),
            Case("[责任编辑：陈静]", editors: ["陈静"]),
            Case("【责任编辑:陈静】", editors: ["陈静"]),
            Case("责编：陈静 审核：李晓红 监制：赵立新", editors: ["陈静"]),
            Case("编辑 陈静 校对 李晓红", editors: ["陈静"]),
            Case("值班编委 赵立新 编辑 陈静", editors: ["陈静"]),
            Case("编辑：陈静，赵立新", editors: ["陈静", "赵立新"]),
            Case("（编辑 陈静）", editors: ["陈静"]),
            Case("编辑/陈静", editors: ["陈静"]),
            Case("责任编辑：NN1234"),
            Case("来源：星河日报 作者：王小明 责任编辑：陈静", ["王小明"], editors: ["陈静"], publisher: "星河日报"),
            Case("（来源：星河日报 记者：王小明）", ["王小明"], publisher: "星河日报"),
            Case("（作者为星河大学经济学院教授）"),
            Case("（作者：王小明，系星河大学经济学院教授）", ["王小明"]),
            Case("（作者王小明系星河大学教授）", ["王小明"]),
            Case("（作者系星河大学教授王小明）", ["王小明"]),
            Case("（作者王小明为星河大学教授）", ["王小明"]),
            Case("（本文作者王小明，星河大学教授）", ["王小明"]),
            Case("作者简介：王小明，男，星河大学教授。", ["王小明"]),
            Case("（星河日报记者 王小明 通讯员 李晓红 文/图）", ["王小明", "李晓红"]),
            Case("（总台央视记者 王小明）", ["王小明"]),
            Case("（本报记者 王小明）", ["王小明"]),
            Case("（王小明）", ["王小明"]),
            Case("（王小明 李晓红）", ["王小明", "李晓红"]),
            Case("（文/王小明 图/李晓红 审核/陈静）", ["王小明"]),
            Case("记者 王小明", ["王小明"]),
            Case("文/王小明", ["王小明"]),
            Case("撰稿：王小明 审核：李晓红 发布：陈静", ["王小明"]),
            Case("（供稿：王小明）", ["王小明"]),
            Case("（宣传部 王小明）", ["王小明"]),
            Case("见习编辑：陈静 责任编辑：赵立新", editors: ["陈静", "赵立新"]),
            Case("责任编辑：陈静 主编：赵立新", editors: ["陈静", "赵立新"]),
            Case("本文编辑：陈静", editors: ["陈静"]),
            Case("編輯：陳靜", editors: ["陳靜"]),
            Case("責任編輯／陳靜", editors: ["陳靜"]),
            Case("（記者 王小明 編輯 陳靜）", ["王小明"], editors: ["陳靜"]),
        ])
    func below(expected: Case) { check("\(Self.first)\n\(Self.last)\n\(expected.line)", expected, body: "\(Self.first)\n\(Self.last)") }

    @Test(
        "in the first sentence, which stays",
        arguments: [
            Case("新华社北京3月22日电（记者王小明、李晓红）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明", "李晓红"]),
            Case("新华社北京3月22日电 题：新工厂的故事 新华社记者王小明、李晓红", ["王小明", "李晓红"]),
            Case("中新网北京3月22日电 (记者 王小明)云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("中新社北京3月22日电 (王小明 李晓红)云帆公司昨日宣布，新工厂将于明年投产。", ["王小明", "李晓红"]),
            Case("央视网消息（记者 王小明）：云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("本报北京3月22日电\u{3000}（记者王小明）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("星河日报讯（记者王小明 通讯员李晓红）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明", "李晓红"]),
            Case("早报讯（记者王小梅实习生夏晓冬）云帆公司昨日宣布，新工厂将于明年投产。", ["王小梅"]),
            Case("晨报讯（记者王小梅通讯员夏晓冬）云帆公司昨日宣布，新工厂将于明年投产。", ["王小梅", "夏晓冬"]),
            Case("本报讯\u{3000}（记者 王小明）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("本报讯 记者王小明报道 云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("【本报讯】（记者王小明）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("（中央社記者王小明台北22日電）雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("〔記者王小明／台北報導〕雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("【記者王小明／台北報導】雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("記者王小明／台北報導\u{3000}雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("［記者王小明台北報導］雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("【大公報訊】記者王小明報道：雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("香港文匯報訊（記者 王小明）雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("香港文匯報訊（記者 王小明 北京報道）雲帆公司昨日宣布，新工廠將於明年投產。", ["王小明"]),
            Case("中国青年报客户端北京3月22日电（中青报·中青网记者 王小明）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("星河网3月22日讯（记者 王小明 实习生 李晓红）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("财联社3月22日讯（编辑 陈静）云帆公司昨日宣布，新工厂将于明年投产。"),
            Case("央广网北京3月22日消息（记者王小明）据中央广播电视总台中国之声报道，云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("新京报讯（记者 王小明）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("新京报讯 据星河市政府消息，云帆公司昨日宣布，新工厂将于明年投产。"),
            Case("中国经济周刊-经济网讯（记者 王小明）云帆公司昨日宣布，新工厂将于明年投产。", ["王小明"]),
            Case("云帆公司昨日宣布，新工厂将于明年投产（记者王小明现场拍摄）。"),
        ])
    func lead(expected: Case) {
        let article = cleaned("\(Self.headline)\n\(expected.line)\n\(Self.last)")
        #expect(article.authors == expected.authors)
        #expect(article.editors.isEmpty)
    }

    @Test("what is told of a writer at the end stays, and names them")
    func introduction() {
        let told = "作者简介：王小明，星河大学教授，研究方向为产业经济。"
        let article = cleaned("\(Self.headline)\n\(Self.first)\n\(Self.last)\n\(told)")
        #expect(article.authors == ["王小明"])
        #expect(article.body.text.string.hasSuffix(told))
    }

    @Test("credits in lines of their own, one of them unknown")
    func stackedCredits() {
        let article = cleaned("\(Self.headline)\n记者|王小明\n特约观察员|李晓红\n编辑|陈静\n\(Self.first)")
        #expect(article.authors == ["王小明"])
        #expect(article.editors == ["陈静"])
        #expect(article.body.text.string == Self.first)
    }

    @Test("a word alone under a headline is no writer", arguments: ["公告", "时评", "方便面", "高科技", "公示", "宣传部", "温州", "文化", "房产", "方法", "文章导航"])
    func noName(word: String) {
        let article = cleaned("\(Self.headline)\n\(word)\n\(Self.first)\n\(Self.last)")
        #expect(article.authors.isEmpty)
        #expect(cleaned("\(Self.headline)\n2023-03-22 18:00 \(word)\n\(Self.first)").authors.isEmpty)
    }

    @Test("what an account says of its source names the source, not all that follows")
    func account() {
        let told = "量子星（公众号：QbitXX）获悉，公司的创始人王小明昨日已经离职，去向尚未公布。"
        let article = cleaned("\(Self.headline)\n\(told)\n\(Self.first)")
        #expect(article.body.text.string.hasPrefix(told))
    }

    @Test("today's clock above the headline dates nothing")
    func clock() {
        let article = cleaned("<div>2026年11月22日 星期日</div><h1>\(Self.headline)</h1><div><p>\(Self.first)</p><p>\(Self.last)</p></div>")
        #expect(article.published == nil)
    }
}
