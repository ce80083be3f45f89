"""The missed screen in the real window: it opens by itself, and each post is posted, moved, dropped or written anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.publishing.absences import seen_at
from brandassist.workspace import Workspace
from tests.ui.missed.scenes import away, many, weekend
from tests.ui.queue.scenes import Builder
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.missed.page import FIRST, MissedPage
from ui.missed.presenter import Item
from ui.program import Program
from ui.screens import SCREENS
from ui.theme import theme
from ui.widgets.label import SectionHeading

PATIENCE = 15_000
Prepare = Callable[[Workspace], object]


class Shown:
    """A program that has led to what was missed."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot

    @property
    def page(self) -> MissedPage:
        page = self.window.current()
        assert isinstance(page, MissedPage)
        return page

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def led(self) -> MissedPage:
        self.until(lambda: self.window.current_name() == "missed")
        self.until(lambda: bool(self.items()) and not any(item.looking for item in self.items()[:FIRST]))
        return self.page

    def items(self) -> list[Item]:
        return self.page.list.rows.items()

    def titled(self, title: str) -> Item:
        return next(item for item in self.items() if item.post.title.startswith(title))

    def choose(self, title: str) -> Item:
        item = self.titled(title)
        assert self.page.list.choose(item.key)
        self.page.list.setFocus()
        return item

    def row(self, title: str) -> DeliveryRow:
        return next(row for row in self.workspace.queue.list() if row.title.startswith(title))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.list, key)


@pytest.fixture
def start(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    """Start the program on a workspace that `prepare` filled."""
    from brandassist.workspace import open_workspace

    programs: list[Program] = []
    folder = tmp_path / "workspace"

    def starting(prepare: Prepare, undo: int = 0) -> Shown:
        workspace = open_workspace(folder)
        workspace.set_rule("undo_seconds", undo)
        prepare(workspace)
        workspace.close()
        background, settings = Background(), device_settings.load()
        settings.missed_seen = []
        program = Program(str(folder), None, settings, Device(settings, background), background, SCREENS)
        programs.append(program)
        program.window.show()
        shown = Shown(program, qtbot)
        shown.until(lambda: program.workspace is not None and program.window.strip.undo_seconds == undo)
        return shown

    yield starting
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()
    address.stop(folder / "practice")


def seen(workspace: Workspace) -> datetime:
    with workspace.db.read() as tx:
        found = seen_at(tx, workspace.settings.device_id)
    assert found is not None
    return found


Start = Callable[..., Shown]


def test_after_an_absence_it_opens_by_itself_and_the_queue_waits(start: Start):
    shown = start(weekend)
    page = shown.led()
    assert page.title.text() == "Four posts missed their time"
    assert page.sent.text() == "Nothing has been sent."
    assert page.told.text().startswith("Brand Assist was not at work on this computer from ")
    assert "the queue waits until you resume it" in page.told.text()
    assert [item.post.title for item in shown.items()][:2] == [
        "Two crates too soon, no one at the gate.",
        "Some pictures from the yard.",
    ]
    assert shown.workspace.queue.standing().paused
    shown.until(lambda: page.list.hasFocus())
    assert unnamed(page) == []
    assert missing_from_tab_order(shown.window) == []


def test_it_does_not_open_where_nothing_was_missed(start: Start):
    def nothing(workspace: Workspace) -> None:
        Builder(workspace)
        away(workspace, hours=63)

    shown = start(nothing)
    watch = shown.program._missed_watch  # pyright: ignore[reportPrivateUsage]
    shown.until(lambda: seen(shown.workspace) > clock.now() - timedelta(hours=1))
    watch._ask()  # pyright: ignore[reportPrivateUsage]
    shown.qtbot.wait(50)
    assert shown.window.current_name() != "missed"
    assert not shown.workspace.queue.standing().paused


def test_stale_words_are_under_waves_and_say_what_they_meant(start: Start):
    shown = start(weekend)
    shown.led()
    item = shown.titled("Two crates")
    assert item.words is not None
    planned = item.post.planned
    names = [f"{(planned + timedelta(days=days)):%A}" for days in (0, 1)]
    name = shown.page.list.rows.data(shown.page.list.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert f"“This morning” was {names[0]}, “tomorrow” was {names[1]}." in name
    buttons = shown.page.list.buttons()
    assert buttons is not None
    assert buttons.shown["post_now"].text() == "Post now…"
    assert buttons.shown["move"]._kind == "primary"  # pyright: ignore[reportPrivateUsage]


def test_m_moves_to_the_slot_that_is_named(start: Start):
    shown = start(weekend)
    shown.led()
    item = shown.choose("Paper labels")
    assert item.slot is not None
    shown.press(Qt.Key.Key_M)
    shown.until(lambda: shown.row("Paper labels").state == "scheduled")
    assert shown.row("Paper labels").wall[:16] == item.slot.wall[:16]
    shown.until(lambda: len(shown.items()) == 3)


def test_no_slot_is_named_twice_and_all_move_at_once(start: Start):
    shown = start(weekend)
    page = shown.led()
    slots = [(item.post.first.account_id, item.slot.wall) for item in shown.items() if item.slot is not None]
    assert len(slots) == len(set(slots)) == 4
    assert page.all.text() == "Move all four to free slots"
    page.all.click()
    shown.until(lambda: not shown.page.list.rows.rowCount())
    taken = [(row.account_id, row.wall) for row in shown.workspace.queue.list() if row.state == "scheduled"]
    assert set(slots) <= set(taken)
    assert shown.page.none.isVisible()


def test_post_now_asks_once_while_words_are_stale(start: Start):
    shown = start(weekend)
    shown.led()
    shown.choose("Two crates")
    shown.press(Qt.Key.Key_P)
    assert shown.row("Two crates").state == "missed"
    shown.until(lambda: shown.titled("Two crates").asked)
    shown.press(Qt.Key.Key_P)
    shown.until(lambda: shown.row("Two crates").state != "missed")


def test_delete_drops_and_ctrl_z_takes_it_back_within_the_undo_window(start: Start):
    shown = start(weekend, undo=30)
    page = shown.led()
    shown.choose("Paper labels")
    shown.press(Qt.Key.Key_Delete)
    assert shown.window.strip.counting
    assert shown.titled("Paper labels").pending == "Will be dropped"
    shown.window.strip.undo()
    assert shown.titled("Paper labels").pending == ""
    shown.press(Qt.Key.Key_Delete)
    shown.window.strip.commit_now()
    shown.until(lambda: shown.row("Paper labels").state == "cancelled")
    shown.until(lambda: page.title.text() == "Three posts missed their time")


def test_enter_opens_the_composer_at_the_words(start: Start):
    shown = start(weekend)
    shown.led()
    draft = shown.choose("Two crates").post.first.draft_id
    shown.press(Qt.Key.Key_Return)
    shown.until(lambda: shown.window.current_name() == "composer")
    page = shown.window.current()
    assert isinstance(page, ComposerPage)
    shown.until(lambda: page.composer.draft_id == draft)
    sheet = page.writing.paper.sheet
    shown.until(lambda: sheet.textCursor().selectedText() == "This morning")


def test_words_written_anew_are_what_goes(start: Start):
    shown = start(weekend)
    shown.led()
    item = shown.choose("Two crates")
    shown.workspace.drafts.autosave(item.post.first.draft_id, "Two crates", "On Friday two crates stood there.")
    shown.until(lambda: shown.titled("Two crates").changed)
    shown.until(lambda: not shown.titled("Two crates").stale)
    shown.press(Qt.Key.Key_M)
    shown.until(lambda: shown.row("Two crates").state == "scheduled")
    frozen = shown.workspace.queue.frozen(shown.row("Two crates").id)
    assert frozen is not None
    assert "On Friday" in frozen.parts[0].text


def test_resume_asks_first_and_nothing_missed_goes(start: Start):
    shown = start(weekend)
    page = shown.led()
    page.beside.resume.click()
    assert page.beside.ask.isVisible()
    assert shown.workspace.queue.standing().paused
    page.beside.resume.click()
    shown.until(lambda: not shown.workspace.queue.standing().paused)
    assert shown.row("Paper labels").state == "missed"


def test_what_happened_what_went_out_and_what_waits_for_a_hand_stand_beside(start: Start):
    shown = start(weekend)
    page = shown.led()
    told = [label.text() for label in page.beside.findChildren(type(page.told)) if label.text()]
    assert "Back. The queue paused itself; what was missed is not sent." in told
    assert "Could not ask Mastodon what it sent. It is shown as unconfirmed." in told
    named = {each.accessibleName() for each in page.beside.findChildren(type(page.all))}
    assert any(name.startswith("The bread of Saturday") for name in named)
    assert any(name.startswith("Carts, a few pictures") for name in named)
    assert page.beside.next.text().endswith("LinkedIn")


def test_hundreds_stand_at_once_and_their_words_follow_as_they_come_in_sight(start: Start):
    shown = start(many)
    page = shown.led()
    assert page.title.text() == "300 posts missed their time"
    last = shown.items()[-1]
    page.list.choose(last.key)
    page.list.scrollTo(page.list.currentIndex())
    shown.until(lambda: shown.items()[-1].words is not None)
    assert shown.items()[0].stale


def test_the_mouse_acts_on_the_words_of_another_row(start: Start):
    shown = start(weekend, undo=30)
    page = shown.led()
    item = shown.titled("Paper labels")
    rect = page.list.visualRect(page.list.rows.index(2, 0))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 50, rect.bottom() - 24))
    assert shown.titled("Paper labels").pending == "Will be dropped"
    assert item.pending == ""


def test_who_is_writing_is_not_led_away(start: Start):
    shown = start(Builder)
    shown.window.go("diary")
    field = QPlainTextEdit(shown.window.current())
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "I saw")
    make = Builder(shown.workspace)
    make.post("While you wrote", "A word.", make.now - timedelta(hours=3), "practice")
    shown.workspace.deliver_soon()
    shown.until(shown.window.strip.notice.isVisible)
    assert shown.window.current_name() == "diary"
    shown.window.strip.notice.click()
    shown.until(lambda: shown.window.current_name() == "missed")
    shown.until(lambda: [item.post.title for item in shown.items()] == ["While you wrote"])
    assert shown.page.title.text() == "One post missed its time"


def test_a_screen_under_1180_stands_above_what_happened(start: Start):
    shown = start(weekend)
    page = shown.led()
    shown.window.resize(1024, 680)
    shown.until(lambda: page.splitter.orientation() == Qt.Orientation.Vertical)
    shown.window.resize(1440, 900)
    shown.until(lambda: page.splitter.orientation() == Qt.Orientation.Horizontal)


def test_larger_type_paints_what_happened_once(start: Callable[..., Shown]) -> None:
    shown = start(weekend)
    page = shown.led()

    def headings() -> list[str]:
        inner = page.beside.story.widget()
        return [each.text() for each in inner.findChildren(SectionHeading) if each.isVisibleTo(inner)]

    before = headings()
    try:
        theme.choose("light", 150)
        assert not set(headings()) & set(before), "the old ones are not painted through the new"
        shown.until(lambda: headings() == before)
    finally:
        theme.choose("light", 100)
