from pathlib import Path

from brandassist.store.database import sqlite_url
from tests.publishing.crowd import ACCOUNTS, EACH, two_processes_deliver


def test_two_processes_send_each_once_and_never_two_of_one_account_at_a_time(tmp_path: Path) -> None:
    seen = two_processes_deliver(sqlite_url(tmp_path / "workspace.sqlite"))
    assert seen.ended == [0, 0]
    assert seen.planned.total() == ACCOUNTS * EACH
    assert seen.posted == seen.planned
    assert seen.states == {"published": ACCOUNTS * EACH}
    assert not seen.overlapped
