"""A strict WordPress of our own: `with ContractWordPress() as blog: ...`, kept honest by tests/live/test_parity.py.

It says what WordPress 6.5.5 said when asked the same (statuses, codes, messages with their entities, slugs, dates
in Europe/Rome). It is stricter in one way: what a careful program never sends, and WordPress silently drops (unknown
fields and parameters, ids of tags and media that do not exist), is refused with 400 and a code in `contract_`.
"""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from tests.support.contract_server import ContractServer, Reply, Request
from tests.support.visitors import Login, visitor_comment
from tests.support.wordpress import comments, content, media
from tests.support.wordpress.blog import ROLES, Blog, Refused, User, address

__all__ = ["ContractWordPress"]

COLLECTIONS = {"posts": content.posts, "tags": content.tags, "media": media.media, "comments": comments.comments}
ITEMS = {"posts": content.post, "tags": content.tag, "media": media.medium, "comments": comments.comment}


class ContractWordPress(ContractServer):
    """`users` by role (administrator, editor, author, contributor), as the real one of tests/live has them."""

    def __init__(self) -> None:
        super().__init__()
        self.users = {role: Login(role, "login page only", f"abcd EFGH 1234 {role}") for role in ROLES}
        self.blog = Blog(self.url, [User(number, role) for number, role in enumerate(ROLES, 1)])

    def client(self, role: str | None = None) -> httpx.Client:
        """A client of the REST API; with a role it signs in by application password."""
        auth = self.users[role].basic if role else None
        return httpx.Client(base_url=f"{self.url}/wp-json/", auth=auth, timeout=30, trust_env=False)

    def visitor_comment(self, post_id: int, text: str, **who: str) -> int:
        """Somebody without a login comments on a post; the status of the answer (302: taken)."""
        return visitor_comment(self.url, post_id, text, **who)

    def posts(self) -> list[dict[str, object]]:
        """The truth: every post there is, drafts and scheduled ones too, newest first."""
        return self.truth()[::-1]

    def truth(self) -> list[dict[str, Any]]:
        everybody = self.blog.users[0]
        return [content.shown(self.blog, post, everybody, "edit") for post in [*self.blog.posts.values()]]

    def refusal(self, status: int) -> Reply:
        code = {401: "rest_not_logged_in", 429: "rest_too_many_requests"}.get(status, "internal_server_error")
        message = {
            401: "You are not currently logged in.",
            429: "Too many requests.",
            503: "<p>There has been a critical error on this website.</p>",
        }[status]
        return Reply(status, {"code": code, "message": message, "data": {"status": status}})

    def answer(self, request: Request) -> Reply:
        self.blog.now = datetime.now(UTC) + timedelta(seconds=self.ahead)
        self.blog.publish_what_is_due()
        try:
            return self._routed(request)
        except Refused as no:
            return Reply(no.status, no.body())

    def _routed(self, request: Request) -> Reply:
        path = request.path.rstrip("/")
        if path == "/wp-comments-post.php" and request.method == "POST":
            return comments.from_form(self.blog, request)
        if not path.startswith("/wp-json"):
            return self._page(path)
        me = self._who(request)
        parts = path.removeprefix("/wp-json").strip("/").split("/")
        match request.method, parts:
            case "GET", [""]:
                return Reply(200, self._index())
            case "GET", ["wp", "v2", "users", "me"]:
                return content.me(self.blog, request, me)
            case _, ["wp", "v2", kind] if kind in COLLECTIONS and request.method in ("GET", "POST"):
                return COLLECTIONS[kind](self.blog, request, me)
            case _, ["wp", "v2", kind, number] if kind in ITEMS and number.isdecimal():
                return ITEMS[kind](self.blog, request, me, int(number))
        raise Refused(404, "rest_no_route", "No route was found matching the URL and request method.")

    def _who(self, request: Request) -> User | None:
        """Nobody when the password is wrong: public reading goes on, as on the real one."""
        wanted = request.headers.get("Authorization", "")
        for user in self.blog.users:
            login = self.users[user.role]
            for password in (login.application_password, login.application_password.replace(" ", "")):
                if wanted == f"Basic {b64encode(f'{login.user}:{password}'.encode()).decode()}":
                    return user
        return None

    def _index(self) -> dict[str, Any]:
        consent = f"{self.url}/wp-admin/authorize-application.php"
        return {
            "name": "Contract blog",
            "description": "",
            "url": self.url,
            "home": self.url,
            "gmt_offset": 1,
            "timezone_string": "Europe/Rome",
            "namespaces": ["oembed/1.0", "wp/v2"],
            "authentication": {"application-passwords": {"endpoints": {"authorization": consent}}},
            "routes": {f"/wp/v2/{kind}": {"namespace": "wp/v2"} for kind in COLLECTIONS},
        }

    def _page(self, path: str) -> Reply:
        for medium in self.blog.media.values():
            if address(self.blog, medium) == f"{self.url}{path}":
                return Reply(200, medium.data)
        slug = path.strip("/")
        live = [post for post in self.blog.posts.values() if (post.slug, post.status) == (slug, "publish")]
        if live:
            return Reply(200, f"<html><h1>{live[0].title}</h1>{live[0].content}</html>".encode())
        return Reply(200 if not slug else 404, b"<html></html>")
