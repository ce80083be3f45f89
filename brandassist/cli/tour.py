"""`brandassist tour`: one thought goes the whole way, on the practice network and a personal site.

What was done is read from the rows each time, so a tour that was killed goes on where it stopped: whoever runs it
again gets one post and one reply.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from brandassist import clock, paths, walltime
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.inbox.viewing import ConversationView
    from brandassist.store.deliveries.read import DeliveryRow
    from brandassist.workspace import Workspace

MARK = "tour"  # by which the tour knows its own entry again
TITLE = "Half an hour behind the tills"
TEXT = """I stood behind the tills for half an hour and counted. Not the money: the people who looked at the line, \
looked at their basket, and put something back.

There were nineteen. Most put back the thing they had come for, because it was the heavy one. Nobody at head office \
sees them: they are in no report, since what is not bought is not counted.

%%The manager here leaves in spring, and the floor does not know it.%%

We opened one more till for the busiest forty minutes and closed it again after. It cost us one person moved from the \
back, and the nineteen became four. #queues #retail

The lesson is an old one. Measure what people give up, not only what they take. And stand where they stand before \
deciding anything about the line."""
ANSWER = "Thank you for writing. We had our doubts too; after the first week the teams would not go back."
NETWORKS = ("practice", "site")
PATIENCE = 90.0  # seconds without an end after which the tour says what it waits for
_PAUSE = 0.2
_ANSWERABLE = ("answered", "drafting", "awaiting_approval", "needs_reply")  # the further on, the sooner chosen

Result = TypeVar("Result")


def add_to(verbs: Verbs) -> None:
    verbs.add("tour", _tour, "the whole way on the practice network and a personal site; safe to stop and run again")


def _tour(call: Call) -> None:
    if call.where is None:
        call.args.workspace = str(paths.tour_workspace())
    workspace = call.workspace
    call.out.line(f"A tour of Brand Assist, in {workspace.folder}. Nobody but you sees any of it.\n")
    entry_id = _entry(workspace)
    call.out.line(f"1. Diary: “{TITLE}” is written, with one locked passage.")
    draft_id = _draft(workspace, entry_id)
    call.out.line("2. Draft: made from the entry. The locked passage stayed behind.")
    _tell_checks(call, draft_id)
    _approve(workspace, draft_id)
    call.out.line("4. Approved: from here on nothing changes what goes out.")
    _schedule(workspace, draft_id)
    call.out.line("5. Scheduled: for now, on both accounts.")
    out = _deliver(workspace, draft_id)
    for each in out:
        call.out.line(f"6. {each.account}: {len(each.parts)} part{'s' * (len(each.parts) != 1)}, {each.url}")
    asked = _wait("a reply", lambda: _reply_to(workspace, draft_id))
    call.out.line(f"7. {asked.message.author} writes: “{asked.message.text}”")
    answered = _answer(workspace, asked)
    call.out.line(f"8. Answered: {answered.url}\n\nThat was the whole way. Run brandassist to do it in the window.")
    if call.out.as_json:
        urls = {each.network: [part.url for part in each.parts] for each in out}
        call.out.document(
            {"workspace": workspace.address, "entry": entry_id, "draft": draft_id, "urls": urls, "reply": answered.url}
        )


def _entry(workspace: Workspace) -> str:
    known = workspace.diary.imported().get(MARK)
    return known or workspace.diary.capture(TEXT, title=TITLE, imported=MARK)


def _draft(workspace: Workspace, entry_id: str) -> str:
    became = [each.draft_id for each in workspace.diary.show(entry_id).became if not each.binned]
    if became:
        return became[0]
    to = [each.account.id for each in workspace.accounts.list() if each.account.network in NETWORKS]
    return workspace.from_entry.begin(entry_id, kind="article", to=to)


def _tell_checks(call: Call, draft_id: str) -> None:
    for target in call.workspace.drafts.show(draft_id).targets:
        rendered = call.workspace.rendering.render(target.id)
        parts, findings = len(rendered.payload.parts), [each.rule for each in rendered.findings]
        shape = "a page" if rendered.limits.kind == "article" else f"a thread of {parts}"
        call.out.line(f"3. Checked for {target.label}: {shape}, {', '.join(findings) or 'nothing to correct'}.")


def _approve(workspace: Workspace, draft_id: str) -> None:
    waiting = {each.id: each.review for each in workspace.drafts.show(draft_id).targets if each.approval_id is None}
    if waiting:
        if unsaid := [each for each, review in waiting.items() if review != "awaiting"]:
            workspace.approvals.submit(draft_id, unsaid)
        for outcome in workspace.approvals.approve(draft_id, list(waiting)):
            if outcome.problem is not None:
                raise outcome.problem


def _schedule(workspace: Workspace, draft_id: str) -> None:
    waiting = [each.account_id for each in workspace.drafts.show(draft_id).targets if each.delivery is None]
    if waiting:
        now = walltime.from_instant(clock.now(), workspace.rule("zone"))
        workspace.queue.schedule(draft_id, waiting, now)


def _deliver(workspace: Workspace, draft_id: str) -> list[DeliveryRow]:
    """Deliver a draft and wait for the proof of every part; what a stop left open is looked for first."""
    return _wait("the proof that it is out", lambda: _delivered(workspace, draft_id))


def _delivered(workspace: Workspace, draft_id: str) -> list[DeliveryRow] | None:
    workspace.lanes.run_until_idle()
    rows = [each for each in workspace.queue.list() if each.draft_id == draft_id and each.state != "cancelled"]
    for row in rows:
        # Stopped for so long that the time passed, or looked for and not found: the person is here, and says go.
        if row.state == "missed" or (row.state == "unconfirmed" and row.problem.get("code") == "absent_twice"):
            workspace.queue.retry(row.id, workspace.rule("zone"))
        elif row.state in ("refused", "your_turn") or row.holds or not row.approved:
            raise Problem("tour_stopped", account=row.account, state=", ".join((row.state, *row.holds)))
    return rows if rows and all(each.state == "published" for each in rows) else None


def _reply_to(workspace: Workspace, draft_id: str) -> ConversationView | None:
    """The message the tour answers: the one it was at, else the first that came."""
    workspace.inbox.collect_all()
    rows = sorted(workspace.inbox.list(), key=lambda row: row.received_at)
    shown = [workspace.inbox.show(row.id) for row in rows if row.status in _ANSWERABLE]
    ours = [each for each in shown if each.post is not None and each.post.draft_id == draft_id]
    return min(ours, key=lambda each: _ANSWERABLE.index(each.message.status), default=None)


def _answer(workspace: Workspace, asked: ConversationView) -> DeliveryRow:
    message = asked.message
    draft_id = message.draft_id
    if message.status != "answered" and (asked.reply is None or asked.reply.delivery_id is None):
        workspace.inbox.draft_reply(message.id, ANSWER)
        sent = workspace.inbox.send(message.id)
        if not sent.approved:
            raise Problem("tour_stopped", account=message.account, state="awaiting approval")
        draft_id = sent.draft_id
    if draft_id is None:
        raise Problem("tour_stopped", account=message.account, state=message.status)
    return _deliver(workspace, draft_id)[0]


def _wait(what: str, ask: Callable[[], Result | None]) -> Result:
    give_up, never = time.monotonic() + PATIENCE, threading.Event()  # the network, not we, must move: look again
    while (answer := ask()) is None:
        if time.monotonic() > give_up:
            raise Problem("tour_waits", what=what)
        never.wait(_PAUSE)
    return answer
