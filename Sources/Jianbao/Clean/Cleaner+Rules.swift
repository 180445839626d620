extension Cleaner {
    /// What the rules of cleaning say of themselves. An example is a page: text, or HTML where it begins with a tag.
    public static let rules: [RuleDescription] = cueRules + sectionRules + bylineRules + repetitionRules + placeRules + blockRules

    /// Prose around the marked lines of the examples.
    private static let prose = "星河公司昨日宣布，新一代芯片将于下月量产，产能可望翻倍。\n公司表示，这款芯片由北京和上海的团队共同研发，历时三年。"
    private static let more = "分析人士认为，行业的价格战还会持续，小厂商的日子不会好过。\n公司的股价昨日上涨，市值重新超过千亿。"

    private static let cueRules: [RuleDescription] = [
        RuleDescription(
            "clean.navigation-cue", "A way through the site, by a cue of navigation.tsv.",
            examples: [.init("⟦您的位置：首页 > 财经⟧\n\(prose)")],
            counterexamples: [.init("\(prose)\n历史\n\(more)", "a heading between two pieces of running text")]),
        RuleDescription(
            "clean.advertisement-cue", "A block that was paid for, by a cue of advertisement.tsv.",
            examples: [.init("\(prose)\n⟦广告⟧\n\(more)")],
            counterexamples: [.init("\(prose)\n广告收入占公司全年收入的三成，比去年同期略有下降。\n\(more)", "a sentence about advertising")]),
        RuleDescription(
            "clean.related-reading-cue", "The heading of a list of other articles, or a prompt to read them.",
            examples: [.init("\(prose)\n⟦延伸阅读⟧\n芯片行业报告发布")],
            counterexamples: [.init("\(prose)\n延伸阅读的习惯让他受益终身，他在自传里写道。", "a sentence about reading")]),
        RuleDescription(
            "clean.copyright-cue", "A statement about rights, reprints or opinions.",
            examples: [
                .init("\(prose)\n⟦版权声明：本文版权归星河网所有，未经授权不得转载。⟧"), .init("\(prose)\n⟦未經「星河」授權，嚴禁以任何方式轉載！⟧"),
            ],
            counterexamples: [.init("\(prose)\n法院认为，被告的行为侵犯了原告的版权。", "a sentence about a right")]),
        RuleDescription(
            "clean.follow-us-cue", "A call to follow an account.",
            examples: [.init("\(prose)\n⟦更多内容，点击下方关注：⟧"), .init("\(prose)\n⟦微信扫码关注我们⟧")],
            counterexamples: [.init("\(prose)\n这一消息引起业界关注和期待，同行纷纷表示祝贺。", "a sentence about attention")]),
        RuleDescription(
            "clean.app-prompt-cue", "A call to open or install a program.",
            examples: [.init("\(prose)\n⟦打开APP阅读全文⟧\n\(more)")],
            counterexamples: [.init("\(prose)\n截至六月，该应用的下载量已经超过一千万次，用户遍及全国。", "a sentence about downloads")]),
        RuleDescription(
            "clean.share-bar-cue", "Buttons to share, save and print.", examples: [.init("\(prose)\n⟦分享到：微信 微博 QQ空间⟧")],
            counterexamples: [.init("\(prose)\n他在朋友圈写道，这是一次难忘的旅程。", "a sentence about where something was said")]),
        RuleDescription(
            "clean.byline-cue", "A line of who, where and when that carries no field.",
            examples: [.init("\(prose)\n\(more)\n⟦（完）⟧")],
            counterexamples: [.init("\(prose)\n完成全部测试之后，产品才会上市销售。", "a sentence that begins like the cue")]),
        RuleDescription(
            "clean.keywords-cue", "A list of keywords.", examples: [.init("\(prose)\n\(more)\n⟦关键词：芯片 量产 北京⟧")],
            counterexamples: [.init("\(prose)\n今年财报的关键词是增长，管理层反复提到它。", "a sentence about a keyword")]),
        RuleDescription(
            "clean.comments-cue", "The heading of the readers' comments, or a prompt to write one.",
            examples: [.init("\(prose)\n⟦网友评论⟧\n写得真好")],
            counterexamples: [.init("\(prose)\n网友评论说，这款手机的屏幕比上一代好得多。", "a sentence about comments")]),
        RuleDescription(
            "clean.footer-cue", "The foot of a page.", examples: [.init("\(prose)\n\(more)\n⟦京ICP备00000000号-1⟧")],
            counterexamples: [.init("\(prose)\n关于我们的未来，创始人谈了很多，也谈到了接班人的问题。\n\(more)", "a sentence among others")]),
        RuleDescription(
            "clean.other-cue", "Furniture of players and forms.", examples: [.init("\(prose)\n\(more)\n⟦Loading...⟧")],
            counterexamples: [.init("\(prose)\n提示音响起，他拿起了电话，对面却没有声音。", "a sentence that begins like the cue")]),
    ]

    private static let sectionRules: [RuleDescription] = [
        RuleDescription(
            "clean.related-reading-section", "What stands under the heading of a list of other articles, up to where the article resumes.",
            examples: [.init("\(prose)\n\(more)\n相关阅读\n⟦芯片行业报告发布⟧\n手机销量创新高")],
            counterexamples: [.init("\(prose)\n相关阅读的人数逐年上升，图书馆因此延长了开放时间。\n\(more)", "a sentence, no heading")]),
        RuleDescription(
            "clean.answer-line", "Answers in a forum, a line each with writer, day and hour; four or more of them.",
            examples: [
                .init(
                    "\(prose)\n⟦说得好，顶一个！【老张头】08-11 16:06 12字⟧\n不同意楼主的看法【小李子】08-11 16:58 138字\n坐等量产的那一天【芯片迷】08-11 17:15 80字\n这价格谁买得起【路人甲】08-12 09:20 33字"
                )
            ],
            counterexamples: [.init("\(prose)\n发布会将于3月22日 18:00开始，地点在北京。", "an hour in a sentence")]),
        RuleDescription(
            "clean.comments-section", "What readers say under the article.",
            examples: [.init("\(prose)\n\(more)\n网友评论\n⟦写得真好，支持一下作者⟧")]),
    ]

    private static let bylineRules: [RuleDescription] = [
        RuleDescription(
            "clean.byline", "Labels with names, a date, the name of a medium: who, where and when.",
            examples: [
                .init("星河公司发布新一代芯片\n⟦作者丨王小明⟧\n\(prose)"), .init("星河公司发布新一代芯片\n⟦2023-03-22 18:00     每日新闻网⟧\n\(prose)"),
                .init("\(prose)\n\(more)\n⟦（责任编辑：王小明）⟧"),
            ],
            counterexamples: [
                .init("\(prose)\n编辑这本书花了他三年时间，出版后好评如潮。", "a sentence that begins with a label"),
                .init("量子星（公众号：QbitXX）获悉，公司的创始人王小明昨日已经离职，去向未定。\n\(prose)", "a sentence that names an account"),
            ]),
        RuleDescription(
            "clean.glued-byline", "A byline before the first sentence, or behind the last one, in one line with it.",
            examples: [
                .init("⟦2023-03-22 18:00 来源：每日新闻网⟧ 星河公司昨日宣布，新一代芯片将于下月量产。\n\(more)"), .init("\(more)\n故事到这里还没有结束，他们还在路上。⟦责任编辑：王小明⟧"),
            ],
            counterexamples: [
                .init("2023年3月22日，星河公司宣布，新一代芯片将于下月量产。\n\(more)", "the day of which the sentence tells"),
                .init("\(more)\n他说：“这不是终点。”（记者王小明）", "who signs the report"),
            ]),
        RuleDescription(
            "clean.lone-author", "A name alone between headline and body.",
            examples: [.init("2023-03-22 18:00 每日新闻网\n⟦王小明⟧\n\(prose)")],
            counterexamples: [.init("\(prose)\n王小明\n\(more)", "a name inside the article")]),
        RuleDescription(
            "clean.title-line", "The headline: above the line of who and when, or alone above the body.",
            examples: [.init("⟦星河公司发布新一代芯片⟧\n2023年3月22日 来源：每日新闻网\n\(prose)"), .init("⟦星河公司发布新一代芯片⟧\n\(prose)")],
            counterexamples: [.init("星河公司发布新一代芯片", "a single line is body")]),
    ]

    private static let repetitionRules: [RuleDescription] = [
        RuleDescription(
            "clean.repeated-line", "A line that says again what the line above it says.",
            examples: [.init("\(prose)\n“这不是终点，而是起点。”\n⟦“这不是终点，而是起点。”⟧\n\(more)")],
            counterexamples: [.init("\(prose)\n“这不是终点。”\n\(more)\n“这不是终点。”", "said again elsewhere")]),
        RuleDescription(
            "clean.lead-label", "The label of a lead box in a line of its own.", examples: [.init("⟦核心提示：⟧\n\(prose)")],
            counterexamples: [.init("\(prose)\n摘要写得很短，只有三行，却说清楚了一切。", "a sentence about a summary")]),
        RuleDescription(
            "clean.lead-repeats-body", "A lead box whose words stand in the body again.",
            examples: [.init("⟦[导读] 星河公司昨日宣布，新一代芯片将于下月量产，产能⟧\n\(prose)")],
            counterexamples: [.init("[导读] 三年磨一剑，国产芯片迎来突破的时刻，背后的故事鲜为人知。\n\(prose)", "a lead with words of its own")]),
        RuleDescription(
            "clean.planted-name", "The name of an app that a spinning site planted at the ends of clauses, more than once.",
            examples: [
                .init("\(prose)\n很明显⟦云梦app⟧，竞争对手没有闲着，他们发布了新品。\n分析人士认为价格战还会持续云梦app，小厂商的日子不会好过。")
            ],
            counterexamples: [
                .init("\(prose)\n用户打开云梦app，就能看到行情。\n公司上周推出了云梦app，下载量不低。", "what is opened and published is meant"),
                .init("\(prose)\n很明显云梦app，竞争对手没有闲着。\n这就是云梦app，云梦的用户说。", "the page speaks of it elsewhere"),
                .init("\(prose)\n很明显云梦app，竞争对手没有闲着，他们发布了新品。", "it stands once"),
            ]),
        RuleDescription(
            "clean.glued-prompt", "A prompt or an address that was glued to a line of the body.",
            examples: [.init("\(prose)\n⟦展开剩余89%⟧与此同时，竞争对手也没有闲着，他们发布了新品。"), .init("\(prose)\n故事到这里还没有结束。⟦发布于：北京市⟧")],
            counterexamples: [.init("\(prose)\n报告发布于北京，与会者超过千人，会期三天。", "a place in a sentence")]),
    ]

    private static let placeRules: [RuleDescription] = [
        RuleDescription(
            "clean.breadcrumb", "Words parted by arrows: the way to the page.", examples: [.init("⟦星河网 > 科技 > 芯片 > 正文内容⟧\n\(prose)")],
            counterexamples: [.init("\(prose)\n测试显示，性能排序是甲 > 乙 > 丙，差距不到一成。", "a comparison in a sentence")]),
        RuleDescription(
            "clean.lines-above-article", "Lines above the headline.",
            examples: [.init("⟦星河科技⟧\n星河公司发布新一代芯片\n2023年3月22日 来源：每日新闻网\n\(prose)")]),
        RuleDescription(
            "clean.lines-under-headline", "Buttons between headline and body.",
            examples: [.init("星河公司发布新一代芯片\n2023年3月22日 来源：每日新闻网\n⟦+8⟧\n\(prose)")]),
        RuleDescription(
            "clean.lines-below-article", "Bare lines behind the first piece of furniture below the article.",
            examples: [.init("\(prose)\n\(more)\n分享到：微信 微博\n⟦星河之声⟧")],
            counterexamples: [.init("\(prose)\n\(more)\n星河之声", "nothing below the article says that it has ended")]),
    ]

    private static let blockRules: [RuleDescription] = [
        RuleDescription(
            "clean.link-line", "A line of links inside an article.",
            examples: [
                .init(
                    "<div><p>\(prose)</p><p>\(more)</p><p>\(prose)\(more)</p><p><a href=a>⟦星河公司年报⟧</a></p><p><a href=b>芯片简史</a></p><p>\(more)</p></div>"
                )
            ]),
        RuleDescription(
            "clean.named-block", "A block whose class or id says that it is no article.",
            examples: [.init("<div class=content><p>\(prose)</p><p>\(more)</p></div><div class=related-news><p>⟦芯片行业报告⟧</p></div>")]),
        RuleDescription(
            "clean.outside-article", "What stands outside the block of the article.",
            examples: [.init("<div><p>⟦星河之声⟧</p></div><div><p>\(prose)</p><p>\(more)</p></div>")]),
        RuleDescription(
            "clean.other-post", "Further posts of a journal or answers of a forum on the page of the first.",
            examples: [
                .init(
                    "<div><p>\(prose)</p><p>由 小李 发表 | 评论(3)</p><h2><a href=b>芯片降价了</a></h2><p>2024-05-02 10:00</p><p>⟦\(more)⟧</p><p>评论(0)</p><h2><a href=c>芯片涨价了</a></h2><p>2024-05-01 09:00</p><p>\(prose)</p><p>评论(2)</p><h2><a href=d>没有芯片</a></h2><p>2024-04-30 09:00</p></div>"
                ),
                .init(
                    "<div><p>\(prose)</p><p>2楼 芯片迷 2024-05-01 09:00</p><p>⟦\(more)⟧</p><p>3楼 路人 2024-05-01 10:00</p><p>\(prose)</p><p>4楼 芯片迷 2024-05-02 09:00</p><p>\(more)</p></div>"
                ),
            ],
            counterexamples: [
                .init(
                    "<div><p>\(prose)</p><p>\(more)</p><p>06-12 20:00 甲队对乙队</p><p>06-13 20:00 丙队对丁队</p><p>06-14 20:00 甲队对丙队</p></div>",
                    "a table of matches, with nothing told between its days"),
                .init(
                    "<div><p>\(prose)</p><p>3月18日 01:58</p><p>\(more)</p><p>3月19日 08:20</p><p>\(prose)</p><p>3月20日 12:00</p><p>\(more)</p></div>",
                    "a chronicle: nobody stands beside its days"),
            ]),
        RuleDescription(
            "clean.teaser", "The summary of another article, under the link of its headline; three or more of them.",
            examples: [
                .init(
                    "<div><p>\(prose)</p><p>\(more)</p><h3><a href=a>甲公司裁员</a></h3><p>甲公司今日宣布裁员，涉及三个部门。</p><h3><a href=b>乙公司上市</a></h3><p>⟦乙公司今日在港交所上市，首日大涨。⟧</p><h3><a href=c>丙公司融资</a></h3><p>丙公司完成新一轮融资，金额未披露。</p></div>"
                )
            ]),
        RuleDescription("clean.template", "A line that the site prints on its pages, as `template learn` found.", examples: []),
        RuleDescription("clean.body-line", "All that no other rule reads.", examples: [.init("⟦星河公司昨日宣布，新一代芯片将于下月量产。⟧\n\(more)")]),
    ]
}
