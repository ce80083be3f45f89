"""Whom to join with, who was never answered, and what deleting somebody takes away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from brandassist import clock
from ui.inbox.person.words import Counted, called, goes_words, stays_words
from ui.reach import needs_server
from ui.services import Services
from ui.theme import line_height, scaled
from ui.when import age
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.label import Label
from ui.widgets.picking import Choice, PickDialog
from ui.widgets.rows import RowPainter
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.people.views import NeverAnswered, PersonRow
    from brandassist.store.people.erasing import Goes
    from brandassist.workspace import Workspace

translate = QCoreApplication.translate


def join_dialog(parent: QWidget, services: Services, own: str) -> PickDialog:
    """Who of all is this one too; `picked` brings their row."""
    choice = Choice(
        translate("Person", "Join with"),
        translate("Person", "Name, handle or tag"),
        translate("Person", "People"),
        translate("Person", "Join"),
        translate("Person", "Nobody else has written yet."),
        _person_name,
        _paint_person,
    )
    return PickDialog(parent, services, choice, partial(_others, services.workspace, own))


def _others(workspace: Workspace, own: str) -> list[PersonRow]:
    return [each for each in workspace.people.list() if each.id != own]


def _person_name(row: PersonRow) -> str:
    return ", ".join((called(row.name), *map(network_name, row.networks), *row.tags))


def _paint_person(row: RowPainter, person: Any) -> None:
    _two_lines(row, called(person.name), ", ".join((*map(network_name, person.networks), *person.tags)), "")


def unanswered_dialog(parent: QWidget, services: Services) -> PickDialog:
    """Who wrote and never got an answer, the longest first; `picked` brings one."""
    choice = Choice(
        translate("Person", "Never answered yet"),
        translate("Person", "Name or network"),
        translate("Person", "People who were never answered"),
        translate("Person", "Open the last message"),
        translate("Person", "Everybody who wrote got an answer."),
        _never_name,
        _paint_never,
    )
    return PickDialog(parent, services, choice, services.workspace.people.unanswered)


def _never_name(row: NeverAnswered) -> str:
    return ", ".join(
        (called(row.name), *map(network_name, row.networks), _never_words(row), age(clock.now() - row.since))
    )


def _never_words(row: NeverAnswered) -> str:
    wrote = Counted().messages(row.messages)
    still = Counted().open(row.open) if row.open else translate("Person", "closed without an answer")
    return f"{wrote}, {still}"


def _paint_never(row: RowPainter, person: Any) -> None:
    below = ", ".join((*map(network_name, person.networks), _never_words(person)))
    _two_lines(row, called(person.name), below, age(clock.now() - person.since))


def _two_lines(row: RowPainter, name: str, below: str, right: str) -> None:
    rect = row.rect.adjusted(12, scaled(8), -12, -scaled(8))
    first = rect.adjusted(0, 0, 0, line_height("body") - rect.height())
    used = row.text(first, right, "secondary", "ink2", right=True) if right else 0
    row.text(first.adjusted(0, 0, -used - 12, 0), name, "body", weight=600)
    row.text(rect.adjusted(0, line_height("body"), 0, 0), below, "secondary", "ink2")


class DeleteDialog(Dialog):
    """One question, which names what goes and what stays; `agreed` brings whom it was asked about."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget, who: str, goes: Goes) -> None:
        title = translate("Person", "Delete {name}?").format(name=called(goes.name))
        super().__init__(parent, title, 520)
        self._who = who
        self.body.addWidget(Label(translate("Person", "This goes, for good:"), "body", weight=600))
        for line in goes_words(goes):
            self.body.addWidget(Label(f"•  {line}", "body", wrap=True))
        self.body.addSpacing(8)
        self.body.addWidget(Label(translate("Person", "This stays:"), "body", weight=600))
        for line in stays_words(goes):
            self.body.addWidget(Label(f"•  {line}", "body", "ink2", wrap=True))
        again = translate("Person", "What they write from now on comes as from somebody new.")
        self.body.addWidget(Label(again, "secondary", "ink2", wrap=True))
        foot = self.add_foot()
        foot.addStretch(1)
        self.keep, self.delete = Button(translate("Person", "Keep")), Button(translate("Person", "Delete"), "primary")
        self.keep.clicked.connect(self.reject)
        self.delete.clicked.connect(self._agree)
        needs_server(self.delete)
        for button in (self.keep, self.delete):
            button.setAutoDefault(False)
            foot.addWidget(button)
        self.keep.setFocus()

    def _agree(self) -> None:
        self.agreed.emit(self._who)
        self.accept()
