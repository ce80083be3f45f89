"""Which words are looked up, held to small dictionaries; tests/spelling holds the real ones to Hunspell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.wording import spelling
from drafts.wording.shapes import alike
from drafts.wording.spelling import Dictionary, Spelling, misspelt, name_words


def told(text: str, language: str = "it", names: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> list[str]:
    """The words looked up and not known, of a dictionary that knows only what begins with k."""
    known = Dictionary(language, "2026-11-22", lambda word: word.startswith("k"))
    spans = misspelt(text, Spelling(known, name_words(names)), frozenset(map(alike, allowed)))
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("un **caso** *kilo* `codice` _due_", ["un", "caso", "due"]),
        ("vedi https://a.example/uno www.b.example/due a@c.example", ["vedi"]),
        ('[testo](https://a.example/b_(c) "titolo") ![foto](x.jpg)', ["testo", "foto"]),
        ("@maria @maria@masto.example #caffè {link} [^1] &nbsp; <b class='x'>grasso</b>", ["grasso"]),
        ("100mila Q3 2026 H2O KPI GDO", []),
        ("NEGOZIO LinkedIn iPhone YouTube", ["NEGOZIO"]),
        ("file.txt snake_case uno/due/tre or/and", ["or", "and"]),
        ("Привет 你好 γεια", []),
        ("dell'ufficio dell’ufficio self-service", ["dell'ufficio", "dell’ufficio", "self-service"]),
        ("dell'«Eco» un'*idea* 'virgolette'", ["Eco", "idea", "virgolette"]),
        ("a e i o", []),
        ("[uno]: https://a.example/due\nqui", ["qui"]),
        ("x" * 61, []),
        ("<!-- nascosto --> visto", ["visto"]),
    ],
)
def test_only_what_is_written_as_words_is_looked_up(text: str, words: list[str]) -> None:
    assert told(text) == words


def test_code_and_a_head_of_another_tool_are_left_out() -> None:
    assert told("uno\n\n```python\nimport due\n\nmore = 3\n```\n\ntre") == ["uno", "tre"]
    assert told("uno\n\n~~~\ndue\n\ntre") == ["uno"]
    assert told("---\ntitle: Parola\n---\nuno") == ["uno"]
    assert told("---\n\nuno\n\n---\n\ndue") == ["uno", "due"]  # lines that split a thread


def test_known_names_and_allowed_words_pass_in_every_dress() -> None:
    known = ("Carla Bianchi", "Ipersole")
    assert told("Carla, l'Ipersole e dell’Ipersole; ex-Ipersole", names=known) == ["ex-Ipersole"]
    assert told("Ipersole's", "en", names=known) == []
    assert told("Il planogramma e il PLANOGRAMMA", allowed=("Planogramma", "il")) == []
    assert told("k-Ipersole", names=known) == []


def test_no_dictionary_knows_nothing_and_tells_nothing() -> None:
    assert list(misspelt("parola", Spelling(Dictionary("it", "", None)), frozenset())) == []


def test_a_text_in_another_language_is_not_told_word_by_word() -> None:
    assert len(told("parola " * 2 * spelling.MOST)) == spelling.MOST


def test_only_a_changed_paragraph_is_looked_up_again() -> None:
    asked: list[str] = []

    def knows(word: str) -> bool:
        asked.append(word)
        return False

    dictionary = Spelling(Dictionary("it", "", knows))
    paragraphs = [f"paragrafo numero {letter * 3}" for letter in "bcdfg"]
    first = list(misspelt("\n\n".join(paragraphs), dictionary, frozenset()))
    asked.clear()
    paragraphs[1] = "tutto nuovo"
    second = list(misspelt("\n\n".join(paragraphs), dictionary, frozenset()))
    assert asked == ["tutto", "nuovo"]
    assert len(second) == len(first) - 1


@pytest.mark.parametrize("torn", ["](", "<!--", "`a``b", "a_", "{", "<a ", "[^", "a@", "a'", "```\n", "/a"])
def test_a_long_text_of_marks_that_never_close_does_not_hold_the_window(torn: str) -> None:
    text = torn * (100_000 // len(torn)) + "".join("`" * length + "a" for length in range(400))
    assert len(told(text)) <= spelling.MOST  # the limit of time is the suite's own


@given(st.text(st.sampled_from("ab è'’-_*`~[](){}<>!#@./:\\&;^\n \u0301\u200b\ud800😀é"), max_size=60))
def test_every_place_is_one_whole_word(text: str) -> None:
    spans = list(misspelt(text, Spelling(Dictionary("it", "", lambda _: False)), frozenset()))
    assert spans == sorted(set(spans))
    ends = [0, *(end for _, end in spans)]
    for (start, end), before in zip(spans, ends, strict=False):
        assert before <= start < end <= len(text)
        assert not set(text[start:end]) & set("*`[](){}<>\n /\\@#")
