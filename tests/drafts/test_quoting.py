import pytest

from drafts.quoting import quotes

PASSAGE = "Il direttore dell’area vuole chiudere tre negozi entro marzo."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Si dice: vuole chiudere tre negozi.", "vuole chiudere tre negozi"),
        ("VUOLE   chiudere\n**tre** negozi!", "VUOLE   chiudere\n**tre** negozi"),
        ("il direttore dell'area", "il direttore dell'area"),
        ("vuole chiu\u00addere tre ne\u200bgozi", "vuole chiu\u00addere tre ne\u200bgozi"),
        (PASSAGE, PASSAGE[:-1]),
    ],
)
def test_four_words_in_a_row_are_a_quote(text: str, expected: str):
    assert [text[a:b] for a, b in quotes(text, [PASSAGE])] == [expected]


@pytest.mark.parametrize("text", ["chiudere tre negozi", "vuole aprire tre negozi entro aprile", "", "area vuole"])
def test_fewer_words_are_none(text: str):
    assert quotes(text, [PASSAGE]) == ()


def test_a_short_passage_counts_as_a_whole():
    assert quotes("Ho visto Irene Neri ieri", ["Irene Neri"]) == ((9, 19),)
    assert quotes("Ho visto Irene ieri", ["Irene Neri"]) == ()
    assert quotes("perche’ no", ["Perché"]) == ((0, 6),)
    assert quotes("prezzo 🎉 fine", ["🎉"]) == ((7, 8),)


def test_a_script_without_spaces_is_quoted_by_its_signs():
    assert quotes("今日は東京の店を見た", ["東京の店を閉じる"]) == ((3, 8),)
