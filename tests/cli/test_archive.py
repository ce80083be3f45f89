import json
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from brandassist.store import dump
from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist
from tests.diary.test_feeds import RSS
from tests.support.sockets import answering, reply

SECRET = "The landlord wants this corner back by June."


@pytest.fixture
def filled(brandassist: Brandassist, tmp_path: Path) -> str:
    """A workspace with an entry (place, people, locked words, a photo that tells its camera) and a draft."""
    photo = tmp_path / "tins.jpg"
    facts = Image.Exif()
    facts[0x010F] = "Canarycam"
    Image.new("RGB", (40, 30), "tan").save(photo, exif=facts)
    entry = brandassist(
        "diary", "add", f"Paint at noon #paint @Greta. %%{SECRET}%% Ask again.", "--place", "Vienna Westend",
        "--photo", photo,
    ).id  # fmt: skip
    brandassist("diary", "add", f"%%all of {SECRET}")
    brandassist("idea", "add", "Who tests the tester tins?", "--photo", photo)
    brandassist("idea", "drop", brandassist("idea", "add", "A bin of lids", "--entry", entry, "--passage", "0:5").id)
    brandassist("draft", "from-entry", entry, "--to", "Practice")
    with answering(reply("200 OK", RSS.encode())) as server:
        brandassist("feed", "add", server.url)
    item = brandassist("--json", "feed", "items").json[0]
    brandassist("draft", "new", "--from-idea", brandassist("feed", "idea", item["id"]).id)
    return entry


def _texts(folder: Path) -> str:
    return "\n".join(each.read_text(encoding="utf-8") for each in folder.rglob("*") if each.suffix in (".md", ".json"))


def test_an_archive_brings_back_every_record_and_link(brandassist: Brandassist, filled: str, tmp_path: Path) -> None:
    said = brandassist("archive", tmp_path / "all")
    assert "private" in said.err
    assert f"%%{SECRET}%%" in _texts(tmp_path / "all" / "diary")
    again = tmp_path / "again"
    assert brandassist("--workspace", again, "import", tmp_path / "all").code == 0
    for verb in (("diary", "show", filled), ("diary", "list"), ("idea", "list"), ("draft", "list"), ("feed", "items")):
        there = brandassist("--workspace", again, "--json", *verb)
        assert (there.code, there.json) == (0, brandassist("--json", *verb).json)
    shown = brandassist("--workspace", again, "--json", "diary", "show", filled).json
    assert len(shown["became"]) == 1
    with closing(open_workspace(again)) as opened:
        assert {each.kind for each in opened.find("paint")} == {"entry", "draft"}
        with opened.db.read() as tx:
            back = dump.everything(tx)
    first = json.loads((tmp_path / "all" / "records.json").read_text())["tables"]
    for name in (
        "entry",
        "entry_revision",
        "link",
        "draft",
        "revision",
        "target",
        "media",
        "idea",
        "idea_photo",
        "person",
        "place",
    ):
        assert back[name] == first[name], name


def test_what_is_shared_holds_nothing_locked_and_no_place(
    brandassist: Brandassist, filled: str, tmp_path: Path
) -> None:
    said = brandassist("share", tmp_path / "shown")
    assert "1" in said.err
    texts = _texts(tmp_path / "shown")
    assert "Paint at noon" in texts
    for word in ("landlord", "June", "Westend"):
        assert word not in texts
    for each in (tmp_path / "shown").rglob("*"):
        assert each.is_dir() or b"Canarycam" not in each.read_bytes()
    assert list((tmp_path / "shown" / "photos").iterdir())


def test_nothing_is_overwritten_and_what_is_no_archive_changes_nothing(
    brandassist: Brandassist, filled: str, tmp_path: Path
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    for verb in ("archive", "share"):
        assert brandassist(verb, tmp_path / "full").code == 1
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["mine.txt"]
    brandassist("archive", tmp_path / "all")
    assert brandassist("import", tmp_path / "all").code == 1
    records = tmp_path / "all" / "records.json"
    whole = json.loads(records.read_text())
    del whole["tables"]["entry"][0]["day"]
    for broken in ("{", "[]", json.dumps(whole), json.dumps({**whole, "brandassist": "9999"})):
        records.write_text(broken)
        said = brandassist("--workspace", tmp_path / "again", "import", tmp_path / "all")
        assert (said.code, said.err.count("\n")) == (1, 1)
        assert brandassist("--workspace", tmp_path / "again", "--json", "diary", "list").json == []
        assert len(brandassist("--workspace", tmp_path / "again", "--json", "member", "list").json) == 1
