"""Corporate-speak: where a text sounds like an announcement instead of a person.

The words are data (`resources/words/voice_*.json`). A strong shape is found wherever it stands. Weak ones are common
words: they are found only where many stand together with little that is concrete: a name, a number, a day, something
seen or said, a quotation, the writer's own "I". A passage with nothing concrete at all that names mostly abstract
things is found whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, Literal

from drafts.origins import Origin
from drafts.patterns import pattern
from drafts.quoting import Span
from drafts.wording.shapes import Shapes, addresses_hidden, alike, expression

Kind = Literal["announcement", "superlative", "jargon", "passive", "slogan", "nobody"]
KINDS: tuple[Kind, ...] = ("announcement", "superlative", "jargon", "passive", "slogan", "nobody")

ENOUGH_WORDS = 12  # of a passage about nobody
JOINED_UP_TO = 40  # words: short paragraphs are one passage with those after them
WEAK_TOGETHER = 3
WEAK_SHARE = 0.1  # of the words
ABSTRACT = 0.15  # of the words


@dataclass(frozen=True)
class Wording:
    """One shape of the lists: how it speaks, whether it counts alone, and what is plainer ("" where nothing is).

    fits: that can be written in its place as it is; else it is advice.
    """

    shape: str
    kind: Kind
    strong: bool
    instead: str
    fits: bool = False


@dataclass(frozen=True)
class Voice:
    """The lists of one language. `as_of`: ISO date."""

    language: str
    as_of: str
    wordings: tuple[Wording, ...]
    abstract_endings: tuple[str, ...]
    concrete: tuple[str, ...]  # shapes of what is seen, said, counted or dated, and of the writer's own person
    no_names: frozenset[str]
    source: str = ""

    @cached_property
    def origin(self) -> Origin:
        return Origin("voice", self.source, self.as_of)

    @cached_property
    def shapes(self) -> Shapes:
        """All wordings, strong before weak."""
        return Shapes(tuple(each.shape for each in self.wordings))

    def __hash__(self) -> int:
        return hash((self.language, self.as_of))


@dataclass(frozen=True)
class Heard:
    """One place that sounds so. `span`: offsets (code points) in the text."""

    kind: Kind
    span: Span
    text: str
    instead: str
    fits: bool = False


def voice_from(data: Mapping[str, Any]) -> Voice:
    """The lists as a file holds them. Raises ValueError for a kind or shape that is none."""
    wordings: list[Wording] = []
    for strength in ("strong", "weak"):
        for kind, shapes in data[strength].items():
            if kind not in KINDS:
                raise ValueError(f"no kind of corporate-speak: {kind!r}")
            for shape, instead in shapes.items():
                expression(shape)  # one with a mistake is told here, not when a text is first read
                fits, plainer = instead.startswith("="), instead.removeprefix("=")
                wordings.append(Wording(shape, kind, strength == "strong", plainer, fits))
    concrete = [word for name in ("first_person", "seen_or_said", "numbers", "dates") for word in data[name]]
    endings, no_names = tuple(data["abstract_endings"]), frozenset(data["no_names"])
    told = (data["language"], data["as_of"], tuple(wordings), endings, tuple(concrete), no_names)
    return Voice(*told, source=data["source"])


def heard(text: str, voice: Voice, allowed: frozenset[str] = frozenset()) -> tuple[Heard, ...]:
    """All places of a Markdown text that sound corporate, in order. allowed: what a person lets pass, as `alike`."""
    return tuple(
        replace(each, span=(each.span[0] + start, each.span[1] + start))
        for start, passage in passages(text)
        for each in _heard_in(passage, voice, allowed)
    )


_GAP = pattern(r"\n[ \t\r]*\n\s*")
_WORD = pattern(r"[\p{L}\p{M}]+")


def passages(text: str) -> Iterator[tuple[int, str]]:
    """The paragraphs, short ones joined with what follows."""
    begin = at = words = 0
    for gap in [*(found.span() for found in _GAP.finditer(text)), (len(text), len(text))]:
        words += len(text[at : gap[0]].split())
        at = gap[1]
        if words >= JOINED_UP_TO or at == len(text):
            yield begin, text[begin : gap[0]]
            begin, words = at, 0


@lru_cache(maxsize=1024)
def _heard_in(passage: str, voice: Voice, allowed: frozenset[str]) -> tuple[Heard, ...]:
    small = addresses_hidden(passage)
    let_pass = {voice.shapes.whole(word) for word in allowed}
    mentioned = [quoted.span() for quoted in _MENTIONED.finditer(small)]
    hits = [
        (span, voice.wordings[number])
        for span, number in voice.shapes.find(small)
        if number not in let_pass
        and " ".join(small[span[0] : span[1]].split()) not in allowed
        and not any(start <= span[0] < end for start, end in mentioned)
    ]
    strong = [each for each in hits if each[1].strong]
    concrete = _concrete(passage, small, voice, [span for span, _ in strong])
    words = _WORD.findall(small)
    different = len({wording.shape for _, wording in hits})
    many = different >= WEAK_TOGETHER + 2 * concrete and different >= WEAK_SHARE * len(words)
    shown = hits if many else strong
    found = [Heard(each.kind, span, passage[slice(*span)], each.instead, each.fits) for span, each in shown]
    end = len(passage.rstrip())
    let_stand = " ".join(alike(passage).split()) in allowed
    if not concrete and len(words) >= ENOUGH_WORDS and _abstract(words, hits, voice) >= ABSTRACT and not let_stand:
        found.insert(0, Heard("nobody", (0, end), passage[:end], ""))
    return tuple(found)


_MENTIONED = pattern(r'(?:"[^"“”«»\n]{1,40}"|“[^"“”«»\n]{1,40}”|«[^"“”«»\n]{1,40}»)')


_NAME = pattern(r"(?<=[\p{Ll}\d,;:'’][ ]|['’])\p{Lu}[\p{Ll}\p{M}]+")
_FIGURE = pattern(r"\d[\d.,:]*")
_SAID = pattern(r'"[^"\n]{8,600}"|“[^“”\n]{8,600}”|«[^«»\n]{8,600}»')


def _concrete(passage: str, small: str, voice: Voice, beside: list[Span]) -> int:
    """How many different concrete things a passage names, the strong shapes (`beside`) left out."""

    def free(at: int) -> bool:
        return not any(start <= at < end for start, end in beside)

    names = {each[0] for each in _NAME.finditer(passage) if free(each.start())}
    names = {each for each in names if each.lower() not in voice.no_names}
    figures = {each[0] for each in _FIGURE.finditer(small) if free(each.start())}
    words = {number for span, number in Shapes(voice.concrete).find(small) if free(span[0])}
    return len(names) + len(figures) + len(words) + bool(_SAID.search(passage))


def _abstract(words: list[str], hits: list[tuple[Span, Wording]], voice: Voice) -> float:
    """The share of a passage's words that name nothing one could see."""
    ending = sum(word.endswith(voice.abstract_endings) and len(word) > 5 for word in words)
    return max(len(hits), ending) / len(words)
