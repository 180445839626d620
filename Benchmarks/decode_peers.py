"""Pages in several charsets for DecodeBenchmark, and what the field uses to find a page's charset and to mend mojibake, on the same pages.

usage: python3 decode_peers.py write FOLDER PAGE...   writes FOLDER/utf-8, gbk and big5: each page, its declaration taken out, and its text
       python3 decode_peers.py time FOLDER...         prints {"set", "peer", "megabytes", "seconds", "exact", "pages"} lines
Big5 has the pages in traditional script (OpenCC); a character that a charset does not have is a question mark in it. PyPI packages as in
requirements.txt; ftfy mends text, so that it is timed on the text.
"""
import json
import pathlib
import re
import sys

from timing import prepared, timed


def write(folder, paths):
    import opencc
    traditional = opencc.OpenCC("s2t").convert
    for name, codec, convert in (("utf-8", "utf-8", str), ("gbk", "gb18030", str), ("big5", "big5hkscs", traditional)):
        target = pathlib.Path(folder, name)
        target.mkdir(parents=True)
        for number, path in enumerate(paths):
            page = pathlib.Path(path).read_bytes().decode("utf-8", "replace").replace("\ufffd", "")
            page = convert(re.sub(r"(?i)charset\s*=", "", page))
            data = page.encode(codec, "replace")
            (target / ("%04d.html" % number)).write_bytes(data)
            (target / ("%04d.html.txt" % number)).write_bytes(data.decode(codec).encode("utf-8"))


def chardet_peer():
    import chardet
    return lambda data, _: data.decode(chardet.detect(data)["encoding"] or "utf-8", "replace")


def charset_normalizer_peer():
    from charset_normalizer import from_bytes
    return lambda data, _: str(from_bytes(data).best())


def ftfy_peer():
    import ftfy
    return lambda _, text: ftfy.fix_text(text)


PEERS = [("chardet", chardet_peer), ("charset-normalizer", charset_normalizer_peer), ("ftfy (text only)", ftfy_peer)]


def main():
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "write":
        return write(arguments[0], arguments[1:])
    for folder in map(pathlib.Path, arguments):
        pages = [(path.read_bytes(), pathlib.Path("%s.txt" % path).read_bytes().decode("utf-8")) for path in sorted(folder.glob("*.html"))]
        for name, prepare in PEERS:
            work = prepared(name, prepare)
            if not work:
                continue
            seconds, answers = timed(lambda: [work(data, text) for data, text in pages])
            print(json.dumps({
                "set": folder.name, "peer": name, "megabytes": sum(len(data) for data, _ in pages) / 1e6,
                "seconds": seconds, "exact": sum(a == text for a, (_, text) in zip(answers, pages)), "pages": len(pages)}))


if __name__ == "__main__":
    main()
