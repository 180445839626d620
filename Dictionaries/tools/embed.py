#!/usr/bin/env python3
"""Writes Sources/CDictionaries/CDictionaries.c: one #embed a dictionary file. Run it after adding or removing a file.

usage: python3 Dictionaries/tools/embed.py        (from the project's root; a test holds the list against the folder)
"""
import pathlib

root = pathlib.Path(__file__).resolve().parent.parent
files = sorted(path.relative_to(root).as_posix() for path in root.glob("*/*.tsv"))
out = [
    "// Written by Dictionaries/tools/embed.py; do not edit.",
    '#include "CDictionaries.h"',
    "",
    "// #embed is C23; clang offers it in earlier modes with a warning.",
    '#pragma clang diagnostic ignored "-Wc23-extensions"',
    "",
]
for number, path in enumerate(files):
    out += ["static const unsigned char file_%d[] = {" % number, '#embed "../../Dictionaries/%s"' % path, "};"]
out += ["", "static const jb_dictionary_file files[] = {"]
out += ['    {"%s", file_%d, sizeof file_%d},' % (path, number, number) for number, path in enumerate(files)]
out += ["};", "", "const jb_dictionary_file *jb_dictionary_files(size_t *count) {", "    *count = sizeof files / sizeof files[0];", "    return files;", "}", ""]
target = root.parent / "Sources/CDictionaries/CDictionaries.c"
target.write_text("\n".join(out), encoding="utf-8")
print("%s: %d files" % (target.relative_to(root.parent), len(files)))
