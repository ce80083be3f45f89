"""More about this person: a name, quiet, who is who, their record; and the dialogs these open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.inbox.person.deeds import Deeds
from ui.inbox.person.dialogs import join_dialog, unanswered_dialog
from ui.inbox.person.leaving import Leaving
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.people.views import NeverAnswered, PersonRow, PersonView


class PersonMenu(QMenu):
    """It keeps whom it was opened for: what is chosen is about them, whoever is shown by then.

    `opened` wants a message shown; `rename_wanted`: another name is to be written in place.
    """

    opened = Signal(str)
    rename_wanted = Signal()

    def __init__(self, parent: QWidget, services: Services, deeds: Deeds, leaving: Leaving) -> None:
        super().__init__(parent)
        self._services, self._deeds, self._leaving = services, deeds, leaving
        self._who = self._person = ""  # the profile that is shown, and who stands for it
        self.triggered.connect(self._chosen)

    def show_for(self, who: str, view: PersonView, under: QWidget) -> None:
        """Open it under this button."""
        self._who, self._person = who, view.id
        muted, blocked = view.facts.muted_at is not None, view.facts.blocked_at is not None
        self.clear()
        self._offer("rename", self.tr("Rename"))
        self.addSeparator()
        self._offer("unmute" if muted else "mute", self.tr("Unmute") if muted else self.tr("Mute"))
        self._offer("unblock" if blocked else "block", self.tr("Unblock") if blocked else self.tr("Block"))
        self.addSeparator()
        self._offer("join", self.tr("Join with…"))
        self._offer("unanswered", self.tr("Never answered yet…"))
        self.addSeparator()
        free = not self._leaving.under_way
        self._offer("export", self.tr("Export…")).setEnabled(free)
        self._offer("delete", self.tr("Delete…")).setEnabled(free)
        self.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _offer(self, what: str, words: str) -> QAction:
        action = self.addAction(words)
        action.setData(what)
        return action

    def _chosen(self, action: QAction) -> None:
        match str(action.data()):
            case "rename":
                self.rename_wanted.emit()
            case "join":
                self.ask_join()
            case "unanswered":
                self.show_unanswered()
            case "export":
                self._leaving.ask_export(self._who)
            case "delete":
                self._leaving.ask_delete(self._who)
            case how:
                self._deeds.quiet(self._who, how)

    def ask_join(self) -> None:
        """Whom of all they are too."""
        dialog = join_dialog(self._over(), self._services, self._person)
        dialog.picked.connect(self._join_picked)
        dialog.open()

    def _join_picked(self, row: PersonRow) -> None:
        self._deeds.join(self._who, [self._who, row.id])

    def show_unanswered(self) -> None:
        """Who was never answered yet, the longest first."""
        dialog = unanswered_dialog(self._over(), self._services)
        dialog.picked.connect(self._open_unanswered)
        dialog.open()

    def _open_unanswered(self, row: NeverAnswered) -> None:
        self.opened.emit(row.last_id)

    def _over(self) -> QWidget:
        parent = self.parentWidget()
        assert parent is not None
        return parent.window()
