"""Who answered, liked and shared on Mastodon, and whether what they wrote still stands there as it did.

Notifications are read upwards from the cursor, the id of the last one seen; the conversations under own recent posts
are read anew each time, with what was changed there. Deleting an answer takes those below it out of the conversation
too (Mastodon forgets what they answered), so nothing is taken for gone unless it was asked for by its id.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol
from urllib.parse import urlsplit

from brandassist.http import Status
from brandassist.networks.calls import record, records, text_of_html
from brandassist.networks.collecting import Enough, Go, Mark, Person
from brandassist.networks.contract import MOST_LOOKED_AT, Collected, Incoming, Login
from brandassist.networks.mastodon_read import Asks, own_id, written_at

PAGE = 40
PAGES = 5  # of notifications in one go
CONTEXTS = 10  # own posts whose whole conversation is read at each collection
ROOTS = 20  # calls in one go that look for the beginning of somebody else's conversation
KINDS = {"mention": "reply", "favourite": "like", "reblog": "share"}
FURTHER = "further"  # in the cursor: the conversations were read when this stretch began


class Server(Asks, Protocol):
    def base(self, login: Login) -> str: ...


def collect(server: Server, login: Login, cursor: str | None, posts: tuple[str, ...]) -> Collected:
    """Read what was notified since the cursor, some pages of it, and the conversations under own recent posts."""
    reading, before = _Reading(server, login), Mark.read(cursor)
    told, mark = reading.notifications(before)
    with suppress(Enough):
        for post in () if before.below else posts[:CONTEXTS]:
            reading.conversation(post)
    for one in told:
        reading.notified(one)
    kept = [message for ident, message in reading.found.items() if ident not in posts]
    after, wait = mark.kept(), reading.go.wait
    more = bool(mark.below) and wait is None and after != cursor
    return Collected(tuple(sorted(kept, key=_in_order)), after, more=more, wait=wait)


def _in_order(one: Incoming) -> tuple[datetime, int, str]:
    """In which order it was said; what was in one moment by its name there, as `_later` reads names."""
    return one.received_at, len(one.remote_id), one.remote_id


def look_again(server: Server, login: Login, remote_ids: tuple[str, ...]) -> Collected:
    """Read single posts of others as they stand now."""
    reading, gone = _Reading(server, login), list[str]()
    with suppress(Enough):
        for ident in [each for each in remote_ids if each.isalnum()][:MOST_LOOKED_AT]:
            try:
                reading.read(record(reading.go.get(f"/api/v1/statuses/{ident}").json(), "id"), None)
            except Status as error:
                if error.answer.status not in (404, 410):
                    raise
                gone.append(ident)
    return Collected(tuple(reading.found.values()), None, gone=tuple(gone), wait=reading.go.wait)


class _Reading:
    """One go: what was found, and where the conversations begin that it came by."""

    def __init__(self, server: Server, login: Login) -> None:
        self.found: dict[str, Incoming] = {}
        self.go = Go(lambda path, params: server.ask(login, "GET", path, params=params))
        self._me = own_id(server, login)
        # An id is a server's own: the same number is somebody else on another.
        self._home = login.handle.rpartition("@")[2] or urlsplit(server.base(login)).netloc
        self._roots: dict[str, str] = {}
        self._asked_for_roots = 0

    def notifications(self, mark: Mark) -> tuple[list[dict[str, Any]], Mark]:
        """Read up from the mark, without one only the newest page; `below` is set where there may be more."""
        told: list[dict[str, Any]] = []
        with suppress(Enough):
            for _ in range(PAGES):
                params = {"types[]": list(KINDS), "limit": PAGE} | ({"min_id": mark.seen} if mark.seen else {})
                page = records(self.go.get("/api/v1/notifications", params).json())
                told += page
                highest = mark.seen
                for one in page:
                    highest = _later(highest, str(record(one, "id")["id"]))
                if not mark.seen or highest == mark.seen:  # the same page once more has no more to tell
                    return told, Mark(highest)
                mark = Mark(highest, below=FURTHER)
        return told, mark

    def conversation(self, post: str) -> None:
        """Read what stands under an own post, whoever of it was notified."""
        above, below = self._context(post)
        root = self._roots[post] = above[0] if above else post
        for status in below:
            self.read(status, root)

    def notified(self, told: dict[str, Any]) -> None:
        kind, status, who = KINDS.get(str(told.get("type"))), told.get("status"), told.get("account")
        if kind is None or not status or not who:
            return
        status = record(status, "id")
        if kind != "reply":
            self._applauded(str(told["type"]), kind, record(who, "id"), status, told)
        elif str(status["id"]) not in self.found:
            self.read(status, self._root(status))

    def read(self, status: dict[str, Any], root: str | None) -> None:
        ident, above = str(record(status, "id")["id"]), status.get("in_reply_to_id")
        if root:
            self._roots[ident] = root
        warning, text = str(status.get("spoiler_text") or ""), text_of_html(str(status.get("content", "")), links=True)
        author: dict[str, Any] = status.get("account") or {}
        self.found[ident] = Incoming(
            remote_id=ident,
            text="\n\n".join(filter(None, (warning, text))),
            received_at=written_at(status),
            url=str(status.get("url") or status.get("uri") or ""),
            in_reply_to=str(above) if above else None,
            root=root,
            own=str(author.get("id")) == self._me,
            visibility=str(status.get("visibility", "")),
            **self._person(author),
        )

    def _applauded(
        self, verb: str, kind: str, who: dict[str, Any], status: dict[str, Any], told: dict[str, Any]
    ) -> None:
        """Keep a like or share of an own post under a name that no post has, the same if it is given again."""
        if str(record(status.get("account") or {}).get("id")) != self._me:
            return
        post, ident = str(status["id"]), f"{verb}:{who['id']}:{status['id']}"
        self.found[ident] = Incoming(
            remote_id=ident,
            text="",
            received_at=written_at(told),
            url=str(status.get("url") or status.get("uri") or ""),
            in_reply_to=post,
            root=self._roots.get(post),
            visibility=str(status.get("visibility", "")),
            kind=kind,
            **self._person(who),
        )

    def _person(self, account: dict[str, Any]) -> Person:
        handle, ident = str(account.get("acct", "")), str(account.get("id") or "")
        return {
            "author": str(account.get("display_name") or account.get("username") or handle),
            "handle": handle,
            "ref": f"{ident}@{self._home}" if ident else "",
            "profile_url": str(account.get("url") or ""),
            "reach": _count(account.get("followers_count")),
        }

    def _root(self, status: dict[str, Any]) -> str | None:
        """The first post of the conversation, asked for where nothing read so far tells it; some times in one go."""
        above = str(status.get("in_reply_to_id") or "")
        if not above or above in self._roots or self._asked_for_roots >= ROOTS:
            return self._roots.get(above)
        self._asked_for_roots += 1
        try:
            higher, _ = self._context(str(status["id"]))
        except Enough:
            return None
        root = higher[0] if higher else above
        self._roots |= dict.fromkeys((above, *higher), root)
        return root

    def _context(self, post: str) -> tuple[list[str], list[dict[str, Any]]]:
        """Return the ids above a post, the first one first, and what stands below it."""
        try:
            told = record(self.go.get(f"/api/v1/statuses/{post}/context").json())
        except Status as error:
            if error.answer.status != 404:
                raise
            return [], []
        above = [str(record(one, "id")["id"]) for one in records(told.get("ancestors") or [])]
        return above, records(told.get("descendants") or [])


def _later(one: str, other: str) -> str:
    """Return the later of two ids: numbers on Mastodon, ULIDs on GoToSocial; both sort by length, then text."""
    return other if (len(other), other) > (len(one), one) else one


def _count(told: object) -> int | None:
    """A number as the server tells it; anything else is none (docs.joinmastodon.org/entities/Account, 2026-11)."""
    return told if isinstance(told, int) and not isinstance(told, bool) else None
