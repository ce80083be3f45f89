"""What Meta's Graph APIs have in common: tokens and scopes, error bodies, fields, pages of a list."""

import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from tests.support.contract_server import ContractServer, Reply, Request

CLIENT_ID = "990602627938098"
CLIENT_SECRET = "contract-client-secret"
MOST_ROWS = 100
USUAL_ROWS = 25


class Refused(Exception):
    """[META-DOC graph-api/guides/error-handling]: nearly always 400; the meaning stands in `code`."""

    def __init__(self, code: int, message: str, subcode: int | None = None, status: int = 400) -> None:
        super().__init__(message)
        told: dict[str, Any] = {"message": f"(#{code}) {message}", "type": "OAuthException", "code": code}
        if subcode is not None:
            told["error_subcode"] = subcode
        self.reply = Reply(status, {"error": {**told, "fbtrace_id": "AbCdEf"}})


@dataclass
class Token:
    owner: str
    scopes: tuple[str, ...]
    born: datetime
    ends: datetime | None
    short: bool = False


@dataclass
class Desk:
    """`returns_to`: the registered return address; a code is good once."""

    returns_to: str
    granted: tuple[str, ...]
    tokens: dict[str, Token] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    numbers: count = field(default_factory=lambda: count(1))

    def token(self, owner: str, now: datetime, life: timedelta | None, **more: Any) -> str:
        name = f"THQVJ-token-{next(self.numbers)}"
        scopes = more.pop("scopes", self.granted)
        self.tokens[name] = Token(owner, scopes, now, now + life if life else None, **more)
        return name

    def code(self) -> str:
        made = f"AQBx-code-{next(self.numbers)}"
        self.codes[made] = self.returns_to
        return made


class ContractGraph(ContractServer):
    """`throttled`: the HTTP status of a throttling code, which nobody confirms."""

    desk: Desk
    throttled = 400
    version = "/v1.0"

    @property
    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def refusal(self, status: int) -> Reply:
        """[META-DOC graph-api/guides/error-handling]: 190, 4 and 2."""
        match status:
            case 401:
                why = "Error validating access token: Session has expired"
                return Refused(190, why, 463, 401).reply
            case 429:
                return Refused(4, "Application request limit reached", status=self.throttled).reply
        return Refused(2, "Service temporarily unavailable", status=503).reply

    def answer(self, request: Request) -> Reply:
        try:
            if not request.path.startswith(self.version + "/"):
                return self.sign_in(request)
            return self.routed(request, self.who(request), request.path.removeprefix(self.version))
        except Refused as no:
            return no.reply

    def sign_in(self, request: Request) -> Reply:
        raise NotImplementedError

    def routed(self, request: Request, token: Token, path: str) -> Reply:
        raise NotImplementedError

    def who(self, request: Request) -> Token:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if "access_token" in request.query:  # it is taken there too; a careful program keeps it out of addresses
            raise Refused(100, "contract: a token stands in an address")
        token = self.desk.tokens.get(given)
        if token is None:
            raise Refused(190, "Invalid OAuth access token - Cannot parse access token", status=401)
        if token.ends is not None and token.ends <= self.now:
            raise Refused(190, "Error validating access token: Session has expired", 463, 401)
        return token


def needs(token: Token, *scopes: str) -> None:
    """[META-DOC graph-api/guides/error-handling]: code 10, a permission is missing."""
    if missing := [each for each in scopes if each not in token.scopes]:
        raise Refused(10, f"Application does not have permission for this action: {missing[0]}", status=403)


def form(request: Request, known: set[str]) -> dict[str, Any]:
    """Form or JSON; what the API does not know is refused, which the real one would silently drop."""
    kind = request.headers.get("Content-Type", "")
    if kind.startswith("application/json"):
        sent = json.loads(request.body)
    elif kind.startswith("application/x-www-form-urlencoded"):
        sent = dict(parse_qsl(request.body.decode(), keep_blank_values=True))
    else:
        raise Refused(100, f"contract: a body of type {kind!r}")
    return checked(sent, known)


def checked(sent: dict[str, Any], known: set[str]) -> dict[str, Any]:
    if unknown := set(sent) - known:
        raise Refused(100, f"contract: unknown parameters {sorted(unknown)}")
    return sent


def shown(row: dict[str, Any], asked: str, node: str) -> dict[str, Any]:
    """The fields asked for, and the id; of an unknown field nothing is answered at all."""
    # seen: github.com/exileum/meta-mcp/issues/143
    names = [each.partition("{")[0] for each in re.sub(r"\{[^}]*\}", "", asked).split(",") if each]
    for name in names:
        if name not in row:
            raise Refused(100, f"Tried accessing nonexisting field ({name}) on node type ({node})")
    return {name: row[name] for name in ["id", *names] if row[name] is not None}


def paged(request: Request, rows: list[dict[str, Any]], node: str, known: set[str] | None = None) -> Reply:
    """Newest first, as they come in; `after` names the last row seen."""
    query = checked(request.query, {"fields", "limit", "after"} | (known or set()))
    limit = int(query.get("limit", USUAL_ROWS))
    if not 0 < limit <= MOST_ROWS:
        raise Refused(100, "Param limit must be between 1 and 100")
    idents = [row["id"] for row in rows]
    after = query.get("after")
    if after and after.removeprefix("c") not in idents:
        raise Refused(100, "Invalid cursors values")
    start = idents.index(after.removeprefix("c")) + 1 if after else 0
    page = rows[start : start + limit]
    body: dict[str, Any] = {"data": [shown(row, query.get("fields", ""), node) for row in page]}
    if page:
        body["paging"] = {"cursors": {"before": f"c{page[0]['id']}", "after": f"c{page[-1]['id']}"}}
        if start + limit < len(rows):
            body["paging"]["next"] = "https://graph.example/next"
    return Reply(200, body)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S+0000")
