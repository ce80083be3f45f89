"""The rest of Today through the real window: the line, people, the note, and what stands beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist import clock
from brandassist.networks.contract import Incoming
from brandassist.store import accounts
from brandassist.store.diary.trips import Stop
from brandassist.store.inbox import messages
from brandassist.walltime import WallTime
from brandassist.workspace import Workspace
from tests.support.apart import an_entry_apart
from tests.support.builders import an_account
from tests.ui.diary.scenes import photos
from tests.ui.today.conftest import Shown
from tests.ui.today.scenes import people, today_of, travelling, two_accounts, whole_day
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.capture.kept import KeptNote
from ui.composer.page import ComposerPage
from ui.inbox.figures.summary import Summary
from ui.inbox.page import InboxPage
from ui.queue.page import QueuePage
from ui.today.timeline import MarkButton
from ui.travelling.dialog import TravellingDialog

Show = Callable[..., Shown]
CONTROL = Qt.KeyboardModifier.ControlModifier


def a_note(workspace: Workspace) -> None:
    workspace.diary.new(title="Noon at the desk", text="The landlord came by.")


def test_a_whole_day_is_named_and_reached_by_tab(show: Show) -> None:
    shown = show(whole_day)
    page = shown.page
    shown.looked_through()
    assert page.work.text() == "Three approvals, one late reply. About eight minutes."
    assert [each.name for each in page.people.rows.items()] == ["Ada Byron", "Grace Hill", "Jim Barrow"]
    assert page.memory.words.text().startswith("“Green at the front")
    assert not page.tomorrow.isHidden() and page.tomorrow.heading.text() == "Tomorrow in Lyon"
    assert "connected" in page.accounts.fine.text()
    assert unnamed(page) == []
    assert missing_from_tab_order(shown.window) == []


def test_the_line_is_walked_by_arrows_and_opens_a_post(show: Show) -> None:
    shown = show(whole_day)
    marks = shown.page.timeline.marks
    assert marks and all(each.accessibleName() for each in marks)
    marks[0].setFocus()
    shown.key(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is marks[1]
    shown.key(Qt.Key.Key_End)
    assert QApplication.focusWidget() is marks[-1]
    shown.key(Qt.Key.Key_Return)
    shown.until(lambda: isinstance(shown.window.current(), QueuePage))


def test_labels_that_would_touch_are_left_out(show: Show) -> None:
    shown = show(whole_day)
    marks = shown.page.timeline.marks
    rects = [each.geometry() for each in marks]
    for one, other in pairwise(rects):
        assert one.right() < other.left() + 2, (one, other)
    assert all(isinstance(each, MarkButton) for each in marks)


def test_away_from_home_both_clocks_are_shown(show: Show) -> None:
    shown = show(travelling)
    page = shown.page
    assert page.snapshot is not None and page.snapshot.zone == "America/New_York"
    assert page.snapshot.days[0].ahead == timedelta(hours=-6)
    shown.looked_through()
    assert "in Rome" in page.approvals.card.meta.text()
    assert page.context_line().startswith("New York time")


def test_enter_opens_the_conversation(show: Show) -> None:
    shown = show(people)
    shown.until(lambda: shown.page.people.rows.rowCount() == 3)
    shown.until(shown.page.people.hasFocus)
    shown.key(Qt.Key.Key_Down)
    shown.key(Qt.Key.Key_Return)
    shown.until(lambda: isinstance(shown.window.current(), InboxPage))
    inbox = shown.window.current()
    assert isinstance(inbox, InboxPage)
    shown.until(lambda: inbox.conversation.row is not None and inbox.conversation.row.author == "Grace Hill")


def test_a_note_is_kept_and_saved_with_a_photo(show: Show, tmp_path: Path) -> None:
    shown = show(a_note)
    shown.until(lambda: shown.page.capture.presenter.ready)
    shown.window.trigger("new_note")
    shown.until(shown.page.capture.line.hasFocus)
    shown.type("Green sells out by noon")
    kept = KeptNote(shown.page.capture._place)  # pyright: ignore[reportPrivateUsage]
    shown.until(lambda: kept.load().text == "Green sells out by noon")
    shown.page.capture.take(photos(tmp_path, 1))
    shown.key(Qt.Key.Key_Return, CONTROL)
    shown.until(lambda: len(shown.workspace.diary.list()) == 2)
    [entry] = [row for row in shown.workspace.diary.list() if row.opening.startswith("Green sells")]
    assert entry.photos == 1
    shown.until(lambda: shown.page.capture.line.text() == "")
    shown.until(lambda: kept.load().empty)


def test_a_note_taken_back_is_written_again(show: Show) -> None:
    shown = show(a_note, undo=60)
    shown.until(lambda: shown.page.capture.presenter.ready)
    shown.page.capture.line.setFocus()
    shown.type("Too soon")
    shown.key(Qt.Key.Key_Return, CONTROL)
    shown.until(lambda: shown.window.strip.counting)
    shown.window.strip.undo()
    shown.until(lambda: shown.page.capture.line.text() == "Too soon")
    shown.until(lambda: len(shown.workspace.diary.list()) == 1)


def test_a_locked_entry_is_no_memory(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        day = today_of(workspace)
        entry = workspace.diary.new(day=day.replace(year=day.year - 1).isoformat(), text="Not for anyone.")
        workspace.diary.lock(entry)

    shown = show(prepare)
    assert shown.page.snapshot is not None and shown.page.snapshot.memory is None
    assert shown.page.memory.isHidden()


@pytest.mark.parametrize("size", [(1024, 680), (1440, 900)])
def test_the_side_stands_below_where_there_is_no_room(show: Show, size: tuple[int, int]) -> None:
    from ui.theme import theme

    shown = show(whole_day)
    columns = shown.page.columns
    shown.window.resize(*size)
    shown.until(lambda: columns.viewport().width() > size[0] - 40)
    assert columns.side.x() >= columns.main.width(), "beside each other at 100 %"
    theme.choose(percent=150)
    try:
        QTest.qWait(0)
        shown.until(lambda: (columns.side.y() > 0) == (columns.viewport().width() < 1440))
    finally:
        theme.choose(percent=100)


def test_how_soon_people_are_answered_is_said_where_it_counts(show: Show) -> None:
    def another(workspace: Workspace, number: int, hours: float) -> None:
        with workspace.db.write("inbox") as tx:
            [account] = [each.id for each in accounts.every(tx) if each.network == "mastodon"]
            at = clock.now() - timedelta(hours=hours)
            kept = Incoming(f"c{number}", f"Cai {number}", "cai", "A word.", at)
            answer = Incoming(f"o{number}", "Me", "me", "Yes.", at + timedelta(hours=2), in_reply_to="c1", own=True)
            messages.keep(tx, account, [kept, answer], messages.within(timedelta(hours=24)))

    def prepare(workspace: Workspace) -> None:
        people(workspace)
        an_account(workspace.db, "mastodon")
        another(workspace, 1, 30)

    shown = show(prepare)
    line = shown.page.answered
    shown.until(line.isVisible)
    assert line.said.text() == "In four weeks 1 of 1 were answered, half of them within 2 h."
    another(shown.workspace, 2, 4)
    shown.until(lambda: "1 of 2 were answered" in line.said.text())
    assert "Cai 2 has waited the longest: 4 h." in line.said.text()
    line.more.click()
    [summary] = line.findChildren(Summary)
    shown.until(lambda: bool(summary.rows.items()))
    summary.close()


def test_practice_alone_has_no_figures(show: Show) -> None:
    shown = show(people)
    line = shown.page.answered
    shown.until(lambda: line._figures is not None)  # pyright: ignore[reportPrivateUsage]
    assert line.isHidden()


def test_a_quiet_day_says_so(show: Show) -> None:
    shown = show(a_note)
    assert shown.page.nothing.text() == "Nothing waits for you."
    assert not shown.page.nothing.isHidden()
    assert shown.page.approvals.isHidden() and shown.page.people.isHidden()
    assert shown.page.work.text() == ""


def test_under_a_text_that_waits_for_a_choice_it_does_not_say_that_nothing_waits(show: Show) -> None:
    def apart(workspace: Workspace) -> None:
        entry_id = workspace.diary.new(title="Noon at the desk", text="The landlord came at three.")
        texts = ("The landlord came.", "The landlord came at two.", "The landlord came at three.")
        an_entry_apart(workspace.db, workspace.me, entry_id, texts)

    shown = show(apart)
    shown.until(lambda: bool(shown.page.notices.lines))
    [line] = shown.page.notices.lines
    assert line.words.text() == "One text was changed on two computers in the same words and waits for your choice."
    assert shown.page.nothing.isHidden()


def test_a_format_with_nothing_yet_is_begun_from_here_and_has_its_time(show: Show) -> None:
    def friday_number(workspace: Workspace) -> None:
        practice = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
        a_note(workspace)
        in_two_days = clock.now() + timedelta(days=2)
        workspace.set_rule("zone", "UTC")
        workspace.formats.add("Number of the week", practice, in_two_days.weekday(), "12:30")

    shown = show(friday_number)
    shown.until(lambda: bool(shown.page.notices.lines))
    [line] = shown.page.notices.lines
    assert line.words.text().startswith("“Number of the week” has nothing yet for ")
    line.link.click()
    shown.until(lambda: bool(shown.workspace.queue.list()))
    [row] = shown.workspace.queue.list()
    assert (row.title, row.wall[11:], row.approved) == ("Number of the week", "12:30", False)
    shown.until(lambda: isinstance(shown.window.current(), ComposerPage))
    shown.window.go("today")
    shown.until(lambda: not shown.page.notices.lines)


def test_what_would_move_with_her_is_told_and_moves_only_when_answered(show: Show) -> None:
    made: list[str] = []

    def prepare(workspace: Workspace) -> None:
        workspace.set_rule("zone", "Europe/Rome")
        workspace.set_rule("approval_rule", "alone")
        day = (clock.now() + timedelta(days=7)).date()
        practice, _ = two_accounts(workspace)
        draft = workspace.drafts.new("post", "Paint", "The paint was still wet.")
        at = WallTime(f"{day}T08:30", "Europe/Rome")
        made.extend(workspace.queue.schedule(draft, [practice], at, means="here"))
        span = ((day - timedelta(days=1)).isoformat(), (day + timedelta(days=1)).isoformat())
        workspace.trips.create("Tokyo", *span, [Stop("Tokyo", *span, country="JP", zone="Asia/Tokyo")])

    shown = show(prepare)
    shown.until(lambda: bool(shown.page.notices.lines))
    [line] = shown.page.notices.lines
    assert line.words.text() == "One post follows you and has not moved with your trips yet."
    line.link.click()

    def dialogs() -> list[TravellingDialog]:
        return [each for each in shown.window.findChildren(TravellingDialog) if each.isVisible()]

    shown.until(lambda: bool(dialogs()))
    assert shown.workspace.queue.show(made[0])[0].zone == "Europe/Rome"
    dialogs()[0].apply.click()
    shown.until(lambda: shown.workspace.queue.show(made[0])[0].zone == "Asia/Tokyo")
    shown.until(lambda: not shown.page.notices.lines)
