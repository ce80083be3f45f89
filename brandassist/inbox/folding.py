"""What is folded away in the inbox, one message at a time: kept, still owed what it was owed, shown by one press."""

from __future__ import annotations

from typing import Literal

from brandassist import assets
from brandassist.store.inbox.obligations import MessageRow
from drafts.wording.harsh import is_harsh

Fold = Literal["harsh", "blocked", ""]


def fold_of(row: MessageRow) -> Fold:
    """Why a message is folded away: who wrote it is blocked, or it throws harsh words and nobody said otherwise."""
    if row.own:
        return ""
    if row.blocked:
        return "blocked"
    return "harsh" if row.unfolded_at is None and is_harsh(row.text, assets.harsh_words()) else ""
