"""Posts handed over for later, and their publication when due."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime

from . import entities, media, posts
from .network import Network, identifier
from .paging import page, paged
from .wire import Json, Refusal, Request, Response, answer

MINIMUM_AHEAD = 5 * 60 * 1000  # milliseconds (mastodon/mastodon, app/models/scheduled_status.rb)
TOTAL_LIMIT, DAILY_LIMIT = 300, 25


def create(net: Network, request: Request, post: posts.Wanted, key: str | None) -> int:
    due = _due(net, request)
    _check_limits(net, request.account, due)
    ident = net.new_id()
    params: Json = {
        "status": post.text,
        "spoiler_text": post.spoiler,
        "sensitive": post.sensitive,
        "language": post.language,
        "visibility": post.visibility,
        "in_reply_to_id": str(post.reply_to) if post.reply_to else None,
        "media_ids": [str(picture) for picture in post.media_ids] or None,
        "poll": request.params.get("poll") if post.poll else None,
        "application": request.app,
    }
    net.db.insert("scheduled", id=ident, account=request.account, due=due, params=json.dumps(params), key=key)
    media.attach(net, request.account, post.media_ids, scheduled=ident)
    net.wake.set()
    return ident


def _due(net: Network, request: Request) -> int:
    """The time asked for, in milliseconds; without an offset it is UTC. Raises Refusal(422)."""
    try:
        moment = datetime.fromisoformat(request.text("scheduled_at"))
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        due = int(aware.timestamp() * 1000)
    except (ValueError, OverflowError) as wrong:
        raise Refusal(422, "Validation failed: Scheduled at is not a date") from wrong
    if due <= net.now() + MINIMUM_AHEAD:
        raise Refusal(422, "Validation failed: Scheduled at The scheduled date must be in the future")
    return due


def _check_limits(net: Network, account: int, due: int) -> None:
    day = 24 * 3600 * 1000
    rows = net.db.rows("select due from scheduled where account = ?", account)
    if len(rows) >= TOTAL_LIMIT:
        raise Refusal(422, f"Validation failed: You have exceeded the limit of {TOTAL_LIMIT} scheduled posts")
    if sum(row["due"] // day == due // day for row in rows) >= DAILY_LIMIT:
        raise Refusal(
            422,
            f"Validation failed: You have exceeded the limit of {DAILY_LIMIT} scheduled posts for that day",
        )


def _find(net: Network, ident: int, account: int) -> sqlite3.Row:
    row = net.db.row("select * from scheduled where id = ? and account = ?", ident, account)
    if row is None:
        raise Refusal(404, "Record not found")
    return row


def entity(net: Network, ident: int) -> Json:
    """Raises Refusal(404) once it is published or taken back."""
    row = net.db.row("select * from scheduled where id = ?", ident)
    if row is None:
        raise Refusal(404, "Record not found")
    return entities.scheduled(net, row)


def listed(net: Network, request: Request) -> Response:
    rows = page(net, request, "scheduled", "account = ?", (request.account,), default=20, most=40)
    return paged(request, rows, [entities.scheduled(net, row) for row in rows])


def show(net: Network, request: Request, ident: str) -> Response:
    return answer(entities.scheduled(net, _find(net, identifier(ident), request.account)))


def move(net: Network, request: Request, ident: str) -> Response:
    row = _find(net, identifier(ident), request.account)
    net.db.run("update scheduled set due = ? where id = ?", _due(net, request), row["id"])
    net.wake.set()
    return show(net, request, ident)


def remove(net: Network, request: Request, ident: str) -> Response:
    row = _find(net, identifier(ident), request.account)
    net.db.run("delete from scheduled where id = ?", row["id"])
    net.db.run("update media set scheduled = null where scheduled = ?", row["id"])
    return answer({})


def publish_due(net: Network) -> float | None:
    """Publish whatever is due, each in its own transaction. Returns seconds until the next one, or None."""
    while True:
        with net.db.transaction():
            row = net.db.row("select * from scheduled order by due, id limit 1")
            if row is None:
                return None
            if row["due"] > net.now():
                return (row["due"] - net.now()) / 1000
            _publish(net, row)


def _publish(net: Network, row: sqlite3.Row) -> None:
    net.db.run("delete from scheduled where id = ?", row["id"])
    net.db.run("update media set scheduled = null where scheduled = ?", row["id"])
    params: Json = json.loads(row["params"])
    params = {name: value for name, value in params.items() if value is not None}
    request = Request("POST", "", "", {}, b"", net.url, account=row["account"], params=params)
    try:
        post = posts.wanted(net, request, row["account"])
    except Refusal:
        return  # the post it answered is gone; Mastodon drops it too
    posts.create(net, row["account"], post, request.text("application"), row["key"])
