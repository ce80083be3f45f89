"""Reads a file of the resources folder, wherever the program is installed."""

from __future__ import annotations

from pathlib import Path

import resources

PLACE = Path(resources.__path__[0])  # importlib.resources takes too long before the first paint


def resource(*parts: str) -> bytes:
    """The bytes of a resource, e.g. `resource("icons", "key.svg")`; raises FileNotFoundError."""
    return PLACE.joinpath(*parts).read_bytes()


def resource_names(folder: str, *below: str) -> list[str]:
    """The names in a resource folder, sorted; empty when the folder is not there."""
    place = PLACE.joinpath(folder, *below)
    return sorted(each.name for each in place.iterdir()) if place.is_dir() else []
