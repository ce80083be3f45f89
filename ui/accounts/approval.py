"""Whose posts to an account wait for the executive: as everywhere, or a rule of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.accounts.presenter import AccountsPresenter, Shown
from ui.widgets.field import Select
from ui.widgets.label import Label


class ApprovalRule(QWidget):
    """One line; what is chosen holds at once."""

    def __init__(self, shown: Shown, presenter: AccountsPresenter) -> None:
        super().__init__()
        self._id, self._presenter = shown.id, presenter
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(Label(self.tr("Approved first"), "secondary", "ink2"))
        rules: list[tuple[object, str]] = [
            ("", self.tr("as the workspace's rule says")),
            ("alone", self.tr("nothing")),
            ("assistant", self.tr("what the assistant plans")),
            ("every", self.tr("everything")),
        ]
        self.rule = Select(self.tr("What is approved first on {account}").format(account=shown.label), rules)
        self.rule.activated.connect(self._choose)
        row.addWidget(self.rule)
        row.addStretch(1)
        self.show_row(shown)

    def show_row(self, shown: Shown) -> None:
        """Show the rule in force; one that was refused goes back."""
        self.rule.set_value(shown.row.account.approval_rule)

    def _choose(self) -> None:
        self._presenter.choose_approval(self._id, str(self.rule.value()))
