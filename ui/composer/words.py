"""The Composer's sentences about drafts and targets: states and counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ui.composer.shot import Preview
from ui.glyphs import STATES, State, one_for_many
from ui.when import age, short_when
from ui.words import network_name, state_words

if TYPE_CHECKING:
    from brandassist.store.writing.targets import TargetView
    from brandassist.writing.library import DraftRow
    from drafts.checks.finding import Finding


def number(count: int) -> str:
    """With the separators of the language in force."""
    return QLocale().toString(count)


# -- states -----------------------------------------------------------------------------------------------------


def state_of(target: TargetView) -> State:
    """How far one target has come; a planned one that is not approved still stands before the gate."""
    planned = target.delivery
    if planned is not None and planned.state != "cancelled":
        if planned.state == "scheduled" and target.approval_id is None:
            return "awaiting" if target.review == "editing" else _review(target)
        return next(state for state in STATES if state == planned.state)
    return _review(target)


def _review(target: TargetView) -> State:
    reviewed: dict[str, State] = {"editing": "draft", "awaiting": "awaiting", "approved": "approved"}
    return reviewed.get(target.review, "changes_requested")


def state_of_all(targets: Sequence[TargetView]) -> State:
    """One word for a draft."""
    return one_for_many([state_of(each) for each in targets]) if targets else "draft"


def row_when(row: DraftRow, now: datetime, *, apart: bool = False) -> str:
    """The second line of a row: that it was edited `apart`, else the time it goes, went, or was last touched."""
    translate, state = QCoreApplication.translate, state_of_all(row.targets)
    if apart:
        return translate("Composer", "Edited apart")
    if row.when is not None and state not in ("refused", "cancelled"):
        return short_when(row.when.astimezone(now.tzinfo), now)
    waited = now - row.updated_at
    if waited.days > 0:
        touched = short_when(row.updated_at.astimezone(now.tzinfo), now)
    else:
        touched = translate("Composer", "{age} ago").format(age=age(waited))
    return translate("Composer", "{state}, {when}").format(state=state_words(state), when=touched)


def title_of(title: str, text: str) -> str:
    """What a draft is called in the list."""
    return title or " ".join(text.split())[:120] or QCoreApplication.translate("Composer", "Untitled")


def target_name(target: TargetView, targets: Sequence[TargetView]) -> str:
    """The network's name; with the account's label where the draft goes to two of the same network."""
    name = network_name(target.network)
    twins = sum(each.network == target.network for each in targets) > 1
    return target.label if twins else name


# -- counts -----------------------------------------------------------------------------------------------------


def count_words(preview: Preview | None) -> tuple[str, bool]:
    """The third line of a cell, and whether it is an error."""
    translate = QCoreApplication.translate
    if preview is None:
        return "", False
    if preview.rendered is None:
        return translate("Composer", "Cannot be shown"), True
    limit, length = preview.rendered.limits.max_length, preview.rendered.length
    parts = len(preview.rendered.payload.parts)
    if preview.rendered.payload.kind == "article" or limit is None:
        return translate("Composer", "No limit"), False
    if over := over_words(preview):
        return over, True
    if parts > 1:
        return translate("Composer", "{count} posts").format(count=number(parts)), False
    return translate("Composer", "{count} left").format(count=number(limit - length)), False


def over_words(preview: Preview) -> str:
    """By how much the text is too long, or nothing."""
    found = [each for each in findings_of(preview) if each.rule == "length"]
    if not found:
        return ""
    over = found[0].data["length"] - found[0].data["limit"]
    return QCoreApplication.translate("Composer", "{count} over").format(count=number(over))


def ring_of(preview: Preview | None) -> float | None:
    """How much of the limit is used, for the ring; None: no limit, no ring."""
    if preview is None or preview.rendered is None or preview.rendered.payload.kind == "article":
        return None
    limit = preview.rendered.limits.max_length
    if limit is None:
        return None
    if any(each is not None for each in preview.over):
        return 1.01
    return min(1.0, preview.fullest)


def findings_of(preview: Preview) -> Sequence[Finding]:
    """What was found in a target, or in the words of a draft without one; nothing where it could not be rendered."""
    return preview.rendered.findings if preview.rendered is not None else preview.found
