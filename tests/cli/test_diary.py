from pathlib import Path

from PIL import Image

from tests.cli.conftest import Brandassist


def test_an_entry_is_added_listed_and_shown(brandassist: Brandassist, tmp_path: Path) -> None:
    photo = tmp_path / "door.png"
    Image.new("RGB", (8, 8)).save(photo)
    said = brandassist(
        "diary", "add", "Ladder aisle at ten. #signs @Elmar %%unsaid%%", "--place", "Graz",
        "--date", "2026-11-16", "--photo", photo, "--photo", photo,
        "--alt", "A ladder, folded",
    )  # fmt: skip
    row = brandassist("diary", "list", "--json").json[0]
    assert (row["id"], row["day"], row["place"], row["photos"], row["locked"]) == (
        said.id,
        "2026-11-16",
        "Graz",
        1,
        "passages",
    )
    shown = brandassist("--json", "diary", "show", said.id).json
    assert [each["alt"] for each in shown["photos"]] == ["A ladder, folded"]
    start, end = shown["locks"][0]
    assert shown["text"][start:end] == "unsaid"
    assert (shown["tags"], shown["people"]) == (["signs"], ["Elmar"])
    assert "Ladder aisle" in brandassist("diary", "show", said.id).out
    assert "Graz" in brandassist("diary", "list").out


def test_what_cannot_be_done_is_one_sentence(brandassist: Brandassist, tmp_path: Path) -> None:
    (tmp_path / "fake.jpg").write_text("words")
    for argv in (
        ("diary", "show", "nothing"),
        ("diary", "add", "x", "--date", "someday"),
        ("diary", "add", "x", "--photo", tmp_path / "fake.jpg"),
        ("diary", "import", tmp_path / "absent"),
        ("idea", "add", " "),
    ):
        said = brandassist(*argv)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1), argv
    assert brandassist("diary", "list", "--json").json == []


def test_an_import_says_what_came_in_and_what_did_not(brandassist: Brandassist, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "good.md").write_text("Good")
    (folder / "bad.md").write_text("---\n: [\n---\nBad")
    said = brandassist("diary", "import", folder, "--json")
    assert said.code == 1
    assert {each["source"]: each["became"] for each in said.json["items"]} == {"bad.md": "refused", "good.md": "entry"}
    again = brandassist("diary", "import", folder)
    assert "here already: 1" in again.out
    assert "bad.md: " in again.out


def test_ideas_are_added_and_listed(brandassist: Brandassist) -> None:
    idea = brandassist("idea", "add", "Who tests the tester tins?").id
    assert [each["id"] for each in brandassist("idea", "list", "--json").json] == [idea]
    assert "tester" in brandassist("idea", "list").out


def test_a_line_is_read_as_in_the_window(brandassist: Brandassist) -> None:
    brandassist("diary", "add", "Earlier", "--place", "Harbour store")
    said = brandassist("diary", "add", "Harbour store, 2026-11-03: queue #till +photo")
    assert "--photo" in said.err
    shown = brandassist("--json", "diary", "show", said.id).json
    assert (shown["place"], shown["day"], shown["text"]) == ("Harbour store", "2026-11-03", "queue #till")


def test_promises_are_made_kept_and_moved(brandassist: Brandassist) -> None:
    entry = brandassist("diary", "add", "Cold doors").id
    promise = brandassist("diary", "promise", "add", entry, "A heater for @Greta", "--due", "2026-01-02").id
    (row,) = brandassist("diary", "promises", "--json").json
    assert (row["id"], row["due"], row["overdue"], row["person"], row["entry"]) == (
        promise, "2026-01-02", True, "Greta", entry,
    )  # fmt: skip
    assert brandassist("diary", "promise", "move", promise, "--due", "2999-01-02").code == 0
    assert "2999-01-02" in brandassist("diary", "promises").out
    assert brandassist("diary", "promise", "done", promise).code == 0
    assert brandassist("diary", "promises", "--json").json == []
    assert [each["id"] for each in brandassist("diary", "promises", "--all", "--json").json] == [promise]
    assert brandassist("diary", "promise", "reopen", promise).code == 0
    for argv in (("add", entry, " "), ("done", "none"), ("move", promise, "--due", "someday")):
        said = brandassist("diary", "promise", *argv)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1), argv


def test_ideas_are_found_by_what_became_of_them(brandassist: Brandassist, tmp_path: Path) -> None:
    photo = tmp_path / "tins.jpg"
    Image.new("RGB", (40, 30), "tan").save(photo)
    entry = brandassist("diary", "add", "Paint at noon. Ask again.").id
    seed = brandassist("idea", "add", "Who tests the tester tins?", "--photo", photo).id
    shaping = brandassist("idea", "add", "Noon", "--entry", entry, "--passage", "0:14").id
    brandassist("draft", "new", "--from-idea", shaping)
    assert brandassist("idea", "drop", seed).code == 0

    def states(*argv: str) -> dict[str, str]:
        return {each["id"]: each["state"] for each in brandassist("--json", "idea", "list", *argv).json}

    assert states() == {seed: "dropped", shaping: "shaping"}
    assert states("--state", "dropped") == {seed: "dropped"}
    assert states("--state", "used") == {}
    brandassist("idea", "revive", seed)
    shown = brandassist("--json", "idea", "show", seed).json
    assert (shown["state"], len(shown["photos"]), shown["dropped_at"]) == ("seed", 1, None)
    shown = brandassist("--json", "idea", "show", shaping).json
    assert (shown["entry"], shown["quote"]) == (entry, "Paint at noon.")
    for argv in (
        ("idea", "drop", "nobody"),
        ("idea", "add", "x", "--passage", "0:4"),
        ("idea", "add", "x", "--message", "nobody"),
        ("idea", "add", "x", "--photo", tmp_path / "absent.jpg"),
    ):
        said = brandassist(*argv)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1), argv


def test_the_week_says_why(brandassist: Brandassist) -> None:
    assert "stands out" in brandassist("idea", "week").out
    idea = brandassist("idea", "add", "Who tests the tester tins?").id
    (row,) = brandassist("--json", "idea", "week").json
    assert (row["id"], row["reasons"][0]) == (idea, {"code": "fresh", "days": 0})
    assert "Fresh: written today" in brandassist("idea", "week").out


def test_an_entry_is_kept_back_until_she_has_left_or_a_time(brandassist: Brandassist) -> None:
    entry = brandassist("diary", "add", "Tins", "--date", "2026-11-20").out.strip()
    refused = brandassist("diary", "embargo", entry)
    assert (refused.code, refused.out) == (1, "")
    assert "--until" in refused.err
    until = ("--until", "2026-12-24T08:00", "--zone", "Asia/Tokyo")
    told = brandassist("--json", "diary", "embargo", entry, *until).json
    assert told == {"wall": "2026-12-24T08:00", "zone": "Asia/Tokyo", "until": "2026-12-23T23:00:00Z"}
    shown = brandassist("--json", "diary", "show", entry).json["embargo"]
    assert shown == {**told, "kind": "time"}
    draft = brandassist("draft", "from-entry", entry).out.strip()
    site = next(each["id"] for each in brandassist("--json", "accounts", "list").json if each["network"] == "site")
    late = ("--at", "2026-12-24T07:59", "--zone", "Asia/Tokyo")
    kept = brandassist("schedule", draft, "--to", site, *late)
    assert (kept.code, "not to be told before" in kept.err) == (1, True)
    assert brandassist("--json", "queue", "list").json == []
    assert brandassist("diary", "embargo", entry, "--lift").code == 0
    assert brandassist("--json", "diary", "show", entry).json["embargo"] is None
    assert brandassist("schedule", draft, "--to", site, *late).code == 0


def test_consent_is_said_of_a_photo(brandassist: Brandassist, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (64, 48), "tan").save(tmp_path / "shelf.jpg")
    entry = brandassist("diary", "add", "Tins", "--photo", tmp_path / "shelf.jpg").out.strip()

    def photo() -> dict[str, object]:
        return brandassist("--json", "diary", "show", entry).json["photos"][0]

    assert photo()["consent"] is None
    given = ("--who", "Anna", "--day", "2026-11-20", "--note", "By mail")
    assert brandassist("diary", "consent", str(photo()["sha256"])[:12], "agreed", *given).code == 0
    assert photo()["consent"] == {"said": "agreed", "who": "Anna", "day": "2026-11-20", "note": "By mail"}
    assert brandassist("diary", "consent", photo()["sha256"], "maybe").code == 1
