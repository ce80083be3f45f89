"""Which words of a Markdown text a dictionary does not know.

Only what a person writes as words is looked at: no addresses, mentions, hashtags, code, tags, names of files, nor what
holds a figure, a capital inside (LinkedIn) or only a few capitals (KPI), nor what is not in Latin letters. A word is
looked up whole, with its apostrophes and hyphens, as the dictionaries have them: dell'ufficio, don't, self-service.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from drafts.origins import Origin
from drafts.patterns import pattern
from drafts.quoting import Span
from drafts.wording.shapes import alike

MOST = 300  # misspellings told of one text; beyond it is in another language than it says
LONGEST = 60  # letters; what is longer is no word of these languages
_INITIALS = 5  # capitals that still make an abbreviation


@dataclass(frozen=True, eq=False)
class Dictionary:
    """Of one language (BCP 47). `as_of`: ISO date. `knows` a word written with '; None: it is not installed."""

    language: str
    as_of: str
    knows: Callable[[str], bool] | None
    source: str = ""

    @cached_property
    def origin(self) -> Origin:
        return Origin("dictionary", self.source, self.as_of)


@dataclass(frozen=True)
class Spelling:
    """A dictionary and the names this workspace knows, as `name_words` gives them."""

    dictionary: Dictionary
    names: frozenset[str] = frozenset()


def name_words(names: Iterable[str]) -> frozenset[str]:
    """The words of names, as they are compared."""
    return frozenset(word for name in names for word in _compared(name).split())


def misspelt(text: str, spelling: Spelling, allowed: frozenset[str]) -> Iterator[Span]:
    """Where a Markdown text has words nobody knows, in order, at most `MOST`. allowed: as `alike` text."""
    if spelling.dictionary.knows is None:
        return
    told = 0
    for begin, paragraph in _paragraphs(text):
        for start, end in _misspelt_in(paragraph, spelling.dictionary, spelling.names, allowed):
            yield begin + start, begin + end
            told += 1
            if told == MOST:
                return


_FENCED = pattern(r"(?ms)^ {0,3}(?P<mark>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=mark)|\Z)")
_HEAD = pattern(r"(?s)\A---[ \t]*\n(?=\w[\w -]*:).*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_GAP = pattern(r"\n[ \t\r]*\n\s*")


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """All but code and a head of another tool; where a paragraph changes, only that one is looked at again."""
    at = head.end() if (head := _HEAD.match(text)) else 0
    fences = [found.span() for found in _FENCED.finditer(text, at)] if "```" in text or "~~~" in text else []
    for start, end in [*fences, (len(text), len(text))]:
        for gap in [*(found.span() for found in _GAP.finditer(text, at, start)), (start, start)]:
            if gap[0] > at:
                yield at, text[at : gap[0]]
            at = gap[1]
        at = end


@lru_cache(maxsize=4096)
def _misspelt_in(
    paragraph: str, dictionary: Dictionary, names: frozenset[str], allowed: frozenset[str]
) -> tuple[Span, ...]:
    let_pass = _let_pass(names, allowed)
    return tuple(
        found.span()
        for found in _WORD.finditer(_hidden(paragraph))
        if _is_looked_up(found[0]) and not _known(_plain(found[0]), paragraph[found.end() :][:1], dictionary, let_pass)
    )


# What is no word: code, addresses, tags, attributes, entities, names with dots, underscores or slashes inside.
_UNSPOKEN = pattern(
    r"(?m)(?<!`)(?P<tick>`++).{1,2000}?(?<!`)(?P=tick)(?!`)|\]\((?:[^()\n]++|\([^()\n]*+\))*+\)"
    r"|^ {0,3}\[[^\[\]\n]+\]:[^\n]*|\[\^[^\[\]\n]*\]|<!--(?s:.{0,500}?)-->"
    r"|</?[A-Za-z][^<>]{0,800}>|<[^<>\s]{1,800}>|\{[^{}\n]*\}|&#?\w{1,30};"
    r"|(?<!\w)\w[\w+.-]{0,20}://\S+|(?<![\w.+%-])[\w.+%-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80})*"
    r"|(?<!\w)[@#＃＠][\w.·-]+(?:@[\w.-]+)?|(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]{1,60}[./\\_])+[\p{L}\p{N}]{1,60}(?:/\S*)?"
)
_WORD = pattern(r"[\p{L}\p{M}\p{N}\xad\u200b-\u200d]+(?:['’ʼ‐‑-][\p{L}\p{M}\p{N}\xad]+)*+")


def _hidden(paragraph: str) -> str:
    return _UNSPOKEN.sub(lambda found: _blank(found[0]), paragraph)


def _blank(unspoken: str) -> str:
    """Either/or is two words, a path is none: what may be words parted by a slash stays."""
    if _EITHER.fullmatch(unspoken):
        return unspoken
    return "\0" * len(unspoken)


_EITHER = pattern(r"\p{L}{2,40}/\p{L}{2,40}")
_LATIN = pattern(r"[\p{Latin}\p{M}\xad\u200b-\u200d'’ʼ‐‑-]+")
_CAPITAL_INSIDE = pattern(r"\p{Ll}\p{M}*\p{Lu}")


def _is_looked_up(word: str) -> bool:
    if not 1 < len(word) <= LONGEST or not _LATIN.fullmatch(word):
        return False
    return not (len(word) <= _INITIALS and word.isupper()) and not _CAPITAL_INSIDE.search(word)


_ONE_SIGN = str.maketrans(
    {**dict.fromkeys("’ʼ", "'"), **dict.fromkeys("‐‑", "-"), **dict.fromkeys("\xad\u200b\u200c\u200d")}
)


def _plain(word: str) -> str:
    return unicodedata.normalize("NFC", word.translate(_ONE_SIGN))


def _compared(text: str) -> str:
    return alike(_plain(text))


@lru_cache(maxsize=16)
def _let_pass(names: frozenset[str], allowed: frozenset[str]) -> frozenset[str]:
    return names | name_words(allowed)


# Before an apostrophe and a quotation mark or Markdown's own sign: dell'«Eco», un'*idea*.
_ELIDED = re.compile(
    "[lcdnsmtv]|gl|un|[dn]ell|all|dall|sull|coll|quell|bell|quest|sant|anch|nessun|ciascun|alcun|tutt|mezz|cos|dov"
    "|com|senz|quant|quand|grand|pover"
)


def _known(word: str, after: str, dictionary: Dictionary, let_pass: frozenset[str]) -> bool:
    knows = dictionary.knows
    if knows is None or knows(word):
        return True
    small = alike(word)
    if after in ("'", "’") and _ELIDED.fullmatch(small) and dictionary.language.startswith("it"):
        return True
    return any(each in let_pass for each in (small, small.partition("'")[2], small.removesuffix("'s"))) or (
        "-" in word and all(_known(each, "", dictionary, let_pass) for each in word.split("-"))
    )
