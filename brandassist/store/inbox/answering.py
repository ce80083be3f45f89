"""The message a reply answers, as rendering needs it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from brandassist.errors import Problem
from brandassist.store.tables import conversation, message


@dataclass(frozen=True)
class Answered:
    """`remote_id`: of the message; `root`: of its conversation's first post; `handle`: who wrote it.

    A like or a share is no post that could be answered: then `remote_id` is that of the own post it is about, and the
    answer has to name the person (`by_name`).
    """

    remote_id: str
    root: str
    handle: str
    by_name: bool = False


def answered(tx: Connection, message_id: str) -> Answered:
    """Raises Problem `not_found`."""
    row = tx.execute(
        select(message.c.remote_id, message.c.handle, message.c.kind, message.c.in_reply_to, conversation.c.root)
        .join(conversation, conversation.c.id == message.c.conversation_id)
        .where(message.c.id == message_id)
    ).one_or_none()
    if row is None:
        raise Problem("not_found", kind="message", id=message_id)
    if row.kind in ("like", "share") and row.in_reply_to:
        return Answered(row.in_reply_to, row.root, row.handle, by_name=True)
    return Answered(row.remote_id, row.root, row.handle)
