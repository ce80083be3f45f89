"""What a message was sorted as and why, in words; the line that says so over a conversation, and its correction."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui.rights import needs_right
from ui.widgets.button import LinkButton
from ui.widgets.label import Label

SORTS = {
    "question": str(QT_TRANSLATE_NOOP("Inbox", "Question")),
    "thanks": str(QT_TRANSLATE_NOOP("Inbox", "Thanks")),
    "spam": str(QT_TRANSLATE_NOOP("Inbox", "Suspected spam")),
    "": str(QT_TRANSLATE_NOOP("Inbox", "None of these")),
}
REASONS = {
    "question_mark": str(QT_TRANSLATE_NOOP("Inbox", "it asks with a question mark")),
    "thanks_signs": str(QT_TRANSLATE_NOOP("Inbox", "it is nothing but signs of applause")),
    "spam_links": str(QT_TRANSLATE_NOOP("Inbox", "it holds many links")),
    "question": str(QT_TRANSLATE_NOOP("Inbox", "it holds words that ask, in {language}")),
    "thanks": str(QT_TRANSLATE_NOOP("Inbox", "it holds words of thanks, in {language}")),
    "spam": str(QT_TRANSLATE_NOOP("Inbox", "it holds words of advertising, in {language}")),
}
LANGUAGES = {
    "it": str(QT_TRANSLATE_NOOP("Inbox", "Italian")),
    "en": str(QT_TRANSLATE_NOOP("Inbox", "English")),
    "fr": str(QT_TRANSLATE_NOOP("Inbox", "French")),
    "de": str(QT_TRANSLATE_NOOP("Inbox", "German")),
    "es": str(QT_TRANSLATE_NOOP("Inbox", "Spanish")),
}


def sort_words(sort: str) -> str:
    """A sort by its name."""
    return QCoreApplication.translate("Inbox", SORTS[sort]) if sort in SORTS else sort


def reason_words(sorted_by: str) -> str:
    """What a rule that comes with the program saw; "" for one of a person's own."""
    kind, _, language = sorted_by.rpartition("_")
    if sorted_by in REASONS:
        return QCoreApplication.translate("Inbox", REASONS[sorted_by])
    if kind not in REASONS or language not in LANGUAGES:
        return ""
    spoken = QCoreApplication.translate("Inbox", LANGUAGES[language])
    return QCoreApplication.translate("Inbox", REASONS[kind]).format(language=spoken)


def because(sort: str, sorted_by: str) -> str:
    """ "Question, because it asks with a question mark"; "" where nothing sorted it."""
    if not sort:
        return ""
    if sorted_by == "person":
        return QCoreApplication.translate("Inbox", "{sort}, as somebody here said").format(sort=sort_words(sort))
    why = reason_words(sorted_by) or QCoreApplication.translate("Inbox", "a rule of yours says so")
    return QCoreApplication.translate("Inbox", "{sort}, because {why}").format(sort=sort_words(sort), why=why)


class SortMenu(QMenu):
    """What a message may be instead; `picked` brings the sort."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sorts: dict[QAction, str] = {}
        self.triggered.connect(self._picked)

    def ask(self, now: str, at: QPoint) -> None:
        """Open where it was asked for; what it is now bears a check."""
        self.clear()
        self._sorts = {}
        for sort in SORTS:
            action = self.addAction(sort_words(sort))
            action.setCheckable(True)
            action.setChecked(sort == now)
            self._sorts[action] = sort
        self.popup(at)

    def _picked(self, action: QAction) -> None:
        self.picked.emit(self._sorts[action])


class SortLine(QWidget):
    """Why a message is what it is said to be, and the ways to say otherwise. Hidden where nothing sorted it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = Label("", "secondary", "ink2")
        self.correct = LinkButton(self.tr("Correct…"))
        self.rules = LinkButton(self.tr("Rules…"))
        needs_right("message", self.correct, self.rules)
        self.correct.setAccessibleName(self.tr("Say what it is instead"))
        self.rules.setAccessibleName(self.tr("Rules for sorting"))
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 8, 24, 0)
        row.setSpacing(12)
        for widget in (self.said, self.correct, self.rules):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()

    def show_sort(self, sort: str, sorted_by: str) -> None:
        """Say it."""
        words = because(sort, sorted_by)
        self.said.setText(f"{words}." if words else "")
        self.setVisible(bool(words))
