"""The promise table of one account: one line per way it can send, and a radio button chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from brandassist.accounts.needs import needs_of
from brandassist.assets import limits_for, prices_for
from brandassist.errors import Problem
from ui.accounts.presenter import Shown
from ui.rights import needs_right
from ui.theme import font, scaled, theme
from ui.widgets.label import HairLine, Label
from ui.words import money

if TYPE_CHECKING:
    from brandassist.accounts.promises import AccountRow
    from drafts.limits import Limits

ROOM = 760
ROW = 40


def ways_of(shown: Shown) -> list[str]:
    """The ways this account can send by."""
    return list(shown.row.ways)


class Promises(QWidget):
    """A line a way where there is room; else the ways, and below what is promised for the chosen one."""

    chosen = Signal(str)

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._ways = ways_of(shown) or ["computer"]
        self._names = [
            self.tr("Thread"),
            self.tr("Alt text"),
            self.tr("Edit"),
            self.tr("Delete"),
            self.tr("Reads replies"),
            self.tr("Who schedules"),
            self.tr("Cost"),
        ]
        self._facts: dict[str, list[str]] = {}
        self._group = QButtonGroup(self)
        self.radios: dict[str, QRadioButton] = {}
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._table = QWidget()
        column.addWidget(self._table)
        self._note = Label("", "secondary", "ink2", wrap=True)
        self._note.setContentsMargins(0, 8, 0, 8)
        column.addWidget(self._note)
        self._make_radios()
        self._wide = True
        self._way = ""
        self.show_row(shown)
        theme.changed.connect(self._arrange)

    def show_row(self, shown: Shown) -> None:
        """Mark the way in force."""
        way = shown.row.account.way if shown.row.account.way in self._ways else self._ways[0]
        facts = {each: self._read(shown, each) for each in self._ways}
        if (way, facts) == (self._way, self._facts):
            return
        self._way, self._facts = way, facts
        if way in self.radios:
            self.radios[way].setChecked(True)
        alone = self.tr("Threads and replies, and what goes out within minutes, this computer sends itself.")
        kept = self.tr("What is planned already keeps its promise.")
        self._note.setText(f"{alone} {kept}" if way == "server" else kept)
        self._note.setVisible(len(self._ways) > 1)
        self.setAccessibleName("; ".join(f"{name}: {fact}" for name, fact in self._lines()))
        self._arrange()

    def _make_radios(self) -> None:
        names = {
            "computer": self.tr("Direct, by this computer"),
            "server": self.tr("Direct, by its server"),
            "you": self.tr("By hand, by you"),
        }
        for way in self._ways if len(self._ways) > 1 else []:
            radio = QRadioButton(names[way])
            radio.clicked.connect(self._clicked)
            self._group.addButton(radio)
            needs_right("account", radio)
            self.radios[way] = radio

    def _clicked(self) -> None:
        way = next(way for way, radio in self.radios.items() if radio.isChecked())
        if way != self._way:
            self.chosen.emit(way)

    def _read(self, shown: Shown, way: str) -> list[str]:
        row = shown.row
        limits = self._limits(row)
        yes, no = self.tr("Yes"), self.tr("No")
        article = row.info is not None and row.info.kind == "article"
        thread = self.tr("Not needed") if article else yes if limits and limits.threads else no
        if way == "server":
            thread = self.tr("By this computer")
        if way == "you":
            return self._by_hand(thread, limits, reads=row.reads)
        return [
            thread,
            yes if limits and limits.pictures.most else no,
            yes if row.edits else no,
            yes if row.withdraws else no,
            yes if row.reads else no,
            self.tr("Its server") if way == "server" else self.tr("This computer"),
            self._cost(row),
        ]

    def _by_hand(self, thread: str, limits: Limits | None, *, reads: bool) -> list[str]:
        yes, no, hand = self.tr("Yes"), self.tr("No"), self.tr("By hand")
        return [
            self.tr("Part by part") if thread == yes else thread,
            self.tr("You paste it") if limits and limits.pictures.most else no,
            hand,
            hand,
            yes if reads else no,
            self.tr("You, reminded"),
            self.tr("None"),
        ]

    @staticmethod
    def _limits(row: AccountRow) -> Limits | None:
        try:
            return limits_for(row.account.network, row.account.facts)
        except Problem:  # the network of a package that is no longer here
            return None

    def _cost(self, row: AccountRow) -> str:
        cost = needs_of(row.account.network).cost if row.info is not None else "unknown"
        prices, limit = prices_for(row.account.network), row.account.cost_limit
        if prices is not None and limit is not None:
            return self.tr("Per post; limit {amount} a month").format(amount=money(limit, prices.currency))
        return {"free": self.tr("None"), "per_post": self.tr("Per post")}.get(cost, self.tr("Not known"))

    def _lines(self) -> list[tuple[str, str]]:
        return list(zip(self._names, self._facts[self._way], strict=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= scaled(ROOM)
        if wide != self._wide:
            self._wide = wide
            self._arrange()

    def _arrange(self) -> None:
        focused = next((way for way, radio in self.radios.items() if radio.hasFocus()), "")
        for radio in self.radios.values():
            radio.setParent(self)
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        (self._broad if self._wide else self._narrow)(grid)
        self._column.replaceWidget(self._table, fresh)
        self._table.hide()
        self._table.deleteLater()
        self._table = fresh
        for radio in self.radios.values():
            radio.setFont(font("secondary", 500))  # a new parent gives it another
            radio.show()
        if focused:
            self.radios[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _broad(self, grid: QGridLayout) -> None:
        names = [self.tr("Way"), *self._names]
        for place, name in enumerate(names):
            grid.addWidget(_cell(Label(name, "meta", "ink2", wrap=True), 36), 0, place)
            grid.setColumnStretch(place, 2)
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(len(self._names), 3)  # a price with its limit is the longest of them
        for number, way in enumerate(self._ways):
            grid.addWidget(HairLine(), 2 * number + 1, 0, 1, len(names))
            grid.addWidget(self._head(way, ROW), 2 * number + 2, 0)
            for place, fact in enumerate(self._facts[way], 1):
                grid.addWidget(_cell(Label(fact, "secondary", wrap=True), ROW), 2 * number + 2, place)

    def _narrow(self, grid: QGridLayout) -> None:
        for number, way in enumerate(self._ways):
            grid.addWidget(self._head(way, 28), number, 0, 1, 2)
        for number, (name, fact) in enumerate(self._lines(), len(self._ways)):
            grid.addWidget(_cell(Label(name, "meta", "ink2", wrap=True), 24), number, 0)
            grid.addWidget(_cell(Label(fact, "secondary", wrap=True), 24), number, 1)
        grid.setColumnMinimumWidth(0, scaled(120))
        grid.setColumnStretch(1, 1)

    def _head(self, way: str, high: int) -> QWidget:
        alone = self.tr("By hand") if way == "you" else self.tr("Direct")
        return _cell(self.radios.get(way) or Label(alone, "secondary"), high)


def _cell(widget: QWidget, high: int) -> QWidget:
    widget.setMinimumHeight(scaled(high))
    return widget
