"""Times the extractors of the field on the decoded pages that jianbao cleaned, and scores all their texts, jianbao's too.

usage: python3 clean_peers.py FOLDER PAGE...
FOLDER holds records.jsonl of `jianbao extract` and decoded.jsonl of `jianbao decode`. Prints {"tool", "f1", "good", "pages"} lines, for
the peers with "megabytes" and "seconds". PyPI packages as in requirements.txt; one that is not installed is left out.
The score is the overlap of runs of four characters (Han, other letters, digits), F1, the mean of the pages whose text is known; it
minds the order of the text nearby, and no signs or blanks.
"""
import collections
import json
import os
import pathlib
import re
import sys
import unicodedata

from timing import prepared, timed


def trafilatura_peer():
    import trafilatura
    return lambda page: trafilatura.extract(page, include_comments=False)


def magic_html_peer():
    import magic_html
    extractor = magic_html.GeneralExtractor()
    return lambda page: shown(extractor.extract(page, base_url="http://example.com/", html_type="article")["html"])


def readability_peer():
    import readability
    return lambda page: shown(readability.Document(page).summary())


def resiliparse_peer():
    from resiliparse.extract.html2text import extract_plain_text
    return lambda page: extract_plain_text(page, main_content=True, alt_texts=False)


def shown(html):
    """The text of what an extractor gives as HTML."""
    import lxml.html
    return lxml.html.fromstring(html).text_content() if html and html.strip() else ""


PEERS = [("trafilatura", trafilatura_peer), ("magic-html", magic_html_peer), ("readability-lxml", readability_peer),
         ("resiliparse", resiliparse_peer)]


def known_text(path):
    """Of a fixture, or of a page of a collection; None where nobody knows it."""
    fixture, collection = path.with_name("expected.json"), path.parent.parent / "gold.jsonl"
    if fixture.exists():
        return json.loads(fixture.read_text("utf-8"))["article"].get("text")
    if collection.exists():
        return next((row["gold"].get("text") for row in map(json.loads, open(collection, encoding="utf-8")) if row["id"] == path.stem), None)


def runs(text, length=4):
    signs = [c for c in unicodedata.normalize("NFKC", text or "").lower() if c.isalnum()]
    return collections.Counter(zip(*(signs[i:] for i in range(length))))


def f1(answer, known):
    given, wanted = runs(answer), runs(known)
    shared = sum((given & wanted).values())
    return 2 * shared / ((given.total() + wanted.total()) or 1) if given or wanted else 1.0


def score(tool, answers, known, **figures):
    scores = [f1(answers.get(path), text) for path, text in known.items()]
    mean = sum(scores) / (len(scores) or 1)
    print(json.dumps({"tool": tool, "f1": mean, "good": sum(s >= .95 for s in scores), "pages": len(scores), **figures}))


def careful(work, page):
    """Nothing where a peer fails on a page: the others have been read all the same."""
    try:
        return work(page)
    except Exception:
        return None


def main():
    folder, paths = pathlib.Path(sys.argv[1]), sys.argv[2:]
    known = {path: text for path, text in ((p, known_text(pathlib.Path(p))) for p in paths) if text is not None}
    def rows(name):
        return [json.loads(line) for line in open(folder / name, encoding="utf-8")]
    score("jianbao", {row["source"]["path"]: row["article"]["text"] for row in rows("records.jsonl")}, known)
    pages = {row["path"]: row["text"] for row in rows("decoded.jsonl")}
    size = sum(os.path.getsize(path) for path in pages) / 1e6
    for name, prepare in PEERS:
        work = prepared(name, prepare)
        if work:
            seconds, texts = timed(lambda: [careful(work, page) for page in pages.values()])
            score(name, dict(zip(pages, texts)), known, megabytes=size, seconds=seconds)


if __name__ == "__main__":
    main()
