"""Approvals that came by file: given here as whoever gave them there, and only of the very words they saw."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from brandassist import media
from brandassist.errors import Problem
from brandassist.store.database import Database
from brandassist.store.exchange import planned
from brandassist.store.writing import payloads, targets
from brandassist.store.writing.payloads import Payload
from brandassist.writing.approval import Approvals


def take_left(db: Database, speaking_as: Callable[[str], Approvals], media_folder: Path) -> list[Problem]:
    """Take what the last file said of approvals, in the transactions of approving; after a kill it goes on.

    Returns, for each that is refused, Problem `exchange_approval_differs` (the text here is not the one that was
    approved), `not_allowed` (that member may not approve), or what approving raises.
    """
    with db.read() as tx:
        left = planned.left(tx)
    if left is None:
        return []
    service = speaking_as(left["member"])
    problems = _take_back(db, service, left["approvals"])
    for each in left["approvals"]:
        problem = _approve(db, service, each, media_folder)
        if problem is not None:
            problems.append(problem)
    with db.write("settings") as tx:
        planned.keep_left(tx, None)
    return problems


def _take_back(db: Database, service: Approvals, told: list[Mapping[str, Any]]) -> list[Problem]:
    """What was approved by such a word and is not any more there, is not any more here."""
    stands = {(each["draft_id"], each["account_id"]) for each in told}
    problems: list[Problem] = []
    with db.read() as tx:
        before = planned.approved(tx)
    for draft_id, account_id in before:
        if (draft_id, account_id) in stands:
            continue
        with db.read() as tx:
            only = [each.id for each in targets.of(tx, draft_id) if each.account_id == account_id]
        try:
            if only:
                service.take_back(draft_id, only)
        except Problem as problem:
            if problem.code not in ("nothing_to_take_back", "not_found", "no_target"):
                problems.append(problem)
    with db.write("settings") as tx:
        planned.keep_approved(tx, [each for each in before if (each[0], each[1]) in stands])
    return problems


def _must_have_pictures(content: Payload, folder: Path) -> None:
    """What leaves must be on this computer: raises Problem `picture_missing`."""
    for part in content.parts:
        for each in part.pictures:
            media.rendition_of(each.rendition, folder)


def _approve(db: Database, service: Approvals, told: Mapping[str, Any], media_folder: Path) -> Problem | None:
    draft_id, account_id = told["draft_id"], told["account_id"]
    with db.read() as tx:
        target = next((each for each in targets.of(tx, draft_id) if each.account_id == account_id), None)
    if target is None:
        return Problem("exchange_approval_differs", account=told["label"])
    try:
        service.make_pictures(draft_id, [account_id])
        with db.write("drafts", "queue", "settings") as tx:
            if not service.may_approve_in(tx, account_id):
                return Problem("not_allowed", what="approve")
            theirs = _theirs(told)
            if theirs is None or not payloads.alike(service.rendered_in(tx, target.id), theirs):
                return Problem("exchange_approval_differs", account=target.label)
            _must_have_pictures(theirs, media_folder)
            outcome = service.approve_in(tx, draft_id, [target.id], frozen={target.id: theirs})[0]
            if outcome.problem is None:
                known = planned.approved(tx)
                planned.keep_approved(tx, known + [[draft_id, account_id]] * ([draft_id, account_id] not in known))
            return outcome.problem
    except Problem as problem:
        return problem


def _theirs(told: Mapping[str, Any]) -> Payload | None:
    """The payload as it was approved, in our names; None where its fingerprint is another's."""
    payload = payloads.from_plain(told["content"])
    if payload.fingerprint() != told["fingerprint"]:
        return None
    return payloads.named(replace(payload, account_id=told["account_id"]), told["pictures"])


def in_our_names(told: Mapping[str, Any], accounts: Mapping[str, str], pictures: Mapping[str, str]) -> dict[str, Any]:
    """One approval of a file, as `take_left` takes it."""
    theirs = str(told["content"]["account_id"])
    named = {sha256: pictures.get(travels, travels) for sha256, travels in told["pictures"].items()}
    return dict(told) | {"account_id": accounts.get(theirs, theirs), "pictures": named}
