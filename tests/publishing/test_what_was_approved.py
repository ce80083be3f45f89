"""What was approved is what leaves: tampering, proofs that prove nothing, and teasers."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select, text, update

from brandassist import assets
from brandassist.networks.contract import Published
from brandassist.networks.practice import Practice as Adapter
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.deliveries import plan, read, teasers
from brandassist.store.tables import delivery, part, payload
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import at_once, later, row
from tests.support.builders import a_delivery, an_account


def tampered(database: Database, change: Callable[[dict[str, object]], None], *, fingerprint: bool) -> None:
    """Change what was frozen, as with a tool from outside that also takes the guards away."""
    with database.write() as tx:
        if tx.dialect.name == "sqlite":
            tx.execute(text("DROP TRIGGER payload_kept_update"))
        else:
            tx.execute(text("DROP TRIGGER payload_kept ON payload"))
        content = tx.execute(select(payload.c.content)).scalar_one()
        change(content)
        tx.execute(update(payload).values(content=content, **({"fingerprint": "0" * 64} if fingerprint else {})))


@pytest.mark.parametrize("fingerprint", [False, True])
def test_a_payload_that_was_changed_does_not_leave(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, fingerprint: bool
) -> None:
    delivery_id = a_delivery(database, account_id)

    def other_words(content: dict[str, object]) -> None:
        content["parts"] = [{"text": "Not what was approved.", "pictures": []}]

    tampered(database, other_words, fingerprint=fingerprint)
    lanes.run_until_idle()
    assert (row(database, delivery_id).state, row(database, delivery_id).problem["code"]) == (
        "refused",
        "payload_changed",
    )
    assert practice.posts() == []


def test_a_payload_that_cannot_be_read_is_told_and_the_account_goes_on(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    broken = a_delivery(database, account_id)
    tampered(database, lambda content: content.pop("parts"), fingerprint=False)
    fine = a_delivery(database, account_id, "Fine.")
    lanes.run_until_idle()
    assert row(database, fine).state == "published"
    assert (row(database, broken).state, row(database, broken).problem["code"]) == ("scheduled", "unexpected")
    later(lanes, minutes=11)
    assert (row(database, broken).state, row(database, broken).asks) == ("missed", True)


def test_a_payload_that_is_no_json_keeps_nobody_else(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    if database.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL keeps nothing but JSON there")
    broken = a_delivery(database, account_id)
    with database.write() as tx:
        tx.execute(text("DROP TRIGGER payload_kept_update"))
        tx.execute(text("UPDATE payload SET content = '{torn'"))
    fine = a_delivery(database, account_id, "Fine.")
    lanes.run_until_idle()
    assert (row(database, fine).state, row(database, broken).problem["code"]) == ("published", "unexpected")


def test_what_was_approved_for_one_account_does_not_leave_by_another(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    other = an_account(database, url=practice.url)
    delivery_id = a_delivery(database, account_id)
    with database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(account_id=other))
    lanes.run_until_idle()
    assert row(database, delivery_id).problem["code"] == "payload_changed"
    assert practice.posts() == []


def test_what_would_be_seen_by_more_than_was_approved_does_not_leave(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Adapter, "info", replace(Adapter.info, visibilities=("unlisted",)))
    delivery_id = a_delivery(database, account_id)
    lanes.run_until_idle()
    told = row(database, delivery_id)
    assert (told.state, told.asks, told.problem["code"]) == ("refused", True, "visibility_not_possible")
    assert practice.posts() == []


@pytest.mark.parametrize("table", ["attempt", "history", "payload"])
@pytest.mark.parametrize("change", ["UPDATE {} SET id = 'x'", "DELETE FROM {}"])
def test_the_database_refuses_to_change_what_is_only_added_to(
    database: Database, account_id: str, lanes: Lanes, table: str, change: str
) -> None:
    from brandassist.store.history import Actor, record

    a_delivery(database, account_id)
    lanes.run_until_idle()
    with database.write() as tx:
        record(tx, Actor(None, None), "froze", "queue", "queue")
    with pytest.raises(Exception, match="append-only"), database.write() as tx:
        tx.execute(text(change.format(table)))


@pytest.mark.parametrize("proof", [Published("", ""), None, "12"])
def test_a_proof_without_an_id_proves_nothing(
    database: Database,
    account_id: str,
    practice: Practice,
    lanes: Lanes,
    monkeypatch: pytest.MonkeyPatch,
    proof: object,
) -> None:
    really = Adapter._publish

    def publish(*args: object) -> object:
        really(*args)  # type: ignore[arg-type]
        return proof

    monkeypatch.setattr(Adapter, "_publish", publish)
    delivery_id = a_delivery(database, account_id)
    at_once(lanes)
    assert row(database, delivery_id).state == "unconfirmed"
    later(lanes, seconds=2)
    assert row(database, delivery_id).state == "published"
    assert len(practice.posts()) == 1


def test_an_answer_with_an_empty_id_is_no_proof(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from brandassist.http import Answer, Http

    really = Http.call

    def call(self: Http, method: str, url: str, **what: object) -> Answer:
        answer = really(self, method, url, **what)  # type: ignore[arg-type]
        told = {"id": None, "url": "https://practice.example/1"}
        return Answer(200, answer.headers, json.dumps(told).encode()) if method == "POST" else answer

    monkeypatch.setattr(Http, "call", call)
    delivery_id = a_delivery(database, account_id)
    at_once(lanes)
    assert row(database, delivery_id).state == "unconfirmed"


def test_a_teaser_is_counted_again_with_the_address_it_got(
    database: Database, account_id: str, practice: Practice, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = assets.limits_by_network()
    counted = {"practice": replace(known["practice"], url_length=None, max_length=220)}  # a link at its own length
    monkeypatch.setattr(assets, "limits_by_network", lambda: known | counted)
    article = a_delivery(database, an_account(database, url=practice.url), "The article.", kind="article")
    lanes.run_until_idle()
    told: list[tuple[str, str | None]] = []
    for letters in (150, 250):
        teaser = a_delivery(database, account_id, "Twelve minutes: {link}")
        with database.write() as tx:
            address = f"https://brand.example/{'a' * letters}"
            tx.execute(update(part).where(part.c.delivery_id == article).values(url=address))
            plan.depend(tx, teaser, article)
        lanes.run_until_idle()
        told.append((row(database, teaser).state, row(database, teaser).problem.get("code")))
    assert told == [("published", None), ("refused", "too_long_with_link")]
    assert [len(one["text"]) for one in practice.posts() if "Twelve" in one["text"]] == [16 + 22 + 150]


def test_a_teaser_waits_for_its_article_whichever_was_approved_first(
    database: Database, account_id: str, practice: Practice, lanes: Lanes
) -> None:
    teaser = a_delivery(database, account_id, "Twelve minutes: {link}")
    article = a_delivery(database, an_account(database, url=practice.url), "The article.", kind="article")
    with database.write() as tx:
        draft_id = read.get(tx, article).draft_id
        tx.execute(update(delivery).where(delivery.c.id == teaser).values(draft_id=draft_id))
        teasers.tie(tx, draft_id)
        assert read.get(tx, teaser).depends_on == article
    lanes.run_until_idle()
    assert [row(database, each).state for each in (article, teaser)] == ["published"] * 2
    assert any(str(row(database, article).url) in one["text"] for one in practice.posts())
