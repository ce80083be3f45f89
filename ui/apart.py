"""Work in a process of its own, beside the window: the interpreter runs one thread at a time, and a typist feels it.

`python -m ui.apart` is that process: it does what comes in, one after the other, and ends when its input ends, which
it does with the program however that ends.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

if TYPE_CHECKING:
    import subprocess

T = TypeVar("T")
_NO_CONSOLE = 0x0800_0000 if os.name == "nt" else 0


class Apart:
    """One such process, begun when first needed; for one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._over = False

    def call(self, fn: Callable[[], T]) -> T:
        """What `fn` gives or raises: it goes there and comes back as a copy. Done here where the process ended."""
        try:
            done, value = self._ask(fn)
        except (OSError, EOFError, pickle.UnpicklingError):
            if self._over:
                raise
            self._drop()
            return fn()
        if not done:
            raise value
        return value

    def end(self) -> None:
        """For good, whatever the process does; from any thread."""
        self._over = True
        self._drop()

    def _drop(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):  # what was not written any more
                        pipe.close()

    def _ask(self, fn: Callable[[], object]) -> tuple[bool, Any]:
        process = self._process = self._process or _begun()
        if process.stdin is None or process.stdout is None:
            raise EOFError
        pickle.dump(fn, process.stdin)
        process.stdin.flush()
        return pickle.load(process.stdout)  # noqa: S301 - our own process


def _begun() -> subprocess.Popen[bytes]:
    import subprocess  # not before the first paint

    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-m", "ui.apart"], stdin=pipe, stdout=pipe, creationflags=_NO_CONSOLE)


def serve(given: BinaryIO, told: BinaryIO) -> None:
    """Answer each call with whether it was done, and its value or exception."""
    while True:
        try:
            fn = pickle.load(given)  # noqa: S301 - from the program itself
        except EOFError:
            return
        try:
            answer = (True, fn())
        except Exception as error:  # noqa: BLE001 - who asked decides what it means
            answer = (False, error)
        pickle.dump(answer, told)
        told.flush()


if __name__ == "__main__":
    answers = os.dup(1)
    os.dup2(2, 1)  # what is printed anywhere must not come between the answers
    with os.fdopen(answers, "wb") as out:
        serve(sys.stdin.buffer, out)
