"""Somebody called by another name: it stands here and in the diary, whatever their network calls them later."""

from __future__ import annotations

import pytest

from brandassist.errors import Problem
from brandassist.networks.contract import Incoming
from brandassist.store.inbox import messages
from tests.people.conftest import HOUR, NOW, World


def came(world: World, author: str, name: str) -> str:
    """A message of somebody whom their network calls so today; returns their profile."""
    told = [Incoming(name, author, "alma@home.example", "Hello", NOW, ref="7")]
    account_id = world.account("mastodon")
    with world.db.write("inbox") as tx:
        messages.keep(tx, account_id, told, messages.within(24 * HOUR))
    (row,) = world.people.list()
    return world.people.of(row.id).profiles[0].id


def test_a_name_stays_through_later_collections_and_is_taken_back(world: World) -> None:
    one = came(world, "xX alma Xx", "first")
    assert world.people.rename(one, "  Alma   Qualunque ") == ""  # until now only the network had named her
    came(world, "xX ALMA 2 Xx", "second")
    view = world.people.of(one)
    assert (view.facts.name, view.profiles[0].name, view.messages) == ("Alma Qualunque", "xX ALMA 2 Xx", 2)
    assert [each.name for each in world.people.list("xx alma 2")] == ["Alma Qualunque"]
    assert world.people.rename(one, "Alma Q") == "Alma Qualunque"
    assert world.people.rename(one, "Alma Qualunque") == "Alma Q"
    world.people.rename(one, "")
    assert world.people.of(one).facts.name == "xX ALMA 2 Xx"


def test_a_name_she_was_joined_with_stands_for_her_and_parting_brings_both_back(world: World) -> None:
    one, diary = world.profile("alma_q"), world.met("Alma Qualunque", "2026-05-14")
    world.people.note(one, "On the profile")
    world.people.note(diary, "In the diary")
    world.people.join([one, diary], into=one)
    world.people.mute(one)
    before = world.people.of(one)
    assert (before.facts.name, before.also) == ("alma_q", ("Alma Qualunque",))
    assert world.people.rename(one, "alma qualunque") == "alma_q"
    view = world.people.of(one)
    assert (view.facts.name, view.also, view.id) == ("Alma Qualunque", ("alma_q",), diary)
    assert view.facts.muted_at is not None and len(view.notes) == 2 and view.met.times == 1
    world.people.rename(one, "alma_q")
    assert world.people.of(one) == before
    world.people.rename(one, "Alma Qualunque")
    world.people.part(one)
    assert [each.text for each in world.people.of(one).notes] == ["On the profile"]
    assert [each.text for each in world.people.of(diary).notes] == ["In the diary"]


def test_a_name_of_somebody_else_is_refused_and_nothing_changes(world: World) -> None:
    one, other = world.profile("Alma"), world.profile("Bruno")
    world.people.note(other, "Known")
    with pytest.raises(Problem, match="called_so"):
        world.people.rename(one, "bruno")
    assert world.people.of(one).person_id is None
    diary = world.met("Carla", "2026-05-14")
    with pytest.raises(Problem, match="empty_name"):
        world.people.rename(diary, " ")
    assert world.people.of(diary).facts.name == "Carla"
