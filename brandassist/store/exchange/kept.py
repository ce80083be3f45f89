"""What this end knows of the exchange: with whom, how far, and what both agreed on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from brandassist.store import settings
from brandassist.store.exchange.records import TOLD
from brandassist.store.shared.rows import Name, Row, plain, typed
from brandassist.store.tables import exchange_base, exchange_sent, metadata

_KEY = "exchange"


@dataclass(frozen=True)
class State:
    """What is known of the other end.

    `leads`: texts are put together here. `me`, `member`: who writes here and there, as members here. `peer`: the other
    workspace, `key`: the public key it signs with, both "" until its first file came. `wrote`, `read`: the numbers of
    the last file out and in; `ours`, `theirs`: the ids of the files up to these, as far back as `REMEMBERED`.
    `refused`: records of the last one in that could not be taken yet. `has`: the pictures that the other end has;
    `keys`: the accounts, as they are called here, whose key is on a computer there. `sends`: this end sends where both
    have the key. `wrote_at`, `read_at`: ISO 8601, "" for never. `said`: a hash of what the last file out told.
    """

    leads: bool
    me: str
    member: str
    sends: bool
    peer: str = ""
    key: str = ""
    wrote: int = 0
    read: int = 0
    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    wrote_at: str = ""
    read_at: str = ""
    said: str = ""


REMEMBERED = 400


def id_at(ids: tuple[str, ...], last: int, number: int) -> str | None:
    """The id of the file of that number, where the last of them has the number `last`; None: no longer known."""
    place = len(ids) - 1 - (last - number)
    return ids[place] if 0 <= place < len(ids) else None


def state(tx: Connection) -> State | None:
    """None: nothing is exchanged yet."""
    found: dict[str, Any] | None = settings.read_raw(tx, _KEY)
    if found is None:
        return None
    return State(**{name: tuple(each) if isinstance(each, list) else each for name, each in found.items()})  # type: ignore[arg-type]


def keep_state(tx: Connection, state: State, **changes: Any) -> None:
    settings.write_raw(tx, _KEY, asdict(replace(state, **changes)))


def begin(tx: Connection, state: State) -> None:
    """Exchange from now on with somebody; what was agreed on with anybody before is forgotten."""
    forget_all(tx)
    tx.execute(delete(exchange_sent))
    keep_state(tx, state)


def end(tx: Connection) -> None:
    """Exchange with nobody any more."""
    forget_all(tx)
    tx.execute(delete(exchange_sent))
    settings.write_raw(tx, _KEY, None)


def _told_key(name: Name) -> str:
    return json.dumps(name.key, ensure_ascii=False)


def as_text(table: str, row: Row | None) -> str | None:
    return None if row is None else plain(metadata.tables[table], row)


def as_row(table: str, told: str | None) -> Row | None:
    return None if told is None else typed(metadata.tables[table], told)


@dataclass(frozen=True)
class Base:
    """A row as the other end has it (None: deleted), and how many files had left here when it came."""

    row: Row | None
    number: int


def base(tx: Connection) -> dict[Name, Base]:
    """All that both agreed on."""
    return {
        Name(each.name, tuple(json.loads(each.key))): Base(as_row(each.name, each.row), each.number)
        for each in tx.execute(select(exchange_base).where(exchange_base.c.name.in_(TOLD)))
    }


def set_base(tx: Connection, rows: Mapping[Name, Row | None], number: int) -> None:
    """Both agree on these from now on."""
    _put(tx, exchange_base, rows, {"number": number}, rows)


def drop_base(tx: Connection, names: Iterable[Name]) -> None:
    for name in names:
        wanted = (exchange_base.c.name == name.table) & (exchange_base.c.key == _told_key(name))
        tx.execute(delete(exchange_base).where(wanted))


def forget_older(tx: Connection, number: int) -> None:
    """What came before that file left, the other knows that we have it."""
    tx.execute(delete(exchange_base).where(exchange_base.c.number < number))


def forget_all(tx: Connection) -> None:
    tx.execute(delete(exchange_base))


def keep_sent(tx: Connection, number: int, rows: Mapping[Name, Row | None]) -> None:
    """These left in the file of that number."""
    _put(tx, exchange_sent, rows, {"number": number}, ())


def arrived(tx: Connection, number: int) -> dict[Name, Row | None]:
    """What left in the file of that number; it and all before it are forgotten here."""
    found = {
        Name(each.name, tuple(json.loads(each.key))): as_row(each.name, each.row)
        for each in tx.execute(select(exchange_sent).where(exchange_sent.c.number == number))
    }
    tx.execute(delete(exchange_sent).where(exchange_sent.c.number <= number))
    return found


def _put(
    tx: Connection, table: Table, rows: Mapping[Name, Row | None], more: Mapping[str, int], instead_of: Iterable[Name]
) -> None:
    drop_base(tx, instead_of)
    told = [
        {"name": name.table, "key": _told_key(name), "row": as_text(name.table, row), **more}
        for name, row in rows.items()
    ]
    if told:
        tx.execute(insert(table), told)
