"""Times what the field uses for the same work, on the same pages, in the same run as StageBenchmark.

usage: python3 peers.py RECORDS.jsonl PAGE...      prints {"stage", "peer", "megabytes", "seconds"} lines, as StageBenchmark does
RECORDS.jsonl: the pages' record documents, whose article texts go to the peers that take clean text.
Each peer is a package of PyPI (requirements.txt); one that is not installed is left out and named on standard error.
"""
import json
import sys
import time

import clean_peers
from timing import prepared, timed


def charset_normalizer_peer(pages, _):
    from charset_normalizer import from_bytes
    return sum(len(p) for p in pages), lambda: [str(from_bytes(p).best()) for p in pages]


def chardet_peer(pages, _):
    import chardet
    return sum(len(p) for p in pages), lambda: [p.decode(chardet.detect(p)["encoding"] or "utf-8", "replace") for p in pages]


def trafilatura_peer(pages, _):
    work = clean_peers.trafilatura_peer()
    return sum(len(p) for p in pages), lambda: [work(p) for p in pages]


def opencc_peer(_, texts):
    import opencc
    convert = opencc.OpenCC("t2s").convert
    return sum(len(t.encode()) for t in texts), lambda: [convert(t) for t in texts]


def jieba_peer(_, texts):
    import logging
    import jieba
    import jieba.posseg
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    return sum(len(t.encode()) for t in texts), lambda: [[w for w in jieba.posseg.cut(t) if w.flag in ("nr", "nt")] for t in texts]


def jionlp_peer(_, texts):
    import contextlib
    import io
    with contextlib.redirect_stdout(io.StringIO()):
        import jionlp
    base = time.time()

    def read(text):
        return jionlp.ner.extract_money(text, with_parsing=True), jionlp.ner.extract_time(text, time_base=base, with_parsing=True)
    read("昨日完成1亿元融资")
    return sum(len(t.encode()) for t in texts), lambda: [read(t) for t in texts]


PEERS = [
    ("decode", "chardet", chardet_peer),
    ("decode", "charset-normalizer", charset_normalizer_peer),
    ("clean", "trafilatura", trafilatura_peer),
    ("normalize", "opencc", opencc_peer),
    ("quantities", "jionlp (money and times, no numbers)", jionlp_peer),
    ("recognize", "jieba.posseg (names only)", jieba_peer),
]


def main():
    records = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    texts = [record["article"]["text"] for record in records if record["article"]["text"]]
    pages = [open(path, "rb").read() for path in sys.argv[2:]]
    for stage, name, prepare in PEERS:
        peer = prepared(name, prepare, pages, texts)
        if not peer:
            continue
        size, work = peer
        seconds, _ = timed(work)
        print(json.dumps({"stage": stage, "peer": name, "megabytes": size / 1e6, "seconds": seconds}))


if __name__ == "__main__":
    main()
