"""What hangs on a draft when it is split or made one with another: which rows go along with which words."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, insert, select, update

from brandassist.ids import new_id
from brandassist.store.tables import approval, comment, delivery, link


def links(tx: Connection, draft_id: str):
    """Where a draft came from, oldest first: id, and the words that were taken."""
    asked = select(link.c.id, link.c.quote).where(link.c.draft_id == draft_id)
    return tx.execute(asked.order_by(link.c.at, link.c.id)).all()


def move_link(tx: Connection, link_id: str, draft_id: str) -> None:
    """Another draft came from there."""
    tx.execute(update(link).where(link.c.id == link_id).values(draft_id=draft_id))


def copy_link(tx: Connection, link_id: str, draft_id: str) -> None:
    """Another draft came from there too."""
    row = tx.execute(select(link).where(link.c.id == link_id)).mappings().one()
    tx.execute(insert(link).values({**row, "id": new_id(), "draft_id": draft_id}))


def went_on(tx: Connection, draft_id: str) -> bool:
    """Whether words of it were ever approved or planned: then what went out came from where it did."""
    asked = (select(each.c.id).where(each.c.draft_id == draft_id).limit(1) for each in (approval, delivery))
    return any(tx.execute(each).first() is not None for each in asked)


def move_comment(tx: Connection, comment_id: str, draft_id: str, target_id: str | None, moved: int) -> None:
    """A comment, with its answers, stands in another draft now, its words `moved` so many characters on."""
    values = {"draft_id": draft_id, "target_id": target_id, "start": comment.c.start + moved}
    thread = (comment.c.id == comment_id) | (comment.c.answers == comment_id)
    tx.execute(update(comment).where(thread).values(values))


def move_comments(tx: Connection, from_id: str, to_id: str, targets: Mapping[str, str], moved: int) -> None:
    """All comments of a draft stand in another; those of an own version in that of the same account."""
    asked = select(comment.c.id, comment.c.target_id).where(comment.c.draft_id == from_id, comment.c.answers.is_(None))
    for row in tx.execute(asked).all():
        move_comment(tx, row.id, to_id, targets.get(row.target_id), moved)
