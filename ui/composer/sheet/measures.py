"""How long the text is, to read too, and the language it is in: one quiet button under the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from drafts.measuring import Measure, measure
from drafts.wording.readability import ENOUGH_WORDS, Ease
from ui.composer.sheet.sheet import Sheet
from ui.widgets.button import Button
from ui.words import language_name

MEASURED = 400_000  # characters of a selection that are still counted
WAIT_MS = 80


class Measures(Button):
    """`language_chosen` brings a language, "" for the one that the words are in."""

    language_chosen = Signal(str)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__("", "quiet")
        self._sheet = sheet
        self._whole, self._language, self._said = Measure(0, 0), "", ""
        self._offered: tuple[str, ...] = ()
        self._ease: Ease | None = None
        self.languages = QMenu(self)
        self.languages.triggered.connect(self._picked)
        self.setMenu(self.languages)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._show)
        sheet.selectionChanged.connect(self._timer.start)
        self._show()

    def show_measure(self, whole: Measure, ease: Ease | None = None) -> None:
        """Of the whole text on the sheet."""
        self._whole, self._ease = whole, ease
        self._show()

    def show_language(self, said: str, detected: str, offered: Sequence[str]) -> None:
        """`said` by the person, "" where the words decide; `offered`: those written in here."""
        if (said, detected, tuple(offered)) == (self._said, self._language, self._offered):
            return
        self._said, self._language, self._offered = said, detected, tuple(offered)
        self.languages.clear()
        group = QActionGroup(self.languages)
        found = language_name(detected) or self.tr("not known yet")
        self._add(group, "", self.tr("Language of the words: {language}").format(language=found))
        for each in dict.fromkeys((*offered, "en", "it", said) if said else (*offered, "en", "it")):
            self._add(group, each, language_name(each))
        self._show()

    def _add(self, group: QActionGroup, language: str, words: str) -> None:
        action = self.languages.addAction(words)
        action.setCheckable(True)
        action.setChecked(language == self._said)
        action.setData(language)
        group.addAction(action)

    def _picked(self, action: QAction) -> None:
        self.language_chosen.emit(str(action.data()))

    def _show(self) -> None:
        cursor = self._sheet.textCursor()
        length = cursor.selectionEnd() - cursor.selectionStart()
        if 0 < length <= MEASURED:
            selected = measure(cursor.selectedText().replace("\u2029", "\n"))
            few = self.tr("%n words", "", selected.words)
            words = self.tr("{words} of {all}").format(words=few, all=_number(self._whole.words))
        else:
            words = self._words(self._whole)
        told = [language_name(self._said or self._language)]
        if self._ease is not None and self._ease.words >= ENOUGH_WORDS:
            easy = self.tr("{formula} {score} of 100")
            told.append(easy.format(formula=self._ease.formula, score=_number(round(self._ease.score))))
        more = ", ".join(filter(None, told))
        self.set_text(words)
        self.setToolTip(more)  # the row has no room for it
        self.setAccessibleName(f"{words}, {more}" if more else words)

    def _words(self, of: Measure) -> str:
        words = self.tr("%n words", "", of.words)
        minutes = self.tr("{minutes} min").format(minutes=_number(of.minutes))
        return f"{words}, {minutes}" if of.minutes else words


def _number(value: int) -> str:
    return QLocale().toString(value)
