"""The drafts that wait: painted rows, the one under the cursor open with its buttons; all of it by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.reach import reach
from ui.theme import colour, font, line_height, paint_icon, scaled, theme
from ui.today.card import ICONS, SIDE, Card, paint_networks
from ui.today.runs import Laid
from ui.today.words import meta_runs, reply_words, row_name, row_runs
from ui.widgets.rows import ITEM, Index, RowList, Rows
from ui.widgets.small import text_width

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft
    from ui.today.deciding import Deciding
    from ui.today.presenter import Snapshot

ScrollHint = QAbstractItemView.ScrollHint
MOST = 30  # rows shown; more when a person asks for them
PAD = 16
DEEDS = ("approve", "edit", "ask")


class Ink(QStyledItemDelegate):
    """Paints the rows that are not open, and says how high each is."""

    def __init__(self, of: Callable[[], Snapshot | None], deciding: Deciding) -> None:
        super().__init__()
        self._of, self._deciding = of, deciding
        self.open_height: Callable[[int], int] = lambda width: 0
        self.open_row = -1
        self.quiet: list[tuple[str, str]] = []  # what a row offers: the deed, its words

    def name(self, draft: AwaitingDraft) -> str:
        snapshot = self._of()
        return row_name(draft, self._deciding.of(draft), snapshot) if snapshot is not None else draft.title

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width() or option.widget.width()  # pyright: ignore[reportOptionalMemberAccess]
        if index.row() == self.open_row:
            return QSize(100, self.open_height(width) + 6)
        draft = index.data(ITEM)
        reply = scaled(18) if reply_words(draft) else 0
        return QSize(100, scaled(PAD) + reply + self._words(draft, width).height + scaled(8 + 28) + scaled(15) + 1)

    def _words(self, draft: AwaitingDraft, width: int) -> Laid:
        return Laid(row_runs(draft), "note", width - 2 * SIDE - ICONS, 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, draft, snapshot = option.rect, index.data(ITEM), self._of()
        if snapshot is None or index.row() == self.open_row:
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), colour("sel"))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, colour("accent"))
        painter.fillRect(rect.left() + SIDE, rect.bottom(), rect.width() - 2 * SIDE, 1, colour("hair"))
        left, top = rect.left() + SIDE + ICONS, rect.top() + scaled(PAD)
        paint_networks(painter, draft, rect.left() + SIDE, top)
        top = self._paint_reply(painter, draft, left, top)
        laid = self._words(draft, rect.width())
        laid.paint(painter, left, top)
        middle = top + laid.height + scaled(8) + scaled(14)
        deeds = self.deeds(rect, middle, draft)
        room = (deeds[0][1].left() if deeds else rect.right() - SIDE) - left - 16
        meta = Laid(meta_runs(draft, self._deciding.of(draft), snapshot, full=False), "secondary", room, 1)
        meta.paint(painter, left, middle - line_height("secondary") // 2)
        painter.setFont(font("secondary", 500))
        painter.setPen(colour("ink2"))
        words = dict(self.quiet)
        for deed, where in deeds:
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words[deed])
        painter.restore()

    def _paint_reply(self, painter: QPainter, draft: AwaitingDraft, left: int, top: int) -> int:
        words = reply_words(draft)
        if not words:
            return top
        size, high = scaled(14), scaled(18)
        paint_icon(painter, QRect(left, top + (high - size) // 2, size, size).toRectF(), "arrow-bend-up-left", "ink3")
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2"))
        painter.drawText(QRect(left + size + 6, top, 600, high), Qt.AlignmentFlag.AlignVCenter, words)
        return top + high

    def middle(self, rect: QRect, draft: AwaitingDraft) -> int:
        """Where the line of quiet buttons stands in a row."""
        reply = scaled(18) if reply_words(draft) else 0
        return rect.top() + scaled(PAD) + reply + self._words(draft, rect.width()).height + scaled(8) + scaled(14)

    def deeds(self, rect: QRect, middle: int, draft: AwaitingDraft) -> list[tuple[str, QRect]]:
        """The quiet buttons of a row, left to right; none where others decide about it."""
        found: list[tuple[str, QRect]] = []
        right, high = rect.right() + 1 - SIDE, scaled(28)
        offered = [each for each in self.quiet if each[0] == "edit" or not reach.away] if draft.mine else []
        for deed, words in reversed(offered):
            wide = text_width(words, "secondary", 500) + 18
            right -= wide
            found.insert(0, (deed, QRect(right, middle - high // 2, wide, high)))
            right -= 8
        return found


class ApprovalList(RowList):
    """One tab stop, as high as its rows. A approves what is selected, C asks for changes, Enter opens."""

    approved = Signal(object)  # drafts
    edit_wanted = Signal(object)  # a draft
    asked = Signal(object, str)  # a draft, what should change
    shown = Signal()  # it has another height, or other rows
    stepped = Signal(int)  # one by one: to the next, to the one before; 0: back to all

    def __init__(self, of: Callable[[], Snapshot | None], deciding: Deciding, offers: Callable[[str], bool]) -> None:
        self._of, self._deciding, self._offers = of, deciding, offers
        self.ink = Ink(of, deciding)
        self.rows = Rows["AwaitingDraft"](self.ink.name, _key)
        self.card = Card()
        self._quiet = False
        super().__init__(self.rows, 80, _nothing, self.tr("Waiting for your approval"))
        self.setItemDelegate(self.ink)
        self.ink.open_height = self.card.high
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.card.setParent(self.viewport())
        self.card.hide()
        self.set_letters("today", {"A": self.approve, "C": self.ask_changes})
        self.chosen.connect(self._moved)
        self.card.resized.connect(self.fit)
        self.card.closed.connect(self.setFocus)
        self.card.approve.connect(self.approve)
        self.card.edit.connect(self._edit)
        self.card.ask.connect(self._ask)
        self.card.open_wanted.connect(self._open_current)
        deciding.checked_one.connect(self._checked)
        theme.changed.connect(self.fit)
        self._say()

    def _say(self) -> None:
        self.ink.quiet = [
            ("approve", self.tr("Approve")), ("edit", self.tr("Edit")), ("ask", self.tr("Ask for changes")),
        ]  # fmt: skip

    # -- showing ------------------------------------------------------------------------------------------------

    def show_drafts(self, drafts: Sequence[AwaitingDraft]) -> None:
        """Show these; the cursor stays on its draft, or on what comes in its place."""
        row = self.currentIndex().row()
        kept = [self.rows.key(index.row()) for index in self.selectionModel().selectedRows()]
        self._quiet = True
        if list(drafts) != self.rows.items():
            self.rows.reset(drafts)
        if self.current() is None and drafts:
            self.choose_row(min(max(row, 0), len(drafts) - 1))
        self._quiet = False
        if len(kept) > 1:
            self._select(kept)
        self._moved(self.current())

    def _select(self, keys: Sequence[object]) -> None:
        add = QItemSelectionModel.SelectionFlag.Select
        for key in keys:
            if (row := self.rows.row_of(key)) >= 0:
                self.selectionModel().select(self.rows.index(row, 0), add)

    def selected(self) -> list[AwaitingDraft]:
        """What a deed is about: the rows that are selected, else the one under the cursor."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = [self.rows.item(row) for row in rows]
        return found or ([self.current()] if self.current() is not None else [])

    def _moved(self, _: object) -> None:
        if self._quiet:
            return
        draft, snapshot = self.current(), self._of()
        self.ink.open_row = self.currentIndex().row()
        if draft is None or snapshot is None:
            self.card.hide()
        else:
            problem = self._deciding.problems.get(draft.id, "")
            offers = self._offers("inbox" if draft.kind == "reply" else "composer")
            self.card.show_draft(draft, self._deciding.of(draft), snapshot, problem, offers)
            self.card.show()
            self._deciding.look([draft])
        self.fit()

    def _checked(self, draft_id: str) -> None:
        draft = self.current()
        if draft is not None and draft.id == draft_id:
            self._moved(draft)
        self.viewport().update()

    def look_through(self, seen: QRect) -> None:
        """Have the rows in this part of the list looked through."""
        first = self.indexAt(QPoint(4, max(0, seen.top())))
        if not first.isValid():
            return
        wanted: list[AwaitingDraft] = []
        for row in range(first.row(), self.rows.rowCount()):
            if self.visualRect(self.rows.index(row, 0)).top() > seen.bottom():
                break
            wanted.append(self.rows.item(row))
        self._deciding.look(wanted)

    def fit(self) -> None:
        """Make room for all rows, and put the open one in its place."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        last = self.rows.index(self.rows.rowCount() - 1, 0)
        high = self.visualRect(last).bottom() + 1 if last.isValid() else 0
        if high != self.height():
            self.setFixedHeight(high)
        self._place()
        self.shown.emit()

    def _place(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.card.setGeometry(self.visualRect(index).adjusted(0, 5, 0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()
        else:
            self._place()

    # -- what is done -------------------------------------------------------------------------------------------

    def approve(self) -> None:
        """A: everything that is selected."""
        mine = [each for each in self.selected() if each.mine]
        if mine:
            self.approved.emit(mine)

    def ask_changes(self) -> None:
        """C: of the one under the cursor."""
        current = self.current()
        if current is not None and current.mine:
            self.card.ask_changes()

    def _edit(self) -> None:
        if self.current() is not None:
            self.edit_wanted.emit(self.current())

    def _ask(self, why: str) -> None:
        if self.current() is not None:
            self.asked.emit(self.current(), why)

    def _open_current(self) -> None:
        if self.current() is not None:
            self.opened.emit(self.current())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        deed = self._deed_at(event.position().toPoint())
        super().mousePressEvent(event)
        if deed == "approve":
            self.approved.emit([self.current()])
        elif deed == "edit":
            self._edit()
        elif deed == "ask":
            self.ask_changes()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hand = Qt.CursorShape.PointingHandCursor if self._deed_at(event.position().toPoint()) else None
        self.viewport().setCursor(hand) if hand is not None else self.viewport().unsetCursor()
        super().mouseMoveEvent(event)

    def _deed_at(self, where: QPoint) -> str:
        index = self.indexAt(where)
        if not index.isValid() or index.row() == self.ink.open_row:
            return ""
        rect, draft = self.visualRect(index), self.rows.item(index.row())
        deeds = self.ink.deeds(rect, self.ink.middle(rect, draft), draft)
        return next((deed for deed, room in deeds if room.contains(where)), "")

    def step_through(self, on: bool) -> None:
        """Show one draft with all its words; arrows then go from draft to draft."""
        self.card.whole = on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Escape: 0}
        if self.card.whole and event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    # -- focus --------------------------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, on: bool) -> None:
        self.card.ringed = on
        self.card.update()

    def scrollTo(self, index: Index, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """The page scrolls, not the list."""


def _key(draft: AwaitingDraft) -> object:
    return draft.id


def _nothing(*_: object) -> None:
    """The list has a delegate of its own."""
