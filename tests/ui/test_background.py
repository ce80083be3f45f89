"""Results arrive on the UI thread, to those who still live, and never after closing."""

from __future__ import annotations

import linecache
import subprocess
import sys
import threading
from typing import Any

from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from ui.background import Background
from ui.events import EventBridge


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []
        self.threads: list[QThread] = []

    def take(self, value: Any) -> None:
        self.got.append(value)
        self.threads.append(QThread.currentThread())


def fail() -> None:
    raise ValueError("no")


def test_results_and_errors_arrive_on_the_ui_thread(background: Background, qtbot: QtBot) -> None:
    receiver = Receiver()
    worked_on: list[str] = []
    background.run(
        receiver, lambda: worked_on.append(threading.current_thread().name) or 7, receiver.take, receiver.take
    )
    background.run(receiver, fail, receiver.take, receiver.take, lane="network")
    qtbot.waitUntil(lambda: len(receiver.got) == 2)
    assert 7 in receiver.got
    assert any(isinstance(each, ValueError) for each in receiver.got)
    assert worked_on[0].startswith("database")
    assert all(thread is receiver.thread() for thread in receiver.threads)


def test_the_database_lane_keeps_the_order(background: Background, qtbot: QtBot) -> None:
    receiver = Receiver()
    for number in range(20):
        background.run(receiver, lambda n=number: n, receiver.take, receiver.take)
    qtbot.waitUntil(lambda: len(receiver.got) == 20)
    assert receiver.got == list(range(20))


def test_a_cancelled_or_orphaned_result_is_dropped(background: Background, qtbot: QtBot) -> None:
    gate, receiver, orphan = threading.Event(), Receiver(), Receiver()
    orphaned = orphan.got
    background.run(orphan, gate.wait, orphan.take, orphan.take)
    task = background.run(receiver, lambda: "cancelled", receiver.take, receiver.take)
    background.run(receiver, lambda: "kept", receiver.take, receiver.take)
    task.cancel()
    orphan.deleteLater()
    qtbot.waitSignal(orphan.destroyed).wait()
    gate.set()
    qtbot.waitUntil(lambda: receiver.got == ["kept"])
    assert orphaned == []


def test_progress_reaches_the_ui_thread(background: Background, qtbot: QtBot) -> None:
    receiver = Receiver()
    report = background.progress(receiver, receiver.take)
    background.run(receiver, lambda: report(1), receiver.take, receiver.take)
    qtbot.waitUntil(lambda: receiver.got == [1, None])


def test_closing_saves_what_was_given_and_delivers_nothing_more(qtbot: QtBot) -> None:
    runner, receiver = Background(), Receiver()
    saved: list[int] = []
    for number in range(5):
        runner.run(receiver, lambda n=number: saved.append(n), receiver.take, receiver.take)
    runner.close()
    assert saved == [0, 1, 2, 3, 4]
    late = runner.run(receiver, lambda: saved.append(9), receiver.take, receiver.take)
    qtbot.wait(1)
    assert late.cancelled
    assert receiver.got == []
    assert saved == [0, 1, 2, 3, 4]


SLOW = """
import time
from PySide6.QtCore import QCoreApplication, QObject
from ui.background import Background

app, began = QCoreApplication([]), []

def render():
    began.append(True)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        pass

background, receiver = Background(), QObject()
background.run(receiver, render, print, print, lane="text")
background.run(receiver, lambda: print("never begun"), print, print, lane="text")
while not began:
    pass
background.run(receiver, lambda: print("kept"), print, print)
background.close()
print("closed")
"""


def test_a_long_text_being_rendered_does_not_keep_the_program() -> None:
    ended = subprocess.run([sys.executable, "-c", SLOW], capture_output=True, text=True, timeout=30, check=True)
    assert ended.stdout.split("\n") == ["kept", "closed", ""]
    assert ended.stderr == ""


def test_events_reach_living_subscribers_on_the_ui_thread(qtbot: QtBot) -> None:
    bridge, receiver, gone = EventBridge(), Receiver(), Receiver()
    bridge.subscribe(int, receiver.take)
    bridge.subscribe(int, gone.take)
    unheard = gone.got
    gone.deleteLater()
    qtbot.waitSignal(gone.destroyed).wait()
    sender = threading.Thread(target=bridge.post, args=(5,))
    sender.start()
    sender.join()
    bridge.post("not an int")
    qtbot.waitUntil(lambda: receiver.got == [5])
    assert receiver.threads == [receiver.thread()]
    assert unheard == []


class Round:
    """Garbage that only Python's collector finds."""

    def __init__(self, ended_on: list[threading.Thread]) -> None:
        self.me, self.ended_on = self, ended_on

    def __del__(self) -> None:
        self.ended_on.append(threading.current_thread())


def test_garbage_of_a_worker_goes_on_the_ui_thread(background: Background, qtbot: QtBot) -> None:
    receiver, ended_on = Receiver(), list[threading.Thread]()

    def litter() -> None:
        for _ in range(20_000):
            Round(ended_on)

    background.run(receiver, litter, receiver.take, receiver.take)
    qtbot.waitUntil(lambda: bool(receiver.got and ended_on))
    assert set(ended_on) == {threading.main_thread()}


def test_what_was_read_of_our_own_sources_is_let_go(background: Background, qtbot: QtBot) -> None:
    linecache.getlines(__file__)  # as PySide does of each module that is imported
    qtbot.waitUntil(lambda: not linecache.cache)
