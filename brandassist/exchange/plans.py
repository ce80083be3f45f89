"""Times that the other planned, and what went out: what is planned or out there, is here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from brandassist.diary import consent, held_back
from brandassist.errors import Problem
from brandassist.store import accounts
from brandassist.store.database import Transaction
from brandassist.store.exchange import outcomes, planned, senders
from brandassist.store.exchange.kept import State
from brandassist.store.exchange.naming import Names
from brandassist.store.writing import payloads, targets
from brandassist.store.writing.payloads import Payload

Told = Mapping[str, Any]


def take(tx: Transaction, told: Sequence[Told], names: Names) -> list[Problem]:
    """Propose what is new, follow what moved, drop what is not planned there any more; once is as good as twice.

    Returns Problem `already_scheduled` for each whose target has a time of ours.
    """
    before, last = planned.proposed(tx), planned.last_told(tx)
    now: dict[str, tuple[str, list[Any]]] = {}
    problems: list[Problem] = []
    for each in told:
        target = _target(tx, each, names)
        if target is None or outcomes.published(tx, target.id):
            continue  # its text comes with a later file; or it is out
        time = planned.time_of(each)
        if each["id"] in before:
            if last[each["id"]] != time:
                planned.follow(tx, before[each["id"]], each)
            now[each["id"]] = before[each["id"]], time
        elif target.delivery is not None and target.delivery.state not in ("published", "cancelled"):
            problems.append(Problem("already_scheduled", account=target.label))
        else:
            now[each["id"]] = _propose(tx, each, target), time
    for theirs, ours in before.items():
        if theirs not in now:
            planned.follow(tx, ours, None)
    planned.keep_proposed(tx, now)
    return problems


def _propose(tx: Transaction, told: Told, target: targets.TargetView) -> str:
    way = accounts.get(tx, target.account_id).way
    made = planned.propose(tx, told, target.id, target.account_id, way)
    planned.fill(tx, made, target.id)
    held_back.planned(tx, made)
    consent.planned(tx, made)
    return made


def _target(tx: Transaction, told: Told, names: Names) -> targets.TargetView | None:
    account_id = names.accounts.get(told["account_id"], told["account_id"])
    return next((each for each in targets.of(tx, told["draft_id"]) if each.account_id == account_id), None)


def take_moved(tx: Transaction, told: Sequence[Told]) -> None:
    """What we planned and the other gave another time, or none."""
    for each in told:
        planned.follow_moved(tx, each)


def take_outcomes(tx: Transaction, told: Sequence[Told], names: Names) -> int:
    """Write down what is out; returns how many were not known to be."""
    new = 0
    for each in told:
        target = _target(tx, each, names)
        if target is None:
            continue  # its text comes with a later file
        proofs = outcomes.proofs_of(each, datetime.fromisoformat)
        known = outcomes.known(tx, target.id, each)
        if known is not None:
            outcomes.take_off(tx, known, proofs)
            continue
        outcomes.keep(tx, target.id, each, _in_our_names(each, target.account_id, names), proofs)
        new += 1
    return new


def _in_our_names(told: Told, account_id: str, names: Names) -> Payload:
    content = payloads.from_plain(told["content"])
    travels = {original: names.pictures.get(leaves, leaves) for original, leaves in told["pictures"].items()}
    return payloads.named(replace(content, account_id=account_id), travels)


def give_away(tx: Transaction, state: State, drafts: set[str]) -> None:
    """Give the other what goes from there: where only it could send, or both could and it was agreed so."""
    here, there = set(senders.could_send(tx)), set(state.keys)
    for draft_id, account_id in senders.of_here(tx, drafts):
        if account_id in there and not (account_id in here and state.sends):
            senders.give(tx, draft_id, account_id)
