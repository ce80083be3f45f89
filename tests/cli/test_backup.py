import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import insert, text

from brandassist import clock
from brandassist.store.deliveries import plan
from brandassist.store.tables import delivery, draft, target
from brandassist.walltime import WallTime
from brandassist.workspace import open_workspace
from tests.cli.conftest import Brandassist


def test_a_backup_brings_everything_back(brandassist: Brandassist, tmp_path: Path) -> None:
    photo = tmp_path / "tins.png"
    Image.new("RGB", (8, 8), "red").save(photo)
    entry = brandassist("diary", "add", "Kept %%mine%%", "--photo", photo).id
    file = tmp_path / "all.backup"
    assert brandassist("backup", file).code == 0
    said = brandassist("--workspace", tmp_path / "again", "restore", file)
    assert (said.code, said.out) == (0, "")
    before = brandassist("--json", "diary", "show", entry).json
    assert brandassist("--workspace", tmp_path / "again", "--json", "diary", "show", entry).json == before
    originals = {path.name for path in (tmp_path / "again" / "media").rglob("*.png")}
    assert any(before["photos"][0]["sha256"] in name for name in originals)


def test_nothing_is_overwritten(brandassist: Brandassist, tmp_path: Path) -> None:
    brandassist("diary", "add", "Here")
    file = tmp_path / "all.backup"
    brandassist("backup", file)
    first = file.read_bytes()
    assert brandassist("backup", file).code == 1
    assert file.read_bytes() == first
    brandassist("diary", "add", "Since then")
    assert brandassist("restore", file).code == 1
    assert len(brandassist("diary", "list", "--json").json) == 2
    assert brandassist("backup", tmp_path / "workspace" / "inside.backup").code == 1


@pytest.mark.parametrize("broken", ["words", "empty zip", "cut off"])
def test_what_is_no_backup_is_refused_whole(brandassist: Brandassist, tmp_path: Path, broken: str) -> None:
    file = tmp_path / "all.backup"
    brandassist("diary", "add", "Here " * 5000)
    brandassist("backup", file)
    if broken == "words":
        file.write_text("words")
    elif broken == "empty zip":
        zipfile.ZipFile(file, "w").close()
    else:
        file.write_bytes(file.read_bytes()[:-300])
    said = brandassist("--workspace", tmp_path / "again", "restore", file)
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert not (tmp_path / "again").exists()


def test_what_waited_comes_back_held(brandassist: Brandassist, tmp_path: Path) -> None:
    brandassist("member", "list")
    now = clock.now()
    with closing(open_workspace(tmp_path / "workspace")) as opened, opened.db.write() as tx:
        account = tx.execute(text("SELECT id FROM account WHERE network = 'practice'")).scalar_one()
        tx.execute(insert(draft).values(id="d", kind="post", tags=[], extra={}, created_at=now, updated_at=now))
        tx.execute(insert(target).values(id="t", draft_id="d", account_id=account, ordinal=0))
        delivery_id = plan.create(
            tx,
            draft_id="d",
            target_id="t",
            account_id=account,
            kind="post",
            planned=WallTime("2030-01-01T08:00", "Europe/Rome"),
            promise="computer",
        )
    brandassist("backup", tmp_path / "all.backup")
    said = brandassist("--workspace", tmp_path / "again", "restore", tmp_path / "all.backup")
    assert "one by one: 1." in said.err
    with closing(open_workspace(tmp_path / "again")) as opened, opened.db.read() as tx:
        held = tx.execute(text("SELECT delivery_id, reason FROM hold")).all()
        assert tx.execute(delivery.select()).one().state == "scheduled"
    assert [tuple(row) for row in held] == [(delivery_id, "by_hand")]
