/// The rules of ``CitationRelater``, each with sentences that prove it; the marked span is the figure.
enum CitationRules {
    static let metricFigure = RuleDescription(
        "citation.metric-figure", "The word of a metric, and the figure behind it in the same clause.",
        examples: [
            .init("她的谷歌学术引用量已超过⟦5万⟧。", "citations 50000.."), .init("他个人总引用⟦7万⟧+。", "citations 70000.."),
            .init("据Scopus统计，该论文被引用⟦320⟧次。", "citations 320"),
            .init("这位学者的h指数为⟦85⟧。", "h_index 85"), .init("这套工具在GitHub上的Star数突破⟦2万⟧。", "stars 20000.."),
            .init("她有论文⟦120余⟧篇、专利42项。", "papers 120..130"), .init("她有论文120余篇、专利⟦42⟧项。", "patents 42"),
            .init("近五年发表SCI论文⟦50⟧篇。", "papers 50"), .init("Citations: ⟦23,456⟧ h-index: 67", "citations 23456"),
            .init("这位学者的论文单篇最高被引⟦6200⟧次。", "citations 6200"),
        ],
        counterexamples: [
            .init("该文下载1.9万次，阅读30万次。", "downloads and reads"), .init("他引用了王阳明的三句话。", "a quotation"),
            .init("国家知识产权局去年授权专利92万件。", "of nobody"),
            .init("该项目在GitHub上提交了1200次代码。", "commits"), .init("法官援引刑法第232条。", "an article of a law"),
            .init("这位学者被引第10名。", "a rank"), .init("该校被引用次数排名前100。", "a rank"),
            .init("判决书引用了三条司法解释。", "a quotation"), .init("这句名言被引用了上百次。", "a quotation"),
            .init("该软件获得4.8颗星。", "a rating"), .init("发表SCI论文3篇以上。", "asked of a candidate"), .init("她的引用量比去年多了5000次。", "how much it grew"),
        ])
    static let figureMetric = RuleDescription(
        "citation.figure-metric", "A figure with its measure word, and the word of a metric directly behind it.",
        examples: [
            .init("论文获得⟦34780⟧次引用。", "citations 34780"), .init("他只发过⟦七⟧篇论文。", "papers 7"), .init("该仓库收获了⟦3400⟧次星标。", "stars 3400"),
            .init("该项目一周收获⟦1.5万⟧Star。", "stars 15000"), .init("这篇文章被⟦120⟧篇论文引用。", "citations 120"),
        ],
        counterexamples: [
            .init("会议收到5000篇论文投稿。", "papers of nobody"), .init("他在讲话中三次引用古诗。", "a quotation"),
            .init("应聘者需发表3篇以上论文。", "asked of a candidate"), .init("他审阅了100篇论文。", "papers of others"),
            .init("他读了100篇论文。", "papers of others"),
            .init("他撤回3篇论文。", "withdrawn"),
        ])
    static let nextSentence = RuleDescription(
        "citation.next-sentence", "A figure whose owner or metric the next sentence tells.",
        examples: [.init("⟦48210⟧。这是她在谷歌学术上的引用数。", "citations 48210")],
        counterexamples: [.init("一共2000人。这是今年的招聘数。", "no metric")])

    static let furtherFigure = RuleDescription(
        "citation.further-figure",
        "A figure that goes on from another one of the same metric: 增至, 和, or patents with the same measure word.",
        examples: [
            .init("她的引用量从800增至⟦1.5万⟧。", "citations 15000"),
            .init("她的引用量从2019年的800次增长到2023年的⟦1.5万⟧次。", "citations 15000"), .init("他申请发明专利60项，授权⟦31⟧项。", "patents 31"),
            .init("两篇论文的引用量分别为900和⟦740⟧。", "citations 740"), .init("陈立言被引70万次，孟书瑶为⟦80万⟧。", "citations 800000"),
            .init("她发表论文150篇，其中《科学》⟦8⟧篇。", "papers 8"),
        ],
        counterexamples: [.init("下载量从500次增至900次。", "downloads"), .init("篇均被引45次。", "a mean")])

    static let all = [metricFigure, figureMetric, nextSentence, furtherFigure]
}
