"""Two computers, one server: lines cut, hung and healed at random, processes killed, the server restarted.

In the end both ends are equal and every word that was kept is there. `--rounds 200` for all of it.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.live.postgres import Postgres
from tests.support.at_random import words_in
from tests.support.relay import Relay, relay
from tests.support.two_computers import a_computer, differing, founded

pytestmark = [pytest.mark.live, pytest.mark.timeout(3600)]


class Writer:
    """A process that writes; `kept`: the words it said it had kept."""

    def __init__(self, url: str, folder: Path, member: str, name: str, seed: int) -> None:
        command = [sys.executable, "-m", "tests.live.shared.writer", url, str(folder), member, name, str(seed)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.kept: set[str] = set()
        self.enough = threading.Event()
        self._lines, self._wanted = 0, 0
        self._reading = threading.Thread(target=self._read)
        self._reading.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.endswith("\n"):  # what a kill cut off was not said
                self.kept |= set(line.split()) - {"ready"}
                self._lines += 1
                if self._lines >= self._wanted:
                    self.enough.set()
        self.enough.set()

    def until(self, lines: int) -> None:
        """Wait until it did so much, or ended."""
        self._wanted = lines
        if self._lines < lines:
            self.enough.clear()
            self.enough.wait(60)

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        self._reading.join()
        assert self._process.stderr is not None
        told = self._process.stderr.read()
        assert self._process.returncode == -signal.SIGKILL, told


def through(url: str, line: Relay) -> str:
    head, _, rest = url.rpartition(":")
    return f"{head}:{line.port}/{rest.partition('/')[2]}"


@contextmanager
def two_lines(server: Postgres) -> Iterator[list[Relay]]:
    with relay(server.port) as one, relay(server.port) as two:
        yield [one, two]


def test_both_ends_are_equal_whatever_is_cut_and_killed(
    postgres: Postgres, postgres_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rounds: int = request.config.getoption("--rounds")
    member, chance, kept = founded(postgres_url), random.Random(rounds), set[str]()
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        a_computer(postgres_url, folder, member, folder.name).close()
    with two_lines(postgres) as lines:
        for number in range(rounds):
            writers = [
                Writer(through(postgres_url, line), folder, member, f"{name}x", number)
                for line, folder, name in zip(lines, folders, "ab", strict=True)
            ]
            for step in range(3):
                for line in lines:
                    chance.choice([line.cut, line.hang, line.heal, line.heal])()
                chance.choice(writers).until(chance.randrange(4, 12) * (step + 1))
            if chance.random() < 0.1:
                postgres.restart()
            for writer in writers:
                writer.kill()
                kept |= writer.kept
            for line in lines:
                line.heal()
    computers = [a_computer(postgres_url, folder, member) for folder in folders]
    for each in (*computers, *computers):
        each.exchange()
    for each in computers:
        assert each.left() == 0
        assert differing(each, each.acting) == {}
        each.close()
    assert kept
    computers[0] = a_computer(postgres_url, folders[0], member)
    assert kept - words_in(computers[0].acting) == set()
    print(f"\n{rounds} rounds, {len(kept)} words kept, none lost")
    computers[0].close()
