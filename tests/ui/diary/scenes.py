"""The diary's pictures: the first start, and an entry with everything on it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from tests.screenshots import Scene

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.diary.page import DiaryPage
    from ui.shell.window import Window

LINES = (
    "Half past eight at the bread counter. I put my bag down and counted: fourteen people, eleven minutes. Nine of "
    "them asked whether it is from today, and not one asked what it costs.",
    "Yesterday’s bread has moved to the lower shelf, at half the price, with a card somebody wrote by hand. The plan "
    "of the shelf wants crackers there. Who eats crackers at eight in the morning?",
    "Two people at this counter retire in March. We have not told the team yet how we replace them.",
    "Freight door at nine: three pallets early, nobody to sign. Ask the other store how they do it.",
)


def photos(folder: Path, count: int = 5) -> list[Path]:
    """Pictures of nothing, each another colour."""
    made: list[Path] = []
    for number in range(count):
        path = folder / f"shelf-{number + 1}.jpg"
        picture = Image.new("RGB", (640, 480))
        picture.putdata(
            [
                ((40 + number * 38 + x // 9) % 256, (90 + y // 5) % 256, (150 - number * 22) % 256)
                for y in range(480)
                for x in range(640)
            ]
        )
        picture.save(path, quality=85)
        made.append(path)
    return made


def a_trip(workspace: Workspace) -> str:
    """Three trips and what was written on them; returns the entry with everything."""
    diary, trips = workspace.diary, workspace.trips
    trips.create("North", "2027-01-19", "2027-01-20")
    south = trips.create("South", "2026-11-16", "2026-11-17")
    hills = trips.create("Hill towns", "2026-11-11", "2026-11-12")
    diary.new(day="2026-11-17", title="Torch and fish", text="Night delivery.", trip=south)
    diary.new(day="2026-11-05", title="The supplier of trolleys", text="He came himself.")
    dinner = diary.new(day="2026-11-11", title="Dinner with the area", text="Not for anyone.", trip=hills)
    diary.lock(dinner)
    text = "\n".join(LINES)
    entry = diary.new(day="2026-11-12", title="The store on the hill", text=text, place="Station road", trip=hills)
    diary.describe(entry, tags=["bread", "waste", "shelves"], people=["Ada Byron", "Grace Hill"])
    at = text.index(LINES[2])
    diary.lock(entry, (at, at + len(LINES[2])))
    with tempfile.TemporaryDirectory() as folder:
        diary.add_photos(entry, photos(Path(folder)))
    first, second, fourth = (text.index(LINES[number]) for number in (0, 1, 3))
    ideas = workspace.ideas
    ideas.add("Handwriting in a supermarket", entry_id=entry)
    ideas.add("Three pallets early and nobody to sign", entry_id=entry, passage=(fourth, fourth + len(LINES[3])))
    ideas.add("The plan says crackers. Who is it for?", entry_id=entry, passage=(second, second + len(LINES[1])))
    bread = "Nobody asks the price of bread at eight in the morning"
    made = ideas.add(bread, entry_id=entry, passage=(first, first + len(LINES[0])))
    workspace.from_entry.begin_idea(made)
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
    return len(photos) == 5 and all(page.thumbnails.get(each.sha256) for each in photos)


SCENES = (
    Scene("first-start", "diary", ready=_settled),
    Scene("diary", "diary", a_trip, _show_hill, _hill_shown),
)
