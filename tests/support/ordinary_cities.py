"""Which cities are called as an ordinary word or a person: `python -m tests.support.ordinary_cities`, after the cities.

A note that begins "Nice, warm" or "Sale, e freddo" is in no city. A word counts as ordinary where the dictionary of the
city's own language, or of a third, has it: Bologna is a sausage in English alone, and nobody here writes of it so. The
largest cities, and those of Italy from 100,000 people on, are meant all the same: who writes Bari is there.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from brandassist import assets, gazetteer, spelling

FILE = Path(__file__).parents[2] / "resources" / "words" / "cities.json"
MEANT, MEANT_IN_ITALY = 3_000_000, 100_000
ENGLISH = {"GB", "IE", "US", "CA", "AU", "NZ"}
# "Sofia: nuova" is a new colleague. Our choice, of 2026-11-22: names in use in Italy and where English is spoken.
GIVEN = """
adelaide alma angelo anita barbara beatrice belen bella carla carlo carlos carmelo carmen carolina chiara
charlotte clara claudia diego elena elisa eva francisco franco george georgia helena hugo irene isabel jackson
jordan jose juan laura lawrence leon lincoln lorena lorenzo lucena lucia luciana luis luisa madison marco maria
mario marina marion martin martina martinez mercedes miguel monica natalia nelson noa olivia oscar paola
pablo paulo pedro rafael regina rita rosa rosario salvador sandra santiago santos sara sergio sidney simon
sofia stella teresa tina valentina vera victoria viola virginia vittoria warren
"""


def main() -> None:
    words = sorted(set(_ordinary()) - set(GIVEN.split()))
    FILE.write_text(
        json.dumps({"ordinary": " ".join(words), "given": " ".join(GIVEN.split())}, indent=1) + "\n", "utf-8"
    )


def _ordinary() -> list[str]:
    english, italian = spelling.dictionary("en"), spelling.dictionary("it")
    assert english is not None and italian is not None
    found: list[str] = []
    for word, (people, country) in _names().items():
        if " " in word or people >= MEANT or (country == "IT" and people >= MEANT_IN_ITALY):
            continue
        in_english, in_italian = english.knows(word), italian.knows(word)
        foreign = (country == "IT" and not in_italian) or (country in ENGLISH and not in_english)
        if (in_english or in_italian) and not foreign:
            found.append(word)
    return found


def _names() -> dict[str, tuple[int, str]]:
    """People and country of each name, as its largest city has them; a name from elsewhere has neither."""
    found: dict[str, tuple[int, str]] = {}
    for line in gzip.decompress(assets.read_bytes("cities", "cities.tsv.gz")).decode().splitlines():
        cells = line.split("\t")
        people, country = int(cells[4]), cells[1]
        if cells[7] == "d":
            continue
        for form in filter(None, (cells[0], cells[6])):
            found.setdefault(gazetteer.plain(form), (people, country))
        for form in filter(None, cells[8].split("|") if people >= gazetteer.LARGE else ()):
            found.setdefault(gazetteer.plain(form), (0, ""))
    return found


if __name__ == "__main__":
    main()
