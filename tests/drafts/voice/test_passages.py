import pytest

from tests.drafts.voice.passages import KINDS, LANGUAGES, passages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_set_is_large_and_in_balance(language: str):
    found = passages(language)
    assert len(found) >= 200
    assert len({each.text for each in found}) == len(found)
    for part in ("dev", "held-out"):
        rows = [each for each in found if each.part == part]
        corporate = [each for each in rows if each.label == "corporate"]
        assert len(rows) >= 80 and 0.4 <= len(corporate) / len(rows) <= 0.6
        assert {kind for each in corporate for kind in each.kinds} == set(KINDS)
        assert sum(each.hard for each in rows) >= 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_whole(language: str):
    for each in passages(language):
        assert bool(each.kinds) == (each.label == "corporate") and set(each.kinds) <= set(KINDS)
