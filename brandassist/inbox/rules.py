"""The rules of keeping: by what messages are sorted and until when they are answered, as the workspace has them."""

from __future__ import annotations

from functools import cache, partial
from typing import cast

from brandassist.assets import read_json
from brandassist.inbox.sorting import LANGUAGES, Field, OwnRule, Rules, Sort, Words, sort_of
from brandassist.inbox.targets import RULES, Targets, targets_of
from brandassist.store import settings
from brandassist.store.database import Transaction
from brandassist.store.inbox import messages, obligations, sorting_rules
from brandassist.store.inbox.messages import Received

DUE_BY = "due_by"  # what due times were counted by; among what the program keeps for itself


@cache
def listed_words() -> Words:
    """The words that come with the program."""
    names = (f"{kind}_{language}" for kind in ("questions", "thanks", "spam") for language in LANGUAGES)
    return Words({name: read_json("words", f"{name}.json") for name in names})


def sorting_in(tx: Transaction) -> Rules:
    """What this workspace sorts by."""
    off = sorting_rules.switched_off(tx)
    live = (each for each in sorting_rules.every(tx) if each.id not in off)
    own = tuple(OwnRule(each.id, cast(Sort, each.sort), cast(Field, each.field), each.holds) for each in live)
    return Rules(listed_words(), own, off)


def targets_in(tx: Transaction) -> Targets:
    """By when this workspace answers."""
    return targets_of(settings.every(tx))


def keeping_in(tx: Transaction, network: str) -> messages.Rules:
    """Both, as keeping what came on a network takes them."""
    return messages.Rules(partial(targets_in(tx).due, network), partial(_sort, sorting_in(tx)))


def due_again(tx: Transaction) -> None:
    """Where the targets, the working hours or home are others than before, count anew by when what is open is due."""
    rules = {key: value for key, value in settings.every(tx).items() if key in RULES}
    if rules != (settings.read_raw(tx, DUE_BY) or {key: settings.DEFAULTS[key] for key in RULES}):
        obligations.due_again(tx, targets_of(rules).due)
        settings.write_raw(tx, DUE_BY, rules)


def _sort(rules: Rules, came: Received) -> tuple[str, str]:
    return sort_of(came.text, came.author, came.handle, "", rules, came.kind)
