"""Pictures: only real ones, within the limits, each for one post."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from brandassist.practice.pictures import recognise

from .conftest import Client


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 8)) + chunk(b"IEND", b"")


PNG = png(4, 2)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_real_pictures_are_recognised(kind: str) -> None:
    file = BytesIO()
    Image.new("RGB", (37, 21), "teal").save(file, kind)
    found = recognise(file.getvalue())
    assert found is not None
    assert (found.mime, found.width, found.height) == (f"image/{kind.lower()}", 37, 21)
    assert recognise(file.getvalue()[:9]) is None


def test_uploaded_described_posted_shown(network: Client) -> None:
    made = network.upload(PNG, "A till").json
    assert (made["type"], made["description"]) == ("image", "A till")
    assert made["meta"]["original"]["width"] == 4
    changed = network.ask("PUT", f"/api/v1/media/{made['id']}", {"description": "Two tills", "focus": "0.5,-0.5"})
    assert (changed.json["description"], changed.json["meta"]["focus"]) == ("Two tills", {"x": 0.5, "y": -0.5})
    post = network.post("", media_ids=[made["id"]]).json
    assert [item["description"] for item in post["media_attachments"]] == ["Two tills"]
    shown = network.get(made["url"].removeprefix(network.url))
    assert (shown.headers["Content-Type"], shown.body) == ("image/png", PNG)
    assert network.get(f"/api/v1/media/{made['id']}").status == 404
    assert network.post("again", media_ids=[made["id"]]).status == 422


def test_four_in_their_order_and_no_fifth(network: Client) -> None:
    made = [network.upload(PNG, str(n)).json["id"] for n in range(5)]
    assert network.post("five", media_ids=made).status == 422
    post = network.post("four", media_ids=made[3::-1]).json
    assert [item["description"] for item in post["media_attachments"]] == ["3", "2", "1", "0"]
    last = {"status": "other", "media_ids": [made[4], made[0]]}
    edited = network.ask("PUT", f"/api/v1/statuses/{post['id']}", last).json
    assert [item["description"] for item in edited["media_attachments"]] == ["4", "0"]


def test_what_is_refused(network: Client) -> None:
    for data in (b"", b"hello", b"<svg/>", b"\x89PNG\r\n\x1a\n", PNG[:20], png(6000, 6000), png(0, 3)):
        assert network.upload(data).status == 422
    assert network.upload(PNG + bytes(16 * 1024 * 1024)).status == 422
    assert network.upload(PNG, "x" * 1501).status == 422
    assert network.upload(PNG, "x" * 1500).status == 200
    made = network.upload(PNG).json["id"]
    assert network.post("x", media_ids=[made], poll={"options": ["a", "b"], "expires_in": 300}).status == 422
    assert network.ask("POST", "/api/v2/media", {"file": "x"}).status == 422


def test_taken_back_before_it_is_posted(network: Client) -> None:
    made = network.upload(PNG).json["id"]
    assert network.ask("DELETE", f"/api/v1/media/{made}").status == 200
    assert network.post("x", media_ids=[made]).status == 422


def test_thirty_uploads_in_half_an_hour(network: Client) -> None:
    heard = [network.upload(PNG) for _ in range(31)]
    assert [answer.status for answer in heard] == [200] * 30 + [429]
    assert heard[-1].headers["X-RateLimit-Remaining"] == "0"
    assert network.post("still").status == 200
    network.switch(ahead=1800)
    assert network.upload(PNG).status == 200
