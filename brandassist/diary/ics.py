"""Calendar files (RFC 5545) read event by event, so that a million of them take no more memory than one.

Times are as the calendar says them: a day alone, a wall time without a zone (floating), or an instant with its zone.
What recurs is counted out within a window around today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO, cast

from brandassist import clock
from brandassist.errors import Problem

Moment = date | datetime
GoOn = Callable[[int, int], bool]
LONGEST_EVENT = 1_000_000  # bytes; what is longer carries files along, and no trip
LONGEST_LINE = 100_000
WINDOW = timedelta(days=550)  # what recurs is looked at this far around today
MOST_REPEATS = 200
TOO_OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")
MOST_ZONES = 600  # there are no more on earth
CALLED_OFF = re.compile(rb"^STATUS:CANCELLED", re.MULTILINE | re.IGNORECASE)
EVERY = 500  # events between two looks whether to go on


@dataclass(frozen=True)
class Event:
    """`uid` is the calendar's own, for one of many with its day; `ends` is exclusive, also of a day alone.

    `series` is the uid of all the many. `alone`: one of them that was written by itself, which goes before what the
    rule says. `gone`: it was called off; one of a whole series has the uid of all.
    """

    uid: str
    summary: str
    location: str
    starts: Moment
    ends: Moment
    point: tuple[float, float] | None = None
    alone: bool = False
    gone: bool = False
    series: str = ""

    @property
    def all_day(self) -> bool:
        """Whether it is days alone, with no hour."""
        return not isinstance(self.starts, datetime)


@dataclass
class Tally:
    """What a reading met: `broken` events could not be understood; `stopped`: the person ended it."""

    read: int = 0
    broken: int = 0
    stopped: bool = False


def events(path: Path, tally: Tally, go_on: GoOn, wanted: Callable[[bytes], bool]) -> Iterator[Event]:
    """Every event, and what was called off; `wanted` looks at the bare text first and spares the rest.

    `go_on` hears how many bytes of how many are read, and answers False to end it.
    Raises Problem `calendar_unreadable`, `calendar_not_one`, and `calendar_cut_off` with the `line` it breaks off in.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            zones: dict[bytes, None] = {}
            off = False
            for kind, block in _blocks(file):
                if kind == b"METHOD":
                    off = block.strip().upper() == b"METHOD:CANCEL"
                    continue
                if kind == b"VTIMEZONE":
                    if len(zones) < MOST_ZONES:
                        zones[block] = None
                    continue
                tally.read += 1
                if tally.read % EVERY == 1 and not go_on(file.tell(), size):
                    tally.stopped = True
                    return
                if off or CALLED_OFF.search(block) or wanted(block):
                    yield from _understood(block, zones, tally, off)
    except OSError as error:
        raise Problem("calendar_unreadable", name=path.name) from error


def _blocks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """The zones and events of a file, each whole, and what it asks to be done (METHOD); the rest is passed over."""
    opened = False
    kind, lines, held = b"", list[bytes](), 0
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if kind:
            held += len(line)
            if held <= LONGEST_EVENT:
                lines.append(line)
            # Of a million events most lines come by here: only what may be the end is looked at.
            if line[:1] in b"Ee" and line.strip().upper() == b"END:" + kind:
                if held <= LONGEST_EVENT:
                    yield kind, b"".join(lines)
                kind, lines = b"", []
            continue
        said = line.strip().upper()
        if not opened:
            said = said.removeprefix(b"\xef\xbb\xbf")
            if said == b"BEGIN:VCALENDAR":
                opened = True
            elif said:
                raise Problem("calendar_not_one")
        elif said in (b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE"):
            kind, lines, held = said[6:], [line], len(line)
        elif said.startswith(b"METHOD:"):
            yield b"METHOD", line
        elif said == b"END:VCALENDAR":
            opened = False
            yield b"METHOD", b""
    if opened or kind:
        raise Problem("calendar_cut_off", line=number)
    if not number:
        raise Problem("calendar_not_one")


def _understood(block: bytes, zones: Iterable[bytes], tally: Tally, off: bool) -> Iterator[Event]:
    from icalendar import Calendar  # heavy, and only an import needs it

    whole = b"BEGIN:VCALENDAR\r\n" + b"".join(zones) + block + b"END:VCALENDAR\r\n"
    try:
        component: Any = Calendar.from_ical(whole.decode("utf-8", "replace")).events[0]
        found = list(_occurrences(component, off))
    except Exception:  # noqa: BLE001 - whatever a stranger's calendar makes the parser raise, the next event is read
        tally.broken += 1
        return
    yield from found


def _occurrences(component: Any, off: bool) -> Iterator[Event]:
    gone = off or str(component.get("STATUS", "")).upper() == "CANCELLED"
    without_day = gone and "DTSTART" not in component  # who calls off need not say when it would have been
    starts: Any = clock.now().date() if without_day else component.decoded("DTSTART")
    lasts: timedelta = _end(component, starts) - starts
    uid = str(component.get("UID", "")) or f"{component.get('SUMMARY', '')}/{starts.isoformat()}"
    if "RECURRENCE-ID" in component:
        one = _event(component, f"{uid}#{_day(component.decoded('RECURRENCE-ID'))}", starts, lasts)
        yield replace(one, alone=True, gone=gone, series=uid)
    elif gone:
        yield replace(_event(component, uid, starts, lasts), gone=True)
    elif "RRULE" in component or "RDATE" in component:
        skipped = {_key(each) for each in _dates(component, "EXDATE")}
        for each in _repeated(component, starts):
            if _key(each) not in skipped:
                yield replace(_event(component, f"{uid}#{_day(each)}", each, lasts), series=uid)
    else:
        yield _event(component, uid, starts, lasts)


def _end(component: Any, starts: Any) -> Any:
    if "DTEND" in component:
        ends = component.decoded("DTEND")
        # A calendar that mixes a day and an hour means the day of it.
        return max(ends, starts) if isinstance(ends, datetime) == isinstance(starts, datetime) else starts
    if "DURATION" in component:
        return starts + component.decoded("DURATION")
    return starts if isinstance(starts, datetime) else starts + timedelta(days=1)


def _event(component: Any, uid: str, starts: Moment, lasts: timedelta) -> Event:
    words = {name: _text(component, name) for name in ("SUMMARY", "LOCATION")}
    return Event(uid[:500], words["SUMMARY"], words["LOCATION"], starts, starts + lasts, _point(component))


def _text(component: Any, name: str) -> str:
    said = str(component.get(name, "")).replace("\0", "")
    return said.encode("utf-8", "ignore").decode().strip()[:1000]


def _repeated(component: Any, starts: Moment) -> Iterator[Moment]:
    from dateutil.rrule import rruleset, rrulestr

    zone = starts.tzinfo if isinstance(starts, datetime) else None
    naive = _naive(starts)
    rules = rruleset()
    rules.rdate(naive)
    for said in _listed(component, "RRULE"):
        text = said.to_ical().decode()
        if any(each in text.upper() for each in TOO_OFTEN):
            continue  # no trip, and counting it out would take for ever
        if "UNTIL" in said:
            until = said["UNTIL"][0]
            end = until if isinstance(until, datetime) else datetime.combine(until, datetime.max.time())
            local = end.astimezone(zone) if end.tzinfo is not None and zone is not None else end
            kept = [part for part in text.split(";") if not part.startswith("UNTIL=")]
            text = ";".join([*kept, f"UNTIL={local:%Y%m%dT%H%M%S}"])
        rules.rrule(cast("Any", rrulestr(text, dtstart=naive, ignoretz=True)))
    for each in _dates(component, "RDATE"):
        rules.rdate(_naive(each))
    now = clock.now().replace(tzinfo=None)
    for count, each in enumerate(rules.between(now - WINDOW, now + WINDOW, inc=True)):
        if count >= MOST_REPEATS:
            return
        yield each.replace(tzinfo=zone) if isinstance(starts, datetime) else each.date()


def _naive(moment: Moment) -> datetime:
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None)
    return datetime.combine(moment, datetime.min.time())


def _listed(component: Any, name: str) -> list[Any]:
    found = component.get(name, [])
    return cast("list[Any]", found) if isinstance(found, list) else [found]


def _dates(component: Any, name: str) -> Iterator[Moment]:
    for each in _listed(component, name):
        for given in each.dts:
            when: Any = given.dt
            yield cast("tuple[Any, ...]", when)[0] if isinstance(when, tuple) else when


def _key(moment: Moment) -> str:
    """One instant, however its zone is written; a day is its own."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(UTC).isoformat()
    return moment.isoformat()


def _day(moment: Moment) -> str:
    return moment.isoformat()[:10]


def _point(component: Any) -> tuple[float, float] | None:
    """Where it is: GEO, or what Apple's calendar writes for a location that was chosen from its map."""
    with suppress(Exception):  # a point nobody can read is none
        if "GEO" in component:
            latitude, longitude = component["GEO"].latitude, component["GEO"].longitude
            return float(latitude), float(longitude)
        said = str(component.get("X-APPLE-STRUCTURED-LOCATION", ""))
        if said.startswith("geo:"):
            latitude, longitude = said[4:].split(",")[:2]
            return float(latitude), float(longitude)
    return None
