"""How many texts of which kind are in a file, and what reading it changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from brandassist.store.exchange.records import Told
from brandassist.store.shared.rows import Name, Row

KINDS = ("draft", "entry", "idea", "saved_text")

Counts = dict[str, int]


def texts(found: Told, only: Collection[str] | None = None) -> Counts:
    """How many records there are of each kind; `only`: of these."""
    of = (name for name in found.rows if name.table in KINDS and (only is None or name.key[0] in only))
    return dict(Counter(name.table for name in of if name.key[0] not in found.locked))


def changed(before: Told, after: Told) -> set[str]:
    """The records that are there anew, or say something else than before."""
    rows = _by_record(after, before.rows)
    return {root for root, different in rows.items() if different}


def _by_record(after: Told, before: Mapping[Name, Row]) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for name, row in after.rows.items():
        root = after.roots[name]
        found[root] = found.get(root, False) or before.get(name) != row
    return found
