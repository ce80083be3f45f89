"""What a network is: a small core every one has; `abilities` are what some have beside it. One file implements one.

An adapter holds no state and keeps no secret: each call gets a `Login`. It never retries, never sleeps, never
touches the database, and raises whatever `brandassist.http` raises; `classify` says afterwards what that meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal, Protocol

from brandassist.http import Http
from brandassist.run_this import OwnCommand

Kind = Literal["short", "article"]
Way = Literal["computer", "server", "you"]
Mark = Literal["live", "written", "accepted", "said"]

MOST_COUNTED = 20  # parts a network is asked to count in one go
MOST_LOOKED_AT = 10  # messages a network is asked about once more in one go
# Attention comes in the first hours and thins out: each look is about three times as far away as the one before.
MOMENTS = (timedelta(hours=1), timedelta(days=1), timedelta(days=3), timedelta(days=7), timedelta(days=30))


@dataclass(frozen=True)
class Idempotency:
    """Whether sending the same key again is safe, as the network documents it.

    `create_only`: the network itself makes a second call with the same key harmless. `lifetime`: for how long
    after the first call (None: for ever). `refuses_twins`: without a key, what it documents to refuse when the very
    same request reaches it twice; what is in neither, no client can keep a network in between from doubling.
    """

    create_only: bool
    lifetime: timedelta | None = None
    refuses_twins: tuple[Literal["post", "reply"], ...] = ()


@dataclass(frozen=True)
class Info:
    """What a network can do, said once; the promise table, the checks and the gate read it."""

    name: str
    label: str
    kind: Kind
    ways: tuple[Way, ...]
    idempotency: Idempotency
    settle_after: tuple[timedelta, timedelta]  # when to look for an unconfirmed post, counted from the failure
    needs_secret: bool = True
    needs_url: bool = True
    needs_user: bool = False
    counts_in_figures: bool = True
    visibilities: tuple[str, ...] = ("public",)  # words for who may see a post that it keeps, widest first
    pictures_stay: bool = False  # a change of what is out changes its words alone
    measured_after: tuple[timedelta, ...] = MOMENTS  # ages at which a post is counted, where the network counts


@dataclass(frozen=True)
class Login:
    """One account as an adapter needs it. `secret` never appears in a repr."""

    account_id: str
    url: str
    handle: str
    facts: Mapping[str, Any]
    http: Http
    secret: str | None = field(default=None, repr=False)
    folder: Path | None = None  # the personal site's folder; the practice network's
    command: OwnCommand | None = None  # the person's own, that puts the account's folder online
    refused: bool = False  # the network no longer takes the secret, whatever its time says; `renew` alone asks


@dataclass(frozen=True)
class App:
    """Developer keys under which a person signs in: their own, or those a server gave this program.

    A public client has no secret. `url` is the server's where the network has many.
    """

    client_id: str
    client_secret: str = field(default="", repr=False)
    url: str = ""


@dataclass(frozen=True)
class Renewed:
    """A login made new: `secret` is kept from now on, `facts` are added to the account's.

    `accounts.health` reads of them `expires_at` (ISO 8601, UTC: when a person must sign in again, None where renewing
    goes on for ever), `refresh_expires_at`, `scopes` and `missing_scopes`.
    """

    secret: str = field(repr=False)
    facts: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class WhoAmI:
    """The account's own name as the network tells it; `facts` are kept with the account (own id, limits, abilities).

    `ways` among them: those that this account can send by, where they are fewer than the network's.
    """

    handle: str
    url: str
    facts: dict[str, Any]


@dataclass(frozen=True)
class Picture:
    """A scrubbed rendition, ready to leave: `path` holds its bytes, `sha256` is of those bytes."""

    sha256: str
    path: Path
    mime: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class OutgoingPart:
    """One post of a thread as approval froze it. `key` is the same for every attempt.

    `intended_at` is the planned time; `tried_at`, when its first publishing call was made, if one was.
    """

    key: str
    ordinal: int
    text: str
    pictures: tuple[Picture, ...]
    language: str
    visibility: str
    intended_at: datetime
    reply_to: str | None = None  # remote id of the part before, or of the message answered
    root: str | None = None  # remote id of the thread's or conversation's first post
    title: str = ""
    slug: str = ""
    excerpt: str = ""
    tags: tuple[str, ...] = ()
    mention: str = ""  # handle of the person answered; the approved text holds it already where it must
    tried_at: datetime | None = None
    others: tuple[str, ...] = ()  # remote ids known to be other parts: reading back never takes one of them for this


@dataclass(frozen=True)
class Published:
    """The network's own sign that a part is live."""

    remote_id: str
    url: str
    mark: Mark = "live"


Handles = Mapping[str, Any]  # step name -> what it returned, as plain JSON data


@dataclass(frozen=True)
class Step:
    """One call. Exactly one step of a part publishes, and it comes last; it returns Published, others a handle."""

    name: str
    publishes: bool
    run: Callable[[Handles], Any]


class NotYet(Exception):
    """Raised by a step: the network is still at work on an earlier one; ask again after `wait`."""

    def __init__(self, code: str, wait: timedelta) -> None:
        super().__init__(code)
        self.code = code
        self.wait = wait


Meaning = Literal["refused", "unconfirmed", "not_sent", "sign_in", "later", "look"]


@dataclass(frozen=True)
class Verdict:
    """What a failed step meant, by the network's documented errors.

    refused: documented to mean that nothing happened. not_sent: the connection never opened. sign_in: the login
    is no longer taken. later: not now, nothing happened (`wait`). look: a duplicate answer, read back. unconfirmed:
    everything else. `words` are the network's own, plain text without markup or secrets.
    """

    meaning: Meaning
    code: str
    words: str = ""
    wait: timedelta | None = None


@dataclass(frozen=True)
class Found:
    published: Published


@dataclass(frozen=True)
class Absent:
    """The network was asked, answered, and the part is not there."""


@dataclass(frozen=True)
class Unknowable:
    """The network cannot say (reading is closed, or too much lies above it); a person is asked."""

    why: str = ""


Look = Found | Absent | Unknowable


@dataclass(frozen=True)
class Incoming:
    """A reply or mention as read. `text` is plain; `root` is the conversation's first post where known.

    `ref`: what the network calls its author for ever, "" where it tells no such name; `kind`: reply, like or share.
    What a like or share answers is the own post it is about, `in_reply_to`: its own `remote_id` names no post.
    """

    remote_id: str
    author: str
    handle: str
    text: str
    received_at: datetime
    url: str = ""
    in_reply_to: str | None = None
    root: str | None = None
    own: bool = False
    pending: bool = False
    visibility: str = ""  # the network's word; a reply keeps to it
    ref: str = ""
    kind: str = "reply"
    profile_url: str = ""
    reach: int | None = None  # how many follow its author there, where that is told


@dataclass(frozen=True)
class Collected:
    """What one call of `collect` brought: never more than some pages, so that whoever asks can keep them first.

    `more`: there is more behind the cursor, which is another one and may be asked for at once; `wait`: the network
    wants no more questions that long; `gone`: remote ids known to be no more; `whole`: under these own posts all that
    is not a like or share was told, so what is missing was taken away there.
    """

    messages: tuple[Incoming, ...]
    cursor: str | None
    warning: str = ""  # code: something could not be read, for example "pending_unreadable"
    more: bool = False
    gone: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    wait: timedelta | None = None


class Network(Protocol):
    """The core every network has."""

    @property
    def info(self) -> Info: ...

    def who_am_i(self, login: Login) -> WhoAmI:
        """Check the login without posting."""
        ...

    def steps(self, login: Login, part: OutgoingPart) -> tuple[Step, ...]:
        """The calls that publish this part, in order; building them sends nothing."""
        ...

    def classify(self, error: Exception, *, publishing: bool) -> Verdict:
        """Say what an error of a step meant; `publishing`: it was the step that publishes."""
        ...


@dataclass(frozen=True)
class Counts:
    """How a post was taken up, as its network counts. None: it does not tell, which is not 0."""

    likes: int | None = None
    reposts: int | None = None
    replies: int | None = None
    views: int | None = None
