"""The Composer's page: states, keys, names, what typing does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from brandassist.store.writing.drafts import Facts
from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account, fill
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.composer.asking import DetailsDialog
from ui.composer.versions.versions import VersionsDialog
from ui.widgets.button import Button

Show = Callable[..., Shown]


def one(
    kept: list[str], text: str = "First words.", networks: tuple[str, ...] = ("mastodon", "x")
) -> Callable[..., None]:
    """A workspace with one draft for these networks."""

    def prepare(workspace: Workspace) -> None:
        to = [account(workspace, network, "me") for network in networks]
        kept.append(workspace.drafts.new("post", "", text, to=to))

    return prepare


def test_an_empty_list_says_what_to_do(show: Show) -> None:
    shown = show()
    assert shown.page.writing.empty.isVisible()
    shown.window.trigger("new_draft")
    shown.until(lambda: shown.page.composer.draft is not None)
    shown.until(lambda: shown.page.drafts.list.isVisible())
    assert "goes nowhere yet" in shown.page.writing.paper.version_notice.accessibleName()


def test_every_control_has_a_name_and_a_place_in_the_tab_order(show: Show) -> None:
    shown = show(fill)
    shown.until(lambda: shown.page.composer.draft is not None)
    shown.rendered()
    shown.page.drafts.open_filter()
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


def test_typing_is_kept_without_asking(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    QTest.keyClicks(shown.page.writing.paper.title, "A title")
    QTest.keyClicks(shown.page.writing.paper.sheet, "More. ")
    shown.saved()
    view = shown.workspace.drafts.show(kept[0])
    assert (view.title, view.text) == ("A title", "More. First words.")
    assert "Saved on this computer" in shown.page.context_line()


def test_leaving_keeps_the_text_and_a_version(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    QTest.keyClicks(shown.page.writing.paper.sheet, "Left. ")
    shown.page.leave()
    shown.until(lambda: [each.reason for each in shown.workspace.drafts.revisions(kept[0])] == ["leave"])
    assert shown.workspace.drafts.show(kept[0]).text == "Left. First words."


def test_what_another_hand_wrote_is_kept_as_a_version(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    QTest.keyClicks(shown.page.writing.paper.sheet, "Mine. ")
    shown.workspace.drafts.autosave(kept[0], "", "Theirs.")
    shown.saved()
    assert shown.workspace.drafts.show(kept[0]).text == "Mine. Theirs."
    assert [each.content.text for each in shown.workspace.drafts.revisions(kept[0])] == ["Theirs."]
    notice = shown.page.writing.paper.hand_notice
    assert notice.isVisible() and "Both are in the text" in notice.accessibleName()
    notice.offer("Versions").click()
    assert shown.window.findChild(VersionsDialog) is not None
    notice.offer("Close").click()
    assert not notice.isVisible()


def test_what_another_hand_wrote_shows_where_nothing_was_typed(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    shown.workspace.drafts.autosave(kept[0], "", "Theirs.")
    shown.until(lambda: shown.page.writing.paper.sheet.text() == "Theirs.")
    shown.settled()
    assert shown.page.composer.text == "Theirs."
    assert "The newer text stands here" in shown.page.writing.paper.hand_notice.accessibleName()
    assert shown.workspace.drafts.show(kept[0]).text == "Theirs."  # and it was not written back over


def test_what_was_read_before_the_last_words_does_not_take_them_away(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    put_again: list[object] = []
    shown.page.composer.opened.connect(put_again.append)
    shown.page.composer.reread()
    QTest.keyClicks(shown.page.writing.paper.sheet, "New. ")
    shown.page.composer.flush()
    shown.settled()
    shown.saved()
    assert put_again == []
    assert shown.page.writing.paper.sheet.text() == "New. First words."
    assert shown.workspace.drafts.show(kept[0]).text == "New. First words."


def test_a_disk_that_fails_loses_nothing(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    real = shown.workspace.drafts.keep_typed

    def full(draft_id: str, typed: object, known: object) -> bool:
        raise OSError(28, "No space left on device")

    shown.workspace.drafts.keep_typed = full  # type: ignore[method-assign] - the disk is full
    QTest.keyClicks(shown.page.writing.paper.sheet, "Kept. ")
    notice = shown.page.writing.paper.save_notice
    shown.until(notice.isVisible)
    assert notice.accessibleName().startswith("Could not save to disk.")
    assert shown.page.writing.paper.sheet.text() == "Kept. First words."
    notice.offer("Copy the text").click()
    shown.workspace.drafts.keep_typed = real  # type: ignore[method-assign] - there is room again
    shown.page.save_now()
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).text == "Kept. First words.")
    shown.until(lambda: not notice.isVisible())


def test_previews_follow_within_the_blink_of_an_eye(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    QTest.keyClicks(shown.page.writing.paper.sheet, "New ")
    shown.rendered()
    rendered = shown.preview("mastodon").rendered
    assert rendered is not None and rendered.payload.parts[0].text == "New First words."
    card = shown.page.previews.cards[shown.target("mastodon").id]
    assert card.post.accessibleName() == "New First words."


def test_the_tools_write_markdown(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    sheet, tools = shown.page.writing.paper.sheet, shown.page.writing.tools
    sheet.select((0, 5))
    tools.bold.click()
    assert sheet.text() == "**First** words."
    tools.bold.click()
    assert sheet.text() == "First words."
    tools.italic.click()
    assert sheet.text() == "*First* words."
    sheet.undo()
    sheet.undo()
    sheet.undo()
    assert sheet.text() == "First words."
    for button, wanted in (
        (tools.heading, "## First words."),
        (tools.quote, "> First words."),
        (tools.bullets, "- First words."),
    ):
        button.click()
        assert sheet.text() == wanted
        button.click()
        assert sheet.text() == "First words."
    sheet.select((0, 5))
    tools.link.click()
    assert sheet.text() == "[First](https://) words."
    sheet.set_text("- one")
    cursor = sheet.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    sheet.setTextCursor(cursor)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    QTest.keyClicks(sheet, "two")
    assert sheet.text() == "- one\n- two"


def test_keys_choose_cells_and_walk_the_findings(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Today we open. Tomorrow we close."))
    shown.workspace.drafts.set_facts(kept[0], shown.workspace.drafts.show(kept[0]).facts.__class__(language="en"))
    shown.open(kept[0])
    shown.until(lambda: shown.line("“Tomorrow”") is not None)
    sheet = shown.page.writing.paper.sheet
    shown.window.trigger("next_finding")
    assert sheet.textCursor().selectedText() == "Today"
    shown.window.trigger("next_finding")
    assert sheet.textCursor().selectedText() == "Tomorrow"
    shown.window.trigger("previous_finding")
    assert sheet.textCursor().selectedText() == "Today"
    shown.window.activateWindow()
    shown.until(shown.window.isActiveWindow)
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shown.page.composer.current == shown.target("x").id
    QTest.keyClick(sheet, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert shown.page.composer.current == ""


def test_focus_mode_shows_only_the_sheet(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept))
    shown.open(kept[0])
    shown.until(lambda: shown.page.drafts.isVisible() and shown.page.checks.isVisible())
    shown.window.trigger("focus_mode")
    assert shown.page.writing.paper.sheet.isVisible() and not shown.page.drafts.isVisible()
    assert not shown.page.checks.isVisible()
    shown.window.trigger("focus_mode")
    assert shown.page.drafts.isVisible() and shown.page.writing.paper.sheet.isVisible()


def test_a_quoted_locked_passage_stops_approval_and_can_be_removed(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        workspace.diary.capture("Open words. %%The number of the safe is four.%%")
        text = "We said: The number of the safe is four. And went."
        kept.append(workspace.drafts.new("post", "", text, to=[account(workspace, "x", "me")]))

    shown = show(prepare)
    shown.open(kept[0])
    line = shown.line("A locked passage is quoted")
    assert line is not None and line.level == "error"
    assert shown.page.deciding.main() == ""
    shown.page.acting.act(line)
    shown.until(lambda: shown.line("A locked passage is quoted") is None)
    assert "safe" not in shown.page.writing.paper.sheet.text()
    shown.until(lambda: shown.page.deciding.main() == "schedule")


def test_a_network_that_would_show_it_to_everyone_is_told_and_another_choice_offered(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        one(kept, networks=("mastodon", "wordpress"))(workspace)
        workspace.drafts.set_facts(kept[0], Facts(visibility="private"))

    shown = show(prepare)
    shown.open(kept[0])
    line = shown.line("WordPress cannot keep a post to: Followers.")
    assert line is not None and line.level == "error"
    assert shown.line("Mastodon cannot") is None
    shown.page.acting.act(line)
    dialog = shown.window.findChild(DetailsDialog)
    assert isinstance(dialog, DetailsDialog)
    choices = [dialog.visibility.itemText(number) for number in range(dialog.visibility.count())]
    assert choices == ["Everyone", "Followers"]
    dialog.visibility.set_value("public")
    dialog.findChildren(Button)[-1].click()
    shown.until(lambda: shown.line("cannot keep a post") is None)
    assert shown.workspace.drafts.show(kept[0]).facts.visibility == "public"
