"""Drafts: what is being written, the one text autosave keeps, its pictures, its place in the index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal, cast

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.media.cuts import WHOLE, Cut
from brandassist.store import redirects, search
from brandassist.store.tables import delivery, draft, picture, redirect, target, variant, working_text

Kind = Literal["post", "article", "reply", "poll", "statement"]


@dataclass(frozen=True)
class Facts:
    """What front matter says beside the title. `language` is BCP 47, `visibility` the network's word."""

    slug: str = ""
    excerpt: str = ""
    language: str = ""
    visibility: str = "public"
    tags: tuple[str, ...] = ()
    first_comment: str = ""  # goes under the post right after it, where a network takes several posts in a row


@dataclass(frozen=True)
class PictureRef:
    """A picture of a draft. `number`: the text calls it `picture:N`, wherever it stands; 0: it gets one when kept."""

    media: str  # SHA-256 of the original
    alt: str = ""
    cut: Cut = WHOLE
    number: int = 0


@dataclass(frozen=True)
class Content:
    """All that a person can change about a draft, at one moment. `variants`: account id to own version; `numbered`:
    the accounts where the parts of a thread carry their number; `chosen`: account id to the pictures that go there,
    where not all do."""

    title: str
    text: str
    facts: Facts
    variants: dict[str, str]
    pictures: tuple[PictureRef, ...]
    numbered: tuple[str, ...] = ()
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


@dataclass(frozen=True)
class DraftRecord:
    id: str
    kind: Kind
    title: str
    text: str
    facts: Facts
    extra: dict[str, Any]  # front matter nobody here knows, kept for the way back
    message_id: str | None
    base_id: str | None  # the revision the working text grew from
    member_id: str | None
    created_at: datetime
    updated_at: datetime
    binned_at: datetime | None


def create(
    tx: Connection,
    *,
    kind: Kind,
    title: str,
    text: str,
    facts: Facts,
    extra: dict[str, Any],
    member_id: str | None,
    message_id: str | None = None,
) -> str:
    """Begin a draft; returns its id."""
    draft_id, now = new_id(), clock.now()
    tx.execute(
        insert(draft).values(
            id=draft_id,
            kind=kind,
            **_plain(facts),
            extra=extra,
            member_id=member_id,
            message_id=message_id,
            created_at=now,
            updated_at=now,
        )
    )
    tx.execute(
        insert(working_text).values(
            draft_id=draft_id, title=title, text=text, base_id=None, member_id=member_id, at=now
        )
    )
    search.put(tx, "draft", draft_id, title, text)
    return draft_id


def get(tx: Connection, draft_id: str) -> DraftRecord:
    """Return a draft, also from the bin; raises Problem `not_found`."""
    row = tx.execute(
        select(draft, working_text.c.title, working_text.c.text, working_text.c.base_id)
        .join(working_text, working_text.c.draft_id == draft.c.id)
        .where(draft.c.id == draft_id)
    ).one_or_none()
    if row is None:
        raise Problem("not_found", kind="draft", id=draft_id)
    return DraftRecord(
        id=row.id,
        kind=row.kind,
        title=row.title,
        text=row.text,
        facts=facts_of(row),
        extra=row.extra,
        message_id=row.message_id,
        base_id=row.base_id,
        member_id=row.member_id,
        created_at=row.created_at,
        updated_at=row.updated_at,
        binned_at=row.binned_at,
    )


def now(tx: Connection, draft_id: str) -> str:
    """The draft to open for an id: the one its words went into, where it was made one with another."""

    def there(each: str) -> bool:
        asked = select(draft.c.id).where(draft.c.id == each, draft.c.binned_at.is_(None))
        return tx.execute(asked).first() is not None

    return draft_id if there(draft_id) else redirects.heir(tx, ("draft",), draft_id, there) or draft_id


def ids(tx: Connection) -> set[str]:
    """Of all drafts, also in the bin."""
    return set(tx.execute(select(draft.c.id)).scalars())


def writer(tx: Connection, draft_id: str) -> str | None:
    """The member who wrote the working text last."""
    return tx.execute(select(working_text.c.member_id).where(working_text.c.draft_id == draft_id)).scalar()


def facts_of(row: Row[Any]) -> Facts:
    return Facts(row.slug, row.excerpt, row.language, row.visibility, tuple(row.tags), row.first_comment)


def save_text(tx: Connection, draft_id: str, title: str, text: str, member_id: str | None) -> bool:
    """Keep the working text; False when it was the same already. Raises Problem `not_found`."""
    found = tx.execute(
        select(working_text.c.title, working_text.c.text).where(working_text.c.draft_id == draft_id)
    ).one_or_none()
    if found is None:
        raise Problem("not_found", kind="draft", id=draft_id)
    if (found.title, found.text) == (title, text):
        return False
    touch(tx, draft_id)
    tx.execute(
        update(working_text)
        .where(working_text.c.draft_id == draft_id)
        .values(title=title, text=text, member_id=member_id, at=clock.now())
    )
    search.put(tx, "draft", draft_id, title, text)
    return True


def save_facts(tx: Connection, draft_id: str, facts: Facts, extra: dict[str, Any] | None = None) -> None:
    values = _plain(facts) if extra is None else _plain(facts) | {"extra": extra}
    tx.execute(update(draft).where(draft.c.id == draft_id).values(**values))
    touch(tx, draft_id)


def save_kind(tx: Connection, draft_id: str, kind: Kind) -> None:
    tx.execute(update(draft).where(draft.c.id == draft_id).values(kind=kind))


def grew_from(tx: Connection, draft_id: str, revision_id: str) -> None:
    """Say which revision the working text now stands on."""
    tx.execute(update(working_text).where(working_text.c.draft_id == draft_id).values(base_id=revision_id))


def lock(tx: Connection, draft_id: str) -> DraftRecord:
    """Let nobody else change this draft until the transaction ends; raises Problem `not_found`, `in_bin`."""
    hold(tx, draft_id)
    record = get(tx, draft_id)
    if record.binned_at is not None:
        raise Problem("in_bin", kind="draft", id=draft_id)
    return record


def hold(tx: Connection, draft_id: str) -> None:
    """Let nobody else change this draft until the transaction ends."""
    tx.execute(select(draft.c.id).where(draft.c.id == draft_id).with_for_update())


def touch(tx: Connection, draft_id: str) -> None:
    """Every change does this first: whoever locked the draft (approval) makes it wait."""
    tx.execute(update(draft).where(draft.c.id == draft_id).values(updated_at=clock.now()))


def pictures(tx: Connection, draft_id: str) -> tuple[PictureRef, ...]:
    rows = tx.execute(select(picture).where(picture.c.draft_id == draft_id).order_by(picture.c.ordinal))
    return tuple(picture_from(row.media, row.alt, row.number, row.cut) for row in rows)


def picture_from(media: str, alt: str, number: int, cut: Mapping[str, Any] | None) -> PictureRef:
    """A picture as a row or a revision has it."""
    return PictureRef(media, alt, Cut(**cut) if cut else WHOLE, number)


def going(pictures: Sequence[PictureRef], chosen: Sequence[str] | None) -> tuple[PictureRef, ...]:
    """Which of a draft's pictures go to a target, in their order; `chosen` None: all of them."""
    if chosen is None:
        return tuple(pictures)
    there = {each.media: each for each in pictures}
    return tuple(there[media] for media in chosen if media in there)


def save_pictures(tx: Connection, draft_id: str, wanted: Sequence[PictureRef]) -> None:
    """Put these pictures in this order in place of what was there; new ones get numbers that none ever had."""
    touch(tx, draft_id)
    tx.execute(delete(picture).where(picture.c.draft_id == draft_id))
    given = tx.execute(select(draft.c.pictures_given).where(draft.c.id == draft_id)).scalar_one()
    given = max([given, *(each.number for each in wanted)])
    rows: list[dict[str, Any]] = []
    for ordinal, each in enumerate(wanted):
        given += not each.number
        rows.append({"draft_id": draft_id, "ordinal": ordinal, **picture_values(each, each.number or given)})
    tx.execute(update(draft).where(draft.c.id == draft_id).values(pictures_given=given))
    if rows:
        tx.execute(insert(picture), rows)


def picture_values(each: PictureRef, number: int) -> dict[str, Any]:
    """A picture as plain data."""
    cut = asdict(each.cut) if each.cut != WHOLE else None
    return {"media": each.media, "alt": each.alt, "number": number, "cut": cut}


def content(tx: Connection, draft_id: str) -> Content:
    """Everything about a draft as it stands now."""
    record = get(tx, draft_id)
    meant = tx.execute(
        select(target.c.account_id, target.c.numbered, target.c.chosen, variant.c.text)
        .outerjoin(variant, variant.c.target_id == target.c.id)
        .where(target.c.draft_id == draft_id)
        .order_by(target.c.ordinal)
    ).all()
    variants = {row.account_id: row.text for row in meant if row.text is not None}
    numbered = tuple(row.account_id for row in meant if row.numbered)
    chosen = {row.account_id: tuple(row.chosen) for row in meant if row.chosen is not None}
    return Content(record.title, record.text, record.facts, variants, pictures(tx, draft_id), numbered, chosen)


@dataclass(frozen=True)
class DraftLine:
    """A draft in a list; `opening` is the text's first 200 characters."""

    id: str
    kind: Kind
    title: str
    opening: str
    language: str
    member_id: str | None
    message_id: str | None
    updated_at: datetime
    binned_at: datetime | None


def timeless() -> ColumnElement[bool]:
    """Those, replies aside, of which nothing is planned, or all that was planned is cancelled."""
    planned = select(delivery.c.draft_id).where(delivery.c.state != "cancelled")
    return draft.c.binned_at.is_(None) & (draft.c.kind != "reply") & draft.c.id.not_in(planned)


def lines(tx: Connection, *, binned: bool = False, without_time: bool = False) -> list[DraftLine]:
    """All drafts, or all in the bin, or those `timeless`, latest touched first. What went into another draft is in
    none of them."""
    elsewhere = select(redirect.c.from_id).where(redirect.c.kind == "draft")
    gone = draft.c.binned_at.is_not(None) & draft.c.id.not_in(elsewhere)
    rows = tx.execute(
        select(draft, working_text.c.title, func.substr(working_text.c.text, 1, 200).label("opening"))
        .join(working_text, working_text.c.draft_id == draft.c.id)
        .where(gone if binned else timeless() if without_time else draft.c.binned_at.is_(None))
        .order_by(draft.c.updated_at.desc(), draft.c.id.desc())
    )
    return [
        DraftLine(
            row.id,
            row.kind,
            row.title,
            row.opening,
            row.language,
            row.member_id,
            row.message_id,
            row.updated_at,
            row.binned_at,
        )
        for row in rows
    ]


def _plain(facts: Facts) -> dict[str, Any]:
    return cast(dict[str, Any], asdict(facts) | {"tags": list(facts.tags)})
