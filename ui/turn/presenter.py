"""What "Your turn" shows, worked out from rows: the list, which step comes next, what the check looks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.publishing.turns import Turn
    from brandassist.store.deliveries.read import DeliveryRow

Step = Literal["open", "copy", "link", "check"]
Point = Literal["answers", "place", "account", "words", "order"]

FAILED: dict[str, Point] = {
    "link_gone": "answers",
    "link_no_answer": "answers",
    "link_other_host": "place",
    "link_shape": "place",
    "link_other_account": "account",
    "link_other_text": "words",
    "link_taken": "order",
}


@dataclass(frozen=True)
class Snapshot:
    """What was read at one moment on the database lane."""

    rows: tuple[DeliveryRow, ...]
    zone: str  # the workspace's


def listed(rows: Sequence[DeliveryRow]) -> list[DeliveryRow]:
    """Those whose time has come first, then those to come, each by time; what a person left is left."""
    return sorted((row for row in rows if not row.left), key=lambda row: (not row.your_turn, row.due_at, row.id))


def opened_at(turn: Turn) -> datetime | None:
    """When its page was last opened."""
    return max((each.at for each in turn.happened if each.verb == "opened_page"), default=None)


def copied_at(turn: Turn, ordinal: int) -> datetime | None:
    """When a part was last copied."""
    handed = (each.at for each in turn.attempts if each.outcome == "handed" and each.ordinal == ordinal)
    return max(handed, default=None)


def next_to_copy(turn: Turn) -> int | None:
    """The first part that is neither copied nor proven."""
    left = (part.ordinal for part in turn.row.parts if part.state != "published")
    return next((ordinal for ordinal in left if copied_at(turn, ordinal) is None), None)


def copied(turn: Turn) -> int:
    """How many parts were copied, or are there already."""
    parts = turn.row.parts
    return sum(part.state == "published" or copied_at(turn, part.ordinal) is not None for part in parts)


def step_of(turn: Turn, link: str) -> Step:
    """What Enter does next."""
    if opened_at(turn) is None and turn.page:
        return "open"
    if next_to_copy(turn) is not None:
        return "copy"
    return "check" if link.strip() else "link"


def points_of(turn: Turn) -> list[Point]:
    """What the check will look for."""
    account: list[Point] = ["account"] if turn.handle else []
    order: list[Point] = ["order"] if len(turn.parts) > 1 else []
    return ["answers", "place", *account, "words", *order]


def failed_point(error: Exception) -> Point | None:
    """Which of them a refusal was about."""
    return FAILED.get(error.code) if isinstance(error, Problem) else None
