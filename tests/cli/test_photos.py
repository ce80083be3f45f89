"""Photos of a folder from the terminal: what visits they may be, made on request, and the folders watched."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

from tests.cli.conftest import Brandassist
from tests.support.photos import a_photo

MORNING = datetime.fromisoformat("2026-11-12T10:12:00")


def a_card(tmp_path: Path) -> Path:
    for number in range(3):
        a_photo(tmp_path / "card" / f"{number}.jpg", number, MORNING + timedelta(minutes=9 * number))
    a_photo(tmp_path / "card" / "evening.webp", 9, MORNING + timedelta(hours=8))
    return tmp_path / "card"


def test_the_visits_of_a_folder_are_listed_and_made(brandassist: Brandassist, tmp_path: Path) -> None:
    card = a_card(tmp_path)
    evening, morning = brandassist("diary", "photos", card, "--json").json
    assert (morning["count"], morning["day"], morning["begins"], morning["ends"]) == (
        3,
        "2026-11-12",
        "10:12",
        "10:30",
    )
    assert (morning["near"], morning["zone"]) == ("Turin", "Europe/Rome")
    assert morning["files"] == [str(card / f"{number}.jpg") for number in range(3)]
    assert (evening["count"], evening["certain"], evening["already"]) == (1, True, 0)
    made = brandassist("diary", "photos", card, "--make", "--json").json
    assert [each["count"] for each in made] == [3, 1]
    shown = brandassist("diary", "show", made[0]["id"], "--json").json
    assert [each["name"] for each in shown["photos"]] == ["0.jpg", "1.jpg", "2.jpg"]
    again = brandassist("diary", "photos", card, "--make")
    assert (again.code, again.out.strip()) == (0, "No photos wait to become a visit.")
    assert len(brandassist("diary", "list", "--json").json) == 2


def test_a_file_that_is_no_photo_is_told_and_harms_nothing(brandassist: Brandassist, tmp_path: Path) -> None:
    card = a_card(tmp_path)
    broken = card / "1.jpg"
    whole = broken.read_bytes()
    times = broken.stat()
    broken.write_bytes(whole[: len(whole) // 2])
    os.utime(broken, ns=(times.st_atime_ns, times.st_mtime_ns))
    said = brandassist("diary", "photos", card, "--make")
    assert said.code == 1
    assert "1.jpg" in said.err
    assert [each["photos"] for each in brandassist("diary", "list", "--json").json] == [1, 2]  # the later above


def test_a_folder_that_is_not_there_is_one_sentence(brandassist: Brandassist, tmp_path: Path) -> None:
    for argv in (("diary", "photos", tmp_path / "none"), ("diary", "watch", tmp_path / "none")):
        said = brandassist(*argv)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
        assert "not there at the moment" in said.err


def test_folders_are_watched_until_they_are_not(brandassist: Brandassist, tmp_path: Path) -> None:
    card = a_card(tmp_path)
    assert brandassist("diary", "watch").out.strip() == "No folder is watched on this computer."
    assert brandassist("diary", "watch", card, "--json").json == [{"folder": str(card), "there": True}]
    assert brandassist("diary", "watch", card, "--json").json == [{"folder": str(card), "there": True}]
    card.rename(tmp_path / "away")
    assert brandassist("diary", "watch", "--json").json == [{"folder": str(card), "there": False}]
    assert brandassist("diary", "watch", card, "--stop", "--json").json == []
