"""Whether a post of WordPress reads like a part, by the raw text that the blog keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from brandassist.networks.articles import article
from brandassist.networks.calls import record, text_of_html
from brandassist.networks.contract import OutgoingPart
from brandassist.networks.wordpress_comments import comparable


def reads(post: Mapping[str, Any], part: OutgoingPart) -> bool:
    """Compare title, words and excerpt; pictures are told by their places in the text alone."""
    addresses = dict.fromkeys(range(1, len(part.pictures) + 1), "")
    wanted = (part.title, text_of_html(article(part, addresses, lambda _: "")), part.excerpt)
    shown = (text_of_html(_raw(post, name)) for name in ("title", "content", "excerpt"))
    return [comparable(each) for each in shown] == [comparable(each) for each in wanted]


def _raw(post: Mapping[str, Any], name: str) -> str:
    told: dict[str, Any] = record(post.get(name) or {})
    return str(told.get("raw") or "")
