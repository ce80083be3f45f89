"""A part as a post of Ghost, and whether a post there reads like a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from brandassist.networks import articles
from brandassist.networks.articles import article, own_slug, unplaced
from brandassist.networks.calls import text_of_html
from brandassist.networks.contract import Handles, Login, OutgoingPart

LONGEST_COVER_ALT = 191  # posts_meta.feature_image_alt; a longer one stays with its picture in the text
LOST_BY_CONVERSION = re.compile(r"<(?:table|sup|dl|div|pre)\b")  # what Ghost's own conversion of HTML changes or drops


def post_of(login: Login, part: OutgoingPart, done: Handles) -> dict[str, Any]:
    """The fields of a part, its pictures at the addresses they were uploaded to (`done`, by step)."""
    addresses = {n + 1: str(done[f"picture-{n}"]["url"]) for n in range(len(part.pictures))}
    cover = next((n for n in unplaced(part)[:1] if len(part.pictures[n - 1].alt) <= LONGEST_COVER_ALT), None)
    html = article(part, addresses, lambda n: _figure(part, n, addresses[n]), above=cover)
    if LOST_BY_CONVERSION.search(html):
        html = f"<!--kg-card-begin: html-->\n{html}\n<!--kg-card-end: html-->"
    post: dict[str, Any] = {
        "title": part.title,
        "slug": own_slug(part),
        "html": html,
        "visibility": "public",
        "tags": [{"name": name} for name in dict.fromkeys(tag.strip().lstrip("#") for tag in part.tags) if name],
    }
    if part.excerpt:
        post["custom_excerpt"] = part.excerpt
    if cover is not None:
        post |= {"feature_image": addresses[cover], "feature_image_alt": part.pictures[cover - 1].alt}
    if login.facts.get("user"):
        post["authors"] = [{"id": login.facts["id"]}]
    return post


def _figure(part: OutgoingPart, number: int, address: str) -> str:
    picture = part.pictures[number - 1]
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<figure><img src="{escape(address)}" alt="{escape(picture.alt)}" {size}></figure>'


def emptied(there: Mapping[str, Any]) -> dict[str, Any]:
    """What an older text may have left that a newer one does not name."""
    names = ("custom_excerpt", "feature_image", "feature_image_alt")
    return {name: None for name in names if there.get(name)}


def reads(post: Mapping[str, Any], part: OutgoingPart) -> bool:
    """Compare title, words and excerpt."""
    words = text_of_html(str(post.get("html") or ""))
    return articles.reads(part, str(post.get("title") or ""), words, str(post.get("custom_excerpt") or ""))
