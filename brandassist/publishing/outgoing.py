"""What leaves: one part as approval froze it, with the ids it answers and the pictures' bytes."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from brandassist.assets import limits_for
from brandassist.errors import Problem
from brandassist.networks.contract import Login, OutgoingPart
from brandassist.publishing.post import Post
from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import get
from brandassist.store.writing.payloads import LINK, Payload


class Leaving(Protocol):
    """A delivery as it was claimed, or as it is read."""

    @property
    def due_at(self) -> datetime: ...

    @property
    def depends_on(self) -> str | None: ...

    @property
    def parts(self) -> tuple[PartRow, ...]: ...


def outgoing_part(post: Post, row: Leaving, payload: Payload, ordinal: int) -> OutgoingPart:
    """Build one part; raises Problem `link_not_live`, or what reading a picture raises."""
    frozen = payload.parts[ordinal]
    before = row.parts[ordinal - 1].remote_id if ordinal else payload.reply_to
    first = row.parts[0].remote_id if ordinal else None
    return OutgoingPart(
        key=row.parts[ordinal].key,
        ordinal=ordinal,
        text=_with_link(post, row, frozen.text),
        pictures=tuple(post.picture(picture) for picture in frozen.pictures),
        language=payload.language,
        visibility=payload.visibility,
        intended_at=row.due_at,
        tried_at=row.parts[ordinal].first_tried_at,
        reply_to=before,
        root=payload.root or first,
        title=payload.title,
        slug=payload.slug,
        excerpt=payload.excerpt,
        tags=payload.tags,
    )


def must_fit(network: str, payload: Payload, part: OutgoingPart, login: Login) -> None:
    """A link longer than it was counted with may make a text too long; raises Problem `too_long_with_link`."""
    if LINK in payload.parts[part.ordinal].text:
        from drafts.counting import fits

        if not fits(part.text, limits_for(network, login.facts)):
            raise Problem("too_long_with_link", network=network)


def _with_link(post: Post, row: Leaving, text: str) -> str:
    if LINK not in text:
        return text
    if row.depends_on is None:
        raise Problem("link_not_live")
    with post.database.read() as tx:
        first = get(tx, row.depends_on)
    if first.mark != "live" or not first.url:
        raise Problem("link_not_live")
    return text.replace(LINK, first.url)
