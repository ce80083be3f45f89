from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from brandassist import clock
from brandassist.errors import Problem
from brandassist.events import Changed, Event
from brandassist.store import links
from brandassist.store.tables import draft, working_text
from brandassist.workspace import Workspace


def test_an_entry_is_captured_with_all_that_stands_in_it(workspace: Workspace, photo: Path) -> None:
    entry_id = workspace.diary.capture(
        "Paint at noon #paint with @Greta. %%Her lease ends in June.%% Ask again.",
        place="Vienna  Westend",
        day="2026-11-12",
        photos=[photo],
    )
    entry = workspace.diary.show(entry_id).entry
    assert (entry.place, entry.day, entry.tags, entry.people) == (
        "Vienna Westend",
        "2026-11-12",
        ("paint",),
        ("Greta",),
    )
    assert [entry.text[start:end] for start, end in entry.locks] == ["Her lease ends in June."]
    assert "%%" not in entry.text
    assert [(each.name, each.width, each.mime) for each in entry.photos] == [("paint.jpg", 64, "image/jpeg")]
    row = workspace.diary.list()[0]
    assert (row.photos, row.has_locks, row.locked) == (1, True, False)


def test_an_unbalanced_mark_locks_everything(workspace: Workspace) -> None:
    entry = workspace.diary.show(workspace.diary.capture("One %%two three.")).entry
    assert entry.locked or entry.locks == ((0, len(entry.text)),)


def test_today_is_the_workspaces_day(workspace: Workspace) -> None:
    workspace.set_rule("zone", "Pacific/Auckland")
    with clock.set_to(lambda: datetime(2026, 11, 12, 20, tzinfo=UTC)):
        assert workspace.diary.show(workspace.diary.new()).entry.day == "2026-11-13"


def test_places_and_people_are_one_whatever_the_capitals(workspace: Workspace) -> None:
    for text, place in (("@Greta here", "Graz"), ("@greta there", "GRAZ")):
        workspace.diary.capture(text, place=place)
    assert workspace.trips.places() == ["Graz"]
    assert workspace.trips.people() == ["Greta"]


def test_typing_is_saved_with_its_locks_and_kept_as_revisions(workspace: Workspace) -> None:
    diary = workspace.diary
    entry_id = diary.new()
    diary.autosave(entry_id, "A day", "One secret two", [(4, 10)])
    first = diary.pause(entry_id)
    assert diary.pause(entry_id) == first
    diary.autosave(entry_id, "A day", "Well: One secret two")
    second = diary.pause(entry_id)
    entry = diary.show(entry_id).entry
    assert [entry.text[start:end] for start, end in entry.locks] == ["secret"]
    kept = diary.revisions(entry_id)
    assert [(each.id, each.base_id, each.text) for each in kept[:2]] == [
        (second, first, "Well: One secret two"),
        (first, None, "One secret two"),
    ]


def test_passages_and_whole_entries_are_locked_and_unlocked(workspace: Workspace) -> None:
    diary = workspace.diary
    entry_id = diary.new(text="abcdefghij")
    diary.lock(entry_id, (2, 5))
    diary.lock(entry_id, (8, 4))
    assert diary.show(entry_id).entry.locks == ((2, 8),)
    diary.unlock(entry_id, (3, 4))
    assert diary.show(entry_id).entry.locks == ((2, 3), (4, 8))
    diary.lock(entry_id)
    assert diary.list()[0].locked
    diary.unlock(entry_id)
    assert not diary.list()[0].locked
    assert diary.show(entry_id).entry.locks == ((2, 3), (4, 8))
    assert [each.verb for each in diary.history(entry_id)].count("locked") == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [("a\nb\0c", "null_bytes"), ("x" * 5_000_001, "too_long"), ("half \ud800 pair", "broken_characters")],
)
def test_text_that_cannot_be_kept_is_refused_and_nothing_is_lost(workspace: Workspace, text: str, code: str) -> None:
    diary = workspace.diary
    entry_id = diary.capture("Here before.")
    for attempt in (
        lambda: diary.capture(text),
        lambda: diary.autosave(entry_id, "", text),
        lambda: diary.new(text=text),
    ):
        with pytest.raises(Problem) as caught:
            attempt()
        assert caught.value.code == code
    assert diary.show(entry_id).entry.text == "Here before."
    assert len(diary.list()) == 1


def test_almost_five_megabytes_are_kept(workspace: Workspace) -> None:
    text = ("Ten past noon, paint desk. " * 30 + "\n\n") * 5_000
    entry_id = workspace.diary.new(text=text[:4_999_999])
    assert len(workspace.diary.show(entry_id).entry.text) == min(len(text), 4_999_999)


def test_a_file_that_is_no_picture_stops_no_other_and_a_capture_is_all_or_nothing(
    workspace: Workspace, photo: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(photo.read_bytes()[:200])
    entry_id = workspace.diary.new(text="Counters")
    added = workspace.diary.add_photos(entry_id, [broken, photo, photo, tmp_path / "absent.jpg"])
    assert [path.name for path, _ in added.refused] == ["broken.jpg", "absent.jpg"]
    photos = workspace.diary.show(entry_id).entry.photos
    assert [each.name for each in photos] == ["paint.jpg"]
    workspace.diary.describe_photo(entry_id, photos[0].sha256, "Tins in three rows")
    assert workspace.diary.show(entry_id).entry.photos[0].alt == "Tins in three rows"
    with pytest.raises(Problem):
        workspace.diary.capture("Not kept", photos=[photo, broken])
    assert [each.id for each in workspace.diary.list()] == [entry_id]
    workspace.diary.remove_photo(entry_id, photos[0].sha256)
    assert workspace.diary.show(entry_id).entry.photos == ()


def test_the_list_is_by_trip_and_the_rest_by_month(workspace: Workspace) -> None:
    diary, trips = workspace.diary, workspace.trips
    vienna = trips.create("Vienna", "2026-11-11", "2026-11-12")
    brno = trips.create("Brno", "2026-11-19", "2026-11-20")
    first = diary.new(day="2026-11-11", trip=vienna)
    second = diary.new(day="2026-11-12")
    diary.describe(second, trip=vienna)
    alone = diary.new(day="2026-11-05")
    older = diary.new(day="2026-10-30")
    groups = workspace.timeline.outline().groups
    found = [(each.trip.id if each.trip else each.month, [row.id for row in each.entries]) for each in groups]
    assert found == [(brno, []), (vienna, [second, first]), ("2026-11", [alone]), ("2026-10", [older])]
    with pytest.raises(Problem, match="trip_backwards"):
        trips.create("Graz", "2026-11-12", "2026-11-11")


def test_what_stands_above_the_text_can_be_changed_and_taken_away(workspace: Workspace) -> None:
    diary = workspace.diary
    entry_id = diary.capture("Here #paint @Greta", place="Graz")
    diary.describe(entry_id, day="2026-01-02", place="", tags=["#lamps", " "], people=["Elmar"])
    entry = diary.show(entry_id).entry
    assert (entry.day, entry.place, entry.tags, entry.people) == ("2026-01-02", "", ("lamps",), ("Elmar",))
    with pytest.raises(Problem, match="bad_date"):
        diary.describe(entry_id, day="yesterday")


def test_search_follows_the_text_and_the_bin(workspace: Workspace) -> None:
    diary = workspace.diary
    entry_id = diary.capture("La fila è lunga. %%segretissimo%%")
    assert [each.id for each in diary.list("fila lung")] == [entry_id]
    assert [each.subject for each in workspace.find("segretiss")] == [entry_id]
    diary.autosave(entry_id, "", "Altro")
    assert diary.list("fila") == []
    diary.delete(entry_id)
    assert (diary.list(), diary.list("altro"), [each.id for each in diary.binned()]) == ([], [], [entry_id])
    with pytest.raises(Problem, match="not_found"):
        diary.autosave(entry_id, "", "typed after it was deleted elsewhere")
    diary.restore(entry_id)
    assert [each.id for each in diary.list("altro")] == [entry_id]


def test_an_entry_knows_its_ideas_and_what_became_of_it(workspace: Workspace) -> None:
    entry_id = workspace.diary.capture("Nobody asks the price. %%They leave.%% Fine.")
    workspace.ideas.add("Price of paint", entry_id=entry_id, passage=(0, 6))
    for passage in ((20, 30), (0, 40)):
        with pytest.raises(Problem, match="passage_locked"):
            workspace.ideas.add("A secret", entry_id=entry_id, passage=passage)
    with pytest.raises(Problem, match="empty_idea"):
        workspace.ideas.add("  ")
    with workspace.db.write("drafts") as tx:
        now = clock.now()
        tx.execute(insert(draft).values(id="d", kind="post", tags=[], extra={}, created_at=now, updated_at=now))
        tx.execute(insert(working_text).values(draft_id="d", title="Paint", text="…", at=now))
        revision = workspace.diary.revisions(entry_id)[0]
        links.add(
            tx, entry_id=entry_id, revision_id=revision.id, starts=0, ends=22, quote=revision.text[:22], draft_id="d"
        )
    shown = workspace.diary.show(entry_id)
    assert [(each.text, each.quote) for each in shown.ideas] == [("Price of paint", "Nobody")]
    assert [(each.draft_id, each.title, each.state) for each in shown.became] == [("d", "Paint", "editing")]
    row = workspace.diary.list()[0]
    assert (row.ideas, row.drafts) == (1, 1)
    with workspace.db.read() as tx:
        assert links.origins(tx, draft_id="d")[0].quote == "Nobody asks the price."


def test_ideas_stand_alone_and_go_through_the_bin(workspace: Workspace) -> None:
    ideas = workspace.ideas
    first, second = ideas.add("One"), ideas.add("Two")
    assert [each.id for each in ideas.list()] == [second, first]
    ideas.delete(first)
    assert ([each.id for each in ideas.list()], [each.id for each in ideas.binned()]) == ([second], [first])
    ideas.restore(first)
    assert len(ideas.list()) == 2
    with pytest.raises(Problem, match="not_found"):
        ideas.delete("nothing")


def test_the_bin_is_emptied_after_thirty_days_but_keeps_what_others_grew_from(workspace: Workspace) -> None:
    diary, ideas = workspace.diary, workspace.ideas
    gone, grown, recent = (diary.capture(f"{word} #tag @Greta") for word in ("gone", "grown", "recent"))
    diary.pause(gone)
    ideas.add("From it", entry_id=grown)
    lone = ideas.add("Alone")
    for entry_id in (gone, grown):
        diary.delete(entry_id)
    ideas.delete(lone)
    later = clock.now() + timedelta(days=31)
    with clock.set_to(lambda: later):
        diary.delete(recent)
        assert diary.empty_bin() == 2
        assert {each.id for each in diary.binned()} == {grown, recent}
    assert ideas.binned() == []
    with pytest.raises(Problem, match="not_found"):
        diary.show(gone)


def test_screens_hear_of_it(workspace: Workspace) -> None:
    heard: list[Event] = []
    workspace.events.subscribe(heard.append)
    workspace.diary.new(text="x")
    assert heard == [Changed(frozenset({"diary"}))]
