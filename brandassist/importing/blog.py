"""A post of a blog, as a draft: from an export file or from the blog itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC
from typing import Any

from brandassist.importing.album import Album, Fetch
from brandassist.importing.desk import Desk, Post
from brandassist.importing.report import Brought, Note
from brandassist.networks.abilities import OwnPost
from brandassist.store.brought_in import Elsewhere
from brandassist.store.writing.drafts import Facts
from drafts import blog_html
from drafts.blog_html import BlogText

_OF_A_HEAD = (  # names in front matter that mean something here
    *("title", "slug", "tags", "excerpt", "language", "visibility", "targets", "id", "kind", "draft", "published"),
    *("date", "image", "image_alt", "pictures"),
)
_NO_NEWS = ("author", "categories")
_PLAIN = ("publish", "published", "draft")
_PLANNED = ("future", "scheduled")


def take(desk: Desk, own: OwnPost, account_id: str | None, fetch: Fetch | None = None) -> Brought:
    """Make it a draft, unless it came before or was sent from here; with `fetch`, its pictures come along."""
    title = blog_html.words_of(own.title)
    name = title or own.slug or own.url or own.key
    if there := desk.here(name, own.key) or (own.url and desk.sent_from_here(name, own.url)):
        return there
    text = blog_html.read(own.html, own.url, own.notes, classic=own.lines_count)
    album = Album(desk, fetch)
    for number, each in enumerate(text.inside, 1):
        album.add(each.data, f"{number}.{each.kind}", each.alt)
    has_cover = bool(own.cover[0]) and album.number(*own.cover) is not None
    words = album.placed(text.text, text.pictures)
    facts = Facts(slug=own.slug, excerpt=blog_html.words_of(own.excerpt), tags=own.tags)
    since = own.at.astimezone(UTC) if own.at is not None and own.out else None
    where = Elsewhere(own.url, since, account_id, words if own.out else "")
    post = Post(title, words, facts, extra=_head(own, has_cover), pictures=album.pictures, where=where)
    return desk.draft(name, own.key, post, [*_notes(own, text), *album.notes()])


def _head(own: OwnPost, has_cover: bool) -> Mapping[str, Any]:
    """What the draft's head keeps: a name that means something else here is marked as the blog's."""
    head: dict[str, Any] = {(f"blog_{name}" if name in _OF_A_HEAD else name): own.fields[name] for name in own.fields}
    if own.at is not None:
        head["date"] = own.at.isoformat()
    if own.cover[0] and not has_cover:
        head["image"] = own.cover[0]
        if own.cover[1]:
            head["image_alt"] = own.cover[1]
    return head


def _notes(own: OwnPost, text: BlogText) -> Iterator[Note]:
    """What a person should know about this post; the blog still holds all of it."""
    unused = tuple(name for name in own.fields if name not in _NO_NEWS)
    told: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("planned_there", (f"{own.at:%Y-%m-%d %H:%M}",) if own.state in _PLANNED and own.at else ()),
        ("state_there", () if own.state in (*_PLANNED, *_PLAIN) else (own.state,)),
        ("fields_kept", unused),
        ("marks_stay", text.marks),
        ("blocks_left_out", text.blocks),
        ("code_left_out", text.code),
        ("comments_left_out", (str(text.comments),) if text.comments else ()),
        ("pictures_nowhere", (str(text.dropped),) if text.dropped else ()),
    )
    return (Note(code, about) for code, about in told if about)
