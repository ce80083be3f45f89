from collections.abc import Callable
from pathlib import Path

import pytest

from brandassist.cli import main
from tests.support.program import Said

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
        code = main([str(each) for each in argv])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return run
