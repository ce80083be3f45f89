"""Mastodon's paging by id, newest first, with its Link header."""

from __future__ import annotations

import sqlite3
from urllib.parse import urlencode

from .network import Network, identifier
from .wire import Json, Request, Response, answer


def page(
    net: Network,
    request: Request,
    table: str,
    condition: str,
    values: tuple[object, ...],
    default: int,
    most: int,
) -> list[sqlite3.Row]:
    """Rows of one page: `max_id` and `since_id` give the newest, `min_id` those next above it."""
    asked = request.text("limit")
    limit = max(1, min(most, int(asked))) if asked.isascii() and asked.isdigit() else default
    bounds: list[object] = []
    for name, compare in (("max_id", "<"), ("since_id", ">"), ("min_id", ">")):
        if request.text(name):
            condition += f" and id {compare} ?"
            bounds.append(identifier(request.text(name)))
    upward = bool(request.text("min_id"))
    order = "asc" if upward else "desc"
    sql = f"select * from {table} where {condition} order by id {order} limit ?"  # noqa: S608 - own words
    rows = net.db.rows(sql, *values, *bounds, limit)
    return rows[::-1] if upward else rows


def paged(request: Request, rows: list[sqlite3.Row], entities: list[Json]) -> Response:
    """The answer with `next` (older) and `prev` (newer); an empty page has no Link."""
    if not rows:
        return answer([])
    kept = [
        (name, item)
        for name, value in request.params.items()
        if name not in ("max_id", "since_id", "min_id")
        for item in (request.items(name) if isinstance(value, list) else [value])
    ]
    names = [(f"{name}[]" if isinstance(request.params[name], list) else name, item) for name, item in kept]

    def link(bound: str, ident: int, relation: str) -> str:
        query = urlencode([*names, (bound, str(ident))])
        return f'<{request.url}{request.path}?{query}>; rel="{relation}"'

    links = [link("max_id", rows[-1]["id"], "next"), link("min_id", rows[0]["id"], "prev")]
    return answer(entities, headers={"Link": ", ".join(links)})
