"""What the week says besides its posts: proposed slots, warnings, a second clock, an empty week, how a card lands."""

# pyright: reportOptionalMemberAccess=false

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import Builder
from tests.ui.queue.test_accessible import read
from tests.ui.queue.test_moving import CHAIRS, KEY, at, monday, planned, press, ready, rows, wall, week
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.queue.calendar import arriving
from ui.queue.calendar.arriving import Arriving
from ui.queue.calendar.view import WeekView
from ui.queue.month.view import MonthView
from ui.when import inside, short_when
from ui.widgets.label import Label

Show = Callable[..., Shown]


def proposed(shown: Shown) -> str:
    """What stands beside the draft, once somebody has looked."""
    shelf = shown.page.waiting
    shown.until(lambda: bool(shelf.drafts.items()) and bool(shelf.proposal(shelf.drafts.item(0))))
    return shelf.proposal(shelf.drafts.item(0))


def test_a_draft_shows_its_slot_and_a_press_on_it_takes_it(show: Show) -> None:
    shown = ready(show(planned))
    words, shelf = proposed(shown), shown.page.waiting
    [slot] = [shown.workspace.filling.proposals()[draft.id] for draft in shelf.drafts.items()]
    assert slot is not None
    local = slot.at.astimezone(shown.now.tzinfo)
    assert words == f"Try {inside(short_when(local, shown.now))}"
    assert words in shelf.drafts.data(shelf.drafts.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    rect = shelf.visualRect(shelf.drafts.index(0, 0))
    QTest.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=rect.bottomRight() - QPoint(20, 10))
    shown.until(lambda: [row.due_at for row in rows(shown, CHAIRS)] == [slot.at])
    assert [row.wall for row in rows(shown, CHAIRS)] == [slot.planned.wall]


def test_a_press_on_its_title_takes_nothing(show: Show) -> None:
    shown = ready(show(planned))
    proposed(shown)
    shelf = shown.page.waiting
    QTest.mouseClick(
        shelf.viewport(), Qt.MouseButton.LeftButton, pos=shelf.visualRect(shelf.drafts.index(0, 0)).center()
    )
    assert shown.page.decisions.plans == {} and rows(shown, CHAIRS) == []


def test_enter_asks_for_a_time_and_begins_with_the_slot(show: Show) -> None:
    from ui.widgets.moment import TimeDialog

    shown = ready(show(planned))
    proposed(shown)
    slot = next(iter(shown.page.front.looks.proposed.values()))
    shown.page.waiting.choose_row(0)
    QTest.keyClick(shown.page.waiting, KEY.Key_Return)
    asked = shown.page.findChild(TimeDialog)
    assert asked is not None and slot is not None
    set_to = f"{asked.date.date().toPython()}T{asked.time.time().toString('HH:mm')}"
    assert set_to == slot.planned.wall


def test_what_no_slot_fits_says_so(show: Show) -> None:
    def without(workspace: Workspace) -> None:
        make = Builder(workspace)
        make.draft(CHAIRS, "We put out six.", "practice")
        make.draft("Meant for nobody", "Yet.")

    shown = show(without)
    shelf = shown.page.waiting
    shown.until(lambda: {shelf.proposal(each) for each in shelf.drafts.items()} == {"No slot yet", "No network yet"})


def crowded(workspace: Workspace) -> None:
    make = Builder(workspace)
    make.post("A mop that lasts", "One mop.", at(0, "08:00"), "practice")
    make.post("Flour by the sack", "Twenty kilos.", at(0, "09:00"), "practice")


def test_warnings_of_the_week_are_marked_told_and_read_aloud(show: Show) -> None:
    shown = ready(show(crowded))
    sentence = "Only 60 min before “Flour by the sack” on Practice; you keep 120 min apart."
    shown.until(lambda: any(card.warned for card in week(shown).cards))
    card = next(card for card in week(shown).cards if card.post is not None and card.post.title == "A mop that lasts")
    assert (card.note, card.tint) == ("1 warning", "awaiting")
    assert sentence in week(shown).told_at(card.rect.center() + QPoint(0, week(shown).offset()))
    assert sentence in next(line for line in read(shown) if "A mop that lasts" in line)
    shown.until(lambda: sentence in [label.text() for label in shown.page.details.widget().findChildren(Label)])


def test_warnings_stand_in_the_list_of_a_day_of_the_month(show: Show) -> None:
    shown = ready(show(crowded))
    shown.page.bar.view.set_value("month")
    view = shown.page.view
    assert isinstance(view, MonthView)
    view.show_day(monday())
    model = view.side.model
    shown.until(lambda: len(model.items()) == 2 and all(shown.page.front.warned(post) for post in model.items()))
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Only 60 min before “Flour by the sack”" in said


def abroad(workspace: Workspace) -> None:
    planned(workspace)
    first, last = str(monday()), str(monday() + (at(3, "08:00") - at(0, "08:00")))
    tokyo, york = (
        Stop("Tokyo", first, str(at(1, "08:00").date()), zone="Asia/Tokyo"),
        Stop("New York", str(at(2, "08:00").date()), last, zone="America/New_York"),
    )
    workspace.trips.create("Fairs", first, last, [tokyo, york])


def test_the_chip_opens_the_clock_of_each_place_and_closes_it(show: Show) -> None:
    shown = ready(show(abroad))
    chip, here = shown.page.bar.zone, week(shown)
    shown.until(chip.isEnabled)
    assert chip.text().startswith("Rome; you travel to Tokyo") and "+8 h" in chip.accessibleName()
    left = here.axis().left
    QTest.keyClick(chip, KEY.Key_Space)
    assert here.second is not None and here.second.zone == "Asia/Tokyo" and here.axis().left == 2 * left
    assert any("08:00 Rome (16:00 in Tokyo)" in line for line in read(shown))
    chip.click()
    assert here.second is not None and here.second.zone == "America/New_York"
    chip.click()
    assert here.second is None and here.axis().left == left
    assert unnamed(shown.page) == [] and missing_from_tab_order(shown.window) == []


def test_the_second_clock_goes_with_its_week_and_comes_back(show: Show) -> None:
    shown = ready(show(abroad))
    shown.until(shown.page.bar.zone.isEnabled)
    shown.page.bar.zone.click()
    shown.page.view.go(1)
    shown.until(lambda: not shown.page.bar.zone.isEnabled() and shown.page.bar.zone.text() == "Rome time")
    assert week(shown).second is None
    shown.page.view.go(-1)
    shown.until(lambda: week(shown).second is not None)


def test_an_empty_week_says_what_is_free_and_what_is_ready(show: Show) -> None:
    shown = ready(show(planned))
    view = shown.page.view
    assert isinstance(view, WeekView)
    assert view.empty.isHidden()
    view.go(1)
    shown.until(view.empty.isVisible)
    said = "6 free slots this week. 1 draft has no time yet. Drag one to its slot, or press M on it."
    assert view.empty.sentence.text() == said and view.empty.link.isHidden()


def test_an_empty_week_without_drafts_leads_to_the_composer(show: Show) -> None:
    shown = show()
    view = shown.page.view
    assert isinstance(view, WeekView)
    shown.until(view.empty.isVisible)
    assert view.empty.sentence.text() == "Nothing is planned in this week."
    view.empty.link.click()
    assert shown.window.current_name() == "composer"


def test_what_is_in_the_hand_has_its_own_keys_in_the_strip(show: Show) -> None:
    shown = ready(show(planned))
    assert "Hold" in shown.window.strip.hints.accessibleName()
    press(shown, KEY.Key_M)
    assert "Esc Cancel move" in shown.window.strip.hints.accessibleName()
    press(shown, KEY.Key_Escape)
    assert "Hold" in shown.window.strip.hints.accessibleName()


def test_a_dropped_card_glides_to_its_place_and_only_there(qtbot: QtBot) -> None:
    card, place, hand = ["1"], QRect(100, 100, 90, 84), QRect(130, 140, 90, 84)
    glide = Arriving(parent := QObject())
    glide.let_go(card, hand, place)
    glide.seen(card, place)  # still where it stood
    assert glide.off(card) == QPoint()
    there = place.translated(0, 50)
    glide.seen(card, there)
    assert glide.off(card) == hand.topLeft() - there.topLeft() and glide.off(["2"]) == QPoint()
    qtbot.waitUntil(lambda: glide.off(card) == QPoint())
    parent.deleteLater()


def test_without_motion_it_is_there_at_once(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    del qtbot
    monkeypatch.setattr(arriving, "motion_ms", still)
    glide = Arriving(parent := QObject())
    glide.let_go(["1"], QRect(0, 0, 9, 9), QRect())
    glide.seen(["1"], QRect(50, 50, 9, 9))
    assert glide.off(["1"]) == QPoint()
    parent.deleteLater()


def still(wanted: int) -> int:
    del wanted
    return 0


def test_a_drop_by_keyboard_is_on_its_way_and_then_there(show: Show) -> None:
    shown = ready(show(planned))
    press(shown, KEY.Key_M, KEY.Key_Down, KEY.Key_Return)
    shown.until(lambda: wall(shown, "A mop that lasts") == "1 08:00")
    ids = [row.id for row in rows(shown, "A mop that lasts")]
    shown.until(lambda: week(shown).arriving.off(ids) == QPoint())
