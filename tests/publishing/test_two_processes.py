from pathlib import Path

from brandassist.store.database import sqlite_url
from tests.publishing.crowd import each_is_sent_once


def test_two_processes_send_each_once_and_never_two_of_one_account_at_a_time(tmp_path: Path) -> None:
    each_is_sent_once(sqlite_url(tmp_path / "workspace.sqlite"))
