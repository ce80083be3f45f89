"""Threads on the sheet: their parts move and carry numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.composer.conftest import Shown
from tests.ui.composer.test_page import one

Show = Callable[..., Shown]
PARTS = "One is first.\n\n---\n\n**Two** is second.\n\n---\n\nThree is last."


def parts(shown: Shown, network: str) -> list[str]:
    rendered = shown.preview(network).rendered
    assert rendered is not None
    return [part.text for part in rendered.payload.parts]


def test_a_post_of_a_thread_moves_by_key_and_back_by_undo(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, PARTS, ("x",)))
    shown.open(kept[0])
    sheet, tools = shown.page.writing.paper.sheet, shown.page.writing.tools
    assert tools.part_up.isVisible()
    sheet.select((PARTS.index("**Two"), PARTS.index("**Two")))
    sheet.setFocus()
    shown.window.trigger("part_up")
    assert sheet.text() == "**Two** is second.\n\n---\n\nOne is first.\n\n---\n\nThree is last."
    assert sheet.selection() == (0, 0)
    shown.window.trigger("part_up")  # nothing stands above it
    QTest.mouseClick(tools.part_down, Qt.MouseButton.LeftButton)
    assert sheet.text() == PARTS
    sheet.undo()
    assert sheet.text().startswith("**Two**")
    shown.rendered()
    shown.until(lambda: parts(shown, "x")[0] == "Two is second.")


def test_what_is_no_thread_offers_no_moving(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, "Short.", ("x", "linkedin")))
    shown.open(kept[0])
    assert shown.page.writing.tools.part_up.isHidden()
    assert "part_up" not in shown.page.possible()


def test_numbers_are_put_under_the_posts_of_one_target(show: Show) -> None:
    kept: list[str] = []
    shown = show(one(kept, PARTS, ("mastodon", "x")))
    shown.open(kept[0])
    shown.page.writing.targets.choose(shown.cell("x"))
    notice = shown.page.writing.paper.version_notice
    notice.offer("Number the posts").click()
    shown.until(lambda: parts(shown, "x") == ["One is first.\n\n1/3", "Two is second.\n\n2/3", "Three is last.\n\n3/3"])
    assert parts(shown, "mastodon") == ["One is first.", "Two is second.", "Three is last."]
    shown.until(lambda: notice.offer("No numbers").isVisible())
    notice.offer("No numbers").click()
    shown.until(lambda: parts(shown, "x")[0] == "One is first.")
