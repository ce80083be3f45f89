"""The draft library: everything a person does to a draft before it is approved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor, Happening
from brandassist.store.storable import storable
from brandassist.store.writing import divergences, draft_bin, drafts, revisions, targets
from brandassist.store.writing.drafts import DraftLine, Facts, Kind, PictureRef
from brandassist.store.writing.revisions import Reason, Revision
from brandassist.store.writing.targets import TargetView
from drafts.following import Met, met
from drafts.merging.taking_over import TakenOver, take_over

BIN_DAYS = 30
TITLE, MASTER = "title", ""  # what names two of a draft's texts; an own version has the id of its target


@dataclass(frozen=True)
class DraftView:
    """A draft as a screen shows it."""

    id: str
    kind: Kind
    title: str
    text: str
    facts: Facts
    extra: dict[str, Any]
    message_id: str | None
    pictures: tuple[PictureRef, ...]
    targets: tuple[TargetView, ...]
    base_id: str | None
    created_at: datetime
    updated_at: datetime
    binned_at: datetime | None


@dataclass(frozen=True)
class DraftRow:
    """A draft as a list shows it. `when`: the next planned time of a target, else the last one that was, in UTC."""

    id: str
    kind: Kind
    title: str
    opening: str
    language: str
    message_id: str | None
    updated_at: datetime
    binned_at: datetime | None
    targets: tuple[TargetView, ...]
    when: datetime | None


@dataclass(frozen=True)
class Kept:
    """What stands in the texts that were typed; `joined`: another hand had written there, `apart`: the same words."""

    texts: Mapping[str, str]
    joined: bool
    apart: bool


@dataclass(frozen=True)
class MasterChange:
    """The master text as it was when an own version was written, as it is, and the own version with the change."""

    before: str
    now: str
    own: str
    taken: TakenOver


class Drafts:
    """The library of one workspace, for one member at one device."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def new(
        self,
        kind: Kind,
        title: str,
        text: str,
        *,
        facts: Facts | None = None,
        extra: dict[str, Any] | None = None,
        to: Iterable[str] = (),
        pictures: Sequence[PictureRef] = (),
        message_id: str | None = None,
    ) -> str:
        """Begin a draft meant for the accounts `to` (ids); returns its id. Raises the Problems of `storable`."""
        with self._db.write("drafts") as tx:
            return self.new_in(
                tx, kind, title, text, facts=facts, extra=extra, to=to, pictures=pictures, message_id=message_id
            )

    def new_in(
        self,
        tx: Transaction,
        kind: Kind,
        title: str,
        text: str,
        *,
        facts: Facts | None = None,
        extra: dict[str, Any] | None = None,
        to: Iterable[str] = (),
        pictures: Sequence[PictureRef] = (),
        message_id: str | None = None,
    ) -> str:
        """The same inside a transaction (topic "drafts"), for the inbox's replies."""
        draft_id = drafts.create(
            tx,
            kind=kind,
            title=storable(title),
            text=storable(text),
            facts=_storable_facts(facts or Facts()),
            extra=extra or {},
            member_id=self._me.member_id,
            message_id=message_id,
        )
        for account_id in to:
            targets.add(tx, draft_id, account_id)
        if pictures:
            drafts.save_pictures(tx, draft_id, pictures)
        history.record(tx, self._me, "created", "draft", draft_id)
        return draft_id

    def autosave(self, draft_id: str, title: str, text: str) -> bool:
        """Keep title and master text.

        False when it was kept already. Raises the Problems of `storable`; what was kept before stays.
        """
        title, text = storable(title), storable(text)
        with self._db.write("drafts") as tx:
            return drafts.save_text(tx, draft_id, title, text, self._me.member_id)

    def keep_typed(self, draft_id: str, typed: Mapping[str, str], known: Mapping[str, str]) -> Kept:
        """Keep those texts of a draft that were typed on a screen (TITLE, MASTER, own versions by target).

        What another hand wrote since a text was `known` stays beside it: both are put into one text, and where both
        changed the same words the typed ones stand, and the two versions are kept apart until somebody solves them.
        What stood there is a revision first, in the same transaction, and so is what another member wrote last.
        Raises `not_found` and the Problems of `storable`.
        """
        typed = {what: storable(text) for what, text in typed.items()}
        with self._db.write("drafts") as tx:
            if drafts.now(tx, draft_id) != draft_id:  # made one with another meanwhile: no word goes where nobody looks
                draft_bin.take_out(tx, draft_id)
            standing, writer = _standing(tx, draft_id), drafts.writer(tx, draft_id)
            both = {what: _both(known.get(what), text, standing.get(what)) for what, text in typed.items()}
            joined = any(standing.get(what) not in (known.get(what), text) for what, text in typed.items())
            if joined or writer not in (None, self._me.member_id):
                revisions.keep(tx, draft_id, "pause", self._me.member_id)
            texts = {what: each.text for what, each in both.items()}
            title, text = (texts.get(what, standing[what] or "") for what in (TITLE, MASTER))
            drafts.save_text(tx, draft_id, title, text, self._me.member_id)
            for target_id in typed.keys() & standing.keys() - {TITLE, MASTER}:
                if standing[target_id] is None:
                    targets.write_own(tx, target_id, texts[target_id])
                elif standing[target_id] != texts[target_id]:
                    targets.keep_own(tx, target_id, texts[target_id])
            apart = [what for what, each in both.items() if each.apart]
            for what in apart:
                was, there = known.get(what, ""), standing[what] or ""
                divergences.add(tx, draft_id, _place(draft_id, what), was, there, texts[what], writer)
            return Kept(texts, joined, bool(apart))

    def set_facts(self, draft_id: str, facts: Facts, extra: dict[str, Any] | None = None) -> None:
        """Change slug, excerpt, language, visibility, tags and first comment."""
        with self._db.write("drafts") as tx:
            drafts.get(tx, draft_id)
            drafts.save_facts(tx, draft_id, _storable_facts(facts), extra)

    def set_kind(self, draft_id: str, kind: Kind) -> None:
        """Make a post an article or the other way round."""
        with self._db.write("drafts") as tx:
            drafts.save_kind(tx, draft_id, kind)
            drafts.touch(tx, draft_id)

    def pause(self, draft_id: str, reason: Reason = "pause") -> str:
        """Keep a revision if anything changed since the last; returns the revision the draft stands on."""
        with self._db.write("drafts") as tx:
            return revisions.keep(tx, draft_id, reason, self._me.member_id)

    def revisions(self, draft_id: str) -> list[Revision]:
        """All revisions, newest first."""
        with self._db.read() as tx:
            drafts.get(tx, draft_id)
            return revisions.of(tx, draft_id)

    def versions(self, draft_id: str) -> int:
        """How many revisions there are."""
        with self._db.read() as tx:
            return revisions.count(tx, draft_id)

    def history(self, draft_id: str) -> list[Happening]:
        """Who did what to it, oldest first."""
        with self._db.read() as tx:
            drafts.get(tx, draft_id)
            return history.of(tx, draft_id)

    def restore_revision(self, draft_id: str, revision_id: str) -> None:
        """Bring back what an old revision held; what stands now is kept as a revision first.

        An own version comes back where its target still is. Raises Problem `not_found`.
        """
        with self._db.write("drafts") as tx:
            old = revisions.get(tx, revision_id)
            if old.draft_id != draft_id:
                raise Problem("not_found", kind="revision", id=revision_id)
            revisions.keep(tx, draft_id, "pause", self._me.member_id)
            drafts.save_text(tx, draft_id, old.content.title, old.content.text, self._me.member_id)
            drafts.save_facts(tx, draft_id, old.content.facts)
            drafts.save_pictures(tx, draft_id, old.content.pictures)
            for each in targets.of(tx, draft_id):
                own = old.content.variants.get(each.account_id)
                if own is not None:
                    targets.write_own(tx, each.id, own)
                elif each.own is not None:
                    targets.follow_master(tx, each.id)
                targets.set_numbered(tx, each.id, each.account_id in old.content.numbered)
                targets.choose_pictures(tx, each.id, old.content.chosen.get(each.account_id))
            revisions.keep(tx, draft_id, "restore", self._me.member_id)
            history.record(tx, self._me, "restored", "draft", draft_id, revision=revision_id)

    def show(self, draft_id: str) -> DraftView:
        """Return one draft, also from the bin; for one that went into another, that one. Raises Problem `not_found`."""
        with self._db.read() as tx:
            draft_id = drafts.now(tx, draft_id)
            record = drafts.get(tx, draft_id)
            return DraftView(
                id=record.id,
                kind=record.kind,
                title=record.title,
                text=record.text,
                facts=record.facts,
                extra=record.extra,
                message_id=record.message_id,
                pictures=drafts.pictures(tx, draft_id),
                targets=tuple(targets.of(tx, draft_id)),
                base_id=record.base_id,
                created_at=record.created_at,
                updated_at=record.updated_at,
                binned_at=record.binned_at,
            )

    def list(self, *, binned: bool = False) -> list[DraftRow]:
        """All drafts, or the bin, latest touched first; a fixed number of queries however many there are."""
        now = clock.now()
        with self._db.read() as tx:
            lines, meant = drafts.lines(tx, binned=binned), targets.of_all(tx, binned=binned)
        return [_row(line, tuple(meant.get(line.id, ())), now) for line in lines]

    def without_time(self) -> list[DraftRow]:
        """Those, replies aside, of which nothing is planned, latest touched first."""
        now = clock.now()
        with self._db.read() as tx:
            lines, meant = drafts.lines(tx, without_time=True), targets.of_all(tx, without_time=True)
        return [_row(line, tuple(meant.get(line.id, ())), now) for line in lines]

    def ids(self) -> set[str]:
        """Of all drafts there are, also in the bin."""
        with self._db.read() as tx:
            return drafts.ids(tx)

    def delete(self, draft_id: str) -> None:
        """Put a draft into the bin for 30 days; raises Problem `still_planned` while a delivery is open."""
        with self._db.write("drafts") as tx:
            draft_bin.put(tx, draft_id)
            history.record(tx, self._me, "deleted", "draft", draft_id)

    def restore(self, draft_id: str) -> None:
        """Take a draft out of the bin."""
        with self._db.write("drafts") as tx:
            draft_bin.take_out(tx, draft_id)
            history.record(tx, self._me, "restored", "draft", draft_id)

    def empty_bin(self) -> int:
        """Forget what lay in the bin for 30 days; returns how many."""
        with self._db.write("drafts") as tx:
            return draft_bin.empty(tx, clock.now() - timedelta(days=BIN_DAYS))

    def add_target(self, draft_id: str, account_id: str) -> str:
        """Mean a draft for an account; returns the target's id, also if it was there."""
        with self._db.write("drafts") as tx:
            return targets.add(tx, draft_id, account_id)

    def remove_target(self, target_id: str) -> None:
        """An own version stays in a revision. Raises Problem `target_in_use` once it was approved or planned."""
        with self._db.write("drafts") as tx:
            if (view := targets.get(tx, target_id)).own is not None:
                revisions.keep(tx, view.draft_id, "pause", self._me.member_id)
            targets.remove(tx, target_id)

    def make_own_version(self, target_id: str) -> str:
        """Let a target stop following the master; returns the text it begins with."""
        with self._db.write("drafts") as tx:
            view = targets.get(tx, target_id)
            if view.own is not None:
                return view.own
            master = drafts.get(tx, view.draft_id).text
            targets.write_own(tx, target_id, master)
            return master

    def write_own(self, target_id: str, text: str) -> None:
        """Keep a target's own version as it is typed; the window's autosave for one card."""
        text = storable(text)
        with self._db.write("drafts") as tx:
            if not targets.keep_own(tx, target_id, text):
                targets.write_own(tx, target_id, text)

    def keep_mine(self, target_id: str) -> None:
        """The master changed, was looked at, and the own version stays as it is."""
        with self._db.write("drafts") as tx:
            view = targets.get(tx, target_id)
            if view.own is not None:
                targets.write_own(tx, target_id, view.own)

    def master_change(self, target_id: str) -> MasterChange:
        """What the master became since a target's own version was written; raises Problem `not_found`."""
        with self._db.read() as tx:
            own, before = targets.own_against(tx, target_id)
            return _master_change(own, before, drafts.get(tx, targets.get(tx, target_id).draft_id).text)

    def take_change(self, target_id: str) -> MasterChange:
        """Make in an own version what changed in the master since; what it said is kept in a revision first.

        Sentences that the own version words otherwise stay as they are. Raises Problem `not_found`.
        """
        with self._db.write("drafts") as tx:
            own, before = targets.own_against(tx, target_id)
            view = targets.get(tx, target_id)
            change = _master_change(own, before, drafts.get(tx, view.draft_id).text)
            revisions.keep(tx, view.draft_id, "pause", self._me.member_id)
            targets.write_own(tx, target_id, change.taken.text)
            return change

    def follow_master(self, target_id: str) -> None:
        """Give the own version up; what it said is kept in a revision first."""
        with self._db.write("drafts") as tx:
            view = targets.get(tx, target_id)
            revisions.keep(tx, view.draft_id, "pause", self._me.member_id)
            targets.follow_master(tx, target_id)

    def number_parts(self, target_id: str, on: bool = True) -> None:
        """Put "1/3" under each part of a thread there, or no longer; raises Problem `not_found`."""
        with self._db.write("drafts") as tx:
            targets.set_numbered(tx, target_id, on)

    def set_pictures(self, draft_id: str, pictures: Sequence[PictureRef]) -> None:
        """Attach these pictures, in this order, each with its alternative text; they must be in the media."""
        with self._db.write("drafts") as tx:
            drafts.get(tx, draft_id)
            drafts.save_pictures(tx, draft_id, [replace(each, alt=storable(each.alt)) for each in pictures])


def _standing(tx: Transaction, draft_id: str) -> dict[str, str | None]:
    """All texts of a draft, which nobody else changes until the transaction ends."""
    drafts.hold(tx, draft_id)
    record = drafts.get(tx, draft_id)
    return {TITLE: record.title, MASTER: record.text, **targets.owns(tx, draft_id)}


def _both(known: str | None, typed: str, standing: str | None) -> Met:
    """What was typed together with what stands there; a version that was begun or taken away elsewhere is the typed."""
    if known is None or standing is None:
        return Met(typed, apart=False)
    return met(known, typed, standing)


def _place(draft_id: str, what: str) -> tuple[str, str, str]:
    """Table, row and column in which a text stands."""
    if what in (TITLE, MASTER):
        return "working_text", draft_id, "title" if what == TITLE else "text"
    return "variant", what, "text"


def _master_change(own: str, before: str, now: str) -> MasterChange:
    return MasterChange(before, now, own, take_over(before, now, own))


def _storable_facts(facts: Facts) -> Facts:
    plain = {name: storable(value) for name, value in asdict(facts).items() if name != "tags"}
    return Facts(**plain, tags=tuple(storable(tag) for tag in facts.tags))


def _row(line: DraftLine, meant: tuple[TargetView, ...], now: datetime) -> DraftRow:
    times = [each.delivery.due_at for each in meant if each.delivery is not None and each.delivery.state != "cancelled"]
    coming = [time for time in times if time >= now]
    when = min(coming) if coming else max(times, default=None)
    return DraftRow(
        line.id,
        line.kind,
        line.title,
        line.opening,
        line.language,
        line.message_id,
        line.updated_at,
        line.binned_at,
        meant,
        when,
    )
