"""Disks that are full or read-only, and databases that are broken or too new: a clear sentence, and nothing lost."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist
from tests.journeys.conftest import holding
from tests.media.test_media import noise
from tests.support.program import Program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these disks are made with Linux's own means")

READS = (("diary", "list"), ("draft", "list"), ("queue", "list"), ("accounts", "list"), ("settings", "list"))
AS_ANYBODY = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all")


@pytest.fixture
def written(brandassist: Brandassist, workspace: Path) -> dict[str, object]:
    """A workspace with something in it, and what it holds."""
    for number in range(20):
        brandassist("diary", "add", f"Entry {number}. " + "Words that were saved. " * 200)
    return holding(workspace)


# -- full --------------------------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Program]:
    """The program in a mount namespace of its own, where its workspace lies on a disk of 4 MB."""
    place = tmp_path / "small"
    place.mkdir()
    holder = subprocess.Popen(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
         f"mount -t tmpfs -o size=4m none '{place}' && echo ready && read -r end"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert holder.stdout
    try:
        if holder.stdout.readline() != "ready\n":
            pytest.skip("no disk of one's own can be made here")
        inside = ("nsenter", "-t", str(holder.pid), "--user", "--mount", "--preserve-credentials")
        yield Program(place / "workspace", wrapper=inside)
    finally:
        holder.communicate("end\n", timeout=20)


def test_a_disk_that_fills_up_while_saving(small_disk: Program, tmp_path: Path) -> None:
    picture = tmp_path / "noise.jpg"
    picture.write_bytes(noise((1900, 1900)))  # as large as the disk
    file = tmp_path / "long.md"
    file.write_text("As long as a day. " * 30_000)
    kept = [small_disk("draft", "new", file).id]
    assert "full" in small_disk("diary", "add", "With a photo", "--photo", picture).problem
    while (said := small_disk("draft", "new", file)).code == 0:
        kept.append(said.id)
    assert "full" in said.problem
    assert {row["id"] for row in small_disk("--json", "draft", "list").json} == set(kept), "nothing is half saved"
    assert small_disk("--json", "diary", "list").json == []


def test_a_write_that_the_system_cuts_short(program: Program, written: dict[str, object], workspace: Path) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))

    cut = Program(workspace, before=limit)
    for argv in (("diary", "add", "x" * 100_000), ("idea", "add", "y" * 100_000)):
        assert "disk" in cut(*argv).problem
    assert holding(workspace) == written
    assert program("diary", "add", "There is room again").code == 0


# -- read-only ---------------------------------------------------------------------------------------------------


@pytest.fixture
def anybody(workspace: Path) -> Program:
    """The program without root's right to write anywhere."""
    if os.geteuid() != 0:
        return Program(workspace)
    if shutil.which("setpriv") is None:
        pytest.skip("root cannot lay its rights down here")
    return Program(workspace, wrapper=AS_ANYBODY)


def test_a_workspace_that_may_not_be_written(anybody: Program, written: dict[str, object], workspace: Path) -> None:
    everything = [workspace, *workspace.rglob("*")]
    modes = {each: each.stat().st_mode for each in everything}
    for each in everything:
        each.chmod(0o555 if each.is_dir() else 0o444)
    try:
        for argv in (("diary", "add", "Lost?"), ("settings", "set", "grace_minutes", "12"), ("diary", "list")):
            said = anybody(*argv)
            assert said.code == 0 or "written" in said.problem or "opened" in said.problem, said
        assert anybody("diary", "add", "Lost?").code == 1
    finally:
        for each, mode in modes.items():
            each.chmod(mode)
    assert holding(workspace) == written


def test_settings_of_this_device_that_may_not_be_written(
    anybody: Program, written: dict[str, object], workspace: Path, own_home: Path
) -> None:
    folder = own_home / "config"
    shutil.rmtree(folder)
    folder.mkdir(mode=0o555)
    assert "settings" in anybody("diary", "add", "Lost?").problem
    assert holding(workspace) == written


# -- broken ------------------------------------------------------------------------------------------------------


def bytes_of(workspace: Path) -> bytes:
    return (workspace / "workspace.sqlite").read_bytes()


def settle(workspace: Path) -> None:
    """Bring what lies in the write-ahead log into the file itself."""
    with closing(sqlite3.connect(workspace / "workspace.sqlite")) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def damage_the_diary(workspace: Path) -> None:
    settle(workspace)
    with closing(sqlite3.connect(workspace / "workspace.sqlite")) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'entry'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
    with (workspace / "workspace.sqlite").open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


@pytest.mark.parametrize("where", ["header", "schema", "middle", "cut off"])
def test_a_database_that_is_damaged(
    brandassist: Brandassist, written: dict[str, object], workspace: Path, where: str
) -> None:
    del written
    settle(workspace)
    whole = bytes_of(workspace)
    start, length = {"header": (0, 100), "schema": (100, 4000), "middle": (8192, len(whole) // 2)}.get(where, (0, 0))
    garbage = bytes(number * 7 % 251 for number in range(length))
    broken = whole[:start] + garbage + whole[start + length :] if length else whole[: len(whole) // 2]
    (workspace / "workspace.sqlite").write_bytes(broken)
    answers = [brandassist(*argv) for argv in READS]
    assert any(said.code for said in answers)
    for said in answers:
        assert said.code == 0 or "damaged" in said.problem
    assert bytes_of(workspace) == broken, "left as it was, for who can mend it"


def test_damage_is_told_where_it_is_met(brandassist: Brandassist, written: dict[str, object], workspace: Path) -> None:
    del written
    damage_the_diary(workspace)
    assert "damaged" in brandassist("diary", "list").problem
    assert "damaged" in brandassist("diary", "add", "Into the hole?").problem


def test_a_backup_of_a_damaged_database_is_not_called_one(
    brandassist: Brandassist, written: dict[str, object], workspace: Path, tmp_path: Path
) -> None:
    del written
    damage_the_diary(workspace)
    said = brandassist("backup", tmp_path / "all.backup")
    assert "damaged" in said.problem
    assert not (tmp_path / "all.backup").exists()


def test_a_database_of_a_newer_program(brandassist: Brandassist, written: dict[str, object], workspace: Path) -> None:
    with closing(sqlite3.connect(workspace / "workspace.sqlite")) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    for argv in (*READS, ("diary", "add", "Lost?")):
        said = brandassist(*argv).problem
        assert "newer" in said
        assert "9999" in said
    assert {**holding(workspace), "alembic_version": written["alembic_version"]} == written
