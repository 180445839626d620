"""Scores and times JioNLP on the sentences of QuantitiesBenchmark: amounts of money and dates whose values are known.

usage: python3 quantities_peers.py write FIGURES DATES SENTENCES     the sentences without their marks, one a line
       python3 quantities_peers.py score FIGURES DATES OURS          prints {"tool", "money", "dates", "characters", "seconds"} lines
FIGURES, DATES: Fixtures/sentences/figures.tsv and dates.tsv, of which rows of one line are taken whose value is money, a day, a month, a
year or a stretch of them; OURS: what QuantitiesBenchmark printed for SENTENCES.
`money` and `dates` are [right, all]: a value is right where something that touches the marked words has it. Of an amount with an open end the
end that is said counts alone. The rows were written for the project, so they ask what it promises, not what JioNLP does.
JioNLP comes from PyPI (requirements.txt); where it is not installed it is left out and named on standard error. The time of loading is
not counted.
"""
import calendar
import json
import re
import sys

from timing import prepared, timed

CURRENCIES = {
    "元": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "港元": "HKD", "港币": "HKD", "新台币": "TWD",
    "瑞士法郎": "CHF", "韩元": "KRW", "澳元": "AUD", "加元": "CAD",
}


def day_span(edtf):
    """First and last day; None for values that are neither a day, a month, a year nor a stretch of them."""
    ends = []
    for index, part in enumerate((edtf.split("/") * 2)[:2]):
        match = re.fullmatch(r"(\d{4})(?:-(0\d|1[012]))?(?:-(\d\d))?", part)
        if not match:
            return None
        year, month, day = match.groups()
        last = calendar.monthrange(int(year), int(month or 12))[1]
        ends.append("%s-%s-%s" % (year, month or ("01", "12")[index], day or ("01", "%02d" % last)[index]))
    return tuple(ends)


def amount(plain):
    """(low, high, currency) of 30 USD, 20..30 USD; an open end is None."""
    figures, currency = plain.rsplit(" ", 1)
    low, _, high = figures.partition("..") if ".." in figures else (figures, "", figures)
    return tuple(float(end) if end else None for end in (low, high)) + (currency,)


def read(path, value_of):
    """The rows as (sentence, start, end, value)."""
    rows = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("#") or "\\" in line:
            continue
        marked, value = line.rstrip("\n").rsplit("\t", 1)
        value = value_of(value)
        if value:
            start, end = marked.index("⟦"), marked.index("⟧") - 1
            rows.append((marked.replace("⟦", "").replace("⟧", ""), start, end, value))
    return rows


def gold(figures, dates):
    money = read(figures, lambda value: amount(value) if re.search(r" [A-Z]{3}$", value) else None)
    return {"money": money, "dates": read(dates, day_span)}


def agrees(kind, wanted, got):
    if kind == "dates":
        return wanted == got
    ends = [(w, g) for w, g in zip(wanted[:2], got[:2]) if w is not None]
    return wanted[2] == got[2] and all(w == g for w, g in ends)


def score(rows, found):
    """[right, all] by kind; `found` gives (start, end, value) for each sentence, by kind."""
    result = {}
    for kind, items in rows.items():
        right = sum(
            any(s < end and start < e and agrees(kind, value, v) for s, e, v in found[kind][index])
            for index, (_, start, end, value) in enumerate(items))
        result[kind] = [right, len(items)]
    return result


def jionlp_peer():
    import contextlib
    import io
    import logging
    # It logs what it cannot read.
    logging.disable(logging.CRITICAL)
    with contextlib.redirect_stdout(io.StringIO()):
        import jionlp
    base = {"year": 2023, "month": 3, "day": 22}

    def money(text):
        for item in jionlp.ner.extract_money(text, with_parsing=True) or []:
            number = item["detail"]["num"]
            low, high = (number[0], number[-1]) if isinstance(number, list) else (number, number)
            yield *item["offset"], (float(low), float(high), CURRENCIES.get(item["detail"]["case"], item["detail"]["case"]))

    def times(text):
        for item in jionlp.ner.extract_time(text, time_base=base, with_parsing=True) or []:
            time = item["detail"].get("time")
            if isinstance(time, list) and len(time) == 2 and all(isinstance(end, str) for end in time):
                yield *item["offset"], tuple(end.split(" ")[0] for end in time)
    money, times = (lambda text, work=work: list(work(text)) for work in (money, times))
    # It loads on its first use.
    money("1亿美元"), times("去年7月")
    return money, times


def main():
    rows = gold(sys.argv[2], sys.argv[3])
    texts = [row[0] for kind in ("money", "dates") for row in rows[kind]]
    if sys.argv[1] == "write":
        open(sys.argv[4], "w", encoding="utf-8").write("".join(text + "\n" for text in texts))
        return
    *ours, times = [json.loads(line) for line in open(sys.argv[4], encoding="utf-8")]
    count = len(rows["money"])
    found = {
        "money": [[(s, e, amount(v)) for s, e, v in row if ".." in v and " " in v] for row in ours[:count]],
        "dates": [[(s, e, day_span(v)) for s, e, v in row if " " not in v] for row in ours[count:]],
    }
    print(json.dumps({"tool": "jianbao", **score(rows, found), "characters": times["characters"], "seconds": times["seconds"]}))
    peer = prepared("jionlp", jionlp_peer)
    if peer:
        money, dates = peer
        # Both readers see every sentence, as ours do.
        seconds, (amounts, days) = timed(lambda: ([money(text) for text in texts], [dates(text) for text in texts]))
        found = {"money": amounts[:count], "dates": days[count:]}
        print(json.dumps({"tool": "jionlp", **score(rows, found), "characters": sum(map(len, texts)), "seconds": seconds}))


if __name__ == "__main__":
    main()
