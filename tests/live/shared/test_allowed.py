"""What each role is there for still works with its login: the server holds back nothing of a day's work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text, update

from brandassist import clock
from brandassist.diary.service import Diary
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.queue import Queue
from brandassist.store import settings
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import read
from brandassist.store.tables import message
from brandassist.walltime import from_instant
from brandassist.writing.approval import Approvals
from brandassist.writing.comments import Comments
from brandassist.writing.library import Drafts
from brandassist.writing.pieces import DraftPieces
from brandassist.writing.rendering import Rendering
from tests.inbox.conftest import an_inbox, kept
from tests.publishing.conftest import Practice, a_post_office
from tests.support.builders import an_account
from tests.support.office import Office, an_office
from tests.support.two_computers import a_computer, differing

pytestmark = pytest.mark.live

CANARY = "Novarabello"


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    from brandassist.practice import address

    network = Practice(tmp_path / "practice")
    yield network
    address.stop(network.folder)


@pytest.fixture
def office(postgres_url: str) -> Iterator[Office]:
    with an_office(postgres_url) as office:
        yield office


class Desk:
    """One member at work, signed in as themselves."""

    def __init__(self, office: Office, role: str, database: Database, practice: Practice, folder: Path) -> None:
        self.me, self.database = office.actor(role), database
        self.drafts = Drafts(database, self.me)
        self.approvals = Approvals(database, self.me, Rendering(database, folder / "media"))
        self.post = a_post_office(database, practice, device=self.me.device_id)
        self.queue = Queue(database, self.me, self.approvals, self.post)
        self.inbox: Inbox = an_inbox(database, folder, self.me)
        self.lanes = Lanes(self.post)

    def state(self, delivery_id: str) -> str:
        with self.database.read() as tx:
            return read.get(tx, delivery_id).state


@pytest.fixture
def desks(office: Office, practice: Practice, tmp_path: Path) -> Iterator[dict[str, Desk]]:
    """Hers and his; every post is asked about, thanks are not."""
    with office.owner.write("settings") as tx:
        settings.put(tx, office.actor("executive"), "approval_rule", "every")
        settings.put(tx, office.actor("executive"), "assistant_sends", "thanks")
    with ExitStack() as opened:
        made = {
            role: Desk(office, role, opened.enter_context(office.database(role)), practice, tmp_path)
            for role in ("executive", "assistant", "colleague")
        }
        yield made
        for each in made.values():
            each.lanes.stop()


@pytest.fixture
def account_id(office: Office, practice: Practice) -> str:
    """His computer holds its key."""
    return an_account(office.owner, url=practice.url, device=office.device("assistant"))


def planned(desk: Desk, account_id: str, words: str) -> tuple[str, str]:
    draft = desk.drafts.new("post", "", words)
    [delivery] = desk.queue.schedule(draft, [account_id], from_instant(clock.now() + timedelta(seconds=1), "UTC"))
    desk.approvals.submit(draft)
    return draft, delivery


def due(desk: Desk, delivery_id: str) -> None:
    with desk.database.write("queue") as tx:
        tx.execute(text("UPDATE delivery SET due_at = now() - interval '1 second' WHERE id = :id"), {"id": delivery_id})


def test_an_assistant_plans_she_approves_his_computer_sends(
    desks: dict[str, Desk], practice: Practice, account_id: str
) -> None:
    his, hers = desks["assistant"], desks["executive"]
    draft, delivery = planned(his, account_id, "Twelve minutes in the queue.")
    with pytest.raises(Problem, match="not_allowed"):
        his.approvals.approve(draft)
    assert all(each.problem is None for each in hers.approvals.approve(draft))
    due(hers, delivery)
    his.lanes.run_until_idle()
    assert his.state(delivery) == "published"
    assert len(practice.posts()) == 1


def test_he_takes_back_plans_anew_holds_moves_and_freezes(desks: dict[str, Desk], account_id: str) -> None:
    his, hers = desks["assistant"], desks["executive"]
    draft, delivery = planned(his, account_id, "One.")
    hers.approvals.approve(draft)
    his.queue.hold(delivery)
    his.queue.release(delivery)
    his.queue.move(delivery, from_instant(clock.now() + timedelta(hours=3), "UTC"))
    his.approvals.take_back(draft)
    his.drafts.autosave(draft, "", "One, better.")
    his.approvals.submit(draft)
    hers.approvals.approve(draft)
    his.queue.freeze("A mistake")
    his.queue.thaw()
    his.queue.thaw([delivery])
    his.queue.cancel(delivery)
    assert his.state(delivery) == "cancelled"


def test_he_collects_answers_what_he_may_and_hands_in_the_rest(
    desks: dict[str, Desk], office: Office, account_id: str
) -> None:
    his, hers = desks["assistant"], desks["executive"]
    for words in ("No chairs.", "Still no chairs."):
        draft, delivery = planned(his, account_id, words)
        hers.approvals.approve(draft)
        due(hers, delivery)
        his.lanes.run_until_idle()
    his.inbox.collect_all()
    first, second = his.inbox.list()[:2]
    with office.owner.write("inbox") as tx:  # as a rule would have sorted them
        tx.execute(update(message).where(message.c.id == first.id).values(sort="thanks", sorted_by="thanks"))
        tx.execute(update(message).where(message.c.id == second.id).values(sort="question", sorted_by="question"))
    his.inbox.send(first.id, text="Glad it helped.")
    his.lanes.run_until_idle()
    assert his.inbox.show(first.id).message.status == "answered"

    his.inbox.send(second.id, text="On Monday.", hand_in=True)
    his.lanes.run_until_idle()
    assert his.inbox.show(second.id).message.status != "answered"
    reply = his.inbox.show(second.id).message.draft_id
    assert reply is not None
    hers.approvals.approve(reply)
    his.lanes.run_until_idle()
    assert his.inbox.show(second.id).message.status == "answered"

    with pytest.raises(Problem, match="sorting_is_hers"):
        his.inbox.add_rule("thanks", "text", "please")


def test_he_says_what_a_message_is_and_takes_it_back(desks: dict[str, Desk], account_id: str) -> None:
    his = desks["assistant"]
    kept(his.database, account_id, "m1", clock.now(), text="Where is it?")
    [row] = his.inbox.list()
    was = his.inbox.show(row.id).message.sort
    his.inbox.correct_sort(row.id, "spam")
    his.inbox.undo(row.id)
    assert his.inbox.show(row.id).message.sort == was


def test_what_is_unclear_is_looked_for_and_sent_once(
    desks: dict[str, Desk], practice: Practice, account_id: str
) -> None:
    his, hers = desks["assistant"], desks["executive"]
    draft, delivery = planned(his, account_id, "Did it arrive?")
    hers.approvals.approve(draft)
    due(hers, delivery)
    practice.fail("reset-after-body")
    his.lanes.run_until_idle()
    with his.database.write("queue") as tx:
        tx.execute(text("UPDATE delivery SET next_look_at = now() WHERE state = 'unconfirmed'"))
    his.lanes.run_until_idle()
    assert his.state(delivery) == "published"
    assert len(practice.posts()) == 1


def test_a_colleague_proposes_and_she_approves(desks: dict[str, Desk], account_id: str) -> None:
    theirs, hers = desks["colleague"], desks["executive"]
    draft = theirs.drafts.new("post", "", "An idea of mine.")
    theirs.drafts.add_target(draft, account_id)
    theirs.approvals.submit(draft)
    with pytest.raises(Problem, match=r"role_refuses|not_allowed"):
        theirs.approvals.approve(draft)
    with pytest.raises(Problem, match="role_refuses"):
        theirs.queue.schedule(draft, [account_id], from_instant(clock.now() + timedelta(hours=1), "UTC"))
    [outcome] = hers.approvals.approve(draft)
    assert outcome.problem is None


@pytest.mark.parametrize("role", ["assistant", "colleague"])
def test_a_copy_of_theirs_exchanges_with_hers(office: Office, tmp_path: Path, role: str) -> None:
    hers = a_computer(office.address("executive"), tmp_path / "hers", office.ids["executive"], "hers")
    theirs = a_computer(office.address(role), tmp_path / "theirs", office.ids[role], "theirs")
    draft = Drafts(theirs, theirs.me).new("post", "Stores", "One.\n\nTwo.")
    Drafts(theirs, theirs.me).pause(draft)
    for each in (theirs, hers):
        each.exchange()
    Drafts(hers, hers.me).autosave(draft, "Stores", "One.\n\nTwo, hers.")
    Drafts(theirs, theirs.me).autosave(draft, "Stores", "One, theirs.\n\nTwo.")
    for each in (hers, theirs, hers, theirs):
        each.exchange()
    assert theirs.left() == hers.left() == 0
    assert Drafts(hers, hers.me).show(draft).text == "One, theirs.\n\nTwo, hers."
    assert differing(theirs, office.owner) == differing(hers, office.owner) == {}
    theirs.close()
    hers.close()


def test_who_reads_sees_all_and_what_they_write_stays_with_them(office: Office, tmp_path: Path) -> None:
    hers = a_computer(office.address("executive"), tmp_path / "hers", office.ids["executive"], "hers")
    theirs = a_computer(office.address("reader"), tmp_path / "theirs", office.ids["reader"], "theirs")
    draft = Drafts(hers, hers.me).new("post", "Stores", "One.")
    hers.exchange()
    theirs.exchange()
    assert Drafts(theirs, theirs.me).show(draft).text == "One."
    theirs.hold_to("reader")
    with pytest.raises(Problem, match="not_your_role"):
        Drafts(theirs, theirs.me).new("post", "", "Mine.")
    theirs.hold_to("")  # a program that does not hold to it
    Drafts(theirs, theirs.me).new("post", "", "Mine.")
    theirs.exchange()
    assert theirs.left() == 1
    assert [each.title for each in Drafts(hers, hers.me).list()] == ["Stores"]
    theirs.close()
    hers.close()


def test_locked_words_are_nowhere_and_nobody_else_unlocks_them(office: Office, tmp_path: Path) -> None:
    hers = a_computer(office.address("executive"), tmp_path / "hers", office.ids["executive"], "hers")
    diary = Diary(hers, hers.me, tmp_path / "media")
    entry = diary.capture(f"We leave {CANARY} in June", tags=["plans"])
    diary.pause(entry)
    hers.exchange()  # open first, then locked: what stood there is emptied
    diary.lock(entry)
    diary.pause(entry)
    hers.exchange()
    with office.psql("assistant") as line:
        tables = line.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^login'")
        for (table,) in tables.fetchall():
            rows = line.execute(f'SELECT * FROM "{table}"'.encode()).fetchall()
            assert CANARY.lower() not in str(rows).lower(), table
        line.execute("UPDATE entry SET locked = false, locks = '[]', title = 'open', text = 'open'")
        line.execute("UPDATE entry SET locked = false")
    hers.exchange()
    kept = diary.show(entry).entry
    assert CANARY in kept.text
    assert kept.locks or kept.locked
    diary.pause(entry)
    hers.exchange()
    with office.owner.read() as tx:
        assert CANARY not in str(tx.execute(text("SELECT * FROM entry")).all())
    hers.close()


def test_he_joins_and_splits_what_she_wrote_and_takes_it_back(office: Office, desks: dict[str, Desk]) -> None:
    """What she wrote stays hers, also where her rows go away and come back."""
    his, hers = desks["assistant"], desks["executive"]
    first, second = hers.drafts.new("post", "", "One.\n\nTwo."), hers.drafts.new("post", "", "Three.")
    Comments(hers.database, hers.me).add(first, "Is that so?", (0, 2))
    before = shown(office)
    pieces = DraftPieces(his.database, his.me)
    done = pieces.merge(second, first)
    assert his.drafts.show(first).text == "One.\n\nTwo.\n\nThree."
    pieces.take_back(done)
    assert shown(office) == before
    done = pieces.split(first, 4)
    pieces.take_back(done)
    assert set(before) <= set(shown(office))


def shown(office: Office) -> list[tuple[str, ...]]:
    """Who says what, in drafts and beside them."""
    with office.owner.read() as tx:
        words = tx.execute(text("SELECT draft_id, text, member_id FROM working_text ORDER BY 1")).all()
        beside = tx.execute(text("SELECT draft_id, text, member_id FROM comment ORDER BY 1")).all()
    return [tuple(map(str, row)) for row in (*words, *beside)]


def test_he_leaves_her_words_as_hers_and_writes_on(desks: dict[str, Desk]) -> None:
    his, hers = desks["assistant"], desks["executive"]
    draft = hers.drafts.new("post", "", "Hers.")
    hers.drafts.autosave(draft, "", "Hers, and not kept yet.")
    his.drafts.pause(draft)
    his.drafts.autosave(draft, "", "His.")
    his.drafts.pause(draft)
    versions = [(each.content.text, each.who) for each in his.drafts.revisions(draft)]
    assert versions == [("His.", "The assistant"), ("Hers, and not kept yet.", "Anna")]


def test_a_copy_of_his_brings_no_locked_word(office: Office, tmp_path: Path) -> None:
    """In no file of it, whether the entry was locked from the first word, later, or a passage of it alone."""
    hers = a_computer(office.address("executive"), tmp_path / "hers", office.ids["executive"], "hers")
    diary = Diary(hers, hers.me, tmp_path / "media")
    whole = diary.capture(f"We leave {CANARY} in June")
    diary.lock(whole)
    open_first = diary.capture(f"{CANARY} again")
    diary.pause(open_first)
    hers.exchange()
    theirs = a_computer(office.address("assistant"), tmp_path / "theirs", office.ids["assistant"], "theirs")
    diary.lock(open_first)
    for each in (hers, theirs):
        each.exchange()
    theirs.close()
    late = a_computer(office.address("assistant"), tmp_path / "late", office.ids["assistant"], "late")
    for each in (late, theirs):
        with each.read() as tx:
            assert not has_word(tx, CANARY)
    late.close()
    copies = [each for each in (tmp_path / "late").iterdir() if each.is_file()]
    assert copies
    assert not [each for each in copies if CANARY.lower().encode() in each.read_bytes().lower()]
    hers.close()


def has_word(tx: Transaction, word: str) -> list[str]:
    """The tables in which it stands, the search index too."""
    asked = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%'"  # what SQLite keeps of it
    )
    names = tx.execute(text(asked)).scalars().all()
    return [name for name in names if word.lower() in str(tx.execute(text(f'SELECT * FROM "{name}"')).all()).lower()]
