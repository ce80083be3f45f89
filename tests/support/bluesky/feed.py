"""What the network behind a PDS (its AppView) shows: who answered, and conversations (BSKY-LEX, BSKY-RUN)."""

from typing import Any

from tests.support.bluesky.state import Applause, Person, Record, Refused, World, cid_of, invalid
from tests.support.contract_server import Request

REASONS = ("like", "repost", "follow", "mention", "reply", "quote")


def moment(record: Record | Applause) -> str:
    return record.indexed_at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def notifications(world: World, me: Person, request: Request) -> dict[str, Any]:
    """Newest first; `cursor` is where the next page begins."""
    unknown = set(request.query) - {"limit", "cursor", "reasons"}
    limit = int(request.query.get("limit", 50))
    if unknown or not 1 <= limit <= 100:
        raise invalid(f"contract: {sorted(unknown)} {limit}")
    reasons = [value for name, value in request.pairs if name == "reasons"] or REASONS
    told = [(record, *_reason(record, me)) for record in world.records.values()]
    told += [(one, one.reason, one.subject) for one in world.applause if me.did in one.subject]
    told = [one for one in told if one[1] in reasons]
    told.sort(key=lambda one: one[0].value["createdAt"], reverse=True)  # by the posts' own dates, as the real one
    start = int(request.query.get("cursor", 0))
    page = [
        {
            "uri": record.uri,
            "cid": cid_of(record.uri.encode(), 0x71),
            "author": record.author.shown(),
            "reason": why,
            "record": record.value,
            "isRead": False,
            "indexedAt": moment(record),
        }
        | ({"reasonSubject": subject} if subject else {})
        for record, why, subject in told[start : start + limit]
    ]
    further = {"cursor": str(start + limit)} if start + limit < len(told) else {}
    return {"notifications": page, **further}


def _reason(record: Record, me: Person) -> tuple[str, str]:
    """Why somebody is told of a post, and which of their posts it is about."""
    if record.author.did == me.did:
        return "", ""
    reply = record.value.get("reply")
    if reply and any(me.did in reply[name]["uri"] for name in ("parent", "root")):
        return "reply", reply["parent"]["uri"]
    quoted = record.value.get("embed", {}).get("record", {}).get("uri", "")
    if me.did in quoted:
        return "quote", quoted
    features = [feature for facet in record.value.get("facets", []) for feature in facet["features"]]
    return ("mention", "") if any(feature.get("did") == me.did for feature in features) else ("", "")


def posts(world: World, request: Request) -> dict[str, Any]:
    """Those it knows of at most 25, with their counts (lexicon app.bsky.feed.getPosts)."""
    uris = [value for name, value in request.pairs if name == "uris"]
    if set(request.query) - {"uris"} or not 1 <= len(uris) <= 25:
        raise invalid(f"contract: {sorted(request.query)} {len(uris)}")
    if strange := [uri for uri in uris if not uri.startswith("at://")]:
        raise invalid(f"Error: uris must be a valid at-uri: {strange[0]}")
    return {"posts": [_counted(world, world.records[uri]) for uri in uris if uri in world.records]}


def _counted(world: World, record: Record) -> dict[str, Any]:
    replies = sum(_parent(one) == record.uri for one in world.records.values())
    counts = {"likeCount": 2, "repostCount": 0, "replyCount": replies, "quoteCount": 0}
    shown = {"uri": record.uri, "cid": record.cid, "author": record.author.shown(), "record": record.value}
    return shown | counts | {"indexedAt": moment(record)}


def thread(world: World, request: Request) -> dict[str, Any]:
    if unknown := set(request.query) - {"uri", "depth", "parentHeight"}:
        raise invalid(f"contract: {sorted(unknown)}")
    top = world.records.get(request.query["uri"])
    if top is None:
        raise Refused(400, "NotFound", f"Post not found: {request.query['uri']}")
    return {"thread": _node(world, top, int(request.query.get("depth", 6)))}


def _node(world: World, record: Record, depth: int) -> dict[str, Any]:
    under = [one for one in world.records.values() if _parent(one) == record.uri] if depth else []
    return {
        "$type": "app.bsky.feed.defs#threadViewPost",
        "post": {
            "uri": record.uri,
            "cid": record.cid,
            "author": record.author.shown(),
            "record": record.value,
            "indexedAt": moment(record),
        },
        "replies": [
            *(_node(world, one, depth - 1) for one in under),
            {"$type": "app.bsky.feed.defs#notFoundPost", "uri": f"{record.uri}x", "notFound": True},
        ],
    }


def _parent(record: Record) -> str:
    return record.value["reply"]["parent"]["uri"] if "reply" in record.value else ""
