"""What a person says of somebody: what they are called, who they are, notes and tags, which never leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brandassist.errors import Problem
from brandassist.people.joining import Joining
from brandassist.store.history import record
from brandassist.store.people import people, person_notes
from brandassist.store.people.person_notes import Note
from brandassist.store.storable import language_code, storable


class Saying(Joining):
    """Each call makes a person of a profile that had none. An id nobody has raises Problem `not_found`."""

    def describe(self, any_id: str, *, about: str | None = None, language: str | None = None) -> None:
        """Say who they are in a line, or the language they write (BCP 47); an empty word takes it back.

        Raises Problem `bad_language`.
        """
        words = {"about": about, "language": None if language is None else language_code(language)}
        said = {name: " ".join(storable(word).split()) for name, word in words.items() if word is not None}
        with self._db.write("inbox", "diary") as tx:
            who = people.ensure(tx, any_id)
            people.say(tx, who, **said)
            record(tx, self._me, "described", "person", who.id, what=sorted(said))

    def rename(self, any_id: str, name: str) -> str:
        """Call somebody by this name, here and in the diary, whatever their networks say; an empty one: as they say.

        A name they were joined with stands for them again. Returns what they were called, "" where only their network
        had said so: given back, it undoes this. Raises Problem `empty_name`, `called_so`.
        """
        with self._db.write("inbox", "diary") as tx:
            people.alone(tx)
            before = people.kin(tx, any_id)
            was = people.facts(tx, before).name if before.person_id is not None else ""
            who = people.ensure(tx, any_id)
            people.rename(tx, who, " ".join(storable(name).split()))
            record(tx, self._me, "renamed", "person", who.id)
            return was

    def note(self, any_id: str, text: str, message_id: str | None = None) -> str:
        """Write a note about somebody, which never leaves; returns its id. Raises Problem `empty_note`."""
        words = _written(text)
        with self._db.write("inbox", "diary") as tx:
            who = people.ensure(tx, any_id)
            assert who.person_id is not None
            made = person_notes.add(tx, who.person_id, words, self._me.member_id, message_id)
            record(tx, self._me, "noted", "person", who.id, note=made)
            return made

    def correct_note(self, note_id: str, text: str) -> None:
        """Write a note anew. Raises Problem `empty_note`."""
        words = _written(text)
        with self._db.write("inbox") as tx:
            person_notes.get(tx, note_id)
            person_notes.correct(tx, note_id, words, self._me.member_id)
            record(tx, self._me, "corrected_note", "person_note", note_id)

    def remove_note(self, note_id: str) -> Note:
        """Take a note away; what is returned puts it back."""
        with self._db.write("inbox") as tx:
            note = person_notes.get(tx, note_id)
            person_notes.remove(tx, note_id)
            record(tx, self._me, "removed_note", "person_note", note_id)
            return note

    def put_back(self, note: Note) -> None:
        """Undo `remove_note`; the history keeps no words, so only who removed it can."""
        with self._db.write("inbox") as tx:
            people.kin(tx, note.person_id)
            person_notes.put_back(tx, note)
            record(tx, self._me, "restored_note", "person_note", note.id)

    def tag(self, any_id: str, *words: str) -> None:
        """Add tags. Raises Problem `empty_note` where there is none."""
        tags = _tags(words)
        if not tags:
            raise Problem("empty_note")
        with self._db.write("inbox", "diary") as tx:
            who = people.ensure(tx, any_id)
            assert who.person_id is not None
            known = person_notes.tags(tx, who.people)
            person_notes.tag(tx, who.person_id, [each for each in tags if each not in known])

    def untag(self, any_id: str, *words: str) -> None:
        with self._db.write("inbox") as tx:
            person_notes.untag(tx, people.kin(tx, any_id).people, _tags(words))

    def tags(self) -> Sequence[str]:
        """All tags in use."""
        with self._db.read() as tx:
            return person_notes.every_tag(tx)


def _written(text: str) -> str:
    words = storable(text).strip()
    if not words:
        raise Problem("empty_note")
    return words


def _tags(words: Iterable[str]) -> list[str]:
    plain = (" ".join(storable(word).strip().lstrip("#").split()) for word in words)
    return [word for word in dict.fromkeys(plain) if word]
