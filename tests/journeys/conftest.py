"""Whole flows by the command line, and what a workspace holds before and after."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist, brandassist, own_home
from tests.support import keychain
from tests.support.program import Program

__all__ = ["brandassist", "own_home"]  # fixtures

Unchanged = Callable[[], AbstractContextManager[None]]


def holding(folder: Path) -> dict[str, object]:
    """Every row of a workspace, and every file of the person's by its hash."""
    with closing(sqlite3.connect(f"file:{folder}/workspace.sqlite?mode=ro", uri=True)) as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        rows: dict[str, object] = {name: raw.execute(f"SELECT * FROM '{name}'").fetchall() for name in tables}
    files = {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for part in ("media", "site")
        for path in (folder / part).rglob("*")
        if path.is_file()
    }
    return rows | {"files": files}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Where `brandassist` and `program` work."""
    return tmp_path / "workspace"


@pytest.fixture
def program(workspace: Path) -> Program:
    """The program as a process of its own, for what ends, limits or measures a process."""
    return Program(workspace)


@pytest.fixture
def unchanged(brandassist: Brandassist, workspace: Path) -> Unchanged:
    """What happens in the block loses nothing and leaves nothing behind."""

    @contextmanager
    def watch() -> Generator[None]:
        brandassist("member", "list")  # the workspace is made by whoever comes first
        before = holding(workspace)
        yield
        assert holding(workspace) == before

    return watch


@pytest.fixture
def own_keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A keychain of this test's own for `brandassist` and `program`; its file, which nothing else may resemble."""
    file = tmp_path / "keychain" / "secrets.json"
    file.parent.mkdir()
    for name, value in keychain.environment(file).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("keyring.core._keyring_backend", keychain.FileKeychain())
    return file
