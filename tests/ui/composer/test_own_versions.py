"""An own version in front: its difference to the master at once, its own length, and word of a change in the master."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.test_page import one
from tests.ui.walk import unnamed
from ui.composer.versions.difference import excerpts
from ui.theme import theme

Show = Callable[..., Shown]
MASTER = "Nine people came to the bench on the first day. They asked one thing, and nobody had an answer to it. " * 6


def test_switching_shows_the_difference_at_once_and_measures_what_is_shown(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        one(kept, MASTER, ("mastodon", "x"))(workspace)
        x = next(each.id for each in workspace.drafts.show(kept[0]).targets if each.network == "x")
        workspace.drafts.write_own(x, "Ten people came to the bench.")

    shown = show(prepare)
    shown.open(kept[0])
    page = shown.page
    paper, words = page.writing.paper, page.writing.tools.words
    assert words.text().startswith("126 words")
    assert "Flesch" in words.toolTip()
    assert "Flesch" in words.accessibleName()
    assert not paper.difference.isVisible()

    page.writing.targets.choose(shown.cell("x"))
    shown.until(paper.difference.isVisible)
    assert "gone: Nine" in paper.difference.accessibleName()
    assert "added: Ten" in paper.difference.accessibleName()
    assert words.text().startswith("6 words")
    assert "Flesch" not in words.toolTip()  # too short to be measured
    assert unnamed(page) == []

    paper.sheet.selectAll()
    QTest.keyClicks(paper.sheet, "Another thought. ")
    shown.until(lambda: "added: Another" in paper.difference.accessibleName())
    shown.until(lambda: words.text().startswith("2 words"))

    page.writing.targets.choose(shown.cell("mastodon"))
    assert not paper.difference.isVisible()
    assert words.text().startswith("126 words")

    page.writing.targets.choose(0)
    paper.sheet.select((0, 4))
    QTest.keyClicks(paper.sheet, "Eleven")
    shown.saved()
    page.writing.targets.choose(shown.cell("x"))
    shown.until(lambda: "The master text changed since" in paper.version_notice.accessibleName())


def test_an_excerpt_shows_three_changes_and_counts_the_rest() -> None:
    old = " ".join(f"word{number} and a long way to the next one" for number in range(6))
    new = old.replace("word", "other")
    pieces, left = excerpts(old, new)
    assert [text for kind, text in pieces if kind == "added"] == ["other0", "other1", "other2"]
    assert left == 3
    assert max(len(text) for _, text in pieces) < 100
    assert excerpts("same", "same") == ([("same", "same")], 0)
    assert excerpts("", "all of it")[1] == 0


def test_other_looks_make_no_version_of_its_own(show: Show) -> None:
    """The sheet is dressed anew with the theme and the size of the letters: nobody wrote anything."""
    kept: list[str] = []
    shown = show(one(kept, "Nine came.", ("x", "linkedin")))
    shown.open(kept[0])
    shown.page.writing.targets.choose(shown.cell("x"))
    theme.choose("dark", 130)
    theme.choose("light", 100)
    shown.rendered()
    shown.saved()
    assert shown.page.composer.owns == {}
    assert [each.own for each in shown.workspace.drafts.show(kept[0]).targets] == [None, None]
