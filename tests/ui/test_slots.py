"""Slots are methods or signals: a lambda or a partial as a slot keeps what it captures alive, widgets too."""

from __future__ import annotations

import ast
from pathlib import Path

import ui

PLACE = Path(ui.__path__[0])


def held_slots(source: str) -> list[int]:
    """The lines on which something other than a method or a signal is connected, or given to a menu or a key."""
    lines: list[int] = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in ("connect", "addAction", "QShortcut", "singleShot"):
            lines += [each.lineno for each in node.args if _holds(each)]
    return lines


def _holds(slot: ast.expr) -> bool:
    name = slot.func if isinstance(slot, ast.Call) else None
    partial = (isinstance(name, ast.Name) and name.id == "partial") or getattr(name, "attr", "") == "partial"
    return isinstance(slot, ast.Lambda) or partial


def test_what_holds_is_found() -> None:
    source = (
        "a.connect(b)\na.connect(lambda: b)\na.connect(partial(b, 1))\nmenu.addAction('x', functools.partial(b, 1))"
    )
    assert held_slots(source) == [2, 3, 4]


def test_no_slot_holds_what_it_acts_on() -> None:
    found = {str(file.relative_to(PLACE)): held_slots(file.read_text("utf-8")) for file in PLACE.rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines} == {}
