"""Notes about people can never be sent: their words leave nowhere, and nothing that sends knows them."""

from __future__ import annotations

import ast
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

import brandassist
from brandassist import clock
from brandassist.inbox.service import Inbox
from brandassist.people.service import People
from brandassist.publishing.lanes import Lanes
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.tables import message, payload
from tests.inbox.conftest import kept
from tests.publishing.conftest import Practice

SENDS = ("inbox", "writing", "publishing", "networks", "rehearsal", "practice", "http", "planning")
NOTES = {"person_note", "person_notes"}
CANARY = "Zibaldone-4711"


def _named(path: Path) -> set[str]:
    """Every name a module uses or imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
        elif isinstance(node, ast.ImportFrom):
            found |= {*(node.module or "").split("."), *(each.name for each in node.names)}
    return found


def test_nothing_that_renders_or_sends_knows_of_notes() -> None:
    root = Path(brandassist.__file__).parent
    rooms = [each for room in SENDS for each in (root / room).rglob("*.py")]
    rooms += (root / "store" / "deliveries").rglob("*.py")
    rooms += (root.parent / "drafts").rglob("*.py")
    assert len(rooms) > 100
    assert [str(each) for each in rooms if _named(each) & NOTES] == []
    assert any(_named(each) & NOTES for each in (root / "store").rglob("*.py")), "the test knows their names"


def test_the_words_of_a_note_are_in_nothing_that_left(
    database: Database, account_id: str, executive: Actor, inbox: Inbox, lanes: Lanes, practice: Practice
) -> None:
    post = practice.say("Twelve minutes in the queue.")
    kept(database, account_id, post + "-like", clock.now(), in_reply_to=post, kind="like", handle="someone")
    with database.read() as tx:
        row = tx.execute(select(message.c.id, message.c.profile_id)).one()
    People(database, executive).note(row.profile_id, f"Do not promise anything: {CANARY}.", row.id)
    saved = inbox.save_reply("Thanks", "Thank you, {name}. {free}")
    text = inbox.fill(saved, row.id).text.replace("{free}", "Come by.").replace("{name}", "friend")
    inbox.send(row.id, text=text, hold=timedelta(0))
    lanes.run_until_idle()
    assert "Come by." in str(practice.posts()), "something left"
    assert CANARY not in str(practice.posts())
    with database.read() as tx:
        assert CANARY not in str(tx.execute(select(payload.c.content)).all())
