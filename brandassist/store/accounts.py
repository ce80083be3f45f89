"""Accounts: one login on one network, and which computer holds its key. Secrets never come here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import Connection, Row, case, delete, func, insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.deliveries.plan import ENDED
from brandassist.store.history import Actor, record
from brandassist.store.tables import account, account_key, delivery, device

State = Literal["connected", "sign_in", "forgotten"]


@dataclass(frozen=True)
class Account:
    """`keys`: ids of the devices that hold its key, with their names. `facts`: what the network told, no secret.

    `cost_limit`: what its posts may cost in a month, in the network's currency; None: no limit.
    """

    id: str
    network: str
    label: str
    handle: str
    url: str
    way: str
    facts: dict[str, Any]
    state: State
    problem: dict[str, Any] | None
    tested_at: datetime | None
    created_at: datetime
    keys: tuple[tuple[str, str], ...]
    depending: int  # deliveries that have not ended
    cost_limit: Decimal | None = None
    approval_rule: str = ""  # its own; "": the workspace's


fresh_id = new_id  # an account's secret is kept under its id before its row is written


def add(tx: Connection, account_id: str, *, network: str, label: str, url: str, way: str = "computer") -> None:
    """Write a new account down; `learnt` and `tested` say the rest."""
    tx.execute(
        insert(account).values(
            id=account_id, network=network, label=label, url=url, way=way, facts={}, created_at=clock.now()
        )
    )


def known_as(tx: Connection, network: str, url: str, handle: str, remote_id: Any = None) -> str | None:
    """The account of this login, also a forgotten one, also under the handle it had before."""
    place = [each for each in every(tx, forgotten=True) if (each.network, each.url) == (network, url)]
    same = [each for each in place if same_person(each, handle, remote_id)]
    return min(same, key=lambda each: (each.handle != handle, each.created_at)).id if same else None


def same_person(known: Account, handle: str, remote_id: Any) -> bool:
    """Whether a login is this account's: by the network's own id, by the handle where either has none."""
    kept = known.facts.get("id")
    return kept == remote_id if kept and remote_id else known.handle in (handle, "")


def get(tx: Connection, account_id: str) -> Account:
    """Return one account; raises Problem `not_found`."""
    row = tx.execute(_all().where(account.c.id == account_id)).one_or_none()
    if row is None:
        raise Problem("not_found", kind="account", id=account_id)
    return _read(row, _keys(tx))


def every(tx: Connection, *, forgotten: bool = False) -> list[Account]:
    """All accounts in the order they came; forgotten ones only if asked for."""
    query = _all().order_by(account.c.created_at, account.c.id)
    if not forgotten:
        query = query.where(account.c.state != "forgotten")
    keys = _keys(tx)
    return [_read(row, keys) for row in tx.execute(query)]


def named(tx: Connection, word: str) -> Account:
    """Find an account by its id, its label, its handle or its network.

    Raises Problem `not_found`, or `ambiguous_account` with the labels it could mean.
    """
    wanted, present = word.strip().casefold(), every(tx)
    for names in (_exact_names, _handles, _network):
        found = [each for each in present if wanted in names(each)]
        if len(found) > 1:
            raise Problem("ambiguous_account", word=word, labels=[each.label for each in found])
        if found:
            return found[0]
    raise Problem("not_found", kind="account", id=word)


def _exact_names(each: Account) -> tuple[str, ...]:
    return (each.id, each.label.casefold())


def _handles(each: Account) -> tuple[str, ...]:
    return (each.handle.casefold(), each.handle.casefold().removeprefix("@"))


def _network(each: Account) -> tuple[str, ...]:
    return (each.network,)


def tested(tx: Connection, account_id: str, state: State, problem: dict[str, Any] | None) -> None:
    """Write down how a test went."""
    tx.execute(
        update(account).where(account.c.id == account_id).values(state=state, problem=problem, tested_at=clock.now())
    )


def lost(tx: Connection, account_id: str, problem: dict[str, Any], device_id: str) -> None:
    """Its sign-in is no longer taken. Health learns from the history how long sign-ins last."""
    ended = update(account).where(account.c.id == account_id, account.c.state == "connected").values(state="sign_in")
    if tx.execute(ended).rowcount:
        record(tx, Actor(None, device_id), "sign_in_lost", "account", account_id, code=problem.get("code", ""))
    tested(tx, account_id, "sign_in", problem)


def without_secret(tx: Connection, account_id: str, problem: dict[str, Any]) -> None:
    """Its secret is not to be had on this device now. The sign-in did not end, so the history learns nothing."""
    held = update(account).where(account.c.id == account_id, account.c.state == "connected")
    tx.execute(held.values(state="sign_in", problem={**problem, "waits": "keychain"}, tested_at=clock.now()))


def waiting_for_secret(tx: Connection) -> list[Account]:
    """Those that go on once the keychain gives their secret again."""
    return [each for each in every(tx) if each.state == "sign_in" and (each.problem or {}).get("waits") == "keychain"]


def learnt(tx: Connection, account_id: str, handle: str, facts: dict[str, Any]) -> None:
    """Write down what the network told about it; a name that was the handle follows it."""
    label = case((account.c.label == account.c.handle, handle), else_=account.c.label)
    tx.execute(update(account).where(account.c.id == account_id).values(handle=handle, facts=facts, label=label))


def rename(tx: Connection, account_id: str, label: str) -> None:
    tx.execute(update(account).where(account.c.id == account_id).values(label=label))


def move(tx: Connection, account_id: str, url: str) -> None:
    tx.execute(update(account).where(account.c.id == account_id).values(url=url))


def choose_way(tx: Connection, account_id: str, way: str) -> None:
    """Who sends from now on."""
    tx.execute(update(account).where(account.c.id == account_id).values(way=way))


def limit_cost(tx: Connection, account_id: str, most: Decimal | None) -> None:
    """Its posts may cost that much in a month; None takes the limit away."""
    kept = None if most is None else str(most)
    tx.execute(update(account).where(account.c.id == account_id).values(cost_limit=kept))


def forget(tx: Connection, account_id: str) -> None:
    """The account stays for the history's sake; no device may act for it any more."""
    tx.execute(delete(account_key).where(account_key.c.account_id == account_id))
    tx.execute(update(account).where(account.c.id == account_id).values(state="forgotten", problem=None))


def _all():
    open_ones = (
        select(func.count())
        .select_from(delivery)
        .where(delivery.c.account_id == account.c.id, delivery.c.state.not_in(ENDED))
        .scalar_subquery()
    )
    return select(account, open_ones.label("depending"))


def _keys(tx: Connection) -> dict[str, list[tuple[str, str]]]:
    rows = tx.execute(
        select(account_key.c.account_id, account_key.c.device_id, device.c.name)
        .outerjoin(device, device.c.id == account_key.c.device_id)
        .order_by(device.c.name)
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        found.setdefault(row.account_id, []).append((row.device_id, row.name or ""))
    return found


def _read(row: Row[Any], keys: dict[str, list[tuple[str, str]]]) -> Account:
    return Account(
        id=row.id,
        network=row.network,
        label=row.label,
        handle=row.handle,
        url=row.url,
        way=row.way,
        facts=row.facts,
        state=row.state,
        problem=row.problem,
        tested_at=row.tested_at,
        created_at=row.created_at,
        keys=tuple(keys.get(row.id, ())),
        depending=row.depending,
        cost_limit=None if row.cost_limit is None else Decimal(row.cost_limit),
        approval_rule=row.approval_rule or "",
    )
