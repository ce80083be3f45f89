"""What is folded away in the inbox, one message at a time: kept, still owed what it was owed, shown by one press."""

from __future__ import annotations

from typing import Literal

from brandassist import assets
from brandassist.store.inbox.obligations import MessageRow
from drafts.wording.harsh import is_harsh

Fold = Literal["harsh", "blocked", ""]


def fold_of(row: MessageRow) -> Fold:
    """Why a message is folded away: who wrote it is blocked, or it throws harsh words and nobody said otherwise."""
    return "" if row.own else folded(row.text, blocked=row.blocked, unfolded=row.unfolded_at is not None)


def folded(text: str, *, blocked: bool, unfolded: bool) -> Fold:
    """The same of a text that somebody else wrote; `unfolded`: a person said that it is not harsh."""
    if blocked:
        return "blocked"
    return "harsh" if not unfolded and is_harsh(text, assets.harsh_words()) else ""
