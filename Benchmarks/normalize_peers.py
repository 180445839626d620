"""Times what the field uses to convert script and to mend text, on the same files and pieces as NormalizeBenchmark.

usage: python3 normalize_peers.py TEXT...      prints {"text", "peer", "megabytes", "seconds", "lines", "changed"} lines
OpenCC and ftfy come from PyPI (requirements.txt), ICU's transliterator from `uconv` (Debian: icu-devtools), fed the whole file at once;
a peer that is not installed is left out and named on standard error.
"""
import json
import os
import subprocess
import sys

from timing import prepared, timed
LINES_IN_PIECE = 40


def opencc_peer(config):
    def prepare():
        import opencc
        convert = opencc.OpenCC(config).convert
        return lambda pieces: [convert(piece) for piece in pieces]
    return prepare


def ftfy_peer():
    import ftfy
    return lambda pieces: [ftfy.fix_text(piece) for piece in pieces]


def icu_peer(name):
    def prepare():
        subprocess.run(["uconv", "--version"], stdout=subprocess.DEVNULL, check=True)
        command = ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", name]
        return lambda pieces: [subprocess.run(command, input="\n".join(pieces).encode(), stdout=subprocess.PIPE, check=True).stdout.decode()]
    return prepare


PEERS = [
    ("OpenCC t2s", opencc_peer("t2s")), ("ICU Hant-Hans", icu_peer("Hant-Hans")), ("ftfy", ftfy_peer),
    ("OpenCC s2tw", opencc_peer("s2tw")), ("ICU Hans-Hant", icu_peer("Hans-Hant")),
]


def main():
    for path in sys.argv[1:]:
        lines = open(path, encoding="utf-8").read().split("\n")
        pieces = ["\n".join(lines[i:i + LINES_IN_PIECE]) for i in range(0, len(lines), LINES_IN_PIECE)]
        size = sum(len(piece.encode()) for piece in pieces)
        for name, prepare in PEERS:
            work = prepared(name, prepare)
            if not work:
                continue
            seconds, result = timed(lambda: work(pieces))
            answer = "\n".join(result).split("\n")
            print(json.dumps({
                "text": os.path.basename(path), "peer": name, "megabytes": size / 1e6, "seconds": seconds,
                "lines": len(lines), "changed": sum(a != b for a, b in zip(lines, answer))}))


if __name__ == "__main__":
    main()
