"""The parts of a thread, one under the other: what became of each, and where it stands."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from ui.glyphs import State
from ui.queue.presenter import glyph_of
from ui.when import clock_time
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.widgets.small import StateMark
from ui.words import network_name, state_words

if TYPE_CHECKING:
    from brandassist.store.deliveries.parts import PartRow
    from brandassist.store.deliveries.read import DeliveryRow

OF_ITS_OWN = ("sending", "published", "refused", "unconfirmed")
WAITS: tuple[State, ...] = ("held", "awaiting", "missed", "your_turn", "handed_over", "cancelled")


def part_glyph(row: DeliveryRow, part: PartRow) -> State:
    """What a part shows: its own outcome, else what its delivery waits for."""
    if part.taken_back_at is not None:
        return "taken_back"
    if part.state in OF_ITS_OWN:
        return cast(State, part.state)
    whole = glyph_of(row)
    return whole if whole in WAITS else "scheduled"


def part_words(row: DeliveryRow, part: PartRow, now: datetime) -> str:
    """The same in words, with its hour where it is out."""
    glyph = part_glyph(row, part)
    if glyph == "published" and part.published_at is not None:
        time = clock_time(part.published_at.astimezone(now.tzinfo))
        return QCoreApplication.translate("Queue", "Published {time}").format(time=time)
    if glyph == "scheduled" and any(each.state == "published" for each in row.parts):
        return QCoreApplication.translate("Queue", "Not sent yet")
    return state_words(glyph)


class PartLine(QHBoxLayout):
    """ "2 of 4", its mark and words, and the way to it."""

    def __init__(self, row: DeliveryRow, part: PartRow, now: datetime) -> None:
        super().__init__()
        self.setSpacing(8)
        place = QCoreApplication.translate("Queue", "{number} of {count}")
        posts = sum(not each.comment for each in row.parts)
        words = place.format(number=part.ordinal + 1, count=posts)
        if part.comment:
            words = QCoreApplication.translate("Queue", "First comment")
        elif posts == 1:
            words = QCoreApplication.translate("Queue", "Post")
        number = Label(words, "meta", "ink3")
        wide = QCoreApplication.translate("Queue", "First comment") if row.has_comment else "00 / 00"
        number.setMinimumWidth(number.fontMetrics().horizontalAdvance(wide))
        self.addWidget(number)
        self.addWidget(StateMark(part_glyph(row, part), part_words(row, part, now)))
        self.addStretch(1)
        self.link: LinkButton | None = None
        if part.url and part.taken_back_at is None:
            self.link = LinkButton(QCoreApplication.translate("Queue", "Open post"))
            name = QCoreApplication.translate("Queue", "Open part {number} on {network}")
            self.link.setAccessibleName(name.format(number=part.ordinal + 1, network=network_name(row.network)))
            self.link.carry(part.url)
            self.addWidget(self.link)
