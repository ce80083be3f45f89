"""Keeps the banner over every screen true: since when all is frozen, who knows, what is held, and what is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brandassist import clock
from brandassist.events import Changed
from ui.services import Alert, Services
from ui.shell.connection import is_offline
from ui.when import clock_time, short_when
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.crisis.service import Brief
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.workspace import Workspace
    from ui.shell.freezing import Freezing

END_FREEZE = "end_freeze"  # what the Queue is asked to show
WITH_SERVER = ("handed_over", "recalling")
NAMED, LONGEST = 2, 40  # titles in the sentence, the others are behind "Open…"; characters of one


@dataclass(frozen=True)
class Frozen:
    """What the banner says, of one moment. `now` in the workspace's zone."""

    brief: Brief
    now: datetime
    offline: bool

    def clock(self, at: datetime) -> str:
        """The hour, with its day where that is another one."""
        local = at.astimezone(self.now.tzinfo)
        return clock_time(local) if local.date() == self.now.date() else short_when(local, self.now)


class FreezeWatch(QObject):
    """Asks when the queue, the inbox or the settings change; says it only when it reads otherwise."""

    def __init__(self, services: Services, window: QObject, freezing: Freezing) -> None:
        super().__init__(window)
        self._services = services
        self._said: Alert | None = None
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
            self._services.shell.alert(said)

    def _not_written(self, sentence: str) -> None:
        self._unwritten = sentence
        self._ask()

    def _stopped_here(self) -> Alert | None:
        return Alert(self.tr("Stopped on this computer"), self._unwritten) if self._unwritten else None

    def _words(self, frozen: Frozen) -> Alert:
        brief = frozen.brief
        loose = brief.not_recalled
        nothing = self.tr("Nothing else will be published.") if loose else self.tr("Nothing will be published.")
        said = [*self._not_stopped(frozen), nothing, self._held(brief)]
        return Alert(
            self.tr("Crisis mode since {time}").format(time=frozen.clock(brief.row.since)),
            " ".join(each for each in said if each),
            self._who(frozen),
            brief.row.reason,
            self.tr("End crisis mode"),
            self._review,
            tuple((self._named(row), row.id) for row in loose),
            self._open,
        )

    def _held(self, brief: Brief) -> str:
        if brief.posts and brief.replies:
            posts, replies = self.tr("%n posts", "", brief.posts), self.tr("%n replies", "", brief.replies)
            return self.tr("{posts} and {replies} are held.").format(posts=posts, replies=replies)
        if brief.replies:
            return self.tr("%n replies are held.", "", brief.replies)
        return self.tr("%n posts are held.", "", brief.posts) if brief.posts else ""

    def _not_stopped(self, frozen: Frozen) -> list[str]:
        """What may leave, or has left, though all is frozen: on its way, or with a server."""
        loose = frozen.brief.not_recalled
        away = [row for row in loose if row.state not in WITH_SERVER]
        there = [row for row in loose if row.state in WITH_SERVER]
        said: list[str] = []
        if away:
            said.append(self.tr("Could not stop {posts}.").format(posts=self._list(away)))
        if there and frozen.offline:
            words = self.tr("Without a connection the server cannot be asked to give back {posts}.")
            said.append(words.format(posts=self._list(there)))
        elif there:
            said.append(self.tr("The server has not given back {posts} yet.").format(posts=self._list(there)))
        return said

    def _list(self, rows: list[DeliveryRow]) -> str:
        named = ", ".join(self._named(row) for row in rows[:NAMED])
        more = len(rows) - NAMED
        return self.tr("{posts} and %n more", "", more).format(posts=named) if more > 0 else named

    def _named(self, row: DeliveryRow) -> str:
        title = row.title if len(row.title) <= LONGEST else row.title[:LONGEST].rstrip() + "…"
        return self.tr("“{title}” on {network}").format(title=title, network=network_name(row.network))

    def _who(self, frozen: Frozen) -> str:
        row, at = frozen.brief.row, frozen.brief.told_at
        by = self.tr("Started by {who}").format(who=row.by) if row.by else self.tr("Started by the program")
        if not row.told or at is None:
            return by
        return self.tr("{started}, {who} told at {time}").format(started=by, who=row.told, time=frozen.clock(at))

    def _review(self) -> None:
        self._services.shell.go("queue", END_FREEZE)

    def _open(self, delivery_id: str) -> None:
        self._services.shell.go("queue", delivery_id)

    def _failed(self, error: Exception) -> None:
        del error  # what is shown stays; the screen in front says what is wrong
        if self._unwritten:
            self._show(None)


def _frozen(workspace: Workspace) -> Frozen | None:
    from zoneinfo import ZoneInfo  # not before the first paint

    if workspace.queue.standing().frozen_since is None:
        return None
    brief = workspace.crisis.brief()
    if brief is None:
        return None
    now = clock.now().astimezone(ZoneInfo(workspace.rule("zone")))
    held = any(row.state in WITH_SERVER for row in brief.not_recalled)
    return Frozen(brief, now, held and is_offline(workspace.inbox.health()))
