"""Words locked after approval do not leave before a person decided, and what was approved stays what it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandassist import clock
from brandassist.diary.service import Diary
from brandassist.store.database import Database
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries.claim import claim
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor
from brandassist.store.writing import approvals as rows
from brandassist.store.writing import payloads
from brandassist.walltime import from_instant
from brandassist.writing.approval import Approvals
from brandassist.writing.from_entry import FromEntry
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from drafts.quoting import quotes
from tests.support.builders import DEVICE, an_account, open_database
from tests.writing.conftest import rule

HELD = "locked_since_approval"
TEXT = "The queue was long. We lost three large contracts to the competitor. The fruit was fresh and well laid out."
SECRET = "We lost three large contracts to the competitor."


@dataclass
class House:
    """A workspace where one person writes, approves and plans."""

    db: Database
    diary: Diary
    library: Drafts
    approvals: Approvals
    from_entry: FromEntry
    account_id: str

    def queued(self, draft_id: str) -> str:
        """Approve the draft and give it a time that has come; returns the delivery."""
        (outcome,) = self.approvals.approve(draft_id)
        assert outcome.problem is None
        return self.planned(draft_id)

    def planned(self, draft_id: str) -> str:
        (target,) = self.library.show(draft_id).targets
        with self.db.write("queue") as tx:
            when = from_instant(clock.now() - timedelta(seconds=1), "UTC")
            made = plan.create(
                tx,
                draft_id=draft_id,
                target_id=target.id,
                account_id=self.account_id,
                kind="post",
                planned=when,
                promise="computer",
            )
            standing = rows.standing(tx, target.id)
            assert standing is not None
            plan.fill(tx, made, standing.payload_id, 1)
        return made

    def row(self, delivery_id: str) -> DeliveryRow:
        with self.db.read() as tx:
            return read.get(tx, delivery_id)

    def claimed(self) -> str | None:
        day = timedelta(days=1)
        asked = {"account_id": self.account_id, "device_id": DEVICE, "owner": f"{DEVICE}:1:1", "now": clock.now()}
        made = claim(self.db, **asked, lease=day, grace=day)
        return made.delivery_id if made else None

    def frozen(self, delivery_id: str) -> str:
        with self.db.read() as tx:
            payload_id = read.get(tx, delivery_id).payload_id
            assert payload_id is not None
            return "\n".join(part.text for part in payloads.get(tx, payload_id).parts)

    def entry(self, text: str = TEXT) -> str:
        entry_id = self.diary.new(text=text)
        self.diary.pause(entry_id)
        return entry_id

    def lock(self, entry_id: str, words: str) -> None:
        at = self.diary.show(entry_id).entry.text.index(words)
        self.diary.lock(entry_id, (at, at + len(words)))


@contextmanager
def a_house(folder: Path) -> Iterator[House]:
    db = open_database(folder)
    try:
        me = Actor(None, DEVICE)
        rule(db, me, "alone")
        rendering = Rendering(db, folder / "media")
        yield House(
            db,
            Diary(db, me, folder / "media"),
            Drafts(db, me),
            Approvals(db, me, rendering),
            FromEntry(db, me),
            an_account(db),
        )
    finally:
        db.close()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with a_house(tmp_path) as made:
        yield made


def test_a_post_with_words_locked_since_is_held_and_stays_as_approved(house: House) -> None:
    entry_id = house.entry()
    delivery_id = house.queued(house.from_entry.begin(entry_id, to=[house.account_id]))
    house.lock(entry_id, SECRET)
    assert house.row(delivery_id).holds == (HELD,)
    assert house.claimed() is None
    assert house.frozen(delivery_id) == TEXT


def test_a_post_without_those_words_goes(house: House) -> None:
    entry_id = house.entry()
    passage = (TEXT.index("The fruit"), len(TEXT))
    delivery_id = house.queued(house.from_entry.begin(entry_id, passage=passage, to=[house.account_id]))
    house.lock(entry_id, SECRET)
    assert house.claimed() == delivery_id


def test_the_diary_sheet_locks_by_saving(house: House) -> None:
    entry_id = house.entry()
    delivery_id = house.queued(house.from_entry.begin(entry_id, to=[house.account_id]))
    at = TEXT.index(SECRET)
    house.diary.autosave(entry_id, "", TEXT, [(at, at + len(SECRET))])
    assert house.row(delivery_id).holds == (HELD,)
    house.diary.autosave(entry_id, "", TEXT, [])
    assert house.row(delivery_id).holds == ()


def test_words_changed_in_the_diary_before_they_were_locked_are_followed_back(house: House) -> None:
    entry_id = house.entry()
    delivery_id = house.queued(house.from_entry.begin(entry_id, to=[house.account_id]))
    now = "The queue was long. Six big deals went to our rival. The fruit was fresh and well laid out."
    house.diary.autosave(entry_id, "", now)
    house.lock(entry_id, "Six big deals went to our rival.")
    assert house.row(delivery_id).holds == (HELD,)


def test_an_entry_locked_whole_holds_what_came_from_it(house: House) -> None:
    entry_id = house.entry()
    passage = (TEXT.index("The fruit"), len(TEXT))
    delivery_id = house.queued(house.from_entry.begin(entry_id, passage=passage, to=[house.account_id]))
    house.diary.lock(entry_id)
    assert house.row(delivery_id).holds == (HELD,)
    house.diary.unlock(entry_id)
    assert house.row(delivery_id).holds == ()


def test_words_copied_by_hand_are_held_too_but_one_everyday_word_is_not(house: House) -> None:
    entry_id = house.entry()
    copied = house.queued(house.library.new("post", "", f"I say: {SECRET}", to=[house.account_id]))
    other = house.queued(house.library.new("post", "", "Eat more fruit.", to=[house.account_id]))
    house.lock(entry_id, "fruit")
    house.lock(entry_id, SECRET)
    assert (house.row(copied).holds, house.row(other).holds) == ((HELD,), ())


def test_what_a_person_released_is_held_again_only_for_further_words(house: House) -> None:
    entry_id = house.entry()
    delivery_id = house.queued(house.from_entry.begin(entry_id, to=[house.account_id]))
    house.lock(entry_id, SECRET)
    with house.db.write("queue") as tx:
        plan.take_hold(tx, delivery_id, HELD)
    house.diary.autosave(entry_id, "", TEXT + " And more.")
    assert house.row(delivery_id).holds == ()
    house.lock(entry_id, "The fruit was fresh")
    assert house.row(delivery_id).holds == (HELD,)


def test_taken_back_and_approved_anew_it_goes(house: House) -> None:
    entry_id = house.entry()
    draft_id = house.from_entry.begin(entry_id, to=[house.account_id])
    delivery_id = house.queued(draft_id)
    house.lock(entry_id, SECRET)
    house.approvals.take_back(draft_id)
    (outcome,) = house.approvals.approve(draft_id)
    assert outcome.problem is not None  # the words still stand in it
    house.library.autosave(draft_id, "", "The fruit was fresh and well laid out.")
    house.approvals.approve(draft_id)
    assert house.row(delivery_id).holds == ()
    assert house.claimed() == delivery_id


WORDS = ["fruit", "queue", "Monday", "store", "fresh", "bread", "long", "team", "price", "shelf", "light", "north"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=6, max_size=30).map(" ".join)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    TEXTS,
    st.tuples(st.integers(0, 200), st.integers(1, 80)),
    st.tuples(st.integers(0, 200), st.integers(1, 80)),
    st.sampled_from(["", "A word before. ", "# "]),
    st.booleans(),
)
def test_no_words_locked_in_the_diary_are_claimed_before_a_person_decided(
    tmp_path: Path, text: str, taken: tuple[int, int], hidden: tuple[int, int], opening: str, save: bool
) -> None:
    with a_house(Path(mkdtemp(dir=tmp_path))) as house:
        entry_id = house.entry(text)
        starts = min(taken[0], len(text) - 1)
        ends = min(starts + taken[1], len(text))
        if not text[starts:ends].strip():
            return
        draft_id = house.from_entry.begin(entry_id, passage=(starts, ends), to=[house.account_id])
        house.library.autosave(draft_id, "", opening + house.library.show(draft_id).text)
        delivery_id = house.queued(draft_id)
        first = min(hidden[0], len(text) - 1)
        span = (first, min(first + hidden[1], len(text)))
        if save:
            house.diary.autosave(entry_id, "", text, [span])
        else:
            house.diary.lock(entry_id, span)
        leaks = bool(quotes(house.frozen(delivery_id), house.diary.locked_passages()))
        if not leaks:
            assert house.claimed() == delivery_id or HELD in house.row(delivery_id).holds
        else:
            assert house.claimed() is None
            with house.db.write("queue") as tx:
                plan.take_hold(tx, delivery_id, HELD)
            assert house.claimed() == delivery_id
