"""A saved reply filled with what is known: who wrote, and the post they wrote about."""

from __future__ import annotations

from dataclasses import dataclass

from brandassist.errors import Problem
from brandassist.store.database import Transaction
from brandassist.store.history import Actor
from brandassist.store.inbox import conversations, messages
from brandassist.store.inbox.obligations import MessageRow
from brandassist.store.writing import saved_texts
from brandassist.writing.blanks import by_name, known
from drafts.blanks import blanks, fill
from drafts.language import detect


@dataclass(frozen=True)
class Filled:
    """`left`: the blanks nobody could fill; while one stands in a reply, the checks keep it from being sent."""

    text: str
    left: tuple[str, ...]


def fill_in(tx: Transaction, me: Actor, saved_id: str, message_id: str) -> Filled:
    """Only what is public of the post, and what its open diary entry knows; raises Problem `not_found`, `in_bin`."""
    saved, row = saved_texts.get(tx, "reply", saved_id), messages.get(tx, message_id)
    if saved.binned_at is not None:
        raise Problem("in_bin", kind=saved_texts.NAMES["reply"], id=saved_id)
    post = conversations.own_post(tx, row.conversation_id)
    language = saved.language or detect(row.text)
    words = dict(known(tx, me, language, post.draft_id if post else None, today=False))
    words |= by_name({"name": called(row), "title": post.title if post else ""})
    text = fill(saved.text, words)
    return Filled(text, tuple(each.name for each in blanks(text)))


def called(row: MessageRow) -> str:
    """As one addresses them: the first of their names, where they gave one in letters."""
    first = next(iter(row.author.split()), "")
    return first if first.replace("-", "").replace("’", "").replace("'", "").isalpha() else ""
