"""The person at the right: who they are, what passed, notes; everything is written in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from brandassist import clock
from ui.inbox.person.before import Before
from ui.inbox.person.card import SIDE, Card
from ui.inbox.person.deeds import Deeds
from ui.inbox.person.leaving import Leaving
from ui.inbox.person.menu import PersonMenu
from ui.inbox.person.notes import Notes
from ui.inbox.person.told import Told
from ui.inbox.person.words import called, suggested_words
from ui.rights import needs_right
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.button import LinkButton
from ui.widgets.label import HairLine
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.inbox.viewing import ConversationView
    from brandassist.people.suggesting import Suggestion
    from brandassist.people.views import Past
    from brandassist.people.views import PersonView as Known
    from brandassist.store.inbox.obligations import MessageRow
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
        self._services = services
        self._now = clock.now()
        self._message: MessageRow | None = None
        self._known: Read | None = None
        self._names: dict[str, str] = {}  # by profile: what those read before are called here
        self._most = PAGE
        self._undo: Callable[[], object] | None = None
        self.card, self.before, self.notes = Card(), Before(), Notes()
        self.error, self.deeds, self.leaving = InlineError(), Deeds(services), Leaving(services, SIDE)
        self.menu = PersonMenu(self, services, self.deeds, self.leaving)
        self.join, self.not_same = LinkButton(self.tr("Join")), LinkButton(self.tr("Not the same"))
        self.take_back = LinkButton(self.tr("Undo"))
        needs_right("person", self.join, self.not_same, self.take_back)
        needs_right("person_note", self.notes)
        self.suggestion, self.told = Told(SIDE, self.join, self.not_same), Told(SIDE, self.take_back)
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
        self.error.setContentsMargins(SIDE, 0, SIDE, 0)
        for widget in (self.card, self.suggestion, self.told, self.leaving, self.error, HairLine()):
            column.addWidget(widget)
        for widget in (self.before, HairLine(), self.notes):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inner)

    def _connect(self) -> None:
        self.card.described.connect(self._described)
        self.card.name.renamed.connect(self._renamed)
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
        self.menu.rename_wanted.connect(self.card.name.write)
        self.menu.opened.connect(self.opened)
        self.deeds.done.connect(self._done)
        self.deeds.failed.connect(self._failed)
        self.leaving.told.connect(self._told)
        self.leaving.failed.connect(self._failed)
        self.leaving.deleted.connect(self._gone)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_view(self, view: ConversationView, now: datetime) -> None:
        """Show who wrote this message: the name at once, the rest as soon as it is read."""
        row = view.message
        another = self._message is None or self._message.profile_id != row.profile_id
        if another:
            self.notes.forget()
            self._known, self._most, self._undo = None, PAGE, None
            self.told.say("")
            self.suggestion.say("")
            self.error.show_problem("")
        self._now, self._message = now, row
        if another:
            self.card.show_name(self._names.get(row.profile_id or "") or row.author or row.handle)
        self.setVisible(row.profile_id is not None)
        self._read()

    def show_nobody(self) -> None:
        """No message is chosen."""
        self.notes.forget()
        self._message = self._known = None
        self.hide()

    def write_note(self) -> None:
        """N: into the field for a new note."""
        if self.who:
            self.ensureWidgetVisible(self.notes.new)
            self.notes.new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_unanswered(self) -> None:
        """Who was never answered yet, the longest first."""
        self.menu.show_unanswered()

    @property
    def who(self) -> str:
        """The profile of who wrote the message that is shown; "" for nobody."""
        return (self._message.profile_id or "") if self._message is not None else ""

    def _read(self) -> None:
        if self._message is not None and self.who:
            wanted = partial(read, self._services.workspace, self._message, self._most)
            failed = partial(self._unread, self.who)
            self._services.background.run(self, wanted, partial(self._show, self._message.id), failed)

    def _read_more(self) -> None:
        self._most += PAGE
        self._read()

    def _unread(self, who: str, error: Exception) -> None:
        self._failed(who, sentence_of(error))

    def _show(self, message_id: str, found: Read) -> None:
        if self._message is None or self._message.id != message_id:
            return
        self._known = found
        self._names[self.who] = called(found.view.facts.name)
        self.card.show_view(found.view, found.assigned)
        past = [each for each in found.view.past if each.id != message_id]
        self.before.show_past(past, found.view.more, found.view.facts.blocked_at is not None)
        self.notes.show_view(found.view, self._now, found.tags)
        self.suggestion.say(suggested_words(found.suggestions[0], found.view.id) if found.suggestions else "")

    def _go(self, past: Past) -> None:
        if past.kind == "entry":
            self._services.shell.go("diary", past.id)
        else:
            self.opened.emit(past.id)

    def _open_menu(self) -> None:
        if self._known is not None:
            self.menu.show_for(self.who, self._known.view, self.card.menu)

    # -- what became of it --------------------------------------------------------------------------------------

    def _done(self, who: str, words: str, undo: Callable[[], object] | None) -> None:
        if who == self.who:
            self.error.show_problem("")
            self._undo = undo
            self.told.say(words)
            self.take_back.setVisible(undo is not None)
            self._read()

    def _told(self, who: str, words: str) -> None:
        if who == self.who:
            self._done(who, words, None)
        else:
            self._services.shell.say(words)

    def _failed(self, who: str, sentence: str) -> None:
        if who == self.who:
            self.error.show_problem(sentence)
        else:
            self._services.shell.say(sentence)

    def _take_back(self) -> None:
        if self._undo is not None:
            self.deeds.do(self.who, self._undo)

    def _gone(self, who: str) -> None:
        self._names.pop(who, None)
        if who == self.who:
            self.show_nobody()

    # -- what is written and pressed ----------------------------------------------------------------------------

    def _described(self, said: dict[str, str]) -> None:
        if self.who:
            self.deeds.describe(self.who, said)

    def _renamed(self, name: str) -> None:
        if self.who:
            self.deeds.rename(self.who, name)

    def _add_note(self, text: str) -> None:
        if self._message is not None and self.who:
            self.deeds.note(self.who, text, self._message.id)

    def _correct_note(self, note_id: str, text: str) -> None:
        self.deeds.correct_note(self.who, note_id, text)

    def _remove_note(self, note_id: str) -> None:
        self.deeds.remove_note(self.who, note_id)

    def _tag(self, words: list[str]) -> None:
        if self.who:
            self.deeds.tag(self.who, words)

    def _part(self, profile_id: str) -> None:
        self.deeds.part(self.who, profile_id)

    def _join_suggested(self) -> None:
        if self._known is not None and self._known.suggestions:
            first = self._known.suggestions[0]
            into = next((each.id for each in (first.one, first.other) if not each.network), None)
            self.deeds.join(self.who, [first.one.id, first.other.id], into)

    def _refuse(self) -> None:
        if self._known is not None and self._known.suggestions:
            first = self._known.suggestions[0]
            self.deeds.refuse(self.who, first.one.id, first.other.id)
