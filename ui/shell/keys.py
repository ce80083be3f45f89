"""All shortcuts that work in this window, as one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.actions import key_text
from ui.letters import LETTERS
from ui.theme import scaled
from ui.widgets.button import LinkButton
from ui.widgets.dialog import Dialog
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import key_cap_width, paint_key_cap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.screen import ScreenSpec
    from ui.shell.menus import Menus

WITHIN = {"crisis": "queue"}  # lists that are no screen of their own


@dataclass(frozen=True)
class KeyRow:
    """A key and what it does."""

    keys: str
    text: str


class KeysDialog(Dialog):
    """Opened by F1, and by ? in lists; `change_asked` leads to where they are changed."""

    change_asked = Signal()

    def __init__(self, parent: QWidget, menus: Menus, specs: Mapping[str, ScreenSpec]) -> None:
        super().__init__(parent, self.tr("All shortcuts"), 480)
        self.body.setContentsMargins(0, 0, 0, 0)
        rows = Rows[KeyRow](_name)
        rows.reset(key_rows(menus, specs))
        view = RowList(rows, 32, _paint, self.tr("All shortcuts"), ground="surface")
        view.setMinimumHeight(scaled(32) * 14)
        self.body.addWidget(view)
        view.choose_row(0)
        if "keys" in specs:
            self.change = LinkButton(self.tr("Change shortcuts…"))
            self.change.clicked.connect(self._change)
            foot = self.add_foot()
            foot.addWidget(self.change)
            foot.addStretch(1)

    def _change(self) -> None:
        self.accept()
        self.change_asked.emit()


def key_rows(menus: Menus, specs: Mapping[str, ScreenSpec]) -> list[KeyRow]:
    """The keys of everything in the menus, then the letters of the lists that are built."""
    actions = [menus.action(name) for name in menus.ids()]
    rows = [KeyRow(_keys(action), action.text().replace("&", "")) for action in actions if action.shortcuts()]
    there = [(WITHIN.get(each.list, each.list), each) for each in LETTERS if each.now]
    letters = [(specs[screen], each) for screen, each in there if screen in specs]
    return rows + [KeyRow(each.cap, f"{spec.text}: {each.text}") for spec, each in letters]


def _keys(action: QAction) -> str:
    return key_text(action.shortcuts()[0])


def _name(row: KeyRow) -> str:
    return f"{row.text}: {row.keys}"


def _paint(row: RowPainter, item: KeyRow) -> None:
    rect = row.rect.adjusted(24, 0, -24, 0)
    width = key_cap_width(item.keys)
    cap = QRectF(rect.right() - width, rect.top() + (rect.height() - scaled(18)) / 2, width, scaled(18))
    paint_key_cap(row.painter, cap, item.keys)
    row.text(QRect(rect.left(), rect.top(), rect.width() - width - 12, rect.height()), item.text, "secondary")
