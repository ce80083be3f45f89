"""What a Bluesky record needs beside its text: a key of its own, and where links, tags and mentions stand in it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from drafts import tokens
from drafts.counting import graphemes

ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"
LONGEST_HANDLE = 253
_LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# atproto.com/specs/handle: servers answer 500 when asked for what is no handle.
_HANDLE = re.compile(rf"(?:{_LABEL}\.)+(?![0-9]){_LABEL}")
_ADDRESS = re.compile(r"(?<![\w@])https?://[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]'’…]", re.IGNORECASE)
LONGEST_TAG = (64, 640)  # graphemes and bytes (lexicon app.bsky.richtext.facet, 2026-08)


def record_key(key: str) -> str:
    """Return the TID that a part's idempotency key always gives (atproto.com/specs/tid).

    A TID is 53 bits of microseconds and 10 bits against collisions. Our keys are UUIDv7: their millisecond gives the
    time, their random bits the rest. The planned time has no part in it: it moves when a person sends again.
    """
    noise = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big")
    try:
        made = UUID(key).int >> 80
    except ValueError:
        made = noise >> 24  # a key of another form: any time will do
    micros = made * 1000 + noise % 1000
    value = (micros % 2**53) << 10 | noise >> 10 & 0x3FF
    return "".join(ALPHABET[value >> shift & 31] for shift in range(60, -1, -5))


def handles(text: str) -> tuple[str, ...]:
    """Return the handles a text mentions, each once, in lower case."""
    return tuple(dict.fromkeys(handle for _, handle in _mentions(text)))


def facets(text: str, dids: Mapping[str, str | None]) -> list[dict[str, Any]]:
    """Return the facets of a text; `dids` gives the account of each handle, one without stays plain text.

    Offsets are bytes of the text in UTF-8 (docs.bsky.app, Links, mentions, and rich text). Without them nothing in a
    post can be clicked.
    """
    found = [
        (link.start, link.end, _feature("link", uri=_address(text[link.start : link.end]))) for link in links(text)
    ]
    for tag in tokens.hashtags(text):
        name = text[tag.start + 1 : tag.end]
        if graphemes(name) <= LONGEST_TAG[0] and len(name.encode()) <= LONGEST_TAG[1]:
            found.append((tag.start, tag.end, _feature("tag", tag=name)))
    for mention, handle in _mentions(text):
        if did := dids.get(handle):
            found.append((mention.start, mention.end, _feature("mention", did=did)))
    kept: list[dict[str, Any]] = []
    end_before = 0
    for start, end, feature in sorted(found, key=lambda one: one[:2]):
        if start >= end_before:
            index = {"byteStart": len(text[:start].encode()), "byteEnd": len(text[:end].encode())}
            kept.append({"index": index, "features": [feature]})
            end_before = end
    return kept


def links(text: str) -> list[tokens.Token]:
    """Return what a reader may click: links, other addresses that name their protocol, and links without one."""
    found = list(tokens.links(text, bare=False))
    plain = (tokens.Token("link", m.start(), m.end(), m.end()) for m in _ADDRESS.finditer(text))
    for more in (plain, tokens.links(text)):
        taken = list(found)
        found += [one for one in more if all(one.end <= other.start or one.start >= other.end for other in taken)]
    return sorted(found, key=lambda one: one.start)


def _mentions(text: str) -> Iterator[tuple[tokens.Token, str]]:
    for mention in tokens.mentions(text):
        handle = text[mention.start + 1 : mention.end].lower()
        if mention.end == mention.local_end and len(handle) <= LONGEST_HANDLE and _HANDLE.fullmatch(handle):
            yield mention, handle


def _address(link: str) -> str:
    return link if "://" in link else f"https://{link}"


def _feature(kind: str, **what: str) -> dict[str, str]:
    return {"$type": f"app.bsky.richtext.facet#{kind}", **what}
