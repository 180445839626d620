#!/usr/bin/env python3
"""Writes Dictionaries/html/character-references.tsv from Python's html.entities, which holds the list of the WHATWG HTML standard.

usage: python3 Dictionaries/tools/derive_character_references.py        (from the project's root)
"""
import html.entities
import pathlib

rows = {name: " ".join("%X" % ord(c) for c in text) for name, text in html.entities.html5.items()}
target = pathlib.Path(__file__).resolve().parent.parent / "html/character-references.tsv"
target.parent.mkdir(exist_ok=True)
with target.open("w", encoding="utf-8") as out:
    out.write("# Named character references of HTML, with the code points they stand for. Names without their semicolon are those that HTML allows so.\n")
    out.write("# Source: html.entities of CPython, by Dictionaries/tools/derive_character_references.py. Licence: PSF-2.0; the list is that of the WHATWG.\n")
    out.write("# key\tcode points\n")
    for name in sorted(rows, key=lambda key: key.encode()):
        out.write("%s\t%s\n" % (name, rows[name]))
print("%s: %d references" % (target.name, len(rows)))
