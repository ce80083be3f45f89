"""Finds, starts and stops the practice network of a folder. What other parts of the program may import."""

from __future__ import annotations

import json
import os
import select
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the server imports this module too and has no need of it
    import subprocess

_WINDOWS_FLAGS = 0x0000_0200 | 0x0800_0000 if os.name == "nt" else 0  # own process group, no console window
_started: list[subprocess.Popen[bytes]] = []  # kept so that ended ones are reaped, not left as zombies


def running(folder: Path) -> str | None:
    """The address of the server of this folder, if one answers."""
    said = _said(folder)
    if said is None:
        return None
    answer = _request(said["url"], "GET", "/_health")
    return said["url"] if answer is not None and answer.get("nonce") == said["nonce"] else None


def ensure(folder: Path, timeout: float = 10.0, *, parent: int | None = None) -> str:
    """The address of the server of this folder, started if need be; it ends by itself after `parent`
    (default: this process) is gone. Raises TimeoutError or OSError when it does not come up."""
    import subprocess

    _started[:] = [process for process in _started if process.poll() is None]
    url = running(folder)
    if url is not None:
        return url
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "brandassist.practice", "--folder", str(folder)]
    command += ["--parent", str(os.getpid() if parent is None else parent), "--once-ready"]
    with (folder / "practice.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=os.name == "posix",  # Ctrl-C, or the starting program's end, does not reach it
            creationflags=_WINDOWS_FLAGS,
        )
    _started.append(process)
    line = _first_line(process, timeout)
    if " at http://" not in line:
        raise OSError(f"the practice network did not start; see {folder / 'practice.log'}")
    return line.split(" at ", 1)[1].split()[0]


def stop(folder: Path, timeout: float = 10.0) -> None:
    """Ends the server of this folder, if one runs, and waits until it has ended."""
    said = _said(folder)
    if said is not None and running(folder) is not None:
        _request(said["url"], "POST", "/_stop", b"{}", timeout)
    for process in _started:
        if said is not None and process.pid == said["pid"]:
            process.wait(timeout)
    _started[:] = [process for process in _started if process.poll() is None]


def _said(folder: Path) -> dict[str, Any] | None:
    try:
        return json.loads((folder / "address.json").read_text())
    except (OSError, ValueError):
        return None


def _request(
    url: str, method: str, path: str, body: bytes | None = None, timeout: float = 2.0
) -> dict[str, Any] | None:
    """Reads to the connection's end: a stopping server closes it when it is gone."""
    from http.client import HTTPConnection, HTTPException

    connection = HTTPConnection(url.removeprefix("http://"), timeout=timeout)
    headers = {"User-Agent": "Brand Assist", "Content-Type": "application/json"}
    try:
        connection.request(method, path, body, headers)
        answer = json.loads(connection.getresponse().read())
        if method == "POST":
            connection.sock.recv(1)
        return answer
    except (OSError, HTTPException, ValueError):
        return None
    finally:
        connection.close()


def _first_line(process: subprocess.Popen[bytes], timeout: float) -> str:
    if process.stdout is None:
        return ""
    with process.stdout as pipe:
        if os.name == "posix" and not select.select([pipe], [], [], timeout)[0]:
            process.kill()
            process.wait()
            raise TimeoutError("the practice network did not start in time")
        return pipe.readline().decode(errors="replace")
