"""The line to a server: a server that takes the call and never answers is given up, like one that cannot be reached.

The password is looked for when the server asks for one.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

from brandassist.store.shared import passwords
from brandassist.store.shared.struck import SAYS

if TYPE_CHECKING:
    from brandassist.store.shared.patient import Patience

CONNECT_SECONDS = 10
ANSWER_SECONDS = 30  # the longest that one statement may take
RESTS = 30.0  # seconds after which a line that nothing was heard of is asked whether it is there

_UNPREPARED = {"prepare_threshold": None}  # what was to be prepared and was passed over after a fault is not there
_KEPT_ALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}


def be_patient(engine: Engine, answer_seconds: float | None = None, device_id: str = "") -> Patience:
    """Have every connection of the engine end, as if cut, when an answer takes longer (None: `ANSWER_SECONDS`).

    `device_id`: the computer that each says it is from.
    """
    from psycopg import OperationalError

    from brandassist.store.shared.patient import Patience, patient

    patience = Patience(ANSWER_SECONDS if answer_seconds is None else answer_seconds)
    line = patient(patience)
    worked: list[str] = []  # the keychain's password, once the server took it: asked for once

    def connect(_dialect: Any, _record: Any, args: Any, named: Any) -> Any:
        named = {"connect_timeout": CONNECT_SECONDS, **_KEPT_ALIVE, **_UNPREPARED, **named}
        if device_id:
            named["options"] = f"{named.get('options', '')} -c {SAYS}={device_id}".strip()
        password = passwords.given(engine.url) or (worked[0] if worked else None)
        if password is not None:
            named["password"] = password
        try:
            return line.connect(*args, **named)
        except OperationalError as error:
            worked.clear()
            if not _asks_for_password(error) or passwords.given(engine.url) is not None:
                raise
            found = passwords.kept(engine.url)
            if found is None or found == password:
                raise
            made = line.connect(*args, **{**named, "password": found})
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
