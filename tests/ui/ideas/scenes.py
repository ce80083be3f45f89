"""Ideas of every state and source, those for this week on top."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.networks.contract import Incoming
from brandassist.store import accounts
from brandassist.store.inbox import messages, obligations
from brandassist.walltime import zone_named
from tests.diary.test_feeds import RSS
from tests.screenshots import Scene
from tests.support.sockets import answering, reply
from tests.ui.diary.scenes import a_trip, photos
from ui.ideas.feeds import FeedsDialog
from ui.ideas.page import IdeasPage

if TYPE_CHECKING:
    from brandassist.workspace import Workspace
    from ui.shell.window import Window

ASKED = "I read your post about the till. Do you keep stools for those who wait?"


def a_question(workspace: Workspace, text: str = ASKED) -> str:
    """What somebody wrote on the practice network; returns the message's id."""
    account = next(row.account for row in workspace.accounts.list() if row.account.network == "practice")
    with workspace.db.write("inbox") as tx:
        came = Incoming(f"remote-{text}", "Ines Moor", "ines", text, clock.now())
        messages.keep(tx, account.id, [came], messages.within(timedelta(hours=24)))
        return next(row.id for row in obligations.select_rows(tx, clock.now()) if row.text == text)


def of_every_kind(workspace: Workspace) -> None:
    """Seeds of entries, a photo, a message and her own head; one shaping, one dropped; an account with no post."""
    entry = a_trip(workspace)
    with workspace.db.write("accounts") as tx:
        accounts.add(tx, accounts.fresh_id(), network="linkedin", label="Ada Byron", url="")
    ideas = workspace.ideas
    shown = workspace.diary.show(entry).entry.photos[1]
    ideas.add("Two greens for one door", entry_id=entry, photo=shown.sha256)
    ago = clock.now().astimezone(zone_named("UTC")).date() - timedelta(days=363)
    old = workspace.diary.new(day=ago.isoformat(), title="The week before the lights", text="Lamps on every ladder.")
    ideas.add("Lamps on every ladder", entry_id=old, passage=(0, 22))
    ideas.of_message(a_question(workspace))
    with tempfile.TemporaryDirectory() as folder:
        ideas.add("What the shelf looks like from a wheelchair", files=photos(Path(folder), 2))
    ideas.drop(ideas.add("Ten tips for ladders"))


def _read(window: Window) -> bool:
    page = window.current()
    return isinstance(page, IdeasPage) and page.found is not None and page.list.line() is not None


def _with_feeds(workspace: Workspace) -> None:
    with answering(reply("200 OK", RSS.encode())) as server:
        workspace.feeds.add(server.url)
    workspace.feeds.make_idea(workspace.feeds.items()[0].id)


def _open_feeds(window: Window) -> None:
    page = window.current()
    assert isinstance(page, IdeasPage)
    page.open_feeds()


def _feeds_read(window: Window) -> bool:
    found = window.findChild(FeedsDialog)
    return found is not None and found.rows.rowCount() > 0


SCENES = (
    Scene("ideas-feeds", "ideas", _with_feeds, _open_feeds, _feeds_read),
    Scene("ideas", "ideas", of_every_kind, ready=_read),
    Scene("ideas-none", "ideas"),
)
