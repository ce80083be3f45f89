"""What is shown of somebody: where they were met, what passed, what they write in, who was never answered."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from brandassist.store.diary import entries as entries
from brandassist.store.tables import ledger_entry, message, person
from tests.people.conftest import HOUR, NOW, World


def statuses(world: World) -> dict[str, str]:
    with world.db.read() as tx:
        return {row.text: row.status for row in tx.execute(select(message))}


def test_what_passed_on_every_network_and_in_the_diary_latest_first(world: World) -> None:
    one, other = world.profile("Alma Qualunque"), world.profile("Alma Qualunque", "x")
    world.wrote(one, "First", 200, answered_at=NOW - 197 * HOUR, status="answered")
    world.wrote(other, "Second", 100, "x")
    world.wrote(other, "", 50, "x", kind="share", status="nothing_owed", due_at=None)
    diary = world.met("Alma Qualunque", "2026-05-14", "Vieux-Port, first visit", "Vieux-Port")
    world.people.join([one, other], into=diary)
    view = world.people.of(one)
    told = [(each.kind, each.network, each.text or each.about, each.answered_in) for each in view.past]
    assert told == [
        ("share", "x", "", None),
        ("reply", "x", "Second", None),
        ("reply", "mastodon", "First", 3 * 3600.0),
        ("entry", "", "Vieux-Port, first visit", None),
    ]
    assert (view.messages, view.more) == (3, False)
    assert (view.met.times, view.met.day, view.met.where) == (1, "2026-05-14", "Vieux-Port")
    assert world.people.past(one, 2, 1) == list(view.past[1:3])
    assert world.people.of(one, most=2).more


def test_an_entry_in_the_bin_is_no_meeting_and_one_of_a_day_counts_once(world: World) -> None:
    diary = world.met("Alma", "2026-05-14")
    world.met("Alma", "2026-05-14")
    world.met("Alma", "2026-10-02", place="Bari")
    assert (world.people.met(diary).times, world.people.met(diary).where) == (2, "Bari")
    with world.db.write("diary") as tx:
        for each in tx.execute(select(entries.entry.c.id)).scalars().all():
            entries.bin_entry(tx, each)
    assert world.people.met(diary).times == 0


def test_a_language_is_guessed_from_what_they_write_until_somebody_says_it(world: World) -> None:
    one = world.profile("Alma")
    for number in range(3):
        world.wrote(one, "Quante sedie avete chiesto? La domanda è seria, e non sono la sola a farla.", number)
    assert world.people.of(one).guessed == ("it",)
    world.people.describe(one, language="fr")
    view = world.people.of(one)
    assert (view.guessed, view.facts.language) == ((), "fr")
    world.people.describe(one, language="")
    assert world.people.of(one).guessed == ("it",)


def test_never_answered_means_on_no_network_and_the_longest_is_first(world: World) -> None:
    patient, answered, spam = (world.profile(name) for name in ("Alma", "Bruno", "Carla"))
    elsewhere = world.profile("Bruno", "x")
    world.wrote(patient, "Hello?", 90)
    world.wrote(patient, "Anybody?", 10, status="waived")
    world.wrote(answered, "And me?", 500)
    world.wrote(elsewhere, "Thanks", 5, "x", status="answered", answered_at=NOW)
    world.wrote(spam, "Buy", 900, status="spam")
    longest = world.profile("Dora")
    world.wrote(longest, "Since long", 700)
    told = [(each.name, each.messages, each.open) for each in world.people.unanswered()]
    assert told == [("Dora", 1, 1), ("Bruno", 1, 1), ("Alma", 2, 1)]
    world.people.join([answered, elsewhere])
    world.people.block(longest)
    (left,) = world.people.unanswered()
    assert (left.name, left.since) == ("Alma", NOW - timedelta(hours=90))


def test_muted_owes_nothing_blocked_is_marked_and_both_give_back_what_they_closed(world: World) -> None:
    one = world.profile("Alma")
    world.wrote(one, "open")
    world.wrote(one, "answered", status="answered", answered_at=NOW)
    assert world.people.mute(one) == 1
    assert statuses(world) == {"open": "nothing_owed", "answered": "answered"}
    with world.db.read() as tx:
        assert tx.execute(select(ledger_entry.c.verb)).scalars().all() == ["nothing_owed"]
    assert world.people.block(one) == 0 and world.people.of(one).facts.blocked_at is not None
    assert world.people.unmute(one) == 0  # still blocked
    assert world.people.unblock(one) == 1
    assert statuses(world) == {"open": "needs_reply", "answered": "answered"}


def test_the_list_finds_by_name_handle_and_tag_and_leaves_out_who_is_only_in_the_diary(world: World) -> None:
    one = world.profile("Hédi Prova", handle="hp@people.example")
    world.wrote(one, "Hello")
    world.met("Only Diary", "2026-05-14")
    world.people.tag(one, "noise")
    for words in ("hedi", "hp people", "noise prova", ""):
        assert [(each.name, each.messages, each.tags) for each in world.people.list(words)] == [
            ("Hédi Prova", 1, ("noise",))
        ]
    assert world.people.list("nobody") == []


def test_a_rename_there_keeps_the_person(world: World) -> None:
    from sqlalchemy import update

    from brandassist.store.tables import profile

    one = world.profile("Alma Qualunque")
    world.people.note(one, "Means what is said.")
    with world.db.write("inbox") as tx:
        tx.execute(update(profile).values(name="Alma Q., on leave", handle="almaq"))
    view = world.people.of(one)
    assert view.facts.name == "Alma Qualunque" and view.profiles[0].name == "Alma Q., on leave"
    assert [each.text for each in view.notes] == ["Means what is said."]
    with world.db.read() as tx:
        assert len(tx.execute(select(person)).all()) == 1
