"""Threads, as the signed-in person (developers.facebook.com, threads, 2026-11).

A text is put into a container, which shows nothing to anybody, and the container is then published. The kept container
is the guard against posting twice: before it is published again it is asked whether it was. Pictures are taken from a
public address only, which a desktop program has none of.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import HttpFailure, Status
from brandassist.networks import graph
from brandassist.networks import threads_read as read
from brandassist.networks.calls import plain_words, record, words_of
from brandassist.networks.contract import (
    Collected,
    Counts,
    Handles,
    Idempotency,
    Info,
    Login,
    Look,
    NotYet,
    OutgoingPart,
    Published,
    Step,
    Verdict,
    WhoAmI,
)
from brandassist.networks.long_lived import RETURN_ADDRESS
from brandassist.networks.meta import AtMeta
from brandassist.networks.threads_sign_in import LOGIN

VERSION = "/v1.0"
SETTLES = timedelta(seconds=30)  # "recommended to wait on average 30 seconds before publishing"
ASK_AGAIN = timedelta(minutes=1)  # "once per minute"
QUOTA = (9, 2207042)  # Instagram's code for a full day's quota; that Threads has the same is not written anywhere
QUOTA_WAIT = timedelta(hours=1)

INFO = Info(
    name="threads",
    label="Threads",
    kind="short",
    ways=("computer", "you"),
    idempotency=Idempotency(create_only=False, refuses_twins=("post", "reply")),
    settle_after=(timedelta(seconds=60), timedelta(minutes=20)),
    needs_url=False,
)


class Threads(AtMeta):
    info = INFO
    return_address = RETURN_ADDRESS
    desk = LOGIN
    api = LOGIN.api
    version = VERSION

    def who_am_i(self, login: Login) -> WhoAmI:
        me = record(self.ask(login, "GET", "/me", params={"fields": "id,username"}).json(), "id", "username")
        name = str(me["username"])
        counts = read.may_count(self, login, str(me["id"]))
        facts = {"id": str(me["id"]), "username": name, "counts": counts, **LOGIN.facts(login)}
        return WhoAmI(f"@{name}", f"https://www.threads.com/@{name}", facts)

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        # The hour is in the names: a container from long ago has expired, and another is made.
        name = f"container-{graph.stretch(part.intended_at)}"
        return (
            Step(name, False, lambda _: self._prepare(login, part)),
            Step(f"ready-{name}", False, lambda done: self._ready(login, done[name])),
            Step("publish", True, lambda done: self._publish(login, part, str(done[name]["id"]))),
        )

    def _prepare(self, login: Login, part: OutgoingPart) -> dict[str, str]:
        if part.pictures:
            raise Problem("pictures_need_address")
        form = {"media_type": "TEXT", "text": part.text}
        if part.reply_to:
            form["reply_to_id"] = part.reply_to
        made = self.ask(login, "POST", "/me/threads", form=form).json()
        return {"id": words_of(made, "id"), "at": clock.now().isoformat()}

    def _ready(self, login: Login, made: Handles) -> dict[str, str]:
        age = clock.now() - datetime.fromisoformat(str(made["at"]))
        if timedelta() <= age < SETTLES:  # less than nothing, where the clock was set back
            raise NotYet("post_in_preparation", SETTLES - age)
        status, words = self.state(login, str(made["id"]))
        if status in ("IN_PROGRESS", "GONE"):
            raise NotYet("post_in_preparation", ASK_AGAIN)
        if status in ("ERROR", "EXPIRED"):
            raise graph.ContainerFailed(words or status)
        return {"status": status}

    def _publish(self, login: Login, part: OutgoingPart, container: str) -> Published:
        if part.tried_at is not None and self.state(login, container)[0] == "PUBLISHED":
            raise graph.AlreadyPublished
        made = self.ask(login, "POST", "/me/threads_publish", form={"creation_id": container}).json()
        ident = words_of(made, "id")
        try:
            told = record(self.ask(login, "GET", f"/{ident}", params={"fields": "id,permalink"}).json())
        except HttpFailure:
            told = {}
        return read.published({**told, "id": ident})

    def state(self, login: Login, container: str) -> tuple[str, str]:
        """Return a container's status and what Threads says about it; "GONE" where there is none of that id."""
        try:
            told = record(self.ask(login, "GET", f"/{container}", params={"fields": "status,error_message"}).json())
        except Status as error:
            said = graph.trouble(error)
            # Documented is PUBLISHED; seen is that the id then names the post itself, which has no status.
            if said.code == 100 and "nonexisting field" in said.words.lower():
                return "PUBLISHED", ""
            if read.is_gone(error):
                return "GONE", ""
            raise
        return words_of(told, "status"), plain_words(told.get("error_message") or "")

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        said = graph.trouble(error)
        if (said.code, said.subcode) == read.TOO_EARLY:
            return Verdict("later", "post_in_preparation", said.words, SETTLES)
        if (said.code, said.subcode) == QUOTA:
            return Verdict("later", "quota", said.words, QUOTA_WAIT)
        return graph.classify(error, publishing=publishing)

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look:
        return read.find(self, login, part, handles)

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
        return read.collect(self, login, cursor, posts)

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> Mapping[str, Counts]:
        return read.measure(self, login, remote_ids)

    def withdraw(self, login: Login, remote_id: str) -> None:
        try:
            answer = self.ask(login, "DELETE", f"/{remote_id}")
        except Status as error:
            if not read.is_gone(error):  # gone already
                raise
        else:
            graph.must_succeed(answer)


NETWORK = Threads()
