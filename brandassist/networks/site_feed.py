"""The personal site's Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from datetime import datetime
from html import escape
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from brandassist.networks.site_pages import Identity, Post, Render, body, excerpt_of

LATEST = 12


def feed(posts: list[Post], me: Identity, render: Render) -> str:
    """Return the feed of these posts, newest first. Ids do not depend on the address, which may come later."""
    base = f"{me.address}/" if me.address else ""
    entries: list[str] = []
    for post in posts[:LATEST]:
        folder = f"{base}posts/{quote(post.slug)}/"
        moment = post.published.isoformat()
        entries.append(
            f'<entry xml:lang="{escape(post.language)}"><id>urn:uuid:{uuid5(NAMESPACE_URL, post.key)}</id>'
            f"<title>{_xml(post.title)}</title><published>{moment}</published><updated>{moment}</updated>"
            f'<link href="{escape(folder if base else f"{folder}index.html")}"/>'
            f"<summary>{_xml(excerpt_of(post))}</summary>"
            f'<content type="html">{_xml(body(post, render, folder))}</content>'
            + "".join(f'<category term="{_xml(tag)}"/>' for tag in post.tags)
            + "</entry>\n"
        )
    updated = max((post.published for post in posts), default=datetime.fromisoformat("2000-01-01T00:00:00+00:00"))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>urn:uuid:{uuid5(NAMESPACE_URL, me.address or me.title)}</id><title>{_xml(me.title)}</title>"
        f"<updated>{updated.isoformat()}</updated><author><name>{_xml(me.author)}</name></author>\n"
        + (f'<link href="{escape(base)}"/><link rel="self" href="{escape(base)}feed.xml"/>\n' if base else "")
        + "".join(entries)
        + "</feed>\n"
    )


def _xml(text: str) -> str:
    """Escape for XML, which takes no control characters at all."""
    return escape(re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text))
