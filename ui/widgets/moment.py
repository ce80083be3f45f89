"""Asking for a time: a date, a time and whose clock; a time that comes twice or never is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QDate, QLocale, QStringListModel, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QDateEdit,
    QHBoxLayout,
    QSizePolicy,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from brandassist import clock
from brandassist.errors import Problem
from brandassist.walltime import WallTime, plan
from ui.reach import needs_server
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled, theme
from ui.when import city, clock_time
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Amount, Field, Labelled, Select
from ui.widgets.label import Label
from ui.widgets.states import InlineError
from ui.widgets.warned import ReadBeside, Warned
from ui.words import full_account_words

if TYPE_CHECKING:
    from brandassist.store.publishing.slots import Means
    from brandassist.workspace import Workspace

MEANINGS = ("readers", "here", "instant")
DOUBTFUL = ("ambiguous_time", "skipped_time", "flown_twice", "flown_over")
LONGEST_BETWEEN = 24 * 60  # minutes; what is days apart has a time of its own


@dataclass(frozen=True)
class Chosen:
    """What the dialog brings: the time, and for a draft the accounts it goes to."""

    planned: WallTime
    accounts: tuple[str, ...]
    every_minutes: int = 0  # from each of several accounts to the next
    stop_if_refused: bool = False  # the others go only once the first is out
    means: Means = "readers"  # whose clock it stands on


class TimeDialog(Dialog):
    """`chosen` brings a Chosen; nothing is decided before."""

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        services: Services,
        title: str,
        start: datetime,
        zone: str,
        accounts: Sequence[tuple[str, str, str]] = (),
        asks: str = "",
        means: str = "",
    ) -> None:
        super().__init__(parent, asks or self.tr("When does it go?"), 460)
        self._services = services
        self.date, self.time, self.zone = QDateEdit(), QTimeEdit(), Field(self.tr("Time zone"))
        self.boxes: dict[str, QCheckBox] = {}
        self.every, self.stop = Amount(), QCheckBox(self.tr("The others wait until the first has it"))
        self.error = InlineError()
        self.warned: Warned | None = None
        self.choices = QVBoxLayout()
        self._fill(title, start, zone)
        self.means = Select(self.tr("Whose clock it means"), [])
        self._readers = zone  # theirs comes back when it is not hers any more
        if means:
            self._offer_means(means)
        self._offer_accounts(accounts)
        self.body.addWidget(self.error)
        self.body.addLayout(self.choices)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.accept_button = Button(self.tr("Cancel")), Button(self.tr("Set the time"), "primary")
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._accept)
        if not asks:  # a post's time; until when an entry waits is written without a connection
            needs_server(self.accept_button)
        self.accept_button.setDefault(True)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        self._size_fields()
        theme.changed.connect(self._size_fields)
        services.background.run(self, _zones, self._complete, self._no_zones)
        self.date.setFocus()

    def _size_fields(self) -> None:
        for edit in (self.date, self.time, self.zone, self.means, self.every):
            edit.setFixedHeight(scaled(32))

    def warn_by(self, read: ReadBeside) -> None:
        """Tell what is worth a look about the time while it is chosen; `read` gives what it is held against."""
        self.warned = Warned(self._services, read)
        self.body.insertWidget(self.body.indexOf(self.error), self.warned)
        for changed in (self.date.dateChanged, self.time.timeChanged, self.zone.editingFinished):
            changed.connect(self._look)
        for box in self.boxes.values():
            box.toggled.connect(self._look)
        self._look()

    def _look(self, _: object = None) -> None:
        if self.warned is not None:
            self.warned.look(self._accounts(), self._wall(), self.zone.text().strip())

    def _fill(self, title: str, start: datetime, zone: str) -> None:
        self.body.addWidget(Label(title, "note", "ink", wrap=True))
        self.date.setLocale(QLocale())
        self.date.setDisplayFormat("ddd d MMM yyyy")
        self.date.setDate(QDate(start.year, start.month, start.day))
        self.date.setAccessibleName(self.tr("Date"))
        self.time.setDisplayFormat("HH:mm")
        self.time.setTime(QTime(start.hour, start.minute))
        self.time.setAccessibleName(self.tr("Time"))
        self.zone.setText(zone)
        for edit in (self.date, self.time):
            edit.lineEdit().setTextMargins(8, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Labelled(self.tr("Date"), self.date, above=True), 3)
        row.addWidget(Labelled(self.tr("Time"), self.time, above=True), 2)
        row.addWidget(Labelled(self.tr("Time zone"), self.zone, above=True), 4)
        self.body.addLayout(row)
        self.date.dateChanged.connect(self._forget_choices)
        self.time.timeChanged.connect(self._forget_choices)
        self.zone.textEdited.connect(self._forget_choices)

    def _offer_means(self, means: str) -> None:
        for value in MEANINGS:
            self.means.addItem("", value)
        self.means.set_value(means)
        self.means.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addWidget(Labelled(self.tr("It means"), self.means, above=True))
        self.time.timeChanged.connect(self._tell_meanings)
        self.zone.textChanged.connect(self._tell_meanings)
        for changed in (self.date.dateChanged, self.time.timeChanged):
            changed.connect(self._find_her)
        self.means.activated.connect(self._meant)
        self._tell_meanings()
        self._meant()

    @property
    def _hers(self) -> bool:
        return self.means.value() == "here"

    def _meaning(self) -> Means:
        chosen = self.means.value()
        return "here" if chosen == "here" else "instant" if chosen == "instant" else "readers"

    def _tell_meanings(self, _: object = None) -> None:
        at, there = self.time.time().toString("HH:mm"), self._readers if self._hers else self.zone.text().strip()
        words = {
            "readers": self.tr("{time} for readers in {city}").format(time=at, city=city(there)),
            "here": self.tr("{time} where I am").format(time=at),
            "instant": self.tr("This instant, whatever clocks do"),
        }
        for value, told in words.items():
            self.means.setItemText(self.means.findData(value), told)

    def _meant(self, _: object = None) -> None:
        if self.zone.isEnabled() and self._hers:
            self._readers = self.zone.text().strip()
        elif not self.zone.isEnabled() and not self._hers:
            self.zone.setText(self._readers)
        self.zone.setEnabled(not self._hers)  # where she is decides it
        self._forget_choices()
        self._find_her()
        self._look()

    def _find_her(self, _: object = None) -> None:
        """Show the zone she is in then; a doubtful hour is asked about when the time is set."""
        if self._hers:
            where = partial(_plan_here, self._services.workspace, self._wall(), 0)
            self._services.background.run(self, where, self._show_her, self._no_zones)

    def _show_her(self, planned: WallTime) -> None:
        if self._hers:
            self.zone.setText(planned.zone)
            self._look()

    def _offer_accounts(self, accounts: Sequence[tuple[str, str, str]]) -> None:
        if not accounts:
            return
        self.body.addWidget(Label(self.tr("Goes to"), "secondary", "ink2"))
        for account_id, network, label in accounts:
            box = QCheckBox(full_account_words(label, network))
            box.setChecked(True)
            self.boxes[account_id] = box
            self.body.addWidget(box)
        if len(accounts) > 1:
            self._offer_order()

    def _offer_order(self) -> None:
        """One after another, and whether the first one decides."""
        self.every.setRange(0, LONGEST_BETWEEN)
        self.every.setSingleStep(5)
        self.every.setSpecialValueText(self.tr("all at once"))
        self.every.setAccessibleName(self.tr("Minutes between networks"))
        self.every.lineEdit().setTextMargins(8, 0, 0, 0)
        self.body.addWidget(Labelled(self.tr("Minutes between networks"), self.every, above=True))
        self.body.addWidget(self.stop)

    def ask(self) -> None:
        """As if the time that stands there had been set: what must be asked about it is asked now."""
        self._ask(None)

    def _accept(self) -> None:
        self._ask(None)

    def _ask(self, fold: int | None) -> None:
        wall, zone = self._wall(), self.zone.text().strip()
        here = partial(_plan_here, self._services.workspace, wall, fold)
        planned = here if self._hers else partial(_plan, wall, zone, fold)
        self._services.background.run(self, planned, self._planned, self._failed)

    def _wall(self) -> str:
        return f"{self.date.date().toString('yyyy-MM-dd')}T{self.time.time().toString('HH:mm')}"

    def _accounts(self) -> tuple[str, ...]:
        return tuple(account for account, box in self.boxes.items() if box.isChecked())

    def _planned(self, planned: WallTime) -> None:
        accounts = self._accounts()
        if self.boxes and not accounts:
            self.error.show_problem(self.tr("Choose at least one account."))
            return
        several = len(accounts) > 1
        every, stop = (self.every.value(), self.stop.isChecked()) if several else (0, False)
        self.chosen.emit(Chosen(planned, accounts, every, stop, self._meaning()))
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._forget_choices()
        if isinstance(error, Problem) and error.code in DOUBTFUL:
            self._which(error)
        else:
            self.error.show_problem(sentence_of(error))
        self.adjustSize()

    def _which(self, error: Problem) -> None:
        twice = self.tr("The clocks are set back then, so this time comes twice. Which one?")
        never = self.tr("The clocks are set forward then, so this time never comes. Which one instead?")
        told = {"ambiguous_time": twice, "skipped_time": never}
        self.error.show_problem(told.get(error.code) or sentence_of(error))
        for fold, name in enumerate(("first", "second")):
            button = Button(self._instant(error, name))
            button.carry(fold)
            button.asked.connect(self._ask)
            button.setFixedHeight(scaled(32))  # a dialog with wrapped words squeezes what may give way
            self.choices.addWidget(button)
            if fold == 0:
                button.setFocus()

    def _instant(self, error: Problem, name: str) -> str:
        utc = datetime.fromisoformat(error.data[name])
        other = error.data.get("other") if name == "second" else None  # she flies from one zone to another
        local = utc.astimezone(ZoneInfo(other or error.data["zone"]))
        offset = local.strftime("UTC%z")[:-2] if local.strftime("%z").endswith("00") else local.strftime("UTC%z")
        template = self.tr("{time} ({offset}), which is {utc} UTC")
        return template.format(time=clock_time(local), offset=offset, utc=clock_time(utc))

    def _forget_choices(self, _: object = None) -> None:
        while (item := self.choices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.error.show_problem("")

    def _complete(self, zones: list[str]) -> None:
        completer = QCompleter(QStringListModel(zones, self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(completer)

    def _no_zones(self, error: Exception) -> None:
        del error  # the field works without proposals


def first_guess(now: datetime, before: datetime | None) -> datetime:
    """What the dialog begins with: the same time of day, on the next day it is still to come; else 08:00."""
    at = (before or now.replace(hour=8, minute=0)).replace(second=0, microsecond=0, tzinfo=None)
    here = now.replace(tzinfo=None)
    while at <= here:
        at = (
            at.replace(year=here.year, month=here.month, day=here.day) if at.date() < here.date() else at + timedelta(1)
        )
    return at


def _plan(wall: str, zone: str, fold: int | None) -> WallTime:
    return _still_to_come(plan(wall, zone, fold))


def _plan_here(workspace: Workspace, wall: str, fold: int | None) -> WallTime:
    return _still_to_come(workspace.travel.plan(wall, fold))


def _still_to_come(planned: WallTime) -> WallTime:
    if planned.instant() < clock.now() - timedelta(minutes=1):
        raise Problem("time_passed", wall=planned.wall.replace("T", " "), zone=city(planned.zone))
    return planned


def _zones() -> list[str]:
    return sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "posix")))
