"""Every network is connected from the terminal: what it takes, signing in, what it promises, signing in again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image

from brandassist import clock
from brandassist.accounts.needs import needs_of
from brandassist.networks import BUILT_IN, network
from tests.cli.conftest import Brandassist
from tests.support.keychain import FileKeychain
from tests.support.program import Said
from tests.support.signing_in import OFFERED, Counter, comes_back, pasted

BY_BROWSER = [name for name in BUILT_IN if needs_of(name).sign_in in ("browser", "own_keys")]
WITH_PKCE = ("mastodon", "x")  # of the others no document says that they take it
PROMISES = {"reads_back", "reads_replies", "reads_pending", "server_schedules", "withdraws", "edits", "counts"}


class Person:
    """At the terminal: types a secret where one is asked for, else opens the printed address and pastes what came."""

    def __init__(self, counter: Counter, capsys: pytest.CaptureFixture[str], pastes: str = "") -> None:
        self.counter, self.capsys, self.pastes = counter, capsys, pastes
        self.typed = [counter.client_secret] if counter.agrees else [counter.secret]
        self.said = ""
        self.opened: list[str] = []

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        if self.typed and (self.counter.client_secret or not self.counter.agrees):
            return self.typed.pop() + "\n"
        self.said += "".join(self.capsys.readouterr())
        (address,) = [line for line in self.said.splitlines() if line.startswith("http")]
        self.opened.append(address)
        assert self.counter.agrees is not None
        return (self.pastes or pasted(self.counter.agrees(address))) + "\n"

    def browse(self, address: str) -> bool:
        self.opened.append(address)
        assert self.counter.agrees is not None
        comes_back(self.counter.agrees(address))
        return True


@pytest.fixture(params=BUILT_IN)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def counter(name: str, tmp_path: Path) -> Iterator[Counter]:
    with OFFERED[name](tmp_path) as offered:
        yield offered


@pytest.fixture
def person(counter: Counter, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Person:
    return seated(Person(counter, capsys), monkeypatch)


def seated(person: Person, monkeypatch: pytest.MonkeyPatch, *, browser: bool = True) -> Person:
    monkeypatch.setattr("sys.stdin", person)
    monkeypatch.setattr("webbrowser.open", person.browse if browser else lambda _: False)
    return person


def connect(brandassist: Brandassist, name: str, counter: Counter) -> Said:
    given = {
        "--url": counter.url,
        "--user": counter.user,
        "--client-id": counter.client_id,
        "--compose": counter.compose,
        "--pictures-folder": counter.pictures[0],
        "--pictures-address": counter.pictures[1],
    }
    options = [each for option, value in given.items() if value for each in (option, value)]
    return brandassist("accounts", "connect", name, *options, *(["--browser"] if counter.agrees else []))


def row_of(brandassist: Brandassist, ident: str) -> dict[str, object]:
    return next(row for row in brandassist("--json", "accounts", "list").json if row["id"] == ident)


def test_every_network_is_tried_here() -> None:
    assert set(OFFERED) == set(BUILT_IN)


def test_it_is_connected_says_what_it_promises_and_is_signed_in_to_again(
    brandassist: Brandassist,
    keychain: FileKeychain,
    name: str,
    counter: Counter,
    person: Person,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    info = network(name).info
    told = brandassist("accounts", "needs", name).out
    assert ("minute" in told or "no preparation" in told) and "Must agree: " in told
    assert needs_of(name).return_address in told
    if name in ("practice", "site"):  # a new workspace has them
        assert brandassist("accounts", "forget", name).code == 0
    made = connect(brandassist, name, counter)
    assert made.code == 0, made.err
    assert f"Connected as {counter.handle}; nothing was posted." in made.err
    assert ("Not granted: " in made.err) == bool(counter.missing)
    assert counter.posted() == []
    row = row_of(brandassist, made.id)
    assert (row["network"], row["handle"], row["state"], row["here"]) == (name, counter.handle, "connected", True)
    assert set(row["promises"]) == PROMISES and set(row["ways"]) <= {*info.ways, "you"} and row["way"] in row["ways"]
    assert {"expires_at", "expiry", "warnings", "scopes"} <= set(row)
    assert tuple(row["missing_scopes"]) == counter.missing
    if counter.reads_pending is not None:
        assert row["promises"]["reads_pending"] == counter.reads_pending
    assert brandassist("accounts", "test", made.id).code == 0

    file = tmp_path / "post.md"
    file.write_text("A word for later.\n")
    Image.new("RGB", (600, 600)).save(tmp_path / "photo.jpg")
    shown = ("--picture", tmp_path / "photo.jpg", "--alt", "A till") if counter.pictures[0] else ()
    draft = brandassist("draft", "new", file, "--to", made.id, *shown).id
    at = f"{clock.now() + timedelta(days=2):%Y-%m-%dT%H:%M}"
    planned = brandassist("schedule", draft, "--to", made.id, "--at", at, "--zone", "UTC").id
    again = brandassist("accounts", "reconnect", made.id, *(["--browser"] if counter.agrees else []))
    if not info.needs_secret:
        assert "no signing in" in again.problem
        return
    seated(Person(counter, capsys), monkeypatch).typed.clear()
    if not counter.agrees:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{counter.secret}\n"))
    again = brandassist("accounts", "reconnect", made.id, *(["--browser"] if counter.agrees else []))
    assert (again.code, "nothing was posted" in again.err) == (0, True), again.err
    assert row_of(brandassist, made.id)["state"] == "connected"
    assert [(each["id"], each["account"]) for each in brandassist("--json", "queue", "list").json] == [
        (planned, made.id)
    ]
    assert counter.posted() == []
    said = person.said + made.out + made.err + again.out + again.err
    hidden = [each for each in (counter.secret, counter.client_secret) if each]
    files = b"".join(path.read_bytes() for path in (tmp_path / "workspace").rglob("*") if path.is_file())
    for secret in [*hidden, *keychain.secrets()]:
        assert secret not in said and secret.encode() not in files
    assert list(keychain.secrets())


@pytest.mark.parametrize("name", BY_BROWSER)
def test_a_code_is_pasted_where_the_browser_does_not_come_back(
    brandassist: Brandassist,
    keychain: FileKeychain,
    name: str,
    counter: Counter,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    person = seated(Person(counter, capsys), monkeypatch, browser=False)
    made = connect(brandassist, name, counter)
    assert made.code == 0, made.err
    assert row_of(brandassist, made.id)["handle"] == counter.handle
    (address,) = person.opened
    asked = parse_qs(urlsplit(address).query)
    assert len(asked["state"][0]) >= 32
    assert ("code_challenge" in asked) == (name in WITH_PKCE)
    assert counter.client_secret not in address or not counter.client_secret


@pytest.mark.parametrize("name", BY_BROWSER)
def test_an_answer_to_another_sign_in_connects_nothing(
    brandassist: Brandassist,
    keychain: FileKeychain,
    name: str,
    counter: Counter,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = len(brandassist("--json", "accounts", "list").json)
    ended_at = "https://localhost/brandassist?code=somebody-elses&state=somebody-elses"
    seated(Person(counter, capsys, pastes=ended_at), monkeypatch, browser=False)
    assert "older sign-in" in connect(brandassist, name, counter).problem
    assert len(brandassist("--json", "accounts", "list").json) == before
    assert list(keychain.secrets()) == []


@pytest.mark.parametrize("name", BY_BROWSER)
def test_a_sign_in_that_is_broken_off_connects_nothing(
    brandassist: Brandassist,
    keychain: FileKeychain,
    name: str,
    counter: Counter,
    person: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ctrl_c(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("webbrowser.open", lambda _: False)
    monkeypatch.setattr(person, "readline", ctrl_c)
    said = connect(brandassist, name, counter)
    assert said.code != 0 and "Traceback" not in said.err
    assert list(keychain.secrets()) == []
    assert [row["network"] for row in brandassist("--json", "accounts", "list").json] == ["practice", "site"]


@pytest.mark.parametrize("name", BY_BROWSER)
def test_the_end_that_signing_in_told_is_warned_of_seven_days_ahead(
    brandassist: Brandassist, keychain: FileKeychain, name: str, counter: Counter, person: Person
) -> None:
    made = connect(brandassist, name, counter).id
    row = row_of(brandassist, made)
    if row["expires_at"] is None:  # it does not end, or is made new without the person
        assert row["expiry"] == "unknown" and "expires_soon" not in row["warnings"]
        return
    ends = datetime.fromisoformat(str(row["expires_at"]))
    assert timedelta(days=59) < ends - clock.now() <= timedelta(days=60)
    for left, warned in ((timedelta(days=7, hours=1), False), (timedelta(days=6, hours=23), True)):
        with clock.set_to(lambda then=ends - left: then):
            row = row_of(brandassist, made)
            assert (row["expiry"], "expires_soon" in row["warnings"]) == ("known", warned)
