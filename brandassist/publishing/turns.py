"""Your turn: what a person posts by hand, step by step; only a link that passes makes it published."""

from __future__ import annotations

from dataclasses import dataclass

from brandassist.errors import Problem
from brandassist.http import Http, Limits
from brandassist.networks.by_hand import Place, by_hand, compose_page, example_link, post_named
from brandassist.networks.contract import Mark, OutgoingPart
from brandassist.publishing.by_link import mark_of
from brandassist.publishing.outgoing import outgoing_part
from brandassist.publishing.post import Post
from brandassist.store import accounts, history
from brandassist.store.database import Transaction
from brandassist.store.deliveries import plan, read
from brandassist.store.deliveries import turn as records
from brandassist.store.deliveries.parts import PartRow
from brandassist.store.deliveries.read import AttemptRow, DeliveryRow
from brandassist.store.history import Actor, Happening
from brandassist.store.inbox.placing import own_parts
from brandassist.store.writing import payloads

READING = Limits(connect=10, read=20, whole=30, answer_bytes=5_000_000)


@dataclass(frozen=True)
class Turn:
    """One post a person is to make: its parts as approval froze them, and where one writes there.

    `at` is the ordinal of the first part without a link. `page` is where to paste; of a reply, what it answers.
    """

    row: DeliveryRow
    handle: str
    parts: tuple[OutgoingPart, ...]
    at: int
    page: str
    example: str
    attempts: tuple[AttemptRow, ...]
    happened: tuple[Happening, ...]


class Turns:
    """What waits for a person's hand. Nothing here sends; giving a link reads the page behind it."""

    def __init__(self, post: Post, me: Actor) -> None:
        self._post = post
        self._me = me

    def waiting(self) -> list[DeliveryRow]:
        """All that a person will post by hand, by time; `your_turn` says of which the time has come."""
        with self._post.database.read() as tx:
            return records.waiting(tx)

    def show(self, delivery_id: str) -> Turn:
        """One of them in full; raises Problem `not_your_turn`, `unknown_delivery`, and what reading a picture does."""
        with self._post.database.read() as tx:
            row = read.get(tx, delivery_id)
            at = records.next_part(row).ordinal
            payload = payloads.get(tx, row.payload_id or "")
            place = _place(tx, row)
            answers = records.answered_at(tx, row.draft_id) if row.kind == "reply" else ""
            attempts, happened = read.attempts(tx, row.id), history.of(tx, row.id)
        parts = tuple(outgoing_part(self._post, row, payload, each.ordinal) for each in row.parts)
        page = answers or compose_page(place)
        known = tuple(attempts), tuple(happened)
        return Turn(row, place.handle, parts, at, page, example_link(place), *known)

    def opened(self, delivery_id: str) -> None:
        """The compose page was opened; raises Problem `not_your_turn`."""
        with self._post.database.write("queue") as tx:
            records.next_part(read.get(tx, delivery_id))
            history.record(tx, self._me, "opened_page", "delivery", delivery_id)

    def handed(self, delivery_id: str, ordinal: int) -> None:
        """A part was copied; raises Problem `not_your_turn` (also while held or before its time), `no_such_part`."""
        with self._post.database.write("queue") as tx:
            plan.lock(tx, delivery_id)
            row = read.get(tx, delivery_id)
            records.next_part(row)
            if not row.your_turn:
                raise Problem("not_your_turn", delivery=row.id, state=row.state)
            records.handed(tx, row, _part(row, ordinal), self._me.device_id)

    def posted(self, delivery_id: str, link: str, *, part: int | None = None, unread: bool = False) -> Mark:
        """A person gives the link of the next part; a call, not for the window's own thread. Returns how sure it is.

        `part` (from 1) says which part is meant. `unread`: the page does not answer and the person says that the
        post is there; its address must fit all the same. What is on the network counts, also while it is held.
        Raises Problem `not_your_turn`, `link_out_of_order`, `link_taken`, `link_changed_meanwhile`, those of
        `networks.by_hand.post_named` and of `by_link.mark_of`; then nothing has changed.
        """
        link = link.strip()
        with self._post.database.read() as tx:
            row = read.get(tx, delivery_id)
            wanted = records.next_part(row)
            place, payload = _place(tx, row), payloads.get(tx, row.payload_id or "")
            if part is not None and part != wanted.ordinal + 1:
                raise Problem("link_out_of_order", part=wanted.ordinal + 1)
            remote_id = post_named(place, link)
            if row.kind == "reply" and own_parts(tx, row.account_id, [remote_id]):
                remote_id = link  # a comment has its post's address with something behind it
            records.must_be_free(tx, row, wanted, remote_id, link)
        words = payload.title if payload.kind == "article" else payload.parts[wanted.ordinal].text
        known = by_hand(place.network)
        readable = known is not None and known.readable
        http = Http(limits=self._post.limits or READING)
        mark: Mark = "said" if unread else mark_of(http, link, words, readable=readable)
        with self._post.database.write("queue", "drafts", "inbox") as tx:
            plan.lock(tx, delivery_id)
            now = read.get(tx, delivery_id)
            if records.next_part(now).id != wanted.id or now.payload_id != row.payload_id:
                raise Problem("link_changed_meanwhile")
            records.posted(tx, now, wanted, self._me.device_id, remote_id=remote_id, url=link, mark=mark)
            detail = {"url": link, "part": wanted.ordinal + 1, "mark": mark}
            history.record(tx, self._me, "gave_link", "delivery", delivery_id, **detail)
        return mark


def _place(tx: Transaction, row: DeliveryRow) -> Place:
    known = accounts.get(tx, row.account_id)
    return Place(known.network, known.url, known.handle, known.facts)


def _part(row: DeliveryRow, ordinal: int) -> PartRow:
    if not 0 <= ordinal < len(row.parts):
        raise Problem("no_such_part", part=ordinal + 1)
    return row.parts[ordinal]
