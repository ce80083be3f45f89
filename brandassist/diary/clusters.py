"""Which photos belong to one visit: those taken soon after each other, near one place. Pure: rows and clock stay out.

Both bounds are our choice, no sourced rule: an hour without a photo ends a visit, and what lies further than a
kilometre from its first placed photo is another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from zoneinfo import ZoneInfo

Point = tuple[float, float]  # latitude and longitude, in degrees
ZoneAt = Callable[[float, float], str]  # the IANA zone of a place, "" where none is known
Home = Callable[[datetime], str]  # the zone in which a person's watch showed this local time

GAP = timedelta(minutes=60)
DISTANCE = 1000.0  # metres
A_DAY = timedelta(days=1)
EARTH = 6_371_000.0  # metres, the mean radius


@dataclass(frozen=True)
class Shot:
    """A photo by its `key`. `taken` is local and naive, `offset` its distance from UTC where the camera wrote it.

    Not `certain`: the photo tells no date to be trusted, `taken` is the file's own time in UTC.
    """

    key: str
    taken: datetime
    offset: timedelta | None = None
    place: Point | None = None
    certain: bool = True


@dataclass(frozen=True)
class Cluster:
    """Photos of one visit in the order in which they were taken; `begins` and `ends` are aware, in `zone` (IANA)."""

    keys: tuple[str, ...]
    begins: datetime
    ends: datetime
    zone: str
    place: Point | None
    certain: bool


@dataclass
class _Open:
    """A cluster that may still grow."""

    shots: list[tuple[datetime, Shot]] = field(default_factory=list[tuple[datetime, Shot]])
    place: Point | None = None

    def takes(self, at: datetime, shot: Shot) -> bool:
        near = shot.place is None or self.place is None or metres(shot.place, self.place) <= DISTANCE
        return near and at - self.shots[-1][0] <= GAP

    def add(self, at: datetime, shot: Shot) -> None:
        self.shots.append((at, shot))
        self.place = self.place or shot.place


def clusters(shots: Iterable[Shot], zone_at: ZoneAt, home: Home) -> list[Cluster]:
    """Group photos into visits, the latest first; each is in exactly one, whatever order they come in.

    `home` tells the zone where neither camera nor place does.
    """
    shots = list(shots)
    made: list[Cluster] = []
    for certain in (True, False):
        some = [each for each in shots if each.certain == certain]
        zones = _zones(some, zone_at, home)
        timed = sorted(((_instant(each, zones[each.key]), each) for each in some), key=lambda one: (one[0], one[1].key))
        made += [_closed(each, zones, zone_at) for each in _grouped(timed)]
    return sorted(made, key=lambda each: (each.begins, each.keys), reverse=True)


def metres(one: Point, other: Point) -> float:
    """The great-circle distance between two places."""
    (lat1, lon1), (lat2, lon2) = ((radians(a), radians(b)) for a, b in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def _grouped(timed: Sequence[tuple[datetime, Shot]]) -> list[_Open]:
    """Two telephones in two towns take turns: several clusters are open at once."""
    done: list[_Open] = []
    growing: list[_Open] = []
    for at, shot in timed:
        done += [each for each in growing if at - each.shots[-1][0] > GAP]
        growing = [each for each in growing if at - each.shots[-1][0] <= GAP]
        fitting = [each for each in growing if each.takes(at, shot)]
        if not fitting:
            fitting = [_Open()]
            growing += fitting
        max(fitting, key=lambda each: each.shots[-1][0] if each.shots else at).add(at, shot)
    return done + growing


def _closed(found: _Open, zones: dict[str, str], zone_at: ZoneAt) -> Cluster:
    first = found.shots[0]
    zone = (zone_at(*found.place) if found.place else zones[first[1].key]) or zones[first[1].key]
    begins, ends = (at.astimezone(ZoneInfo(zone)) for at in (first[0], found.shots[-1][0]))
    keys = tuple(shot.key for _, shot in found.shots)
    return Cluster(keys, begins, ends, zone, found.place, first[1].certain)


def _zones(shots: Sequence[Shot], zone_at: ZoneAt, home: Home) -> dict[str, str]:
    """The zone of each photo: of its own place, else of the placed photo nearest in time within a day, else `home`."""
    placed = [(each.taken, zone_at(*each.place)) for each in shots if each.place is not None]
    zones: dict[str, str] = {}
    for shot in shots:
        if shot.place is not None and (there := zone_at(*shot.place)):
            zones[shot.key] = there
            continue
        apart, zone = min(((abs(at - shot.taken), zone) for at, zone in placed), default=(A_DAY, ""))
        zones[shot.key] = zone if apart < A_DAY and zone else _by_offset(shot, home(shot.taken))
    return zones


def _by_offset(shot: Shot, home: str) -> str:
    """`home`, unless the camera was that many whole hours from UTC and home was not."""
    if shot.offset is None or shot.taken.replace(tzinfo=ZoneInfo(home)).utcoffset() == shot.offset:
        return home
    hours, rest = divmod(int(shot.offset.total_seconds()), 3600)
    return home if rest or not -12 <= hours <= 14 else f"Etc/GMT{-hours:+d}"  # counted westward there


def _instant(shot: Shot, zone: str) -> datetime:
    if not shot.certain:
        return shot.taken.replace(tzinfo=UTC)
    if shot.offset is not None:
        return (shot.taken - shot.offset).replace(tzinfo=UTC)
    return shot.taken.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def shot_of(key: str, facts: dict[str, object]) -> Shot | None:
    """A photo by its facts (`media.Kept.facts`); None where nothing at all tells when it was taken."""
    latitude, longitude = facts.get("latitude"), facts.get("longitude")
    place = (latitude, longitude) if isinstance(latitude, float) and isinstance(longitude, float) else None
    if "taken" in facts:
        taken, apart = datetime.fromisoformat(str(facts["taken"])), str(facts.get("offset", ""))
        offset = datetime.strptime(apart, "%z").utcoffset() if apart else None
        return Shot(key, taken.replace(tzinfo=None), offset, place)
    if "file_time" in facts:
        written = datetime.fromisoformat(str(facts["file_time"])).astimezone(UTC)
        return Shot(key, written.replace(tzinfo=None), None, place, certain=False)
    return None
