"""Splits above the list, with counts; finding over all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from brandassist.workspace import Workspace
from tests.ui.inbox.building import Builder
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed

Show = Callable[..., Shown]
ASKS, TALKS, SPAMS, LATE = "Alma Qualunque", "Gino Segnaposto", "Win Now", "Remo Qualsiasi"


def some(workspace: Workspace) -> None:
    make = Builder(workspace)
    make.message("practice", LATE, "The lamp in the harbour is out.", 30)
    make.message("practice", ASKS, "When does the lighthouse open?", 3)
    make.message("practice", TALKS, "A lamp is loose.", 2)
    make.message("practice", SPAMS, "Cheap lamps at https://a.example", 1)
    with workspace.db.write("inbox") as tx:
        from sqlalchemy import update

        from brandassist.store.tables import message

        for author, sort in ((ASKS, "question"), (SPAMS, "spam")):
            tx.execute(update(message).where(message.c.author == author).values(sort=sort, sorted_by="question_mark"))
    workspace.inbox.assign(make.id_of(TALKS), workspace.member.id)


def within(shown: Shown) -> dict[str, int]:
    """The words of the second row that are there, with their counts."""
    pieces = shown.page.waiting.splits.within._pieces  # pyright: ignore[reportPrivateUsage]
    return {name: piece.count for name, piece in pieces.items() if not piece.isHidden()}


def test_each_split_has_its_count_and_shows_its_own(show: Show) -> None:
    shown = show(some)
    shown.until(lambda: set(shown.authors()) == {LATE, ASKS, TALKS})  # suspected spam stands apart
    assert within(shown).items() >= {"questions": 1, "mine": 1, "spam": 1}.items()
    shown.show("questions")
    shown.until(lambda: shown.authors() == [ASKS])
    shown.show("mine")
    shown.until(lambda: shown.authors() == [TALKS])
    shown.show("spam")
    shown.until(lambda: shown.authors() == [SPAMS])
    shown.show("waiting")
    assert shown.page.waiting.splits.within.isHidden()
    shown.page.arrive(shown.workspace.inbox.find(SPAMS)[0].id)  # wherever it is
    shown.in_front(SPAMS)
    assert shown.page.waiting.splits.value() == "spam"
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


def test_a_split_that_is_worked_off_stays_until_one_leaves_it(show: Show) -> None:
    shown = show(some)
    shown.show("questions")
    shown.until(lambda: shown.authors() == [ASKS])
    shown.workspace.inbox.spam(shown.item(ASKS).row.id)
    shown.until(lambda: shown.authors() == [])
    assert "questions" in within(shown)
    shown.show("owed")
    shown.until(lambda: "questions" not in within(shown))


def test_finding_narrows_over_all_splits_and_esc_goes_back(show: Show) -> None:
    shown = show(some)
    shown.workspace.inbox.spam(shown.workspace.inbox.find(LATE)[0].id)
    shown.until(lambda: set(shown.authors()) == {ASKS, TALKS})
    shown.window.trigger("find_here")
    finder, splits = shown.page.waiting.finder, shown.page.waiting.splits
    field = finder.field
    assert field.hasFocus() and splits.tabs.value() == "owed"
    shown.qtbot.keyClicks(field, "lam")
    shown.until(lambda: shown.authors() == [SPAMS, TALKS, LATE])
    assert splits.tabs.value() == "" and splits.within.isHidden()  # no split is what is shown
    shown.qtbot.keyClicks(field, "p lo")
    shown.until(lambda: shown.authors() == [TALKS])
    shown.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert shown.list.hasFocus()
    field.setFocus()
    shown.qtbot.keyClicks(field, "zzz")
    shown.until(lambda: shown.authors() == [])
    assert shown.workspace.inbox.list(split="owed")  # E, S, A, W, J, K, R, N, Z were words
    shown.qtbot.keyClick(field, Qt.Key.Key_Escape)
    shown.until(lambda: set(shown.authors()) == {ASKS, TALKS})
    assert finder.isHidden() and shown.list.hasFocus() and splits.tabs.value() == "owed"
    shown.window.trigger("find_here")
    shown.qtbot.keyClicks(field, "lam")
    shown.until(lambda: shown.authors() == [SPAMS, TALKS, LATE])
    shown.show("done")  # another word above the list ends the search
    shown.until(lambda: shown.authors() == [LATE])
    assert finder.isHidden() and not field.text()
