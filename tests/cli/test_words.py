from pathlib import Path

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
