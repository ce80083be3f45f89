"""What two people say to each other in the margin of a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from brandassist.errors import Problem
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.storable import storable
from brandassist.store.writing import comments, drafts, targets
from brandassist.store.writing.comments import CommentRecord
from drafts.anchoring import anchor, find, place_of


@dataclass(frozen=True)
class Answer:
    """What was said to a comment."""

    id: str
    who: str | None
    at: datetime
    text: str


@dataclass(frozen=True)
class Comment:
    """`span`: where its passage stands now (code points), None: it was removed; `place`: where it begins, or stood.

    `target_id`: whose own version it stands in, None for the master text. `asks`: it asks for changes.
    """

    id: str
    who: str | None
    at: datetime
    text: str
    quote: str
    span: tuple[int, int] | None
    place: int
    target_id: str | None
    asks: bool
    resolved: bool
    answers: tuple[Answer, ...] = ()


class Comments:
    """The margin of every draft, for one member."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def add(
        self, draft_id: str, text: str, span: tuple[int, int], *, target_id: str | None = None, asks: bool = False
    ) -> str:
        """Say something at a passage of the master text, or of a target's own version; returns the comment's id.

        Raises Problem `not_found`, `no_passage` where nothing stands at `span`, `empty_comment`, those of `storable`.
        """
        with self._db.write("drafts") as tx:
            return add_in(tx, self._me, draft_id, Passage(span, target_id), text, asks=asks)

    def at_words(self, draft_id: str, words: str, text: str, *, asks: bool = False) -> str:
        """Say something at the first place where the master text has these words; raises as `add`."""
        with self._db.read() as tx:
            place = passage_of(tx, draft_id, words)
        return self.add(draft_id, text, place.span, asks=asks)

    def answer(self, comment_id: str, text: str) -> str:
        """Say something to a comment, which opens again; returns the answer's id.

        Raises Problem `not_found`, `empty_comment`, those of `storable`.
        """
        with self._db.write("drafts") as tx:
            return comments.answer(tx, comment_id, _words(text), self._me.member_id)

    def of(self, draft_id: str) -> tuple[Comment, ...]:
        """All of a draft, oldest first, each where its passage stands now; raises Problem `not_found`."""
        with self._db.read() as tx:
            drafts.get(tx, draft_id)
            said = comments.of(tx, draft_id)
            texts = {each: _written(tx, draft_id, each) for each in {one.target_id for one in said}}
        return tuple(_shown(each, texts[each.target_id], said) for each in said if each.answers is None)

    def resolve(self, comment_id: str, on: bool = True) -> None:
        """Settle a comment, or open it again; raises Problem `not_found`."""
        with self._db.write("drafts") as tx:
            comments.resolve(tx, comment_id, on)


@dataclass(frozen=True)
class Passage:
    """A stretch of the master text, or of a target's own version (code points)."""

    span: tuple[int, int]
    target_id: str | None = None


def passage_of(tx: Transaction, draft_id: str, words: str) -> Passage:
    """The first place where the master text has these words; raises Problem `no_passage`, `not_found`."""
    at = drafts.get(tx, draft_id).text.find(words) if words.strip() else -1
    if at < 0:
        raise Problem("no_passage")
    return Passage((at, at + len(words)))


def add_in(tx: Transaction, me: Actor, draft_id: str, place: Passage, text: str, *, asks: bool) -> str:
    """`Comments.add` inside a transaction (topic "drafts")."""
    text, written, span = _words(text), _written(tx, draft_id, place.target_id), place.span
    if not 0 <= span[0] < span[1] <= len(written) or not written[slice(*span)].strip():
        raise Problem("no_passage")
    return comments.add(tx, draft_id, place.target_id, anchor(written, *span), text, asks, me.member_id)


def _words(text: str) -> str:
    text = storable(text).strip()
    if not text:
        raise Problem("empty_comment")
    return text


def _written(tx: Transaction, draft_id: str, target_id: str | None) -> str:
    """What stands there; an own version that was given up is the master text again."""
    own = None if target_id is None else targets.get(tx, target_id).own
    return drafts.get(tx, draft_id).text if own is None else own


def _shown(said: CommentRecord, written: str, thread: Iterable[CommentRecord]) -> Comment:
    return Comment(
        said.id,
        said.who,
        said.at,
        said.text,
        said.anchor.quote,
        find(written, said.anchor),
        place_of(written, said.anchor),
        said.target_id,
        said.asks,
        said.resolved_at is not None,
        tuple(Answer(each.id, each.who, each.at, each.text) for each in thread if each.answers == said.id),
    )
