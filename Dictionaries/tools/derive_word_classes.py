#!/usr/bin/env python3
"""Writes names/word-classes.tsv: frequent characters and words with their class.

usage: derive_word_classes.py jieba-0.42.1.tar.gz jionlp-1.5.31-py2.py3-none-any.whl ../names/word-classes.tsv
       (reads names/surnames.tsv, names/transliteration.tsv, names/veto.tsv and characters/traditional-simplified.tsv beside it)

Sources: PyPI jieba 0.42.1, file jieba/dict.txt (word, frequency, tag), MIT licence, copyright 2013 Sun Junyi;
PyPI jionlp 1.5.31, the keys of jionlp/dictionary/chinese_word_dictionary.zip, Apache-2.0 (only consulted for "is it in a dictionary").
Rule: single Han characters of frequency 20 or more with any tag; words of 2 to 4 Han characters of frequency 30 or more whose tag is
in CLASSES; and, as nouns, words shaped like a name (a surname of weight SURE or more first, or transliteration characters alone) that
names/veto.tsv leaves out: those with an ordinary tag from frequency 3, those that the source calls a name when the general dictionary
has them. Words with a traditional character are left out. Against the last a name without evidence loses (龙舟, 西瓜, 巧克力), and a name with evidence wins.
"""
import io
import pathlib
import sys
import tarfile
import zipfile

SURE = 20
NAMES = {"nr", "nrt", "nrfg", "ns", "nt", "nz"}
CLASSES = {
    "v": "verb", "vi": "verb", "vq": "verb", "vd": "verb", "vg": "verb", "d": "adverb", "df": "adverb", "ad": "adverb", "p": "function",
    "c": "function", "u": "function", "ud": "function", "ug": "function", "uj": "function", "ul": "function", "uv": "function",
    "uz": "function", "y": "function", "r": "pronoun", "rr": "pronoun", "rz": "pronoun", "m": "number", "mq": "number", "q": "measure",
    "t": "time", "f": "direction", "s": "direction", "e": "function", "o": "function", "l": "phrase", "i": "phrase", "z": "noun",
}


def rows_of(path):
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def general_dictionary(wheel):
    with zipfile.ZipFile(wheel) as outer:
        with zipfile.ZipFile(io.BytesIO(outer.read("jionlp/dictionary/chinese_word_dictionary.zip"))) as inner:
            return {line.split("\t")[0] for line in inner.read("chinese_word_dictionary.txt").decode("utf-8").splitlines()}


def main(archive, wheel, target):
    names = pathlib.Path(__file__).resolve().parent.parent / "names"
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("jieba/dict.txt"))
        lines = tar.extractfile(name).read().decode("utf-8").splitlines()
    general = general_dictionary(wheel)
    surnames = {cells[0] for cells in rows_of(names / "surnames.tsv") if int(cells[1]) >= SURE}
    sounds = {cells[0] for cells in rows_of(names / "transliteration.tsv")}
    traditional = {cells[0] for cells in rows_of(names.parent / "characters/traditional-simplified.tsv")}
    traditional |= {cells[0] for cells in rows_of(names.parent / "characters/corrections.tsv") if cells[2] == "always"}
    known = {cells[0] for cells in rows_of(names / "veto.tsv")}
    rows = {}
    for line in lines:
        cells = line.split(" ")
        if len(cells) != 3:
            continue
        word, count, tag = cells[0], int(cells[1]), cells[2]
        if len(word) > 4 or not all(0x4E00 <= ord(c) <= 0x9FFF and c not in traditional for c in word):
            continue
        if len(word) == 1:
            if count >= 20:
                rows[word] = (CLASSES.get(tag, "noun"), count)
        elif count >= 30 and tag in CLASSES:
            rows[word] = (CLASSES[tag], count)
        elif word not in known and count >= 3 and (word[0] in surnames or all(c in sounds for c in word)):
            if (word in general) if tag in NAMES else len(word) <= 3:
                rows[word] = (CLASSES.get(tag, "noun"), count)
    with open(target, "w", encoding="utf-8") as out:
        out.write("# Frequent characters and words with their class: what a name competes with, where it may begin and end.\n")
        out.write("# Source: PyPI jieba 0.42.1 (dict.txt), made by tools/derive_word_classes.py; the general dictionary of PyPI jionlp 1.5.31\n")
        out.write("#   (Apache-2.0) was consulted. Licence: MIT, (c) 2013 Sun Junyi.\n")
        out.write("# key\tclass\tfrequency\n")
        for word in sorted(rows):
            out.write("%s\t%s\t%d\n" % ((word,) + rows[word]))
    print(target, len(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
