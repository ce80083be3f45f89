"""What was promised and is still owed, overdue first: done, moved to another day, or looked up in its entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled
from ui.when import day_month, long_day
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.diary.follow_ups import FollowUp

ROW, SHOWN = 56, 6
Found = tuple[list["FollowUp"], str]


class PromisesDialog(Dialog):
    """Enter opens the entry; the buttons act on the row chosen."""

    entry_wanted = Signal(str)

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Promises"), 640)
        self._services = services
        self._today = ""
        self._last = ""  # the one that was done last, for undo
        self.rows = Rows["FollowUp"](self._name, _key)
        self.view = RowList(self.rows, ROW, self._paint, self.tr("Promises"), ground="surface")
        self.view.setFixedHeight(scaled(ROW) * SHOWN)
        self.nothing = Label(self.tr("Nothing is owed."), "note", "ink2")
        self.problem = InlineError()
        for widget in (self.nothing, self.view, self.problem):
            self.body.addWidget(widget)
        self.done_button = Button(self.tr("Done"), "primary")
        self.move_button = Button(self.tr("Another day"))
        self.entry_button = Button(self.tr("Open the entry"), "quiet")
        self.undo_button = Button(self.tr("Undo"), "quiet")
        foot = self.add_foot()
        for button in (self.entry_button, self.undo_button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.move_button, self.done_button):
            foot.addWidget(button)
        for button in (self.entry_button, self.undo_button, self.move_button, self.done_button):
            button.setAutoDefault(False)
        self.view.opened.connect(self._open)
        self.entry_button.clicked.connect(self._open_current)
        self.done_button.clicked.connect(self._done)
        self.move_button.clicked.connect(self._open_days)
        self.undo_button.clicked.connect(self._undo)
        self.undo_button.hide()
        self._show(([], ""))
        self._do(lambda: None)

    def _do(self, act: Callable[[], None]) -> None:
        promises = self._services.workspace.promises

        def doing() -> Found:
            act()
            return promises.list(), promises.today()

        self._services.background.run(self, doing, self._show, self._failed)

    def _show(self, found: Found) -> None:
        promises, self._today = found
        row = self.view.currentIndex().row()
        self.rows.reset(promises)
        self.view.choose_row(max(0, min(row, len(promises) - 1)))
        self.view.setVisible(bool(promises))
        self.nothing.setVisible(not promises)
        for button in (self.done_button, self.move_button, self.entry_button):
            button.setEnabled(bool(promises))
        self.undo_button.setVisible(bool(self._last))
        self.problem.show_problem("")
        if promises:
            self.view.setFocus()

    def _failed(self, error: Exception) -> None:
        self.problem.show_problem(sentence_of(error))

    # -- doing --------------------------------------------------------------------------------------------------

    def _done(self) -> None:
        found = self.view.current()
        if found is not None:
            self._last = found.id
            done, promise_id = self._services.workspace.promises.done, found.id
            self._do(lambda: done(promise_id))

    def _undo(self) -> None:
        reopen, promise_id, self._last = self._services.workspace.promises.reopen, self._last, ""
        self._do(lambda: reopen(promise_id))

    def days(self) -> QMenu:
        """Days it may be moved to."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.triggered.connect(self._moved)
        today = date.fromisoformat(self._today)
        monday = today + timedelta(days=7 - today.weekday())
        for words, day in (
            (self.tr("Tomorrow"), today + timedelta(days=1)),
            (self.tr("Next Monday"), monday),
            (self.tr("In a week"), today + timedelta(days=7)),
            (self.tr("In four weeks"), today + timedelta(days=28)),
        ):
            said = self.tr("{when}, {day}").format(when=words, day=day_month(day))
            menu.addAction(said).setData(day.isoformat())
        menu.addSeparator()
        menu.addAction(self.tr("Without a day")).setData("")
        return menu

    def _open_days(self) -> None:
        self.days().popup(self.move_button.mapToGlobal(self.move_button.rect().bottomLeft()))

    def _moved(self, action: QAction) -> None:
        found = self.view.current()
        if found is not None:
            move, promise_id, day = self._services.workspace.promises.move, found.id, str(action.data())
            self._do(lambda: move(promise_id, day))

    def _open_current(self) -> None:
        self._open(self.view.current())

    def _open(self, found: FollowUp | None) -> None:
        if found is not None:
            self.entry_wanted.emit(found.entry_id)
            self.accept()

    # -- painting -----------------------------------------------------------------------------------------------

    def _name(self, found: FollowUp) -> str:
        return f"{found.text}, {due_words(found, self._today)}"

    def _paint(self, row: RowPainter, found: FollowUp) -> None:
        rect, late = row.rect.adjusted(16, 6, -16, -6), found.overdue(self._today)
        half = rect.height() // 2
        row.text(QRect(rect.left(), rect.top(), rect.width(), half), found.text, "listTitle")
        where = ", ".join(each for each in (found.person, found.place or found.entry_title) if each)
        below = QRect(rect.left(), rect.top() + half, rect.width(), half)
        due = row.text(below, due_words(found, self._today), "meta", "refused" if late else "ink2", weight=500)
        row.text(below.adjusted(due + 16, 0, 0, 0), where, "meta", "ink3")


def _key(found: FollowUp) -> str:
    return found.id


def due_words(found: FollowUp, today: str) -> str:
    """By when: "Overdue since …", the day, or that none was said."""
    translate = QCoreApplication.translate
    if not found.due:
        return translate("PromisesDialog", "No day")
    day = long_day(date.fromisoformat(found.due), year=found.due[:4] != today[:4])
    return translate("PromisesDialog", "Overdue since {day}").format(day=day) if found.overdue(today) else day
