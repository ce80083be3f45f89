"""Closing inside the undo window is asked about once; each answer does what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import update

from brandassist.store.tables import delivery
from tests.ui.inbox.building import fill
from tests.ui.inbox.conftest import Shown
from tests.ui.inbox.test_sending import held, standing
from ui.frame import Frame
from ui.inbox.reply.closing import ClosingDialog

Show = Callable[..., Shown]


def open_in(frame: QWidget) -> list[ClosingDialog]:
    return [each for each in frame.findChildren(ClosingDialog) if each.isVisible()]


def asked(shown: Shown) -> tuple[Frame, ClosingDialog]:
    """Close the window; what it asks."""
    frame = shown.window.window()
    assert isinstance(frame, Frame)
    frame.close()
    assert frame.isVisible()
    [dialog] = open_in(frame)
    frame.close()
    assert open_in(frame) == [dialog], "once"
    return frame, dialog


def test_taken_back_it_closes_and_the_words_are_kept(show: Show) -> None:
    shown = show(fill, undo=60, framed=True)
    message_id = held(shown)
    frame, dialog = asked(shown)
    assert "Carla Modello" in dialog._words.text()  # pyright: ignore[reportPrivateUsage]
    shown.until(lambda: "within 10 minutes" in dialog._then.text())  # pyright: ignore[reportPrivateUsage]
    dialog.reject()
    assert frame.isVisible() and shown.window.strip.counting, "kept open, and it still counts"
    frame, dialog = asked(shown)
    dialog.take_back.click()
    shown.until(lambda: not frame.isVisible())
    assert standing(shown, message_id) == "cancelled"
    reply = shown.workspace.inbox.show(message_id).reply
    assert reply is not None and reply.text == "Yes, on Thursday."


def test_waited_for_it_closes_once_it_is_out(show: Show) -> None:
    shown = show(fill, undo=60, framed=True)
    message_id = held(shown)
    frame, dialog = asked(shown)
    dialog.wait.click()
    assert not dialog.wait.isEnabled() and dialog.take_back.isEnabled()
    assert frame.isVisible() and standing(shown, message_id) == "scheduled"
    with shown.workspace.db.write("queue") as tx:
        its = shown.workspace.inbox.show(message_id).reply
        assert its is not None
        tx.execute(update(delivery).where(delivery.c.id == its.delivery_id).values(state="published"))
    shown.until(lambda: not frame.isVisible())


def test_closed_all_the_same_it_is_left_to_go(show: Show) -> None:
    shown = show(fill, undo=60, framed=True)
    message_id = held(shown)
    frame, dialog = asked(shown)
    dialog.end.click()
    shown.until(lambda: not frame.isVisible())
    assert standing(shown, message_id) == "scheduled"


def test_nothing_on_hold_closes_without_a_question(show: Show) -> None:
    shown = show(fill, undo=60, framed=True)
    frame = shown.window.window()
    frame.close()
    assert not frame.isVisible()
    assert open_in(frame) == []


def in_the_tray(shown: Shown) -> Frame:
    """The window is closed to the tray, and the program goes on there."""
    frame = shown.window.window()
    assert isinstance(frame, Frame)
    frame.stays = lambda: True
    frame.close()
    assert not frame.isVisible()
    return frame


def test_quit_in_the_tray_asks_as_closing_does_and_each_answer_ends_it(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = show(fill, undo=60, framed=True)
    message_id = held(shown)
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    frame = in_the_tray(shown)
    shown.program.quit()
    assert frame.isVisible() and ended == []
    [dialog] = open_in(frame)
    dialog.reject()
    assert frame.isVisible() and standing(shown, message_id) == "scheduled", "Esc: nothing ends"
    frame = in_the_tray(shown)
    shown.program.quit()
    [dialog] = open_in(frame)
    dialog.take_back.click()
    shown.until(lambda: not frame.isVisible())
    assert standing(shown, message_id) == "cancelled"
    assert QApplication.quitOnLastWindowClosed(), "the last window closed: the program ends"


def test_quit_in_the_tray_with_nothing_on_hold_ends_at_once(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = show(fill, undo=60, framed=True)
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    frame = in_the_tray(shown)
    shown.program.quit()
    assert ended == [True] and not frame.isVisible() and open_in(frame) == []
