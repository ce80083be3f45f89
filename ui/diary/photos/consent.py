"""Whether the people in a photo agreed to be shown: asked of a person, never guessed from the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.diary.list.lines import now_here
from ui.when import day_month_of
from ui.widgets.field import Field, Select
from ui.widgets.label import Label

if TYPE_CHECKING:
    from brandassist.store.diary.consents import Consent

WORDS: dict[str, str] = {
    "": str(QT_TRANSLATE_NOOP("Consent", "Nothing said")),
    "nobody": str(QT_TRANSLATE_NOOP("Consent", "Nobody recognisable")),
    "agreed": str(QT_TRANSLATE_NOOP("Consent", "Asked and agreed")),
    "not_asked": str(QT_TRANSLATE_NOOP("Consent", "Not asked yet")),
    "refused": str(QT_TRANSLATE_NOOP("Consent", "Refused")),
}
ASKED = ("agreed", "refused")


def consent_words(consent: Consent) -> str:
    """In a line: what was said, by whom, when; "" where nothing was."""
    if not consent.said:
        return ""
    words = QCoreApplication.translate("Consent", WORDS[consent.said])
    when = day_month_of(consent.day) if consent.day else ""
    return ", ".join(each for each in (words, consent.who, when, consent.note) if each)


class ConsentFields(QWidget):
    """What was said, and who agreed or refused; `said` carries keyword arguments of `Consents.say`."""

    said = Signal(dict)

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, str] = {}
        words = [(value, QCoreApplication.translate("Consent", each)) for value, each in WORDS.items()]
        self.state = Select(self.tr("People in this photo"), [*words])
        self.who = Field(self.tr("Who was asked"), self.tr("Who"))
        self.note = Field(self.tr("Note on that"), self.tr("Note"))
        self.when = Label("", "meta", "ink3")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = Label(self.tr("People in it"), "secondary", "ink2")
        label.setBuddy(self.state)
        row.addWidget(label)
        row.addWidget(self.state)
        row.addWidget(self.who, 1)
        row.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.when)
        self.state.activated.connect(self._chosen)
        self.who.editingFinished.connect(self.leave)
        self.note.editingFinished.connect(self.leave)
        self.hide()

    def show_consent(self, consent: Consent) -> None:
        """What is known of the photo in front."""
        self._known = {"said": consent.said, "who": consent.who, "day": consent.day, "note": consent.note}
        self.state.set_value(consent.said)
        self.who.setText(consent.who)
        self.note.setText(consent.note)
        self._fit()

    def leave(self) -> None:
        """Keep what was typed, if it is new."""
        now = {**self._known, "said": str(self.state.value()), "who": self.who.text(), "note": self.note.text()}
        if now["said"] not in ASKED:
            now |= {"who": "", "day": "", "note": ""}
        elif now["said"] != self._known.get("said"):
            now["day"] = now_here().date().isoformat()
        now = {name: " ".join(value.split()) for name, value in now.items()}
        if self._known and now != self._known:
            self._known = now
            self._fit()
            self.said.emit(now)

    def _chosen(self, _: int) -> None:
        self.leave()

    def _fit(self) -> None:
        asked = self._known.get("said") in ASKED
        self.who.setVisible(asked)
        self.note.setVisible(asked)
        day = self._known.get("day", "")
        self.when.setText(self.tr("Said on {day}").format(day=day_month_of(day)) if asked and day else "")
        self.when.setVisible(bool(self.when.text()))
