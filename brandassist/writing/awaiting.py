"""What waits for approval, and each of it looked through as approval would: only what was seen is then approved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from brandassist.errors import Problem
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.store.writing import approval_rules, awaiting, drafts
from brandassist.store.writing.awaiting import AwaitingDraft, AwaitingTarget
from brandassist.writing.rendering import Rendering, Source
from drafts.checks.finding import Finding


@dataclass(frozen=True)
class Sources:
    """A draft that waits, and what rendering each of its waiting targets needs, or why that cannot be."""

    draft: AwaitingDraft
    title: str
    text: str
    targets: Mapping[str, Source | Problem]


@dataclass(frozen=True)
class Looked:
    """One target as it would go out: `texts` its parts, `fingerprint` what approval may freeze, None where it may not.

    `findings`: errors first. `problem`: why it could not be made ready at all.
    """

    target: AwaitingTarget
    texts: tuple[str, ...]
    fingerprint: str | None
    findings: tuple[Finding, ...]
    problem: Problem | None = None


@dataclass(frozen=True)
class Checked:
    """A draft looked through as it stood in the list, with the words it had."""

    draft: AwaitingDraft
    title: str
    text: str
    targets: tuple[Looked, ...]
    own: Mapping[str, str]  # own versions by target; a change of the master text leaves them as they are

    @property
    def seen(self) -> dict[str, str]:
        """What this member may approve: fingerprints by target, for `Approvals.approve`."""
        return {each.target.id: each.fingerprint for each in self.targets if each.fingerprint and each.target.mine}


class Awaiting:
    """Reads what waits for approval on one workspace, as one member may answer it; decides nothing."""

    def __init__(self, db: Database, me: Actor, rendering: Rendering) -> None:
        self._db = db
        self._me = me
        self._rendering = rendering

    def count(self) -> int:
        """How many drafts wait for this member."""
        with self._db.read() as tx:
            return awaiting.count(tx, approval_rules.approvable(tx, self._me))

    def list(self) -> list[AwaitingDraft]:
        """All that waits: what is planned by its time, then the rest, submitted longest ago first."""
        with self._db.read() as tx:
            return awaiting.rows(tx, approval_rules.approvable(tx, self._me))

    def sources(self, draft_id: str) -> Sources | None:
        """What looking one through needs; None where it no longer waits. Raises Problem `not_found`."""
        with self._db.read() as tx:
            found = awaiting.rows(tx, approval_rules.approvable(tx, self._me), draft_id)
            if not found:
                return None
            record = drafts.get(tx, draft_id)
            made: dict[str, Source | Problem] = {}
            for each in found[0].targets:
                try:
                    made[each.id] = self._rendering.source_in(tx, each.id)
                except Problem as problem:
                    made[each.id] = problem
            return Sources(found[0], record.title, record.text, made)

    def check(self, sources: Sources) -> Checked:
        """Render and check every target that waits; no database, but pictures may have to be made: not on a UI
        thread."""
        looked = tuple(self._looked(each, sources.targets[each.id]) for each in sources.draft.targets)
        own = {
            name: each.own
            for name, each in sources.targets.items()
            if isinstance(each, Source) and each.own is not None
        }
        return Checked(sources.draft, sources.title, sources.text, looked, own)

    def _looked(self, target: AwaitingTarget, source: Source | Problem) -> Looked:
        if isinstance(source, Problem):
            return Looked(target, (), None, (), source)
        try:
            rendered = self._rendering.of(source)
        except Problem as problem:  # a picture that is not on this computer
            return Looked(target, (), None, (), problem)
        warnings = tuple(each for each in rendered.findings if each.level != "error")
        fingerprint = None if rendered.errors else rendered.payload.fingerprint()
        texts = tuple(part.text for part in rendered.payload.parts)
        return Looked(target, texts, fingerprint, (*rendered.errors, *warnings))
