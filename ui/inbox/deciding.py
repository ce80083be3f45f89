"""What a person decides in the Inbox, carried to the engine in the background."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from brandassist.errors import Problem
from ui.inbox.reply.sending import Sending
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.inbox.collecting import Collection
    from brandassist.workspace import Workspace

Deed = Callable[["Workspace"], None]
Some = tuple[str, ...]  # messages decided about at once


class Decisions(QObject):
    """`done` names the message that was decided about, `failed` too, with the sentence to show in place.

    Of several decided about at once it is the first; they are taken back at once, too.
    """

    done = Signal(str)
    failed = Signal(str, str)
    owed = Signal(str)  # Done was asked for, and an answer is owed: say why there is none
    checked = Signal(int)  # the networks were asked: how many messages are new
    progressed = Signal(object)  # which account is asked, how many were, of how many
    unkept = Signal(str, str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.sending = Sending(services)
        self.decided: list[Some] = []  # what Z takes back, the last one last
        self.checking = False
        self._stop = Event()

    # -- triage -------------------------------------------------------------------------------------------------

    def snooze(self, ids: Some, until: datetime) -> None:
        """It needs a reply again from then on."""
        self._decide(ids, partial(_snooze, ids, until))

    def waive(self, ids: Some, why: str) -> None:
        """Close without an answer."""
        self._decide(ids, partial(_waive, ids, why))

    def close(self, ids: Some) -> None:
        """Done."""
        self._decide(ids, partial(_done, ids))

    def spam(self, ids: Some) -> None:
        """Nobody needs to answer this."""
        self._decide(ids, partial(_spam, ids))

    def reopen(self, ids: Some) -> None:
        """An answer is owed again."""
        self._decide(ids, partial(_reopen, ids))

    def assign(self, ids: Some, member_id: str | None) -> None:
        """Say who answers."""
        self._decide(ids, partial(_assign, ids, member_id))

    def sort(self, ids: Some, sort: str) -> None:
        """Say what they are instead of what a rule said."""
        self._decide(ids, partial(_sort, ids, sort))

    def make_idea(self, ids: Some) -> None:
        """Keep what was asked as one idea; nothing is decided about the messages by it."""
        self._run(ids[0], partial(_make_idea, ids), self.done)

    def say_harsh(self, message_id: str, harsh: bool) -> None:
        """A person says whether its words are harsh; nothing is decided about the message by it."""
        self._run(message_id, partial(_say_harsh, message_id, harsh), self.done)

    def take_back_last(self) -> str | None:
        """Take the last decision back; returns which message it was about, None where there is none."""
        if not self.decided:
            return None
        ids = self.decided.pop()
        self._run(ids[0], partial(_undo, ids), self.done)
        return ids[0]

    def _decide(self, ids: Some, deed: Deed) -> None:
        self.decided.append(ids)
        self._run(ids[0], deed, self.done, decided=ids)

    # -- replying -----------------------------------------------------------------------------------------------

    def keep(self, message_id: str, text: str) -> None:
        """Keep the reply as it is typed."""
        workspace = self._services.workspace
        self._services.background.run(
            self, partial(_keep, workspace, message_id, text), _nothing, partial(self._not_kept, message_id)
        )

    def deal_with(self, message_id: str, deed: str, delivery_id: str, url: str | None = None) -> None:
        """What is asked about a reply under way: take_back, check, there, absent, rest, leave, delete."""
        if deed == "take_back":  # of every message it answers
            self.sending.undo(message_id)
            return
        lane = "network" if deed in ("check", "delete") else "database"
        self._run(message_id, partial(DEEDS[deed], delivery_id, url), self.done, lane=lane)

    # -- saved replies, networks ----------------------------------------------------------------------------------

    def save_reply(self, text: str) -> None:
        """Keep a text for again."""
        self._run("", partial(_save_reply, text), self.done)

    def check_networks(self) -> bool:
        """Ask every network now; False where that is under way already."""
        if self.checking:
            return False
        self.checking = True
        self._stop.clear()
        told = self._services.background.progress(self, self.progressed.emit)
        work = partial(_collect, self._services.workspace, told, self._stop)
        self._services.background.run(self, work, self._collected, self._not_checked, "network")
        return True

    def stop_checking(self) -> None:
        """Ask no further network; the one that is being asked ends by itself."""
        self._stop.set()

    def _collected(self, found: list[Collection]) -> None:
        self.checking = False
        self.checked.emit(sum(each.new for each in found))

    def _not_checked(self, error: Exception) -> None:
        self.checking = False
        self.failed.emit("", sentence_of(error))
        self.checked.emit(0)

    # -- how it is done -------------------------------------------------------------------------------------------

    def _run(
        self,
        message_id: str,
        deed: Deed,
        done: SignalInstance,
        *,
        decided: Some = (),
        lane: str = "database",
    ) -> None:
        self._services.background.run(
            self,
            partial(deed, self._services.workspace),
            partial(self._ended, message_id, done),
            partial(self._failed, message_id, decided),
            "network" if lane == "network" else "database",
        )

    def _ended(self, message_id: str, done: SignalInstance, _: None) -> None:
        done.emit(message_id)

    def _failed(self, message_id: str, decided: Some, error: Exception) -> None:
        if decided in self.decided:
            self.decided.remove(decided)
        if isinstance(error, Problem) and error.code == "owed":
            self.owed.emit(message_id)
        else:
            self.failed.emit(message_id, sentence_of(error))

    def _not_kept(self, message_id: str, error: Exception) -> None:
        self.unkept.emit(message_id, sentence_of(error))


def _nothing(_: object) -> None:
    """What was kept tells itself by an event."""


def _keep(workspace: Workspace, message_id: str, text: str) -> None:
    workspace.inbox.draft_reply(message_id, text)


def _snooze(ids: Some, until: datetime, workspace: Workspace) -> None:
    workspace.inbox.snooze(ids, until)


def _waive(ids: Some, why: str, workspace: Workspace) -> None:
    workspace.inbox.waive(ids, why)


def _say_harsh(message_id: str, harsh: bool, workspace: Workspace) -> None:
    workspace.inbox.say_harsh(message_id, harsh)


def _make_idea(ids: Some, workspace: Workspace) -> None:
    workspace.ideas.of_message(*ids)


def _assign(ids: Some, member_id: str | None, workspace: Workspace) -> None:
    workspace.inbox.assign(ids, member_id)


def _sort(ids: Some, sort: str, workspace: Workspace) -> None:
    workspace.inbox.correct_sort(ids, sort)


def _done(ids: Some, workspace: Workspace) -> None:
    workspace.inbox.done(ids)


def _spam(ids: Some, workspace: Workspace) -> None:
    workspace.inbox.spam(ids)


def _reopen(ids: Some, workspace: Workspace) -> None:
    workspace.inbox.reopen(ids)


def _undo(ids: Some, workspace: Workspace) -> None:
    workspace.inbox.undo(ids)


def _leave(delivery_id: str, url: str | None, workspace: Workspace) -> None:
    del url
    workspace.queue.cancel(delivery_id)


def _check(delivery_id: str, url: str | None, workspace: Workspace) -> None:
    del url
    workspace.queue.check(delivery_id)


def _settle(delivery_id: str, url: str | None, workspace: Workspace) -> None:
    workspace.queue.settle(delivery_id, published=url)


def _rest(delivery_id: str, url: str | None, workspace: Workspace) -> None:
    del url
    workspace.queue.retry(delivery_id, workspace.rule("zone"))
    workspace.deliver_soon()


def _delete(delivery_id: str, url: str | None, workspace: Workspace) -> None:
    del url
    workspace.queue.withdraw(delivery_id)


DEEDS: dict[str, Callable[[str, str | None, Workspace], None]] = {
    "check": _check,
    "there": _settle,
    "absent": _settle,
    "rest": _rest,
    "delete": _delete,
    "leave": _leave,  # of a thread that stopped, what is up stays
}


def _save_reply(text: str, workspace: Workspace) -> None:
    workspace.inbox.save_reply("", text)


def _collect(workspace: Workspace, told: Callable[[object], None], stop: Event) -> list[Collection]:
    """One network after the other, so that one can be named and the rest be left."""
    device = workspace.settings.device_id
    mine = [each for each, _ in workspace.inbox.health() if any(key == device for key, _ in each.keys)]
    found: list[Collection] = []
    for number, account in enumerate(mine):
        if stop.is_set():
            break
        told((account.label, number, len(mine)))
        found.append(workspace.inbox.collect(account.id))
    return found
