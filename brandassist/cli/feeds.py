"""`brandassist feed`: what others write, read when asked for, and made ideas of."""

from __future__ import annotations

from typing import Any

from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.diary.feeds import Reading


def add_to(verbs: Verbs) -> None:
    feed = verbs.group("feed", "feeds (RSS, Atom) you follow; nothing is read before you ask")
    feed.add("add", _add, "follow a feed; it is read once, prints the id").add_argument("address")
    feed.add("list", _list, "list the feeds you follow")
    read = feed.add("read", _read, "ask the feeds for what is new")
    read.add_argument("ids", nargs="*", metavar="ID", help="only these")
    feed.add("items", _items, "list what was read, the newest first").add_argument("id", nargs="?", metavar="FEED")
    feed.add("idea", _idea, "make an idea of an item, never twice; prints the idea's id").add_argument("item")
    feed.add("remove", _remove, "follow a feed no longer; its ideas stay").add_argument("id")


def _add(call: Call) -> None:
    reading = call.workspace.feeds.add(call.args.address)
    call.out.created(reading.feed_id)
    call.say(f"{reading.title}: {reading.new} items.")


def _list(call: Call) -> None:
    rows = [
        {"id": each.id, "title": each.title, "address": each.address, "items": each.items, "read_at": each.read_at}
        for each in call.workspace.feeds.list()
    ]
    call.out.rows(rows, empty="You follow no feeds yet.")


def _read(call: Call) -> None:
    feeds = call.workspace.feeds
    readings = [feeds.read(feed_id) for feed_id in call.args.ids or [each.id for each in feeds.list()]]
    call.out.rows(map(_told, readings), ("id", "title", "new"), empty="You follow no feeds yet.")
    failed = [each for each in readings if each.problem is not None]
    for each in failed[:-1]:
        if each.problem is not None:
            call.say(f"{each.title}: {sentence(each.problem)}")
    if failed and failed[-1].problem is not None:
        raise failed[-1].problem


def _told(each: Reading) -> dict[str, Any]:
    problem = {"code": each.problem.code, **each.problem.data} if each.problem else None
    return {"id": each.feed_id, "title": each.title, "new": each.new, "problem": problem}


def _items(call: Call) -> None:
    rows = [
        {
            "id": each.id,
            "feed": each.feed_id,
            "from": each.feed,
            "title": each.title,
            "url": each.url,
            "words": each.words,
            "published_at": each.published_at,
            "idea": each.idea_id,
        }
        for each in call.workspace.feeds.items(call.args.id)
    ]
    call.out.rows(rows, ("id", "from", "title", "published_at", "idea"), empty="Nothing was read yet.")


def _idea(call: Call) -> None:
    call.out.created(call.workspace.feeds.make_idea(call.args.item))


def _remove(call: Call) -> None:
    call.workspace.feeds.remove(call.args.id)
