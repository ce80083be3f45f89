"""A server of a live test: its own process group, readiness by asking, an end that leaves nobody behind."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path


class DidNotStart(RuntimeError):
    """The server ended, or did not answer in time; the message carries the end of its log."""


class ServerProcess:
    """Starts `command` in a process group of its own; `stop` ends the whole group."""

    def __init__(
        self,
        command: Sequence[str | Path],
        log: Path,
        *,
        env: Mapping[str, str] | None = None,
        user: str | None = None,
        given: bytes = b"",
    ) -> None:
        self.log = log
        self._name = Path(command[0]).name
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [str(word) for word in command],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
                env=dict(env) if env is not None else None,
                cwd=log.parent,
                start_new_session=True,
                **({"user": user, "group": user, "extra_groups": []} if user else {}),
            )
        assert self._process.stdin
        with self._process.stdin as standard_input, suppress(BrokenPipeError):
            standard_input.write(given)

    @property
    def pid(self) -> int:
        return self._process.pid

    def wait_until(self, ready: Callable[[], bool], seconds: float) -> None:
        """Asks `ready` until it says yes. Raises `DidNotStart` when the process ends or time is up."""
        deadline = time.monotonic() + seconds
        while not ready():
            if (code := self._process.poll()) is not None:
                self._give_up(f"ended with code {code}")
            if time.monotonic() > deadline:
                self._give_up(f"did not answer within {seconds:.0f} s")
            time.sleep(0.05)

    def _give_up(self, why: str) -> None:
        self.stop()
        raise DidNotStart(f"{self._name} {why}. Its log ends:\n{self.log.read_text(errors='replace')[-2000:]}")

    def stop(self, polite: signal.Signals = signal.SIGTERM, seconds: float = 10) -> None:
        """Ends the group politely, then for certain: workers outlive their parent otherwise."""
        self._signal(polite)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        self._signal(signal.SIGKILL)
        self._process.wait(seconds)

    def _signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)
