"""Crisis mode beyond the freeze: the protocol's steps, statements and who may speak, the log, the way out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from brandassist import assets, clock
from brandassist.crisis import protocols as files
from brandassist.errors import Problem
from brandassist.publishing.freezing import Sorting
from brandassist.publishing.queue import Queue
from brandassist.store import settings
from brandassist.store.database import Database, Transaction
from brandassist.store.deliveries import plan, read, stop
from brandassist.store.deliveries.read import DeliveryRow
from brandassist.store.history import Actor, record
from brandassist.store.publishing import crisis, protocols
from brandassist.store.publishing.crisis import CrisisRow, Line, SignOff, StatementRow, StepRow
from brandassist.store.publishing.protocols import APP, Protocol, Step
from brandassist.store.writing import drafts
from brandassist.walltime import WallTime, from_instant
from brandassist.writing import speaking
from brandassist.writing.approval import Approvals
from brandassist.writing.library import MASTER, Drafts

TEMPLATE = "template:"
LONGEST_LINE = 20_000  # characters of a line of the log; what is longer belongs into a file


@dataclass(frozen=True)
class Statement:
    """A text of a crisis as it stands: its words, who approved them, and who is next ("" nobody)."""

    row: StatementRow
    title: str
    text: str
    signed: tuple[SignOff, ...]  # of these very words, in their order
    next: str


@dataclass(frozen=True)
class CrisisView:
    """Everything about one crisis."""

    row: CrisisRow
    steps: tuple[StepRow, ...]
    lines: tuple[Line, ...]  # oldest first
    statements: tuple[Statement, ...]
    speakers: tuple[str, ...]
    sorting: Sorting

    @property
    def done(self) -> int:
        return sum(bool(each.done_at) for each in self.steps)


@dataclass(frozen=True)
class Brief:
    """The crisis that lasts, in one sentence: who began it, who was told and when, what is held, what is not."""

    row: CrisisRow
    told_at: datetime | None
    posts: int
    replies: int
    not_recalled: tuple[DeliveryRow, ...]


@dataclass(frozen=True)
class Choices:
    """What a person chose for each held post when the crisis ends; what is not named stays held."""

    release: Sequence[str] = ()
    drop: Sequence[str] = ()
    move: Mapping[str, WallTime] | None = None


class Crisis:
    """Acts on the crisis that lasts; each method is one transaction unless it says otherwise."""

    def __init__(self, db: Database, me: Actor, queue: Queue, library: Drafts, approvals: Approvals) -> None:
        self._db = db
        self._me = me
        self._queue = queue
        self._library = library
        self._approvals = approvals

    # -- protocols ----------------------------------------------------------------------------------------------

    def protocols(self) -> list[Protocol]:
        """Own ones first, then the templates of each language."""
        with self._db.read() as tx:
            return [*protocols.every(tx), *templates()]

    def protocol(self, protocol_id: str) -> Protocol:
        """One by its id or its name; raises Problem `not_found`."""
        word = protocol_id.strip().casefold()
        for each in self.protocols():
            if word in (each.id.casefold(), each.name.casefold()):
                return each
        raise Problem("not_found", kind="protocol", id=protocol_id)

    def write_protocol(self, text: str, protocol_id: str | None = None, language: str = "en") -> str:
        """Keep a protocol from its file, new or in the place of an own one; a template gets an own copy.

        Returns its id; raises Problem `protocol_without_name`, `protocol_too_long`, `not_found`.
        """
        return self.keep_protocol(*files.parsed(text, language), protocol_id)

    def keep_protocol(self, name: str, language: str, steps: Sequence[Step], protocol_id: str | None = None) -> str:
        """The same, of its parts."""
        name, language, steps = files.checked(name, language, steps)
        if protocol_id is not None and protocol_id.startswith(TEMPLATE):
            protocol_id = None
        with self._db.write("settings") as tx:
            kept = protocols.keep(tx, name, language, steps, protocol_id)
            record(tx, self._me, "changed" if protocol_id else "added", "protocol", kept, name=name)
            return kept

    def duplicate(self, protocol_id: str, name: str) -> str:
        """An own copy under another name; returns its id. Raises Problem `not_found`, `protocol_without_name`."""
        before = self.protocol(protocol_id)
        return self.keep_protocol(name, before.language, before.steps)

    def remove_protocol(self, protocol_id: str) -> None:
        """Forget an own one; crises keep their steps. Raises Problem `not_found`."""
        with self._db.write("settings") as tx:
            protocols.remove(tx, protocol_id)
            record(tx, self._me, "deleted", "protocol", protocol_id)

    # -- the crisis ---------------------------------------------------------------------------------------------

    def show(self, crisis_id: str | None = None) -> CrisisView | None:
        """The crisis that lasts, else the last one there was; None where there was none."""
        with self._db.read() as tx:
            row = crisis.current(tx, crisis_id)
            if row is None:
                return None
            texts = [_statement(tx, each) for each in crisis.statements_of(tx, row.id)]
            steps, lines = crisis.steps_of(tx, row.id), crisis.lines(tx, row.id)
            speakers = speaking.speakers(tx)
        sorting = self._queue.sorting(row.id)
        return CrisisView(row, tuple(steps), tuple(lines), tuple(texts), tuple(speakers), sorting)

    def brief(self) -> Brief | None:
        """What a banner says of the crisis that lasts; None where there is none."""
        with self._db.read() as tx:
            row = crisis.current(tx)
            if row is None or row.ended is not None:
                return None
            said = (row, crisis.told_at(tx, row.id), *stop.held_by_freeze(tx))
        return Brief(*said, self._queue.sorting(row.id).not_recalled)

    def start(self, reason: str = "", protocol_id: str | None = None, told: str = "") -> str:
        """Freeze, if nothing is frozen yet; write down what is said of it. Returns the crisis' id.

        Raises Problem `freeze_not_written`, and `not_found` for the protocol (everything is frozen all the same).
        """
        if self._queue.standing().frozen_since is None:
            self._queue.freeze()
        chosen = self.protocol(protocol_id) if protocol_id else None
        reason, told = _line(reason), _line(told)
        with self._db.write("queue", "inbox") as tx:
            row = crisis.lasting(tx)
            if reason and reason != row.reason:
                crisis.explain(tx, row.id, reason=reason)
                self._say(tx, row.id, "reason", text=reason)
            if told and told != row.told:
                crisis.explain(tx, row.id, told=told)
                self._say(tx, row.id, "told", who=told)
            if chosen is not None and chosen.name != row.protocol:
                self._choose(tx, row, chosen)
        return row.id

    def _choose(self, tx: Transaction, row: CrisisRow, chosen: Protocol) -> None:
        crisis.drop_open_steps(tx, row.id)
        crisis.explain(tx, row.id, protocol=chosen.name)
        self._say(tx, row.id, "protocol", name=chosen.name)
        made = crisis.put_steps(tx, row.id, [(each.text, each.who) for each in chosen.steps])
        for step_id, each in zip(made, chosen.steps, strict=True):
            if each.who == APP:
                crisis.mark(tx, step_id, None, done=True)

    def tick(self, step_id: str, *, note: str = "") -> None:
        """A step is done; ticked again it is open again, and both stand in the log. Raises Problem `not_found`."""
        with self._db.write("queue") as tx:
            freeze_id, step = crisis.step(tx, step_id)
            done = step.done_at is None or bool(step.skipped)
            crisis.mark(tx, step_id, self._me.member_id, done=done)
            self._say(tx, freeze_id, "done" if done else "undone", step=step.text, note=_line(note))

    def skip(self, step_id: str, why: str) -> None:
        """A step is left out; raises Problem `why_needed`, `not_found`."""
        if not _line(why):
            raise Problem("why_needed")
        with self._db.write("queue") as tx:
            freeze_id, step = crisis.step(tx, step_id)
            crisis.mark(tx, step_id, self._me.member_id, done=False, skipped=_line(why))
            self._say(tx, freeze_id, "skipped", step=step.text, why=_line(why))

    def log(self, text: str) -> None:
        """Add a line by hand; raises Problem `nothing_said`, `not_frozen`."""
        if not _line(text):
            raise Problem("nothing_said")
        with self._db.write("queue") as tx:
            self._say(tx, crisis.lasting(tx).id, "line", text=_line(text))

    # -- statements ---------------------------------------------------------------------------------------------

    def statement(
        self, language: str, text: str, approvers: Sequence[str] = (), *, title: str = "", to: Sequence[str] = ()
    ) -> str:
        """Begin a holding statement in a language ("": another draft of this crisis); returns the draft's id."""
        with self._db.read() as tx:
            row = crisis.lasting(tx)
        facts = drafts.Facts(language=language) if language else drafts.Facts()
        draft_id = self._library.new("statement", title, text, facts=facts, to=list(to))
        with self._db.write("queue", "drafts") as tx:
            crisis.add_statement(tx, row.id, draft_id, language, _names(approvers))
            if text.strip():
                self._say(tx, row.id, "statement", language=language, title=title)
        return draft_id

    def keep(self, draft_id: str, text: str) -> None:
        """The words while they are being written: in no log yet; what another member wrote is a revision first."""
        self._library.keep_typed(draft_id, {MASTER: text}, {MASTER: self._library.show(draft_id).text})

    def write(self, draft_id: str, text: str) -> None:
        """Other words; who approved the earlier ones is asked again."""
        self.keep(draft_id, text)
        before = self._library.versions(draft_id)
        self._library.pause(draft_id, "leave")
        if self._library.versions(draft_id) == before:
            return
        title = self._library.show(draft_id).title
        with self._db.write("queue") as tx:
            if (found := crisis.statement_of(tx, draft_id)) is not None:
                self._say(tx, found[0], "statement", language=found[1].language, title=title)

    def set_approvers(self, draft_id: str, approvers: Sequence[str]) -> None:
        """Who approves it, in this order."""
        with self._db.write("queue") as tx:
            crisis.set_approvers(tx, draft_id, _names(approvers))

    def sign(self, draft_id: str, name: str) -> None:
        """Tick that somebody approved the words as they stand.

        A member signs for themselves; for anybody else who is named a member ticks by hand. Raises Problem
        `no_statement`, `not_next_to_sign` (naming who is), `signs_for_themselves`.
        """
        with self._db.write("queue", "drafts") as tx:
            found = crisis.statement_of(tx, draft_id)
            if found is None:
                raise Problem("no_statement", draft=draft_id)
            speaking.must_be_next(tx, self._me, found[1], name)
            crisis.sign(tx, draft_id, name, speaking.text_hash(tx, draft_id), self._me.member_id)
            self._say(tx, found[0], "signed", name=name, language=found[1].language)

    def let_through(self, delivery_id: str) -> None:
        """Let one approved statement go while everything else stays frozen.

        Raises Problem `not_frozen`, `only_statements`, `may_not_speak`, `not_approved`.
        """
        with self._db.write("queue", "inbox", "drafts") as tx:
            row = crisis.lasting(tx)
            plan.lock(tx, delivery_id)
            post = read.get(tx, delivery_id)
            if drafts.get(tx, post.draft_id).kind != "statement":
                raise Problem("only_statements")
            speaking.must_speak(tx, self._me)
            if not post.approved:
                raise Problem("not_approved", delivery=delivery_id)
            stop.let_through(tx, delivery_id, row.id)
            self._say(tx, row.id, "released", title=post.title, account=post.account)
            record(tx, self._me, "let_through", "delivery", delivery_id)

    def publish(self, draft_id: str, account_ids: Sequence[str]) -> list[str]:
        """Approve a statement and let it go to these accounts now; returns the deliveries' ids.

        Where it cannot be approved it gets no time either; where it can, it goes all the same. Raises Problem as
        approval does, `not_frozen`, `only_statements`, `no_target`, `already_scheduled`.
        """
        with self._db.read() as tx:
            crisis.lasting(tx)
            if drafts.get(tx, draft_id).kind != "statement":
                raise Problem("only_statements")
            speaking.must_be_allowed(tx, self._me, draft_id)
            zone = str(settings.get(tx, "zone"))
        made = self._queue.schedule(draft_id, account_ids, from_instant(clock.now(), zone))
        meant = {each.account_id: each.id for each in self._library.show(draft_id).targets}
        outcomes = self._approvals.approve(draft_id, [meant[each] for each in account_ids])
        refused = {each.target_id: each.problem for each in outcomes if each.problem is not None}
        gone: list[str] = []
        for delivery_id, account_id in zip(made, account_ids, strict=True):
            if meant[account_id] in refused:
                self._queue.cancel(delivery_id)
            else:
                self.let_through(delivery_id)
                gone.append(delivery_id)
        for problem in refused.values():
            raise problem
        return gone

    def may_speak(self) -> bool:
        """Whether this member may approve a statement and let it go."""
        with self._db.read() as tx:
            return speaking.may_speak(tx, self._me)

    # -- the way out --------------------------------------------------------------------------------------------

    def end(self, choices: Choices = Choices()) -> None:
        """End it: what was chosen is moved, dropped or released, the rest stays held. Several transactions.

        Dropping and moving come first, while everything is still frozen, so that none of it can leave meanwhile.
        """
        for delivery_id in choices.drop:
            self._queue.cancel(delivery_id)
        for delivery_id, planned in (choices.move or {}).items():
            self._queue.move(delivery_id, planned)
        self._queue.thaw()
        if choices.release or choices.move:
            self._queue.thaw([*choices.release, *(choices.move or {})])

    def _say(self, tx: Transaction, freeze_id: str, code: str, **detail: Any) -> None:
        crisis.add_line(tx, freeze_id, self._me.member_id, code, **detail)


def templates() -> list[Protocol]:
    """Those that come with the program, in Italian and English; their steps name roles, never people."""
    found: list[Protocol] = []
    for language in assets.WRITTEN:
        for each in assets.protocol_templates(language):
            steps = tuple(Step(step["text"], step.get("who", "")) for step in each["steps"])
            found.append(Protocol(f"{TEMPLATE}{each['key']}:{language}", each["name"], language, steps))
    return found


def _statement(tx: Transaction, row: StatementRow) -> Statement:
    record_ = drafts.get(tx, row.draft_id)
    signed = speaking.signed(tx, row)
    return Statement(row, record_.title, record_.text, tuple(signed), speaking.next_name(tx, row))


def _line(text: str) -> str:
    """What was said, without what cannot be stored: in a crisis no odd character keeps a person from writing."""
    return text.encode(errors="replace").decode().replace("\0", "").strip()[:LONGEST_LINE]


def _names(names: Sequence[str]) -> list[str]:
    return [name for name in (" ".join(each.split()) for each in names) if name]
