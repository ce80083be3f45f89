"""What some networks can do beside the core of `contract`: further methods, asked for by isinstance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from brandassist.http import Http
from brandassist.networks.contract import (
    App,
    Collected,
    Counts,
    Handles,
    Idempotency,
    Login,
    Look,
    Network,
    OutgoingPart,
    Published,
    Renewed,
    Step,
)


@runtime_checkable
class Keyed(Protocol):
    """Whether a key counts depends on the server behind the account (ask `idempotency`)."""

    def idempotency_for(self, login: Login) -> Idempotency: ...


def idempotency(network: Network, login: Login) -> Idempotency:
    """Return what sending the same key again means on this account."""
    return network.idempotency_for(login) if isinstance(network, Keyed) else network.info.idempotency


@runtime_checkable
class Finds(Protocol):
    """Can read back: is this part there?"""

    def find(self, login: Login, part: OutgoingPart, handles: Handles) -> Look: ...


@runtime_checkable
class GoesLive(Protocol):
    """Publishes what its address may show only later."""

    def check_live(self, login: Login, published: Published) -> Published | None:
        """Return the part as live once its address shows what was written, else None; raises nothing of the wire."""
        ...


@runtime_checkable
class InFolder(Protocol):
    """Writes files into a folder of this computer, which a command of the person's own may put online."""

    def folder_of(self, login: Login) -> Path:
        """Return the folder that command is run in; raises Problem `folder_missing` where it is not there."""
        ...


@runtime_checkable
class Reads(Protocol):
    """Can read replies. `posts`: remote ids of own published parts of late, newest first, with their conversations."""

    def collect(self, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected: ...


@runtime_checkable
class LooksAgain(Protocol):
    """Can say how single messages stand now, where reading alone tells of neither edits nor deletions."""

    def look_again(self, login: Login, remote_ids: tuple[str, ...]) -> Collected:
        """Return those that are there as they read now, and in `gone` those that are no more; likes and shares are in
        neither. At most `MOST_LOOKED_AT` are asked. Raises what a call raises."""
        ...


@runtime_checkable
class Mentions(Protocol):
    """Tells the person answered only where their handle stands in the text."""

    def reply_text(self, handle: str, text: str) -> str:
        """Return the reply as it must leave; rendering asks this before approval."""
        ...


@runtime_checkable
class KnowsPeople(Protocol):
    """Tells anybody, without signing in, whether somebody of a name is there."""

    def knows(self, login: Login, name: str) -> bool | None:
        """`name` as it stands in a text behind the @; None where nobody can tell. Raises what a call raises.

        The login holds no secret.
        """
        ...


@runtime_checkable
class Schedules(Protocol):
    """The server can hold a post until its time."""

    def hand_over(self, login: Login, part: OutgoingPart, at: datetime, handles: Handles) -> str:
        """Return the server's name for what it holds now; `handles["recalled"]` is how often it gave this back."""
        ...

    def find_held(self, login: Login, part: OutgoingPart, at: datetime) -> str | None:
        """Return what the server calls a post it holds for that time and that reads like this; sends nothing."""
        ...

    def recall(self, login: Login, server_ref: str) -> bool:
        """Take it back; False when the server holds nothing of that name: sent, or taken back before."""
        ...

    def status(self, login: Login, server_ref: str, part: OutgoingPart) -> Look:
        """Say whether the held post is live; while the server still holds it, it is Absent."""
        ...


@dataclass(frozen=True)
class OwnPost:
    """A post as its author keeps it there. `key`: what it is known by and never changes; `state`: the network's own
    word; `out`: people can read it, at `url`, since `at`; `html` and `excerpt`: as they are kept, `cover`: the address
    of the picture on top and its description; `fields`: what has no other place; `notes`: footnotes by their ids;
    `lines_count`: a line's end in `html` is a line's end for readers, where it holds no blocks."""

    key: str
    title: str
    html: str
    url: str
    state: str
    out: bool
    at: datetime | None = None
    slug: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    cover: tuple[str, str] = ("", "")
    fields: Mapping[str, Any] = field(default_factory=dict[str, Any])
    notes: Mapping[str, str] = field(default_factory=dict[str, str])
    lines_count: bool = False


@dataclass(frozen=True)
class OwnPosts:
    """Some of an account's posts; `total`: how many there are (0: not told); `next`: where the others begin, or "";
    `others`: how many of other people were passed by and not told on another page."""

    posts: tuple[OwnPost, ...]
    total: int
    next: str
    others: int = 0


@runtime_checkable
class Lists(Protocol):
    """Can list the posts that its account wrote, also those that are not out."""

    def own_posts(self, login: Login, cursor: str, *, everyone: bool = False) -> OwnPosts:
        """Return the posts from `cursor` on ("": from the first); `everyone`: of all who write there, as far as the
        login may edit them."""
        ...


@runtime_checkable
class Measures(Protocol):
    """Counts what became of its posts."""

    def measure(self, login: Login, remote_ids: tuple[str, ...]) -> Mapping[str, Counts]:
        """Return the counts by remote id; a post that is not there is left out. At most `MOST_COUNTED` are asked."""
        ...


@runtime_checkable
class Edits(Protocol):
    """Can change a published part in its place. Unlike publishing, every step may be made again."""

    def edit_steps(self, login: Login, part: OutgoingPart, remote_id: str) -> tuple[Step, ...]:
        """The calls that give the part `remote_id` the words and pictures of `part`; the last one returns Published."""
        ...

    def find_edited(self, login: Login, part: OutgoingPart, remote_id: str) -> Look:
        """Found where it reads like `part` by now, Absent where it reads otherwise, Unknowable where it is gone."""
        ...


@runtime_checkable
class Withdraws(Protocol):
    """Can take a published part back."""

    def withdraw(self, login: Login, remote_id: str) -> None: ...


@runtime_checkable
class Renews(Protocol):
    """What is kept for signing in runs out, or is not what a person types, and is made new without the person."""

    def renew(self, login: Login) -> Renewed | None:
        """Return what to keep from now on; None while `login.secret` is good. Posts nothing.

        Called before every use, with what the person typed when connecting, and once, `login.refused`, after a call
        of which `classify` said `sign_in`: then None says that only a person can help. Raises what a call raises.
        """
        ...


@runtime_checkable
class SignsIn(Protocol):
    """Is signed in to in the system's browser (OAuth 2.0 with PKCE, RFC 8252)."""

    return_address: str
    """Where the browser comes back: "" for any free loopback port, else as the person registers it."""

    def consent(self, app: App, back_to: str, state: str, challenge: str) -> str:
        """Return the address of the page on which the person consents."""
        ...

    def exchange(self, http: Http, app: App, code: str, back_to: str, verifier: str) -> str:
        """Return the secret for a code; raises what a call raises, NotJson where it is no token."""
        ...


@runtime_checkable
class Registers(Protocol):
    """A server that gives this program developer keys of its own, so that the person needs none."""

    code_page: str
    """The return address for which the server shows the code to copy."""

    def register(self, http: Http, url: str, back_to: list[str]) -> App:
        """Raises what a call raises, NotJson where no keys came back."""
        ...
