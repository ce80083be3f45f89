"""Finding in a text and replacing: by the letter, or whatever the case and the accents."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from drafts.quoting import Span

_APOSTROPHES = str.maketrans("’‘ʼ", "'''")  # a person types ' and the sheet has set ’


@dataclass(frozen=True)
class Wanted:
    """What is looked for. `accents` False: an è is found by an e."""

    words: str
    case: bool = False
    whole: bool = False
    accents: bool = True


def find(text: str, wanted: Wanted) -> tuple[Span, ...]:
    """Every place in order, none touching another."""
    if not wanted.words:
        return ()
    folded, places = _folded(text, wanted)
    sought = _folded(wanted.words, wanted)[0]
    found: list[Span] = []
    at = folded.find(sought) if sought else -1
    while at >= 0:
        end = at + len(sought)
        span = (at, end) if places is None else (places[at], places[end])
        if _stands(text, span, wanted) and (places is None or _entire(places, at, end)):
            found.append(span)
            at = folded.find(sought, end)
        else:
            at = folded.find(sought, at + 1)
    return tuple(found)


def replaced(text: str, spans: Sequence[Span], by: str) -> str:
    """The text with other words at these places."""
    kept: list[str] = []
    at = 0
    for start, end in spans:
        kept += (text[at:start], by)
        at = end
    return "".join(kept) + text[at:]


def _folded(text: str, wanted: Wanted) -> tuple[str, list[int] | None]:
    """The text as it compares, and where each of its signs comes from; None: from the same place."""
    text = text.translate(_APOSTROPHES) if wanted.accents is False or not wanted.case else text
    if wanted.case and wanted.accents:
        return text, None
    if text.isascii():
        return (text if wanted.case else text.lower()), None
    if wanted.accents and len(small := text.lower()) == len(text):
        return small, None
    known: dict[str, str] = {}
    pieces: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        piece = known.get(sign)
        if piece is None:
            piece = known[sign] = _compared(sign, wanted)
        pieces.append(piece)
        places += [place] * len(piece)
    return "".join(pieces), [*places, len(text)]


def _compared(sign: str, wanted: Wanted) -> str:
    sign = sign if wanted.case else sign.casefold()
    if wanted.accents:
        return sign
    return "".join(each for each in unicodedata.normalize("NFD", sign) if not unicodedata.combining(each))


def _entire(places: list[int], start: int, end: int) -> bool:
    """A sign that compares as two (ß as ss) is found as a whole."""
    return (start == 0 or places[start - 1] != places[start]) and places[end - 1] != places[end]


def _stands(text: str, span: Span, wanted: Wanted) -> bool:
    if not wanted.whole:
        return True
    before, after = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
    first, last = text[span[0]], text[span[1] - 1]
    return not (_inside(before) and _inside(first)) and not (_inside(after) and _inside(last))


def _inside(sign: str) -> bool:
    return bool(sign) and (sign.isalnum() or sign == "_" or unicodedata.combining(sign) > 0)
