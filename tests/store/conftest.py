from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist.events import Events
from brandassist.store.database import Database, sqlite_url
from brandassist.store.migrate import prepare


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(sqlite_url(tmp_path / "workspace.sqlite"), Events())
    prepare(database.engine)
    yield database
    database.close()
