"""What of a calendar would become trips: days away, events in another city, flights and trains.

A trip begins with what leads away from home and ends with what leads back, or with the last day that has its place.
Home is the city where most of the calendar's hours are.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from brandassist.diary.cities import city_of_address, city_of_words
from brandassist.diary.ics import Event, Moment
from brandassist.gazetteer import City, distance, near
from brandassist.store.diary.trips import Stop

AT_HOME_KM = 40.0
SAID = 300  # bytes of a summary in which a flight or a train is named
_LEG = re.compile(
    r"\b(flight|fly|flying|volo|vol|flug|train|treno|zug|frecciarossa|frecciargento|italo|intercity|tgv|eurostar|ice)\b",
    re.IGNORECASE,
)
_WAY = (
    re.compile(r"(?:\bfrom|\bda)\s+(?P<start>.+?)\s+(?:to|a|per)\s+(?P<end>.+)", re.IGNORECASE),
    re.compile(r"(?P<start>.+?)\s*(?:→|->|»|–|—|\s-\s|\sto\s)\s*(?P<end>.+)"),
    re.compile(r"\b(?:to|per|a)\s+(?P<end>[A-ZÀ-Ý].+)"),
)
_MAY_BE = re.compile(rb"^(LOCATION[;:]|GEO[;:]|DTSTART;VALUE=DATE|X-APPLE-STRUCTURED-LOCATION)", re.MULTILINE)


@dataclass(frozen=True)
class Away:
    """One event that leads somewhere. `leg`: a flight or a train, whose end is the arrival there."""

    event: Event
    city: City | None
    leg: bool

    @property
    def zone(self) -> str:
        """Whose clocks count there; "" where nobody knows."""
        return self.city.zone if self.city is not None else ""

    @property
    def first(self) -> str:
        """The local day it begins there (a leg: the day of arrival)."""
        return _local(self.event.ends if self.leg else self.event.starts, self.zone)[0]

    @property
    def last(self) -> str:
        """The last local day of it there."""
        if self.event.all_day:
            return max(self.event.starts, self.event.ends - timedelta(days=1)).isoformat()
        return _local(self.event.ends, self.zone)[0]


@dataclass(frozen=True)
class Proposal:
    """A trip as the calendar tells it. `state`: new, changed, same as what is there (`trip_id`), or off: called off.

    `wanted`: worth proposing ticked; `events` are fingerprints of what it was made from, by uid.
    """

    name: str
    starts: str
    ends: str
    stops: tuple[Stop, ...]
    events: Mapping[str, str] = field(default_factory=dict[str, str])
    wanted: bool = True
    state: str = "new"
    trip_id: str | None = None


def may_be_away(block: bytes) -> bool:
    """Whether an event's bare text is worth understanding at all."""
    if _MAY_BE.search(block) is not None:
        return True
    at = block.find(b"\nSUMMARY")
    return at >= 0 and _LEG.search(block[at : at + SAID].decode("utf-8", "ignore")) is not None


def home_of(events: Iterable[Event]) -> City | None:
    """The city where most of the short events are that have one; None where that is nowhere in particular."""
    cities = Counter[City]()
    for event in events:
        if not event.all_day and event.location and not _LEG.search(event.summary):
            city = city_of_address(event.location)
            if city is not None:
                cities[replace(city, name=city.italian or city.name)] += 1
    most = cities.most_common(1)
    return most[0][0] if most and most[0][1] >= 3 and most[0][1] * 3 >= sum(cities.values()) else None


def proposals(events: Iterable[Event], home: City | None) -> list[Proposal]:
    """The trips of these events, the latest first."""
    found = [away for away in map(_away, events) if away is not None]
    found.sort(key=lambda away: (away.first, away.event.all_day, _when(away.event.starts)))
    groups: list[list[Away]] = []
    closed = True
    for away in found:
        at_home = _is_home(away.city, home)
        if at_home and not (away.leg and groups and not closed and away.first <= _reach(groups[-1])):
            continue
        if closed or not groups or away.first > _reach(groups[-1]):
            groups.append([])
        groups[-1].append(away)
        closed = at_home
    return sorted((_proposal(group, home) for group in groups), key=lambda each: each.starts, reverse=True)


def _away(event: Event) -> Away | None:
    if _LEG.search(event.summary) and not event.all_day:
        city = _arrival(event)
        if city is not None:
            return Away(event, city, leg=True)
    city = near(*event.point) if event.point is not None else None
    city = city or city_of_address(event.location)
    if city is None and event.all_day and event.ends > event.starts + timedelta(days=1):  # type: ignore[operator] - both are days
        return Away(event, city_of_words(event.summary), leg=False)
    return None if city is None else Away(event, city, leg=False)


def _arrival(event: Event) -> City | None:
    for text in (event.summary, event.location):
        for way in _WAY:
            found = way.search(text)
            city = city_of_words(found["end"]) if found is not None else None
            if city is not None:
                return city
    return None


def _is_home(city: City | None, home: City | None) -> bool:
    if city is None or home is None:
        return False
    return distance(city.latitude, city.longitude, home.latitude, home.longitude) <= AT_HOME_KM


def _reach(group: list[Away]) -> str:
    """The last day on which something still belongs to the trip: a leg waits a fortnight for what it leads to."""
    last = max(away.last for away in group)
    legs_only = all(away.leg for away in group)
    day = datetime.fromisoformat(last) + timedelta(days=14 if legs_only else 1)
    return day.date().isoformat()


def _proposal(group: list[Away], home: City | None) -> Proposal:
    stops: list[Stop] = []
    ends_at = ""
    for away in group:
        if _is_home(away.city, home):
            if stops:
                left, ends_at = _local(away.event.starts, stops[-1].zone)
                stops[-1] = replace(stops[-1], ends=max(stops[-1].ends, left))
        elif away.city is not None:
            _add(stops, away)
    if stops and ends_at:
        stops[-1] = replace(stops[-1], ends_at=ends_at)
    days = [day for away in group for day in (away.first, away.last) if not _is_home(away.city, home)]
    starts, ends = min([*days, *(each.starts for each in stops)]), max([*days, *(each.ends for each in stops)])
    named = [away for away in group if away.event.all_day and not away.leg and away.event.summary]
    cities = list(dict.fromkeys(each.city for each in stops))
    name = max(named, key=lambda away: away.last >= ends).event.summary if named else " – ".join(cities)
    events = {away.event.uid: _fingerprint(away) for away in group}
    name = name or group[0].event.summary or group[0].event.location or starts
    return Proposal(" ".join(name.split()), starts, ends, tuple(stops), events, wanted=bool(stops))


def _add(stops: list[Stop], away: Away) -> None:
    """A stop more, or the last one longer where it is the same city."""
    city = away.city
    assert city is not None
    first, last = away.first, away.last
    if stops and stops[-1].city == city.name:
        stops[-1] = replace(stops[-1], ends=max(stops[-1].ends, last), starts=min(stops[-1].starts, first))
        return
    if stops and stops[-1].ends < first and away.leg:
        stops[-1] = replace(stops[-1], ends=first)  # she stays until she leaves
    starts_at = _local(away.event.ends, city.zone)[1] if away.leg else ""
    where = (city.country, city.zone, city.latitude, city.longitude)
    stops.append(Stop(city.name, first, last, *where, starts_at=starts_at, event=away.event.uid))


def _local(moment: Moment, zone: str) -> tuple[str, str]:
    """Day and hour (none for a day alone) as the clocks of a zone say them; a floating time is what it says."""
    if not isinstance(moment, datetime):
        return moment.isoformat(), ""
    if moment.tzinfo is not None and zone:
        moment = moment.astimezone(ZoneInfo(zone))
    return moment.date().isoformat(), moment.strftime("%H:%M")


def _fingerprint(away: Away) -> str:
    event = away.event
    return json.dumps([event.summary, event.location, _when(event.starts), _when(event.ends)], ensure_ascii=False)


def _when(moment: Moment) -> str:
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(UTC).isoformat()
    return moment.isoformat()
