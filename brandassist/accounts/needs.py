"""What connecting a network takes: minutes, money, whose consent, which steps. Codes and numbers, no sentences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from brandassist import assets
from brandassist.networks import network
from brandassist.networks.abilities import Registers, SignsIn
from brandassist.networks.contract import Network

SignInKind = Literal["none", "folder", "app_password", "token", "key", "hook", "browser", "own_keys"]


@dataclass(frozen=True)
class Needs:
    """What a person needs before connecting, as of a date.

    `minutes` is None and `cost` "unknown" where nobody wrote it down, as for a network of another package. `page`:
    where it is to be got; beginning with "/", on the account's own server. `revoke`: likewise, where the network
    itself forgets this program. `optional`: fields ("address", "user", "compose", "pictures") that may be filled
    though the network does not ask for them. `return_address`: what the person enters there as the address the
    browser comes back to, "" where any will do.
    """

    network: str
    sign_in: SignInKind
    minutes: int | None = None
    cost: str = "unknown"
    agrees: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    page: str = ""
    cannot: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    return_address: str = ""
    revoke: str = ""
    source: str = ""
    as_of: str = ""


def needs_of(name: str) -> Needs:
    """Return what connecting this network takes; raises Problem `unknown_network`, `network_broken`."""
    adapter = network(name)
    back_to = adapter.return_address if isinstance(adapter, SignsIn) else ""
    written: dict[str, Any] | None = _written()["networks"].get(name)
    if written is None:
        return _guessed(adapter, back_to)
    told: dict[str, Any] = {**written}
    for field in ("agrees", "steps", "cannot", "optional"):
        told[field] = tuple(written[field])
    return Needs(name, return_address=back_to, as_of=_written()["as_of"], **told)


def _guessed(adapter: Network, back_to: str) -> Needs:
    """What its own abilities say."""
    if not adapter.info.needs_secret:
        return Needs(adapter.info.name, "none")
    if isinstance(adapter, Registers):
        return Needs(adapter.info.name, "browser", steps=("consent",))
    if isinstance(adapter, SignsIn):
        steps = ("own_app", "return_address", "copy_keys", "consent")
        return Needs(adapter.info.name, "own_keys", steps=steps, return_address=back_to)
    return Needs(adapter.info.name, "token")


@cache
def _written() -> dict[str, Any]:
    return assets.read_json("networks", "connecting.json")
