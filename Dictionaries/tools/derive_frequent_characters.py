#!/usr/bin/env python3
"""Writes characters/frequent.tsv: how many bits of information a character of ordinary Chinese text carries.

usage: python3 Dictionaries/tools/derive_frequent_characters.py jieba-0.42.1.tar.gz        (from the project's root)

Source: PyPI jieba 0.42.1, file jieba/dict.txt (word, count, tag), MIT licence, copyright 2013 Sun Junyi. A character's count is the sum of
the counts of the words it stands in; bits = -log2(count / sum of all counts), rounded. A traditional form gets the bits of its
simplified form (pairs of characters/traditional-simplified.tsv) plus one: half of all text, as far as we know, is in either script.
The characters of written Cantonese and the marks of punctuation are no part of that list; their bits are our own estimate.
"""
import math
import pathlib
import sys
import tarfile

folder = pathlib.Path(__file__).resolve().parent.parent / "characters"
LIMIT = 22
PUNCTUATION = {5: "，。", 7: "、：“”（）", 8: "；！？《》「」", 9: "·—…‘’", 10: "【】『』％～", 11: "〈〉〔〕①②③④⑤○●△▲■□★☆※→←↑↓√×÷±°℃‰￥＋－＝／"}
CANTONESE = {13: "嘅咗喺啲嚟冚哋嗰佢唔冇咁嘢睇諗攞俾畀瞓嗌咩乜噉啱嘥掂揾搵攰嬲孭佬仔咪喎㗎嗮晒"}


def main(archive):
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("jieba/dict.txt"))
        lines = tar.extractfile(name).read().decode("utf-8").splitlines()
    counts = {}
    for line in lines:
        word, count, _ = line.split(" ")
        for char in word:
            if "\u3400" <= char <= "\u9fff" or char >= "\U00020000":
                counts[char] = counts.get(char, 0) + int(count)
    total = sum(counts.values())
    bits = {c: round(-math.log2(n / total)) for c, n in counts.items()}
    for line in (folder / "traditional-simplified.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            traditional, simplified = line.split("\t")[:2]
            if simplified in bits:
                bits[traditional] = min(bits.get(traditional, 99), bits[simplified] + 1)
    for table in (PUNCTUATION, CANTONESE):
        for value, chars in table.items():
            for char in chars:
                bits[char] = min(bits.get(char, 99), value)
    rows = sorted((c, b) for c, b in bits.items() if b <= LIMIT)
    with open(folder / "frequent.tsv", "w", encoding="utf-8") as out:
        out.write("# How many bits of information a character of ordinary Chinese text carries (the fewer, the more frequent).\n")
        out.write("# Source: PyPI jieba 0.42.1 (dict.txt), made by tools/derive_frequent_characters.py. Licence: MIT, (c) 2013 Sun Junyi.\n")
        out.write("# key\tbits\n")
        for char, value in rows:
            out.write("%s\t%d\n" % (char, value))
    print("frequent.tsv", len(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
