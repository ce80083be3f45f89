"""The assisted way, network by network: the page on which a person writes, and what a link to a post looks like.

The facts are dated data (`resources/networks/by_hand.json`); "you" is a way of every account whose network is there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from brandassist import assets
from brandassist.errors import Problem
from brandassist.http import checked


@dataclass(frozen=True)
class ByHand:
    """`readable`: a post's public page holds its words for who is not signed in."""

    page: str
    hosts: tuple[str, ...]
    shapes: tuple[re.Pattern[str], ...]
    example: str
    readable: bool


@dataclass(frozen=True)
class Place:
    """One account as a link is held against it: its network, own address, handle and facts."""

    network: str
    url: str
    handle: str
    facts: Mapping[str, Any]

    def filled(self, pattern: str) -> str:
        """Put this account's own address, host and compose page into a pattern."""
        site = self.url.rstrip("/")
        words = {"site": site, "host": urlsplit(site).hostname or "", "compose": str(self.facts.get("compose") or "")}
        for name, value in words.items():
            pattern = pattern.replace("{" + name + "}", value)
        return pattern


@cache
def _table() -> Mapping[str, ByHand]:
    return {
        name: ByHand(
            page=each["page"],
            hosts=tuple(each["hosts"]),
            shapes=tuple(re.compile(shape) for shape in each["shapes"]),
            example=each["example"],
            readable=each["readable"],
        )
        for name, each in assets.read_json("networks", "by_hand.json")["networks"].items()
    }


def by_hand(network: str) -> ByHand | None:
    """What is known of posting there by hand; None where nothing is."""
    return _table().get(network)


def compose_page(place: Place) -> str:
    """The page on which one writes there; the site itself where none is known, "" where not even that is."""
    known = by_hand(place.network)
    page = place.filled(known.page) if known is not None else ""
    return page if urlsplit(page).netloc else place.url


def example_link(place: Place) -> str:
    """What the address of a post there looks like."""
    known = by_hand(place.network)
    return place.filled(known.example) if known is not None else place.url


@dataclass(frozen=True)
class Named:
    """What an address names; `who`: whose it is, where the address holds it."""

    id: str
    who: str
    place: Place

    @property
    def is_post_of_another(self) -> bool:
        """Whether the address says that somebody else wrote it."""
        own, told = _plain_name(self.place.handle), _plain_name(self.who)
        return bool(told) and not told.startswith("did:") and told not in (own, own.partition("@")[0])


def post_named(place: Place, link: str) -> str:
    """The id of the post of this account that an address names.

    Raises Problem `link_other_account`, and those of `named`.
    """
    found = named(place, link)
    _must_be_theirs(place.handle, found.who)
    return found.id


def named(place: Place, link: str) -> Named:
    """What an address there names, whoever wrote it.

    Raises Problem `link_other_host`, `link_shape`, and those of `http.checked`: `bad_address`,
    `address_with_password`, `plain_http_refused`.
    """
    parts = checked(link)
    known = by_hand(place.network)
    if known is None:
        raise Problem("no_such_way", account=place.network, way="you")
    hosts = tuple(place.filled(host).lower() for host in known.hosts)
    found = (parts.hostname or "").lower()
    if not any(host and (found == host or found.endswith("." + host)) for host in hosts):
        raise Problem("link_other_host", expected=hosts[0], found=found)
    address = parts.path + (f"?{parts.query}" if parts.query else "")
    hit = next((hit for shape in known.shapes if (hit := shape.fullmatch(address))), None)
    if hit is None:
        raise Problem("link_shape", example=place.filled(known.example))
    return Named(unquote(hit["id"]), unquote(hit.groupdict().get("who") or ""), place)


def _plain_name(name: str) -> str:
    return name.lower().lstrip("@")


def _must_be_theirs(handle: str, who: str) -> None:
    own, told = _plain_name(handle), _plain_name(who)
    if not own or not told or told.startswith("did:"):  # a decentralised id is the same account by another name
        return
    if told != own and told != own.partition("@")[0]:
        raise Problem("link_other_account", expected="@" + own, found="@" + told)
