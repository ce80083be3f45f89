"""A strict Facebook of one Page: `with ContractFacebook() as facebook: ...`. All of Facebook's hosts are one here."""

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from itertools import count
from typing import Any
from urllib.parse import urlencode

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

ME, PAGE, NAME = "10220000000000001", "104000000000001", "Valli on the shop floor"
SCOPES = (
    "pages_show_list",
    "pages_manage_posts",
    "pages_read_engagement",
    "pages_read_user_content",
    "pages_manage_engagement",
)
RETURNS_TO = "https://www.facebook.com/connect/login_success.html"
SHORT, LONG = timedelta(hours=1), timedelta(days=60)
SOONEST, LATEST = timedelta(minutes=10), timedelta(days=30)  # [META-DOC pages-api/posts]
LARGEST = 4_000_000  # error 1366046
FEED = {"message", "link", "published", "scheduled_publish_time", "attached_media"}


@dataclass
class Photo:
    alt: str
    data: bytes
    used: bool = False


@dataclass
class Post:
    id: str
    owner: str
    name: str
    message: str
    at: datetime
    photos: tuple[str, ...] = ()
    link: str = ""
    due: datetime | None = None  # it waits for its time
    under: str = ""  # of a comment: the post
    parent: str = ""  # of a comment: the comment above
    tags: list[str] = field(default_factory=list)
    reactions: int = 0
    shares: int = 0

    def row(self) -> dict[str, Any]:
        row: dict[str, Any] = {
            "id": self.id,
            "message": self.message or None,
            "created_time": stamp(self.at),
            "from": {"id": self.owner, "name": self.name},
        }
        if self.under:
            return {**row, "parent": {"id": self.parent} if self.parent else None}
        due = int(self.due.timestamp()) if self.due else None
        return {**row, "is_published": self.due is None, "scheduled_publish_time": due}


class ContractFacebook(ContractGraph):
    """`pages`: the Pages of the person, by id. `unreachable`: links that cannot be scraped.

    `longest`: how much text it takes; 63206 is told everywhere, and written nowhere (UNCONFIRMED).
    """

    version = "/v25.0"
    longest: int | None = None

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk(RETURNS_TO, SCOPES)
        self.pages = {PAGE: NAME}
        self.posts: dict[str, Post] = {}
        self.photos: dict[str, Photo] = {}
        self.unreachable: set[str] = set()
        self.by_hand: set[str] = set()  # posts of the Page that no app made
        self.hides_names = False  # who wrote a comment is not told to every app
        self.ids = count(122_000_000_000_001)
        self.token = self.desk.token(PAGE, self.now, None)

    def truth(self) -> list[dict[str, Any]]:
        return [
            {**post.row(), "alts": [self.photos[each].alt for each in post.photos], "link": post.link}
            for post in self.posts.values()
            if post.owner == PAGE and post.due is None
        ]

    def somebody(self, text: str, post: str, above: str = "", name: str = "Mara Conti") -> str:
        """Somebody comments; the id of it."""
        return self._commented("900", name, text, post, above).id

    def tags(self, text: str) -> str:
        ident = f"900_{next(self.ids)}"
        self.posts[ident] = Post(ident, "900", "Mara Conti", text, self.now, tags=[PAGE])
        return ident

    def answer(self, request: Request) -> Reply:
        for post in self.posts.values():
            if post.due is not None and post.due <= self.now:
                post.at, post.due = post.due, None
        if request.path.startswith((f"{self.version}/dialog/", f"{self.version}/oauth/")):
            try:
                return self.sign_in(request)
            except Refused as no:
                return no.reply
        return super().answer(request)

    def sign_in(self, request: Request) -> Reply:
        """[META-DOC facebook-login/guides/advanced/manual-flow], [META-DOC graph-api/guides/error-handling]."""
        if (request.method, request.path) == ("GET", f"{self.version}/dialog/oauth"):
            asked = checked(request.query, {"client_id", "redirect_uri", "state", "response_type", "scope"})
            wrong = asked.get("client_id") != CLIENT_ID or asked.get("redirect_uri") != RETURNS_TO
            if wrong or asked.get("response_type") != "code" or set(asked["scope"].split(",")) - set(SCOPES):
                return Reply(400, b"<p>URL blocked</p>")
            back = urlencode({"code": self.desk.code(), "state": asked["state"]})
            return Reply(302, b"", {"Location": f"{RETURNS_TO}?{back}#_=_"})
        if (request.method, request.path) != ("GET", f"{self.version}/oauth/access_token"):
            raise Refused(2500, "Unknown path components")
        known = {"client_id", "client_secret", "redirect_uri", "code", "grant_type", "fb_exchange_token"}
        asked = checked(request.query, known)
        if (asked.get("client_id"), asked.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            raise Refused(101, "Error validating client secret.")
        if asked.get("grant_type") == "fb_exchange_token":
            token = self.desk.tokens.get(asked.get("fb_exchange_token", ""))
            if token is None or not token.short:
                raise Refused(190, "Invalid OAuth access token.")
            return Reply(200, {"access_token": self.desk.token(ME, self.now, LONG), "token_type": "bearer"})
        if self.desk.codes.pop(asked.get("code", ""), None) != asked.get("redirect_uri"):
            raise Refused(100, "This authorization code has been used.", 36009)
        return Reply(200, {"access_token": self.desk.token(ME, self.now, SHORT, short=True), "token_type": "bearer"})

    def routed(self, request: Request, token: Token, path: str) -> Reply:
        """[META-DOC pages-api/posts], [META-SPEC Page.json]."""
        parts = path.strip("/").split("/")
        if token.owner == ME:
            return self._person(request, token, parts)
        match request.method, parts:
            case "GET", ["me"]:
                row = {"id": PAGE, "name": NAME, "link": f"https://www.facebook.com/{PAGE}"}
                return Reply(200, shown(row, checked(request.query, {"fields"}).get("fields", ""), "Page"))
            case "POST", [page, "photos"] if page == PAGE:
                return self._photo(request, token)
            case "POST", [page, "feed"] if page == PAGE:
                return self._feed(request, token)
            case "GET", [page, "published_posts" | "scheduled_posts" | "tagged" as what] if page == PAGE:
                return self._listed(request, token, what)
            case "GET", ["me", _]:
                raise Refused(100, "Tried accessing nonexisting field (accounts) on node type (Page)")
            case "GET", [ident, "comments"]:
                return self._comments(request, token, self._post(ident))
            case "POST", [ident, "comments"]:
                return self._comment(request, token, self._post(ident))
            case "GET", [ident]:
                needs(token, "pages_read_engagement")
                return self._read(request, self._post(ident))
            case "POST", [ident]:
                return self._change(request, token, self._post(ident))
            case "DELETE", [ident]:
                needs(token, "pages_manage_posts")
                if self._post(ident).owner != PAGE:
                    raise Refused(200, "Permissions error", status=403)
                del self.posts[ident]
                return Reply(200, {"success": True})
            case _:
                raise Refused(2500, "Unknown path components")

    def _read(self, request: Request, post: Post) -> Reply:
        """Edges among the fields tell their sum only where it is asked for [META-DOC graph-api/using-graph-api]."""
        fields = checked(request.query, {"fields"}).get("fields", "")
        row = post.row()
        for name, total in (("reactions", post.reactions), ("comments", self._commented_on(post))):
            if told := re.search(rf"{name}((?:\.\w+\(\w+\))+)", fields):
                if ".limit(0)" not in told[1]:
                    raise Refused(100, "contract: the rows themselves were not needed")
                row[name] = {"data": []} | ({"summary": {"total_count": total}} if ".summary(" in told[1] else {})
        row["shares"] = {"count": post.shares} if post.shares else None  # left out where there are none
        return Reply(200, shown(row, re.sub(r"(?:\.\w+\(\w+\))+", "", fields), "Post"))

    def _commented_on(self, post: Post) -> int:
        return sum(each.under == post.id for each in self.posts.values())

    def _person(self, request: Request, token: Token, parts: list[str]) -> Reply:
        match request.method, parts:
            case "GET", ["me", "accounts"]:
                needs(token, "pages_show_list")
                rows = [
                    {"id": page, "name": name, "access_token": self.desk.token(page, self.now, None)}
                    for page, name in self.pages.items()
                ]
                return paged(request, rows, "User")
            case "GET", ["me", "permissions"]:
                checked(request.query, set())
                rows = [{"permission": each, "status": "granted"} for each in token.scopes]
                return Reply(200, {"data": rows})
            case _:
                # [META-DOC pages-api/posts]: a Page access token is needed
                raise Refused(200, "A page access token is required for this call", status=403)

    def _photo(self, request: Request, token: Token) -> Reply:
        needs(token, "pages_manage_posts")
        if request.headers.get_content_type() != "multipart/form-data":
            raise Refused(100, "contract: photos come as bytes")
        head = f"Content-Type: {request.headers['Content-Type']}\r\n\r\n"
        sent: dict[str, bytes] = {}
        for part in message_from_bytes(head.encode() + request.body).get_payload():
            assert isinstance(part, Message)
            data = part.get_payload(decode=True)
            sent[str(part.get_param("name", header="content-disposition"))] = data if isinstance(data, bytes) else b""
        checked(sent, {"source", "published", "alt_text_custom"})
        if sent.get("published") != b"false":
            raise Refused(100, "contract: a photo of its own is a post nobody approved")
        if not sent.get("source", b"").startswith((b"\x89PNG", b"\xff\xd8\xff")) or len(sent["source"]) > LARGEST:
            raise Refused(1366046, "Your photos couldn't be uploaded: files should be less than 4 MB and JPG or PNG")
        ident = str(next(self.ids))
        self.photos[ident] = Photo(sent.get("alt_text_custom", b"").decode(), sent["source"])
        return Reply(200, {"id": ident})

    def _feed(self, request: Request, token: Token) -> Reply:
        """[META-DOC pages-api/posts]; 506 and 1609005: [META-DOC graph-api/guides/error-handling]."""
        needs(token, "pages_manage_posts", "pages_read_engagement")
        sent = form(request, FEED)
        message, link = sent.get("message", ""), sent.get("link", "")
        photos = tuple(one["media_fbid"] for one in json.loads(sent.get("attached_media", "[]")))
        if not message.strip() and not link and not photos:
            raise Refused(100, "Requires one of the params: message, link, attached_media")
        if self.longest is not None and len(message) > self.longest:
            raise Refused(100, "Param message is too long")  # the code of any invalid parameter
        if link in self.unreachable:
            raise Refused(1609005, "There was a problem scraping data from the provided link.")
        if any(each not in self.photos or self.photos[each].used for each in photos):
            raise Refused(100, "Invalid parameter: attached_media")
        due = self._due(sent)
        last = next((post for post in reversed(self.posts.values()) if post.owner == PAGE and not post.under), None)
        if last is not None and message.strip() and last.message == message and not photos:
            raise Refused(506, "Duplicate posts cannot be published consecutively")
        for each in photos:
            self.photos[each].used = True
        ident = f"{PAGE}_{next(self.ids)}"
        self.posts[ident] = Post(ident, PAGE, NAME, message, self.now, photos, link, due)
        return Reply(200, {"id": ident})

    def _change(self, request: Request, token: Token, post: Post) -> Reply:
        """[META-DOC pages-api/posts] "Update a post", [META-DOC graph-api/reference/comment] "Updating": a message, of
        what this app made; what else is not shown there is refused."""
        needs(token, "pages_manage_engagement" if post.under else "pages_manage_posts")
        sent = form(request, {"message"})
        if post.owner != PAGE or post.id in self.by_hand:  # "if the post was made using that app"
            raise Refused(200, "Permissions error: the post was not made by this app", status=403)
        if not sent.get("message", "").strip() and not post.photos:
            raise Refused(100, "Requires one of the params: message")
        post.message = sent.get("message", "")
        return Reply(200, {"success": True})

    def _due(self, sent: dict[str, str]) -> datetime | None:
        if sent.get("published") not in ("true", "false"):
            raise Refused(100, "contract: say whether it is published")
        if "scheduled_publish_time" not in sent:
            if sent["published"] == "false":
                raise Refused(100, "contract: neither published nor scheduled")
            return None
        if sent["published"] == "true":
            raise Refused(100, "The published parameter must be false for scheduled posts")
        due = datetime.fromtimestamp(int(sent["scheduled_publish_time"]), UTC)
        if not SOONEST <= due - self.now <= LATEST:
            raise Refused(100, "The specified scheduled publish time is invalid.", 1363055)
        return due

    def _listed(self, request: Request, token: Token, what: str) -> Reply:
        needs(token, *(("pages_read_user_content",) if what == "tagged" else ("pages_read_engagement",)))
        newest = [post for post in reversed(self.posts.values()) if not post.under]
        if what == "tagged":
            return paged(request, [post.row() for post in newest if PAGE in post.tags], "Post")
        waits = what == "scheduled_posts"
        rows = [post.row() for post in newest if post.owner == PAGE and (post.due is not None) == waits]
        return paged(request, rows if waits else sorted(rows, key=lambda row: row["created_time"])[::-1], "Post")

    def _comments(self, request: Request, token: Token, post: Post) -> Reply:
        needs(token, "pages_read_engagement")
        if request.query.get("order") != "reverse_chronological" or request.query.get("filter") != "stream":
            raise Refused(100, "contract: say in which order, and whether all levels")
        rows = [one.row() for one in reversed(self.posts.values()) if post.id in (one.under, one.parent)]
        if self.hides_names:
            rows = [{**row, "from": None} for row in rows]
        return paged(request, rows, "Comment", {"filter", "order"})

    def _comment(self, request: Request, token: Token, above: Post) -> Reply:
        """[META-SPEC Comment.json]."""
        needs(token, "pages_manage_engagement")
        message = form(request, {"message"}).get("message", "")
        if not message.strip():
            raise Refused(100, "Requires one of the params: message")
        post, parent = (above.under, above.parent or above.id) if above.under else (above.id, "")
        return Reply(200, {"id": self._commented(PAGE, NAME, message, post, parent).id})

    def _commented(self, owner: str, name: str, text: str, post: str, parent: str) -> Post:
        ident = f"{post.rpartition('_')[2]}_{next(self.ids)}"
        self.posts[ident] = Post(ident, owner, name, text, self.now, under=post, parent=parent)
        return self.posts[ident]

    def _post(self, ident: str) -> Post:
        """[META-DOC graph-api/guides/error-handling]: code 100, subcode 33."""
        if ident not in self.posts:
            why = f"Unsupported get request. Object with ID '{ident}' does not exist, cannot be loaded due to missing"
            raise Refused(100, why, 33)
        return self.posts[ident]
