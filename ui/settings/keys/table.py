"""Every key a person may change, what it does and where; whether a new one may be kept, and with what it clashes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS, Action, key_text
from ui.letters import LETTERS, Letter

WITHIN = {"crisis": "queue"}  # lists that are no screen of their own
FIXED = tuple(f"Ctrl+{number}" for number in range(1, 8))  # the screens, one place each
TAKEN = ("?",)  # all shortcuts, in every list
Fault = Literal["", "needs_modifier", "only_plain", "reserved"]


@dataclass(frozen=True)
class Bound:
    """Something a key does: `name` among the device's keys; `where` the screens it acts on, none for everywhere."""

    name: str
    text: str
    keys: tuple[str, ...]
    delivered: tuple[str, ...]
    letter: bool
    where: frozenset[str]

    @property
    def cap(self) -> str:
        """How its first key is written on a key cap, "" for none."""
        return key_text(QKeySequence(self.keys[0])) if self.keys else ""

    @property
    def changed(self) -> bool:
        """Whether it has another key than the one delivered."""
        return self.keys != self.delivered


def bound(own: Mapping[str, str], screens: Collection[str]) -> list[Bound]:
    """All that can be done in a window with these screens, by menu or in a list, with the keys in `own`."""
    built = [each for each in ACTIONS if not each.screens or any(name in screens for name in each.screens)]
    actions = [_of_action(each, own) for each in built]
    return actions + [_of_letter(each, own) for each in LETTERS if WITHIN.get(each.list, each.list) in screens]


def _of_action(action: Action, own: Mapping[str, str]) -> Bound:
    where = frozenset[str]() if action.everywhere else frozenset(action.screens)
    return Bound(action.id, action.text, _written(action, own), _written(action, {}), False, where)


def _written(action: Action, own: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(each.toString(QKeySequence.SequenceFormat.PortableText) for each in action.sequences(dict(own)))


def _of_letter(letter: Letter, own: Mapping[str, str]) -> Bound:
    now = own.get(letter.name, letter.key)
    return Bound(letter.name, letter.text, (now,) if now else (), (letter.key,), True, frozenset({letter.list}))


def fault(wanted: Bound, key: str) -> Fault:
    """Why this may not have this key, whoever else has it; "" where it may."""
    plain = key in ("Space", "Del") or len(key) == 1
    if key in FIXED or (wanted.letter and key in TAKEN):
        return "reserved"
    if wanted.letter:
        return "" if plain else "only_plain"
    *held, last = key.split("+")
    function = last.startswith("F") and last[1:].isdigit()
    return "" if function or {"Ctrl", "Alt", "Meta"} & set(held) else "needs_modifier"


def clashing(wanted: Bound, key: str, others: Sequence[Bound]) -> Bound | None:
    """What else this key does where `wanted` acts."""
    for each in others:
        if each.name != wanted.name and each.letter == wanted.letter and key in each.keys and _meet(wanted, each):
            return each
    return None


def _meet(one: Bound, other: Bound) -> bool:
    return not one.where or not other.where or bool(one.where & other.where)


def with_key(own: Mapping[str, str], wanted: Bound, key: str) -> dict[str, str]:
    """The device's keys once `wanted` has this one; "" switches it off, the delivered one is no choice."""
    kept = {name: value for name, value in own.items() if name != wanted.name}
    return kept if (key,) == wanted.delivered else {**kept, wanted.name: key}


def as_delivered(own: Mapping[str, str], wanted: Bound) -> dict[str, str]:
    """The device's keys once `wanted` has its own again."""
    return {name: value for name, value in own.items() if name != wanted.name}
