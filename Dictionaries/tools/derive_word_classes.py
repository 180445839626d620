#!/usr/bin/env python3
"""Writes names/word-classes.tsv: the frequent single characters and the words that are no nouns, with their class.

usage: derive_word_classes.py jieba-0.42.1.tar.gz ../names/word-classes.tsv

Source: PyPI jieba 0.42.1, file jieba/dict.txt (word, frequency, tag), MIT licence, copyright 2013 Sun Junyi.
Rule: single Han characters of frequency 20 or more with any tag; words of 2 to 4 Han characters of frequency 30 or more whose tag is
in CLASSES. A noun (n…) has no class but `noun`, and only single characters carry it; `verbal-noun` (vn) is left out for words: such a
word stands inside names of organisations as a noun does.
"""
import sys
import tarfile

CLASSES = {
    "v": "verb", "vi": "verb", "vq": "verb", "vd": "verb", "vg": "verb", "d": "adverb", "df": "adverb", "ad": "adverb", "p": "function",
    "c": "function", "u": "function", "ud": "function", "ug": "function", "uj": "function", "ul": "function", "uv": "function",
    "uz": "function", "y": "function", "r": "pronoun", "rr": "pronoun", "rz": "pronoun", "m": "number", "mq": "number", "q": "measure",
    "t": "time", "f": "direction", "s": "direction", "e": "function", "o": "function", "l": "phrase", "i": "phrase", "z": "state",
}


def main(archive, target):
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("jieba/dict.txt"))
        lines = tar.extractfile(name).read().decode("utf-8").splitlines()
    rows = {}
    for line in lines:
        cells = line.split(" ")
        if len(cells) != 3:
            continue
        word, count, tag = cells[0], int(cells[1]), cells[2]
        if len(word) > 4 or not all(0x4E00 <= ord(c) <= 0x9FFF for c in word):
            continue
        if len(word) == 1:
            if count >= 20:
                rows[word] = (CLASSES.get(tag, "verbal-noun" if tag == "vn" else "noun"), count)
        elif count >= 30 and tag in CLASSES:
            rows[word] = (CLASSES[tag], count)
    with open(target, "w", encoding="utf-8") as out:
        out.write("# Frequent characters, and words that are no nouns, with their class: where a name may begin and end.\n")
        out.write("# Source: PyPI jieba 0.42.1 (dict.txt), made by tools/derive_word_classes.py. Licence: MIT, (c) 2013 Sun Junyi.\n")
        out.write("# key\tclass\tfrequency\n")
        for word in sorted(rows):
            out.write("%s\t%s\t%d\n" % ((word,) + rows[word]))
    print(target, len(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
