"""Ideas from this entry and what became of it: sentence, source, Make a draft, or the draft's state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.glyphs import Glyph
from ui.ideas.words import MARKS, state_words
from ui.rights import acting, needs_right
from ui.widgets.button import Button, LinkButton
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label, SectionHeading
from ui.widgets.small import StateMark
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.diary.service import Shown
    from brandassist.store.diary.entries import Entry
    from brandassist.store.diary.ideas import Idea, State
    from brandassist.store.diary.photos import Photo
    from brandassist.store.links import Fate

FATES: dict[Fate, tuple[Glyph, str]] = {
    "editing": ("draft", str(QT_TRANSLATE_NOOP("DiaryIdeas", "Draft"))),
    "awaiting_approval": ("awaiting", str(QT_TRANSLATE_NOOP("DiaryIdeas", "Draft, awaiting approval"))),
    "changes_requested": ("changes_requested", str(QT_TRANSLATE_NOOP("DiaryIdeas", "Draft, changes requested"))),
    "approved": ("approved", str(QT_TRANSLATE_NOOP("DiaryIdeas", "Draft, approved"))),
    "scheduled": ("scheduled", str(QT_TRANSLATE_NOOP("DiaryIdeas", "Scheduled"))),
    "published": ("published", str(QT_TRANSLATE_NOOP("DiaryIdeas", "Published"))),
    "asks": ("refused", str(QT_TRANSLATE_NOOP("DiaryIdeas", "Waits for you in the queue"))),
}


@dataclass(frozen=True)
class Grown:
    """A row: an idea, a draft made straight from a passage, or an idea with its draft."""

    text: str
    source: str
    idea: Idea | None = None
    draft_id: str = ""
    fate: Fate = "editing"


def grown(shown: Shown) -> list[Grown]:
    """The rows of an entry, ideas first; drafts in the bin are left out."""
    fates = {became.draft_id: became for became in shown.became if not became.binned}
    rows: list[Grown] = []
    for idea in shown.ideas:
        became = fates.pop(idea.draft_id or "", None)
        source = source_of(shown.entry, idea)
        rows.append(
            Grown(idea.text, source, idea, became.draft_id if became else "", became.state if became else "editing")
        )
    for became in fates.values():
        title = became.title or " ".join(became.quote.split())[:80]
        rows.append(Grown(title, "", None, became.draft_id, became.state))
    return rows


def source_of(entry: Entry, idea: Idea) -> str:
    """Which paragraph or photo an idea came from, where it still stands there."""
    photo = _photo_of(entry, idea)
    at = entry.text.find(idea.quote) if idea.quote.strip() else -1
    if at < 0:
        if photo:
            return QCoreApplication.translate("DiaryIdeas", "From photo {number}").format(number=photo)
        return QCoreApplication.translate("DiaryIdeas", "From this entry")
    number = sum(1 for line in entry.text[: at + 1].split("\n") if line.strip())
    words = QCoreApplication.translate("DiaryIdeas", "From paragraph {number}").format(number=max(1, number))
    if photo:
        with_photo = QCoreApplication.translate("DiaryIdeas", "{place}, with photo {number}")
        return with_photo.format(place=words, number=photo)
    return words


def _photo_of(entry: Entry, idea: Idea) -> int:
    """The number of the first of the entry's photos that the idea keeps; 0 for none."""
    kept = {each.sha256 for each in idea.photos}
    return next((number for number, each in enumerate(entry.photos, 1) if each.sha256 in kept), 0)


def _state(state: State, source: str) -> QHBoxLayout:
    """How far an idea has come, by icon and word, and where it came from."""
    mark, line = MARKS[state], QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(IconMark(mark.icon, mark.tint, 12))
    line.addWidget(Label(state_words(state), "meta", mark.tint, 500))
    line.addSpacing(6)
    line.addWidget(Label(source, "meta", "ink2"), 1)
    return line


class Ideas(QWidget):
    """The list; arrows move between its buttons, D makes a draft of the idea in focus."""

    draft_wanted = Signal(object)  # an Idea
    draft_opened = Signal(str)
    written = Signal(str, str)  # the words, and the hash of the photo they are of, "" for none
    all_wanted = Signal()

    def __init__(self, with_composer: bool) -> None:
        super().__init__()
        self._with_composer = with_composer
        self._photo = ""
        self._shown: list[Grown] = []
        self._buttons: list[Button] = []
        self._rows_of: dict[QObject, Grown] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(SectionHeading(self.tr("Ideas from this entry")), 1)
        self._add = LinkButton(self.tr("Add an idea"))
        self._add.clicked.connect(self.begin)
        needs_right("idea", self._add)
        head.addWidget(self._add)
        column.addLayout(head)
        self.field = Field(self.tr("Add an idea"), self.tr("One sentence, then Enter"))
        self.field.returnPressed.connect(self._write)
        self.field.installEventFilter(self)
        self.field.hide()
        column.addSpacing(6)
        column.addWidget(self.field)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self._empty = Label(self.tr("None yet. An idea is one sentence worth a post."), "secondary", "ink2", wrap=True)
        self._empty.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self._empty)
        self._locked = QWidget()
        note = QHBoxLayout(self._locked)
        note.setContentsMargins(0, 14, 0, 0)
        note.setSpacing(10)
        note.addWidget(IconMark("lock-simple", "held"), 0, Qt.AlignmentFlag.AlignTop)
        self._locked_words = Label("", "secondary", "ink2", wrap=True)
        note.addWidget(self._locked_words, 1)
        column.addWidget(self._locked)
        self._locked.hide()
        self.every = LinkButton(self.tr("All ideas, and those for this week"))
        self.every.clicked.connect(self.all_wanted)
        column.addSpacing(14)
        column.addWidget(self.every, 0, Qt.AlignmentFlag.AlignLeft)

    def show_ideas(self, rows: list[Grown]) -> None:
        """Show these, keeping the focus where it was."""
        if rows == self._shown:
            return
        focused = next((at for at, each in enumerate(self._buttons) if each.hasFocus()), -1)
        self._shown = rows
        self._buttons, self._rows_of = [], {}
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._rows.addWidget(self._row(row))
            self._rows.addWidget(HairLine())
        self._empty.setVisible(not rows)
        if 0 <= focused < len(self._buttons):
            self._buttons[focused].setFocus()

    def show_locked(self, passages: int, whole: bool) -> None:
        """Say what is left out."""
        self._locked.setVisible(bool(passages) or whole)
        self._add.setEnabled(not whole)
        if whole:
            self._locked_words.setText(self.tr("This entry is private: no idea, no draft, no export takes from it."))
        else:
            self._locked_words.setText(
                self.tr("%n locked passages are left out of ideas, drafts and exports.", "", passages)
            )

    def _row(self, row: Grown) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(row.text, "listTitle", wrap=True))
        if row.idea is not None:
            words.addLayout(_state(row.idea.state, "" if row.draft_id else row.source))
        if row.draft_id:
            glyph, state = FATES[row.fate]
            mark = StateMark(glyph, QCoreApplication.translate("DiaryIdeas", state))
            words.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(words, 1)
        button = self._button(row)
        if button is not None:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _button(self, row: Grown) -> Button | None:
        if row.draft_id and not self._with_composer:
            return None
        button = Button(self.tr("Open draft") if row.draft_id else self.tr("Make a draft"), small=True)
        button.setAccessibleName(f"{button.text()}: {row.text}")
        if not row.draft_id:
            needs_right("draft", button)
        self._rows_of[button] = row
        button.clicked.connect(self._pressed)
        button.installEventFilter(self)
        self._buttons.append(button)
        return button

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self._act(self._rows_of[sender])

    def _act(self, row: Grown) -> None:
        if row.draft_id:
            self.draft_opened.emit(row.draft_id)
        elif row.idea is not None and acting.may("draft"):
            self.draft_wanted.emit(row.idea)

    def shown(self) -> list[Grown]:
        """The rows."""
        return list(self._shown)

    def buttons(self) -> list[Button]:
        """Their buttons, in order; a row whose draft cannot be opened here has none."""
        return list(self._buttons)

    def begin(self) -> None:
        """Show the field for another idea, the caret in it."""
        self._ask("", "")

    def begin_with(self, photo: Photo) -> None:
        """The same for one of a photo, with what it is said to show."""
        self._ask(photo.sha256, photo.alt)

    def _ask(self, photo: str, words: str) -> None:
        self._photo = photo
        self.field.setPlaceholderText(
            self.tr("One sentence about the photo, then Enter") if photo else self.tr("One sentence, then Enter")
        )
        self.field.setText(words)
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def _write(self) -> None:
        text = self.field.text().strip()
        if text:
            self.written.emit(text, self._photo)
        self.field.clear()
        self.field.hide()
        self._add.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list, and Esc in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.field and event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self.field.hide()
                self._add.setFocus()
                return True
            if isinstance(watched, Button) and self._list_key(watched, event):
                return True
        return super().eventFilter(watched, event)

    def _list_key(self, button: Button, event: QKeyEvent) -> bool:
        at = self._buttons.index(button) if button in self._buttons else -1
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= at + step < len(self._buttons):
            self._buttons[at + step].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() == Qt.Key.Key_D and not event.modifiers():
            self._act(self._rows_of[button])
            return True
        return False
