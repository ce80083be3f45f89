"""A strict Threads: `with ContractThreads() as threads: ...`."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
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

ME, NAME = "17841400000000001", "irene.valli"
SCOPES = (
    "threads_basic",
    "threads_content_publish",
    "threads_read_replies",
    "threads_manage_replies",
    "threads_manage_mentions",
    "threads_delete",
    "threads_manage_insights",
)
METRICS = {"views", "likes", "replies", "reposts", "quotes", "shares"}  # [META-DOC threads/insights]
RETURNS_TO = "https://localhost/brandassist"
SHORT, LONG, YOUNG = timedelta(hours=1), timedelta(days=60), timedelta(hours=24)  # [META-DOC long-lived-tokens]
MOST, MOST_LINKS = 500, 5  # [META-DOC threads/posts]
CONTAINER_LIFE = DAY = timedelta(hours=24)
CREATE = {"media_type", "text", "reply_to_id", "reply_control", "link_attachment", "topic_tag", "auto_publish_text"}


@dataclass
class Container:
    id: str
    text: str
    reply_to: str | None
    at: datetime
    post: str | None = None
    failed: str = ""


@dataclass
class Post:
    id: str
    username: str
    text: str
    at: datetime
    reply_to: str | None = None
    root: str | None = None
    mentions_me: bool = False

    def row(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "text": self.text,
            "timestamp": stamp(self.at),
            "username": self.username,
            "permalink": f"https://www.threads.com/@{self.username}/post/C{self.id}",
            "shortcode": f"C{self.id}",
            "is_reply": self.reply_to is not None,
            "replied_to": {"id": self.reply_to} if self.reply_to else None,
            "root_post": {"id": self.root} if self.root else None,
        }


class ContractThreads(ContractGraph):
    """`processing`: seconds in which a container is IN_PROGRESS. `settling`: seconds in which publishing is too early
    though it says FINISHED. `forgets`: a published container's id names the post, which has no status. Whether the
    same text is refused, and how a full day is told, is UNCONFIRMED: `twins` and `full` are what is raised then."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk(RETURNS_TO, SCOPES)
        self.containers: dict[str, Container] = {}
        self.posts: dict[str, Post] = {}
        self.processing = self.settling = 0.0
        self.forgets = False
        self.hides = False  # own posts do not show up in lists
        self.twins: Refused | None = None
        self.full = Refused(9, "The user reached the maximum number of posts", 2207042)  # as Instagram has it
        self.figures: dict[str, dict[str, int]] = {}  # of a post: how it was taken up
        self.untold: set[str] = set()  # metrics that are "in development" and do not come
        self.quota, self.reply_quota = 250, 1000  # [META-DOC threads/overview]
        self.ids = count(18_000_000_000_000_001)
        self.token = self.desk.token(ME, self.now, LONG)

    def truth(self) -> list[dict[str, Any]]:
        return [post.row() for post in self.posts.values() if post.username == NAME]

    def somebody(self, text: str, reply_to: str | None = None, *, mentions: bool = False, name: str = "mara") -> str:
        """Somebody else writes; the id of it."""
        ident = str(next(self.ids))
        root = (self.posts[reply_to].root or reply_to) if reply_to else None
        self.posts[ident] = Post(ident, name, text, self.now, reply_to, root, mentions)
        return ident

    def sign_in(self, request: Request) -> Reply:
        match request.method, request.path:
            case "GET", "/oauth/authorize":
                return self._consent(request)
            case "POST", "/oauth/access_token":
                return self._first(request)
            case "GET", "/access_token":
                token = self.who(request)
                asked = checked(request.query, {"grant_type", "client_secret"})
                if asked != {"grant_type": "th_exchange_token", "client_secret": CLIENT_SECRET} or not token.short:
                    raise Refused(100, "Invalid parameter")
                return self._long()
            case "GET", "/refresh_access_token":
                token = self.who(request)
                if checked(request.query, {"grant_type"}) != {"grant_type": "th_refresh_token"} or token.short:
                    raise Refused(100, "Invalid parameter")
                if self.now - token.born < YOUNG:  # [META-DOC long-lived-tokens]: at least 24 hours old
                    raise Refused(100, "The token must be at least 24 hours old")
                return self._long()
        raise Refused(2500, "Unknown path components")

    def _consent(self, request: Request) -> Reply:
        """[META-DOC get-access-tokens-and-permissions]; the person agrees. No parameter for PKCE is documented."""
        asked = checked(request.query, {"client_id", "redirect_uri", "scope", "response_type", "state"})
        if asked.get("client_id") != CLIENT_ID or asked.get("redirect_uri") != self.desk.returns_to:
            return Reply(400, b"<p>Blocked redirect URI</p>")
        if asked.get("response_type") != "code" or set(asked.get("scope", "").split(",")) - set(SCOPES):
            return Reply(400, b"<p>Invalid scope</p>")
        back = urlencode({"code": self.desk.code(), "state": asked.get("state", "")})
        return Reply(302, b"", {"Location": f"{self.desk.returns_to}?{back}#_"})

    def _first(self, request: Request) -> Reply:
        """[META-DOC threads/get-access-tokens-and-permissions]."""
        sent = form(request, {"client_id", "client_secret", "grant_type", "redirect_uri", "code"})
        registered = self.desk.codes.pop(sent.get("code", ""), None)
        right = (sent.get("client_id"), sent.get("client_secret")) == (CLIENT_ID, CLIENT_SECRET)
        if not right or sent.get("grant_type") != "authorization_code" or sent.get("redirect_uri") != registered:
            raise Refused(100, "Invalid authorization code")
        return Reply(200, {"access_token": self.desk.token(ME, self.now, SHORT, short=True), "user_id": int(ME)})

    def _long(self) -> Reply:
        token = self.desk.token(ME, self.now, LONG)
        return Reply(200, {"access_token": token, "token_type": "bearer", "expires_in": int(LONG.total_seconds())})

    def routed(self, request: Request, token: Token, path: str) -> Reply:
        """[THREADS-PM]."""
        needs(token, "threads_basic")
        match request.method, path.strip("/").split("/"):
            case "GET", ["me"]:
                return Reply(200, shown({"id": ME, "username": NAME, "name": "Irene Valli"}, _fields(request), "User"))
            case "POST", ["me", "threads"]:
                return self._create(request, token)
            case "POST", ["me", "threads_publish"]:
                return self._publish(request, token)
            case "GET", ["me", "threads"]:
                return self._listed(request, lambda post: post.username == NAME and not post.reply_to)
            case "GET", ["me", "replies"]:
                needs(token, "threads_read_replies")
                return self._listed(request, lambda post: post.username == NAME and post.reply_to is not None)
            case "GET", ["me", "mentions"]:
                needs(token, "threads_manage_mentions")
                return self._listed(request, lambda post: post.mentions_me)
            case "GET", [user, "threads_insights"] if user == ME:
                needs(token, "threads_manage_insights")
                return self._insights(request, dict.fromkeys(METRICS - {"shares"}, 0))
            case "GET", [ident, "insights"]:
                needs(token, "threads_manage_insights")
                return self._insights(request, self._figures(self._post(ident)))
            case "GET", [ident, "conversation" | "replies" as what]:
                needs(token, "threads_read_replies")
                return self._answers(request, self._post(ident), what)
            case "GET", [ident]:
                return self._node(request, ident)
            case "DELETE", [ident]:
                needs(token, "threads_delete")
                if self._post(ident).username != NAME:
                    raise Refused(10, "Application does not have permission for this action")
                del self.posts[ident]
                return Reply(200, {"success": True, "deleted_id": ident})
        raise Refused(2500, "Unknown path components")

    def _create(self, request: Request, token: Token) -> Reply:
        needs(token, "threads_content_publish")
        sent = form(request, CREATE)
        if sent.get("media_type") != "TEXT":  # IMAGE and VIDEO need a public address: [META-DOC threads/posts]
            raise Refused(100, "contract: only texts are posted from a desktop")
        text = sent.get("text", "")
        if not text.strip():
            raise Refused(100, "Param text is required")
        if _length(text) > MOST:
            raise Refused(100, "Param text must be at most 500 characters long.")
        if len(set(re.findall(r"https?://\S+", text))) > MOST_LINKS:  # [META-DOC changelog 2025-12]
            raise Refused(100, "THREADS_API__LINK_LIMIT_EXCEEDED")
        above = sent.get("reply_to_id")
        if above is not None:
            needs(token, "threads_manage_replies")
            self._post(above)
        ident = str(next(self.ids))
        self.containers[ident] = Container(ident, text, above, self.now)
        return Reply(200, {"id": ident})

    def _publish(self, request: Request, token: Token) -> Reply:
        needs(token, "threads_content_publish")
        container = self.containers.get(form(request, {"creation_id"}).get("creation_id", ""))
        age = self.now - container.at if container else timedelta()
        if container is None or age < timedelta(seconds=max(self.processing, self.settling)):
            # github.com/gitroomhq/postiz-app/pull/2047: even for a text, and even after FINISHED
            raise Refused(24, "The requested resource does not exist: Media Not Found", 4279009)
        if container.failed or container.post or age >= CONTAINER_LIFE:
            raise Refused(100, "The media container cannot be published")
        since = self.now - DAY
        mine = [post for post in self.posts.values() if post.username == NAME and post.at > since]
        replies = [post for post in mine if post.reply_to]
        if len(replies if container.reply_to else mine) >= (self.reply_quota if container.reply_to else self.quota):
            raise self.full
        if self.twins is not None and any(post.text == container.text for post in mine):
            raise self.twins
        ident = container.id if self.forgets else str(next(self.ids))
        above = self.posts.get(container.reply_to or "")
        root = (above.root or above.id) if above else None
        self.posts[ident] = Post(ident, NAME, container.text, self.now, container.reply_to, root)
        container.post = ident
        return Reply(200, {"id": ident})

    def _node(self, request: Request, ident: str) -> Reply:
        container = self.containers.get(ident)
        if container is None or (container.post and self.forgets):
            return Reply(200, shown(self._post(ident).row(), _fields(request), "ThreadsMedia"))
        age = self.now - container.at
        status = "IN_PROGRESS" if age < timedelta(seconds=self.processing) else "FINISHED"
        if container.post or container.failed or age >= CONTAINER_LIFE:
            status = "PUBLISHED" if container.post else "ERROR" if container.failed else "EXPIRED"
        row = {"id": ident, "status": status, "error_message": container.failed or None}
        return Reply(200, shown(row, _fields(request), "ThreadsMediaContainer"))

    def _insights(self, request: Request, figures: dict[str, int]) -> Reply:
        """[META-DOC threads/insights]: one or more metrics, of those named there; each with its one value."""
        asked = checked(request.query, {"metric"}).get("metric", "").split(",")
        if unknown := set(asked) - set(figures):
            raise Refused(100, f"(#100) metric[0] must be one of the following values: {sorted(unknown)}")
        rows = [{"name": name, "period": "lifetime", "values": [{"value": figures[name]}]} for name in asked]
        return Reply(200, {"data": [row for row in rows if row["name"] not in self.untold]})

    def _figures(self, post: Post) -> dict[str, int]:
        """Figures of somebody else's post are refused: "read the insights from users' own Threads"."""
        # [META-DOC threads/insights]
        if post.username != NAME:
            raise Refused(10, "Application does not have permission for this action", status=403)
        replies = sum(each.root == post.id or each.reply_to == post.id for each in self.posts.values())
        return {**dict.fromkeys(METRICS, 0), **self.figures.get(post.id, {}), "replies": replies}

    def _listed(self, request: Request, wanted: Any) -> Reply:
        rows = [post.row() for post in reversed(self.posts.values()) if wanted(post)]
        return paged(request, [] if self.hides else rows, "ThreadsMedia")

    def _answers(self, request: Request, post: Post, what: str) -> Reply:
        if "reverse" not in request.query:
            raise Refused(100, "contract: say in which order")
        name = "root" if what == "conversation" else "reply_to"
        rows = [each.row() for each in reversed(self.posts.values()) if getattr(each, name) == post.id]
        return paged(request, rows if request.query["reverse"] == "true" else rows[::-1], "ThreadsMedia", {"reverse"})

    def _post(self, ident: str) -> Post:
        """[META-DOC graph-api/guides/error-handling]: code 100, subcode 33."""
        if ident not in self.posts:
            why = f"Unsupported request. Object with ID '{ident}' does not exist"
            raise Refused(100, why, 33)
        return self.posts[ident]


def _fields(request: Request) -> str:
    return checked(request.query, {"fields"}).get("fields", "")


def _length(text: str) -> int:
    """[META-DOC threads/posts]: 500 characters, emoji by their UTF-8 bytes."""
    return sum(len(sign.encode()) if unicodedata.category(sign) in ("So", "Sk") else 1 for sign in text)
