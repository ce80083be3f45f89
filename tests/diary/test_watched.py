"""A watched folder: found, asked about, brought in, and what goes wrong on the way."""

from __future__ import annotations

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from brandassist import media
from brandassist import settings as device_settings
from brandassist.diary.watched import Proposal, Watched
from brandassist.errors import Problem
from brandassist.store.diary import shots
from brandassist.workspace import Workspace, open_workspace
from tests.support.photos import LYON, TURIN, a_photo, scene

MORNING = datetime.fromisoformat("2026-11-12T10:12:00")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Seven photos of a visit in Turin and two of an evening in Lyon."""
    camera = tmp_path / "DCIM"
    for number in range(7):
        a_photo(camera / "turin" / f"{number}.jpg", number, MORNING + timedelta(minutes=number * 6.5))
    for number in range(2):
        taken = MORNING + timedelta(hours=9, minutes=number)
        a_photo(camera / "lyon" / f"{number}.png", 100 + number, taken, place=LYON)
    return camera


@pytest.fixture
def watched(workspace: Workspace) -> Watched:
    return watching(workspace)


def watching(workspace: Workspace) -> Watched:
    def near(latitude: float, longitude: float) -> str:
        return "Torino" if longitude > 6 else "Lyon"

    def zone(latitude: float, longitude: float) -> str:
        return "Europe/Rome" if longitude > 6 else "Europe/Paris"

    return Watched(workspace.db, workspace.me, workspace.media_folder, zone, near)


def found(watched: Watched, folder: Path) -> list[Proposal]:
    watched.look(folder)
    return watched.proposals([folder])


def states(workspace: Workspace) -> dict[str, str]:
    with workspace.db.read() as tx:
        return {Path(row.path).name: row.state for row in shots.every(tx, workspace.me.device_id)}


def photos_of(workspace: Workspace, entry_id: str) -> list[str]:
    return [each.name for each in workspace.diary.show(entry_id).entry.photos]


def test_photos_become_a_visit_with_day_zone_place_trip_and_order(
    workspace: Workspace, watched: Watched, folder: Path
) -> None:
    trip = workspace.trips.create("Piedmont", "2026-11-11", "2026-11-12")
    workspace.trips.create("All year", "2026-01-01", "2026-12-31")
    evening, morning = found(watched, folder)
    assert (morning.count, morning.city, f"{morning.cluster.begins:%H:%M %Z}") == (7, "Torino", "10:12 CET")
    assert (evening.count, evening.city, evening.cluster.zone) == (2, "Lyon", "Europe/Paris")
    entry_id = watched.make_visit(morning)
    assert watched.bring_in().taken == 7
    entry = workspace.diary.show(entry_id).entry
    assert (entry.day, entry.zone, entry.place, entry.trip_id) == ("2026-11-12", "Europe/Rome", "Torino", trip)
    assert [each.name for each in entry.photos] == [f"{number}.jpg" for number in range(7)]
    assert [each.count for each in found(watched, folder)] == [2]


def test_a_known_place_is_nearer_than_its_city(workspace: Workspace, watched: Watched, folder: Path) -> None:
    workspace.places.add("Lamp store", latitude=TURIN[0] + 0.002, longitude=TURIN[1])
    entry_id = watched.make_visit(found(watched, folder)[1])
    assert workspace.diary.show(entry_id).entry.place == "Lamp store"


def test_photos_go_to_an_entry_of_that_day(workspace: Workspace, watched: Watched, folder: Path) -> None:
    entry_id = workspace.diary.new(day="2026-11-12", text="The paint desk.")
    watched.add_to(found(watched, folder)[1], entry_id)
    watched.bring_in()
    assert len(photos_of(workspace, entry_id)) == 7
    assert workspace.diary.show(entry_id).entry.text == "The paint desk."


def test_not_now_is_remembered_and_only_new_ones_are_asked_about(
    workspace: Workspace, watched: Watched, folder: Path
) -> None:
    for each in found(watched, folder):
        watched.not_now(each.cluster.keys)
    assert found(watched, folder) == found(watching(workspace), folder) == []
    a_photo(folder / "turin" / "later.jpg", 50, MORNING + timedelta(minutes=50))
    (again,) = found(watched, folder)
    assert [Path(key).name for key in again.cluster.keys] == ["later.jpg"]


def test_a_file_still_being_written_is_waited_for(watched: Watched, tmp_path: Path) -> None:
    path = a_photo(tmp_path / "in" / "a.jpg", 1, MORNING)
    whole = path.read_bytes()
    path.write_bytes(whole[:3000])
    assert found(watched, path.parent) == []
    path.write_bytes(whole)
    assert found(watched, path.parent) == []  # its size changed since
    assert [each.count for each in found(watched, path.parent)] == [1]


def test_another_file_of_the_same_name_is_another_photo(workspace: Workspace, watched: Watched, folder: Path) -> None:
    for each in found(watched, folder):
        watched.not_now(each.cluster.keys)
    a_photo(folder / "turin" / "0.jpg", 77, MORNING + timedelta(days=1))
    os.utime(folder / "turin" / "0.jpg", (1_700_000_500, 1_700_000_500))
    assert [each.day for each in found(watched, folder)] == ["2026-11-13"]


def test_what_is_no_picture_is_counted_and_asked_about_no_more(
    workspace: Workspace, watched: Watched, tmp_path: Path
) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    for name, content in (("empty.jpg", b""), ("letter.jpg", b"Dear all"), (".hidden.jpg", b""), ("notes.txt", b"")):
        (inside / name).write_bytes(content)
        os.utime(inside / name, (1_700_000_000, 1_700_000_000))
    looked = watched.look(inside)
    assert (looked.new, looked.refused) == (0, 2)
    assert watched.look(inside).refused == 0
    assert states(workspace) == {"empty.jpg": "refused", "letter.jpg": "refused"}


def test_a_cut_photo_is_named_and_the_others_come(workspace: Workspace, watched: Watched, folder: Path) -> None:
    cut = folder / "turin" / "3.jpg"
    cut.write_bytes(cut.read_bytes()[:4000])
    os.utime(cut, (1_700_000_000, 1_700_000_000))
    entry_id = watched.make_visit(found(watched, folder)[1])
    brought = watched.bring_in()
    assert (brought.taken, [(path.name, each.code) for path, each in brought.refused]) == (
        6,
        [("3.jpg", "picture_truncated")],
    )
    assert len(photos_of(workspace, entry_id)) == 6
    assert states(workspace)["3.jpg"] == "refused"


def test_dates_that_cannot_be_are_not_believed(watched: Watched, tmp_path: Path) -> None:
    inside = tmp_path / "in"
    a_photo(inside / "first.jpg", 1, datetime.fromisoformat("1970-01-01T00:00:00"))
    a_photo(inside / "none.jpg", 2)
    a_photo(inside / "lost.jpg", 3, datetime.fromisoformat("2051-01-01T00:00:00"))
    os.utime(inside / "lost.jpg", (3, 3))
    (by_file,) = found(watched, inside)
    assert (by_file.count, by_file.cluster.certain, by_file.day) == (2, False, "2023-11-14")
    assert [Path(path).name for path in watched.undated([inside])] == ["lost.jpg"]


def test_a_folder_that_vanishes_is_told_and_found_again(watched: Watched, folder: Path, tmp_path: Path) -> None:
    before = found(watched, folder)
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(Problem, match="watched_folder_gone"):
        watched.look(folder)
    (tmp_path / "elsewhere").rename(folder)
    assert found(watched, folder) == before


def test_a_card_pulled_out_is_gone_on_with_when_it_is_back(
    workspace: Workspace, watched: Watched, folder: Path, tmp_path: Path
) -> None:
    entry_id = watched.make_visit(found(watched, folder)[1])

    def pull(done: int, total: int) -> bool:
        if done == 3:
            folder.rename(tmp_path / "pulled")
        return True

    brought = watched.bring_in(pull)
    assert (brought.taken, brought.refused, brought.away) == (3, (), 4)
    assert watched.bring_in().away == 4
    (tmp_path / "pulled").rename(folder)
    assert watching(workspace).bring_in().taken == 4
    assert photos_of(workspace, entry_id) == [f"{number}.jpg" for number in range(7)]


def test_what_never_comes_back_can_be_done_without(workspace: Workspace, watched: Watched, folder: Path) -> None:
    watched.make_visit(found(watched, folder)[1])
    shutil.rmtree(folder / "turin")
    assert watched.bring_in().away == 7
    watched.end_coming(ask_again=False)
    assert watched.bring_in().away == 0


def test_cancelling_asks_again_about_the_rest(workspace: Workspace, watched: Watched, folder: Path) -> None:
    entry_id = watched.make_visit(found(watched, folder)[1])
    assert watched.bring_in(lambda done, total: done < 2).taken == 2
    watched.end_coming(ask_again=True)
    assert [each.count for each in watched.proposals([folder])] == [2, 5]
    assert len(photos_of(workspace, entry_id)) == 2


def test_a_full_disk_is_told_once_and_nothing_is_there_by_half(
    workspace: Workspace, watched: Watched, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry_id = watched.make_visit(found(watched, folder)[1])
    real = os.fsync

    def full(handle: int) -> None:
        if len(list(workspace.media_folder.glob("??/??/*.jpg"))) > 1:
            raise OSError(28, "No space left on device")
        real(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        brought = watched.bring_in()
    ((_, problem),) = brought.refused
    assert (problem.code, problem.data["left"]) == ("photos_disk_full", 7 - brought.taken)
    hung = {each.sha256 for each in workspace.diary.show(entry_id).entry.photos}
    assert len(hung) == brought.taken > 0
    kept = {path.stem for path in workspace.media_folder.glob("??/??/*.jpg")}
    assert hung == kept
    assert not list(workspace.media_folder.rglob(".new-*"))
    assert watched.bring_in().taken == 7 - len(hung)


def test_two_programs_at_once_bring_nothing_in_twice(
    workspace: Workspace, watched: Watched, folder: Path, tmp_path: Path
) -> None:
    other = open_workspace(workspace.address, settings=device_settings.load(tmp_path / "device.json"))
    second = watching(other)
    proposal = found(watched, folder)[1]
    (again,) = [each for each in second.proposals([folder]) if each.count == 7]
    entry_id = watched.make_visit(proposal)
    with pytest.raises(Problem, match="photos_decided"):
        second.make_visit(again)
    taken: list[int] = []

    def meanwhile(done: int, total: int) -> bool:
        if done == 2:
            taken.append(second.bring_in().taken)
        return True

    taken.append(watched.bring_in(meanwhile).taken)
    other.close()
    assert sum(taken) == 7
    assert sorted(photos_of(workspace, entry_id)) == [f"{number}.jpg" for number in range(7)]
    assert len(workspace.diary.list()) == 1


def test_an_entry_thrown_away_meanwhile_gets_nothing_more(workspace: Workspace, watched: Watched, folder: Path) -> None:
    entry_id = watched.make_visit(found(watched, folder)[1])
    workspace.diary.delete(entry_id)
    assert watched.bring_in().taken == 0
    assert watched.bring_in().away == 0
    assert set(states(workspace).values()) == {"declined", "waiting"}


# -- already in the diary ----------------------------------------------------------------------------------------


def test_files_that_are_all_in_the_diary_are_not_asked_about(
    workspace: Workspace, watched: Watched, folder: Path
) -> None:
    entry_id = workspace.diary.new(text="Lyon")
    workspace.diary.add_photos(entry_id, sorted((folder / "lyon").iterdir()))
    assert [each.city for each in found(watched, folder)] == ["Torino"]
    workspace.diary.delete(entry_id)
    assert [each.city for each in watched.proposals([folder])] == ["Lyon", "Torino"]


def test_a_picture_saved_again_is_offered_as_known_and_left_out_only_when_asked(
    workspace: Workspace, watched: Watched, folder: Path, tmp_path: Path
) -> None:
    sent = tmp_path / "sent.webp"
    scene(2).resize((220, 165)).save(sent, quality=70)
    entry_id = workspace.diary.new(text="From a chat", title="Chat")
    workspace.diary.add_photos(entry_id, [sent, folder / "turin" / "5.jpg"])
    proposal = watched.recognised(found(watched, folder)[1])
    assert {Path(path).name for path in proposal.already} == {"2.jpg", "5.jpg"}
    made = watched.make_visit(proposal, without=proposal.already)
    watched.bring_in()
    assert len(photos_of(workspace, made)) == 5
    assert states(workspace)["2.jpg"] == "declined"


def test_dropping_a_known_picture_says_where_it_is_and_adds_it(workspace: Workspace, tmp_path: Path) -> None:
    first = workspace.diary.new(title="The paint desk", text="One.", day="2026-11-12")
    second = workspace.diary.new(title="Again", text="Two.")
    original = a_photo(tmp_path / "a.jpg", 4, MORNING)
    smaller, other = tmp_path / "b.png", a_photo(tmp_path / "c.jpg", 5, MORNING)
    scene(4).resize((200, 150)).save(smaller)
    assert workspace.diary.add_photos(first, [original]).already == ()
    added = workspace.diary.add_photos(second, [original, smaller, other])
    assert len(added.photos) == 3
    assert [(photo.name, where.title) for photo, where in added.already] == [
        ("a.jpg", "The paint desk"),
        ("b.png", "The paint desk"),
    ]
    again = workspace.diary.add_photos(first, [original, other])  # the file itself, in its own entry, is no news
    assert [(photo.name, where.title) for photo, where in again.already] == [("a.jpg", "Again"), ("c.jpg", "Again")]


def test_pictures_from_before_are_looked_at_later(workspace: Workspace, tmp_path: Path) -> None:
    from sqlalchemy import update

    from brandassist.store.tables import media as media_rows

    entry_id = workspace.diary.new(text="One.")
    (photo,) = workspace.diary.add_photos(entry_id, [a_photo(tmp_path / "a.jpg", 4, MORNING)]).photos
    with workspace.db.write() as tx:
        tx.execute(update(media_rows).values(likeness=None))
    assert workspace.diary.learn_likenesses() == 1
    assert workspace.diary.show(entry_id).entry.photos[0].likeness == photo.likeness
    assert workspace.diary.learn_likenesses() == 0


def flat_of(folder: Path) -> Path:
    path = folder / "flat.png"
    Image.new("RGB", (50, 50), "teal").save(path)
    return path


def test_an_even_picture_is_like_none_but_itself(workspace: Workspace, tmp_path: Path) -> None:
    flat = flat_of(tmp_path)
    assert media.likeness_of(flat) == ""
    first, second = workspace.diary.new(text="One."), workspace.diary.new(text="Two.")
    workspace.diary.add_photos(first, [flat])
    other = tmp_path / "other.png"
    Image.new("RGB", (50, 50), "navy").save(other)
    assert workspace.diary.add_photos(second, [other]).already == ()
    assert len(workspace.diary.add_photos(second, [flat]).already) == 1
