"""The program's data (resources/), loaded once and passed inward: below and in `drafts` nobody reads files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from brandassist.errors import Problem
from drafts.blanks import Calendar
from drafts.checks.words import Words
from drafts.conventions import UNKNOWN, Conventions, conventions_table
from drafts.limits import Limits, PictureLimits, limits_from, limits_table
from drafts.previews import WHOLE, Look, looks_table
from drafts.prices import Prices, prices_table
from drafts.wording.harsh import HarshWords, harsh_from
from drafts.wording.stale import OwnWord, stale_from, with_own
from drafts.wording.voice import voice_from

WRITTEN = ("it", "en")  # the languages whose words are listed
# What a server says of itself (an account's facts), and the rule it goes before.
_SAID = {"characters": "max_length", "link": "url_length"}
_SAID_OF_PICTURES = {"pictures": "most", "picture_bytes": "bytes", "picture_pixels": "pixels", "alt": "alt"}

OF_SERVER = "What the account's own server says; else:"  # before the source of the rules for what it leaves unsaid


def read_json(*path: str) -> Any:
    """Return one data file, for example `read_json("limits", "networks.json")`."""
    return json.loads(files("resources").joinpath(*path).read_text(encoding="utf-8"))


def protocol_templates(language: str) -> Any:
    """The crisis protocols that come with the program, in one of the languages written."""
    return read_json("protocols", f"{language}.json")


def read_bytes(*path: str) -> bytes:
    """Return one data file as it lies there."""
    return files("resources").joinpath(*path).read_bytes()


@cache
def limits_by_network() -> Mapping[str, Limits]:
    """The dated rules of every network."""
    return limits_table(read_json("limits", "networks.json"))


def limits_for(network: str, facts: Mapping[str, Any]) -> Limits:
    """The rules for one account: what its server says of itself, else the dated data; raises `unknown_network`.

    A network of another package is in no dated file; it says its `limits` itself, and the rest is taken with care.
    """
    known = limits_by_network().get(network)
    said: Mapping[str, Any] = facts.get("limits") or {}
    if known is None and said:
        known = limits_from({"network": network, **_elsewhere()})
    if known is None:
        raise Problem("unknown_network", name=network)
    given = _given(said, _SAID)
    return replace(known, pictures=_pictures(known.pictures, said), source=_source(known.source, given), **given)


def _pictures(known: PictureLimits, said: Mapping[str, Any]) -> PictureLimits:
    named: list[Any] = said.get("picture_kinds") or [*known.kinds, "gif"]
    kinds = tuple(each for each in known.kinds if each in named) or known.kinds
    gif = known.gif if "gif" in named else None
    given = _given(said, _SAID_OF_PICTURES)
    return replace(known, kinds=kinds, gif=gif, source=_source(known.source, given), **given)


def _source(source: str, given: Mapping[str, Any]) -> str:
    return f"{OF_SERVER} {source}" if given else source


def _given(said: Mapping[str, Any], rules: Mapping[str, str]) -> dict[str, Any]:
    return {rule: said[name] for name, rule in rules.items() if isinstance(said.get(name), int)}


@cache
def look_of(network: str) -> Look:
    """How a network shows a post; one of another package shows it whole."""
    return looks_table(read_json("limits", "previews.json")).get(network, WHOLE)


@cache
def conventions_of(network: str) -> Conventions:
    """What is usual on a network; nothing is known of one of another package."""
    return conventions_table(read_json("limits", "conventions.json")).get(network, UNKNOWN)


@cache
def prices_for(network: str) -> Prices | None:
    """What a network charges for sending; None where it is free."""
    return prices_table(read_json("limits", "prices.json")).get(network)


@cache
def _elsewhere() -> Mapping[str, Any]:
    data = read_json("limits", "networks.json")
    return {"as_of": data["as_of"], **data["elsewhere"]}


@lru_cache(maxsize=32)
def words_of(language: str, own: tuple[OwnWord, ...] = ()) -> Words | None:
    """What the checks know of the words of a language (BCP 47); None where nobody listed them.

    own: what a person added to the words that hold only for a while.
    """
    name = language.partition("-")[0].lower()
    if name not in WRITTEN:
        return None
    listed = _listed(name)
    return replace(listed, stale=with_own(listed.stale, own))


@cache
def _listed(language: str) -> Words:
    voice, stale = (read_json("words", f"{kind}_{language}.json") for kind in ("voice", "stale"))
    return Words(language, voice_from(voice), stale_from(stale))


@cache
def harsh_words() -> HarshWords:
    """What is folded away in the inbox, in every language listed: our own choice, dated in the files."""
    return harsh_from([read_json("words", f"abuse_{language}.json") for language in WRITTEN])


@cache
def describing_questions(language: str) -> str:
    """What to ask oneself while describing a picture, in a language (BCP 47); nothing where nobody wrote them."""
    return " ".join(read_json("words", "describing.json").get(language.partition("-")[0].lower(), ()))


@cache
def names_like_cities() -> Mapping[str, frozenset[str]]:
    """Words that are a city's name too, as `gazetteer.plain` has them: "ordinary" ones, and "given" names of people."""
    return {kind: frozenset(words.split()) for kind, words in read_json("words", "cities.json").items()}


@cache
def blank_names() -> Mapping[str, str]:
    """What each name of a blank means, whatever the language it is in: "negozio" is "place"."""
    listed = read_json("templates", "blanks.json")["names"]
    return {name: meaning for meaning, names in listed.items() for name in names}


@cache
def calendar_of(language: str) -> Calendar | None:
    """How a language (BCP 47) writes a day; None where nobody said."""
    told = read_json("templates", "blanks.json")["calendars"].get(language.partition("-")[0].lower())
    return Calendar(tuple(told["months"]), tuple(told["weekdays"]), told["date"]) if told else None


def starters(language: str) -> list[dict[str, Any]]:
    """Templates and snippets to begin with, in one of the languages `WRITTEN`."""
    return read_json("templates", f"{language}.json")


@cache
def occasions() -> Mapping[str, tuple[str, str]]:
    """Words that tie a text to a time of the year, with its first and last month-day, in all languages written."""
    said = read_json("words", "occasions.json")["words"]
    return {word: (first, last) for language in WRITTEN for word, (first, last) in said[language].items()}
