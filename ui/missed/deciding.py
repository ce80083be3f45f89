"""What a person decides about missed posts, after the undo window; what was written anew is approved first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from ui.missed.words import moved_words
from ui.queue.deciding import Decisions, Deed, drop, move_to, send_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from brandassist.walltime import WallTime
    from brandassist.workspace import Workspace
    from ui.missed.presenter import Item

IdsDeed: TypeAlias = "Callable[[list[str], Workspace], None]"


class MissedDecisions(Decisions):
    """Decides for items of the missed screen."""

    def post(self, item: Item) -> None:
        """Now, in its own zone."""
        rows = item.sendable()
        deed = partial(_freshly, item.changed, item.post.first.draft_id, partial(send_again, rows[0].zone))
        self._later(rows, self.tr("Goes out"), deed)

    def move_item(self, item: Item, planned: WallTime, now: datetime) -> None:
        """To another time."""
        deed = partial(_freshly, item.changed, item.post.first.draft_id, partial(move_to, planned, None))
        self._later(item.post.rows, moved_words(planned, now), deed)

    def move_all(self, moves: Sequence[tuple[Item, WallTime]], now: datetime) -> None:
        """Each to its own slot, all undone together."""
        deeds: list[Deed] = [
            partial(_freshly, item.changed, item.post.first.draft_id, partial(move_to, planned, None), _ids(item))
            for item, planned in moves
        ]
        rows = [row for item, _ in moves for row in item.post.rows]
        texts = {row.id: moved_words(planned, now) for item, planned in moves for row in item.post.rows}
        self._later(rows, self.tr("%n posts move to free slots", "", len(moves)), partial(_each, deeds))
        self.pending |= {key: text for key, text in texts.items() if key in self.pending}
        self.pending_changed.emit()

    def drop_item(self, item: Item) -> None:
        """It will not go."""
        self._later(item.post.rows, self.tr("Will be dropped"), drop)

    def resume(self) -> None:
        """The queue goes on; what was missed stays missed."""
        self.pause(False)


def _ids(item: Item) -> list[str]:
    return [row.id for row in item.post.rows]


def _each(deeds: Sequence[Deed], ids: list[str], workspace: Workspace) -> None:
    del ids  # each deed knows its own
    for deed in deeds:
        deed(workspace)
    workspace.deliver_soon()


def _freshly(changed: bool, draft_id: str, deed: IdsDeed, ids: list[str], workspace: Workspace) -> None:
    """What is written anew is what goes: approved with it where the rule asks nobody, else it asks for approval."""
    if changed:
        ids = _asked_anew(draft_id, ids, workspace)
    deed(ids, workspace)


def _asked_anew(draft_id: str, ids: list[str], workspace: Workspace) -> list[str]:
    """Approve the text as it stands, or ask for it; returns the deliveries that stand for these from here."""
    rows = [row for row in workspace.queue.of_draft(draft_id) if row.id in ids]
    unasked = [row.target_id for row in rows if workspace.approvals.unasked([row.account_id])]
    asked = [row.target_id for row in rows if row.target_id not in unasked]
    for outcome in workspace.approvals.approve(draft_id, unasked) if unasked else ():
        if outcome.problem is not None:
            raise outcome.problem
    if asked:
        workspace.approvals.take_back(draft_id, asked)
        workspace.approvals.submit(draft_id, asked)
    planned = {row.target_id: row.id for row in workspace.queue.of_draft(draft_id) if row.state != "cancelled"}
    return [planned[row.target_id] for row in rows if row.target_id in planned]
