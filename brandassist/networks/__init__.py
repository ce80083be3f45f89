"""The networks. Each is one module, imported when it is first asked for; others join by an entry point."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

from brandassist.errors import Problem
from brandassist.networks.contract import Info, Network

BUILT_IN = (
    "practice",
    "site",
    "folder",
    "wordpress",
    "ghost",
    "micropub",
    "mastodon",
    "x",
    "bluesky",
    "threads",
    "instagram",
    "facebook",
    "linkedin",
    "mattermost",
    "slack",
    "teams",
    "pinterest",
    "assisted",
)
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
    """Return the adapter of this name; raises Problem `unknown_network`, or `network_broken` (with `why`)."""
    if name in BUILT_IN:
        return import_module(f"brandassist.networks.{name}").NETWORK
    for entry in entry_points(group=GROUP, name=name):
        return _of_another_package(entry)
    raise Problem("unknown_network", name=name)


def _of_another_package(entry: EntryPoint) -> Network:
    """Load it; whatever is wrong with it stays its own trouble."""
    try:
        found = entry.load()
        info = getattr(found, "info", None)
    except (Exception, SystemExit) as error:  # its code is not ours: anything may come
        raise Problem("network_broken", name=entry.name, why=f"{type(error).__name__}: {error}"[:200]) from error
    lacking = [name for name in ("who_am_i", "steps", "classify") if not callable(getattr(found, name, None))]
    if not isinstance(info, Info) or info.name != entry.name:
        lacking.insert(0, "info")
    if lacking:
        raise Problem("network_broken", name=entry.name, why=", ".join(lacking))
    return found
