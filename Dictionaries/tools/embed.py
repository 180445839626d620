#!/usr/bin/env python3
"""Writes Sources/CDictionaries/CDictionaries.c: one #embed a dictionary file. Run it after adding or removing a file.

usage: python3 Dictionaries/tools/embed.py        (from the project's root; a test holds the list against the folder)
"""
import pathlib
import re

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
# Names from paths, not numbers, so that a new file changes no line of the others.
names = {path: re.sub(r"[^a-z]", "_", path.removesuffix(".tsv")) for path in files}
for path in files:
    out += ["static const unsigned char %s[] = {" % names[path], '#embed "../../Dictionaries/%s"' % path, "};"]
out += ["", "static const jb_dictionary_file files[] = {"]
out += ['    {"%s", %s, sizeof %s},' % (path, names[path], names[path]) for path in files]
out += ["};", "", "const jb_dictionary_file *jb_dictionary_files(size_t *count) {", "    *count = sizeof files / sizeof files[0];", "    return files;", "}", ""]
target = root.parent / "Sources/CDictionaries/CDictionaries.c"
target.write_text("\n".join(out), encoding="utf-8")
print("%s: %d files" % (target.relative_to(root.parent), len(files)))
