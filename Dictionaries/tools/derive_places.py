#!/usr/bin/env python3
"""Derive places/regions.tsv: the provinces, cities, counties and districts of China.

usage: derive_places.py JIONLP_WHEEL [REGIONS_TSV]

Source: jionlp/dictionary/china_location.zip of the PyPI package jionlp (JioNLP, Apache-2.0,
    pip download --no-deps jionlp==1.5.31
which follows the official administrative division codes. Only the first three levels are taken.

- Provinces, prefectures and counties become rows of kind province, city and county; the name without its
  class word (昆山市 -> 昆山) becomes an alias. A short name that is shared, or that is mostly another word,
  or that is a district's or a county's, is weak (朝阳?).
- Rows of kind `foreign` in REGIONS_TSV (written by hand) are kept as they are.
- No alias is written that is a key or an alias of places/countries.tsv beside it, or another row's name.
- A weak short name that is also an organisation's name in organizations/*.tsv (南开, 龙湖) is left to the organisation.
"""
import glob
import io
import os
import sys
import zipfile

# Short names of cities that are more often another word or name.
COMMON = set("""来宾 中山 大同 和田 海北 海东 德州 大理 保山 文山 红河 定西 三明 南平 日照 双河 昆玉 新星 白杨 天门 东方
平安 凤城 大安 安达 合作 永安 高平 海城 东兴 东港 光明 平湖 同江 龙井 和龙 高安 乐平 富民 新乐 永康 江山 天长 建安 安宁
朝阳 开平 阳春 海林 龙泉 合山 兴仁 福泉 白银 吴忠 文昌 万宁 新民 兴平 集安 安国 新密 胡杨河 北安 明光 普宁 建德""".split())
GOOD_TAIL = ("区", "县", "市", "旗")
ETHNIC = "自治县", "自治旗", "自治州"
TAIWAN_TAIL = "区乡镇市县"


def levels(wheel):
    with zipfile.ZipFile(wheel) as outer:
        inner = zipfile.ZipFile(io.BytesIO(outer.read("jionlp/dictionary/china_location.zip")))
        text = inner.read("china_location.txt").decode("utf-8")
    province = city = ""
    for line in text.splitlines():
        depth = len(line) - len(line.lstrip("\t"))
        cells = line.strip().split("\t")
        if depth > 2 or not cells[0]:
            continue
        if depth == 0:
            province = cells[0]
        elif depth == 1:
            city = cells[0]
        yield depth, province, city, cells


def names_of(path):
    found = set()
    if os.path.exists(path):
        for line in open(path, encoding="utf-8"):
            if line.startswith("#") or not line.strip():
                continue
            cells = line.rstrip("\n").split("\t")
            found.add(cells[0].rstrip("?"))
            if len(cells) > 2:
                found.update(a.rstrip("?") for a in cells[2].split("|") if a)
    return found


def main():
    wheel = sys.argv[1]
    here = os.path.dirname(os.path.abspath(__file__))
    out = sys.argv[2] if len(sys.argv) > 2 else os.path.join(here, "..", "places", "regions.tsv")
    countries = names_of(os.path.join(os.path.dirname(os.path.abspath(out)), "countries.tsv"))

    organizations = set()
    for path in glob.glob(os.path.join(os.path.dirname(os.path.abspath(out)), "..", "organizations", "*.tsv")):
        if os.path.basename(path) != "endings.tsv":
            organizations |= names_of(path)

    foreign = {}
    if os.path.exists(out):
        for line in open(out, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if not line.startswith("#") and len(cells) > 1 and cells[1] == "foreign":
                foreign[cells[0]] = [a for a in (cells[2].split("|") if len(cells) > 2 else []) if a]

    rows = {}      # key -> (kind, [aliases without mark], weak)
    for depth, province, city, cells in levels(wheel):
        name = cells[0]
        if "直辖" in name or name in countries:
            continue
        kind = ("province", "city", "county")[depth]
        if depth == 1 and name == province:      # 北京市 stands as a province already
            continue
        taiwan = province == "台湾省" and depth > 0
        hongkong = province.startswith(("香港", "澳门"))
        if depth == 2 and not taiwan and not name.endswith(GOOD_TAIL):
            continue
        if hongkong and depth == 2 and not name.endswith("区"):
            continue
        aliases = []
        if taiwan:
            if len(name) > 2 and name[-1] in TAIWAN_TAIL:
                aliases = [name[:-1]]
        elif len(cells) > 2 and len(cells[2]) > 1 and not name.endswith(("开发区", "高新区", "管理区", "园区", "示范区", "新区", "垦区")):
            aliases = [cells[2]]
            if name.endswith(ETHNIC):
                tail = name[-1]
                aliases.append(cells[2].rstrip(tail) + tail)
        weak = depth == 2 and (taiwan or hongkong or not name.endswith("市"))
        if name in rows:
            continue
        rows[name] = (kind, aliases, weak)

    for key in foreign:
        rows.pop(key, None)
    keys = set(rows) | set(foreign) | countries
    kept = set()
    for values in foreign.values():
        kept.update(a.rstrip("?") for a in values)
    count = {}
    for kind, aliases, weak in rows.values():
        for a in aliases:
            count[a] = count.get(a, 0) + 1
    rank = {"province": 0, "city": 1, "county": 2}
    done = {}
    used = set()
    for key in sorted(rows, key=lambda k: (rank[rows[k][0]], k)):
        kind, aliases, weak = rows[key]
        cell = []
        for a in aliases:
            if a in keys or a in kept or a in used or a == key:
                continue
            used.add(a)
            full = a.endswith(("县", "州", "旗")) and key.endswith(ETHNIC)
            mark = kind != "province" and not full and (weak or a in COMMON or (kind == "county" and count[a] > 1))
            if mark and a in organizations:
                continue
            cell.append(a + ("?" if mark else ""))
        done[key] = (kind, cell)
    for key, cell in foreign.items():
        done[key] = ("foreign", cell)

    with open(out, "w", encoding="utf-8") as f:
        f.write("# Provinces, cities, counties and districts of China; states, provinces and cities of other countries (kind foreign).\n"
                "# Source: the Chinese rows are derived by Dictionaries/tools/derive_places.py from jionlp 1.5.31 (PyPI),\n"
                "# jionlp/dictionary/china_location.zip, Licence: Apache-2.0 (JioNLP); the rows of kind foreign: general knowledge,\n"
                "# checked by hand, Licence: the project's own.\n"
                "# key\tkind\taliases\n")
        for key in sorted(done):
            kind, cell = done[key]
            f.write((key + "\t" + kind + "\t" + "|".join(cell)).rstrip("\t") + "\n")
    print(len(done), "rows,", sum(len(c) for _, c in done.values()), "aliases")


main()
