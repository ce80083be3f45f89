"""Speaking to a far server without waiting for each answer (`sending`); to any other database as always."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, LiteralString

from sqlalchemy import Connection, Select, TextClause, TextualSelect
from sqlalchemy.exc import DBAPIError

from brandassist.store.shared.rows import Row

if TYPE_CHECKING:
    from psycopg import Cursor

    from brandassist.store.shared.sending import Line


def send_on(tx: Connection, begin: LiteralString = "BEGIN") -> None:
    """Wait for no answer in this transaction, of which nothing was executed yet, but for those that are needed.

    How many rows a statement changed is not known then. On another database nothing is different.
    """
    if (line := _line(tx)) is not None:
        line.send_on(begin)


def wait(tx: Connection) -> None:
    """Until all that was sent is done; raises what went wrong in it, as SQLAlchemy says it."""
    if (line := _line(tx)) is not None:
        with _said(tx):
            line.wait_for_all()


@contextmanager
def attempt(tx: Connection) -> Generator[None]:
    """What is done inside may fail alone: nothing of it is done then, and the transaction goes on. `wait` before it.

    A fault comes up at any statement behind the one it is of, so the rest is passed over before it is undone.
    """
    with tx.begin_nested():
        try:
            yield
            wait(tx)
        except DBAPIError:
            if (line := _line(tx)) is not None:
                line.pass_over()
            raise


def ask_all(tx: Connection, asked: Sequence[Select[Any] | TextualSelect], *, last: bool = False) -> list[list[Row]]:
    """What each of these answers, one after another, waited for once; `last`: with them the transaction ends."""
    line = _line(tx)
    if line is None:
        return [[dict(row) for row in tx.execute(each).mappings()] for each in asked]
    compiled = [each.compile(dialect=tx.dialect, compile_kwargs={"render_postcompile": True}) for each in asked]
    cursors = [line.unhurried() for _ in asked]
    with _said(tx):
        for cursor, each in zip(cursors, compiled, strict=True):
            cursor.execute(str(each).encode(), each.params)
        line.commit() if last else line.wait_for_all()
        return [_rows(tx, each, cursor) for each, cursor in zip(asked, cursors, strict=True)]


def tell(tx: Connection, asked: TextClause, **values: Any) -> None:
    """Execute what answers something that nobody needs."""
    line = _line(tx)
    if line is None:
        tx.execute(asked, values)
        return
    compiled = asked.bindparams(**values).compile(dialect=tx.dialect)
    with _said(tx):
        line.unhurried().execute(str(compiled).encode(), compiled.params)


def _line(tx: Connection) -> Line | None:
    if tx.dialect.name != "postgresql":
        return None
    from brandassist.store.shared.sending import Line

    line = tx.connection.driver_connection
    return line if isinstance(line, Line) else None


@contextmanager
def _said(tx: Connection) -> Generator[None]:
    from psycopg import Error

    try:
        yield
    except Error as error:
        raise DBAPIError.instance(None, None, error, Error, dialect=tx.dialect) from error


def _rows(tx: Connection, asked: Select[Any] | TextualSelect, answer: Cursor[Any]) -> list[Row]:
    kinds = [told.type_code for told in answer.description or ()]
    columns = [
        (each.key or "", each.type.dialect_impl(tx.dialect).result_processor(tx.dialect, kind))
        for each, kind in zip(asked.selected_columns, kinds, strict=True)
    ]
    return [
        {name: read(said) if read else said for (name, read), said in zip(columns, row, strict=True)} for row in answer
    ]
