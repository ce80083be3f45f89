"""Beside the reply: who else writes one now, and which other messages it answers too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.inbox.reply.others import OthersLines
from ui.inbox.strangers import listed, text_of
from ui.services import Services
from ui.when import clock_time
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.inbox.in_hand import Another
    from brandassist.inbox.viewing import ConversationView
    from brandassist.store.inbox.obligations import MessageRow
    from brandassist.store.presence import Writer
    from brandassist.workspace import Workspace

SAY_AGAIN_MS = 20_000
MOST, EXCERPT = 8, 60
WAITS = ("needs_reply", "drafting", "snoozed")


class Presence(QObject):
    """Says that an answer is being written while somebody types; `others` brings who else does."""

    others = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._message, self._said = "", QElapsedTimer()

    def typed(self, message_id: str) -> None:
        """A key: said at once, then again at most every 20 seconds."""
        if message_id == self._message and self._said.isValid() and self._said.elapsed() < SAY_AGAIN_MS:
            return
        self._message = message_id
        self._said.start()
        work = partial(_typing, self._services.workspace, message_id)
        self._services.background.run(self, work, partial(self._told, message_id), _nothing)

    def left(self) -> None:
        """Another message is in front: what was being written is written no more."""
        if self._message:
            work = partial(_stopped, self._services.workspace, self._message)
            self._services.background.run(self, work, _nothing, _nothing)
            self._message = ""

    def _told(self, message_id: str, others: tuple[Writer, ...]) -> None:
        if message_id == self._message:
            self.others.emit(others)


class Beside(QWidget):
    """Under the reply's text: hidden while there is nothing to say. `ticked_changed`: it answers others by now."""

    ticked_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._others = Label("", "secondary", "awaiting", wrap=True)
        self._others.hide()
        self.written = OthersLines()
        self._head, self._elsewhere = Label("", "secondary", "ink2"), Label("", "secondary", "ink2", wrap=True)
        self._elsewhere.hide()
        self.boxes: dict[str, QCheckBox] = {}
        self._shown: tuple[str, ...] = ()
        self._named: frozenset[str] = frozenset()  # of those shown, the ones it was to answer from the beginning
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        for widget in (self._others, self.written, self._head):
            column.addWidget(widget)
        column.addLayout(self._column)
        column.addWidget(self._elsewhere)
        self.hide()

    def show_others(self, others: Sequence[Writer], now: datetime) -> None:
        """Who else is writing an answer, and since when."""
        words = [
            self.tr("{name} has been writing an answer since {time}.").format(
                name=each.name, time=clock_time(each.since.astimezone(now.tzinfo))
            )
            for each in others
        ]
        self._others.setText(" ".join(words))
        self._others.setVisible(bool(words))
        self._fit()

    def show_written(self, written: Sequence[Another], now: datetime) -> None:
        """What others wrote to it that did not go."""
        self.written.show_written(written, now)
        self._fit()

    def show_messages(self, found: Sequence[MessageRow], ticked: Sequence[str], elsewhere: int) -> None:
        """Which other messages the reply can answer too; what a person ticked stays while the same are offered.

        `elsewhere`: how many of those chosen stand under another post, so that it cannot.
        """
        offered = tuple(each.id for each in found)
        before = self.ticked()
        if offered != self._shown:
            self._shown = offered
            for box in self.boxes.values():
                self._column.removeWidget(box)
                box.deleteLater()
            self.boxes = {each.id: self._box(each, each.id in ticked) for each in found}
        else:
            for each in set(ticked) - self._named:
                self.boxes[each].setChecked(True)
        self._named = frozenset(ticked)
        words = self.tr("%n of those chosen are under another post: this does not answer them.", "", elsewhere)
        self._elsewhere.setText(words)
        self._elsewhere.setVisible(bool(elsewhere))
        self._tell()
        self._fit()
        if self.ticked() != before:
            self.ticked_changed.emit()

    def ticked(self) -> tuple[str, ...]:
        """The messages it answers too."""
        return tuple(each for each, box in self.boxes.items() if box.isChecked())

    def _box(self, row: MessageRow, on: bool) -> QCheckBox:
        text = " ".join(text_of(listed(row)).split())
        text = text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"
        box = QCheckBox(f"{row.author or row.handle}: {text}".replace("&", "&&"))
        box.setChecked(on)
        box.toggled.connect(self._toggled)
        self._column.addWidget(box)
        return box

    def _toggled(self) -> None:
        self._tell()
        self.ticked_changed.emit()

    def _tell(self) -> None:
        count = len(self.ticked())
        self._head.setText(self.tr("Also answers %n others here", "", count) if count else self.tr("Also answers"))
        self._head.setVisible(bool(self.boxes))

    def _fit(self) -> None:
        lines = (self._others, self.written, self._elsewhere)
        self.setVisible(bool(self.boxes) or not all(each.isHidden() for each in lines))


def offered(view: ConversationView, chosen: Sequence[str]) -> tuple[list[MessageRow], tuple[str, ...], int]:
    """The other messages one may answer with the same reply, which of them are ticked at first, and how many of those
    chosen are not among them.

    Those chosen in the list, those it settles already, and what the same person still waits for an answer to.
    """
    row = view.message
    named = {*chosen, *view.settles} - {row.id}
    found = [
        each
        for each in view.messages
        if not each.own
        and each.id != row.id
        and (each.id in named or (each.status in WAITS and each.handle and each.handle == row.handle))
    ]
    found.sort(key=lambda each: (each.id not in named, each.received_at))
    named &= {each.id for each in found}
    elsewhere = len({*chosen} - named - {row.id})
    return found[:MOST] if len(named) <= MOST else [each for each in found if each.id in named], tuple(named), elsewhere


def _typing(workspace: Workspace, message_id: str) -> tuple[Writer, ...]:
    return workspace.inbox.typing(message_id)


def _stopped(workspace: Workspace, message_id: str) -> None:
    workspace.inbox.stopped_typing(message_id)


def _nothing(_: object) -> None:
    """Soft: nothing waits for it, and what fails is said again with the next key."""
