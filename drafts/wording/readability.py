"""How hard a text is to read, by the two formulas that are usual for Italian and English.

Gulpease: P. Lucisano and M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in
lingua italiana", Scuola e città 3, 1988. Flesch Reading Ease: R. Flesch, "A new readability yardstick", Journal of
Applied Psychology 32, 1948. Both run from 0 (nobody) to 100 (everybody). English syllables are counted as groups of
vowels, without a silent e at the end (it counts in table) and in a silent -ed or -es; a word has at least one.
"""

from dataclasses import dataclass
from functools import lru_cache

from drafts.patterns import pattern

ENOUGH_WORDS = 100  # below this one long word moves the score too much
# Below 40 Gulpease a text is hard for who has a school-leaving diploma; below 30 Flesch it is "very confusing".
HARD = {"it": 40.0, "en": 30.0}

_WORD = pattern(r"[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{N}]+)*")
_SENTENCE_END = pattern(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|\n[ \t]*\n")
_VOWELS = pattern(r"[aeiouyàáâäéèêëíîïóôöúûü]+")


@dataclass(frozen=True)
class Ease:
    """How easy a text is: a score between 0 (hard) and 100 (easy) and the formula it comes from."""

    score: float
    formula: str
    words: int


@lru_cache(maxsize=4)  # every target asks for nearly the same text
def ease(text: str, language: str) -> Ease | None:
    """Of a text without marks; None where its language has no formula here, or where it has no words."""
    words = _WORD.findall(text)
    name = language.partition("-")[0].lower()
    if not words or name not in HARD:
        return None
    sentences = _sentences(text)
    if name == "it":
        score, formula = gulpease(sum(map(len, words)), len(words), sentences), "Gulpease"
    else:
        score, formula = flesch(sum(map(syllables, words)), len(words), sentences), "Flesch"
    return Ease(min(100.0, max(0.0, score)), formula, len(words))


def gulpease(letters: int, words: int, sentences: int) -> float:
    """89 + (300 sentences - 10 letters) / words, before it is cut to 0 and 100."""
    return 89 + (300 * sentences - 10 * letters) / words


def flesch(of_syllables: int, words: int, sentences: int) -> float:
    """206.835 - 1.015 words to a sentence - 84.6 syllables to a word, before it is cut to 0 and 100."""
    return 206.835 - 1.015 * words / sentences - 84.6 * of_syllables / words


@lru_cache(maxsize=20_000)  # a text has few words, often
def syllables(word: str) -> int:
    """How many syllables an English word has, nearly; a number counts as one."""
    small = word.lower()
    groups, before = len(_VOWELS.findall(small)), small[-3:-2]
    silent = small.endswith("e") and not (small.endswith("le") and before not in "aeiouy")
    silent = silent or (small.endswith(("ed", "es")) and before not in _SOUNDED[small[-1]])
    groups -= silent and groups > 1
    return max(1, groups)


_SOUNDED = {"d": "tdaeiou", "s": "scgzxhaeiou"}  # before these the ending is spoken: wanted, roses


def _sentences(text: str) -> int:
    pieces = _SENTENCE_END.split(text)
    return max(1, sum(bool(_WORD.search(piece)) for piece in pieces))
