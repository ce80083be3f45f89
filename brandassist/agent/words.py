"""What a notice says, in Italian or English: window and agent say the same (resources/notices)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from brandassist import assets
from brandassist.agent.facts import Fact
from brandassist.errors import Problem
from brandassist.networks import network

LANGUAGES = ("en", "it")


@dataclass(frozen=True)
class Said:
    """One notice for all that was taken together. `screen` and `target`: where the most urgent of it is seen to."""

    title: str
    words: str
    screen: str
    target: str | None
    open: str  # what leads there is called


def said(facts: Sequence[Fact], language: str) -> Said:
    """Say these (one at least, the most urgent first) in one calm notice."""
    known = _words(language)
    first, *rest = [_sentence(list(some), known) for _, some in groupby(facts, key=lambda each: each.about)]
    leading = facts[0]
    alone = len(facts) == 1 or facts[1].about != leading.about
    words = " ".join(f"{each}." for each in rest)
    return Said(first, words, leading.screen, leading.target if alone else None, known["open"])


def language_here(chosen: str) -> str:
    """The language a person chose; "" asks the system, as gettext does."""
    if chosen in LANGUAGES:
        return chosen
    named = next(filter(None, map(os.environ.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    spoken = (each[:2].lower() for each in named.split(":"))
    return next((each for each in spoken if each in LANGUAGES), "en")


def _sentence(some: list[Fact], known: dict[str, Any]) -> str:
    one, many = known[some[0].about]
    if len(some) > 1:
        return many.format(n=len(some))
    return one.format(account=_account(some[0], known["names"]), time=some[0].time)


def _account(fact: Fact, names: dict[str, str]) -> str:
    """What a person calls it: its own name, unless that only repeats the network's."""
    try:
        label = network(fact.network).info.label
    except Problem:
        label = fact.network
    ours = {_words(each)["names"].get(fact.network, "").casefold() for each in LANGUAGES}
    usual = {"", fact.network, label.casefold(), *ours}
    return names.get(fact.network, label) if fact.account.casefold() in usual else fact.account


@cache
def _words(language: str) -> dict[str, Any]:
    return assets.read_json("notices", f"{language}.json")
