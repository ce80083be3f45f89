"""The process: started, found, killed, started again, alone on its folder."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path

import pytest

from brandassist.practice import address
from brandassist.practice.server import alive

from .conftest import Client


def start(folder: Path, *arguments: str) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "brandassist.practice", "--folder", str(folder), *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    return process, process.stdout.readline()


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "practice"
    address.stop(tmp_path / "practice")


def test_kill_and_restart_keep_posts_and_port(folder: Path) -> None:
    process, line = start(folder)
    url = line.removeprefix("Practice network at ").strip()
    client = Client(url)
    first = client.post("before", key="k").json["id"]
    process.kill()
    process.communicate()
    assert address.running(folder) is None
    process, line = start(folder)
    assert line == f"Practice network at {url}\n"
    assert client.post("before", key="k").json["id"] == first
    assert len(client.own_posts()) == 1
    process.kill()
    process.communicate()


def test_killed_while_a_caller_waits(folder: Path) -> None:
    process, line = start(folder, "--fail", "hang")
    client = Client(line.split()[-1], timeout=0.5)
    with pytest.raises(TimeoutError):
        client.post("held", key="k")
    process.kill()
    process.communicate()
    client.url = address.ensure(folder)
    assert [post["idempotency_key"] for post in client.own_posts()] == ["k"]


def test_one_server_for_one_folder(folder: Path) -> None:
    process, line = start(folder)
    second, said = start(folder, "--port", "1")
    assert (said, second.wait(10)) == (line, 0)
    second.communicate()
    assert address.ensure(folder) == line.split()[-1]
    address.stop(folder)
    assert process.wait(10) == 0
    process.communicate()


def test_two_ensures_at_once_find_the_same(folder: Path) -> None:
    code = "import sys; from pathlib import Path; from brandassist.practice import address;"
    code += f"print(address.ensure(Path(sys.argv[1]), parent={os.getpid()}))"
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    urls = {process.communicate(timeout=20)[0] for process in both}
    assert len(urls) == 1
    assert urls == {f"{address.running(folder)}\n"}


def test_a_taken_port_gives_way_to_a_new_one_that_is_kept(folder: Path) -> None:
    url = address.ensure(folder)
    address.stop(folder)
    with socket.socket() as squatter:
        squatter.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        squatter.bind(("127.0.0.1", int(url.rsplit(":", 1)[1])))
        squatter.listen()
        other = address.ensure(folder)
        assert other != url
        address.stop(folder)
    assert address.ensure(folder) == other


def test_an_asked_port_that_is_taken_is_a_plain_sentence(folder: Path) -> None:
    with socket.socket() as squatter:
        squatter.bind(("127.0.0.1", 0))
        squatter.listen()
        command = [sys.executable, "-m", "brandassist.practice", "--folder", str(folder), "--port"]
        done = subprocess.run([*command, str(squatter.getsockname()[1])], capture_output=True, text=True, timeout=20)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_stop_waits_for_the_end(folder: Path) -> None:
    address.ensure(folder)
    pid = json.loads((folder / "address.json").read_text())["pid"]
    address.stop(folder)
    assert not alive(pid)
    assert address.running(folder) is None
    address.stop(folder)


def test_a_stale_address_is_not_believed(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "address.json").write_text('{"url": "http://127.0.0.1:9", "pid": 1, "nonce": "x"}')
    assert address.running(folder) is None
    assert address.running(folder / "nowhere") is None


def test_an_interrupt_ends_it_well(folder: Path) -> None:
    process, _ = start(folder)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == 0
    process.communicate()
    assert not (folder / "address.json").exists()


def test_it_stands_alone_and_starts_fast() -> None:
    code = (
        "import sys; before = set(sys.modules); import brandassist.practice.server;"
        "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before}))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert set(loaded) - sys.stdlib_module_names == {"brandassist"}
    code = "import sys, brandassist.practice.server;"
    code += "print(*[name for name in sys.modules if name.startswith('brandassist.')])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert all(name.startswith("brandassist.practice") for name in loaded)


def test_what_was_answered_survives_a_kill_in_full_flight(folder: Path) -> None:
    process, line = start(folder, "--unlimited")
    url = line.split()[-1]
    answered: dict[str, str] = {}
    enough = threading.Event()

    def post(lane: int) -> None:
        client = Client(url)
        for number in range(1000):
            key = f"{lane}-{number}"
            try:
                answered[key] = client.post(key, key=key).json["id"]
            except (OSError, HTTPException, ValueError):
                return
            if len(answered) >= 40:
                enough.set()

    lanes = [threading.Thread(target=post, args=(lane,)) for lane in range(4)]
    for lane in lanes:
        lane.start()
    assert enough.wait(30)
    process.kill()
    process.communicate()
    for lane in lanes:
        lane.join(10)
    client = Client(address.ensure(folder))
    kept = {post["idempotency_key"]: post["id"] for post in client.own_posts()}
    assert answered.items() <= kept.items()
    assert len(kept) == len(client.own_posts())
    for key, ident in kept.items():
        if key not in answered:  # done, but its answer was lost: the same key finds it
            assert client.post(key, key=key).json["id"] == ident


def test_a_file_that_is_none_is_a_plain_sentence(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "practice.sqlite").write_bytes(b"not a database at all" * 100)
    command = [sys.executable, "-m", "brandassist.practice", "--folder", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    with pytest.raises(OSError, match=r"practice\.log"):
        address.ensure(folder)
