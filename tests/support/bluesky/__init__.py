"""A strict PDS of our own, with what the network shows behind it: `with ContractBluesky() as server: ...`.

Kept honest by tests/live/test_bluesky_network.py, which asks it and a real one the same.
"""

import json
import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from tests.support.bluesky import feed, posts
from tests.support.bluesky.state import POST, Applause, Person, Record, Refused, World, cid_of, invalid, tid
from tests.support.contract_server import ContractServer, Reply, Request

__all__ = ["ContractBluesky", "Person"]

SIGN_INS = ((timedelta(minutes=5), 30), (timedelta(days=1), 300))  # BSKY-SRC createSession.js
WRITES = ((timedelta(hours=1), 5000), (timedelta(days=1), 35000))  # BSKY-SRC rate-limits.js
UPLOADS = ((timedelta(days=1), 1000),)  # BSKY-SRC uploadBlob.js
UPLOAD_BYTES = 5 * 1024 * 1024  # BSKY-SRC config.js
GRACE = timedelta(hours=2)  # a replaced refresh token still gives the pair that replaced it (BSKY-RUN)
HANDLE = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?")


class ContractBluesky(ContractServer):
    """`me` has the login; `person` brings others, `says` lets them write."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.me = self.person("irene.bsky.social", "Irene Valli", "mo4w-3xvh-qa7c-pass")
        self.keys = count(2**40)

    def person(self, handle: str, name: str = "", app_password: str = "") -> Person:
        made = Person(handle, app_password, name=name)
        self.world.people[made.did] = made
        return made

    def applauds(self, who: Person, reason: str, post: str) -> Applause:
        """Somebody likes or reposts a post."""
        made = Applause(who, tid(next(self.keys)), reason, post, self.world.now)
        self.world.applause.append(made)
        return made

    def says(self, author: Person, text: str, reply_to: str = "", mentions: Person | None = None) -> Record:
        """Somebody writes, elsewhere on the network; `reply_to` is an address."""
        self._tick()
        at = self.world.now.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        value: dict[str, Any] = {"$type": POST, "text": text, "createdAt": at}
        if reply_to:
            above = self.world.records[reply_to]
            parent = {"uri": above.uri, "cid": above.cid}
            value["reply"] = {"root": above.value.get("reply", {"root": parent})["root"], "parent": parent}
        if mentions:
            where = {"byteStart": 0, "byteEnd": len(text.encode())}
            feature = {"$type": "app.bsky.richtext.facet#mention", "did": mentions.did}
            value["facets"] = [{"index": where, "features": [feature]}]
        made = Record(author, tid(next(self.keys)), value, self.world.now)
        self.world.records[made.uri] = made
        return made

    def expire(self) -> None:
        """All sessions end; the app password still opens new ones."""
        self.world.tokens.clear()

    def take_back_password(self) -> None:
        """The person deletes the app password in the settings, and makes another one."""
        self.me.app_password = "wxyz-2345-abcd-6789"
        self.expire()

    def truth(self) -> list[dict[str, Any]]:
        return [
            {"author": one.author.handle, "uri": one.uri, **one.value}
            for one in self.world.records.values()
            if one.author is self.me
        ]

    def refusal(self, status: int) -> Reply:
        match status:
            case 401:  # the real one says it with 400 (BSKY-RUN)
                return Reply(400, {"error": "ExpiredToken", "message": "Token has expired"})
            case 429:
                return Reply(429, {"error": "RateLimitExceeded", "message": "Rate Limit Exceeded"})
            case _:
                return Reply(status, {"error": "NotEnoughResources", "message": "Service Unavailable"})

    def answer(self, request: Request) -> Reply:
        self._tick()
        name = request.path.removeprefix("/xrpc/")
        method, act = ROUTES.get(name, ("", None))
        if act is None or request.method != method:
            return Reply(501, {"error": "MethodNotImplemented", "message": "Method Not Implemented"})
        try:
            return act(self, request)
        except Refused as no:
            return no.reply
        except (KeyError, TypeError, ValueError, AttributeError) as error:  # the real one names what is missing
            return invalid(f"contract: malformed, {type(error).__name__} {error}").reply

    def _tick(self) -> None:
        self.world.now = datetime.now(UTC) + timedelta(seconds=self.ahead)

    def signed_in(self, request: Request, kind: str = "access") -> Person:
        """Who asks. Tokens that are no good are refused with 400, not 401 (BSKY-RUN)."""
        given = request.headers.get("Authorization", "")
        if not given:
            raise Refused(401, "AuthMissing", "Authentication Required")
        token = self.world.tokens.get(given.removeprefix("Bearer "))
        if token is None:
            raise Refused(400, "InvalidToken", "Token could not be verified")
        if token.kind != kind:
            raise Refused(400, "InvalidToken", "Invalid token type")
        if token.ends < self.world.now:
            raise Refused(400, "ExpiredToken", "Token has expired")
        return self.world.people[token.did]

    def may_write(self, request: Request, body: dict[str, Any], points: int) -> tuple[Person, dict[str, str]]:
        me = self.signed_in(request)
        owner = self.world.person(body["repo"])
        if owner is None:
            raise Refused(403, "AccountNotFound", "Account not found")
        if not owner.active:
            raise Refused(401, "AccountDeactivated", "Account is deactivated")
        if owner is not me:
            raise Refused(401, "AuthenticationRequired", "Authentication Required")
        if body["collection"] != POST:
            raise invalid(f"Invalid $type: expected {body['collection']}, got {POST}")
        return me, self.world.spend(f"write {me.did}", WRITES, points)


def body_of(request: Request, needed: set[str], also: AbstractSet[str] = frozenset()) -> dict[str, Any]:
    if request.headers.get("Content-Type", "").split(";")[0] != "application/json":
        raise invalid("Request encoding (Content-Type) required but not provided")
    try:
        body = json.loads(request.body)
    except ValueError:
        raise Refused(400, "SyntaxError", "Expected property name or '}' in JSON at position 1") from None
    for name in sorted(needed - set(body)):
        raise invalid(f'Missing required key "{name}" at $')
    if unknown := set(body) - needed - also:  # the real one lets them pass
        raise invalid(f"contract: unknown {sorted(unknown)}")
    return body


def create_session(server: ContractBluesky, request: Request) -> Reply:
    body = body_of(request, {"identifier", "password"})
    headers = server.world.spend(f"session {body['identifier']} {request.client}", SIGN_INS)
    who = server.world.person(body["identifier"])
    if who is None or not who.app_password or body["password"] != who.app_password:
        raise Refused(401, "AuthenticationRequired", "Invalid identifier or password", headers)
    return Reply(200, _session(server, who, server.world.issue(who.did)), headers)


def refresh_session(server: ContractBluesky, request: Request) -> Reply:
    if request.body:
        raise invalid("A request body was provided when none was expected")
    who = server.signed_in(request, "refresh")
    token = server.world.tokens[request.headers["Authorization"].removeprefix("Bearer ")]
    if not token.next:
        token.next = json.dumps(server.world.issue(who.did))
        token.ends = min(token.ends, server.world.now + GRACE)
    return Reply(200, _session(server, who, json.loads(token.next)))


def _session(server: ContractBluesky, who: Person, tokens: dict[str, str]) -> dict[str, Any]:
    status = {} if who.active else {"status": "deactivated"}
    return {**tokens, "did": who.did, "handle": who.handle, "emailConfirmed": True, "active": who.active, **status}


def get_session(server: ContractBluesky, request: Request) -> Reply:
    return Reply(200, _session(server, server.signed_in(request), {}))


def resolve_handle(server: ContractBluesky, request: Request) -> Reply:
    handle = request.query["handle"]
    if not HANDLE.fullmatch(handle):  # BSKY-RUN
        return Reply(500, {"error": "InternalServerError", "message": "Internal Server Error"})
    found = server.world.person(handle)
    if found is None:  # HandleNotFound on newer servers; this is the older stack's (BSKY-RUN)
        raise invalid("Unable to resolve handle")
    return Reply(200, {"did": found.did})


def upload_blob(server: ContractBluesky, request: Request) -> Reply:
    me = server.signed_in(request)
    if len(request.body) > UPLOAD_BYTES:
        raise Refused(413, "PayloadTooLarge", "request entity too large")
    kind = request.headers.get("Content-Type", "")
    if not kind.startswith("image/") or not request.body:
        raise invalid("contract: a picture, with its type")
    headers = server.world.spend(f"upload {me.did}", UPLOADS)
    cid = cid_of(request.body, 0x55)
    blob = {"$type": "blob", "ref": {"$link": cid}, "mimeType": kind, "size": len(request.body)}
    server.world.blobs[me.did, cid] = blob
    return Reply(200, {"blob": blob}, headers)


def put_record(server: ContractBluesky, request: Request) -> Reply:
    body = body_of(request, {"repo", "collection", "rkey", "record", "swapRecord"})
    if body["swapRecord"] is not None:
        raise invalid("contract: a post is only ever made new")
    made, headers = _checked(server, request, body, body["rkey"], 2)
    there = server.world.records.get(made.uri)
    if there is not None and there.cid == made.cid:  # nothing to do, and so no `commit` (BSKY-RUN)
        return Reply(200, {"uri": made.uri, "cid": made.cid, "validationStatus": "valid"}, headers)
    if there is not None:
        raise Refused(400, "InvalidSwap", f"Record was at {there.cid}", headers)
    return _kept(server, made, headers)


def create_record(server: ContractBluesky, request: Request) -> Reply:
    """Takes the same post again without a key, and breaks on a key that is there (BSKY-RUN)."""
    body = body_of(request, {"repo", "collection", "record"}, {"rkey"})
    made, headers = _checked(server, request, body, body.get("rkey") or tid(next(server.keys)), 3)
    if made.uri in server.world.records:
        return Reply(500, {"error": "InternalServerError", "message": "Internal Server Error"}, headers)
    return _kept(server, made, headers)


def _checked(
    server: ContractBluesky, request: Request, body: dict[str, Any], rkey: str, points: int
) -> tuple[Record, dict[str, str]]:
    me, headers = server.may_write(request, body, points)
    if body["record"].get("$type") != POST:
        raise invalid(f"Invalid $type: expected {POST}, got {body['record'].get('$type')}")
    posts.check_key(rkey)
    posts.check(server.world, me, body["record"])
    return Record(me, rkey, body["record"], server.world.now), headers


def _kept(server: ContractBluesky, made: Record, headers: dict[str, str]) -> Reply:
    server.world.records[made.uri] = made
    commit = {"cid": cid_of(made.cid.encode(), 0x71), "rev": tid(next(server.keys))}
    told = {"uri": made.uri, "cid": made.cid, "commit": commit, "validationStatus": "valid"}
    return Reply(200, told, headers)


def get_record(server: ContractBluesky, request: Request) -> Reply:
    if set(request.query) != {"repo", "collection", "rkey"}:
        raise invalid("contract: repo, collection, rkey")
    uri = "at://{repo}/{collection}/{rkey}".format(**request.query)
    found = server.world.records.get(uri)
    if found is None:
        raise Refused(400, "RecordNotFound", f"Could not locate record: {uri}")
    return Reply(200, {"uri": found.uri, "cid": found.cid, "value": found.value})


def delete_record(server: ContractBluesky, request: Request) -> Reply:
    """What is not there is deleted already (BSKY-RUN)."""
    body = body_of(request, {"repo", "collection", "rkey"})
    me, headers = server.may_write(request, body, 1)
    server.world.records.pop(f"at://{me.did}/{POST}/{body['rkey']}", None)
    return Reply(200, {}, headers)


def list_notifications(server: ContractBluesky, request: Request) -> Reply:
    return Reply(200, feed.notifications(server.world, server.signed_in(request), request))


def get_post_thread(server: ContractBluesky, request: Request) -> Reply:
    server.signed_in(request)
    return Reply(200, feed.thread(server.world, request))


def get_posts(server: ContractBluesky, request: Request) -> Reply:
    server.signed_in(request)
    return Reply(200, feed.posts(server.world, request))


Act = Callable[[ContractBluesky, Request], Reply]
ROUTES: dict[str, tuple[str, Act]] = {
    "com.atproto.server.createSession": ("POST", create_session),
    "com.atproto.server.refreshSession": ("POST", refresh_session),
    "com.atproto.server.getSession": ("GET", get_session),
    "com.atproto.identity.resolveHandle": ("GET", resolve_handle),
    "com.atproto.repo.uploadBlob": ("POST", upload_blob),
    "com.atproto.repo.putRecord": ("POST", put_record),
    "com.atproto.repo.createRecord": ("POST", create_record),
    "com.atproto.repo.getRecord": ("GET", get_record),
    "com.atproto.repo.deleteRecord": ("POST", delete_record),
    "app.bsky.notification.listNotifications": ("GET", list_notifications),
    "app.bsky.feed.getPostThread": ("GET", get_post_thread),
    "app.bsky.feed.getPosts": ("GET", get_posts),
}
