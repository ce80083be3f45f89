"""Find or do: one field that finds actions and everything that was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.actions import key_text
from ui.background import Task
from ui.theme import colour, font, icon
from ui.widgets.label import HairLine, Label
from ui.widgets.rows import RowList, RowPainter, Rows

if TYPE_CHECKING:
    from brandassist.store.search import Hit
    from ui.services import Services, Shell
    from ui.shell.menus import Menus

WIDTH, ROW, SHOWN, PAUSE_MS = 560, 36, 9, 120
MOST_ACTIONS = 6
SCREEN_OF = {"entry": "diary", "draft": "composer", "message": "inbox"}


@dataclass(frozen=True)
class Found:
    """A row: an action (with its key) or a hit of the search."""

    text: str
    detail: str
    action: str = ""
    hit: Hit | None = None


class FindDialog(QDialog):
    """Opens at `corner`, under the masthead; arrows move, Enter does, Esc closes. Searching never blocks typing."""

    def __init__(self, window: QWidget, shell: Shell, menus: Menus, services: Services | None, corner: QPoint) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._shell, self._menus, self._services = shell, menus, services
        self._task: Task | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find or do"))
        self.setFixedWidth(WIDTH)
        self.field = QLineEdit()
        self.rows = Rows[Found](_name)
        self.view = RowList(self.rows, ROW, _paint, self.tr("Results"), divided=False, ground="surface")
        self.note = Label(role="meta", tint="ink3")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._lay_out()
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.view.opened.connect(self._do)
        self.view.clicked.connect(self._do_current)
        self._typed("")
        self.move(corner.x() - WIDTH, corner.y() + 6)
        self.field.setFocus()

    def _lay_out(self) -> None:
        name = self.tr("Find or do")
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setProperty("bare", True)
        self.field.setFont(font("body"))
        self.field.addAction(icon("magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        self.view.setFixedHeight(ROW * SHOWN)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(HairLine())
        column.addWidget(self.view)
        column.addWidget(HairLine())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 6)
        foot.addWidget(self.note)
        column.addLayout(foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("surface"))
        painter.setPen(colour("hair2"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter act on the list while the caret stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = self.view.currentIndex().row()
            if event.key() == Qt.Key.Key_Down:
                self.view.choose_row(min(row + 1, self.rows.rowCount() - 1))
                return True
            if event.key() == Qt.Key.Key_Up:
                self.view.choose_row(max(0, row - 1))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do_current()
                return True
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        self._show(self._actions(text), [])
        self.note.setText(self.tr("Actions first, then everything that was written"))
        if self._task is not None:
            self._task.cancel()
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()

    def _actions(self, text: str) -> list[Found]:
        words = text.casefold().split()
        found: list[Found] = []
        for name in self._menus.ids():
            action = self._menus.action(name)
            title = action.text().replace("&", "")
            if action.isEnabled() and name != "find" and all(word in title.casefold() for word in words):
                keys = action.shortcuts()
                found.append(Found(title, key_text(keys[0]) if keys else "", action=name))
        return found[:MOST_ACTIONS] if words else found

    def _search(self) -> None:
        services, text = self._services, self.field.text().strip()
        if services is None or not text:
            return
        find = services.workspace.find
        self.note.setText(self.tr("Searching"))
        self._task = services.background.run(self, lambda: find(text), self._found, self._failed)

    def _found(self, hits: list[Hit]) -> None:
        here = [hit for hit in hits if self._shell.has(SCREEN_OF[hit.kind])]
        actions = self._actions(self.field.text())
        self._show(
            actions, [Found(hit.title or hit.excerpt, hit.excerpt if hit.title else "", hit=hit) for hit in here]
        )
        self.note.setText("" if actions or here else self.tr("Nothing found"))

    def _failed(self, error: Exception) -> None:
        del error
        self.note.setText(self.tr("The search did not work; actions are listed"))

    def _show(self, actions: list[Found], hits: list[Found]) -> None:
        self.rows.reset(actions + hits)
        self.view.choose_row(0)

    def _do_current(self) -> None:
        self._do(self.view.current())

    def _do(self, found: Found | None) -> None:
        if found is None:
            return
        shell = self._shell
        self.close()
        if found.hit is not None:
            shell.go(SCREEN_OF[found.hit.kind], found.hit.subject)
        else:
            shell.trigger(found.action)


def _name(found: Found) -> str:
    return f"{found.text}, {found.detail}" if found.detail else found.text


def _paint(row: RowPainter, found: Found) -> None:
    rect = row.rect.adjusted(16, 0, -16, 0)
    detail = min(rect.width() // 2, 180)
    room = QRect(rect.left(), rect.top(), rect.width() - detail - 12, rect.height())
    if found.hit is None:
        row.text(room, found.text, "secondary", weight=500)
    else:
        row.text(room, found.text, "listTitle")
    row.text(QRect(rect.right() - detail, rect.top(), detail, rect.height()), found.detail, "meta", "ink3", right=True)
