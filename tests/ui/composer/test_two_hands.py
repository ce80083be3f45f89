"""The window and the command line, a real second process, on one draft."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from brandassist.workspace import Workspace
from tests.support.program import Program, Said
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account

Show = Callable[..., Shown]
WITHIN = 2.0  # seconds after the command line has ended


@pytest.fixture
def both(show: Show, tmp_path: Path) -> tuple[Shown, Program]:
    """A window at a draft, and the command line on its workspace."""

    def prepare(workspace: Workspace) -> None:
        workspace.drafts.new("post", "", "First words.", to=[account(workspace, "mastodon", "me")])

    shown = show(prepare)
    shown.open(shown.workspace.drafts.list()[0].id)
    shown.page.writing.paper.sheet.setFocus()
    return shown, Program(tmp_path / "workspace")


def edit(shown: Shown, program: Program, tmp_path: Path, text: str, typing: str = "") -> Said:
    """`draft edit` in a process of its own, while the window lives on and `typing` goes into it key by key."""
    file = tmp_path / "theirs.md"
    file.write_text(text, "utf-8")
    sheet, keys = shown.page.writing.paper.sheet, list(typing)
    running = program.start("draft", "edit", shown.draft.view.id, file)
    typist = QTimer()
    typist.setInterval(30)
    typist.timeout.connect(lambda: QTest.keyClicks(sheet, keys.pop(0)) if keys else typist.stop())
    typist.start()
    shown.qtbot.waitUntil(lambda: running.poll() is not None and not keys, timeout=60_000)
    out, err = running.communicate()
    return Said(running.returncode, out, err)


def test_the_window_learns_it_within_two_seconds(both: tuple[Shown, Program], tmp_path: Path) -> None:
    shown, program = both
    sheet, notice = shown.page.writing.paper.sheet, shown.page.writing.paper.hand_notice
    assert edit(shown, program, tmp_path, "Theirs, from the terminal.").code == 0
    ended = time.monotonic()
    shown.until(lambda: sheet.text() == "Theirs, from the terminal.")
    learnt = time.monotonic() - ended
    shown.until(notice.isVisible)
    assert "earlier ones are under Versions" in notice.accessibleName()
    texts = [each.content.text for each in shown.workspace.drafts.revisions(shown.draft.view.id)]
    assert texts == ["Theirs, from the terminal.", "First words."]
    assert learnt < WITHIN


def test_the_caret_stays_in_its_words(both: tuple[Shown, Program]) -> None:
    shown, _ = both
    sheet = shown.page.writing.paper.sheet
    sheet.select((6, 6))
    shown.workspace.drafts.autosave(shown.draft.view.id, "", "Before it: First words.")
    shown.until(lambda: sheet.text() == "Before it: First words.")
    QTest.keyClicks(sheet, "new ")
    assert sheet.text() == "Before it: First new words."


def test_both_texts_are_kept_where_both_wrote(both: tuple[Shown, Program], tmp_path: Path) -> None:
    shown, program = both
    sheet, notice = shown.page.writing.paper.sheet, shown.page.writing.paper.hand_notice
    typing = "Mine and mine and mine again, as long as it takes until they are done. " * 3
    assert edit(shown, program, tmp_path, "Theirs, from the terminal.", typing).code == 0
    shown.until(notice.isVisible)
    shown.saved()
    view = shown.workspace.drafts.show(shown.draft.view.id)
    kept = {view.text, *(each.content.text for each in shown.workspace.drafts.revisions(view.id))}
    assert "Theirs, from the terminal." in " ".join(kept)
    assert sheet.text() == view.text
    lost = [word for word in typing.split() if not any(word in text for text in kept)]
    assert lost == []


def test_another_version_of_the_draft_stays_as_they_wrote_it(both: tuple[Shown, Program]) -> None:
    shown, _ = both
    target, drafts = shown.target("mastodon").id, shown.workspace.drafts
    drafts.write_own(target, "Own, by somebody else.")
    shown.until(lambda: shown.page.composer.owns.get(target) == "Own, by somebody else.")
    QTest.keyClicks(shown.page.writing.paper.sheet, "More. ")
    drafts.write_own(target, "Own, changed again.")
    shown.saved()
    view = drafts.show(shown.draft.view.id)
    assert (view.text, view.targets[0].own) == ("More. First words.", "Own, changed again.")
    shown.page.showing.target(target)
    shown.until(lambda: shown.page.writing.paper.sheet.text() == "Own, changed again.")
    QTest.keyClicks(shown.page.writing.paper.sheet, "Mine. ")
    drafts.write_own(target, "Own, a third time.")
    shown.saved()
    assert drafts.show(view.id).targets[0].own == "Mine. Own, a third time."
    assert "Own, a third time." in [next(iter(each.content.variants.values())) for each in drafts.revisions(view.id)]
