from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import keyring
import pytest

from brandassist import cli
from tests.support.keychain import FILE, FileKeychain
from tests.support.program import Said

cli._parser = cache(cli._parser)  # its 270 verbs are put together once for all lines of a process

Brandassist = Callable[..., Said]


@pytest.fixture
def own_home(own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders, and a workspace of the test's own named in the environment."""
    monkeypatch.setenv("BRANDASSIST_WORKSPACE", str(tmp_path / "workspace"))
    return own_folders


@pytest.fixture
def brandassist(own_home: Path, capsys: pytest.CaptureFixture[str]) -> Brandassist:
    """Run a command line in this process on a workspace of the test's own."""

    def run(*argv: object) -> Said:
        capsys.readouterr()
        code = cli.main([str(each) for each in argv])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return run


@pytest.fixture
def keychain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileKeychain]:
    """One that outlasts a command line."""
    monkeypatch.setenv(FILE, str(tmp_path / "keychain.json"))
    before = keyring.get_keyring()
    keyring.set_keyring(FileKeychain())
    yield FileKeychain()
    keyring.set_keyring(before)
