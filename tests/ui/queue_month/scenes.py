"""A month with slots, trips, posts in every state, a gap and a crowded day; the scenes of its pictures."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from brandassist.store.diary.trips import Stop
from tests.screenshots import Scene
from tests.ui.queue.scenes import Builder

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.shell.window import Window

TITLES = (
    "Keys while you wait", "A drawer of hinges", "The first bread", "Glue, a comparison", "Closed for stocktaking",
    "An apprentice", "The bench by the window", "A lamp for the porch", "Chairs for those who wait",
)  # fmt: skip
TIMES = ("08:00", "12:30", "18:30")


def fill(workspace: Workspace) -> Builder:
    """Slots on three accounts; the days around today, with what a month has."""
    make = Builder(workspace)
    for network, label in (("linkedin", "LinkedIn"), ("mastodon", "Town square"), ("x", "X")):
        make.account(network, label)
    networks = ("linkedin", "mastodon", "x")
    for weekday in range(7):
        for network, wall in zip(networks, TIMES[: 3 if weekday < 5 else 1], strict=False):
            workspace.slots.add(make.accounts[network], weekday, wall)
    for away in range(-24, 12):
        if away not in (4, 5, 6):
            _day(make, away, networks)
    make.post("Six hours apart", "Words", make.at(2, "09:30"), "linkedin")
    make.post("To all of them", "Words", make.at(0, "23:30"), "linkedin", "mastodon", "x", "practice")
    make.draft("Labels in two sizes", "The large ones are read, the small ones are asked about.", "linkedin")
    make.draft("The quiet hour", "Between two and three nobody asks for anything.", "mastodon")
    _trips(workspace, make.now)
    return make


def _day(make: Builder, away: int, networks: tuple[str, ...]) -> None:
    states = ("published",) if away < 0 else ("scheduled", "handed_over", "your_turn", "refused", "scheduled")
    for number in range((away * 7) % 4):
        network = networks[number % 3]
        title, state = TITLES[(away * 3 + number) % len(TITLES)], states[(away + number) % len(states)]
        make.post(title, "Words", make.at(away, (*TIMES, "20:15")[number]), network, states={network: state},
                  approved=(away + number) % 5 > 0)  # fmt: skip


def _trips(workspace: Workspace, now: datetime) -> None:
    def day(away: int) -> str:
        return (now + timedelta(days=away)).date().isoformat()

    workspace.trips.create("South", day(-9), day(-7), [Stop("Bari", day(-9), day(-8), zone="Europe/Rome")])
    workspace.trips.create("Lyon", day(-1), day(1), [Stop("Lyon", day(-1), day(1), zone="Europe/Paris")])
    workspace.trips.create("Marseille", day(8), day(9))


def page_of(window: Window) -> Any:
    from ui.queue.page import QueuePage

    page = window.current()
    assert isinstance(page, QueuePage)
    return page


def month(window: Window) -> None:
    page_of(window).bar.view.set_value("month")


def lifted(window: Window) -> None:
    month(window)


def read(window: Window) -> bool:
    page = page_of(window)
    return bool(page.view.figures()) and bool(page.view.side.model.items())


def over_another_day(window: Window) -> bool:
    view = page_of(window).view
    if not read(window):
        return False
    if view.lifting.post is None:
        view.grid.setFocus()
        view.lift()
        view.grid.choose(view.day + timedelta(days=2))
    return view.lifting.landing is not None


SCENES = (
    Scene("queue-month", "queue", fill, month, read),
    Scene("queue-month-lifted", "queue", fill, lifted, over_another_day),
    Scene("queue-month-empty", "queue", None, month, lambda window: bool(page_of(window).view.figures())),
)
