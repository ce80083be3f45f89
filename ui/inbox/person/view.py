"""The person at the right: who they are, what passed, notes; everything is written in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from brandassist import clock
from ui.inbox.person.before import Before
from ui.inbox.person.card import SIDE, Card
from ui.inbox.person.dialogs import DeleteDialog, join_dialog, unanswered_dialog
from ui.inbox.person.notes import Notes
from ui.inbox.person.page_words import page_words
from ui.inbox.person.words import suggested_words
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine, Label
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.inbox.viewing import ConversationView
    from brandassist.people.suggesting import Suggestion
    from brandassist.people.views import NeverAnswered, Past, PersonRow
    from brandassist.people.views import PersonView as Known
    from brandassist.store.inbox.obligations import MessageRow
    from brandassist.store.people.erasing import Goes
    from brandassist.workspace import Workspace

PAGE = 20


@dataclass(frozen=True)
class Read:
    """What was read of somebody at one moment."""

    view: Known
    suggestions: tuple[Suggestion, ...]
    tags: tuple[str, ...]
    assigned: str


def read(workspace: Workspace, message: MessageRow, most: int) -> Read:
    """All of it; raises Problem `not_found`."""
    assert message.profile_id is not None
    people = workspace.people
    view = people.of(message.profile_id, most)
    names = {each.id: each.name for each in workspace.members()}
    assigned = names.get(message.assigned_to or "", "")
    return Read(view, tuple(people.suggestions(message.profile_id)), tuple(people.tags()), assigned)


class PersonView(QScrollArea):
    """`opened` wants an earlier message shown."""

    opened = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._people = services, services.workspace.people
        self._now = clock.now()
        self._message: MessageRow | None = None
        self._known: Read | None = None
        self._most = PAGE
        self._undo: Callable[[], object] | None = None
        self._write_soon = False
        self.card, self.before, self.notes = Card(), Before(), Notes()
        self.error, self.menu = InlineError(), QMenu(self)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.suggestion, self._suggested = QWidget(), Label("", "secondary", "ink2", wrap=True)
        self.join, self.not_same = LinkButton(self.tr("Join")), LinkButton(self.tr("Not the same"))
        self.told, self._told = QWidget(), Label("", "secondary", "ink2", wrap=True)
        self.take_back = LinkButton(self.tr("Undo"))
        for holder, parts in (
            (self.suggestion, (self._suggested, self.join, self.not_same)),
            (self.told, (self._told, self.take_back)),
        ):
            column_of, ways = QVBoxLayout(holder), QHBoxLayout()
            column_of.setContentsMargins(SIDE, 0, SIDE, 14)
            column_of.setSpacing(4)
            column_of.addWidget(parts[0])
            column_of.addLayout(ways)
            ways.setSpacing(14)
            for part in parts[1:]:
                ways.addWidget(part)
            ways.addStretch(1)
            holder.hide()
        self.error.setContentsMargins(SIDE, 0, SIDE, 0)
        for widget in (self.card, self.suggestion, self.told, self.error, HairLine()):
            column.addWidget(widget)
        for widget in (self.before, HairLine(), self.notes):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inner)

    def _connect(self) -> None:
        self.card.described.connect(self._described)
        self.card.parted.connect(self._part)
        self.card.menu.clicked.connect(self._open_menu)
        self.before.opened.connect(self._go)
        self.before.more_wanted.connect(self._read_more)
        self.notes.added.connect(self._add_note)
        self.notes.corrected.connect(self._correct_note)
        self.notes.removed.connect(self._remove_note)
        self.notes.tagged.connect(self._tag)
        self.join.clicked.connect(self._join_suggested)
        self.not_same.clicked.connect(self._refuse)
        self.take_back.clicked.connect(self._take_back)
        self.menu.triggered.connect(self._chosen)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_view(self, view: ConversationView, now: datetime) -> None:
        """Show who wrote this message: the name at once, the rest as soon as it is read."""
        row = view.message
        another = self._message is None or self._message.profile_id != row.profile_id
        if another:
            self.notes.forget()
            self._known, self._most, self._undo = None, PAGE, None
            self.told.hide()
            self.suggestion.hide()
            self.error.show_problem("")
        self._now, self._message = now, row
        if another:
            self.card.show_name(row.author or row.handle)
        self.setVisible(row.profile_id is not None)
        self._read()

    def show_nobody(self) -> None:
        """No message is chosen."""
        self.notes.forget()
        self._message = self._known = None
        self.hide()

    def write_note(self) -> None:
        """N: into the field for a new note, where the pane is seen."""
        if self._message is not None and self._message.profile_id is not None:
            self.ensureWidgetVisible(self.notes.new)
            self.notes.new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _read(self) -> None:
        if self._message is not None and self._message.profile_id is not None:
            wanted = partial(read, self._services.workspace, self._message, self._most)
            self._services.background.run(self, wanted, partial(self._show, self._message.id), self._failed)

    def _read_more(self) -> None:
        self._most += PAGE
        self._read()

    def _show(self, message_id: str, found: Read) -> None:
        if self._message is None or self._message.id != message_id:
            return
        self._known = found
        self.card.show_view(found.view, found.assigned)
        past = [each for each in found.view.past if each.id != message_id]
        self.before.show_past(past, found.view.more, found.view.facts.blocked_at is not None)
        self.notes.show_view(found.view, self._now, found.tags)
        self.suggestion.setVisible(bool(found.suggestions))
        if found.suggestions:
            self._suggested.setText(suggested_words(found.suggestions[0], found.view.id))

    def _go(self, past: Past) -> None:
        if past.kind == "entry":
            self._services.shell.go("diary", past.id)
        else:
            self.opened.emit(past.id)

    # -- what a person does -------------------------------------------------------------------------------------

    def _do(self, deed: Callable[[], Any], words: str = "", undo: Callable[[], object] | None = None) -> None:
        """In the background; then `words`, with a way back."""
        self._services.background.run(self, deed, partial(self._done, words, undo), self._failed)

    def _done(self, words: str, undo: Callable[[], object] | None, _: object) -> None:
        self.error.show_problem("")
        self._undo = undo
        self._told.setText(words)
        self.told.setVisible(bool(words))
        self.take_back.setVisible(undo is not None)
        self._read()

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    def _take_back(self) -> None:
        if self._undo is not None:
            self._do(self._undo)

    @property
    def _id(self) -> str:
        assert self._message is not None and self._message.profile_id is not None
        return self._message.profile_id

    def _described(self, said: dict[str, str]) -> None:
        if self._message is not None:
            self._do(partial(self._people.describe, self._id, **said))

    def _add_note(self, text: str) -> None:
        if self._message is not None:
            self._do(partial(self._people.note, self._id, text, self._message.id))

    def _correct_note(self, note_id: str, text: str) -> None:
        self._do(partial(self._people.correct_note, note_id, text))

    def _remove_note(self, note_id: str) -> None:
        self._services.background.run(self, partial(self._people.remove_note, note_id), self._removed, self._failed)

    def _removed(self, note: Any) -> None:
        self._done(self.tr("The note is removed."), partial(self._people.put_back, note), None)

    def _tag(self, words: list[str]) -> None:
        if self._message is not None:
            self._do(partial(_set_tags, self._services.workspace, self._id, words))

    def _join_suggested(self) -> None:
        if self._known is not None and self._known.suggestions:
            first = self._known.suggestions[0]
            into = next((each.id for each in (first.one, first.other) if not each.network), None)
            self._join([first.one.id, first.other.id], into)

    def _join(self, ids: list[str], into: str | None = None) -> None:
        words = self.tr("They are one person now.")
        self._do(partial(self._people.join, ids, into), words, partial(self._people.undo, ids[0]))

    def _refuse(self) -> None:
        if self._known is not None and self._known.suggestions:
            first = self._known.suggestions[0]
            self._do(partial(self._people.not_same, first.one.id, first.other.id))

    def _part(self, profile_id: str) -> None:
        undo = partial(self._people.undo, profile_id)
        self._do(partial(self._people.part, profile_id), self.tr("They are set apart."), undo)

    # -- the menu -----------------------------------------------------------------------------------------------

    def _open_menu(self) -> None:
        if self._known is None:
            return
        facts = self._known.view.facts
        muted, blocked = facts.muted_at is not None, facts.blocked_at is not None
        self.menu.clear()
        self._offer("unmute" if muted else "mute", self.tr("Unmute") if muted else self.tr("Mute"))
        self._offer("unblock" if blocked else "block", self.tr("Unblock") if blocked else self.tr("Block"))
        self.menu.addSeparator()
        self._offer("join", self.tr("Join with…"))
        self._offer("unanswered", self.tr("Never answered yet…"))
        self.menu.addSeparator()
        self._offer("export", self.tr("Export…"))
        self._offer("delete", self.tr("Delete…"))
        self.menu.popup(self.card.menu.mapToGlobal(self.card.menu.rect().bottomLeft()))

    def _offer(self, what: str, words: str) -> None:
        self.menu.addAction(words).setData(what)

    def _chosen(self, action: QAction) -> None:
        if self._message is None:
            return
        match str(action.data()):
            case "mute":
                self._quiet(self._people.mute, self._people.unmute, self.tr("What they write owes nothing."))
            case "block":
                words = self.tr("Folded away here, and owed nothing. On the networks nothing was done.")
                self._quiet(self._people.block, self._people.unblock, words)
            case "unmute":
                self._quiet(self._people.unmute, self._people.mute, self.tr("What they write is owed an answer again."))
            case "unblock":
                self._quiet(self._people.unblock, self._people.block, self.tr("Shown and owed an answer again."))
            case "join":
                self.ask_join()
            case "unanswered":
                self.show_unanswered()
            case "export":
                self._ask_export()
            case _:
                self._ask_delete()

    def _quiet(self, deed: Callable[[str], int], back: Callable[[str], int], words: str) -> None:
        self._do(partial(deed, self._id), words, partial(back, self._id))

    def ask_join(self) -> None:
        """Whom of all they are too."""
        dialog = join_dialog(self.window(), self._services, self._known.view.id if self._known else "")
        dialog.picked.connect(self._join_picked)
        dialog.open()

    def _join_picked(self, row: PersonRow) -> None:
        if self._message is not None:
            self._join([self._id, row.id])

    def show_unanswered(self) -> None:
        """Who was never answered yet, the longest first."""
        dialog = unanswered_dialog(self.window(), self._services)
        dialog.picked.connect(self._open_unanswered)
        dialog.open()

    def _open_unanswered(self, row: NeverAnswered) -> None:
        self.opened.emit(row.last_id)

    def _ask_export(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export this person to an empty folder"))
        if chosen and self._message is not None:
            self.export_to(Path(chosen))

    def export_to(self, folder: Path) -> None:
        """Write everything about them there."""
        words = self.tr("Written to {folder}. It is private.").format(folder=folder)
        self._do(partial(self._people.export, self._id, folder, page_words()), words)

    def _ask_delete(self) -> None:
        self._services.background.run(self, partial(self._people.goes, self._id), self._confirm, self._failed)

    def _confirm(self, goes: Goes) -> None:
        dialog = DeleteDialog(self.window(), goes)
        dialog.agreed.connect(self._delete)
        dialog.open()

    def _delete(self) -> None:
        if self._message is not None:
            gone = partial(self._people.delete, self._id)
            self._services.background.run(self, gone, self._deleted, self._failed)

    def _deleted(self, clean: bool) -> None:
        said = self.tr("Deleted, in the file too.")
        left = self.tr("Deleted. Another program held the file, so old bytes may be left in it.")
        self._services.shell.say(said if clean else left)
        self.show_nobody()


def _set_tags(workspace: Workspace, any_id: str, words: list[str]) -> None:
    """Have these tags and no others."""
    people = workspace.people
    known = people.of(any_id, 0).tags
    new = [each for each in words if each.lstrip("#") not in known]
    if new:
        people.tag(any_id, *new)
    gone = [each for each in known if each not in {word.lstrip("#") for word in words}]
    if gone:
        people.untag(any_id, *gone)
