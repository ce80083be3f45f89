from pathlib import Path
from typing import Any

from tests.cli.conftest import Brandassist

TEXT = "Siamo lieti di annunciare che oggi apriamo a Fano con 14 stakeholder."


def test_corporate_speak_is_told_with_rule_date_place_and_something_better(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    file = tmp_path / "post.md"
    file.write_text(TEXT, encoding="utf-8")
    found = brandassist("--json", "check", file, "--for", "mastodon").json["targets"][0]["findings"]
    announced = next(each for each in found if each["rule"] == "corporate-speak.announcement")
    assert TEXT[slice(*announced["span"])] == "Siamo lieti di annunciare"
    assert announced["suggestion"] and announced["as_of"] == "2026-11-22"
    assert (announced["level"], announced["action"]) == ("warning", "rewrite")
    assert {each["rule"] for each in found} == {"corporate-speak.announcement", "corporate-speak.jargon", "stale-words"}
    assert "Better: di' chi." in brandassist("check", file, "--for", "mastodon").out


def test_a_word_is_allowed_for_ever(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text(TEXT, encoding="utf-8")

    def rules() -> list[str]:
        told = brandassist("--json", "check", file, "--for", "mastodon").json
        return [each["rule"] for each in told["targets"][0]["findings"]]

    for word in ("stakeholder", "oggi", "Siamo lieti di annunciare"):
        assert brandassist("words", "allow", word).code == 0
    assert rules() == []
    assert [each["word"] for each in brandassist("--json", "words", "list").json] == [
        "oggi",
        "Siamo lieti di annunciare",
        "stakeholder",
    ]
    assert brandassist("words", "forget", "oggi").code == 0
    assert rules() == ["stale-words"]
    said = brandassist("words", "forget", "oggi")
    assert (said.code, said.err.count("\n")) == (1, 1)


def test_words_are_told_for_the_time_a_text_goes_out(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("On Monday we open in Fano. Good morning!")

    def told(at: str) -> list[str]:
        given = ("--for", "mastodon", "--at", at, "--zone", "Europe/Rome")
        found = brandassist("--json", "check", file, *given).json["targets"][0]["findings"]
        return [each["message"] for each in found]

    assert len(told("2099-01-01T20:00")) == 2
    assert len(told("2099-01-01T08:00")) == 1
    assert brandassist("check", file, "--for", "x", "--at", "soon").code == 1


def test_a_misspelt_word_is_told_with_what_was_meant_and_can_be_allowed(
    brandassist: Brandassist, tmp_path: Path
) -> None:
    file, text = tmp_path / "post.md", "Ho visto il negozzio di Fano, e il planogramma con la Barnabina."
    file.write_text(f"---\nlanguage: it\n---\n{text}", encoding="utf-8")

    def told() -> list[dict[str, Any]]:
        found = brandassist("--json", "check", file, "--for", "mastodon").json["targets"][0]["findings"]
        return [each for each in found if each["rule"] == "spelling"]

    spans = [each["span"] for each in told()]
    assert [text[slice(*span)] for span in spans] == ["negozzio", "planogramma", "Barnabina"]
    assert [(each["level"], each["action"], each["as_of"]) for each in told()] == [
        ("warning", "rewrite", "2022-11-07")
    ] * 3
    assert told()[0]["suggestion"] == "negozio"
    assert brandassist("words", "allow", "Planogramma").code == 0
    assert brandassist("diary", "add", "Visto con @Barnabina il mercato.").code == 0
    assert len(told()) == 1
    assert "Better: negozio." in brandassist("check", file, "--for", "mastodon").out
    assert brandassist("settings", "set", "spelling", "off").code == 0
    assert told() == []
    assert brandassist("settings", "set", "spelling", "maybe").code == 1


def test_words_of_ones_own_are_told_when_they_no_longer_hold(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("---\nlanguage: it\n---\nAnna racconta la svendita nel negozio di Fano.")

    def told(at: str) -> list[tuple[str, str]]:
        given = ("--for", "mastodon", "--at", at, "--zone", "Europe/Rome")
        found = brandassist("--json", "check", file, *given).json["targets"][0]["findings"]
        return [(each["rule"], each["source"]) for each in found]

    assert told("2099-01-01T08:00") == []
    assert brandassist("words", "stale", "add", "La svendita", "--language", "it", "--until", "year").code == 0
    assert told("2099-01-01T08:00") == [("stale-words", "A word a person added to the list.")]
    (row,) = brandassist("--json", "words", "stale", "list").json
    assert (row["word"], row["language"], row["until"]) == ("La svendita", "it", "year")
    assert brandassist("words", "stale", "remove", "la svendita", "--language", "it").code == 0
    assert told("2099-01-01T08:00") == []
    for wrong in (
        ("(a)", "--language", "it"),
        ("a b", "--language", "de"),
        ("a b", "--language", "it", "--until", "x"),
    ):
        said = brandassist("words", "stale", "add", *wrong)
        assert (said.code, said.err.count("\n")) == (1, 1)
    assert brandassist("words", "stale", "remove", "la svendita", "--language", "it").code == 1


def test_what_fits_its_place_is_told_apart_from_advice(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("---\nlanguage: en\n---\nA deep dive with Anna's stakeholders in Fano.")
    found = brandassist("--json", "check", file, "--for", "mastodon").json["targets"][0]["findings"]
    told = [(each["suggestion"], each["action"]) for each in found if each["rule"] == "corporate-speak.jargon"]
    assert told == [("close look", "replace"), ("say who", "rewrite")]


def test_a_name_is_kept_inside_until_it_is_removed(brandassist: Brandassist, tmp_path: Path) -> None:
    file = tmp_path / "post.md"
    file.write_text("Anna opens #ProjectFalcon in Fano.", encoding="utf-8")

    def told() -> list[tuple[str, str]]:
        found = brandassist("--json", "check", file, "--for", "mastodon").json["targets"][0]["findings"]
        return [(each["rule"], each["message"]) for each in found]

    assert told() == []
    assert brandassist("words", "internal", "add", "Project Falcon").code == 0
    assert "already" in brandassist("words", "internal", "add", "project  FALCON").err
    assert told() == [("internal-name", "“Project Falcon” stays inside, you said.")]
    assert [each["word"] for each in brandassist("--json", "words", "internal", "list").json] == ["Project Falcon"]
    assert brandassist("words", "internal", "remove", "project falcon").code == 0
    assert told() == []
    assert brandassist("words", "internal", "remove", "project falcon").code == 1
    assert brandassist("words", "internal", "add", "!!").code == 1
