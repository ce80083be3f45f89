"""Sorting: whether a message asks, thanks, or looks like spam, by rules a person can see, switch off and correct.

Pure: words and rules go in. A sort is a suggestion. What is in doubt stays unsorted and is owed an answer, so "thanks"
is narrow: short, nothing asked, no "but", no figure, no link. Only the beginning of a long message is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Literal, cast, get_args

from drafts.wording.shapes import Shapes, addresses_hidden, alike

Sort = Literal["", "question", "thanks", "spam"]
SORTS: tuple[Sort, ...] = get_args(Sort)
Field = Literal["text", "author"]
FIELDS: tuple[Field, ...] = get_args(Field)
LANGUAGES = ("it", "en", "fr", "de", "es")

LOOKED_AT = 10_000  # characters
LONGEST_THANKS = 10  # words; our own choice, 2026-11-23
MANY_LINKS = 3  # our own choice, 2026-11-23
BY_MARK, BY_SIGNS, BY_LINKS = "question_mark", "thanks_signs", "spam_links"
BUILT_IN: Mapping[str, Sort] = {
    BY_MARK: "question",
    **dict.fromkeys((f"question_{each}" for each in LANGUAGES), cast(Sort, "question")),
    BY_SIGNS: "thanks",
    **dict.fromkeys((f"thanks_{each}" for each in LANGUAGES), cast(Sort, "thanks")),
    BY_LINKS: "spam",
    **dict.fromkeys((f"spam_{each}" for each in LANGUAGES), cast(Sort, "spam")),
}
"""The rules that come with the program, by name, and what each says a message is."""
PERSON = "person"  # who sorted a message, in the place of a rule: no rule overrules that

_QUOTED = re.compile(r"(?m)^[ \t]*>.*$")
_QUERY = re.compile(r"[^\s?]{1,80}\?[\w.-]{1,40}=\S*")  # an address without its scheme
_WORD = re.compile(r"[^\W\d_]+(?:'(?=\w))?")
_SENTENCE = re.compile(r"([^.!?？؟…]*)([.!?？؟…]+)")
_ASKING = re.compile(r"[?？؟]")
_LINK = re.compile("\0+")
_APPLAUSE = frozenset("👍👏🙏💪🔥🎉😊🥰😍🤩🙌💯⭐✨❤♥💚💙💛🧡💜🤍😀😃😄😁☺🤗👌✌🌹💐🥳🫶")
_JOINING = frozenset("\ufe0f\u200d\u20e3🏻🏼🏽🏾🏿")  # parts of one emoji


@dataclass(frozen=True)
class OwnRule:
    """A person's own: whatever `holds` these words in its text or its author is of this sort ("" for none)."""

    id: str
    sort: Sort
    field: Field
    holds: str


@dataclass(frozen=True)
class Rules:
    """What a workspace sorts by: its own rules first, in their order, then those that come with the program."""

    words: Words
    own: tuple[OwnRule, ...] = ()
    off: frozenset[str] = field(default_factory=frozenset[str])


class Words:
    """The listed words of every language, looked for together; which language a shape is of is remembered."""

    def __init__(self, listed: Mapping[str, Mapping[str, Any]]) -> None:
        """`listed`: the data files of `resources/words` by their names (`thanks_it`, `questions_en`, `spam_fr`, …)."""
        self._listed = listed
        self._opening, self._leading = (
            frozenset(word for each in self._of("questions", part) for word in each[1].split())
            for part in ("opening", "leading")
        )

    def opens(self, said: Sequence[str]) -> bool:
        """Whether a sentence of these words opens as a question does."""
        start = said[1:] if len(said) > 1 and said[0] in self._leading and said[0] not in self._opening else said
        return bool(start) and start[0] in self._opening

    def _of(self, kind: str, part: str) -> list[tuple[str, str]]:
        return [
            (language, shape) for language in LANGUAGES for shape in self._listed[f"{kind}_{language}"].get(part, ())
        ]

    def _looked_for(self, kind: str, part: str) -> _LookedFor:
        found = self._of(kind, part)
        return _LookedFor(tuple(shape for _, shape in found), tuple(language for language, _ in found))

    @cached_property
    def asking(self) -> _LookedFor:
        return self._looked_for("questions", "asking")

    @cached_property
    def rhetorical(self) -> _LookedFor:
        return self._looked_for("questions", "rhetorical")

    @cached_property
    def thanks(self) -> _LookedFor:
        return self._looked_for("thanks", "thanks")

    @cached_property
    def but(self) -> _LookedFor:
        return self._looked_for("thanks", "but")

    @cached_property
    def strong(self) -> _LookedFor:
        return self._looked_for("spam", "strong")

    @cached_property
    def weak(self) -> _LookedFor:
        return self._looked_for("spam", "weak")


class _LookedFor:
    """Shapes with the language of each, looked for only where a word stands that one of them begins with."""

    def __init__(self, shapes: tuple[str, ...], languages: tuple[str, ...]) -> None:
        self._languages = languages
        numbers: dict[str, list[int]] = {}
        for number, shape in enumerate(shapes):
            for word in first_words(shape):
                numbers.setdefault(word, []).append(number)
        self._by_first = {
            word: (Shapes(tuple(shapes[number] for number in some)), some) for word, some in numbers.items()
        }

    def languages(self, text: _Text) -> list[str]:
        """The language of each place in the text where a shape stands."""
        return [self._languages[number] for number in self._found(text)]

    def different(self, text: _Text) -> list[str]:
        """The language of each different shape in the text."""
        return [self._languages[number] for number in set(self._found(text))]

    def _found(self, text: _Text) -> list[int]:
        if self._by_first.keys().isdisjoint(text.words):
            return []
        found: list[int] = []
        end = 0
        for word in _WORD.finditer(text.plain):
            begins = self._by_first.get(word[0])
            if begins and word.start() >= end and (place := begins[0].at(text.plain, word.start())):
                end = place[0]
                found.append(begins[1][place[1]])
        return found


def first_words(shape: str) -> set[str]:
    """The words a shape may begin with, as `_WORD` cuts them."""
    start = shape.lstrip("[(")
    choices = re.split(r"[)\]]", start, maxsplit=1)[0].split("|") if start != shape else [start]
    return {found[0] for choice in choices if (found := _WORD.match(choice))}


class _Text:
    """The beginning of a message as rules look at it: small letters, links hidden, what it quotes left out."""

    def __init__(self, text: str) -> None:
        self.shown = _QUOTED.sub("", text[:LOOKED_AT]) if ">" in text else text[:LOOKED_AT]
        self.plain = addresses_hidden(self.shown) if "/" in self.shown else alike(self.shown)
        if "=" in self.plain:
            self.plain = _QUERY.sub(lambda found: "\0" * len(found[0]), self.plain)
        self.said = _WORD.findall(self.plain)
        self.words = frozenset(self.said)
        self.long = len(text) > LOOKED_AT

    @property
    def links(self) -> int:
        return len(_LINK.findall(self.plain)) if "\0" in self.plain else 0


def sort_of(text: str, author: str, handle: str, language: str, rules: Rules, kind: str = "reply") -> tuple[Sort, str]:
    """What a message is, and the name of the rule that says so (an own rule's id); both empty where none does.

    `language` (BCP 47, or empty) goes first where rules of several languages say the same. A question is never
    thanks, whoever's rule says so. Likes and shares say nothing. Never raises, whatever the text holds.
    """
    if kind != "reply":
        return "", ""
    looked = _Text(text)
    question = _question(looked, rules.words)
    for rule in rules.own:
        if _holds(rule, looked, author, handle) and not (rule.sort == "thanks" and question):
            return rule.sort, rule.id
    first = language.partition("-")[0].lower()
    for sort, names in (
        ("spam", _spam(looked, rules.words)),
        ("thanks", [] if question else _thanks(looked, text, rules.words)),
        ("question", question),
    ):
        live = [name for name in names if name not in rules.off]
        if live:
            return cast(Sort, sort), next((name for name in live if name.endswith(f"_{first}")), live[0])
    return "", ""


def _question(text: _Text, words: Words) -> list[str]:
    """The rules that find something asked. "??" alone is no question: only with a word that opens one."""
    names = [f"question_{language}" for language in words.asking.languages(text)]
    if not _ASKING.search(text.plain):
        return names
    for sentence, marks in _SENTENCE.findall(text.plain):
        if not _ASKING.search(marks):
            continue
        said = _WORD.findall(sentence)
        once = len(marks.rstrip(".…")) == 1
        opened = words.opens(said)
        if (opened or (once and len(said) > 1)) and not _rhetorical(sentence, said, words):
            names.append(BY_MARK)
            break
    return names


def _rhetorical(sentence: str, said: Sequence[str], words: Words) -> bool:
    return bool(words.rhetorical.languages(_piece(sentence, said)))


def _piece(sentence: str, said: Iterable[str]) -> _Text:
    piece = _Text.__new__(_Text)
    piece.plain, piece.words = sentence, frozenset(said)
    return piece


def _thanks(text: _Text, whole: str, words: Words) -> list[str]:
    """The rules that find thanks and nothing else."""
    if not text.said:
        return [BY_SIGNS] if _applause(whole) else []
    narrow = len(text.said) <= LONGEST_THANKS and not text.long and not text.links
    if not narrow or _ASKING.search(text.plain) or any(each.isdigit() for each in text.plain):
        return []
    found = words.thanks.languages(text)
    if not found or words.but.languages(text):
        return []
    return [f"thanks_{language}" for language in found]


def _applause(whole: str) -> bool:
    """Whether a message is nothing but signs of applause."""
    signs = [each for each in whole[:100] if not each.isspace() and each not in _JOINING and each not in "!.,"]
    return bool(signs) and len(whole) <= 100 and all(each in _APPLAUSE for each in signs)


def _spam(text: _Text, words: Words) -> list[str]:
    """The rules that suspect it: one strong word, two different weak ones beside a link, or many links."""
    names = [f"spam_{language}" for language in words.strong.languages(text)]
    if not names and text.links and len(weak := words.weak.different(text)) > 1:
        names = [f"spam_{language}" for language in weak]
    if text.links >= MANY_LINKS and len(text.said) < 20 * text.links:
        names.append(BY_LINKS)
    return names


def _holds(rule: OwnRule, text: _Text, author: str, handle: str) -> bool:
    wanted = " ".join(alike(rule.holds).split())
    if not wanted:
        return False
    found = _literal(wanted)
    if rule.field == "author":
        return any(found.search(alike(each[:LOOKED_AT])) for each in (author, handle))
    return found.search(" ".join(alike(text.shown).split())) is not None


@lru_cache(maxsize=256)
def _literal(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
