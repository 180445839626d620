#!/usr/bin/env python3
"""Writes the tables of characters/ that come out of ICU: traditional-simplified, simplified-traditional (with phrases), readings.

usage: python3 Dictionaries/tools/derive_script_tables.py jieba-0.42.1.tar.gz        (from the project's root)

It asks ICU's own transliterators through `uconv` (Debian: icu-devtools), one character a line:
  Hant-Hans -> characters/traditional-simplified.tsv     every character of CJK blocks that it changes
  Hans-Hant -> characters/simplified-traditional.tsv     the way back, one form a character
            -> characters/simplified-traditional-phrases.tsv    words which it does not convert character by character; the words
               it is asked about are those of PyPI jieba 0.42.1 (jieba/dict.txt, MIT licence, copyright 2013 Sun Junyi)
  Han-Latin -> characters/readings.tsv                   the reading of every character that Hant-Hans changes, tone marks kept
Own corrections never go into these files; they are rows of characters/corrections.tsv and characters/readings-corrections.tsv.
"""
import pathlib
import subprocess
import sys
import tarfile

folder = pathlib.Path(__file__).resolve().parent.parent / "characters"
BLOCKS = [(0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x2A6E0), (0x2A700, 0x2EBE1), (0x30000, 0x31350)]


def transliterate(name, lines):
    run = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", name], input="\n".join(lines).encode("utf-8"),
                         stdout=subprocess.PIPE, check=True)
    result = run.stdout.decode("utf-8").split("\n")
    if len(result) != len(lines):
        raise SystemExit("%s: %d lines went in, %d came out" % (name, len(lines), len(result)))
    return result


def write(name, head, rows):
    with open(folder / name, "w", encoding="utf-8") as out:
        version = subprocess.run(["uconv", "--version"], stdout=subprocess.PIPE, check=True).stdout.decode().split("ICU")[1].strip()
        for line in head:
            out.write("# " + line.replace("ICU %", "ICU " + version) + "\n")
        for key, value in sorted(rows):
            out.write("%s\t%s\n" % (key, value))
    print(name, len(rows))


def words(archive):
    """Words of two to five characters that occur ten times or more."""
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("jieba/dict.txt"))
        rows = [line.split(" ") for line in tar.extractfile(name).read().decode("utf-8").splitlines()]
    return sorted({word for word, count, _ in rows if 2 <= len(word) <= 5 and int(count) >= 10})


def main(archive):
    characters = [chr(c) for start, end in BLOCKS for c in range(start, end)]
    simplified = [(a, b) for a, b in zip(characters, transliterate("Hant-Hans", characters)) if a != b]
    write("traditional-simplified.tsv", [
        "Traditional characters and their simplified form, as ICU's transliterator Hant-Hans has them, one by one.",
        "Source: ICU % (Hant-Hans), made by tools/derive_script_tables.py; do not edit, corrections.tsv wins. Licence: Unicode-3.0.",
        "key\tsimplified"], simplified)
    traditional = [(a, b) for a, b in zip(characters, transliterate("Hans-Hant", characters)) if a != b]
    write("simplified-traditional.tsv", [
        "Simplified characters and their most usual traditional form, as ICU's transliterator Hans-Hant has them, one by one.",
        "Source: ICU % (Hans-Hant), made by tools/derive_script_tables.py; do not edit. Licence: Unicode-3.0.",
        "key\ttraditional"], traditional)
    form = dict(traditional)
    asked = words(archive)
    phrases = [(a, b) for a, b in zip(asked, transliterate("Hans-Hant", asked))
               if len(a) == len(b) and b != "".join(form.get(c, c) for c in a)]
    write("simplified-traditional-phrases.tsv", [
        "Words which ICU's transliterator Hans-Hant does not convert character by character.",
        "Source: ICU % (Hans-Hant) on words of PyPI jieba 0.42.1 (MIT, (c) 2013 Sun Junyi), made by tools/derive_script_tables.py;",
        "  do not edit, traditional-phrases.tsv wins. Licence: Unicode-3.0.",
        "key\ttraditional"], phrases)
    changed = [a for a, _ in simplified]
    readings = list(zip(changed, transliterate("Han-Latin", changed)))
    write("readings.tsv", [
        "The Mandarin reading of traditional characters, as ICU's transliterator Han-Latin has it.",
        "Source: ICU % (Han-Latin), made by tools/derive_script_tables.py; do not edit, readings-corrections.tsv adds. Licence: Unicode-3.0.",
        "key\treading"], [(a, b) for a, b in readings if a != b])


if __name__ == "__main__":
    main(*sys.argv[1:])
