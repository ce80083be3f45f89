"""What no Mastodon has: the switchboard and the true count of posts, for tests and for trying things out.

A web page in a browser cannot reach them: no foreign Host, no Origin, and JSON only.
"""

from __future__ import annotations

from typing import Any

from . import crowd
from .network import Network, stamp
from .switchboard import SCOPES, parse
from .wire import Refusal, Request, Response, answer


def _guard(request: Request) -> None:
    if request.headers.get("Origin"):
        raise Refusal(403, "Not from a web page")
    if request.method == "POST" and not request.headers.get("Content-Type", "").startswith("application/json"):
        raise Refusal(422, "Send JSON")


def health(net: Network, request: Request) -> Response:
    return answer({"practice": True, "nonce": net.setting("nonce")})


def switchboard(net: Network, request: Request) -> Response:
    _guard(request)
    return answer(net.switchboard.shown())


def set_switchboard(net: Network, request: Request) -> Response:
    """`fail` replaces the faults, `match` narrows them, `ahead` sets the clock, `unlimited` lifts rate
    limits, `delay` sets the seconds until followers answer."""
    _guard(request)
    unknown = set(request.params) - {"fail", "match", "ahead", "unlimited", "delay"}
    if unknown:
        raise Refusal(422, f"Unknown: {', '.join(sorted(unknown))}")
    try:
        if "fail" in request.params:
            net.switchboard.set(parse(request.text("fail"), request.text("match") or SCOPES["posts"]))
        if "ahead" in request.params:
            net.switchboard.ahead = float(request.text("ahead"))
            net.wake.set()
        if "delay" in request.params:
            net.delay = float(request.text("delay"))
    except ValueError as wrong:
        raise Refusal(422, str(wrong)) from wrong
    if "unlimited" in request.params:
        net.limits.unlimited = request.flag("unlimited")
    return switchboard(net, request)


def posts(net: Network, request: Request) -> Response:
    """Every post there is, oldest first. `?author=you` narrows, `?deleted=1` adds what was taken down."""
    _guard(request)
    rows = net.db.rows(
        "select status.*, username, follower from status join account on account.id = status.account order by status.id"
    )
    author, deleted = request.text("author"), request.flag("deleted")
    chosen = [row for row in rows if author in ("", row["username"]) and (deleted or not row["deleted"])]
    listed: list[dict[str, Any]] = [
        {
            "id": str(row["id"]),
            "author": row["username"],
            "follower": bool(row["follower"]),
            "text": row["text"],
            "spoiler_text": row["spoiler"],
            "visibility": row["visibility"],
            "in_reply_to": str(row["reply_to"]) if row["reply_to"] else None,
            "idempotency_key": row["key"],
            "media": [
                str(found["id"])
                for found in net.db.rows("select id from media where status = ? order by position", row["id"])
            ],
            "created": stamp(row["created"]),
            "deleted": bool(row["deleted"]),
        }
        for row in chosen
    ]
    return answer(listed)


def followers(net: Network, request: Request) -> Response:
    """Have a follower answer, like or share a post, or change or delete what one wrote."""
    _guard(request)
    unknown = set(request.params) - {"do", "post", "who", "text"}
    if unknown:
        raise Refusal(422, f"Unknown: {', '.join(sorted(unknown))}")
    return answer(crowd.act(net, request))


def stop(net: Network, request: Request) -> Response:
    """The server ends once this is answered; the connection closes when it has."""
    _guard(request)
    net.asked_to_stop = True
    return answer({})
