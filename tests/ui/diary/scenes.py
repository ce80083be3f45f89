"""The diary's pictures: the first start, and an entry with everything on it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from brandassist.store.diary.trips import Stop
from tests.screenshots import Scene
from ui.diary.list.lines import PICTURE, Line
from ui.theme import scaled

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.diary.page import DiaryPage
    from ui.shell.window import Window

LINES = (
    "Noon at the paint desk. A couple wanted the green of an old door and had brought the door, or a corner of it, in "
    "a shopping bag. Grace mixed it by eye and was nearer than the machine.",
    "She writes every recipe into a school notebook, with the street and the year. The machine forgets, she says, and "
    "people repaint the same fence when the children have grown.",
    "The landlord wants this corner back by June. We have promised an answer and have none so far.",
    "Ladder aisle: the tall ones lean on the short ones, so nobody buys a short one. Ask the hill store for its rack.",
)


def photos(folder: Path, count: int = 5) -> list[Path]:
    """Pictures of nothing, each another colour."""
    made = [folder / f"tin-{number + 1}.jpg" for number in range(count)]
    for number, path in enumerate(made):
        path.write_bytes(_tin(number))
    return made


@cache
def _tin(number: int) -> bytes:
    red = bytes(min(255, 40 + number * 38 + x // 9) for x in range(640)) * 480
    green = b"".join(bytes([90 + y // 5]) * 640 for y in range(480))
    blue = bytes([max(0, 150 - number * 22)]) * (640 * 480)
    told = BytesIO()
    Image.merge("RGB", [Image.frombytes("L", (640, 480), each) for each in (red, green, blue)]).save(
        told, "JPEG", quality=85
    )
    return told.getvalue()


def a_trip(workspace: Workspace) -> str:
    """Three trips and what was written on them; returns the entry with everything."""
    diary, trips = workspace.diary, workspace.trips
    trips.create("North", "2027-01-19", "2027-01-20")
    south = trips.create("South", "2026-11-16", "2026-11-17")
    hills = trips.create("Hill towns", "2026-11-11", "2026-11-12")
    diary.new(day="2026-11-17", title="Lamps after closing", text="Who turns them off.", trip=south)
    diary.new(day="2026-11-05", title="A talk about ladders", text="With the maker.")
    dinner = diary.new(day="2026-11-11", title="Dinner with the landlord", text="Not for anyone.", trip=hills)
    diary.lock(dinner)
    text = "\n".join(LINES)
    entry = diary.new(day="2026-11-12", title="The store on the hill", text=text, place="Station road", trip=hills)
    diary.describe(entry, tags=["paint", "ladders", "repairs"], people=["Ada Byron", "Grace Hill"])
    at = text.index(LINES[2])
    diary.lock(entry, (at, at + len(LINES[2])))
    with tempfile.TemporaryDirectory() as folder:
        diary.add_photos(entry, photos(Path(folder)))
    first, second, fourth = (text.index(LINES[number]) for number in (0, 1, 3))
    ideas = workspace.ideas
    ideas.add("A notebook that remembers", entry_id=entry)
    ideas.add("Short ladders first", entry_id=entry, passage=(fourth, fourth + len(LINES[3])))
    ideas.add("Nearer than the machine", entry_id=entry, passage=(second, second + len(LINES[1])))
    door = "They brought the door in a shopping bag"
    made = ideas.add(door, entry_id=entry, passage=(first, first + len(LINES[0])))
    workspace.from_entry.begin_idea(made)
    return entry


def a_map(workspace: Workspace) -> str:
    """The three trips, each with where it went or will go."""
    entry = a_trip(workspace)
    workspace.set_rule("zone", "Europe/Rome")
    cities = {"North": ("Lyon", "FR"), "South": ("Bari", "IT"), "Hill towns": ("Torino", "IT")}
    for trip in workspace.trips.list():
        city, country = cities[trip.name]
        starts, ends = trip.starts, trip.ends
        if trip.name == "North":
            starts, ends = "2026-11-29", "2026-11-30"
        stops = [Stop(city, starts, ends, country=country)]
        workspace.trips.change(trip.id, trip.name, starts, ends, stops)
    workspace.places.change(workspace.places.named("Station road").id, city="Torino", country="IT")
    workspace.promises.add(entry, "The rack of the hill store, for Grace", due="2026-11-20", person="Grace Hill")
    workspace.promises.add(entry, "An answer to the landlord")
    return entry


def _page(window: Window) -> DiaryPage:
    from ui.diary.page import DiaryPage

    page = window.current()
    assert isinstance(page, DiaryPage)
    return page


def _show_hill(window: Window) -> None:
    assert window.services is not None
    window.services.device.put("hints_hidden", True)
    page = _page(window)
    row = next(row for row in window.services.workspace.diary.list() if row.title == "The store on the hill")
    page.presenter.open(row.id)
    page.list.view.setFocus()


def _settled(window: Window) -> bool:
    page = _page(window)
    found = page.found
    return found is not None and (page.presenter.sheet.fresh or bool(page.entry.sheet.text.text()))


def _hill_shown(window: Window) -> bool:
    page = _page(window)
    photos = page.entry.sheet.photos.photos()
    drawn = page.side.map._atlas is not None and bool(page.side.map.dots)  # pyright: ignore[reportPrivateUsage]
    return drawn and len(photos) == 5 and all(page.thumbnails.get(each.sha256) for each in photos) and _inline(page)


def _inline(page: DiaryPage) -> bool:
    """Every picture of the list that has room for it stands there."""
    view = page.list.view
    side = round(scaled(PICTURE) * view.devicePixelRatioF())
    lines = [each for each in page.list.items() if isinstance(each, Line) and each.picture]
    return bool(lines) and all(page.list.view.inline.has(each.picture, side) for each in lines)


def _change_hill(window: Window) -> None:
    assert window.services is not None
    _show_hill(window)
    [hills] = [each for each in window.services.workspace.trips.list() if each.name == "Hill towns"]
    _page(window).trips.change(hills.id)


def _trip_shown(window: Window) -> bool:
    from ui.diary.trips.trip_dialog import TripDialog

    return any(each.isVisible() for each in window.findChildren(TripDialog))


def _places_known(workspace: Workspace) -> str:
    """The map, with a store that is described, and places beside it."""
    entry = a_map(workspace)
    places = workspace.places
    hill = places.named("Station road")
    places.change(hill.id, number="14", address="Station road 3")
    places.add("Harbour store", number="7", city="Bari", address="Quay 12")
    places.add("Station store", city="Lyon")
    places.add("The old kiosk")
    return entry


def _pictured(workspace: Workspace) -> str:
    """The same, photos on other entries too."""
    entry = _places_known(workspace)
    with tempfile.TemporaryDirectory() as folder:
        made = photos(Path(folder))
        for number, row in enumerate(each for each in workspace.diary.list() if each.id != entry):
            workspace.diary.add_photos(row.id, made[number % 5 :][: number + 1])
    return entry


def _list_places(window: Window) -> None:
    _show_hill(window)
    window.trigger("places")


def _places_shown(window: Window) -> bool:
    from ui.diary.places.places_dialog import PlacesDialog

    dialog = window.findChild(PlacesDialog)
    return isinstance(dialog, PlacesDialog) and bool(dialog.rows.items())


def _describe_place(window: Window) -> None:
    _show_hill(window)
    assert window.services is not None
    _page(window).places.describe(window.services.workspace.places.named("Station road").id)


def _place_shown(window: Window) -> bool:
    from ui.diary.places.place_dialog import PlaceDialog

    return any(each.isVisible() for each in window.findChildren(PlaceDialog))


def _list_trips(window: Window) -> None:
    _show_hill(window)
    window.trigger("trips")


def _trips_shown(window: Window) -> bool:
    from ui.diary.trips.trips_dialog import TripsDialog

    dialog = window.findChild(TripsDialog)
    return isinstance(dialog, TripsDialog) and bool(dialog.rows.items())


def _visit(workspace: Workspace) -> None:
    text = "Noon at the paint desk.\n\nSeen\nOne tin of each green\n\nPromised\nA rack for @Grace by Friday"
    entry = workspace.diary.capture(text, title="The store on the hill")
    workspace.promises.add(entry, "An answer to the landlord", due="2026-11-20")
    workspace.promises.add(entry, "A rack for @Grace by Friday")


def _form(window: Window) -> None:
    _show_hill(window)
    window.trigger("visit_form")


def _form_shown(window: Window) -> bool:
    return bool(_page(window).entry.sheet.visit.fields["seen"].text())


def _promises(window: Window) -> None:
    _show_hill(window)
    window.trigger("promises")


def _promises_shown(window: Window) -> bool:
    from ui.diary.visits.promises import PromisesDialog

    dialog = window.findChild(PromisesDialog)
    return isinstance(dialog, PromisesDialog) and bool(dialog.rows.items())


def _found_photos(window: Window) -> None:
    from datetime import datetime, timedelta

    from tests.support.photos import a_photo

    assert window.services is not None
    _show_hill(window)
    folder = window.services.workspace.folder / "telephone"
    for number in range(7):
        a_photo(
            folder / f"{number}.jpg",
            number,
            datetime.fromisoformat("2026-11-12T10:12") + timedelta(minutes=number * 6.5),
        )
    a_photo(folder / "b.jpg", 20, datetime.fromisoformat("2026-11-11T20:00"))
    page = _page(window)
    entry = next(row for row in window.services.workspace.diary.list() if row.title == "The store on the hill")
    window.services.workspace.diary.add_photos(entry.id, [folder / "2.jpg", folder / "4.jpg"])
    window.services.device.put("watched", [str(folder), str(folder.parent / "card")])
    page.watching.look()


def _photos_asked(window: Window) -> bool:
    return _page(window).entry.proposal.make.isVisible()


def _found(window: Window) -> None:
    _show_hill(window)
    _page(window).list.begin_finding()
    _page(window).list.finding.field.setText("#paint landlord")


def _finding(window: Window) -> bool:
    page = _page(window)
    return page.found is not None and page.found.words != "" and _hill_shown(window)


def _long(workspace: Workspace) -> None:
    """Two years of entries on a trip and off it, some of them on this very day."""
    from datetime import timedelta

    from ui.diary.list.lines import now_here

    a_trip(workspace)
    today = now_here().date()
    for number in range(0, 760, 5):
        day = today - timedelta(days=number)
        if number % 3 or day.month % 4:
            workspace.diary.new(day=day.isoformat(), title=f"Walk {number // 5 + 1}", text="Round the stores.")
    workspace.diary.new(day=today.replace(year=today.year - 1).isoformat(), title="Lifts", text="On a plane.")


def _scrolled(window: Window) -> bool:
    bar = _page(window).list.view.verticalScrollBar()
    bar.setValue(2400)
    return _settled(window) and bar.value() == 2400


def _join(window: Window) -> None:
    _show_hill(window)
    window.trigger("merge_entry")


def _join_asked(window: Window) -> bool:
    from ui.diary.entry.pieces import EntryDialog

    page = _page(window)
    if page.presenter.sheet.id and not (dialogs := window.findChildren(EntryDialog)):
        window.trigger("merge_entry")
        return False
    return _hill_shown(window) and any(each.list.current() is not None for each in dialogs)


def _kept_back(workspace: Workspace) -> None:
    """An entry that is not to leave yet, and a photo somebody agreed to."""
    _pictured(workspace)
    entry = next(each for each in workspace.diary.list() if each.title == "The store on the hill")
    stop = Stop("Asti", "2026-11-11", "2026-11-12", zone="Europe/Rome", ends_at="18:00")
    trip = next(each for each in workspace.trips.list() if each.name == "Hill towns")
    workspace.trips.change(trip.id, trip.name, trip.starts, "2027-01-12", [replace(stop, ends="2027-01-12")])
    workspace.embargoes.put(entry.id)
    photo = workspace.diary.show(entry.id).entry.photos[0]
    workspace.consents.say(photo.sha256, "agreed", who="Grace", day="2026-11-12", note="At the desk")


def _together(workspace: Workspace) -> None:
    """Another member writes in an entry."""
    from brandassist.presence import Presence
    from brandassist.store.history import Actor

    _pictured(workspace)
    luca = workspace.add_member("Luca", "assistant")
    entry = next(each for each in workspace.diary.list() if each.title == "Lamps after closing")
    Presence(workspace.db, Actor(luca, workspace.settings.device_id)).typing(entry.id)


def _first_photo(window: Window) -> bool:
    strip = _page(window).entry.sheet.photos.strip
    if strip.model().rowCount():
        strip.setCurrentIndex(strip.model().index(0, 0))
    return _hill_shown(window) and _page(window).entry.sheet.photos.consent.isVisible()


SCENES = (
    Scene("diary-join", "diary", a_map, _join, _join_asked),
    Scene("diary-kept-back", "diary", _kept_back, _show_hill, _first_photo),
    Scene("visit-form", "diary", _visit, _form, _form_shown),
    Scene("promises", "diary", _visit, _promises, _promises_shown),
    Scene("diary-timeline", "diary", _long, ready=_settled),
    Scene("diary-scrolled", "diary", _long, ready=_scrolled),
    Scene("diary-find", "diary", a_map, _found, _finding),
    Scene("first-start", "diary", ready=_settled),
    Scene("trip", "diary", a_map, _change_hill, _trip_shown),
    Scene("trips", "diary", a_map, _list_trips, _trips_shown),
    Scene("places", "diary", _places_known, _list_places, _places_shown),
    Scene("place", "diary", _places_known, _describe_place, _place_shown),
    Scene("diary", "diary", _pictured, _show_hill, _hill_shown),
    Scene("diary-together", "diary", _together, _show_hill, _hill_shown),
    Scene("photos-found", "diary", a_trip, _found_photos, _photos_asked),
)
