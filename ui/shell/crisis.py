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
    from ui.shell.freezing import Freezing

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

    def __init__(self, services: Services, window: QObject, freezing: Freezing) -> None:
        super().__init__(window)
        self._services = services
        self._said: tuple[str, str] = ("", "")
        self._unwritten = ""  # why the freeze could not be written down, while that is so
        freezing.failed.connect(self._not_written)
        freezing.tried.connect(self._ask)
        services.events.subscribe(Changed, self._changed)
        self._ask()

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue", "inbox", "settings"}:
            self._ask()

    def _ask(self) -> None:
        workspace = self._services.workspace
        # not on the database lane: what is slow there must not keep the banner from a person
        self._services.background.run(self, lambda: _frozen(workspace), self._show, self._failed, lane="freeze")

    def _show(self, frozen: Frozen | None) -> None:
        if frozen is not None:
            self._unwritten = ""
        said = self._words(frozen) if frozen is not None else self._stopped_here()
        if said != self._said:
            self._said = said
            act = self._review if frozen is not None else None
            self._services.shell.alert(*said, self.tr("End crisis mode"), act)

    def _not_written(self, sentence: str) -> None:
        self._unwritten = sentence
        self._ask()

    def _stopped_here(self) -> tuple[str, str]:
        return (self.tr("Stopped on this computer"), self._unwritten) if self._unwritten else ("", "")

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
        if self._unwritten:
            self._show(None)


def _frozen(workspace: Workspace) -> Frozen | None:
    from zoneinfo import ZoneInfo  # not before the first paint

    standing = workspace.queue.standing()
    if standing.frozen_since is None:
        return None
    posts, replies = workspace.queue.held_by_freeze()
    return Frozen(standing.frozen_since.astimezone(ZoneInfo(workspace.rule("zone"))), standing.reason, posts, replies)
