"""The line to a server: a server that takes the call and never answers is given up, like one that cannot be reached."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event

CONNECT_SECONDS = 10
ANSWER_SECONDS = 30  # the longest that one statement may take

_KEPT_ALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3}


def be_patient(engine: Engine, answer_seconds: float = ANSWER_SECONDS) -> None:
    """Have every connection of the engine end, as if cut, when an answer takes longer."""
    from psycopg import Connection, OperationalError
    from psycopg.errors import _WaitTimeout  # pyright: ignore[reportPrivateUsage]

    class Patient(Connection[Any]):
        def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
            try:
                return super().wait(gen, interval, answer_seconds if timeout is None else timeout)
            except _WaitTimeout as error:
                self.pgconn.finish()
                raise OperationalError("the server does not answer") from error

    def connect(_dialect: Any, _record: Any, args: Any, named: Any) -> Any:
        return Patient.connect(*args, **{"connect_timeout": CONNECT_SECONDS, **_KEPT_ALIVE, **named})

    event.listen(engine, "do_connect", connect)
