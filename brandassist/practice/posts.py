"""Posts as rows: written, found, changed, taken down, and what followers make of them."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from . import followers, media, text
from .network import Network
from .polls import poll_of
from .wire import Json, Refusal, Request

VISIBILITIES = ("public", "unlisted", "private", "direct")


@dataclass(frozen=True)
class Wanted:
    """A post as asked for, its texts validated."""

    text: str
    spoiler: str
    sensitive: bool
    language: str | None
    visibility: str
    reply_to: int | None
    media_ids: list[int]
    poll: Json | None


def wanted(net: Network, request: Request, account: int) -> Wanted:
    """Read and validate. Raises Refusal(404) for a missing parent, Refusal(422) for what Mastodon refuses."""
    body, spoiler = request.text("status"), request.text("spoiler_text")
    if not body.strip():
        body, spoiler = spoiler, ""
    poll = poll_of(request)
    pictures = media.ids_of(request)
    if poll and pictures:
        raise Refusal(422, "Validation failed: A post cannot have both media and a poll")
    if not body.strip() and not pictures:
        raise Refusal(422, "Validation failed: Text can't be blank")
    if text.length(body, spoiler) > text.MAX_CHARACTERS:
        raise Refusal(422, f"Validation failed: Text character limit of {text.MAX_CHARACTERS} exceeded")
    visibility = request.text("visibility") or "public"
    if visibility not in VISIBILITIES:
        raise Refusal(422, f"'{visibility}' is not a valid visibility")
    sensitive = request.flag("sensitive") or bool(spoiler)
    language = request.text("language") or None
    reply_to = parent_of(net, request, account)
    return Wanted(body, spoiler, sensitive, language, visibility, reply_to, pictures, poll)


def parent_of(net: Network, request: Request, account: int) -> int | None:
    asked = request.text("in_reply_to_id")
    if not asked:
        return None
    row = find(net, int(asked), account) if asked.isascii() and asked.isdigit() and len(asked) < 19 else None
    if row is None:
        raise Refusal(404, "The post you are trying to reply to does not appear to exist.")
    return row["id"]


def create(net: Network, account: int, post: Wanted, app: str, key: str | None) -> int:
    """Write a post, notify whom it mentions, let followers answer. Returns its id."""
    ident = net.new_id()
    parent = net.db.row("select * from status where id = ?", post.reply_to) if post.reply_to else None
    net.db.insert(
        "status",
        id=ident,
        account=account,
        text=post.text,
        spoiler=post.spoiler,
        visibility=post.visibility,
        language=post.language,
        sensitive=post.sensitive,
        reply_to=post.reply_to,
        conversation=parent["conversation"] if parent else ident,
        poll=json.dumps(post.poll) if post.poll else None,
        app=app,
        key=key,
        created=net.now(),
    )
    media.attach(net, account, post.media_ids, status=ident)
    _notify(net, ident, account, post.text)
    if not net.account(account)["follower"]:
        _let_followers_answer(net, ident, account, post, parent)
    return ident


def find(net: Network, ident: int, viewer: int) -> sqlite3.Row | None:
    """A post the viewer (0: nobody) may see, or None."""
    row = net.db.row("select * from status where id = ? and deleted is null", ident)
    return row if row is not None and visible(net, row, viewer) else None


def visible(net: Network, row: sqlite3.Row, viewer: int) -> bool:
    if row["visibility"] in ("public", "unlisted") or row["account"] == viewer:
        return True
    return bool(viewer) and net.account(viewer)["username"] in text.mentions(row["text"])


def remove(net: Network, ident: int) -> None:
    """Take a post down; its row stays for the count of what was ever posted."""
    net.db.run("update status set deleted = ? where id = ?", net.now(), ident)
    net.db.run("delete from notification where status = ?", ident)
    net.db.run("update media set status = null where status = ?", ident)
    net.db.run("update status set reply_to = null where reply_to = ?", ident)


def ancestors(net: Network, row: sqlite3.Row, viewer: int) -> list[sqlite3.Row]:
    found: list[sqlite3.Row] = []
    while row["reply_to"]:
        parent = find(net, row["reply_to"], viewer)
        if parent is None:
            break
        found.insert(0, parent)
        row = parent
    return found


def descendants(net: Network, ident: int, viewer: int) -> list[sqlite3.Row]:
    """All replies below a post, depth first, oldest first."""
    found: list[sqlite3.Row] = []
    waiting = [ident]
    while waiting:
        at = waiting.pop()
        rows = net.db.rows("select * from status where reply_to = ? and deleted is null order by id desc", at)
        if at != ident:
            found.extend(net.db.rows("select * from status where id = ?", at))
        waiting.extend(row["id"] for row in rows if visible(net, row, viewer))
    return found


def _notify(net: Network, ident: int, sender: int, body: str) -> None:
    for name in text.mentions(body):
        whom = net.account_named(name)
        if whom is not None and not whom["follower"] and whom["id"] != sender:
            net.db.insert(
                "notification",
                id=net.new_id(),
                account=whom["id"],
                type="mention",
                sender=sender,
                status=ident,
                created=net.now(),
            )


def _let_followers_answer(net: Network, ident: int, account: int, post: Wanted, parent: sqlite3.Row | None) -> None:
    if parent is None:
        if post.visibility == "public":
            for username, sentence in followers.answers(post.text, post.language):
                _answer(net, username, ident, account, sentence, post.language)
        return
    whom = net.account(parent["account"])
    if not whom["follower"] or whom["username"] not in text.mentions(post.text):
        return
    said = net.db.rows(
        "select id from status where account = ? and conversation = ?", whom["id"], parent["conversation"]
    )
    sentence = followers.thanks(post.text, post.language)
    if sentence and len(said) < followers.MOST_PER_CONVERSATION:
        _answer(net, whom["username"], ident, account, sentence, post.language)


def _answer(net: Network, username: str, to: int, account: int, sentence: str, language: str | None) -> None:
    follower = net.account_named(username)
    if follower is None:
        return
    said = f"@{net.account(account)['username']} {sentence}"
    post = Wanted(said, "", False, language, "public", to, [], None)
    if net.delay <= 0:
        create(net, follower["id"], post, "", None)
        return
    params = {"status": said, "language": language, "visibility": "public", "in_reply_to_id": str(to)}
    due = net.now() + int(net.delay * 1000)
    net.db.insert("scheduled", id=net.new_id(), account=follower["id"], due=due, params=json.dumps(params), key=None)
    net.wake.set()
