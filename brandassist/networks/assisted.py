"""A network without a key: a name, the site's address and the page to write on. A person posts, by "your turn"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from brandassist.errors import Problem
from brandassist.http import checked
from brandassist.networks.calls import undecided
from brandassist.networks.contract import Idempotency, Info, Login, OutgoingPart, Step, Verdict, WhoAmI

INFO = Info(
    name="assisted",
    label="By hand",
    kind="short",
    ways=("you",),
    idempotency=Idempotency(create_only=False),
    settle_after=(timedelta(minutes=1), timedelta(minutes=20)),
    needs_secret=False,
    needs_url=True,
)


class Assisted:
    """Nothing is ever called in the account's name; what is connected is only written down."""

    def __init__(self, info: Info) -> None:
        self.info = info

    def who_am_i(self, login: Login) -> WhoAmI:
        """Take the account as it was typed; raises Problem as `http.checked` does where an address cannot be one."""
        for address in (login.url, str(login.facts.get("compose") or "")):
            if address:
                checked(address)
        return WhoAmI(login.handle, login.url, dict(login.facts))

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        raise Problem("only_by_hand", network=self.info.label)

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        return undecided(error, publishing=publishing)


PINTEREST = replace(INFO, name="pinterest", label="Pinterest", needs_url=False)

NETWORK = Assisted(INFO)
