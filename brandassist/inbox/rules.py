"""The rules of keeping: by what messages are sorted and until when they are answered, as the workspace has them."""

from __future__ import annotations

from functools import cache, partial

from brandassist.assets import read_json
from brandassist.inbox.sorting import LANGUAGES, OwnRule, Rules, Words, sort_of
from brandassist.inbox.targets import Targets, targets_of
from brandassist.store import messages, settings, sorting_rules
from brandassist.store.database import Transaction
from brandassist.store.messages import Received


@cache
def listed_words() -> Words:
    """The words that come with the program."""
    names = (f"{kind}_{language}" for kind in ("questions", "thanks", "spam") for language in LANGUAGES)
    return Words({name: read_json("words", f"{name}.json") for name in names})


def sorting_in(tx: Transaction) -> Rules:
    """What this workspace sorts by."""
    own = tuple(OwnRule(each.id, each.sort, each.field, each.holds) for each in sorting_rules.every(tx))  # pyright: ignore[reportArgumentType]  # kept as they were checked
    return Rules(listed_words(), own, sorting_rules.switched_off(tx))


def targets_in(tx: Transaction) -> Targets:
    """By when this workspace answers."""
    return targets_of(settings.every(tx))


def keeping_in(tx: Transaction, network: str) -> messages.Rules:
    """Both, as keeping what came on a network takes them."""
    return messages.Rules(partial(targets_in(tx).due, network), partial(_sort, sorting_in(tx)))


def _sort(rules: Rules, came: Received) -> tuple[str, str]:
    return sort_of(came.text, came.author, came.handle, "", rules, came.kind)
