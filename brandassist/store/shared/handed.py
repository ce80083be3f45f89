"""Which handings over went through: each has a number, of which the server keeps the last ones of each copy."""

from __future__ import annotations

from sqlalchemy import Connection, text

_REMEMBERED = 100  # handings over of one copy


def begin(server: Connection, copy_id: str, number: int) -> None:
    """Say that this number goes through with this transaction; raises IntegrityError where it did, or was closed."""
    told = {"copy": copy_id, "number": number, "oldest": number - _REMEMBERED}
    server.execute(text("INSERT INTO handed VALUES (:copy, :number, true)"), told)
    server.execute(text("DELETE FROM handed WHERE copy_id = :copy AND number < :oldest"), told)


def went_through(server: Connection, copy_id: str, numbers: set[int]) -> set[int]:
    """Which of these did; those that did not, never will."""
    for number in sorted(numbers):
        told = {"copy": copy_id, "number": number}
        server.execute(
            text("INSERT INTO handed VALUES (:copy, :number, false) ON CONFLICT (copy_id, number) DO NOTHING"), told
        )
    asked = text("SELECT number FROM handed WHERE copy_id = :copy AND through")
    return set(server.execute(asked, {"copy": copy_id}).scalars()) & numbers


def first(server: Connection, copy_id: str, number: int) -> bool:
    """Say that this number goes through with this transaction; False: it did already, or was closed."""
    done = server.execute(
        text("INSERT INTO handed VALUES (:copy, :number, true) ON CONFLICT (copy_id, number) DO NOTHING"),
        {"copy": copy_id, "number": number},
    )
    return bool(done.rowcount)
