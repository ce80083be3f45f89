"""A strict Ghost of our own: `with ContractGhost() as blog: ...`, kept honest by tests/live/test_ghost.py.

It says what Ghost 6.65 said when asked the same. It is stricter in one way: what a careful program never sends, and
Ghost silently drops (unknown fields and parameters), is refused with 400 and a code in `CONTRACT_`.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from base64 import urlsafe_b64decode
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.support.contract_server import ContractServer, Reply, Request
from tests.support.ghost import comments, posts
from tests.support.ghost.blog import Blog, Refused, missing

__all__ = ["ContractGhost"]

IDENT, SECRET = "6b0213116b55c37574679ddd", "297e85c8609ea5bac333fd9cfc39ddcc1eff4bbfe85c3b1f4031e039c9f689c7"
OWNER, AUTHOR = "irene@blog.example", "ugo@blog.example"
BASE = "/ghost/api/admin"


class ContractGhost(ContractServer):
    """`key` is its integration's; `blog` is its state."""

    def __init__(self) -> None:
        super().__init__()
        self.key = f"{IDENT}:{SECRET}"
        self.blog = Blog(self.url)

    def truth(self) -> list[dict[str, Any]]:
        return [post.shown(self.blog) for post in self.blog.posts.values()]

    def member(self, name: str, email: str) -> str:
        return self.blog.member(name, email)

    def article(self, title: str) -> str:
        """Somebody writes a post in the browser."""
        return posts.written(self.blog, {"title": title, "status": "published"}).id

    def visitor_comment(self, post: str, text: str, member: str, parent: str | None = None) -> str:
        """A member who is signed in to the blog comments on a post."""
        return comments.written(self.blog, post, f"<p>{text}</p>", member, parent, None).id

    def refusal(self, status: int) -> Reply:
        code, kind, message = {
            401: ("INVALID_JWT", "UnauthorizedError", "Invalid token: jwt expired"),
            429: (None, "TooManyRequestsError", "Too many requests."),
            503: (None, "MaintenanceError", "Site is starting up, please wait a moment then retry."),
        }[status]
        return Reply(status, Refused(status, kind, message, code=code).body())

    def answer(self, request: Request) -> Reply:
        self.blog.now = datetime.now(UTC) + timedelta(seconds=self.ahead)
        self.blog.publish_what_is_due()
        try:
            return self._routed(request)
        except Refused as no:
            return Reply(no.status, no.body())

    def _routed(self, request: Request) -> Reply:
        if not request.path.startswith(BASE):
            name = request.path.rpartition("/")[2]
            if request.path.startswith("/content/images/") and name in self.blog.images:
                return Reply(200, self.blog.images[name])
            live = [p for p in self.blog.posts.values() if (f"/{p.slug}/", p.status) == (request.path, "published")]
            return Reply(200 if live else 404, live[0].html.encode() if live else b"<html></html>")
        parts = request.path.removeprefix(BASE).strip("/").split("/")
        if (request.method, parts) == ("GET", ["site"]):  # no sign-in (measured on 6.65)
            return Reply(200, {"site": {"title": "Contract blog", "url": f"{self.url}/", "version": "6.65"}})
        self._signed_in(request)
        if request.headers.get("Accept-Version") != "v6.0":
            raise Refused(400, "BadRequestError", "This contract is about version 6.", code="CONTRACT_VERSION")
        if not request.path.endswith("/"):
            return Reply(301, b"", {"Location": f"{request.path}/"})
        match request.method, parts:
            case "GET", ["users"]:
                return Reply(200, {"users": self._users()})
            case "GET", ["members"]:
                return Reply(200, {"members": self.blog.members_by(request.query.get("filter", ""))})
            case "POST", ["images", "upload"]:
                return posts.upload(self.blog, request)
            case _, ["posts", *rest]:
                return posts.routed(self.blog, request, rest)
            case _, ["comments", *rest]:
                return comments.routed(self.blog, request, rest)
        raise missing("Resource not found.")

    def _users(self) -> list[dict[str, Any]]:
        people = ((OWNER, "Irene Valli", "Owner"), (AUTHOR, "Ugo Sala", "Author"))
        return [
            {"id": f"user{number}", "name": name, "email": email, "roles": [{"name": role}]}
            for number, (email, name, role) in enumerate(people, 1)
        ]

    def _signed_in(self, request: Request) -> None:
        """The order and the words are those of core/server/services/auth/api-key/admin.js of 6.65."""
        sent = request.headers.get("Authorization", "")
        if not sent:
            raise Refused(
                403, "NoPermissionError", "Authorization failed", "Unable to determine the authenticated user"
            )
        found = re.fullmatch(r"Ghost ([\w-]+)\.([\w-]+)\.([\w-]+)", sent)
        if not found:
            raise Refused(401, "UnauthorizedError", "Authorization header format is wrong", code="INVALID_AUTH_HEADER")
        head, claims = (json.loads(_decoded(part)) for part in found.groups()[:2])
        if head.get("kid") != IDENT:
            raise Refused(401, "UnauthorizedError", "Unknown Admin API Key", code="UNKNOWN_ADMIN_API_KEY")
        if (why := self._refused_token(found, head, claims)) is not None:
            raise Refused(401, "UnauthorizedError", f"Invalid token: {why}", code="INVALID_JWT")

    def _refused_token(self, found: re.Match[str], head: dict[str, Any], claims: dict[str, Any]) -> str | None:
        right = hmac.digest(bytes.fromhex(SECRET), f"{found[1]}.{found[2]}".encode(), hashlib.sha256)
        now = self.blog.now.timestamp()
        if head.get("alg") != "HS256":
            return "invalid algorithm"
        if not hmac.compare_digest(right, _decoded(found[3])):
            return "invalid signature"
        if claims["exp"] <= now:
            return "jwt expired"
        if not re.search(r"/?admin/?$", claims.get("aud", "")):
            return "jwt audience invalid"
        return "maxAge exceeded" if now - claims["iat"] > 300 else None


def _decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
