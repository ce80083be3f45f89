"""A record exported and deleted whole: nothing of it in any table, in the index, in the file or its log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from brandassist.cli.people_words import PAGE
from brandassist.diary.ideas import Ideas
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.networks.contract import Incoming
from brandassist.store import dump, links, search
from brandassist.store.diary import ideas as idea_rows
from brandassist.store.inbox import messages
from brandassist.store.tables import history, ledger_entry, message, message_text, person, profile, sorting_rule
from tests.people.conftest import HOUR, NOW, World
from tests.support.builders import a_delivery

CANARY = "kanarienvogel"


def known_everywhere(world: World) -> str:
    """Somebody whose every word and name holds the canary; returns their profile."""
    one = world.profile(f"Alma {CANARY}", handle=f"{CANARY}@people.example", url=f"https://people.example/@{CANARY}")
    other = world.profile(f"{CANARY} Q", "x")
    named: dict[str, object] = {
        "author": f"Alma {CANARY}",
        "handle": CANARY,
        "url": f"https://people.example/@{CANARY}/1",
    }
    first = world.wrote(one, f"Do you know the {CANARY}?", 1, "mastodon", **named)
    world.wrote(other, f"The {CANARY} again", 2, "x", status="answered", answered_at=NOW, **named)
    with world.db.write("inbox", "diary") as tx:
        tx.execute(insert(message_text).values(id=new_id(), message_id=first, text=f"{CANARY} v1", until=NOW))
        rule = {"sort": "spam", "field": "author", "holds": CANARY, "created_at": NOW}
        tx.execute(insert(sorting_rule).values(id=new_id(), **rule))
        idea = idea_rows.create(tx, world.me, f"Do you know the {CANARY}?")
        links.add(tx, message_id=first, quote=f"Do you know the {CANARY}?", idea_id=idea)
    world.people.note(one, f"{CANARY} means what is said", first)
    world.people.tag(one, CANARY)
    world.people.describe(one, about=f"Runs the {CANARY}")
    world.people.join([one, other])
    world.people.not_same(one, world.profile("Somebody else"))
    return one


def in_tables(world: World) -> list[str]:
    """The tables that hold the canary."""
    with world.db.read() as tx:
        found = [name for name, rows in dump.everything(tx).items() if CANARY in json.dumps(rows, ensure_ascii=False)]
        return found + (["search"] if search.find(tx, CANARY) else [])


def in_files(folder: Path) -> list[str]:
    return [each.name for each in folder.glob("workspace.sqlite*") if CANARY.encode() in each.read_bytes().lower()]


def test_of_an_idea_several_asked_for_only_their_own_words_go(world: World, tmp_path: Path) -> None:
    one, other = world.profile("Alma One"), world.profile("Bo Other")
    first, second = world.wrote(one, f"Why the {CANARY}?"), world.wrote(other, "Hi. Why no stools?")
    ideas = Ideas(world.db, world.me, tmp_path)
    idea_id = ideas.of_message(first, second)
    assert ideas.get(idea_id).text == f"Why the {CANARY}?\nWhy no stools?"
    assert world.people.delete(one)
    assert ideas.get(idea_id).text == "Why no stools?" and in_tables(world) == []
    assert world.people.delete(other)
    assert ideas.list() == []


def test_nothing_is_left_of_somebody_deleted(world: World, tmp_path: Path) -> None:
    one = known_everywhere(world)
    was = {"idea", "link", "message", "message_text", "person", "person_note", "person_tag", "profile", "search"}
    assert set(in_tables(world)) == {*was, "sorting_rule"}
    goes = world.people.goes(one)
    assert (goes.profiles, goes.messages, goes.notes, goes.tags, goes.entries) == (2, 2, 1, 1, 0)
    assert in_files(tmp_path) or world.db.engine.dialect.name != "sqlite"
    assert world.people.delete(one)
    assert in_tables(world) == [] and in_files(tmp_path) == []
    with world.db.read() as tx:
        left = tx.execute(select(message)).all()
        assert {(row.status, row.why, row.text, row.author) for row in left} == {
            ("nothing_owed", "erased", "", ""),
            ("answered", "", "", ""),
        }
        told = tx.execute(select(ledger_entry)).all()
        assert [(row.message_id, row.verb) for row in told] == [
            (row.id, "nothing_owed") for row in left if row.why == "erased"
        ]
        assert all(row.remote_id and row.received_at and row.erased_at for row in left)
        assert tx.execute(select(person)).first() is None
        assert [row.name for row in tx.execute(select(profile))] == ["Somebody else"]
    with pytest.raises(Problem, match="not_found"):
        world.people.of(one)
    assert [each.name for each in world.people.list()] == ["Somebody else"]


def test_collecting_again_brings_nothing_back_and_what_is_new_comes_as_from_somebody_new(world: World) -> None:
    account_id = world.account("mastodon")

    def came(*texts: str) -> None:
        told = [
            Incoming(each, f"Alma {CANARY}", CANARY, f"{each} {CANARY}", NOW, ref="7", reach=6200) for each in texts
        ]
        with world.db.write("inbox") as tx:
            messages.keep(tx, account_id, told, messages.within(24 * HOUR))

    came("first")
    (before,) = world.people.list()
    assert [each.reach for each in world.people.of(before.id).profiles] == [6200]
    world.people.note(before.id, "Known well")
    world.people.delete(before.id)
    came("first")
    assert in_tables(world) == [] and world.people.list() == []
    came("first", "second")
    (after,) = world.people.list()
    assert after.messages == 1 and world.people.of(after.id).notes == ()
    with world.db.read() as tx:
        texts = dict(tx.execute(select(message.c.remote_id, message.c.text)).tuples().all())
    assert texts == {"first": "", "second": f"second {CANARY}"}


def test_the_diarys_own_words_stay_and_only_they(world: World) -> None:
    one = world.profile("Alma Qualunque")
    diary = world.met("Alma Qualunque", "2026-05-14")
    world.people.note(one, "A note")
    world.people.join([one], into=diary)
    world.people.block(diary)
    assert world.people.goes(diary).entries == 1
    world.people.delete(one)
    view = world.people.of(diary)
    assert (view.facts.name, view.facts.blocked_at, view.notes, view.profiles) == ("Alma Qualunque", None, (), ())
    assert view.met.times == 1


def test_an_answer_on_its_way_keeps_all_until_it_is_known(world: World) -> None:
    one = world.profile("Alma")
    message_id = world.wrote(one, "Hello")
    delivery_id = a_delivery(world.db, world.account("mastodon"), "A secret answer")
    _answers(world, message_id, delivery_id, "unconfirmed")
    with pytest.raises(Problem, match="reply_on_its_way"):
        world.people.delete(one)
    assert world.people.of(one).messages == 1
    _answers(world, message_id, delivery_id, "scheduled")
    world.people.delete(one)
    with world.db.read() as tx:
        told = dump.everything(tx)
    assert [row["state"] for row in told["delivery"]] == ["cancelled"]
    assert "secret" not in json.dumps([told["working_text"], told["revision"]])
    assert {row.verb for row in _happened(world)} >= {"erased", "cancelled"}


def _answers(world: World, message_id: str, delivery_id: str, state: str) -> None:
    from sqlalchemy import update

    from brandassist.store.tables import delivery, draft

    with world.db.write("queue", "inbox") as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(state=state))
        draft_id = tx.execute(select(delivery.c.draft_id)).scalar_one()
        tx.execute(update(draft).where(draft.c.id == draft_id).values(kind="reply", message_id=message_id))
        tx.execute(update(message).where(message.c.id == message_id).values(draft_id=draft_id))


def _happened(world: World):
    with world.db.read() as tx:
        return tx.execute(select(history)).all()


def test_an_export_holds_everything_to_read_and_for_programs(world: World, tmp_path: Path) -> None:
    one = known_everywhere(world)
    diary = world.met("A locked name", "2026-05-14", "Secret title", locked=True)
    world.people.join([one], into=diary)
    folder = world.people.export(one, tmp_path / "alma", PAGE)
    told = json.loads((folder / "person.json").read_text(encoding="utf-8"))
    assert {each["network"] for each in told["profiles"]} == {"mastodon", "x"}
    assert [each["text"] for each in told["notes"]] == [f"{CANARY} means what is said"]
    assert [(each["text"], each["before"]) for each in told["messages"]] == [
        (f"Do you know the {CANARY}?", [f"{CANARY} v1"]),
        (f"The {CANARY} again", []),
    ]
    assert told["diary"] == [{"day": "2026-05-14"}] and len(told["ideas"]) == 1
    page = (folder / "person.md").read_text(encoding="utf-8")
    assert f"  > {CANARY} means what is said" in page and f"  > {CANARY} v1" in page and "Secret" not in page
    with pytest.raises(Problem, match="folder_not_empty"):
        world.people.export(one, folder, PAGE)
