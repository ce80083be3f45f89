"""The screens' own buttons, texts and keys for a colleague and a reader: what is not theirs is withheld and says so.

Real screens over a real workspace in which there is something of everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace
from tests.ui.inbox.building import Builder
from ui.background import Background
from ui.device import Device
from ui.program import Program
from ui.screens import SCREENS
from ui.widgets.button import Holdable

PATIENCE = 20_000
TEXT = "Tomorrow the ferry is late again, and nobody says why."


def fill(workspace: Workspace) -> None:
    """A message, an entry with an idea, a draft, a draft that waits for its time, and who comes next."""
    make = Builder(workspace)
    make.message("practice", "Gino Segnaposto", "When does the lighthouse open?", 3)
    entry = workspace.diary.new(title="The harbour", text="A lamp in the harbour, and nobody under it.")
    workspace.ideas.add("Who lights the lamps?", entry_id=entry)
    account = workspace.accounts.list()[0].account.id
    workspace.drafts.add_target(workspace.drafts.new("post", "The ferry", TEXT), account)
    planned = workspace.drafts.new("post", "The lamp", "It is lit at six.")
    workspace.drafts.add_target(planned, account)
    at = from_instant((clock.now() + timedelta(hours=1)).astimezone(), workspace.rule("zone"))
    workspace.queue.schedule(planned, [account], at)
    workspace.add_member("Carla", "colleague")
    workspace.add_member("Rita", "reader")


class Shown:
    """A program with one of them at it."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.window, self.qtbot = program, program.window, qtbot
        self.until(lambda: self.window.current() is not None)

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def go(self, name: str, target: object = None) -> Any:
        self.window.go(name, target)
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        return self.window.current()

    def draft(self, title: str) -> str:
        return next(each.id for each in self.workspace.drafts.list() if each.title == title)


@pytest.fixture
def opened(request: pytest.FixtureRequest, themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    folder = tmp_path / "workspace"
    workspace = open_workspace(folder)
    fill(workspace)
    workspace.close()
    background, settings = Background(), device_settings.load()
    running = Program(str(folder), request.param, settings, Device(settings, background), background)
    running.window.resize(1440, 900)
    running.window.show()
    yield Shown(running, qtbot)
    running.window.close()
    running.close()
    running.window.deleteLater()
    address.stop(folder / "practice")


as_colleague = pytest.mark.parametrize("opened", ["Carla"], indirect=True)
as_reader = pytest.mark.parametrize("opened", ["Rita"], indirect=True)
as_both = pytest.mark.parametrize("opened", ["Carla", "Rita"], indirect=True)


def withheld(*buttons: Holdable) -> bool:
    """Whether none of them can be pressed, and each says why as a tooltip and read aloud."""
    said = [each.accessibleDescription() for each in buttons]
    return (
        not any(each.isEnabled() for each in buttons)
        and all("not for you to do" in each for each in said)
        and said == [each.toolTip() for each in buttons]
    )


def in_composer(opened: Shown, title: str) -> Any:
    page = opened.go("composer", opened.draft(title))
    opened.until(lambda: page.composer.draft is not None and bool(page.composer.previews))
    opened.until(lambda: page.writing.paper.title.text() == title)
    return page


@as_colleague
def test_a_colleague_writes_and_submits_and_gives_no_time(opened: Shown, qtbot: QtBot) -> None:
    page = in_composer(opened, "The ferry")
    parts = page.writing.parts
    assert parts.main.text() == "Submit for approval" and parts.main.isEnabled()
    assert not parts.schedule.isEnabled() and not parts.post_now.isEnabled() and not parts.take_back.isEnabled()
    page.writing.paper.sheet.setFocus()
    qtbot.keyClick(opened.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.until(lambda: bool(page.deciding.awaiting()))
    assert parts.main.isHidden() and parts.second.isHidden()  # what would come next is for others
    assert opened.window.role.isHidden()
    opened.go("diary")
    assert "Composer" in opened.window.role.words.text()


@as_reader
def test_a_reader_finds_the_composer_to_read(opened: Shown, qtbot: QtBot) -> None:
    page = in_composer(opened, "The ferry")
    paper, tools, parts = page.writing.paper, page.writing.tools, page.writing.parts
    assert paper.sheet.isReadOnly() and paper.title.isReadOnly()
    assert withheld(tools.bold, tools.split, page.drafts.new_button)
    assert parts.main.isHidden() and parts.second.isHidden() and parts.changes.isHidden()
    assert opened.window.role.isVisible() and "You read here" in opened.window.role.words.text()
    opened.until(lambda: any("Tomorrow" in each.sentence for each in page.checks.model.items()))
    assert [each for each in page.checks.model.items() if each.act] == []
    assert not {"New draft", "Delete", "Split here"} & {
        each.text for each in (*page.drafts.hints(), *page.key_hints()) if each.keys
    }
    paper.sheet.select((0, 3))
    page.words.open_menu()
    assert QApplication.activePopupWidget() is None
    paper.sheet.setFocus()
    qtbot.keyClicks(paper.sheet, "no")
    qtbot.keyClick(opened.window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(opened.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert paper.sheet.text() == TEXT
    opened.go("today")
    assert opened.workspace.drafts.show(opened.draft("The ferry")).text == TEXT
    assert paper.save_notice.isHidden() and paper.ask_notice.isHidden()


@as_both
def test_the_queue_is_read(opened: Shown, qtbot: QtBot) -> None:
    page = opened.go("queue")
    opened.until(lambda: page.front.snapshot is not None and bool(page.front.snapshot.posts))
    assert withheld(page.bar.pause, page.bar.crisis)
    page.view.choose(page.front.snapshot.posts[0].key)
    opened.until(lambda: page.front.details is not None)
    row = page.front.post.first
    acts = [each for each in page.details.findChildren(Holdable) if each.text() in ("Hold", "Move to…", "Cancel")]
    assert acts and withheld(*acts)
    page.view.week.setFocus()
    assert not {each.text for each in page.view.hints()} & {"Hold", "Post now", "Back to To schedule"}
    for key in (Qt.Key.Key_H, Qt.Key.Key_M, Qt.Key.Key_Delete):
        qtbot.keyClick(page.view.week, key)
    assert "not for you to do" in words(opened)
    assert page.view.week.hand.lift is None and not page.decisions.pending
    page.waiting.setFocus()
    qtbot.keyClick(page.waiting, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    assert opened.workspace.queue.show(row.id)[0].holds == ()


def words(opened: Shown) -> str:
    """What the strip says at its right."""
    return " ".join(each.text() for each in opened.window.strip.findChildren(type(opened.window.role.words)))


@as_both
def test_the_inbox_is_read(opened: Shown, qtbot: QtBot) -> None:
    page = opened.go("inbox")
    opened.until(lambda: page.conversation.row is not None)
    head, reply = page.conversation.head, page.conversation.reply
    assert withheld(head.assign, head.snooze, head.done, reply.action, reply.saved)
    assert not head.waive.isEnabled() and not head.spam.isEnabled() and reply.editor.isReadOnly()
    assert head.idea.isEnabled() == (opened.program.workspace.member.role == "colleague")
    page.waiting.list.setFocus()
    for key in "esaw!":
        qtbot.keyClicks(page.waiting.list, key)
    assert page.conversation.ask.isHidden() and not page.decisions.decided
    qtbot.keyClicks(reply.editor, "I answer")
    assert reply.editor.text() == ""
    assert "not for you to do" in words(opened)


@as_both
def test_the_diary_is_read_and_today_asks_for_no_note(opened: Shown, qtbot: QtBot) -> None:
    today = opened.go("today")
    assert today.capture.isHidden()
    page = opened.go("diary")
    opened.until(lambda: page.presenter.sheet.title == "The harbour")
    sheet: Any = page.entry.sheet
    opened.until(lambda: sheet.text.text() != "")
    assert sheet.title.isReadOnly() and sheet.text.isReadOnly() and not sheet.facts.isEnabled()
    assert withheld(page.entry.lock, page.entry.add_photos)
    before = sheet.text.text()
    assert isinstance(sheet.text, QTextEdit)
    sheet.text.setFocus()
    qtbot.keyClicks(sheet.text, "no")
    qtbot.keyClick(opened.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (sheet.text.text(), sheet.text.locks()) == (before, ())
    assert page.presenter.saving.state == "saved"
    makes = [each for each in page.side.ideas.buttons() if each.text() == "Make a draft"]
    reads = opened.program.workspace.member.role == "reader"
    assert makes and withheld(*makes) == reads


@as_both
def test_accounts_are_read(opened: Shown, qtbot: QtBot) -> None:
    page = opened.go("accounts")
    opened.until(lambda: bool(page.presenter.rows()) and page.table.current_line() is not None)
    assert withheld(page.connect_button)
    for key in "cts":
        qtbot.keyClicks(page.table.current_line(), key)
    assert QApplication.activePopupWidget() is None
    assert "not for you to do" in words(opened)


@as_reader
def test_every_screen_of_a_reader_opens_and_complains_of_nothing(opened: Shown) -> None:
    for spec in SCREENS:
        opened.go(spec.name)
        for _ in range(30):
            QApplication.processEvents()
        assert "not for you" not in words(opened), spec.name


@as_reader
def test_settings_show_what_all_share_and_set_this_computer(opened: Shown) -> None:
    page = opened.go("settings")
    opened.until(lambda: bool(page.presenter.members))
    people = page.people
    assert people.share.isHidden() and people.link.isHidden()
    assert not page.approval.isEnabled() and not page.slots.isEnabled() and not page.look.spelling.isEnabled()
    assert "not for you to do" in page.approval.toolTip()
    assert withheld(page.moving.folder, page.watched.adder) and page.moving.exporter.isEnabled()
    assert page.look.mode.isEnabled()
    assert "this computer" in opened.window.role.words.text()
    texts = [each.text() for row in people.people for each in row.findChildren(Holdable) if not each.isHidden()]
    assert texts == ["This is me", "This is me"]  # on a file whoever sits there says who they are
