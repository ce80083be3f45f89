"""Messages a person brings in: from networks no program may read, or because one was seen before it was collected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from urllib.parse import urlsplit

from brandassist import clock
from brandassist.errors import Problem
from brandassist.http import checked
from brandassist.ids import new_id
from brandassist.inbox.collecting import why_unread
from brandassist.inbox.rules import keeping_in
from brandassist.networks.by_hand import Place, by_hand, named
from brandassist.networks.contract import Incoming
from brandassist.store import accounts, settings
from brandassist.store.accounts import Account
from brandassist.store.database import Database, Transaction
from brandassist.store.history import Actor, record
from brandassist.store.inbox import brought_by_hand, conversations, messages
from brandassist.store.inbox.conversations import OwnPost
from brandassist.store.inbox.keeping import CLOCKS
from brandassist.store.inbox.placing import own_parts
from brandassist.store.storable import plain, storable
from brandassist.walltime import zone_named

LONGEST = 1_000_000  # bytes


@dataclass(frozen=True)
class _Linked:
    """What a link says: the message it names, and the post of ours it stands under; empty where it says neither."""

    message: str = ""
    post: str = ""


@dataclass(frozen=True)
class Understood:
    """What a pasted link was understood as: `there`, the message that has it already; whether it names a message
    itself; the post of ours it stands under, None for none of ours."""

    there: str | None = None
    names_message: bool = False
    post: OwnPost | None = None


class ByHand:
    """The part of `Inbox` that takes in what a person brings."""

    _db: Database
    _me: Actor

    def takes_by_hand(self) -> list[tuple[Account, str]]:
        """The accounts a message can be brought in for, each with the code that says why no program reads it.

        Those that are read have "" and come last.
        """
        with self._db.read() as tx:
            able = [(each, why_unread(each)) for each in accounts.every(tx) if by_hand(each.network) is not None]
        return sorted(able, key=lambda each: not each[1])

    def understood(self, account_id: str, url: str) -> Understood:
        """What bringing in a message with this link would make of it; raises Problem `not_found`, `http.checked`."""
        url = url.strip()
        checked(url)
        with self._db.read() as tx:
            linked = _understood(tx, accounts.get(tx, account_id), url)
            there = brought_by_hand.there(tx, account_id, linked.message, "" if linked.post else url)
            post = conversations.post_named(tx, account_id, linked.post) if linked.post else None
        return Understood(there, bool(linked.message), post)

    def account_for(self, url: str, account_id: str) -> str:
        """The account a pasted link is most surely one of; `account_id` where no other is more so.

        Raises Problem `http.checked`.
        """
        url = url.strip()
        checked(url)
        with self._db.read() as tx:
            able = [each for each in accounts.every(tx) if by_hand(each.network) is not None]
            sure = {each.id: _belongs(tx, each, url) for each in able}
        return max(sure, key=lambda each: (sure[each], each == account_id), default=account_id)

    def _must_be_new(self, tx: Transaction, to: Account, author: str, text: str, at: datetime) -> None:
        home = zone_named(settings.get(tx, "zone"))
        day = datetime.combine(at.astimezone(home).date(), time(), home)
        alike = brought_by_hand.alike(tx, to.id, author, text, day, day + timedelta(days=1))
        if alike is not None:
            raise Problem("message_alike", message=alike, author=author)

    def add_by_hand(
        self,
        account_id: str,
        *,
        author: str,
        text: str,
        handle: str = "",
        url: str = "",
        at: datetime | None = None,
        in_reply_to_post: str | None = None,
        again: bool = False,
    ) -> str:
        """Keep what somebody wrote to an account; an answer is owed and goes by the person's own hand.

        `url`: the message's address, or that of the post of ours it stands under; `in_reply_to_post`: what the network
        calls that post, or its address. `again`: also where the same words of the same author are there of that day.
        Returns the message's id. Raises Problem `not_found`, `no_such_way` (nothing
        is known of answering there), `author_needed`, `nothing_written`, `not_written_yet` (`at` is to come),
        `message_there`, `message_alike` (both with `message`), those of `storable` and of `http.checked`.
        """
        author, text, url = storable(author.strip()), storable(text.strip(), LONGEST), url.strip()
        _must_be_told(author, text, url, at)
        with self._db.write("inbox") as tx:
            to = accounts.get(tx, account_id)
            if by_hand(to.network) is None:
                raise Problem("no_such_way", account=to.label, way="you")
            linked = _understood(tx, to, url)
            post = linked.post or _understood(tx, to, in_reply_to_post or "").post or in_reply_to_post or None
            name = linked.message or f"by-hand:{new_id()}"
            there = brought_by_hand.there(tx, account_id, name, "" if linked.post else url)
            if there is not None:
                raise Problem("message_there", message=there)
            if not (again or linked.message):
                self._must_be_new(tx, to, plain(author), plain(text), at or clock.now())
            told = Incoming(
                name, author, storable(handle.strip().lstrip("@")), text, at or clock.now(), url, post, root=post
            )
            messages.keep(tx, account_id, [told], keeping_in(tx, to.network))
            message_id = brought_by_hand.mark(tx, account_id, name)
            record(tx, self._me, "added_by_hand", "message", message_id)
            return message_id


def _must_be_told(author: str, text: str, url: str, at: datetime | None) -> None:
    if not author:
        raise Problem("author_needed")
    if not text:
        raise Problem("nothing_written")
    if at is not None and at > clock.now() + CLOCKS:
        raise Problem("not_written_yet")
    if url:
        checked(url)


def _belongs(tx: Transaction, each: Account, link: str) -> int:
    """How surely a link is one of this account's: 2 for a post of ours, 1 for the shape of its addresses, else 0."""
    if _understood(tx, each, link).post:
        return 2
    try:
        named(Place(each.network, each.url, each.handle, each.facts), link)
    except Problem:
        return 0
    return 1


def _understood(tx: Transaction, to: Account, link: str) -> _Linked:
    """Hold a link against what the network's addresses look like; one that says nothing is only kept."""
    ours = own_parts(tx, to.id, [link]) if link else {}
    if link in ours:
        return _Linked(post=link)
    if not urlsplit(link).netloc:
        return _Linked()
    try:
        found = named(Place(to.network, to.url, to.handle, to.facts), link)
    except Problem:
        return _Linked()
    if found.id in own_parts(tx, to.id, [found.id]):
        return _Linked(post=found.id)
    post = brought_by_hand.post_at(tx, to.id, link)
    if post is not None:
        return _Linked(post=post)
    # Where an answer is a post like any other, its address names it as the network does.
    return _Linked(message=found.id if found.is_post_of_another else "")
