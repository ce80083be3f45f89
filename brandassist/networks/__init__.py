"""The networks. Each is one module, imported when it is first asked for; others join by an entry point."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from brandassist.errors import Problem
from brandassist.networks.contract import Network

BUILT_IN = ("practice", "site", "wordpress", "mastodon", "x")
GROUP = "brandassist.networks"


def names() -> tuple[str, ...]:
    """Return the names of all networks, the built-in ones first."""
    others = sorted({entry.name for entry in entry_points(group=GROUP)} - set(BUILT_IN))
    return (*BUILT_IN, *others)


def visibilities(name: str) -> tuple[str, ...]:
    """Return who may see a post there, as `Info` says it; of a network that is not installed only "public" is sure."""
    try:
        return network(name).info.visibilities
    except Problem:
        return ("public",)


@cache
def network(name: str) -> Network:
    """Return the adapter of this name; raises Problem `unknown_network`."""
    if name in BUILT_IN:
        return import_module(f"brandassist.networks.{name}").NETWORK
    for entry in entry_points(group=GROUP, name=name):
        return entry.load()
    raise Problem("unknown_network", name=name)
