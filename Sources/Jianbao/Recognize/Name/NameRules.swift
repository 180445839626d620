extension NameRecognizer {
    /// The ways in which names are read, with sentences that prove them.
    static let rules: [RuleDescription] = [
        RuleDescription(
            "person.chinese", "A surname and one or two characters of a given name, by what they and their neighbors weigh.",
            examples: [
                .init("公司总经理⟦陈志远⟧表示，明年扩大产能。", "陈志远"),
                .init("⟦欧阳慧敏⟧，女，1975年生。", "欧阳慧敏"),
                .init("本报记者⟦林晓燕⟧报道", "林晓燕"),
                .init("民警向⟦蒋某⟧了解了情况。", "蒋某"),
                .init("05艺术美学\n⟦傅 岩⟧\n1、英语", "傅岩"),
            ],
            counterexamples: [
                .init("公司再次向市民郑重道歉。", "郑重 says how"),
                .init("展出的中山装有百年历史。", "中山 before what no given name in Japan has"),
                .init("镇上的张家沟党支部受到表彰。", "a hamlet"),
                .init("车队驶上吴韵路，向北行驶。", "a street"),
                .init("任何人都可以参加。", "任何 is a word"),
                .init("金融市场平稳运行。", "金融 is a word"),
                .init("他向前走了几步。", "向前 is a word"),
            ]),
        RuleDescription(
            "person.surname", "A surname before a form of address, or before a verb of saying where the page names its one bearer.",
            examples: [
                .init("⟦孙⟧女士说，她每天走路上班。", "孙"),
                .init("记者采访了黄志明。⟦黄⟧说，他不会放弃。", "黄志明"),
            ],
            counterexamples: [
                .init("记者采访了曾志明。曾表示不满的他已经离开。", "曾 is an adverb"), .init("女士们，先生们，晚上好。", "no surname stands before the address"),
            ]),
        RuleDescription(
            "person.nickname", "小 or 老 before a surname; where a person is asked for, such a name of given-name characters.",
            examples: [
                .init("⟦老张⟧，你怎么来了？", "老张"),
                .init("女儿⟦婷婷⟧考上了大学。", "婷婷"),
            ],
            counterexamples: [
                .init("小巷深处有一家书店。", "小巷 is a word"),
                .init("大家都哈哈哈笑了。", "a cry said thrice"),
            ]),
        RuleDescription(
            "person.transliterated", "A foreign name in the characters that Chinese uses for foreign sounds.",
            examples: [
                .init("教练⟦维克托·埃斯皮诺⟧说，球队准备好了。", "维克托·埃斯皮诺"),
                .init("发言人⟦卡拉维奇⟧表示遗憾。", "卡拉维奇"),
            ],
            counterexamples: [
                .init("奥林匹克精神与马拉松。", "words with foreign sounds that are no names"),
                .init("我们走进卡洛维亚，晚上抵达。卡洛维亚人喜欢喝茶。", "whose people are spoken of is a place"),
            ]),
        RuleDescription(
            "person.latin", "Capitalized words in Latin letters, with a known given name first or a person's words beside them.",
            examples: [.init("首席科学家 ⟦Martin Ostrowski⟧ 加入了团队。", "Martin Ostrowski")],
            counterexamples: [.init("模型 Stable Diffusion 已经开源。", "a product, no given name")]),
        RuleDescription(
            "person.known", "A person whom the dictionary knows.",
            examples: [.init("⟦雷军⟧发布了新手机。", "雷军")],
            counterexamples: [
                .init("李宁波说，他来自杭州。", "李宁波 is somebody else than 李宁"),
                .init("他对于冬泳很有兴趣。", "于 is the end of a word"),
            ]),
        RuleDescription(
            "person.repeat", "A name, or a part of it, that the page has given in full elsewhere.",
            examples: [
                .init("首席科学家 Martin Ostrowski 辞职。去年⟦Ostrowski⟧曾表示满意。", "Martin Ostrowski"),
                .init("潘晓颖的家人到场。愿⟦晓颖⟧安息。", "潘晓颖"),
                .init("民警抓获王某（绰号“⟦老刀⟧”）。", "王某"),
            ]),
        RuleDescription(
            "organization.dictionary", "An organisation that the dictionary knows; weak names only beside an employer's words.",
            examples: [
                .init("他加入了⟦腾讯⟧。", "腾讯"),
                .init("他曾任⟦苹果⟧首席执行官。", "苹果"),
            ],
            counterexamples: [
                .init("他每天吃一个苹果。", "a fruit"),
                .init("调动广大干部的积极性。", "a word before any post"),
                .init("这是当代作家的使命。", "a word of time before any post"),
            ]),
        RuleDescription(
            "organization.suffix", "The words before an ending such as 有限公司, up to a word that cannot stand in a name.",
            examples: [
                .init("现任⟦江苏恒立泰机械（集团）有限公司⟧董事长。", "江苏恒立泰机械（集团）有限公司"),
                .init("⟦泉州市公安局⟧发布通报。", "泉州市公安局"),
                .init("一行人落户⟦莆田市第三中学⟧。", "莆田市第三中学"),
                .init("村民委托⟦岳阳市档案馆⟧保管。", "岳阳市档案馆"),
                .init("现任⟦瀚海船舶⟧总工程师。", "瀚海船舶"),
            ],
            counterexamples: [
                .init("各地开展廉政教育，推进园区建设。", "words of a sentence before words that end names too"),
                .init("夜间道路施工会影响通行。", "施工 and 会"),
                .init("该市所辖各县都已通知。", "所 is a particle"),
                .init("这家上市公司业绩下滑。", "no name of its own"),
                .init("经济发展需要投资。", "no organisation"),
                .init("特别是党委宣传部门的同志。", "the ending is cut out of 部门"),
                .init("村落组织由此形成，利益集团反对。", "kinds of bodies"),
                .init("沃克尔政府宣布辞职。", "a person's government is no body of its own"),
            ]),
        RuleDescription(
            "organization.latin", "A name in Latin letters with an organisation's last word, or right beside an employer's words.",
            examples: [.init("他创立了⟦Quibble Labs⟧。", "Quibble Labs")],
            counterexamples: [
                .init("他使用 Stable Diffusion 作图。", "a product"),
                .init("一批AI公司正在兴起。", "a field, nobody's name"),
            ]),
        RuleDescription(
            "organization.employer",
            "Characters of no word where only an employer can stand: behind 加盟 and the like, or before a founder's post.",
            examples: [
                .init("离开学校后，她加入⟦拓垣⟧担任首席技术官。", "拓垣"),
                .init("⟦拓垣⟧创始人周明到场。", "拓垣"),
            ],
            counterexamples: [.init("他加入讨论。", "a word of the sentence")]),
        RuleDescription(
            "organization.club", "What sounds like a foreign name, right beside a word that only clubs have beside them.",
            examples: [.init("客队⟦瓦尔加斯⟧三连胜。", "瓦尔加斯")],
            counterexamples: [.init("教练瓦尔加斯表示满意。", "a person")]),
        RuleDescription(
            "organization.place-of-office", "A place right before an office of its state: the organisation of that post.",
            examples: [
                .init("会见⟦挪威⟧前首相。", "挪威"),
                .init("⟦宜春市⟧市长到会。", "宜春市"),
            ],
            counterexamples: [
                .init("他去年到挪威旅行。", "a place"),
                .init("驻挪威大使到任。", "where the officer is sent"),
            ]),
        RuleDescription(
            "organization.repeat", "An organisation, or the short name that the page has introduced for it.",
            examples: [
                .init("他加入了小米。两年后⟦小米⟧涨价了。", "小米")
            ]),
        RuleDescription(
            "title.grammar", "A title's core with its modifiers and the department before it.",
            examples: [
                .init("他出任⟦高级副总裁⟧。", "高级副总裁"),
                .init("曾任公司⟦财务部副经理⟧。", "财务部副经理"),
                .init("被任命为⟦高级研究科学家⟧", "高级研究科学家"),
            ],
            counterexamples: [.init("他获得了硕士学位。", "a degree, no post")]),
    ]
}
