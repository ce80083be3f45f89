"""Files no program should be given: a clear sentence, and nothing lost."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist
from tests.journeys.conftest import Unchanged
from tests.media.test_media import photo

BROKEN = {
    "no end": b"---\ntitle: The queue\n\nTwelve minutes.\n",
    "not a mapping": b"---\n- one\n- two\n---\nTwelve minutes.\n",
    "not YAML": b"---\ntitle: [The queue\n---\nTwelve minutes.\n",
    "a tag that builds objects": b"---\ntitle: !!python/object/apply:os.getcwd []\n---\nTwelve minutes.\n",
    "a field of the wrong kind": b"---\ntitle: {a: b}\n---\nTwelve minutes.\n",
    "an account nobody has": b"---\ntargets: [myspace]\n---\nTwelve minutes.\n",
    "null bytes": b"Twelve\0 minutes.\n",
    "a null byte in the title": b'---\ntitle: "a\\0b"\n---\nTwelve minutes.\n',
    "not UTF-8": b"Twelve\xff minutes.\n",
    "a picture": photo(),
}
MEGABYTES = 5


@pytest.fixture
def draft(brandassist: Brandassist, tmp_path: Path) -> str:
    """A draft that was good before, with a target."""
    file = tmp_path / "good.md"
    file.write_text("---\ntitle: Good\n---\n\nGood words.\n")
    return brandassist("draft", "new", file, "--to", "site").id


@pytest.mark.parametrize("broken", BROKEN)
def test_a_file_that_cannot_be_read(
    brandassist: Brandassist, unchanged: Unchanged, draft: str, tmp_path: Path, broken: str
) -> None:
    file = tmp_path / "broken.md"
    file.write_bytes(BROKEN[broken])
    with unchanged():
        for argv in (("draft", "new", file), ("draft", "edit", draft, file)):
            assert brandassist(*argv).problem
        said = brandassist("check", file, "--for", "x")  # looks at the text alone
        assert said.code == 0 or said.problem


def test_what_is_no_file_at_all(
    brandassist: Brandassist, unchanged: Unchanged, draft: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Piped:
        buffer = io.BytesIO(b"Twelve\0 minutes.")

        def isatty(self) -> bool:
            return False

    monkeypatch.setattr("sys.stdin", Piped())
    with unchanged():
        assert "null byte" in brandassist("draft", "new", "-").problem
        for odd in (tmp_path, tmp_path / "absent.md", "a\0b.md", "x" * 5000):
            assert brandassist("draft", "edit", draft, odd).problem
        assert brandassist("draft", "export", draft, tmp_path).problem


def test_a_note_with_null_bytes_stops_no_other(brandassist: Brandassist, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "a.md").write_bytes(b"Half a note\0\0\0")
    (notes / "b.md").write_text("A whole note")
    said = brandassist("--json", "diary", "import", notes)
    assert said.code == 1
    assert {each["source"]: each["became"] for each in said.json["items"]} == {"a.md": "refused", "b.md": "entry"}
    assert [row["title"] for row in brandassist("--json", "diary", "list").json] == ["b"]


@pytest.mark.timeout(60)
def test_five_megabytes_of_markdown_are_taken_and_given_back(brandassist: Brandassist, tmp_path: Path) -> None:
    paragraph = "Twelve *minutes* at the [till](https://shop.example/1), @ada, and 世界 🙂 #queues.\n\n"
    text = paragraph * (MEGABYTES * 1_000_000 // len(paragraph.encode()))
    file, back = tmp_path / "long.md", tmp_path / "back.md"
    file.write_text(f"---\ntitle: Long\n---\n\n{text}")
    draft = brandassist("draft", "new", file, "--to", "site").id
    assert brandassist("draft", "edit", draft, file).code == 0
    assert brandassist("draft", "export", draft, back).code == 0
    assert text.strip() in back.read_text()
    assert brandassist("--json", "draft", "show", draft).json["text"].strip() == text.strip()
    assert brandassist("draft", "list").code == 0
    assert brandassist("--json", "approve", draft).json[0]["approved"]


PHOTOS = {
    "cut off": (photo()[: len(photo()) // 2], "cut off"),
    "words": (b"I am no picture at all", "not a picture"),
    "nothing": (b"", "not a picture"),
    "a page": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
    "begins well": (b"\xff\xd8\xff\xe0" + b"\0" * 1000, "picture"),
}


@pytest.mark.parametrize("kind", PHOTOS)
def test_a_photo_that_is_none(brandassist: Brandassist, unchanged: Unchanged, tmp_path: Path, kind: str) -> None:
    data, word = PHOTOS[kind]
    bad, good = tmp_path / "bad.jpg", tmp_path / "good.jpg"
    bad.write_bytes(data)
    good.write_bytes(photo())
    brandassist("diary", "add", "Before", "--photo", good)
    with unchanged():
        said = brandassist("diary", "add", "With a bad photo", "--photo", bad).problem
        assert word in said
        assert "bad.jpg" in said


def test_a_photo_of_200_megabytes(brandassist: Brandassist, unchanged: Unchanged, tmp_path: Path) -> None:
    huge = tmp_path / "huge.jpg"
    with huge.open("wb") as file:
        file.write(photo())
        file.truncate(200_000_000)
    with unchanged():
        assert "too large" in brandassist("diary", "add", "Huge", "--photo", huge).problem
