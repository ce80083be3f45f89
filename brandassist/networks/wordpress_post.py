"""A part as a post of WordPress, and whether a post there reads like a part, by the raw text that the blog keeps."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from brandassist.networks import articles
from brandassist.networks.articles import article, own_slug, unplaced
from brandassist.networks.calls import record, text_of_html
from brandassist.networks.contract import Handles, OutgoingPart, Picture
from brandassist.networks.wordpress_comments import untextured


def post_of(part: OutgoingPart, done: Handles) -> dict[str, Any]:
    """The fields of a part, its pictures as they were uploaded (`done`, by step)."""
    made: dict[int, Mapping[str, Any]] = {n + 1: done[f"picture-{n}"] for n in range(len(part.pictures))}
    cover = next(iter(unplaced(part)), None)
    addresses = {number: str(one["url"]) for number, one in made.items()}
    post: dict[str, Any] = {
        "title": escape(part.title, quote=False),
        "slug": own_slug(part),
        "content": article(part, addresses, lambda n: _figure(part.pictures[n - 1], made[n]), above=cover),
        "excerpt": escape(part.excerpt, quote=False),
        "tags": list(done.get("tags", ())),
    }
    return post if cover is None else post | {"featured_media": made[cover]["id"]}


def _figure(picture: Picture, made: Mapping[str, Any]) -> str:
    size = f'width="{picture.width}" height="{picture.height}"'
    image = f'<img src="{escape(made["url"])}" alt="{escape(picture.alt)}" class="wp-image-{made["id"]}" {size}>'
    return f'<figure class="wp-block-image">{image}</figure>'


def reads(post: Mapping[str, Any], part: OutgoingPart) -> bool:
    """Compare title, words and excerpt."""
    return articles.reads(part, _raw(post, "title"), _raw(post, "content"), _raw(post, "excerpt"), same=untextured)


def _raw(post: Mapping[str, Any], name: str) -> str:
    told: dict[str, Any] = record(post.get(name) or {})
    return text_of_html(str(told.get("raw") or ""))
