"""Templates and snippets in the window: choosing one to begin with or to put in, and keeping what is written as one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.composer.presenter import Composer
from ui.sentences import sentence_of
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled
from ui.widgets.label import Label
from ui.widgets.picking import Choice, PickDialog
from ui.widgets.rows import RowPainter
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.store.writing.saved_texts import Content, SavedText
    from brandassist.workspace import Workspace
    from brandassist.writing.saved_texts import Use


WORDS: dict[Use, dict[str, str]] = {
    "template": {
        "begin": str(QT_TRANSLATE_NOOP("SavedTexts", "Begin from a template")),
        "find": str(QT_TRANSLATE_NOOP("SavedTexts", "Find a template")),
        "rows": str(QT_TRANSLATE_NOOP("SavedTexts", "Templates")),
        "act": str(QT_TRANSLATE_NOOP("SavedTexts", "Begin a draft")),
        "change": str(QT_TRANSLATE_NOOP("SavedTexts", "Change templates…")),
        "save": str(QT_TRANSLATE_NOOP("SavedTexts", "Save as a template")),
        "none": str(
            QT_TRANSLATE_NOOP(
                "SavedTexts", "No templates yet. Save a draft as one, or add the examples and change them as you like."
            )
        ),
    },
    "snippet": {
        "begin": str(QT_TRANSLATE_NOOP("SavedTexts", "Insert a snippet")),
        "find": str(QT_TRANSLATE_NOOP("SavedTexts", "Find a snippet")),
        "rows": str(QT_TRANSLATE_NOOP("SavedTexts", "Snippets")),
        "act": str(QT_TRANSLATE_NOOP("SavedTexts", "Insert")),
        "change": str(QT_TRANSLATE_NOOP("SavedTexts", "Change snippets…")),
        "save": str(QT_TRANSLATE_NOOP("SavedTexts", "Save as a snippet")),
        "none": str(
            QT_TRANSLATE_NOOP(
                "SavedTexts",
                "No snippets yet. Save a selection as one, or add the examples and change them as you like.",
            )
        ),
    },
}


class SavedDialog(PickDialog):
    """Those of one kind. Where there are none, the ones that come with the program are offered."""

    manage_asked = Signal(str)  # the kind

    def __init__(self, parent: QWidget, composer: Composer, kind: Use) -> None:
        self._kind: Use = kind
        self._language = "it" if composer.language == "it" else "en"
        self._workspace = composer.workspace
        self.starters = Button(QCoreApplication.translate("SavedTexts", "Add the examples"))
        self.manage = Button(words_of(kind, "change"))
        super().__init__(parent, composer.services, _choice(kind), partial(self._workspace.saved_texts.list, kind))
        self.foot.insertWidget(0, self.manage)
        self.foot.insertWidget(0, self.starters)
        self.starters.hide()
        for button in (self.starters, self.manage):
            button.setAutoDefault(False)
        self.starters.clicked.connect(self._add_starters)
        self.manage.clicked.connect(self._manage)

    def _told(self, shown: int) -> str:
        self.starters.setVisible(not self._all)
        self.manage.setVisible(bool(self._all))
        return super()._told(shown)

    def _add_starters(self) -> None:
        work = partial(self._workspace.saved_texts.add_starters, self._language)
        self._services.background.run(self, work, self.read, self.tell)

    def _manage(self) -> None:
        self.manage_asked.emit(self._kind)
        self.reject()


def _choice(kind: Use) -> Choice:
    words = [words_of(kind, each) for each in ("begin", "find", "rows", "act", "none")]
    return Choice(*words, name_of=_name, paint=_paint)


def words_of(kind: Use, what: str) -> str:
    """What is said of one kind."""
    return QCoreApplication.translate("SavedTexts", WORDS[kind][what])


def _name(saved: SavedText) -> str:
    return f"{saved.title}, {' '.join(saved.text.split())}"


def _paint(row: RowPainter, saved: SavedText) -> None:
    rect = row.rect.adjusted(16, 0, -16, 0)
    top, words = rect.top() + scaled(8), " ".join((saved.heading, *saved.text.split()))
    row.text(QRect(rect.left(), top, rect.width(), scaled(22)), saved.title, "listTitle")
    row.text(QRect(rect.left(), top + scaled(22), rect.width(), scaled(16)), words.strip(), "meta", "ink3")


class KeepDialog(Dialog):
    """A name for what is written, so that it can be used again."""

    def __init__(self, parent: QWidget, composer: Composer, kind: Use, content: Content) -> None:
        super().__init__(parent, words_of(kind, "save"), 480)
        self._composer, self._content = composer, content
        self._kind: Use = kind
        self.name = Field(self.tr("Name"))
        self.name.setText(content.title)
        self.error = InlineError()
        told = self.tr("Words in braces are filled in when they are known; the others are asked for.")
        for widget in (
            Labelled(self.tr("Name"), self.name, 100),
            Label(told, "secondary", "ink2", wrap=True),
            self.error,
        ):
            self.body.addWidget(widget)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.keep = Button(self.tr("Cancel")), Button(self.tr("Save"), "primary")
        self.keep.setDefault(True)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)
        self.name.setFocus()
        self.name.selectAll()

    def _keep(self) -> None:
        from dataclasses import replace

        content = replace(self._content, title=self.name.text())
        work = partial(self._composer.workspace.saved_texts.add, self._kind, content)
        self._composer.services.background.run(self, work, self._kept, self._failed)

    def _kept(self, _: str) -> None:
        self._composer.services.shell.say(self.tr("Saved as {name}").format(name=self.name.text().strip()))
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))


def filled(workspace: Workspace, saved: SavedText, draft_id: str) -> str:
    """A snippet's text for the open draft, filled with what is known."""
    return workspace.saved_texts.filled("snippet", saved.id, draft_id or None)
