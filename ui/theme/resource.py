"""Reads a file of the resources folder, wherever the program is installed."""

from __future__ import annotations

from importlib.resources import files


def resource(*parts: str) -> bytes:
    """The bytes of a resource, e.g. `resource("icons", "key.svg")`; raises FileNotFoundError."""
    return files("resources").joinpath(*parts).read_bytes()


def resource_names(folder: str, *below: str) -> list[str]:
    """The names in a resource folder, sorted; empty when the folder is not there."""
    place = files("resources").joinpath(folder, *below)
    return sorted(each.name for each in place.iterdir()) if place.is_dir() else []
