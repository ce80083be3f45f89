"""A connection to a far server that can go on without waiting for each answer.

libpq's pipeline mode (PostgreSQL 18 documentation, 34.5, read 2026-11). A fault comes up where an answer is waited for
next, at the commit at the latest.
"""

from __future__ import annotations

from contextlib import ExitStack, suppress
from functools import partial
from typing import Any, LiteralString

import psycopg

_ANSWERS = ("select", "with", "values", "show")


class Unanswered(psycopg.OperationalError):
    """The line broke while a commit was on its way: nobody here knows whether all was done, or nothing."""

    committing = True


class Sent(psycopg.Cursor[Any]):
    """Waits for the answer of what asks something; of what only writes it does not."""

    def execute(self, query: Any, params: Any = None, **how: Any) -> Any:
        super().execute(query, params, **how)
        line = self.connection
        words = str(query).lower()
        if isinstance(line, Line) and (words.lstrip().startswith(_ANSWERS) or " returning " in words):
            line.wait_for_all()
        return self


class Line(psycopg.Connection[Any]):
    """A connection that, once told to, does not wait until its transaction ends."""

    _pipe: psycopg.Pipeline | None = None
    _ends: ExitStack

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.cursor_factory = Sent

    def send_on(self, begin: LiteralString = "BEGIN") -> None:
        """From here to the end of the transaction. The driver's own BEGIN would be waited for."""
        self._ends = ExitStack()
        self.autocommit = True
        self._ends.callback(self._as_before)
        self._pipe = self._ends.enter_context(self.pipeline())
        self.execute(begin)

    def _as_before(self) -> None:
        with suppress(psycopg.Error):  # of a line that is cut
            self.autocommit = False

    def unhurried(self) -> psycopg.Cursor[Any]:
        """A cursor that waits for nothing: its answer is there after `wait_for_all`."""
        return psycopg.Cursor(self)

    def wait_for_all(self) -> None:
        """Until everything sent was answered; raises what went wrong in it."""
        if self._pipe is not None:
            self._pipe.sync()

    def pass_over(self) -> None:
        """Until all that was sent behind a fault is passed over: what is sent from here on is done again."""
        while self._pipe is not None and not self.closed:
            with suppress(psycopg.Error):  # of what was passed over
                self._pipe.sync()
                return

    def commit(self) -> None:
        whole = not self.closed
        try:
            if self._pipe is None:
                super().commit()
                return
            self.execute("COMMIT")
            self._end()
        except psycopg.OperationalError as error:
            if whole and self.closed:
                raise Unanswered(str(error)) from error
            raise

    def rollback(self) -> None:
        if self._pipe is not None:
            for step in (self._pipe.sync, partial(self.execute, "ROLLBACK"), self._end):
                with suppress(psycopg.Error):  # what went wrong was told already, or is nothing now
                    step()
        super().rollback()
        self._as_before()

    def _end(self) -> None:
        self._pipe, ends = None, self._ends
        ends.close()
