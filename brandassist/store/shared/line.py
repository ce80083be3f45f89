"""The line to a server: a server that takes the call and never answers is given up, like one that cannot be reached.

The password is looked for when the server asks for one.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

from brandassist.store.shared import passwords
from brandassist.store.shared.struck import SAYS

CONNECT_SECONDS = 10
ANSWER_SECONDS = 30  # the longest that one statement may take
CLOSING_SECONDS = 2  # while the program closes: a server that answers is heard to the end, a silent one is left

RESTS = 30.0  # seconds after which a line that nothing was heard of is asked whether it is there

_UNPREPARED = {"prepare_threshold": None}  # what was to be prepared and was passed over after a fault is not there
_KEPT_ALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}


class Patience:
    """How long one answer is waited for; once the program closes a moment, and after one that did not come no more."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._closing = self._silent = False

    def hurry(self) -> None:
        """From now on, also for what waits already."""
        self._seconds, self._closing = min(self._seconds, CLOSING_SECONDS), True

    def over(self, since: float) -> bool:
        """Whether what is waited for since then is given up."""
        over = self._silent or time.monotonic() - since > self._seconds
        self._silent = over and self._closing
        return over


def be_patient(engine: Engine, answer_seconds: float | None = None, device_id: str = "") -> Patience:
    """Have every connection of the engine end, as if cut, when an answer takes longer (None: `ANSWER_SECONDS`).

    `device_id`: the computer that each says it is from.
    """
    patience = Patience(ANSWER_SECONDS if answer_seconds is None else answer_seconds)
    from psycopg import OperationalError

    from brandassist.store.shared.sending import Line

    class Silent(OperationalError):
        """The server does not answer."""

    def watched(waiting: Any) -> Generator[Any, Any, Any]:
        """The driver wakes what waits ten times a second."""
        since = time.monotonic()
        try:
            asked = next(waiting)
            while True:
                ready = yield asked
                if patience.over(since):
                    raise Silent("the server does not answer")
                asked = waiting.send(ready)
        except StopIteration as end:
            return end.value

    class Patient(Line):
        @classmethod
        def _connect_gen(cls, *args: Any, **named: Any) -> Any:
            return watched(super()._connect_gen(*args, **named))

        def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
            try:
                return super().wait(watched(gen), interval, timeout)
            except Silent:
                self.pgconn.finish()
                raise

    worked: list[str] = []  # the keychain's password, once the server took it: asked for once

    def connect(_dialect: Any, _record: Any, args: Any, named: Any) -> Any:
        named = {"connect_timeout": CONNECT_SECONDS, **_KEPT_ALIVE, **_UNPREPARED, **named}
        if device_id:
            named["options"] = f"{named.get('options', '')} -c {SAYS}={device_id}".strip()
        password = passwords.given(engine.url) or (worked[0] if worked else None)
        if password is not None:
            named["password"] = password
        try:
            return Patient.connect(*args, **named)
        except OperationalError as error:
            worked.clear()
            if not _asks_for_password(error) or passwords.given(engine.url) is not None:
                raise
            found = passwords.kept(engine.url)
            if found is None or found == password:
                raise
            made = Patient.connect(*args, **{**named, "password": found})
            worked.append(found)
            return made

    event.listen(engine, "do_connect", connect)
    return patience


def look_after_rest(engine: Engine) -> None:
    """Use no connection that broke while nobody used it. The server itself is asked only after a longer rest."""

    def rested(_raw: Any, record: Any) -> None:
        record.info["rested"] = time.monotonic()

    def look(raw: Any, record: Any, _proxy: Any) -> None:
        from psycopg import Error

        at = record.info.get("rested")
        try:
            if at is not None:
                raw.pgconn.consume_input()  # what has come already: why the server went, say
                raw.pgconn.consume_input()  # and only behind such words the end itself
            if at is not None and time.monotonic() - at > RESTS:
                engine.dialect.do_ping(raw)
        except Error as error:
            raise DisconnectionError from error

    event.listen(engine, "checkin", rested)
    event.listen(engine, "checkout", look)


def _asks_for_password(error: Any) -> bool:
    ended = error.pgconn
    return ended is not None and bool(ended.needs_password or ended.used_password)


_SAID = (
    ("no password supplied", "password_needed"),
    ("password authentication failed", "password_wrong"),
    ("certificate", "server_untrusted"),
    ("does not support ssl", "server_untrusted"),
    ("pg_hba.conf", "database_refused"),
    ("permission denied", "database_refused"),
    ('database "', "no_database_there"),
    ('role "', "database_refused"),
)


def refusal(words: str) -> str:
    """The code of what a connection ended with before it came about, of libpq's words in lower case.

    libpq gives no SQLSTATE then (PostgreSQL 18 documentation, 34.1, read 2026-11), so its words are all there is; what
    is not among them counts as a server that cannot be reached, which is tried again.
    """
    return next((code for part, code in _SAID if part in words), "database_unreachable")
