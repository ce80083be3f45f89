from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from brandassist import settings as device_settings
from brandassist.workspace import Workspace, open_workspace
from tests.support import builders


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """In a folder; with `--postgres` on a real server."""
    settings = device_settings.load(tmp_path / "device.json")
    opened = open_workspace(builders.workspace_in(tmp_path, settings), settings=settings)
    yield opened
    opened.close()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "paint.jpg"
    Image.new("RGB", (64, 48), "tan").save(path)
    return path
