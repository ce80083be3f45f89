"""How an English message sounds: a guess, never more, and nothing is closed, folded or put in order by it.

By VADER (Hutto and Gilbert, 2014), whose word list is English; of a text in any other language, or too short to be
sure of its language, nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Literal

from drafts.language import detect

Tone = Literal["critical", "warm", ""]

FEWEST_WORDS = 5  # below that a language is not known well enough
SURE = 0.5  # of -1 to 1; VADER's authors call 0.05 a leaning. Ours, 2026-11-23: only what is plain is said
READ = 2_000  # characters: how a message sounds is heard in its beginning


def tone_of(text: str) -> Tone | None:
    """How it sounds, "" for neither; None where nothing can be claimed. The first call reads the word list."""
    return _guess(text[:READ])


@lru_cache(maxsize=1024)
def _guess(text: str) -> Tone | None:
    if len(text.split()) < FEWEST_WORDS or detect(text) != "en":
        return None
    leaning = _scores()(text)
    return "critical" if leaning <= -SURE else "warm" if leaning >= SURE else ""


@lru_cache(maxsize=1)
def _scores() -> Callable[[str], float]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # pyright: ignore  # 8,000 words, when wanted

    analyzer: Any = SentimentIntensityAnalyzer()
    return lambda text: float(analyzer.polarity_scores(text)["compound"])
