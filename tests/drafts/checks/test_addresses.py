"""Links and names of a text: found where they stand, http told at once, the rest once somebody asked."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.checks.addresses import DEAD, Answer, Answers, Outcome, address_findings, links_in, names_in
from drafts.checks.check import check
from tests.drafts.rules import MASTODON

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://shop.example/a.", ["https://shop.example/a"]),
        ("[words](https://shop.example/b 'title'), then", ["https://shop.example/b"]),
        ("<https://shop.example/c> and *https://shop.example/d*", ["https://shop.example/c", "https://shop.example/d"]),
        ("(https://w.example/A_(b))", ["https://w.example/A_(b)"]),
        ("[1]: https://shop.example/e", ["https://shop.example/e"]),
        ("«https://shop.example/f», HTTP://Old.example", ["https://shop.example/f", "HTTP://Old.example"]),
        ("https://intranet, mail@shop.example, shop.it, ftp://shop.example", ["https://intranet"]),
        ("{link} https://", []),
    ],
)
def test_addresses_are_found_without_what_stands_around_them(text: str, found: list[str]) -> None:
    assert [address for address, _ in links_in(text)] == found


@given(st.lists(st.sampled_from(["https://a.example/b", "@ann", "@ann@s.example", "word", "\n\n", "(", ")", "é😀"])))
@settings(max_examples=80)
def test_every_place_holds_what_was_found(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for address, (start, end) in links_in(text):
        assert text[start:end] == address
    for name, (start, end) in names_in(text):
        assert text[start:end] == f"@{name}"
    assert len(list(names_in(text))) == sum(each.startswith("@") for each in pieces)


def test_plain_http_is_told_without_asking_and_once() -> None:
    text = "Two: http://shop.example/a and http://shop.example/a"
    (found,) = check(text, MASTODON)
    assert (found.rule, found.level, found.span) == ("link-http", "warning", (5, 26))
    assert found.suggestion == "https://shop.example/a"
    assert found.origin.as_of == "2026-11-22"


def heard(outcome: Outcome) -> Answers:
    answer = Answer(outcome, AT)
    return Answers({"https://shop.example/a": answer}, {"ann@s.example": answer})


@pytest.mark.parametrize("outcome", DEAD)
def test_a_dead_link_says_why_and_when_it_was_asked(outcome: Outcome) -> None:
    (found,) = check("See https://shop.example/a and @ann@s.example", MASTODON, heard=heard(outcome))
    assert (found.rule, found.span) == ("link-dead", (4, 26))
    assert (found.data["why"], found.data["asked"]) == (outcome, AT.isoformat())


def test_a_name_that_nobody_has_is_told_whatever_its_letters() -> None:
    (found,) = address_findings("Thanks @Ann@S.example! @Ann@S.example", heard("nobody"))
    assert (found.rule, found.span, found.data["text"]) == ("mention-unknown", (7, 21), "@Ann@S.example")


@pytest.mark.parametrize("outcome", ["there", "unclear"])
def test_what_answers_or_lets_nobody_look_is_no_finding(outcome: Outcome) -> None:
    assert check("See https://shop.example/a and @ann@s.example", MASTODON, heard=heard(outcome)) == ()
