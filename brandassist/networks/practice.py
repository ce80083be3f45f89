"""The practice network: Mastodon's adapter on a server of this computer, started when it is first needed."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from brandassist.errors import Problem
from brandassist.http import Answer, NeverOpened
from brandassist.networks import mastodon
from brandassist.networks.contract import Idempotency, Login, WhoAmI

TOKEN = "practice"  # noqa: S105 - published, it opens the practice network only
TRUST = 10.0  # seconds an address that proved itself is used without asking it again

INFO = replace(
    mastodon.INFO,
    name="practice",
    label="Practice",
    ways=("computer", "server"),
    idempotency=mastodon.ONE_HOUR_KEY,
    settle_after=(timedelta(seconds=1), timedelta(seconds=2)),
    needs_secret=False,
    needs_url=False,
    counts_in_figures=False,
)

_proven: dict[Path, tuple[str, float]] = {}


def _address(folder: Path) -> str:
    from brandassist.practice import address

    url, at = _proven.get(folder, ("", 0.0))
    if not url or time.monotonic() - at > TRUST:
        try:
            url = address.ensure(folder)
        except OSError as error:
            raise NeverOpened("practice_not_started") from error
        _proven[folder] = url, time.monotonic()
    return url


class Practice(mastodon.Mastodon):
    info = INFO

    def base(self, login: Login) -> str:
        if login.folder is None:
            raise Problem("no_practice_folder")
        return _address(login.folder)

    def ask(self, login: Login, method: str, path: str, **what: Any) -> Answer:
        login = replace(login, secret=TOKEN)
        try:
            return super().ask(login, method, path, **dict(what))
        except NeverOpened:  # it was stopped meanwhile; nothing has left, so it may be started and asked again
            if login.folder is None or _proven.pop(login.folder, None) is None:
                raise
        return super().ask(login, method, path, **what)

    def idempotency_for(self, login: Login) -> Idempotency:
        return INFO.idempotency

    def who_am_i(self, login: Login) -> WhoAmI:
        me = super().who_am_i(login)
        name = me.handle.removeprefix("@").partition("@")[0]
        return replace(me, handle=f"@{name}@practice")


NETWORK = Practice()
