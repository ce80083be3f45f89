"""How a post was taken up, in one plain English line."""

from __future__ import annotations

from datetime import UTC

from brandassist.store.publishing.metrics import Counted

NOUNS = (("likes", "like", "likes"), ("reposts", "share", "shares"), ("replies", "reply", "replies"),
         ("views", "view", "views"))  # fmt: skip


def counted_words(counted: Counted) -> str:
    """For example "12 likes, 3 shares, 4 replies, counted 2026-11-22 14:05 UTC"; what is not told is left out."""
    told = [
        f"{counted.counts[name]} {one if counted.counts[name] == 1 else many}"
        for name, one, many in NOUNS
        if name in counted.counts
    ]
    return f"{', '.join(told)}, counted {counted.at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
