"""`brandassist practice`: the practice network in the foreground, until stopped."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem


def add_to(verbs: Verbs) -> None:
    practice = verbs.add("practice", _practice, "run the practice network here, until stopped")
    practice.add_argument("--port", type=int, metavar="N", help="listen there, now and later")
    practice.add_argument(
        "--fail",
        default="",
        metavar="SPEC",
        help="fail on purpose: KIND[:COUNT][,…], KIND being hang, reset-after-body, 429, 5xx-before, 5xx-after, "
        "expired-token, slow, malformed or duplicate",
    )


def _practice(call: Call) -> None:
    import signal
    import sqlite3

    from brandassist.practice.server import serve

    def ready(url: str) -> None:
        print(f"Practice network at {url}", flush=True)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stopped)
    try:
        serve(call.workspace.practice_folder, call.args.port, call.args.fail, ready=ready)
    except KeyboardInterrupt:
        return  # that is how it ends
    except (ValueError, OSError, sqlite3.Error) as error:
        raise Problem("practice_failed", why=str(error)) from error
