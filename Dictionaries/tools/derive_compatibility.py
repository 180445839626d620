#!/usr/bin/env python3
"""Writes characters/compatibility.tsv: code points that look like a Han character and stand for it.

usage: python3 Dictionaries/tools/derive_compatibility.py        (from the project's root)

Source: the decompositions of the Unicode Character Database as Python's unicodedata has them, for Kangxi radicals (U+2F00..2FD5) and
compatibility ideographs (U+F900..FAD9, U+2F800..2FA1D). The radicals of the supplement (U+2E80..2EF3) have no decomposition: the rows
of SUPPLEMENT are our own, for those whose shape is a whole character.
"""
import pathlib
import unicodedata

SUPPLEMENT = """⺁厂 ⺎兀 ⺏尢 ⺒巳 ⺓幺 ⺙攵 ⺛旡 ⺝月 ⺟母 ⺠民 ⺬示 ⺰纟 ⺳罒 ⺷羊 ⺻聿 ⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻌辶 ⻑長 ⻒镸 ⻓长 ⻔门 ⻗雨 ⻘青
⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀"""

rows = {pair[0]: pair[1] for pair in SUPPLEMENT.split()}
for start, end in ((0x2E80, 0x2FD6), (0xF900, 0xFADA), (0x2F800, 0x2FA1E)):
    for code in range(start, end):
        form = unicodedata.normalize("NFKC", chr(code))
        if form != chr(code) and len(form) == 1:
            rows[chr(code)] = form
target = pathlib.Path(__file__).resolve().parent.parent / "characters/compatibility.tsv"
with open(target, "w", encoding="utf-8") as out:
    out.write("# Radicals and compatibility ideographs, and the Han character each one stands for.\n")
    out.write("# Source: decompositions of the Unicode Character Database %s, and own rows for U+2E80..2EF3; made by\n" % unicodedata.unidata_version)
    out.write("#   tools/derive_compatibility.py. Licence: Unicode-3.0.\n")
    out.write("# key\tcharacter\n")
    for char in sorted(rows):
        out.write("%s\t%s\n" % (char, rows[char]))
print("compatibility.tsv", len(rows))
