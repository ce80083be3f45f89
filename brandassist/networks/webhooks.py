"""A company's own network by an incoming webhook (2026-11): posts leave, nothing is ever read.

The hook's address is the secret: whoever has it may post. It is kept in the keychain, and `login.url` stays empty or
names the server the address must belong to. Nothing can be asked without posting, so only its shape is checked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import SplitResult, urlsplit

from brandassist.errors import Problem
from brandassist.http import Answer, NotJson, Status, checked, origin
from brandassist.networks.calls import called, plain_words, undecided, wait_of
from brandassist.networks.contract import Idempotency, Info, Login, OutgoingPart, Published, Step, Verdict, WhoAmI


@dataclass(frozen=True)
class Told:
    """An error the network documents: nothing was posted. `lost`: the hook itself is no longer taken."""

    code: str
    words: str
    lost: bool = False


def info(name: str, label: str) -> Info:
    return Info(
        name=name,
        label=label,
        kind="short",
        ways=("computer",),
        idempotency=Idempotency(create_only=False),
        settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
        needs_url=False,
    )


@dataclass(frozen=True)
class Webhook:
    """`hosts`: whose addresses are hooks, with their subdomains; none: any server. `path`: how a hook's looks.

    `body` writes what is sent, `accepted` reads whether it was taken, `told` an error; None is no documented one.
    """

    info: Info
    hosts: tuple[str, ...]
    path: re.Pattern[str]
    body: Callable[[str], dict[str, Any]]
    accepted: Callable[[Answer], bool]
    told: Callable[[Answer], Told | None]
    needs_query: str = field(default="")

    def who_am_i(self, login: Login) -> WhoAmI:
        """Check the shape of the address; raises Problem `not_a_hook`, `hook_in_the_open`, and those of `checked`."""
        place = self._place(login)
        fingerprint = hashlib.sha256((login.secret or "").encode()).hexdigest()[:6]
        return WhoAmI(login.handle or f"{place.hostname} {fingerprint}", "", {"checked": "shape"})

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        return (Step("publish", True, lambda _: self._publish(login, part)),)

    def _publish(self, login: Login, part: OutgoingPart) -> Published:
        if part.reply_to:
            raise Problem("replies_not_possible")
        if part.pictures:  # the checks say so before approval: a hook takes words only
            raise Problem("pictures_not_possible")
        place, hook = self._place(login), (login.secret or "").strip()
        secrets = (hook, place.path, place.path.rpartition("/")[2], place.query)
        answer = called(login, "POST", hook, secrets=secrets, json=self.body(part.text))
        if not self.accepted(answer):
            raise NotJson("unexpected_json")
        return Published(f"accepted-{part.key}", "", "accepted")

    def _place(self, login: Login) -> SplitResult:
        hook = (login.secret or "").strip()
        if urlsplit(login.url).path.strip("/"):  # a hook given as the server's address would lie in the database
            raise Problem("hook_in_the_open", network=self.info.label)
        place = checked(hook)
        host = f".{place.hostname}"
        known = not self.hosts or any(host.endswith(f".{each}") for each in self.hosts)
        known = origin(hook) == origin(login.url) if login.url else known
        if not known or not self.path.fullmatch(place.path) or self.needs_query not in place.query:
            raise Problem("not_a_hook", network=self.info.label)
        return place

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        if not isinstance(error, Status):
            return undecided(error, publishing=publishing)
        answer, told = error.answer, self.told(error.answer)
        code = told.code if told else str(answer.status)
        words = plain_words(told.words) if told else ""
        if answer.status == 429:
            return Verdict("later", code, words, wait_of(answer))
        if told is not None:
            return Verdict("sign_in" if told.lost else "refused", code, words)
        return Verdict("unconfirmed" if publishing else "not_sent", code)
