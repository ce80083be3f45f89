"""Who could be the same human being, and why. Pure: names and addresses in, pairs out; a person decides.

Points (our choice, 2026-11; no sourced rule): the same address 3, the same name on two networks or in the diary 2.
One word is too little for a name on two networks, and a name of more than a few says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal
from urllib.parse import urlsplit

from brandassist.store.people.lookalikes import Known

Why = Literal["address", "name", "diary"]
POINTS: dict[Why, int] = {"address": 3, "diary": 2, "name": 2}
MANY = 8  # so many of one name are as many people


@dataclass(frozen=True)
class Suggestion:
    """These two could be one. `why` says what they share; `said` is the shared name or address."""

    one: Known
    other: Known
    why: tuple[Why, ...]
    said: str

    @property
    def points(self) -> int:
        return sum(POINTS[each] for each in self.why)


def suggest(known: Iterable[Known], refused: Collection[tuple[str, str]] = ()) -> list[Suggestion]:
    """All pairs worth a look, the surest first; each pair of people once, none that a person refused."""
    everyone = list(known)
    shared: dict[tuple[str, str], dict[Why, tuple[Known, Known, str]]] = defaultdict(dict)
    for found, is_name in ((_by_name(everyone), True), (_by_address(everyone), False)):
        for said, group in found.items():
            for one, other in combinations(group, 2) if len(group) <= MANY else ():
                why = _why(one, other, said) if is_name else "address"
                if one.group != other.group and why is not None:
                    key = (min(one.group, other.group), max(one.group, other.group))
                    shared[key].setdefault(why, (one, other, said))
    no = _groups(everyone, refused)
    made = [_made(why) for key, why in shared.items() if key not in no]
    return sorted(made, key=lambda each: (-each.points, each.one.name.casefold(), each.one.id, each.other.id))


def _why(one: Known, other: Known, name: str) -> Why | None:
    if not one.network or not other.network:
        return "diary" if one.network or other.network else None
    return "name" if one.network != other.network and " " in name else None


def _made(found: dict[Why, tuple[Known, Known, str]]) -> Suggestion:
    why: tuple[Why, ...] = tuple(sorted(found, key=list(POINTS).index))
    one, other, said = found[why[0]]
    if not one.network:  # the profile first, whom it could be second
        one, other = other, one
    return Suggestion(one, other, why, said)


def _groups(known: Sequence[Known], refused: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """The pairs a person refused, by who stands for them now."""
    group = {each.id: each.group for each in known}
    pairs = ((group.get(one, one), group.get(other, other)) for one, other in refused)
    return {(min(pair), max(pair)) for pair in pairs}


def _by_name(known: Iterable[Known]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = defaultdict(list)
    for each in known:
        if name := folded(each.name):
            found[name].append(each)
    return found


def _by_address(known: Iterable[Known]) -> dict[str, list[Known]]:
    found: dict[str, list[Known]] = defaultdict(list)
    for each in known:
        for address in addresses(each):
            found[address].append(each)
    return found


def folded(name: str) -> str:
    """A name without accents, capitals and what is no letter: "Zoë  Q. 🌿" is "zoe q"."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(
        re.sub(r"[^\w\s]|_", " ", "".join(each for each in plain if not unicodedata.combining(each))).split()
    )


def addresses(known: Known) -> set[str]:
    """Every address a profile is known to have, written one way: its page, and the page its handle means."""
    found = {address(known.url)} if known.url else set[str]()
    user, _, host = known.handle.lstrip("@").partition("@")
    if host:
        found.add(f"{host.lower()}/@{user}")
    elif "." in user and known.network == "bluesky":  # there a handle is the address of somebody's own page
        found.add(user.lower())
    return found - {""}


def address(url: str) -> str:
    """An address without its scheme, "www." and last slash, so that two of one page are equal; "" where it is none."""
    try:
        said = urlsplit(url.strip())
        host = said.hostname or ""
    except ValueError:
        return ""
    if said.scheme not in ("http", "https") or not host:
        return ""
    return host.removeprefix("www.") + said.path.rstrip("/") + (f"?{said.query}" if said.query else "")


def spellings(address: str) -> set[str]:
    """The ways an address and a handle are written down, to look for them."""
    bare = {address, f"{address}/", f"www.{address}", f"www.{address}/"}
    written = {f"{scheme}://{each}" for scheme in ("https", "http") for each in bare} | {address}
    host, at, user = address.partition("/@")
    return written | ({f"{user}@{host}", f"@{user}@{host}"} if at else set())
