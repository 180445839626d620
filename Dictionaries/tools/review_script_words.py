#!/usr/bin/env python3
"""Shows what the tables between the two scripts make of the words of a lexicon: a worklist for who edits them. Writes nothing.

usage: python3 Dictionaries/tools/review_script_words.py jieba-0.42.1.tar.gz [LEAST_COUNT]        (from the project's root)

It applies characters/*.tsv as the program does (the longest phrase at a place, else the character) to the words of jieba/dict.txt (MIT)
and prints, by character, the words of LEAST_COUNT (20) occurrences and more
  - that hold a character with several traditional forms and are covered by no row: is the usual form right in them?
  - that do not come back when they are converted there and back;
  - and, where PyPI OpenCC is installed, those that OpenCC (s2tw) converts otherwise: one of the two is wrong, or both are in use.
"""
import collections
import pathlib
import sys
import tarfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "characters"
# What the two write differently as a matter of style.
STYLE = str.maketrans("臺爲牀峯羣裏綫線衞汙偽僞嘆歎麪", "台為床峰群裡線線衛污偽偽嘆嘆麵")


def rows(name):
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield (line.split("\t") + ["", ""])[:3]


class Converter:
    def __init__(self, characters, phrases):
        self.characters, self.phrases = characters, phrases
        self.lengths = collections.defaultdict(set)
        for phrase in phrases:
            self.lengths[phrase[0]].add(len(phrase))

    def convert(self, word):
        """The other form, and the characters that no phrase covered."""
        form, bare, at = "", "", 0
        while at < len(word):
            for length in sorted(self.lengths.get(word[at], ()), reverse=True):
                if word[at:at + length] in self.phrases:
                    form += self.phrases[word[at:at + length]]
                    at += length
                    break
            else:
                form += self.characters.get(word[at], word[at])
                bare += word[at]
                at += 1
        return form, bare


def to_simplified():
    characters = {a: b for a, b, _ in rows("traditional-simplified.tsv")}
    for key, form, scope in rows("corrections.tsv"):
        characters[key] = form if scope in ("always", "traditional") else key
    return Converter(characters, {a: b for a, b, _ in rows("phrases.tsv")})


def to_traditional():
    characters = {a: b for name in ("simplified-traditional.tsv", "traditional-corrections.tsv") for a, b, _ in rows(name)}
    phrases = {a: b for name in ("simplified-traditional-phrases.tsv", "traditional-phrases.tsv") for a, b, _ in rows(name)}
    return Converter(characters, phrases)


def words(archive, least):
    with tarfile.open(archive) as tar:
        name = next(n for n in tar.getnames() if n.endswith("jieba/dict.txt"))
        lines = tar.extractfile(name).read().decode("utf-8").splitlines()
    counted = [(int(line.split(" ")[1]), line.split(" ")[0]) for line in lines]
    return [word for count, word in sorted(counted, reverse=True) if count >= least and len(word) > 1]


def show(title, found):
    print("== " + title)
    for key, some in sorted(found.items(), key=lambda item: -len(item[1])):
        print(key, len(some), " ".join(some[:40]))


def main(archive, least="20"):
    there, back = to_traditional(), to_simplified()
    forms = collections.defaultdict(set)
    for phrase, form in there.phrases.items():
        for a, b in zip(phrase, form):
            forms[a].add(b)
    try:
        import opencc
        peer = opencc.OpenCC("s2tw").convert
    except ImportError:
        peer = None
    bare, lost, other = (collections.defaultdict(list) for _ in range(3))
    for word in words(archive, int(least)):
        form, uncovered = there.convert(word)
        for character in uncovered:
            if len(forms[character] | {there.characters.get(character, character)}) > 1:
                bare[character].append(word)
        returned, _ = back.convert(form)
        for a, b in zip(word, returned):
            if a != b:
                lost[a + b].append(word + "→" + form + "→" + returned)
        if peer and len(peer(word)) == len(word):
            for a, b, c in zip(word, form.translate(STYLE), peer(word).translate(STYLE)):
                if b != c:
                    other["%s: %s, OpenCC %s" % (a, b, c)].append(word)
    show("no row covers a character with several forms", bare)
    show("does not come back", lost)
    show("OpenCC has another form", other)


if __name__ == "__main__":
    main(*sys.argv[1:])
