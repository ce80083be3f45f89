"""Somebody who writes at one computer until killed, and says each word once it is kept."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from brandassist.errors import Problem
from tests.support.at_random import Person
from tests.support.two_computers import a_computer


def main(url: str, folder: str, member: str, name: str, seed: str) -> None:
    computer = a_computer(url, Path(folder), member, name, answer_seconds=3)
    person = Person(name, computer, Path(folder), int(seed), first=int(seed) * 10_000 + 1)
    print("ready", flush=True)
    while True:
        before = set(person.said)
        if person.act().find(":") < 0:  # a Problem: nothing was kept
            print(*person.said - before, flush=True)
        if person.random.random() < 0.3:
            with suppress(Problem):
                computer.exchange()


if __name__ == "__main__":
    main(*sys.argv[1:])
