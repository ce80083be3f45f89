"""The margin of an entry: beside each passage what it became, wherever its words stand by now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from brandassist.store.diary.grown import Grown, Post
from brandassist.store.links import Fate
from drafts import locking

Span = tuple[int, int]


@dataclass(frozen=True)
class Thread:
    """One passage and what it became, as far as it came. `span` is over the entry's text as it stands; None where the
    words are gone, or where it came from the entry and no passage of it."""

    span: Span | None
    idea_id: str | None
    idea: str
    draft_id: str | None
    draft: str
    fate: Fate
    posts: tuple[Post, ...]

    @property
    def replies(self) -> int:
        """How many answered, over all its posts."""
        return sum(each.replies for each in self.posts)


def threads(text: str, grown: Iterable[Grown]) -> tuple[Thread, ...]:
    """The threads of an entry with this text, from its beginning to its end; those with no passage come first."""
    found: dict[str, Thread] = {}
    followed: dict[tuple[str, int, int], Span | None] = {}
    for each in grown:
        place = (each.text, each.starts, each.ends)
        if place not in followed:
            followed[place] = follow((each.starts, each.ends), each.text, text)
        key = each.idea_id or each.draft_id or ""
        known = found.get(key)
        if known is None:
            kept = (each.idea_id, each.idea, each.draft_id, each.draft, each.fate, each.posts)
            found[key] = Thread(followed[place], *kept)
        elif known.draft_id is None and each.draft_id is not None:  # the idea has a draft by now
            span = known.span or followed[place]
            grew = {"draft_id": each.draft_id, "draft": each.draft, "fate": each.fate, "posts": each.posts}
            found[key] = replace(known, span=span, **grew)
        elif each.draft_id != known.draft_id and each.draft_id is not None:  # a second draft of the same idea
            kept = (each.idea_id, each.idea, each.draft_id, each.draft, each.fate, each.posts)
            found[each.draft_id] = Thread(followed[place], *kept)
    return tuple(sorted(found.values(), key=lambda thread: thread.span or (-1, -1)))


def follow(span: Span, old: str, new: str) -> Span | None:
    """Where a passage of `old` stands in `new`: where its very words are, the nearest of several; else where edits left
    what is left of them; None where nothing is."""
    start, end = span
    words = old[start:end]
    if not words.strip():
        return None
    if new[start:end] == words:
        return span
    places = list(_places(words, new))
    if len(places) == 1:
        return places[0], places[0] + len(words)
    moved = locking.shift((span,), old, new)
    left = max(moved, key=lambda each: each[1] - each[0], default=None)
    if places:
        near = left[0] if left is not None else start
        at = min(places, key=lambda place: abs(place - near))
        return at, at + len(words)
    return left if left is not None and new[slice(*left)].strip() else None


def _places(words: str, text: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
