"""Your turn: what a person posts by hand is never sent by a lane, and published only by a link that passes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import Http, Limits
from brandassist.networks.contract import Login, Picture
from brandassist.publishing.lanes import Lanes
from brandassist.publishing.post import Post
from brandassist.publishing.queue import Queue
from brandassist.publishing.turns import Turns
from brandassist.store import accounts
from brandassist.store.database import Database
from brandassist.store.deliveries import read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor
from brandassist.store.tables import account, attempt, delivery
from brandassist.store.writing.payloads import FrozenPicture
from brandassist.walltime import from_instant
from tests.support.builders import DEVICE, SetClock, a_delivery, an_account
from tests.support.pages import FRAME, WALL, Pages

ME = Actor(None, DEVICE)
WORDS = "The fish stall had sold out before the rain began this morning."


@pytest.fixture(scope="module")
def pages() -> Iterator[Pages]:
    with Pages() as site:
        yield site


@pytest.fixture
def post(database: Database) -> Post:
    def login(account_id: str) -> Login:
        return Login(account_id, "", "", {}, Http())

    def picture(frozen: FrozenPicture) -> Picture:
        raise AssertionError("these posts have no pictures")

    limits = Limits(connect=2, read=1, whole=2)
    return Post(database, DEVICE, login, picture, lambda: timedelta(minutes=10), limits)


@pytest.fixture
def turns(post: Post) -> Turns:
    return Turns(post, ME)


@pytest.fixture
def queue(post: Post) -> Queue:
    return Queue(post.database, ME, None, post)  # pyright: ignore[reportArgumentType] - approves nothing


@pytest.fixture
def site(database: Database, pages: Pages) -> str:
    """An account on the site of pages, posted to by hand."""
    pages.pages.clear()
    pages.mend()
    account_id = an_account(database, "assisted", pages.url)
    with database.write() as tx:
        accounts.choose_way(tx, account_id, "you")
    return account_id


def shown(database: Database, delivery_id: str) -> DeliveryRow:
    with database.read() as tx:
        return read.get(tx, delivery_id)


def code_of(turns: Turns, delivery_id: str, link: str, **how: object) -> str:
    with pytest.raises(Problem) as caught:
        turns.posted(delivery_id, link, **how)  # pyright: ignore[reportArgumentType]
    return caught.value.code


def test_at_its_minute_it_is_your_turn_and_stays_so(
    database: Database, post: Post, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = SetClock()
    monkeypatch.setattr(clock, "now", now)
    mine = a_delivery(database, site, WORDS, promise="you", due=now() + timedelta(minutes=5))
    assert (shown(database, mine).state, shown(database, mine).your_turn) == ("scheduled", False)
    now.advance(minutes=5)
    assert (shown(database, mine).state, shown(database, mine).your_turn) == ("your_turn", True)
    now.advance(days=3)
    lanes = Lanes(post)
    lanes.run_until_idle()
    lanes.stop()
    assert shown(database, mine).state == "your_turn"  # late, and said so; never missed, never sent
    assert shown(database, mine).tries == 0


def test_unapproved_it_is_nobodys_turn_and_is_missed(database: Database, post: Post, site: str) -> None:
    mine = a_delivery(database, site, promise="you", approved=False, due=clock.now() - timedelta(hours=1))
    assert not shown(database, mine).your_turn
    lanes = Lanes(post)
    lanes.run_until_idle()
    lanes.stop()
    assert shown(database, mine).state == "missed"


def test_a_page_that_shows_the_words_makes_it_live(database: Database, turns: Turns, pages: Pages, site: str) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    turn = turns.show(mine)
    assert (turn.at, turn.parts[0].text) == (0, WORDS)
    turns.opened(mine)
    turns.handed(mine, 0)
    assert turns.posted(mine, f"  {pages.show('/t/1', WORDS)} ") == "live"
    row = shown(database, mine)
    assert (row.state, row.mark, row.url) == ("published", "live", f"{pages.url}/t/1")
    with database.read() as tx:
        assert [(each.event, each.outcome) for each in read.attempts(tx, mine)] == [
            ("started", "handed"),
            ("ended", "published"),
        ]
    assert code_of(turns, mine, f"{pages.url}/t/1") == "not_your_turn"


@pytest.mark.parametrize(
    ("status", "page"),
    [(403, "<html>No.</html>"), (401, "<html>No.</html>"), (999, "<html>No.</html>"), (200, WALL), (200, FRAME)],
)
def test_a_page_that_cannot_be_read_leaves_the_persons_word(
    database: Database, turns: Turns, pages: Pages, site: str, status: int, page: str
) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    assert turns.posted(mine, pages.html("/t/2", page, status)) == "said"
    assert (shown(database, mine).state, shown(database, mine).mark) == ("published", "said")


def test_a_page_that_leads_to_signing_in_elsewhere_cannot_be_read(
    database: Database, turns: Turns, pages: Pages, site: str
) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    link = pages.html("/t/2", "", 302, Location="https://login.example/")
    assert turns.posted(mine, link) == "said"


def test_the_words_may_stand_in_what_the_page_says_of_itself(
    database: Database, turns: Turns, pages: Pages, site: str
) -> None:
    mine = a_delivery(database, site, f"{WORDS} Twelve customers left: “perché così presto?” they said", promise="you")
    cut = f"{WORDS} Twelve customers left: &quot;perché…"
    page = f'<html><head><meta property="og:description" content="{cut}"></head>{FRAME}</html>'
    assert turns.posted(mine, pages.html("/t/2", page)) == "live"


def test_a_link_that_fails_is_no_proof(database: Database, turns: Turns, pages: Pages, site: str) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    pages.html("/gone", "<html></html>", 410)
    pages.show("/other", "Something else altogether, written by somebody else.")
    pages.show("/busy", WORDS)
    pages.fail("5xx-before", 2, "GET /busy")
    pages.fail("hang", 1, "GET /hangs")
    refused = {
        "/t/none": "link_gone",
        "/gone": "link_gone",
        "/other": "link_other_text",
        "/busy": "link_no_answer",
        "/hangs": "link_no_answer",
        "/": "link_shape",
    }
    for path, code in refused.items():
        assert code_of(turns, mine, pages.url + path) == code, path
    assert code_of(turns, mine, "https://elsewhere.example/t/1") == "link_other_host"
    row = shown(database, mine)
    assert (row.state, row.url, row.mark) == ("your_turn", None, None)
    with database.read() as tx:
        assert read.attempts(tx, mine) == []
    assert code_of(turns, mine, pages.url + "/", unread=True) == "link_shape"
    assert turns.posted(mine, pages.url + "/busy", unread=True) == "said"


def test_a_thread_goes_part_by_part_each_with_a_link_of_its_own(
    database: Database, turns: Turns, pages: Pages, site: str
) -> None:
    texts = [f"{WORDS} {number} of three." for number in ("One", "Two", "Three")]
    mine = a_delivery(database, site, *texts, promise="you")
    links = [pages.show(f"/t/{number}", text) for number, text in enumerate(texts)]
    assert code_of(turns, mine, links[1], part=2) == "link_out_of_order"
    turns.posted(mine, links[0], part=1)
    assert (shown(database, mine).state, shown(database, mine).your_turn) == ("partly_published", True)
    assert turns.show(mine).at == 1
    assert code_of(turns, mine, links[0]) == "link_taken"
    turns.posted(mine, links[1])
    turns.posted(mine, links[2])
    row = shown(database, mine)
    assert (row.state, [part.url for part in row.parts]) == ("published", links)


def test_the_same_link_proves_one_post_only(database: Database, turns: Turns, pages: Pages, site: str) -> None:
    first, second = (a_delivery(database, site, WORDS, promise="you") for _ in range(2))
    link = pages.show("/t/1", WORDS)
    turns.posted(first, link)
    assert code_of(turns, second, link) == "link_taken"


def test_held_frozen_and_before_its_time_nothing_is_handed_out_but_what_is_there_counts(
    database: Database, turns: Turns, queue: Queue, pages: Pages, site: str
) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    queue.freeze("a recall")
    assert not shown(database, mine).your_turn
    with pytest.raises(Problem):
        turns.handed(mine, 0)
    turns.posted(mine, pages.show("/t/1", WORDS))  # it was posted, whatever was meant
    assert shown(database, mine).state == "published"


def test_more_time_and_not_needed_any_more(database: Database, turns: Turns, queue: Queue, site: str) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    turns.handed(mine, 0)
    queue.move(mine, from_instant(clock.now() + timedelta(minutes=30), "UTC"))
    assert (shown(database, mine).state, shown(database, mine).your_turn) == ("scheduled", False)
    queue.cancel(mine)
    assert shown(database, mine).state == "cancelled"
    assert [row.id for row in turns.waiting()] == []


def test_a_teaser_is_your_turn_only_once_its_article_is_live(
    database: Database, turns: Turns, pages: Pages, site: str
) -> None:
    article = a_delivery(database, site, WORDS, promise="you")
    teaser = a_delivery(database, site, f"{WORDS} More: {{link}}", promise="you")
    with database.write() as tx:
        tx.execute(update(delivery).where(delivery.c.id == teaser).values(depends_on=article))
    assert not shown(database, teaser).your_turn
    link = pages.show("/t/1", WORDS)
    turns.posted(article, link)
    assert shown(database, teaser).your_turn
    assert turns.show(teaser).parts[0].text.endswith(f"More: {link}")


def test_changing_the_accounts_way_gives_what_is_planned_to_nobody_else(
    database: Database, post: Post, site: str
) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    with database.write() as tx:
        accounts.choose_way(tx, site, "computer")
    lanes = Lanes(post)
    lanes.run_until_idle()
    lanes.stop()
    assert (shown(database, mine).state, shown(database, mine).tries) == ("your_turn", 0)


def test_an_account_that_must_sign_in_again_can_still_be_posted_to_by_hand(database: Database, site: str) -> None:
    mine = a_delivery(database, site, WORDS, promise="you")
    with database.write() as tx:
        tx.execute(update(account).where(account.c.id == site).values(state="sign_in"))
    assert shown(database, mine).your_turn


DEEDS = st.sampled_from(
    ["run", "way", "freeze", "thaw", "hold", "release", "pause", "resume", "hand", "bad", "good", "wait", "move"]
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, max_size=14), parts=st.integers(1, 3))
def test_whatever_happens_no_lane_has_it_and_only_links_that_pass_publish_it(
    database: Database, post: Post, turns: Turns, queue: Queue, pages: Pages, site: str, deeds: list[str], parts: int
) -> None:
    mine = a_delivery(database, site, *[f"{WORDS} Part {number}." for number in range(parts)], promise="you")
    lanes = Lanes(replace(post, limits=Limits(connect=1, read=1, whole=1)))
    passed = 0
    for number, deed in enumerate(deeds):
        with suppress(Problem):  # refused in words: nothing changed
            passed += _do(deed, mine, number, turns, queue, lanes, pages, database, site)
        row = shown(database, mine)
        assert row.state in ("scheduled", "your_turn", "partly_published", "published")
        assert row.tries == 0
        assert [part.state for part in row.parts] == ["published"] * passed + ["waiting"] * (parts - passed)
        assert all(part.url and part.mark == "live" for part in row.parts[:passed])
        assert (row.state == "published") == (passed == parts)
    with database.read() as tx:
        steps = tx.execute(select(attempt.c.step).where(attempt.c.delivery_id == mine)).scalars().all()
        assert set(steps) <= {"by_hand"}
    with database.write() as tx:
        stop.end_freeze(tx)
        stop.pause(tx, False)
    lanes.stop()


def _do(
    deed: str, mine: str, number: int, turns: Turns, queue: Queue, lanes: Lanes, pages: Pages, db: Database, site: str
) -> int:
    """Do it; returns how many parts it must have published."""
    match deed:
        case "run":
            lanes.run_until_idle()
        case "way":
            with db.write() as tx:
                accounts.choose_way(tx, site, ("computer", "server", "you")[number % 3])
        case "hand":
            turns.handed(mine, turns.show(mine).at)
        case "bad":
            turns.posted(mine, pages.show(f"/{mine}/wrong", "Words of somebody else about something else."))
            raise AssertionError("another text passed")
        case "good":
            at = turns.show(mine).at
            turns.posted(mine, pages.show(f"/{mine}/{at}", f"{WORDS} Part {at}."))
            return 1
        case "move":
            queue.move(mine, from_instant(clock.now() + timedelta(minutes=number % 2), "UTC"))
        case "wait":
            turns.waiting()
        case "hold" | "release":
            getattr(queue, deed)(mine)
        case "thaw":
            queue.thaw()
        case _:
            getattr(queue, deed)()
    return 0
