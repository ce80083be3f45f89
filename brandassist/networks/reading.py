"""Which networks no program may read for a private person, and why: dated data (`resources/networks/reading.json`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from brandassist import assets

NOT_TOLD = "not_told"


@dataclass(frozen=True)
class Unreadable:
    """`code`: permission_restricted, one_way, no_interface, no_comments, or not_told (a package of somebody else's).

    `source` says where that is written, `read` when it was read there.
    """

    code: str
    source: str = ""
    read: str = ""


@cache
def unreadable(network: str) -> Unreadable:
    """Why answers cannot be read on this network; ask only of one that does not read."""
    told = assets.read_json("networks", "reading.json")["unreadable"].get(network)
    return Unreadable(told["code"], told["source"], told["read"]) if told else Unreadable(NOT_TOLD)
