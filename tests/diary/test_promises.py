"""Promises: dated, done and undone, private where the words are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.workspace import Workspace


@pytest.fixture(autouse=True)
def sunday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 11, 22, 12, tzinfo=UTC))


def test_promises_stand_overdue_first_and_those_without_a_day_last(workspace: Workspace) -> None:
    promises, entry = workspace.promises, workspace.diary.capture("Cold doors.", place="Harbour store")
    undated = promises.add(entry, "Think about the door")
    friday = promises.add(entry, "Chairs by Friday for @Greta")
    late = promises.add(entry, "Answer the landlord", due="2026-11-20")
    found = promises.list()
    assert [each.id for each in found] == [late, friday, undated]
    assert [(each.due, each.person, each.overdue(promises.today())) for each in found] == [
        ("2026-11-20", "", True),
        ("2026-11-27", "Greta", False),
        ("", "", False),
    ]
    assert {each.place for each in found} == {"Harbour store"}


def test_kept_moved_and_owed_again(workspace: Workspace) -> None:
    promises, entry = workspace.promises, workspace.diary.capture("Cold doors.")
    promise = promises.add(entry, "A heater", due="2026-11-20")
    promises.move(promise, "lunedì prossimo")
    assert promises.list()[0].due == "2026-11-23"
    promises.done(promise)
    assert promises.list() == []
    assert [each.id for each in promises.list(done=True, entry_id=entry)] == [promise]
    promises.reopen(promise)
    assert [each.id for each in promises.list()] == [promise]
    promises.move(promise, "")
    assert promises.list()[0].due == ""
    promises.remove(promise)
    assert promises.list(done=True) == []


def test_a_passage_locked_afterwards_takes_its_promise_along(workspace: Workspace) -> None:
    promises, diary = workspace.promises, workspace.diary
    text = "Promised\nA rack for the hill store\nAn answer to the landlord"
    entry = diary.new(text=text)
    promises.take(entry, ["A rack for the hill store", "An answer to the landlord"])
    assert [each.locked for each in promises.list()] == [False, False]
    at = text.index("An answer")
    diary.lock(entry, (at, len(text)))
    assert {each.text: each.locked for each in promises.list()} == {
        "A rack for the hill store": False,
        "An answer to the landlord": True,
    }
    assert "An answer to the landlord" in diary.locked_passages()
    edited = text.replace("the landlord", "our landlord soon")
    diary.autosave(entry, "", edited, ((at, len(edited)),))
    assert [each.text for each in promises.list() if each.locked] == ["An answer to the landlord"]
    diary.unlock(entry, (at, len(edited)))
    assert not any(each.locked for each in promises.list())


def test_what_is_owed_around_an_entry_is_its_own_and_that_of_its_trip(workspace: Workspace) -> None:
    promises, diary = workspace.promises, workspace.diary
    trip = workspace.trips.create("North", "2026-11-19", "2026-11-21")
    here, beside, apart = diary.new(trip=trip), diary.new(trip=trip), diary.new()
    promises.add(beside, "A rack", due="2026-11-20")
    promises.add(here, "A lamp")
    kept = promises.add(here, "A chair")
    promises.add(apart, "A heater")
    promises.done(kept)
    assert [each.text for each in promises.around(here)] == ["A lamp", "A rack"]
    assert [each.text for each in promises.around(apart)] == ["A heater"]
    diary.delete(beside)
    assert [each.text for each in promises.around(here)] == ["A lamp"]


@pytest.mark.parametrize("text", ["Call %%the landlord of June%%", "Call %%the landlord of June"])
def test_a_promise_with_locked_words_is_private_whole(workspace: Workspace, text: str) -> None:
    entry = workspace.diary.capture("Open.")
    workspace.promises.add(entry, f"{text} @Greta")
    (promise,) = workspace.promises.list()
    assert (promise.locked, promise.person) == (True, "")
    assert "Call the landlord of June @Greta" in workspace.diary.locked_passages()


def test_what_the_entry_locks_is_private_in_the_promise(workspace: Workspace) -> None:
    entry = workspace.diary.capture("Seen.\n%%Grace gets the corner by June%%\nA chair for all")
    workspace.promises.add(entry, "Grace gets the corner by June")
    workspace.promises.add(entry, "A chair for all of them")
    locked = {each.text: each.locked for each in workspace.promises.list()}
    assert locked == {"Grace gets the corner by June": True, "A chair for all of them": False}
    workspace.diary.lock(entry)
    assert all(each.locked for each in workspace.promises.list())
    assert "A chair for all of them" in workspace.diary.locked_passages()


def test_entries_in_the_bin_owe_nothing_and_take_their_promises_along(workspace: Workspace) -> None:
    entry = workspace.diary.capture("Gone.")
    workspace.promises.add(entry, "A thing")
    workspace.diary.delete(entry)
    assert workspace.promises.list(done=True) == []
    workspace.diary.restore(entry)
    assert len(workspace.promises.list()) == 1


@pytest.mark.parametrize(
    ("text", "due", "code"),
    [(" ", "", "empty_promise"), ("A chair", "someday", "bad_date"), ("%%%%", "", "empty_promise")],
)
def test_what_cannot_be_promised_is_said(workspace: Workspace, text: str, due: str, code: str) -> None:
    entry = workspace.diary.capture("Open.")
    with pytest.raises(Problem) as problem:
        workspace.promises.add(entry, text, due=due)
    assert problem.value.code == code
    assert workspace.promises.list() == []


def test_an_unknown_promise_or_entry_is_named(workspace: Workspace) -> None:
    calls = (
        lambda: workspace.promises.done("none"),
        lambda: workspace.promises.move("none", "2026-11-23"),
        lambda: workspace.promises.remove("none"),
        lambda: workspace.promises.add("none", "A chair"),
    )
    for call in calls:
        with pytest.raises(Problem) as problem:
            call()
        assert problem.value.code == "not_found"
