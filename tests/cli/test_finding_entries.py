"""`diary search` and `diary on-this-day` from the terminal."""

from __future__ import annotations

from tests.cli.conftest import Brandassist


def test_words_and_filters_find_entries(brandassist: Brandassist) -> None:
    first = brandassist("diary", "add", "La città dorme. #night", "--date", "2026-03-02").id
    brandassist("diary", "add", "Il negozio apre. #service", "--date", "2025-03-02")
    (found,) = brandassist("--json", "diary", "search", "citta").json
    assert (found["id"], found["day"], found["passage"]) == (first, "2026-03-02", "La città dorme. #night")
    assert brandassist("--json", "diary", "search", "citt").json == [], "on the command line a word is whole"
    assert len(brandassist("--json", "diary", "search", "--tag", "night", "--from", "2026").json) == 1
    assert brandassist("--json", "diary", "search", "#night", "--locked").json == []
    assert len(brandassist("--json", "diary", "search").json) == 2
    assert "No entry has these words." in brandassist("diary", "search", "nowhere").out


def test_what_was_written_on_this_day(brandassist: Brandassist) -> None:
    earlier = brandassist("diary", "add", "A year before.", "--date", "2025-03-02").id
    brandassist("diary", "add", "The day itself.", "--date", "2026-03-02")
    found = brandassist("--json", "diary", "on-this-day", "--date", "2026-03-02").json
    assert [each["id"] for each in found] == [earlier]
    refused = brandassist("diary", "on-this-day", "--date", "soon")
    assert refused.code == 1
    assert refused.err
