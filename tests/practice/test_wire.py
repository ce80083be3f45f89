"""HTTP itself: bad requests, large bodies, connections kept, callers that hang up; and the pages."""

from __future__ import annotations

import json
import queue
import socket
import threading
from http.client import HTTPConnection
from pathlib import Path

import pytest

from brandassist.practice import server
from brandassist.practice.wire import decode

from .conftest import Client


def raw(network: Client, sent: bytes) -> bytes:
    port = int(network.url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port), 10) as connection:
        connection.sendall(sent)
        heard = b""
        while more := connection.recv(65536):
            heard += more
            if not sent.startswith(b"HEAD") and b"Connection: close" not in heard:
                break
        return heard


HEAD = b"POST /api/v1/statuses HTTP/1.1\r\nHost: 127.0.0.1:1\r\nUser-Agent: t\r\nAuthorization: Bearer practice\r\n"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (b"Content-Length: x", b"400"),
        (b"Content-Length: -5", b"400"),
        (b"Content-Length: 3\r\nContent-Length: 4", b"400"),
        (b"Transfer-Encoding: chunked", b"411"),
        (b"Content-Length: 30000000", b"413"),
        (b"Content-Length: 99999999999999999999", b"413"),
    ],
)
def test_bad_lengths(network: Client, headers: bytes, status: bytes) -> None:
    assert raw(network, HEAD + headers + b"\r\n\r\nabc").startswith(b"HTTP/1.1 " + status)
    assert network.post("still here").status == 200


def test_bad_targets(network: Client) -> None:
    assert b" 400 " in raw(network, b"GET http://[ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").split(b"\r\n")[0]
    assert network.get("/nowhere").status == 404
    assert network.ask("PATCH", "/api/v1/statuses").status == 405
    assert network.get("/api/v1/statuses/" + "9" * 40).status == 404


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b'"x"', b"[" * 100_000, b'{"status": "\\ud800"}'])
def test_bad_json(network: Client, body: bytes) -> None:
    assert network.ask("POST", "/api/v1/statuses", body, Content_Type="application/json").status == 400
    assert network.own_posts() == []


def test_other_kinds_of_bodies_say_nothing(network: Client) -> None:
    heard = network.ask("POST", "/api/v1/statuses", b'{"status": "x"}', Content_Type="text/plain")
    assert heard.status == 422
    cut = network.ask("POST", "/api/v2/media", b"--x\r\nabc", Content_Type="multipart/form-data; boundary=x")
    assert cut.status == 400


def test_callers_say_who_they_are(network: Client) -> None:
    network.headers = {}
    assert network.get("/api/v2/instance").status == 403


def test_one_connection_serves_many_requests_after_refusals_too(network: Client) -> None:
    connection = HTTPConnection(network.url.removeprefix("http://"), timeout=10)
    headers = {"User-Agent": "t", "Content-Type": "application/json"}
    heard: list[int] = []
    for token in ("wrong", "practice", "wrong", "practice"):
        body = json.dumps({"status": "x" * 400})
        connection.request("POST", "/api/v1/statuses", body, headers | {"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        answer.read()
        heard.append(answer.status)
        assert connection.sock is not None
    connection.close()
    assert heard == [401, 200, 401, 200]


def test_a_sender_that_gives_up_has_posted_nothing(network: Client) -> None:
    port = int(network.url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(HEAD + b"Content-Type: application/json\r\nContent-Length: 50\r\n\r\n{")
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(100) == b""
    assert network.own_posts() == []


def test_rate_limits(network: Client) -> None:
    first = network.post("x")
    assert (first.headers["X-RateLimit-Limit"], first.headers["X-RateLimit-Remaining"]) == ("300", "299")
    heard = [network.get("/api/v2/instance").status for _ in range(300)]
    assert heard == [200] * 299 + [429]
    refused = network.post("x")
    assert refused.status == 429
    assert refused.headers["X-RateLimit-Reset"].startswith("20")
    assert network.switch(unlimited=True).status == 200
    assert network.post("x").status == 200
    assert len(network.own_posts()) == 2


def test_names_of_forms_as_rails_reads_them() -> None:
    form = b"a=1&b[]=2&b[]=3&c[d]=4&c[e][]=5&f[][g]=6&f[][h]=7&f[][g]=8"
    params, _ = decode(form, "application/x-www-form-urlencoded", "q=9")
    assert params == {
        "q": "9",
        "a": "1",
        "b": ["2", "3"],
        "c": {"d": "4", "e": ["5"]},
        "f": [{"g": "6", "h": "7"}, {"g": "8"}],
    }


def test_instance_limits(network: Client) -> None:
    limits = network.get("/api/v2/instance").json["configuration"]
    assert limits["statuses"] == {
        "max_characters": 500,
        "max_media_attachments": 4,
        "characters_reserved_per_url": 23,
    }
    assert limits["media_attachments"]["image_size_limit"] == 16 * 1024 * 1024


def test_pages_show_posts_and_escape_them(network: Client) -> None:
    made = network.post("<script>alert(1)</script> #shop & co", language='"><i>').json
    page = network.get(f"/@you/{made['id']}")
    assert page.status == 200
    assert "script-src" not in page.headers["Content-Security-Policy"]
    text = page.body.decode()
    assert "<script" not in text
    assert "<i>" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert text.count("<article") == 1 + len(network.mentions().json)
    for path in ("/", "/@you", "/tags/shop", "/avatar.svg"):
        assert network.get(path).status == 200
    assert b"&lt;script" in network.get("/tags/shop").body
    assert b"Rete di prova" in network.get("/", Accept_Language="it-IT,it;q=0.9").body
    assert network.get(f"/@saskia_lindholm/{made['id']}").status == 404
    assert network.get("/@nobody").status == 404


def test_it_ends_when_its_parent_is_gone_and_nobody_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "IDLE", 0.2)
    monkeypatch.setattr(server, "CHECK", 0.05)
    gone = threading.Event()
    monkeypatch.setattr(server, "alive", lambda pid: not gone.is_set())
    said: queue.Queue[str] = queue.Queue()
    thread = threading.Thread(
        target=server.serve, args=(tmp_path,), kwargs={"parent": 1, "ready": said.put}, daemon=True
    )
    thread.start()
    client = Client(said.get(timeout=10))
    thread.join(0.5)
    assert thread.is_alive()
    assert client.get("/").status == 200
    gone.set()
    thread.join(10)
    assert not thread.is_alive()


def test_it_stops_while_someone_hangs(network: Client) -> None:
    network.switch(fail="hang")
    network.timeout = 10
    heard: queue.Queue[str] = queue.Queue()

    def wait() -> None:
        try:
            network.post("held")
        except OSError as lost:
            heard.put(type(lost).__name__)

    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    while not network.own_posts():
        threading.Event().wait(0.02)
    network.ask("POST", "/_stop", {})
    assert heard.get(timeout=5)
