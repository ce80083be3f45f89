from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.capture import Chip, Kind, Known, Line, Place, folded, read
from drafts.locking import MARK, locked_texts, parse

TODAY = date(2026, 11, 22)  # a Sunday
KNOWN = Known((Place("Riverside", "214", "Torino"), Place("Harbour store")), ("Grace Hill", "Manager"))
PIECES = (
    "Store 214", "Torino", "Riverside", "Harbour store", "#service", "@manager", '"12 minutes, no chairs"', "+photo",
    "ieri", "last Monday", "12 novembre", "%%", "%", "and then", "è", "😀", ",", ": ", ". ", "\n", "  ", "—", "@", "#",
    '"', "https://shop.example/#a@b", "Store 9",
)  # fmt: skip
TYPED = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join) | st.text(max_size=40)


def chips(line: Line) -> list[tuple[str, Kind, str]]:
    return [(line.typed[each.start : each.end], each.kind, each.value) for each in line.chips]


def test_a_line_of_ten_seconds_is_read() -> None:
    line = read('Store 214 Torino #service @manager "12 minutes, no chairs" +photo', KNOWN, TODAY)
    assert chips(line) == [
        ("Store 214", "place", "Riverside"),
        ("Torino", "city", "Torino"),
        ("#service", "tag", "service"),
        ("@manager", "person", "Manager"),
        ('"12 minutes, no chairs"', "quote", "12 minutes, no chairs"),
        ("+photo", "photo", ""),
    ]
    assert (line.text, line.place) == ('#service @manager "12 minutes, no chairs"', "Riverside")


@pytest.mark.parametrize(
    ("typed", "text", "place", "day"),
    [
        ("Harbour store, 12 novembre\nThree lines", "Three lines", "Harbour store", "2026-11-12"),
        ("Torino: chiuso", "chiuso", "Torino", ""),
        ("Torino is closed", "Torino is closed", "", ""),  # part of a sentence
        ("The train from Torino", "The train from Torino", "", ""),
        ("Ieri siamo stati a Torino", "Ieri siamo stati a Torino", "", "2026-11-21"),  # a day that begins one counts
        ("The Harbour store was full, yesterday", "The Harbour store was full", "Harbour store", "2026-11-21"),
        ("Met @grace yesterday", "Met @grace", "", "2026-11-21"),
        ("Cold doors +foto", "Cold doors", "", ""),
        ("We open on 12 November", "We open on 12 November", "", ""),
        ("Negozio 9: freddo", "freddo", "Negozio 9", ""),  # a store that is not known yet
        ("negozio n. 0214 - coda", "coda", "Riverside", ""),
        ("Ieri.", "Ieri.", "", "2026-11-21"),  # labels alone are the words
        ("torino, freddo", "torino, freddo", "", ""),  # a city has its capital
        ("See https://shop.example/#a @grace-hill", "See https://shop.example/#a @grace-hill", "", ""),
        ("", "", "", ""),
    ],
)
def test_labels_that_stand_apart_leave_the_words(typed: str, text: str, place: str, day: str) -> None:
    line = read(typed, KNOWN, TODAY)
    assert (line.text, line.place, line.first("day")) == (text, place, day)


def test_a_city_from_elsewhere_is_asked_for_by_its_folded_words() -> None:
    known = Known(city={"reggio emilia": "Reggio nell'Emilia"}.get)
    assert read("Reggio Emilia: freddo", known, TODAY).place == "Reggio nell'Emilia"


CITIES = Known(
    (Place("Riverside", "214", "Torino"),),
    city={"lyon": "Lyon", "nice": "Nice", "reading": "Reading", "torino": "Torino"}.get,
    ordinary={"nice", "reading"}.__contains__,
)


@pytest.mark.parametrize(
    ("typed", "text", "place"),
    [
        ("Lyon: cold", "cold", "Lyon"),
        ("a lyon: freddo", "freddo", "Lyon"),  # a preposition does for a capital
        ("In Lyon, cold", "cold", "Lyon"),
        ("Cold doors, near Lyon", "Cold doors", "Lyon"),
        ("In Lyon it was cold", "In Lyon it was cold", ""),
        ("lyon: cold", "lyon: cold", ""),
        ("Nice: warm", "Nice: warm", ""),  # the capital is the sentence's
        ("Warm. Nice, very warm", "Warm. Nice, very warm", ""),
        ("In Nice: warm", "warm", "Nice"),
        ("in nice: warm", "in nice: warm", ""),
        ("Warm doors, Nice", "Warm doors, Nice", ""),
        ("Store 9 Nice: warm", "warm", "Store 9"),
        ("We were reading, at home", "We were reading, at home", ""),
    ],
)
def test_a_city_that_is_a_word_too_needs_more_than_the_capital_of_a_sentence(typed: str, text: str, place: str) -> None:
    line = read(typed, CITIES, TODAY)
    assert (line.text, line.place) == (text, place)


def test_a_city_beside_a_store_is_the_stores() -> None:
    assert read("Store 9 Nice: warm", CITIES, TODAY).first("city") == "Nice"
    known = Known((Place("Harbour", city="Nice"),), city=CITIES.city, ordinary=CITIES.ordinary)
    assert read("Nice: warm", known, TODAY).place == "Nice"  # she goes there


@pytest.mark.parametrize(
    ("typed", "text", "locked"),
    [
        ("Store 214: %%Grace leaves%% in June", "Grace leaves in June", ["Grace leaves"]),
        ("%%@grace #secret%% #open", "@grace #secret #open", ["@grace #secret"]),
        ("Store 214 %%open #tag", "Store 214 open #tag", ["Store 214 open #tag"]),  # unclear means locked
        ("%%Store 214%%", "Store 214", ["Store 214"]),
    ],
)
def test_what_is_locked_is_read_for_nothing_else(typed: str, text: str, locked: list[str]) -> None:
    line = read(typed, KNOWN, TODAY)
    assert (line.text, list(locked_texts(line.text, line.locks))) == (text, locked)
    assert "secret" not in line.values("tag")
    assert not {"grace", "Grace Hill"} & set(line.values("person"))


def test_a_person_sets_chips_right() -> None:
    typed = "Store 214 Torino: #service @manager"
    right: dict[str, tuple[Kind, str]] = {
        folded("Store 214"): ("place", "Harbour store"),
        folded("Torino"): ("text", ""),
        folded("@manager"): ("tag", "manager"),
    }
    line = read(typed, KNOWN, TODAY, right)
    assert (line.place, line.values("tag"), line.values("person")) == ("Harbour store", ("service", "manager"), ())
    assert line.text == typed  # Torino is a word again, so the words begin before it


@given(TYPED)
def test_chips_never_overlap_and_lie_in_the_line(typed: str) -> None:
    line = read(typed, KNOWN, TODAY)
    assert list(line.chips) == sorted(line.chips)
    for one, two in pairwise(line.chips):
        assert one.end <= two.start
    assert all(0 <= each.start < each.end <= len(typed) for each in line.chips)


def left_out(line: Line) -> list[Chip]:
    """The labels before and after the words."""
    return [each for each in line.chips if each.kind in ("place", "city", "day", "photo")]


@given(TYPED)
def test_no_word_is_ever_lost(typed: str) -> None:
    """What is not in the words stands in a label, and its meaning is kept."""
    line = read(typed, KNOWN, TODAY)
    whole, _ = parse(typed)
    assert line.text in whole
    at = whole.index(line.text)
    gone = whole[:at] + "\n" + whole[at + len(line.text) :]
    for chip in left_out(line):
        gone = gone.replace(typed[chip.start : chip.end], "", 1)
    assert not gone.replace(MARK, "").strip(",;:·–—- \t\n")


@given(TYPED)
def test_chips_taken_back_are_words_again(typed: str) -> None:
    line = read(typed, KNOWN, TODAY)
    back: dict[str, tuple[Kind, str]] = {}
    while open_chips := [each for each in line.chips if each.kind != "locked"]:
        back |= {folded(typed[each.start : each.end]): ("text", "") for each in open_chips}
        line = read(typed, KNOWN, TODAY, back)
    assert (line.text, line.locks) == parse(typed)


@given(TYPED)
def test_locked_words_stay_locked(typed: str) -> None:
    line = read(typed, KNOWN, TODAY)
    words = [each for each in locked_texts(*parse(typed)) if each.strip(",;:·–—- \t\n")]
    assert [each for each in locked_texts(line.text, line.locks) if each.strip(",;:·–—- \t\n")] == words


def test_locked_spaces_and_signs_stay_with_the_words() -> None:
    line = read("%% Store 214 -%% , Store 214", KNOWN, TODAY)
    assert (line.text, line.locks) == (" Store 214 -", ((0, 12),))
    assert read("Store 214 %%,%% Torino: cold", KNOWN, TODAY).text == "cold"
