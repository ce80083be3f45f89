"""The program as a person runs it: `brandassist VERB …` as a process of its own, on a workspace of the test's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

# The same program with its clock moved: hours pass while a test takes seconds.
_LATER = """
import sys
from datetime import UTC, datetime, timedelta
from brandassist import clock
ahead = timedelta(seconds=float(sys.argv.pop(1)))
with clock.set_to(lambda: datetime.now(UTC) + ahead):
    from brandassist.__main__ import main
    sys.exit(main())
"""

# The same program, telling on its standard error each point it passes: a transaction, a call, a file put in place.
_TOLD = """
import os, sys
from tests.faults.worker import watch
watch(lambda where: os.write(2, where.encode() + b"\\n"))
from brandassist.__main__ import main
sys.exit(main())
"""
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Said:
    """What one command line answered."""

    code: int
    out: str
    err: str

    @property
    def id(self) -> str:
        """The id of what was made."""
        assert self.code == 0, self.err
        return self.out.strip()

    @property
    def json(self) -> Any:
        assert self.out, self.err
        return json.loads(self.out)

    @property
    def problem(self) -> str:
        """The one clear sentence a person gets, and nothing besides: neither a traceback nor a code name."""
        assert self.code == 1, (self.code, self.out, self.err)
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert "Traceback" not in self.err
        assert "unexpected" not in self.err, self.err
        assert lines[0].endswith((".", "!", ")")), self.err
        assert " " in lines[0], self.err
        return lines[0]


@dataclass(frozen=True)
class Program:
    """Runs command lines on `workspace`; `ahead` moves the program's clock, `before` is run in the new process."""

    workspace: Path | str
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ), repr=False)
    ahead: timedelta = timedelta()
    before: Callable[[], object] | None = None
    wrapper: tuple[str, ...] = ()

    def later(self, by: timedelta) -> Program:
        return replace(self, ahead=by)

    def start(self, *argv: object, given: bool = False) -> subprocess.Popen[str]:
        """Start a command line; with `given` its standard input is a pipe, else nothing."""
        program = ["-m", "brandassist"] if not self.ahead else ["-c", _LATER, str(self.ahead.total_seconds())]
        return subprocess.Popen(
            [*self.wrapper, sys.executable, *program, *map(str, argv)],
            env={**self.environment, "BRANDASSIST_WORKSPACE": str(self.workspace)},
            stdin=subprocess.PIPE if given else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=self.before,
        )

    def killed_after(self, points: int, *argv: object) -> int:
        """Kill a command line as soon as it told of so many points, on a quick machine as on a slow one.

        What it is at then goes on for as long as the kill takes to arrive. Returns how it ended (-9: killed).
        """
        running = subprocess.Popen(
            [sys.executable, "-c", _TOLD, *map(str, argv)],
            env={**self.environment, "BRANDASSIST_WORKSPACE": str(self.workspace)},
            cwd=_ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        assert running.stderr is not None
        with running.stderr as told:
            for _ in zip(range(points), told, strict=False):
                pass
            running.kill()
        return running.wait()

    def __call__(self, *argv: object, given: str = "", timeout: float = 90) -> Said:
        running = self.start(*argv, given=bool(given))
        try:
            out, err = running.communicate(given or None, timeout=timeout)
        except BaseException:
            running.kill()
            running.communicate()
            raise
        return Said(running.returncode, out, err)
