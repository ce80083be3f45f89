"""A process of a freeze's proof: `python -m tests.publishing.freezing_worker window|agent WORKSPACE AHEAD`.

Both deliver from the workspace, by the clock of this computer and the seconds in the file AHEAD. The window also does
what it is told on its standard input, one word a line, and answers with one line of JSON: `freeze` (at once, as the
key does), `sorting`, `thaw`.
"""

from __future__ import annotations

import json
import os
import struct
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from brandassist import clock
from brandassist.workspace import Workspace, open_workspace


def clock_ahead(file: Path) -> Callable[[], datetime]:
    """This computer's clock, and as many seconds as the file says by now."""
    opened = os.open(file, os.O_RDONLY)  # until the process ends

    def now() -> datetime:
        [seconds] = struct.unpack("d", os.pread(opened, 8, 0))
        return datetime.now(UTC) + timedelta(seconds=seconds)

    return now


def main(role: str, folder: str, ahead: str) -> None:
    with clock.set_to(clock_ahead(Path(ahead))):
        if role == "agent":
            from brandassist.__main__ import main as program

            sys.argv = ["brandassist", "--workspace", folder, "agent"]
            sys.exit(program())
        workspace = open_workspace(folder)
        workspace.start()
        print("ready", flush=True)
        for line in sys.stdin:
            print(json.dumps(answer(workspace, line.strip())), flush=True)
        workspace.close()


def answer(workspace: Workspace, word: str) -> dict[str, Any]:
    match word:
        case "freeze":
            pressed = time.time()
            flying = workspace.queue.freeze()
            done = time.time()
            unclear = workspace.queue.recall_held()
            return {
                "pressed": pressed,
                "done": done,
                "flying": [x.id for x in flying],
                "unclear": [x.id for x in unclear],
            }
        case "thaw":
            workspace.queue.thaw()
            return {}
        case _:
            sorting = workspace.queue.sorting()
            return {kind: [row.id for row in rows] for kind, rows in vars(sorting).items()}


if __name__ == "__main__":
    main(*sys.argv[1:])
