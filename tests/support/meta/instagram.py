"""A strict Instagram of one professional account: `with ContractInstagram() as instagram: ...`.

It fetches every picture from its address, as the real one does. All of Instagram's hosts are one here. Sources:
[META-DOC content-publishing], [META-DOC ig-user/media], [META-DOC ig error-codes], [META-DOC business-login],
[META-DOC comment-moderation]; named as in SOURCES.md.
"""

import io
import re
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any
from urllib.parse import urlencode

from PIL import Image, UnidentifiedImageError

from tests.support.contract_server import Reply, Request
from tests.support.meta.graph import (
    CLIENT_ID,
    CLIENT_SECRET,
    ContractGraph,
    Desk,
    Refused,
    Token,
    checked,
    form,
    needs,
    paged,
    shown,
    stamp,
)

ME, NAME = "17841405793187218", "irene.valli"
SCOPES = ("instagram_business_basic", "instagram_business_content_publish", "instagram_business_manage_comments")
RETURNS_TO = "https://localhost/brandassist"
SHORT, LONG, YOUNG = timedelta(hours=1), timedelta(days=60), timedelta(hours=24)
LARGEST = 8 * 1024 * 1024  # 36000/2207004: "less than 8 MiB"
CONTAINER_LIFE = DAY = timedelta(hours=24)
MOST_CONTAINERS = 400  # [META-DOC content-publishing]: a day
CREATE = {"image_url", "caption", "alt_text", "is_carousel_item", "media_type", "children"}


@dataclass
class Container:
    id: str
    at: datetime
    caption: str = ""
    alts: tuple[str, ...] = ()
    pictures: tuple[bytes, ...] = ()
    child: bool = False
    media: str | None = None
    failed: str = ""


@dataclass
class Media:
    id: str
    caption: str
    at: datetime
    alts: tuple[str, ...]
    pictures: tuple[bytes, ...] = field(repr=False)
    likes: int = 0

    def row(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "caption": self.caption or None,
            "timestamp": stamp(self.at),
            "permalink": f"https://www.instagram.com/p/C{self.id}/",
            "like_count": self.likes,
        }


@dataclass
class Comment:
    id: str
    owner: str
    username: str
    text: str
    at: datetime
    media: str
    parent: str = ""
    hidden: bool = False

    def row(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "username": self.username,
            "timestamp": stamp(self.at),
            "from": {"id": self.owner, "username": self.username},
            "parent_id": self.parent or None,
        }


class ContractInstagram(ContractGraph):
    """`processing`: seconds in which a container is IN_PROGRESS. `bare`: the first token comes as others saw it, not
    in a list. `closed`: comments are turned off. `hides`: own posts do not show up in lists yet. `counted`: what it
    counts a caption as (UNCONFIRMED)."""

    version = "/v25.0"

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk(RETURNS_TO, SCOPES)
        self.containers: dict[str, Container] = {}
        self.media: dict[str, Media] = {}
        self.comments: dict[str, Comment] = {}
        self.processing = 0.0
        self.closed = False
        self.bare = self.hides = self.hides_figures = False
        self.counted: Callable[[str], int] = len
        self.quota = 50  # [META-DOC content_publishing_limit]; the guide says 100
        self.ids = count(17_900_000_000_000_001)
        self.token = self.desk.token(ME, self.now, LONG)

    def truth(self) -> list[dict[str, Any]]:
        own = [comment for comment in self.comments.values() if comment.owner == ME]
        posts = [{**each.row(), "alts": list(each.alts), "text": each.caption} for each in self.media.values()]
        return posts + [{**each.row(), "alts": []} for each in own]

    def somebody(self, text: str, media: str, above: str = "", name: str = "mara.conti") -> str:
        """Somebody comments; the id of it."""
        return self._commented("900", name, text, media, above).id

    # -- signing in -------------------------------------------------------------------------------------------

    def sign_in(self, request: Request) -> Reply:
        match request.method, request.path:
            case "GET", "/oauth/authorize":
                return self._consent(request)
            case "POST", "/oauth/access_token":
                return self._first(request)
            case "GET", "/access_token":
                token = self.who(request)
                asked = checked(request.query, {"grant_type", "client_secret"})
                if asked != {"grant_type": "ig_exchange_token", "client_secret": CLIENT_SECRET} or not token.short:
                    raise Refused(100, "Invalid parameter")
                return self._long(token)
            case "GET", "/refresh_access_token":
                token = self.who(request)
                if checked(request.query, {"grant_type"}) != {"grant_type": "ig_refresh_token"} or token.short:
                    raise Refused(100, "Invalid parameter")
                if self.now - token.born < YOUNG:  # [META-DOC refresh_access_token]: at least 24 hours old
                    raise Refused(100, "The token must be at least 24 hours old")
                return self._long(token)
        raise Refused(2500, "Unknown path components")

    def _consent(self, request: Request) -> Reply:
        """[META-DOC business-login]."""
        asked = checked(request.query, {"client_id", "redirect_uri", "scope", "response_type", "state"})
        if asked.get("client_id") != CLIENT_ID or asked.get("redirect_uri") != RETURNS_TO:
            return Reply(400, b"<p>Invalid redirect_uri</p>")
        if asked.get("response_type") != "code" or set(asked.get("scope", "").split(",")) - set(SCOPES):
            return Reply(400, b"<p>Invalid scope</p>")
        back = urlencode({"code": self.desk.code(), "state": asked.get("state", "")})
        return Reply(302, b"", {"Location": f"{RETURNS_TO}?{back}#_"})

    def _first(self, request: Request) -> Reply:
        """[META-DOC business-login]."""
        sent = form(request, {"client_id", "client_secret", "grant_type", "redirect_uri", "code"})
        registered = self.desk.codes.pop(sent.get("code", ""), None)
        right = (sent.get("client_id"), sent.get("client_secret")) == (CLIENT_ID, CLIENT_SECRET)
        if not right or sent.get("grant_type") != "authorization_code" or sent.get("redirect_uri") != registered:
            raise Refused(100, "Invalid authorization code")
        short = self.desk.token(ME, self.now, SHORT, short=True)
        told = {"access_token": short, "user_id": int(ME), "permissions": ",".join(self.desk.granted)}
        return Reply(200, told if self.bare else {"data": [told]})

    def _long(self, before: Token) -> Reply:
        token = self.desk.token(ME, self.now, LONG, scopes=before.scopes)
        return Reply(200, {"access_token": token, "token_type": "bearer", "expires_in": int(LONG.total_seconds())})

    # -- the API ----------------------------------------------------------------------------------------------

    def routed(self, request: Request, token: Token, path: str) -> Reply:
        """[META-SPEC IGUser.json]."""
        needs(token, "instagram_business_basic")
        match request.method, path.strip("/").split("/"):
            case "GET", ["me"]:
                return Reply(200, shown({"id": ME, "user_id": ME, "username": NAME}, _fields(request), "User"))
            case "POST", [user, "media"] if user == ME:
                return self._create(request, token)
            case "POST", [user, "media_publish"] if user == ME:
                return self._publish(request, token)
            case "GET", [user, "media"] if user == ME:
                rows = [] if self.hides else [each.row() for each in reversed(self.media.values())]
                return paged(request, rows, "IGMedia")
            case "GET", [user, "content_publishing_limit"] if user == ME:
                needs(token, "instagram_business_content_publish")
                config = {"quota_total": self.quota, "quota_duration": 86400}
                row = {"id": ME, "config": config, "quota_usage": len(self._of_today())}
                told = shown(row, _fields(request), "IGUser")
                return Reply(200, {"data": [{name: told[name] for name in told if name != "id"}]})
            case method, [ident, "comments" | "replies" as what]:
                needs(token, "instagram_business_manage_comments")
                return self._answers(request, method, ident, what)
            case "GET", [ident]:
                return self._node(request, ident)
            case "DELETE", [ident] if ident in self.media:
                raise Refused(3, "Application does not have the capability to make this API call.")
        raise Refused(2500, "Unknown path components")

    def _create(self, request: Request, token: Token) -> Reply:
        needs(token, "instagram_business_content_publish")
        sent = form(request, CREATE)
        if len([each for each in self.containers.values() if each.at > self.now - DAY]) >= MOST_CONTAINERS:
            raise Refused(4, "Application request limit reached")
        caption = _right(sent.get("caption", ""), self.counted)
        ident = str(next(self.ids))
        made = Container(ident, self.now, caption, child=sent.get("is_carousel_item") == "true")
        if sent.get("media_type") == "CAROUSEL":
            self._gather(made, sent)
        else:
            if sent.get("media_type") or "children" in sent:
                raise Refused(100, "The media type is not one of the expected", 2207023)
            if made.child and caption:
                raise Refused(100, "contract: the caption belongs to the carousel")
            made.pictures, made.alts = (_fetched(sent.get("image_url", "")),), (sent.get("alt_text", ""),)
        self.containers[ident] = made
        return Reply(200, {"id": ident})

    def _gather(self, made: Container, sent: dict[str, Any]) -> None:
        if "image_url" in sent or "alt_text" in sent or made.child:
            raise Refused(100, "contract: pictures and their words belong to a carousel's children")
        named = sent.get("children", "").split(",")
        if not 2 <= len(named) <= 10 or len(set(named)) != len(named):
            raise Refused(100, "Carousels need at least two and at most ten children", 2207028)
        children = [self.containers.get(each) for each in named]
        for child in children:
            if child is None or not child.child or self._status(child) not in ("FINISHED", "IN_PROGRESS"):
                raise Refused(24, "The media could not be found", 2207006)
            if self._status(child) == "IN_PROGRESS":  # github.com/exileum/meta-mcp/issues/138
                raise Refused(9007, "Media ID is not available", 2207027)
            made.pictures += child.pictures
            made.alts += child.alts

    def _publish(self, request: Request, token: Token) -> Reply:
        """[META-DOC content-publishing], [META-DOC ig error-codes]."""
        needs(token, "instagram_business_content_publish")
        container = self.containers.get(form(request, {"creation_id"}).get("creation_id", ""))
        if container is None or container.child:
            raise Refused(24, "The media could not be found", 2207006)
        status = self._status(container)
        if status == "EXPIRED":
            raise Refused(-2, "The media you are trying to access has expired.", 2207020)
        if status != "FINISHED":
            raise Refused(9007, "Media ID is not available", 2207027)
        if len(self._of_today()) >= self.quota:
            raise Refused(9, "You reached maximum number of posts", 2207042)
        ident = str(next(self.ids))
        self.media[ident] = Media(ident, container.caption, self.now, container.alts, container.pictures)
        container.media = ident
        return Reply(200, {"id": ident})

    def _of_today(self) -> list[Media]:
        return [each for each in self.media.values() if each.at > self.now - DAY]

    def _status(self, container: Container) -> str:
        age = self.now - container.at
        if container.media or container.failed:
            return "PUBLISHED" if container.media else "ERROR"
        if age >= CONTAINER_LIFE:
            return "EXPIRED"
        return "IN_PROGRESS" if age < timedelta(seconds=self.processing) else "FINISHED"

    def _node(self, request: Request, ident: str) -> Reply:
        if container := self.containers.get(ident):
            row = {"id": ident, "status_code": self._status(container), "status": container.failed or None}
            return Reply(200, shown(row, _fields(request), "IGContainer"))
        found = self.media.get(ident) or self.comments.get(ident)
        if found is None:
            raise _gone(ident)
        row = found.row()
        if isinstance(found, Media):
            row["comments_count"] = sum(each.media == ident for each in self.comments.values())
            if self.hides_figures:  # "the corresponding fields are not returned" [META-DOC reference/instagram-media]
                row |= {"like_count": None, "comments_count": None}
        return Reply(200, shown(row, _fields(request), type(found).__name__))

    # -- comments ---------------------------------------------------------------------------------------------

    def _answers(self, request: Request, method: str, ident: str, what: str) -> Reply:
        if ident not in (self.media if what == "comments" else self.comments):
            raise _gone(ident)
        if method == "POST" and what == "replies":
            return self._reply(request, self.comments[ident])
        if method == "POST":
            return self._comment(request, ident)
        if method != "GET":
            raise Refused(2500, "Unknown path components")
        if int(request.query.get("limit", 25)) > 50:  # [META-DOC ig-media/comments]: 50 at most
            raise Refused(100, "contract: more than 50 comments")
        if what == "replies":
            rows = [each.row() for each in self.comments.values() if each.parent == ident]
            return paged(request, rows, "IGComment")  # oldest first: nobody documents the order
        tops = [each for each in reversed(self.comments.values()) if each.media == ident and not each.parent]
        return paged(request, [self._with_replies(each) for each in tops], "IGComment")

    def _with_replies(self, top: Comment) -> dict[str, Any]:
        below = [each.row() for each in self.comments.values() if each.parent == top.id]
        return {**top.row(), "replies": {"data": below} if below else None}

    def _reply(self, request: Request, above: Comment) -> Reply:
        message = form(request, {"message"}).get("message", "")
        if not message.strip():
            raise Refused(100, "The parameter message is required")
        if above.hidden:  # [META-DOC ig-comment/replies]: not to hidden ones
            raise Refused(100, "You cannot reply to hidden comments")
        return Reply(200, {"id": self._commented(ME, NAME, message, above.media, above.parent or above.id).id})

    def _comment(self, request: Request, media: str) -> Reply:
        """[META-DOC ig-media/comments] "Creating a Comment on a Media Object": no limit but a caption's."""
        message = form(request, {"message"}).get("message", "")
        if not message.strip():
            raise Refused(100, "The parameter message is required")
        if self.closed:
            raise Refused(10, "Comments on this media are turned off", status=403)
        return Reply(200, {"id": self._commented(ME, NAME, _right(message, self.counted), media, "").id})

    def _commented(self, owner: str, name: str, text: str, media: str, parent: str) -> Comment:
        ident = str(next(self.ids))
        self.comments[ident] = Comment(ident, owner, name, text, self.now, media, parent)
        return self.comments[ident]


def _gone(ident: str) -> Refused:
    """[META-DOC graph-api/guides/error-handling]: code 100, subcode 33."""
    return Refused(100, f"Unsupported request. Object with ID '{ident}' does not exist", 33)


def _fields(request: Request) -> str:
    return checked(request.query, {"fields"}).get("fields", "")


def _right(caption: str, counted: Callable[[str], int]) -> str:
    """[META-DOC ig-user/media]: "Maximum 2200 characters, 30 hashtags, and 20 @ tags"."""
    marked = [len(re.findall(rf"(?<!\w){sign}\w", caption)) for sign in "#@"]
    if counted(caption) > 2200 or marked[0] > 30 or marked[1] > 20:
        raise Refused(100, "The caption is too long", 2207010)
    return caption


def _fetched(address: str) -> bytes:
    """ "We cURL media used in publishing attempts": without any login, and only a JPEG that has its shape."""
    # [META-DOC ig error-codes], [META-DOC ig-user/media]
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            data = answer.read()
    except (OSError, ValueError):
        raise Refused(9004, "The media could not be fetched from this URI.", 2207052) from None
    if len(data) > LARGEST:
        raise Refused(36000, "The image is too large to download.", 2207004)
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
            width, height = picture.size
    except UnidentifiedImageError:
        raise Refused(36001, "The image format is not supported.", 2207005) from None
    if not 4 / 5 - 0.01 <= width / height <= 1.92:  # a narrow or a wide one it makes larger or smaller by itself
        raise Refused(36003, "The aspect ratio is not supported.", 2207009)
    return data
