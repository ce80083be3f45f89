"""The shelf: drafts with no time, the slot each might take, and the key to the glyphs of the calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from ui.glyphs import State, text_token
from ui.queue.presenter import Waiting
from ui.rights import acting
from ui.theme import line_height, scaled
from ui.when import inside, short_when
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.pane import Pane
from ui.widgets.rows import RowList, RowPainter, Rows, wrapped
from ui.widgets.small import StateMark, text_width
from ui.words import network_icon, state_words

if TYPE_CHECKING:
    from brandassist.planning.occurrences import SlotTime

LEFT, RIGHT, ABOVE, LINE = 16, 12, 12, 22
EXPLAINED: tuple[State, ...] = (
    "awaiting", "approved", "scheduled", "handed_over", "published", "unconfirmed", "refused", "held",
)  # fmt: skip
KEY_FROM = 620  # the pane's height from which there is room for the key


class Shelf(Pane):
    """The pane at the left: the drafts under their heading, and what to do with them."""

    def __init__(self) -> None:
        title = self.tr("To schedule")
        super().__init__(title, title)
        self.list = DraftList(title)
        self.count = Label("", "secondary", "ink2")
        self.foot = Label("", "secondary", "ink3", wrap=True)
        self.foot.setContentsMargins(LEFT, 12, LEFT, 16)
        self.key = _key()
        self.bar.insertWidget(1, self.count)
        self.column.addWidget(self.list, 1)
        for below in (self.foot, self.key):
            self.column.addWidget(below)

    @property
    def model(self) -> Rows[Waiting]:
        """The drafts, as the list has them."""
        return self.list.drafts

    def show_drafts(self, drafts: Sequence[Waiting], proposed: Mapping[str, SlotTime | None], now: datetime) -> None:
        """Show these, each with the slot it might take; the cursor stays. `now`: on the calendar's clock."""
        if self.list.suggest(proposed, now) or list(drafts) != self.model.items():
            self.model.reset(drafts)
        self.count.setText(str(len(drafts)) if drafts else "")
        give = self.tr("Drag to a slot, or press M and choose one.")
        self.foot.setText(give if drafts and acting.may("delivery") else self.tr("Drafts with no time wait here."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.key.setVisible(self.height() >= scaled(KEY_FROM))


class DraftList(RowList):
    """`taken` brings the draft whose proposed slot was pressed; to who came by keyboard M begins there."""

    taken = Signal(object)

    def __init__(self, name: str) -> None:
        self.drafts = Rows[Waiting](self._name, _draft_id)
        super().__init__(self.drafts, self._height, self._paint, name)
        self._proposed: Mapping[str, SlotTime | None] = {}
        self._now: datetime | None = None
        self._wide = 0
        self.setMouseTracking(True)

    def suggest(self, proposed: Mapping[str, SlotTime | None], now: datetime) -> bool:
        """These slots from now on; whether a line reads otherwise than before."""
        before = [self.proposal(item) for item in self.drafts.items()]
        self._proposed, self._now = proposed, now
        return before != [self.proposal(item) for item in self.drafts.items()]

    def slot_of(self, draft: Waiting) -> SlotTime | None:
        """The slot a draft might take."""
        return self._proposed.get(draft.id)

    def proposal(self, draft: Waiting) -> str:
        """ "Try Fri 08:00"; nothing while nobody has looked."""
        if not draft.networks:
            return QCoreApplication.translate("Queue", "No network yet")
        if self._now is None or draft.id not in self._proposed:
            return ""
        slot = self._proposed[draft.id]
        if slot is None:
            return QCoreApplication.translate("Queue", "No slot yet")
        when = short_when(slot.at.astimezone(ZoneInfo(str(self._now.tzinfo))), self._now)
        return QCoreApplication.translate("Queue", "Try {when}").format(when=inside(when))

    # -- a row ------------------------------------------------------------------------------------------------

    def _name(self, draft: Waiting) -> str:
        names = ", ".join(dict.fromkeys(label for _, _, label in draft.networks))
        said = (draft.title, state_words(draft.state), names, self.proposal(draft))
        return ", ".join(part for part in said if part)

    def _height(self, draft: Waiting) -> int:
        """Unscaled: one line of title or two, its state, its networks."""
        lines = len(wrapped(draft.title, "listTitle", 400, self._wide - LEFT - RIGHT, 2)) if self._wide else 2
        return ABOVE + 20 * max(1, lines) + 2 * LINE + 8

    def _paint(self, row: RowPainter, draft: Waiting) -> None:
        rect, step = row.rect.adjusted(LEFT, scaled(ABOVE), -RIGHT, 0), line_height("listTitle")
        lines = wrapped(draft.title, "listTitle", 400, rect.width(), 2)
        for number, line in enumerate(lines):
            row.text(QRect(rect.left(), rect.top() + number * step, rect.width() + 4, step), line, "listTitle")
        middle = rect.top() + max(1, len(lines)) * step + scaled(15)
        row.glyph(rect.left(), middle, draft.state)
        high = line_height("meta")
        left = rect.left() + scaled(12) + 7
        word = QRect(left, middle - high // 2, rect.right() - left, high)
        row.text(word, state_words(draft.state), "meta", text_token(draft.state), weight=500)
        middle += scaled(LINE)
        left = paint_networks(row, [network for _, network, _ in draft.networks], rect.left(), middle)
        room = QRect(left, middle - high // 2, rect.right() - left, high)
        row.text(room, self.proposal(draft), "meta", "ink3", right=True)

    # -- the slot it might take ---------------------------------------------------------------------------------

    def _slot_at(self, place: QPoint) -> Waiting | None:
        """The draft whose proposed slot is written at a place."""
        index = self.indexAt(place)
        draft = self.drafts.item(index.row()) if index.isValid() else None
        if draft is None or self.slot_of(draft) is None:
            return None
        rect, wide = self.visualRect(index), text_width(self.proposal(draft), "meta") + RIGHT
        inside = place.x() > rect.right() - wide - 8 and place.y() > rect.bottom() - scaled(LINE + 8)
        return draft if inside and acting.may("delivery") else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._slot_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        draft = self._slot_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and draft is not None and draft == self.current():
            self.taken.emit(draft)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.tr("Give it this time") if self._slot_at(event.pos()) is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._wide:
            self._wide = self.viewport().width()
            self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, scaled(120))


def paint_networks(row: RowPainter, networks: Sequence[str], left: int, middle: int) -> int:
    """Two glyphs at most, else the first and "+4"; returns where the next thing may begin."""
    each = list(dict.fromkeys(networks))
    shown = each if len(each) <= 2 else each[:1]
    for name in shown:
        row.icon(left, middle, network_icon(name))
        left += scaled(14) + 6
    if len(shown) < len(each):
        high = line_height("meta")
        left += row.text(QRect(left, middle - high // 2, 40, high), f"+{len(each) - 1}", "meta", "ink2") + 6
    return left


def _key() -> QWidget:
    """What the glyphs mean."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 12)
    column.setSpacing(4)
    column.addWidget(HairLine())
    heading = SectionHeading(QCoreApplication.translate("Queue", "Key"))
    heading.setContentsMargins(LEFT, 12, LEFT, 4)
    column.addWidget(heading)
    for state in EXPLAINED:
        words = state_words(state)
        if state == "awaiting":
            words = QCoreApplication.translate("Queue", "{state}, the gate").format(state=words)
        mark = StateMark(state, words)
        line = QVBoxLayout()
        line.setContentsMargins(LEFT, 0, LEFT, 0)
        line.addWidget(mark)
        column.addLayout(line)
    return holder


def _draft_id(draft: Waiting) -> object:
    return draft.id
