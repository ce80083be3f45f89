"""The merge screen in the real window: by keys and by mouse, a draft and an entry, used, kept as two, taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brandassist import settings as device_settings
from brandassist.practice import address
from brandassist.workspace import Workspace, open_workspace
from tests.ui.merging import scenes
from tests.ui.merging.scenes import THEIRS
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.background import Background
from ui.composer.page import ComposerPage
from ui.device import Device
from ui.diary.list.lines import Line
from ui.diary.page import DiaryPage
from ui.merging.page import MergingPage
from ui.program import Program
from ui.screens import SCREENS
from ui.today.page import TodayPage

PATIENCE = 15_000
CHOSEN = """I waited at the lamp shelf for twelve minutes. Nobody asked for a catalogue.

Six of twenty visitors asked the same thing: *does it mend?*

We should use what they come for. From June four workshops in Liguria try an open bench for six weeks.

The bench was never meant to stay.

I will write the number here on 3 July, good or bad."""


class Shown:
    """A program at the merge screen."""

    def __init__(self, program: Program, qtbot: QtBot, subject: str) -> None:
        self.program, self.window, self.qtbot, self.subject = program, program.window, qtbot, subject
        self.until(lambda: program.workspace is not None)

    @property
    def workspace(self) -> Workspace:
        assert self.program.workspace is not None
        return self.program.workspace

    @property
    def page(self) -> MergingPage:
        page = self.window.current()
        assert isinstance(page, MergingPage)
        return page

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=PATIENCE)

    def arrive(self) -> MergingPage:
        self.window.go("merging", self.subject)
        self.until(lambda: self.page.choosing is not None)
        return self.page

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = self.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)

    def ended(self) -> None:
        page = self.page
        self.until(lambda: page.choosing is None and page.stack.currentWidget() is page.ended)


Start = Callable[[Callable[[Workspace], str]], Shown]


@pytest.fixture
def start(themed: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    programs: list[Program] = []
    folder = tmp_path / "workspace"

    def starting(prepare: Callable[[Workspace], str]) -> Shown:
        workspace = open_workspace(folder)
        subject = prepare(workspace)
        workspace.close()
        background, settings = Background(), device_settings.load()
        program = Program(str(folder), None, settings, Device(settings, background), background, SCREENS)
        programs.append(program)
        program.window.show()
        program.window.activateWindow()
        return Shown(program, qtbot, subject)

    yield starting
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()
    address.stop(folder / "practice")


def test_a_draft_is_put_together_by_keys_alone(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    assert page.both.title.text() == "Twelve minutes at the lamp shelf"
    assert page.both.about.text().startswith("you and Dario, both from ")
    assert [each.split()[0] for each in page.both.heads.words] == ["Base", "Yours", "Dario’s"]
    assert page.both.made.text() == "0 of 4 choices made"
    assert not page.chosen.use.isEnabled()
    assert page.columns.groups()[0].has_focus()
    for _ in range(4):
        shown.press(Qt.Key.Key_2)
        page.next_choice()
    assert page.both.made.text() == "4 of 4 choices made"
    page.use()
    shown.ended()
    assert shown.workspace.drafts.show(shown.subject).text == CHOSEN
    assert "Both versions are kept under Versions" in page.ended.words.text()
    page.undo()
    shown.until(lambda: page.choosing is not None)
    assert shown.workspace.drafts.show(shown.subject).text == THEIRS


def test_each_key_chooses_and_undo_takes_one_back(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    assert page.choosing is not None
    first = page.choosing.conflicts[0]
    for key, choice in ((Qt.Key.Key_1, "base"), (Qt.Key.Key_3, "theirs"), (Qt.Key.Key_4, "both")):
        shown.press(key)
        assert page.choosing.choice(first) == choice
    other = page.columns.groups()[0].offers["other"]
    assert not other.isHidden() and other.isChecked()
    page.undo()
    assert page.choosing.choice(first) == "theirs"
    page.redo()
    assert page.choosing.choice(first) == "both"


def test_own_words_are_typed_digits_and_all_and_choose_nothing_else(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    assert page.choosing is not None
    shown.press(Qt.Key.Key_Return)
    own = page.columns.own()
    assert own is not None and own.own is not None
    edit = own.own.edit
    assert edit.text() == "Six of twenty visitors"
    QTest.keyClicks(edit, "2 of 3 visitors")
    assert page.choosing.made() == 0
    page.undo()  # of what is typed, not of a choice
    assert edit.text() == "Six of twenty visitors"
    edit.selectAll()
    QTest.keyClicks(edit, "2 of 3 visitors")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert page.columns.own() is None
    assert page.choosing.made() == 1
    assert "2 of 3 visitors asked" in page.chosen.text.toPlainText()
    shown.press(Qt.Key.Key_Return)
    own = page.columns.own()
    assert own is not None and own.own is not None
    QTest.keyClick(own.own.edit, Qt.Key.Key_Escape)
    assert page.columns.own() is None
    assert page.choosing.made() == 1


def test_what_only_one_changed_is_taken_and_can_be_kept_as_it_was(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    first, last = page.columns.paragraphs[0], page.columns.paragraphs[-1]
    assert first.told.text() == "Only Dario changed this. Taken."
    assert last.told.text() == "Only you changed this. Taken."
    QTest.mouseClick(first.keep_link, Qt.MouseButton.LeftButton)
    assert first.told.text() == "Only Dario changed this. Base kept."
    assert "from 9.10 to 9.22" in page.chosen.text.toPlainText()
    QTest.mouseClick(first.keep_link, Qt.MouseButton.LeftButton)
    assert "for twelve minutes" in page.chosen.text.toPlainText()


def test_all_of_a_paragraph_is_chosen_by_mouse(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    assert page.choosing is not None
    third = page.columns.paragraphs[2]
    assert [each.text() for each in third.links] == ["All yours", "All: Dario’s", "Write another"]
    QTest.mouseClick(third.links[1], Qt.MouseButton.LeftButton)
    assert page.choosing.made() == 3
    assert "begin with what they come for" in page.chosen.text.toPlainText()
    offer = page.columns.groups()[0].offers["base"]
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert page.choosing.made() == 4
    assert "Six visitors out of twenty" in page.chosen.text.toPlainText()
    assert offer.isChecked()


def test_open_choices_stand_in_the_result_with_all_that_is_offered(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    text = page.chosen.text.toPlainText()
    assert "two, four or five workshops" in text
    assert page.chosen.still.text() == "4 choices still open"


def test_kept_as_two_there_are_two_drafts(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    page.keep_as_two()
    shown.ended()
    assert sorted(len(each.title) for each in shown.workspace.drafts.list()) == [32, 32]
    assert page.ended.words.text().startswith("There are two drafts now")


def test_an_entry_is_put_together_and_the_diary_leads_there(start: Start):
    shown = start(scenes.entry)
    shown.window.go("diary", shown.subject)
    diary = shown.window.current()
    assert isinstance(diary, DiaryPage)
    notice = diary.entry.apart_notice
    shown.until(notice.isVisible)
    assert "Edited apart" in [each.holds for each in diary.list.items() if isinstance(each, Line)]
    QTest.mouseClick(notice.offer("Choose"), Qt.MouseButton.LeftButton)
    shown.until(lambda: shown.window.current_name() == "merging" and shown.page.choosing is not None)
    page = shown.page
    assert page.both.two.text() == "Keep as two entries"
    assert page.choosing is not None
    page.choosing.choose(page.choosing.conflicts, "mine")
    page.use()
    shown.ended()
    assert shown.workspace.diary.show(shown.subject).entry.text == CHOSEN
    page.ended.open.click()
    shown.until(lambda: shown.window.current_name() == "diary")
    shown.until(lambda: not notice.isVisible())


def test_the_composer_says_it_and_leads_there(start: Start):
    shown = start(scenes.apart)
    shown.window.go("composer", shown.subject)
    composer = shown.window.current()
    assert isinstance(composer, ComposerPage)
    notice = composer.writing.paper.apart_notice
    shown.until(notice.isVisible)
    assert "Nothing is lost" in notice.accessibleName()
    assert [row.when for row in composer.drafts.model.items()] == ["Edited apart"]
    QTest.mouseClick(notice.offer("Choose"), Qt.MouseButton.LeftButton)
    shown.until(lambda: shown.window.current_name() == "merging" and shown.page.choosing is not None)


def test_a_text_that_moved_meanwhile_is_shown_anew_and_what_was_chosen_stays(start: Start):
    shown = start(scenes.apart)
    page = shown.arrive()
    assert page.choosing is not None
    earlier = page.choosing
    earlier.choose(earlier.conflicts[:2], "mine")
    draft = shown.workspace.drafts.show(shown.subject)
    shown.workspace.drafts.autosave(draft.id, draft.title, THEIRS.replace("five weeks", "nine weeks"))
    shown.until(lambda: page.choosing is not earlier)
    assert page.choosing is not None
    assert page.choosing.made() == 2
    assert "changed meanwhile" in page.chosen.error.accessibleName()


def test_without_a_base_two_columns_of_whole_paragraphs_are_shown(start: Start):
    shown = start(scenes.gone)
    page = shown.arrive()
    assert [each.split()[0] for each in page.both.heads.words] == ["Yours", "Dario’s"]
    assert {len(each.cells) for each in page.columns.paragraphs} == {2}
    assert set(page.columns.groups()[0].offers) == {"mine", "theirs", "other"}
    page.columns.groups()[0].take_focus()
    shown.press(Qt.Key.Key_1)
    assert page.choosing is not None and page.choosing.made() == 0  # there is no base to choose
    assert [each.keys for each in page.key_hints() if each.letter] == ["2", "3", "4"]


def test_today_says_how_many_wait_and_one_leads_to_the_next(start: Start):
    shown = start(scenes.many)
    shown.window.go("today")
    today = shown.window.current()
    assert isinstance(today, TodayPage)
    shown.until(lambda: bool(today.notices.lines))
    [line] = today.notices.lines
    assert line.words.text().startswith("3 texts were changed on two computers")
    line.link.click()
    titles: list[str] = []
    for left in (2, 1, 0):
        shown.until(lambda: shown.window.current_name() == "merging" and shown.page.choosing is not None)
        page = shown.page
        assert page.choosing is not None
        titles.append(page.choosing.found.title)
        page.choosing.choose(page.choosing.conflicts, "theirs")
        page.use()
        shown.ended()
        assert page.ended.next.isVisible() == bool(left)
        page.ended.next.click()
    assert titles == ["Thanks", "The lamp shelf", "Twelve minutes at the lamp shelf"]
    assert shown.workspace.diverged.waiting() == []
    assert shown.workspace.inbox.saved()[0].text == "Thank you, we open at nine."
    shown.window.go("today")
    shown.until(lambda: not today.notices.lines)


def test_an_own_version_stands_under_its_name(start: Start):
    shown = start(scenes.several)
    page = shown.arrive()
    assert page.choosing is not None
    page.choosing.choose(page.choosing.conflicts, "mine")
    page.use()
    shown.ended()
    view = shown.workspace.drafts.show(shown.subject)
    assert (view.text, view.targets[0].own) == (CHOSEN, "Does it mend? Seven asked.")


def test_everything_has_a_name_and_a_place_in_the_tab_order(start: Start):
    shown = start(scenes.several)
    page = shown.arrive()
    page.columns.paragraphs[1].write()
    assert unnamed(page) == []
    assert missing_from_tab_order(shown.window) == []
    cell = page.columns.paragraphs[0].cells[2]
    assert "[added: for twelve minutes]" in cell.accessibleName()
    group = page.columns.groups()[0]
    assert group.accessibleName() == "Choice, still open"
    assert group.offers["mine"].accessibleName() == "Yours: Six of twenty visitors"
