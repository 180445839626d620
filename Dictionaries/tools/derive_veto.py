#!/usr/bin/env python3
"""Writes names/veto.tsv from the word list of jieba.

Usage: derive_veto.py jieba-0.42.1.tar.gz jionlp-1.5.31-py2.py3-none-any.whl ../names/surnames.tsv ../names/veto.tsv

Sources: PyPI jieba 0.42.1, file jieba/dict.txt (word, frequency, tag), MIT licence, copyright 2013 Sun Junyi;
PyPI jionlp 1.5.31, the keys of jionlp/dictionary/chinese_word_dictionary.zip, Apache-2.0 (only consulted for "is it in a dictionary").
Rule: words of 2 to 4 Han characters (U+4E00..U+9FFF) with frequency THRESHOLD or more, whose tag is none of
  nr, nrt, nrfg   names of persons,
  ns, nt, nz      names of places, organisations, other proper names: these have dictionaries of their own, and a person may
                  well share a place's name.
The source tags many ordinary words as nr (明白, 文明, 卫星). Two-character words so tagged (or nz) come in when their frequency is
NAME_THRESHOLD or more, the general dictionary has them, and their first character is no surname of weight SURE or more in
names/surnames.tsv; those that do begin with such a surname, or that the dictionary lacks, come in only when ADD lists them.
Idioms (tags i and l) of four characters come in from IDIOM_THRESHOLD on where one of their characters is a surname of weight
IDIOM_SURNAME or more: a name must not be cut out of them.
veto-misread.txt: words below these thresholds, or with a tag of names, in which the rules would read somebody's name
or an organization's.
DROP: words with an ordinary tag that are names of persons. The thresholds were chosen so that about fifty thousand rows remain.
"""
import io
import os
import sys
import tarfile
import zipfile

THRESHOLD = 30
NAME_THRESHOLD = 60
IDIOM_THRESHOLD = 3
IDIOM_SURNAME = 150
SURE = 40
SKIP = {"nr", "nrt", "nrfg", "ns", "nt", "nz"}
NAMES = {"nr", "nrt", "nrfg", "nz"}
ADD = set("""
武功 文明 王朝 阳光 卫星 荣誉 古老 丘陵 冷笑 封锁 宣言 顾问 齐声 祖先 文武 石英 齐全 洪水 顾客 辛勤 金银 米粉 苗族 叶子 祖宗 谢谢
康复 沙滩 梅花 吉祥 元帅 孙子 荣获 丛林 马匹 温泉 向阳 陈列 左翼 冷汗 白族 许可 朱红 黎族 卓越 沙丘 童子 岳父 史诗 文教 凌厉 沙皇 荣耀
旷野 毛巾 元老 马夫 陈设 华丽 麻木 燕子 金黄 林木 查明 张贴 田园 孔雀 王宫 史实 张嘴 古文 田野 焦黄 凌空 钱财 万世 温馨 白银 蓝图 殷勤
陈旧 祝福 严正 庄园 顾忌 毋宁 张罗 徐徐 古董 施政 熊猫 陶醉 汪洋 张扬 麻醉 盖子 宗庙 周全 白昼 罗汉 边远 张望 岳母 史前 晋级 王权 孙女
洪亮 丛生 鲁莽 盛世 于今 索引 冉冉 周详 熊熊 荆棘 巫师 冷清 凌迟 万能 金秋 屠宰 矫正 齐备 罗盘 卓绝 施舍 王族 高教 辛酸 沙龙 梁柱 乐章
钟楼 钱粮 燕麦 荣幸 祖传 毛驴 陶冶 洪峰 伊始 查清 沙尘 盘桓 屈膝 凌驾 何曾 殷商 祝寿 宁肯 周折 饶恕 辛劳 路基 盛衰 严令 矫健 陈年 钟爱
温顺 盛夏 盖世 祖孙 惠民 何干 麻利 索道 萧萧 冷凝 殷实 万幸 童工 顾全 蒙昧 游弋 王冠 武侠 井喷 屠夫 严冬 汤圆 田庄 金库 金杯 谢幕 苗木
蓝领 耿直 孙儿 元勋 王储 张狂 曲直 黎民 荣膺 马甲 安保 殷殷
二人 小姐 和尚 陆军 道德 雷达 明星 宫殿 光荣 权威 胡同 高峰 登基 高潮 凤凰 胡子 光辉 安静 崇拜 保健 宝贝 白领 老公 红旗 宝贵 师范 伯伯
范畴 大王 多谢 周转 老汉 宁可 子宫 高明 陈述 小康 老虎 双喜 博客 德军 胡说 关怀 王子 白宫 红外 呼唤 布满 宁静 蓝天 安抚 高僧 崇高 容纳 杜绝
晋升 祝贺 东升 松树 兰花 保姆 高三 豪杰 胡闹 桂花 高悬 麦子 张开 银杏 周密 朴素 高薪 宾客 弘扬 巴掌 练兵 白发 黑客 崇尚 威武 安危 英超 周旋
加薪 大胜 才华 李子 廉政 雷声 灵敏 奥妙 贝壳 高昂 高超 仁义 胡椒 高雅 常青 富豪 时髦 敬畏 卫冕 祥和 钟声 默契 任凭 滑雪 北斗 奥秘 权贵 红光
毛发 敬佩 祖母 雷霆 许诺 白痴 王妃 涂抹 宜人 纳米 波涛 巴结 苍天 黄牛 寒暄 始祖 柏树 德育 权衡 格斗 石阶 富翁 称王 仁慈 从军 别提 苏醒 滑冰
丁烷 万状 乔木 付清 付诸 余裕 冷光 凌辱 卜卦 卜辞 卫城 卫尉 卫戍 厉鬼 叶柄 叶脉 刘海 包银 唐突 唐诗 唐书 喻为 孔洞 安内 安神 安营 安闲 宋体 宋元 宋史
宫城 宫闱 宫阙 尤物 屈光 左掌 左旋 左联 庄主 庄客 敖包 易怒 易懂 易溶 易燃 易经 曾祖 朱笔 杜撰 杜马 林立 林荫 柴禾 柴胡 栗子 桂鱼 武夫 武斗 武生 牛仔
牛羊 王公 王后 王孙 王座 甘甜 田七 田主 田舍 田螺 田赋 申报 白净 白刃 白吃 白布 白搭 白旗 白浪 白石 白米 白羊 白莲 白送 白铜 盛怒 盛赞 石塔 石柱 石狮
石印 秦军 秦汉 秦王 童男 管教 罗网 罗致 罗刹 罗经 胡吹 胡来 胡杨 胡桃 胡涂 胡琴 胡言 胡麻 胡人 艾滋 苏军 苏铁 苟且 莫测 莫若 蓝光 蓝布 薄礼 谷仓 费尽
贺信 贺卡 贺礼 贺词 郎中 金乌 金利 金发 金奖 金文 金铃 钱庄 闻听 闻言 闻讯 阎罗 陆生 雷同 雷射 雷鸣 霍地 韩语 顾惜 顾盼 饶命 马儿 马刀 马勺 马背 马棚
马镫 马来 高升 高卢 高喊 高坡 高塔 高宗 高攀 高清 高祖 高耸 高阁 高阶 鲍鱼 麦苗 麦草 魏晋 黄巾 黄榜 黄泉 黄羊 黄芩 黄蜂 黄铜 黄麻 黄教 黄旗 齐发 齐鸣
齐鲁 龙虎 龙驹 白班 仰泳 仰天 焦耳 余弦 殷鉴 施暴者 楼宇 敬谢不敏 一劳永逸
归顺 宇航 子嗣 马虎 巨星 换人 博爱 盖章 渊博 齐放 巧匠 勾勒 解密 连贯 甘休 高招 步履 文雅 桂冠 方正 华贵 连胜 云彩 麦田 富丽 宝典 花香 滑翔
牟利 拜托 雪亮 殷红 常胜 翠绿 安逸 宛然 侯爵 门第 何谓 贺喜 双赢 哈欠 龙虾 刁钻 北约 央行
""".split())
DROP = set("""
周恩来 丘处机 严义埙 林兆枢 张佑才 石帮主 周作人 许三品 刘澜涛 史镖头 江主席 毛主席 范帮主 丘道长 任组长 闻一多 厉无畏 卓不凡 余鱼 温庭
顾准 温格 方军 程文 董源 王导 陆游 毕升 王砾 方越 史方 程陆 何门 纪及 许家 黄家 余家 白家 高家 周家 叶家 林家 温家 段家 孟家 柳家 毕天 陶方 泰勒 布雷 欧文 米勒 诺尔 哈罗 里夫 普尔
力克 洛夫 麦克 鲁尔 尔格 娜拉 夏娃 宙斯 孔明 诸葛 尉迟 夏侯 拉齐 克里 马克 安娜 琳娜
""".split())


def main(archive, wheel, surnames, target):
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("jieba/dict.txt"))
        lines = tar.extractfile(name).read().decode("utf-8").splitlines()
    with zipfile.ZipFile(wheel) as outer:
        with zipfile.ZipFile(io.BytesIO(outer.read("jionlp/dictionary/chinese_word_dictionary.zip"))) as inner:
            text = inner.read("chinese_word_dictionary.txt").decode("utf-8")
    general = {line.split("\t")[0] for line in text.splitlines()}
    sure, usual = set(), set()
    for line in open(surnames, encoding="utf-8"):
        if not line.startswith("#"):
            cells = line.rstrip("\n").split("\t")
            if cells[2] == "single" and int(cells[1]) >= SURE:
                sure.add(cells[0])
                if int(cells[1]) >= IDIOM_SURNAME:
                    usual.add(cells[0])
    beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), "veto-misread.txt")
    misread = {word for line in open(beside, encoding="utf-8") if not line.startswith("#") for word in line.split()}
    words = {}
    for line in lines:
        cells = line.split(" ")
        if len(cells) != 3:
            continue
        word, count, tag = cells[0], int(cells[1]), cells[2]
        if not 2 <= len(word) <= 4 or word in DROP or not all(0x4E00 <= ord(c) <= 0x9FFF for c in word):
            continue
        if word in ADD or word in misread:
            admitted = True
        elif tag in NAMES:
            admitted = len(word) == 2 and count >= NAME_THRESHOLD and word in general and word[0] not in sure
        elif tag in ("i", "l") and len(word) == 4 and not usual.isdisjoint(word):
            admitted = count >= IDIOM_THRESHOLD
        else:
            admitted = tag not in SKIP and count >= THRESHOLD
        if admitted:
            words[word] = max(count, words.get(word, 0))
    for word in "矇眬 砲龙烹凤 砲凤烹龙 舌乾脣焦 舌敝脣焦 彫章镂句 戎马倥傯 整齐乾净 狼顾麕惊".split():  # not in simplified script
        words.pop(word, None)
    with open(target, "w", encoding="utf-8") as out:
        out.write("# Common words that a candidate for a person's name must neither be nor cut through.\n")
        out.write("# Source: PyPI jieba 0.42.1 (dict.txt), made by tools/derive_veto.py. Licence: MIT, (c) 2013 Sun Junyi.\n")
        out.write("# Rule: 2 to 4 Han characters, frequency at least %d, tags of persons, places and organisations left out; ordinary words that\n" % THRESHOLD)
        out.write("#   the source calls persons are taken back by the general dictionary of PyPI jionlp 1.5.31 (Apache-2.0); see the script's head.\n")
        out.write("#   Idioms of four characters that hold a surname from frequency %d on.\n" % IDIOM_THRESHOLD)
        out.write("# key\tfrequency\n")
        for word in sorted(words):
            out.write("%s\t%d\n" % (word, words[word]))
    print(target, len(words))


if __name__ == "__main__":
    main(*sys.argv[1:])
