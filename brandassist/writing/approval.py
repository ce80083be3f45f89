"""Approval: submit, approve, ask for changes, take back. What was approved is what is published (DESIGN 2)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from brandassist.errors import Problem
from brandassist.networks import network
from brandassist.networks.abilities import Edits
from brandassist.store import history
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan, teasers
from brandassist.store.history import Actor
from brandassist.store.shared import renditions
from brandassist.store.writing import approval_rules, approvals, divergences, drafts, payloads, revisions, targets
from brandassist.store.writing.approvals import Word
from brandassist.store.writing.payloads import Payload
from brandassist.store.writing.targets import TargetView
from brandassist.writing import speaking
from brandassist.writing.comments import Passage, add_in, passage_of
from brandassist.writing.rendering import Rendering


@dataclass(frozen=True)
class Outcome:
    """What approval made of one target: a fingerprint, or the problem that kept it from being approved.

    Problems: `check_failed` (with `rules`), `changed_meanwhile`, `published`, `not_allowed` (its account has a stricter
    rule than others), and what `plan.empty` raises.
    """

    target_id: str
    account_id: str
    label: str
    fingerprint: str | None
    problem: Problem | None


class Approvals:
    """The words of one member about drafts; each method is one transaction."""

    def __init__(self, db: Database, me: Actor, rendering: Rendering) -> None:
        self._db = db
        self._me = me
        self._rendering = rendering

    def submit(self, draft_id: str, only: Collection[str] | None = None) -> tuple[str, ...]:
        """Ask for approval of every target (ids in `only`: of these) that is not approved as it stands.

        Returns the targets submitted; a new text of an approved one waits beside it. Raises Problem `no_target`,
        `nothing_to_submit`, `edited_apart`, `in_bin`, `not_found`.
        """
        with self._db.write("drafts", "queue") as tx:
            return self.submit_in(tx, draft_id, only)

    def submit_in(self, tx: Transaction, draft_id: str, only: Collection[str] | None = None) -> tuple[str, ...]:
        """The same inside a transaction (topics "drafts", "queue"), for the inbox's replies."""
        drafts.lock(tx, draft_id)
        _must_be_one(tx, draft_id)
        chosen, named = _chosen(tx, draft_id, only), only is not None
        asked = [each for each in chosen if not _settled(each, again=named) and each.review != "awaiting"]
        if not asked:
            raise Problem("nothing_to_submit", draft=draft_id)
        revision_id = revisions.keep(tx, draft_id, "submit", self._me.member_id)
        for each in asked:
            self._say(tx, "submitted", each, revision_id)
        history.record(tx, self._me, "submitted", "draft", draft_id, accounts=[each.account_id for each in asked])
        return tuple(each.id for each in asked)

    def approve(
        self, draft_id: str, only: Collection[str] | None = None, *, seen: Mapping[str, str] | None = None
    ) -> tuple[Outcome, ...]:
        """Freeze what goes out, per target; a target that may not go does not keep the others.

        `only`: these targets (ids). `seen`: fingerprints of the previews the approver looked at; a target that
        reads otherwise by now is not approved. Raises Problem `no_target`, `not_allowed`, `edited_apart` (two texts
        of it wait to be made one), `in_bin`, `not_found`.
        """
        with self._db.read() as tx:
            accounts = [each.account_id for each in _chosen(tx, draft_id, only)]
        self.make_pictures(draft_id, accounts)
        with self._db.write("drafts", "queue") as tx:
            return self.approve_in(tx, draft_id, only, seen=seen, again=True)

    def make_pictures(self, draft_id: str, account_ids: Iterable[str]) -> None:
        """Make what these accounts take of a draft's pictures; inside a transaction nobody may wait for that."""
        self._rendering.make_pictures(draft_id, account_ids)

    def approve_in(
        self,
        tx: Transaction,
        draft_id: str,
        only: Collection[str] | None = None,
        *,
        seen: Mapping[str, str] | None = None,
        frozen: Mapping[str, Payload] | None = None,
        again: bool = False,
    ) -> tuple[Outcome, ...]:
        """The same inside a transaction (topics "drafts", "queue"): submits what was not, then approves.

        Before it, outside, `make_pictures`. `again`: a changed text of what is published may be approved too, to
        bring it up to date. `frozen`: what was approved on another computer, by target; where the text here says the
        same, the very bytes of its pictures are what leaves.
        """
        drafts.lock(tx, draft_id)
        _must_be_one(tx, draft_id)
        plan.lock_draft(tx, draft_id)
        chosen = _chosen(tx, draft_id, only)
        if not any(self.may_send_in(tx, each.account_id, draft_id=draft_id) for each in chosen):
            raise Problem("not_allowed", what="approve")
        speaking.must_be_allowed(tx, self._me, draft_id)
        revision_id = revisions.keep(tx, draft_id, "approve", self._me.member_id)
        named, told = only is not None, frozen or {}
        made = tuple(
            self._approve_one(tx, each, revision_id, seen, told.get(each.id), named=named, again=again and named)
            for each in chosen
        )
        teasers.tie(tx, draft_id)
        return made

    def take_back(self, draft_id: str, only: Collection[str] | None = None) -> None:
        """Withdraw approval and submission; what is planned stays planned and waits for approval.

        All or nothing. What was tried and came to nothing is planned anew. Raises Problem `recall_first` (a server
        holds it), `being_sent`, `settle_first` (it may be out), `partly_live`, `nothing_to_take_back`, `no_target`,
        `in_bin`, `not_found`.
        """
        with self._db.write("drafts", "queue") as tx:
            drafts.lock(tx, draft_id)
            plan.lock_draft(tx, draft_id)
            held = [
                each
                for each in _chosen(tx, draft_id, only)
                if not _published(each) and (each.approval_id or each.review == "awaiting")
            ]
            if not held:
                raise Problem("nothing_to_take_back", draft=draft_id)
            for each in held:
                self._empty(tx, each)
                approvals.withdraw(tx, each.id)
                self._say(tx, "taken_back", each)
            history.record(tx, self._me, "took back", "draft", draft_id, accounts=[each.account_id for each in held])

    def request_changes(
        self, draft_id: str, why: str, only: Collection[str] | None = None, *, at: Passage | str | None = None
    ) -> None:
        """Send what awaits approval back to its author with a reason.

        at: the passage that should change, or its words in the master text; there it is said in the margin too.
        Raises Problem `why_needed`, `nothing_awaits`, `not_allowed`, `no_target`, `in_bin`, `not_found`, `no_passage`.
        """
        if not why.strip():
            raise Problem("why_needed")
        with self._db.write("drafts", "queue") as tx:
            drafts.lock(tx, draft_id)
            chosen = _chosen(tx, draft_id, only)
            self._must_be_allowed(tx, chosen)
            mine = [each for each in chosen if self.may_approve_in(tx, each.account_id)]
            awaiting = [each for each in mine if each.review == "awaiting"]
            if not awaiting:
                raise Problem("nothing_awaits", draft=draft_id)
            if at is not None:
                place = passage_of(tx, draft_id, at) if isinstance(at, str) else at
                add_in(tx, self._me, draft_id, place, why, asks=True)
            for each in awaiting:
                self._say(tx, "changes_requested", each, why=why.strip())
            history.record(tx, self._me, "asked for changes", "draft", draft_id, why=why.strip())

    def rendered_in(self, tx: Transaction, target_id: str) -> Payload:
        """What would be approved now; raises Problem as rendering does, `check_failed` where checks find errors."""
        rendered = self._rendering.render_in(tx, target_id)
        if rendered.errors:
            raise Problem("check_failed", account="", rules=", ".join(sorted({each.rule for each in rendered.errors})))
        return rendered.payload

    def words(self, draft_id: str) -> list[Word]:
        """All that was said about a draft, oldest first."""
        with self._db.read() as tx:
            return approvals.words(tx, draft_id)

    def may_approve(self, account_ids: Iterable[str] = ()) -> bool:
        """Whether this member may approve for each of these accounts, or by the workspace's own rule."""
        with self._db.read() as tx:
            return all(self.may_approve_in(tx, each) for each in list(account_ids) or [None])

    def may_approve_in(self, tx: Transaction, account_id: str | None = None) -> bool:
        return approval_rules.may_approve(tx, self._me, account_id)

    def unasked(self, account_ids: Iterable[str] = ()) -> bool:
        """Whether this member's scheduling approves for each of these accounts, or by the workspace's own rule."""
        with self._db.read() as tx:
            return all(self.unasked_in(tx, each) for each in list(account_ids) or [None])

    def unasked_in(self, tx: Transaction, account_id: str | None) -> bool:
        return approval_rules.unasked(tx, self._me, account_id)

    def _must_be_allowed(self, tx: Transaction, chosen: Iterable[TargetView]) -> None:
        if not any(self.may_approve_in(tx, each.account_id) for each in chosen):
            raise Problem("not_allowed", what="approve")

    def may_send_in(self, tx: Transaction, account_id: str | None, *, draft_id: str = "", message_id: str = "") -> bool:
        """Whether this member's own Send of a reply is its approval (`approval_rules.may_send_reply`)."""
        return approval_rules.may_send_reply(tx, self._me, account_id, draft_id=draft_id, message_id=message_id)

    def _approve_one(
        self,
        tx: Transaction,
        view: TargetView,
        revision_id: str,
        seen: Mapping[str, str] | None,
        told: Payload | None,
        *,
        named: bool,
        again: bool,
    ) -> Outcome:
        def outcome(fingerprint: str | None, problem: Problem | None = None) -> Outcome:
            return Outcome(view.id, view.account_id, view.label, fingerprint, problem)

        if _settled(view, again=again):
            # Said again, approval changes nothing; only a published post asked for by name is a mistake to tell.
            gone = _published(view) and view.changed and named
            return outcome(None if gone else view.fingerprint, Problem("published") if gone else None)
        if not self.may_send_in(tx, view.account_id, draft_id=view.draft_id):
            return outcome(None, Problem("not_allowed", what="approve"))
        try:
            rendered = self._rendering.render_in(tx, view.id)
        except Problem as problem:  # a picture that is not on this computer, a network that is not installed
            return outcome(None, problem)
        if rendered.errors:
            rules = sorted({each.rule for each in rendered.errors})
            return outcome(None, Problem("check_failed", account=view.label, rules=", ".join(rules)))
        content = told or rendered.payload
        fingerprint, differs = content.fingerprint(), not payloads.alike(content, rendered.payload)
        if differs or (seen is not None and seen.get(view.id) != fingerprint):
            return outcome(None, Problem("changed_meanwhile", account=view.label))
        try:
            self._freeze(tx, view, revision_id, content)
        except Problem as problem:
            return outcome(None, problem)
        return outcome(fingerprint)

    def _freeze(self, tx: Transaction, view: TargetView, revision_id: str, payload: Payload) -> None:
        delivery_id = self._empty(tx, view)  # raises before anything is written for this target
        if view.review != "awaiting":
            self._say(tx, "submitted", view, revision_id)
        standing = approvals.stand(
            tx,
            draft_id=view.draft_id,
            target_id=view.id,
            revision_id=revision_id,
            content=payload,
            member_id=self._me.member_id,
        )
        shown = {each.rendition for part in payload.parts for each in part.pictures}
        renditions.keep(tx, shown, self._rendering.bytes_of)  # another computer may be the one that sends
        if delivery_id is not None:
            plan.fill(tx, delivery_id, standing.payload_id, len(payload.parts), payload.comments)
        self._say(tx, "approved", view, revision_id)
        history.record(
            tx,
            self._me,
            "approved",
            "draft",
            view.draft_id,
            account=view.account_id,
            fingerprint=standing.fingerprint,
            revision=revision_id,
        )

    def _empty(self, tx: Transaction, view: TargetView) -> str | None:
        """Take the payload off the target's open delivery; returns the one to fill, if something is planned."""
        planned = plan.open_for(tx, view.id)
        if planned is None:
            return None
        delivery_id = plan.empty(tx, planned)
        if delivery_id != planned:
            history.record(tx, self._me, "cancelled", "delivery", planned)
            when = {"account": view.label, "wall": view.delivery.wall if view.delivery else ""}
            history.record(tx, self._me, "scheduled", "delivery", delivery_id, **when)
        return delivery_id

    def _say(
        self, tx: Transaction, verb: approvals.Verb, view: TargetView, revision_id: str | None = None, why: str = ""
    ) -> None:
        approvals.say(
            tx,
            verb,
            draft_id=view.draft_id,
            target_id=view.id,
            member_id=self._me.member_id,
            revision_id=revision_id,
            why=why,
        )


def _chosen(tx: Transaction, draft_id: str, only: Collection[str] | None) -> list[TargetView]:
    meant = targets.of(tx, draft_id)
    if only is not None and not only:
        return []
    if only is not None:
        if unknown := set(only) - {each.id for each in meant}:
            raise Problem("not_found", kind="target", id=min(unknown))
        meant = [each for each in meant if each.id in only]
    if not meant:
        raise Problem("no_target", draft=draft_id)
    return meant


def _must_be_one(tx: Transaction, draft_id: str) -> None:
    if divergences.open_of(tx, draft_id):
        raise Problem("edited_apart")


def _settled(view: TargetView, *, again: bool) -> bool:
    """Nothing is left to approve: it is out, or it stands approved just as it reads and nothing newer waits.

    `again`: what is out counts as open where its text was changed since and its network lets it be brought up to date.
    """
    if _published(view):
        return not (again and view.changed and isinstance(network(view.network), Edits))
    return view.review == "approved" and not view.changed


def _published(view: TargetView) -> bool:
    return view.delivery is not None and view.delivery.state == "published"
