/// The rules of ``DateParser``, ``DatePhrase`` and ``DurationParser``, each with sentences that prove it. The examples stand on a page of
/// Wednesday, 2023-03-22.
enum DateRules {
    static let stamp = RuleDescription(
        "date.stamp", "A date in digits and signs, with a clock time where one follows.",
        examples: [
            .init("发布于⟦2023-02-10⟧，", "2023-02-10"), .init("⟦2023/2/10 10:53⟧ 来源", "2023-02-10T10:53"),
            .init("更新：⟦2022.11.03⟧", "2022-11-03"),
        ],
        counterexamples: [
            .init("地址192.168.10.12", "a network address"), .init("单号20231340123", "no such day"), .init("产量20230228吨", "an amount"),
        ])
    static let year = RuleDescription(
        "date.year", "A year.",
        examples: [
            .init("⟦2019年⟧加入", "2019"), .init("⟦2010年前后⟧的记录", "2010~"), .init("⟦二〇二一年⟧毕业", "2021"), .init("⟦二○○九年⟧毕业", "2009"),
            .init("⟦二O一二年⟧毕业", "2012"), .init("⟦08年⟧奥运会", "2008"),
            .init("始建于⟦789年⟧。", "0789"),
        ],
        counterexamples: [
            .init("税前年薪300万元", "no year at all"), .init("发放年终奖", "a bonus"), .init("从教57年", "a length of time"),
            .init("3000年的历史", "a length of time"), .init("两三年前离职", "so many years"), .init("相隔300年的建筑", "a length of time"),
            .init("近一两年的走势", "a length of time"), .init("光明日报", "a newspaper"),
        ])
    static let runningYear = RuleDescription(
        "date.running-year", "A season of sport, a school year or a financial year, by the calendar years that it is named after.",
        examples: [
            .init("⟦2019-20赛季⟧夺冠", "2019/2020"), .init("⟦2022/23学年⟧入学", "2022/2023"), .init("⟦2021-2022赛季⟧", "2021/2022"),
            .init("⟦2022财年⟧营收", "2022"), .init("⟦2023财年第二季度⟧营收", "vague"), .init("⟦111学年度⟧招生", "2022"),
        ],
        counterexamples: [.init("比分2019-21", "no two years in a row"), .init("2019-20家门店", "no season"), .init("三个赛季进球", "a count")])
    static let impossible = RuleDescription(
        "date.impossible", "A date that no calendar has: it gets no value, and never that of another day.",
        examples: [
            .init("签于⟦2023年2月30日⟧的合同", "vague"), .init("定于⟦13月5日⟧召开", "vague"), .init("⟦6月31日⟧前提交", "vague"),
            .init("⟦2023年13月⟧开工", "vague"),
            .init("⟦4月35日⟧", "vague"), .init("⟦2023年0月5日⟧开业", "vague"), .init("⟦2023-02-30⟧签约", "vague"), .init("⟦2023/02/30⟧签约", "vague"),
            .init("单据⟦20230230⟧作废", "vague"),
        ],
        counterexamples: [
            .init("2024年2月29日", "a leap year"), .init("工期13月", "a length of time"), .init("募集资金20230230元", "an amount"),
            .init("账号20211131", "the number of a thing"),
        ])
    static let samePeriod = RuleDescription(
        "date.same-period", "The day, month or quarter of the text in another year, or the page's own day in it.",
        examples: [
            .init("一季度营收增长，⟦去年同期⟧亏损", "2022-01/2022-03"), .init("2月销量高于⟦去年同月⟧", "2022-02"), .init("⟦去年的今天⟧，他还在读书", "2022-03-22"),
            .init("和⟦去年同期⟧持平", "2022"),
        ],
        counterexamples: [.init("同期增长5%", "no year is said")])
    static let yearMonth = RuleDescription(
        "date.year-month", "A month of a year that is said.", examples: [.init("⟦2017年6月⟧离开", "2017-06"), .init("⟦去年7月⟧入职", "2022-07")])
    static let yearMonthDay = RuleDescription(
        "date.year-month-day", "A day with its month and year.",
        examples: [.init("⟦2023年2月10日⟧，公司宣布", "2023-02-10"), .init("⟦二〇二二年三月五日⟧", "2022-03-05"), .init("⟦今年3月11日⟧上任", "2023-03-11")],
        counterexamples: [.init("2023年版教材", "a year alone"), .init("2022年中国", "年中 is no word there")])
    static let month = RuleDescription(
        "date.month", "A month without its year: that of its sentence, else the nearest one before the page's day.",
        examples: [
            .init("他于⟦6月⟧离职", "2022-06"), .init("⟦三月份⟧的数据", "2023-03"), .init("⟦七八月份⟧多雨", "2022-07/2022-08"),
            .init("气温在⟦1、2月⟧最低", "2023-01/2023-02"),
        ],
        counterexamples: [.init("等了两三月", "a length of time"), .init("小说《八月》获奖", "the name of a work")])
    static let monthDay = RuleDescription(
        "date.month-day", "A day of a month without its year: that of its sentence, else the nearest one before the page's day.",
        examples: [
            .init("⟦3月20号⟧发布", "2023-03-20"), .init("⟦12月1日⟧起任职", "2022-12-01"), .init("定于⟦4月8日⟧举行", "2023-04-08"),
            .init("由她接任，⟦5月1日⟧起生效", "2023-05-01"), .init("计划在上海的新店⟦4月2日⟧开门", "2023-04-02"),
            .init("报名时间：⟦4月20日⟧", "2023-04-20"), .init("请于⟦6月10日⟧前提交", "2023-06-10"), .init("⟦4月18日⟧，峰会将在西安举行", "2023-04-18"),
            .init("⟦9月5日⟧，公司宣布将裁员", "2022-09-05"), .init("⟦3月8、9、10日⟧考试", "2023-03-08/2023-03-10"),
        ],
        counterexamples: [.init("“7·20”特大暴雨", "the name of an event")])
    static let day = RuleDescription(
        "date.day", "A day without its month: that of its sentence, else the nearest one before the page's day.",
        examples: [
            .init("⟦六日⟧电", "2023-03-06"), .init("⟦八日上午⟧抵达", "2023-03-08"), .init("记者⟦21日⟧获悉", "2023-03-21"),
            .init("⟦29日⟧的会议", "2023-01-29"),
        ],
        counterexamples: [
            .init("3号楼的住户", "a number of a house"), .init("60日内缴清", "a length of time"), .init("站上5日线", "the name of a measure"),
            .init("推出3日游", "a length of time"),
        ])
    static let relativeDay = RuleDescription(
        "date.relative-day", "A day counted from the page's own, or from the day said last.",
        examples: [
            .init("⟦昨日⟧宣布", "2023-03-21"), .init("⟦明后两天⟧有雨", "2023-03-23/2023-03-24"), .init("公司⟦今天⟧回应", "2023-03-22"),
            .init("⟦昨（21）日晚⟧", "2023-03-21"), .init("⟦今（22）日⟧", "2023-03-22"),
            .init("记者⟦昨日⟧（3月18日）获悉", "2023-03-18"),
            .init("1月5日签约，⟦前一天⟧体检", "2023-01-04"),
            .init("1月5日签约，⟦次日⟧到岗", "2023-01-06"),
            .init("3月2日到任。他1970年6月生。⟦同一天⟧", "2023-03-02"), .init("新华社北京3月20日电 ⟦昨日⟧通车", "2023-03-19"),
        ],
        counterexamples: [.init("据今日头条报道", "a name"), .init("光明日报", "a name"), .init("雨后天晴", "the sky")])
    static let relativeMonth = RuleDescription(
        "date.relative-month", "A month counted from the page's own, or from the month said last.",
        examples: [.init("⟦上个月⟧入职", "2023-02"), .init("⟦本月⟧到任", "2023-03")])
    static let relativeYear = RuleDescription(
        "date.relative-year", "A year counted from the page's own, or from the year said last.",
        examples: [
            .init("⟦去年⟧离职", "2022"), .init("2015年毕业，⟦前一年⟧实习", "2014"), .init("2015年毕业，⟦同年⟧加入", "2015"), .init("2015年毕业，⟦次年⟧加入", "2016"),
            .init("2015年毕业，⟦那年⟧他22岁", "2015"),
        ])
    static let weekday = RuleDescription(
        "date.weekday", "A day of the week: of the week that is said, else the nearest one before the page's day.",
        examples: [
            .init("⟦上周三⟧发布", "2023-03-15"), .init("⟦周一⟧表示", "2023-03-20"), .init("⟦下周五⟧开会", "2023-03-31"),
            .init("⟦下周一⟧举行", "2023-03-27"), .init("⟦下周一⟧起施行", "2023-03-27"), .init("⟦周五⟧将公布", "2023-03-24"),
            .init("⟦本周一早间⟧开盘", "2023-03-20"), .init("⟦周三⟧（3月8日）开盘", "2023-03-08"),
        ],
        counterexamples: [.init("本周一共签了三份", "一共 is another word"), .init("周一围出席活动", "a name")])
    static let week = RuleDescription(
        "date.week", "A week or a weekend.",
        examples: [
            .init("⟦上周⟧发布", "2023-03-13/2023-03-19"), .init("⟦本周末⟧举行", "2023-03-25/2023-03-26"),
            .init("⟦周末⟧，他在家休息", "2023-03-18/2023-03-19"),
        ])
    static let weekOfMonth = RuleDescription(
        "date.week-of-month", "The n-th week or weekday of a month.",
        examples: [
            .init("⟦2022年5月第一周⟧", "2022-05-02/2022-05-08"), .init("⟦2022年10月的第一个星期一⟧", "2022-10-03"),
            .init("⟦2022年11月最后一个星期四⟧", "2022-11-24"),
        ])
    static let partOfYear = RuleDescription(
        "date.part-of-year", "A season, a half, the beginning, the middle or the end of a year.",
        examples: [
            .init("⟦2022年底⟧离职", "2022-12~"), .init("⟦今年上半年⟧营收", "2023-01/2023-06"), .init("⟦2019年春⟧", "2019-21"),
            .init("⟦2021年夏天⟧入职", "2021-22"), .init("⟦2012年的夏天⟧", "2012-22"),
            .init("⟦去年年初⟧", "2022-01~"), .init("截至⟦2019年中⟧，", "2019-06~"), .init("⟦2021年的前两周⟧", "2021-01-04/2021-01-17"),
            .init("⟦去年最后三个月⟧亏损", "2022-10/2022-12"),
            .init("⟦去年暑假⟧实习", "2022-07/2022-08"), .init("⟦今夏⟧加盟", "2023-22"), .init("截至⟦2022年上半年末⟧，", "2022-06~"),
        ])
    static let quarter = RuleDescription(
        "date.quarter", "A quarter of a year.",
        examples: [
            .init("⟦2022年第三季度⟧财报", "2022-07/2022-09"), .init("⟦一季度⟧营收", "2023-01/2023-03"), .init("⟦今年前三季度⟧", "2023-01/2023-09"),
            .init("⟦2022年三季度末⟧余额", "2022-09~"), .init("⟦第三季度⟧有望回升", "2023-07/2023-09"),
            .init("⟦去年第四季⟧获利", "2022-10/2022-12"), .init("⟦第三季⟧营收创新高", "2022-07/2022-09"), .init("⟦2022Q4⟧财报", "2022-10/2022-12"),
            .init("去年⟦1Q22⟧业绩", "2022-01/2022-03"), .init("⟦上季度⟧亏损", "2022-10/2022-12"), .init("⟦2022H1⟧亏损", "2022-01/2022-06"),
            .init("⟦去年二、三季度⟧旺销", "2022-04/2022-09"),
            .init("⟦22年三季度⟧承压", "2022-07/2022-09"),
        ],
        counterexamples: [.init("节目第三季开播", "a series of a show"), .init("小说《1Q84》重版", "the name of a work")])
    static let partOfMonth = RuleDescription(
        "date.part-of-month", "The beginning, middle or end of a month.",
        examples: [
            .init("⟦3月初⟧离职", "2023-03-01/2023-03-05"), .init("⟦2022年6月中旬⟧", "2022-06-11/2022-06-20"),
            .init("⟦3月中下旬⟧", "2023-03-11/2023-03-31"),
        ])
    static let decade = RuleDescription(
        "date.decade", "A decade, or a part of one.",
        examples: [
            .init("⟦上世纪90年代⟧", "199X"), .init("⟦2010年代⟧", "201X"), .init("⟦上世纪90年代末⟧", "1997/1999"),
            .init("⟦七八十年代⟧的工厂", "1970/1989"), .init("⟦十九世纪六七十年代⟧", "1860/1879"),
        ],
        counterexamples: [.init("六七十岁的老人", "an age"), .init("90后员工", "born then")])
    static let century = RuleDescription(
        "date.century", "A century.",
        examples: [.init("⟦18世纪⟧的英国", "17XX"), .init("约在⟦公元前三世纪⟧", "-0299/-0200"), .init("⟦十九世纪末⟧", "1870/1899")])
    static let era = RuleDescription(
        "date.era", "A year of an era, or before or after the common one.",
        examples: [
            .init("⟦民国三年⟧", "1914"), .init("⟦公元前221年⟧", "-0220"), .init("⟦公元1127年⟧", "1127"), .init("⟦康熙元年⟧", "1662"),
            .init("⟦前221年⟧统一", "-0220"), .init("⟦112年度⟧预算", "2023"), .init("⟦贞观三年⟧西行", "0629"),
        ],
        counterexamples: [
            .init("嘉定5年新增100所学校", "a district"), .init("嘉定两年来新增企业", "a district"), .init("永和一年开店80家", "a shop"),
            .init("前3年的销量", "the three years before this one"), .init("历时112年", "a length of time"),
        ])
    static let holiday = RuleDescription(
        "date.holiday", "A holiday, by the Gregorian or the Chinese calendar.",
        examples: [
            .init("⟦元旦⟧放假", "2023-01-01"), .init("⟦2023年春节⟧返乡", "2023-01-22"), .init("⟦去年中秋节⟧", "2022-09-10"),
            .init("将于⟦端午节⟧开馆", "2023-06-22"),
            .init("⟦除夕⟧的晚上", "2023-01-21"), .init("⟦白露⟧，天气转凉", "2022-09-07"), .init("⟦2024年东正教复活节⟧", "2024-05-05"),
            .init("⟦2018年光明节⟧", "2018-12-02/2018-12-09"), .init("⟦去年斋月⟧期间", "2022-04-02/2022-05-01"),
            .init("⟦国庆节次日⟧开市", "2022-10-02"),
        ],
        counterexamples: [.init("获“五一”劳动奖章", "the name of a medal"), .init("演员白露领奖", "a name"), .init("今年雨水偏多", "rain")])
    static let lunar = RuleDescription(
        "date.lunar", "A day or a month of the Chinese calendar, as its Gregorian days.",
        examples: [
            .init("⟦农历正月初八⟧开市", "2023-01-29"), .init("⟦2020年农历八月十五⟧", "2020-10-01"), .init("⟦腊月廿三⟧祭灶", "2023-01-14"),
            .init("将于⟦正月初八⟧开市", "2024-02-17"), .init("庙会在⟦三月初三⟧举行", "2022-04-03"), .init("⟦闰二月初一⟧", "2023-03-22"),
            .init("⟦2023年闰二月⟧", "2023-03-22/2023-04-19"), .init("⟦神龙二年正月初一⟧大赦", "0706"),
        ],
        counterexamples: [.init("初一学生", "a grade"), .init("农历新年", "a festival by name"), .init("今年是闰年", "a leap year")])
    static let set = RuleDescription(
        "date.set", "A time that comes back; its EDTF says so where only the year is open.",
        examples: [
            .init("⟦每年9月⟧开学", "XXXX-09"), .init("⟦每周三⟧例会", "vague"), .init("⟦每天晚上8点⟧直播", "vague"), .init("⟦每隔3天⟧一次", "vague"),
            .init("⟦每年6月28日至7月2日⟧过节", "XXXX-06-28/XXXX-07-02"), .init("⟦每周一至周五⟧开门", "vague"), .init("⟦每周一、三、五⟧门诊", "vague"),
            .init("⟦每月底⟧结账", "vague"), .init("⟦每天下午3点⟧开庭", "vague"), .init("⟦每年3月、9月⟧招生", "vague"),
            .init("⟦每周二和周四⟧开会", "vague"), .init("⟦每两周⟧一次例会", "vague"),
        ],
        counterexamples: [.init("每个人都知道", "no time")])
    static let dateTime = RuleDescription(
        "date.date-time", "A day and a clock time.",
        examples: [
            .init("⟦2月10日晚8点⟧直播", "2023-02-10T20"), .init("⟦昨日上午9时30分⟧", "2023-03-21T09:30"), .init("⟦3月1日15:30⟧", "2023-03-01T15:30"),
        ])
    static let time = RuleDescription(
        "date.time", "A clock time without a day.",
        examples: [
            .init("⟦晚上8点半⟧开始", "T20:30"), .init("⟦深夜2点⟧起火", "T02"), .init("直到⟦晚上12点⟧", "T00"), .init("⟦15:30⟧开会", "T15:30"),
            .init("会议⟦三点一刻⟧开始", "T03:15"), .init("约在⟦三点踏三⟧", "T03:15"),
        ],
        counterexamples: [
            .init("提出两点建议", "two points"), .init("比分35:37", "no time of day"), .init("以21:15取胜", "a score"), .init("15:12领先", "a score"),
        ])
    static let range = RuleDescription(
        "date.range", "Two dates with 至, 到, a dash or 和…之间 between, the last included; 至今 leaves the end open.",
        examples: [
            .init("⟦2017年6月至2022年7月⟧任职", "2017-06/2022-07"), .init("⟦2014-2018年⟧就读", "2014/2018"), .init("⟦2016年至今⟧", "2016/.."),
            .init("⟦下月10日至12日⟧举行", "2023-04-10/2023-04-12"), .init("举行于⟦4月12-19日⟧", "2022-04-12/2022-04-19"),
            .init("⟦70年代到90年代⟧", "1970/1999"), .init("⟦去年下半年至今⟧", "2022-07/.."),
            .init("⟦昨天下午两点到四点⟧停电", "2023-03-21T14/2023-03-21T15:59"), .init("⟦昨晚9-11点⟧停电", "2023-03-21T21/2023-03-21T22:59"),
            .init("⟦12月28日至1月3日⟧放假", "2022-12-28/2023-01-03"), .init("⟦2021年10月至次年3月⟧", "2021-10/2022-03"),
            .init("⟦公元前221—前206年⟧", "-0220/-0205"), .init("⟦公元618—907年⟧", "0618/0907"),
            .init("⟦公元前3世纪至公元2世纪⟧", "-0299/0199"),
            .init("⟦29日至3日⟧闭馆", "2023-01-29/2023-02-03"), .init("⟦大年初一至初七⟧免票", "2023-01-22/2023-01-28"),
            .init("⟦2019、2020年⟧亏损", "2019/2020"), .init("将于⟦周五至周一⟧举行", "2023-03-24/2023-03-27"),
        ],
        counterexamples: [.init("9日-11号线停运", "the number of a line"), .init("3月至2021年", "it would end before it begins")])
    static let open = RuleDescription(
        "date.open", "A date that begins or ends an open stretch of time.",
        examples: [
            .init("⟦2018年以来⟧", "2018/.."), .init("⟦2012年1月1日或之前⟧的记录", "../2012-01-01"), .init("⟦年初以来⟧上涨", "2023-01~/.."),
            .init("自从⟦2018年⟧，", "2018/.."), .init("从⟦2021年8月开始⟧任教", "2021-08/.."),
        ],
        counterexamples: [.init("2021年8月起任职", "the day on which a post begins"), .init("来自2018年的信", "a date")])
    static let counted = RuleDescription(
        "date.counted", "So many days, weeks, months or years before or after the page's day; no finer than the unit that is said.",
        examples: [
            .init("⟦三天前⟧提交", "2023-03-19"), .init("⟦15年前⟧入行", "2008"), .init("⟦两个月后⟧上线", "2023-05"),
            .init("⟦上两周⟧", "2023-03-06/2023-03-19"), .init("⟦半年前⟧离职", "2022-09"), .init("⟦一个半月前⟧提交", "2023-02"),
            .init("⟦两三年前⟧入行", "2020/2021"),
            .init("⟦三年多前⟧入职", "2019/2020"), .init("就在⟦半小时前⟧，", "2023-03-22~"), .init("⟦三年前的5月⟧，", "2020-05"),
            .init("2015年毕业，⟦三年后⟧创业", "2018"), .init("3月1日报名，⟦两天后⟧面试", "2023-03-03"), .init("毕业⟦三年后⟧创业", "vague"),
            .init("⟦三年后⟧迎来了转机", "vague"),
            .init("3月1日报名，⟦两周后⟧将公布", "2023-04-03/2023-04-09"), .init("2019年入职，⟦三个月后⟧离开", "vague"),
        ],
        counterexamples: [.init("他有5年前端经验", "前 belongs to 前端"), .init("开场10分钟后进球", "it counts from an event")])
    static let fromNow = RuleDescription(
        "date.from-now", "So many units from the running one on; it names no one day.",
        examples: [
            .init("⟦未来三年⟧", "2023-01-01/2025-12-31"), .init("⟦接下来两周⟧", "2023-03-22/2023-04-04"), .init("⟦一周内⟧答复", "2023-03-22/2023-03-28"),
        ],
        counterexamples: [.init("在三年内完成", "from no day that is said"), .init("近三年的销量", "the last three years")])
    static let upToNow = RuleDescription(
        "date.up-to-now", "So many units up to the day before the page's own; it names no one day.",
        examples: [
            .init("⟦近三年⟧，销量翻番", "2020-03-22/2023-03-21"), .init("⟦过去的五年⟧里", "2018-03-22/2023-03-21"),
            .init("⟦最近两周⟧有雨", "2023-03-08/2023-03-21"),
            .init("⟦半年来⟧亏损", "2022-09-22/2023-03-21"), .init("他们⟦近一年来⟧离职", "2022-03-22/2023-03-21"),
        ],
        counterexamples: [.init("工作近三年", "a length of time"), .init("近三年时间里", "a length of time"), .init("三年过去了", "a length of time")])
    static let vague = RuleDescription("date.vague", "A time that is said, but no day.", examples: [.init("⟦近日⟧，有消息称"), .init("⟦日前⟧宣布")])
    static let duration = RuleDescription(
        "date.duration", "A length of time.",
        examples: [
            .init("任职的⟦5年⟧里", "P5Y"), .init("历时⟦三个月⟧", "P3M"), .init("还剩⟦8天20小时⟧", "P8DT20H"), .init("工作⟦三年半⟧", "P3Y6M"),
            .init("⟦4年多⟧的时间", "P4Y"), .init("停机⟦48小时⟧", "PT48H"), .init("需要⟦3至5年⟧", "P3Y..P5Y"), .init("不到⟦2年⟧", "..P2Y"),
            .init("工作⟦五年⟧以上", "P5Y.."), .init("⟦一小时零五分钟⟧", "PT1H5M"), .init("休养⟦一个半月⟧", "P1M15D"), .init("等了⟦1.5小时⟧", "PT1H30M"),
            .init("相隔⟦两三年⟧", "P2Y..P3Y"), .init("等了⟦十几天⟧", "P10D..P20D"), .init("⟦三天两夜⟧的行程", "P3D"), .init("连续⟦四周⟧上涨", "P4W"),
        ],
        counterexamples: [
            .init("院子四周是墙", "all around"), .init("成立四周年", "a count of years as an age"), .init("2019年加入", "a year"),
            .init("7日年化收益率", "the name of a measure"),
        ])

    static let all = [
        stamp, year, runningYear, impossible, samePeriod, yearMonth, yearMonthDay, month, monthDay, day, relativeDay, relativeMonth,
        relativeYear, weekday, week, weekOfMonth,
        partOfYear, quarter, partOfMonth, decade, century, era, holiday, lunar, set, dateTime, time, range, open, counted, fromNow, upToNow,
        vague,
        duration,
    ]
}
