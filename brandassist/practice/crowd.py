"""What the followers do beside answering by themselves: told to by whoever tries things out (`POST /_followers`)."""

from __future__ import annotations

import sqlite3

from . import posts, text
from .network import Network, identifier
from .wire import Json, Refusal, Request

DEEDS = ("answer", "edit", "delete", "like", "share")
APPLAUSE = {"like": "favourite", "share": "reblog"}


def act(net: Network, request: Request) -> Json:
    """Do what `do` says, to `post`: the post answered, liked or shared, or the follower's own that is changed.

    Raises Refusal(422) for what nobody can do, Refusal(404) for a post that is not there.
    """
    deed, said = request.text("do"), request.text("text")
    if deed not in DEEDS:
        raise Refusal(422, f"do is one of {', '.join(DEEDS)}")
    if deed in ("answer", "edit") and not said.strip():
        raise Refusal(422, "There is no text")
    if text.length(said, "") > text.MAX_CHARACTERS:
        raise Refusal(422, "The text is too long")
    row = net.db.row("select * from status where id = ? and deleted is null", identifier(request.text("post")))
    if row is None:
        raise Refusal(404, "Record not found")
    return {"id": str(_act(net, deed, said, row, request.text("who")))}


def _act(net: Network, deed: str, said: str, row: sqlite3.Row, who: str) -> int:
    author = net.account(row["account"])
    if deed in ("edit", "delete"):
        if not author["follower"]:
            raise Refusal(422, "Only what followers wrote is theirs to change")
        _change(net, deed, said, row)
        return row["id"]
    person = net.account_named(who)
    if person is None or not person["follower"]:
        raise Refusal(422, "No follower has this name")
    if deed == "answer":
        reply = posts.Wanted(f"@{author['username']} {said}", "", False, row["language"], "public", row["id"], [], None)
        return posts.create(net, person["id"], reply, "", None)
    return _applaud(net, APPLAUSE[deed], row, person["id"])


def _change(net: Network, deed: str, said: str, row: sqlite3.Row) -> None:
    if deed == "delete":
        posts.remove(net, row["id"])
        return
    names = [f"@{name}" for name in text.mentions(row["text"]) if net.account_named(name)]
    words = " ".join([*(name for name in names if name not in said), said])
    net.db.run("update status set text = ?, edited = ? where id = ?", words, net.now(), row["id"])


def _applaud(net: Network, kind: str, row: sqlite3.Row, sender: int) -> int:
    """Notify of a like or share, once from each person, as Mastodon does."""
    same = (row["account"], kind, sender, row["id"])
    known = net.db.row(
        "select id from notification where account = ? and type = ? and sender = ? and status = ?", *same
    )
    if known is not None:
        return known["id"]
    ident = net.new_id()
    values = dict(zip(("account", "type", "sender", "status"), same, strict=True))
    net.db.insert("notification", id=ident, created=net.now(), **values)
    return ident
