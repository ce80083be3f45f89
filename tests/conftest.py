"""What every test gets: an offscreen Qt, folders and a keychain of its own, and no thread left behind."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from brandassist.store.database import open_engine
from brandassist.store.migrate import prepare
from tests.support import quick_database, quick_disk

if TYPE_CHECKING:
    from tests.live.postgres import Postgres

# Before the first Qt import. Tests of a real window start Xvfb themselves and say so to their own process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
runtime_folder = tempfile.TemporaryDirectory(prefix="brandassist-runtime-")  # goes when this process ends
os.environ.setdefault("XDG_RUNTIME_DIR", runtime_folder.name)
# The keychain of whoever runs the tests is not ours to touch.
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

# A shell starts its background jobs with SIGINT ignored, and whatever they start inherits that.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("default", max_examples=60, deadline=None)
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True)
settings.register_profile("thorough", parent=settings.get_profile("default"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default"))

FOLDERS = ("CONFIG", "DATA", "STATE", "CACHE")
GRACE_FOR_THREADS = 2.0  # seconds a thread that was told to stop may take


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--postgres", action="store_true", help="the store's tests on a real PostgreSQL")
    parser.addoption("--seeds", type=int, default=20, help="seeds of each cell of the fault matrix")
    parser.addoption(
        "--rounds", type=int, default=3, help="rounds of two computers on one server that are cut off and killed"
    )
    parser.addoption("--first-seed", type=int, default=1, help="the first of them, to share a long run out")


def pytest_configure(config: pytest.Config) -> None:
    if config.option.markexpr != "bench":  # what is measured does all of its work
        quick_database.share()
        quick_disk.choose()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `fault_seed` runs once for each of --seeds seeds."""
    if "fault_seed" in metafunc.fixturenames:
        first, many = (metafunc.config.getoption(name) for name in ("--first-seed", "--seeds"))
        metafunc.parametrize("fault_seed", range(first, first + many))


_homes = count(1)


@pytest.fixture(autouse=True)
def own_folders(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Settings, data and caches of each test in a folder nobody else sees, made by who first writes.

    Live tests keep the real cache: their servers are downloaded once for all.
    """
    kinds = ("CONFIG", "DATA", "STATE") if request.node.get_closest_marker("live") else FOLDERS
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    for kind in kinds:
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    monkeypatch.delenv("BRANDASSIST_WORKSPACE", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)  # nobody's own desktop shows a test's notices
    return home


@pytest.fixture(autouse=True)
def garbage_goes_here() -> Iterator[None]:
    """Once a test had a window nothing is collected by itself (`ui.garbage`): its widgets must not end on a thread."""
    yield
    if not gc.isenabled():
        from ui.garbage import collect_due

        collect_due()


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running which would keep the process from ending."""
    before = set(threading.enumerate())
    yield
    started = [t for t in threading.enumerate() if t not in before and not t.daemon]
    give_up = time.monotonic() + GRACE_FOR_THREADS
    for thread in started:
        thread.join(max(0.0, give_up - time.monotonic()))
    left = [t.name for t in started if t.is_alive()]
    if left:
        pytest.fail(f"threads left behind: {', '.join(left)}", pytrace=False)


@pytest.fixture(scope="session")
def real_postgres(request: pytest.FixtureRequest) -> Iterator[Postgres | None]:
    if not request.config.getoption("--postgres"):
        yield None
        return
    from tests.live.postgres import running_postgres

    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def prepared_postgres(real_postgres: Postgres | None) -> Iterator[str]:
    """The address of a database with the schema in it, to be copied: quicker than to make a hundred tables anew."""
    if real_postgres is None:
        yield ""
        return
    with real_postgres.fresh_database() as address:
        empty = open_engine(address)
        prepare(empty)
        empty.dispose()  # whoever is in it would be in the way of a copy
        yield address


@pytest.fixture(autouse=True)
def chosen_database(
    real_postgres: Postgres | None, prepared_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """With `--postgres`, the database in each folder of a test is one of a real server's."""
    if real_postgres is None:
        yield
        return
    with ExitStack() as dropped:
        for name, like in (("address_in", prepared_postgres), ("bare_address_in", "")):
            address = cache(lambda _folder, like=like: dropped.enter_context(real_postgres.fresh_database(like)))
            monkeypatch.setattr(f"tests.support.builders.{name}", address)
        yield


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from tests.support.other_packages import lay_out_example

    return lay_out_example(tmp_path_factory.mktemp("example"))


@pytest.fixture
def example_package(example_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The network `letterbox` of a package of its own is installed, for this test."""
    from brandassist.networks import network

    monkeypatch.syspath_prepend(str(example_folder))
    network.cache_clear()
    yield
    network.cache_clear()
