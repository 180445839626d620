#!/usr/bin/env python3
"""Writes characters/frequent.tsv: how many bits of information a character of ordinary Chinese text carries; and characters/pairs.tsv:
how many bits fewer two characters carry that stand side by side.

usage: python3 Dictionaries/tools/derive_frequent_characters.py jieba-0.42.1.tar.gz        (from the project's root)

Source: PyPI jieba 0.42.1, file jieba/dict.txt (word, count, tag), MIT licence, copyright 2013 Sun Junyi. A character's count is the sum of
the counts of the words it stands in; bits = -log2(count / sum of all counts), rounded. A traditional form gets the bits of its
simplified form (pairs of characters/traditional-simplified.tsv) plus one: half of all text, as far as we know, is in either script.
The characters of written Cantonese and the marks of punctuation are no part of that list; their bits are our own estimate.

A pair's count is the sum of the counts of the words in which the two follow one another; its bits are
log2(pair * all / (first * second)), rounded down. Pairs that save less than LEAST_SAVED bits or are rarer than LEAST_PAIR stay out.
What stands beside digits (0 for any of them) and at the end of a line (¶) is our own estimate.
"""
import math
import pathlib
import sys
import tarfile

folder = pathlib.Path(__file__).resolve().parent.parent / "characters"
LIMIT = 22
PUNCTUATION = {5: "，。", 7: "、：“”（）", 8: "；！？《》「」", 9: "·—…‘’", 10: "【】『』％～", 11: "〈〉〔〕①②③④⑤○●△▲■□★☆※→←↑↓√×÷±°℃‰￥＋－＝／"}
CANTONESE = {13: "嘅咗喺啲嚟冚哋嗰佢唔冇咁嘢睇諗攞俾畀瞓嗌咩乜噉啱嘥掂揾搵攰嬲孭佬仔咪喎㗎嗮晒"}
LEAST_SAVED = 3
LEAST_PAIR = 200
# Characters that follow a number, and those before one, by the bits they save there.
AFTER_DIGIT = {7: "年", 6: "月日岁", 5: "万亿元米届度", 4: "个名位人点时分秒次件家种本天倍公平条项", 3: "多余至号级所部组场"}
BEFORE_DIGIT = {5: "月", 4: "年第约达近至到", 3: "有共为在前后从于过超的"}
AT_LINE_END = {5: "。", 3: "？！…", 2: "”：）"}


def main(archive):
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("jieba/dict.txt"))
        lines = tar.extractfile(name).read().decode("utf-8").splitlines()
    counts, pairs = {}, {}
    for line in lines:
        word, count, _ = line.split(" ")
        for char in word:
            if "\u3400" <= char <= "\u9fff" or char >= "\U00020000":
                counts[char] = counts.get(char, 0) + int(count)
        for pair in map("".join, zip(word, word[1:])):
            pairs[pair] = pairs.get(pair, 0) + int(count)
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
    write("frequent.tsv", "How many bits of information a character of ordinary Chinese text carries (the fewer, the more frequent).", rows)
    write_pairs(pairs, counts, total)


def write_pairs(pairs, counts, total):
    saved = {}
    for pair, count in pairs.items():
        if count >= LEAST_PAIR and all(char in counts and char < "\U00010000" for char in pair):
            saved[pair] = math.floor(math.log2(count * total / (counts[pair[0]] * counts[pair[1]])))
    for table, form in ((AFTER_DIGIT, "0%s"), (BEFORE_DIGIT, "%s0"), (AT_LINE_END, "%s¶")):
        for value, chars in table.items():
            for char in chars:
                saved[form % char] = value
    rows = sorted((pair, bits) for pair, bits in saved.items() if bits >= LEAST_SAVED or not pair.isalpha())
    write("pairs.tsv", "How many bits fewer two characters carry side by side than each by itself. 0 is any digit, ¶ the end of a line.", rows)


def write(name, subject, rows):
    with open(folder / name, "w", encoding="utf-8") as out:
        out.write("# %s\n" % subject)
        out.write("# Source: PyPI jieba 0.42.1 (dict.txt), made by tools/derive_frequent_characters.py. Licence: MIT, (c) 2013 Sun Junyi.\n")
        out.write("# key\tbits\n")
        for key, bits in rows:
            out.write("%s\t%d\n" % (key, bits))
    print(name, len(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
