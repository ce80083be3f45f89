"""`brandassist submit`, `approve`, `take-back`, `request-changes`."""

from __future__ import annotations

from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem


def add_to(verbs: Verbs) -> None:
    for name, run, about in (
        ("submit", _submit, "ask for approval"),
        ("approve", _approve, "freeze what goes out, for each account"),
        ("take-back", _take_back, "withdraw approval; what is planned waits"),
        ("request-changes", _request_changes, "send it back to its author"),
    ):
        verb = verbs.add(name, run, about)
        verb.add_argument("draft")
        verb.add_argument("--for", dest="accounts", nargs="+", default=[], metavar="ACCOUNT", help="only these")
        if name == "request-changes":
            verb.add_argument("--why", required=True)
            verb.add_argument("--at", metavar="WORDS", help="the first words like these in the text, to say it there")


def only(call: Call) -> tuple[str, ...] | None:
    """The targets of the accounts named after `--for`, None for all; raises Problem `not_a_target`."""
    if not call.args.accounts:
        return None
    wanted = [call.workspace.accounts.named(word) for word in call.args.accounts]
    meant = {each.account_id: each.id for each in call.workspace.drafts.show(call.args.draft).targets}
    for each in wanted:
        if each.id not in meant:
            raise Problem("not_a_target", account=each.label)
    return tuple(meant[each.id] for each in wanted)


def _submit(call: Call) -> None:
    call.workspace.approvals.submit(call.args.draft, only(call))


def _approve(call: Call) -> None:
    outcomes = call.workspace.approvals.approve(call.args.draft, only(call))
    call.out.rows(
        {
            "account": each.label,
            "account_id": each.account_id,
            "approved": each.problem is None,
            "fingerprint": each.fingerprint,
            "problem": sentence(each.problem) if each.problem else "",
        }
        for each in outcomes
    )
    refused = [each.problem for each in outcomes if each.problem is not None]
    for problem in refused[:-1]:
        call.say(sentence(problem))
    if refused:
        raise refused[-1]


def _take_back(call: Call) -> None:
    call.workspace.approvals.take_back(call.args.draft, only(call))


def _request_changes(call: Call) -> None:
    call.workspace.approvals.request_changes(call.args.draft, call.args.why, only(call), at=call.args.at)
