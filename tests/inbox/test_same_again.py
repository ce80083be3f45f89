"""The same answer to many is told, with whom it went to; who is asked about is never among them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from brandassist import clock
from brandassist.inbox.service import Inbox
from brandassist.store.database import Database
from brandassist.store.people import people
from brandassist.store.tables import delivery, message, part
from tests.inbox.conftest import kept

ANSWER = "Dear Anna, we repair lamps on Saturdays from nine, and the tools are free for everybody."
NEARLY = "Dear Bruno, we repair lamps on Saturdays from nine, and the tools are free for everybody."
OTHER = "No, the bench in the cellar belongs to the town, so please ask at the town hall first."


def wrote(database: Database, account_id: str, name: str, handle: str = "") -> str:
    kept(database, account_id, f"m-{name}", clock.now(), author=name, handle=handle or name.lower())
    with database.read() as tx:
        return tx.execute(select(message.c.id).where(message.c.remote_id == f"m-{name}")).scalar_one()


@pytest.fixture
def anna(database: Database, account_id: str, inbox: Inbox) -> str:
    """She got the answer."""
    made = wrote(database, account_id, "Anna")
    inbox.send(made, text=ANSWER)
    return made


def test_nearly_the_same_words_to_somebody_else_are_told_with_the_latest_and_how_many(
    database: Database, account_id: str, inbox: Inbox, anna: str
) -> None:
    bruno, carla, dora = (wrote(database, account_id, name) for name in ("Bruno", "Carla", "Dora"))
    found = inbox.same_again(bruno, NEARLY)
    assert found is not None
    assert abs(found.at - clock.now()) < timedelta(hours=1)
    assert (found.message_id, found.name, found.text, found.others) == (anna, "Anna", ANSWER, 0)
    inbox.send(bruno, text=NEARLY)
    inbox.send(carla, text=OTHER)
    later = inbox.same_again(dora, ANSWER)
    assert later is not None and (later.name, later.others) == ("Bruno", 1)


def test_other_words_and_a_short_thank_you_are_nobodys_again(
    database: Database, account_id: str, inbox: Inbox, anna: str
) -> None:
    bruno, carla = (wrote(database, account_id, name) for name in ("Bruno", "Carla"))
    assert inbox.same_again(bruno, OTHER) is None
    inbox.send(bruno, text="Thank you, dear Bruno!")
    assert inbox.same_again(carla, "Thank you, dear Bruno!") is None
    assert inbox.same_again(carla, "") is None


def test_the_same_person_does_not_count_by_whatever_name_they_write(
    database: Database, account_id: str, inbox: Inbox, anna: str
) -> None:
    again, elsewhere = (
        wrote(database, account_id, "Anna 2", "anna"),
        wrote(database, account_id, "A. Esempio", "esempio"),
    )
    assert inbox.same_again(again, ANSWER) is None
    assert inbox.same_again(elsewhere, ANSWER) is not None
    with database.write("inbox") as tx:
        hers, his = (inbox.show(each).message.profile_id for each in (anna, elsewhere))
        assert hers and his
        people.join(tx, people.ensure(tx, hers), [people.ensure(tx, his)])
    assert inbox.same_again(elsewhere, ANSWER) is None


def test_what_was_taken_back_before_or_after_it_went_or_is_older_than_a_month_is_not_told(
    database: Database, account_id: str, inbox: Inbox, anna: str
) -> None:
    bruno = wrote(database, account_id, "Bruno")
    month = clock.now() + timedelta(days=31)
    with clock.set_to(lambda: month):
        assert inbox.same_again(bruno, ANSWER) is None
    inbox.undo_send(anna)
    assert inbox.same_again(bruno, ANSWER) is None, "undone"
    inbox.send(anna, text=ANSWER)
    assert inbox.same_again(bruno, ANSWER) is not None
    with database.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.state == "scheduled").values(state="published"))
        tx.execute(update(part).values(taken_back_at=clock.now()))
    assert inbox.same_again(bruno, ANSWER) is None, "deleted on its network"
