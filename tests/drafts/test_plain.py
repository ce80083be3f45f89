import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.plain import plain


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Due *parole* e **altre** e ***tutte***", "Due parole e altre e tutte"),
        ("Due _parole_ e __altre__", "Due parole e altre"),
        ("**Grassetto con *corsivo* dentro**", "Grassetto con corsivo dentro"),
        ("~~no~~ sì", "no sì"),
        ("`codice_qui_` resta", "codice_qui_ resta"),
        ("nome_di_file e 2 * 3 * 4 e 5*3*2", "nome_di_file e 2 * 3 * 4 e 5*3*2"),
        ("\\*non corsivo\\* e \\#no", "*non corsivo* e #no"),
        ("# Titolo\ntesto", "Titolo\ntesto"),
        ("### Titolo ###", "Titolo"),
        ("Titolo\n=====\ntesto", "Titolo\ntesto"),
        ("#retail apre bene", "#retail apre bene"),
        ("#retail_italia e @alma_b_c", "#retail_italia e @alma_b_c"),
        ("Vedi [il negozio](https://shop.com/a_b_c)", "Vedi il negozio (https://shop.com/a_b_c)"),
        ("[https://shop.com](https://shop.com)", "https://shop.com"),
        ("[shop.com](https://shop.com/)", "https://shop.com/"),
        ('[**qui**](https://shop.com "Titolo")', "qui (https://shop.com)"),
        ("[wiki](https://a.com/x_(y))", "wiki (https://a.com/x_(y))"),
        ("<https://shop.com/a_b_>", "https://shop.com/a_b_"),
        ("https://shop.com/a_b_ e _sì_", "https://shop.com/a_b_ e sì"),
        ("[qui][1]\n\n[1]: https://shop.com", "qui (https://shop.com)"),
        ("[qui]\n\n[Qui]: https://shop.com", "qui (https://shop.com)"),
        ("[non un link] e [questo](#sopra)", "[non un link] e questo"),
        ("[scrivimi](mailto:alma@shop.com)", "scrivimi (alma@shop.com)"),
        ("Leggi {link}", "Leggi {link}"),
        ("[Leggi]({link})", "Leggi ({link})"),
        ("Prima\n\n![alt](foto.jpg)\n\nDopo", "Prima\n\nDopo"),
        ("[![alt](foto.jpg)](https://shop.com)", "https://shop.com"),
        ("> Citazione\n> su due righe", "Citazione\nsu due righe"),
        ("* uno\n+ due\n- tre\n1. quattro", "- uno\n- due\n- tre\n1. quattro"),
        ("- [ ] da fare", "- [ ] da fare"),
        ("```python\n# *x* = _y_\n```\nfine", "# *x* = _y_\nfine"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("nota[^1]\n\n[^1]: spiegata", "nota[1]\n\n[1] spiegata"),
        ("Uno\n---\nDue", "Uno\n---\nDue"),
        ("Uno\n\n***\n\nDue", "Uno\n\nDue"),
        ("a &amp; b &copy; https://a.com/?x=1&copy=2", "a & b © https://a.com/?x=1&copy=2"),
        ("riga  \ndopo\\\nfine<br>qui", "riga\ndopo\nfine\nqui"),
        ("<b>forte</b> e x < y > z", "forte e x < y > z"),
        ('<a href="https://shop.com">qui</a>', "qui (https://shop.com)"),
        ("resta <!-- nascosto --> qui", "resta  qui"),
        ("a\r\nb\rc\n\n\n\nd", "a\nb\nc\n\nd"),
        ("\ue0000\ue001", "\ue0000\ue001"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(markdown: str, expected: str):
    assert plain(markdown) == expected


WORDS = st.sampled_from(
    [
        "ciao",
        "perché",
        "*forte*",
        "**forte**",
        "_x_",
        "#tag",
        "@alma",
        "https://a.com/x_y",
        "`c`",
        "a_b",
        "[q](https://a.com)",
        "# Titolo",
        "> cita",
        "- voce",
        "\n",
        "\n\n",
        "\n---\n",
        "![f](f.jpg)",
        "{link}",
        "2*3",
    ]
)


@settings(max_examples=100)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_every_address_and_tag_of_the_author_stays(text: str):
    result = plain(text)
    for kept in ("https://a.com", "#tag", "@alma", "{link}", "perché"):
        assert result.count(kept) == text.count(kept)
    assert plain(text) == result


@given(st.text(alphabet="abc àè.,;:!?0123456789\n"))
def test_a_text_without_marks_changes_only_in_white_space(text: str):
    assert plain(text).split() == text.split()
    assert plain(plain(text)) == plain(text)


@given(st.text(alphabet="ab*_~`[]()!<>\\#>|-+\n &;=:{}\x00"))
def test_nothing_breaks_it(text: str):
    assert isinstance(plain(text), str)


@pytest.mark.parametrize(
    "unit", ["parola *forte* ", "__a ", "_a", "*a ", "`", "``a ", "[", "![", "<a ", "[a](", "\\", "> "]
)
def test_long_texts_are_done_in_time(unit: str):
    assert plain(unit * (60_000 // len(unit))) is not None
