"""The checks say of a word what Hunspell says, with the dictionaries as they ship."""

import pytest

from brandassist.spelling import dictionary
from drafts.wording.spelling import Spelling, misspelt
from tests.drafts.spelling.verdicts import LANGUAGES, PROGRAM, asked, kept


def told(language: str, words: list[str]) -> dict[str, bool]:
    """What the checks say of a text of these words, one a line: whether they let it pass."""
    found = dictionary(language)
    assert found is not None
    spelling = Spelling(found)
    return {word: not list(misspelt(word, spelling, frozenset())) for word in words}


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_checks_agree_with_hunspell(name: str) -> None:
    verdicts = kept(name)
    assert len(verdicts) >= 700
    assert min(sum(verdicts.values()), sum(not right for right in verdicts.values())) >= 250
    said = told(LANGUAGES[name], list(verdicts))
    assert {word for word in verdicts if said[word] != verdicts[word]} == set()


def test_english_of_no_country_agrees_with_either() -> None:
    american, british = kept("en_US"), kept("en_GB")
    words = sorted(american.keys() & british.keys())
    assert told("en", words) == {word: american[word] or british[word] for word in words}


@pytest.mark.live
@pytest.mark.skipif(PROGRAM is None, reason="hunspell is not installed")
@pytest.mark.parametrize("name", LANGUAGES)
def test_the_verdicts_are_still_what_the_program_says(name: str) -> None:
    verdicts = kept(name)
    assert asked(name, list(verdicts)) == verdicts
