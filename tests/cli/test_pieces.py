from pathlib import Path

from PIL import Image

from tests.cli.conftest import Brandassist

TILLS, CHAIR = "The tills were quiet at nine.", "A customer waited twelve minutes for a chair."


def test_entries_are_split_and_merged_and_old_ids_still_show(brandassist: Brandassist, tmp_path: Path) -> None:
    for name, colour in (("till.png", "tan"), ("chair.png", "teal")):
        Image.new("RGB", (40, 30), colour).save(tmp_path / name)
    photos = ("--photo", tmp_path / "till.png", "--photo", tmp_path / "chair.png")
    one = brandassist("diary", "add", f"{TILLS} {CHAIR}", *photos).id
    draft = brandassist("draft", "from-entry", one).id
    two = brandassist("diary", "split", one, "A customer", "--photo", "2").id
    shown = [brandassist("--json", "diary", "show", each).json for each in (one, two)]
    assert [each["text"] for each in shown] == [TILLS, CHAIR]
    assert [[photo["name"] for photo in each["photos"]] for each in shown] == [["till.png"], ["chair.png"]]
    assert [[each["draft"] for each in entry["became"]] for entry in shown] == [[draft], [draft]]
    three = brandassist("diary", "add", "Third.").id
    assert brandassist("diary", "merge", two, three).code == 0
    assert brandassist("--json", "diary", "show", two).json["id"] == three
    again = tmp_path / "again"
    assert brandassist("archive", tmp_path / "all").code == 0
    assert brandassist("--workspace", again, "import", tmp_path / "all").code == 0
    assert brandassist("--workspace", again, "--json", "diary", "show", two).json["id"] == three


def test_drafts_are_split_and_merged_and_posts_say_where_from(brandassist: Brandassist) -> None:
    entry = brandassist("diary", "add", f"{TILLS} {CHAIR}").id
    one = brandassist("draft", "from-entry", entry, "--kind", "article", "--to", "site").id
    two = brandassist("draft", "split", one, "A customer").id
    post = brandassist("schedule", one, "--to", "site", "--at", "2999-01-01T08:00", "--zone", "UTC").id
    assert [each["entry_id"] for each in brandassist("--json", "queue", "show", post).json["from"]] == [entry]
    assert brandassist("draft", "merge", two, one).code == 0
    shown = brandassist("--json", "draft", "show", two).json
    assert (shown["id"], shown["text"]) == (one, f"{TILLS}\n\n{CHAIR}")


def test_what_cannot_be_is_said_in_one_sentence(brandassist: Brandassist) -> None:
    entry = brandassist("diary", "add", TILLS).id
    for words, said in (
        (("split", entry, "nowhere"), "Those words do not stand in the text."),
        (("split", entry, "The tills"), "There must be words on both sides of the place where it is split."),
        (("split", entry, "quiet", "--photo", "3"), "The entry has no photo 3."),
        (("merge", entry, entry), "That is one already."),
    ):
        told = brandassist("diary", *words)
        assert (told.code, told.err.strip()) == (1, said)
