"""Notes and tags: written in place, seen by those named beside the lock, sent by nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.diary.entry.fact_fields import FactField
from ui.inbox.person.words import readers_words
from ui.theme import line_height, scaled
from ui.when import short_when
from ui.widgets.button import LinkButton
from ui.widgets.label import Label, SectionHeading
from ui.widgets.states import IconMark
from ui.widgets.writing import SerifTextEdit

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.people.views import PersonView
    from brandassist.store.people.person_notes import Note

SIDE, MOST_LINES = 24, 12


class NoteEdit(SerifTextEdit):
    """As high as its words. `left` brings them when the person goes on (Ctrl+Enter or elsewhere); Esc takes back."""

    left = Signal(str)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__(name, "note", ground="paper")
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._kept = ""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_note(self, text: str) -> None:
        """What is kept; not while a person writes something else."""
        if self.text() == self._kept or not self.hasFocus():
            self._kept = text
            if self.text() != text:
                self.set_text(text)

    @property
    def changed(self) -> bool:
        """Whether there is something not yet kept."""
        return self.text().strip() != self._kept.strip()

    def took(self, e: QKeyEvent) -> bool:
        ctrl = bool(e.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and ctrl:
            self.leave()
            return True
        if e.key() == Qt.Key.Key_Escape and self.changed:
            self.set_text(self._kept)
            return True
        return super().took(e)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.leave()

    def leave(self) -> None:
        """Say what was written, if it is something else."""
        if self.changed:
            self._kept = self.text().strip()
            self.left.emit(self._kept)

    def _fit(self, _: object = None) -> None:
        line = line_height("note")
        high = int(self.document().size().height())
        self.setFixedHeight(max(line + scaled(8), min(high + 2, line * MOST_LINES)))


class Notes(QWidget):
    """`added`, `corrected` and `removed` bring what a person wrote; `tagged`: all tags there shall be."""

    added = Signal(str)
    corrected = Signal(str, str)
    removed = Signal(object)
    tagged = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.edits: dict[str, NoteEdit] = {}
        self._metas: dict[str, Label] = {}
        self._lines: dict[str, QWidget] = {}
        self._readers = Label("", "meta", "ink2")
        self.new = NoteEdit(self.tr("New note"), self.tr("Write a note"))
        self.new.left.connect(self._added)
        self.tags = FactField(self.tr("Tags"), self.tr("Tags, set apart by commas"), tags=True)
        self.tags.left.connect(self._tagged)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 16, SIDE, 20)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(SectionHeading(self.tr("Notes")))
        head.addStretch(1)
        head.addWidget(IconMark("lock-simple", "ink2", 14))
        head.addWidget(self._readers)
        column.addLayout(head)
        column.addLayout(self._column)
        column.addWidget(self.new)
        column.addWidget(self.tags)

    def show_view(self, view: PersonView, now: datetime, known: Sequence[str]) -> None:
        """Show somebody's; what is being written stays."""
        self._readers.setText(readers_words(view.readers))
        for gone in set(self._lines) - {each.id for each in view.notes}:
            self.edits.pop(gone)
            self._metas.pop(gone)
            line = self._lines.pop(gone)
            line.hide()
            line.deleteLater()
        for each in view.notes:
            if each.id not in self._lines:
                self._add(each)
            self.edits[each.id].show_note(each.text)
            when = short_when(each.at.astimezone(now.tzinfo), now)
            self._metas[each.id].setText(", ".join(filter(None, (each.who, when))))
        self.tags.offer(tuple(known), several=True)
        self.tags.show_value(", ".join(view.tags))

    def forget(self) -> None:
        """Another person comes: what was written for this one is kept first."""
        for each in (*self.edits.values(), self.new):
            each.leave()
        self.new.show_note("")
        self.new.set_text("")

    def _add(self, note: Note) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        edit, meta = NoteEdit(self.tr("Note")), Label("", "meta", "ink3")
        edit.setProperty("note", note.id)
        edit.left.connect(self._left)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(meta, 1)
        remove = LinkButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove this note"))
        remove.carry(note.id)
        remove.asked.connect(self.removed)
        row.addWidget(remove)
        column.addWidget(edit)
        column.addLayout(row)
        self._column.addWidget(holder)
        self._lines[note.id], self.edits[note.id], self._metas[note.id] = holder, edit, meta

    def _left(self, text: str) -> None:
        note_id = str(self.sender().property("note"))
        if text:
            self.corrected.emit(note_id, text)
        else:
            self.removed.emit(note_id)

    def _added(self, text: str) -> None:
        if text:
            self.added.emit(text)
        self.new.show_note("")
        self.new.set_text("")

    def _tagged(self, value: str) -> None:
        self.tagged.emit([each.strip() for each in value.split(",") if each.strip()])
