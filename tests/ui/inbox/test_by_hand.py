"""Bringing in a message by hand, in the window: for whom, what its link says, what is refused, and where it lands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt

from brandassist import clock
from brandassist.cli import inbox
from brandassist.cli.inbox import UNREADABLE
from brandassist.workspace import Workspace
from tests.ui.inbox.building import Builder, Came
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.inbox.by_hand.dialog import ByHandDialog
from ui.inbox.by_hand.unread import REASONS
from ui.inbox.words import WARNINGS
from ui.widgets.label import Label

Show = Callable[..., Shown]
POST = "https://www.linkedin.com/feed/update/urn:li:activity:7123"


def a_linkedin(workspace: Workspace) -> None:
    """An account no program may read, with a post of ours, beside one that is read."""
    make = Builder(workspace)
    make.account("linkedin", "LinkedIn")
    make.account("x", "X")
    make.post("linkedin", "7123", "Twelve minutes, and no chairs.", make.now - timedelta(hours=20))


def asked(shown: Shown) -> ByHandDialog:
    shown.window.trigger("add_by_hand")
    dialog = shown.page.adding.dialog
    assert dialog is not None
    shown.until(lambda: dialog.account.count() > 0)
    return dialog


def press_main(shown: Shown, dialog: ByHandDialog) -> None:
    shown.until(dialog.isActiveWindow)
    shown.until(dialog.add.isEnabled)
    shown.qtbot.keyClick(dialog.author, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_no_program_may_read_comes_in_by_hand_and_is_in_front(show: Show) -> None:
    shown = show(a_linkedin)
    line = shown.page.unread
    shown.until(line.isVisible)
    assert line.said.text() == "What people write on LinkedIn cannot be read by a program."
    line.add.click()
    dialog = shown.page.adding.dialog
    assert dialog is not None
    shown.until(lambda: dialog.account.count() == 2)
    assert [dialog.account.itemText(each) for each in range(2)] == ["LinkedIn", "X"]
    assert dialog.reason.text() == "LinkedIn lets only programs it selected read what people write there."
    assert unnamed(dialog) == [] and missing_from_tab_order(dialog) == []

    dialog.link.setText(POST)
    shown.until(dialog.understood.isVisible)
    assert dialog.understood.text() == "It stands under your post “Twelve minutes, and no chairs.”."
    press_main(shown, dialog)
    shown.until(dialog.errors["author"].isVisible)
    assert dialog.errors["author"].accessibleName() == "Say who wrote it."
    dialog.author.setText("Ada Bo")
    assert not dialog.errors["author"].isVisible()
    press_main(shown, dialog)
    shown.until(dialog.errors["text"].isVisible)
    shown.qtbot.keyClicks(dialog.text, "Why no chairs?")
    dialog.date.setDate(dialog.date.date().addDays(1))
    press_main(shown, dialog)
    shown.until(dialog.errors["at"].isVisible)
    dialog.date.setDate(dialog.date.date().addDays(-2))
    press_main(shown, dialog)

    shown.in_front("Ada Bo")
    row = shown.talk.row
    assert row is not None and shown.page.adding.dialog is None
    assert (row.text, row.url, row.status, row.by_hand) == ("Why no chairs?", POST, "needs_reply", True)
    assert timedelta(hours=22) < clock.now() - row.received_at < timedelta(hours=26)
    shown.until(lambda: shown.talk.opened is not None and shown.talk.opened.view.post is not None)


def test_the_same_message_is_shown_instead_and_what_was_typed_stays(show: Show) -> None:
    shown = show(a_linkedin)
    [x] = [each for each, _ in shown.workspace.inbox.takes_by_hand() if each.network == "x"]
    link = "https://x.com/ada/status/99"
    there = shown.workspace.inbox.add_by_hand(x.id, author="Cai Do", text="Why?", url=link)
    dialog = asked(shown)
    dialog.account.set_value(x.id)
    dialog.author.setText("Somebody")
    dialog.text.set_text("Half a word")
    for bad in ("javascript:alert(1)", "http://plain.example/1", "\u202ehttps://x.com"):
        dialog.link.setText(bad)
        shown.until(dialog.errors["link"].isVisible)
        press_main(shown, dialog)
        shown.until(dialog.add.isEnabled)
        shown.until(dialog.errors["link"].isVisible)
        assert (dialog.author.text(), dialog.text.text(), dialog.link.text()) == ("Somebody", "Half a word", bad)
    assert len(shown.workspace.inbox.list()) == 1
    dialog.reject()

    again = asked(shown)  # put away by Esc, and nothing of it is lost
    shown.until(lambda: again.account.value() == x.id)
    assert (again.author.text(), again.text.text()) == ("Somebody", "Half a word")
    again.link.setText(link)
    shown.until(again.errors["link"].isVisible)
    assert again.errors["link"].accessibleName() == "That message is here already."
    again.errors["link"].acted.emit()
    shown.until(lambda: shown.talk.row is not None and shown.talk.row.id == there)


def test_the_same_words_are_asked_about_before_they_stand_there_twice(show: Show) -> None:
    shown = show(a_linkedin)
    account = shown.workspace.inbox.takes_by_hand()[0][0].id
    shown.workspace.inbox.add_by_hand(account, author="Ada Bo", text="Why no chairs?")
    dialog = asked(shown)
    dialog.author.setText("Ada Bo")
    dialog.text.set_text("Why no chairs?")
    press_main(shown, dialog)
    shown.until(dialog.errors["again"].isVisible)
    assert "Ada Bo wrote just these words" in dialog.errors["again"].accessibleName()
    assert dialog.add.text() == "Add all the same" and len(shown.workspace.inbox.list()) == 1
    assert unnamed(dialog) == [] and missing_from_tab_order(dialog) == []
    dialog.author.setText("Ada Boh")
    assert (dialog.add.text(), dialog.errors["again"].isVisible()) == ("Add", False), "other words, another question"
    dialog.author.setText("Ada Bo")
    press_main(shown, dialog)
    shown.until(dialog.errors["again"].isVisible)
    press_main(shown, dialog)
    shown.until(lambda: len(shown.workspace.inbox.list()) == 2)


def test_a_pasted_link_chooses_its_account_and_a_person_may_choose_another(show: Show) -> None:
    shown = show(a_linkedin)
    [x] = [each.id for each, _ in shown.workspace.inbox.takes_by_hand() if each.network == "x"]
    dialog = asked(shown)
    first = dialog.account.value()
    assert first != x
    dialog.link.setText("https://x.com/ada/status/99")
    shown.until(lambda: dialog.account.value() == x)
    shown.until(dialog.understood.isVisible)
    assert dialog.understood.text() == "The address of the message itself."
    assert "LinkedIn" not in dialog.reason.text()
    dialog.account.set_value(first)
    shown.until(lambda: dialog.understood.isVisible() and "none of the posts" in dialog.understood.text())
    assert dialog.account.value() == first
    dialog.reject()


def test_who_cannot_be_read_is_put_away_until_another_is_connected(show: Show) -> None:
    shown = show(a_linkedin)
    shown.until(shown.page.unread.isVisible)
    shown.page.unread.away.click()
    assert shown.page.unread.isHidden()
    told = shown.workspace.inbox.takes_by_hand()
    shown.page.unread.show_accounts(told)
    assert shown.page.unread.isHidden()
    Builder(shown.workspace).account("pinterest", "Pinterest")
    shown.until(shown.page.unread.isVisible)
    assert shown.page.unread.said.text() == "What people write on Pinterest cannot be read by a program."
    zero = shown.page.waiting.zero  # "Everyone has an answer" is said with what it does not know
    shown.until(lambda: "What people write on LinkedIn is not counted: no program can read it." in zero.ahead.text())


def test_where_nothing_is_taken_by_hand_it_says_so(show: Show) -> None:
    shown = show()
    shown.window.trigger("add_by_hand")
    dialog = shown.page.adding.dialog
    assert dialog is not None
    shown.until(lambda: bool(dialog.reason.text()))
    assert "None of your accounts" in dialog.reason.text() and not dialog.add.isEnabled()
    dialog.reject()


def test_a_stamp_still_to_come_is_told_as_the_networks(show: Show) -> None:
    def from_the_future(workspace: Workspace) -> None:
        make = Builder(workspace)
        make.came("practice", Came("f1", "Ada Bo", "Hello from later.", make.now.replace(year=make.now.year + 5)))

    shown = show(from_the_future)
    shown.choose("Ada Bo")
    shown.until(lambda: any(_says_so(each) for each in shown.talk.findChildren(Label)))


def _says_so(label: Label) -> bool:
    return label.text().startswith("its network says") and str(clock.now().year + 5) in label.text()


def test_window_and_terminal_have_words_for_the_same_codes() -> None:
    assert set(REASONS) - {""} == set(UNREADABLE)
    assert set(WARNINGS) == set(inbox.WARNINGS)
