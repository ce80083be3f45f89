"""What is sorted as a question, thanks, or suspected spam, and what is left alone because it is in doubt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist.assets import read_json
from brandassist.inbox import sorting
from brandassist.inbox.rules import listed_words
from brandassist.inbox.sorting import BUILT_IN, LANGUAGES, SORTS, OwnRule, Rules, first_words, sort_of
from drafts.wording.shapes import Shapes, alike

RULES = Rules(listed_words())


def sort(text: str, rules: Rules = RULES, language: str = "") -> str:
    return sort_of(text, "Ada Bo", "ada", language, rules)[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Italian
        ("Quante sedi avete aperto in Puglia?", "question"),
        ("Aprite anche domenica?", "question"),
        ("Buongiorno, vorrei sapere gli orari di Natale. Saluti", "question"),
        ("Mi sapete dire se il punto vendita di Bari ha il parcheggio", "question"),
        ("Quando??", "question"),
        ("Grazie, ma quando aprite?", "question"),
        ("Grazie mille! E il sabato siete aperti?", "question"),
        ("Grazie mille!", "thanks"),
        ("Grazie Elisa, bellissimo articolo", "thanks"),
        ("Vi ringrazio di cuore 🙏", "thanks"),
        ("Grazie in anticipo per la risposta", ""),
        ("Grazie per niente", ""),
        ("Grazie, mi mandi il catalogo", ""),
        ("Grazie, ci vediamo il 14", ""),
        ("Grazie. Il reparto pane però era vuoto alle sette", ""),
        ("Grazie per la visita. Le colleghe della cassa hanno stampato il disegno e domani lo mettono in bacheca", ""),
        ("Ma scherziamo?", ""),
        ("Vi sembra normale chiudere così??", ""),
        ("Ma siete seri?", ""),
        ("Vergogna!!! Ma dove??? Mai più!!!", "question"),  # "dove" opens one; it stays owed either way
        ("Siete incredibili?!?!", ""),
        ("Guardate https://example.com/cerca?q=pane&x=1 che roba", ""),
        ("su example.com?q=pane ne parlano male", ""),
        ("Mio zio dice che la lampada era sua e la rivuole appesa in vetrina.", ""),
        ("Guadagna 500 euro al giorno da casa, scrivimi su WhatsApp", "spam"),
        ("Prestito tra privati, risposta in 24 ore", "spam"),
        ("Clicca qui https://a.example/x offerta limitata, bitcoin per tutti", "spam"),
        ("Ho comprato un iPhone da voi, tutto gratis il ritiro", ""),
        # English
        ("You wrote nineteen branches. Which nineteen?", "question"),
        ("Do the parcels come back on their own?", "question"),
        ("I was wondering if you are hiring in Leeds.", "question"),
        ("could you please tell me where the shop is", "question"),
        ("Thanks, but when do you open?", "question"),
        ("Thanks! Is it open on Sunday?", "question"),
        ("Where?!", "question"),
        ("Thank you so much, this made my day!", "thanks"),
        ("thx!!", "thanks"),
        ("Thanks for nothing.", ""),
        ("Thanks, please send me the list", ""),
        ("Thanks, still waiting", ""),
        ("Thanks in advance for your answer", ""),
        ("Thank you for closing our store", ""),
        ("No thanks.", ""),
        ("Are you kidding?", ""),
        ("Really??", ""),
        ("This is outrageous?? Unbelievable!!", ""),
        ("> When do you open?\nAt eight, I saw it.", ""),
        ("Look: https://example.com/?q=who", ""),
        ("We have the opposite at our stop. Forty people and one door.", ""),
        ("Want to earn $5000 every week from home? DM me on Telegram", "spam"),
        ("Guest post on your site, great SEO services", "spam"),
        ("https://a.example https://b.example https://c.example", "spam"),
        ("I work in crypto and liked this post", ""),
        # others
        ("Merci beaucoup !", "thanks"),
        ("Merci, mais quand ouvrez-vous ?", "question"),
        ("Vielen Dank", "thanks"),
        ("Danke, aber die Tür war zu", ""),
        ("Wann öffnet der Laden in Wien?", "question"),
        ("¿Abrís los domingos?", "question"),
        ("Muchas gracias a todos", "thanks"),
        ("営業時間は何時ですか？", ""),
        ("👏👏👏", "thanks"),
        ("❤️", "thanks"),
        ("😡", ""),
        ("", ""),
        ("?", ""),
        ("...", ""),
    ],
)
def test_what_a_message_is(text: str, wanted: str) -> None:
    assert sort(text) == wanted


def test_the_rule_is_named_and_the_language_of_the_message_goes_first() -> None:
    assert sort_of("Grazie!", "", "", "", RULES) == ("thanks", "thanks_it")
    assert sort_of("Aprite domani?", "", "", "it", RULES) == ("question", "question_mark")
    assert sort_of("👍", "", "", "", RULES) == ("thanks", "thanks_signs")
    assert sort_of("Thanks, grazie!", "", "", "en-GB", RULES) == ("thanks", "thanks_en")


def test_a_rule_switched_off_says_nothing_and_a_question_is_still_no_thanks() -> None:
    off = Rules(RULES.words, off=frozenset({"question_mark", "question_en"}))
    assert sort("Thanks, but when do you open?", off) == ""
    assert sort("Thanks!", Rules(RULES.words, off=frozenset({"thanks_en"}))) == ""


def test_own_rules_go_first_but_make_no_question_thanks() -> None:
    def own(sort: sorting.Sort, field: sorting.Field, holds: str) -> Rules:
        return Rules(RULES.words, (OwnRule("mine", sort, field, holds),))

    assert sort_of("Bravi  TUTTI quanti", "", "", "", own("thanks", "text", "bravi tutti")) == ("thanks", "mine")
    assert sort("Bravi tutti, quando aprite?", own("thanks", "text", "bravi tutti")) == "question"
    assert sort("Quando aprite?", own("", "author", "Ada Bo")) == ""
    assert sort("Quando aprite?", own("spam", "author", "ADA")) == "spam"
    assert sort("bravissimi tutti", own("spam", "text", "bravi")) == ""
    assert sort("any", own("spam", "text", " ")) == ""
    assert sort("see (a|b) [c] \\d", own("spam", "text", "(a|b) [c] \\d")) == "spam"


def test_likes_and_shares_are_of_no_sort() -> None:
    assert sort_of("When do you open?", "", "", "", RULES, "like") == ("", "")


@given(st.text(), st.text(max_size=20), st.text(max_size=20), st.sampled_from(["", "it", "xx-YY", "\0"]))
def test_any_text_has_one_sort(text: str, author: str, holds: str, language: str) -> None:
    rules = Rules(RULES.words, (OwnRule("a", "spam", "author", holds), OwnRule("b", "thanks", "text", holds)))
    found, by = sort_of(text, author, author, language, rules)
    assert found in SORTS and (by in ("a", "b") or BUILT_IN.get(by, "") == found)


@given(
    st.lists(st.sampled_from(["grazie", "thanks", "quando", "?", "??", "!", "ma", "open", "https://x.example", "\n"]))
)
def test_what_asks_is_never_thanks(words: list[str]) -> None:
    text = " ".join(words)
    if "?" in text:
        assert sort(text) != "thanks"


PIECES = ["a", "a?", "http://", "> ", "earn ", "i ", "e e", "ma ", "👏", "!?", "(", "a.b/", "mi sapete "]


@pytest.mark.parametrize("piece", PIECES)
def test_of_a_megabyte_only_the_beginning_is_looked_at(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    look = Shapes.at

    def counted(shapes: Shapes, text: str, begin: int) -> tuple[int, int] | None:
        looked.append(begin)
        return look(shapes, text, begin)

    monkeypatch.setattr(Shapes, "at", counted)
    whole = piece * (1_000_000 // len(piece))
    found = sort(whole)
    assert all(begin < sorting.LOOKED_AT for begin in looked)
    assert len(looked) <= 6 * sorting.LOOKED_AT  # each of the six lists once at each word
    assert sort(whole + " When do you open?") == found


ASKED = [shape for language in LANGUAGES for shape in read_json("words", f"questions_{language}.json")["asking"]]
ASKING_WORDS = [
    "i",
    "was",
    "wondering",
    "if",
    "mi",
    "sapete",
    "dire",
    "ci",
    "può",
    "pouvez-vous",
    "me",
    "_",
    "3",
    ".",
    "\n",
]


@given(st.lists(st.sampled_from(ASKING_WORDS), max_size=12))
def test_looking_where_a_first_word_stands_finds_what_one_walk_finds(words: list[str]) -> None:
    text = " ".join(words)
    assert (sort(text) == "question") == any(Shapes(tuple(ASKED)).find(alike(text)))


def test_every_list_is_dated_and_says_where_it_comes_from() -> None:
    for kind in ("questions", "thanks", "spam"):
        for language in LANGUAGES:
            told = read_json("words", f"{kind}_{language}.json")
            assert told["as_of"] and told["source"] and told["language"] == language
            shapes = [shape for part, some in told.items() if isinstance(some, list) for shape in some]
            looked_for = [
                shape for shape in shapes if shape not in (*told.get("opening", ()), *told.get("leading", ()))
            ]
            assert all(first_words(shape) for shape in looked_for)
            assert not any(re.match(r"\[|[^ ]*\w\*", shape) for shape in looked_for)  # begins with words that are whole
            list(Shapes(tuple(looked_for)).find("x"))  # each of them can be read


def test_the_lists_are_there_for_each_language() -> None:
    found = {each.stem for each in Path("resources/words").glob("*_??.json")}
    assert {f"{kind}_{one}" for kind in ("questions", "thanks", "spam") for one in LANGUAGES} <= found
