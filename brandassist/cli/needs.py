"""`brandassist accounts needs NETWORK`: what connecting it takes, before anything is asked of anybody."""

from __future__ import annotations

from typing import Any

from brandassist.accounts.needs import Needs, needs_of
from brandassist.cli.needs_words import AGREES, CANNOT, COSTS, KINDS, STEPS
from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call
from brandassist.errors import Problem
from brandassist.networks import names, network


def show(call: Call) -> None:
    """Print it as sentences; as JSON with the codes beside them."""
    found = needs_of(call.args.network)
    if call.out.as_json:
        call.out.record({**vars(found), "label": network(found.network).info.label, "sentences": _sentences(found)})
        return
    for line in _sentences(found):
        call.out.line(line)


def show_all(call: Call) -> None:
    """Print every network that can be connected, and of one whose package does not work, why."""
    call.out.rows(map(_row, names()))


def _row(name: str) -> dict[str, Any]:
    row: dict[str, Any] = {"network": name, "sign_in": None, "minutes": None, "cost": None, "problem": None}
    try:
        found = needs_of(name)
    except Problem as problem:
        return {**row, "problem": sentence(problem)}
    return {**row, "sign_in": found.sign_in, "minutes": found.minutes, "cost": found.cost}


def _sentences(found: Needs) -> list[str]:
    info = network(found.network).info
    lines = [
        f"{info.label}: {_word(KINDS, found.sign_in)}. {_word(COSTS, found.cost)}, {_time(found.minutes)}.",
        f"Must agree: {'; '.join(_word(AGREES, code) for code in found.agrees) or 'nobody else'}.",
    ]
    for number, code in enumerate(found.steps, 1):
        lines.append(f"{number}. {_word(STEPS, code).format(return_address=found.return_address)}")
    if found.page:
        lines.append(f"Where: {found.page if '://' in found.page else 'your site, ' + found.page}")
    lines += [f"Cannot: {_word(CANNOT, code)}" for code in found.cannot]
    if found.as_of:
        lines.append(f"As of {found.as_of}: {found.source}")
    return lines


def _time(minutes: int | None) -> str:
    if minutes is None:
        return "time not known"
    return f"about {minutes} minute{'' if minutes == 1 else 's'}" if minutes else "no preparation"


def _word(table: dict[str, str], code: str) -> str:
    return table.get(code, code)
