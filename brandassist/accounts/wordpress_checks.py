"""The five checks of a WordPress login, told one by one while they run; nothing is written anywhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from brandassist.accounts.trouble import told
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure, NotJson, Status
from brandassist.networks import network
from brandassist.networks.contract import Login

Name = Literal["address", "wordpress", "password", "publish", "upload"]
NAMES: tuple[Name, ...] = ("address", "wordpress", "password", "publish", "upload")


@dataclass(frozen=True)
class Check:
    """`seconds` it took; None for what the sign-in's answer said already. `facts`: `title` or `name` found."""

    name: Name
    state: Literal["running", "passed", "failed"]
    seconds: float | None = None
    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    problem: Problem | None = None


def check(url: str, user: str, secret: str, http: Http, tell: Callable[[Check], None]) -> bool:
    """Run the checks in order, stopping at the first that fails; `tell` hears each begin and end.

    Without user and secret only the first two run. Closing `http` from another thread ends it. Returns whether all
    five passed. Problems: those of `trouble.told` and `checked`, `not_wordpress`, `no_application_passwords`,
    `may_not_publish`, `may_not_upload`.
    """
    may: dict[str, Any] = {}

    def answers() -> dict[str, str]:
        try:
            http.call("GET", url)
        except Status as error:
            if error.answer.status >= 500:
                raise
        return {}

    def is_wordpress() -> dict[str, str]:
        index = _index(url, http)
        if "application-passwords" not in (index.get("authentication") or {}):
            raise Problem("no_application_passwords")
        return {"title": str(index.get("name") or "")}

    def signs_in() -> dict[str, str]:
        who = network("wordpress").who_am_i(Login("", url, user, {}, http, secret))
        may.update(who.facts)
        return {"name": who.handle}

    for name, run in (("address", answers), ("wordpress", is_wordpress), ("password", signs_in)):
        if name == "password" and not (user and secret):
            return False
        if not _timed(cast(Name, name), run, tell):
            return False
    for name, lacking in (("publish", Problem("may_not_publish")), ("upload", Problem("may_not_upload"))):
        if not may.get(f"may_{name}"):
            tell(Check(cast(Name, name), "failed", problem=lacking))
            return False
        tell(Check(cast(Name, name), "passed"))
    return True


def _timed(name: Name, run: Callable[[], dict[str, str]], tell: Callable[[Check], None]) -> bool:
    tell(Check(name, "running"))
    begun = time.monotonic()
    try:
        facts = run()
    except HttpFailure as error:
        tell(Check(name, "failed", problem=told(network("wordpress"), error)))
        return False
    except Problem as problem:
        tell(Check(name, "failed", problem=problem))
        return False
    tell(Check(name, "passed", time.monotonic() - begun, facts))
    return True


def _index(url: str, http: Http) -> dict[str, Any]:
    """The REST index, by either form of its address."""
    for address, params in ((f"{url}/wp-json/", None), (f"{url}/", {"rest_route": "/"})):
        try:
            found: object = http.call("GET", address, params=params).json()
        except NotJson:
            continue
        except Status as error:
            if error.answer.status in (401, 403) or error.answer.status >= 500:
                raise
            continue
        if isinstance(found, dict) and "wp/v2" in cast("dict[str, Any]", found).get("namespaces", ()):
            return cast("dict[str, Any]", found)
    raise Problem("not_wordpress")
