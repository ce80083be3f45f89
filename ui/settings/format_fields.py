"""What a recurring format is chosen by: its name, what its draft begins from, where, when and how often it comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.settings.slot_fields import Choice, DayField, HourField, MeansField, means_of
from ui.theme import scaled, theme
from ui.widgets.field import Field
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from brandassist.store.publishing.slots import Slot

EVERY = (1, 2, 3, 4, 6, 8, 12, 26, 52)  # weeks that are offered; another one that is kept joins them
NAME, WIDE = 200, 190


@dataclass(frozen=True)
class Offers:
    """What may be chosen: accounts and templates by id with their words, home and the zones that are used (IANA)."""

    accounts: Sequence[tuple[str, str]]
    templates: Sequence[tuple[str, str]]
    home: str
    zones: Sequence[str]


class EveryField(Choice):
    """How many weeks from one to the next."""

    def __init__(self) -> None:
        super().__init__(self.tr("How often"), [(each, self._words(each)) for each in EVERY], 174)

    def value(self) -> int:
        return int(self.currentData())

    def choose(self, weeks: int) -> None:
        """Choose so many, also where they are not offered."""
        if self.findData(weeks) < 0:
            self.addItem(self._words(weeks), weeks)
        self.set_value(weeks)

    def _words(self, weeks: int) -> str:
        return self.tr("Every %n weeks", "", weeks) if weeks > 1 else self.tr("Every week")


class OfferField(Choice):
    """One of what the workspace has: an account, a template."""

    def offer(self, offers: Sequence[tuple[str, str]]) -> None:
        """Offer these; what was chosen stays chosen."""
        if [(self.itemData(at), self.itemText(at)) for at in range(self.count())] == list(offers):
            return
        chosen = self.value()
        self.clear()
        for value, words in offers:
            self.addItem(words, value)
        self.set_value(chosen)


class FormatFields(QWidget):
    """They go on in the next line where there is no room. `chosen`: one of them, by a person."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = Field(self.tr("Name of the format"), self.tr("Name"))
        self.template = OfferField(self.tr("What its draft begins from"), [], WIDE)
        self.account = OfferField(self.tr("Account of the format"), [], WIDE)
        self.day, self.hour, self.means, self.every = DayField(), HourField(), MeansField(), EveryField()
        self.flow = Flow()
        self.setLayout(self.flow)
        selects: tuple[QComboBox, ...] = (self.template, self.account, self.day, self.means, self.every)
        for field in (self.name, self.template, self.account, self.day, self.hour, self.means, self.every):
            self.flow.addWidget(field)
        for select in selects:
            select.activated.connect(self._choose)
        self.hour.chosen.connect(self._choose)
        self.name.editingFinished.connect(self._choose)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        theme.changed.connect(self._dress)

    def offer(self, offers: Offers, *, every: bool) -> None:
        """What may be chosen; `every`: readers in any zone of the world too."""
        self.account.offer(list(offers.accounts))
        self.template.offer([("", self.tr("Begins empty")), *offers.templates])
        self.means.offer(offers.home, offers.zones, every)

    def show_slot(self, slot: Slot) -> None:
        """Show a format; a name that is being typed stays."""
        if not self.name.hasFocus():
            self.name.setText(slot.name)
        if slot.template_id is not None and self.template.findData(slot.template_id) < 0:
            self.template.addItem(self.tr("A template in the bin"), slot.template_id)
        self.template.set_value(slot.template_id or "")
        self.account.set_value(slot.account_id)
        self.day.set_value(slot.weekday)
        self.hour.show_wall(slot.wall)
        self.means.add_own(slot)
        self.every.choose(slot.every)

    def of(self, slot: Slot) -> Slot:
        """The slot with what is chosen here."""
        means, zone = means_of(self.means.value())
        return replace(
            slot,
            name=" ".join(self.name.text().split()),
            template_id=str(self.template.value()) or None,
            account_id=str(self.account.value()),
            weekday=self.day.value(),
            wall=self.hour.wall(),
            means=means,
            zone=zone,
            every=self.every.value(),
            starts=slot.starts if self.every.value() == slot.every else "",
        )

    def _choose(self) -> None:
        self.chosen.emit()

    def _dress(self) -> None:
        self.name.setFixedWidth(scaled(NAME))
