"""What a text's words give away: corporate-speak, what holds only for a while, hard sentences, misspelt words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafts.checks.finding import Finding, Rule
from drafts.quoting import Span
from drafts.wording.readability import ENOUGH_WORDS, HARD, ease
from drafts.wording.shapes import addresses_hidden
from drafts.wording.spelling import LONGEST, Spelling, misspelt
from drafts.wording.stale import Moment, Passing, Stale, stale_places
from drafts.wording.voice import Heard, Kind, Voice, heard, passages

_LOOKED_INTO = 400_000  # characters; a book is longer than any post


@dataclass(frozen=True)
class Words:
    """What the checks know of one language (BCP 47)."""

    language: str
    voice: Voice
    stale: Stale


_RULES: dict[Kind, Rule] = {
    "announcement": "corporate-speak.announcement",
    "superlative": "corporate-speak.superlative",
    "jargon": "corporate-speak.jargon",
    "passive": "corporate-speak.passive",
    "slogan": "corporate-speak.slogan",
    "nobody": "corporate-speak.nobody",
}


def word_findings(
    source: str,
    plain: str,
    words: Words | None,
    spelling: Spelling | None,
    allowed: frozenset[str],
    moment: Moment | None,
) -> Iterator[Finding]:
    """Warnings about the words of `source` (`plain`: without marks). allowed: what a person lets pass, as `alike`.

    moment: when it was written and goes out; without it every word is told that another day would make wrong.
    """
    heard_in: list[Finding] = []
    if len(source) <= _LOOKED_INTO and words is not None:
        for (start, end), word in _stale(source, words.stale, allowed, moment):
            data = {"text": source[start:end]}
            yield Finding("stale-words", "warning", (start, end), data, dated=words.stale.origin(word))
        heard_in = list(_heard(source, words.voice, allowed))
        yield from heard_in
        yield from _hard(plain, words.language)
    if spelling is not None:
        yield from _spelled(source, spelling, allowed, [each.span for each in heard_in if each.span])


def _heard(source: str, voice: Voice, allowed: frozenset[str]) -> Iterator[Finding]:
    for each in heard(source, voice, allowed):
        data = {"text": each.text, **({"fits": True} if each.fits else {})}
        yield Finding(_RULES[each.kind], "warning", each.span, data, _written_in(each), voice.origin)


def _written_in(heard: Heard) -> str | None:
    """What is plainer; where it fits the place, with the capital that stands there."""
    if heard.fits and heard.text[:1].isupper():
        return heard.instead[:1].upper() + heard.instead[1:]
    return heard.instead or None


_Place = tuple[Span, Passing]


def _stale(source: str, stale: Stale, allowed: frozenset[str], moment: Moment | None) -> Iterator[_Place]:
    for begin, passage in passages(source):
        for (start, end), word in _stale_in(passage, stale, allowed, moment):
            yield (start + begin, end + begin), word


@lru_cache(maxsize=1024)
def _stale_in(passage: str, stale: Stale, allowed: frozenset[str], moment: Moment | None) -> tuple[_Place, ...]:
    return tuple(stale_places(addresses_hidden(passage), stale, moment, allowed))


def _hard(plain: str, language: str) -> Iterator[Finding]:
    found = ease(plain, language)
    if found is not None and found.words >= ENOUGH_WORDS and found.score < HARD[language.partition("-")[0].lower()]:
        yield Finding("hard-to-read", "warning", None, {"score": round(found.score), "formula": found.formula})


def _spelled(source: str, spelling: Spelling, allowed: frozenset[str], told: list[Span]) -> Iterator[Finding]:
    """Each word nobody knows, or that there is no dictionary; not again what is told as jargon (`told`)."""
    dictionary = spelling.dictionary
    if dictionary.knows is None:
        yield Finding("no-dictionary", "warning", None, {"language": dictionary.language})
    elif len(source) <= _LOOKED_INTO:
        jargon = {span for span in told if span[1] - span[0] <= LONGEST}
        for start, end in misspelt(source, spelling, allowed):
            if not any(begin <= start and end <= stop for begin, stop in jargon):
                data = {"text": source[start:end], "language": dictionary.language}
                yield Finding("spelling", "warning", (start, end), data, dated=dictionary.origin)
