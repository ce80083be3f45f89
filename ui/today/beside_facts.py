"""What stands beside the day, and the lines above what waits: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Memory:
    """An entry of this day in an earlier year; `picture` is the SHA-256 of its first photo."""

    entry_id: str
    words: str
    quoted: bool  # they are how the text begins, not its title
    where: str
    picture: str
    shows: str


@dataclass(frozen=True)
class Ahead:
    """A line of tomorrow; `time` empty for what has none."""

    time: str
    words: str


@dataclass(frozen=True)
class Health:
    """How the accounts are: one warning at most, and where it leads."""

    warning: str = ""
    where: object = None
    sign_in: bool = False
    fine: str = ""


TRAVELLING = "travelling"  # as a target: the posts that would move with her


@dataclass(frozen=True)
class Notice:
    """One line above the approvals: what waits elsewhere, and where that is settled.

    `begins`: the empty time of a recurring format, whose draft is begun first (its slot, UTC).
    """

    words: str
    link: str
    screen: str
    target: object = None
    begins: tuple[str, datetime] | None = None
