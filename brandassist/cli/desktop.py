"""`brandassist desktop`: the program in the system's own menu, with "New note" as an action."""

from __future__ import annotations

from brandassist import assets, desktop
from brandassist.cli.verbs import Call, Verbs


def add_to(verbs: Verbs) -> None:
    group = verbs.group("desktop", "the program in the menu of this computer")
    group.add("install", _install, "put it in, for you alone, with a New note action")
    group.add("remove", _remove, "take it out again")


def _install(call: Call) -> None:
    del call
    desktop.install(assets.read_bytes("desktop", "brandassist.svg"))


def _remove(call: Call) -> None:
    del call
    desktop.remove()
