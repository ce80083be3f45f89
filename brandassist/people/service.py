"""People: one human being across networks, what is known about them, and their right to be forgotten.

Every call takes a person's or a profile's id; a person is made when somebody says something about a profile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from brandassist.errors import Problem
from brandassist.people import exporting, listing, suggesting, views
from brandassist.people.joining import Joining
from brandassist.people.suggesting import Suggestion
from brandassist.people.views import Met, NeverAnswered, Past, PersonRow, PersonView
from brandassist.store import members, settings
from brandassist.store.database import Transaction
from brandassist.store.history import record
from brandassist.store.people import acquaintance, erasing, lookalikes, people, person_notes, traces
from brandassist.store.people.erasing import Goes
from brandassist.store.people.people import Kin
from brandassist.store.people.person_notes import Note
from brandassist.store.storable import language_code, storable
from drafts.language import detect

PAGE = 20
READ = 30  # latest messages from which a language is guessed


class People(Joining):
    """The people of one workspace. An id nobody has raises Problem `not_found`."""

    # -- looking --------------------------------------------------------------------------------------------------

    def of(self, any_id: str, most: int = PAGE) -> PersonView:
        """Somebody with the latest of what passed."""
        with self._db.read() as tx:
            who = people.kin(tx, any_id)
            facts = people.facts(tx, who)
            entries = acquaintance.entries(tx, who.people)
            passed = _past(tx, who, most + 1)
            return PersonView(
                who.id,
                who.person_id,
                facts,
                tuple(people.facts(tx, Kin(each, (each,), ())).name for each in who.people[1:]),
                tuple(people.profiles(tx, who.profiles)),
                () if facts.language else _guess(acquaintance.texts(tx, who.profiles, READ)),
                views.met(entries),
                sum(acquaintance.counts(tx, who.profiles).values()),
                tuple(passed[:most]),
                len(passed) > most,
                tuple(person_notes.of(tx, who.people)),
                person_notes.tags(tx, who.people),
                tuple(each.name for each in members.every(tx) if each.id != self._me.member_id),
            )

    def past(self, any_id: str, limit: int = PAGE, offset: int = 0) -> list[Past]:
        """What passed on every network and in the diary, latest first."""
        with self._db.read() as tx:
            return _past(tx, people.kin(tx, any_id), offset + limit)[offset:]

    def met(self, any_id: str) -> Met:
        """Where the diary says they were met."""
        with self._db.read() as tx:
            return views.met(acquaintance.entries(tx, people.kin(tx, any_id).people))

    def list(self, words: str = "") -> list[PersonRow]:
        """Everybody who wrote or about whom something is kept, by name; `words` narrow it by name, handle or tag."""
        with self._db.read() as tx:
            rows = listing.rows(tx)
        sought = suggesting.folded(words).split()
        fits = (row for row, spoken in rows if all(word in suggesting.folded(spoken) for word in sought))
        return sorted(fits, key=lambda row: (row.name.casefold(), row.id))

    def unanswered(self) -> list[NeverAnswered]:
        """Who wrote and never got an answer to anything, on no network, the longest first; not who is blocked."""
        with self._db.read() as tx:
            return listing.never_answered(tx)

    # -- suggestions ----------------------------------------------------------------------------------------------

    def suggestions(self, any_id: str | None = None) -> list[Suggestion]:
        """Who could be the same human being, the surest first; with an id only those of this one."""
        with self._db.read() as tx:
            leads, refused = people.leads(tx), people.apart(tx)
            if any_id is None:
                return suggesting.suggest(lookalikes.every(tx, leads), refused)
            who = people.kin(tx, any_id)
            own = lookalikes.of(tx, leads, who)
            names = {each.name for each in own}
            spelled = {word for each in own for one in suggesting.addresses(each) for word in suggesting.spellings(one)}
            near = {each.id: each for each in (*lookalikes.near(tx, leads, names, spelled), *own)}
        found = suggesting.suggest(near.values(), refused)
        return [each for each in found if who.id in (each.one.group, each.other.group)]

    # -- what a person says ---------------------------------------------------------------------------------------

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

    # -- the record whole -----------------------------------------------------------------------------------------

    def export(self, any_id: str, folder: Path) -> Path:
        """Write everything about somebody into a new folder, as JSON and to read; returns the folder.

        Raises Problem `folder_not_empty`, `folder_read_only`.
        """
        with self._db.read() as tx:
            who = people.kin(tx, any_id)
            zone = settings.get(tx, "zone")
            told = exporting.everything(tx, who)
        exporting.write(told, folder, ZoneInfo(zone))
        with self._db.write() as tx:
            record(tx, self._me, "exported", "person", who.id)
        return folder

    def goes(self, any_id: str) -> Goes:
        """What deleting them would take away, and what would stay."""
        with self._db.read() as tx:
            return erasing.goes(tx, people.kin(tx, any_id))

    def delete(self, any_id: str) -> bool:
        """Delete somebody whole, in the file too; False where old bytes may be left in it: another program held it.

        Nothing brings their messages back; what they write from now on comes as from somebody new. Older backups and
        archives still hold them. Raises Problem `reply_on_its_way`.
        """
        with self._db.write("inbox", "diary", "drafts", "queue") as tx:
            people.alone(tx)
            erasing.erase(tx, self._me, people.kin(tx, any_id))
        return traces.sweep(self._db)


def _past(tx: Transaction, who: Kin, most: int) -> list[Past]:
    zone = ZoneInfo(settings.get(tx, "zone"))
    wrote = [
        (each.at.astimezone(zone).strftime("%Y-%m-%d"), each.at.timestamp(), each)
        for each in acquaintance.wrote(tx, who.profiles, most)
    ]
    found = [((day, 1, at), views.of_message(each, day)) for day, at, each in wrote]
    found += [((each.day, 0, 0.0), views.of_entry(each)) for each in acquaintance.entries(tx, who.people)]
    found.sort(key=lambda each: each[0], reverse=True)
    return [past for _, past in found[:most]]


def _guess(texts: Iterable[str]) -> tuple[str, ...]:
    """The languages most of what somebody wrote seems to be in; a single odd one among many says nothing."""
    counted: dict[str, int] = defaultdict(int)
    for text in texts:
        counted[detect(text)] += 1
    counted.pop("", None)
    enough = sum(counted.values()) / 5
    return tuple(sorted((each for each, count in counted.items() if count >= enough), key=lambda each: -counted[each]))


def _written(text: str) -> str:
    words = storable(text).strip()
    if not words:
        raise Problem("empty_note")
    return words


def _tags(words: Iterable[str]) -> list[str]:
    plain = (" ".join(storable(word).strip().lstrip("#").split()) for word in words)
    return [word for word in dict.fromkeys(plain) if word]
