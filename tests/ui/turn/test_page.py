"""Your turn in the real window: from the page on which one writes to the link that proves it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.agent.words import Said
from brandassist.practice import address
from brandassist.workspace import Workspace, open_workspace
from tests.support.pages import Pages
from tests.ui.turn.scenes import THREAD, by_hand, planned
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.device import Device
from ui.diary.page import DiaryPage
from ui.program import Program
from ui.provenance import WhereFrom
from ui.screens import SCREENS
from ui.shell.notices import NoticeWatch
from ui.shell.window import Window
from ui.turn.page import TurnPage

PATIENCE = 15_000
TEXTS = THREAD.split("\n---\n")
Show = Callable[..., TurnPage]


@pytest.fixture
def pages() -> Iterator[Pages]:
    with Pages() as site:
        yield site


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that would have been opened in the browser."""
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The notices that would have been shown by the system."""
    found: list[str] = []

    def tell(self: NoticeWatch, words: Said) -> None:
        found.append(f"{words.title}. {words.words}".strip())
        self._told()  # type: ignore[reportPrivateUsage]

    monkeypatch.setattr(NoticeWatch, "_tell", tell)
    return found


@pytest.fixture
def show(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Show]:
    programs: list[Program] = []
    folder = tmp_path / "workspace"

    def showing(prepare: Callable[[Workspace], object] | None = None) -> TurnPage:
        workspace = open_workspace(folder)
        workspace.set_rule("undo_seconds", 0)
        if prepare is not None:
            prepare(workspace)
        workspace.close()
        background, settings = Background(), device_settings.load()
        program = Program(str(folder), None, settings, Device(settings, background), background, SCREENS)
        programs.append(program)
        program.window.show()
        qtbot.waitUntil(lambda: program.workspace is not None, timeout=PATIENCE)
        qtbot.waitUntil(lambda: program.window.strip.undo_seconds == 0, timeout=PATIENCE)
        program.window.trigger("your_turn")
        page = program.window.current()
        assert isinstance(page, TurnPage)
        qtbot.waitUntil(lambda: page.snapshot is not None, timeout=PATIENCE)
        return page

    yield showing
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()
    address.stop(folder / "practice")


def a_thread(pages: Pages) -> Callable[[Workspace], object]:
    def prepare(workspace: Workspace) -> None:
        planned(workspace, by_hand(workspace, pages.url), "Sold out", THREAD, -4, photo=True)

    return prepare


def test_a_thread_by_hand_from_enter_to_published(
    show: Show, qtbot: QtBot, pages: Pages, opened: list[str], told: list[str]
) -> None:
    page = show(a_thread(pages))
    qtbot.waitUntil(lambda: page.turn is not None and bool(page.steps.pictures), timeout=PATIENCE)
    turn = page.turn
    assert turn is not None
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told == ["Your turn: Town square."]

    qtbot.keyClick(page.list, Qt.Key.Key_Return)  # the step: open the page
    assert opened == [f"{pages.url}/share"]
    qtbot.waitUntil(lambda: page.steps.marks[0].state == "done", timeout=PATIENCE)
    for number, text in enumerate(TEXTS):
        page.services.shell.trigger("copy_part")
        assert QGuiApplication.clipboard().text() == text
        qtbot.waitUntil(lambda done=f"{number + 1} of 3 copied": page.steps.copied.text() == done, timeout=PATIENCE)
    thumb = page.steps.pictures[0].thumb
    [url] = thumb.mime().urls()
    assert Path(url.toLocalFile()).is_file() and url.toLocalFile().endswith((".jpg", ".png"))

    qtbot.keyClick(page.list, Qt.Key.Key_Return)  # the step: give the link
    link = page.steps.link
    link.setText("https://elsewhere.example/@alba/1")
    qtbot.keyClick(link, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.steps.error.isVisible(), timeout=PATIENCE)
    assert "elsewhere.example" in page.steps.error.accessibleName()
    assert page.services.workspace.queue.show(turn.row.id)[0].state == "your_turn"

    for number, text in enumerate(TEXTS):
        qtbot.waitUntil(lambda at=number: page.turn is not None and page.turn.at == at, timeout=PATIENCE)
        link.setText(pages.show(f"/@alba/{number}", text))
        assert page.steps.error.isHidden()
        page.steps.check.click()
        assert page.checking
        qtbot.waitUntil(lambda: not page.checking, timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty, timeout=PATIENCE)
    row = page.services.workspace.queue.show(turn.row.id)[0]
    assert (row.state, row.mark) == ("published", "live")
    assert "shows the approved words" in page.result.text()


def test_a_page_that_does_not_answer_may_be_said_to_be_there(
    show: Show, qtbot: QtBot, pages: Pages, opened: list[str]
) -> None:
    def prepare(workspace: Workspace) -> None:
        planned(workspace, by_hand(workspace, pages.url), "Sold out", TEXTS[0], -4)

    page = show(prepare)
    qtbot.waitUntil(lambda: page.turn is not None, timeout=PATIENCE)
    pages.fail("5xx-before", 1, "GET /*")
    page.steps.link.setText(f"{pages.url}/@alba/7")
    page.steps.check.click()
    qtbot.waitUntil(lambda: page.steps.error.isVisible(), timeout=PATIENCE)
    page.steps.error.acted.emit()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty, timeout=PATIENCE)
    [row] = page.services.workspace.queue.list()
    assert (row.state, row.mark) == ("published", "said")


def test_more_time_and_dropping_it(show: Show, qtbot: QtBot, pages: Pages) -> None:
    page = show(a_thread(pages))
    qtbot.waitUntil(lambda: "later" in page.beside.buttons, timeout=PATIENCE)
    page.beside.buttons["later"].click()
    qtbot.waitUntil(lambda: "now" in page.beside.buttons, timeout=PATIENCE)
    assert not page.steps.cards[0].button.isEnabled()  # its time has not come
    page.beside.buttons["now"].click()
    qtbot.waitUntil(lambda: "later" in page.beside.buttons, timeout=PATIENCE)
    page.beside.buttons["drop"].click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty, timeout=PATIENCE)
    assert [row.state for row in page.services.workspace.queue.list()] == ["cancelled"]


def test_the_queue_counts_it_and_leads_there(show: Show, qtbot: QtBot, pages: Pages) -> None:
    from ui.queue.reading import count_asking

    page = show(a_thread(pages))
    assert count_asking(page.services.workspace) == 1
    page.services.shell.go("queue")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    [row] = page.services.workspace.queue.list()
    page.services.shell.go("turn", row.id)
    qtbot.waitUntil(lambda: page.turn is not None and page.turn.row.id == row.id, timeout=PATIENCE)


def test_it_can_be_walked_by_keyboard_and_read_aloud(show: Show, qtbot: QtBot, pages: Pages) -> None:
    page = show(a_thread(pages))
    qtbot.waitUntil(lambda: page.turn is not None and bool(page.beside.buttons), timeout=PATIENCE)
    assert unnamed(page.window()) == []
    assert missing_from_tab_order(page.window()) == []


def test_nothing_waits(show: Show) -> None:
    page = show()
    assert page.stack.currentWidget() is page.empty
    assert page.possible() == {"your_turn"}


def test_whose_turn_it_is_says_where_the_post_came_from(show: Show, qtbot: QtBot, pages: Pages) -> None:
    def prepare(workspace: Workspace) -> None:
        delivery = planned(workspace, by_hand(workspace, pages.url), "Sold out", TEXTS[0], -4)
        entry = workspace.diary.capture(TEXTS[0], title="Fish stall", day="2026-03-01")
        workspace.from_entry.insert(workspace.queue.show(delivery)[0].draft_id, entry, (0, len(TEXTS[0])))

    page = show(prepare)
    qtbot.waitUntil(lambda: bool(page.beside.findChildren(WhereFrom)), timeout=PATIENCE)
    (came,) = page.beside.findChildren(WhereFrom)
    assert [link.text() for link in came.links] == ["From diary: Fish stall, 1 Mar"]
    window = page.window()
    assert isinstance(window, Window)
    assert missing_from_tab_order(window) == []
    assert "where_from" in page.possible()
    window.trigger("where_from")
    qtbot.waitUntil(lambda: isinstance(window.current(), DiaryPage), timeout=PATIENCE)
