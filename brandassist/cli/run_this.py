"""`brandassist accounts run-this`: the command of your own that puts an account's folder online, on this computer."""

from __future__ import annotations

from typing import Any

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.run_this import RunThis

EXAMPLES = """\
It is run without a shell, in the folder of the site, after a post's files were written; for Instagram, in the folder
for its pictures, before a post and after it. && runs one command after another. For example, to copy the site to a
web server, or to send it on with git:

  brandassist accounts run-this site 'rsync -a --delete --exclude=.git ./ name@server.example:public_html/'
  brandassist accounts run-this site 'git add -A && git commit --allow-empty -m "New post" && git push'

Passwords do not belong in it: let ssh use a key, and git its own keychain."""

WENT = {
    "": "not run yet",
    "running": "it was running when the program ended; it is run again by itself",
    "done": "it went well",
    "failed": "it failed (exit status {status})",
    "ended": "it was ended from outside",
    "too_long": "it took too long and was ended",
    "stopped": "it was ended because the program closed; it is run again by itself",
    "not_started": "it could not be started",
}


def add_to(accounts: Verbs) -> None:
    verb = accounts.add("run-this", _run_this, "have a command of yours put an account's folder online, or show it")
    verb.formatter_class = _as_written()
    verb.epilog = EXAMPLES
    verb.add_argument("account", metavar="ID")
    what = verb.add_mutually_exclusive_group()
    what.add_argument("command", metavar="COMMAND", nargs="?", default="", help="in quotation marks, as one word")
    what.add_argument("--off", action="store_true", help="run nothing any more")
    verb.add_argument("--now", action="store_true", help="run it now, wait for it, and say how it went")


def _as_written() -> Any:
    from argparse import RawDescriptionHelpFormatter

    return RawDescriptionHelpFormatter


def _run_this(call: Call) -> None:
    online = call.workspace.online
    account = call.workspace.accounts.named(call.args.account)
    if call.args.off:
        online.drop(account.id)
        return
    if call.args.command:
        online.keep(account.id, call.args.command)
    kept = online.run(account.id) if call.args.now else online.of(account.id)
    if kept is None:
        raise Problem("no_command")
    call.out.record(_row(kept))
    if kept.failures and not call.args.now:
        call.say(f"How it went: {went(kept)}.")
    if call.args.now and kept.outcome != "done":
        raise Problem("command_failed", how=went(kept))


def _row(kept: RunThis) -> dict[str, Any]:
    return {
        "command": kept.as_run,
        "went": kept.outcome,
        "status": kept.status,
        "began": kept.began,
        "ended": kept.ended,
        "said": kept.said,
        "failures": kept.failures,
        "again_at": kept.again_at,
    }


def given_up(name: str, kept: RunThis) -> str:
    """What a person is told where it is no longer tried."""
    return f"The command that puts {name} online: {went(kept)}."


def went(kept: RunThis) -> str:
    """How it last went, in words, and whether it is run again."""
    outcome = "ended" if kept.outcome == "failed" and (kept.status or 0) < 0 else kept.outcome
    words = WENT[outcome].format(status=kept.status)
    if kept.again_at is not None:
        return f"{words}; it is run again by itself at {kept.again_at:%H:%M} UTC"
    if kept.given_up:
        return f"{words}, {kept.failures} times in a row; run it again with --now"
    return words
