"""The first comment from the terminal, sent to the practice network: under its post, once, never without it."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brandassist import clock
from brandassist.practice import address
from tests.cli.conftest import Brandassist


@pytest.fixture(autouse=True)
def practice(tmp_path: Path) -> Iterator[None]:
    yield
    address.stop(tmp_path / "workspace" / "practice")


def network(tmp_path: Path, path: str, body: Any = None) -> Any:
    url = address.ensure(tmp_path / "workspace" / "practice") + path
    data = None if body is None else json.dumps(body).encode()
    headers = {"User-Agent": "test", "Content-Type": "application/json", "Authorization": "Bearer practice"}
    with urllib.request.urlopen(urllib.request.Request(url, data=data, headers=headers), timeout=10) as answer:
        return json.loads(answer.read() or b"null")


def ours(tmp_path: Path) -> list[dict[str, Any]]:
    return [post for post in network(tmp_path, "/_posts") if post["author"] == "you"]


def planned(brandassist: Brandassist, folder: Path) -> str:
    file = folder / "post.md"
    file.write_text("A post of mine.\n")
    draft = brandassist("draft", "new", file, "--to", "practice").id
    assert brandassist("draft", "first-comment", draft, "And what it is about.").code == 0
    now = f"{clock.now():%Y-%m-%dT%H:%M}"
    return brandassist("schedule", draft, "--to", "practice", "--at", now, "--zone", "UTC").id


def test_it_stands_under_the_post(brandassist: Brandassist, tmp_path: Path) -> None:
    planned(brandassist, tmp_path)
    assert brandassist("queue", "run", "--until-idle").code == 0
    post, comment = ours(tmp_path)
    assert "And what it is about." in comment["text"]
    assert comment["in_reply_to"] == post["id"]
    [row] = brandassist("queue", "list", "--json").json
    assert (row["state"], len(row["parts"])) == ("published", 2)


@pytest.mark.parametrize("fault", ["5xx-before", "5xx-after", "reset-after-body", "malformed", "429"])
@pytest.mark.parametrize("which", ["A post of mine", "And what it is"])
def test_whatever_fails_it_is_never_there_twice_nor_without_its_post(
    brandassist: Brandassist, tmp_path: Path, fault: str, which: str
) -> None:
    planned(brandassist, tmp_path)
    network(tmp_path, "/_switchboard", {"fail": fault, "match": which})
    for _ in range(2):
        assert brandassist("queue", "run", "--until-idle").code == 0
    texts = [each["text"] for each in ours(tmp_path)]
    posts, comments = (sum(words in each for each in texts) for words in ("A post of mine", "And what it is"))
    assert posts <= 1 and comments <= posts
    [row] = brandassist("queue", "list", "--json").json
    assert row["state"] in ("published", "partly_published", "unconfirmed", "refused", "scheduled")


def test_empty_takes_it_away(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("---\nfirst_comment: Under it.\n---\n\nA post.\n")
    draft = brandassist("draft", "new", file).id
    assert brandassist("draft", "show", draft, "--json").json["first_comment"] == "Under it."
    assert brandassist("draft", "first-comment", draft, "").code == 0
    assert brandassist("draft", "show", draft, "--json").json["first_comment"] == ""
