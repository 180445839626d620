/// The rules of ``SalaryRelater``, each with sentences that prove it; the marked span is the amount.
enum SalaryRules {
    static let payAmount = RuleDescription(
        "salary.pay-amount", "A word of pay, and the amount behind it in the same clause.",
        examples: [
            .init("他的年薪达到⟦200万元⟧。", "2000000 CNY year stated"),
            .init("公司拖欠员工工资共计⟦18万元⟧。", "180000 CNY total owed"), .init("四年总薪酬⟦2亿美元⟧。", "200000000 USD total stated"),
            .init("公司欠他三个月工资⟦4.5万元⟧。", "45000 CNY total owed"), .init("该市年平均工资为⟦11万元⟧。", "110000 CNY year average"),
            .init("她的年收入约⟦60万⟧。", "600000 CNY year stated"), .init("业内盛传他的年薪超过⟦3000万元⟧。", "30000000.. CNY year rumoured"),
            .init("该岗位月薪⟦3万元⟧，税前。", "30000 CNY month offered"),
            .init("学校提供年薪⟦60万元⟧、科研启动经费500万元。", "600000 CNY year offered"), .init("他年薪⟦30万元⟧（含奖金5万元）。", "300000 CNY year stated"),
            .init("公司给他年薪⟦100万元⟧和签字费20万元。", "1000000 CNY year stated"), .init("传统企业月薪⟦3000元⟧。", "3000 CNY month stated"),
            .init("他拒绝加班，月薪⟦8000元⟧。", "8000 CNY month stated"),
            .init("他要求将年薪从⟦50万元⟧提高到80万元，被拒绝。", "500000 CNY year stated"),
            .init("听说小厂给的年薪是⟦60⟧个。", "600000 CNY year rumoured"), .init("薪资：⟦15-25K⟧。", "15000..25000 CNY month offered"),
            .init("仲裁委裁决公司补发他工资差额⟦12500元⟧。", "12500 CNY total owed"),
            .init("所谓年薪⟦2000万元⟧纯属子虚乌有。", "20000000 CNY year denied"),
            .init("公司开出年薪⟦500万元⟧，他还是选择留校。", "5000000 CNY year declined"),
        ],
        counterexamples: [
            .init("公司完成3亿元融资。", "funding"), .init("该公司年收入60亿元。", "what a company takes in"), .init("俱乐部支付了8000万欧元转会费。", "a transfer fee"),
            .init("所谓年薪百万不过是噱头。", "no claim"), .init("最低工资标准上调至2690元。", "a minimum wage"),
            .init("她每月工资比同事少500元。", "a difference"), .init("年薪20万以上客户可享受优惠。", "it picks out people"),
            .init("最低工资标准为每月2590元，时薪24元。", "set by law"), .init("球队总薪资达到1.5亿美元。", "what a team pays to all"),
            .init("年薪超过96万元的部分适用45%税率。", "a tax"), .init("他骗取工资款80万元。", "a crime"), .init("他年薪百万的梦想破灭了。", "a dream"),
        ])
    static let amountPay = RuleDescription(
        "salary.amount-pay", "An amount, and a word of pay directly behind it.",
        examples: [
            .init("开出⟦千万⟧年薪。", "10000000.. CNY year offered"), .init("传以⟦亿元⟧年薪挖人。", "100000000.. CNY year rumoured"),
            .init("他拒绝了⟦百万美元⟧的年薪。", "1000000.. USD year declined"),
        ],
        counterexamples: [.init("公司投入千万元招聘。", "no word of pay")])
    static let changedAmount = RuleDescription(
        "salary.changed-amount", "An amount that goes on from another one of pay: 降至, 涨到, 分别为.",
        examples: [
            .init("加拿大护士时薪42加元，澳大利亚为⟦45澳元⟧。", "45 AUD hour stated"),
            .init("两人的年薪分别为120万元和⟦95万元⟧。", "950000 CNY year stated"),
            .init("他的年薪由500万元降至⟦1元⟧。", "1 CNY year stated"), .init("陈立言年薪300万，孟书瑶⟦280万⟧。", "2800000 CNY year stated"),
            .init("试用期月薪4500元，转正后⟦6000元⟧。", "6000 CNY month stated"),
        ],
        counterexamples: [.init("票房由5亿元增至8亿元。", "box office")])

    static let amountMonths = RuleDescription(
        "salary.amount-months", "An amount in thousands, and how many months of it a year are paid.",
        examples: [.init("算法工程师，⟦40-70K⟧·16薪，上海。", "40000..70000 CNY month offered")],
        counterexamples: [.init("屏幕分辨率为4K，16英寸。", "a screen")])
    static let contract = RuleDescription(
        "salary.contract", "An amount for several years, and the contract that somebody signs for it.",
        examples: [
            .init("王小明与湖人队签下4年⟦1.6亿美元⟧的合同。", "160000000 USD total agreed"),
            .init("球员与俱乐部签下一份5年总值⟦1亿欧元⟧的合同。", "100000000 EUR total agreed"),
            .init("王小明的新合同每年价值⟦1000万英镑⟧。", "10000000 GBP year stated"),
        ],
        counterexamples: [
            .init("王小明与某品牌签下10年3亿美元的代言合同。", "an endorsement"), .init("两家公司签订了三年2亿元的合同。", "nobody is named"),
        ])
    static let resumedAmount = RuleDescription(
        "salary.resumed-amount", "An amount whose clause begins with its verb, behind a clause with a word of pay.",
        examples: [
            .init("俱乐部拖欠他四个月薪水，共计⟦320万美元⟧。", "3200000 USD total owed"), .init("他的工资并不高，仅为每年⟦100万元⟧。", "1000000 CNY year stated"),
            .init("王小明薪酬上涨24%，至⟦3100万美元⟧。", "31000000 USD year stated"),
        ],
        counterexamples: [.init("他年薪不高，去年卖房得款300万元。", "another verb")])

    static let earnedAmount = RuleDescription(
        "salary.earned-amount", "A period, a verb of earning and the amount, with somebody before them.",
        examples: [
            .init("她每月只挣⟦5000元⟧。", "5000 CNY month stated"), .init("加上提成，一个月能拿⟦两万多⟧。", "20000..30000 CNY month stated"),
        ],
        counterexamples: [
            .init("公司每月挣5000万元。", "a firm"), .init("这家奶茶店一个月能挣三万。", "a shop"), .init("他炒股一年赚了300万元。", "no work"),
            .init("他每月领3000元退休金。", "a pension"), .init("他每月拿出5000元。", "what is spent"),
        ])

    static let advertisedRate = RuleDescription(
        "salary.advertised-rate", "An amount and its period behind a stroke, in a sentence that seeks people.",
        examples: [.init("招聘洗碗工，⟦150元⟧/天，包吃住。", "150 CNY day offered")],
        counterexamples: [.init("诚聘英才，公寓房租3000元/月。", "a rent"), .init("停车费10元/小时。", "nobody is sought")])

    static let all = [payAmount, amountPay, changedAmount, amountMonths, advertisedRate, contract, resumedAmount, earnedAmount]
}
