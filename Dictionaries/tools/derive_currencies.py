#!/usr/bin/env python3
"""Writes quantities/currency-names.tsv: the names of all currencies of ISO 4217 in CLDR's Chinese locales, by ICU.

  derive_currencies.py [ICU_VERSION]     the major version of libicu that is installed, 72 where none is given

Names that quantities/currencies.tsv has, names with brackets and those of metals and funds are left out.
"""
import ctypes
import ctypes.util
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent / "quantities"
LOCALES = ["zh_Hans", "zh_Hans_SG", "zh_Hant", "zh_Hant_HK"]
LONG_NAME = 1
# UCURR_COMMON | UCURR_NON_DEPRECATED, and the currencies that the euro took the place of.
IN_USE = 1 | 8
BEFORE_EURO = {"ATS", "BEF", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "LTL", "LUF", "LVL", "MTL", "NLG", "PTE", "SIT", "SKK"}
# Codes in X stand for metals, funds and tests, save those of the currency unions.
UNIONS = {"XAF", "XCD", "XOF", "XPF"}
# Characters that the normalizer writes otherwise and ICU's transliterator leaves.
VARIANTS = str.maketrans("敍", "叙")


class ICU:
    """The three functions that are needed, by ctypes."""

    def __init__(self, version):
        self.version = version
        self.i18n = ctypes.CDLL(f"libicui18n.so.{version}")
        self.common = ctypes.CDLL(f"libicuuc.so.{version}")

    def call(self, library, name, restype):
        function = getattr(library, f"{name}_{self.version}")
        function.restype = restype
        return function

    @staticmethod
    def units(text):
        raw = text.encode("utf-16-le")
        return ctypes.create_string_buffer(raw + b"\0\0"), len(raw) // 2

    def codes(self):
        status = ctypes.c_int(0)
        listed = ctypes.c_void_p(self.call(self.i18n, "ucurr_openISOCurrencies", ctypes.c_void_p)(IN_USE, ctypes.byref(status)))
        step = self.call(self.common, "uenum_next", ctypes.c_char_p)
        while True:
            code = step(listed, None, ctypes.byref(status))
            if code is None:
                return
            yield code.decode()

    def name(self, code, locale):
        status, is_choice, length = ctypes.c_int(0), ctypes.c_int8(0), ctypes.c_int32(0)
        get = self.call(self.i18n, "ucurr_getName", ctypes.c_void_p)
        key, _ = self.units(code)
        start = get(key, locale.encode(), LONG_NAME, ctypes.byref(is_choice), ctypes.byref(length), ctypes.byref(status))
        return ctypes.string_at(start, length.value * 2).decode("utf-16-le") if status.value <= 0 else code

    def simplifier(self):
        status = ctypes.c_int(0)
        name, length = self.units("Hant-Hans")
        opened = self.call(self.i18n, "utrans_openU", ctypes.c_void_p)(name, length, 0, None, 0, None, ctypes.byref(status))
        trans = self.call(self.i18n, "utrans_transUChars", None)

        def simplified(text):
            raw = text.encode("utf-16-le")
            buffer = ctypes.create_string_buffer(raw, 512)
            size, limit = ctypes.c_int32(len(raw) // 2), ctypes.c_int32(len(raw) // 2)
            trans(ctypes.c_void_p(opened), buffer, ctypes.byref(size), 256, 0, ctypes.byref(limit), ctypes.byref(status))
            return buffer.raw[: size.value * 2].decode("utf-16-le")

        return simplified


def main():
    icu = ICU(sys.argv[1] if len(sys.argv) > 1 else "72")
    simplified = icu.simplifier()
    known = {line.split("\t")[0] for line in (HERE / "currencies.tsv").read_text().splitlines() if not line.startswith("#")}
    names = {}
    for code in sorted(set(icu.codes()) | BEFORE_EURO):
        if code.startswith("X") and code not in UNIONS:
            continue
        for locale in LOCALES:
            name = simplified(icu.name(code, locale)).translate(VARIANTS)
            is_han = all("一" <= c <= "鿿" for c in name)
            if is_han and len(name) > 1 and name not in known:
                names.setdefault(name, set()).add(code)
    rows = [f"{name}\t{codes.pop()}" for name, codes in sorted(names.items(), key=lambda item: item[0].encode()) if len(codes) == 1]
    head = [
        "# Names of the currencies of ISO 4217 in Chinese, in simplified script, beside those of currencies.tsv.",
        "# Source: CLDR as libicu has it, by tools/derive_currencies.py. Licence: Unicode-3.0.",
        "# key\tiso4217\tnote",
    ]
    (HERE / "currency-names.tsv").write_text("\n".join(head + rows) + "\n")
    print(len(rows), "names")


main()
