"""Cities of the whole world and their time zones, offline (GeoNames, CC BY 4.0; `resources/cities`).

The tables are read when first asked for: some tens of milliseconds, so never on the UI thread.
"""

from __future__ import annotations

import gzip
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from math import asin, cos, radians, sin, sqrt

from brandassist import assets
from brandassist.walltime import zone_named

LARGE = 100_000  # people
FARTHEST_KM = 100.0
MOST_NAMED = 20
DISTRICT = "d"  # how the table marks one of a larger city
_KM_PER_DEGREE = 111.2
_EARTH_KM = 6371.0


@dataclass(frozen=True)
class City:
    """`name` as GeoNames has it in English, or as it was asked for; `italian` where that is another.

    `country` is ISO 3166-1 alpha-2, `zone` IANA, degrees WGS 84; `km` how far the point asked about is from it.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    zone: str
    population: int
    italian: str = ""
    km: float = 0.0

    def called(self, language: str) -> str:
        """Its name in a language (BCP 47)."""
        return self.italian if self.italian and language.startswith("it") else self.name


def near(latitude: float, longitude: float) -> City | None:
    """The city a point is in or near, at most 100 km off; a large one reaches further out than a small one."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    world = _world()
    reach = FARTHEST_KM / _KM_PER_DEGREE
    first, last = bisect_left(world.latitudes, latitude - reach), bisect_right(world.latitudes, latitude + reach)
    best: tuple[float, float, int] | None = None
    for line, (lat, lon, population) in zip(world.by_latitude[first:last], world.points[first:last], strict=True):
        km = distance(latitude, longitude, lat, lon)
        if km <= FARTHEST_KM:
            # A city of a million reaches 10 km out, one of 15,000 a little more than one.
            found = (km / sqrt(max(population, 1000)), km, line)
            best = found if best is None else min(best, found)
    return None if best is None else _read(world.lines[best[2]], km=best[1])


def named(text: str) -> list[City]:
    """Cities called so in any Latin-script language, the largest first; then those whose name begins so. At most 20.

    Capitals and accents do not matter. What begins so is looked for in the English and the Italian name alone.
    """
    wanted = plain(text)
    if not wanted:
        return []
    found: dict[int, City] = {}
    for before, after in (("^", "$"), ("|", "$"), ("^", "")):
        for line in _lines_with(f"{before}{wanted}{after}"):
            found.setdefault(line, _asked_for(line, wanted))
            if len(found) >= MOST_NAMED * 4:
                break
        if after and before == "|":
            found = dict(sorted(found.items()))  # the lines stand by population
    return [*found.values()][:MOST_NAMED]


@lru_cache(maxsize=4096)
def written(name: str) -> str | None:
    """How a city that is called so is written, the largest before others; None where none is, or a district alone.

    Other names than the English and the Italian one (München) count for `LARGE` cities alone.
    """
    wanted = plain(name)
    for before, least in (("^", 0), ("|", LARGE)):
        lines = _lines_with(f"{before}{wanted}$") if wanted else iter(())
        line = next((each for each in lines if not _is_district(each)), None)
        if line is not None:
            city = _asked_for(line, wanted)
            if city.population >= least:
                return city.name
    return None


def zone_at(latitude: float, longitude: float) -> str:
    """The time zone (IANA) at a point, also at sea; "" where there is no such point."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return ""
    import tzfpy  # its polygons are unpacked at the first call

    zone = str(tzfpy.get_tz(longitude, latitude))
    return zone if zone and zone_named(zone) else ""


@cache
def largest_in(zone: str) -> City | None:
    """The largest city of a time zone (IANA); None where nobody lives by it, as UTC."""
    return next((_read(line) for line in _world().lines if f"\t{zone}\t" in line), None)


def plain(name: str) -> str:
    """A name as it is compared: no capitals, accents, hyphens, apostrophes."""
    apart = unicodedata.normalize("NFKD", name.casefold().replace("ø", "o").replace("ł", "l").replace("đ", "d"))
    kept = "".join(" " if each in "-'’.,|^$\t\n" else each for each in apart if not unicodedata.combining(each))
    return " ".join(kept.split())


# -- the tables -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _World:
    """Each city as its line of the table; those that are no district by latitude, south to north, with their lines."""

    lines: list[str]
    latitudes: list[float]
    by_latitude: list[int]
    points: list[tuple[float, float, int]]


@cache
def _world() -> _World:
    lines = _unpacked("cities.tsv.gz").splitlines()
    cells = [line.split("\t", 5) for line in lines]
    points = [(float(each[2]), float(each[3]), int(each[4])) for each in cells]
    whole = (line for line, row in enumerate(lines) if row.split("\t", 8)[7] != DISTRICT)
    by_latitude = sorted(whole, key=lambda line: points[line][0])
    in_order = [points[line] for line in by_latitude]
    return _World(lines, [each[0] for each in in_order], by_latitude, in_order)


@cache
def _names() -> tuple[str, list[int]]:
    """All searchable names as one text, and where each line of it begins."""
    text = _unpacked("names.txt.gz")
    return text, [0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])]


def _unpacked(name: str) -> str:
    return gzip.decompress(assets.read_bytes("cities", name)).decode()


def _lines_with(sought: str) -> Iterator[int]:
    text, starts = _names()
    at = text.find(sought)
    while at >= 0:
        line = bisect_right(starts, at) - 1
        yield line
        at = text.find(sought, starts[line + 1])


def _is_district(line: int) -> bool:
    return _world().lines[line].split("\t", 8)[7] == DISTRICT


def _asked_for(line: int, wanted: str) -> City:
    """The city under the name that was asked for, as that is written properly."""
    cells = _world().lines[line].split("\t")
    forms = [cells[0], *filter(None, (cells[6], *cells[8].split("|")))]
    begun = [each for each in (cells[0], cells[6]) if plain(each).startswith(wanted)]
    exact = (each for each in forms if plain(each) == wanted)
    return _read(_world().lines[line], name=min(begun, key=len) if begun else next(exact))


def _read(line: str, *, name: str | None = None, km: float = 0.0) -> City:
    said, country, latitude, longitude, population, zone, italian, _, _ = line.split("\t")
    shown = name or said
    return City(shown, country, float(latitude), float(longitude), zone, int(population), italian, km)


def distance(latitude: float, longitude: float, other: float, east: float) -> float:
    """Kilometres along the earth (haversine)."""
    up, across = radians(other - latitude), radians(east - longitude)
    half = sin(up / 2) ** 2 + cos(radians(latitude)) * cos(radians(other)) * sin(across / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
