"""At the right of a rehearsal: what it costs, what must be there, which rules were tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.rehearsal.evening import EVENING
from ui.rehearsal.words import rule_words
from ui.theme import colour, scaled
from ui.when import day_month
from ui.widgets.button import Button, LinkButton
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.small import StateMark
from ui.widgets.states import IconMark
from ui.words import money

if TYPE_CHECKING:
    from brandassist.rehearsal.planned import Budget, Links, Rehearsal


class Beside(QWidget):
    """Filled anew by each run."""

    again, printing, asking = Signal(), Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = Button(self.tr("Rehearse again"), icon="arrows-clockwise")
        self.button.clicked.connect(self.again)
        self.printer = Button(self.tr("Print the list"), "quiet")
        self.printer.clicked.connect(self.printing)
        self._filled = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 28, 24, 24)
        self._column.addWidget(self._filled)
        self._column.addStretch(1)
        self._column.addWidget(HairLine())
        self._column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addWidget(self.button)
        buttons.addWidget(self.printer)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        evening = self.tr("It also runs each evening at {hour} and tells only what is new.")
        self._column.addWidget(Label(evening.format(hour=f"{EVENING}:00"), "secondary", "ink3", wrap=True))

    def show_told(self, told: Rehearsal, here: str) -> None:
        """What a run found out; `here` is this computer's id."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for currency, amount in told.cost.items():
            self._cost(column, money(amount, currency), told)
        for budget in told.budgets:
            self._budget(column, budget)
        self._must_be_there(column, told, here)
        self._links(column, told.links)
        self._tried(column, told)
        self._column.replaceWidget(self._filled, fresh)
        self._filled.deleteLater()
        self._filled = fresh

    def _cost(self, column: QVBoxLayout, amount: str, told: Rehearsal) -> None:
        paid = [line for line in told.lines if line.cost is not None]
        column.addWidget(SectionHeading(self.tr("Cost on X")))
        column.addWidget(Label(amount, "title"))
        words = self.tr("%n posts, at the prices of {when}.", "", len(paid)).format(when=told.prices_as_of)
        column.addWidget(Label(words, "secondary", "ink2", wrap=True))
        column.addSpacing(8)

    def _budget(self, column: QVBoxLayout, budget: Budget) -> None:
        used, after = (money(each, budget.currency) for each in (budget.spent, budget.spent + budget.to_come))
        words = self.tr("{used} used this month, {after} after these posts").format(used=used, after=after)
        if budget.limit is not None:
            column.addWidget(BudgetBar(budget, words))
            words = f"{words}, " + self.tr("limit {amount}").format(amount=money(budget.limit, budget.currency))
        column.addWidget(Label(words, "meta", "ink2", wrap=True))
        column.addSpacing(20)

    def _must_be_there(self, column: QVBoxLayout, told: Rehearsal, here: str) -> None:
        column.addWidget(SectionHeading(self.tr("What must be there")))
        for each in told.computers:
            if each.device_id == here:
                words = self.tr("This computer on, %n times", "", len(each.deliveries))
            else:
                words = self.tr("{name} on, %n times", "", len(each.deliveries))
            self._who(column, "this_computer", words.format(name=each.name or self.tr("A computer")))
        if told.server:
            self._who(column, "server", self.tr("Servers, %n posts", "", len(told.server)))
        if told.by_hand:
            self._who(column, "you", self.tr("You, %n times", "", len(told.by_hand)))
        if not (told.computers or told.server or told.by_hand):
            column.addWidget(Label(self.tr("Nothing leaves in these days."), "secondary", "ink2", wrap=True))
        column.addSpacing(20)

    def _who(self, column: QVBoxLayout, promise: str, words: str) -> None:
        glyph = "this_computer" if promise == "this_computer" else "server" if promise == "server" else "you"
        column.addWidget(StateMark(glyph, words, role="secondary"))

    def _links(self, column: QVBoxLayout, links: Links) -> None:
        """When servers were asked about the links, and the way to ask now."""
        if not links.count:
            return
        column.addWidget(SectionHeading(self.tr("Links")))
        if links.last is not None:
            words = self.tr("%n asked, last on {day}", "", links.count - links.unasked)
            column.addWidget(Label(words.format(day=day_month(links.last.astimezone().date())), "secondary", "ink2"))
        if links.unasked:
            column.addWidget(Label(self.tr("%n never asked", "", links.unasked), "secondary", "ink2"))
        button = LinkButton(self.tr("Check links"))
        button.clicked.connect(self.asking)
        column.addWidget(button)
        column.addSpacing(20)

    def _tried(self, column: QVBoxLayout, told: Rehearsal) -> None:
        column.addWidget(SectionHeading(self.tr("Rules tried")))
        errors = {each.rule for each in told.findings if each.level == "error"}
        for rule, count in told.tried.items():
            line = QHBoxLayout()
            icon = "warning-circle" if rule in errors else "warning" if count else "check"
            tint = "refused" if rule in errors else "awaitingMark" if count else "published"
            line.addWidget(IconMark(icon, tint))
            line.addWidget(Label(rule_words(rule), "secondary"), 1)
            line.addWidget(Label(str(count) if count else self.tr("fine"), "secondary", "ink2"))
            column.addLayout(line)


class BudgetBar(QWidget):
    """How much of the month's limit is used, and how much these posts take."""

    def __init__(self, budget: Budget, words: str) -> None:
        super().__init__()
        limit = float(budget.limit or 0)
        whole = max(limit, float(budget.spent + budget.to_come)) or 1.0
        self._used, self._after = float(budget.spent) / whole, float(budget.spent + budget.to_come) / whole
        self._over = limit < float(budget.spent + budget.to_come)
        self.setAccessibleName(words)
        self.setFixedHeight(scaled(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        wide, high = self.width(), self.height()
        painter.fillRect(0, 0, wide, high, colour("hair2"))
        painter.fillRect(0, 0, round(wide * self._after), high, colour("awaitingMark" if self._over else "accent"))
        painter.fillRect(0, 0, round(wide * self._used), high, colour("ink2"))
        painter.end()
