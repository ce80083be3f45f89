"""Real servers for the live tests; each starts only when a test asks for it."""

from collections.abc import Iterator

import pytest

from tests.live.bluesky import RunningPds, prepared_pds, running_pds
from tests.live.ghost import RunningGhost, prepared_ghost, running_ghost
from tests.live.keychain import Keychain, absent_keychain, running_keychain
from tests.live.machine import NotPrepared
from tests.live.postgres import Postgres, running_postgres
from tests.live.wordpress import WordPress, running_wordpress


@pytest.fixture(scope="session")
def wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    """One blog for the session: tests keep apart by slug."""
    with running_wordpress(tmp_path_factory.mktemp("wordpress") / "blog") as blog:
        yield blog


@pytest.fixture(scope="session")
def ghost(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGhost]:
    """One blog for the session; skipped where npm's registry cannot be reached: it comes from nowhere else."""
    try:
        prepared_ghost()
    except NotPrepared as problem:
        pytest.skip(f"no Ghost here: {problem}")
    with running_ghost(tmp_path_factory.mktemp("ghost") / "blog") as blog:
        yield blog


@pytest.fixture(scope="session")
def pds(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Iterator[RunningPds]:
    """One server for the session; skipped where npm's registry cannot be reached: it comes from nowhere else."""
    try:
        prepared_pds()
    except NotPrepared as problem:
        pytest.skip(f"no PDS here: {problem}")
    folder = tmp_path_factory.mktemp("bluesky") / "pds"
    with postgres.fresh_database() as url, running_pds(folder, url) as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running_postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """The address of a database that is empty, and this test's own."""
    with postgres.fresh_database() as url:
        yield url


@pytest.fixture
def keychain() -> Iterator[Keychain]:
    """An empty, unlocked keychain of this test's own."""
    with running_keychain() as running:
        yield running


@pytest.fixture
def locked_keychain(keychain: Keychain) -> Keychain:
    keychain.lock()
    return keychain


@pytest.fixture
def no_keychain() -> Iterator[Keychain]:
    with absent_keychain() as absent:
        yield absent
