"""What people do at random on a shared workspace; every word is like no other, so that none is lost unseen."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, select

from brandassist.diary.ideas import Ideas
from brandassist.diary.places import Places
from brandassist.diary.promises import Promises
from brandassist.diary.service import Diary
from brandassist.errors import Problem
from brandassist.store.database import Database
from brandassist.store.shared.packing import has_lock
from brandassist.store.shared.shared import Shared
from brandassist.store.tables import (
    account,
    divergence,
    draft,
    entry,
    entry_revision,
    follow_up,
    idea,
    picture,
    revision,
    saved_text,
    variant,
    working_text,
)
from brandassist.store.writing import drafts, targets
from brandassist.store.writing.drafts import Facts, Kind
from brandassist.writing import pictures
from brandassist.writing.comments import Comments
from brandassist.writing.library import MASTER, Drafts
from brandassist.writing.saved_texts import Content, SavedTexts
from drafts.locking import Words
from tests.support.photos import a_photo

WORD = re.compile(r"\b[a-z]+\d+w\b")
NAMES = ("Bergamo", "Torino", "Milano Duomo", "Lecce")


class Person:
    """Somebody at one computer who writes."""

    kind: Kind = "post"

    def __init__(self, name: str, shared: Shared, folder: Path, seed: int, first: int = 1) -> None:
        self.name, self.shared = name, shared
        self.random = random.Random(f"{name} {seed}")
        self.words = count(first)
        self.said: set[str] = set()  # every word ever written
        self.taken: set[str] = set()  # those taken away again
        self.folder, self.media = folder, folder / "media"
        media = self.media
        self.drafts, self.diary = Drafts(shared, shared.me), Diary(shared, shared.me, media)
        self.ideas, self.places = Ideas(shared, shared.me, media), Places(shared, shared.me)
        self.promises = Promises(shared, shared.me)
        self.saved, self.comments = SavedTexts(shared, shared.me), Comments(shared, shared.me)

    def act(self) -> str:
        """Do one thing; returns what."""
        verb = self.random.choice(self.verbs())
        try:
            verb()
        except Problem as problem:
            return f"{verb.__name__}: {problem}"
        return verb.__name__

    def verbs(self) -> list[Callable[[], object]]:
        return [
            self.new_draft,
            *[self.write_on] * 6,
            self.take_away,
            self.pause,
            self.tag,
            self.aim,
            *[self.own_version] * 2,
            self.drop_target,
            self.bin_or_back,
            self.capture,
            *[self.write_entry] * 3,
            self.describe_entry,
            self.lock_or_not,
            self.idea,
            self.place,
            self.save_text,
            self.comment,
            self.restore,
            *[self.picture] * 2,
            self.hang_photo,
            self.promise,
        ]

    def word(self) -> str:
        made = f"{self.name}{next(self.words)}w"
        self.said.add(made)
        return made

    def takes(self, word: str) -> None:
        """From now on nobody may count on a word."""
        self.taken.add(word)

    def _one(self, column: object) -> str | None:
        with self.shared.read() as tx:
            found = sorted(tx.execute(select(column)).scalars())  # type: ignore[call-overload]
        return self.random.choice(found) if found else None

    def _draft(self) -> str:
        return self._one(draft.c.id) or self.new_draft()

    def _entry(self) -> str:
        return self._one(entry.c.id) or self.capture()

    def new_draft(self) -> str:
        return self.drafts.new(self.kind, self.word(), "\n\n".join(self.word() for _ in range(5)))

    def _grown(self, text: str) -> str:
        """The text with a word more in one paragraph; nothing is taken away."""
        lines = text.split("\n\n")
        at = self.random.randrange(len(lines))
        lines[at] = f"{lines[at]} {self.word()}".strip()
        return "\n\n".join(lines)

    def write_on(self) -> None:
        draft_id = self._draft()
        with self.shared.read() as tx:
            found = drafts.get(tx, draft_id)
        self._type(draft_id, MASTER, self._grown(found.text), found.text)

    def _type(self, draft_id: str, what: str, text: str, known: str) -> None:
        """As the sheet does: what came from elsewhere since it was shown stays beside what is typed."""
        self.drafts.keep_typed(draft_id, {what: text}, {what: known})

    def take_away(self) -> None:
        """A word, maybe somebody else's."""
        draft_id = self._draft()
        with self.shared.read() as tx:
            found = drafts.get(tx, draft_id)
        words = WORD.findall(found.text)[1:]  # the first says which draft it is
        if words:
            gone = self.random.choice(words)
            self.takes(gone)
            self._type(draft_id, MASTER, re.sub(rf" ?\b{gone}\b", "", found.text), found.text)

    def pause(self) -> None:
        self.drafts.pause(self._draft())

    def restore(self) -> None:
        draft_id = self._draft()
        kept = self.drafts.revisions(draft_id)
        if kept:
            self.drafts.restore_revision(draft_id, self.random.choice(kept).id)

    def tag(self) -> None:
        draft_id = self._draft()
        with self.shared.read() as tx:
            facts = drafts.get(tx, draft_id).facts
        tags = {*facts.tags, self.random.choice("abcdef")} - {self.random.choice("abcdef")}
        self.drafts.set_facts(draft_id, Facts(facts.slug, facts.excerpt, facts.language, facts.visibility, tuple(tags)))

    def aim(self) -> None:
        self.drafts.add_target(self._draft(), self._one(account.c.id) or "")

    def own_version(self) -> None:
        draft_id = self._draft()
        with self.shared.read() as tx:
            meant = targets.of(tx, draft_id)
        if not meant:
            return self.aim()
        chosen = self.random.choice(meant)
        own = self.drafts.make_own_version(chosen.id)
        self._type(draft_id, chosen.id, self._grown(own), own)
        return None

    def drop_target(self) -> None:
        with self.shared.read() as tx:
            meant = targets.of(tx, self._draft())
        if meant:
            self.drafts.remove_target(self.random.choice(meant).id)

    def bin_or_back(self) -> None:
        draft_id = self._draft()
        if self.drafts.show(draft_id).binned_at is None:
            self.drafts.delete(draft_id)
        else:
            self.drafts.restore(draft_id)

    def capture(self) -> str:
        text = "\n\n".join(self.word() for _ in range(4))
        more = f"\n\n#{self.random.choice('abc')} @{self.random.choice(['Nives', 'Luca', 'Ugo'])}"
        return self.diary.capture(text + more, place=self.random.choice(NAMES))

    def write_entry(self) -> None:
        found = self.diary.show(self._entry()).entry
        if not has_lock({"locked": found.locked, "locks": found.locks}):
            known = Words(found.title, found.text, found.locks)
            self.diary.autosave(found.id, found.title, self._grown(found.text), known=known)

    def describe_entry(self) -> None:
        self.diary.describe(self._entry(), place=self.random.choice(NAMES), tags=self.random.sample("abcdef", 2))

    def lock_or_not(self) -> None:
        """Only one of two people locks: of who locks what somebody else writes in, there is a test of its own."""

    def idea(self) -> None:
        self.ideas.add(self.word())

    def place(self) -> None:
        self.places.add(
            f"{self.random.choice(NAMES)} {self.random.randrange(3)}", city=self.random.choice(["", "Roma"])
        )

    def save_text(self) -> None:
        self.saved.add("snippet", Content(f"{self.word()}", self.word()))

    def _photo(self) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        return a_photo(self.folder / f"{self.random.randrange(6)}.jpg", self.random.randrange(6))

    def picture(self) -> None:
        """Attach one, describe it, take it off, or put them in another order; the text names it."""
        draft_id = self._draft()
        with self.shared.read() as tx:
            there = drafts.pictures(tx, draft_id)
        match self.random.randrange(4) if there else 0:
            case 0:
                pictures.attach(self.shared, self.media, draft_id, [self._photo()])
            case 1:
                word = self.word()
                self.takes(word)  # another description, or taking the picture off, may replace it
                pictures.describe(self.shared, draft_id, self.random.choice(there).media, word)
            case 2:
                self.drafts.set_pictures(draft_id, self.random.sample(there, len(there)))
            case _:
                self.drafts.set_pictures(draft_id, self.random.sample(there, len(there) - 1))

    def hang_photo(self) -> None:
        self.diary.add_photos(self._entry(), [self._photo()])

    def promise(self) -> None:
        self.promises.add(self._entry(), self.word(), person=self.random.choice(["", "Nives", "Ugo"]))

    def comment(self) -> None:
        draft_id = self._draft()
        words = WORD.findall(self.drafts.show(draft_id).text)
        if words:
            self.comments.at_words(draft_id, words[0], self.word())


def words_in(db: Database) -> set[str]:
    """Every word that stands anywhere in what people wrote."""
    return {word for text in texts_in(db) for word in WORD.findall(text)}


def texts_in(db: Database) -> list[str]:
    """All that people wrote, wherever it stands."""
    with db.read() as tx:
        return _texts(tx)


def _texts(tx: Connection) -> list[str]:
    from brandassist.store.tables import comment

    columns = [
        *(working_text.c[each] for each in ("title", "text")),
        *(revision.c[each] for each in ("title", "text")),
        *(divergence.c[each] for each in ("base", "mine", "theirs")),
        *(entry_revision.c.text, entry.c.text, idea.c.text, variant.c.text, comment.c.text),
        *(saved_text.c[each] for each in ("title", "text")),
        *(picture.c.alt, follow_up.c.text),
    ]
    found = [each for column in columns for each in tx.execute(select(column)).scalars()]
    owns: list[dict[str, str]] = [each or {} for each in tx.execute(select(revision.c.variants)).scalars()]
    return [*found, *(words for own in owns for words in own.values())]
