import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.wording.shapes import Shapes, addresses_hidden, alike, expression


def found(shape: str, text: str) -> list[str]:
    return [text[start:end] for (start, end), _ in Shapes((shape,)).find(alike(text))]


@pytest.mark.parametrize(
    ("shape", "text", "hits"),
    [
        ("sinergi*", "Sinergie, sinergia; antisinergico", ["Sinergie", "sinergia"]),
        ("(felice|lieta) di [poter] annunciare", "Felice di annunciare, lieta di poter annunciare", 2),
        ("win-win", "win win, win-win, winwin, win/win", ["win win", "win-win", "winwin"]),
        ("far* leva su*", "Fare **leva** sulle\nforze", ["Fare **leva** sulle"]),
        ("l'onore di", "Ho L’ONORE di parlare", ["L’ONORE di"]),
        ("see you [there|all] at", "See you at 5, see you all at 6", ["See you at", "see you all at"]),
        ("circle back [soon]", "circle back. circle back soon", ["circle back", "circle back soon"]),
        ("is ... broken", "is very badly broken, is not. broken", ["is very badly broken"]),
        ("criticità", "CRITICITÀ", ["CRITICITÀ"]),
        ("cost", "costs, accost", []),
    ],
)
def test_what_a_shape_finds(shape: str, text: str, hits: list[str] | int):
    assert (len(found(shape, text)) if isinstance(hits, int) else found(shape, text)) == hits


@pytest.mark.parametrize("shape", ["", "(a|b", "[a", "*", " ", "..."])
def test_what_is_no_shape(shape: str):
    with pytest.raises(ValueError, match="no shape"):
        expression(shape)


@given(st.text())
def test_a_text_keeps_its_length(text: str):
    assert len(alike(text)) == len(addresses_hidden(text)) == len(text)


def test_an_address_holds_no_words():
    assert "synergy" not in addresses_hidden("See https://synergy.example/synergy now")


def test_a_word_is_known_by_its_shape():
    shapes = Shapes(("stake-holder*", "win-win"))
    assert (shapes.whole("Stakeholders"), shapes.whole(" win\nWin "), shapes.whole("win")) == (0, 1, None)


def test_no_text_makes_it_slow():
    shapes = Shapes(("is ... ... broken", "(a|b) [c] [d] e*", "far* leva su*"))
    begun = time.process_time()
    for text in (
        "is " * 60_000,
        "a " * 90_000,
        " " * 200_000,
        "fare" * 50_000,
        "is" + " " * 200_000,
        "a c d " * 30_000,
    ):
        assert list(shapes.find(alike(text))) == []
    assert time.process_time() - begun < 5
