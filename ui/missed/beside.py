"""At the right of what was missed: what happened, what went out all the same, what waits for a hand, the queue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.deliveries import unsure
from ui.missed.words import FAR, number_words, short_day
from ui.queue.presenter import glyph_of
from ui.reach import needs_server
from ui.rights import needs_right
from ui.theme import scaled, theme
from ui.when import clock_time, day_month, inside, short_when
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.small import StateMark
from ui.widgets.states import IconMark, InlineError
from ui.words import account_words, network_icon, network_name, state_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.read import DeliveryRow
    from ui.missed.presenter import Reading

TIME, LONGEST, SITES = 76, 26, ("wordpress", "ghost", "site", "micropub")


class Beside(QWidget):
    """Filled anew when what it shows has changed. `asked`: go on; `opened`: a delivery's id, and whether by hand."""

    resumed = Signal()
    opened = Signal(object)  # a DeliveryRow

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Reading, datetime] | None = None
        self._filled = QWidget()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(32, 28, 32, 12)
        self._column.addWidget(self._filled)
        self._column.addStretch(1)
        self.story = QScrollArea()
        self.story.setAccessibleName(self.tr("What happened"))
        self.story.setWidget(inner)
        self.story.setWidgetResizable(True)
        self.story.setFrameShape(QFrame.Shape.NoFrame)
        self.story.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.story, 1)
        column.addWidget(self._foot())
        theme.changed.connect(self._dress)

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(32, 0, 32, 20)
        column.setSpacing(10)
        column.addWidget(HairLine())
        line = QHBoxLayout()
        self.state = StateMark("held", "", "sunken", "secondary")
        self.next = Label("", "secondary", "ink2")
        line.addWidget(self.state)
        line.addStretch(1)
        line.addWidget(self.next)
        column.addLayout(line)
        self.ask = InlineError(warning=True)
        column.addWidget(self.ask)
        buttons = QHBoxLayout()
        self.resume = Button(self.tr("Resume the queue"))
        needs_server(self.resume)
        needs_right("delivery", self.resume)
        self.resume.clicked.connect(self.resumed)
        self.asks = Label("", "secondary", "ink2", wrap=True)
        buttons.addWidget(self.resume)
        buttons.addWidget(self.asks, 1)
        column.addLayout(buttons)
        return foot

    def show_reading(self, reading: Reading, posts: int, paused: bool, now: datetime) -> None:
        """What was read; `posts` are still missed."""
        story = reading.story
        going = story.frozen or paused
        words = self.tr("Crisis mode") if story.frozen else self.tr("Queue paused") if paused else self.tr("Queue runs")
        self.state.set_state("held" if going else "scheduled", words)
        row = story.next_up
        soon = self.tr("Next: {when}, {network}")
        next_words = soon.format(when=_inside(row, now), network=network_name(row.network)) if row is not None else ""
        self.next.setText(next_words)
        self.resume.setVisible(paused and not story.frozen)
        if posts == 1:
            self.asks.setText(self.tr("Asks first about this one.") if paused else "")
        else:
            asks = self.tr("Asks first about these {number}.").format(number=number_words(posts))
            self.asks.setText(asks if paused and posts else "")
        known = self._shown
        if known is None or (known[0], known[1].date()) != (reading, now.date()):
            self._shown = reading, now
            self._fill(reading, now)

    def _dress(self) -> None:
        if self._shown is not None:
            self._fill(*self._shown)

    def _fill(self, reading: Reading, now: datetime) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._happened(column, reading, now)
        story = reading.story
        self._rows(column, self.tr("Went out all the same"), story.by_servers, now, self._of_server)
        self._rows(column, self.tr("A little late, go by themselves"), story.going, now, self._of_going)
        self._rows(column, self.tr("Waiting for you to send"), story.by_hand, now, self._of_hand)
        self._column.replaceWidget(self._filled, fresh)
        self._filled.hide()  # until it is deleted it would be painted through the new one
        self._filled.deleteLater()
        self._filled = fresh

    # -- what happened ------------------------------------------------------------------------------------------

    def _happened(self, column: QVBoxLayout, reading: Reading, now: datetime) -> None:
        told = sorted(self._lines(reading, now), key=lambda each: each[0])
        if not told:
            return
        column.addWidget(SectionHeading(self.tr("What happened")))
        column.addSpacing(8)
        for number, (at, words) in enumerate(told):
            if number:
                column.addWidget(HairLine())
            line = QHBoxLayout()
            line.setContentsMargins(0, 8, 0, 8)
            line.setSpacing(8)
            line.addWidget(_time(at.astimezone(now.tzinfo), now))
            line.addWidget(Label(words, "secondary", wrap=True), 1)
            column.addLayout(line)
        column.addSpacing(24)

    def _lines(self, reading: Reading, now: datetime) -> list[tuple[datetime, str]]:
        story, told = reading.story, list[tuple[datetime, str]]()
        for away in story.away:
            told.append((away.since, self.tr("Brand Assist was last at work on this computer.")))
            back = self.tr("Back.")
            if story.paused_itself and away is story.away[-1]:
                back = self.tr("Back. The queue paused itself; what was missed is not sent.")
            told.append((away.until, back))
        first = min(reading.rows, key=lambda row: row.due_at, default=None)
        if first is not None:
            here = {network_name(row.network): None for row in reading.rows if row.promise != "you"}
            named = self.tr(" and ").join([*([", ".join(list(here)[:-1])] if len(here) > 1 else []), *list(here)[-1:]])
            if len(here) == 1:
                words = self.tr("First post missed. {network} is sent by this computer, which must be on.")
            else:
                words = self.tr("First post missed. {network} are sent by this computer, which must be on.")
            told.append((first.due_at, words.format(network=named)))
        if story.paused_at is not None and not story.paused_itself:
            told.append((story.paused_at, self.tr("The queue was paused.")))
        return told

    # -- rows ---------------------------------------------------------------------------------------------------

    def _rows(
        self,
        column: QVBoxLayout,
        heading: str,
        rows: Sequence[DeliveryRow],
        now: datetime,
        mark: Callable[[DeliveryRow], StateMark],
    ) -> None:
        if not rows:
            return
        column.addWidget(SectionHeading(heading))
        column.addSpacing(6)
        for row in rows:
            line = QHBoxLayout()
            line.setContentsMargins(0, 6, 0, 6)
            line.setSpacing(8)
            line.addWidget(_time(row.due_at.astimezone(now.tzinfo), now))
            line.addWidget(IconMark(network_icon(row.network)))
            title = LinkButton(row.title if len(row.title) <= LONGEST else f"{row.title[: LONGEST - 1].rstrip()}…")
            title.setAccessibleName(f"{row.title}, {account_words(row.account, row.network)}")
            title.carry(row)
            title.asked.connect(self.opened)
            line.addWidget(title)
            line.addStretch(1)
            line.addWidget(mark(row))
            column.addLayout(line)
            if row.state == "unconfirmed":
                words = self.tr("Could not ask {network} what it sent. It is shown as unconfirmed.")
                silent = row.problem.get("code") in ("could_not_look", "unknown_network", None)
                told = words.format(network=network_name(row.network)) if silent else unsure(row, now)
                column.addWidget(Label(told, "meta", "awaiting", wrap=True))
        column.addSpacing(24)

    def _of_server(self, row: DeliveryRow) -> StateMark:
        if row.state == "published":
            words = self.tr("By the site") if row.network in SITES else self.tr("By its server")
            return StateMark("published", words, "sunken")
        glyph = glyph_of(row)
        return StateMark(glyph, state_words(glyph), "sunken")

    def _of_going(self, row: DeliveryRow) -> StateMark:
        glyph = glyph_of(row)
        return StateMark(glyph, state_words(glyph), "sunken")

    def _of_hand(self, row: DeliveryRow) -> StateMark:
        del row
        return StateMark("your_turn", state_words("your_turn"), "sunken")


def _time(at: datetime, now: datetime) -> Label:
    label = Label(_when(at, now), "meta", "ink2")
    label.setFixedWidth(scaled(TIME))
    return label


def _when(at: datetime, now: datetime) -> str:
    if at.date() == now.date():
        return clock_time(at)
    return f"{short_day(at)} {clock_time(at)}" if now - at < FAR else day_month(at.date())


def _inside(row: DeliveryRow, now: datetime) -> str:
    return inside(short_when(row.due_at.astimezone(now.tzinfo), now))
