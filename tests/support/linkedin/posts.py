"""Posts and pictures of the contract LinkedIn. Every refusal names its source (SOURCES.md)."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from urllib.parse import unquote

from tests.support.contract_server import Reply, Request
from tests.support.linkedin.little import shown

MOST = 3000  # [LI-DOC ugcPosts, help a528176]
MOST_ALT = 4086  # [LI-DOC images-api]
PAUSE = timedelta(seconds=1)  # a picture is taken in for so long
DUPLICATES = timedelta(days=2)  # seen to fade after a day or two (composio issue 2710)
POST_FIELDS = {
    "author",
    "commentary",
    "visibility",
    "distribution",
    "lifecycleState",
    "isReshareDisabledByAuthor",
    "content",
}


class Refused(Exception):
    def __init__(self, status: int, code: str, message: str, **more: Any) -> None:
        super().__init__(code)
        self.reply = Reply(status, {"status": status, "code": code, "message": message, **more})


@dataclass
class Image:
    owner: str
    ready_at: datetime | None = None
    data: bytes = b""


@dataclass
class Post:
    urn: str
    author: str
    commentary: str
    visibility: str
    at: datetime
    images: list[dict[str, str]]
    deleted: bool = False

    def told(self) -> dict[str, Any]:
        return {"id": self.urn, "text": shown(self.commentary), **vars(self)}


@dataclass
class Shelf:
    """What one member has there. `escapes_count`: whether what is sent is counted instead of what is read."""

    url: str
    escapes_count: bool = False
    broken_pictures: bool = False
    posts: dict[str, Post] = field(default_factory=dict)
    images: dict[str, Image] = field(default_factory=dict)
    _numbers: count = field(default_factory=lambda: count(1))

    def urn(self, kind: str, now: datetime) -> str:
        return f"urn:li:{kind}:{(int(now.timestamp() * 1000) << 22) + next(self._numbers)}"

    def initialize(self, request: Request, author: str, now: datetime) -> Reply:
        """[LI-DOC images-api]; ACCESS_DENIED as in [LI-3P]."""
        body = fields(request, {"initializeUploadRequest"}).get("initializeUploadRequest")
        if not isinstance(body, dict) or set(body) != {"owner"}:
            raise missing("/initializeUploadRequest/owner")
        if body["owner"] != author:
            raise Refused(403, "ACCESS_DENIED", "Not enough permissions to access: images.INITIALIZE_UPLOAD")
        urn = f"urn:li:image:C4E{next(self._numbers)}"
        self.images[urn] = Image(author)
        ends = int((now + timedelta(hours=1)).timestamp() * 1000)
        upload = f"{self.url}/dms-uploads/{urn.rpartition(':')[2]}/uploaded-image/0"
        return Reply(200, {"value": {"uploadUrlExpiresAt": ends, "uploadUrl": upload, "image": urn}})

    def put(self, request: Request, name: str, now: datetime) -> Reply:
        """[LI-DOC images-api]."""
        image = self.images.get(f"urn:li:image:{name}")
        if image is None or not request.body:
            return Reply(400, b"")
        image.data, image.ready_at = request.body, now + PAUSE
        return Reply(201, b"")

    def image(self, urn: str, now: datetime) -> Reply:
        """[LI-DOC images-api]: WAITING_UPLOAD, PROCESSING, AVAILABLE, PROCESSING_FAILED."""
        if urn not in self.images:
            raise Refused(404, "RESOURCE_NOT_FOUND", "Entity not found")
        image = self.images[urn]
        status = "WAITING_UPLOAD"
        if image.ready_at is not None:
            status = "PROCESSING" if now < image.ready_at else "AVAILABLE"
        if status == "AVAILABLE" and self.broken_pictures:
            status = "PROCESSING_FAILED"
        return Reply(200, {"id": urn, "owner": image.owner, "status": status})

    def create(self, request: Request, author: str, now: datetime) -> Reply:
        body = fields(request, POST_FIELDS)
        for name in ("author", "commentary", "visibility", "distribution", "lifecycleState"):
            if name not in body:
                raise missing(f"/{name}")  # community.n8n.io/t/303875
        if body["author"] != author:
            raise Refused(403, "ACCESS_DENIED", "Not enough permissions to access: posts.CREATE")
        if body["visibility"] not in ("PUBLIC", "CONNECTIONS") or body["lifecycleState"] != "PUBLISHED":
            raise Refused(400, "ILLEGAL_ARGUMENT", "Invalid value for an enum")
        if set(body["distribution"]) != {"feedDistribution", "targetEntities", "thirdPartyDistributionChannels"}:
            raise missing("/distribution/feedDistribution")
        commentary = body["commentary"]
        images = self._attached(body.get("content"))
        if len(commentary if self.escapes_count else shown(commentary)) > MOST:
            raise Refused(400, "FIELD_LENGTH_TOO_LONG", "The field commentary is too long")  # [LI-DOC posts-api]
        if not commentary and not images:
            raise missing("/commentary")
        for earlier in self.posts.values():
            # A deleted post is named too, as long as LinkedIn remembers it (composio issue 2710).
            if (
                earlier.commentary == commentary
                and len(earlier.images) == len(images)
                and now - earlier.at < DUPLICATES
            ):
                raise duplicate_of(earlier.urn)
        post = Post(self.urn("share", now), author, commentary, body["visibility"], now, images)
        self.posts[post.urn] = post
        return Reply(201, b"", {"x-restli-id": post.urn})  # [LI-DOC posts-api]: an empty body

    def _attached(self, content: Any) -> list[dict[str, str]]:
        if content is None:
            return []
        if set(content) == {"media"}:
            images = [content["media"]]
        elif set(content) == {"multiImage"}:
            images = content["multiImage"]["images"]
            if not 2 <= len(images) <= 20:  # [LI-DOC multiimage-post-api]
                raise Refused(400, "ILLEGAL_ARGUMENT", "multiImage holds 2 to 20 images")
        else:
            raise Refused(400, "ILLEGAL_ARGUMENT", "Unknown content")
        for image in images:
            known = self.images.get(image.get("id", ""))
            if known is None or not known.data or set(image) - {"id", "altText"}:
                raise Refused(400, "ILLEGAL_ARGUMENT", "The image was not uploaded")
            if len(image.get("altText", "")) > MOST_ALT:
                raise Refused(400, "FIELD_LENGTH_TOO_LONG", "The field altText is too long")
        return images

    def delete(self, urn: str) -> Reply:
        """[LI-DOC posts-api]: deleting what was deleted before is answered 204 too."""
        if urn not in self.posts:
            raise Refused(404, "RESOURCE_NOT_FOUND", "Entity not found")
        self.posts[urn].deleted = True
        return Reply(204, b"")


def duplicate_of(urn: str) -> Refused:
    """github.com/Arisamiga/Linkedin-RSS/issues/5."""
    found = {"description": "Duplicate post is detected", "input": {}, "code": "DUPLICATE_POST"}
    return Refused(
        422,
        "UNPROCESSABLE_ENTITY",
        f"Content is a duplicate of {urn}",
        errorDetailType="com.linkedin.common.error.BadRequest",
        errorDetails={"inputErrors": [found]},
    )


def missing(name: str) -> Refused:
    """seen: community.n8n.io/t/303875."""
    message = f"ERROR :: {name} :: field is required but not found and has no default value\n"
    return Refused(422, "UNPROCESSABLE_ENTITY", message)


def fields(request: Request, known: set[str]) -> dict[str, Any]:
    """The JSON body. Raises `Refused` for what is none, and for unknown fields (in words seen: n8n 303875)."""
    if "application/json" not in request.headers.get("Content-Type", ""):
        raise Refused(400, "ILLEGAL_ARGUMENT", "The content type must be application/json")
    try:
        body = json.loads(request.body)
    except ValueError as error:
        raise Refused(400, "ILLEGAL_ARGUMENT", "The body is not JSON") from error
    if unknown := sorted(set(body) - known):
        message = f"ERROR :: /{unknown[0]} :: unrecognized field found but not allowed\n"
        raise Refused(422, "UNPROCESSABLE_ENTITY", message)
    return body


def entity(path: str, prefix: str) -> str:
    """The URN in a path, which must be encoded (Rest.li 2.0)."""
    # [LI-DOC comments-api]: a URN in a path is URL-encoded
    raw = path.removeprefix(prefix)
    if ":" in raw:
        raise Refused(400, "ILLEGAL_ARGUMENT", "A key in the path must be encoded")
    return unquote(raw)
