"""Harsh words are folded away and kept: still owed, shown again by a person's word; a complaint stays in sight."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, update

from brandassist import assets, clock
from brandassist.inbox.service import Inbox
from brandassist.store.database import Database
from brandassist.store.tables import message as message_table
from brandassist.store.tables import person, profile
from drafts.wording.harsh import is_harsh
from tests.inbox.conftest import kept

HARSH = (
    "You are such a complete idiot.",
    "I'll kill you if I see you in that shop.",
    "FUCK YOU and your lamps",
    "Sei proprio una stronza, vergognati.",
    "Andate a fanculo, tutti quanti",
    "Why don't you just k\u200bill yourself".replace("why don't you just ", ""),
    "you fu\u00adcking idiot",
)
CIVIL = (
    "Your prices are stupid, and the queue was hell.",
    "This is the worst workshop in town, I am furious.",
    "I felt like an idiot when the plug fell off.",
    "My neighbour is a bastard, but the lamp works.",
    "There is a crack. C'è una crepa nel muro, vicino a Troia.",
    "Siete stati pessimi, il servizio fa schifo.",
    "I'll kill the lights and come by; screw off the cap first.",
    "A drop dead gorgeous lamp.",
    "Read https://example.com/fuck-you/idiot first.",
)


@pytest.mark.parametrize("text", HARSH)
def test_harsh_words_thrown_at_somebody(text: str) -> None:
    assert is_harsh(text, assets.harsh_words())


@pytest.mark.parametrize("text", CIVIL)
def test_a_complaint_stays_in_sight(text: str) -> None:
    assert not is_harsh(text, assets.harsh_words())


def test_it_is_owed_all_the_same_and_a_person_has_the_last_word(
    database: Database, account_id: str, inbox: Inbox
) -> None:
    kept(database, account_id, "1", clock.now(), text=HARSH[0])
    (row,) = inbox.list()
    assert (inbox.fold(row), row.status) == ("harsh", "needs_reply")
    inbox.say_harsh(row.id, False)
    (row,) = inbox.list()
    assert (inbox.fold(row), row.status, row.text) == ("", "needs_reply", HARSH[0])
    inbox.say_harsh(row.id, True)
    assert inbox.fold(inbox.list()[0]) == "harsh"


def test_who_is_blocked_is_folded_away(database: Database, account_id: str, inbox: Inbox) -> None:
    kept(database, account_id, "1", clock.now(), text="Good morning to you.")
    assert inbox.fold(inbox.list()[0]) == ""
    with database.write("inbox") as tx:
        now = clock.now()
        tx.execute(insert(person).values(id="who", name="Somebody", blocked_at=now))
        tx.execute(
            insert(profile).values(
                id="there", network="practice", key="k", handle="h", name="n", person_id="who", seen_at=now
            )
        )
        tx.execute(update(message_table).values(profile_id="there"))
    assert inbox.fold(inbox.list()[0]) == "blocked"
