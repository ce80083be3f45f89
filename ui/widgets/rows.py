"""Lists: one model, one delegate, one view; a screen brings a function that paints a row.

model = Rows[DraftRow](name_of=draft_words, key_of=draft_id)
view = RowList(model, height=72, paint=paint_draft, name=self.tr("Drafts"))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.glyphs import Glyph, paint_glyph
from ui.letters import heard, pressed
from ui.theme import Role, Token, colour, draw_ring, font, line_height, paint_icon, scaled, theme
from ui.widgets.small import paint_avatar

T = TypeVar("T")
ITEM = Qt.ItemDataRole.UserRole
_ASKED = (ITEM, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
Index = QModelIndex | QPersistentModelIndex
BAR = 3


class Rows(QAbstractListModel, Generic[T]):
    """A list of values; `name_of` gives what is read aloud, `key_of` what stays selected on reset."""

    def __init__(
        self,
        name_of: Callable[[T], str],
        key_of: Callable[[T], object] | None = None,
        selectable: Callable[[T], bool] | None = None,
    ) -> None:
        super().__init__()
        self._items: list[T] = []
        self._name_of, self._key_of, self._selectable = name_of, key_of, selectable

    def reset(self, items: Sequence[T]) -> None:
        """Show these instead; a RowList keeps its selection where the key is still there."""
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def look_again(self) -> None:
        """Paint and name the same rows anew: what else is said of them changed."""
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, 0))

    def items(self) -> list[T]:
        """What is shown, in order."""
        return list(self._items)

    def item(self, row: int) -> T:
        """The value of a row; raises IndexError."""
        return self._items[row]

    def key(self, row: int) -> object:
        """What identifies a row across a reset."""
        item = self.item(row)
        return self._key_of(item) if self._key_of else item

    def row_of(self, key: object) -> int:
        """Where the row with this key stands; -1 if there is none."""
        return next((row for row in range(self.rowCount()) if self.key(row) == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = 0) -> Any:
        if role not in _ASKED or not index.isValid() or index.row() >= self.rowCount():
            return None  # a view asks for a dozen roles that no row here has
        item = self.item(index.row())
        if role == ITEM:
            return item
        return self._name_of(item)

    def flags(self, index: Index) -> Qt.ItemFlag:
        item = self.item(index.row()) if index.isValid() else None
        if item is not None and self._selectable is not None and not self._selectable(item):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


@dataclass(frozen=True)
class RowPainter:
    """What a row-painting function gets: the painter, the room, and ready-made strokes."""

    painter: QPainter
    rect: QRect
    selected: bool
    behind: QColor

    def text(
        self,
        rect: QRect,
        text: str,
        role: Role = "body",
        tint: Token = "ink",
        weight: int | None = None,
        right: bool = False,
    ) -> int:
        """One line, elided at its end; returns its width in pixels."""
        face, metrics = _face(role, weight, theme.percent)
        wide = metrics.horizontalAdvance(text)
        if wide > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            wide = metrics.horizontalAdvance(text)
        left = rect.right() + 1 - wide if right else rect.left()
        top = rect.top() + (rect.height() - metrics.height()) // 2 + metrics.ascent()
        self.painter.setFont(face)
        self.painter.setPen(colour(tint))
        self.painter.drawText(left, top, text)
        return wide

    def lines(self, rect: QRect, text: str, count: int, role: Role, tint: Token = "ink", weight: int = 400) -> None:
        """Up to `count` lines, the last one elided."""
        face, step = font(role, weight), line_height(role)
        metrics = QFontMetrics(face)
        self.painter.setFont(face)
        self.painter.setPen(colour(tint))
        for number, line in enumerate(wrapped(text, role, weight, rect.width(), count)):
            top = rect.top() + number * step + (step - metrics.height()) // 2 + metrics.ascent()
            self.painter.drawText(rect.left(), top, line)

    def glyph(self, left: int, middle: int, glyph: Glyph, size: int = 12) -> None:
        """A state glyph, its left edge and its vertical middle given."""
        size = scaled(size)
        paint_glyph(self.painter, glyph, QRectF(left, middle - size / 2, size, size), self.behind)

    def icon(self, left: int, middle: int, name: str, tint: Token = "ink2", size: int = 14) -> None:
        """An icon, its left edge and its vertical middle given."""
        size = scaled(size)
        paint_icon(self.painter, QRectF(left, middle - size / 2, size, size), name, tint)

    def avatar(self, left: int, top: int, name: str, size: int = 32) -> None:
        """A disc with initials."""
        paint_avatar(self.painter, QRectF(left, top, size, size), name)


def wrapped(text: str, role: Role, weight: int, width: int, count: int) -> list[str]:
    """The text in at most `count` lines of `width` pixels, the last one elided."""
    plain = " ".join(text.split())
    if not plain:
        return []
    face = font(role, weight)
    layout = QTextLayout(plain, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < count:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        if len(found) == count - 1:
            last = QFontMetrics(face).elidedText(plain[line.textStart() :], Qt.TextElideMode.ElideRight, width)
            found.append(last.replace(" …", "…") if last.endswith("…") else last)
        else:
            found.append(plain[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


@lru_cache(maxsize=64)
def _face(role: Role, weight: int | None, percent: int) -> tuple[QFont, QFontMetrics]:
    """A row paints three or four texts, a page of them fifty: what they are set in is made once for a text scale."""
    del percent
    face = font(role, weight)
    return face, QFontMetrics(face)


RowPaint = Callable[[RowPainter, Any], None]


class RowDelegate(QStyledItemDelegate):
    """The ground of every row: fill and bar if selected, a hairline, a ring inside if focused."""

    def __init__(self, height: int | Callable[[Any], int], paint: RowPaint, divided: bool, ground: Token) -> None:
        super().__init__()
        self._height, self._paint, self._divided = height, paint, divided
        self._ground: Token = ground

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = self._height if isinstance(self._height, int) else self._height(index.data(ITEM))
        return QSize(100, scaled(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        behind = colour("sel" if selected else self._ground)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(rect, behind)
        if self._divided:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("hair"))
        if selected:
            painter.fillRect(rect.left(), rect.top(), BAR, rect.height(), colour("accent"))
        painter.setPen(QPen(colour("ink")))
        self._paint(RowPainter(painter, rect, selected, behind), index.data(ITEM))
        self._ring(painter, option)
        painter.restore()

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if not option.state & QStyle.StateFlag.State_HasFocus:
            return
        if option.widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            draw_ring(painter, QRectF(option.rect).adjusted(3, 3, -3, -3), colour("accent"), 4)


class RowList(QListView):
    """A list that is one tab stop: arrows move, Enter opens, single letters act."""

    chosen = Signal(object)  # the value under the cursor, as it moves; None for none
    opened = Signal(object)  # Enter or double click

    def __init__(
        self,
        model: Rows[Any],
        height: int | Callable[[Any], int],
        paint: RowPaint,
        name: str,
        divided: bool = True,
        ground: Token = "paper",
    ) -> None:
        super().__init__()
        self._rows = model
        self._kept: object = None
        self._letters: dict[str, Callable[[], None]] = {}
        self._letters_of = ""
        self._delegate = RowDelegate(height, paint, divided, ground)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        if callable(height):
            self.setResizeMode(QListView.ResizeMode.Adjust)  # rows may be as high as their words are at this width
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def set_letters(self, name: str, letters: Mapping[str, Callable[[], None]]) -> None:
        """Plain keys that act here, as a list of `ui.letters` delivers them: ("diary", {"D": self.make_draft}).

        A person may have given them others. Bound methods only.
        """
        self._letters_of, self._letters = name, dict(letters)

    def current(self) -> Any:
        """The value under the cursor, or None."""
        index = self.currentIndex()
        return self._rows.item(index.row()) if index.isValid() else None

    def choose(self, key: object) -> bool:
        """Put the cursor on the row with this key; whether there is one."""
        row = self._rows.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, 0))
        return row >= 0

    def choose_row(self, row: int) -> None:
        """Put the cursor on a row that can be selected, at or after this one."""
        for at in range(max(0, row), self._rows.rowCount()):
            index = self._rows.index(at, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._rows.item(current.row()) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if (act := self._letters.get(heard(self._letters_of, event))) is not None:
            act()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.currentIndex().isValid():
            self.opened.emit(self.current())
        elif len(pressed(event)) == 1:
            event.ignore()  # no type-ahead: a letter that means nothing here does nothing
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.item(index.row()))

    def _keep(self) -> None:
        index = self.currentIndex()
        self._kept = self._rows.key(index.row()) if index.isValid() else None

    def _restore(self) -> None:
        if self._kept is None or not self.choose(self._kept):
            self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.Clear)
