"""The password of a login on a server: given in this run, or in the keychain. libpq looks into `~/.pgpass` before.

It stands in no address, no setting and no log.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy.engine import URL, make_url

from brandassist.credentials import Credentials
from brandassist.store.shared.address import shown

_SERVICE = "PostgreSQL"  # its name in the keychain, with the host
_given: dict[str, str] = {}  # by login


@cache
def _keychain() -> Credentials:
    return Credentials()


def give(url: str, password: str) -> None:
    """Use this one from now on, in this process."""
    _given[shown(make_url(url))] = password


def take_back(url: str) -> None:
    """It was not the right one."""
    _given.pop(shown(make_url(url)), None)


def given(url: URL) -> str | None:
    """The one that a person gave in this run."""
    return _given.get(shown(url))


def kept(url: URL) -> str | None:
    """The one in the keychain; raises Problem `keychain_locked`, `keychain_failed`."""
    return _keychain().get(shown(url), _SERVICE, url.host or "")


def keep(url: str) -> bool:
    """Put the one that was given into the keychain; returns whether it outlasts this run."""
    parsed = make_url(url)
    password = given(parsed)
    return password is None or _keychain().set(shown(parsed), _SERVICE, parsed.host or "", password)
