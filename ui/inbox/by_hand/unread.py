"""Accounts whose answers no program may read: why, in a sentence, and one quiet line under the list that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.rights import needs_right
from ui.services import Services
from ui.widgets.button import LinkButton
from ui.widgets.flow import Flow
from ui.widgets.label import HairLine, Label
from ui.words import account_words, network_name

if TYPE_CHECKING:
    from brandassist.store.accounts import Account

ASIDE = "unread_aside"  # ids of the accounts a person need not be told about on this computer
NOBODY_ANSWERS = "no_comments"  # nothing is missing where nothing can be written
REASONS = {
    "": str(QT_TRANSLATE_NOOP("Unread", "{network} is read by itself; this is for what did not come in.")),
    "permission_restricted": str(
        QT_TRANSLATE_NOOP("Unread", "{network} lets only programs it selected read what people write there.")
    ),
    "one_way": str(QT_TRANSLATE_NOOP("Unread", "{network} takes posts through this address and tells nothing back.")),
    "no_interface": str(QT_TRANSLATE_NOOP("Unread", "No program can read what people write there.")),
    "no_comments": str(QT_TRANSLATE_NOOP("Unread", "Whether people can write there, no program can tell.")),
    "not_told": str(QT_TRANSLATE_NOOP("Unread", "The package that posts there does not read what people write.")),
}


def reason_words(network: str, code: str) -> str:
    """Why messages of this network are brought in by hand."""
    template = REASONS.get(code, REASONS["not_told"])
    return QCoreApplication.translate("Unread", template).format(network=network_name(network))


def silent(told: Sequence[tuple[Account, str]]) -> tuple[Account, ...]:
    """Where people may have written, and no program can read it."""
    return tuple(each for each, code in told if code not in ("", NOBODY_ANSWERS))


def uncounted_words(told: Sequence[tuple[Account, str]], aside: Sequence[str]) -> str:
    """What an empty list does not speak of, where the line under it was put away."""
    names = [account_words(each.label, each.network) for each in silent(told) if each.id in aside]
    words = QCoreApplication.translate("Unread", "What people write on {names} is not counted: no program can read it.")
    return words.format(names=QLocale().createSeparatedList(names)) if names else ""


class UnreadLine(QWidget):
    """Where to look oneself, until a person puts it away; an account connected later brings it back."""

    add_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._device = services.device
        self._accounts: tuple[Account, ...] = ()
        self.said = Label("", "secondary", "ink2", wrap=True)
        self.add, self.away = LinkButton(self.tr("Add one by hand…")), LinkButton(self.tr("Put this away"))
        needs_right("message", self.add)
        self.add.clicked.connect(self.add_wanted)
        self.away.clicked.connect(self._put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(4)
        inner.addWidget(self.said)
        acts = Flow()
        for link in (self.add, self.away):
            acts.addWidget(link)
        inner.addLayout(acts)
        column.addLayout(inner)
        self.hide()

    def show_accounts(self, told: Sequence[tuple[Account, str]]) -> None:
        """Show those a message can be brought in for and no program reads."""
        aside = self._device.get(ASIDE, [])
        self._accounts = silent(told)
        names = [account_words(each.label, each.network) for each in self._accounts if each.id not in aside]
        told_of = self.tr("What people write on {names} cannot be read by a program.")
        self.said.setText(told_of.format(names=QLocale().createSeparatedList(names)) if names else "")
        self.setVisible(bool(names))

    def _put_away(self) -> None:
        aside = self._device.get(ASIDE, [])
        self._device.put(ASIDE, [*aside, *(each.id for each in self._accounts if each.id not in aside)])
        self.hide()
