"""The tour goes the whole way; killed anywhere and run again, it leaves one post and one reply."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from brandassist.practice import PUBLISHED_TOKEN, address
from tests.support.program import Program

STEPS = 9  # lines that begin with a number


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "tour"
    address.stop(tmp_path / "tour" / "practice")


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-u", "-m", "brandassist", "--workspace", str(folder), "tour", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ))


def finish(folder: Path) -> dict[str, Any]:
    out, err = start(folder, "--json").communicate(timeout=110)
    assert err == ""
    return json.loads(out)


def kill(running: subprocess.Popen[str]) -> None:
    running.kill()
    running.communicate()


def own_posts(folder: Path) -> list[dict[str, Any]]:
    """What the practice network holds of ours, asked over the wire."""
    url = address.ensure(folder / "practice")

    def get(path: str) -> Any:
        with urlopen(Request(url + path, headers={"Authorization": f"Bearer {PUBLISHED_TOKEN}"})) as answer:
            return json.load(answer)

    me = get("/api/v1/accounts/verify_credentials")["id"]
    return get(f"/api/v1/accounts/{me}/statuses?limit=40")


def assert_once(folder: Path, told: dict[str, Any]) -> None:
    """One thread of the parts approved, one reply, one page; nothing of what was locked."""
    posts = own_posts(folder)
    mine = {each["id"] for each in posts}
    by_another = [each for each in posts if each["in_reply_to_id"] and each["in_reply_to_id"] not in mine]
    assert len(by_another) == 1
    assert by_another[0]["url"] == told["reply"]
    assert {each["url"] for each in posts} - {told["reply"]} == set(told["urls"]["practice"])
    assert len(posts) == len(told["urls"]["practice"]) + 1
    pages = [each for each in (folder / "site" / "posts").iterdir() if each.is_dir()]
    assert len(pages) == 1
    assert "spring" not in (pages[0] / "index.html").read_text(encoding="utf-8")
    assert not any("spring" in each["content"] for each in posts)


def test_it_goes_the_whole_way_and_a_second_run_changes_nothing(folder: Path) -> None:
    out, err = start(folder).communicate(timeout=110)
    assert err == ""
    assert [line[0] for line in out.splitlines() if line[:1].isdigit()] == list("1233456678")
    told = finish(folder)
    assert finish(folder) == told
    assert_once(folder, told)


def test_killed_after_every_step_it_goes_on(folder: Path) -> None:
    for steps in range(1, STEPS):
        running = start(folder)
        assert running.stdout is not None
        seen = 0
        while seen < steps and (line := running.stdout.readline()):
            seen += line[:1].isdigit()
        kill(running)
    assert_once(folder, finish(folder))


def test_killed_at_any_moment_it_goes_on(folder: Path) -> None:
    moments, program = random.Random(7), Program(folder)
    ends = [program.killed_after(moments.randint(1, 60), "tour") for _ in range(5)]
    assert -9 in ends, "nothing was killed"
    assert_once(folder, finish(folder))
