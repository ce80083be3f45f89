"""A Day One export comes in: days, zones, places, tags, photos in their order, locks; once, and whole or not at all."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from brandassist import media
from brandassist.errors import Problem
from brandassist.importing.report import Report
from brandassist.store.diary import places
from brandassist.store.diary.entries import Entry
from brandassist.workspace import Workspace
from tests.support.day_one import entry, photo, picture, zipped

ONE, TWO = picture(1), picture(40)
TORINO = {
    "placeName": "Store 214", "localityName": "Torino", "country": "Italia", "latitude": 45.07, "longitude": 7.69,
    "timeZoneName": "Europe/Rome", "region": {"radius": 75},
}  # fmt: skip
VISIT = entry(
    "A1",
    "# The tills\n\nTwo tills\\. One queue\\! %%The lease ends%%\n\n![](dayone-moment://P2)\n\nAfter\\-wards\n\n"
    "![](dayone-moment:/audio/S1)\n\n1\\. stays",
    tags=["service", "big shop"],
    location=TORINO,
    photos=[photo(ONE, "P1", 0), photo(TWO, "P2", 1)],
    audios=[{"identifier": "S1", "format": "m4a"}],
    weather={"conditionsDescription": "Rain"},
)


def _entries(workspace: Workspace) -> list[Entry]:
    return [workspace.diary.show(row.id).entry for row in workspace.diary.list()]


def _codes(report: Report) -> list[tuple[str, list[str]]]:
    return [(each.source, [note.code for note in each.notes]) for each in report.told]


@pytest.mark.parametrize("form", ["zip", "folder"])
def test_an_entry_comes_in_with_all_that_is_told_of_it(workspace: Workspace, tmp_path: Path, form: str) -> None:
    source = zipped(tmp_path / "export.zip", [VISIT], {"one": ONE, "two": TWO})
    if form == "folder":
        shutil.unpack_archive(source, tmp_path / "unpacked")
        source = tmp_path / "unpacked"
    report = workspace.imports.bring_in(source)
    assert report.counts["entry"] == 1
    [found] = _entries(workspace)
    # Late in the evening of the 12th in UTC is the 13th in Rome.
    assert (found.day, found.zone, found.place, found.tags) == (
        "2026-11-13", "Europe/Rome", "Store 214", ("big shop", "service"),
    )  # fmt: skip
    assert found.text == "# The tills\n\nTwo tills. One queue! The lease ends\n\nAfter-wards\n\n1\\. stays"
    assert [found.text[start:end] for start, end in found.locks] == ["The lease ends"]
    assert [media.original(each.sha256, workspace.media_folder).read_bytes() for each in found.photos] == [TWO, ONE]
    with workspace.db.read() as tx:
        place = places.get(tx, str(found.place_id))
    assert (place.city, place.latitude, place.longitude, place.zone) == ("Torino", 45.07, 7.69, "Europe/Rome")
    assert _codes(report) == [("2026-11-12T23:30:00Z", ["media_stay"]), (source.name, ["journal_fields"])]
    assert report.told[-1].notes[0].about == ("weather (1)",)


def test_it_comes_in_once_and_says_what_changed_there(workspace: Workspace, tmp_path: Path) -> None:
    source = zipped(tmp_path / "export.zip", [VISIT, VISIT], {"one": ONE, "two": TWO})
    assert workspace.imports.bring_in(source).counts["entry"] == 1
    assert workspace.imports.bring_in(source).counts == {**workspace.imports.bring_in(source).counts, "here_already": 2}
    zipped(source, [{**VISIT, "text": "Other words"}], {"one": ONE, "two": TWO})
    assert _codes(workspace.imports.bring_in(source))[0] == ("2026-11-12T23:30:00Z", ["changed_there"])
    assert len(_entries(workspace)) == 1


def test_branches_of_a_chain_are_places_of_their_own(workspace: Workspace, tmp_path: Path) -> None:
    where = [
        TORINO,
        {**TORINO, "latitude": 45.0701},
        {**TORINO, "localityName": "Milano", "latitude": 45.46, "longitude": 9.19},
        {**TORINO, "localityName": "Milano", "latitude": 45.50, "longitude": 9.19},
        {"latitude": 41.9, "longitude": 12.5},
    ]
    records = [entry(str(number), f"Visit {number}", location=each) for number, each in enumerate(where)]
    workspace.imports.bring_in(zipped(tmp_path / "export.zip", records))
    named = {each.text: each.place for each in _entries(workspace)}
    assert [named[f"Visit {number}"] for number in range(5)] == [
        "Store 214", "Store 214", "Store 214, Milano", "Store 214 (45.5, 9.19)", named["Visit 4"],
    ]  # fmt: skip
    assert named["Visit 4"].startswith("Rom")


def test_what_is_unclear_is_locked(workspace: Workspace, tmp_path: Path) -> None:
    records = [
        entry("1", "Open %%and never closed"),
        entry("2", "Open %%![](dayone-moment://P1)%%", photos=[photo(ONE, "P1", 0)]),
    ]
    workspace.imports.bring_in(zipped(tmp_path / "export.zip", records, {"one": ONE}))
    found = {each.text.strip(): each for each in _entries(workspace)}
    assert found["Open and never closed"].locks == ((0, 21),)
    assert found["Open"].locked


def test_pictures_that_are_not_there_or_are_none_are_told(workspace: Workspace, tmp_path: Path) -> None:
    lists = [photo(ONE, "P1", 0), photo(b"no picture", "P2", 1), {"identifier": "P3"}]
    source = zipped(tmp_path / "export.zip", [entry("1", "Words", photos=lists)], {"none": b"no picture"})
    report = workspace.imports.bring_in(source)
    assert sorted(_codes(report)[0][1]) == ["pictures_missing", "pictures_missing", "pictures_refused"]
    assert [each.text for each in _entries(workspace)] == ["Words"]


def test_odd_records_are_told_and_stop_no_other(workspace: Workspace, tmp_path: Path) -> None:
    odd: list[Any] = [
        entry("1", "No day", creationDate="soon"),
        {"text": "no uuid", "creationDate": "2026-11-12T10:00:00Z"},
        7,
        entry("2", "half a \ud83d pair"),
        entry("3", "a \0 in it"),
        entry("4", "Year one", creationDate="0001-01-01T00:00:00Z", timeZone="America/New_York"),
        entry("5", "Odd all over", timeZone="../etc", tags="x", location=[1], photos={"a": 1}, richText=3),
        entry("6", "", richText=json.dumps({"contents": [{"text": "Only rich"}, {"embeddedObjects": []}]})),
    ]
    path = tmp_path / "Journal.json"
    path.write_text(json.dumps({"metadata": {"version": "1.0"}, "entries": odd}))
    report = workspace.imports.bring_in(path)
    assert report.counts["refused"] == 6
    assert sorted(each.text for each in _entries(workspace)) == ["Odd all over", "Only rich"]


def test_ended_in_the_middle_it_goes_on_where_it_was(workspace: Workspace, tmp_path: Path) -> None:
    source = zipped(tmp_path / "export.zip", [entry(str(number), f"Visit {number}") for number in range(5)])
    first = workspace.imports.bring_in(source, lambda done, total: done < 2)
    assert (first.stopped, first.counts["entry"]) == (True, 2)
    rest = workspace.imports.bring_in(source)
    assert (rest.counts["entry"], rest.counts["here_already"]) == (3, 2)


@pytest.mark.parametrize("fault", ["disk_full", "card"])
def test_a_full_disk_or_a_pulled_card_leaves_no_half_entry(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    made = zipped(tmp_path / "export.zip", [VISIT, entry("0", "First", creationDate="2026-01-01T10:00:00Z")],
                  {"one": ONE, "two": TWO})  # fmt: skip
    shutil.unpack_archive(made, tmp_path / "card")
    source, real = tmp_path / "card", media.keep

    def keep(data: Path | bytes, folder: Path) -> media.Kept:
        if fault == "disk_full" and data == ONE:
            raise Problem("disk_full")
        if fault == "card":
            shutil.rmtree(source, ignore_errors=True)
        return real(data, folder)

    with monkeypatch.context() as patch:
        patch.setattr(media, "keep", keep)
        report = workspace.imports.bring_in(source)
    assert [each.problem.code for each in report.told if each.problem] == [
        "disk_full" if fault == "disk_full" else "source_gone"
    ]
    assert [each.text for each in _entries(workspace)] == ["First"]
    shutil.unpack_archive(made, source)
    assert workspace.imports.bring_in(source).counts["entry"] == 1
    assert [len(each.photos) for each in _entries(workspace)] == [2, 0]


def _packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


HEAD = b'{"metadata": {"version": "1.0"}, "entries": ['


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"Journal.json": HEAD + b'{"uuid": "1", '}, "journal_broken"),
        ({"Journal.json": HEAD + b'"\xe9"]}'}, "journal_broken"),
        ({"Journal.json": HEAD + b"[" * 200_000}, "journal_broken"),
        ({"Journal.json": HEAD + b" " * 30_000_000 + b"]}"}, "zip_bomb"),
    ],
)
def test_broken_and_hostile_files_are_refused_whole(
    workspace: Workspace, tmp_path: Path, files: dict[str, bytes], code: str
) -> None:
    with pytest.raises(Problem, match=code):
        workspace.imports.bring_in(_packed(tmp_path / "export.zip", files))
    assert _entries(workspace) == []


def test_names_that_lead_outside_are_only_compared(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "secret.jpeg").write_bytes(ONE)
    told = entry("1", "Words", photos=[{**photo(ONE, "P1", 0), "md5": "../../secret"}])
    whole = json.dumps({"metadata": {"version": "1.0"}, "entries": [told]}).encode()
    source = _packed(tmp_path / "in.zip", {"Journal.json": whole, "../photos/../../secret.jpeg": ONE})
    report = workspace.imports.bring_in(source)
    assert _codes(report)[0][1] == ["pictures_missing"]
    assert sorted(each.name for each in tmp_path.rglob("*.jp*g")) == ["secret.jpeg"]
