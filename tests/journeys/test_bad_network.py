"""Servers that are not what they should be, keychains that are not there: a clear sentence, and nothing lost."""

from __future__ import annotations

import io
import os
import resource
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist
from tests.journeys.conftest import Unchanged, holding
from tests.support.program import Program, Said
from tests.support.sockets import Bare, answering, read_request, reply, serve
from tests.support.wordpress import ContractWordPress

SECRET = "abcd EFGH 1234 editor"
SELF_SIGNED = Path(__file__).parents[1] / "support" / "selfsigned.pem"
MEMORY = 200_000  # KB; the program alone takes 60,000, the longest answer it hears out 20,000
GIGABYTES_2 = 2 << 30

Connect = Callable[[str, str], Said]


@pytest.fixture
def connect(brandassist: Brandassist, monkeypatch: pytest.MonkeyPatch) -> Connect:
    def run(network: str, url: str) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{SECRET}\n"))
        return brandassist("accounts", "connect", network, "--url", url, "--user", "editor")

    return run


@pytest.mark.parametrize("network", ["wordpress", "mastodon"])
@pytest.mark.parametrize("answer", [b"<html>Just a moment...</html>", b"", b"{", b"[]", b'"words"', b"[" * 100_000])
def test_what_is_no_json(connect: Connect, unchanged: Unchanged, network: str, answer: bytes) -> None:
    with answering(reply("200 OK", answer, "Content-Type: text/html")) as server, unchanged():
        said = connect(network, server.url).problem
    assert SECRET not in said
    assert "127.0.0.1" in said or "address" in said


def test_html_in_the_middle_of_the_work_loses_no_message(
    brandassist: Brandassist, connect: Connect, own_keychain: Path, workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "words.md"
    file.write_text("---\ntitle: Queues\n---\n\nTwelve minutes.\n")
    with ContractWordPress() as blog:
        account = connect("wordpress", blog.url).id
        assert SECRET in own_keychain.read_text()
        draft = brandassist("draft", "new", file).id
        now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M}"
        brandassist("schedule", draft, "--to", account, "--at", now, "--zone", "UTC")
        assert brandassist("queue", "run", "--until-idle").code == 0
        (post,) = blog.posts()
        blog.visitor_comment(int(str(post["id"])), "Which till?")
        before = holding(workspace)["message"]
        blog.fail("malformed", match="GET /wp-json/wp/v2/comments")
        assert brandassist("inbox", "collect", account).problem
        assert holding(workspace)["message"] == before
        assert brandassist("inbox", "collect", account).code == 0
        assert [row["text"] for row in brandassist("--json", "inbox", "list").json] == ["Which till?"]


@pytest.mark.parametrize("told", [True, False], ids=["with its length", "without end"])
def test_an_answer_of_two_gigabytes(program: Program, workspace: Path, told: bool) -> None:
    sent = threading.Event()

    def flood(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        length = f"Content-Length: {GIGABYTES_2}\r\n" if told else ""
        conn.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{length}\r\n".encode())
        with suppress(OSError):
            for _ in range(GIGABYTES_2 >> 20):
                conn.sendall(bytes(1 << 20))
        sent.set()

    assert program("member", "list").code == 0
    before = holding(workspace)
    with serve(flood) as server:
        running = program.start("accounts", "connect", "wordpress", "--url", server.url, "--user", "u", given=True)
        assert running.stdin and running.stderr and running.stdout
        running.stdin.write(f"{SECRET}\n")
        running.stdin.close()
        said = running.stderr.read()
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        running.stdout.close()
        running.stderr.close()
    assert "not WordPress" in Said(running.returncode, "", said).problem
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # Linux counts what it was forked from as its own
    assert used.ru_maxrss < ours + MEMORY, f"{used.ru_maxrss} KB, {ours} KB of them ours"
    assert holding(workspace) == before


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"])
def test_a_redirect_to_another_host_takes_no_secret_along(connect: Connect, unchanged: Unchanged, status: str) -> None:
    with answering(reply("200 OK", b"{}")) as other:
        elsewhere = f"Location: http://localhost:{other.port}/wp-json/wp/v2/users/me"
        with answering(reply(status, b"", elsewhere)) as server, unchanged():
            said = connect("wordpress", server.url).problem
        assert "localhost" in said
        assert other.requests == []


def test_a_certificate_nobody_signed(connect: Connect, unchanged: Unchanged) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(SELF_SIGNED)
    heard: list[bytes] = []

    def listen(_: Bare, conn: socket.socket) -> None:
        heard.append(read_request(conn))

    with serve(listen, tls=context) as server, unchanged():
        assert "certificate" in connect("wordpress", f"https://localhost:{server.port}").problem
    assert not any(heard), "nothing left before the certificate was seen"


def test_a_server_that_is_not_there(connect: Connect, unchanged: Unchanged) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with unchanged():
        assert "reached" in connect("wordpress", f"http://127.0.0.1:{port}").problem
        assert "encryption" in connect("wordpress", "http://blog.example").problem
        assert "address" in connect("wordpress", "blog").problem


def test_without_a_keychain_it_says_so_and_keeps_nothing(
    connect: Connect, brandassist: Brandassist, workspace: Path
) -> None:
    with ContractWordPress() as blog:
        said = connect("wordpress", blog.url)
        assert said.code == 0
        assert "no keychain" in said.err
        assert "signing in" in brandassist("accounts", "test", said.id).problem
    for path in workspace.rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes()


def test_a_post_due_without_a_keychain_waits_and_asks(
    connect: Connect, brandassist: Brandassist, workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "words.md"
    file.write_text("---\ntitle: Queues\n---\n\nTwelve minutes.\n")
    with ContractWordPress() as blog:
        account = connect("wordpress", blog.url).id
        draft = brandassist("draft", "new", file).id
        now = f"{datetime.now(UTC):%Y-%m-%dT%H:%M}"
        number = brandassist("schedule", draft, "--to", account, "--at", now, "--zone", "UTC").id
        assert brandassist("queue", "run", "--until-idle").code == 0
        assert blog.posts() == []
    (row,) = brandassist("--json", "queue", "list").json
    assert (row["id"], row["approved"]) == (number, True)
    assert row["state"] in ("scheduled", "missed")
    assert row["problem"]["code"] == "sign_in_needed"
