"""The Composer's small dialogs: why changes are asked for, which diary entry to begin from, a draft's details."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.composer.checks.saying import seen_words
from ui.reach import needs_server
from ui.services import Services
from ui.theme import scaled, theme
from ui.when import day_month
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Labelled, Select
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError
from ui.widgets.writing import SerifTextEdit

if TYPE_CHECKING:
    from brandassist.store.diary.entry_rows import Row as Entry
    from brandassist.store.writing.drafts import Facts
    from brandassist.store.writing.saved_texts import SavedText
    from brandassist.writing.comments import Passage

LONGEST = 120  # characters of a passage that stand above what is said of it


class WhyDialog(Dialog):
    """Changes need a reason. `said` brings it, and the place that should change: a Passage, or None."""

    said = Signal(str, object)

    def __init__(self, parent: QWidget, place: Passage | None, quote: str) -> None:
        super().__init__(parent, self.tr("Ask for changes"), 480)
        self._place = place
        if quote:
            self.body.addWidget(Label(f"“{' '.join(quote.split())[:LONGEST]}”", "secondary", "ink2", wrap=True))
        self.body.addWidget(Label(self.tr("What should be different?"), "secondary", "ink2"))
        self.why = SerifTextEdit(self.tr("What should be different?"), "note")
        self.why.setFixedHeight(scaled(96))
        self.body.addWidget(self.why)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.send = Button(self.tr("Cancel")), Button(self.tr("Send back"), "primary")
        self.send.setEnabled(False)
        cancel.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        needs_server(self.send)
        self.why.textChanged.connect(self._typed)
        foot.addWidget(cancel)
        foot.addWidget(self.send)
        self.why.setFocus()

    def _typed(self) -> None:
        self.send.setEnabled(bool(self.why.text().strip()))

    def _send(self) -> None:
        self.said.emit(self.why.text().strip(), self._place)
        self.accept()


class EntryDialog(Dialog):
    """The diary's entries, latest first; a locked one cannot be begun from. `picked` brings an id, and that of the
    template that gives the draft its shape, or ""."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, self.tr("Begin from a diary entry"), 520)
        self._services = services
        self.words = Field(self.tr("Find an entry"), self.tr("Find"), icon_name="magnifying-glass")
        self.model: Rows[Entry] = Rows(_entry_name, _entry_id)
        self.list = RowList(self.model, 52, _paint_entry, self.tr("Entries"), ground="surface")
        self._fit()
        theme.changed.connect(self._fit)
        self.error = InlineError()
        self.note = Label(self.tr("Reading"), "secondary", "ink3")
        for widget in (self.words, self.list, self.note, self.error):
            self.body.addWidget(widget)
        self.template = Select(self.tr("Template"), [("", self.tr("Without a template"))])
        self.shape = Labelled(self.template.accessibleName(), self.template, 100)
        self.shape.hide()
        self.body.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignLeft)
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, self.begin = Button(self.tr("Cancel")), Button(self.tr("Begin a draft"), "primary")
        self.begin.setEnabled(False)
        foot.addWidget(cancel)
        foot.addWidget(self.begin)
        cancel.clicked.connect(self.reject)
        self.begin.clicked.connect(self._begin)
        self.list.opened.connect(self._begin)
        self.list.chosen.connect(self._chosen)
        self.words.textChanged.connect(self._search)
        self._search("")
        templates = partial(services.workspace.saved_texts.list, "template")
        services.background.run(self, templates, self._found_templates, self.error_of)
        self.words.setFocus()

    def _found_templates(self, found: Sequence[SavedText]) -> None:
        for each in found:
            self.template.addItem(each.title, each.id)
        self.shape.setVisible(bool(found))

    def _fit(self) -> None:
        self.list.setFixedHeight(scaled(52) * 6)

    def _search(self, words: str) -> None:
        diary = self._services.workspace.diary
        self._services.background.run(self, lambda: diary.list(words), self._found, self.error_of)

    def _found(self, entries: Sequence[Entry]) -> None:
        self.model.reset([each for each in entries if not each.locked])
        self.note.setText("" if self.model.rowCount() else self.tr("No entry that could leave the diary."))
        self.note.setVisible(not self.model.rowCount())
        self.list.choose_row(0)

    def error_of(self, error: Exception) -> None:
        """Say in place what went wrong."""
        from ui.sentences import sentence_of

        self.error.show_problem(sentence_of(error))

    def _chosen(self, entry: Entry | None) -> None:
        self.begin.setEnabled(entry is not None)

    def _begin(self, _: object = None) -> None:
        entry = self.list.current()
        if entry is not None:
            self.picked.emit(entry.id, str(self.template.value()))
            self.accept()


def _entry_id(entry: Entry) -> str:
    return entry.id


def _entry_name(entry: Entry) -> str:
    return ", ".join(filter(None, (entry.title or entry.opening, _day(entry), entry.place)))


def _day(entry: Entry) -> str:
    return day_month(date.fromisoformat(entry.day))


def _paint_entry(row: RowPainter, entry: Entry) -> None:
    rect = row.rect.adjusted(16, 0, -16, 0)
    top = rect.top() + scaled(7)
    row.text(QRect(rect.left(), top, rect.width(), scaled(20)), entry.title or entry.opening, "listTitle")
    below = ", ".join(filter(None, (_day(entry), entry.place)))
    row.text(QRect(rect.left(), top + scaled(20), rect.width(), scaled(16)), below, "meta", "ink3")


class DetailsDialog(Dialog):
    """Beside the text: tags, address, excerpt, first comment, language, who may see it. `kept` brings Facts.

    `seen_by`: the networks' words for who may see it that can be chosen; the one in force is always shown.
    """

    kept = Signal(object)

    def __init__(self, parent: QWidget, facts: Facts, languages: Sequence[str], seen_by: Sequence[str]) -> None:
        super().__init__(parent, self.tr("Details"), 520)
        self._facts = facts
        self.tags = Field(self.tr("Tags"), self.tr("retail, repairs"))
        self.tags.setText(", ".join(facts.tags))
        self.slug, self.excerpt = Field(self.tr("End of the address")), Field(self.tr("Excerpt"))
        self.slug.setText(facts.slug)
        self.excerpt.setText(facts.excerpt)
        self.under = Field(self.tr("First comment"), self.tr("right under the post, where a network takes it"))
        self.under.setText(facts.first_comment)
        known = dict.fromkeys([facts.language, *languages, "en", "it"])
        self.language = Select(self.tr("Language"), [(each, each or self.tr("Not said")) for each in known])
        self.language.set_value(facts.language)
        words = dict.fromkeys([*seen_by, facts.visibility])
        self.visibility = Select(self.tr("Who may see it"), [(each, seen_words(each)) for each in words])
        self.visibility.set_value(facts.visibility)
        for widget in (self.tags, self.slug, self.excerpt, self.under, self.language, self.visibility):
            self.body.addWidget(Labelled(widget.accessibleName(), widget, 140))
        foot = self.add_foot()
        foot.addStretch(1)
        cancel, keep = Button(self.tr("Cancel")), Button(self.tr("Keep"), "primary")
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self._keep)
        keep.setDefault(True)
        foot.addWidget(cancel)
        foot.addWidget(keep)
        self.tags.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        from dataclasses import replace

        tags = tuple(dict.fromkeys(tag.strip().lstrip("#") for tag in self.tags.text().split(",") if tag.strip(" #")))
        changed = replace(
            self._facts,
            tags=tags,
            slug=self.slug.text().strip(),
            excerpt=self.excerpt.text().strip(),
            first_comment=self.under.text().strip(),
            language=str(self.language.value()),
            visibility=str(self.visibility.value()),
        )
        self.kept.emit(changed)
        self.accept()
