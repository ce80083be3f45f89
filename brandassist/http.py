"""The one door to the network: deadlines, size limits, and errors that say how far a call came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol


class HttpFailure(Exception):
    """A call that brought no usable answer; subclasses say how far it came. Never holds a secret."""


class NeverOpened(HttpFailure):
    """No connection was opened: not one byte of the request left."""


class Broken(HttpFailure):
    """The connection failed after it had opened: the server may have acted."""


class Untrusted(HttpFailure):
    """The server's certificate is not trusted; no request left."""


class Redirected(HttpFailure):
    """The server pointed to another host; credentials never follow."""


class TooLarge(HttpFailure):
    """The answer was larger than the limit."""


class NotJson(HttpFailure):
    """JSON was due and something else came."""


class Status(HttpFailure):
    """An answer with a status of 400 or more."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"HTTP {answer.status}")
        self.answer = answer


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]  # names in lower case
    body: bytes

    def json(self) -> Any:
        """Return the body's JSON; raises NotJson."""
        raise NotImplementedError


class Http(Protocol):
    def call(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        form: Mapping[str, str] | None = None,
        body: bytes | None = None,
        files: Mapping[str, tuple[str, bytes, str]] | None = None,
        upload: bool = False,
    ) -> Answer: ...
