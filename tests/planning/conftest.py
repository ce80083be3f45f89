from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from tests.support import builders


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """In a folder, at home in Rome; with `--postgres` on a real server."""
    settings = device_settings.load(tmp_path / "device.json")
    opened = open_workspace(builders.workspace_in(tmp_path, settings), settings=settings)
    opened.set_rule("zone", "Europe/Rome")
    opened.set_rule("approval_rule", "alone")
    yield opened
    opened.close()


@pytest.fixture
def practice(workspace: Workspace) -> str:
    """The account of the practice network, which needs no login."""
    return next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")


@pytest.fixture
def site(workspace: Workspace) -> str:
    return next(each.account.id for each in workspace.accounts.list() if each.account.network == "site")
