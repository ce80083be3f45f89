"""Finds where a text quotes a passage: the whole of it, or four words in a row, whatever the typography."""

import unicodedata
from collections.abc import Iterable, Sequence

from drafts.patterns import pattern

Span = tuple[int, int]

WORDS_OF_A_QUOTE = 4

# A word, or one sign of a script that writes no spaces. Invisible characters inside a word do not part it.
_INVISIBLE = r"\xAD\u200B-\u200F\u2060-\u2064\uFEFF"
_WORD = pattern(
    rf"(?V1)[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}]|(?:[\p{{L}}\p{{M}}\p{{N}}--[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}]]"
    rf"|[{_INVISIBLE}])+"
)
_UNHEARD = pattern(rf"[\p{{M}}{_INVISIBLE}]")


def _words(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as they compare (no case, no accents), with their places."""
    found = ((m[0], m.start(), m.end()) for m in _WORD.finditer(text))
    plain = ((_plain(word), start, end) for word, start, end in found)
    return [word for word in plain if word[0]]


def _plain(word: str) -> str:
    return word.lower() if word.isascii() else _UNHEARD.sub("", unicodedata.normalize("NFKD", word)).casefold()


def quotes(text: str, passages: Iterable[str]) -> tuple[Span, ...]:
    """The stretches of a text that quote any of the passages, in order, not overlapping.

    A passage of fewer than four words counts only as a whole; one without any word is looked for as it
    stands.
    """
    wanted: dict[int, set[tuple[str, ...]]] = {}
    found: list[Span] = []
    for passage in passages:
        words = [word for word, _, _ in _words(passage)]
        if not words and passage.strip():
            found += _places(passage.strip(), text)
        length = min(len(words), WORDS_OF_A_QUOTE)
        wanted.setdefault(length, set()).update(zip(*(words[i:] for i in range(length)), strict=False))
    words = _words(text) if wanted.keys() - {0} else []
    for length, grams in wanted.items():
        found += _runs(words, length, grams)
    return merged(found)


def _places(passage: str, text: str) -> list[Span]:
    found: list[Span] = []
    at = text.find(passage)
    while at >= 0:
        found.append((at, at + len(passage)))
        at = text.find(passage, at + len(passage))
    return found


def _runs(words: Sequence[tuple[str, int, int]], length: int, grams: set[tuple[str, ...]]) -> list[Span]:
    plain = [word for word, _, _ in words]
    return [
        (words[i][1], words[i + length - 1][2])
        for i in range(len(words) - length + 1 if length else 0)
        if tuple(plain[i : i + length]) in grams
    ]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, those that touch or overlap made one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
