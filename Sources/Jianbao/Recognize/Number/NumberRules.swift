/// The rules of ``NumberParser``, each with sentences that prove it.
enum NumberRules {
    static let digits = RuleDescription(
        "number.digits", "A number in digits, with thousands groups, decimals, or K, M and w behind it.",
        examples: [
            .init("共有⟦1,286⟧人报名", "1286"), .init("样本量为⟦3.5⟧克", "3.5"), .init("重⟦50⟧千克", "50"), .init("胜率⟦.5⟧左右", "0.5"),
            .init("粉丝已有⟦30w⟧", "300000"),
            .init("全球不超过⟦500⟧人", "..500"), .init("班级不得超过⟦50⟧人", "..50"), .init("床位不得少于⟦80⟧张", "80.."),
            .init("观众没有超过⟦200⟧人", "..200"), .init("样本数≥⟦30⟧份", "30.."),
            .init("降到⟦零下12⟧度", "-12"), .init("降到⟦\u{2212}3⟧℃", "-3"), .init("误差⟦±3⟧分", "-3..3"), .init("误差⟦正负2⟧分", "-2..2"),
            .init("共售出⟦20⟧，300件", "20"), .init("运来⟦1，286，000⟧件", "1286000"),
            .init("身高⟦1米96⟧", "1.96"), .init("约为⟦3×10^12⟧倍", "3000000000000"),
        ],
        counterexamples: [
            .init("升级到PyTorch 1.0之后", "a version"), .init("5G网络建设", "a name"), .init("客服电话400-123-4567", "a telephone number"),
            .init("规模升至5bn", "no count without its magnitude"),
            .init("依据GB/T 2423.1-2008执行", "a standard"), .init("发布GPT-4之后", "a name"),
            .init("银行卡6222021001112223334被冻结", "a card"), .init("宁德时代(300750)领涨", "a share"), .init("住在1502室", "a room"),
            .init("拨打12345反映", "a telephone number"), .init("请加QQ群5566778", "a group"), .init("快递单号773300112233", "a parcel"),
        ])
    static let hanzi = RuleDescription(
        "number.hanzi", "A number in hanzi, formal, spoken or mixed with digits.",
        examples: [
            .init("募集了⟦三万五⟧册图书", "35000"), .init("收到⟦2亿3000万⟧份订单", "230000000"), .init("合计⟦壹拾贰万⟧册", "120000"),
            .init("⟦二十一⟧名学生", "21"), .init("答案是⟦四⟧不是五", "4"), .init("扩大⟦一⟧倍", "1"), .init("吃了⟦半⟧个西瓜", "0.5"), .init("答案是⟦四⟧。", "4"),
            .init("达到⟦3万4000⟧人", "34000"),
            .init("模型有⟦万亿⟧参数", "1000000000000"), .init("赚了⟦5个亿⟧", "500000000"), .init("重⟦三斤半⟧", "3.5"), .init("身高⟦一米八⟧", "1.8"),
            .init("翻了⟦两⟧番", "2"),
        ],
        counterexamples: [
            .init("一日之计在于晨", "an idiom"), .init("万里长征走完了第一步", "an idiom"), .init("他一点也不着急", "a phrase"),
            .init("大侠张三丰登场", "a name"), .init("五角大楼回应称", "a name"), .init("陆地面积辽阔", "a word that begins with a formal numeral"),
        ])
    static let approximate = RuleDescription(
        "number.approximate", "A number that its own writing leaves open: 几百, 二十多, 两三千, 十来.",
        examples: [
            .init("来了⟦几百⟧人", "100..1000"), .init("发表⟦二十多⟧篇论文", "20..30"), .init("写了⟦两三千⟧字", "2000..3000"),
            .init("约有⟦8600多⟧次", "8600..8700"), .init("雇员⟦3.4万余⟧人", "34000..35000"), .init("请来⟦十来⟧个人", "10"),
            .init("来了⟦七八⟧名记者", "7..8"), .init("只有⟦三两⟧个人", "2..3"), .init("来了⟦三两百⟧人", "200..300"),
            .init("来了⟦10几⟧个人", "10..20"), .init("来了⟦10来⟧个人", "10"), .init("投了⟦几个亿⟧", "100000000..1000000000"),
        ],
        counterexamples: [
            .init("数量众多的企业", "数 begins a word"), .init("几乎没有人", "几 begins a word"), .init("事情办得七七八八", "an idiom"),
            .init("三三两两的行人", "an idiom"), .init("成百上千的人", "an idiom"),
        ])
    static let range = RuleDescription(
        "number.range", "Two numbers with 至, 到, a dash or 和…之间 between; the first takes the unit of the second.",
        examples: [
            .init("预计⟦3-5万⟧人参加", "30000..50000"), .init("招收⟦十八至三十万⟧人", "180000..300000"), .init("在⟦20和30之间⟧", "20..30"),
            .init("净含量⟦500±20⟧克", "480..520"),
        ],
        counterexamples: [
            .init("主队3-1取胜", "a score"), .init("以3比2获胜", "a score"), .init("票价上调2至10", "a difference and what it leads to"),
        ])
    static let percent = RuleDescription(
        "number.percent", "A percentage: with %, ‰, 个百分点, or behind 百分之.",
        examples: [
            .init("同比增长⟦12.5%⟧", "12.5"), .init("下调⟦0.5个百分点⟧", "0.5"), .init("⟦百分之八十⟧的员工", "80"),
            .init("提高⟦3至5%⟧", "3..5"), .init("⟦百分之二十到三十⟧的人", "20..30"), .init("⟦5%至8%⟧之间", "5..8"),
            .init("⟦百分之五到百分之八⟧", "5..8"),
        ])
    static let tenths = RuleDescription(
        "number.tenths", "成 and 折, as a percentage.",
        examples: [
            .init("占比近⟦九成⟧", "..90"), .init("约⟦七成五⟧的用户", "75"), .init("打⟦八五折⟧", "85"), .init("只恢复了⟦六七成⟧", "60..70"),
            .init("恢复了⟦三成到四成⟧", "30..40"), .init("占⟦两成多⟧", "20..30"),
        ],
        counterexamples: [.init("第三成立的是销售部", "成立 is a word")])
    static let shareWord = RuleDescription(
        "number.share-word", "A share that a word names without a figure.", examples: [.init("⟦过半⟧员工持股", "50.."), .init("⟦半数⟧受访者认为", "50")])
    static let fraction = RuleDescription(
        "number.fraction", "分之 between two figures.",
        examples: [
            .init("裁掉⟦四分之一⟧的员工", "0.25"), .init("比例为⟦5分之2⟧", "0.4"), .init("约⟦1 3/5⟧倍", "1.6"),
            .init("占⟦三分之一⟧", "0.3333333333333333..0.3333333333333334"), .init("占⟦四分之一到二分之一⟧", "0.25..0.5"),
        ])
    static let ordinal = RuleDescription(
        "number.ordinal", "第 and a number.", examples: [.init("排名⟦第12⟧位", "12"), .init("位列⟦第三⟧名", "3")],
        counterexamples: [.init("第一财经报道", "a name")])
    static let places = RuleDescription(
        "number.places", "How many places a number has, or its order of size: 七位数, 千万级.",
        examples: [.init("奖金为⟦七位数⟧", "1000000..10000000"), .init("实现⟦双位数⟧增长", "10..100"), .init("拿下⟦千万级⟧订单", "10000000..100000000")])

    static let multiple = RuleDescription(
        "number.multiple", "A figure and a word that multiplies it: 打, twelve.",
        examples: [.init("买了⟦两打⟧鸡蛋", "24"), .init("苹果⟦十打⟧", "120")],
        counterexamples: [
            .init("盒子一打开就坏了", "打 is a verb"), .init("上演三打白骨精", "a play"), .init("以9秒58打破纪录", "打 is a verb"),
        ])

    static let all = [digits, hanzi, approximate, range, percent, tenths, shareWord, fraction, ordinal, places, multiple]
}
