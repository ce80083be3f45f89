"""Pictures of the week: full, with something in the hand, on two clocks, empty."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint

from brandassist.store.diary.trips import Stop
from tests.screenshots import Scene
from tests.ui.queue.scenes import ZONE, Builder
from ui.queue.calendar.axis import monday_of
from ui.queue.calendar.lifting import Load

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.queue.calendar.view import WeekView
    from ui.queue.page import QueuePage
    from ui.shell.window import Window

SHORT = "Saturday is short"
LADDER = "What the ladder is for"
SLOTS = (("practice", "08:00"), ("mastodon", "12:30"), ("linkedin", "18:30"))


def on(make: Builder, day: int, time: str) -> datetime:
    """A time of this week, Monday 0; the pictures are taken on a Wednesday morning."""
    monday = monday_of(make.now.date())
    return datetime.fromisoformat(f"{monday + timedelta(days=day)}T{time}").replace(tzinfo=make.now.tzinfo)


def full(workspace: Workspace) -> None:
    """A week with posts in most of its slots, two trips over it, and drafts that have no time."""
    make = _slots(workspace)
    make.post("Nine brooms, one handle", "The handle is what people pay for.", on(make, 0, "08:00"), "practice",
              states={"practice": "published"})  # fmt: skip
    make.post("A till that waits", "It waits for whoever counts coins.", on(make, 0, "18:30"), "linkedin",
              states={"linkedin": "refused"}, asks=True, problem={"code": "422", "words": "Too long."})  # fmt: skip
    make.post("Salt in two sizes", "Nobody needs the large one.", on(make, 1, "12:30"), "mastodon", "practice",
              states={"mastodon": "published", "practice": "published"})  # fmt: skip
    make.post("The door on the north side", "It closes by itself, and then it does not.", on(make, 2, "12:30"),
              "mastodon", "linkedin", "practice", approved=False)  # fmt: skip
    make.post(LADDER, "We lend it, and it comes back with a story.", on(make, 2, "18:30"), "linkedin")
    make.post("Shelves by height", "What is at the height of the eye is bought.", on(make, 3, "08:00"), "practice")
    make.post("Shelves again", "What lies on the floor is found by children.", on(make, 3, "09:00"), "practice")
    make.post("Rope by the metre", "And two for the knot.", on(make, 3, "12:30"), "mastodon",
              states={"mastodon": "handed_over"}, promise="server", server_ref="7",
              next_look_at=on(make, 4, "12:30"))  # fmt: skip
    [held] = make.post("Two apprentices", "They start in spring.", on(make, 4, "18:30"), "linkedin")
    make.post(SHORT, "We close at one.", on(make, 5, "12:30"), "mastodon")
    workspace.queue.hold(held)
    _drafts(make)
    for name, stop, first, last in (("Stores", "Bari", 0, 1), ("Fair", "Tokyo", 3, 4)):
        begins, ends = (str(on(make, day, "12:00").date()) for day in (first, last))
        zone = "Asia/Tokyo" if stop == "Tokyo" else ZONE
        workspace.trips.create(name, begins, ends, [Stop(stop, begins, ends, zone=zone)])


def empty(workspace: Workspace) -> None:
    """Slots and drafts, and nothing planned."""
    _drafts(_slots(workspace))


def _slots(workspace: Workspace) -> Builder:
    make = Builder(workspace)
    make.account("mastodon", "Town square")
    make.account("linkedin", "LinkedIn")
    for network, time in SLOTS:
        for day in range(6 if network == "mastodon" else 5):
            workspace.slots.add(make.accounts[network], day, time, zone=ZONE)
    return make


def _drafts(make: Builder) -> None:
    make.draft("Labels in two sizes, and who reads which of them", "The large ones are read.", "practice")
    make.draft("Chairs for those who wait", "We put out six.", "linkedin", "mastodon")
    make.draft("The smallest drawer", "It holds one key.")


def page(window: Window) -> QueuePage:
    from ui.queue.page import QueuePage

    found = window.current()
    assert isinstance(found, QueuePage)
    return found


def view(window: Window) -> WeekView:
    from ui.queue.calendar.view import WeekView

    found = page(window).view
    assert isinstance(found, WeekView)
    return found


def there(window: Window, title: str = LADDER) -> bool:
    """The week is read with all that is said of it, the cursor on a post."""
    if window.current_name() != "queue":
        window.go("queue")
        return False
    here = page(window)
    if not title:
        return here.front.snapshot is not None and bool(here.front.looks.proposed)
    if here.front.post is not None and here.front.post.title == title:
        return here.front.details is not None and bool(here.front.looks.proposed)
    if not here.front.wanted:
        here.arrive(next(row.id for row in here.services.workspace.queue.list() if row.title == title))
    return False


def at_cursor(window: Window) -> bool:
    return there(window)


def lifted(window: Window) -> bool:
    """M, and by arrows to a free slot of Friday."""
    if not there(window):
        return False
    week = view(window).week
    if week.hand.lift is None:
        week.setFocus()
        week.lift()
        return False
    week.hand.lift = _to(week, 4, "08:00")
    week.hand.week_changed()
    return bool(week.hand.warn is not None)


def dragged(window: Window) -> bool:
    """By mouse, near another post of its account."""
    if not there(window, SHORT):
        return False
    week = view(window).week
    if week.hand.lift is None:
        post = week.current()
        assert post is not None
        week.hand.grab(Load((post,)), QPoint(), QPoint(30, 12))
        return False
    place = week.rect_of(3, 13 * 60 + 30).topLeft() + QPoint(40, 20 + week.offset())
    week.hand.follow(place, fine=True)
    return bool(week.hand.warnings)


def two_clocks(window: Window) -> bool:
    if not there(window):
        return False
    chip = page(window).bar.zone
    if view(window).week.second is None:
        chip.click()
    return view(window).week.second is not None


def nothing(window: Window) -> bool:
    return there(window, "") and not view(window).empty.isHidden()


def _to(week: Any, day: int, time: str) -> Any:
    from ui.queue.calendar.lifting import Lift

    hour, minute = map(int, time.split(":"))
    return Lift(week.hand.lift.load, day, hour * 60 + minute)


SCENES = (
    Scene("week-full", "queue", full, None, at_cursor),
    Scene("week-lifted", "queue", full, None, lifted),
    Scene("week-dragged", "queue", full, None, dragged),
    Scene("week-two-clocks", "queue", full, None, two_clocks),
    Scene("week-empty", "queue", empty, None, nothing),
)
