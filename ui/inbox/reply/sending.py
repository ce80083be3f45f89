"""Sending a reply: written at once with its hold, taken back while the undo window runs, told when it was too late."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brandassist import clock
from brandassist.errors import Problem
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.inbox.replying import Sent
    from brandassist.workspace import Workspace

MARGIN = timedelta(seconds=2)  # the strip's countdown begins after the hold: it must not end after it


@dataclass(frozen=True)
class Outgoing:
    """A reply as it stands in the window. `looked_at`: when its conversation was read, None to send all the same."""

    message_id: str
    text: str
    words: str  # of the countdown
    settles: tuple[str, ...] = ()
    looked_at: datetime | None = None
    hand_in: bool = False
    name: str = ""  # whom it answers


class Sending(QObject):
    """`gone`: written, be it on hold or handed in; `ended`: its undo window is over; `undone`: it was used."""

    gone = Signal(str)
    ended = Signal(str)
    undone = Signal(str)
    failed = Signal(str, str)
    meanwhile = Signal(object, str, str)  # the reply, who answered ("" unknown), and when (ISO 8601)
    late = Signal(str, str)  # Undo came after it was taken: the message, its delivery

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.pending: set[str] = set()  # messages whose reply waits in the undo window
        self._held: dict[str, tuple[str, datetime | None]] = {}  # by message: whom it answers, and when it may go

    def send(self, reply: Outgoing) -> None:
        """Write it at once; nobody takes it before the undo window ends."""
        self.pending.add(reply.message_id)
        self._held[reply.message_id] = reply.name, None
        work = partial(_send, self._services.workspace, reply)
        self._services.background.run(self, work, partial(self._sent, reply), partial(self._not_sent, reply))

    def waiting(self) -> dict[str, str]:
        """The messages whose reply nobody may take yet, each with whom it answers."""
        now = clock.now()
        return {each: name for each, (name, goes_at) in self._held.items() if goes_at is None or goes_at > now}

    def undo(self, message_id: str) -> None:
        """Take it back, if nobody has taken it yet."""
        self.pending.discard(message_id)
        work = partial(_undo, self._services.workspace, message_id)
        self._services.background.run(
            self, work, partial(self._was_undone, message_id), partial(self._too_late, message_id)
        )

    def _sent(self, reply: Outgoing, sent: Sent) -> None:
        self._held[reply.message_id] = reply.name, sent.goes_at
        if sent.goes_at is None:
            del self._held[reply.message_id]
            self.pending.discard(reply.message_id)
            self.ended.emit(reply.message_id)
        else:
            over, undo = partial(self._over, reply.message_id), partial(self.undo, reply.message_id)
            self._services.shell.count_down(reply.words, over, undo)
        self.gone.emit(reply.message_id)

    def _over(self, message_id: str) -> None:
        self.pending.discard(message_id)
        self.ended.emit(message_id)

    def _was_undone(self, message_id: str, _: None) -> None:
        self._held.pop(message_id, None)
        self.undone.emit(message_id)

    def _not_sent(self, reply: Outgoing, error: Exception) -> None:
        self.pending.discard(reply.message_id)
        self._held.pop(reply.message_id, None)
        if isinstance(error, Problem) and error.code == "answered_meanwhile":
            self.meanwhile.emit(reply, error.data["who"], error.data["at"])
        else:
            self.failed.emit(reply.message_id, sentence_of(error))

    def _too_late(self, message_id: str, error: Exception) -> None:
        if isinstance(error, Problem) and error.code == "reply_on_its_way":
            self._held.pop(message_id, None)
            self.late.emit(message_id, str(error.data["delivery"]))
        else:
            self.failed.emit(message_id, sentence_of(error))


def _send(workspace: Workspace, reply: Outgoing) -> Sent:
    seconds = workspace.rule("undo_seconds")
    try:
        sent = workspace.inbox.send(
            reply.message_id,
            text=reply.text,
            settles=reply.settles,
            hold=timedelta(seconds=seconds) + MARGIN if seconds else timedelta(0),
            looked_at=reply.looked_at,
            hand_in=reply.hand_in,
        )
    except Problem:
        with suppress(Problem):
            workspace.inbox.draft_reply(reply.message_id, reply.text)  # not sent, and kept all the same
        raise
    if sent.approved and sent.goes_at is None:
        workspace.deliver_soon()
    return sent


def _undo(workspace: Workspace, message_id: str) -> None:
    workspace.inbox.undo_send(message_id)
