"""What networks tell again: edits, renames, deletions, comings back, answers before what they answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from brandassist import clock
from brandassist.ids import new_id
from brandassist.networks.contract import Incoming
from brandassist.store.database import Database
from brandassist.store.inbox import messages, obligations
from brandassist.store.inbox.keeping import Kept, Received, Rules
from brandassist.store.inbox.obligations import MessageRow
from brandassist.store.tables import message, message_text, person, profile
from tests.support.builders import an_account, open_database

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def sort(came: Received) -> tuple[str, str]:
    for word in ("thanks", "question", "spam"):
        if word in came.text:
            return word, f"by_{word}"
    return "", ""


RULES = Rules(lambda at: at + timedelta(hours=24), sort)


class Inbox:
    """One account's messages, kept as networks tell them."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.account_id = an_account(database)

    def keep(self, *came: Incoming, **more: Any) -> Kept:
        with self.database.write("inbox") as tx:
            return messages.keep(tx, self.account_id, came, RULES, **more)

    @property
    def rows(self) -> dict[str, MessageRow]:
        with self.database.read() as tx:
            return {row.remote_id: row for row in obligations.select_rows(tx, clock.now())}

    def status(self, name: str) -> tuple[str, str]:
        return self.rows[name].status, self.rows[name].why

    def decide(self, name: str, status: obligations.Status, **more: Any) -> None:
        with self.database.write("inbox") as tx:
            messages.decide(tx, self.rows[name].id, status, **more)

    def profiles(self) -> list[tuple[str, str, str]]:
        with self.database.read() as tx:
            asked = select(profile.c.key, profile.c.handle, profile.c.name).order_by(profile.c.key)
            return [(row.key, row.handle, row.name) for row in tx.execute(asked)]

    def silence(self, **how: datetime) -> None:
        """Mute or block everybody who wrote so far."""
        with self.database.write("inbox") as tx:
            who = new_id()
            tx.execute(insert(person).values(id=who, name="Ada", **how))
            tx.execute(update(profile).values(person_id=who))


@pytest.fixture
def inbox(tmp_path: Path) -> Iterator[Inbox]:
    with clock.set_to(lambda: NOW):
        database = open_database(tmp_path)
        yield Inbox(database)
        database.close()


def said(name: str, text: str = "A word.", minutes: float = -60, **more: Any) -> Incoming:
    return Incoming(name, more.pop("author", "Ada Bo"), more.pop("handle", "ada"), text, at(minutes), **more)


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def test_an_edit_is_kept_beside_what_stood_before_and_found_by_its_new_words(inbox: Inbox) -> None:
    inbox.keep(said("1", "Befor"))
    assert inbox.keep(said("1", "Before")) == Kept(0, 1, 0)
    assert inbox.keep(said("1", "Before")) == Kept()
    assert (inbox.rows["1"].text, inbox.rows["1"].edited_at, inbox.status("1")) == ("Before", NOW, ("needs_reply", ""))
    with inbox.database.read() as tx:
        assert tx.execute(select(message_text.c.text)).scalars().all() == ["Befor"]


def test_thanks_that_become_a_question_are_owed_from_then_on(inbox: Inbox) -> None:
    inbox.keep(said("1", "thanks"), said("2", "thanks", -60 * 24 * 400))
    assert (inbox.status("1"), inbox.rows["1"].due_at) == (("nothing_owed", ""), None)
    inbox.keep(said("1", "a question"), said("2", "a question", -60 * 24 * 400))
    assert (inbox.status("1"), inbox.rows["1"].due_at) == (("needs_reply", ""), at(24 * 60))
    assert inbox.status("2") == ("nothing_owed", "")  # history owes nothing, whatever becomes of it
    inbox.keep(said("1", "thanks"))
    assert inbox.status("1") == ("needs_reply", "")  # an edit never takes away what is owed


def test_a_persons_sort_is_never_overruled_by_an_edit(inbox: Inbox) -> None:
    inbox.keep(said("1", "thanks"))
    with inbox.database.write("inbox") as tx:
        tx.execute(update(message).values(sorted_by="person"))
    inbox.keep(said("1", "a question"))
    assert (inbox.rows["1"].sort, inbox.status("1")) == ("thanks", ("nothing_owed", ""))


@pytest.mark.parametrize("kind", ["like", "share"])
def test_likes_and_shares_owe_nothing(inbox: Inbox, kind: str) -> None:
    inbox.keep(said("1", "", kind=kind))
    assert (inbox.rows["1"].kind, inbox.status("1")) == (kind, ("nothing_owed", ""))


def test_suspected_spam_waits_like_the_rest(inbox: Inbox) -> None:
    inbox.keep(said("1", "spam"))
    assert (inbox.rows["1"].sort, inbox.rows["1"].sorted_by, inbox.status("1")[0]) == ("spam", "by_spam", "needs_reply")


def test_what_is_gone_owes_nothing_keeps_its_words_and_is_owed_again_when_it_is_back(inbox: Inbox) -> None:
    inbox.keep(said("1"), said("2"), said("3"))
    inbox.decide("2", "snoozed", snoozed_until=at(60))
    inbox.decide("3", "waived", why="seen")
    assert inbox.keep(gone=["1", "2", "3", "4"]) == Kept(gone=3)
    assert inbox.keep(gone=["1"]) == Kept()
    assert [inbox.status(name) for name in "123"] == [("nothing_owed", "gone")] * 2 + [("waived", "seen")]
    assert {row.gone_at for row in inbox.rows.values()} == {NOW} and inbox.rows["1"].text == "A word."
    assert inbox.keep(said("1"), said("2"), said("3")) == Kept(changed=3)
    assert [inbox.status(name) for name in "123"] == [("needs_reply", "")] * 2 + [("waived", "seen")]
    assert {row.gone_at for row in inbox.rows.values()} == {None}


def test_what_is_told_is_not_gone(inbox: Inbox) -> None:
    inbox.keep(said("1"), gone=["1"])
    assert inbox.rows["1"].gone_at is None


def test_what_is_missing_below_a_post_told_whole_was_taken_away(inbox: Inbox) -> None:
    under = {"in_reply_to": "p", "root": "p"}
    inbox.keep(said("1", **under), said("2", in_reply_to="1", root="p"), said("3", **under), said("9", root="q"))
    inbox.keep(said("1", **under), whole=["p"])
    gone = {name for name, row in inbox.rows.items() if row.gone_at}
    assert gone == {"2", "3"}
    assert inbox.keep(whole=["p"], asked_at=at(-61)) == Kept()  # it came after the network was asked


def test_an_own_answer_counts_in_whatever_order_it_comes(inbox: Inbox) -> None:
    answer = said("own", "Said there.", -30, in_reply_to="1", own=True, handle="me")
    inbox.keep(answer)
    inbox.keep(said("1"), said("2"), said("own2", in_reply_to="2", own=True, handle="me"))
    assert {inbox.status(name)[0] for name in "12"} == {"answered"}
    assert inbox.rows["own"].conversation_id == inbox.rows["1"].conversation_id
    inbox.decide("1", "needs_reply")
    inbox.keep(answer)
    assert inbox.status("1")[0] == "needs_reply"  # told again, it answers nothing again


def test_who_writes_again_is_not_put_off_any_longer(inbox: Inbox) -> None:
    inbox.keep(said("1"), said("2", author="Bo", handle="bo", in_reply_to="1"), said("9"))
    for name in "129":
        inbox.decide(name, "snoozed", snoozed_until=at(60))
    inbox.keep(said("3", in_reply_to="2"))
    assert {name: inbox.status(name)[0] for name in "129"} == {"1": "needs_reply", "2": "snoozed", "9": "snoozed"}


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_every_order_makes_the_same_conversations(inbox: Inbox, order: tuple[int, ...]) -> None:
    told = [
        said("1", in_reply_to="p", root="p"),
        said("2", in_reply_to="1"),
        said("3", in_reply_to="2"),
        said("4", in_reply_to="3", root="p"),
    ]
    for number in order:
        inbox.keep(told[number])
    assert len({row.conversation_id for row in inbox.rows.values()}) == 1


def test_a_rename_changes_the_profile_and_not_who_it_is(inbox: Inbox) -> None:
    inbox.keep(said("1", ref="r1"), said("2", handle="bo", author="Bo"))
    before = inbox.rows["1"].profile_id
    inbox.keep(said("3", ref="r1", handle="ada.new", author="Ada N"), said("4", handle="bo", author="Bo", ref="r2"))
    assert inbox.profiles() == [("r1", "ada.new", "Ada N"), ("r2", "bo", "Bo")]
    assert inbox.rows["3"].profile_id == before and inbox.rows["4"].profile_id == inbox.rows["2"].profile_id
    inbox.keep(said("5", ref="r3", handle="bo", author="Another"))  # the handle went from hand to hand
    inbox.keep(said("6", handle="ada.new", author="Ada N"))
    assert len(inbox.profiles()) == 3 and inbox.rows["6"].profile_id == before
    assert inbox.rows["5"].profile_id != inbox.rows["4"].profile_id


@pytest.mark.parametrize("how", ["muted", "blocked"])
def test_who_is_silenced_is_owed_nothing(inbox: Inbox, how: str) -> None:
    inbox.keep(said("1"))
    inbox.silence(**{f"{how}_at": NOW})
    inbox.keep(said("2"))
    assert inbox.status("2") == ("nothing_owed", how) and inbox.rows["2"].due_at is not None
    assert inbox.status("1") == ("needs_reply", "")  # what came before is theirs who silence


def test_a_message_from_the_future_counts_as_one_of_now(inbox: Inbox) -> None:
    far = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    inbox.keep(
        Incoming("1", "A", "a", "x", far),
        said("2", minutes=2),
        Incoming("3", "A", "a", "x", datetime.min.replace(tzinfo=UTC)),
    )
    one = inbox.rows["1"]
    assert (one.received_at, one.due_at) == (NOW, at(24 * 60)) and one.dated_at and one.dated_at.year == 9999
    assert (inbox.rows["2"].received_at, inbox.rows["2"].dated_at) == (at(2), None)  # clocks differ a little
    assert inbox.status("3") == ("nothing_owed", "")


@pytest.mark.parametrize("way", ["at once", "down", "up"])
def test_a_thread_five_hundred_deep_hangs_together(inbox: Inbox, way: str) -> None:
    depth = 500 if way == "at once" else 100
    chain = [said(str(deep), in_reply_to=str(deep - 1)) for deep in range(1, depth + 1)]
    if way == "at once":
        inbox.keep(*chain[::-1])
    else:
        with inbox.database.write("inbox") as tx:
            for each in chain if way == "down" else chain[::-1]:
                messages.keep(tx, inbox.account_id, [each], RULES)
    assert len({row.conversation_id for row in inbox.rows.values()}) == 1 and len(inbox.rows) == depth


def test_ten_thousand_answers_of_one_minute_are_all_kept(inbox: Inbox) -> None:
    flood = [
        said(str(n), f"Word {n}.", -n / 10_000, in_reply_to="p", root="p", handle=f"h{n % 3000}") for n in range(10_000)
    ]
    assert inbox.keep(*flood, *flood[:50]) == Kept(10_000)
    with inbox.database.read() as tx:
        assert obligations.counts(tx, NOW)["needs_reply"] == 10_000
    assert inbox.keep(*flood[:3000]) == Kept()


@pytest.mark.parametrize(
    "text",
    ["x" * 1_000_000, " ".join(map(str, range(150_000))), "\u202egnp.exe\u2066", "a\0b", "\udc00"],
    ids=["long", "many words", "turned", "null", "half"],
)
def test_bad_text_is_kept_and_known_again(inbox: Inbox, text: str) -> None:
    told = Incoming("1\0", text[:50], text[:50], text, NOW, url=f"https://a.example/{text[:9]}", ref=text[:50])
    assert inbox.keep(told) == Kept(1)
    assert inbox.keep(told) == Kept()
    inbox.keep(Incoming("1\0", "A", "a", text + "!", NOW, ref=text[:50]))
    assert len(inbox.rows) == 1 and len(inbox.profiles()) == 1
