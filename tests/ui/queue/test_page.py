"""The Queue in the window: what it shows of each state, what a person may do, keys, crisis mode."""

# pyright: reportUnknownMemberType=false, reportOptionalMemberAccess=false, reportAttributeAccessIssue=false

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from brandassist import clock
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.walltime import WallTime, from_instant
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import LAMP, Builder, fill, published
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.queue.calendar.words import card_words
from ui.queue.presenter import Post
from ui.queue.words import note_of
from ui.widgets.label import Label
from ui.widgets.moment import TimeDialog, first_guess

Show = Callable[..., Shown]


def rows(shown: Shown, title: str) -> list[DeliveryRow]:
    return [row for row in shown.workspace.queue.list() if row.title == title]


def said(shown: Shown) -> str:
    """Everything the details say."""
    return "\n".join(label.text() for label in shown.page.details.findChildren(Label))


def in_sight(shown: Shown) -> list[Post]:
    """The posts of the days that are shown."""
    snapshot = shown.page.front.snapshot
    return snapshot.posts if snapshot is not None and snapshot.since == shown.page.view.span()[0] else []


def focused(shown: Shown) -> QWidget:
    """What takes the keys in the middle."""
    found = shown.page.view.focusProxy()
    assert found is not None
    return found


def dialog(shown: Shown) -> TimeDialog:
    shown.until(lambda: shown.window.findChild(TimeDialog) is not None)
    found = shown.window.findChild(TimeDialog)
    assert found is not None
    return found


def test_every_state_is_shown_with_its_word_and_its_reason(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: len(shown.posts()) >= 7)
    states = {title: post.state for title, post in shown.posts().items()}
    assert states == {
        "A slow afternoon": "missed",
        "First customer": "published",
        "A drawer of hinges": "unconfirmed",
        "Glue, a comparison": "refused",
        "The bench by the window": "scheduled",
        "Keys while you wait": "awaiting",
        "Closed for stocktaking": "scheduled",
        "The first bread": "handed_over",
        "An apprentice": "held",
    }
    now = shown.now
    assert note_of(shown.posts()["Glue, a comparison"], now) == "LinkedIn said: The text is longer than 500 characters."
    assert "Held by hand" in card_words(shown.posts()["An apprentice"], now)
    assert "Lisbon" in card_words(shown.posts()["Closed for stocktaking"], now)
    assert [item.title for item in shown.page.desk.shelf.model.items()][-1] == "Labels in two sizes"
    shown.choose("Glue, a comparison")
    assert "1 refused" in shown.page.bar.counts.toolTip()


def test_how_a_post_was_taken_up_is_one_quiet_line_per_part(show: Show) -> None:
    shown = show(published)
    shown.until(lambda: LAMP in shown.posts())
    shown.choose(LAMP)
    told = said(shown)
    assert "Part 1: 12 likes · 3 shares · 4 replies, counted " in told
    assert "Part 2: 1 like" in told and "0 shares" in told
    assert "Could not be counted" not in told


def test_details_say_what_is_not_known_and_offer_the_three_ways(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "A drawer of hinges" in shown.posts())
    shown.choose("A drawer of hinges")
    shown.until(lambda: "Looked on Practice, not found (1 of 2)" in said(shown))
    text = said(shown)
    assert "We do not know whether Practice has it." in text
    assert "lose the carpenters" in text
    assert "Practice: sent by this computer, which must be on" in text
    assert "Next look" in text
    assert all(shown.button(each) for each in ("Check on Practice", "It is there…", "It is not there", "Open post"))


def test_it_is_there_asks_for_the_address_and_settles(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "A drawer of hinges" in shown.posts())
    shown.choose("A drawer of hinges")
    shown.press("It is there…")
    [link] = shown.page.details.links.values()
    field = link.field
    field.setText("no address")
    shown.press("It is this one")
    shown.until(lambda: shown.page.error.isVisible())
    assert field.text() == "no address"
    field.setText("https://network.example/@you/1")
    shown.press("It is this one")
    # asked of the store: what was published before midnight is not listed any more
    shown.until(lambda: {row.state for row in rows(shown, "A drawer of hinges")} == {"published"})
    assert {row.mark for row in rows(shown, "A drawer of hinges")} == {"live", "said"}


def test_of_two_unclear_ones_the_address_goes_to_the_one_it_was_asked_for(show: Show) -> None:
    def two(workspace: Workspace) -> None:
        make, both = Builder(workspace), {"practice": "unconfirmed", "site": "unconfirmed"}
        make.post("Twice unclear", "Is it there?", make.now - timedelta(minutes=5), "practice", "site", states=both)

    shown = show(two)
    shown.until(lambda: "Twice unclear" in shown.posts())
    shown.choose("Twice unclear")
    shown.press("It is there…")  # the first one's
    first = next(iter(shown.page.details.links))
    link = shown.page.details.links[first]
    assert [each.isVisible() for each in shown.page.details.links.values()] == [True, False]
    link.field.setText("https://network.example/1")
    shown.press("It is this one", link)
    shown.until(lambda: {row.id: row.state for row in rows(shown, "Twice unclear")}[first] == "published")
    assert sorted(row.state for row in rows(shown, "Twice unclear")) == ["published", "unconfirmed"]


def test_it_is_not_there_makes_it_missed_and_nothing_goes_by_itself(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "A drawer of hinges" in shown.posts())
    shown.choose("A drawer of hinges")
    shown.press("It is not there")
    shown.until(lambda: shown.state("A drawer of hinges") == "missed")
    shown.until(lambda: shown.button("Post now") is not None)
    shown.until(lambda: "You said it is not there." in said(shown))
    [row] = [each for each in rows(shown, "A drawer of hinges") if each.network == "practice"]
    assert (row.state, row.problem["code"]) == ("missed", "said_absent")


def test_a_missed_post_with_words_of_its_day_is_sent_only_when_asked_twice(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "A slow afternoon" in shown.posts())
    shown.choose("A slow afternoon")
    assert "Says something else by now: “today”." in said(shown)
    shown.press("Post now")
    assert "Press Post now again" in shown.page.error.accessibleName()
    assert rows(shown, "A slow afternoon")[0].state == "missed"
    shown.page.acting.post_now()
    shown.until(lambda: rows(shown, "A slow afternoon")[0].state != "missed")


def test_the_letters_hold_release_and_take_back(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "The bench by the window" in shown.posts())
    shown.choose("The bench by the window")
    shown.page.view.setFocus()
    QTest.keyClick(focused(shown), Qt.Key.Key_H)
    shown.until(lambda: shown.state("The bench by the window") == "held")
    QTest.keyClick(focused(shown), Qt.Key.Key_H)
    shown.until(lambda: shown.state("The bench by the window") == "scheduled")
    QTest.keyClick(focused(shown), Qt.Key.Key_Delete)
    shown.until(lambda: "The bench by the window" not in shown.posts())
    shown.until(lambda: "The bench by the window" in [item.title for item in shown.page.desk.shelf.model.items()])
    assert {row.state for row in rows(shown, "The bench by the window")} == {"cancelled"}


def test_move_asks_for_a_time_and_keeps_the_post_under_the_cursor(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "The bench by the window" in shown.posts())
    shown.choose("The bench by the window")
    shown.press("Move to…")
    asked = dialog(shown)
    asked.date.setDate(QDate.currentDate().addDays(9))
    asked.time.setTime(QTime(7, 15))
    asked.accept_button.click()
    shown.until(lambda: [row.wall[11:] for row in rows(shown, "The bench by the window")] == ["07:15"])
    shown.until(lambda: getattr(shown.page.front.post, "planned", clock.now()).strftime("%H:%M") == "07:15")
    assert all(row.approved for row in rows(shown, "The bench by the window"))  # another time needs no other approval


@pytest.mark.parametrize("fold", [0, 1])
def test_a_time_that_comes_twice_is_asked_about(show: Show, fold: int) -> None:
    shown = show(fill)
    shown.until(lambda: "The bench by the window" in shown.posts())
    shown.choose("The bench by the window")
    shown.page.acting.move()
    asked = dialog(shown)
    asked.date.setDate(QDate(2027, 10, 31))
    asked.time.setTime(QTime(2, 30))
    asked.accept_button.click()
    shown.until(lambda: asked.choices.count() == 2)
    meant = "00:30 UTC" if fold == 0 else "01:30 UTC"
    next(each for each in asked.findChildren(QPushButton) if meant in each.text()).click()
    shown.until(lambda: [row.fold for row in rows(shown, "The bench by the window")] == [fold])


def test_a_past_time_and_an_unknown_zone_are_said_in_place(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "The bench by the window" in shown.posts())
    shown.choose("The bench by the window")
    shown.page.acting.move()
    asked = dialog(shown)
    asked.date.setDate(QDate(2020, 1, 1))
    asked.accept_button.click()
    shown.until(lambda: bool(asked.error.accessibleName()))
    assert "(time_passed)" not in asked.error.accessibleName()
    asked.zone.setText("Europe/Nowhere")
    asked.accept_button.click()
    shown.until(lambda: "Europe/Nowhere" in asked.error.accessibleName())
    assert asked.isVisible()


def test_what_falls_due_inside_the_undo_window_does_not_leave_meanwhile(show: Show) -> None:
    def soon(workspace: Workspace) -> None:
        due = clock.now() + timedelta(seconds=60)  # set beside its wall time, which knows minutes only
        Builder(workspace).post("Soon", "In a moment.", due, "practice", due_at=due)

    shown = show(soon)
    shown.until(lambda: "Soon" in shown.posts())
    shown.window.strip.undo_seconds = 30
    shown.choose("Soon")
    shown.page.acting.cancel()
    assert shown.window.strip.counting
    shown.until(lambda: shown.state("Soon") == "held")
    shown.window.strip.undo()
    shown.until(lambda: shown.state("Soon") == "scheduled")
    shown.page.acting.cancel()
    shown.window.strip.commit_now()
    shown.until(lambda: "Soon" not in shown.posts())
    assert [row.state for row in rows(shown, "Soon")] == ["cancelled"]


def test_pause_and_resume(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "The bench by the window" in shown.posts())
    assert {"pause", "freeze"} <= shown.page.possible()
    shown.page.bar.pause.click()
    shown.until(lambda: shown.state("The bench by the window") == "held")
    assert shown.page.bar.mark.accessibleName() == "Queue paused"
    shown.until(lambda: "resume" in shown.page.possible())
    shown.page.bar.pause.click()
    shown.until(lambda: shown.state("The bench by the window") == "scheduled")


def test_freeze_acts_at_once_asks_after_and_ends_only_by_review(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "The bench by the window" in shown.posts())
    shown.window.trigger("freeze")
    shown.until(lambda: shown.window.banner.isVisible())
    shown.until(lambda: shown.state("The bench by the window") == "held")
    shown.until(lambda: shown.page.mode.asked is not None)
    asked = shown.page.mode.asked
    assert asked is not None
    asked.reason.setText("A maker warns")
    QTest.keyClick(asked.reason, Qt.Key.Key_Return)
    shown.until(lambda: "A maker warns" in shown.window.banner.accessibleName())
    shown.choose("The bench by the window")
    assert shown.button("Release") is None
    shown.press("End crisis mode", shown.window.banner)
    shown.until(lambda: shown.page.review.isVisible())
    titles = {post.title: post.key for post in shown.posts().values()}
    review = shown.page.review.choices
    assert {choice.value() for choice in review.values()} == {"keep"}
    review[titles["The bench by the window"]].set_value("release")
    review[titles["Closed for stocktaking"]].set_value("drop")
    shown.page.review.end_button.click()
    shown.until(lambda: not shown.window.banner.isVisible())
    shown.until(lambda: shown.state("The bench by the window") == "scheduled")
    shown.until(lambda: "Closed for stocktaking" not in shown.posts())
    assert shown.state("Keys while you wait") == "held"
    shown.choose("Keys while you wait")
    shown.press("Release")
    shown.until(lambda: shown.state("Keys while you wait") == "awaiting")


def test_what_went_out_stays_in_its_week_and_today_leads_back(show: Show) -> None:
    def long_ago(workspace: Workspace) -> None:
        fill(workspace)
        make = Builder(workspace)
        make.post("Three weeks ago", "Word.", make.at(-21, "08:00"), "practice", states={"practice": "published"})

    shown = show(long_ago)
    shown.choose("Three weeks ago")
    assert [post.title for post in in_sight(shown)] == ["Three weeks ago"]
    shown.page.bar.today.click()
    shown.until(lambda: "Three weeks ago" not in [post.title for post in in_sight(shown)])
    assert shown.page.view.span()[0] <= shown.now.date() < shown.page.view.span()[1]
    shown.page.bar.back.click()
    shown.page.bar.back.click()
    shown.page.bar.back.click()
    shown.until(lambda: "Three weeks ago" in [post.title for post in in_sight(shown)])


def test_what_is_missed_while_the_window_is_open_is_told_and_leads_nobody_away(show: Show) -> None:
    shown = show(fill)
    watch, notice = shown.program._missed_watch, shown.window.strip.notice  # pyright: ignore[reportPrivateUsage]
    watch._looking.stop()  # pyright: ignore[reportPrivateUsage]  # long after the workspace was opened
    shown.window.go("diary")
    make = Builder(shown.workspace)
    make.post("While the computer slept", "A word.", make.now - timedelta(hours=3), "practice")
    shown.until(notice.isVisible)
    assert notice.text().startswith("1 post") and "nothing was sent" in notice.text()
    assert shown.window.current_name() == "diary"
    notice.click()
    assert shown.window.current_name() == "missed"
    assert notice.isHidden()
    missed = {row.id for row in shown.workspace.queue.list() if row.state == "missed"}
    shown.until(lambda: set(shown.program.device.get("missed_seen")) == missed)


def test_what_was_missed_and_dealt_with_is_told_no_more(show: Show) -> None:
    shown = show(fill)
    shown.program._missed_watch._looking.stop()  # pyright: ignore[reportPrivateUsage]
    make = Builder(shown.workspace)
    make.post("While the computer slept", "A word.", make.now - timedelta(hours=3), "practice")
    shown.until(shown.window.strip.notice.isVisible)
    [missed] = rows(shown, "While the computer slept")
    assert missed.state == "missed"
    shown.workspace.queue.cancel(missed.id)
    shown.until(shown.window.strip.notice.isHidden)
    assert shown.window.strip.notice.text() == ""
    assert [row.state for row in rows(shown, "While the computer slept")] == ["cancelled"]


def handed_over(workspace: Workspace) -> None:
    make = Builder(workspace)
    make.account("mastodon", "Town square")
    make.post("Held there", "A word.", make.now + timedelta(days=2), "mastodon", states={"mastodon": "handed_over"},
              promise="server", server_ref="77", next_look_at=make.now + timedelta(days=3))  # fmt: skip


def test_what_a_server_does_not_give_back_says_so_in_place(show: Show) -> None:
    shown = show(handed_over)
    shown.until(lambda: "Held there" in shown.posts())
    shown.choose("Held there")
    shown.until(lambda: "Mastodon: its server sends it, this computer may be off" in said(shown))
    shown.page.acting.cancel()  # there is no login here, so nobody can ask the server
    shown.until(lambda: shown.page.error.isVisible())
    assert rows(shown, "Held there")[0].state == "recalling"
    shown.until(lambda: "it may still publish it" in said(shown))
    shown.until(lambda: shown.button("It is there…") is not None)


def test_a_post_its_server_holds_is_asked_back_and_handed_over_for_its_new_time(show: Show) -> None:
    def planned(workspace: Workspace) -> None:
        make = Builder(workspace)
        workspace.accounts.choose_way(make.accounts["practice"], "server")
        draft = make.draft("For tomorrow", "A word for tomorrow.", "practice")
        at = WallTime(make.at(1, "08:30").strftime("%Y-%m-%dT%H:%M"), "Europe/Rome", 0)
        workspace.queue.schedule(draft, [make.accounts["practice"]], at)

    shown = show(planned)
    shown.until(lambda: bool(rows(shown, "For tomorrow")) and rows(shown, "For tomorrow")[0].state == "handed_over")
    [before] = rows(shown, "For tomorrow")
    wall = (datetime.fromisoformat(before.wall) + timedelta(days=1)).isoformat(timespec="minutes")
    shown.page.decisions.move([before], WallTime(wall, "Europe/Rome", 0), shown.now)
    shown.until(lambda: rows(shown, "For tomorrow")[0].wall == wall)
    shown.until(lambda: rows(shown, "For tomorrow")[0].state == "handed_over")
    assert rows(shown, "For tomorrow")[0].server_ref != before.server_ref


def test_all_can_be_reached_and_is_named(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: "A drawer of hinges" in shown.posts())
    shown.choose("A drawer of hinges")
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []
    shown.page.view.setFocus()
    QTest.keyClick(focused(shown), Qt.Key.Key_Return)
    assert shown.page.details.isAncestorOf(shown.window.focusWidget())


def test_the_first_guess_keeps_the_time_of_day_and_lies_ahead() -> None:
    now = datetime.fromisoformat("2026-11-18T12:00")

    def guess(before: str | None) -> str:
        return first_guess(now, datetime.fromisoformat(before) if before else None).isoformat(timespec="minutes")

    assert guess("2026-11-16T18:30") == "2026-11-18T18:30"
    assert guess("2026-11-16T08:00") == "2026-11-19T08:00"
    assert guess("2026-12-01T08:00") == "2026-12-01T08:00"
    assert guess(None) == "2026-11-19T08:00"


def test_words_locked_since_approval_are_shown_and_the_approval_is_taken_back_beside_the_post(show: Show) -> None:
    words = "We lost three large contracts to the competitor."

    def locked_since(workspace: Workspace) -> None:
        account = workspace.accounts.list()[0].account.id
        entry_id = workspace.diary.new(text=words)
        draft_id = workspace.from_entry.begin(entry_id)
        workspace.queue.schedule(draft_id, [account], from_instant(clock.now() + timedelta(hours=2), "UTC"))
        workspace.diary.lock(entry_id, (0, len(words)))

    shown = show(locked_since)
    shown.until(lambda: words in shown.posts())
    post = shown.posts()[words]
    assert post.state == "held"
    assert "locked in the diary" in card_words(post, shown.now)
    shown.choose(words)
    shown.press("Take it back")
    shown.until(lambda: shown.state(words) == "awaiting")
    assert shown.posts()[words].rows[0].holds == ()


def test_a_missed_post_points_out_ones_own_words_of_the_day_and_not_what_is_allowed(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        fill(workspace)
        workspace.stale_words.add("the regulars", "en")
        workspace.allowed_words.allow("today")

    shown = show(prepare)
    shown.until(lambda: "A slow afternoon" in shown.posts())
    shown.choose("A slow afternoon")
    assert shown.page.front.read is not None
    assert shown.page.front.read.stale == ("the regulars",)
    assert "the regulars" in said(shown)


def test_what_the_diary_keeps_back_says_so_and_until_when(show: Show) -> None:
    def embargoed(workspace: Workspace) -> None:
        account = workspace.accounts.list()[0].account.id
        entry_id = workspace.diary.new(text="Tins in the window.")
        draft_id = workspace.from_entry.begin(entry_id)
        workspace.queue.schedule(draft_id, [account], from_instant(clock.now() + timedelta(hours=2), "UTC"))
        workspace.embargoes.put(entry_id, from_instant(clock.now() + timedelta(days=60), "UTC"))

    shown = show(embargoed)
    shown.until(lambda: "Tins in the window." in shown.posts())
    post = shown.posts()["Tins in the window."]
    assert post.state == "held"
    told = card_words(post, shown.now)
    assert "Its entry in the diary is not to be told yet. Not before " in told
    shown.choose("Tins in the window.")
    assert "Not before " in said(shown)
