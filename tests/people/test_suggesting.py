"""Who could be the same: by address, by name on two networks, by a name of the diary; each says why."""

from __future__ import annotations

import pytest

from brandassist.people.suggesting import MANY, Known, address, folded, suggest


def known(ident: str, name: str, network: str = "", handle: str = "", url: str = "") -> Known:
    return Known(ident, ident, name, network, handle, url)


def pairs(*everyone: Known, refused: tuple[tuple[str, str], ...] = ()) -> list[tuple[set[str], tuple[str, ...]]]:
    return [({each.one.id, each.other.id}, each.why) for each in suggest(everyone, refused)]


def test_the_same_address_counts_more_than_the_same_name() -> None:
    page = known("m", "Alma Q.", "mastodon", "alma@people.example", "https://people.example/@alma")
    blog = known("w", "Alma", "wordpress", "", "http://www.people.example/@alma/")
    namesake = known("b", "Alma Q.", "bluesky", "alma.example")
    assert pairs(page, blog, namesake) == [({"m", "w"}, ("address",)), ({"m", "b"}, ("name",))]


def test_a_handle_is_an_address_too() -> None:
    blog = known("w", "Bruno", "wordpress", "", "https://bruno.example/")
    assert pairs(blog, known("b", "Herr B", "bluesky", "bruno.example")) == [({"w", "b"}, ("address",))]
    assert pairs(blog, known("x", "Herr B", "x", "bruno.example")) == []


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (known("a", "Hédi  Prova", "x"), known("b", "hedi prova", "mastodon"), [("name",)]),
        (known("a", "Alma", "x"), known("b", "Alma", "mastodon"), []),  # one word is too little
        (known("a", "Alma Prova", "x"), known("b", "Alma Prova", "x"), []),  # two of one network are two people
        (known("a", "Alma", "x"), known("d", "Alma"), [("diary",)]),
        (known("c", "Alma Prova"), known("d", "Alma Prova"), []),
        (known("a", "🌿", "x"), known("b", "🌿", "mastodon"), []),
    ],
)
def test_names(one: Known, other: Known, why: list[tuple[str, ...]]) -> None:
    assert [each[1] for each in pairs(one, other)] == why


def test_a_name_of_many_says_nothing() -> None:
    crowd = [known(str(n), "Maria Rossi", f"network {n}") for n in range(MANY + 1)]
    assert suggest(crowd) == [] and len(suggest(crowd[:3])) == 3


def test_what_was_refused_is_not_offered_again_under_any_of_their_names() -> None:
    one, other = known("a", "Alma Prova", "x"), Known("b", "somebody", "Alma Prova", "mastodon")
    second = Known("c", "somebody", "Else", "bluesky")
    assert len(pairs(one, other, second)) == 1
    assert pairs(one, other, second, refused=(("c", "a"),)) == []


def test_addresses_and_names_that_are_none() -> None:
    assert [address(each) for each in ("javascript:x", "https://[", "", "mailto:a@b.example")] == [""] * 4
    assert address("HTTPS://WWW.People.example/A/?q=1") == "people.example/A?q=1"
    assert folded("  Ñandú-Ola_X \u202e") == "nandu ola x"
