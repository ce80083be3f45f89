"""A post office on a real database, with the practice network as its own process."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from brandassist.http import Http, Limits
from brandassist.networks.contract import Login, Picture
from brandassist.practice import address
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.writing.payloads import FrozenPicture
from tests.support.builders import DEVICE, an_account, open_database


class Practice:
    """The practice network in a test: what it holds, and how it shall fail."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = address.ensure(folder)

    def fail(self, spec: str, match: str | None = None) -> None:
        self._call("POST", "/_switchboard", {"fail": spec} | ({"match": match} if match else {}))

    def at_hour(self, hours: float) -> None:
        """Let the server's clock run that far ahead."""
        self._call("POST", "/_switchboard", {"ahead": hours * 3600})

    def switch(self, **told: Any) -> None:
        """Tell the switchboard anything else."""
        self._call("POST", "/_switchboard", told)

    def faults_left(self) -> int:
        """How often it will still fail."""
        return sum(each["left"] for each in self._call("GET", "/_switchboard")["faults"])

    def say(self, text: str) -> str:
        """Post as "you", past the program; returns its id there."""
        return str(self._call("POST", "/api/v1/statuses", {"status": text})["id"])

    def do(self, deed: str, post: str, *, who: str, text: str = "") -> str:
        """Have a follower answer, like or share a post, or change or delete one of theirs; returns its id."""
        return str(self._call("POST", "/_followers", {"do": deed, "post": post, "who": who, "text": text})["id"])

    def posts(self) -> list[dict[str, Any]]:
        """Every post of ours the network holds, oldest first: the truth."""
        return [post for post in self._call("GET", "/_posts") if post["author"] == "you"]

    def held(self) -> list[dict[str, Any]]:
        """What the network holds for later."""
        return self._call("GET", "/api/v1/scheduled_statuses")

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"User-Agent": "test", "Content-Type": "application/json", "Authorization": "Bearer practice"}
        request = urllib.request.Request(self.url + path, data=data, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read() or b"null")


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    network = Practice(tmp_path / "practice")
    yield network
    address.stop(network.folder)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path)
    yield database
    database.close()


@pytest.fixture
def account_id(database: Database, practice: Practice) -> str:
    return an_account(database, url=practice.url)


@pytest.fixture
def post(database: Database, practice: Practice) -> Post:
    return a_post_office(database, practice)


def a_post_office(database: Database, practice: Practice, device: str = DEVICE) -> Post:
    def login(account_id: str) -> Login:
        return Login(account_id, practice.url, "you", {}, Http(), secret="practice", folder=practice.folder)

    def picture(frozen: FrozenPicture) -> Picture:
        raise AssertionError("these posts have no pictures")

    return Post(database, device, login, picture, lambda: timedelta(minutes=10), Limits(connect=2, read=1, whole=2))


@pytest.fixture
def lanes(post: Post) -> Iterator[Lanes]:
    lanes = Lanes(post)
    yield lanes
    lanes.stop()
