/// The rules of ``MoneyParser``, each with sentences that prove it.
enum MoneyRules {
    static let amountCurrency = RuleDescription(
        "money.amount-currency", "A number and the currency behind it, with its small change.",
        examples: [
            .init("完成⟦1亿美元⟧融资", "100000000 USD"), .init("罚款⟦3000万元⟧", "30000000 CNY"), .init("售价⟦五元三角⟧", "5.3 CNY"),
            .init("近⟦700万元⟧的资金", "..7000000 CNY"), .init("只卖⟦九块九⟧", "9.9 CNY"), .init("花掉⟦几十万元⟧", "100000..1000000 CNY"),
            .init("投入⟦120万元⟧和95万元", "1200000 CNY"),
            .init("收了⟦万把块⟧", "10000 CNY"), .init("罚款不得超过⟦5万元⟧", "..50000 CNY"), .init("融资⟦5 million美元⟧", "5000000 USD"),
            .init("只花了⟦30刀⟧就买到", "30 USD"), .init("要价⟦100欧⟧", "100 EUR"), .init("充值⟦5千刀⟧", "5000 USD"), .init("每斤⟦2块5⟧", "2.5 CNY"),
            .init("只值⟦几毛钱⟧", "0.1..1 CNY"), .init("讲价讲掉⟦几块钱⟧", "1..10 CNY"), .init("合计⟦1，286，000元⟧", "1286000 CNY"),
            .init("合计⟦82，225.00元⟧", "82225 CNY"),
        ],
        counterexamples: [
            .init("五角大楼回应称", "a name"), .init("单位：万元", "the head of a table"), .init("吃了三块蛋糕", "块 counts pieces here"),
            .init("砍了30刀", "a knife"), .init("3欧洲球队出局", "欧 begins a word"), .init("因工资纠纷被捅5刀", "the word of pay is no cue"),
            .init("因停车费被人连砍3刀", "the word of prices is no cue"), .init("只需开3刀就能切除", "a cut"), .init("花了积蓄整容挨了8刀", "cuts"),
            .init("价格100欧以上的电阻", "ohms"),
        ])
    static let currencyAmount = RuleDescription(
        "money.currency-amount", "A currency, by word or sign, and the number behind it.",
        examples: [
            .init("约合⟦人民币3亿元⟧", "300000000 CNY"), .init("报价⟦$50K⟧", "50000 USD"), .init("发行价⟦HK$12.5⟧", "12.5 HKD"),
            .init("起薪⟦NT$5万至7万元⟧", "50000..70000 TWD"), .init("耗资⟦£3.5m⟧", "3500000 GBP"), .init("估值⟦$2.3 billion⟧", "2300000000 USD"),
            .init("融资⟦US$3.5bn⟧", "3500000000 USD"), .init("市值⟦港元5亿元⟧", "500000000 HKD"), .init("奖金为⟦欧元300万⟧。", "3000000 EUR"),
            .init("入场费⟦瑞士法郎200⟧。", "200 CHF"),
        ],
        counterexamples: [
            .init("欧元对美元1.08", "a rate of exchange"), .init("使用美元一家独大", "一家 is a word"),
        ])
    static let range = RuleDescription(
        "money.range", "Two numbers that share a currency, and the magnitude written once.",
        examples: [
            .init("估值⟦300万至500万欧元⟧", "3000000..5000000 EUR"), .init("投入⟦1万元-5万元⟧", "10000..50000 CNY"),
            .init("奖励⟦20-30万美元⟧", "200000..300000 USD"),
        ], counterexamples: [.init("水价上调0.35元至4.1元", "a difference and what it leads to")])
    static let pay = RuleDescription(
        "money.pay", "A number without a currency beside a word of pay.",
        examples: [
            .init("开出⟦三千万⟧年薪", "30000000 CNY"), .init("年薪⟦30-50万⟧", "300000..500000 CNY"), .init("月薪超过⟦3万⟧", "30000.. CNY"),
            .init("月薪5000涨到⟦20000⟧", "20000 CNY"), .init("开出⟦40万⟧+年薪", "400000.. CNY"), .init("起薪⟦6500⟧起", "6500.. CNY"),
            .init("开出⟦100万⟧+期权的年薪", "1000000.. CNY"),
        ],
        counterexamples: [.init("年薪制推行了3年", "a length of time")])

    static let price = RuleDescription(
        "money.price", "A number without a currency behind a word of prices, or behind a word of sums where it has a magnitude.",
        examples: [
            .init("新车售价⟦3.98万⟧起", "39800.. CNY"), .init("定价⟦199⟧，限量", "199 CNY"), .init("累计融资⟦3000万⟧。", "30000000 CNY"),
            .init("票房突破⟦30亿⟧，", "3000000000.. CNY"), .init("总价⟦300-500万⟧", "3000000..5000000 CNY"),
            .init("售价399美元，旧款定价⟦299⟧", "299 USD"),
        ],
        counterexamples: [
            .init("价格涨了3倍", "times"), .init("融资3轮", "rounds"), .init("投资3亿股", "shares"), .init("价格2023年上调", "a year"),
            .init("门票8折", "a discount"), .init("营收12.5", "a sum without a magnitude"), .init("补贴3万农户", "people"),
            .init("投资者超过2亿。", "people"), .init("投入警力3万。", "people"), .init("人口净流入20万。", "people"), .init("罚款总数超100万。", "a count"),
            .init("票价：1、成人票", "the number of an item"), .init("收费：1.成人", "the number of an item"),
        ])
    static let unitApart = RuleDescription(
        "money.unit-apart", "A figure that fills a cell under, or stands behind, a unit of money that is written once.",
        examples: [
            .init("单位：万元\n营业收入 ⟦3500⟧ 2800", "35000000 CNY"), .init("（单位：亿元）\n净利润\t⟦-4.2⟧", "-420000000 CNY"),
            .init("单位：人民币百万元\n营业收入\n⟦352⟧", "352000000 CNY"), .init("营收（亿元）：⟦32.5⟧", "3250000000 CNY"),
            .init("净利润（亿元）为约⟦4.2⟧", "420000000 CNY"),
            .init("岗位 工资（元/月）\n保安 ⟦6000-8000⟧", "6000..8000 CNY"), .init("年份 金额（万元） 人数\n2021 ⟦3500⟧ 12", "35000000 CNY"),
            .init("银行净利润排行（亿美元）\n1 某银行 ⟦3,639⟧", "363900000000 USD"), .init("票房（万元）\n⟦1286⟧", "12860000 CNY"),
            .init("单位：万元 项目 收入 ⟦3500⟧", "35000000 CNY"),
            .init("GDP（亿元） 增速（%）\n东省 ⟦300⟧ 0.7", "30000000000 CNY"),
        ],
        counterexamples: [
            .init("年份 金额（万元） 人数\n2021 暂无 12", "years and counts"), .init("单位：万元\n员工人数 352", "a row of counts"),
            .init("单位：万元\n2023 2022", "years"), .init("单位：万元\n项目 收入 同比\n一店 暂无 25", "a column of shares"),
            .init("单位：万元\n公司表示，将开店 100 家。\n合计 300", "prose ends the table"), .init("单位：万人\n居民 300", "no money"),
            .init("单位：万元\n增长 25%", "a share"), .init("单位：亿元、%\n收入 30.2 5.1", "which is the share no head says"),
            .init("营收（亿元）\n图为 15 号展台", "a number that names"), .init("外币（美元），3 人同行", "a comma ends the reach"),
            .init("薪酬（单位：万元）\n张伟 董事长 52 320.5", "an age"), .init("营收（亿元）\n利润\n3", "one of several heads"),
        ])

    static let list = RuleDescription(
        "money.list", "A figure of a list whose last one alone bears the currency, and the magnitude where it is written once.",
        examples: [
            .init("分别为⟦3.2⟧、4.5和5.1亿元", "320000000 CNY"), .init("三轮拿到⟦3000万⟧、2亿及5亿美元", "30000000 USD"),
            .init("面额有10、⟦20⟧、50元", "20 CNY"), .init("月薪分别为5000、⟦8000⟧和1.2万元", "8000 CNY"), .init("罚款⟦200⟧、500、1万元", "200 CNY"),
            .init("分别罚款⟦500⟧、2000和1.5万元", "500 CNY"), .init("收费⟦3⟧、4百元", "300 CNY"),
        ],
        counterexamples: [
            .init("1、300元奖金", "the number of an item"), .init("第2、3名各得500元", "ranks"), .init("买了3、4件，共50元", "pieces"),
        ])

    static let all = [amountCurrency, currencyAmount, range, pay, price, unitApart, list]
}
