"""A planted secret is looked for everywhere a secret must not be; only the keychain may hold it (DESIGN 9)."""

from __future__ import annotations

import json
import logging
import os
import socket
import time
import traceback
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import psutil
import pytest

from brandassist.errors import Problem
from brandassist.http import Http, Limits
from brandassist.networks import network
from brandassist.networks.contract import Login, OutgoingPart
from brandassist.practice import address
from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist
from tests.practice.conftest import Client
from tests.practice.test_oauth import asked, code_of, consent, redeem, register
from tests.support.program import Program
from tests.support.sockets import Bare, read_request, reply, reset, serve
from tests.support.visitors import Login as BlogLogin
from tests.support.wordpress import ContractWordPress

CANARY = "Qz7canaryXk93fPw5vTr"
FAULTS = ("reset-before", "reset-after-body", "5xx-before", "5xx-after", "429", "malformed", "expired-token")

Connected = tuple[Brandassist, Path, str]
SaidAll = list[str]


def disguises(secret: str, user: str = "editor") -> set[bytes]:
    """The secret as it may show: plain, encoded, in a header, spelled in JSON or an address, in small letters."""
    plain = {secret, secret.lower(), quote(secret, safe=""), json.dumps(secret)[1:-1], repr(secret)[1:-1]}
    coded = {b64encode(each.encode()).decode().rstrip("=") for each in (f"{user}:{secret}", f":{secret}", secret)}
    return {each.encode() for each in plain | coded} | {secret.encode("utf-16-le"), secret.encode().hex().encode()}


def found_in(data: bytes, secret: str) -> bool:
    return any(each in data for each in disguises(secret))


def holders(folder: Path, secret: str) -> set[str]:
    """The files that hold the secret, and those inside packed ones."""
    told: set[str] = set()
    for path in folder.rglob("*"):
        # What a database that was just closed takes with it holds nothing any more.
        with suppress(FileNotFoundError):
            if path.is_file() and not path.is_symlink():
                told |= _holders_in(path, str(path.relative_to(folder)), secret)
    return told


def _holders_in(path: Path, name: str, secret: str) -> set[str]:
    told = {name} if found_in(path.read_bytes(), secret) else set[str]()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as pack:
            told |= {f"{path.name}/{each}" for each in pack.namelist() if found_in(pack.read(each), secret)}
    return told


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as blog:
        blog.users["editor"] = BlogLogin("editor", "login page only", CANARY)
        yield blog


@pytest.fixture
def said(brandassist: Brandassist, monkeypatch: pytest.MonkeyPatch) -> tuple[Brandassist, SaidAll]:
    """`brandassist`, and everything it ever said."""
    everything: SaidAll = []

    def run(*argv: object, given: str = "") -> object:
        monkeypatch.setattr("sys.stdin", _Typed(given))
        answer = brandassist(*argv)
        everything.extend((answer.out, answer.err))
        return answer

    return run, everything  # type: ignore[return-value]


class _Typed:
    def __init__(self, text: str) -> None:
        self._text = text

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        return f"{self._text}\n"


def a_post(run: Brandassist, account: str, folder: Path, number: int) -> str:
    file = folder / f"words-{number}.md"
    file.write_text(f"---\ntitle: Queues {number}\ntags: [retail]\n---\n\nThought {number}.\n")
    draft = run("draft", "new", file).id
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M}"
    run("schedule", draft, "--to", account, "--at", now, "--zone", "UTC")
    return draft


def ways_out(run: Brandassist, draft: str, folder: Path) -> None:
    """Everything that leaves the workspace on purpose, and everything that is shown."""
    out = folder / "out"
    out.mkdir()
    for argv in (
        ("archive", out / "archive"), ("share", out / "share"), ("backup", out / "all.backup"),
        ("draft", "export", draft, out / "draft.md"), ("accounts", "list"), ("--json", "accounts", "list"),
        ("--json", "queue", "list"), ("--json", "settings", "list"), ("draft", "history", draft),
    ):  # fmt: skip
        assert run(*argv).code == 0, argv
    for row in run("--json", "queue", "list").json:
        run("--json", "queue", "show", row["id"])


def assert_only_in_the_keychain(
    folders: tuple[Path, ...], keychain: Path, said: SaidAll, logged: str, secret: str, besides: str = "\0"
) -> None:
    assert secret in keychain.read_text(), "it was planted"
    for folder in folders:
        told = {each for each in holders(folder, secret) if not each.startswith(("keychain/", besides))}
        assert told == set()
    assert not found_in("".join(said).encode(), secret)
    assert not found_in(logged.encode(), secret)


def test_a_blogs_password_is_nowhere_but_in_the_keychain(
    said: tuple[Brandassist, SaidAll],
    blog: ContractWordPress,
    own_keychain: Path,
    own_home: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    run, everything = said
    account = run("accounts", "connect", "wordpress", "--url", blog.url, "--user", "editor", given=CANARY).id
    draft = ""
    for number, fault in enumerate(("", *FAULTS)):
        if fault:
            blog.fail(fault, match="POST /wp-json/wp/v2/posts")
            blog.fail(fault, match="GET /wp-json/wp/v2/users/me")
            blog.fail(fault, match="GET /wp-json/wp/v2/comments")
        draft = a_post(run, account, tmp_path, number)
        for argv in (("queue", "run"), ("accounts", "test", account), ("inbox", "collect", account)):
            run(*argv)
        blog.mend()
    run("accounts", "connect", "wordpress", "--url", blog.url, "--user", "editor", given=CANARY)
    assert run("queue", "run", "--until-idle").code == 0
    assert len(blog.posts()) > 2
    ways_out(run, draft, tmp_path)
    assert_only_in_the_keychain((tmp_path, own_home), own_keychain, everything, caplog.text, CANARY)
    assert run("accounts", "forget", account, "--force").code == 0
    assert CANARY not in own_keychain.read_text()


def test_a_token_is_nowhere_but_in_the_keychain(
    said: tuple[Brandassist, SaidAll],
    own_keychain: Path,
    own_home: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    run, everything = said
    server = tmp_path / "server"  # the network's own folder: it does know its tokens
    client = Client(address.ensure(server), token="")
    try:
        app = register(client)
        token = redeem(client, app, code_of(consent(client, asked(app)))).json["access_token"]
        account = run("accounts", "connect", "mastodon", "--url", client.url, given=token).id
        for number, fault in enumerate(("", *(each for each in FAULTS if each != "reset-before"))):
            client.switch(fail=fault)
            draft = a_post(run, account, tmp_path, number)
            for argv in (("queue", "run"), ("accounts", "test", account), ("inbox", "collect", account)):
                run(*argv)
            client.switch(fail="")
        run("accounts", "connect", "mastodon", "--url", client.url, given=token)
        assert run("queue", "run", "--until-idle").code == 0
        assert client.own_posts()
        ways_out(run, draft, tmp_path)
    finally:
        address.stop(server)
    assert_only_in_the_keychain((tmp_path, own_home), own_keychain, everything, caplog.text, token, besides="server/")


@pytest.mark.parametrize("how", ["401", "403 echo", "500 echo", "html echo", "reset", "nothing", "endless header"])
@pytest.mark.parametrize("name", ["wordpress", "mastodon"])
def test_no_exception_quotes_it(name: str, how: str, tmp_path: Path, own_keychain: Path) -> None:
    """Not even where a server says back what it was given; down to the last cause and context."""

    def answer(_: Bare, conn: socket.socket) -> None:
        head = read_request(conn).decode("latin-1")
        told = head.partition("uthorization: ")[2].partition("\r\n")[0]
        word = b64decode(told[6:]).decode() if told.startswith("Basic ") else told
        echo = json.dumps({"code": word, "error": f"{word} {told}", "message": f"No: {word} ({told})"}).encode()
        match how:
            case "401":
                conn.sendall(reply("401 Unauthorized", echo))
            case "403 echo":
                conn.sendall(reply("403 Forbidden", echo))
            case "500 echo":
                conn.sendall(reply("500 Oh", echo))
            case "html echo":
                conn.sendall(reply("200 OK", b"<html>" + echo))
            case "reset":
                reset(conn)
            case "nothing":
                conn.close()
            case _:
                conn.sendall(f"HTTP/1.1 200 OK\r\nX-Echo: {word}{'x' * 200_000}".encode())

    with serve(answer) as server, closing(open_workspace(tmp_path / "w")) as workspace:
        login = Login("a", server.url, "editor", {"user": "editor"}, Http(limits=Limits(2, 2, 4)), CANARY)
        adapter, part = network(name), OutgoingPart("k", 0, "Words", (), "en", "public", datetime.now(UTC))
        calls: list[Callable[[], object]] = [
            lambda: workspace.accounts.connect(name, url=server.url, user="editor", secret=CANARY),
            lambda: adapter.who_am_i(login),
            lambda: adapter.steps(login, part)[-1].run({}),
            lambda: adapter.find(login, part, {}),  # type: ignore[attr-defined]
            lambda: adapter.collect(login, None, ()),  # type: ignore[attr-defined]
        ]
        for call in calls:
            with pytest.raises(Exception) as caught:
                call()
            whole = "".join(traceback.format_exception(caught.value)) + _insides(caught.value)
            assert not found_in(whole.encode(), CANARY), whole
            verdict = None if isinstance(caught.value, Problem) else adapter.classify(caught.value, publishing=True)
            assert not found_in(repr(verdict).encode(), CANARY), "words are shown and kept"
        assert not found_in(repr(login).encode(), CANARY)


def _insides(error: BaseException | None) -> str:
    """What a logger, a debugger's repr or a pickle would show of an exception and all behind it."""
    told = ""
    while error is not None:
        told += f"{error!r} {error} {error.args!r} {vars(error)!r} "
        error = error.__cause__ or error.__context__
    return told


def test_no_process_of_ours_shows_it(
    brandassist: Brandassist, blog: ContractWordPress, own_keychain: Path, workspace: Path, tmp_path: Path
) -> None:
    """Neither on a command line nor in an environment, nor in those of the processes it starts."""
    program = Program(workspace, dict(os.environ))
    blog.slow_seconds = 1.5
    blog.fail("slow", match="GET /wp-json/wp/v2/users/me")
    connecting = program.start("accounts", "connect", "wordpress", "--url", blog.url, "--user", "editor", given=True)
    assert connecting.stdin
    connecting.stdin.write(f"{CANARY}\n")
    connecting.stdin.flush()
    shown = _watch(connecting.pid)
    said = connecting.communicate(timeout=60)
    draft = a_post(brandassist, said[0].strip(), tmp_path, 1)
    now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M}"
    brandassist("schedule", draft, "--to", "practice", "--at", now, "--zone", "UTC")
    blog.fail("slow", match="POST /wp-json/wp/v2/posts")
    running = program.start("queue", "run", "--until-idle")
    try:
        shown += _watch(running.pid)
        said += running.communicate(timeout=60)
        shown += _watch(address_pid(workspace / "practice"), seconds=0)
    finally:
        address.stop(workspace / "practice")
    assert len(blog.posts()) == 1
    assert b"brandassist" in shown
    assert not found_in(shown + "".join(said).encode(), CANARY)
    assert {each for each in holders(tmp_path, CANARY) if not each.startswith("keychain/")} == set()


def address_pid(folder: Path) -> int:
    """The process of the practice network that serves `folder`."""
    return next(
        process.pid
        for process in psutil.process_iter()
        if str(folder) in " ".join(_asked(process.cmdline)) and process.pid != os.getpid()
    )


def _watch(pid: int, seconds: float = 2) -> bytes:
    """What the process list says of a process and its children, looked at again and again."""
    shown, until = b"", time.monotonic() + seconds
    while not shown or (time.monotonic() < until and psutil.pid_exists(pid)):
        for process in [psutil.Process(pid), *_asked(psutil.Process(pid).children)]:
            for part in ("cmdline", "environ"):
                try:
                    shown += Path(f"/proc/{process.pid}/{part}").read_bytes()
                except OSError:
                    continue
        time.sleep(0.05)
    return shown


def _asked(ask: Callable[[], list]) -> list:
    try:
        return ask()
    except psutil.Error:
        return []
