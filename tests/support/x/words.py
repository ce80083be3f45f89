"""Text as X takes it: weighted length (twitter-text v3), links, names, cashtags. Not the program's own counting."""

from __future__ import annotations

import hashlib
import unicodedata

import regex

LINK = regex.compile(
    r"(?i)(?<![@\w./-])(?:https?://[^\s/]+|(?:[a-z0-9-]+\.)+(?:com|org|net|it|eu))(?:/[^\s]*[\w/=#&-])?"
)
NAME = regex.compile(r"(?<![\w@])@(\w{1,15})\b")
CASHTAG = regex.compile(r"(?<![\w$])\$[A-Za-z]{1,6}\b")
EMOJI = regex.compile(r"\p{Extended_Pictographic}|[\U0001F1E6-\U0001F1FF]{2}|\u20E3")
LIGHT = ((0x0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))


def weighted(text: str) -> int:
    """280 is the most; a link counts 23, an emoji 2, what is outside the light ranges 2."""
    text = unicodedata.normalize("NFC", text)
    rest, links = LINK.subn("", text)
    return 23 * links + sum(map(_weight, regex.findall(r"\X", rest)))


def _weight(cluster: str) -> int:
    if EMOJI.search(cluster):
        return 2
    return sum(1 if any(low <= ord(c) <= high for low, high in LIGHT) else 2 for c in cluster)


def short(link: str) -> str:
    return f"https://t.co/{hashlib.sha256(link.encode()).hexdigest()[:10]}"


def full(link: str) -> str:
    return link if "://" in link else f"http://{link}"
