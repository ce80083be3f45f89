"""What is done apart is done by another process, comes back whole, and is never lost with that process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial

import psutil
import pytest
from pytestqt.qtbot import QtBot

from brandassist.errors import Problem
from ui.apart import Apart
from ui.background import Background


@pytest.fixture
def apart() -> Iterator[Apart]:
    apart = Apart()
    yield apart
    apart.end()


def refuse() -> None:
    raise Problem("not_found", kind="draft", id="7")


def speak() -> int:
    print("a library that says something")
    return 7


def end_there(here: int) -> int:
    if os.getpid() != here:
        os._exit(3)
    return here


def test_it_is_one_other_process(apart: Apart) -> None:
    first = apart.call(os.getpid)
    assert first != os.getpid()
    assert apart.call(os.getpid) == first


def test_a_problem_comes_back_with_what_it_tells(apart: Apart) -> None:
    with pytest.raises(Problem) as met:
        apart.call(refuse)
    assert (met.value.code, met.value.data) == ("not_found", {"kind": "draft", "id": "7"})


def test_what_is_printed_there_does_not_come_between(apart: Apart) -> None:
    assert apart.call(speak) == 7
    assert apart.call(speak) == 7


def test_where_that_process_ends_the_work_is_done_here(apart: Apart) -> None:
    assert apart.call(partial(end_there, os.getpid())) == os.getpid()
    assert apart.call(os.getpid) != os.getpid()  # and another one is begun


def test_it_ends_with_the_program(background: Background, qtbot: QtBot) -> None:
    told: list[int] = []
    background.run(background, os.getpid, told.append, lambda _: None, lane="apart")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    background.close()
    assert not psutil.pid_exists(told[0])
