"""What comes from a diary entry that is not to be told yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from drafts.checks.finding import Finding


@dataclass(frozen=True)
class KeptBack:
    """Nothing of the entry leaves before `until`, which is `wall` in `zone`; `due`: when the draft is to leave.

    `until` and `due` are aware; None: nobody has planned it.
    """

    until: datetime
    wall: str
    zone: str
    entry_id: str
    title: str
    due: datetime | None


def embargo_findings(kept: KeptBack | None) -> Iterator[Finding]:
    """An error where it would leave too early, a warning while it has no time."""
    if kept is not None and (kept.due is None or kept.due < kept.until):
        data = {"until": kept.wall, "zone": kept.zone, "entry": kept.entry_id, "title": kept.title}
        yield Finding("embargoed", "warning" if kept.due is None else "error", None, data)
