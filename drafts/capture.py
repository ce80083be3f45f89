"""A line as it is typed in ten seconds, read into chips: `Store 214 Torino #service @manager "no chairs" +photo`.

What is not understood stays words. Chips that stand apart at an end of the line are left out of the words, for they
are kept as what they mean; a `#tag`, an `@person`, quoted words and all that stands in a sentence stay where they are.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, Self

from drafts import day_words, locking
from drafts.patterns import pattern
from drafts.quoting import Span
from drafts.tokens import hashtags, links

Kind = Literal["place", "city", "tag", "person", "quote", "photo", "day", "locked", "text"]
LABELS = ("place", "city", "day", "photo")
MOST_WORDS = 5  # of a place's name as it is looked for

_WORD = pattern(r"\w+")
_NUMBERED = r"(?<![\w'’])(?:store|shop|negozio|punto\s+vendita|filiale|pv)\s*(?:n(?:o|r)?[.°]?\s*)?(?P<n>\d{1,6})(?!\w)"
_STORE = pattern(rf"(?V1)(?i){_NUMBERED}")
_STORE_BEFORE = pattern(rf"(?V1)(?i){_NUMBERED}[, \t]+")
_PERSON = pattern(r"(?<![\w@/.])@(\w(?:[\w.'’\-]*\w)?)")
_PHOTO = pattern(r"(?V1)(?i)(?<![\w+])\+(?:photos?|foto|pictures?)(?!\w)")
_QUOTE = pattern(r"""(?V1)"[^"\n]*[^"\s][^"\n]*"|“[^“”\n]*[^\s“”][^“”\n]*”|«[^«»\n]*[^\s«»][^«»\n]*»""")
_PREPOSITION = pattern(r"(?V1)(?i)(?:^|[,;:.!?·–—\-\n])[ \t]*((?:ad?|in|presso|vicino[ ]+ad?|at|near)[ \t]+)")
_BESIDE = ",;:·–—- \t\n"  # what may stand between labels, and goes with them
_APART = ',;:.!?·–—-\n"“”«»#@+'  # where one of these begins, the labels before it are no part of a sentence


class Chip(NamedTuple):
    """The signs at [start, end) of the typed line mean `value`: a name, a tag, an ISO day."""

    start: int
    end: int
    kind: Kind
    value: str


class Place(NamedTuple):
    """A place that is known, by the number of a store and the names it had before too."""

    name: str
    number: str = ""
    city: str = ""
    former: tuple[str, ...] = ()


def folded(words: str) -> str:
    """Words as they are compared: no capitals, no signs between them."""
    return " ".join(_WORD.findall(words.casefold()))


@dataclass(frozen=True)
class Known:
    """What the line may name. `city` gives a city's own spelling for folded words, None where there is none.

    `ordinary` says of folded words that they are a word too (Nice, Sale): they need a preposition, or their store.
    """

    places: tuple[Place, ...] = ()
    people: tuple[str, ...] = ()
    city: Callable[[str], str | None] | None = None
    ordinary: Callable[[str], bool] | None = None

    @cached_property
    def by_name(self) -> dict[str, str]:
        before = {folded(name): each.name for each in self.places for name in each.former if folded(name)}
        return before | {folded(each.name): each.name for each in reversed(self.places) if folded(each.name)}

    @cached_property
    def by_number(self) -> dict[str, str]:
        return {each.number.lstrip("0"): each.name for each in reversed(self.places) if each.number.strip("0")}

    @cached_property
    def cities(self) -> dict[str, str]:
        return {folded(each.city): each.city for each in self.places if folded(each.city)}

    @cached_property
    def people_by_name(self) -> dict[str, str]:
        return {folded(each): each for each in self.people}

    def city_named(self, words: str) -> str | None:
        return self.cities.get(words) or (self.city(words) if self.city is not None else None)

    def is_ordinary(self, words: str) -> bool:
        return words not in self.cities and self.ordinary is not None and self.ordinary(words)


Corrections = Mapping[str, tuple[Kind, str]]
"""By the folded words of a chip: what a person says they mean; the kind "text" takes the chip back."""


@dataclass(frozen=True)
class Line:
    """A typed line as it was read. `text` and `locks` are what an entry would keep of it."""

    typed: str
    chips: tuple[Chip, ...]
    text: str
    locks: tuple[Span, ...]

    def values(self, kind: Kind) -> tuple[str, ...]:
        """What was named of one kind, each once, in order."""
        return tuple(dict.fromkeys(each.value for each in self.chips if each.kind == kind))

    def first(self, kind: Kind) -> str:
        """The first of a kind, or nothing."""
        return next(iter(self.values(kind)), "")

    @property
    def place(self) -> str:
        """Where it was: the place that was named, else the city."""
        return self.first("place") or self.first("city")


def read(typed: str, known: Known, today: date, corrected: Corrections | None = None) -> Line:
    """Read a line; with one `%%` too many all of it is locked, and nothing in it is read."""
    unmarked, locked = locking.parse(typed)
    back = _typed_places(typed)
    found = _counting(unmarked, _found(unmarked, known, today, locked))
    found = _corrected(unmarked, found, corrected or {})
    text, locks = _cut(unmarked, locked, _ends(unmarked, found))
    shut = [Chip(a, b, "locked", "") for a, b in locked]
    chips = [each._replace(start=back[each.start], end=back[each.end - 1] + 1) for each in [*found, *shut]]
    return Line(typed, tuple(sorted(chips)), text, locks)


def store_number(words: str) -> str:
    """The number in "Store 214", or nothing."""
    match = _STORE.fullmatch(words)
    return match["n"] if match is not None else ""


def opened(typed: str, chip: Chip) -> str:
    """The line with a locked passage open: without its marks, or, where one is too many, without the last."""
    width, count = len(locking.MARK), typed.count(locking.MARK)
    if count % 2:
        at = typed.rindex(locking.MARK)
        return typed[:at] + typed[at + width :]
    start, end = typed.rfind(locking.MARK, 0, chip.start), typed.find(locking.MARK, chip.end)
    return typed[:start] + typed[start + width : end] + typed[end + width :]


def _typed_places(typed: str) -> list[int]:
    """Where each sign of the line without marks stands in the typed line, and where that ends."""
    back: list[int] = []
    at = 0
    while at < len(typed):
        if typed.startswith(locking.MARK, at):
            at += len(locking.MARK)
        else:
            back.append(at)
            at += 1
    return [*back, len(typed)]


def _found(text: str, known: Known, today: date, locked: Iterable[Span]) -> list[Chip]:
    """The chips of an unmarked line; what is found first keeps its room."""
    taken: list[Span] = [*locked, *((link.start, link.end) for link in links(text))]
    chips: list[Chip] = []

    def take(start: int, end: int, kind: Kind, value: str) -> None:
        if all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
            chips.append(Chip(start, end, kind, value))

    for tag in hashtags(text):
        take(tag.start, tag.end, "tag", text[tag.start + 1 : tag.end])
    for match in _PERSON.finditer(text):
        take(*match.span(), "person", known.people_by_name.get(folded(match[1]), match[1]))
    for match in _QUOTE.finditer(text):
        take(*match.span(), "quote", match[0][1:-1])
    for match in _PHOTO.finditer(text):
        take(*match.span(), "photo", "")
    for chip in _named(text, known):
        take(*chip)
    for day in day_words.find(text, today):
        take(*day.span, "day", day.day.isoformat())
    return sorted(chips)


def _named(text: str, known: Known) -> Iterable[Chip]:
    """Stores by their number, then places and cities by name, the longest first."""
    for match in _STORE.finditer(text):
        yield Chip(*match.span(), "place", known.by_number.get(match["n"].lstrip("0"), match[0]))
    words = [match.span() for match in _WORD.finditer(text)]
    before = _Before.each_word_of(text)
    for count in range(MOST_WORDS, 0, -1):
        for number in range(len(words) - count + 1):
            start, end = words[number][0], words[number + count - 1][1]
            name = folded(text[start:end])
            if (place := known.by_name.get(name)) is not None:
                yield Chip(start, end, "place", place)
            elif (city := _city(text, start, end, known, before)) is not None:
                yield city


class _Before(NamedTuple):
    """What stands directly before a word, by where the word starts: found once, however long the text is."""

    preposition: dict[int, int]  # where it starts
    store: set[int]

    @classmethod
    def each_word_of(cls, text: str) -> Self:
        prepositions = {match.end(): match.start(1) for match in _PREPOSITION.finditer(text)}
        return cls(prepositions, {match.end() for match in _STORE_BEFORE.finditer(text)})


def _city(text: str, start: int, end: int, known: Known, before: _Before) -> Chip | None:
    """A city has its capital or a preposition ("a torino: …"); an ordinary word has both, or stands after its store."""
    name, capital, preposition = folded(text[start:end]), text[start].isupper(), before.preposition.get(start)
    if not (capital or preposition is not None):
        return None
    if known.is_ordinary(name) and not (capital and (preposition is not None or start in before.store)):
        return None
    city = known.city_named(name)
    return None if city is None else Chip(start if preposition is None else preposition, end, "city", city)


def _corrected(text: str, chips: list[Chip], corrected: Corrections) -> list[Chip]:
    """The chips as a person set them right; one that was taken back is words again."""
    right: list[Chip] = []
    for chip in chips:
        kind, value = corrected.get(folded(text[chip.start : chip.end]), (chip.kind, chip.value))
        if kind != "text":
            right.append(chip._replace(kind=kind, value=value))
    return right


def _counting(text: str, chips: list[Chip]) -> list[Chip]:
    """The chips that count: not a city or a day in the middle of a sentence; a day that begins one does."""
    head, tail = _runs(text, chips)
    head_apart, tail_apart = _apart(text, chips, head, tail)

    def counts(number: int, chip: Chip) -> bool:
        if chip.kind not in ("city", "day"):
            return True
        if chip in tail:
            return tail_apart
        beside = number > 0 and chips[number - 1].kind == "place"
        return chip in head and (head_apart or chip.kind == "day" or beside)

    return [each for number, each in enumerate(chips) if counts(number, each)]


def _ends(text: str, chips: list[Chip]) -> Span:
    """Where the words begin and end between the labels that stand apart; labels alone are the words."""
    head, tail = _runs(text, chips)
    first, last = head[-1].end if head else 0, tail[0].start if tail else len(text)
    if _WORD.search(text[first:last]) is None:
        return 0, len(text)  # an entry is never empty
    head_apart, tail_apart = _apart(text, chips, head, tail)
    return first if head_apart else 0, last if tail_apart else len(text)


def _apart(text: str, chips: list[Chip], head: list[Chip], tail: list[Chip]) -> tuple[bool, bool]:
    """Whether the labels at the beginning stand apart from the words between, and those at the end."""
    first, last = head[-1].end if head else 0, tail[0].start if tail else len(text)
    rest = text[first:last]
    if _WORD.search(rest) is None:
        return True, True
    sign_before = any(each.end == first + len(rest.rstrip(" \t")) for each in chips if each.kind in ("tag", "person"))
    asks = bool(tail) and tail[0].kind == "photo"  # never part of a sentence
    return rest.lstrip(" \t")[:1] in _APART, sign_before or asks or rest.rstrip(" \t")[-1:] in _APART


def _runs(text: str, chips: list[Chip]) -> tuple[list[Chip], list[Chip]]:
    """The labels at the beginning of the line and those at its end, with nothing between them."""
    labels = [each for each in chips if each.kind in LABELS]
    head: list[Chip] = []
    for chip in labels:
        if text[head[-1].end if head else 0 : chip.start].strip(_BESIDE):
            break
        head.append(chip)
    tail: list[Chip] = []
    for chip in reversed(labels[len(head) :]):
        if text[chip.end : tail[0].start if tail else len(text)].strip(_BESIDE):
            break
        tail.insert(0, chip)
    return head, tail


def _cut(text: str, locked: tuple[Span, ...], ends: Span) -> tuple[str, tuple[Span, ...]]:
    """The words between the ends, and the locks on them; what is locked is left whole."""
    first, last = ends
    least, most = min((a for a, _ in locked if a >= first), default=last), max((b for _, b in locked), default=first)
    while 0 < first < min(last, least) and text[first] in _BESIDE:
        first += 1
    while max(first, most) < last < len(text) and text[last - 1] in _BESIDE:
        last -= 1
    return text[first:last], tuple((a - first, b - first) for a, b in locked if first <= a and b <= last)
