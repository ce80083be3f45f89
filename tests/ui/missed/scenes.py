"""After a weekend with the computer off: four posts missed, two with words that no longer hold."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import update

from brandassist import clock
from brandassist.store.tables import device
from tests.screenshots import Scene
from tests.ui.queue.scenes import Builder

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.missed.page import MissedPage
    from ui.shell.window import Window

CRATES = "This morning at nine two crates stood at the back gate with the driver asleep. I ask for the bell tomorrow."


def away(workspace: Workspace, **ago: float) -> None:
    """This computer was last at work that long ago."""
    with workspace.db.write() as tx:
        tx.execute(update(device).values(seen_at=clock.now() - timedelta(**ago)))


def weekend(workspace: Workspace) -> Builder:
    """Off since 63 hours; what was due meanwhile is missed as the program starts."""
    make = Builder(workspace)
    make.account("x", "@alma")
    make.account("linkedin", "Alma Bianchi")
    make.account("bluesky", "alma.example")
    make.account("mastodon", "Town square")
    make.account("instagram", "alma.pictures")
    for weekday in range(6):
        for network in ("x", "linkedin", "bluesky"):
            workspace.slots.add(make.accounts[network], weekday, "12:30" if network == "bluesky" else "18:30")
    hour = timedelta(hours=1)
    make.post("Two crates too soon, no one at the gate.", CRATES, make.now - 62 * hour, "x")
    make.post("Some pictures from the yard.", "Yesterday the carts were back before noon, and nobody had been sent.",
              make.now - 46 * hour, "bluesky")  # fmt: skip
    make.post("Paper labels in a toy shop.", "She writes every card herself. People read them to the end, which they"
              " never do with ours.", make.now - 14 * hour, "linkedin")  # fmt: skip
    make.post("Seven, four people.", "The shop opens at eight, the bread at six. Here is who is there.",
              make.now - timedelta(minutes=18), "linkedin")  # fmt: skip
    make.post("The bread of Saturday", "A word.", make.now - 40 * hour, "mastodon",
              states={"mastodon": "published"}, promise="server", server_ref="77")  # fmt: skip
    make.post("A bench in the sun", "A word.", make.now - 20 * hour, "mastodon", promise="server", server_ref="78",
              states={"mastodon": "unconfirmed"}, problem={"code": "could_not_look"})  # fmt: skip
    make.post("Carts, a few pictures", "A word.", make.now - 60 * hour, "instagram", promise="you")
    make.post("What the freezer taught us", "A word.", make.now + 4 * hour, "linkedin")
    away(workspace, hours=63)
    return make


def many(workspace: Workspace) -> None:
    """Three hundred."""
    make = Builder(workspace)
    for each in range(300):
        make.post(f"Number {each}", "Today we count.", make.now - timedelta(minutes=30 + 7 * each), "practice")
    away(workspace, hours=63)


def _page(window: Window) -> MissedPage | None:
    from ui.missed.page import MissedPage

    page = window.current()
    return page if isinstance(page, MissedPage) else None


def ready(window: Window) -> bool:
    page = _page(window)
    return page is not None and page.list.rows.rowCount() > 0 and not any(item.looking for item in page.list.in_sight())


def asked(window: Window) -> bool:
    page = _page(window)
    if page is None or not ready(window):
        return False
    if page.beside.ask.isHidden():
        page.post_now()
        page.resume()
        return False
    return True


SCENES = (
    Scene("missed", "missed", weekend, None, ready),
    Scene("missed-asked", "missed", weekend, None, asked),
    Scene("missed-many", "missed", many, None, ready),
)
