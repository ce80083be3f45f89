"""Bringing what is out up to date: approved anew, in the same place, by the same care as posting."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.publishing.editing import must_fit_its_place
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.store import members, settings
from brandassist.store.database import Database
from brandassist.store.deliveries import read
from brandassist.store.history import Actor
from brandassist.store.inbox import conversations
from brandassist.store.publishing import metrics
from brandassist.store.writing import drafts
from brandassist.store.writing.payloads import FrozenPart, FrozenPicture, Payload
from brandassist.walltime import from_instant
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.publishing.conftest import Practice
from tests.publishing.test_dispatch import at_once
from tests.support.builders import DEVICE

ME = Actor(None, DEVICE)
FIRST, SECOND = "One lamp was asked for.", "Three lamps were asked for."


class Desk:
    """A draft that is out, and all that may be done about it."""

    def __init__(self, database: Database, post: Post, lanes: Lanes, account_id: str, folder: Path) -> None:
        self.database, self.lanes, self.account_id = database, lanes, account_id
        with database.write("settings") as tx:
            self.me = Actor(members.add(tx, None, "Ada", "executive"), DEVICE)
        self.approvals = Approvals(database, self.me, Rendering(database, folder / "media"))
        self.library = Drafts(database, self.me)
        self.queue = Queue(database, self.me, self.approvals, post)
        self.draft = self.library.new("post", "", FIRST, to=[account_id])
        now = from_instant(clock.now(), "UTC")
        [self.delivery] = self.queue.schedule(self.draft, [account_id], now)
        lanes.run_until_idle()

    def write(self, text: str) -> None:
        self.library.autosave(self.draft, "", text)

    def row(self, delivery_id: str = "") -> read.DeliveryRow:
        with self.database.read() as tx:
            return read.get(tx, delivery_id or self.delivery)


@pytest.fixture
def desk(database: Database, post: Post, lanes: Lanes, account_id: str, tmp_path: Path) -> Desk:
    return Desk(database, post, lanes, account_id, tmp_path)


def texts(practice: Practice) -> list[str]:
    return [each["text"] for each in practice.posts()]


def test_the_newer_text_stands_in_the_same_place(desk: Desk, practice: Practice) -> None:
    [before] = practice.posts()
    assert desk.queue.newer(desk.row()) is None
    desk.write(SECOND)
    newer = desk.queue.newer(desk.row())
    assert newer is not None and [each.text for each in newer.parts] == [SECOND]
    edit = desk.queue.edit(desk.delivery, "UTC")
    assert texts(practice) == [FIRST]  # only lanes send
    desk.lanes.run_until_idle()
    assert [(each["id"], each["text"]) for each in practice.posts()] == [(before["id"], SECOND)]
    changed, first = desk.row(edit), desk.row()
    assert (changed.state, changed.mark, changed.edits) == ("published", "live", desk.delivery)
    assert changed.parts[0].remote_id == first.parts[0].remote_id and changed.url == first.url
    assert first.approved and desk.queue.newer(first) is None
    with desk.database.read() as tx:  # it is one post, to its readers and to whoever counts
        assert conversations.recent_posts(tx, desk.account_id) == (before["id"],)
        assert len(metrics.due(tx, desk.account_id, (timedelta(),), clock.now(), 9)) == 1
    with pytest.raises(Problem, match="nothing_newer"):
        desk.queue.edit(desk.delivery, "UTC")


def test_it_may_be_changed_again_and_taken_back_with_all_that_changed_it(desk: Desk, practice: Practice) -> None:
    for text in (SECOND, "Four lamps."):
        desk.write(text)
        edit = desk.queue.edit(desk.delivery, "UTC")
        desk.lanes.run_until_idle()
    assert texts(practice) == ["Four lamps."]
    desk.queue.withdraw(edit)
    assert practice.posts() == []
    assert desk.row().taken_back_at and desk.row(edit).taken_back_at
    desk.write(SECOND)
    with pytest.raises(Problem, match="taken_back"):
        desk.queue.edit(desk.delivery, "UTC")


def test_with_approval_nothing_changes_before_it_was_given(desk: Desk, practice: Practice) -> None:
    with desk.database.write("settings") as tx:
        settings.put(tx, desk.me, "approval_rule", "every")
    desk.write(SECOND)
    assert desk.queue.newer(desk.row()) is None
    with pytest.raises(Problem, match="nothing_newer"):
        desk.queue.edit(desk.delivery, "UTC")
    target = desk.row().target_id
    [silent] = desk.approvals.approve(desk.draft)  # of the whole draft: what is out is out
    assert silent.problem is None and desk.queue.newer(desk.row()) is None
    assert desk.approvals.submit(desk.draft, [target]) == (target,)
    [outcome] = desk.approvals.approve(desk.draft, [target])
    assert outcome.problem is None
    desk.lanes.run_until_idle()
    assert texts(practice) == [FIRST]  # approved is not asked for yet
    desk.queue.edit(desk.delivery, "UTC")
    desk.write("Something nobody approved.")
    desk.lanes.run_until_idle()
    assert texts(practice) == [SECOND]


def test_an_unclear_edit_is_settled_by_reading_it_back(desk: Desk, practice: Practice) -> None:
    for text, fault in ((SECOND, "reset-after-body"), ("Four lamps.", "5xx-before")):
        desk.write(text)
        practice.fail(f"{fault}:1", match="PUT *")
        edit = desk.queue.edit(desk.delivery, "UTC")
        at_once(desk.lanes)
        assert desk.row(edit).state == "unconfirmed"
        for later in (2, 5, 8, 11):
            then = clock.now() + timedelta(seconds=later)
            with clock.set_to(lambda at=then: at):
                desk.lanes.run_until_idle()
        assert (desk.row(edit).state, texts(practice)) == ("published", [text])


def test_what_is_gone_there_is_refused_and_nothing_is_posted(desk: Desk, practice: Practice) -> None:
    practice._call("DELETE", f"/api/v1/statuses/{desk.row().parts[0].remote_id}")  # pyright: ignore[reportPrivateUsage]
    desk.write(SECOND)
    edit = desk.queue.edit(desk.delivery, "UTC")
    desk.lanes.run_until_idle()
    assert (desk.row(edit).state, practice.posts()) == ("refused", [])


def test_what_cannot_be_changed_in_its_place_says_why(desk: Desk, practice: Practice) -> None:
    desk.write(f"{SECOND}\n\n---\n\nAnd a second part.")
    with pytest.raises(Problem, match="edit_other_parts"):
        desk.queue.edit(desk.delivery, "UTC")
    desk.write(SECOND)
    desk.library.set_facts(desk.draft, drafts.Facts(visibility="unlisted"))
    with pytest.raises(Problem, match="edit_other_visibility"):
        desk.queue.edit(desk.delivery, "UTC")
    assert len(desk.queue.of_draft(desk.draft)) == 1 and texts(practice) == [FIRST]


def test_where_pictures_stay_only_the_words_may_be_others() -> None:
    facebook = network("facebook").info
    shown = FrozenPicture("a" * 64, "a.jpg", "A queue")
    before = Payload("a1", (FrozenPart(FIRST, (shown,)),), "public", "en", "short")
    must_fit_its_place(before, replace(before, parts=(FrozenPart(SECOND, (shown,)),)), facebook)
    for pictures in ((), (replace(shown, alt="Another queue"),)):
        newer = replace(before, parts=(FrozenPart(SECOND, pictures),))
        must_fit_its_place(before, newer, network("practice").info)
        with pytest.raises(Problem, match="edit_other_pictures"):
            must_fit_its_place(before, newer, facebook)


def test_a_freeze_stops_an_edit_too(desk: Desk, practice: Practice) -> None:
    desk.write(SECOND)
    desk.queue.freeze("a recall")
    edit = desk.queue.edit(desk.delivery, "UTC")
    desk.lanes.run_until_idle()
    assert desk.row(edit).holds == ("frozen",) and texts(practice) == [FIRST]
    with pytest.raises(Problem, match="already_scheduled"):
        desk.queue.withdraw(desk.delivery)
