"""What a feed (RSS or Atom) says, as plain words. Nothing here touches the network; nothing of a feed is trusted."""

from __future__ import annotations

import io
from calendar import timegm
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from html import unescape
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from brandassist.errors import Problem

MOST_ITEMS = 200  # of one reading: the first, which are the newest
LONGEST_TITLE, LONGEST_WORDS, LONGEST_ADDRESS = 300, 600, 2_000


@dataclass(frozen=True)
class Told:
    """One item. `key` is what the feed knows it by, hashed; `published_at` None where it says none that can be."""

    key: str
    title: str
    url: str = ""
    words: str = ""
    published_at: datetime | None = None


@dataclass(frozen=True)
class Document:
    title: str
    items: tuple[Told, ...]


def read_document(data: bytes, address: str, content_type: str = "") -> Document:
    """Read a feed that came from `address`; one that breaks off gives what can be read of it.

    Raises Problem `not_a_feed` where there is neither a feed's head nor an item.
    """
    import feedparser  # late: it is slow to load

    try:
        # From memory only: given a text it would look for a file or an address of that name.
        found = cast("Any", feedparser).parse(io.BytesIO(data), response_headers={"content-type": content_type})
        version = str(found.get("version") or "")
        head: Any = found.get("feed") or {}
        entries: Any = found.get("entries") or []
        if not version and not entries:
            raise Problem("not_a_feed", host=urlsplit(address).hostname or "")
        items = [_told(each, address) for each in entries[:MOST_ITEMS]]
    except (ValueError, TypeError, AttributeError, KeyError, LookupError, RecursionError) as error:
        raise Problem("not_a_feed", host=urlsplit(address).hostname or "") from error
    known = {each.key: each for each in reversed(items) if each is not None}  # of two with one key the first
    return Document(_plain(head.get("title"), LONGEST_TITLE), tuple(reversed(known.values())))


def _told(entry: Mapping[str, Any], address: str) -> Told | None:
    url = _address(entry.get("link"), address)
    words = _plain(entry.get("summary"), LONGEST_WORDS)
    title = _plain(entry.get("title"), LONGEST_TITLE) or words[:LONGEST_TITLE]
    if not title:
        return None
    known_by = str(entry.get("id") or url or f"{title}\n{words}")
    return Told(sha256(known_by.encode("utf-8", "replace")).hexdigest()[:32], title, url, words, _moment(entry))


def _address(said: object, base: str) -> str:
    """An address of the web, whole; "" for any other, which nobody here may open."""
    try:
        url = urljoin(base, str(said or "").strip())
        place = urlsplit(url)
    except ValueError:
        return ""
    whole = place.scheme in ("http", "https") and place.hostname and place.username is None
    return url if whole and len(url) <= LONGEST_ADDRESS and not any(mark.isspace() for mark in url) else ""


def _plain(said: object, longest: int) -> str:
    """Words without marks, in one line, as every database can keep them."""
    import nh3

    text = unescape(nh3.clean(str(said or "")[: longest * 20], tags=set()))
    text = "".join(mark if mark.isprintable() else " " for mark in text).encode("utf-8", "replace").decode()
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _moment(entry: Mapping[str, Any]) -> datetime | None:
    told = next((entry[name] for name in ("published_parsed", "updated_parsed") if name in entry), None)
    try:
        return datetime.fromtimestamp(timegm(told), UTC) if told else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None
