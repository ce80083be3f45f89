"""What a rehearsal looks at, and what it finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

from brandassist.errors import Problem
from brandassist.store.accounts import Account
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.writing.payloads import Payload
from brandassist.walltime import WallTime
from brandassist.writing.said_before import Other
from drafts.checks.finding import Finding as Checked
from drafts.checks.leaks import InternalName
from drafts.checks.said_before import Said
from drafts.limits import Limits
from drafts.wording.stale import OwnWord

Rule = Literal[
    "limits",
    "pictures",
    "words",
    "links",
    "sign_in",
    "computer",
    "duplicates",
    "distance",
    "quiet_hours",
    "cost",
    "approval",
]
RULES: tuple[Rule, ...] = Rule.__args__


@dataclass(frozen=True)
class Planned:
    """One delivery to come. `payload` is what approval froze, else what the draft would give today, else None.

    `checked`: the findings of that rendering, where nothing is frozen yet; `problem`: why there is none.
    """

    row: DeliveryRow
    account: Account
    payload: Payload | None
    limits: Limits | None
    checked: tuple[Checked, ...] = ()
    problem: Problem | None = None

    @property
    def day(self) -> date:
        """By the wall where it was planned."""
        return date.fromisoformat(self.row.wall[:10])

    @property
    def text(self) -> str:
        return "\n\n".join(part.text for part in self.payload.parts) if self.payload else ""

    @cached_property
    def other(self) -> Other:
        """As one beside others."""
        row = self.row
        about = {"other": row.id, "draft": row.draft_id, "title": row.title, "wall": row.wall}
        return Other(row.id, row.due_at, row.network, row.account_id, row.draft_id, Said(self.text, about))

    @property
    def planned(self) -> WallTime:
        return WallTime(self.row.wall, self.row.zone, self.row.fold)


@dataclass(frozen=True)
class OwnWords:
    """Words a person lets pass, those they added to what holds only for a while, and names that stay inside."""

    allowed: frozenset[str] = frozenset()
    stale: tuple[OwnWord, ...] = ()
    internal: tuple[InternalName, ...] = ()


@dataclass(frozen=True)
class Finding:
    """What will go wrong (error) or is worth a look (warning); sentences are made above, from code and data."""

    delivery_id: str
    rule: Rule
    code: str
    level: Literal["error", "warning"]
    data: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Line:
    """One delivery with what was found, errors first, and what sending it costs (None: it is free)."""

    row: DeliveryRow
    day: date
    findings: tuple[Finding, ...]
    cost: Decimal | None = None


@dataclass(frozen=True)
class Computer:
    """A computer that holds keys, and the times it must be on (deliveries by their ids, in their order)."""

    device_id: str
    name: str
    deliveries: tuple[str, ...]


@dataclass(frozen=True)
class Budget:
    """What an account's posts cost this month, on a network that charges; `limit` None: no limit."""

    account_id: str
    account: str
    currency: str
    spent: Decimal
    to_come: Decimal
    limit: Decimal | None


@dataclass(frozen=True)
class Links:
    """How many different encrypted links the posts hold, and of how many no server was asked yet; the rest were asked
    between `first` and `last` (UTC), None where none was."""

    count: int = 0
    unasked: int = 0
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True)
class Rehearsal:
    """What a run over the days from `first` to `last` found, sorted by time. `cost` by currency, exact.

    `computers`: each that holds the key of something only a computer sends; one of several is enough. `server` and
    `by_hand`: deliveries servers send, and those a person sends.
    """

    first: date
    last: date
    lines: tuple[Line, ...]
    cost: Mapping[str, Decimal]
    prices_as_of: str
    budgets: tuple[Budget, ...]
    computers: tuple[Computer, ...]
    server: tuple[str, ...]
    by_hand: tuple[str, ...]
    links: Links = Links()

    @property
    def posts(self) -> int:
        return len({line.row.draft_id for line in self.lines})

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(each for line in self.lines for each in line.findings)

    @property
    def tried(self) -> Mapping[Rule, int]:
        """Every rule that was tried, with how much it found."""
        return {rule: sum(each.rule == rule for each in self.findings) for rule in RULES}
