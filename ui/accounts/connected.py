"""What came of connecting: whose account it is, what was granted and what not, and what is promised from now on."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.accounts.presenter import AccountsPresenter, Shown
from ui.accounts.promises import Promises
from ui.theme import Token
from ui.when import long_day
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.states import IconMark
from ui.words import promise_words


class Connected(QWidget):
    """Read aloud as a whole; the way to send can be chosen at once."""

    def __init__(self, shown: Shown, presenter: AccountsPresenter) -> None:
        super().__init__()
        self._presenter, self._id = presenter, shown.id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.said: list[str] = []
        account = shown.row.account
        name = account.handle or shown.label
        self._say(
            "check-circle-fill", "published", self.tr("Signed in as {name}. Nothing was posted.").format(name=name)
        )
        self._say_granted(shown)
        if until := account.facts.get("expires_at"):
            day = long_day(datetime.fromisoformat(str(until)).astimezone().date())
            self._say("clock", "ink2", self.tr("You stay signed in until {day}.").format(day=day))
        self._column.addSpacing(4)
        self._column.addWidget(HairLine())
        self._column.addWidget(SectionHeading(self.tr("What is promised")))
        self.promises = Promises(shown)
        self.promises.chosen.connect(self._choose_way)
        self._column.addWidget(self.promises)
        unclear = (
            self.tr("Where it is unclear whether a post arrived, this program looks there first.")
            if shown.row.finds
            else self.tr("Where it is unclear whether a post arrived, you are asked.")
        )
        self._add(unclear)
        self._add(promise_words(shown.sends, shown.label) + ".")
        self.setAccessibleName(" ".join(self.said))

    def _say_granted(self, shown: Shown) -> None:
        facts = shown.row.account.facts
        if scopes := facts.get("scopes"):
            granted = ", ".join(map(str, scopes))
            self._say("key", "ink2", self.tr("Granted: {scopes}").format(scopes=granted))
        if missing := facts.get("missing_scopes"):
            lacking = ", ".join(map(str, missing))
            self._say("warning", "awaiting", self.tr("Not granted: {scopes}").format(scopes=lacking))
        if shown.row.reads and "reads_pending" in facts:
            if facts["reads_pending"]:
                self._say("eye", "ink2", self.tr("Comments that wait for approval can be read."))
            else:
                self._say("warning", "awaiting", self.tr("Comments that wait for approval cannot be read."))

        if facts.get("counts") is False:
            words = self.tr("Likes, shares and replies are not counted: that permission was not granted.")
            self._say("warning", "awaiting", words)

    def _say(self, icon: str, tint: Token, words: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconMark(icon, tint), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label(words, "ink"), 1)
        self._column.addLayout(row)

    def _add(self, words: str) -> None:
        self._column.addWidget(self._label(words, "ink2"))

    def _label(self, words: str, tint: Token) -> Label:
        self.said.append(words)
        label = Label(words, "secondary", tint, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _choose_way(self, way: str) -> None:
        self._presenter.choose_way(self._id, way)
