#!/usr/bin/env python3
"""Writes names/transliteration.tsv: the characters Chinese uses to write foreign names.

Usage: derive_transliteration.py babel-2.18.0-py3-none-any.whl ../names/foreign.tsv ../names/transliteration.tsv

Sources: CLDR's Chinese names of territories, languages and time-zone cities as packed in PyPI Babel 2.18.0
(babel/locale-data/zh.dat, BSD-3-Clause; CLDR data Unicode-3.0), and our own names/foreign.tsv (Japanese surnames and parts of Tibetan and Mongolian names left out).
Rule: every Han character of such a name of two or more characters counts once per name; a place counts only when its name
has three or more characters of which all stand in foreign.tsv or in EXTRA, so that translated names (中国, 南非, 黑山) stay out;
characters with a count of MINIMUM or more, or in EXTRA, and not in OUT;
weight = 100 * log(1 + count) / log(1 + highest count), at least 1; EXTRA without a count gets weight 5.
zh.dat is a pickle; no class of it is ever made real.
"""
import io
import math
import pickle
import sys
import zipfile

MINIMUM = 2
EXTRA = set("""
阿埃艾安昂奥澳巴白柏拜班邦包保鲍贝本比彼毕边别滨波伯勃博布采策查察昌彻茨茨慈达大戴丹当道德登邓狄迪地蒂第丁东都杜顿多俄厄恩尔耳法凡范方菲
费芬丰冯夫弗佛福富盖甘冈高戈哥格葛根贡古瓜圭果哈海汉豪赫黑亨洪侯胡华惠霍基吉季济加嘉贾简杰捷金津久卡凯坎康考柯科克肯孔库夸奎坤昆拉腊莱赖兰
朗劳勒雷蕾黎里理力历丽利立莉连良列烈林琳隆龙卢鲁路露伦罗洛吕马玛麦曼芒毛茅梅门蒙孟米密敏明缪摩莫默姆穆拿娜纳奈南内尼涅宁纽努诺欧帕派潘庞
佩彭蓬皮匹平泼珀普漆齐奇契恰钱乔切钦琴青丘曲屈让热日荣儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣盛施什史士舒朔思斯松苏素索塔台泰坦汤唐陶特腾提
田铁汀通图土托脱娃瓦万汪旺威韦维卫温文翁沃乌武伍西希锡喜夏香肖谢欣辛星兴休修许逊雅亚延扬耶叶伊依宜因英尤于雨约云赞泽扎詹章哲珍芝知志中朱兹
祖佐茱茜菈琪薇妮婷姬妲媞娅雯黛芙芭萝蒂莲苔薇珊瑙瑟琼
茹妥坂芮璐蕊翠缇弥迈迭逖邱邵郝钱阔陀隋霸韩饶骆鲜鹿黄
""".replace("\n", ""))
OUT = set("来江生玉美肉牙更才次其则仁仙居木干强司的大小和第中上下不是人国地日月年道知理方边当通地土山台青黑白黄雨星云日香珍珠良明英香立连列地平漆钱鲜鹿霸韩儒脱圣岛群州市海湾联合王东西南北新")
KEEP = set("白方云香珍明英立连列平东西海南山圣青新")  # ordinary words, yet written in many names: low weight only


class Stub:
    """Stands for Babel's own classes (aliases, plural rules), none of which is needed here."""

    def __init__(self, *args):
        pass

    def __setstate__(self, state):
        pass


class Reader(pickle.Unpickler):
    def find_class(self, module, name):
        return Stub


def main(wheel, foreign, target):
    names = []
    for line in open(foreign, encoding="utf-8"):
        if line.startswith("#"):
            continue
        cells = line.rstrip("\n").split("\t")
        if cells[2] not in ("japanese-surname", "part"):
            names.append(cells[0].rstrip("?"))
    known = {c for name in names for c in name} | EXTRA
    with zipfile.ZipFile(wheel) as archive:
        data = Reader(io.BytesIO(archive.read("babel/locale-data/zh.dat"))).load()
    places = set(data["territories"].values())
    places |= {zone["city"] for zone in data["time_zones"].values() if isinstance(zone.get("city"), str)}
    places |= {n[:-1] for n in data["languages"].values() if n.endswith("语")}
    for place in places:
        if len(place) >= 3 and all(c in known for c in place):
            names.append(place)
    counts = {}
    for name in names:
        if len(name) < 2:
            continue
        for char in set(name):
            if 0x4E00 <= ord(char) <= 0x9FFF:
                counts[char] = counts.get(char, 0) + 1
    top = max(counts.values())
    rows = []
    for char in set(counts) | EXTRA:
        count = counts.get(char, 0)
        if char in OUT and char not in KEEP:
            continue
        if char not in EXTRA and count < MINIMUM:
            continue
        weight = max(1, round(100 * math.log(1 + count) / math.log(1 + top))) if count else 5
        if char in KEEP:
            weight = min(weight, 3)
        rows.append((char, weight))
    rows.sort()
    with open(target, "w", encoding="utf-8") as out:
        out.write("# Characters that Chinese uses to write foreign names, 1..100: how usual the character is in them.\n")
        out.write("# Source: PyPI Babel 2.18.0 (CLDR zh) and our names/foreign.tsv, made by tools/derive_transliteration.py.\n")
        out.write("# Licence: BSD-3-Clause (Babel), Unicode-3.0 (CLDR).\n")
        out.write("# Rule: logarithm of the number of names that have the character; see the script's head.\n")
        out.write("# key\tweight\n")
        for char, weight in rows:
            out.write("%s\t%d\n" % (char, weight))
    print(target, len(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
