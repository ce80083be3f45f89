"""The command line: the same work as the window, without one. Its verbs are stable, people script them."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Callable, Sequence
from typing import TextIO

from brandassist import log, paths
from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs, add_common_options
from brandassist.errors import Problem

GROUPS = (
    "tour",
    "diary",
    "ideas",
    "feeds",
    "note",
    "desktop",
    "trips",
    "drafts",
    "apart",
    "templates",
    "check",
    "words",
    "approval",
    "queue",
    "crisis",
    "slots",
    "formats",
    "rehearse",
    "inbox",
    "people",
    "accounts",
    "members",
    "workspace",
    "devices",
    "settings",
    "practice",
    "agent",
    "backup",
    "archive",
    "moving",
    "exchange",
)
"""The modules of this package that add verbs, in the order help shows them: each has `add_to(verbs)`."""

Window = Callable[[str | None, str | None, str], int]


def main(argv: Sequence[str], window: Window | None = None, note: Window | None = None) -> int:
    """Run one command line; returns the exit code: 0 done, 1 a problem (one sentence on stderr), 2 usage.

    `window` opens the window on a workspace for a member (either may be None), at a screen and what to show there
    ("queue ID") or "" for none, and is called when there is no verb; `note` opens the capture window, for the verb of
    that name.
    """
    _speak_utf8(sys.stdout, sys.stderr)
    try:
        args = _parsed([_decoded(each) for each in argv])
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    log.start(paths.log_folder())
    call = Call(args)
    try:
        if args.run is not None:
            args.run(call)
            sys.stdout.flush()
            return 0
        opens = note if args.opens == "note" else window
        if opens is None:
            raise Problem("no_display")
        return opens(call.where, args.as_member, _place(args))
    except Problem as problem:
        return _fail(sentence(problem))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader went away (`| head`); nothing more can be said, and Python must not try at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception:
        logging.getLogger(__name__).exception("a verb failed")
        return _fail("Something unexpected happened; what was saved is safe, and the log says more.")
    finally:
        call.close()


def _place(args: argparse.Namespace) -> str:
    return f"{args.screen} {args.id}".strip() if "screen" in args else ""


def _parsed(argv: Sequence[str]) -> argparse.Namespace:
    # What the verbs import costs more than the window's first paint: without a verb none is read.
    args, more = _frame(add_help=False).parse_known_args(argv)
    return _parser().parse_args(argv) if more else args


def _frame(*, add_help: bool = True) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="brandassist", description="Without a verb the window opens.", allow_abbrev=False, add_help=add_help
    )
    add_common_options(parser)
    parser.set_defaults(run=None, opens="window")
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = _frame()
    verbs = Verbs(parser.add_subparsers(metavar="VERB"))
    for name in GROUPS:
        importlib.import_module(f"brandassist.cli.{name}").add_to(verbs)
    return parser


def _decoded(argument: str) -> str:
    # In a locale without UTF-8, Python hands over what it could not read as surrogates, which no database takes.
    return os.fsencode(argument).decode("utf-8", "replace")


def _fail(words: str) -> int:
    print(log.redact(words), file=sys.stderr)
    return 1


def _speak_utf8(*streams: TextIO) -> None:
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
