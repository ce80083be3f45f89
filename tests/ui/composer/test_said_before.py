"""The same words again, told in the checks with the way to the other post."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest

from brandassist.workspace import Workspace
from tests.support.builders import a_delivery
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account

WORDS = "Nine people waited at the repair desk, and seven of them came back with a neighbour."


def test_the_other_post_is_named_and_opened(show: Callable[..., Shown]) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        here = account(workspace, "mastodon", "me")
        a_delivery(workspace.db, here, WORDS)
        kept.extend([workspace.drafts.new("post", "", "Something else.", to=[here])])

    shown = show(prepare)
    shown.open(kept[0])
    assert shown.line("same words") is None
    shown.page.writing.paper.sheet.selectAll()
    QTest.keyClicks(shown.page.writing.paper.sheet, WORDS)
    shown.until(lambda: shown.line("the same words as “A title”") is not None)
    line = shown.line("the same words as")
    assert line is not None
    assert line.act_text == "Open it"
    shown.page.acting.act(line)
    shown.until(lambda: shown.page.composer.draft_id not in ("", kept[0]))
    assert shown.page.composer.text == WORDS
    assert shown.workspace.drafts.show(kept[0]).text == WORDS  # nothing typed is lost by going there
