"""Reading the contract X: own posts, mentions, search; either spelling of the parameters by a switch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from tests.support.contract_server import Reply, Request
from tests.support.x.posts import named
from tests.support.x.state import Post, Refused, State, asked, invalid, stamp
from tests.support.x.words import LINK, full, short

PAGING = {"max_results", "since_id", "until_id", "start_time", "end_time", "pagination_token", "expansions"}
FIELDS = ("author_id", "conversation_id", "created_at", "attachments", "entities")  # of many; the program needs these
CONVERSATION = re.compile(r"conversation_id:(\d+)")
WEEK = timedelta(days=7)


def me(state: State, request: Request) -> Reply:
    asked(request, {"user.fields"})
    return Reply(200, {"data": vars(state.me)})


def own(state: State, request: Request) -> Reply:
    """X-SPEC GET /2/users/{id}/tweets."""
    _must_be_me(state, request)
    query = _asked(state, request, PAGING | {"exclude"}, least=5)
    if set(filter(None, query.get("exclude", "").split(","))) - {"replies", "retweets"}:
        raise invalid("exclude", exclude=query["exclude"])
    mine = (post for post in state.posts.values() if post.author is state.me)
    return _page(state, query, mine, "owned read", "pagination_token")


def mentions(state: State, request: Request) -> Reply:
    """Replies and quotes are among them; the newest 800 (X-DOC x-api/posts/timelines/introduction)."""
    _must_be_me(state, request)
    query = _asked(state, request, PAGING, least=5)
    here = [post for post in state.posts.values() if post.author is not state.me and _names_me(state, post)]
    return _page(state, query, here[-800:], "owned read", "pagination_token")


def _names_me(state: State, post: Post) -> bool:
    quoted = state.posts.get(post.quotes or "")
    return state.me.username in named(post) or (quoted is not None and quoted.author is state.me)


def search(state: State, request: Request) -> Reply:
    """The last seven days; this contract knows only the operator the program needs."""
    # X-SPEC GET /2/tweets/search/recent; what a client that may not search is told is UNCONFIRMED
    if not state.searches:
        raise Refused(403, "Forbidden", "Your client may not search.")
    query = _asked(state, request, PAGING | {"query", "next_token", "sort_order"}, least=10)
    terms = query.get("query", "").split(" OR ")
    if not 1 <= len(query.get("query", "")) <= 512 or not all(map(CONVERSATION.fullmatch, terms)):
        raise invalid("query", query=query.get("query", ""))
    oldest = state.now - WEEK
    if "since_id" in query and (int(query["since_id"]) >> 22) < (int(oldest.timestamp() * 1000) - 1288834974657):
        raise invalid("'since_id' must be a tweet id created after the last seven days.", since_id=query["since_id"])
    wanted = {found[1] for each in terms if (found := CONVERSATION.fullmatch(each))}
    here = [post for post in state.posts.values() if post.conversation in wanted and post.created > oldest]
    return _page(state, query, here, "read", "next_token")


def lookup(state: State, request: Request) -> Reply:
    """Posts by their ids, 100 at most; what is not there stands among the errors (X-SPEC GET /2/tweets)."""
    spellings = {"both": {"tweet", "post"}, "tweet": {"tweet"}, "post": {"post"}}[state.spelling]
    query = asked(request, {"ids", *(f"{word}.fields" for word in spellings)})
    idents = query.get("ids", "").split(",")
    if not 1 <= len(idents) <= 100 or not all(re.fullmatch(r"[0-9]{1,19}", each) for each in idents):
        raise invalid("ids", ids=query.get("ids", ""))
    fields = {field for word in spellings for field in query.get(f"{word}.fields", "").split(",")}
    if unknown := fields - {"public_metrics", ""}:
        raise invalid(f"fields: {sorted(unknown)}")
    there = [state.posts[each] for each in idents if each in state.posts]
    for post in there:
        state.charge_read(post, "read")
    told: dict[str, Any] = {}
    if there:
        told["data"] = [_measured(state, post, bool(fields - {""})) for post in there]
    if missing := [each for each in idents if each not in state.posts]:
        gone = {"title": "Not Found Error", "type": "https://api.x.com/2/problems/resource-not-found"}
        told["errors"] = [
            gone | {"detail": f"Could not find tweet with ids: [{each}].", "value": each} for each in missing
        ]
    return Reply(200, told)


def _measured(state: State, post: Post, with_metrics: bool) -> dict[str, Any]:
    shown: dict[str, Any] = {"id": post.id, "text": _text(state, post)}
    if with_metrics:
        replies = sum(each.reply_to == post.id for each in state.posts.values())
        counts = {"retweet_count": 1, "reply_count": replies, "like_count": 3, "quote_count": 0}
        shown["public_metrics"] = counts | {"bookmark_count": 0, "impression_count": 40}
    return shown


def _must_be_me(state: State, request: Request) -> None:
    """contract: the program reads its own posts only."""
    if request.path.split("/")[3] != state.me.id:
        raise Refused(404, "Not Found Error", "Could not find user.")


def _asked(state: State, request: Request, known: set[str], least: int) -> dict[str, str]:
    """X-SPEC: max_results, ids of digits, the fields and expansions it lists."""
    spellings = {"both": {"tweet", "post"}, "tweet": {"tweet"}, "post": {"post"}}[state.spelling]
    query = asked(request, known | {f"{word}.fields" for word in spellings} | {"user.fields"})
    size = query.get("max_results", "10")
    if not size.isdecimal() or not least <= int(size) <= 100:
        raise invalid(f"max_results must be between {least} and 100", max_results=size)
    for name in ("since_id", "until_id"):
        if name in query and not re.fullmatch(r"[1-9][0-9]{0,18}", query[name]):
            raise invalid(name, **{name: query[name]})
    for word in ("tweet", "post"):
        fields = {*FIELDS, f"referenced_{word}s"}
        if unknown := set(query.get(f"{word}.fields", "").split(",")) - fields - {""}:
            raise invalid(f"The `{word}.fields` query parameter value [{sorted(unknown)[0]}] is not one of [...]")
    if not set(query.get("expansions", "author_id").split(",")) <= {"author_id"}:
        raise invalid("expansions", expansions=query["expansions"])
    return query


def _page(state: State, query: dict[str, str], posts: Iterable[Post], price: str, token: str) -> Reply:
    rows = sorted(posts, key=lambda post: int(post.id), reverse=True)
    rows = [post for post in rows if int(post.id) > int(query.get("since_id", 0))]
    start, size = int(query.get(token, "t0").removeprefix("t")), int(query.get("max_results", "10"))
    shown = rows[start : start + size]
    for post in shown:
        state.charge_read(post, price)
    told: dict[str, Any] = {"meta": {"result_count": len(shown)}}
    if shown:
        told["data"] = [_shown(state, post, query) for post in shown]
        told["meta"] |= {"newest_id": shown[0].id, "oldest_id": shown[-1].id}
    if shown and "expansions" in query:
        people = {post.author.id: post.author for post in shown}
        told["includes"] = {"users": [vars(person) for person in people.values()]}
    if start + size < len(rows):
        told["meta"]["next_token"] = f"t{start + size}"
    if state.partial:  # X-DOC: 200 can carry both
        told["errors"] = [{"title": "Not Found Error", "detail": "Could not find tweet.", "type": "about:blank"}]
    return Reply(200, told)


def _shown(state: State, post: Post, query: dict[str, str]) -> dict[str, Any]:
    """Only what was asked for, beside id, text and the history of edits."""
    word = "post" if "post.fields" in query or state.spelling == "post" else "tweet"
    asked_for = set(query.get(f"{word}.fields", "").split(","))
    known = {
        "author_id": post.author.id,
        "conversation_id": post.conversation,
        "created_at": stamp(post.created),
        "attachments": {"media_keys": [f"3_{each.id}" for each in post.media]} if post.media else None,
        "entities": {"urls": _links(post)} if _links(post) else None,
        f"referenced_{word}s": _references(post) or None,
    }
    told = {"id": post.id, "text": _text(state, post), f"edit_history_{word}_ids": [post.id]}
    return told | {name: value for name, value in known.items() if name in asked_for and value is not None}


def _references(post: Post) -> list[dict[str, str]]:
    kinds = (("replied_to", post.reply_to), ("quoted", post.quotes))
    return [{"type": kind, "id": ident} for kind, ident in kinds if ident]


def _picture_link(post: Post) -> str:
    return short(f"pictures of {post.id}")


def _text(state: State, post: Post) -> str:
    """t.co in place of each link, one more for the pictures, the names before a reply."""
    text = post.text
    if state.escapes:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for link in LINK.findall(post.text):
        text = text.replace(link.replace("&", "&amp;") if state.escapes else link, short(link))
    names = "".join(f"@{name} " for name in post.mentions)
    return names + text + (f" {_picture_link(post)}" if post.media else "")


def _links(post: Post) -> list[dict[str, Any]]:
    found = [{"url": short(link), "expanded_url": full(link)} for link in LINK.findall(post.text)]
    address = f"https://x.com/{post.author.username}/status/{post.id}/photo/1"
    found += [{"url": _picture_link(post), "expanded_url": address, "media_key": f"3_{m.id}"} for m in post.media]
    return found
