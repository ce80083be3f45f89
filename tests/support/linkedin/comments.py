"""Comments of the contract LinkedIn. Every refusal names its source (SOURCES.md)."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from urllib.parse import unquote

from tests.support.contract_server import Reply, Request
from tests.support.linkedin.posts import Refused, Shelf, fields, missing

MOST = 1250  # third parties; no official number was found


@dataclass
class Comment:
    urn: str
    number: str
    post: str
    text: str
    at: datetime

    def told(self) -> dict[str, Any]:
        return {"id": self.urn, "text": self.text, "at": self.at, "under": self.post, "images": []}


@dataclass
class Comments:
    """What the member commented. `scope`: the permission that commenting takes; the documents of 2026 name
    w_member_social_feed, those before w_member_social [LI-DOC comments-api]. `unknown_for`: seconds in which a new
    post is not known here (postiz issue 408). `silent`: the comment's name stands in the header alone."""

    shelf: Shelf
    scope: str = "w_member_social_feed"
    unknown_for: float = 0
    silent: bool = False
    comments: dict[str, Comment] = field(default_factory=dict)
    _numbers: count = field(default_factory=lambda: count(7_100_000_000_000_000_001))

    def routed(self, request: Request, scopes: tuple[str, ...], author: str, now: datetime) -> Reply:
        found = re.fullmatch(r"/rest/socialActions/([^/:]+)/comments(?:/(\d+))?", request.path)
        if found is None:  # a URN in a path is URL-encoded
            raise Refused(400, "ILLEGAL_ARGUMENT", "Syntax exception in path variables")
        urn, number = unquote(found[1]), found[2]
        match request.method, number:
            case "GET", _:
                # [LI-DOC comments-api], seen: linkedin-developers/linkedin-api-python-client issue 47
                raise _not_allowed("GET_ALL")
            case "POST", None:
                if self.scope not in scopes:
                    raise _not_allowed("CREATE")
                return self._create(request, urn, author, now)
            case "DELETE", str():
                if self.scope not in scopes:
                    raise _not_allowed("DELETE")
                return self._delete(request, urn, number, author)
        raise Refused(404, "RESOURCE_NOT_FOUND", f"No virtual resource found for {request.path}")

    def _create(self, request: Request, urn: str, author: str, now: datetime) -> Reply:
        """[LI-DOC comments-api] "Create a Comment"."""
        body = fields(request, {"actor", "object", "message", "parentComment", "content"})
        for name in ("actor", "message", "object"):
            if name not in body:
                raise missing(f"/{name}")
        if body["actor"] != author:
            raise _not_allowed("CREATE")
        if body["object"] != urn:
            raise Refused(400, "ILLEGAL_ARGUMENT", "contract: the object is not the post in the path")
        post = self.shelf.posts.get(urn)
        if post is None or post.deleted or now - post.at < timedelta(seconds=self.unknown_for):
            raise Refused(
                404, "RESOURCE_NOT_FOUND", f"Received error for {urn} from domain authorization endpoint: 404"
            )
        text = body["message"].get("text", "")
        if not text.strip():
            raise missing("/message/text")
        if len(text) > MOST:
            raise Refused(400, "FIELD_LENGTH_TOO_LONG", "The field message is too long")
        number = str(next(self._numbers))
        activity = f"urn:li:activity:{urn.rpartition(':')[2]}"
        made = Comment(f"urn:li:comment:({activity},{number})", number, urn, text, now)
        self.comments[made.urn] = made
        told = {
            "actor": author,
            "commentUrn": made.urn,
            "id": number,
            "message": {"attributes": [], "text": text},
            "object": activity,
        }
        return Reply(201, b"" if self.silent else told, {"x-restli-id": number})

    def _delete(self, request: Request, urn: str, number: str, author: str) -> Reply:
        """[LI-DOC comments-api] "Delete a Comment"."""
        if request.query != {"actor": author}:
            raise Refused(400, "ILLEGAL_ARGUMENT", "The actor is required")
        if self.comments.pop(f"urn:li:comment:({urn},{number})", None) is None:
            raise Refused(404, "RESOURCE_NOT_FOUND", "Entity not found")
        return Reply(204, b"")


def _not_allowed(method: str) -> Refused:
    """seen: linkedin-developers/linkedin-api-python-client issue 47."""
    message = f"Not enough permissions to access: socialActions.{method}.20260601"
    return Refused(403, "ACCESS_DENIED", message, serviceErrorCode=100)
