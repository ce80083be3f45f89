"""Several chosen and R: one reply that answers them all, in which each is named as the network needs it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from brandassist.workspace import Workspace
from tests.publishing.conftest import Practice
from tests.ui.inbox.building import Builder, Came
from tests.ui.inbox.conftest import Shown
from tests.ui.inbox.test_journey import a_post
from tests.ui.walk import missing_from_tab_order, unnamed

Show = Callable[..., Shown]
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CROWD = ("saskia_lindholm", "nerio_calzolari", "desmond_okereke")
WORDS = "Two stools are on their way."


def asked_by_many(workspace: Workspace) -> None:
    """A post of ours that is live, and people who ask under it; nobody says more by themselves."""
    practice = Practice(workspace.practice_folder)
    practice.switch(delay=3600)
    a_post(workspace)
    [post] = practice.posts()
    for who in CROWD:
        practice.do("answer", str(post["id"]), who=who, text="And where does one sit?")


def all_chosen(shown: Shown, count: int) -> list[str]:
    """Press F5 until so many wait, choose them all; returns their ids, the one in front last."""

    def came() -> bool:
        shown.window.trigger("check_now")
        return len(shown.authors()) == count

    shown.until(came)
    ids = [item.row.id for item in shown.page.waiting.model.items()]
    shown.list.setFocus()
    assert shown.list.choose(ids[0])
    for _ in ids[1:]:
        shown.qtbot.keyClick(shown.list, Qt.Key.Key_Down, SHIFT)
    shown.until(lambda: shown.talk.row is not None and shown.talk.row.id == ids[-1])
    return ids


def handles(shown: Shown, ids: list[str]) -> list[str]:
    return [shown.workspace.inbox.show(each).message.handle for each in ids]


def test_one_reply_answers_all_and_names_each_so_that_they_see_it(show: Show) -> None:
    shown = show(asked_by_many)
    ids = all_chosen(shown, len(CROWD))
    shown.qtbot.keyClick(shown.list, Qt.Key.Key_R)
    reply = shown.talk.reply
    shown.until(reply.editor.hasFocus)
    shown.until(lambda: set(reply.beside.ticked()) == set(ids[:-1]))
    others = [f"@{each}" for each in handles(shown, list(reply.beside.ticked()))]
    assert reply.editor.text() == "".join(f"{each} " for each in others), "named before a word is written"
    assert not reply.action.isEnabled(), "names alone are no answer"
    assert unnamed(shown.page) == [] and missing_from_tab_order(shown.window) == []
    reply.editor.moveCursor(reply.editor.textCursor().MoveOperation.End)
    shown.qtbot.keyClicks(reply.editor, WORDS)
    whole = f"@{handles(shown, ids[-1:])[0]} {' '.join(others)} {WORDS}"  # as it is sent
    shown.until(lambda: reply.left.text() == f"{500 - len(whole)} left")

    left_out = reply.beside.ticked()[0]
    reply.beside.boxes[left_out].click()
    assert reply.editor.text() == f"{' '.join(others[1:])} {WORDS}", "who is not answered is not named"
    reply.beside.boxes[left_out].click()
    assert sorted(reply.editor.text().split()[: len(others)]) == sorted(others)

    shown.qtbot.keyClick(reply.editor, Qt.Key.Key_Return, CTRL)
    shown.until(lambda: {shown.workspace.inbox.show(each).message.status for each in ids} == {"answered"})
    there = [str(each["text"]) for each in Practice(shown.workspace.practice_folder).posts()]
    [said] = [each for each in there if WORDS in each]
    assert all(f"@{each}" in said for each in handles(shown, ids))


def under_two_posts(workspace: Workspace) -> None:
    make = Builder(workspace)
    make.account("linkedin", "LinkedIn")
    for name, network, post in (("Gino", "practice", "p1"), ("Alma", "practice", "p1"), ("Remo", "practice", "p2")):
        said = Came(name, name, "Where is it?", make.now, in_reply_to=post, root=post, handle=name.lower())
        make.came(network, said)
    for name in ("Ines", "Ugo"):
        make.came("linkedin", Came(name, name, "Where is it?", make.now, in_reply_to="p3", root="p3", handle=name))


def test_only_what_stands_under_the_same_post_is_offered_and_the_rest_is_said(show: Show) -> None:
    shown = show(under_two_posts)
    shown.choose("Gino")
    shown.talk.choose(tuple(shown.item(name).row.id for name in ("Gino", "Alma", "Remo")))
    beside = shown.talk.reply.beside
    assert beside.ticked() == (shown.item("Alma").row.id,)
    assert beside._elsewhere.text().startswith("1 of those chosen")  # pyright: ignore[reportPrivateUsage]
    assert shown.talk.reply.editor.text() == "@alma "
    shown.choose("Remo")
    assert shown.talk.reply.editor.text() == "", "names nobody asked for are not kept"
    assert shown.workspace.inbox.show(shown.item("Gino").row.id).reply is None


def test_nobody_is_named_where_words_tell_nobody(show: Show) -> None:
    shown = show(under_two_posts)
    shown.choose("Ines")
    shown.talk.choose((shown.item("Ines").row.id, shown.item("Ugo").row.id))
    assert shown.talk.reply.beside.ticked() == (shown.item("Ugo").row.id,)
    assert shown.talk.reply.editor.text() == ""
