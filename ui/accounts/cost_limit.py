"""What the posts of an account may cost in a month: said, and changed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brandassist import assets
from ui.accounts.presenter import AccountsPresenter, Shown
from ui.theme import scaled
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.words import money

if TYPE_CHECKING:
    from decimal import Decimal


def charges(shown: Shown) -> bool:
    """Whether the network takes money for posts."""
    return assets.prices_for(shown.row.account.network) is not None


class CostLimit(QWidget):
    """One line with a link; the field comes when it is asked for. Enter keeps, Esc leaves it as it was."""

    def __init__(self, shown: Shown, presenter: AccountsPresenter) -> None:
        super().__init__()
        self._shown, self._presenter = shown, presenter
        prices = assets.prices_for(shown.row.account.network)
        self._currency = prices.currency if prices is not None else ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addLayout(self._make_line())
        column.addWidget(self._make_question())
        self.show_row(shown)

    def _make_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(20)
        self._words = Label("", "secondary", "ink2", wrap=True)
        line.addWidget(self._words, 1)
        self.turn = LinkButton(self.tr("To your turn"))
        self.turn.clicked.connect(self._go_to_turn)
        self.leave = LinkButton(self.tr("Leave it by hand"))
        self.leave.clicked.connect(self._leave)
        self.change = LinkButton(self.tr("Change the limit"))
        self.change.clicked.connect(self._ask)
        for link in (self.turn, self.leave, self.change):
            line.addWidget(link)
        return line

    def _make_question(self) -> QWidget:
        self._question = QWidget()
        row = QHBoxLayout(self._question)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.amount = Field(self.tr("At most in a month"), self.tr("no limit"))
        self.amount.setFixedWidth(scaled(104))
        self.amount.returnPressed.connect(self._keep)
        keep = Button(self.tr("Keep"), small=True)
        keep.setAccessibleName(self.tr("Keep the limit"))
        keep.clicked.connect(self._keep)
        sign = money(0, self._currency).split(" ")[0]
        row.addWidget(Label(self.tr("At most in a month, {currency}").format(currency=sign), "secondary"))
        row.addWidget(self.amount)
        row.addWidget(keep)
        row.addStretch(1)
        self._question.hide()
        return self._question

    def show_row(self, shown: Shown) -> None:
        """Say the limit in force."""
        self._shown = shown
        reached = shown.row.limit_reached
        for link in (self.turn, self.leave):
            link.setVisible(reached)
        self._words.set_tint("awaiting" if reached else "ink2")
        self._words.setText(self._said(shown))

    def _said(self, shown: Shown) -> str:
        limit = shown.row.account.cost_limit
        if limit is None:
            return self.tr("No limit is set on what posts may cost here in a month.")
        words = self.tr("When the month would go above {amount}, {account} changes to by hand and says so.")
        if shown.row.limit_reached:
            words = self.tr("The next post would bring the month above {amount}, so {account} has changed to by hand.")
        return words.format(amount=money(limit, self._currency), account=shown.label)

    def _go_to_turn(self) -> None:
        self._presenter.services.shell.go("turn")

    def _leave(self) -> None:
        self._presenter.choose_way(self._shown.id, "you")

    def _ask(self) -> None:
        limit: Decimal | None = self._shown.row.account.cost_limit
        self.amount.setText("" if limit is None else str(limit))
        self._question.show()
        self.amount.setFocus(Qt.FocusReason.TabFocusReason)
        self.amount.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._question.isVisible():
            self._close()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self._question.hide()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self._close()
        self._presenter.limit_cost(self._shown.id, self.amount.text())
