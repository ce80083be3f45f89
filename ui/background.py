"""Work away from the UI thread: a serial lane for the database, one for long work on text, a pool for the network,
and one that only freezes, so that no slow reading stands before it.

This is one of the two files of the program where threads start. Results come back through one
QObject with a queued signal; a result whose receiver is gone is dropped.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from ui.apart import Apart
from ui.garbage import Garbage

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

S = TypeVar("S")
T = TypeVar("T")
Lane = Literal["database", "text", "apart", "network", "freeze"]
THREADS: dict[Lane, int] = {"database": 1, "freeze": 1, "network": 4}
FINISHED: tuple[Lane, ...] = ("database", "freeze")  # what they were given is done, also when the program ends
AHEAD = 2  # of four threads, so that the two that may wait for them always find one
SWITCH = 0.00002  # seconds a thread at work goes on while the window waits for its turn; Python's own 5 ms are felt
log = logging.getLogger(__name__)


class Task:
    """One piece of work under way; `cancel` drops its result, and its start if it has not begun."""

    def __init__(self, parent: QObject) -> None:
        self.parent = parent
        self.cancelled = False
        self.future: Future[None] | None = None

    def cancel(self) -> None:
        """After this neither callback is called. Work already running ends by itself."""
        self.cancelled = True
        if self.future is not None:
            self.future.cancel()

    @property
    def wanted(self) -> bool:
        """Whether anyone is left to receive the result."""
        return not self.cancelled and shiboken6.isValid(self.parent)


@dataclass(frozen=True)
class _Delivery:
    task: Task
    call: Callable[[Any], None]
    value: object


class _TextLane:
    """What is made here is only looked at: its thread ends with the program, and closing waits for nothing of it.

    A thread of a pool could not be left behind: the interpreter waits for it, and rendering a long text takes seconds.
    """

    def __init__(self) -> None:
        from queue import SimpleQueue  # not before the first paint
        from threading import Thread

        self._waiting: SimpleQueue[tuple[Future[None], Callable[[], None]] | None] = SimpleQueue()
        Thread(target=self._serve, name="text", daemon=True).start()

    def submit(self, work: Callable[[], None]) -> Future[None]:
        """Do it after all that was given before."""
        from concurrent.futures import Future

        future: Future[None] = Future()
        self._waiting.put((future, work))
        return future

    def end(self) -> None:
        """Begin nothing more."""
        while not self._waiting.empty():
            if (dropped := self._waiting.get()) is not None:
                dropped[0].cancel()
        self._waiting.put(None)

    def _serve(self) -> None:
        while (given := self._waiting.get()) is not None:
            future, work = given
            if future.set_running_or_notify_cancel():
                work()
                future.set_result(None)


class Background(QObject):
    """Runs functions on worker threads; create it on the UI thread and close it before quitting."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._text: _TextLane | None = None
        self._apart = Apart()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        sys.setswitchinterval(SWITCH)
        self._garbage = Garbage(self)

    def run(
        self,
        parent: QObject,
        fn: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None],
        lane: Lane = "database",
    ) -> Task:
        """Run `fn` on a lane, then one of the callbacks on the UI thread while `parent` lives.

        On "apart" it is the text lane's turn, but done by a process beside this one: `fn` and what it gives are copied.
        """
        task = Task(parent)
        if self._closed:
            task.cancel()
            return task
        work = partial(self._work, task, partial(self._apart.call, fn) if lane == "apart" else fn, on_done, on_failed)
        task.future = self._lane(lane).submit(work) if lane in THREADS else self._text_lane().submit(work)
        return task

    @property
    def closing(self) -> bool:
        """Whether the program ends: long work that can be gone on with later ends too."""
        return self._closed

    def progress(self, parent: QObject, slot: Callable[[Any], None]) -> Callable[[Any], None]:
        """A function that work on a lane may call to report; `slot` gets it on the UI thread."""
        task = Task(parent)

        def report(value: object) -> None:
            self._arrived.emit(_Delivery(task, slot, value))

        return report

    def ahead(self, fn: Callable[[S], T], items: Iterable[S]) -> Iterator[T]:
        """As `map`, for work that is on the network lane itself: the next item is worked on while one is waited for.

        What was not begun when the answers are no longer wanted, or the program ends, is dropped.
        """
        from collections import deque

        begun: deque[Future[T]] = deque()
        try:
            for item in items:
                begun.append(self._lane("network").submit(fn, item))
                if len(begun) == AHEAD:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            for future in begun:
                future.cancel()

    def close(self) -> None:
        """End: the database lane does what it was given (unsaved text), and a freeze; the others drop what waits.

        Waits for what runs, but for what runs on text; no result is delivered afterwards.
        """
        self._closed = True
        if self._text is not None:
            self._text.end()
        for lane, pool in sorted(self._lanes.items(), reverse=True):  # the database last
            pool.shutdown(wait=True, cancel_futures=lane not in FINISHED)
        self._apart.end()

    def _text_lane(self) -> _TextLane:
        self._text = self._text or _TextLane()
        return self._text

    def _lane(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._lanes:
            from concurrent.futures import ThreadPoolExecutor  # not before the first paint

            self._lanes[lane] = ThreadPoolExecutor(THREADS[lane], lane)
        return self._lanes[lane]

    def _work(
        self,
        task: Task,
        fn: Callable[[], T],
        on_done: Callable[[T], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        try:
            delivery = _Delivery(task, on_done, fn())
        except Exception as error:  # the receiver decides what it means
            log.debug("background work failed", exc_info=True)
            delivery = _Delivery(task, on_failed, error)
        if not self._closed:
            self._arrived.emit(delivery)

    def _deliver(self, delivery: _Delivery) -> None:
        if delivery.task.wanted and not self._closed:
            delivery.call(delivery.value)
