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

    def __call__(self, *argv: object, given: str = "", timeout: float = 90) -> Said:
        running = self.start(*argv, given=bool(given))
        try:
            out, err = running.communicate(given or None, timeout=timeout)
        except BaseException:
            running.kill()
            running.communicate()
            raise
        return Said(running.returncode, out, err)
