"""One human being of several profiles: joined, parted and taken back without anything lost or mixed up."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from brandassist.errors import Problem
from brandassist.people.service import People
from brandassist.store.history import Actor
from tests.people.conftest import World


def groups(people: People, profiles: list[str]) -> set[frozenset[str]]:
    return {frozenset(each.id for each in people.of(one).profiles) for one in profiles}


def test_joined_people_share_what_is_known_and_parted_ones_take_their_own_along(world: World) -> None:
    here, there = world.profile("Alma Qualunque"), world.profile("alma", "x")
    world.people.note(here, "Means what is said.")
    world.people.note(there, "Prefers to be called.")
    world.people.tag(there, "Graz", "#market")
    joined = world.people.join([here, there])
    view = world.people.of(there)
    assert view.id == joined and view.facts.name == "Alma Qualunque" and view.also == ("alma",)
    assert [each.text for each in view.notes] == ["Means what is said.", "Prefers to be called."]
    assert view.tags == ("Graz", "market") and view.readers == ("Ivo",)
    assert view.notes[0].who == "Ada"
    world.people.part(there)
    assert [each.text for each in world.people.of(here).notes] == ["Means what is said."]
    assert world.people.of(there).tags == ("Graz", "market")
    assert world.people.suggestions(here) == []
    world.people.undo(there)
    assert world.people.of(here).tags == ("Graz", "market")
    with pytest.raises(Problem, match="no_joining_to_undo"):
        world.people.undo(here)


def test_a_profile_nobody_spoke_of_has_no_person_until_somebody_does(world: World) -> None:
    one = world.profile("Alma Qualunque", handle="alma")
    diary = world.met("alma qualunque", "2026-05-14")
    assert world.people.of(one).person_id is None
    world.people.describe(one, about="Runs the repair bench")
    view = world.people.of(one)
    assert view.facts.name == "Alma Qualunque (alma)" and view.facts.about == "Runs the repair bench"
    assert view.person_id not in (None, diary) and view.met.times == 0  # never silently the diary's
    (suggestion,) = world.people.suggestions(one)
    assert suggestion.why == ("diary",) and suggestion.other.id == diary
    world.people.join([one], into=diary)
    assert world.people.of(one).facts.name == "alma qualunque" and world.people.met(one).times == 1


def test_joining_twice_parting_alone_and_ids_of_nobody_are_said(world: World) -> None:
    one, other = world.profile("Alma"), world.profile("Bruno")
    world.people.join([one, other])
    for code, call in (
        ("nothing_to_join", lambda: world.people.join([one, other])),
        ("nothing_to_part", lambda: world.people.part(world.profile("Carla"))),
        ("not_found", lambda: world.people.of("nobody")),
        ("empty_note", lambda: world.people.note(one, " \n")),
    ):
        with pytest.raises(Problem, match=code):
            call()


def test_taking_a_joining_back_leaves_nothing_of_it(world: World) -> None:
    one, other = world.profile("Alma"), world.profile("Bruno")
    world.people.join([one, other])
    world.people.undo(one)
    assert world.people.of(one).person_id is None and world.people.of(other).person_id is None
    world.people.mute(one)
    world.people.join([other, one])
    assert world.people.of(other).facts.muted_at is not None
    world.people.undo(other)
    assert world.people.of(one).facts.muted_at is not None and world.people.of(other).facts.muted_at is None


def test_a_refused_suggestion_stays_refused(world: World) -> None:
    one, other = world.profile("Alma Qualunque"), world.profile("Alma Qualunque", "x")
    assert [each.why for each in world.people.suggestions()] == [("name",)]
    world.people.not_same(one, other)
    world.people.note(other, "Somebody else.")
    assert world.people.suggestions() == world.people.suggestions(one) == world.people.suggestions(other) == []


WAYS = st.sampled_from(("join", "part", "undo", "note"))
DEEDS = st.lists(st.tuples(WAYS, st.integers(0, 4), st.integers(0, 4)), max_size=14)


QUICK = settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@QUICK
@given(deeds=DEEDS)
def test_whatever_is_joined_and_parted_everybody_is_somewhere_once_and_no_note_is_lost(
    world: World, deeds: list[tuple[str, int, int]]
) -> None:
    profiles = [world.profile(f"Person {number}", handle=f"p{number}") for number in range(5)]
    written: set[str] = set()
    for number, (deed, one, other) in enumerate(deeds):
        before = groups(world.people, profiles)
        try:
            match deed:
                case "join":
                    world.people.join([profiles[one], profiles[other]])
                    assert groups(world.people, [profiles[one]]) == groups(world.people, [profiles[other]])
                case "part":
                    world.people.part(profiles[one])
                    assert frozenset([profiles[one]]) in groups(world.people, profiles)
                case "note":
                    world.people.note(profiles[one], f"note {number}")
                    written.add(f"note {number}")
                    assert groups(world.people, profiles) == before
                case _:
                    world.people.undo(profiles[one])
        except Problem as problem:
            assert problem.code in ("nothing_to_join", "nothing_to_part", "no_joining_to_undo")
            assert groups(world.people, profiles) == before
        if deed in ("join", "part") and groups(world.people, profiles) != before:
            world.people.undo(profiles[one])
            assert groups(world.people, profiles) == before
            if deed == "part":
                world.people.part(profiles[one])
            else:
                world.people.join([profiles[one], profiles[other]])
        now = groups(world.people, profiles)
        assert sorted(each for group in now for each in group) == sorted(profiles)
    with world.db.read() as tx:
        from brandassist.store.people import people, person_notes

        held = {note.text for who in people.everyone(tx) for note in person_notes.of(tx, who.people)}
    assert written <= held


def test_a_note_is_corrected_removed_and_put_back(world: World) -> None:
    one = world.profile("Alma")
    message = world.wrote(one, "Hello")
    first, second = world.people.note(one, "A", message), world.people.note(one, "B")
    People(world.db, Actor(world.other, world.me.device_id)).correct_note(first, "A, corrected")
    removed = world.people.remove_note(first)
    assert (removed.text, removed.who, removed.message_id) == ("A, corrected", "Ivo", message)
    assert [each.id for each in world.people.of(one).notes] == [second]
    world.people.put_back(removed)
    assert [each.text for each in world.people.of(one).notes] == ["A, corrected", "B"]
