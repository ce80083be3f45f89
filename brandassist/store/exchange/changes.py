"""What one end wrote since both agreed: row by row with what it was, and lists of pictures whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brandassist.store.exchange.records import Told, is_stub, root_of
from brandassist.store.shared.packing import LISTS
from brandassist.store.shared.rows import Name, Row, same_row


@dataclass(frozen=True)
class Change:
    """A row that was written (`row` None: deleted), and what it was when both agreed (`base` None: not there)."""

    name: Name
    root: str
    base: Row | None
    row: Row | None


@dataclass(frozen=True)
class Ordered:
    """A list of pictures of one draft, entry or idea, whole: as both had it, and as it is."""

    table: str
    owner: str
    was: list[Row]
    row: list[Row]


def changes(told: Told, base: Mapping[Name, Row]) -> list[Change]:
    """What is written here otherwise than both agreed; nothing of a record that stays here."""
    found: list[Change] = []
    drafts_of = {row["id"]: row["draft_id"] for name, row in base.items() if name.table == "target"}
    for name, row in told.rows.items():
        was = base.get(name)
        if same_row(was, row):
            continue
        if name.table == "entry" and name.key[0] in told.locked and was is not None:
            continue  # locked here after the other had it: what is there stays there
        found.append(Change(name, told.roots[name], was, row))
    for name in base.keys() - told.rows.keys():
        root = root_of(name, base[name], drafts_of)
        if name.table != "media" and root not in told.held and root not in told.locked:
            found.append(Change(name, root, base[name], None))
    return found


def lists(told: Told, base: Mapping[Name, Row], found: list[Change]) -> list[Ordered]:
    """The lists in which something changed."""
    wanted = sorted({(each.name.table, str(each.name.key[0])) for each in found if each.name.table in LISTS})
    return [
        Ordered(table, owner, of_owner(base, table, owner), of_owner(told.rows, table, owner))
        for table, owner in wanted
    ]


def of_owner(rows: Mapping[Name, Row], table: str, owner: str) -> list[Row]:
    found = [row for name, row in rows.items() if name.table == table and name.key[0] == owner]
    return sorted(found, key=lambda row: row["ordinal"])


def returning(found: list[Change]) -> list[str]:
    """Entries that were locked here when the other first heard of them, and are not any more."""
    return sorted(
        each.root
        for each in found
        if each.name.table == "entry" and each.base is not None and is_stub(each.base) and each.row is not None
    )
