"""A practice network in this process, for tests of what it answers; real processes are in test_process."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from brandassist.practice import PUBLISHED_TOKEN, address
from brandassist.practice.server import serve


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Client:
    url: str
    token: str = PUBLISHED_TOKEN
    timeout: float = 10.0
    headers: dict[str, str] = field(default_factory=lambda: {"User-Agent": "tests"})

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """A dict goes as JSON, a list of pairs as a form, bytes as they are."""
        connection = HTTPConnection(self.url.removeprefix("http://"), timeout=self.timeout)
        sent = {**self.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        if isinstance(body, dict):
            body, sent["Content-Type"] = json.dumps(body).encode(), "application/json"
        elif isinstance(body, list):
            body = urlencode(body).encode()
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, body, sent)
            got = connection.getresponse()
            return Answer(got.status, dict(got.getheaders()), got.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, **headers)

    def post(self, text: str, key: str = "", **more: Any) -> Answer:
        headers = {"Idempotency_Key": key} if key else {}
        body = {"status": text, "visibility": "public", **more}
        return self.ask("POST", "/api/v1/statuses", body, **headers)

    def upload(self, data: bytes, description: str | None = None) -> Answer:
        parts = [b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n' + data + b"\r\n"]
        if description is not None:
            head = b'--x\r\nContent-Disposition: form-data; name="description"\r\n\r\n'
            parts.append(head + description.encode() + b"\r\n")
        body = b"".join(parts) + b"--x--\r\n"
        return self.ask("POST", "/api/v2/media", body, Content_Type="multipart/form-data; boundary=x")

    def switch(self, **settings: Any) -> Answer:
        return self.ask("POST", "/_switchboard", settings)

    def own_posts(self) -> list[dict[str, Any]]:
        return self.get("/_posts?author=you").json

    def mentions(self, query: str = "") -> Answer:
        return self.get(f"/api/v1/notifications?types[]=mention{query}")


@pytest.fixture
def network(tmp_path: Path) -> Iterator[Client]:
    said: queue.Queue[str] = queue.Queue()
    thread = threading.Thread(target=serve, args=(tmp_path / "practice",), kwargs={"ready": said.put}, daemon=True)
    thread.start()
    client = Client(said.get(timeout=10))
    yield client
    address.stop(tmp_path / "practice")
    thread.join(10)
    assert not thread.is_alive()
