#!/usr/bin/env python3
"""Collects clean Chinese text from what is installed: HTML documentation, manual pages, message catalogues.

usage: python3 collect_text.py OUT.txt FOLDER_OR_FILE...

    python3 collect_text.py hans.txt /usr/share/locale/zh_CN /usr/share/man/zh_CN /usr/share/libreoffice/help/zh-CN
    python3 collect_text.py hant.txt /usr/share/locale/zh_TW /usr/share/libreoffice/help/zh-TW

One line a paragraph, each once, in the order of the paths. Debian packages that hold much of it: manpages-zh, debian-reference-zh-cn,
debian-faq-zh-cn, maint-guide-zh-cn, libreoffice-help-zh-cn (and -zh-tw). The text stays where it is installed: only this script is ours.
"""
import gettext
import gzip
import html.parser
import pathlib
import re
import sys

HAN = re.compile("[\u4e00-\u9fff]")
BLOCKS = {"p", "div", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "title", "pre", "br", "tr", "option"}


class Paragraphs(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.lines, self.words, self.hidden = [], [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("script", "style")
        if tag in BLOCKS:
            self.end_paragraph()

    def handle_endtag(self, tag):
        self.hidden -= tag in ("script", "style")
        if tag in BLOCKS:
            self.end_paragraph()

    def handle_data(self, words):
        if not self.hidden:
            self.words.append(words)

    def end_paragraph(self):
        self.lines.append(" ".join("".join(self.words).split()))
        self.words = []


def html_lines(content):
    reader = Paragraphs()
    reader.feed(content)
    reader.end_paragraph()
    return reader.lines


def manual_lines(content):
    """The words of a roff page: no comments, requests or font changes."""
    for line in content.splitlines():
        if line.startswith((".\\\"", "'\\\"")):
            continue
        line = re.sub(r"^[.'][A-Za-z]{1,2}\b", "", line)
        line = re.sub(r"\\f(\[[^]]*\]|\(..|.)|\\s[-+]?\d|\\[&|^%/,:]", "", line)
        yield re.sub(r"\\(\(..|\[[^]]*\]|[-e.\\ ])", " ", line).strip(" \"")


def catalogue_lines(path):
    with open(path, "rb") as file:
        for words in gettext.GNUTranslations(file)._catalog.values():
            yield from words.splitlines()


def lines(path):
    if path.suffix == ".mo":
        yield from catalogue_lines(path)
        return
    content = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
    try:
        content = content.decode("utf-8")
    except UnicodeDecodeError:
        return
    yield from html_lines(content) if ".htm" in path.name else manual_lines(content)


def main(target, *roots):
    files = [f for root in map(pathlib.Path, roots) for f in (sorted(root.rglob("*")) if root.is_dir() else [root])]
    seen = {}
    for path in files:
        if path.is_file() and re.search(r"\.(html?|mo|[1-8]|[1-8]\.gz|txt\.gz|txt)$", path.name):
            for line in lines(path):
                if HAN.search(line):
                    seen.setdefault(line.strip())
    text = "\n".join(seen) + "\n"
    pathlib.Path(target).write_text(text, "utf-8")
    print("%s: %d lines, %d characters of Han" % (target, len(seen), len(HAN.findall(text))), file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
