"""When what stands on the screen is rendered: soon after a key, one at a time, never piling up."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Background, Lane, Task
from ui.composer.shot import Shot, Wish

RENDER_MS = 60
LONG, PATIENCE = 0.15, 5.0  # seconds: rendering that one who types would feel, and how long it is put off
REST_MS = 250

Work = tuple[Callable[[], Shot | None], Lane]  # what to do, and where


class Rendering(QObject):
    """Takes what to render from `work` at the moment it begins; None: nothing is there to render."""

    rendered = Signal(object)  # Shot
    failed = Signal(object)  # the exception

    def __init__(self, background: Background, work: Callable[[Wish], Work | None], parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._work = background, work
        self._task: Task | None = None
        self._wish = Wish()
        self._asked_at = self._took = self._latest = 0.0
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.now)

    def soon(self) -> None:
        """At most once in `RENDER_MS`; a text that takes long when the keys rest, or its `PATIENCE` ends."""
        if not self._timer.isActive():
            self._latest = time.monotonic() + PATIENCE
            self._timer.start(REST_MS if self._took > LONG else RENDER_MS)
        elif self._took > LONG and time.monotonic() < self._latest:
            self._timer.start(REST_MS)

    def now(self) -> None:
        """At once, or after the one under way."""
        if self._task is not None:
            self._again = True  # one at a time: a long text must not pile up work
            return
        self._wish = Wish()
        work = self._work(self._wish)
        if work is None:
            return
        self._asked_at = time.monotonic()
        self._task = self._background.run(self, work[0], self._done, self._not_done, lane=work[1])

    def hurry(self) -> None:
        """What is under way here ends at its next target; what is done apart disturbs nobody."""
        self._wish.wanted = False

    def drop(self) -> None:
        """Another draft comes: what is being rendered is of no use any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._again, self._took = False, 0.0

    def _done(self, shot: Shot | None) -> None:
        self._next()
        if shot is not None:
            self.rendered.emit(shot)

    def _not_done(self, error: Exception) -> None:
        self._next()
        self.failed.emit(error)

    def _next(self) -> None:
        self._task = None
        self._took = time.monotonic() - self._asked_at
        again, self._again = self._again, False
        if again:
            self.soon()
