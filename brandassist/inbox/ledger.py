"""The ledger as a person reads it: what was owed, what came, what became of it, what is owed. It always adds up.

opening + came + reopened - answered - waived - spam - nothing_owed = closing. What came owing nothing (likes, thanks,
history) is in `came` and in `nothing_owed`, so that each message is counted. A reopened message counts in `reopened`,
also where a decision was merely taken back. The practice network has its own line and is in no sum.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from datetime import datetime, timedelta

from brandassist.inbox.figures import Figures
from brandassist.store.inbox.ledger import CLOSINGS, REOPENED, Books

PRACTICE = "practice"  # the network whose followers are none
IN_ALL = ""  # the name of the line that sums the others


@dataclass(frozen=True)
class Line:
    """One network, or all of them; whole messages."""

    network: str
    opening: int
    came: int
    reopened: int
    answered: int
    waived: int
    spam: int
    nothing_owed: int
    closing: int

    def adds_up(self) -> bool:
        closed = self.answered + self.waived + self.spam + self.nothing_owed
        return self.opening + self.came + self.reopened - closed == self.closing


@dataclass(frozen=True)
class Ledger:
    """`lines` by network, `total` of them; `practice` apart, where there is any. From `since` until before `until`."""

    since: datetime
    until: datetime
    lines: tuple[Line, ...]
    total: Line
    practice: Line | None


def ledger_of(since: datetime, until: datetime, books: Mapping[str, Books], networks: Mapping[str, str]) -> Ledger:
    """Put it together; `networks`: the network of each account."""
    by_network: dict[str, list[Line]] = {}
    for account_id, each in books.items():
        network = networks[account_id]
        by_network.setdefault(network, []).append(_line(network, each))
    practice = by_network.pop(PRACTICE, None)
    lines = tuple(_sum(network, by_network[network]) for network in sorted(by_network))
    return Ledger(since, until, lines, _sum(IN_ALL, lines), _sum(PRACTICE, practice) if practice else None)


def _line(network: str, books: Books) -> Line:
    during = books.during
    closing = books.owed - _owed_more(books.after)
    owing_nothing = during["came"] - during["came_owed"]
    return Line(
        network,
        closing - _owed_more(during),
        during["came"],
        during[REOPENED],
        during["answered"],
        during["waived"],
        during["spam"],
        during["nothing_owed"] + owing_nothing,
        closing,
    )


def _owed_more(happened: Mapping[str, int]) -> int:
    return happened["came_owed"] + happened[REOPENED] - sum(happened[each] for each in CLOSINGS)


def _sum(network: str, lines: Iterable[Line]) -> Line:
    columns = list(zip(*(astuple(each)[1:] for each in lines), strict=True))
    return Line(network, *map(sum, columns)) if columns else Line(network, *(0,) * 8)


def as_csv(ledger: Ledger, figures: Figures) -> str:
    """A table for a spreadsheet: each network's line and how soon its people of that time were answered, in hours.

    The sum stands last; the practice network is left out.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = [each.name for each in fields(Line)]
    writer.writerow([*names, "share_answered", "median_hours", "ninetieth_hours"])
    for line in (*ledger.lines, ledger.total):
        name, *counted = astuple(line)
        writer.writerow([name or "all", *counted, *_answering(figures, line.network)])
    return out.getvalue()


def _answering(figures: Figures, network: str) -> list[str]:
    whole = next(iter(figures.of(network)), None)
    if whole is None or whole.share is None:
        return ["", "", ""]
    return [f"{whole.share:.3f}", in_hours(whole.median), in_hours(whole.ninetieth)]


def in_hours(time: timedelta | None) -> str:
    """Hours with two decimals; nothing for none."""
    return "" if time is None else f"{time / timedelta(hours=1):.2f}"
