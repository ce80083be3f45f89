"""What a person types to find entries: words, "phrases", and what an entry must have. Any text is a search, never an
error; what is no filter is words, what is half a filter yet is left out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

MOST_TERMS = 30
_PIECE = re.compile(r'(?:(?P<sign>[#@])|(?P<key>[^\W\d_]+):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]*))')
_WORD = re.compile(r"[^\W_]+")  # as the index cuts words: an underscore parts them
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
# What Italian writes before an apostrophe without meaning it: "dell'anno" is found by "anno", and finds it.
_ELIDED = {
    "l", "un", "d", "c", "m", "t", "s", "v", "n", "all", "dall", "dell", "nell", "sull", "coll", "quell", "quest",
    "bell", "sant", "ch", "po", "anch", "com", "dov", "cos", "mezz", "tutt", "senz", "gl",
}  # fmt: skip
_KEYS = {
    "place": "place", "luogo": "place", "trip": "trip", "viaggio": "trip", "tag": "tag", "etichetta": "tag",
    "person": "person", "persona": "person", "from": "since", "dal": "since", "to": "until", "al": "until",
    "with": "has", "con": "has", "is": "has", "è": "has",
}  # fmt: skip
_HAS = {
    "photos": "photos", "foto": "photos", "locked": "locked", "bloccata": "locked", "bloccato": "locked",
    "posted": "posted", "post": "posted",
}  # fmt: skip


@dataclass(frozen=True)
class Term:
    """Words that stand beside each other; `beginning`: the last is only the beginning of one; `exact`: as typed."""

    words: tuple[str, ...]
    beginning: bool = False
    exact: bool = False


@dataclass(frozen=True)
class Query:
    """All of it must hold. Names are of people, tags, places, trips, or parts of them; days are local ISO dates, or
    the beginnings of ones (a month, a year), both included."""

    terms: tuple[Term, ...] = ()
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    trips: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    photos: bool = False
    locked: bool = False
    posted: bool = False


def parse(text: str) -> Query:
    """Read what was typed: `#tag`, `@person`, `place:`, `trip:`, `from:`, `to:`, `with:photos`, `is:locked`,
    `is:posted` (and their Italian words), a name of several words in quotes. The last word may be a beginning."""
    text = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode())
    named: dict[str, list[str]] = {}
    terms: list[Term] = []
    for piece in _PIECE.finditer(text):
        kind, said = _kind(piece)
        if kind is not None:
            named.setdefault(kind, []).append(said)
        else:
            unfinished = piece.end() == len(text) and piece["quoted"] is None
            terms += _terms(piece, unfinished)
    return Query(
        tuple(terms[:MOST_TERMS]),
        *(tuple(each for each in named.get(kind, ()) if each) for kind in ("tag", "person", "place", "trip")),
        since=max((_day(each) for each in named.get("since", ())), default=""),
        until=min((day for each in named.get("until", ()) if (day := _day(each))), default=""),
        **{flag: flag in named.get("has", ()) for flag in ("photos", "locked", "posted")},
    )


def _kind(piece: re.Match[str]) -> tuple[str | None, str]:
    said = (piece["quoted"] if piece["quoted"] is not None else piece["bare"]).strip()
    if piece["sign"]:
        return ("tag" if piece["sign"] == "#" else "person"), said
    kind = _KEYS.get((piece["key"] or "").lower())
    if kind == "has":
        return ("has", _HAS[said.lower()]) if said.lower() in _HAS else (None, said)
    return kind, said


def _terms(piece: re.Match[str], unfinished: bool) -> list[Term]:
    if piece["quoted"] is not None and not piece["key"]:
        words = tuple(_WORD.findall(piece["quoted"]))
        return [Term(words, exact=True)] if words else []
    words = _WORD.findall(piece[0])
    if len(words) > 1 and words[0].lower() in _ELIDED and re.match(r"[^\W_]+['’]", piece[0]):
        words = words[1:]
    return [Term(tuple(words), beginning=unfinished and piece[0][-1] not in "'’.,;:!?")] if words else []


def _day(said: str) -> str:
    found = _DAY.match(said)
    return "-".join(part.zfill(2) for part in found.groups() if part) if found else ""


# -- forms -----------------------------------------------------------------------------------------------------------

_ITALIAN = (
    ("chi", ("co", "ca")), ("ghi", ("go", "ga")), ("che", ("ca",)), ("ghe", ("ga",)), ("cia", ("ce",)),
    ("gia", ("ge",)), ("co", ("chi", "ci")), ("go", ("ghi", "gi")), ("ca", ("che",)), ("ga", ("ghe",)),
    ("io", ("i",)), ("o", ("i",)), ("a", ("e", "i")), ("e", ("i", "a")), ("i", ("o", "e", "io", "a")),
)  # fmt: skip
_ENGLISH = (("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("y", ("ies",)), ("", ("s", "es")))
_SHORTEST = 4  # letters: the endings of shorter words mean too much


@cache
def forms(plain: str) -> tuple[str, ...]:
    """A folded word, and what its singular or plural would be in Italian and in English by the regular endings."""
    if len(plain) < _SHORTEST or not plain.isalpha():
        return (plain,)
    found = [plain]
    for endings in (_ITALIAN, _ENGLISH):
        ending, others = next(((end, others) for end, others in endings if plain.endswith(end)), ("", ()))
        found += [plain[: len(plain) - len(ending)] + other for other in others]
    return tuple(dict.fromkeys(found))


class _Folding(dict[int, str]):
    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """The text without accents and capitals, character for character."""
    return text.translate(_FOLDING)


# -- the passage found -----------------------------------------------------------------------------------------------

_BEFORE, _PASSAGE = 14, 160  # characters of a passage: before the first word found, and in all


@dataclass(frozen=True)
class Passage:
    """Where the words stand: a stretch of the text, and the spans in it that were found."""

    text: str
    marks: tuple[tuple[int, int], ...]


def passage(text: str, terms: tuple[Term, ...]) -> Passage | None:
    """The first place of the text that holds a word of these, None where there is none."""
    wanted = _pattern(terms)
    plain = folded(text)
    first = wanted.search(plain) if wanted is not None else None
    if wanted is None or first is None:
        return None
    start = max(0, first.start() - _BEFORE)
    if start:
        start = next((at + 1 for at in range(start, first.start()) if text[at].isspace()), first.start())
    end = min(len(text), max(start + _PASSAGE, first.end()))
    lead = "…" if start else ""
    marks = tuple(
        (found.start() - start + len(lead), min(found.end(), end) - start + len(lead))
        for found in wanted.finditer(plain, start, end)
    )
    return Passage(lead + re.sub(r"\s", " ", text[start:end]), marks)


@cache
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str] | None:
    found = [
        _expression(words, term.beginning and at == 0) for term in terms for at, words in enumerate(alternatives(term))
    ]
    return re.compile(r"(?<![^\W_])(?:" + "|".join(found) + ")") if found else None


def _expression(words: tuple[str, ...], beginning: bool) -> str:
    return r"[\W_]+".join(map(re.escape, words)) + ("" if beginning else r"(?![^\W_])")


def alternatives(term: Term) -> list[tuple[str, ...]]:
    """What may stand for a term, itself first."""
    words = tuple(folded(each) for each in term.words)
    return [words] if term.exact or len(words) != 1 else [(each,) for each in forms(*words)]
