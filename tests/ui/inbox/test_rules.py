"""Why a message is what it is said to be: seen, corrected in one press, and the rules with their figures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from brandassist.inbox.rules import keeping_in
from brandassist.store.inbox import messages
from brandassist.workspace import Workspace
from tests.ui.inbox.building import HOUR, Builder, Came
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import unnamed
from ui.inbox.sorting.rules import RulesDialog

Show = Callable[..., Shown]
ASKS, THANKS = "Alma Qualunque", "Gino Segnaposto"


def sorted_ones(workspace: Workspace) -> None:
    make = Builder(workspace)
    came = [
        Came("q1", ASKS, "When does the lighthouse open?", make.now - 3 * HOUR, handle="alma@people.example"),
        Came("t1", THANKS, "A lamp is loose.", make.now - 2 * HOUR, handle="gino@people.example"),
    ]
    with workspace.db.write("inbox") as tx:
        messages.keep(tx, make.accounts["practice"], came, keeping_in(tx, "practice"))


def test_a_sort_says_why_and_is_corrected_and_taken_back(show: Show) -> None:
    shown = show(sorted_ones)
    shown.choose(ASKS)
    line = shown.talk.sorted
    shown.until(lambda: line.said.text() == "Question, because it asks with a question mark.")
    shown.choose(THANKS)
    shown.until(line.isHidden)  # nothing sorted it
    shown.choose(ASKS)
    shown.until(line.isVisible)
    line.correct.click()
    menu = shown.talk.questions.sorting
    shown.until(menu.isVisible)
    next(each for each in menu.actions() if each.text() == "Suspected spam").trigger()
    menu.close()
    shown.until(lambda: shown.authors() == [THANKS])  # it stands in its own split now
    assert shown.workspace.inbox.splits()["spam"] == 1
    shown.list.setFocus()
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Z)
    shown.until(lambda: set(shown.authors()) == {ASKS, THANKS})
    assert shown.workspace.inbox.splits()["questions"] == 1


def several(workspace: Workspace) -> None:
    make = Builder(workspace)
    said = {"A": "When does it open?", "B": "And on Sundays?", "C": "A lamp is loose.", "D": "Who mends lamps?"}
    came = [Came(name, name, text, make.now - (9 - at) * HOUR) for at, (name, text) in enumerate(said.items())]
    with workspace.db.write("inbox") as tx:
        messages.keep(tx, make.accounts["practice"], came, keeping_in(tx, "practice"))


def sorts(shown: Shown) -> dict[str, tuple[str, str]]:
    return {row.author: (row.sort, row.status) for row in shown.workspace.inbox.list()}


def test_several_are_corrected_at_once_and_one_undo_brings_all_back(show: Show) -> None:
    shown = show(several)
    shown.choose("A")
    shown.list.setFocus()
    before = sorts(shown)
    assert [before[name][0] for name in "ABCD"] == ["question", "question", "", "question"]
    for _ in range(2):
        shown.qtbot.keyClick(shown.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    shown.in_front("C")
    shown.window.trigger("sort_as")
    menu = shown.talk.questions.sorting
    shown.until(menu.isVisible)
    next(each for each in menu.actions() if each.text() == "Thanks").trigger()
    menu.close()
    shown.until(lambda: shown.authors() == ["D"])  # thanks owe nothing
    assert sorts(shown) == dict.fromkeys("ABC", ("thanks", "nothing_owed")) | {"D": before["D"]}
    shown.list.setFocus()
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_Z)
    shown.until(lambda: sorts(shown) == before)
    shown.until(lambda: shown.authors() == list("ABCD"))


def test_rules_are_seen_switched_added_and_removed(show: Show) -> None:
    shown = show(sorted_ones)
    shown.choose(ASKS)
    shown.workspace.inbox.correct_sort(shown.item(ASKS).row.id, "")
    shown.window.trigger("sorting_rules")
    dialog = shown.window.findChild(RulesDialog)
    assert isinstance(dialog, RulesDialog)
    shown.until(lambda: dialog.rows.rowCount() > 0)
    asks = next(each for each in dialog.rows.items() if each.name == "question_mark")
    assert (asks.sorted, asks.corrected, asks.on) == (1, 1, True)
    dialog.list.choose("question_mark")
    dialog.switch.click()
    shown.until(lambda: not next(each for each in dialog.rows.items() if each.name == "question_mark").on)
    dialog.add.click()  # without words nothing is added
    dialog.holds.setText("lamp")
    dialog.sort.set_value("question")
    dialog.add.click()
    shown.until(lambda: dialog.rows.item(0).own)
    assert dialog.rows.item(0).holds == "lamp"
    shown.until(lambda: shown.workspace.inbox.splits()["questions"] == 1)
    dialog.list.choose_row(0)
    assert dialog.remove.isVisible() and unnamed(dialog) == []
    dialog.remove.click()
    shown.until(lambda: not dialog.rows.item(0).own)
    shown.until(lambda: shown.workspace.inbox.splits()["questions"] == 0)
    dialog.reject()
