"""Keeps the banner over every screen true: since when all is frozen, why, and how much is held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brandassist import clock
from brandassist.events import Changed
from ui.services import Services
from ui.when import clock_time, short_when

if TYPE_CHECKING:
    from brandassist.workspace import Workspace

END_FREEZE = "end_freeze"  # what the Queue is asked to show


@dataclass(frozen=True)
class Frozen:
    """What the banner says. `since` in the workspace's zone."""

    since: datetime
    reason: str
    posts: int
    replies: int


class FreezeWatch(QObject):
    """Asks when the queue, the inbox or the settings change; says it only when it reads otherwise."""

    def __init__(self, services: Services, window: QObject) -> None:
        super().__init__(window)
        self._services = services
        self._said: tuple[str, str] = ("", "")
        services.events.subscribe(Changed, self._changed)
        self._ask()

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue", "inbox", "settings"}:
            self._ask()

    def _ask(self) -> None:
        workspace = self._services.workspace
        self._services.background.run(self, lambda: _frozen(workspace), self._show, self._failed)

    def _show(self, frozen: Frozen | None) -> None:
        said = self._words(frozen) if frozen is not None else ("", "")
        if said != self._said:
            self._said = said
            self._services.shell.alert(*said, self.tr("End crisis mode"), self._review)

    def _words(self, frozen: Frozen) -> tuple[str, str]:
        now = clock.now().astimezone(frozen.since.tzinfo)
        since = clock_time(frozen.since) if frozen.since.date() == now.date() else short_when(frozen.since, now)
        counted = [self.tr("%n posts", "", frozen.posts)] if frozen.posts else []
        counted += [self.tr("%n replies", "", frozen.replies)] if frozen.replies else []
        said = [self.tr("Nothing will be published.")]
        if counted:
            said.append(self.tr("Held: {what}.").format(what=", ".join(counted)))
        if frozen.reason:
            said.append(frozen.reason)
        return self.tr("Crisis mode since {time}").format(time=since), " ".join(said)

    def _review(self) -> None:
        self._services.shell.go("queue", END_FREEZE)

    def _failed(self, error: Exception) -> None:
        del error  # what is shown stays; the screen in front says what is wrong


def _frozen(workspace: Workspace) -> Frozen | None:
    from zoneinfo import ZoneInfo  # not before the first paint

    standing = workspace.queue.standing()
    if standing.frozen_since is None:
        return None
    held = [row for row in workspace.queue.list() if "frozen" in row.holds and row.state == "scheduled"]
    posts = len({(row.draft_id, row.due_at) for row in held if row.kind == "post"})
    replies = sum(row.kind == "reply" for row in held)
    return Frozen(standing.frozen_since.astimezone(ZoneInfo(workspace.rule("zone"))), standing.reason, posts, replies)
