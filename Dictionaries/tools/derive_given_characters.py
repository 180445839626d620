#!/usr/bin/env python3
"""Writes names/given-characters.tsv from the character counts of ngender.

Usage: derive_given_characters.py ngender-0.1.1.tar.gz jionlp-1.5.31-py2.py3-none-any.whl ../names/given-characters.tsv

Source: PyPI ngender 0.1.1, file ngender/charfreq.csv (char,male,female), MIT licence, copyright 2015 Jingchao Hu.
Folding of traditional forms: PyPI jionlp 1.5.31, file jionlp/dictionary/tra2sim_char.txt, Apache-2.0 (only the pairs are consulted).
Rule: every row whose key is one Han character (U+4E00..U+9FFF); the count is male + female; the count of a traditional form is
added to its simplified form (except for the characters in KEEP, which stand in simplified names too); rows with MINIMUM or more.
"""
import csv
import io
import sys
import tarfile
import zipfile

MINIMUM = 3
KEEP = set("乾")


def main(archive, pairs, target):
    fold = {}
    with zipfile.ZipFile(pairs) as wheel:
        for line in wheel.read("jionlp/dictionary/tra2sim_char.txt").decode("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) >= 2 and len(cells[0]) == 1 and len(cells[1]) == 1 and cells[0] not in KEEP:
                fold[cells[0]] = cells[1]
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("ngender/charfreq.csv"))
        text = tar.extractfile(name).read().decode("utf-8")
    counts = {}
    for row in csv.DictReader(io.StringIO(text)):
        char = row["char"].strip()
        char = fold.get(char, char)
        if len(char) != 1 or not 0x4E00 <= ord(char) <= 0x9FFF:
            continue
        counts[char] = counts.get(char, 0) + int(row["male"]) + int(row["female"])
    rows = sorted((c, n) for c, n in counts.items() if n >= MINIMUM)
    with open(target, "w", encoding="utf-8") as out:
        out.write("# How often a character stands in a Chinese given name (both genders added).\n")
        out.write("# Source: PyPI ngender 0.1.1 (charfreq.csv), made by tools/derive_given_characters.py. Licence: MIT, (c) 2015 Jingchao Hu.\n")
        out.write("# Rule: single Han characters; male + female count at least %d; traditional forms added to the simplified form\n" % MINIMUM)
        out.write("#   (pairs of PyPI jionlp 1.5.31, Apache-2.0).\n")
        out.write("# key\tcount\n")
        for char, count in rows:
            out.write("%s\t%d\n" % (char, count))
    print(target, len(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
