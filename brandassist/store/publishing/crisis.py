"""A crisis: one for each freeze. Its protocol's steps, its statements, and a log to which lines are only added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.store.tables import crisis_line, crisis_step, freeze, member, sign_off, statement

Code = (
    str  # started | held | sending | told | reason | protocol | done | undone | skipped | given_back | not_given_back
)
#           | statement | signed | released | line | ended


@dataclass(frozen=True)
class CrisisRow:
    """A freeze as a crisis: since when, by whom, why, who was told, by which protocol."""

    id: str
    since: datetime
    ended: datetime | None
    by: str | None  # the member's name; None: the program, for somebody who could not write it down
    reason: str
    told: str
    protocol: str


@dataclass(frozen=True)
class StepRow:
    """A step of the protocol that was chosen. Done by the program where `done_at` stands without `by`."""

    id: str
    text: str
    who: str
    done_at: datetime | None
    by: str | None
    skipped: str  # why it was left out


@dataclass(frozen=True)
class Line:
    """One line of the log; `who` None: the program."""

    at: datetime
    who: str | None
    code: Code
    detail: dict[str, Any]


@dataclass(frozen=True)
class StatementRow:
    """A text of a crisis: a holding statement in one language, or (language "") another draft."""

    draft_id: str
    language: str
    approvers: tuple[str, ...]


@dataclass(frozen=True)
class SignOff:
    """Somebody approved these words; `by` is the member who ticked it."""

    name: str
    text_hash: str
    by: str | None
    at: datetime


def current(tx: Connection, freeze_id: str | None = None) -> CrisisRow | None:
    """The crisis that lasts, else the last one; with an id that one."""
    rows = select(freeze, member.c.name).outerjoin(member, member.c.id == freeze.c.member_id)
    if freeze_id is not None:
        rows = rows.where(freeze.c.id == freeze_id)
    lasts = freeze.c.ended_at.is_(None).desc()
    row = tx.execute(rows.order_by(lasts, freeze.c.started_at.desc(), freeze.c.id.desc())).first()
    if row is None:
        return None
    return CrisisRow(row.id, row.started_at, row.ended_at, row.name, row.reason, row.told, row.protocol)


def lasting(tx: Connection) -> CrisisRow:
    """The crisis that lasts; raises Problem `not_frozen`."""
    row = current(tx)
    if row is None or row.ended is not None:
        raise Problem("not_frozen")
    return row


def explain(tx: Connection, freeze_id: str, **said: str) -> None:
    """Write down `reason`, `told` or `protocol` (its name) of a freeze."""
    tx.execute(update(freeze).where(freeze.c.id == freeze_id).values(**said))


def add_line(tx: Connection, freeze_id: str, member_id: str | None, code: Code, **detail: Any) -> None:
    """Add to the log; no line is ever changed, the database itself refuses it."""
    row = {"id": new_id(), "freeze_id": freeze_id, "at": clock.now(), "member_id": member_id, "code": code}
    tx.execute(insert(crisis_line).values(**row, detail=detail))


def lines(tx: Connection, freeze_id: str) -> list[Line]:
    """The log, in the order in which it was written, whatever the clock did meanwhile."""
    # SQLite numbers its rows as they come; elsewhere ids do, as far as clocks go on.
    counted = tx.dialect.name == "sqlite"
    rows = tx.execute(
        select(crisis_line, member.c.name)
        .outerjoin(member, member.c.id == crisis_line.c.member_id)
        .where(crisis_line.c.freeze_id == freeze_id)
        .order_by(text("crisis_line.rowid") if counted else crisis_line.c.id)
    )
    return [Line(row.at, row.name, row.code, row.detail) for row in rows]


def told_at(tx: Connection, freeze_id: str) -> datetime | None:
    """When it was last written down who was told."""
    said = select(crisis_line.c.at).where(crisis_line.c.freeze_id == freeze_id, crisis_line.c.code == "told")
    return tx.execute(said.order_by(crisis_line.c.id.desc()).limit(1)).scalar()


def put_steps(tx: Connection, freeze_id: str, steps: Sequence[tuple[str, str]]) -> list[str]:
    """Give a crisis its steps (text, who), after those it has; returns their ids."""
    begin = len(steps_of(tx, freeze_id))
    made = [new_id() for _ in steps]
    for number, (step_id, (words, who)) in enumerate(zip(made, steps, strict=True)):
        row = {"id": step_id, "freeze_id": freeze_id, "ordinal": begin + number, "text": words, "who": who}
        tx.execute(insert(crisis_step).values(**row))
    return made


def drop_open_steps(tx: Connection, freeze_id: str) -> None:
    """Another protocol was chosen: what nobody has done or skipped goes."""
    tx.execute(
        delete(crisis_step).where(
            crisis_step.c.freeze_id == freeze_id, crisis_step.c.done_at.is_(None), crisis_step.c.skipped == ""
        )
    )


def steps_of(tx: Connection, freeze_id: str) -> list[StepRow]:
    """The steps, in their order."""
    rows = tx.execute(
        select(crisis_step, member.c.name)
        .outerjoin(member, member.c.id == crisis_step.c.member_id)
        .where(crisis_step.c.freeze_id == freeze_id)
        .order_by(crisis_step.c.ordinal)
    )
    return [StepRow(row.id, row.text, row.who, row.done_at, row.name, row.skipped) for row in rows]


def step(tx: Connection, step_id: str) -> tuple[str, StepRow]:
    """A step and the freeze it belongs to; raises Problem `not_found`."""
    freeze_id = tx.execute(select(crisis_step.c.freeze_id).where(crisis_step.c.id == step_id)).scalar()
    found = [each for each in steps_of(tx, freeze_id) if each.id == step_id] if freeze_id else []
    if not found or freeze_id is None:
        raise Problem("not_found", kind="step", id=step_id)
    return freeze_id, found[0]


def mark(tx: Connection, step_id: str, member_id: str | None, *, done: bool, skipped: str = "") -> None:
    """Done now, left out with a reason, or open again."""
    at = clock.now() if done or skipped else None
    values = {"done_at": at, "member_id": member_id if at else None, "skipped": skipped}
    tx.execute(update(crisis_step).where(crisis_step.c.id == step_id).values(**values))


def add_statement(tx: Connection, freeze_id: str, draft_id: str, language: str, approvers: Sequence[str]) -> None:
    """A draft is a text of this crisis."""
    row = {"draft_id": draft_id, "freeze_id": freeze_id, "language": language, "approvers": list(approvers)}
    tx.execute(insert(statement).values(**row))


def set_approvers(tx: Connection, draft_id: str, approvers: Sequence[str]) -> None:
    """Another order of approval."""
    tx.execute(update(statement).where(statement.c.draft_id == draft_id).values(approvers=list(approvers)))


def statements_of(tx: Connection, freeze_id: str) -> list[StatementRow]:
    """The texts of a crisis in the order they came."""
    rows = tx.execute(select(statement).where(statement.c.freeze_id == freeze_id).order_by(statement.c.draft_id))
    return [StatementRow(row.draft_id, row.language, tuple(row.approvers)) for row in rows]


def statement_of(tx: Connection, draft_id: str) -> tuple[str, StatementRow] | None:
    """What this draft is to which crisis."""
    row = tx.execute(select(statement).where(statement.c.draft_id == draft_id)).first()
    return (row.freeze_id, StatementRow(row.draft_id, row.language, tuple(row.approvers))) if row else None


def sign(tx: Connection, draft_id: str, name: str, text_hash: str, member_id: str | None) -> None:
    """Somebody approved these words."""
    row = {"id": new_id(), "draft_id": draft_id, "name": name, "text_hash": text_hash, "member_id": member_id}
    tx.execute(insert(sign_off).values(**row, at=clock.now()))


def signs(tx: Connection, draft_id: str) -> list[SignOff]:
    """Every approval there was of a statement, of whatever words."""
    rows = tx.execute(
        select(sign_off, member.c.name.label("by"))
        .outerjoin(member, member.c.id == sign_off.c.member_id)
        .where(sign_off.c.draft_id == draft_id)
        .order_by(sign_off.c.at, sign_off.c.id)
    )
    return [SignOff(row.name, row.text_hash, row.by, row.at) for row in rows]
