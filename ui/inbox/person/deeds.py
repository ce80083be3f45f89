"""What a person does about somebody: done in the background, then told with its way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.inbox.person.words import called
from ui.sentences import sentence_of
from ui.services import Services

if TYPE_CHECKING:
    from brandassist.people.service import People

Undo = Callable[[], object] | None


class Deeds(QObject):
    """Each call takes the id of whom it is about, for another may be shown when it is done.

    `done` brings that id, what to say of it ("" for nothing) and its undo; `failed` the id and the sentence.
    """

    done = Signal(str, str, object)
    failed = Signal(str, str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._people = services, services.workspace.people

    def do(self, who: str, deed: Callable[[], Any], words: str = "", undo: Undo = None) -> None:
        """Do it in the background."""
        self._run(who, deed, partial(self._done, who, words, undo))

    def _run(self, who: str, deed: Callable[[], Any], on_done: Callable[[Any], None]) -> None:
        self._services.background.run(self, deed, on_done, partial(self._failed, who))

    def _done(self, who: str, words: str, undo: Undo, _: object) -> None:
        self.done.emit(who, words, undo)

    def _failed(self, who: str, error: Exception) -> None:
        self.failed.emit(who, sentence_of(error))

    # -- what is said of them -----------------------------------------------------------------------------------

    def describe(self, who: str, said: dict[str, str]) -> None:
        """Who they are in a line, or what they write in."""
        self.do(who, partial(self._people.describe, who, **said))

    def rename(self, who: str, name: str) -> None:
        """Call them by another name; an empty one: as their network does."""
        words = self.tr("Called {name} from now on, here and in the diary.").format(name=called(name))
        words = words if name.strip() else self.tr("Called as their network calls them.")
        self._run(who, partial(self._people.rename, who, name), partial(self._renamed, who, words))

    def _renamed(self, who: str, words: str, before: str) -> None:
        self.done.emit(who, words, partial(self._people.rename, who, before))

    def note(self, who: str, text: str, message_id: str) -> None:
        """A new note, written beside this message."""
        self.do(who, partial(self._people.note, who, text, message_id))

    def correct_note(self, who: str, note_id: str, text: str) -> None:
        """A note written anew."""
        self.do(who, partial(self._people.correct_note, note_id, text))

    def remove_note(self, who: str, note_id: str) -> None:
        """Take a note away; its undo puts it back as it was."""
        self._run(who, partial(self._people.remove_note, note_id), partial(self._removed, who))

    def _removed(self, who: str, note: Any) -> None:
        self.done.emit(who, self.tr("The note is removed."), partial(self._people.put_back, note))

    def tag(self, who: str, words: Sequence[str]) -> None:
        """Have these tags and no others."""
        self.do(who, partial(_set_tags, self._people, who, words))

    # -- who is who ---------------------------------------------------------------------------------------------

    def join(self, who: str, ids: Sequence[str], into: str | None = None) -> None:
        """Make these one, under the name of `into`."""
        undo = partial(self._people.undo, ids[0])
        self.do(who, partial(self._people.join, list(ids), into), self.tr("They are one person now."), undo)

    def refuse(self, who: str, one: str, other: str) -> None:
        """These two are not the same."""
        self.do(who, partial(self._people.not_same, one, other))

    def part(self, who: str, profile_id: str) -> None:
        """Set a profile apart."""
        undo = partial(self._people.undo, profile_id)
        self.do(who, partial(self._people.part, profile_id), self.tr("They are set apart."), undo)

    # -- quiet --------------------------------------------------------------------------------------------------

    def quiet(self, who: str, how: str) -> None:
        """`how`: mute, block, or one of them taken back."""
        people = self._people
        words = {
            "mute": (people.mute, people.unmute, self.tr("What they write owes nothing.")),
            "unmute": (people.unmute, people.mute, self.tr("What they write is owed an answer again.")),
            "block": (
                people.block,
                people.unblock,
                self.tr("Folded away here, and owed nothing. On the networks nothing was done."),
            ),
            "unblock": (people.unblock, people.block, self.tr("Shown and owed an answer again.")),
        }
        deed, back, told = words[how]
        self.do(who, partial(deed, who), told, partial(back, who))


def _set_tags(people: People, who: str, words: Sequence[str]) -> None:
    known = people.of(who, 0).tags
    wanted = [each.lstrip("#") for each in words]
    new = [each for each in wanted if each not in known]
    if new:
        people.tag(who, *new)
    gone = [each for each in known if each not in wanted]
    if gone:
        people.untag(who, *gone)
