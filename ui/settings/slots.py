"""Posting slots: for each account the times of its week, whose clock they mean, and one line to add another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from brandassist.events import Changed
from ui.sentences import sentence_of
from ui.services import Services
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Section
from ui.settings.slot_fields import DayField, HourField, KindField, MeansField, means_of
from ui.settings.slot_lines import SlotLines
from ui.widgets.button import Button, IconButton
from ui.widgets.field import Select
from ui.widgets.label import Label
from ui.words import account_words

if TYPE_CHECKING:
    from brandassist.store.publishing.slots import Means, Slot
    from brandassist.workspace import Workspace

    Found = tuple[list[Slot], list[tuple[str, str]]]


class SlotsSection(Section):
    """Each choice applies at once and is taken back by the page's undo."""

    def __init__(self, presenter: SettingsPresenter, services: Services) -> None:
        super().__init__()
        self._presenter, self._services = presenter, services
        self.slots: list[Slot] = []
        self._accounts: list[tuple[str, str]] = []
        self.entitle(self.tr("Posting slots"))
        words = self.tr("slots times of the week posting schedule")
        self.account = Select(self.tr("Account whose slots are shown"), [])
        self.place(Line(self.tr("Account"), self.account, words=words))
        self._lines = SlotLines[SlotLine](self._line, self._show_line)
        self.place(self._lines)
        self.none = Line("", Label(self.tr("No slot yet."), "note", "ink2"), words=words)
        self.mornings = Button(self.tr("Three mornings a week"), small=True)
        self.begin = Line("", self.mornings, after=self.tr("Mon, Wed and Fri at 8:30, to begin with"), words=words)
        self.place(self.none)
        self.place(self.begin)
        self.day, self.hour = DayField(), HourField()
        self.means, self.kind = MeansField(), KindField()
        self.adder = Button(self.tr("Add"), small=True)
        self.place(Line("", self.day, self.hour, self.kind, self.means, self.adder, words=words), "slots")
        self.account.activated.connect(self._show)
        self.mornings.clicked.connect(self._begin)
        self.adder.clicked.connect(self._add)
        services.events.subscribe(Changed, self._changed)

    def show_values(self) -> None:
        """Read the slots and the accounts again."""
        workspace = self._services.workspace
        self._services.background.run(self, partial(_read, workspace), self._take, self._refused)

    def narrow(self, words: str) -> bool:
        found = super().narrow(words)
        self._show_beginning()
        return found

    def _changed(self, event: Changed) -> None:
        if event.topics & {"queue", "accounts"} and self.isVisible():
            self.show_values()

    def _take(self, found: Found) -> None:
        slots, accounts = found
        self.slots = [each for each in slots if not each.name]  # those of recurring formats stand below
        if accounts != self._accounts:
            chosen = self.account.value()
            self._accounts = accounts
            self.account.clear()
            for account_id, words in accounts:
                self.account.addItem(words, account_id)
            self.account.set_value(chosen)
        self._show()

    def _show(self) -> None:
        home = str(self._presenter.rules.get("zone", "UTC"))
        self.means.offer(home, [each.zone for each in self.slots], every=True)
        self._show_beginning()
        for widget in (self.mornings, self.adder):
            widget.setEnabled(bool(self._accounts))
        self._lines.show_slots([each for each in self.slots if each.account_id == self.account.value()])

    def _line(self, slot: Slot) -> SlotLine:
        return SlotLine(slot, self)

    def _show_line(self, line: SlotLine, slot: Slot) -> None:
        line.means.offer(str(self._presenter.rules.get("zone", "UTC")), [each.zone for each in self.slots], every=False)
        line.show_slot(slot)

    def _show_beginning(self) -> None:
        none = not any(each.account_id == self.account.value() for each in self.slots)
        for line in (self.none, self.begin):
            line.setVisible(none)

    # -- what a person does -------------------------------------------------------------------------------------

    def change(self, slot: Slot, after: Slot) -> None:
        """One of its values; the same again is no choice."""
        if slot != after:
            self.show_error("slots", "")
            self._presenter.choose_slots((slot,), (after,))

    def remove(self, slot: Slot) -> None:
        """What is planned into it keeps its time."""
        self.show_error("slots", "")
        self._presenter.choose_slots((slot,), ())

    def _begin(self) -> None:
        work = partial(_made, self._services.workspace, partial(_mornings, str(self.account.value())))
        self._services.background.run(self, work, self._added, self._refused)

    def _add(self) -> None:
        means, zone = means_of(self.means.value())
        said = (str(self.account.value()), self.day.value(), self.hour.wall(), means, zone, self.kind.value())
        work = partial(_made, self._services.workspace, partial(_one, *said))
        self._services.background.run(self, work, self._added, self._refused)

    def _added(self, made: tuple[Slot, ...]) -> None:
        self.show_error("slots", "")
        self._presenter.chose_slots(made)
        self.show_values()

    def _refused(self, error: Exception) -> None:
        self.show_error("slots", sentence_of(error))


class SlotLine(Line):
    """One slot: its day, hour, kind and clock, each chosen in place, and a way to remove it."""

    def __init__(self, slot: Slot, section: SlotsSection) -> None:
        self._slot, self._section = slot, section
        self.day, self.hour, self.kind, self.means = DayField(), HourField(), KindField(), MeansField()
        self.gone = IconButton("x", QCoreApplication.translate("SlotLine", "Remove this slot"), 16)
        self.weeks = Label("", "secondary", "ink3", wrap=True)
        fields = (self.day, self.hour, self.kind, self.means, self.gone, self.weeks)
        super().__init__("", *fields, words=QCoreApplication.translate("SlotLine", "slots posting"))
        for field in (self.day, self.kind, self.means):
            field.activated.connect(self._choose)
        self.hour.chosen.connect(self._choose)
        self.gone.clicked.connect(self._remove)

    def show_slot(self, slot: Slot) -> None:
        """Show its values; one that does not come every week says so."""
        self._slot = slot
        self.means.add_own(slot)
        self.day.set_value(slot.weekday)
        self.hour.show_wall(slot.wall)
        self.kind.set_value(slot.kind)
        self.weeks.setText(self.tr("every %n weeks", "", slot.every) if slot.every > 1 else "")
        self.weeks.setVisible(slot.every > 1)

    def _choose(self) -> None:
        means, zone = means_of(self.means.value())
        weekday, kind = self.day.value(), self.kind.value()
        after = replace(self._slot, weekday=weekday, wall=self.hour.wall(), kind=kind, means=means, zone=zone)
        self._section.change(self._slot, after)

    def _remove(self) -> None:
        self._section.remove(self._slot)


def _read(workspace: Workspace) -> Found:
    accounts = [each.account for each in workspace.accounts.list()]
    return workspace.slots.list(), [(each.id, account_words(each.label, each.network)) for each in accounts]


def _made(workspace: Workspace, make: Callable[[Workspace], None]) -> tuple[Slot, ...]:
    before = {each.id for each in workspace.slots.list()}
    make(workspace)
    return tuple(each for each in workspace.slots.list() if each.id not in before)


def _mornings(account_id: str, workspace: Workspace) -> None:
    workspace.slots.add_mornings(account_id)


def _one(account_id: str, day: int, wall: str, means: Means, zone: str, kind: str, workspace: Workspace) -> None:
    workspace.slots.add(account_id, day, wall, means=means, zone=zone, kind=kind)
