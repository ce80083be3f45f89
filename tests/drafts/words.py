"""The word lists as they ship, for the tests of this folder."""

from brandassist.assets import words_of
from drafts.checks.words import Words


def words(language: str) -> Words:
    found = words_of(language)
    assert found is not None
    return found
