"""Endpoints for posts: /api/v1/statuses, contexts, own posts, the home timeline."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, cast

from . import entities, media, posts, scheduled
from .network import Network, identifier
from .paging import page, paged
from .wire import Json, Refusal, Request, Response, answer

KEY_LIFETIME = 3600 * 1000  # milliseconds; PostStatusService keeps idempotency keys one hour


def create(net: Network, request: Request, keyless: bool = False) -> Response:
    """A post, now or scheduled. The same Idempotency-Key gives the first one again, whatever the text says.

    `keyless` is the switchboard's `duplicate`: the key is neither looked up nor kept.
    """
    key = request.headers.get("Idempotency-Key", "")
    if key and not keyless:
        earlier = _earlier(net, request.account, key)
        if earlier is not None:
            return earlier
    post = posts.wanted(net, request, request.account)
    if request.text("scheduled_at"):
        ident = scheduled.create(net, request, post, key or None)
        made, data = "scheduled", scheduled.entity(net, ident)
    else:
        ident = posts.create(net, request.account, post, request.app, key or None)
        made, data = "status", entities.status(net, _own(net, request, ident), request.account)
    if key and not keyless:
        values = (request.account, key, ident, net.now())
        sql = f"insert or replace into idempotency (account, key, {made}, created) values (?, ?, ?, ?)"  # noqa: S608
        net.db.run(sql, *values)
    return answer(data)


def _earlier(net: Network, account: int, key: str) -> Response | None:
    net.db.run("delete from idempotency where created <= ?", net.now() - KEY_LIFETIME)
    row = net.db.row("select * from idempotency where account = ? and key = ?", account, key)
    if row is None:
        return None
    if row["scheduled"]:
        return answer(scheduled.entity(net, row["scheduled"]))
    post = posts.find(net, row["status"], account)
    if post is None:
        raise Refusal(404, "Record not found")
    return answer(entities.status(net, post, account))


def _own(net: Network, request: Request, ident: int) -> sqlite3.Row:
    row = posts.find(net, ident, request.account)
    if row is None or row["account"] != request.account:
        raise Refusal(404, "Record not found")
    return row


def _seen(net: Network, request: Request, ident: str) -> sqlite3.Row:
    row = posts.find(net, identifier(ident), request.account)
    if row is None:
        raise Refusal(404, "Record not found")
    return row


def show(net: Network, request: Request, ident: str) -> Response:
    return answer(entities.status(net, _seen(net, request, ident), request.account))


def source(net: Network, request: Request, ident: str) -> Response:
    row = _own(net, request, identifier(ident))
    return answer({"id": ident, "text": row["text"], "spoiler_text": row["spoiler"]})


def context(net: Network, request: Request, ident: str) -> Response:
    row = _seen(net, request, ident)
    above = posts.ancestors(net, row, request.account)
    below = posts.descendants(net, row["id"], request.account)
    shown = [[entities.status(net, post, request.account) for post in group] for group in (above, below)]
    return answer({"ancestors": shown[0], "descendants": shown[1]})


def remove(net: Network, request: Request, ident: str) -> Response:
    row = _own(net, request, identifier(ident))
    data = entities.status(net, row, request.account) | {"text": row["text"]}
    posts.remove(net, row["id"])
    return answer(data)


def edit(net: Network, request: Request, ident: str) -> Response:
    """Replaces text, warning, pictures and poll; what is left out is removed, as on Mastodon."""
    row = _own(net, request, identifier(ident))
    post = posts.wanted(net, request, request.account)
    net.db.run("update media set status = null where status = ?", row["id"])
    media.attach(net, request.account, post.media_ids, status=row["id"])
    for item in request.items("media_attributes"):
        if isinstance(item, dict):
            given = cast(Json, item)
            if str(given.get("id")) in [str(picture) for picture in post.media_ids]:
                media.describe(net, int(given["id"]), given)
    net.db.run(
        "update status set text = ?, spoiler = ?, sensitive = ?, language = ?, poll = ?, edited = ? where id = ?",
        post.text,
        post.spoiler,
        post.sensitive,
        post.language or row["language"],
        json.dumps(post.poll) if post.poll else None,
        net.now(),
        row["id"],
    )
    return show(net, request, ident)


def of_account(net: Network, request: Request, ident: str) -> Response:
    owner = net.account(identifier(ident))["id"]
    condition = "account = ? and deleted is null"
    if owner != request.account:
        condition += " and visibility in ('public', 'unlisted')"
    if request.flag("exclude_replies"):  # replies to oneself stay: a thread is no conversation
        condition += (
            " and (reply_to is null or exists (select 1 from status as above"
            " where above.id = status.reply_to and above.account = status.account))"
        )
    if request.flag("only_media"):
        condition += " and id in (select status from media)"
    if request.flag("pinned"):
        condition += " and 0"  # nothing can be pinned here
    return _listed(net, request, condition, (owner,))


def home(net: Network, request: Request) -> Response:
    condition = "deleted is null and (account = ? or visibility in ('public', 'unlisted'))"
    return _listed(net, request, condition, (request.account,))


def _listed(net: Network, request: Request, condition: str, values: tuple[Any, ...]) -> Response:
    rows = page(net, request, "status", condition, values, default=20, most=40)
    return paged(request, rows, [entities.status(net, row, request.account) for row in rows])
