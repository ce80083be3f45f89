"""Which language a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.language import detect
from tests.drafts.voice.passages import LANGUAGES, passages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labelled_passages_are_in_their_language(language: str) -> None:
    found = [detect(each.text) for each in passages(language)]
    other = {"it": "en", "en": "it"}[language]
    assert other not in found
    assert found.count(language) >= 0.99 * len(found)


@pytest.mark.parametrize(
    "text",
    [
        "Nous sommes allés au magasin avec les enfants et il y avait une file de dix personnes. Elle était seule.",
        "Ayer fui a la tienda con mi hermano y había una cola de diez personas. El cajero estaba solo.",
        "Ontem fui à loja com o meu irmão e havia uma fila de dez pessoas. O caixa estava sozinho.",
        "Gestern war ich im Laden mit meinem Bruder und da war eine Schlange. Der Kassierer war allein.",
        "今日は店に行きました。十人が並んでいました。",
        "Oggi we open il negozio and poi the people sono here, ma they wait per il pane of the day",
        "",
        "137, 8.20",
        "Kettle",
        "[x](https://the.example/of/and/is) https://it.example/of-the",
        "```\nthe of and is for with\n```",
    ],
)
def test_what_is_not_plainly_one_of_the_two_is_unsure(text: str) -> None:
    assert detect(text) == ""


def test_code_and_addresses_say_nothing() -> None:
    text = "Ho scritto una riga e non so se è giusta:\n\n```\nif it is not the one then return of for with\n```\n"
    assert detect(text) == "it"


@given(st.text(st.characters(), max_size=300))
def test_any_text_has_an_answer_and_the_same_each_time(text: str) -> None:
    assert detect(text) in ("it", "en", "")
    assert detect(text) == detect(text)
