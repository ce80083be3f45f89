"""The window: real colours on screen, tabs and menus only for what is built, panes, keys, undo."""

# pyright: reportUnknownMemberType=false

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget
from pytestqt.qtbot import QtBot

from brandassist.events import Changed, Topic
from tests.ui.plain import PlainScreen
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.actions import ACTIONS, key_text
from ui.events import EventBridge
from ui.services import Alert
from ui.shell.focus import FocusRing
from ui.shell.window import Window, application
from ui.theme import colour, theme
from ui.widgets.pane import Panes


def screen(window: Window) -> PlainScreen:
    shown = window.current()
    assert isinstance(shown, PlainScreen)
    return shown


@pytest.mark.parametrize(("mode", "paper", "accent"), [("light", "#f7f4ee", "#213f8c"), ("dark", "#191714", "#9db4ee")])
def test_the_window_is_painted_from_the_tokens(window: Window, mode: str, paper: str, accent: str) -> None:
    theme.choose(mode)  # type: ignore[arg-type]
    image = window.grab().toImage()
    masthead = window.masthead.mapTo(window, QPoint(0, 0))
    assert image.pixelColor(masthead.x() + 3, masthead.y() + 3) == QColor(paper)
    assert image.pixelColor(masthead.x() + 3, masthead.y() + 55) == colour("hair")
    tab = window.masthead.tabs["diary"]
    line = tab.mapTo(window, QPoint(3, tab.height() - 1))
    assert image.pixelColor(line.x(), line.y()) == QColor(accent)


def test_tabs_stand_for_what_is_built_in_their_order(window: Window) -> None:
    assert list(window.masthead.tabs) == ["diary", "queue"]
    assert not window.has("inbox")
    window.go("inbox")
    assert window.current() is screen(window)


def test_the_menus_hold_only_what_someone_can_do(window: Window) -> None:
    ids = set(window.menus.ids())
    assert {"new_note", "new_entry", "find", "quit", "go:diary", "go:queue"} <= ids
    assert "reply" not in ids
    assert "new_draft" not in ids


def test_every_action_in_the_menus_is_handled(window: Window) -> None:
    handled = set(window.own.handlers()) | {name for spec in window.specs.values() for name in spec.actions}
    assert {name for name in window.menus.ids() if not name.startswith("go:")} <= handled


def test_no_two_actions_share_a_key_and_none_needs_a_bracket() -> None:
    seen: dict[str, str] = {}
    for action in ACTIONS:
        for sequence in action.sequences({}):
            text = sequence.toString()
            assert text not in seen, (action.id, seen.get(text))
            assert not set(text) & set("[]{}"), action.id
            seen[text] = action.id


def test_keys_go_to_screens_and_do_actions_from_everywhere(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert screen(window).name == "queue"
    assert window.masthead.tabs["queue"].isChecked()
    window.trigger("new_entry")
    assert screen(window).name == "diary"
    assert screen(window).notes == 1


def test_a_screen_is_told_when_it_comes_and_goes(window: Window) -> None:
    diary = screen(window)
    window.go("queue", "an id")
    assert diary.left == 1
    assert screen(window).targets == ["an id"]


@pytest.mark.parametrize(("width", "shown"), [(1440, [True, True, True]), (1100, [True, True, False])])
def test_side_panes_give_way_right_first(window: Window, qtbot: QtBot, width: int, shown: list[bool]) -> None:
    window.resize(width, 800)
    qtbot.waitUntil(lambda: [not pane.isHidden() for pane in screen(window).panes()] == shown)


def test_f6_goes_round_and_opens_a_pane_that_gave_way(window: Window, qtbot: QtBot) -> None:
    window.resize(1100, 800)
    fields, panes = screen(window).fields, screen(window).panes()
    qtbot.waitUntil(lambda: panes[2].isHidden())
    fields[1].setFocus()
    window.next_pane(1)
    assert not panes[2].isHidden()
    assert QApplication.focusWidget() is fields[2]
    window.next_pane(1)
    assert QApplication.focusWidget() is fields[0]
    qtbot.waitUntil(lambda: panes[2].isHidden())


def test_pane_widths_are_remembered(window: Window, qtbot: QtBot) -> None:
    splitter = screen(window).findChild(Panes)
    assert splitter is not None
    splitter.setSizes([300, 700, 438])
    splitter.splitterMoved.emit(300, 1)
    services = window.services
    assert services is not None
    qtbot.waitUntil(lambda: services.device.widths("diary/3") == splitter.sizes())


def test_the_strip_shows_the_keys_of_the_pane_in_focus(window: Window, qtbot: QtBot) -> None:
    fields = screen(window).fields
    fields[0].setFocus()
    qtbot.waitUntil(lambda: window.strip.hints.accessibleName() == "D Make a draft")
    fields[1].setFocus()
    qtbot.waitUntil(lambda: "New diary note" in window.strip.hints.accessibleName())


def test_the_undo_window_commits_undoes_and_never_forgets(window: Window) -> None:
    done: list[str] = []
    window.count_down("Sends", lambda: done.append("sent"), lambda: done.append("undone"))
    assert done == []
    window.strip.undo()
    assert done == ["undone"]
    window.count_down("Sends", lambda: done.append("first"), lambda: None)
    window.count_down("Sends", lambda: done.append("second"), lambda: None)
    assert done == ["undone", "first"]
    window.close()
    assert done == ["undone", "first", "second"]


def test_an_undo_window_of_nothing_commits_at_once(window: Window) -> None:
    done: list[str] = []
    window.strip.undo_seconds = 0
    window.count_down("Sends", lambda: done.append("sent"), lambda: None)
    assert done == ["sent"]
    assert not window.strip.counting


def test_find_or_do_lists_actions_and_does_the_one_chosen(window: Window, qtbot: QtBot) -> None:
    dialog = window.own.find_dialog()
    dialog.open()
    qtbot.keyClicks(dialog.field, "diary entry")
    assert [found.action for found in dialog.rows.items()] == ["new_entry"]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert screen(window).notes == 1


def test_everything_focusable_has_a_name_and_a_place(window: Window) -> None:
    assert unnamed(window) == []
    assert missing_from_tab_order(window) == []


@pytest.mark.parametrize("action", ["about", "shortcuts", "find"])
def test_dialogs_are_named_and_leave_nothing_behind(window: Window, qtbot: QtBot, action: str) -> None:
    before = {type(each) for each in window.findChildren(QWidget)}
    window.trigger(action)
    dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    assert dialog is not None
    assert unnamed(dialog) == []
    gone = weakref.ref(dialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    del dialog
    gc.collect()
    assert gone() is None
    assert {type(each) for each in window.findChildren(QWidget)} <= before


def test_the_focus_ring_is_painted_around_a_field_in_both_themes(window: Window, qtbot: QtBot) -> None:
    ring = FocusRing(application())
    field = screen(window).fields[1]
    field.setFocus()
    corner = field.mapTo(window, QPoint(60, field.height() + 2))
    for mode in ("light", "dark"):
        theme.choose(mode)
        qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(corner) == colour("accent"))
    ring.deleteLater()


def test_there_is_one_focus_ring_at_any_moment(window: Window) -> None:
    ring = FocusRing(application())
    for field in screen(window).fields[:2]:
        field.setFocus()
    assert [each.widget() for each in window.findChildren(QFocusFrame) if each.isVisible()] == [field]
    ring.deleteLater()


def test_keys_are_written_as_on_a_key_cap() -> None:
    assert key_text(QKeySequence("Ctrl+Shift+N")) == "Ctrl Shift N"
    assert key_text(QKeySequence("Ctrl+Return")) == "Ctrl ↵"
    assert key_text(QKeySequence("Ctrl++")) == "Ctrl +"


@pytest.mark.parametrize("percent", [100, 150])
def test_the_masthead_leaves_out_words_before_it_runs_over(window: Window, qtbot: QtBot, percent: int) -> None:
    window.masthead.show_person("Ada Lovelace")
    theme.choose(percent=percent)
    window.resize(1440, 800)
    qtbot.waitUntil(lambda: window.masthead.connection.compact is (percent == 150))
    window.resize(1024, 800)
    qtbot.waitUntil(lambda: window.masthead.connection.compact)
    assert window.width() == 1024
    assert window.masthead.person.geometry().right() <= 1024
    assert window.masthead.tabs["queue"].geometry().right() < window.masthead.connection.geometry().left()


def test_the_mastheads_icons_grow_with_the_letters(window: Window) -> None:
    window.masthead.show_person("Ada Lovelace")
    masthead = window.masthead
    masthead.connection.compact = masthead.find_button.compact = masthead.person.compact = True
    widgets = (masthead.connection, masthead.find_button, masthead.person)
    before = [each.sizeHint() for each in widgets]
    theme.choose(percent=150)
    for each in widgets:
        each.compact = True
    sizes = [each.sizeHint() for each in widgets]
    for small, large in zip(before, sizes, strict=True):
        assert large.height() == 48 and large.width() >= 1.4 * small.width() - 12


def test_the_persons_menu_holds_no_dead_entry(window: Window) -> None:
    offered = [action.data() for action in window.masthead.person.menu.actions()]
    assert offered == ["shortcuts", "about"]  # no settings screen is built here


def test_a_question_mark_outside_a_text_field_shows_the_shortcuts(window: Window, qtbot: QtBot) -> None:
    window.masthead.tabs["diary"].setFocus()
    qtbot.keyClick(window.masthead.tabs["diary"], "?")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    window.strip.hints.setFocus()
    screen(window).fields[0].setFocus()
    qtbot.keyClicks(screen(window).fields[0], "?")
    assert QApplication.activeModalWidget() is None
    assert screen(window).fields[0].text() == "?"


def test_an_alert_stands_over_every_screen_until_it_is_taken_away(window: Window) -> None:
    ended: list[str] = []
    asked = Alert("Crisis mode since 10:42", "Nothing will be published.", action="End crisis mode")
    window.alert(replace(asked, act=lambda: ended.append("x")))
    window.go("queue")
    assert window.banner.isVisible()
    assert "Nothing will be published" in window.banner.accessibleName()
    window.banner.acted.emit()
    assert ended == ["x"]
    window.alert(None)
    assert not window.banner.isVisible()


def test_a_screen_behind_looks_after_changes_once_it_is_seen_again(window: Window, qtbot: QtBot) -> None:
    screen = window.current()
    assert isinstance(screen, PlainScreen) and window.services is not None
    screen.look_after({"drafts"}, screen.new_note)
    events = window.services.events
    tell(events, "queue")
    assert screen.notes == 0
    tell(events, "drafts")
    assert screen.notes == 1
    window.go("queue")
    tell(events, "drafts")
    tell(events, "drafts")
    assert screen.notes == 1
    window.go("diary")
    assert screen.notes == 2


def tell(events: EventBridge, topic: Topic) -> None:
    events.post(Changed(frozenset({topic})))
    QApplication.sendPostedEvents(events)
