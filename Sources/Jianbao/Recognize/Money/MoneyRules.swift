/// The rules of ``MoneyParser``, each with sentences that prove it.
enum MoneyRules {
    static let amountCurrency = RuleDescription(
        "money.amount-currency", "A number and the currency behind it, with its small change.",
        examples: [
            .init("完成⟦1亿美元⟧融资", "100000000 USD"), .init("罚款⟦3000万元⟧", "30000000 CNY"), .init("售价⟦五元三角⟧", "5.3 CNY"),
            .init("近⟦700万元⟧的资金", "..7000000 CNY"), .init("只卖⟦九块九⟧", "9.9 CNY"), .init("花掉⟦几十万元⟧", "100000..1000000 CNY"),
            .init("投入⟦120万元⟧和95万元", "1200000 CNY"),
            .init("收了⟦万把块⟧", "10000 CNY"), .init("罚款不得超过⟦5万元⟧", "..50000 CNY"), .init("融资⟦5 million美元⟧", "5000000 USD"),
        ],
        counterexamples: [.init("五角大楼回应称", "a name"), .init("单位：万元", "the head of a table"), .init("吃了三块蛋糕", "块 counts pieces here")])
    static let currencyAmount = RuleDescription(
        "money.currency-amount", "A currency, by word or sign, and the number behind it.",
        examples: [
            .init("约合⟦人民币3亿元⟧", "300000000 CNY"), .init("报价⟦$50K⟧", "50000 USD"), .init("发行价⟦HK$12.5⟧", "12.5 HKD"),
            .init("起薪⟦NT$5万至7万元⟧", "50000..70000 TWD"), .init("耗资⟦£3.5m⟧", "3500000 GBP"), .init("估值⟦$2.3 billion⟧", "2300000000 USD"),
            .init("融资⟦US$3.5bn⟧", "3500000000 USD"), .init("市值⟦港元5亿元⟧", "500000000 HKD"), .init("奖金为⟦欧元300万⟧。", "3000000 EUR"),
        ], counterexamples: [.init("使用美元一家独大", "一家 is a word")])
    static let range = RuleDescription(
        "money.range", "Two numbers that share a currency, and the magnitude written once.",
        examples: [
            .init("估值⟦300万至500万欧元⟧", "3000000..5000000 EUR"), .init("投入⟦1万元-5万元⟧", "10000..50000 CNY"),
            .init("奖励⟦20-30万美元⟧", "200000..300000 USD"),
        ])
    static let pay = RuleDescription(
        "money.pay", "A number without a currency beside a word of pay.",
        examples: [
            .init("开出⟦三千万⟧年薪", "30000000 CNY"), .init("年薪⟦30-50万⟧", "300000..500000 CNY"), .init("月薪超过⟦3万⟧", "30000.. CNY"),
            .init("月薪5000涨到⟦20000⟧", "20000 CNY"), .init("开出⟦40万⟧+年薪", "400000.. CNY"), .init("起薪⟦6500⟧起", "6500.. CNY"),
            .init("开出⟦100万⟧+期权的年薪", "1000000.. CNY"),
        ],
        counterexamples: [.init("年薪制推行了3年", "a length of time")])

    static let all = [amountCurrency, currencyAmount, range, pay]
}
