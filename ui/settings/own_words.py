"""A person's own words: those the checks let pass for ever, and those that hold only for a while."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from brandassist.assets import WRITTEN
from ui.settings.look import language_name
from ui.settings.presenter import ALWAYS, SettingsPresenter, word_key
from ui.settings.section import Line, Section, StillWheel
from ui.theme import scaled, theme
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field, Select
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import text_width

ROW, SHOWN = 36, 6
HOLDS: dict[str, str] = {
    ALWAYS: str(QT_TRANSLATE_NOOP("OwnWords", "Always fine")),
    "day": str(QT_TRANSLATE_NOOP("OwnWords", "Holds for a day")),
    "week": str(QT_TRANSLATE_NOOP("OwnWords", "Holds for a week")),
    "month": str(QT_TRANSLATE_NOOP("OwnWords", "Holds for a month")),
    "year": str(QT_TRANSLATE_NOOP("OwnWords", "Holds for a year")),
    "moment": str(QT_TRANSLATE_NOOP("OwnWords", "Holds for an hour")),
}


@dataclass(frozen=True)
class OwnWord:
    """`language`: "" where it is always fine; `holds`: one of HOLDS."""

    said: str
    language: str
    holds: str

    @property
    def told(self) -> str:
        """What is behind the word."""
        words = QCoreApplication.translate("OwnWords", HOLDS[self.holds])
        return f"{words}, {language_name(self.language)}" if self.language else words


def _paint(row: RowPainter, word: OwnWord) -> None:
    wide = text_width(word.told, "secondary") + 2
    rect = row.rect.adjusted(12, 0, -12, 0)
    row.text(QRect(rect.left(), rect.top(), rect.width() - wide - 12, rect.height()), word.said, "secondary", "ink")
    row.text(rect, word.told, "secondary", "ink2", right=True)


def _name(word: OwnWord) -> str:
    return f"{word.said}. {word.told}."


def _key(word: OwnWord) -> tuple[str, str]:
    return (word.said, word.language)


class _List(RowList):
    """Delete takes a word off."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class OwnWordsSection(Section):
    """One field finds a word and adds it; the list below tells what each is, Delete or Remove takes one off."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.entitle(self.tr("Your words"))
        words = self.tr("What is always fine is never underlined. What holds for a while is told once it has passed.")
        told = Label(words, "secondary", "ink2", wrap=True)
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.place(Line("", told, words=self.tr("words dictionary spelling allowed stale")))
        self.word = Field(self.tr("Find or add a word"), self.tr("Find or add a word"))
        self.word.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        holds = [(each, QCoreApplication.translate("OwnWords", HOLDS[each])) for each in HOLDS]
        self.holds = Select(self.tr("What it is"), list(holds))
        self.language = Select(self.tr("Language of the word"), [(each, language_name(each)) for each in WRITTEN])
        for each in (self.holds, self.language):
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            each.installEventFilter(StillWheel(each))
        self.adder = Button(self.tr("Add"), small=True)
        adding = Line("", self.word, self.holds, self.language, self.adder, words=self.tr("words dictionary add"))
        self.place(adding, "word")
        self.model: Rows[OwnWord] = Rows(_name, _key)
        self.list = _List(self.model, ROW, _paint, self.tr("Your words"))
        self.nothing = Label("", "secondary", "ink3", wrap=True)
        self.place(Line("", self.list, words=self.tr("words dictionary spelling allowed stale")))
        self.place(self.nothing)
        self.remover = LinkButton(self.tr("Remove"))
        self.place(Line("", self.remover, words=self.tr("words dictionary add")))
        self._adding: tuple[str, str] | None = None
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.word.textChanged.connect(self._show)
        self.word.returnPressed.connect(self._add)
        self.adder.clicked.connect(self._add)
        self.holds.currentIndexChanged.connect(self._dress)
        self.list.removed.connect(self._remove)
        self.list.chosen.connect(self._dress)
        self.remover.clicked.connect(self._remove)
        theme.changed.connect(self._dress)

    def show_values(self) -> None:
        """The words as they are now; one just added is chosen, and the field free for the next."""
        if self._adding in self._presenter.words:
            said, self._adding = self._adding, None
            self.word.setText("")
            self.list.choose((said[1], said[0]))
        self._show()

    # -- what is done ---------------------------------------------------------------------------------------------

    def _add(self) -> None:
        said, holds = " ".join(self.word.text().split()), str(self.holds.value())
        language = "" if holds == ALWAYS else str(self.language.value())
        if not said:
            return
        known = (each for each in self._presenter.words if each[0] == language)
        said = next((each for _, each in known if each.casefold() == said.casefold()), said)
        self._adding = (language, said)
        self.show_error("word", "")
        if self._presenter.words.get(self._adding) == holds:
            self.show_values()
        else:
            self._presenter.choose("word", word_key(language, said), holds)

    def _remove(self) -> None:
        word = self.list.current()
        if isinstance(word, OwnWord):
            self._presenter.choose("word", word_key(word.language, word.said), "")

    # -- how it is shown ------------------------------------------------------------------------------------------

    def _show(self, _: object = None) -> None:
        """Those that hold what is typed, in their order; the next one is chosen when one goes."""
        sought, at = self.word.text().strip().casefold(), self.list.currentIndex().row()
        known = [OwnWord(said, language, holds) for (language, said), holds in self._presenter.words.items()]
        shown = sorted((each for each in known if sought in each.said.casefold()), key=_order)
        if shown != self.model.items():
            self.model.reset(shown)
            if at >= 0 and self.list.current() is None:
                self.list.choose_row(min(at, len(shown) - 1))
        none = self.tr("None yet. The menu of an underlined word adds to them.")
        self.nothing.setText("" if shown else self.tr("No word of yours is like that.") if known else none)
        self._dress()

    def _dress(self, _: object = None) -> None:
        rows = self.model.rowCount()
        self.list.setFixedHeight(scaled(ROW) * min(SHOWN, rows))
        self.list.setVisible(rows > 0)
        self.nothing.setVisible(not rows)
        self.language.setEnabled(self.holds.value() != ALWAYS)
        word = self.list.current()
        self.remover.setVisible(isinstance(word, OwnWord))
        if isinstance(word, OwnWord):
            self.remover.setAccessibleName(self.tr("Remove “{word}”").format(word=word.said))


def _order(word: OwnWord) -> tuple[str, str]:
    return (word.said.casefold(), word.language)
