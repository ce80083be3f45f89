"""The map: by keyboard as by mouse, in words as in paint, and never in the way."""

from __future__ import annotations

import threading
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from brandassist.store.diary.trips import Stop
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.walk import missing_from_tab_order, tab_order, unnamed
from ui.diary.map.atlas import atlas, projected
from ui.diary.map.map import Map
from ui.diary.map.view import View, fitting, place_label, unrolled
from ui.diary.page import DiaryPage
from ui.language import speak
from ui.theme import colour, theme

SIZE = QSizeF(424, 300)


@pytest.fixture
def shown(themed: QApplication, open_diary: Open, workspace: Workspace, qtbot: QtBot) -> DiaryPage:
    """An entry written in Turin, on a trip from Bari that goes on to Lyon."""
    speak(themed, "en")
    workspace.set_rule("zone", "Europe/Rome")
    days = (("Bari", "2026-11-10"), ("Torino", "2026-11-11"), ("Lyon", "2126-11-12"))
    trip = workspace.trips.create("North", "2026-11-10", "2126-11-12", [Stop(name, day, day) for name, day in days])
    for title in ("First", "Second"):
        workspace.diary.new(day="2026-11-10", title=title, place="Bari", trip=trip)
    here = workspace.diary.new(day="2026-11-11", title="Here", place="Torino", trip=trip)
    page = open_diary()
    page.window().resize(1440, 900)
    page.presenter.open(here)
    qtbot.waitUntil(lambda: len(page.side.map.dots) == 3 and page.side.map.isVisible(), timeout=20000)
    return page


def told(page: DiaryPage) -> list[str]:
    interfaces = [QAccessible.queryAccessibleInterface(dot) for dot in page.side.map.dots]
    return [each.text(QAccessible.Text.Name) for each in interfaces if each is not None]


def test_every_place_is_read_aloud_and_reached_by_tab(shown: DiaryPage) -> None:
    bari, torino, lyon = told(shown)
    assert bari == "Bari, 10 Nov, 2 entries"
    assert torino == "Torino, 11 Nov, this entry, 1 entry"
    assert lyon == "Lyon, 12 Nov 2126, planned"
    assert "Bari" in shown.side.map.accessibleDescription() and "North" in shown.side.map.accessibleDescription()
    order = tab_order(shown.side.map)
    at = [order.index(dot) for dot in shown.side.map.dots]
    assert at == sorted(at) and at[-1] - at[0] == 2
    assert unnamed(shown) == []
    assert missing_from_tab_order(shown.window()) == []


def test_enter_opens_the_entries_of_a_place_one_after_the_other(
    shown: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    titles: list[str] = []
    for _ in range(2):
        dot = shown.side.map.dots[0]
        dot.setFocus()
        before = shown.presenter.sheet.id
        qtbot.keyClick(dot, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda before=before: shown.presenter.sheet.id != before)
        titles.append(workspace.diary.show(shown.presenter.sheet.id).entry.title)
    assert titles == ["Second", "First"]


def test_tab_brings_a_place_into_sight_and_says_it_and_esc_goes_back(shown: DiaryPage, qtbot: QtBot) -> None:
    the_map = shown.side.map
    for _ in range(8):
        qtbot.mouseClick(the_map.nearer, Qt.MouseButton.LeftButton)
    away = next(dot for dot in the_map.dots if not the_map.rect().contains(dot.geometry()))
    away.setFocus(Qt.FocusReason.TabFocusReason)
    assert the_map.rect().contains(away.geometry())
    qtbot.waitUntil(lambda: QToolTip.isVisible() and QToolTip.text() == away.accessibleName(), timeout=10000)
    qtbot.keyClick(away, Qt.Key.Key_Escape)
    assert the_map.hasFocus()


def test_a_place_keeps_the_focus_while_its_entries_are_gone_through(
    shown: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    first = shown.side.map.dots[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.side.map.dots[0] is not first and shown.side.map.dots[0].spot.here, timeout=10000)
    assert shown.side.map.dots[0].hasFocus()


def test_an_entry_read_again_while_its_map_is_made_still_gets_it(
    shown: DiaryPage, workspace: Workspace, qtbot: QtBot
) -> None:
    busy, run, read = threading.Event(), shown.services.background.run, list[object]()
    run(shown, busy.wait, read.append, read.append, lane="text")
    bari = next(row.id for row in workspace.diary.list() if row.title == "First")
    try:
        for times in (1, 2):
            shown.map.follow(bari)
            run(shown, lambda: None, read.append, read.append)
            qtbot.waitUntil(lambda times=times: len(read) == times, timeout=10000)
    finally:
        busy.set()
    qtbot.waitUntil(lambda: shown.side.map.dots[0].spot.here, timeout=10000)


def test_keys_and_buttons_zoom_and_move_and_a_dot_lets_them_through(shown: DiaryPage, qtbot: QtBot) -> None:
    the_map = shown.side.map
    assert the_map.view is not None
    first = the_map.view
    the_map.dots[1].setFocus()
    qtbot.keyClick(the_map.dots[1], Qt.Key.Key_Plus)
    assert the_map.view.scale > first.scale
    qtbot.keyClick(the_map, Qt.Key.Key_Minus)
    assert the_map.view.scale == pytest.approx(first.scale)
    for key, moves in (
        (Qt.Key.Key_Left, lambda a, b: b.x < a.x),
        (Qt.Key.Key_Right, lambda a, b: b.x > a.x),
        (Qt.Key.Key_Up, lambda a, b: b.y < a.y),
        (Qt.Key.Key_Down, lambda a, b: b.y > a.y),
    ):
        before = the_map.view
        qtbot.keyClick(the_map.dots[0], key)
        assert moves(before, the_map.view)
    qtbot.mouseClick(the_map.nearer, Qt.MouseButton.LeftButton)
    assert the_map.view.scale > first.scale
    qtbot.mouseClick(the_map.farther, Qt.MouseButton.LeftButton)
    assert the_map.view.scale == pytest.approx(first.scale)


def test_the_own_country_is_lighter_and_the_sea_is_sea_in_both_themes(shown: DiaryPage, qtbot: QtBot) -> None:
    the_map = shown.side.map
    the_map.view = View(12.5, projected(43, 0).y(), 20)
    places = {"mapHome": (43.0, 12.4), "mapLand": (44.4, 17.8), "mapSea": (43.3, 15.0)}

    def painted(where: tuple[float, float]) -> str:
        assert the_map.view is not None
        at = the_map.view.on_screen(projected(*where), QSizeF(the_map.size()))
        return the_map.grab().toImage().pixelColor((at * the_map.devicePixelRatioF()).toPoint()).name()

    def right() -> bool:
        return all(painted(where) == colour(token).name() for token, where in places.items())

    for mode in ("light", "dark"):
        theme.choose(mode, 100)
        qtbot.waitUntil(right, timeout=20000)


def test_labels_never_lie_on_each_other_at_any_text_size(shown: DiaryPage, qtbot: QtBot) -> None:
    the_map = shown.side.map
    for percent in (100, 150):
        theme.choose("light", percent)
        the_map.resize(424, 300)
        for _ in range(6):
            boxes = [*the_map.labels.values(), QRectF(the_map.nearer.geometry()), QRectF(the_map.farther.geometry())]
            assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
            the_map.zoom_out()


def test_without_a_place_there_is_no_map_and_the_world_is_not_read(
    themed: QApplication, open_diary: Open, workspace: Workspace, qtbot: QtBot
) -> None:
    atlas.cache_clear()
    workspace.diary.new(title="Nowhere", text="Thinking.")
    page = open_diary()
    qtbot.waitUntil(lambda: bool(page.presenter.sheet.id))
    assert page.side.map.isHidden()
    assert atlas.cache_info().misses == 0


@given(st.lists(st.tuples(st.floats(-80, 80), st.floats(-180, 180)), min_size=1, max_size=8))
def test_all_places_are_seen_at_first_and_a_way_never_goes_round_the_world(where: list[tuple[float, float]]) -> None:
    points = unrolled(where)
    assert all(abs(b.x() - a.x()) <= 180.0001 for a, b in pairwise(points))
    view = fitting(points, SIZE)
    for point in points:
        at = view.on_screen(point, SIZE)
        assert -1 <= at.x() <= SIZE.width() + 1 and -1 <= at.y() <= SIZE.height() + 1


@given(st.floats(0, 424), st.floats(0, 300), st.floats(0.2, 5))
def test_what_is_under_the_pointer_stays_there(x: float, y: float, factor: float) -> None:
    view, at = View(10, -45, 20), QPointF(x, y)
    nearer = view.zoomed(factor, SIZE, at)
    seen = view.seen(SIZE)
    point = QPointF(seen.x() + x / view.scale, seen.y() + y / view.scale)
    again = nearer.on_screen(point, SIZE)
    assert (again.x(), again.y()) == (pytest.approx(x, abs=0.1), pytest.approx(y, abs=0.1))


def test_a_label_that_finds_no_room_is_left_out() -> None:
    room = QRectF(0, 0, 100, 40)
    assert place_label(QPointF(50, 20), 5, QSizeF(200, 12), [], room) is None
    assert place_label(QPointF(50, 20), 5, QSizeF(30, 12), [room], room) is None
    assert place_label(QPointF(50, 20), 5, QSizeF(30, 12), [], room) is not None


def test_the_map_has_nothing_to_say_before_it_was_told(themed: QApplication, qtbot: QtBot) -> None:
    speak(themed, "en")
    empty = Map()
    qtbot.addWidget(empty)
    empty.show()
    empty.zoom_in()
    empty.grab()
    assert empty.told() == "No place of this entry is on the map."
