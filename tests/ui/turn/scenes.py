"""A thread of three parts with a picture whose turn it is, and a post for later; the scenes of its pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QImage
from sqlalchemy import update

from brandassist import clock
from brandassist.store import accounts
from brandassist.store.tables import account, delivery
from brandassist.walltime import from_instant
from brandassist.writing.pictures import attach
from tests.screenshots import Scene

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.shell.window import Window

THREAD = (
    "The fish stall had sold out before the rain began, and the man who runs it was already washing the crates down.\n"
    "---\n"
    "He buys what he sells in four hours. Whoever comes at noon finds the sign: tomorrow at six.\n"
    "---\n"
    "We will try it with the cut flowers on Saturdays, and write here in March what came of it."
)
ZONE = "Europe/Rome"


def a_photo(folder: Path, side: int = 900) -> Path:
    """A picture with something to see in it."""
    image = QImage(side, side * 2 // 3, QImage.Format.Format_RGB32)
    for row in range(image.height()):
        for column in range(image.width()):
            image.setPixelColor(column, row, QColor(40 + row // 5, 70 + column // 8, 110 + (row ^ column) % 60))
    path = folder / "crates.jpg"
    image.save(str(path))
    return path


def by_hand(workspace: Workspace, url: str = "https://social.example", handle: str = "@alba@social.example") -> str:
    """An account on a Mastodon server to which a person posts."""
    with workspace.db.write("accounts") as tx:
        made = accounts.fresh_id()
        accounts.add(tx, made, network="mastodon", label="Town square", url=url, way="you")
        tx.execute(update(account).where(account.c.id == made).values(handle=handle))
    return made


def planned(workspace: Workspace, account_id: str, title: str, text: str, minutes: float, photo: bool = False) -> str:
    """One that is due so many minutes from now (before it: less than none); returns the delivery."""
    draft = workspace.drafts.new("post", title, text, to=[account_id])
    if photo:
        with TemporaryDirectory() as folder:
            attach(workspace.db, workspace.media_folder, draft, [a_photo(Path(folder))])
        [picture] = workspace.drafts.show(draft).pictures
        described = replace(picture, alt="Blue crates on wet stones, turned over to dry.")
        workspace.drafts.set_pictures(draft, [described])
    soon = from_instant(clock.now() + timedelta(minutes=1), ZONE)
    [made] = workspace.queue.schedule(draft, [account_id], soon)
    due = clock.now() + timedelta(minutes=minutes)
    when: dict[str, Any] = {"due_at": due, "wall": from_instant(due, ZONE).wall, "zone": ZONE}
    with workspace.db.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == made).values(**when))
    return made


def fill(workspace: Workspace) -> str:
    workspace.set_rule("zone", ZONE)
    square, pins = by_hand(workspace), workspace.accounts.connect("pinterest", user="@alba", label="Pins")
    mine = planned(workspace, square, "Sold out by ten", THREAD, -4, photo=True)
    planned(workspace, pins, "Crates, three pictures", "Turned over to dry.", 90)
    entry = workspace.diary.capture(THREAD, title="Before the rain", day="2026-11-12")
    workspace.from_entry.insert(workspace.queue.show(mine)[0].draft_id, entry, (0, len(THREAD)))
    workspace.turns.opened(mine)
    workspace.turns.handed(mine, 0)
    return mine


def _page(window: Window) -> Any:
    from ui.turn.page import TurnPage

    page = window.current()
    assert isinstance(page, TurnPage)
    return page


def ready(window: Window) -> bool:
    page = _page(window)
    return page.turn is not None and all(row.thumb._image is not None for row in page.steps.pictures)


def wrong(window: Window) -> None:
    page = _page(window)
    page.steps.link.setText("https://elsewhere.example/@alba/1")


def refused(window: Window) -> bool:
    page = _page(window)
    if not ready(window) or page.checking:
        return False
    if page.steps.error.isHidden():
        wrong(window)
        page.check()
        return False
    return True


def emptied(window: Window) -> bool:
    return _page(window).snapshot is not None


SCENES = (
    Scene("turn", "turn", fill, None, ready),
    Scene("turn-refused", "turn", fill, None, refused),
    Scene("turn-empty", "turn", None, None, emptied),
)
