"""Rows as the JSON that Mastodon 4 answers with (docs.joinmastodon.org/entities, 2026)."""

from __future__ import annotations

import json
import sqlite3

from . import followers, polls, text
from .network import Network, stamp
from .wire import Json


def account(net: Network, row: sqlite3.Row, own: bool = False) -> Json:
    counted = net.db.row(
        "select count(*) as posts, max(created) as last from status where account = ? and deleted is null",
        row["id"],
    )
    posts, last = (counted["posts"], counted["last"]) if counted else (0, None)
    picture = f"{net.url}/avatar.svg"
    data: Json = {
        "id": str(row["id"]),
        "username": row["username"],
        "acct": row["username"],
        "display_name": row["name"],
        "locked": False,
        "bot": False,
        "discoverable": True,
        "indexable": False,
        "group": False,
        "created_at": stamp(row["created"]),
        "note": text.html(row["note"], net.url, lambda _: False),
        "url": f"{net.url}/@{row['username']}",
        "uri": f"{net.url}/@{row['username']}",
        "avatar": picture,
        "avatar_static": picture,
        "avatar_description": "",
        "header": picture,
        "header_static": picture,
        "header_description": "",
        "followers_count": _people(net, followers=not row["follower"]),
        "following_count": _people(net, followers=not row["follower"]),
        "statuses_count": posts,
        "last_status_at": stamp(last)[:10] if last else None,
        "hide_collections": None,
        "emojis": [],
        "fields": [],
    }
    if own:
        data["source"] = {
            "privacy": "public",
            "sensitive": False,
            "language": None,
            "note": row["note"],
            "fields": [],
            "follow_requests_count": 0,
        }
    return data


def _people(net: Network, followers: bool) -> int:
    row = net.db.row("select count(*) as n from account where follower = ?", int(followers))
    return row["n"] if row else 0


def status(net: Network, row: sqlite3.Row, viewer: int) -> Json:
    author = net.account(row["account"])
    parent = net.db.row("select account from status where id = ?", row["reply_to"]) if row["reply_to"] else None
    pictures = net.db.rows("select * from media where status = ? order by position", row["id"])
    mentioned = [found for name in text.mentions(row["text"]) if (found := net.account_named(name))]
    address = f"{net.url}/@{author['username']}/{row['id']}"
    replies = net.db.row("select count(*) as n from status where reply_to = ? and deleted is null", row["id"])
    heard = row["visibility"] == "public" and not author["follower"]
    likes, shares = followers.applause(row["text"]) if heard else (0, 0)
    likes, shares = (max(n, _applause(net, kind, row)) for n, kind in ((likes, "favourite"), (shares, "reblog")))
    data: Json = {
        "id": str(row["id"]),
        "created_at": stamp(row["created"]),
        "in_reply_to_id": str(row["reply_to"]) if row["reply_to"] else None,
        "in_reply_to_account_id": str(parent["account"]) if parent else None,
        "sensitive": bool(row["sensitive"]),
        "spoiler_text": row["spoiler"],
        "visibility": row["visibility"],
        "language": row["language"],
        "uri": address,
        "url": address,
        "replies_count": replies["n"] if replies else 0,
        "reblogs_count": shares,
        "favourites_count": likes,
        "quotes_count": 0,
        "edited_at": stamp(row["edited"]) if row["edited"] else None,
        "content": text.html(row["text"], net.url, lambda name: net.account_named(name) is not None),
        "reblog": None,
        "account": account(net, author),
        "media_attachments": [attachment(net, picture) for picture in pictures],
        "mentions": [mention(net, person) for person in mentioned],
        "tags": [{"name": tag, "url": f"{net.url}/tags/{tag}"} for tag in text.tags(row["text"])],
        "emojis": [],
        "card": None,
        "poll": poll(net, row),
    }
    if row["app"]:
        data["application"] = {"name": row["app"], "website": None}
    if viewer:
        data |= {"favourited": False, "reblogged": False, "muted": False, "bookmarked": False, "filtered": []}
        if viewer == row["account"]:
            data["pinned"] = False
    return data


def _applause(net: Network, kind: str, row: sqlite3.Row) -> int:
    told = net.db.row("select count(*) as n from notification where status = ? and type = ?", row["id"], kind)
    return told["n"] if told else 0


def poll(net: Network, row: sqlite3.Row) -> Json | None:
    if not row["poll"]:
        return None
    asked: Json = json.loads(row["poll"])
    return polls.entity(row, asked, net.now(), stamp(row["created"] + asked["seconds"] * 1000))


def mention(net: Network, row: sqlite3.Row) -> Json:
    name = row["username"]
    return {"id": str(row["id"]), "username": name, "acct": name, "url": f"{net.url}/@{name}"}


def attachment(net: Network, row: sqlite3.Row) -> Json:
    address = f"{net.url}/media/{row['id']}"
    width, height = row["width"], row["height"]
    x, _, y = row["focus"].partition(",")
    size = {"width": width, "height": height, "size": f"{width}x{height}", "aspect": width / height}
    return {
        "id": str(row["id"]),
        "type": "image",
        "url": address,
        "preview_url": address,
        "remote_url": None,
        "preview_remote_url": None,
        "text_url": None,
        "meta": {"original": size, "small": size, "focus": {"x": float(x or 0), "y": float(y or 0)}},
        "description": row["description"],
        "blurhash": None,
    }


def scheduled(net: Network, row: sqlite3.Row) -> Json:
    params: Json = json.loads(row["params"])
    pictures = net.db.rows("select * from media where scheduled = ? order by position", row["id"])
    return {
        "id": str(row["id"]),
        "scheduled_at": stamp(row["due"]),
        "params": {"text": params.get("status", ""), **params, "idempotency": row["key"]},
        "media_attachments": [attachment(net, picture) for picture in pictures],
    }


def notification(net: Network, row: sqlite3.Row, viewer: int) -> Json:
    post = net.db.row("select * from status where id = ?", row["status"])
    return {
        "id": str(row["id"]),
        "type": row["type"],
        "created_at": stamp(row["created"]),
        "group_key": f"ungrouped-{row['id']}",
        "account": account(net, net.account(row["sender"])),
        "status": status(net, post, viewer) if post else None,
    }
