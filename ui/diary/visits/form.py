"""The visit form: four quiet prompts under the words, each the lines under one heading of the entry's own text."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafts import day_words, visit
from drafts.visit import PROMPTS, Prompt
from ui.capture.line import NoteLine
from ui.when import long_day
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Labelled
from ui.widgets.label import HairLine, Label

HEADINGS: dict[Prompt, str] = {
    "seen": str(QT_TRANSLATE_NOOP("VisitForm", "Seen")),
    "heard": str(QT_TRANSLATE_NOOP("VisitForm", "Heard")),
    "surprised": str(QT_TRANSLATE_NOOP("VisitForm", "Surprised")),
    "promised": str(QT_TRANSLATE_NOOP("VisitForm", "Promised")),
}
ASKED: dict[Prompt, str] = {
    "seen": str(QT_TRANSLATE_NOOP("VisitForm", "What was there, what was not")),
    "heard": str(QT_TRANSLATE_NOOP("VisitForm", "In their own words")),
    "surprised": str(QT_TRANSLATE_NOOP("VisitForm", "What you had not expected")),
    "promised": str(QT_TRANSLATE_NOOP("VisitForm", "A line each: what, to @whom, by when")),
}


def heading_of(prompt: Prompt) -> str:
    """The heading in the language in force; `drafts.visit` knows it in each."""
    return QCoreApplication.translate("VisitForm", HEADINGS[prompt])


class VisitForm(QWidget):
    """Shows what stands under the headings, and tells each change; it keeps nothing itself."""

    written = Signal(str, str)  # a prompt, and the lines under it
    done = Signal()
    promises_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[Prompt, NoteLine] = {}
        self._due = Label("", "meta", "ink2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 16)
        column.setSpacing(10)
        column.addWidget(HairLine())
        for prompt in PROMPTS:
            words = QCoreApplication.translate("VisitForm", ASKED[prompt])
            field = NoteLine(heading_of(prompt), words)
            field.setAcceptDrops(False)
            field.setProperty("prompt", prompt)
            field.textChanged.connect(self._typed)
            self.fields[prompt] = field
            column.addWidget(Labelled(heading_of(prompt), field, 104))
        column.addWidget(self._due)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        done = Button(self.tr("Done"))
        done.clicked.connect(self.done)
        promises = LinkButton(self.tr("All promises"))
        promises.clicked.connect(self.promises_wanted)
        foot.addWidget(done)
        foot.addWidget(promises)
        foot.addStretch(1)
        column.addLayout(foot)
        self.hide()

    def show_text(self, text: str, today: date) -> None:
        """Show what the entry holds; a field that says the same is left as it is."""
        for prompt, body in visit.written(text).items():
            field = self.fields[prompt]
            if _tidy(field.text()) != _tidy(body):
                field.blockSignals(True)
                field.set_text(body)
                field.blockSignals(False)
        said = [
            self.tr("{promise}: by {day}").format(promise=line, day=long_day(days[0].day, year=False))
            for line in visit.promised(text)
            if (days := day_words.find(line, today, ahead=True))
        ]
        self._due.setText("\n".join(said))
        self._due.setVisible(bool(said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        field = self.sender()
        if isinstance(field, NoteLine):
            self.written.emit(str(field.property("prompt")), field.text())


def _tidy(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
