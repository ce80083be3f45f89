"""While the server of a shared workspace is away, what acts there waits and says why; what is text goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from brandassist.workspace import Workspace
from tests.ui.reach.scenes import stands
from tests.ui.today.conftest import Shown
from tests.ui.today.conftest import show as show
from tests.ui.today.scenes import waiting
from tests.ui.turn.scenes import by_hand, planned
from ui.composer.asking import WhyDialog
from ui.letters import LETTERS, heard
from ui.queue.asking import AskLink
from ui.queue.crisis.asking import LineDialog, PublishDialog, StartDialog
from ui.queue.deciding import Decisions
from ui.queue.full_slot import FullSlot
from ui.reach import reach
from ui.services import Services
from ui.turn.page import TurnPage
from ui.widgets.button import Button
from ui.widgets.moment import TimeDialog

Show = Callable[..., Shown]
WHY = "This needs the connection to the shared workspace."
CONTROL = Qt.KeyboardModifier.ControlModifier
AT = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def there_again(qapp: QApplication) -> Iterator[None]:
    del qapp
    yield
    reach.take(None)


def away(shown: Shown) -> None:
    stands(True, 0)(shown.window)


def back(shown: Shown) -> None:
    stands(False, 0)(shown.window)


def test_no_key_and_no_button_approves_while_the_server_is_away(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    first, list_ = shown.drafts()[0], shown.page.approvals
    page, before = shown.page, shown.review(first.id)
    list_.setFocus()
    away(shown)
    strip = shown.window.strip
    assert "Approve" not in strip.hints.accessibleName() and "Open" in strip.hints.accessibleName()
    assert strip.hints.accessibleDescription() == f"Approve, Ask for changes: {WHY}"
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        shown.key(key)
        assert strip.context() == WHY, key
        assert page.deciding.gone == set() and not list_.card.noting
        strip.say("")
    shown.key(Qt.Key.Key_Return, CONTROL)
    assert not shown.window.menus.action("ask_changes").isEnabled()
    for action in ("main", "ask_changes"):
        shown.window.trigger(action)
        assert page.deciding.gone == set() and not list_.card.noting
    for button in (list_.card.main, list_.card.asking, list_.card.send):
        assert not button.isEnabled() and button.accessibleDescription() == WHY
    assert shown.review(first.id) == before
    back(shown)
    assert "A Approve" in strip.hints.accessibleName()
    shown.key(Qt.Key.Key_A)
    shown.until(lambda: "awaiting" not in shown.review(first.id))


def test_a_note_is_kept_by_the_same_key_that_would_approve(show: Show) -> None:
    shown = show(waiting)
    away(shown)
    shown.page.capture.line.setFocus()
    shown.type("Seen on the train")
    shown.key(Qt.Key.Key_Return, CONTROL)
    shown.until(lambda: [each.kind for each in shown.workspace.find("train")] == ["entry"])


def test_the_steps_of_your_turn_wait(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    made: list[str] = []

    def prepare(workspace: Workspace) -> None:
        made.append(planned(workspace, by_hand(workspace), "Sold out", "All chairs are gone.", -4))

    shown = show(prepare)
    QGuiApplication.clipboard().setText("mine")
    shown.window.trigger("your_turn")
    page = shown.window.current()
    assert isinstance(page, TurnPage)
    shown.until(lambda: page.turn is not None)
    away(shown)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_O)
    shown.window.trigger("copy_part")
    page.steps.link.setText("https://social.example/@alba/1")
    QTest.keyClick(page.steps.link, Qt.Key.Key_Return)
    steps = [page.steps.open, page.steps.check, *(each.button for each in page.steps.cards)]
    for button in (*steps, *page.beside.buttons.values()):
        button.click()
        assert not button.isEnabled() and button.accessibleDescription() == WHY, button.text()
    assert (opened, QGuiApplication.clipboard().text(), page.checking) == ([], "mine", "")
    back(shown)
    QTest.keyClick(page.list, Qt.Key.Key_O)
    assert len(opened) == 1


def time(parent: QWidget, services: Services) -> QDialog:
    return TimeDialog(parent, services, "Sold out", AT, "Europe/Rome")


def start(parent: QWidget, _: Services) -> QDialog:
    known = SimpleNamespace(reason="", told="", protocols=(), chosen="")
    return StartDialog(parent, cast("Any", known))


def slot(parent: QWidget, _: Services) -> QDialog:
    return FullSlot(parent, "at nine", "Sold out", True)


def line(parent: QWidget, _: Services) -> QDialog:
    return LineDialog(parent, "A line", "", "Add the line", "We called the shop")


def publish(parent: QWidget, _: Services) -> QDialog:
    return PublishDialog(parent, "draft", "We are sorry.", [("one", "Town square")])


def why(parent: QWidget, _: Services) -> QDialog:
    return WhyDialog(parent, None, "")


@pytest.mark.parametrize(
    ("make", "acts"),
    [
        (time, ["Set the time"]),
        (start, ["Write it down"]),
        (slot, ["Take the next free slot", "Change places", "Both at this time"]),
        (line, ["Add the line"]),
        (publish, ["Publish now"]),
        (why, ["Send back"]),
    ],
)
def test_a_dialog_cannot_be_accepted(
    make: Callable[[QWidget, Services], QDialog], acts: list[str], services: Services, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = make(parent, services)
    reach.take(cast("Any", SimpleNamespace(away=True, left=0, at=None, others=())))
    held = [each for each in dialog.findChildren(Button) if each.accessibleDescription() == WHY]
    assert [each.text() for each in held] == acts
    assert not any(each.isEnabled() for each in held)


def test_an_address_is_not_kept_by_enter_either(themed: QApplication, qtbot: QtBot) -> None:
    del themed
    given: list[str] = []
    asked = SimpleNamespace(emit=lambda act, _: given.append(str(act)))
    ask = AskLink(cast("Any", SimpleNamespace(network="mastodon")), cast("Any", asked))
    qtbot.addWidget(ask)
    ask.field.setText("https://social.example/@alba/1")
    reach.take(cast("Any", SimpleNamespace(away=True, left=0, at=None, others=())))
    QTest.keyClick(ask.field, Qt.Key.Key_Return)
    assert given == []
    reach.take(None)
    QTest.keyClick(ask.field, Qt.Key.Key_Return)
    assert given == ["published"]


def test_a_post_that_is_dragged_goes_back_at_once(services: Services) -> None:
    decisions, said, shown = Decisions(services), list[str](), list[None]()
    decisions.failed.connect(said.append)
    decisions.pending_changed.connect(lambda: shown.append(None))
    reach.take(cast("Any", SimpleNamespace(away=True, left=0, at=None, others=())))
    row = SimpleNamespace(id="one")
    wall = SimpleNamespace(wall="2026-11-24T09:00", zone="Europe/Rome")
    decisions.move([cast("Any", row)], cast("Any", wall), AT)
    assert (said, decisions.moving, decisions.pending, len(shown)) == ([WHY], {}, {}, 1)


def test_letters_that_only_look_go_on(themed: QApplication) -> None:
    del themed
    reach.take(cast("Any", SimpleNamespace(away=True, left=0, at=None, others=())))
    free = {each.name for each in LETTERS if each.now and heard(each.list, pressing(each.now))}
    assert {"inbox.next", "inbox.reply", "diary.make_draft", "queue.today", "queue.view", "rehearsal.open_post"} <= free
    assert not free & {"today.approve", "inbox.done", "queue.hold", "queue.cancel", "missed.post_now", "crisis.tick"}


def pressing(key: str) -> QKeyEvent:
    named = {"Space": Qt.Key.Key_Space, "Del": Qt.Key.Key_Delete}
    code = named.get(key) or Qt.Key(ord(key))
    return QKeyEvent(QKeyEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, "" if key in named else key)
