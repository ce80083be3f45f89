"""Rows as a file tells them, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from brandassist.errors import Problem
from brandassist.store.exchange import kept
from brandassist.store.exchange.changes import Change, Ordered
from brandassist.store.exchange.naming import Names
from brandassist.store.exchange.records import TOLD
from brandassist.store.shared.rows import Name, Row

Told = dict[str, Any]


def rows_told(rows: Mapping[Name, Row], names: Names) -> list[list[Any]]:
    return [[name.table, _plain(name.table, row, names)] for name, row in rows.items()]


def changes_told(found: Sequence[Change], names: Names) -> list[Told]:
    return [
        {
            "table": each.name.table,
            "root": names.pictures.get(each.root, each.root),
            "base": _plain(each.name.table, each.base, names),
            "row": _plain(each.name.table, each.row, names),
        }
        for each in found
    ]


def lists_told(found: Sequence[Ordered], names: Names) -> list[Told]:
    return [
        {
            "table": each.table,
            "owner": each.owner,
            "was": [_plain(each.table, row, names) for row in each.was],
            "row": [_plain(each.table, row, names) for row in each.row],
        }
        for each in found
    ]


def rows_of(told: Sequence[Sequence[Any]], names: Names) -> dict[Name, Row]:
    """The rows in our names; raises Problem `exchange_damaged`."""
    found: dict[Name, Row] = {}
    for table, plain in told:
        row = _row(table, plain, names)
        if row is None:
            raise Problem("exchange_damaged", name=table)
        found[names.name(Name(table, ()), row)] = row
    return found


def changes_of(told: Sequence[Told], names: Names) -> list[Change]:
    made: list[Change] = []
    for each in told:
        base, row = (_row(each["table"], each[which], names) for which in ("base", "row"))
        known = row or base
        if known is None:
            raise Problem("exchange_damaged", name=each["table"])
        root = names.pictures.get(each["root"], each["root"])
        made.append(Change(names.name(Name(each["table"], ()), known), root, base, row))
    return made


def lists_of(told: Sequence[Told], names: Names) -> list[Ordered]:
    return [
        Ordered(
            each["table"],
            each["owner"],
            [row for plain in each["was"] if (row := _row(each["table"], plain, names))],
            [row for plain in each["row"] if (row := _row(each["table"], plain, names))],
        )
        for each in told
    ]


def _plain(table: str, row: Row | None, names: Names) -> Any:
    return None if row is None else json.loads(kept.as_text(table, names.of(table, row)) or "null")


def _row(table: str, plain: Any, names: Names) -> Row | None:
    if table not in TOLD:
        raise Problem("exchange_damaged", name=table)
    if plain is None:
        return None
    row = kept.as_row(table, json.dumps(plain, ensure_ascii=False))
    return None if row is None else names.of(table, row)
