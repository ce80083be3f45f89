"""Bad input through the real window: it stays alive, nothing is lost, nothing is executed, nothing is asked for."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from brandassist.workspace import Workspace
from tests.ui.inbox import hostile
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.inbox.conversation.line import LineView
from ui.inbox.conversation.links import LinkDialog
from ui.inbox.conversation.passage import LONGEST, READ_ALOUD, Passage, WholeText
from ui.inbox.presenter import LONGEST_THREAD
from ui.widgets.button import LinkButton

Show = Callable[..., Shown]


class Trap:
    """A server that nobody may ask anything."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0)
        self.address = hostile.TRAP.format(port=self._socket.getsockname()[1])

    def asked(self) -> bool:
        try:
            self._socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def trap() -> Iterator[Trap]:
    made = Trap()
    yield made
    assert not made.asked()
    made.close()


@pytest.fixture
def shown(show: Show, trap: Trap) -> Shown:
    def prepare(workspace: Workspace) -> None:
        make = hostile.hostile(workspace, trap.address)
        workspace.ideas.of_message(make.id_of("Marco Markup"))

    return show(prepare)


def test_the_trap_would_tell() -> None:
    trap = Trap()
    port = int(trap.address.rsplit(":", 1)[1].rstrip("/"))
    socket.create_connection(("127.0.0.1", port)).close()
    assert trap.asked()
    trap.close()


def said_by(widget: QWidget) -> Iterator[str]:
    """Everything a widget says: its words, its tooltip, its names."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield interface.text(QAccessible.Text.Name)
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())


def rich(widget: QWidget) -> bool:
    """Whether it would take what it says for markup."""
    if isinstance(widget, QLabel) and not isinstance(widget, Passage):
        return widget.textFormat() != Qt.TextFormat.PlainText
    tip = widget.toolTip().removeprefix("<p>").removesuffix("</p>")
    return "<" in tip if tip != widget.toolTip() else QtGui.Qt.mightBeRichText(tip)  # pyright: ignore


def everything(shown: Shown) -> list[QWidget]:
    return [shown.window, *shown.window.findChildren(QWidget)]


def test_no_widget_takes_a_strangers_words_for_markup_or_lets_them_turn_the_line(shown: Shown) -> None:
    for author in [item.row.author for item in shown.page.waiting.model.items()]:
        shown.choose(author)
        assert [type(each).__name__ for each in everything(shown) if rich(each)] == []
        for each in everything(shown):
            for words in said_by(each):
                assert not set(words) & set("\u202a\u202b\u202d\u202e\x00"), (type(each).__name__, words[:80])
                assert len(words) < 10_000, type(each).__name__
        for passage in shown.talk.said.findChildren(Passage):
            assert "<img" not in passage.text() and "<script" not in passage.text() and "<b>" not in passage.text()
    names = [shown.page.waiting.model.data(shown.page.waiting.model.index(n, 0)) for n in range(len(shown.authors()))]
    assert not any(set(name) & set("\u202a\u202b\u202d\u202e") or len(name) > 1_000 for name in names)
    assert unnamed(shown.page) == [] and missing_from_tab_order(shown.window) == []


def test_a_megabyte_is_shown_in_pieces_and_whole_when_asked_for(shown: Shown) -> None:
    shown.choose("Mega Byte")
    message = shown.item("Mega Byte")
    assert len(message.row.text) < LONGEST
    line = block_of(shown, "Mega Byte")
    (passage,) = line.findChildren(Passage)
    assert len(passage.accessibleName()) <= READ_ALOUD and len(passage.text()) < 2 * LONGEST
    more = next(each for each in line.findChildren(LinkButton) if each.text().startswith("Show all"))
    more.click()
    whole = block_of(shown, "Mega Byte").findChild(WholeText)
    length = len(shown.workspace.inbox.show(message.row.id).message.text)
    assert length == len(hostile.MEGABYTE)
    shown.until(lambda: len(whole.toPlainText().replace("\n", "")) >= length)
    assert whole.toPlainText().replace("\n", "") == hostile.MEGABYTE
    assert unnamed(shown.page) == []


def test_harsh_words_are_folded_away_until_asked_for_and_a_person_has_the_last_word(shown: Shown) -> None:
    shown.choose("Harsh Words")
    row = shown.item("Harsh Words").row
    name = shown.page.waiting.model.data(shown.page.waiting.model.index(shown.page.waiting.model.row_of(row.id), 0))
    assert "Folded away: harsh words." in name and "idiot" not in name
    assert block_of(shown, "Harsh Words").findChildren(Passage) == []
    press(shown, "Harsh Words", "Show")
    assert "idiot" in block_of(shown, "Harsh Words").findChildren(Passage)[0].accessibleName()
    press(shown, "Harsh Words", "This is not harsh")
    shown.until(lambda: shown.workspace.inbox.show(row.id).message.unfolded_at is not None)
    shown.until(lambda: bool(block_of(shown, "Harsh Words").findChildren(Passage)))
    assert shown.workspace.inbox.show(row.id).message.status == "needs_reply"


def test_a_doubtful_link_says_where_it_goes_before_it_opens(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    shown.choose("Lia Link")
    (passage,) = block_of(shown, "Lia Link").findChildren(Passage)
    assert "[xn--le-6kc8da.com]" in passage.text()
    assert "[evil.example]" in passage.text()
    passage.linkActivated.emit("https://bank.example@evil.example/")
    dialog = shown.window.findChild(LinkDialog)
    assert opened == [] and any("evil.example" in each.text() for each in dialog.findChildren(QLabel))
    dialog.go.click()
    passage.linkActivated.emit("https://plain.example/a?b=1")
    passage.linkActivated.emit("javascript:alert(1)")
    passage.linkActivated.emit("file:///etc/passwd")
    assert opened == ["https://bank.example@evil.example/", "https://plain.example/a?b=1"]


def test_who_is_deleted_and_what_comes_from_the_future(shown: Shown) -> None:
    shown.choose("Without a name")
    shown.choose("Futura")
    assert "-" not in shown.talk.head.waiting.accessibleName()


def test_a_thread_five_hundred_deep_is_built_by_the_dozen(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        make = hostile.Builder(workspace)
        make.post("practice", "p1", hostile.POST, make.now - 28 * hostile.HOUR)
        hostile.deep(make)

    shown = show(prepare)
    shown.choose("Deep 0")  # the oldest: all others answer it
    assert len(shown.talk.said.findChildren(LineView)) == LONGEST_THREAD
    assert block_of(shown, "Deep 0").isVisible()
    more = next(each for each in shown.talk.said.findChildren(LinkButton) if "other messages" in each.text())
    assert more.text().startswith(f"Show {500 - LONGEST_THREAD}")
    kept = block_of(shown, "Deep 0")
    more.click()
    assert len(shown.talk.said.findChildren(LineView)) == 2 * LONGEST_THREAD
    assert block_of(shown, "Deep 0") is kept  # what was built stays


def block_of(shown: Shown, author: str) -> LineView:
    """The line of somebody's message in the thread."""
    return next(
        each
        for each in shown.talk.said.findChildren(LineView)
        if any(label.text() == author for label in each.findChildren(QLabel))
    )


def press(shown: Shown, author: str, words: str) -> None:
    """Press a link in somebody's line."""
    next(each for each in block_of(shown, author).findChildren(LinkButton) if each.text() == words).click()
