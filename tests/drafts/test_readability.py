import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.wording.readability import ease, flesch, gulpease, syllables

COUNTED = {
    "the": 1, "cat": 1, "table": 2, "make": 1, "wanted": 2, "closed": 1, "roses": 2, "boxes": 2, "doors": 1, "hoped": 1,
    "opening": 3, "beautiful": 3, "people": 2, "eye": 1, "a": 1, "rhythm": 1, "1962": 1, "whole": 1,
}  # fmt: skip


@pytest.mark.parametrize("word", COUNTED)
def test_syllables(word: str):
    assert syllables(word) == COUNTED[word]


def test_the_formulas_as_published():
    assert gulpease(letters=450, words=100, sentences=5) == 89 + (300 * 5 - 10 * 450) / 100
    assert flesch(of_syllables=150, words=100, sentences=5) == pytest.approx(206.835 - 20.3 - 126.9)


def test_a_plain_text_is_easier_than_a_dense_one():
    dense = "Organisational transformation necessitates interdepartmental collaboration and accountability. "
    plain = "The door was shut. I knocked. A man came. He had a loaf in his hand. "
    hard, easy = ease(dense * 10, "en"), ease(plain * 10, "en-GB")
    assert hard is not None and easy is not None
    assert hard.score < 30 < 90 < easy.score
    duro = ease("L'implementazione dell'organizzazione interdipartimentale necessita collaborazione. " * 10, "it")
    facile = ease("La porta era chiusa. Ho bussato. È venuto un uomo. Aveva il pane in mano. " * 10, "it")
    assert duro is not None and facile is not None
    assert duro.score < 40 < 80 < facile.score


def test_no_words_and_no_formula():
    assert ease("", "it") is ease("…", "en") is ease("Guten Tag", "de") is None


@given(st.text(), st.sampled_from(["it", "en"]))
def test_the_score_stays_between_nobody_and_everybody(text: str, language: str):
    found = ease(text, language)
    assert found is None or 0 <= found.score <= 100


@given(st.lists(st.sampled_from(["la", "porta", "rossa", "era", "chiusa"]), min_size=4, max_size=40))
def test_more_sentences_are_never_harder(words: list[str]):
    one, two = " ".join(words) + ".", " ".join([*words[:2], ".", *words[2:]]) + "."
    for language in ("it", "en"):
        long, short = ease(one, language), ease(two.replace(" .", "."), language)
        assert long is not None and short is not None and short.score >= long.score
