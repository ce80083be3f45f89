"""What keeping a network's answers costs: 10,000 new ones, against a loop that parses and inserts the same."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest

from brandassist import clock
from brandassist.http import Answer, Http
from brandassist.ids import new_id
from brandassist.inbox.rules import keeping_in
from brandassist.networks.contract import Login
from brandassist.networks.mastodon_collect import Server, collect
from brandassist.store.inbox import messages, obligations
from brandassist.store.tables import message
from tests.bench.figures import show
from tests.support.builders import an_account, open_database

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]

ANSWERS, PEOPLE, TARGET, TURNS = 10_000, 2_000, 3, 5
NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
SAID = "the queue was long enough to sit down in and nobody minded because there were chairs for whoever came"
WORDS = tuple(SAID.split(" "))


def told() -> bytes:
    """The conversation under one post, as Mastodon tells it."""
    random = Random(7)
    return json.dumps({"ancestors": [], "descendants": [_status(random, number) for number in range(ANSWERS)]}).encode()


def _status(random: Random, number: int) -> dict[str, Any]:
    who = random.randrange(PEOPLE)
    said = " ".join(random.choice(WORDS) for _ in range(random.randint(4, 50))) + random.choice("?.!")
    above = str(1000 + random.randrange(number)) if number and random.random() < 0.3 else "1"
    url = f"https://network.example/@reader{who}"
    account = {"id": str(who), "acct": f"reader{who}", "display_name": f"Reader {who}", "url": url}
    return {
        "id": str(1000 + number),
        "content": f"<p>{said}</p>",
        "created_at": (NOW - timedelta(seconds=ANSWERS - number)).isoformat(),
        "url": f"{url}/{1000 + number}",
        "in_reply_to_id": above,
        "visibility": "public",
        "account": account,
    }


class Told:
    """A server that answers at once what it was given."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        return Answer(200, {}, self._body if path.endswith("/context") else b"[]")

    def base(self, login: Login) -> str:
        return "https://network.example"


def ours(folder: Path, body: bytes) -> float:
    """Seconds of reading the answer and keeping what it tells: conversations, profiles, sorts, times, words to find."""
    folder.mkdir()
    database = open_database(folder)
    account_id = an_account(database, "mastodon")
    login = Login(account_id, "https://network.example", "me", cast(Mapping[str, Any], {"id": "me"}), Http())
    began = time.perf_counter()
    came = collect(cast(Server, Told(body)), login, None, ("1",))
    with database.write("inbox") as tx:
        messages.keep(tx, account_id, came.messages, keeping_in(tx, "mastodon"), whole=came.whole)
    took = time.perf_counter() - began
    with database.read() as tx:
        assert sum(obligations.counts(tx, clock.now()).values()) == ANSWERS
    database.close()
    return took


def bare(folder: Path, body: bytes) -> float:
    """Seconds of reading the same and inserting for each a row of the same columns and its words, in one go."""
    folder.mkdir()
    database = open_database(folder)
    account_id = an_account(database, "mastodon")
    raw = sqlite3.connect(folder / "workspace.sqlite", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        raw.execute(f"PRAGMA {pragma}")
    names = [column.name for column in message.columns]
    insert = f"INSERT INTO message ({', '.join(names)}) VALUES ({', '.join(':' + name for name in names)})"
    index = "INSERT INTO search (rowid, kind, subject, title, body) VALUES (?, 'message', ?, ?, ?)"
    began = time.perf_counter()
    rows = [_row(account_id, one) for one in json.loads(body)["descendants"]]
    raw.execute("BEGIN IMMEDIATE")
    raw.executemany(insert, rows)
    raw.executemany(index, [(number, row["id"], row["author"], row["text"]) for number, row in enumerate(rows)])
    raw.execute("COMMIT")
    took = time.perf_counter() - began
    assert raw.execute("SELECT count(*) FROM message").fetchone() == (ANSWERS,)
    raw.close()
    database.close()
    return took


def _row(account_id: str, one: Mapping[str, Any]) -> dict[str, Any]:
    at = datetime.fromisoformat(one["created_at"]).replace(tzinfo=None)
    row = dict.fromkeys(column.name for column in message.columns)
    return row | {
        "id": new_id(),
        "account_id": account_id,
        "conversation_id": "c",
        "remote_id": one["id"],
        "author": one["account"]["display_name"],
        "handle": one["account"]["acct"],
        "text": unescape(re.sub("<[^>]*>", "", one["content"])),
        "url": one["url"],
        "in_reply_to": one["in_reply_to_id"],
        "own": 0,
        "pending": 0,
        "visibility": one["visibility"],
        "kind": "reply",
        "sort": "",
        "sorted_by": "",
        "status": "needs_reply",
        "why": "",
        "by_hand": 0,
        "received_at": at.isoformat(" "),
        "due_at": (at + timedelta(hours=24)).isoformat(" "),
    }


def test_collecting_ten_thousand(tmp_path: Path) -> None:
    body = told()
    taken: list[float] = []
    loops: list[float] = []
    with clock.set_to(lambda: NOW):
        for turn in range(TURNS + 1):
            one, other = ours(tmp_path / f"ours-{turn}", body), bare(tmp_path / f"bare-{turn}", body)
            if turn:  # the first of each warms up
                taken.append(one)
                loops.append(other)
    show(f"collecting {ANSWERS:,} new messages", taken, loops, "s", TARGET)
