"""Who may speak in a crisis, and in which order a statement is approved. Approval itself asks here."""

from __future__ import annotations

import hashlib

from brandassist.errors import Problem
from brandassist.store import members, settings
from brandassist.store.database import Transaction
from brandassist.store.history import Actor
from brandassist.store.publishing import crisis
from brandassist.store.publishing.crisis import SignOff, StatementRow
from brandassist.store.writing import drafts


def speakers(tx: Transaction) -> list[str]:
    """Names of those who may speak: as the workspace says, else every executive."""
    said = [" ".join(each.split()) for each in str(settings.get(tx, "speakers")).split(",")]
    named = [each for each in said if each]
    return named or [each.name for each in members.here(tx) if each.role == "executive"]


def may_speak(tx: Transaction, me: Actor) -> bool:
    """Whether this member is one of them."""
    member = members.find(tx, me.member_id) if me.member_id else None
    return member is not None and member.name.casefold() in {each.casefold() for each in speakers(tx)}


def must_speak(tx: Transaction, me: Actor) -> None:
    """Raise Problem `may_not_speak`, naming who may."""
    if not may_speak(tx, me):
        raise Problem("may_not_speak", who=", ".join(speakers(tx)))


def text_hash(tx: Transaction, draft_id: str) -> str:
    """What the words are known by: another word makes another one."""
    record = drafts.get(tx, draft_id)
    return hashlib.sha256(f"{record.title}\0{record.text}".encode()).hexdigest()


def signed(tx: Transaction, row: StatementRow) -> list[SignOff]:
    """Who approved the words as they stand, in the order they were asked for."""
    now = text_hash(tx, row.draft_id)
    of_these = {each.name.casefold(): each for each in crisis.signs(tx, row.draft_id) if each.text_hash == now}
    return [of_these[name.casefold()] for name in row.approvers if name.casefold() in of_these]


def next_name(tx: Transaction, row: StatementRow) -> str:
    """Whose turn it is to approve; "" when all have."""
    done = {each.name.casefold() for each in signed(tx, row)}
    return next((name for name in row.approvers if name.casefold() not in done), "")


def must_be_next(tx: Transaction, me: Actor, row: StatementRow, name: str) -> None:
    """Raise Problem `not_next_to_sign`, `signs_for_themselves`."""
    following = next_name(tx, row)
    if name.casefold() != following.casefold():
        raise Problem("not_next_to_sign", name=name, next=following)
    member = members.find(tx, name)
    if member is not None and member.id != me.member_id:
        raise Problem("signs_for_themselves", name=member.name)


def must_be_allowed(tx: Transaction, me: Actor, draft_id: str) -> None:
    """Asked before any approval: a statement wants a person who may speak, and all who were to read it before.

    Raises Problem `may_not_speak`, `not_signed` (naming who is next).
    """
    if drafts.get(tx, draft_id).kind != "statement":
        return
    must_speak(tx, me)
    found = crisis.statement_of(tx, draft_id)
    if found is not None and (following := next_name(tx, found[1])):
        raise Problem("not_signed", name=following)
