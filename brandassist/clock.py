"""The program's one clock. Everything asks `now()`; tests set it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime


def _system() -> datetime:
    return datetime.now(UTC)


_source: Callable[[], datetime] = _system


def now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return _source()


@contextmanager
def set_to(source: Callable[[], datetime]) -> Generator[None]:
    """Let `now()` ask `source` inside the block; for tests and rehearsals. Not for two threads at once."""
    global _source
    before, _source = _source, source
    try:
        yield
    finally:
        _source = before
