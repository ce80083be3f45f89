"""`brandassist trip` and `brandassist place`: where she was and will be, which tells the queue its zones."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brandassist.cli import following
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.store.diary.places import Place
    from brandassist.store.diary.trips import Stop, Trip

STOP = (
    "a city or a known place, the days there (else the whole trip) and the zone (else the city's), as "
    '"Lyon 2026-11-19..2026-11-20" or "Lyon 2026-11-19T08:05..2026-11-20T18:30 Europe/Paris"'
)
_MOMENT = r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?"
_STOP = re.compile(rf"(?P<name>.*?)(?:\s+{_MOMENT}(?:\.\.{_MOMENT})?)?(?:\s+(?P<zone>[A-Z]\w*(?:/[\w+-]+)+|UTC))?")


def add_to(verbs: Verbs) -> None:
    trip = verbs.group("trip", "journeys: their days, and the cities whose clock counts then")
    trip.add("list", _list, "list all trips, the latest first")
    trip.add("show", _show, "show one trip and its stops").add_argument("id", metavar="TRIP")
    add = trip.add("add", _add, "plan a trip; prints the id")
    add.add_argument("name")
    edit = trip.add("edit", _edit, "change a trip; stops given replace those it has")
    edit.add_argument("id", metavar="TRIP", help="its id, or its name")
    edit.add_argument("--name")
    for parser in (add, edit):
        parser.add_argument("--from", dest="starts", metavar="YYYY-MM-DD", help="else the first stop's day")
        parser.add_argument("--to", dest="ends", metavar="YYYY-MM-DD", help="else the last stop's day")
        parser.add_argument("--stop", action="append", metavar="STOP", help=STOP)
    remove = trip.add("remove", _remove, "forget a trip; its entries stay")
    remove.add_argument("id", metavar="TRIP")
    bring = trip.add("import", _import, "bring in trips from a calendar file (.ics), never twice; nothing is shared")
    bring.add_argument("file", type=Path, metavar="FILE.ics")
    bring.add_argument(
        "--only",
        type=int,
        nargs="+",
        metavar="NUMBER",
        help="of the preview, and remove what is off; else all with a city",
    )
    bring.add_argument("--preview", action="store_true", help="only show what it would bring")
    bring.add_argument("--home", default="", metavar="CITY", help="else the city most events are in")
    for parser in (add, edit, remove, bring):
        following.add_options(parser)
    following.add_to(trip)
    _add_places(verbs.group("place", "stores and other places"))


def _add_places(place: Verbs) -> None:
    listing = place.add("list", _places, "list places")
    listing.add_argument("words", nargs="?", default="", help="only those with this number or name")
    listing.add_argument("--bin", action="store_true", help="what lies in the bin")
    told = "country, zone and coordinates that are not said are the city's"
    add = place.add("add", _add_place, f"write a place down; prints the id; {told}")
    add.add_argument("name")
    edit = place.add("edit", _edit_place, f"change a place; its entries stay with it; {told}")
    edit.add_argument("place", metavar="PLACE", help="its name, store number or id")
    edit.add_argument("--name")
    for parser in (add, edit):
        for fact, about in (
            ("number", "of the store"),
            ("address", ""),
            ("city", ""),
            ("country", "two letters, as IT"),
            ("zone", "as Europe/Rome"),
        ):
            parser.add_argument(f"--{fact}", help=about or None)
        parser.add_argument(
            "--at", metavar="LAT,LON", help="in degrees, as 45.03,7.66 (for the south: --at=-33.9,18.4)"
        )
    merge = place.add("merge", _merge, "make two places one; entries go over, both names find it")
    merge.add_argument("place", metavar="PLACE")
    merge.add_argument("into", metavar="INTO", help="the one whose name stays")
    delete = place.add("delete", _delete_place, "put it into the bin for 30 days; its entries keep it")
    delete.add_argument("place", metavar="PLACE", help="its name, store number or id")
    place.add("restore", _restore_place, "take it out of the bin").add_argument("place", metavar="PLACE")


# -- trips ------------------------------------------------------------------------------------------------------


def _list(call: Call) -> None:
    counts = call.workspace.trips.entry_counts()
    rows = [
        _row(each) | {"entries": counts.get(each.id, 0), "where": [stop.name for stop in each.stops]}
        for each in call.workspace.trips.list()
    ]
    call.out.rows(rows, ("id", "name", "starts", "ends", "where", "entries"), empty="There are no trips yet.")


def _row(trip: Trip) -> dict[str, Any]:
    return {
        "id": trip.id,
        "name": trip.name,
        "starts": trip.starts,
        "ends": trip.ends,
        "stops": [*map(_stop, trip.stops)],
    }


def _stop(stop: Stop) -> dict[str, Any]:
    names = ("place", "city", "country", "zone", "latitude", "longitude", "starts", "starts_at", "ends", "ends_at")
    return {name: getattr(stop, name) for name in names}


def _show(call: Call) -> None:
    call.out.record(_row(_trip(call)))


def _trip(call: Call) -> Trip:
    """By id, else by a name only one has."""
    word = call.args.id
    found = [each for each in call.workspace.trips.list() if word == each.id or each.name.casefold() == word.casefold()]
    if len(found) > 1:
        raise Problem("ambiguous_trip", word=word, ids=", ".join(f"{each.id} ({each.starts})" for each in found))
    return found[0] if found else call.workspace.trips.get(word)


def _add(call: Call) -> None:
    args = call.args
    stops = _read_stops(call, args.stop or [], args.starts or "", args.ends or args.starts or "")
    starts, ends = args.starts or _first(stops), args.ends or args.starts or _last(stops)
    call.out.created(call.workspace.trips.create(args.name, starts, ends, stops))
    following.after_change(call)


def _edit(call: Call) -> None:
    args, trip = call.args, _trip(call)
    starts, ends = args.starts or trip.starts, args.ends or trip.ends
    stops = trip.stops if args.stop is None else _read_stops(call, args.stop, starts, ends)
    call.workspace.trips.change(trip.id, args.name or trip.name, starts, ends, stops)
    following.after_change(call)


def _remove(call: Call) -> None:
    call.workspace.trips.remove(_trip(call).id)
    following.after_change(call)


def _first(stops: list[Stop]) -> str:
    return min((each.starts for each in stops), default="")


def _last(stops: list[Stop]) -> str:
    return max((each.ends for each in stops), default="")


def _read_stops(call: Call, said: list[str], starts: str, ends: str) -> list[Stop]:
    return [_read_stop(call, each, starts, ends) for each in said]


def _read_stop(call: Call, text: str, starts: str, ends: str) -> Stop:
    from dataclasses import replace

    from brandassist.store.diary.trips import Stop

    found = _STOP.fullmatch(text.strip())
    if found is None or not found["name"]:
        raise Problem("bad_stop", text=text)
    first, first_at, last, last_at = found.group(2, 3, 4, 5)
    if not (first or starts):
        raise Problem("stop_without_days", text=text)
    days = Stop("", first or starts, last or first or ends, starts_at=first_at or "", ends_at=last_at or "")
    return replace(_where(call, found["name"], days), **({"zone": found["zone"]} if found["zone"] else {}))


def _where(call: Call, name: str, stop: Stop) -> Stop:
    from dataclasses import replace

    try:
        place = call.workspace.places.named(name)
    except Problem:
        return replace(stop, city=name)
    return replace(stop, place_id=place.id, place=place.name, city=place.city)


def _import(call: Call) -> None:
    from brandassist.diary.calendars import chosen_of

    args, calendars = call.args, call.workspace.calendars
    seen = calendars.preview(args.file, home=args.home)
    if seen.home:
        call.say(f"Home is taken to be {seen.home}; --home says another.")
    if seen.broken:
        call.say(f"{seen.broken} events could not be read and are left out.")
    if seen.left_out:
        call.say(f"{seen.left_out} older events are left out; there were too many.")
    off = sum(each.state == "off" for each in seen.trips)
    if off:
        call.say(f"{off} trips were called off; they stay unless --only names their number.")
    numbered = list(enumerate(seen.trips, 1))
    if not args.preview:
        every = [number for number, each in numbered if each.wanted]
        chosen = chosen_of(seen, args.only or every)
        written = [each for each in chosen if each.state != "off"]
        ids = dict(zip(map(id, written), calendars.take(chosen), strict=True))
        numbered = [(number, each) for number, each in numbered if each in chosen]
    else:
        ids = {}
    rows = [
        {
            "number": number,
            "name": each.name,
            "starts": each.starts,
            "ends": each.ends,
            "where": [stop.city for stop in each.stops],
            "state": each.state,
            "id": ids.get(id(each), each.trip_id),
        }
        for number, each in numbered
    ]
    call.out.rows(rows, empty="Nothing in it looks like a trip.")
    if not args.preview:
        following.after_change(call)


# -- places -----------------------------------------------------------------------------------------------------


def _places(call: Call) -> None:
    words, places = call.args.words, call.workspace.places
    found = places.find(words) if words and not call.args.bin else places.list(binned=call.args.bin)
    call.out.rows(map(_place, found), ("id", "name", "number", "city", "address", "zone"), empty="No place is known.")


def _place(place: Place) -> dict[str, Any]:
    names = ("id", "name", "number", "address", "city", "country", "zone", "latitude", "longitude", "former")
    return {name: getattr(place, name) for name in names}


def _add_place(call: Call) -> None:
    call.out.created(call.workspace.places.add(call.args.name, **_facts(call.args)))


def _edit_place(call: Call) -> None:
    place = call.workspace.places.named(call.args.place)
    call.workspace.places.change(place.id, name=call.args.name, **_facts(call.args))
    following.after_change(call)


def _merge(call: Call) -> None:
    places = call.workspace.places
    places.merge(places.named(call.args.place).id, places.named(call.args.into).id)
    following.after_change(call)


def _delete_place(call: Call) -> None:
    call.workspace.places.delete(call.workspace.places.named(call.args.place).id)


def _restore_place(call: Call) -> None:
    places, word = call.workspace.places, call.args.place
    found = [each for each in places.list(binned=True) if each.name.casefold() == word.casefold()]
    places.restore(found[0].id if found else word)


def _facts(args: argparse.Namespace) -> dict[str, Any]:
    names = ("number", "address", "city", "country", "zone")
    said = {name: getattr(args, name) for name in names if getattr(args, name) is not None}
    if args.at is not None:
        from brandassist.diary.places import point_of

        said["latitude"], said["longitude"] = point_of(args.at)
    return said
