"""What every endpoint is given: the file, the clock, the ids, the faults and the limits of one server."""

from __future__ import annotations

import sqlite3
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from . import PUBLISHED_TOKEN
from .database import ID_TABLES, Database
from .followers import FOLLOWERS
from .limits import Limits
from .switchboard import Switchboard
from .wire import Refusal


class Network:
    def __init__(self, folder: Path, switchboard: Switchboard, delay: float = 0.0, unlimited: bool = False):
        self.db = Database(folder / "practice.sqlite")
        self.switchboard = switchboard
        self.limits = Limits(unlimited)
        self.delay = delay  # seconds until followers answer
        self.url = ""  # known once the server has its port
        self.wake = threading.Event()  # something may have become due
        self.stopping = threading.Event()
        self.asked_to_stop = False  # by a request that is still to be answered
        self.last_request = time.monotonic()
        self._last_id = max((self._largest_id(table) for table in ID_TABLES), default=0)
        with self.db.transaction():
            self._settle_in()

    def now(self) -> int:
        """Milliseconds since 1970 UTC, by this computer's clock and the switchboard's `ahead`."""
        return time.time_ns() // 1_000_000 + int(self.switchboard.ahead * 1000)

    def new_id(self) -> int:
        """Like Mastodon's: 48 bits of milliseconds, then a sequence; always larger than the one before."""
        self._last_id = max(self._last_id + 1, self.now() << 16)
        return self._last_id

    def setting(self, name: str) -> str | None:
        row = self.db.row("select value from meta where name = ?", name)
        return row["value"] if row else None

    def keep(self, name: str, value: str) -> None:
        self.db.run("insert or replace into meta (name, value) values (?, ?)", name, value)

    def account(self, ident: int) -> sqlite3.Row:
        row = self.db.row("select * from account where id = ?", ident)
        if row is None:
            raise Refusal(404, "Record not found")
        return row

    def account_named(self, username: str) -> sqlite3.Row | None:
        return self.db.row("select * from account where username = ?", username.lower())

    def add_account(self, username: str, name: str, note: str = "", follower: bool = False) -> int:
        ident = self.new_id()
        self.db.insert(
            "account",
            id=ident,
            username=username,
            name=name,
            note=note,
            follower=follower,
            created=self.now(),
        )
        return ident

    def _largest_id(self, table: str) -> int:
        row = self.db.row(f"select max(id) as id from {table}")  # noqa: S608 - own names
        return (row["id"] if row else 0) or 0

    def _settle_in(self) -> None:
        """The first start: the practice account with its published token, and the followers."""
        if self.account_named("you") is None:
            you = self.add_account("you", "You")
            app = self.new_id()
            self.db.insert(
                "app",
                id=app,
                name="Brand Assist",
                redirect_uris="",
                scopes="read write",
                client_id="",
                client_secret="",
            )
            self.db.insert(
                "token", token=PUBLISHED_TOKEN, app=app, account=you, scopes="read write", created=self.now()
            )
        for follower in FOLLOWERS:
            if self.account_named(follower.username) is None:
                self.add_account(follower.username, follower.name, follower.note, follower=True)


def stamp(milliseconds: int) -> str:
    """ISO 8601 in UTC with milliseconds, as Mastodon writes it."""
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{milliseconds % 1000:03d}Z"


def identifier(text: str) -> int:
    """An id from a path or parameter. Raises Refusal(404) for what cannot be one."""
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise Refusal(404, "Record not found")
    return int(text)
