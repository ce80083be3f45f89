"""Everything the networks with a secret can be asked to do, with a secret that is planted to be looked for."""

from __future__ import annotations

import json
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from brandassist.accounts import sign_in
from brandassist.accounts.listener import Page
from brandassist.errors import Problem
from brandassist.http import Http, HttpFailure
from brandassist.networks import BUILT_IN, network
from brandassist.networks.abilities import Edits, Finds, Measures, Reads, Renews, Schedules, SignsIn, Withdraws
from brandassist.networks.bluesky_sign_in import Session
from brandassist.networks.contract import App, Login, NotYet, OutgoingPart
from tests.networks.places import picture
from tests.support.hooks import HOOKS

WITH_A_SECRET = [name for name in BUILT_IN if network(name).info.needs_secret]
SECRET = "c4n4ry-s3cr3t-of-the-account"
OTHER = "c4n4ry-0ther-s3cr3t"
LONG_AGO = "2020-01-01T00:00:00+00:00"
GHOST_KEY = f"{'c4' * 12}:{'f4' * 32}"
KEYS = {"client_id": "the client", "client_secret": OTHER, "refresh_token": OTHER, "access_token": SECRET}


@dataclass(frozen=True)
class Held:
    """What the keychain holds for a network, and what of it may stand nowhere else."""

    secret: str
    hidden: tuple[str, ...]


def held(name: str, url: str) -> Held:
    match name:
        case "ghost":
            return Held(GHOST_KEY, (GHOST_KEY, "f4" * 32))
        case "bluesky":
            return Held(Session("did:plc:1", SECRET, SECRET, OTHER, 0, 1e12).text(), (SECRET, OTHER))
        case "x":
            keys = {"access": SECRET, "refresh": OTHER, "until": LONG_AGO, "client_id": "c", "client_secret": OTHER}
            return Held(json.dumps(keys), (SECRET, OTHER))
        case "linkedin" | "threads" | "instagram" | "facebook":
            ends = {"expires_at": LONG_AGO, "renew_after": LONG_AGO}
            return Held(json.dumps({**KEYS, **ends}), (SECRET, OTHER))
        case "mattermost" | "slack" | "teams":
            path = f"{HOOKS[name].path}?{HOOKS[name].query}"
            return Held(f"{url}{path}", (HOOKS[name].path, HOOKS[name].query or HOOKS[name].path))
    return Held(SECRET, (SECRET,))


Calls = dict[str, Callable[[], Any]]


def every_call(here: Any, login: Login, part: OutgoingPart) -> Calls:
    """Everything an adapter can be asked to do on a network."""
    made: dict[str, Any] = defaultdict(
        lambda: {"id": "7", "at": LONG_AGO, "url": "u", "image": "urn:li:image:7", "ready": True}
    )
    soon = datetime.now(UTC) + timedelta(hours=2)
    steps = here.steps(login, part)
    calls: Calls = {"who": lambda: here.who_am_i(login)}
    calls |= {f"step {step.name}": lambda run=step.run: run(made) for step in steps}
    if isinstance(here, Finds):
        calls["find"] = lambda: here.find(login, part, {})
    if isinstance(here, Reads):
        calls |= {
            "collect": lambda: here.collect(login, None, ("7",)),
            "more": lambda: here.collect(login, "8", ("7",)),
        }
    if isinstance(here, Edits):
        edits = here.edit_steps(login, part, "7")
        calls |= {f"edit {step.name}": lambda run=step.run: run(made) for step in edits}
        calls["find edited"] = lambda: here.find_edited(login, part, "7")
    if isinstance(here, Measures):
        calls["measure"] = lambda: here.measure(login, ("7",))
    if isinstance(here, Withdraws):
        calls["withdraw"] = lambda: here.withdraw(login, "7")
    if isinstance(here, Schedules):
        calls |= {
            "hand over": lambda: here.hand_over(login, part, soon, made),
            "find held": lambda: here.find_held(login, part, soon),
            "recall": lambda: here.recall(login, "7"),
            "status": lambda: here.status(login, "7", part),
        }
    if isinstance(here, Renews):
        calls["renew"] = lambda: here.renew(login)
    if isinstance(here, SignsIn):
        calls["sign in"] = lambda: signed_in(here, login)
    return calls


def signed_in(here: Any, login: Login) -> str:
    """Signing in with keys of the person's own, as the program does it."""
    started = sign_in.begin(here, login.url, login.http, Page("", ""), App("the client", OTHER, login.url))
    try:
        return started.paste(SECRET)
    finally:
        started.close()


def tried(calls: Calls, here: Any) -> Iterator[tuple[str, str]]:
    """Make every call; yield its name and all that its failure tells."""
    for name, run in calls.items():
        try:
            run()
        except (HttpFailure, Problem, NotYet) as error:
            verdict = here.classify(error, publishing="publish" in name)
            yield name, "".join(traceback.format_exception(error)) + repr(vars(error)) + repr(verdict)


def login_at(name: str, url: str, http: Http, folder: Path) -> Login:
    facts = {"id": "1", "user": "irene", "did": "did:plc:1", "username": "irene"}
    facts |= {"pictures_folder": str(folder), "pictures_address": f"{url}/pictures"}
    return Login("a1", url, "@irene", facts, http, held(name, url).secret, refused=True)


def part_of(name: str, folder: Path) -> OutgoingPart:
    pictures = () if name in (*HOOKS, "threads") else (picture(folder),)
    return OutgoingPart("k" * 20, 1, "Hi", pictures, "en", "public", datetime.now(UTC), title="T", slug="t")
