"""The assisted way from the command line: an account without a key, your turn, and the link that proves it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist import clock
from tests.cli.conftest import Brandassist
from tests.support.pages import Pages

WORDS = "The fish stall had sold out before the rain began this morning."


@pytest.fixture
def pages() -> Iterator[Pages]:
    with Pages() as site:
        yield site


@pytest.fixture
def planned(brandassist: Brandassist, pages: Pages, tmp_path: Path) -> str:
    connect = (
        "accounts",
        "connect",
        "assisted",
        "--url",
        pages.url,
        "--compose",
        f"{pages.url}/new",
        "--name",
        "Forum",
    )
    assert brandassist(*connect).code == 0  # no secret is asked for, and nothing is called
    assert pages.requests == []
    file = tmp_path / "post.md"
    file.write_text(WORDS)
    draft = brandassist("draft", "new", file, "--to", "Forum").id
    return brandassist("schedule", draft, "--to", "Forum", "--at", f"{clock.now():%Y-%m-%dT%H:%M}", "--zone", "UTC").id


def test_your_turn_from_the_words_to_the_proof(brandassist: Brandassist, pages: Pages, planned: str) -> None:
    assert brandassist("queue", "run", "--until-idle").code == 0
    (row,) = brandassist("queue", "list", "--json").json
    assert (row["state"], row["promise"], row["attempts"]) == ("your_turn", "you", 0)
    (turn,) = brandassist("queue", "turn", "--json").json
    assert (turn["id"], turn["text"], turn["page"]) == (planned, WORDS, f"{pages.url}/new")
    assert (turn["part"], turn["parts"]) == (1, 1)
    told = brandassist("queue", "turn")
    assert WORDS in told.out and f"{pages.url}/new" in told.out
    said = brandassist("queue", "posted", planned, pages.show("/t/7", WORDS), "--json").json
    assert (said["state"], said["mark"], said["left"]) == ("published", "live", 0)
    assert "Nothing waits" in brandassist("queue", "turn").out
    assert brandassist("queue", "turn", "--json").json == []


def test_a_link_that_fails_says_why_and_changes_nothing(brandassist: Brandassist, pages: Pages, planned: str) -> None:
    pages.show("/other", "Something else, by somebody else, about something else.")
    links = {
        "https://elsewhere.example/t/7": "belongs on",
        pages.url: "looks like",
        f"{pages.url}/none": "no page",
        f"{pages.url}/other": "other words",
        "not a link": "https://",
    }
    for link, words in links.items():
        assert words in brandassist("queue", "posted", planned, link).problem
    assert "part 1 first" in brandassist("queue", "posted", planned, f"{pages.url}/t/7", "--part", 2).problem
    pages.fail("5xx-before", 2, "GET /*")
    assert "--said" in brandassist("queue", "posted", planned, f"{pages.url}/t/7").problem
    (row,) = brandassist("queue", "list", "--json").json
    assert (row["state"], row["parts"][0]["url"]) == ("your_turn", None)
    assert "your word" in brandassist("queue", "posted", planned, f"{pages.url}/t/7", "--said").out
    assert "nothing to post" in brandassist("queue", "posted", planned, f"{pages.url}/t/8").problem


def test_the_way_of_an_account_is_chosen_and_pinterest_is_there(brandassist: Brandassist) -> None:
    pins = brandassist("accounts", "connect", "pinterest", "--user", "@ana", "--name", "Pins").id
    (row,) = [each for each in brandassist("accounts", "list", "--json").json if each["id"] == pins]
    assert (row["way"], row["ways"], row["handle"]) == ("you", ["you"], "@ana")
    assert brandassist("accounts", "way", "Pins", "you").code == 0
    assert "cannot be sent that way" in brandassist("accounts", "way", "Pins", "computer").problem
    assert "cannot be sent that way" in brandassist("accounts", "way", "practice", "you").problem
