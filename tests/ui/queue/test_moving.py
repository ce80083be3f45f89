"""Moving in the week: by keyboard and by mouse, from the shelf, several at once, with everything that is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import select

from brandassist import clock
from brandassist.store.tables import delivery
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import ZONE, Builder
from tests.ui.queue.test_page import dialog, rows
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.queue.calendar.axis import monday_of
from ui.queue.calendar.view import WeekView
from ui.queue.calendar.week import Week
from ui.queue.full_slot import FullSlot
from ui.queue.presenter import Waiting

Show = Callable[..., Shown]
KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
ALT, NONE, SHIFT = MODIFIER.AltModifier, MODIFIER.NoModifier, MODIFIER.ShiftModifier
CHAIRS = "Chairs for those who wait"


def monday(weeks: int = 1) -> date:
    """Of the week after this one: all of it is still to come."""
    return monday_of(clock.now().astimezone(ZoneInfo(ZONE)).date()) + timedelta(weeks=weeks)


def at(day: int, time: str) -> datetime:
    return datetime.fromisoformat(f"{monday() + timedelta(days=day)}T{time}").replace(tzinfo=ZoneInfo(ZONE))


def planned(workspace: Workspace) -> None:
    """Two slots on Tuesday and one on each other weekday; two posts in slots, one between, one that is out; a draft."""
    make = Builder(workspace)
    practice = make.accounts["practice"]
    for day in range(5):
        workspace.slots.add(practice, day, "08:00", zone=ZONE)
    workspace.slots.add(practice, 1, "12:30", zone=ZONE)
    make.post("A mop that lasts", "One mop.", at(0, "08:00"), "practice")
    make.post("Flour by the sack", "Twenty kilos.", at(2, "08:00"), "practice")
    make.post("Between two slots", "No slot.", at(3, "10:00"), "practice")
    make.post("Out already", "Gone.", at(4, "08:00"), "practice", states={"practice": "published"})
    make.draft(CHAIRS, "We put out six.", "practice")


def week(shown: Shown) -> Week:
    view = shown.page.view
    assert isinstance(view, WeekView)
    return view.week


def press(shown: Shown, *keys: Qt.Key, with_: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(week(shown), key, with_)


def ready(shown: Shown, title: str = "A mop that lasts") -> Shown:
    shown.choose(title)
    shown.page.view.setFocus()
    return shown


def wall(shown: Shown, title: str) -> str:
    """Where the store has it, as day of the week and time."""
    [row] = rows(shown, title)
    local = datetime.fromisoformat(row.wall)
    return f"{(local.date() - monday()).days} {local:%H:%M}"


def shown_at(shown: Shown, title: str) -> str:
    """Where the calendar shows it."""
    post = next(each for each in week(shown).posts if each.title == title)
    return f"{(post.at.date() - monday()).days} {post.at:%H:%M}"


def stored(shown: Shown, title: str) -> dict[str, Any]:
    with shown.workspace.db.read() as tx:
        return dict(tx.execute(select(delivery).where(delivery.c.id == rows(shown, title)[0].id)).mappings().one())


def test_lifted_by_m_it_goes_from_slot_to_slot_and_enter_drops(show: Show) -> None:
    shown = ready(show(planned))
    press(shown, KEY.Key_M, KEY.Key_Down)
    assert "Tuesday" in shown.page.context_line() and "08:00. Press Enter to drop" in shown.page.context_line()
    press(shown, KEY.Key_Down, KEY.Key_Return)
    shown.until(lambda: wall(shown, "A mop that lasts") == "1 12:30")
    shown.until(lambda: shown.page.front.post is not None and shown.page.front.post.title == "A mop that lasts")
    assert week(shown).hand.lift is None


def test_alt_goes_by_five_minutes_and_sideways_by_days(show: Show) -> None:
    shown = ready(show(planned), "Between two slots")
    press(shown, KEY.Key_M)
    press(shown, KEY.Key_Down, KEY.Key_Down, with_=ALT)
    press(shown, KEY.Key_Right, with_=ALT)
    press(shown, KEY.Key_Enter)
    shown.until(lambda: wall(shown, "Between two slots") == "4 10:10")


def test_esc_leaves_it_where_it_was(show: Show) -> None:
    shown = ready(show(planned))
    before = stored(shown, "A mop that lasts")
    press(shown, KEY.Key_M, KEY.Key_Right, KEY.Key_Escape)
    assert week(shown).hand.lift is None
    assert stored(shown, "A mop that lasts") == before


def test_undo_is_exact_and_until_then_it_is_shown_where_it_goes(show: Show) -> None:
    shown = ready(show(planned))
    shown.window.strip.undo_seconds = 30
    before = stored(shown, "A mop that lasts")
    press(shown, KEY.Key_M, KEY.Key_Right, KEY.Key_Return)
    assert shown_at(shown, "A mop that lasts") == "1 08:00"
    assert stored(shown, "A mop that lasts") == before
    shown.window.trigger("undo")
    assert shown_at(shown, "A mop that lasts") == "0 08:00"
    assert stored(shown, "A mop that lasts") == before
    press(shown, KEY.Key_M, KEY.Key_Right, KEY.Key_Return)
    shown.window.strip.commit_now()
    shown.until(lambda: wall(shown, "A mop that lasts") == "1 08:00" and not shown.page.decisions.moving)
    assert shown_at(shown, "A mop that lasts") == "1 08:00"


def test_a_second_move_inside_the_undo_window_never_shows_the_first_again(show: Show) -> None:
    shown = ready(show(planned))
    shown.window.strip.undo_seconds = 30
    press(shown, KEY.Key_M, KEY.Key_Right, KEY.Key_Return)
    press(shown, KEY.Key_M, KEY.Key_Down, KEY.Key_Return)
    shown.until(lambda: wall(shown, "A mop that lasts") == "1 08:00")
    assert shown_at(shown, "A mop that lasts") == "1 12:30"
    shown.window.strip.undo()
    shown.until(lambda: shown_at(shown, "A mop that lasts") == "1 08:00")


def test_what_is_out_does_not_move_and_is_not_lifted(show: Show) -> None:
    shown = ready(show(planned), "Out already")
    press(shown, KEY.Key_M)
    assert week(shown).hand.lift is None
    drag(shown, "Out already", 1, "12:30")
    assert wall(shown, "Out already") == "4 08:00"


def drag(shown: Shown, title: str, day: int, time: str, fine: Qt.KeyboardModifier = NONE) -> None:
    """Press on a card, move in two steps, let go."""
    here, view = week(shown), week(shown).viewport()
    card = next(each for each in here.cards if each.title == title)
    grip = QPoint(20, 12)
    begin = card.rect.topLeft() + grip + QPoint(0, here.offset())
    hour, minute = map(int, time.split(":"))
    end = here.rect_of(day, hour * 60 + minute).topLeft() + grip + QPoint(3, 9 + here.offset())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, begin)
    QTest.mouseMove(view, begin + QPoint(30, 30))
    move(view, begin + QPoint(30, 30), fine)
    move(view, end, fine)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, fine, end)


def move(view: Any, place: QPoint, with_: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    there, left = QPointF(view.mapToGlobal(place)), Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), there, Qt.MouseButton.NoButton, left, with_)
    QApplication.sendEvent(view, event)


def test_dragged_it_lands_in_the_slot_it_covers(show: Show) -> None:
    shown = ready(show(planned))
    drag(shown, "A mop that lasts", 1, "12:30")
    shown.until(lambda: wall(shown, "A mop that lasts") == "1 12:30")
    drag(shown, "A mop that lasts", 5, "15:00")
    shown.until(lambda: wall(shown, "A mop that lasts") == "5 15:00")


def test_a_full_slot_asks_and_the_two_change_places_in_one(show: Show) -> None:
    shown = ready(show(planned))
    shown.window.strip.undo_seconds = 30
    press(shown, KEY.Key_M, KEY.Key_Right, KEY.Key_Right)
    assert "where another post is" in shown.page.context_line()
    press(shown, KEY.Key_Return)
    ask = shown.window.findChild(FullSlot)
    assert ask is not None
    assert {"swap", "later", "both"} == set(ask.buttons)
    ask.buttons["swap"].click()
    assert (shown_at(shown, "A mop that lasts"), shown_at(shown, "Flour by the sack")) == ("2 08:00", "0 08:00")
    shown.window.strip.undo()
    assert (shown_at(shown, "A mop that lasts"), shown_at(shown, "Flour by the sack")) == ("0 08:00", "2 08:00")


def test_a_full_slot_may_be_answered_by_the_next_free_one(show: Show) -> None:
    shown = ready(show(planned))
    press(shown, KEY.Key_M, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return)
    ask = shown.window.findChild(FullSlot)
    assert ask is not None
    ask.buttons["later"].click()
    shown.until(lambda: wall(shown, "A mop that lasts") == "3 08:00")
    assert wall(shown, "Flour by the sack") == "2 08:00"


def test_a_draft_goes_from_the_shelf_by_m_into_the_next_free_slot(show: Show) -> None:
    shown = ready(show(planned))
    shown.page.waiting.choose_row(0)
    QTest.keyClick(shown.page.waiting, KEY.Key_M)
    assert shown.window.focusWidget() is week(shown)
    press(shown, KEY.Key_Escape)
    assert shown.window.focusWidget() is shown.page.waiting
    QTest.keyClick(shown.page.waiting, KEY.Key_M)
    press(shown, KEY.Key_Return)
    shown.until(lambda: CHAIRS in shown.posts() and wall(shown, CHAIRS) == "1 08:00")
    shown.until(lambda: shown.page.desk.shelf.model.items() == [])


def test_a_draft_is_dragged_from_the_shelf_and_undo_puts_it_back(show: Show) -> None:
    shown = ready(show(planned))
    shown.window.strip.undo_seconds = 30
    shelf, here = shown.page.waiting.viewport(), week(shown)
    place = QPoint(30, 30)
    target = here.rect_of(1, 12 * 60 + 30).topLeft() + QPoint(20, 12 + here.offset())
    QTest.mousePress(shelf, Qt.MouseButton.LeftButton, NONE, place)
    move(shelf, place + QPoint(40, 0), NONE)
    move(shelf, shelf.mapFromGlobal(here.viewport().mapToGlobal(target)), NONE)
    QTest.mouseRelease(shelf, Qt.MouseButton.LeftButton, NONE, shelf.mapFromGlobal(here.viewport().mapToGlobal(target)))
    assert [plan.planned.wall[11:] for plan in here.plans] == ["12:30"]
    assert shown.page.desk.shelf.model.items() == [] and rows(shown, CHAIRS) == []
    shown.window.strip.undo()
    assert [each.title for each in shown.page.desk.shelf.model.items() if isinstance(each, Waiting)] == [CHAIRS]
    assert list(here.plans) == [] and rows(shown, CHAIRS) == []


def test_several_move_together_and_come_back_together(show: Show) -> None:
    shown = ready(show(planned), "Flour by the sack")
    shown.window.strip.undo_seconds = 30
    press(shown, KEY.Key_Down, with_=SHIFT)
    assert [post.title for post in week(shown).chosen_posts()] == ["Flour by the sack", "Between two slots"]
    press(shown, KEY.Key_M)
    press(shown, KEY.Key_Right, with_=ALT)
    press(shown, KEY.Key_Return)
    assert (shown_at(shown, "Flour by the sack"), shown_at(shown, "Between two slots")) == ("3 08:00", "4 10:00")
    shown.window.strip.undo()
    assert (shown_at(shown, "Flour by the sack"), shown_at(shown, "Between two slots")) == ("2 08:00", "3 10:00")


def test_a_drop_on_an_hour_that_comes_twice_asks_which(show: Show) -> None:
    night = datetime(2027, 10, 31, 3, 30, tzinfo=ZoneInfo(ZONE))

    def by_night(workspace: Workspace) -> None:
        Builder(workspace).post("By night", "Zzz.", night, "practice")

    shown = ready(show(by_night), "By night")
    press(shown, KEY.Key_M, KEY.Key_Up, KEY.Key_Up, KEY.Key_Return)
    asked = dialog(shown)
    shown.until(lambda: asked.choices.count() == 2)
    second = next(each for each in asked.findChildren(QPushButton) if "01:30 UTC" in each.text())
    second.click()
    shown.until(lambda: [(row.wall, row.fold) for row in rows(shown, "By night")] == [("2027-10-31T02:30", 1)])
    shown.until(lambda: any(card.time == "02:30 (2)" for card in week(shown).cards))


def test_a_drop_on_an_hour_that_never_comes_asks_which_instead(show: Show) -> None:
    morning = datetime(2027, 3, 28, 3, 30, tzinfo=ZoneInfo(ZONE))

    def by_night(workspace: Workspace) -> None:
        Builder(workspace).post("By night", "Zzz.", morning, "practice")

    shown = ready(show(by_night), "By night")
    press(shown, KEY.Key_M, KEY.Key_Up, KEY.Key_Up, KEY.Key_Return)
    asked = dialog(shown)
    shown.until(lambda: asked.choices.count() == 2)
    asked.reject()
    assert [row.wall for row in rows(shown, "By night")] == ["2027-03-28T03:30"]


def test_what_has_passed_is_no_place_to_drop(show: Show) -> None:
    def tomorrow(workspace: Workspace) -> None:
        make = Builder(workspace)
        make.post("Soon", "Soon.", make.now + timedelta(hours=2), "practice")

    shown = ready(show(tomorrow), "Soon")
    before = stored(shown, "Soon")
    press(shown, KEY.Key_M)
    press(shown, KEY.Key_PageUp, KEY.Key_Return)
    assert week(shown).hand.lift is not None
    assert "has passed" in shown.page.context_line()
    press(shown, KEY.Key_Escape)
    assert stored(shown, "Soon") == before


def test_a_server_that_does_not_answer_sends_the_card_back(show: Show) -> None:
    def handed(workspace: Workspace) -> None:
        make = Builder(workspace)
        make.account("mastodon", "Town square")
        make.post("Held there", "A word.", at(2, "09:00"), "mastodon", states={"mastodon": "handed_over"},
                  promise="server", server_ref="77", next_look_at=at(3, "09:00"))  # fmt: skip

    shown = ready(show(handed), "Held there")
    press(shown, KEY.Key_M, KEY.Key_Right, KEY.Key_Return)  # there is no login here, so nobody can ask the server
    shown.until(lambda: shown.page.error.isVisible())
    shown.until(lambda: shown_at(shown, "Held there") == "2 09:00")
    assert wall(shown, "Held there") == "2 09:00"


def test_what_is_worth_a_look_is_told_while_it_is_in_the_hand(show: Show) -> None:
    shown = ready(show(planned))
    press(shown, KEY.Key_M)
    hand = week(shown).hand
    shown.until(lambda: hand.warn(at(2, "08:05")) != ())
    press(shown, KEY.Key_Right, KEY.Key_Right)
    assert any("Flour by the sack" in words for words in hand.warnings)
    assert "Flour by the sack" in shown.page.context_line()
    press(shown, KEY.Key_Escape)
    assert hand.warnings == ()


def test_all_is_named_and_reached(show: Show) -> None:
    shown = ready(show(planned))
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []
