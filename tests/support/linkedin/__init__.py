"""A strict LinkedIn of our own: `with ContractLinkedIn() as linkedin: ...`. Sources: SOURCES.md.

All of LinkedIn's hosts are one here. Nobody could be asked what it really says: it is written from documents and from
answers that others published.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.support.contract_server import ContractServer, Reply, Request
from tests.support.linkedin.comments import Comments
from tests.support.linkedin.oauth import Desk
from tests.support.linkedin.posts import Refused, Shelf, entity

__all__ = ["ContractLinkedIn"]

MEMBER = "Ab3-xY_z9"
AUTHOR = f"urn:li:person:{MEMBER}"


class ContractLinkedIn(ContractServer):
    """One member. `token` is good for posting; `daily` is how many calls are left today.

    `switched_off`: the status for a version that is no longer served, of which several were seen.
    """

    switched_off = 426

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.shelf = Shelf(self.url)
        self.under = Comments(self.shelf)
        self.daily = 1_000_000
        self.token = self.desk.token(self.now)

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def truth(self) -> list[dict[str, Any]]:
        posts = [post.told() for post in self.shelf.posts.values() if not post.deleted]
        up = {post["id"] for post in posts}
        own = [comment.told() for comment in self.under.comments.values() if comment.post in up]
        return [{**each, "at": each["at"].isoformat()} for each in posts + own]

    def refusal(self, status: int) -> Reply:
        code, message = {
            401: ("REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user"),
            429: ("TOO_MANY_REQUESTS", "Resource level throttle limit for calls to this resource is reached."),
            503: ("SERVICE_UNAVAILABLE", "Service unavailable"),
        }[status]
        return Reply(status, {"status": status, "code": code, "message": message})

    def answer(self, request: Request) -> Reply:
        try:
            return self._routed(request)
        except Refused as no:
            return no.reply

    def _routed(self, request: Request) -> Reply:
        """[LI-3P]: an unknown resource."""
        match request.method, request.path:
            case "GET", "/oauth/v2/authorization":
                return self.desk.consent(request, self.now)
            case "POST", "/oauth/v2/accessToken":
                return self.desk.access_token(request, self.now)
            case "PUT", path if path.startswith("/dms-uploads/"):
                return self.shelf.put(request, path.split("/")[2], self.now)
        scopes = self._scopes(request)
        if (request.method, request.path) == ("GET", "/v2/userinfo"):
            return self._member(scopes)
        if request.path.startswith("/rest/"):
            self._versioned(request)
            return self._rest(request, scopes)
        raise Refused(404, "RESOURCE_NOT_FOUND", f"No virtual resource found for {request.path}")

    def _rest(self, request: Request, scopes: tuple[str, ...]) -> Reply:
        method, path = request.method, request.path
        if method == "GET" and "r_member_social" not in scopes:
            # [LI-DOC images-api, posts-api]: reading a member's own is restricted
            raise Refused(403, "ACCESS_DENIED", f"Not enough permissions to access: {path.split('/')[2]}.GET")
        if path.startswith("/rest/socialActions/"):
            return self.under.routed(request, scopes, AUTHOR, self.now)
        if method != "GET" and "w_member_social" not in scopes:
            raise Refused(403, "ACCESS_DENIED", "Not enough permissions to access: posts.CREATE")
        match method, path:
            case "POST", "/rest/images" if request.query == {"action": "initializeUpload"}:
                return self.shelf.initialize(request, AUTHOR, self.now)
            case "GET", path if path.startswith("/rest/images/"):
                return self.shelf.image(entity(path, "/rest/images/"), self.now)
            case "POST", "/rest/posts":
                return self.shelf.create(request, AUTHOR, self.now)
            case "DELETE", path if path.startswith("/rest/posts/"):
                return self.shelf.delete(entity(path, "/rest/posts/"))
        raise Refused(404, "RESOURCE_NOT_FOUND", f"No virtual resource found for {path}")

    def _scopes(self, request: Request) -> tuple[str, ...]:
        """Who asks; 401 with LinkedIn's codes [LI-3P], 429 when the day's calls are spent (rate-limits page)."""
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        token = self.desk.tokens.get(given)
        if not given:
            raise Refused(401, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token", serviceErrorCode=65604)
        if token is None:
            raise Refused(401, "INVALID_ACCESS_TOKEN", "Invalid access token", serviceErrorCode=65600)
        if token.revoked:
            why = "The token used in the request has been revoked by the user"
            raise Refused(401, "REVOKED_ACCESS_TOKEN", why, serviceErrorCode=65601)
        if token.ends <= self.now:
            why = "The token used in the request has expired"
            raise Refused(401, "EXPIRED_ACCESS_TOKEN", why, serviceErrorCode=65602)
        if self.daily <= 0:
            why = "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached."
            raise Refused(429, "TOO_MANY_REQUESTS", why, serviceErrorCode=101)
        self.daily -= 1
        return token.scopes

    def _member(self, scopes: tuple[str, ...]) -> Reply:
        """[LI-3P]: ACCESS_DENIED names the resource and the method."""
        if not {"openid", "profile"} <= set(scopes):
            raise Refused(403, "ACCESS_DENIED", "Not enough permissions to access: userinfo.GET.NO_VERSION")
        name = {"name": "Irene Valli", "given_name": "Irene", "family_name": "Valli"}
        return Reply(200, {"sub": MEMBER, **name, "locale": {"country": "IT", "language": "it"}})

    def _versioned(self, request: Request) -> None:
        """[LI-DOC versioning]: a version is served for about a year; refusals as in n8n issue 28967."""
        if request.headers.get("X-Restli-Protocol-Version") != "2.0.0":  # [LI-DOC posts-api]: on every call
            raise Refused(400, "ILLEGAL_ARGUMENT", "X-Restli-Protocol-Version must be 2.0.0")
        version = request.headers.get("LinkedIn-Version", "")
        if not version:
            raise Refused(400, "VERSION_MISSING", "A version must be present. Please specify a version by adding it")
        months = (self.now.year - int(version[:4])) * 12 + self.now.month - int(version[4:])
        if not 0 <= months <= 11:
            raise Refused(self.switched_off, "NONEXISTENT_VERSION", f"Requested version {version}01 is not active")
