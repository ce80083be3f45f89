"""Rehearsing in the window: from the Queue's button to the findings, and from a finding to where it is mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.errors import Problem
from brandassist.workspace import Workspace
from tests.support.sockets import answering, reply
from tests.ui.queue.scenes import Builder
from tests.ui.rehearsal.scenes import BREAD, fill
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.accounts.page import AccountsPage
from ui.background import Background
from ui.device import Device
from ui.language import speak
from ui.program import Program
from ui.queue.page import QueuePage
from ui.rehearsal.lines import Fine, Found, button_of, columns
from ui.rehearsal.page import RehearsalPage
from ui.rehearsal.printing import document_of
from ui.screens import SCREENS
from ui.when import day_month
from ui.widgets.button import LinkButton
from ui.widgets.label import Label

PATIENCE = 20_000


class Shown:
    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot
        self.until(lambda: program.workspace is not None)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    def page(self) -> RehearsalPage:
        page = self.window.current()
        assert isinstance(page, RehearsalPage)
        return page

    def rehearse(self) -> RehearsalPage:
        self.window.go("rehearsal")
        self.until(lambda: self.page().told is not None)
        return self.page()


@pytest.fixture
def shown(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    background, settings = Background(), device_settings.load()
    program = Program(str(tmp_path / "work"), None, settings, Device(settings, background), background, SCREENS)
    program.window.show()
    yield Shown(program, qtbot)
    program.window.close()
    program.close()
    program.window.deleteLater()
    speak(themed, "en")


def found(page: RehearsalPage) -> list[Found]:
    return [item for item in page.model.items() if isinstance(item, Found)]


def words(page: RehearsalPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label))


def test_the_button_in_the_queue_leads_to_what_was_found(shown: Shown) -> None:
    fill(shown.workspace)
    shown.window.go("queue")
    queue = shown.window.current()
    assert isinstance(queue, QueuePage)
    queue.bar.rehearse.click()
    page = shown.page()
    shown.until(lambda: page.told is not None)
    codes = {item.finding.code for item in found(page)}
    assert {"nearly-the-same", "length", "sign-in-over", "too-close", "not-approved"} <= codes
    assert "US$ 0.22" in words(page)
    assert "Nothing was sent." in page.context_line()
    assert all(shown.workspace.queue.show(row.id)[1] == [] for row in shown.workspace.queue.list())
    assert unnamed(page) == []
    assert missing_from_tab_order(shown.window) == []
    assert all(page.model.data(page.model.index(row, 0)) for row in range(page.model.rowCount()))


def test_a_finding_leads_to_where_it_is_mended_and_esc_back(shown: Shown) -> None:
    week = fill(shown.workspace)
    page = shown.rehearse()
    ends = next(item for item in found(page) if item.finding.code == "sign-in-over")
    assert page.list.choose(ends.key)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    accounts = shown.window.current()
    assert isinstance(accounts, AccountsPage)
    shown.until(lambda: any(each.row.account.id == week.accounts["linkedin"] for each in accounts.presenter.rows()))
    row = next(each for each in accounts.presenter.rows() if each.row.account.id == week.accounts["linkedin"])
    assert "post is planned after that." in row.problem or "posts are planned after that." in row.problem
    shown.window.go("rehearsal")
    QTest.keyClick(shown.page().list, Qt.Key.Key_Escape)
    assert isinstance(shown.window.current(), QueuePage)


def test_a_week_with_nothing_in_it_says_so(shown: Shown) -> None:
    week = Builder(shown.workspace)
    page = shown.rehearse()
    assert page.list.isHidden()
    week.post("Bread at the door", BREAD, week.at(1, "08:30"), "practice")
    page.told = None
    page.rehearse()
    shown.until(lambda: page.told is not None)
    assert "Nothing found in 1 post." in words(page)


def test_what_failed_is_said_and_what_was_found_stays(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(shown.workspace)
    page = shown.rehearse()
    before = found(page)

    def full(days: int = 7) -> None:
        raise Problem("storage_busy")

    monkeypatch.setattr(shown.workspace.rehearsals, "rehearse", full)
    page.rehearse()
    shown.until(page.error.isVisible)
    assert found(page) == before


def test_it_is_told_in_italian(shown: Shown, themed: QApplication) -> None:
    fill(shown.workspace)
    speak(themed, "it")
    shown.window.go("rehearsal")
    page = shown.rehearse()
    assert "Regole provate" in words(page)
    assert any("Quasi le stesse parole" in item.words for item in found(page))


def test_the_queue_marks_what_will_find_its_sign_in_over(shown: Shown) -> None:
    week = fill(shown.workspace)
    shown.window.go("queue")
    queue = shown.window.current()
    assert isinstance(queue, QueuePage)
    shown.until(lambda: queue.front.snapshot is not None)
    late = next(row for row in shown.workspace.queue.list() if row.account_id == week.accounts["linkedin"])
    queue.arrive(late.draft_id)
    shown.until(lambda: any("The sign-in will be over by then" in each.text() for each in queue.findChildren(Label)))


def test_a_post_too_close_is_moved_in_place_and_is_no_finding_any_more(shown: Shown) -> None:
    fill(shown.workspace)
    page = shown.rehearse()
    close = next(item for item in found(page) if item.finding.code == "too-close")
    assert close.fix.startswith("Move to")
    page.list.choose(close.key)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    shown.until(lambda: bool(page.decisions.pending))
    shown.window.strip.commit_now()
    shown.until(lambda: all(item.finding.code != "too-close" for item in found(page)))
    moved = next(row for row in shown.workspace.queue.list() if row.id == close.line.row.id)
    assert moved.wall == close.finding.data["move_to"].wall


def test_a_click_on_the_button_is_enter_and_beside_it_is_not(shown: Shown) -> None:
    fill(shown.workspace)
    page = shown.rehearse()
    opened: list[object] = []
    page.list.opened.disconnect()
    page.list.opened.connect(opened.append)
    row = next(at for at, item in enumerate(page.model.items()) if isinstance(item, Found))
    item, room = page.model.item(row), page.list.visualRect(page.model.index(row, 0))
    assert isinstance(item, Found)
    button = button_of(columns(room).fix, item.fix)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=columns(room).post.center())
    assert opened == []
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=button.center())
    assert opened == [item]


def test_f7_goes_from_finding_to_finding_over_the_days(shown: Shown) -> None:
    fill(shown.workspace)
    page = shown.rehearse()
    all_found = found(page)
    page.list.choose(all_found[0].key)
    for each in all_found[1:]:
        page.list.to_next()
        assert page.list.current() == each
    page.list.to_next()
    assert page.list.current() == all_found[-1]
    page.list.to_previous()
    assert page.list.current() == all_found[-2]


def test_the_list_is_printed_with_every_finding(shown: Shown, tmp_path: Path) -> None:
    fill(shown.workspace)
    page = shown.rehearse()
    file = tmp_path / "rehearsal.pdf"
    document = document_of(page.title.text(), page.summary.text(), page.model.items())
    printed = document.toPlainText()
    assert all(item.words in printed and item.line.row.title in printed for item in found(page))
    document.print_(QPdfWriter(str(file)))
    assert file.read_bytes().startswith(b"%PDF")


def test_the_days_with_nothing_are_one_line(shown: Shown) -> None:
    fill(shown.workspace)
    page = shown.rehearse()
    fine = [item.words for item in page.model.items() if isinstance(item, Fine)]
    assert len(fine) == 1 and fine[0].startswith("Nothing found: ") and fine[0].count("1 post") == 2


def test_each_evening_only_what_is_new_is_told(shown: Shown) -> None:
    fill(shown.workspace)
    watch = shown.program._evening_watch  # pyright: ignore[reportPrivateUsage]
    evening = clock.now().astimezone().replace(hour=20, minute=0)
    notice = shown.window.strip.notice
    shown.until(lambda: "LinkedIn" in notice.text())  # its sign-in ends this week, which is told too
    with clock.set_to(lambda: evening - timedelta(minutes=1)):
        watch.look()
    assert "new findings" not in notice.text()
    with clock.set_to(lambda: evening):
        watch.look()
        shown.until(lambda: "new findings" in notice.text())
        notice.click()
        assert isinstance(shown.window.current(), RehearsalPage)
    with clock.set_to(lambda: evening + timedelta(days=1)):
        watch.look()
        shown.until(lambda: shown.program.device.get("rehearsed_on") == f"{evening.date() + timedelta(days=1)}")
    assert "new findings" not in notice.text()


def test_links_are_asked_about_on_the_button_and_told_with_the_day(shown: Shown) -> None:
    week = Builder(shown.workspace)
    with answering(reply("200 OK")) as server:
        words_of_it = f"Two links: https://localhost:1/b and {server.url}/a"
        week.post("Bread at the door", words_of_it, week.at(1, "08:30"), "practice")
        page = shown.rehearse()
        assert [item.finding.code for item in found(page)] == ["link-http"]
        assert "1 never asked" in words(page)
        assert server.requests == []
        button = next(each for each in page.findChildren(LinkButton) if each.text() == "Check links")
        button.click()
        shown.until(lambda: "link-dead" in [item.finding.code for item in found(page)])
    dead = next(item for item in found(page) if item.finding.code == "link-dead")
    today = day_month(clock.now().astimezone().date())
    assert dead.words == f"A link did not answer (asked on {today}): https://localhost:1/b"
    assert f"1 asked, last on {today}" in words(page)
    assert unnamed(page) == []
    assert missing_from_tab_order(shown.window) == []
