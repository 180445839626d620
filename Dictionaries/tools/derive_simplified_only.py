#!/usr/bin/env python3
"""Writes characters/simplified-only.tsv: simplified characters that traditional text never writes.

usage: python3 Dictionaries/tools/derive_simplified_only.py        (from the project's root)

Rule: the simplified forms of characters/traditional-simplified.tsv that Big5 has no code for. 后, 里 and 云 are simplified forms too, but
traditional text writes them in their own meaning, and Big5 has them.
"""
import pathlib

folder = pathlib.Path(__file__).resolve().parent.parent / "characters"


def is_in_big5(char):
    try:
        char.encode("big5")
        return True
    except UnicodeEncodeError:
        return False


rows = [line.split("\t") for line in (folder / "traditional-simplified.tsv").read_text("utf-8").splitlines() if line and line[0] != "#"]
traditional = {row[0] for row in rows}
forms = sorted({row[1] for row in rows if row[1] not in traditional and not is_in_big5(row[1])})
with open(folder / "simplified-only.tsv", "w", encoding="utf-8") as out:
    out.write("# Simplified characters that traditional text never writes: the signs by which simplified text is known.\n")
    out.write("# Source: forms of traditional-simplified.tsv (ICU) without a code in Big5, made by tools/derive_simplified_only.py. Licence: Unicode-3.0.\n")
    out.write("# key\n")
    for char in forms:
        out.write(char + "\n")
print("simplified-only.tsv", len(forms))
