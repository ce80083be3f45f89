"""Asking where links lead: on real sockets, without credentials, kept with its age, ended in the middle."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http
from brandassist.networks import network
from brandassist.networks.contract import Login
from brandassist.store.database import Database
from brandassist.store.writing import asked
from brandassist.writing.asking import Asking, Heard
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.support.contract_server import ContractServer, Reply, Request
from tests.writing.conftest import Account


class Street(ContractServer):
    """Pages as they are met: some only for GET, some gone, some pointing on."""

    def answer(self, request: Request) -> Reply:
        assert not request.headers.get("Authorization")
        assert not request.headers.get("Cookie")
        pages = {"/here": Reply(200), "/gone": Reply(404), "/broken": Reply(503), "/members": Reply(403)}
        pages |= {"/on": Reply(301, headers={"Location": "/here"}), "/loop": Reply(302, headers={"Location": "/loop"})}
        pages |= {"/file": Reply(200, b"x" * 900_000)}
        if request.path == "/only-get":
            return Reply(200 if request.method == "GET" else 405)
        if request.path == "/api/v1/accounts/lookup":
            return Reply(200 if request.query["acct"] == "ann" else 404, {})
        return pages.get(request.path, Reply(404))

    def refusal(self, status: int) -> Reply:
        return Reply(status)

    def truth(self) -> list[dict[str, object]]:
        return []


@pytest.fixture
def street() -> Iterator[Street]:
    with Street() as street:
        yield street


@pytest.fixture
def asking(db: Database, street: Street) -> Asking:
    def as_anybody(account_id: str, http: Http) -> Login:
        return Login(account_id, street.url, "@me@home.example", {}, http)

    return Asking(db, as_anybody)


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/here", "there"),
        ("/on", "there"),
        ("/only-get", "there"),
        ("/file", "there"),
        ("/gone", "gone"),
        ("/broken", "broken"),
        ("/members", "unclear"),
        ("/loop", "unclear"),
    ],
)
def test_what_a_link_leads_to(asking: Asking, street: Street, path: str, outcome: str) -> None:
    asking.ask({"": f"See {street.url}{path}."})
    assert asking.answers().links[f"{street.url}{path}"].outcome == outcome
    assert street.requests[0].method == "HEAD"


def test_an_answer_is_kept_and_not_asked_for_again_at_once(
    asking: Asking, street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = clock.now()
    text = f"{street.url}/here {street.url}/gone {street.url}/here"
    assert asking.ask({"": text}) == Heard(asked=2)
    assert asking.ask({"": text}) == Heard(known=2)
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=11))
    assert asking.ask({"": text}) == Heard(asked=2)
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=31))
    assert asking.answers().links == {}


def test_where_nothing_answers_nothing_is_kept(asking: Asking, street: Street) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        closed = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    with pytest.raises(Problem, match="nothing_answered"):
        asking.ask({"": closed})
    assert asking.answers().links == {}
    asking.ask({"": f"{closed} {street.url}/here"})
    assert asking.answers().links[closed].outcome == "no-answer"


def test_people_are_asked_for_where_their_network_tells(
    asking: Asking, account: Account, library: Drafts, rendering: Rendering
) -> None:
    here, silent = account("mastodon"), account("x")
    heard = asking.ask({here: "Thanks @ann and @Bob and @ann@home.example", silent: "Thanks @ann"})
    assert (heard.asked, heard.silent) == (3, ("x",))
    assert {name: each.outcome for name, each in asking.answers(here).names.items()} == {
        "ann": "there",
        "bob": "nobody",
        "ann@home.example": "there",
    }
    (target,) = library.show(library.new("post", "", "Thanks @Bob and @ann", to=[here])).targets
    (found,) = rendering.render(target.id).findings
    assert (found.rule, found.span) == ("mention-unknown", (7, 11))


def test_asking_can_be_ended_and_keeps_what_was_answered(asking: Asking, street: Street) -> None:
    street.fail("hang", 1, "HEAD /broken")
    ended = threading.Event()

    def moved(far: tuple[int, int]) -> None:
        if far == (1, 3):
            threading.Thread(target=lambda: (street_is_asked(street, "/broken"), asking.stop(), ended.set())).start()

    heard = asking.ask({"": f"{street.url}/here {street.url}/broken {street.url}/gone"}, moved)
    assert ended.wait(5)
    assert (heard.asked, heard.left) == (1, 2)
    assert list(asking.answers().links) == [f"{street.url}/here"]


def street_is_asked(street: Street, path: str) -> None:
    while not street.asked("HEAD", path):
        threading.Event().wait(0.01)


def test_answers_of_other_accounts_are_not_mixed(db: Database, account: Account) -> None:
    one, other = account("mastodon", "A"), account("mastodon", "B")
    with db.write("drafts") as tx:
        asked.keep(
            tx, [asked.Asked("name", one, "ann", "nobody"), asked.Asked("link", "", "https://a.example", "gone")]
        )
        asked.keep(tx, [asked.Asked("name", one, "ann", "there")])
    with db.read() as tx:
        assert asked.about(tx, one).names["ann"].outcome == "there"
        assert asked.about(tx, other).names == {}
        assert asked.about(tx, other).links["https://a.example"].outcome == "gone"


@pytest.mark.parametrize(
    ("url", "status", "name", "knows"),
    [
        ("mastodon", 404, "bob@elsewhere.example", False),
        ("mastodon", 200, "bob@elsewhere.example", True),
        ("mastodon", 401, "bob", None),
        ("bluesky", 400, "bob.example", False),
        ("bluesky", 200, "bob.example", True),
        ("bluesky", 500, "bob.example", None),
        ("bluesky", 400, "bob", None),
    ],
)
def test_who_is_asked_about_whom(url: str, status: int, name: str, knows: bool | None) -> None:
    calls: list[str] = []

    class Told(Http):
        def call(self, method: str, url: str, **what: Any) -> Any:
            from brandassist.http import Answer, Status

            calls.append(url)
            assert "headers" not in what
            answer = Answer(status, {}, b"{}")
            if status >= 400:
                raise Status(answer)
            return answer

    adapter: Any = network(url)
    assert adapter.knows(Login("a", "https://home.example", "@me@home.example", {}, Told()), name) is knows
    if "elsewhere" in name:
        assert calls == ["https://elsewhere.example/.well-known/webfinger?resource=acct:bob@elsewhere.example"]
