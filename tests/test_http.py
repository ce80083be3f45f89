from __future__ import annotations

import logging
import socket
import ssl
import subprocess
import sys
import threading
import time
import traceback
from contextlib import ExitStack
from pathlib import Path

import pytest

from brandassist.errors import Problem
from brandassist.http import (
    Broken,
    Http,
    HttpFailure,
    Limits,
    NeverOpened,
    NotJson,
    Redirected,
    Status,
    TooLarge,
    Untrusted,
    _leads_on,  # pyright: ignore[reportPrivateUsage]
    checked,
)
from tests.support.sockets import Bare, answering, read_request, reply, reset, serve

CANARY = "c4n4ry-s3cr3t"
AUTH = {"Authorization": f"Bearer {CANARY}"}
SHORT = Limits(connect=2, read=0.6, whole=1.0, upload=1.2)


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def test_importing_it_imports_no_client() -> None:
    code = "import sys, brandassist.http; sys.exit('httpx' in sys.modules or 'httpcore' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_call_sends_what_it_is_given_and_brings_the_answer() -> None:
    with answering(reply("200 OK", b'{"ok": 1}', "X-Thing: a", "X-Thing: b")) as server:
        answer = Http().call("POST", server.url + "/x", headers=AUTH, params={"types[]": ["a", "b"]}, json={"è": 1})
    assert answer.json() == {"ok": 1}
    assert answer.headers["x-thing"] == "a, b"
    request = server.requests[0]
    assert request.startswith(b"POST /x?types%5B%5D=a&types%5B%5D=b HTTP/1.1\r\n")
    assert b"BrandAssist/0.1" in request
    assert b"Connection: close" in request


def test_multipart_carries_fields_and_files() -> None:
    with answering(reply("200 OK")) as server:
        Http().call(
            "POST", server.url, form={"description": "Città"}, files={"file": ("a.jpg", b"\xff\xd8", "image/jpeg")}
        )
    assert "Città".encode() in server.requests[0]
    assert b'filename="a.jpg"' in server.requests[0]


def test_a_refused_connection_sent_nothing() -> None:
    with pytest.raises(NeverOpened) as caught:
        Http().call("POST", f"http://127.0.0.1:{closed_port()}/", json={})
    assert caught.value.code == "connection_refused"


def test_an_unknown_name_sent_nothing() -> None:
    with pytest.raises(NeverOpened) as caught:
        Http().call("GET", "https://nowhere.invalid/")
    assert caught.value.code == "name_not_found"


def test_a_connection_that_is_never_taken_sent_nothing() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        crowd = [socket.socket() for _ in range(8)]  # fills the backlog
        for one in crowd:
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
        with pytest.raises(NeverOpened) as caught:
            Http(limits=Limits(connect=0.3)).call("POST", f"http://127.0.0.1:{listener.getsockname()[1]}/")
        for one in crowd:
            one.close()
    assert caught.value.code == "connect_timeout"


def trickle_headers(server: Bare, conn: socket.socket) -> None:
    read_request(conn)
    conn.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not server.ended.wait(0.05):
        conn.sendall(b"a")


def trickle_body(server: Bare, conn: socket.socket) -> None:
    read_request(conn)
    conn.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while not server.ended.wait(0.05):
        conn.sendall(b"a")


def never_answer(server: Bare, conn: socket.socket) -> None:
    read_request(conn)
    server.ended.wait(30)


def interim_answers(server: Bare, conn: socket.socket) -> None:
    read_request(conn)
    while not server.ended.wait(0.05):
        conn.sendall(b"HTTP/1.1 102 Processing\r\n\r\n")


@pytest.mark.parametrize("handle", [trickle_headers, trickle_body, never_answer, interim_answers])
def test_no_server_stretches_the_whole_call(handle) -> None:
    with serve(handle) as server:
        start = time.monotonic()
        with pytest.raises(Broken):
            Http(limits=SHORT).call("POST", server.url, json={})
        assert time.monotonic() - start < 2


def test_an_upload_that_nobody_reads_ends_at_its_deadline() -> None:
    def read_nothing(server: Bare, conn: socket.socket) -> None:
        server.ended.wait(30)

    with serve(read_nothing) as server:
        start = time.monotonic()
        with pytest.raises(Broken):
            Http(limits=SHORT).call("POST", server.url, body=b"x" * 30_000_000, upload=True)
        assert time.monotonic() - start < 3


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_reset_is_broken(when: str) -> None:
    def handle(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        if when == "after":
            conn.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
        reset(conn)

    with serve(handle) as server, pytest.raises(Broken):
        Http().call("POST", server.url, json={})


def test_an_answer_that_is_not_http_is_broken() -> None:
    with answering(b"hello there\r\n\r\n") as server, pytest.raises(Broken):
        Http().call("GET", server.url)


def test_a_huge_answer_fails_early_without_memory() -> None:
    sent = 0

    def handle(server: Bare, conn: socket.socket) -> None:
        nonlocal sent
        read_request(conn)
        conn.sendall(b"HTTP/1.1 200 OK\r\n\r\n")  # no length: it ends when the connection does
        while sent < 2_000_000_000:
            conn.sendall(b"x" * 1_000_000)
            sent += 1_000_000

    with serve(handle) as server, pytest.raises(TooLarge):
        Http().call("GET", server.url)
    assert sent < 60_000_000


def test_a_huge_length_is_believed() -> None:
    with answering(b"HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\nx") as server, pytest.raises(TooLarge):
        Http().call("GET", server.url)


def test_headers_without_end_are_broken() -> None:
    with answering(b"HTTP/1.1 200 OK\r\n" + b"X-A: " + b"a" * 2_000_000) as server, pytest.raises(Broken):
        Http().call("GET", server.url)


def test_an_error_status_keeps_its_answer() -> None:
    with answering(reply("422 Unprocessable", b'{"error": "no"}')) as server, pytest.raises(Status) as caught:
        Http().call("POST", server.url)
    assert caught.value.answer.json() == {"error": "no"}


def test_html_where_json_belongs() -> None:
    with answering(reply("200 OK", b"<html>")) as server:
        answer = Http().call("GET", server.url)
    with pytest.raises(NotJson):
        answer.json()
    with pytest.raises(NotJson):
        type(answer)(200, {}, b"[" * 200_000).json()


def test_a_get_follows_its_own_host_only() -> None:
    with (
        answering(reply("302 Found", b"", "Location: /b"), reply("200 OK", b"[]")) as server,
        answering(reply("200 OK")) as other,
    ):
        assert Http().call("GET", server.url + "/a", headers=AUTH).json() == []
        with (
            answering(reply("302 Found", b"", f"Location: {other.url}/")) as first,
            pytest.raises(Redirected) as caught,
        ):
            Http().call("GET", first.url, headers=AUTH)
        assert caught.value.host == "127.0.0.1"
        assert other.requests == []


def test_a_redirect_loop_ends() -> None:
    with answering(reply("302 Found", b"", "Location: /")) as server, pytest.raises(Redirected):
        Http().call("GET", server.url)
    assert len(server.requests) == 6


def test_a_post_is_never_redirected() -> None:
    for target in ("/b", "http://elsewhere.example/"):
        with answering(reply("307 Temporary", b"", f"Location: {target}")) as server, pytest.raises(Redirected):
            Http().call("POST", server.url, headers=AUTH)
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://brand.example/", "plain_http_refused"),
        ("http://127.0.0.1.example/", "plain_http_refused"),
        ("https://irene:pw@brand.example/", "address_with_password"),
        ("ftp://brand.example/", "bad_address"),
        ("https://[bad/", "bad_address"),
        ("", "bad_address"),
    ],
)
def test_addresses_that_are_refused(url: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        Http().call("GET", url)
    assert caught.value.code == code
    assert "pw" not in str(caught.value.data)


SELF_SIGNED = Path(__file__).parent / "support" / "selfsigned.pem"


@pytest.fixture
def certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(SELF_SIGNED)
    return context


def test_a_self_signed_certificate_gets_no_request(certificate: ssl.SSLContext) -> None:
    got: list[bytes] = []

    def handle(server: Bare, conn: socket.socket) -> None:
        got.append(read_request(conn))

    with serve(handle, certificate) as server, pytest.raises(Untrusted):
        Http().call("POST", f"https://localhost:{server.port}/", headers=AUTH, json={})
    assert got == []


def test_a_trusted_certificate_is_taken(certificate: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> None:
    from brandassist.http import wire

    monkeypatch.setenv("SSL_CERT_FILE", str(SELF_SIGNED))
    wire._system_certificates.cache_clear()

    def handle(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        conn.sendall(reply("200 OK", b"[1]"))

    try:
        with serve(handle, certificate) as server:
            assert Http().call("POST", f"https://localhost:{server.port}/", json={}).json() == [1]
    finally:
        wire._system_certificates.cache_clear()


def test_a_proxy_that_refuses_means_nothing_left(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(reply("407 Proxy Authentication Required", b"")) as proxy:
        monkeypatch.setenv("https_proxy", proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        with pytest.raises(NeverOpened) as caught:
            Http().call("POST", "https://brand.example/path", headers=AUTH, json={})
    assert caught.value.code == "proxy_refused"
    assert proxy.requests[0].startswith(b"CONNECT brand.example:443")
    assert CANARY.encode() not in proxy.requests[0]


def test_loopback_never_goes_through_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{closed_port()}")
    with answering(reply("200 OK")) as server:
        assert Http().call("GET", server.url).status == 200


def test_before_send_is_asked_before_the_first_byte_and_may_stop_it() -> None:
    class LeaseLost(Exception):
        pass

    def stop() -> None:
        raise LeaseLost

    got: list[bytes] = []

    def handle(server: Bare, conn: socket.socket) -> None:
        got.append(conn.recv(1))

    with serve(handle) as server:
        with pytest.raises(LeaseLost):
            Http(before_send=stop).call("POST", server.url, json={})
        server.ended.wait(0.05)
    assert got in ([], [b""])

    asked: list[int] = []
    with answering(reply("302 Found", b"", "Location: /b"), reply("200 OK")) as server:
        Http(before_send=lambda: asked.append(1)).call("GET", server.url)
    assert len(asked) == 2


def test_close_ends_a_call_under_way() -> None:
    arrived = threading.Event()

    def handle(server: Bare, conn: socket.socket) -> None:
        read_request(conn)
        arrived.set()
        server.ended.wait(30)

    http = Http()
    with serve(handle) as server:

        def close() -> None:
            arrived.wait(10)
            http.close()

        closer = threading.Thread(target=close)
        closer.start()
        start = time.monotonic()
        with pytest.raises(Broken):
            http.call("POST", server.url, json={})
        closer.join()
        assert time.monotonic() - start < 5
    with pytest.raises(NeverOpened):
        http.call("GET", server.url)


def everything(error: BaseException) -> str:
    """All an exception can tell, with whatever it drags along."""
    told = "".join(traceback.format_exception(error)) + repr(vars(error))
    seen = error.__context__
    while seen is not None:
        told += repr(seen) + repr(vars(seen))
        seen = seen.__context__
    return told


def test_no_exception_or_log_holds_a_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    errors: list[BaseException] = []
    hook = f"/hooks/{CANARY}?key={CANARY}"

    def attempt(url: str, headers: dict[str, str]) -> None:
        with pytest.raises(HttpFailure) as caught:
            Http(limits=SHORT).call("POST", url + hook, headers=headers, json={"text": CANARY})
        errors.append(caught.value)

    with serve(never_answer) as server:
        attempt(server.url, AUTH)
        attempt(server.url, {"Authorization": f"Bearer {CANARY}\nX"})
        attempt(server.url, {"Authorization": f"Bearer {CANARY}é"})
        attempt(server.url, {"Authorization": f"Bearer {CANARY}\x01"})
    with answering(reply("302 Found", b"", f"Location: https://x.example/{CANARY}")) as server:
        attempt(server.url, AUTH)
    with answering(reply("401 No", CANARY.encode())) as server:
        attempt(server.url, AUTH)
    attempt(f"http://127.0.0.1:{closed_port()}", AUTH)
    for error in errors:
        assert CANARY not in everything(error)
    assert CANARY not in caplog.text


def test_what_carries_nothing_may_be_led_to_another_host() -> None:
    with answering(reply("200 OK", b"there")) as there, ExitStack() as stack:
        server = stack.enter_context(answering(reply("301 Moved", b"", f"Location: {there.url}/x")))
        assert Http().call("GET", server.url, anywhere=True).body == b"there"
        with pytest.raises(Redirected):
            Http().call("GET", server.url)
    aside = reply("301 Moved", b"", "Location: http://elsewhere.example/")
    with answering(aside) as server, pytest.raises(Problem, match="plain_http_refused"):
        Http().call("HEAD", server.url, anywhere=True)


@pytest.mark.parametrize(
    ("place", "there", "leads"),
    [
        ("https://a.example/", "https://b.example/", True),
        ("https://a.example/", "https://127.0.0.1/", False),
        ("https://a.example/", "https://localhost/", False),
        ("https://a.example/", "https://192.168.1.1/", False),
        ("https://a.example/", "https://[::1]/", False),
        ("https://a.example/", "https://169.254.169.254/", False),
        ("http://127.0.0.1:1/", "http://127.0.0.1:2/", True),
    ],
)
def test_a_server_of_the_world_never_leads_into_this_computer(place: str, there: str, leads: bool) -> None:
    assert _leads_on(checked(place), there) is leads
