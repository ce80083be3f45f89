"""Where the cursor of the week goes: through the posts in the order of their times, or from day to day. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from ui.queue.presenter import Post


def stepped(posts: Sequence[Post], key: str, by: int) -> str:
    """The post so many before or after in time, the first or last at the ends; "" where there is none."""
    if not posts:
        return ""
    return posts[max(0, min(len(posts) - 1, place_of(posts, key) + by))].key


def beside(posts: Sequence[Post], key: str, by: int) -> str:
    """The post nearest in time of day on the next day before (-1) or after (1) that has one; "" where none has."""
    here = next((post for post in posts if post.key == key), None)
    if here is None:
        return ""
    away = {post.key: (post.at.date() - here.at.date()).days * by for post in posts}
    near = min((days for days in away.values() if days > 0), default=0)
    day = [post for post in posts if near and away[post.key] == near]
    return min(day, key=lambda post: abs(minute_of(post) - minute_of(here))).key if day else ""


def from_to(posts: Sequence[Post], one: str, other: str) -> set[str]:
    """All from one to the other, both included; nothing where one of them is not there."""
    keys = [post.key for post in posts]
    if one not in keys or other not in keys:
        return set()
    first, last = sorted((keys.index(one), keys.index(other)))
    return set(keys[first : last + 1])


def place_of(posts: Sequence[Post], key: str) -> int:
    """The number of a post; 0 where it is not there."""
    return next((at for at, post in enumerate(posts) if post.key == key), 0)


def minute_of(post: Post) -> int:
    """Its minute of the day."""
    return post.at.hour * 60 + post.at.minute
