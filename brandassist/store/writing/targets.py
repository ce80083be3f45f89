"""Targets: the accounts a draft is meant for, its own version for each, and how far each one has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import (
    account,
    approval,
    comment,
    delivery,
    draft,
    hold,
    part,
    picture,
    review,
    revision,
    target,
    variant,
    working_text,
)
from brandassist.store.writing import drafts, revisions
from brandassist.store.writing.drafts import Facts, PictureRef

ReviewState = Literal["editing", "awaiting", "changes_requested", "approved"]

# What the last word on a target makes of it.
STATE_AFTER: dict[str | None, ReviewState] = {
    None: "editing",
    "submitted": "awaiting",
    "changes_requested": "changes_requested",
    "approved": "approved",
    "taken_back": "editing",
}


@dataclass(frozen=True)
class Planned:
    """The target's latest delivery. `url` is where its first part is live."""

    id: str
    state: str
    due_at: datetime
    wall: str
    zone: str
    url: str | None
    locked_since: bool  # held: words of it were locked in the diary since its approval


@dataclass(frozen=True)
class TargetView:
    """One target. `approval_id` stands also while a newer text awaits approval; `changed`: the approved text and
    the present one differ; `master_changed`: the master moved on since the own version was written; `numbered`: the
    parts of a thread carry their number; `chosen`: the pictures that go there (SHA-256), in their order, None: all."""

    id: str
    draft_id: str
    account_id: str
    network: str
    label: str
    account_state: str
    own: str | None
    master_changed: bool
    review: ReviewState
    why: str
    approval_id: str | None
    approved_at: datetime | None
    fingerprint: str | None
    changed: bool
    delivery: Planned | None
    numbered: bool = False
    chosen: tuple[str, ...] | None = None


def add(tx: Connection, draft_id: str, account_id: str) -> str:
    """Mean a draft for an account; returns the target, also if it was there. Raises Problem `not_found`."""
    present = tx.execute(
        select(target.c.id).where(target.c.draft_id == draft_id, target.c.account_id == account_id)
    ).scalar()
    if present is not None:
        return present
    if tx.execute(select(account.c.id).where(account.c.id == account_id)).scalar() is None:
        raise Problem("not_found", kind="account", id=account_id)
    drafts.touch(tx, draft_id)
    target_id = new_id()
    last = tx.execute(select(func.max(target.c.ordinal)).where(target.c.draft_id == draft_id)).scalar()
    ordinal = 0 if last is None else last + 1
    tx.execute(insert(target).values(id=target_id, draft_id=draft_id, account_id=account_id, ordinal=ordinal))
    return target_id


def remove(tx: Connection, target_id: str) -> None:
    """Take a target away; raises Problem `target_in_use` when it was ever approved or planned."""
    used = (
        tx.execute(select(delivery.c.id).where(delivery.c.target_id == target_id).limit(1)).scalar()
        or tx.execute(select(approval.c.id).where(approval.c.target_id == target_id).limit(1)).scalar()
    )
    if used:
        raise Problem("target_in_use", target=target_id)
    drafts.touch(tx, _draft_of(tx, target_id))
    tx.execute(update(comment).where(comment.c.target_id == target_id).values(target_id=None))  # of the master now
    for table in (variant, review):
        tx.execute(delete(table).where(table.c.target_id == target_id))
    tx.execute(delete(target).where(target.c.id == target_id))


def write_own(tx: Connection, target_id: str, text: str) -> None:
    """Give a target its own version, written against the master as it stands now."""
    draft_id = _draft_of(tx, target_id)
    drafts.touch(tx, draft_id)
    values = {"text": text, "master": drafts.get(tx, draft_id).text, "at": clock.now()}
    if tx.execute(update(variant).where(variant.c.target_id == target_id).values(**values)).rowcount == 0:
        tx.execute(insert(variant).values(target_id=target_id, **values))


def owns(tx: Connection, draft_id: str) -> dict[str, str | None]:
    """A draft's targets with their own versions; None where one follows the master."""
    rows = tx.execute(
        select(target.c.id, variant.c.text)
        .outerjoin(variant, variant.c.target_id == target.c.id)
        .where(target.c.draft_id == draft_id)
    )
    return {row.id: row.text for row in rows}


def own_against(tx: Connection, target_id: str) -> tuple[str, str]:
    """An own version, and the master text it was written against; raises Problem `not_found`."""
    row = tx.execute(select(variant.c.text, variant.c.master).where(variant.c.target_id == target_id)).one_or_none()
    if row is None:
        raise Problem("not_found", kind="own version", id=target_id)
    return row.text, row.master


def keep_own(tx: Connection, target_id: str, text: str) -> bool:
    """Change an own version without saying that the master was looked at; False when it has none."""
    drafts.touch(tx, _draft_of(tx, target_id))
    changed = update(variant).where(variant.c.target_id == target_id).values(text=text, at=clock.now())
    return tx.execute(changed).rowcount > 0


def follow_master(tx: Connection, target_id: str) -> None:
    drafts.touch(tx, _draft_of(tx, target_id))
    tx.execute(delete(variant).where(variant.c.target_id == target_id))


def set_numbered(tx: Connection, target_id: str, on: bool) -> None:
    """Let the parts of a thread there carry their number, or not; raises Problem `not_found`."""
    drafts.touch(tx, _draft_of(tx, target_id))
    tx.execute(update(target).where(target.c.id == target_id).values(numbered=on))


def choose_pictures(tx: Connection, target_id: str, chosen: Sequence[str] | None) -> None:
    """Let these pictures go there, in this order (SHA-256); None: all. Raises Problem `not_found`."""
    drafts.touch(tx, _draft_of(tx, target_id))
    values = None if chosen is None else list(chosen)
    tx.execute(update(target).where(target.c.id == target_id).values(chosen=values))


def get(tx: Connection, target_id: str) -> TargetView:
    """Return one target; raises Problem `not_found`."""
    found = _views(tx, target.c.draft_id == _draft_of(tx, target_id))
    return next(view for view in found if view.id == target_id)


def of(tx: Connection, draft_id: str) -> list[TargetView]:
    """A draft's targets in their order."""
    return _views(tx, target.c.draft_id == draft_id)


def of_all(tx: Connection, *, binned: bool = False, without_time: bool = False) -> dict[str, list[TargetView]]:
    """The targets of every draft, outside the bin or in it, or of those `drafts.timeless`, by draft; a fixed number of
    queries."""
    which = drafts.timeless() if without_time else draft.c.binned_at.is_(None)
    there = select(draft.c.id).where(draft.c.binned_at.is_not(None) if binned else which)
    found: dict[str, list[TargetView]] = {}
    for view in _views(tx, target.c.draft_id.in_(there)):
        found.setdefault(view.draft_id, []).append(view)
    return found


def _draft_of(tx: Connection, target_id: str) -> str:
    draft_id = tx.execute(select(target.c.draft_id).where(target.c.id == target_id)).scalar()
    if draft_id is None:
        raise Problem("not_found", kind="target", id=target_id)
    return draft_id


def _views(tx: Connection, which: ColumnElement[bool]) -> list[TargetView]:
    words = _last_words(tx, which)
    planned = _deliveries(tx, which)
    shown = _pictures(tx, which)
    return [_view(row, words.get(row.id), planned.get(row.id), shown) for row in tx.execute(_rows(which))]


def _rows(which: ColumnElement[bool]):
    # Texts are compared inside the database: a list of a thousand drafts must not carry them all here.
    standing = and_(approval.c.target_id == target.c.id, approval.c.withdrawn_at.is_(None))
    return (
        select(
            target,
            draft.c.kind,
            draft.c.slug,
            draft.c.excerpt,
            draft.c.language,
            draft.c.visibility,
            draft.c.tags,
            draft.c.first_comment,
            account.c.network,
            account.c.label,
            account.c.state.label("account_state"),
            variant.c.text.label("own"),
            (variant.c.master != working_text.c.text).label("master_changed"),
            approval.c.id.label("approval_id"),
            approval.c.at.label("approved_at"),
            approval.c.fingerprint,
            revision.c.variants,
            revision.c.facts,
            revision.c.pictures,
            revision.c.numbered.label("numbered_then"),
            revision.c.chosen.label("chosen_then"),
            (revision.c.title == working_text.c.title).label("same_title"),
            (revision.c.text == working_text.c.text).label("same_master"),
            (revision.c.text == variant.c.text).label("own_is_old_master"),
        )
        .join(draft, draft.c.id == target.c.draft_id)
        .join(account, account.c.id == target.c.account_id)
        .join(working_text, working_text.c.draft_id == target.c.draft_id)
        .outerjoin(variant, variant.c.target_id == target.c.id)
        .outerjoin(approval, standing)
        .outerjoin(revision, revision.c.id == approval.c.revision_id)
        .where(which)
        .order_by(target.c.draft_id, target.c.ordinal)
    )


def _view(row: Row[Any], word: Row[Any] | None, planned: Planned | None, shown: dict[str, list[PictureRef]]):
    return TargetView(
        id=row.id,
        draft_id=row.draft_id,
        account_id=row.account_id,
        network=row.network,
        label=row.label,
        account_state=row.account_state,
        own=row.own,
        master_changed=bool(row.master_changed),
        review=STATE_AFTER[word.verb if word else None],
        why=word.why if word else "",
        approval_id=row.approval_id,
        approved_at=row.approved_at,
        fingerprint=row.fingerprint,
        changed=row.approval_id is not None and _differs(row, tuple(shown.get(row.draft_id, ()))),
        delivery=planned,
        numbered=row.numbered,
        chosen=_chosen(row),
    )


def _chosen(row: Row[Any]) -> tuple[str, ...] | None:
    return None if row.chosen is None else tuple(row.chosen)


def _differs(row: Row[Any], pictures: tuple[PictureRef, ...]) -> bool:
    """Whether what stands approved for this target is no longer what its draft says."""
    then = row.variants.get(row.account_id)
    if row.own is None:
        same_text = then is None and row.same_master
    else:
        same_text = row.own_is_old_master if then is None else then == row.own
    now = Facts(row.slug, row.excerpt, row.language, row.visibility, tuple(row.tags), row.first_comment)
    shown_then = drafts.going(revisions.pictures_from(row.pictures), row.chosen_then.get(row.account_id))
    same_rest = revisions.facts_from(row.facts) == now and shown_then == drafts.going(pictures, _chosen(row))
    same_numbers = row.numbered == (row.account_id in row.numbered_then)
    return not (same_text and same_rest and same_numbers and (row.same_title or row.kind != "article"))


def _last_words(tx: Connection, which: ColumnElement[bool]) -> dict[str, Row[Any]]:
    last = select(review.c.target_id, func.max(review.c.number).label("number")).group_by(review.c.target_id).subquery()
    rows = tx.execute(
        select(review.c.target_id, review.c.verb, review.c.why)
        .join(last, and_(last.c.target_id == review.c.target_id, last.c.number == review.c.number))
        .join(target, target.c.id == review.c.target_id)
        .where(which)
    )
    return {row.target_id: row for row in rows}


def _deliveries(tx: Connection, which: ColumnElement[bool]) -> dict[str, Planned]:
    rows = tx.execute(
        select(delivery, part.c.url, hold.c.reason)
        .join(target, target.c.id == delivery.c.target_id)
        .outerjoin(part, and_(part.c.delivery_id == delivery.c.id, part.c.ordinal == 0))
        .outerjoin(hold, and_(hold.c.delivery_id == delivery.c.id, hold.c.reason == "locked_since_approval"))
        .where(which)
        # A cancelled one is shown only where nothing else ever was planned.
        .order_by((delivery.c.state != "cancelled"), delivery.c.created_at, delivery.c.id)
    )
    return {
        row.target_id: Planned(
            row.id, row.state, row.due_at, row.wall, row.zone, row.url, locked_since=row.reason is not None
        )
        for row in rows
    }


def _pictures(tx: Connection, which: ColumnElement[bool]) -> dict[str, list[PictureRef]]:
    meant = select(target.c.draft_id).where(which)
    rows = tx.execute(select(picture).where(picture.c.draft_id.in_(meant)).order_by(picture.c.ordinal))
    found: dict[str, list[PictureRef]] = {}
    for row in rows:
        found.setdefault(row.draft_id, []).append(drafts.picture_from(row.media, row.alt, row.number, row.cut))
    return found
