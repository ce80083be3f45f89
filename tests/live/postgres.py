"""A real PostgreSQL on a loopback port with a folder of its own: `with running_postgres() as server: ...`."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg

from tests.live.machine import free_port, postgres_folder, require_packages
from tests.live.processes import ServerProcess

USER = "brandassist"


@dataclass
class Postgres:
    """A server that trusts everybody on 127.0.0.1, so that no address here holds a password."""

    port: int
    folder: Path
    process: ServerProcess
    _numbers: count = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://{USER}@127.0.0.1:{self.port}/{database}"

    @contextmanager
    def fresh_database(self, like: str = "") -> Iterator[str]:
        """The address of a database that is dropped when the block ends, whoever is still in it.

        It is empty, or a copy of the one whose address is `like`, in which nobody may be.
        """
        name = f"fresh_{next(self._numbers)}"
        copied = f" TEMPLATE {like.rpartition('/')[2]} STRATEGY FILE_COPY" if like else ""
        self.administer(f"CREATE DATABASE {name}{copied}")
        try:
            yield self.url(name)
        finally:
            self.administer(f"DROP DATABASE {name} WITH (FORCE)")

    def administer(self, statement: str) -> None:
        address = f"postgresql://{USER}@127.0.0.1:{self.port}/postgres"
        with psycopg.connect(address, autocommit=True, connect_timeout=10) as connection:
            connection.execute(statement.encode())

    def restart(self) -> None:
        """Every connection breaks, as when the office server is restarted; what was committed stays."""
        self.stop()
        self.start()

    def start(self) -> None:
        """Again after `stop` or `kill`."""
        self.process = _serve(self.folder, self.port)

    def kill(self) -> None:
        """At once, as when the power goes: what was begun is undone when it starts again."""
        self.process.stop(signal.SIGQUIT)  # PostgreSQL's immediate shutdown

    def show(self, certificate: Path) -> None:
        """From the next call on it is known by another certificate (with its key in the same file)."""
        _put_certificate(self.folder / "data", certificate)
        self.administer("SELECT pg_reload_conf()")

    def stop(self) -> None:
        self.process.stop(signal.SIGINT)  # PostgreSQL's fast shutdown


def _owner() -> str | None:
    """PostgreSQL refuses to run as root: there Debian's own user runs it."""
    return "postgres" if os.geteuid() == 0 else None


GUARDED = "guarded"
"""A login that a server with a certificate lets in with `PASSWORD` and over TLS alone."""
PASSWORD = "canary-of-the-database"
_CERTIFICATE = "server.pem"  # with its key, in the folder of the data


@contextmanager
def running_postgres(certificate: Path | None = None) -> Iterator[Postgres]:
    """With a `certificate` (and its key in the same file) the server speaks TLS too."""
    require_packages()
    beside = os.environ.get("PYTEST_DEBUG_TEMPROOT")  # not in pytest's folders: they are closed to other users
    folder = Path(tempfile.mkdtemp(prefix="live-postgres-", dir=beside))
    try:
        if owner := _owner():
            shutil.chown(folder, owner, owner)
        _initialise(folder)
        if certificate is not None:
            _guard(folder / "data", certificate)
        port = free_port()
        server = Postgres(port, folder, _serve(folder, port))
        try:
            if certificate is not None:
                server.administer(f"CREATE ROLE {GUARDED} LOGIN SUPERUSER PASSWORD '{PASSWORD}'")
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def _program(name: str) -> str:
    programs = postgres_folder()
    assert programs, "require_packages() looks for it"
    return str(programs / name)


def _initialise(folder: Path) -> None:
    owner = _owner()
    subprocess.run(
        [_program("initdb"), "-D", folder / "data", "-U", USER, "-A", "trust", "-E", "UTF8",
         "--locale=C.UTF-8", "--no-sync", "--no-instructions"],
        check=True, cwd=folder, stdout=subprocess.DEVNULL, timeout=120,
        user=owner, group=owner, extra_groups=[] if owner else None,
    )  # fmt: skip


def _put_certificate(data: Path, certificate: Path) -> None:
    made = data / _CERTIFICATE
    made.write_bytes(certificate.read_bytes())
    made.chmod(0o600)
    if owner := _owner():
        shutil.chown(made, owner, owner)


def _guard(data: Path, certificate: Path) -> None:
    _put_certificate(data, certificate)
    rules = data / "pg_hba.conf"
    first = f"hostssl all {GUARDED} 127.0.0.1/32 scram-sha-256\nhost all {GUARDED} all reject\n"
    rules.write_text(first + rules.read_text())


def _serve(folder: Path, port: int) -> ServerProcess:
    settings = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off", "max_wal_size": "128MB"}
    if (folder / "data" / _CERTIFICATE).exists():
        settings |= {"ssl": "on", "ssl_cert_file": _CERTIFICATE, "ssl_key_file": _CERTIFICATE}
    words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    process = ServerProcess(
        [_program("postgres"), "-D", folder / "data", "-p", str(port), *words],
        folder / "server.log",
        user=_owner(),
    )
    process.wait_until(lambda: _answers(port), seconds=60)
    return process


def _answers(port: int) -> bool:
    try:
        psycopg.connect(f"postgresql://{USER}@127.0.0.1:{port}/postgres", connect_timeout=5).close()
    except psycopg.OperationalError:
        return False
    return True
