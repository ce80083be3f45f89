"""An account's key moves from one computer to the other: each post goes out once, and the queue says who must be on."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace
from tests.support import keychain
from tests.support.program import Program
from tests.support.two_computers import created
from tests.support.wordpress import ContractWordPress

pytestmark = [pytest.mark.live, pytest.mark.timeout(600)]
PATIENCE = 120.0
ROLE = "editor"


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it never came about"


class Desk:
    """A computer: its folders, its keychain, its agent."""

    def __init__(self, home: Path, address: str, patched: pytest.MonkeyPatch) -> None:
        self._home, self._address, self._patched = home, address, patched
        self._folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
        self._environment = keychain.environment(home / "keychain.json") | self._folders
        home.mkdir()
        for name, value in self._environment.items():
            patched.setenv(name, value)
        self.program = Program(address)  # with the environment as it is now

    def opened(self) -> Workspace:
        for name, value in self._folders.items():
            self._patched.setenv(name, value)
        settings = device_settings.load()
        created(self._address, settings)
        return open_workspace(self._address, settings=settings)

    def says(self) -> str:
        """Its queue, as a person reads it there."""
        said = self.program("queue", "list")
        assert said.code == 0, said.err
        return said.out + said.err

    def connect(self, blog: ContractWordPress) -> str:
        key = blog.users[ROLE].application_password
        return self.program("accounts", "connect", "wordpress", "--url", blog.url, "--user", ROLE, given=f"{key}\n").id

    def at_work(self, ending: ExitStack) -> None:
        running = self.program.start("agent")
        ending.callback(running.communicate)
        ending.callback(running.terminate)


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as blog:
        yield blog


def planned(workspace: Workspace, account_id: str, words: str, seconds: float) -> str:
    draft = workspace.drafts.new("post", words, f"{words}, and nothing else.", to=[account_id])
    (made,) = workspace.queue.schedule(draft, [account_id], soon(seconds))
    return made


def soon(seconds: float):
    return from_instant(clock.now() + timedelta(seconds=seconds), "Etc/UTC")


def test_each_goes_once_from_the_computer_that_has_the_key_then(
    postgres_url: str, tmp_path: Path, blog: ContractWordPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = postgres_url.replace("+psycopg", "")
    hers, his = (Desk(tmp_path / name, address, monkeypatch) for name in ("hers", "his"))

    def out() -> Counter[str]:
        return Counter(str(each["content"]) for each in blog.truth())

    with closing(hers.opened()) as workspace:
        workspace.set_rule("approval_rule", "alone")
        workspace.set_rule("grace_minutes", 60)  # a slow machine is no absence
    account_id = hers.connect(blog)
    with closing(his.opened()) as workspace:
        workspace.catch_up()
    with closing(hers.opened()) as workspace, ExitStack() as ending:
        for desk in (hers, his):
            desk.at_work(ending)
        planned(workspace, account_id, "First", 1)
        later = planned(workspace, account_id, "Second", 3600)
        until(lambda: out().total() == 1)
        assert "must be on" not in hers.says() and "must be on at" in his.says()

        assert hers.program("accounts", "forget", account_id, "--force").code == 0
        planned(workspace, account_id, "Third", 1)  # due while nobody has the key
        for desk in (hers, his):
            assert "must be on" not in desk.says()  # it is nobody's until somebody connects it
        assert out().total() == 1

        assert his.connect(blog) == account_id
        assert "must be on at" in hers.says() and "must be on" not in his.says()
        workspace.queue.move(later, soon(1))
        until(lambda: out().total() == 3)
        until(lambda: {row.state for row in workspace.queue.list()} == {"published"})
    assert sorted(out().values()) == [1, 1, 1] and out().total() == 3
    assert blog.users[ROLE].application_password not in (tmp_path / "hers" / "keychain.json").read_text()
