"""Drafts split in two and made one. What is out stays with the draft it went out from; where from, both can say."""

from __future__ import annotations

from dataclasses import replace

from brandassist.errors import Problem
from brandassist.store import before, history, redirects
from brandassist.store.before import Done
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor
from brandassist.store.writing import comments, draft_bin, draft_pieces, drafts, revisions, targets
from brandassist.store.writing.drafts import DraftRecord, PictureRef
from drafts import anchoring, cutting, placing
from drafts.cutting import Piece
from drafts.quoting import quotes
from drafts.threads import SEAM


class DraftPieces:
    """Splits and joins drafts of one workspace. Ids not known raise Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def split(self, draft_id: str, at: int) -> Done:
        """Make a draft of what stands in the master text from `at` on (code points), for the same accounts.

        Pictures placed there and comments made there go along; own versions stay as they are and say that their
        master changed. Raises Problem `nothing_to_split` where a side has no words, `is_answer`, `in_bin`.
        """
        with self._db.write("drafts", "diary") as tx:
            record = _open(tx, draft_id)
            at = next((seam.end() for seam in SEAM.finditer(record.text) if seam.start() < at < seam.end()), at)
            first, second = (_bare(each.text) for each in cutting.cut(Piece(record.text), at))
            if not (first and second):
                raise Problem("nothing_to_split")
            then = before.rows(tx, "draft", [draft_id])
            revisions.keep(tx, draft_id, "pause", self._me.member_id)
            facts = replace(record.facts, slug="", excerpt="", first_comment="")
            made = drafts.create(
                tx, kind=record.kind, title="", text=second, facts=facts, extra={}, member_id=self._me.member_id
            )
            drafts.save_text(tx, draft_id, record.title, first, self._me.member_id)
            _part_pictures(tx, draft_id, made, first, second)
            _same_targets(tx, draft_id, made)
            _part_comments(tx, record, made, at, len(record.text) - len(second))
            _part_links(tx, record, made, at)
            for each in (draft_id, made):
                revisions.keep(tx, each, "pause", self._me.member_id)
            redirects.leave(tx, "draft_piece", draft_id, made)
            history.record(tx, self._me, "split", "draft", draft_id, into=made)
            history.record(tx, self._me, "split off", "draft", made, draft=draft_id)
            return self._done(tx, made, (draft_id,), (made,), then)

    def merge(self, draft_id: str, into_id: str) -> Done:
        """Put a draft's words after those of another, which is then meant for the accounts of both.

        Posts that are out stay where they are. Raises Problem `into_itself`, `still_planned` while a delivery of the
        first has not ended, `is_answer`, `in_bin`.
        """
        with self._db.write("drafts", "diary") as tx:
            gone, kept = _open(tx, draft_id), _open(tx, into_id)
            if gone.id == kept.id:
                raise Problem("into_itself")
            then = before.rows(tx, "draft", [gone.id, kept.id])
            for each in (gone.id, kept.id):
                revisions.keep(tx, each, "pause", self._me.member_id)
            draft_bin.put(tx, gone.id)
            self._join_words(tx, kept, gone)
            out = draft_pieces.went_on(tx, gone.id)
            for row in draft_pieces.links(tx, gone.id):
                (draft_pieces.copy_link if out else draft_pieces.move_link)(tx, row.id, kept.id)
            revisions.keep(tx, kept.id, "pause", self._me.member_id)
            redirects.drop(tx, kept.id, gone.id)  # words that had gone there came back
            redirects.leave(tx, "draft", gone.id, kept.id)
            history.record(tx, self._me, "merged", "draft", kept.id, draft=gone.id)
            history.record(tx, self._me, "went into", "draft", gone.id, draft=kept.id)
            return self._done(tx, kept.id, (gone.id, kept.id), (), then)

    def take_back(self, done: Done) -> None:
        """Make of it what it was; versions kept meanwhile stay. Raises Problem `changed_since`."""
        with self._db.write("drafts", "diary") as tx:
            ids = [*done.kept, *done.made]
            if before.stands(tx, "draft", ids) != done.since:
                raise Problem("changed_since")
            for made in done.made:
                draft_bin.put(tx, made)
            before.put_back(tx, "draft", ids, done.then)
            for kept in done.kept:
                draft_bin.index(tx, kept)
                history.record(tx, self._me, "took back", "draft", kept)
            for made in done.made:
                redirects.leave(tx, "draft", made, done.kept[0])

    def _join_words(self, tx: Transaction, kept: DraftRecord, gone: DraftRecord) -> None:
        numbers = _join_pictures(tx, kept.id, gone.id)
        theirs = placing.renumbered(gone.text, numbers)
        if kept.kind == "article" and gone.title and kept.title:
            theirs = f"## {gone.title}\n\n{theirs}"
        whole, title = _joined(kept.text, theirs), kept.title or gone.title
        tags = tuple(dict.fromkeys((*kept.facts.tags, *gone.facts.tags)))
        mine = {each.account_id: each for each in targets.of(tx, kept.id)}
        other = {each.account_id: each for each in targets.of(tx, gone.id)}
        drafts.save_text(tx, kept.id, title, whole, self._me.member_id)
        drafts.save_facts(tx, kept.id, replace(kept.facts, tags=tags))
        places = {view.id: targets.add(tx, kept.id, account_id) for account_id, view in other.items()}
        for account_id in {*mine, *other}:
            owns = [each[account_id].own if account_id in each else None for each in (mine, other)]
            if any(own is not None for own in owns):
                own, more = owns[0] or kept.text, theirs if owns[1] is None else placing.renumbered(owns[1], numbers)
                text = _joined(own, more if account_id in other else "")
                targets.write_own(tx, targets.add(tx, kept.id, account_id), text)
        begins = len(whole) - len(theirs) if theirs.strip() else 0
        draft_pieces.move_comments(tx, gone.id, kept.id, places, begins)

    def _done(
        self, tx: Transaction, shown: str, kept: tuple[str, ...], made: tuple[str, ...], then: before.Rows
    ) -> Done:
        return Done(shown, kept, made, then, before.stands(tx, "draft", [*kept, *made]))


def _open(tx: Transaction, draft_id: str) -> DraftRecord:
    record = drafts.lock(tx, draft_id)
    if record.message_id is not None:
        raise Problem("is_answer")
    return record


def _bare(text: str) -> str:
    """Without the marks of a thread's parts at either end: the cut parts it already."""
    lines = text.strip().split("\n")
    while lines and (not lines[-1].strip() or SEAM.fullmatch(lines[-1])):
        lines.pop()
    while lines and (not lines[0].strip() or SEAM.fullmatch(lines[0])):
        lines.pop(0)
    return "\n".join(lines)


def _joined(one: str, two: str) -> str:
    return cutting.joined(Piece(one), Piece(two)).text


def _part_pictures(tx: Transaction, draft_id: str, made: str, first: str, second: str) -> None:
    """Pictures go with the words that place them; those no words place stay."""
    placed = set(placing.numbers(second))
    there = placed & {each.number for each in drafts.pictures(tx, draft_id)}
    if not there:
        return
    owns = [each.own or "" for each in targets.of(tx, draft_id)]
    here = {number for text in (first, *owns) for number in placing.numbers(text)}
    all_of_them = drafts.pictures(tx, draft_id)
    drafts.save_pictures(tx, made, [each for each in all_of_them if each.number in there])
    drafts.save_pictures(tx, draft_id, [each for each in all_of_them if each.number not in there - here])


def _same_targets(tx: Transaction, draft_id: str, made: str) -> None:
    for each in targets.of(tx, draft_id):
        target_id = targets.add(tx, made, each.account_id)
        if each.numbered:
            targets.set_numbered(tx, target_id, True)


def _part_comments(tx: Transaction, record: DraftRecord, made: str, at: int, begins: int) -> None:
    for each in comments.of(tx, record.id):
        if each.answers is None and each.target_id is None and anchoring.place_of(record.text, each.anchor) >= at:
            draft_pieces.move_comment(tx, each.id, made, None, -begins)


def _part_links(tx: Transaction, record: DraftRecord, made: str, at: int) -> None:
    """Each piece keeps where its words came from; one that has none of those words came from all of them."""
    rows = draft_pieces.links(tx, record.id)
    sides: dict[str, tuple[bool, bool]] = {}
    for row in rows:
        found = [cutting.sides(span, record.text, at) for span in quotes(record.text, [row.quote])]
        sides[row.id] = any(here for here, _ in found), any(there for _, there in found)
    stays = draft_pieces.went_on(tx, record.id) or not any(here for here, _ in sides.values())
    goes_all = not any(there for _, there in sides.values())
    for row in rows:
        here, there = sides[row.id]
        if there and not here and not stays:
            draft_pieces.move_link(tx, row.id, made)
        elif there or goes_all or not here:
            draft_pieces.copy_link(tx, row.id, made)


def _join_pictures(tx: Transaction, kept_id: str, gone_id: str) -> dict[int, int]:
    """Hang the pictures of one draft on another too; returns their new numbers by the old ones."""
    mine, theirs = drafts.pictures(tx, kept_id), drafts.pictures(tx, gone_id)
    known = {each.media for each in mine}
    new: list[PictureRef] = [replace(each, number=0) for each in theirs if each.media not in known]
    if new:
        drafts.save_pictures(tx, kept_id, [*mine, *new])
    numbers = {each.media: each.number for each in drafts.pictures(tx, kept_id)}
    return {each.number: numbers[each.media] for each in theirs}
