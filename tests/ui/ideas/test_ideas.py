"""All ideas in the window, by keyboard: seen by how far they have come, made a draft, dropped and revived."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from socket import socket
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.diary.ranking import Reason
from brandassist.workspace import Workspace, open_workspace
from tests.diary.test_feeds import RSS
from tests.support.sockets import Bare, answering, read_request, reply, serve
from tests.ui.ideas.scenes import ASKED, a_question, of_every_kind
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.diary.page import DiaryPage
from ui.events import EventBridge
from ui.ideas.feeds import FeedsDialog
from ui.ideas.lines import Heading, Line
from ui.ideas.page import IdeasPage
from ui.ideas.words import reason_words
from ui.inbox.page import InboxPage
from ui.language import speak
from ui.screens import SCREENS
from ui.services import Services
from ui.shell.window import Window

PATIENCE = 20_000


class Shown:
    """The whole window on a real workspace, in front of its ideas."""

    def __init__(self, window: Window, workspace: Workspace, qtbot: QtBot) -> None:
        self.window, self.workspace, self._qtbot = window, workspace, qtbot

    def until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PATIENCE)

    def go(self, target: str | None = None) -> IdeasPage:
        self.window.go("ideas", target)
        page = self.page()
        self.until(lambda: page.found is not None)
        return page

    def page(self) -> IdeasPage:
        page = self.window.current()
        assert isinstance(page, IdeasPage)
        return page

    def texts(self) -> list[str]:
        """What is listed, headings in brackets."""
        items = self.page().list.rows.items()
        return [f"[{each.words}]" if isinstance(each, Heading) else each.idea.text for each in items]

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)

    def state(self, text: str) -> str:
        return next(each.state for each in self.workspace.ideas.list() if each.text == text)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "work", as_member="Ada Byron")
    yield opened
    opened.close()


@pytest.fixture
def shown(themed: QApplication, workspace: Workspace, qtbot: QtBot) -> Iterator[Shown]:
    background, events = Background(), EventBridge()
    workspace.events.subscribe(events.post)
    window = Window(SCREENS)
    qtbot.addWidget(window)
    window.attach(Services(workspace, background, events, Device(device_settings.load(), background), window))
    window.show()
    window.activateWindow()
    yield Shown(window, workspace, qtbot)
    window.close()
    background.close()


def test_those_for_this_week_stand_on_top_with_their_reasons(shown: Shown, workspace: Workspace) -> None:
    of_every_kind(workspace)
    page = shown.go()
    texts = shown.texts()
    assert texts[:2] == ["[For this week]", "Lamps on every ladder"]
    assert "[All others]" in texts
    assert page.list.hasFocus()
    line = page.list.line()
    assert line is not None and [why.code for why in line.reasons] == ["fresh", "season", "missing"]
    said = page.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Seed" in said and "A year ago" in said and "LinkedIn" in said
    assert page.context_line() == "5 ideas for this week"
    assert [page.tabs.value(), page.state()] == ["seed", "seed"]


def test_each_state_has_its_list(shown: Shown, workspace: Workspace) -> None:
    of_every_kind(workspace)
    page = shown.go()
    for state, texts in (
        ("shaping", ["They brought the door in a shopping bag"]),
        ("dropped", ["Ten tips for ladders"]),
        ("used", []),
    ):
        page.tabs.set_value(state)
        assert shown.texts() == texts
        assert page.none.isVisible() == (not texts)


def test_one_key_makes_the_draft_and_the_idea_is_shaping(shown: Shown, workspace: Workspace) -> None:
    idea_id = workspace.ideas.add("Who tests the tester tins?")
    page = shown.go()
    shown.until(lambda: page.list.line() is not None)
    shown.key(Qt.Key.Key_D)
    shown.until(lambda: isinstance(shown.window.current(), ComposerPage))
    assert workspace.ideas.get(idea_id).state == "shaping"
    page = shown.go()
    shown.until(lambda: page.found is not None and page.found.ideas[0].draft_id is not None)
    page.tabs.set_value("shaping")
    assert page.detail.draft.text() == "Open draft"
    page.list.setFocus()
    shown.key(Qt.Key.Key_D)
    shown.until(lambda: isinstance(shown.window.current(), ComposerPage))
    assert len(workspace.drafts.list()) == 1


def test_an_idea_is_written_in_one_line(shown: Shown, workspace: Workspace) -> None:
    page = shown.go()
    shown.until(page.none.isVisible)
    page.field.setFocus()
    QTest.keyClicks(page.field, "Stools at the till")
    shown.key(Qt.Key.Key_Return)
    shown.until(lambda: page.list.line() is not None)
    assert page.field.text() == ""
    assert "Stools at the till" in shown.texts()
    assert [each.text for each in workspace.ideas.list()] == ["Stools at the till"]


def test_dropping_waits_in_the_undo_window_and_reviving_brings_back(shown: Shown, workspace: Workspace) -> None:
    workspace.ideas.add("Stools"), workspace.ideas.add("Lids")
    page = shown.go()
    shown.until(lambda: len(shown.texts()) == 3)
    page.list.choose(workspace.ideas.list()[1].id)
    shown.window.trigger("drop_idea")
    shown.until(lambda: "Stools" not in shown.texts())
    assert shown.state("Stools") == "seed"
    shown.window.trigger("undo")
    shown.until(lambda: "Stools" in shown.texts())
    line = page.list.line()
    assert line is not None and line.idea.text == "Stools"
    shown.window.trigger("drop_idea")
    shown.window.strip.commit_now()
    shown.until(lambda: shown.state("Stools") == "dropped")
    page.tabs.set_value("dropped")
    shown.until(lambda: shown.texts() == ["Stools"])
    assert page.possible() >= {"revive_idea", "make_draft"} and "drop_idea" not in page.possible()
    shown.window.trigger("revive_idea")
    shown.until(lambda: page.state() == "seed" and "Stools" in shown.texts())
    assert shown.state("Stools") == "seed"


def test_an_idea_leads_to_its_entry_and_its_message(shown: Shown, workspace: Workspace) -> None:
    entry = workspace.diary.capture("Paint at noon.")
    of_entry = workspace.ideas.add("Noon", entry_id=entry)
    message = a_question(workspace)
    of_message = workspace.ideas.of_message(message)
    page = shown.go(of_entry)
    shown.until(lambda: page.list.line() is not None and page.list.line().idea.id == of_entry)  # type: ignore[union-attr]
    page.list.setFocus()
    shown.key(Qt.Key.Key_Return)
    diary = shown.window.current()
    assert isinstance(diary, DiaryPage)
    shown.until(lambda: diary.presenter.sheet.id == entry)
    page = shown.go(of_message)
    shown.until(lambda: page.list.line() is not None and page.list.line().idea.id == of_message)  # type: ignore[union-attr]
    assert page.detail.source.text() == "Open the message"
    page.detail.source.click()
    inbox = shown.window.current()
    assert isinstance(inbox, InboxPage)
    shown.until(lambda: inbox.conversation.row is not None and inbox.conversation.row.text == ASKED)


def test_the_entry_leads_to_all_ideas(shown: Shown, workspace: Workspace) -> None:
    entry = workspace.diary.capture("Paint at noon.")
    workspace.ideas.add("Noon", entry_id=entry)
    shown.window.go("diary", entry)
    diary = shown.window.current()
    assert isinstance(diary, DiaryPage)
    shown.until(lambda: len(diary.side.ideas.shown()) == 1)
    diary.side.ideas.every.click()
    assert isinstance(shown.window.current(), IdeasPage)
    shown.until(lambda: "Noon" in shown.texts())
    shown.key(Qt.Key.Key_Escape)
    assert shown.window.current() is diary


def test_what_is_private_gives_no_draft_and_says_so(shown: Shown, workspace: Workspace) -> None:
    entry = workspace.diary.capture("Not for anybody.")
    workspace.ideas.add("Nobody", entry_id=entry)
    workspace.diary.lock(entry)
    page = shown.go()
    shown.until(lambda: page.list.line() is not None)
    assert not page.detail.draft.isEnabled() and "make_draft" not in page.possible()
    page.list.setFocus()
    shown.key(Qt.Key.Key_D)
    assert workspace.drafts.list() == []


def test_photos_are_given_to_an_idea_and_one_that_is_none_is_named(
    shown: Shown, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    idea_id = workspace.ideas.add("Tins")
    good, fake = tmp_path / "tins.jpg", tmp_path / "fake.jpg"
    Image.new("RGB", (40, 30), "tan").save(good)
    fake.write_text("no picture")
    page = shown.go()
    shown.until(lambda: page.list.line() is not None)
    chosen = [str(fake)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    shown.window.trigger("add_photos")
    shown.until(page.detail.error.isVisible)
    chosen[:] = [str(good)]
    shown.window.trigger("add_photos")
    shown.until(lambda: len(workspace.ideas.get(idea_id).photos) == 1)
    shown.until(lambda: page.list.line() is not None and bool(page.list.line().idea.photos))  # type: ignore[union-attr]


def test_a_photo_of_an_entry_becomes_an_idea_that_keeps_it(shown: Shown, workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "tins.jpg"
    Image.new("RGB", (40, 30), "tan").save(path)
    entry = workspace.diary.capture("Paint at noon.", photos=[path], alts=["Two greens"])
    shown.window.go("diary", entry)
    diary = shown.window.current()
    assert isinstance(diary, DiaryPage)
    photos, ideas = diary.entry.sheet.photos, diary.side.ideas
    shown.until(lambda: len(photos.photos()) == 1)
    assert photos.idea.isHidden()
    photos.strip.setCurrentIndex(photos.strip.model().index(0, 0))
    shown.window.trigger("photo_idea")
    assert ideas.field.isVisible() and ideas.field.text() == "Two greens"
    ideas.field.setText("Two greens for one door")
    QTest.keyClick(ideas.field, Qt.Key.Key_Return)
    shown.until(lambda: len(ideas.shown()) == 1)
    assert ideas.shown()[0].source == "From photo 1"
    (idea,) = workspace.ideas.list()
    assert (idea.entry_id, [each.sha256 for each in idea.photos]) == (entry, [photos.photos()[0].sha256])


def dialog(shown: Shown) -> FeedsDialog:
    """The feeds, opened by their action."""
    shown.window.trigger("feeds")
    found = shown.page().findChild(FeedsDialog)
    assert found is not None
    return found


def test_a_feed_is_followed_and_an_item_becomes_an_idea_by_one_key(shown: Shown, workspace: Workspace) -> None:
    shown.go()
    feeds = dialog(shown)
    shown.until(feeds.none.isVisible)
    with answering(reply("200 OK", RSS.encode(), "Content-Type: application/rss+xml")) as server:
        feeds.address.setText(server.url)
        QTest.keyClick(feeds.address, Qt.Key.Key_Return)
        shown.until(lambda: feeds.rows.rowCount() == 3)
        assert feeds.told.text() == "2 new items"
        feeds.list.setFocus()
        QTest.keyClick(feeds.list, Qt.Key.Key_Return)
        shown.until(lambda: feeds.idea.text() == "Open the idea")
        assert [each.text for each in workspace.ideas.list()] == ["Tins"]
        QTest.keyClick(feeds.list, Qt.Key.Key_Return)  # the second time it leads there
    page = shown.page()
    shown.until(lambda: page.findChild(FeedsDialog) is None)
    shown.until(lambda: page.list.line() is not None and page.list.line().idea.text == "Tins")  # type: ignore[union-attr]
    assert len(workspace.ideas.list()) == 1


def test_a_feed_that_fails_is_told_beside_it_and_what_was_read_stays(shown: Shown, workspace: Workspace) -> None:
    with answering(reply("200 OK", RSS.encode()), reply("410 Gone", b"")) as server:
        workspace.feeds.add(server.url)
        shown.go()
        feeds = dialog(shown)
        shown.until(lambda: feeds.rows.rowCount() == 3)
        assert unnamed(feeds) == []
        QTest.keyClick(feeds, Qt.Key.Key_F5)
        shown.until(feeds.problem.isVisible)
        assert "Shelf & till" in feeds.problem.accessibleName()
        assert feeds.rows.rowCount() == 3
        feeds.address.setText("news")
        feeds.follow.click()
        shown.until(lambda: "address" in feeds.problem.accessibleName())
        feeds.list.choose_row(0)
        feeds.leave.click()
        shown.until(feeds.none.isVisible)
    assert workspace.feeds.list() == []


def test_reading_a_feed_that_never_answers_is_cancelled_without_a_word(shown: Shown, workspace: Workspace) -> None:
    shown.go()
    feeds = dialog(shown)
    asked = Event()

    def hear(server: Bare, conn: socket) -> None:
        read_request(conn)
        asked.set()
        server.ended.wait(30)

    with serve(hear) as silent:
        feeds.address.setText(silent.url)
        feeds.follow.click()
        shown.until(asked.is_set)
        assert feeds.busy.isVisible() and not feeds.read_all.isEnabled()
        feeds.busy.cancelled.emit()
        shown.until(feeds.busy.isHidden)
    assert feeds.problem.isHidden() and feeds.address.text() == silent.url
    assert workspace.feeds.list() == []


def test_everything_is_named_and_reached_by_tab(shown: Shown, workspace: Workspace) -> None:
    of_every_kind(workspace)
    page = shown.go()
    shown.until(lambda: page.list.line() is not None)
    assert unnamed(page) == []
    assert missing_from_tab_order(shown.window) == []
    assert all(isinstance(each, Line | Heading) for each in page.list.rows.items())


def test_reasons_are_said_in_italian_too(themed: QApplication) -> None:
    speak(themed, "it")
    try:
        assert reason_words(Reason("fresh", days=1)) == "Fresca: scritta ieri"
        assert reason_words(Reason("fresh", days=3)) == "Fresca: scritta 3 giorni fa"
        assert reason_words(Reason("missing", network="linkedin", label="Ada")).endswith("LinkedIn: Ada")
    finally:
        speak(themed, "en")
