"""One exception for all that a person can be told about: a code and data; the sentences are in `cli` and `ui`."""

from __future__ import annotations

from typing import Any

UNREACHED = ("database_unreachable", "offline", "answer_lost")
"""The Problems of a server that cannot be reached: as it was met, and as it is told; the last, where it may have been
done all the same."""


class Problem(Exception):
    """Something a person can understand and act on; `code` is stable, `data` fills its sentence.

    Never put a secret into `data`: it is shown, and written to logs.
    """

    def __init__(self, code: str, **data: Any) -> None:
        super().__init__(code, data)
        self.code = code
        self.data = data

    def __reduce__(self) -> tuple[Any, ...]:
        return _problem, (self.code, self.data)  # between processes

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value}" for name, value in self.data.items())
        return f"{self.code} ({facts})" if facts else self.code


class Stopped(Exception):
    """A person ended it in the middle, and nothing of it is left."""


def _problem(code: str, data: dict[str, Any]) -> Problem:
    return Problem(code, **data)
