from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist.practice import address
from tests.networks.places import PLACES, Place


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("practice")
    yield folder
    address.stop(folder)


@pytest.fixture(params=sorted(PLACES))
def place(request: pytest.FixtureRequest, practice_folder: Path, tmp_path: Path) -> Place:
    name = request.param
    return PLACES[name](practice_folder if name in ("practice", "mastodon") else tmp_path)
