"""Crisis mode in the real window: the one question, the protocol, the statement, the log, and the way out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from sqlalchemy import update

from brandassist import clock
from brandassist.crisis.service import CrisisView
from brandassist.store.tables import delivery
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.test_page import fill
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.queue.crisis.asking import LineDialog, PublishDialog, StartDialog
from ui.queue.crisis.protocols import ProtocolsDialog
from ui.widgets.moment import TimeDialog

Show = Callable[..., Shown]
D = TypeVar("D", bound=QDialog)
OURS = "# Broken freezer\nlanguage: en\n- Hold everything | app\n- Call the store | Assistant\n- Write it down\n"


def own_protocol(workspace: Workspace) -> None:
    fill(workspace)
    workspace.crisis.write_protocol(OURS)


def frozen(workspace: Workspace) -> None:
    own_protocol(workspace)
    workspace.crisis.start("A freezer broke", "Broken freezer", "The store")


def dialog(shown: Shown, kind: type[D]) -> D:
    """The open dialog of this kind."""
    shown.until(lambda: any(each.isVisible() for each in shown.window.findChildren(kind)))
    return next(each for each in shown.window.findChildren(kind) if each.isVisible())


def view(shown: Shown) -> CrisisView:
    found = shown.workspace.crisis.show()
    assert found is not None
    return found


def lines(shown: Shown) -> list[str]:
    log = shown.page.mode.right.log
    return [log.model.data(log.model.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(log.model.rowCount())]


def said(shown: Shown, words: str) -> None:
    """Fill the dialog of one line."""
    asked = dialog(shown, LineDialog)
    asked.field.setText(words)
    asked.keep.click()


def box(shown: Shown) -> QPoint:
    """Where the box of the second step is."""
    steps = shown.page.mode.left.list
    return steps.visualRect(steps.model().index(1, 0)).topLeft() + QPoint(32, 16)


def in_crisis(show: Show, prepare: Callable[[Workspace], None] = frozen) -> Shown:
    shown = show(prepare)
    shown.until(lambda: shown.page.mode.on)
    return shown


def test_after_the_key_one_question_can_be_left_and_the_freeze_stands(show: Show) -> None:
    shown = show(own_protocol)
    shown.window.trigger("freeze")
    asked = dialog(shown, StartDialog)
    assert shown.workspace.queue.standing().frozen_since is not None, "it was held before anything was asked"
    assert unnamed(asked) == []
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    shown.until(lambda: shown.page.mode.on and shown.page.mode.asked is None)
    assert shown.page.mode.left.empty.isVisible()
    assert view(shown).row.reason == ""
    shown.page.mode.left.empty.button.click()  # and it can be answered later
    asked = dialog(shown, StartDialog)
    asked.reason.setText("A freezer broke")
    asked.told.setText("Alma")
    asked.protocol.set_value(shown.workspace.crisis.protocol("Broken freezer").id)
    asked.keep.click()
    shown.until(lambda: shown.page.mode.left.count.text() == "1 of 3")
    shown.until(lambda: "Alma told at" in shown.window.banner.accessibleName())
    assert "A freezer broke" in shown.window.banner.accessibleName()


def test_a_freeze_pressed_again_asks_with_what_was_said(show: Show) -> None:
    shown = in_crisis(show)
    shown.window.trigger("freeze")
    asked = dialog(shown, StartDialog)
    assert (asked.reason.text(), asked.told.text()) == ("A freezer broke", "The store")
    assert asked.protocol.currentText() == "Broken freezer"
    asked.later.click()


def test_steps_are_ticked_by_key_and_by_press_and_skipped_with_a_reason(show: Show) -> None:
    shown = in_crisis(show)
    left = shown.page.mode.left
    shown.until(lambda: left.list.current() is not None)
    assert left.list.current().text == "Call the store", "the cursor begins at what is open"
    left.list.setFocus()
    QTest.keyClick(left.list, Qt.Key.Key_Space)
    shown.until(lambda: left.count.text() == "2 of 3")
    shown.until(lambda: left.list.indexAt(box(shown)).row() == 1)  # the rows are laid out
    QTest.mouseClick(left.list.viewport(), Qt.MouseButton.LeftButton, pos=box(shown))
    shown.until(lambda: left.count.text() == "1 of 3")
    left.list.choose(left.model.items()[2].id)
    left.skip_button.click()
    said(shown, "No paper here")
    shown.until(lambda: "No paper here" in left.model.data(left.model.index(2, 0), Qt.ItemDataRole.DisplayRole))
    assert any("Skipped: Write it down. No paper here" in each for each in lines(shown))
    of_steps = [each.code for each in view(shown).lines if each.code in ("done", "undone", "skipped")]
    assert of_steps == ["done", "undone", "skipped"]


def test_a_line_by_key_stands_in_the_log_and_in_its_file(show: Show, tmp_path: Path) -> None:
    shown = in_crisis(show)
    mode = shown.page.mode
    mode.right.log.list.setFocus()
    QTest.keyClick(mode.right.log.list, Qt.Key.Key_L)
    said(shown, "The buyer: one lot, two stores")
    shown.until(lambda: any(each.endswith("The buyer: one lot, two stores") for each in lines(shown)))
    file = tmp_path / "crisis.txt"
    mode.export(str(file))
    shown.until(file.exists)
    written = file.read_text("utf-8").splitlines()
    zone = shown.workspace.rule("zone")
    assert written[:3] == [zone, "Broken freezer", "A freezer broke"]
    assert len(written[4:]) == len(view(shown).lines), "one line is one event"
    assert written[-1].endswith("The buyer: one lot, two stores")
    mode.export(str(file))
    shown.until(lambda: mode.right.error.isVisible())
    assert "crisis.txt" in mode.right.error.accessibleName()


def test_a_statement_is_written_in_place_and_approved_in_its_order(show: Show) -> None:
    shown = in_crisis(show)
    text = shown.page.mode.right.statement
    text.edit.click()
    shown.until(lambda: not text.sheet.isReadOnly())
    text.sheet.set_text("We took it off the shelves.")
    text.edit.click()
    shown.until(lambda: text.ask.isVisible())
    assert view(shown).statements[0].text == "We took it off the shelves."
    text.ask.click()
    me = shown.workspace.member.name
    said(shown, f"Legal, {me}")
    shown.until(lambda: text.sign.text() == "Legal has approved")
    assert not text.publish.isVisible()
    text.sign.click()
    shown.until(lambda: text.sign.text() == "Approve")
    assert "main" in shown.page.possible()
    shown.window.trigger("main")
    shown.until(lambda: text.publish.isVisible())
    text.edit.click()
    text.sheet.set_text("We took it off the shelves at ten.")
    text.finish()
    shown.until(lambda: text.sign.text() == "Legal has approved")
    assert not text.publish.isVisible(), "other words are approved anew"


def test_an_approved_statement_goes_while_all_else_stays_held(show: Show) -> None:
    def approved(workspace: Workspace) -> None:
        frozen(workspace)
        draft = workspace.crisis.statement("en", "This is what we know.", [workspace.member.name])
        workspace.crisis.sign(draft, workspace.member.name)

    shown = in_crisis(show, approved)
    text = shown.page.mode.right.statement
    shown.until(lambda: text.publish.isVisible())
    text.publish.click()
    asked = dialog(shown, PublishDialog)
    assert not asked.go.isEnabled()
    asked.boxes[shown.workspace.accounts.named("Practice").id].click()
    asked.go.click()
    shown.until(lambda: "This is what we know." in shown.posts())
    shown.workspace.lanes.run_until_idle()
    shown.until(lambda: shown.state("This is what we know.") == "published")
    assert shown.state("The bench by the window") == "held"
    shown.until(lambda: any("Let through" in each for each in lines(shown)))


def test_who_may_not_speak_is_offered_nothing_and_another_draft_goes_to_the_composer(show: Show) -> None:
    def silent(workspace: Workspace) -> None:
        frozen(workspace)
        workspace.set_rule("speakers", "Somebody Else")
        draft = workspace.crisis.statement("en", "This is what we know.", ["Legal"])
        workspace.crisis.sign(draft, "Legal")

    shown = in_crisis(show, silent)
    mode = shown.page.mode
    assert mode.left.speakers.text() == "People who may speak: Somebody Else."
    assert not mode.right.statement.publish.isVisible()
    mode.left.speakers_button.click()
    said(shown, "")
    shown.until(lambda: shown.workspace.member.name in mode.left.speakers.text())
    shown.until(lambda: mode.right.statement.publish.isVisible())
    mode.right.another.click()
    said(shown, "For the store managers")
    shown.until(lambda: shown.window.current_name() == "composer")
    shown.until(lambda: any(each.title == "For the store managers" for each in view(shown).statements))


def test_own_protocols_are_written_renamed_reordered_and_deleted(show: Show) -> None:
    shown = in_crisis(show)
    mode = shown.page.mode
    mode.left.change.click()
    dialog(shown, StartDialog).edit.click()
    editor = dialog(shown, ProtocolsDialog)
    shown.until(lambda: editor.name.text() == "Broken freezer")
    assert unnamed(editor) == []
    assert missing_from_tab_order(editor) == []
    rows = editor.steps.rows
    QTest.keyClicks(rows[2].who, "Night shift")
    rows[2].up.click()
    rows[0].away.click()
    editor.steps.another.click()
    QTest.keyClicks(editor.steps.rows[-1].text, "Call | the supplier")
    editor.name.clear()
    QTest.keyClicks(editor.name, "Freezer")
    editor.reject()
    assert editor.isVisible() and editor.doubt.isVisible(), "what is not kept is not thrown away"
    editor.keep.click()
    shown.until(lambda: not editor.keep.signalsBlocked() and editor.which.currentText() == "Freezer")
    steps = shown.workspace.crisis.protocol("Freezer").steps
    assert [(each.text, each.who) for each in steps] == [
        ("Write it down", "Night shift"),
        ("Call the store", "Assistant"),
        ("Call | the supplier", ""),
    ]
    editor.name.clear()
    QTest.keyClicks(editor.name, " ")
    editor.keep.click()
    shown.until(lambda: editor.error.isVisible())
    assert "needs a name" in editor.error.accessibleName()
    editor.name.setText("Freezer")
    editor.keep.click()
    shown.until(lambda: not editor.error.isVisible())
    editor.remove.click()
    shown.until(lambda: all(not each.own for each in shown.workspace.crisis.protocols()))
    editor.which.set_value("template:accident:it")
    editor.which.activated.emit(editor.which.currentIndex())
    assert not editor.remove.isVisible()
    editor.keep.click()
    shown.until(lambda: shown.workspace.crisis.protocols()[0].own)
    editor.reject()
    dialog(shown, StartDialog).later.click()


def test_a_post_is_opened_in_full_and_back(show: Show) -> None:
    shown = in_crisis(show)
    shown.choose("The bench by the window")
    mode = shown.page.mode
    assert shown.page.details.isVisible() and mode.back.isVisible()
    assert shown.button("Release") is None
    mode.back.click()
    assert mode.right.isVisible() and not shown.page.details.isVisible()


def test_what_is_not_stopped_is_named_in_the_banner_and_opened(show: Show) -> None:
    shown = show(fill)
    flying = next(row for row in shown.workspace.queue.list() if row.title == "The bench by the window")
    lease = {"claimed_by": "another:1:1", "lease_until": clock.now() + timedelta(hours=1)}
    with shown.workspace.db.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == flying.id).values(state="sending", **lease))
    shown.window.trigger("freeze")
    dialog(shown, StartDialog).later.click()
    banner = shown.window.banner
    shown.until(lambda: "Could not stop “The bench by the window” on LinkedIn" in banner.accessibleName())
    assert "The server has not given back “The first bread” on Mastodon yet" in banner.accessibleName()
    assert "Nothing else will be published" in banner.accessibleName()
    banner.opened.emit(flying.id)
    shown.until(lambda: shown.page.front.post is not None and shown.page.front.post.title == flying.title)
    assert shown.page.details.isVisible()
    with shown.workspace.db.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == flying.id).values(state="published"))
    shown.until(lambda: "Could not stop" not in banner.accessibleName())
    assert "The first bread" in banner.accessibleName(), "what a server still holds stays named"


def test_frozen_without_a_connection_the_banner_says_what_cannot_be_asked_back(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.shell.crisis.is_offline", bool)  # of any health: there is none
    shown = show(fill)
    shown.window.trigger("freeze")
    dialog(shown, StartDialog).later.click()
    words = "Without a connection the server cannot be asked to give back “The first bread” on Mastodon"
    shown.until(lambda: words in shown.window.banner.accessibleName())


def test_in_the_review_a_post_is_moved_and_the_others_stay_held(show: Show) -> None:
    shown = in_crisis(show)
    shown.press("End crisis mode", shown.window.banner)
    review = shown.page.review
    shown.until(lambda: bool(review.choices) and review.isVisible())
    assert {choice.value() for choice in review.choices.values()} == {"keep"}
    key = shown.posts()["The bench by the window"].key
    review.choices[key].set_value("move")
    dialog(shown, TimeDialog).reject()
    shown.until(lambda: review.choices[key].value() == "keep")
    review.choices[key].set_value("move")
    asked = dialog(shown, TimeDialog)
    later = clock.now() + timedelta(days=3)
    asked.date.setDate(QDate(later.year, later.month, later.day))
    asked.accept_button.click()
    shown.until(lambda: key in review.moves)
    assert review.choices[key].value() == "move"
    review.end_button.click()
    shown.until(lambda: not shown.window.banner.isVisible())
    shown.until(lambda: "frozen" not in shown.workspace.queue.show(key)[0].holds)
    moved = shown.workspace.queue.show(key)[0]
    assert moved.wall[:10] == later.date().isoformat()
    others = [row for row in shown.workspace.queue.list() if row.state == "scheduled" and row.id != moved.id]
    assert others and all("frozen" in row.holds for row in others)
    shown.until(lambda: not shown.page.mode.on)
    assert shown.page.desk.shelf.isVisible()


def test_the_screen_of_a_crisis_is_named_and_walked_by_key(show: Show) -> None:
    shown = in_crisis(show)
    shown.window.resize(1440, 900)
    QApplication.processEvents()
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []
    shown.window.window().activateWindow()
    seen: list[object] = []
    for _ in range(3):
        shown.window.trigger("next_pane")
        shown.until(lambda: QApplication.focusWidget() not in (None, *seen))
        seen.append(QApplication.focusWidget())
    assert {shown.page.mode.left.list, shown.page.mode.right.statement.edit} <= set(seen)
