"""Teasers: a post with `{link}` goes only once the article of the same draft is live."""

from __future__ import annotations

from sqlalchemy import Connection

from brandassist.store.deliveries import plan, read
from brandassist.store.writing import payloads


def tie(tx: Connection, draft_id: str) -> None:
    """Let a draft's teasers wait for its article, whichever of the two was scheduled or approved first."""
    rows = [
        row for row in read.of_draft(tx, draft_id) if row.payload_id and row.state != "cancelled" and row.edits is None
    ]
    frozen = {row.id: payloads.get(tx, row.payload_id or "") for row in rows}
    articles = [row for row in rows if frozen[row.id].kind == "article"]
    if not articles:
        return
    article = max(articles, key=lambda row: row.created_at)
    for row in rows:
        untried = all(part.first_tried_at is None for part in row.parts)  # else its words are settled
        if untried and row not in articles and frozen[row.id].has_link and row.depends_on != article.id:
            plan.depend(tx, row.id, article.id)
