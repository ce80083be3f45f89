"""Feeds a person follows: read only when asked for, kept as they were last read; an item becomes an idea once."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from brandassist import clock
from brandassist.diary.feed_reading import Document, read_document
from brandassist.errors import Problem
from brandassist.http import Answer, Http, HttpFailure, Limits, Status, TooLarge, checked
from brandassist.store import history, links
from brandassist.store.database import Database
from brandassist.store.diary import feeds as rows
from brandassist.store.diary import ideas
from brandassist.store.diary.feeds import Feed, Item
from brandassist.store.history import Actor

LIMITS = Limits(connect=8, read=10, whole=30, answer_bytes=5_000_000)
LONGEST = 2_000  # characters of an address
_GONE, _NOT_MODIFIED = (404, 410), 304
_ASKED = {"accept": "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1"}


@dataclass(frozen=True)
class Reading:
    """What came of reading one feed: how many items are `new`, or the problem; then what was known stays."""

    feed_id: str
    title: str
    new: int = 0
    problem: Problem | None = None


class Feeds:
    """The feeds of one workspace. Ids not known raise Problem `not_found`."""

    def __init__(self, db: Database, me: Actor) -> None:
        self._db = db
        self._me = me

    def add(self, address: str, http: Http | None = None) -> Reading:
        """Follow a feed: it is read once, and kept only when it is one. One that is followed already is read again.

        Raises Problem `bad_address`, `address_with_password`, `plain_http_refused`, `page_gone`, `page_refused`,
        `page_too_large`, `page_no_answer`, `not_a_feed`.
        """
        address = address_of(address)
        answer = _asked(address, http, {})
        document = read_document(answer.body, answer.url or address, answer.headers.get("content-type", ""))
        with self._db.write("diary") as tx:
            feed_id = rows.follow(tx, self._me, address)
            history.record(tx, self._me, "followed", "feed", feed_id)
            new = rows.take(tx, feed_id, document.title, _stamps(answer), document.items)
        return Reading(feed_id, _name(document, address), new)

    def read(self, feed_id: str, http: Http | None = None) -> Reading:
        """Ask one feed for what is new; what goes wrong is told in the reading, and nothing known is lost.

        `http` may be closed from another thread to end it.
        """
        with self._db.read() as tx:
            feed = rows.get(tx, feed_id)
        try:
            answer = _asked(feed.address, http, _known(feed))
            if answer.status == _NOT_MODIFIED:
                return Reading(feed.id, feed.title)
            kind = answer.headers.get("content-type", "")
            document = read_document(answer.body, answer.url or feed.address, kind)
        except Problem as problem:
            return Reading(feed.id, feed.title, problem=problem)
        with self._db.write("diary") as tx:
            new = rows.take(tx, feed.id, document.title, _stamps(answer), document.items)
        return Reading(feed.id, document.title or feed.title, new)

    def list(self) -> list[Feed]:
        """The feeds that are followed, by their titles."""
        with self._db.read() as tx:
            return rows.every(tx)

    def items(self, feed_id: str | None = None) -> list[Item]:
        """What was read, of one feed or of all that are followed, the newest first."""
        with self._db.read() as tx:
            if feed_id is not None:
                rows.get(tx, feed_id)
            return rows.items(tx, feed_id)

    def make_idea(self, item_id: str) -> str:
        """The idea of an item, made at the first call; returns its id.

        Never twice: nor where the same page came by another feed.
        """
        with self._db.write("diary") as tx:
            item = rows.lock_item(tx, item_id)
            if item.idea_id is not None:
                return item.idea_id
            same = ideas.of_page(tx, item.url) if item.url else []
            idea_id = same[0].id if same else ideas.create(tx, self._me, item.title)
            if not same:
                links.add(tx, idea_id=idea_id, quote=item.words, url=item.url or item.address, page=item.title)
                history.record(tx, self._me, "wrote", "idea", idea_id, feed=item.feed_id)
            rows.became(tx, item_id, idea_id)
        return idea_id

    def remove(self, feed_id: str) -> None:
        """Follow a feed no longer; the ideas that came of it stay, and are known again if it is followed again."""
        with self._db.write("diary") as tx:
            rows.get(tx, feed_id)
            rows.leave(tx, feed_id, clock.now())
            history.record(tx, self._me, "left", "feed", feed_id)


def address_of(words: str) -> str:
    """What a person gave as an address, with https:// where they left it out.

    Raises Problem `bad_address`, `address_with_password`, `plain_http_refused`.
    """
    words = words.strip().strip("<>")
    address = words if "://" in words else f"https://{words.removeprefix('feed:')}"
    if len(address) > LONGEST or ("." not in words and "://" not in words):
        raise Problem("bad_address")
    checked(address)
    return address


def _asked(address: str, http: Http | None, known: dict[str, str]) -> Answer:
    host = urlsplit(address).hostname
    try:
        return (http or Http(limits=LIMITS)).call("GET", address, headers={**_ASKED, **known}, anywhere=True)
    except Status as refusal:
        status = refusal.answer.status
        raise Problem("page_gone" if status in _GONE else "page_refused", host=host, status=status) from None
    except TooLarge:
        raise Problem("page_too_large", host=host) from None
    except HttpFailure:
        raise Problem("page_no_answer", host=host) from None


def _known(feed: Feed) -> dict[str, str]:
    """So that a feed that did not change need not come again (RFC 9110, 13.1)."""
    said = {"if-none-match": feed.etag, "if-modified-since": feed.modified}
    return {name: value for name, value in said.items() if value}


def _stamps(answer: Answer) -> tuple[str, str]:
    said = (answer.headers.get(name, "") for name in ("etag", "last-modified"))
    etag, modified = (each if each.isascii() and each.isprintable() and len(each) <= 500 else "" for each in said)
    return etag, modified


def _name(document: Document, address: str) -> str:
    return document.title or urlsplit(address).hostname or address
