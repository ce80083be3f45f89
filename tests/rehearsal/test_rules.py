"""Each rule with a hit, and with a near miss that must stay silent."""

from __future__ import annotations

import io
import shutil
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import delete, update

from brandassist import clock, media
from brandassist.assets import limits_by_network
from brandassist.rehearsal.planned import Links
from brandassist.store import accounts, brought_in, devices
from brandassist.store.brought_in import Elsewhere, Source
from brandassist.store.deliveries import plan, stop
from brandassist.store.deliveries.read import get
from brandassist.store.publishing import absences
from brandassist.store.tables import account_key, delivery
from brandassist.store.writing import approvals, asked, revisions
from brandassist.store.writing.asked import Asked
from brandassist.store.writing.payloads import FrozenPart, FrozenPicture, Payload
from brandassist.writing.pictures import attach
from drafts.checks.addresses import Outcome
from drafts.limits import PictureLimits
from tests.rehearsal.conftest import NOW, Week
from tests.support.builders import DEVICE, an_account

WORDS = "We moved the baskets from the door to the third aisle. Sales of fruit went up by 4 % in two weeks."


def test_a_week_with_nothing_wrong_finds_nothing_and_tries_every_rule(week: Week) -> None:
    week.post(3, "One thought.")
    week.post(30, "Quite another, on bread.")
    told = week.told()
    assert (told.findings, told.posts, len(told.lines)) == ((), 2, 2)
    assert set(told.tried.values()) == {0} and len(told.tried) == 11
    assert [(line.day.isoformat(), line.cost) for line in told.lines] == [("2026-11-23", None), ("2026-11-24", None)]


def test_an_empty_week(week: Week) -> None:
    assert week.told().lines == ()


@pytest.mark.parametrize(("hours", "days", "there"), [(17.9, 1, True), (18, 1, False), (-0.1, 7, False), (0, 7, True)])
def test_the_days_begin_today_and_end_at_midnight(week: Week, hours: float, days: int, there: bool) -> None:
    week.post(hours, "One thought.")
    assert bool(week.told(days).lines) == there


# -- limits -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("more", "hit"), [(0, False), (1, True)])
def test_frozen_words_against_todays_length(week: Week, more: int, hit: bool) -> None:
    week.post(3, "a" * (500 + more))
    assert week.found() == (["length"] if hit else [])


def test_a_server_that_now_takes_less_is_noticed_in_what_was_approved_before(week: Week) -> None:
    week.post(3, "Fits.", "b" * 300)
    assert week.found() == []
    week.account(limits={"characters": 299})
    [finding] = week.findings()
    assert (finding.code, finding.level, finding.data["part"], finding.data["limit"]) == ("length", "error", 2, 299)


def test_parts_where_the_network_has_no_threads(week: Week) -> None:
    network = next(name for name, each in limits_by_network().items() if not each.threads and each.kind == "short")
    week.post(3, "One.", to=network)
    week.post(9, "Two.", "Three.", to=network)
    assert [each for each in week.found() if each != "visibility-not-possible"] == ["no-threads"]


def test_what_is_not_approved_is_tried_as_its_draft_stands(week: Week) -> None:
    week.post(3, "Nearly.", approved=False)
    empty = week.post(8, " ", approved=False)
    assert week.found() == ["not-approved", "empty", "not-approved"]
    assert week.findings()[1].delivery_id == empty


def test_words_of_another_day(week: Week) -> None:
    week.post(3, "We open tomorrow.")
    week.post(9, "We open in the morning of every day.")
    assert week.found() == ["stale-words"]


# -- pictures -----------------------------------------------------------------------------------------------------


def with_picture(week: Week, hours: float, alt: str = "A shelf.") -> tuple[str, Path]:
    """An approved post with a picture; returns it and the file that would leave."""
    data = io.BytesIO()
    Image.new("RGB", (640, 480), (200, int(hours) % 250, 90)).save(data, "JPEG")
    original = media.keep(data.getvalue(), week.media).sha256
    made = media.rendition(original, week.media, PictureLimits(most=1, side=1024))
    delivery_id = week.post(hours, f"A picture, {hours} hours on.")
    approve(week, delivery_id, (FrozenPicture(original, made.sha256, alt),))
    return delivery_id, made.path


def approve(week: Week, delivery_id: str, pictures: tuple[FrozenPicture, ...] = (), seen_by: str = "public") -> None:
    """Freeze it anew, with other pictures or for others to see."""
    with week.database.write("queue", "drafts") as tx:
        row = get(tx, delivery_id)
        content = Payload(row.account_id, (FrozenPart(row.title, pictures),), seen_by, "en", "short")
        revision = revisions.keep(tx, row.draft_id, "approve", None)
        standing = approvals.stand(
            tx, draft_id=row.draft_id, target_id=row.target_id, revision_id=revision, content=content, member_id=None
        )
        plan.fill(tx, delivery_id, standing.payload_id, 1)


def test_pictures_that_are_there_are_well(week: Week) -> None:
    with_picture(week, 3)
    assert week.found() == []


def test_a_picture_that_is_missing(week: Week) -> None:
    _, path = with_picture(week, 3)
    with_picture(week, 9)
    path.unlink()
    assert week.found() == ["picture-missing"]


def test_a_picture_that_is_not_the_one_approved(week: Week) -> None:
    _, path = with_picture(week, 3)
    with_picture(week, 9)
    path.write_bytes(path.read_bytes() + b"x")
    assert week.found() == ["picture-changed"]


@pytest.mark.parametrize(("less", "hit"), [(0, False), (1, True)])
def test_a_picture_too_large_for_the_network_as_it_is_today(week: Week, less: int, hit: bool) -> None:
    _, path = with_picture(week, 3)
    week.account(limits={"picture_bytes": path.stat().st_size - less})
    assert week.found() == (["picture-too-large"] if hit else [])


def test_a_picture_without_a_description(week: Week) -> None:
    with_picture(week, 3, alt=" ")
    with_picture(week, 9, alt="A")
    assert week.found() == ["alt-missing"]


@pytest.mark.parametrize(("limit", "hit"), [(8, False), (7, True)])
def test_a_description_too_long_for_the_network_as_it_is_today(week: Week, limit: int, hit: bool) -> None:
    with_picture(week, 3, alt="A shelf.")
    week.account(limits={"alt": limit})
    assert week.found() == (["alt-too-long"] if hit else [])


@pytest.mark.parametrize(("limit", "found"), [(1, []), (0, ["no-pictures"])])
def test_more_pictures_than_the_network_takes_today(week: Week, limit: int, found: list[str]) -> None:
    with_picture(week, 3)
    week.account(limits={"pictures": limit})
    assert week.found() == found


@pytest.mark.parametrize(("network", "hit"), [("mastodon", False), ("mattermost", True)])
def test_who_may_see_it_must_be_what_the_network_can_keep(week: Week, network: str, hit: bool) -> None:
    delivery_id = week.post(3, "For the few.", to=network)
    approve(week, delivery_id, seen_by="private")
    assert week.found() == (["visibility-not-possible"] if hit else [])


def test_a_draft_whose_picture_is_gone_says_that_it_cannot_be_rendered(week: Week, tmp_path: Path) -> None:
    waiting = week.post(3, "A word.", approved=False)
    with week.database.read() as tx:
        draft_id = get(tx, waiting).draft_id
    photo = tmp_path / "shelf.png"
    Image.new("RGB", (64, 48), (200, 20, 90)).save(photo)
    attach(week.database, week.media, draft_id, [photo])
    assert week.found() == ["alt-missing", "not-approved"]
    shutil.rmtree(week.media)
    assert week.found() == ["cannot-render", "not-approved"]


# -- sign-ins and keys --------------------------------------------------------------------------------------------


def test_a_sign_in_that_is_over_before_the_post(week: Week) -> None:
    week.account(expires_at=(NOW + timedelta(hours=20)).isoformat())
    week.post(19.9, "Just in time.")
    late = week.post(30, "Too late, and about bread.")
    assert week.found() == ["sign-in-over"] and week.found(late) == ["sign-in-over"]


def test_a_sign_in_that_is_lost_already(week: Week) -> None:
    first, _ = week.post(3, "One thought."), week.post(9, "Elsewhere, on bread.", to="mastodon")
    with week.database.write("accounts") as tx:
        accounts.lost(tx, week.account(), {"code": "token_revoked"}, DEVICE)
    assert week.found() == ["sign-in-lost"] and week.found(first) == ["sign-in-lost"]


def test_no_computer_with_the_key(week: Week) -> None:
    week.post(3, "One thought.")
    assert week.found() == []
    with week.database.write("accounts") as tx:
        tx.execute(delete(account_key))
    assert week.found() == ["no-key"]


def test_only_another_computer_that_was_not_seen_of_late(week: Week) -> None:
    week.post(3, "One thought.")
    week.post(100, "Another thought.")
    with week.database.write("accounts") as tx:
        devices.ensure(tx, "device-2", "the office")
        tx.execute(update(account_key).values(device_id="device-2"))
        absences.saw(tx, "device-2", NOW - timedelta(hours=2))
    assert week.found() == []
    with week.database.write("accounts") as tx:
        absences.saw(tx, "device-2", NOW - timedelta(hours=10))
    [finding] = week.told().findings
    assert (finding.code, finding.level, finding.data["computer"]) == ("computer-away", "warning", "the office")


def test_what_a_person_or_a_server_sends_needs_no_computer(week: Week) -> None:
    week.post(3, "By hand.", promise="you")
    held = week.post(9, "There already.", promise="server")
    week.change(held, state="handed_over")
    with week.database.write("accounts") as tx:
        tx.execute(delete(account_key))
    told = week.told()
    assert (told.findings, told.computers, len(told.server), len(told.by_hand)) == ((), (), 1, 1)


def test_which_computer_must_be_on(week: Week) -> None:
    first, second = week.post(3, "One thought."), week.post(9, "Another, on bread.")
    week.post(15, "By hand.", promise="you")
    [computer] = week.told().computers
    assert (computer.name, computer.deliveries) == ("a test", (first, second))


# -- the same again -----------------------------------------------------------------------------------------------


def test_the_same_words_twice_on_one_account(week: Week) -> None:
    week.post(3, WORDS)
    again = week.post(30, f"**{WORDS}**")
    week.post(31, WORDS, to="mastodon")  # elsewhere is another matter
    assert week.found() == ["duplicate"] and week.found(again) == ["duplicate"]


def test_nearly_the_same_words(week: Week) -> None:
    week.post(3, WORDS)
    week.post(30, "We moved the flowers from the till to the door. Nobody bought more, but people smile coming in.")
    assert week.found() == []
    nearly = week.post(50, WORDS.replace("4 %", "5 %").replace(". Sales", ", and sales"))
    [finding] = week.findings()
    assert (finding.code, finding.delivery_id) == ("nearly-the-same", nearly)
    assert 0.4 < finding.data["likeness"] < 1


@pytest.mark.parametrize(("days", "hit"), [(-89, True), (-91, False)])
def test_what_went_out_of_late_counts_too(week: Week, days: int, hit: bool) -> None:
    gone = week.post(24 * days, WORDS)
    week.change(gone, state="published")
    week.post(3, WORDS)
    assert week.found() == (["duplicate"] if hit else [])


def test_what_was_cancelled_is_no_duplicate(week: Week) -> None:
    gone = week.post(3, WORDS)
    week.post(30, WORDS)
    with week.database.write("queue") as tx:
        stop.cancel(tx, get(tx, gone))
    assert week.found() == []


# -- distance -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("minutes", "hit"), [(119, True), (120, False)])
def test_too_close_on_one_account(week: Week, minutes: int, hit: bool) -> None:
    week.post(3, "One thought.")
    week.post(3 + minutes / 60, "Another, on bread.")
    week.post(3.1, "Elsewhere.", to="mastodon")
    assert week.found() == (["too-close"] if hit else [])


def test_another_time_is_proposed_that_is_free(week: Week) -> None:
    week.rule("quiet_from", "09:30")
    week.rule("quiet_to", "12:00")
    week.post(1, "One thought.")
    week.post(2, "Another, on bread.")
    week.post(7, "A third, much later.")
    [finding] = week.findings()
    assert (finding.code, finding.data["move_to"].wall) == ("too-close", "2026-11-23T09:00")
    week.rule("spacing_minutes", 181)  # 10:01 is quiet, 12:00 too close to the third
    assert week.findings()[0].data["move_to"].wall == "2026-11-23T16:01"


def test_how_close_is_too_close_can_be_chosen(week: Week) -> None:
    week.post(3, "One thought.")
    week.post(6, "Another, on bread.")
    assert week.found() == []
    week.rule("spacing_minutes", 181)
    assert week.found() == ["too-close"]
    week.rule("spacing_minutes", 0)
    assert week.found() == []


def test_too_close_to_what_has_just_gone_out(week: Week) -> None:
    gone = week.post(-1, "Gone.")
    week.change(gone, state="published")
    week.post(0.5, "One thought.")
    assert week.found() == ["too-close"]


@pytest.mark.parametrize(("words", "apart", "hit"), [
    ("One thought.", 0, True), ("One thought.", 60, False), ("Another, on bread.", 0, False),
])  # fmt: skip
def test_the_same_words_on_three_networks_in_the_same_minute(week: Week, words: str, apart: int, hit: bool) -> None:
    week.post(3, "One thought.")
    week.post(3, "One thought.", to="bluesky")
    assert week.found() == []  # on two
    week.post(3 + apart / 3600, words, to="mastodon")
    assert week.found() == (["same-minute"] if hit else [])
    if hit:
        assert week.findings()[0].data == {"networks": ["bluesky", "mastodon", "practice"], "count": 3}


# -- quiet hours, approval ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("begin", "end", "hit"), [
    ("09:00", "10:00", True), ("09:01", "10:00", False), ("08:00", "09:00", False), ("", "", False),
    ("22:00", "09:01", True), ("22:00", "09:00", False),
])  # fmt: skip
def test_quiet_hours(week: Week, begin: str, end: str, hit: bool) -> None:
    week.rule("quiet_from", begin)
    week.rule("quiet_to", end)
    week.post(3, "At nine.")
    assert week.found() == (["quiet-hours"] if hit else [])


def test_what_is_held_does_not_leave(week: Week) -> None:
    held = week.post(3, "One thought.")
    week.post(9, "Another, on bread.")
    with week.database.write("queue") as tx:
        plan.put_hold(tx, held, "by_hand")
    assert week.found() == ["held"] and week.findings()[0].data == {"holds": ["by_hand"]}


# -- cost ---------------------------------------------------------------------------------------------------------


def test_the_cost_on_x_to_the_cent(week: Week) -> None:
    week.post(3, "No link.", to="x")
    week.post(9, "A link https://a.example/b", "and a second part", to="x")
    week.post(15, "Free.")
    week.post(20, "By hand, on another day.", to="x", promise="you")
    told = week.told()
    assert [line.cost for line in told.lines] == [Decimal("0.015"), Decimal("0.215"), None, None]
    assert dict(told.cost) == {"USD": Decimal("0.230")}


def limited(week: Week, amount: str | None) -> None:
    account_id = week.account("x")
    with week.database.write("accounts") as tx:
        accounts.limit_cost(tx, account_id, None if amount is None else Decimal(amount))


@pytest.mark.parametrize(("limit", "hit"), [("0.23", False), ("0.22", True), (None, False)])
def test_the_first_post_beyond_the_limit_of_the_month(week: Week, limit: str | None, hit: bool) -> None:
    limited(week, limit)
    week.post(3, "No link at all.", to="x")
    beyond = week.post(9, "A link https://a.example/b", to="x")
    week.post(15, "And on it goes, about bread.", to="x")
    told = week.told()
    [budget] = told.budgets
    assert (budget.spent, budget.to_come) == (0, Decimal("0.230"))
    assert budget.limit == (None if limit is None else Decimal(limit))
    assert [each.code for each in told.findings] == (["over-limit"] if hit else [])
    assert week.found(beyond) == []


def test_a_limit_counts_from_the_first_of_each_month(week: Week) -> None:
    limited(week, "0.02")
    week.post(3, "In November.", to="x")
    week.post(24 * 8.5, "In December, about flowers.", to="x")
    assert [each.code for each in week.told(10).findings] == []


def test_replies_are_not_rehearsed(week: Week) -> None:
    week.post(3, "Thank you.", reply_to="17")
    assert week.told().lines == ()


def test_each_finding_is_of_a_line_and_errors_come_first(week: Week) -> None:
    an_account(week.database, "mastodon")
    both = week.post(3, "a" * 501 + " tomorrow")
    [line] = week.told().lines
    assert line.row.id == both
    assert [each.level for each in line.findings] == ["error", "warning"]


def test_rehearsing_changes_nothing(week: Week) -> None:
    week.post(3, WORDS)
    week.post(4, WORDS, approved=False)
    with week.database.read() as tx:
        before = tx.execute(delivery.select()).all()
    week.told()
    with week.database.read() as tx:
        assert tx.execute(delivery.select()).all() == before


def test_how_a_post_sounds_is_no_matter_of_leaving(week: Week) -> None:
    week.post(3, "We are thrilled to announce synergies.")
    week.post(9, "Mistakes were made.", approved=False)
    assert week.found() == ["not-approved"]


@pytest.mark.parametrize(("network", "days", "hit"), [("x", 80, True), ("x", 95, False), ("wordpress", 80, False)])
def test_what_was_out_before_the_program_knew_of_it_counts_on_its_network(
    week: Week, network: Source, days: int, hit: bool
) -> None:
    week.post(3, WORDS, to="x")
    where = Elsewhere("https://x.com/i/status/1", NOW - timedelta(days=days), text=WORDS)
    with week.database.write() as tx:
        brought_in.add(tx, network, "1", where=where)
    found = [each for each in week.findings() if each.rule == "duplicates"]
    assert [each.code for each in found] == (["duplicate"] if hit else [])
    assert not hit or found[0].data["url"] == where.url


# -- links --------------------------------------------------------------------------------------------------------


def answered(week: Week, outcome: Outcome, *subjects: str, name: str = "", at: datetime = NOW) -> None:
    with clock.set_to(lambda: at), week.database.write("drafts") as tx:
        told = [Asked("link", "", each, outcome) for each in subjects]
        asked.keep(tx, [*told, *([Asked("name", week.account(), name, "nobody")] if name else [])])


def test_what_was_asked_about_links_is_told_with_its_day_and_nothing_is_asked(week: Week) -> None:
    frozen = week.post(3, "See https://a.example/b and https://c.example/d with @ann.")
    week.post(9, "Plain: http://e.example/f")
    assert week.found() == ["link-http"]
    assert week.told().links == Links(2, 2)
    early = NOW - timedelta(days=3)
    answered(week, "gone", "https://a.example/b", name="ann", at=early)
    answered(week, "there", "https://c.example/d")
    assert week.found(frozen) == ["link-dead", "mention-unknown"]
    dead = week.findings()[0]
    assert (dead.rule, dead.level, dead.data["why"]) == ("links", "warning", "gone")
    assert dead.data["asked"] == early.isoformat()
    told = week.told()
    assert told.tried["links"] == 3
    assert told.links == Links(2, 0, early, NOW)


def test_the_texts_that_may_be_asked_about_are_those_of_the_days(week: Week) -> None:
    week.post(3, "See https://a.example/b")
    week.post(9, "And https://c.example/d")
    week.post(200, "Much later: https://e.example/f")
    assert week.rehearsals.texts() == {week.account(): "See https://a.example/b\n\nAnd https://c.example/d"}
    assert week.rehearsals.texts(1) == week.rehearsals.texts()
