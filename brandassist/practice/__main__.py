"""`python -m brandassist.practice --folder DIR`: the practice network, until stopped."""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from pathlib import Path

from .server import serve
from .switchboard import KINDS


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="brandassist.practice", description="A practice network on this computer.")
    parser.add_argument("--folder", type=Path, required=True, help="where its file is kept")
    parser.add_argument("--port", type=int, help="listen there, now and later (default: the one it has)")
    kinds = ", ".join(KINDS)
    parser.add_argument("--fail", default="", metavar="SPEC", help=f"KIND[@SCOPE][:COUNT][,…]; KIND is one of {kinds}")
    parser.add_argument("--delay", type=float, default=0.0, help="seconds until followers answer (default 0)")
    parser.add_argument("--unlimited", action="store_true", help="count requests, but refuse none for being many")
    parser.add_argument("--parent", type=int, metavar="PID", help="end when this process is gone and nobody asks")
    parser.add_argument("--quiet", action="store_true", help="print nothing")
    parser.add_argument("--once-ready", action="store_true", help=argparse.SUPPRESS)
    return parser


def main() -> int:
    """0 when it served or another one does; 1 with a sentence when it could not."""
    given = _arguments().parse_args()

    def ready(url: str) -> None:
        if not given.quiet:
            print(f"Practice network at {url}", flush=True)
        if given.once_ready:  # whoever waited has read the line and closes its end
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)

    try:
        serve(
            given.folder,
            given.port,
            given.fail,
            delay=given.delay,
            unlimited=given.unlimited,
            parent=given.parent,
            ready=ready,
        )
    except KeyboardInterrupt:
        return 0
    except (ValueError, OSError, sqlite3.Error) as wrong:
        print(wrong, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
