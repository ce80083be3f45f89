"""A computer on a shared workspace that only listens: what it heard, and how much it asked the server meanwhile."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from sqlalchemy import event, text

from brandassist.store.shared.shared import Shared
from tests.support.two_computers import a_computer

REST, PATIENCE = 0.05, 25.0


def main(url: str, folder: str, member: str) -> None:
    computer = a_computer(url, Path(folder), member, "hearer")
    asked = 0

    def count(*_: Any) -> None:
        nonlocal asked
        asked += 1

    event.listen(computer.acting.engine, "before_cursor_execute", count)
    while computer.due():
        computer.exchange()
    print("ready", flush=True)
    known = name_in(computer)
    for line in sys.stdin:
        quiet, heard, began = 0, False, time.monotonic()
        while name_in(computer) == known and not (heard and line.strip() == "broken"):
            if time.monotonic() - began > PATIENCE:
                print("nothing", flush=True)
                return
            before = asked
            heard = computer.due()  # its own time to look is half a minute away
            quiet += asked - before
            if heard:
                computer.exchange()
            time.sleep(REST)
        known = name_in(computer)
        print(line.strip(), known, quiet, flush=True)


def name_in(computer: Shared) -> str:
    with computer.read() as tx:
        return tx.execute(text("SELECT name FROM member")).scalar_one()


if __name__ == "__main__":
    main(*sys.argv[1:])
