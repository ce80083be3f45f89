"""What keeping goes by: messages as networks tell them, the rules for them, and when one owes an answer at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

HISTORY = timedelta(days=7)
"""What was written longer than this before its account was connected is history: it owes nothing."""
CLOCKS = timedelta(minutes=5)  # a network's clock may be this much before ours
EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)  # what every database can keep


class Received(Protocol):
    """A message as a network gives it (`networks.contract.Incoming`)."""

    @property
    def remote_id(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def handle(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def received_at(self) -> datetime: ...
    @property
    def url(self) -> str: ...
    @property
    def in_reply_to(self) -> str | None: ...
    @property
    def root(self) -> str | None: ...
    @property
    def own(self) -> bool: ...
    @property
    def pending(self) -> bool: ...
    @property
    def visibility(self) -> str: ...
    @property
    def ref(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def profile_url(self) -> str: ...
    @property
    def reach(self) -> int | None: ...


@dataclass(frozen=True)
class Rules:
    """How what comes is sorted, and until when it wants an answer: functions of the rooms above.

    `due`: of the instant it came; `sort`: the sort, and what sorted it.
    """

    due: Callable[[datetime], datetime]
    sort: Callable[[Received], tuple[str, str]] = lambda _: ("", "")


@dataclass(frozen=True)
class Kept:
    """What keeping changed: messages of other people `new`, known ones `changed` there, and those `gone` there."""

    new: int = 0
    changed: int = 0
    gone: int = 0


@dataclass(frozen=True)
class Keeping:
    """One round: of which account; what came before `since` is history; `now`: when it is kept."""

    account_id: str
    network: str
    since: datetime
    rules: Rules
    now: datetime

    def owes(self, own: bool, kind: str, sort: str, received_at: datetime) -> bool:
        """Whether such a message wants an answer, whoever wrote it."""
        return not own and kind == "reply" and sort != "thanks" and received_at >= self.since
