"""What "Your turn" asks of the engine, away from the UI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brandassist import clock
from brandassist.walltime import from_instant
from ui.turn.presenter import Snapshot

if TYPE_CHECKING:
    from brandassist.networks.contract import Mark
    from brandassist.publishing.turns import Turn
    from brandassist.store.links import Origin
    from brandassist.workspace import Workspace


def read_all(workspace: Workspace) -> Snapshot:
    """The list."""
    return Snapshot(tuple(workspace.turns.waiting()), workspace.rule("zone"))


def read_one(delivery_id: str, workspace: Workspace) -> tuple[Turn, tuple[Origin, ...]]:
    """One in full, and where it came from."""
    turn = workspace.turns.show(delivery_id)
    return turn, tuple(workspace.from_entry.provenance(turn.row.draft_id))


def opened(delivery_id: str, workspace: Workspace) -> None:
    """Its page was opened."""
    workspace.turns.opened(delivery_id)


def handed(delivery_id: str, ordinal: int, workspace: Workspace) -> None:
    """A part was copied."""
    workspace.turns.handed(delivery_id, ordinal)


def give(delivery_id: str, link: str, unread: bool, workspace: Workspace) -> Mark:
    """A link is given; its page is read, so this is for the network lane."""
    return workspace.turns.posted(delivery_id, link, unread=unread)


def do_now(delivery_id: str, zone: str, workspace: Workspace) -> None:
    """Its time is now."""
    workspace.queue.move(delivery_id, from_instant(clock.now(), zone))
