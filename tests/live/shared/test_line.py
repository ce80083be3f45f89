"""A server proves who it is before it hears anything: real certificates of an authority of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from brandassist import settings as device_settings
from brandassist import sharing
from brandassist.cli.sentences import SENTENCES
from brandassist.errors import Problem
from brandassist.store.shared import passwords
from tests.live.postgres import GUARDED, PASSWORD, Postgres, running_postgres
from tests.support.certificates import Authority, authority
from tests.support.relay import Relay, relay

pytestmark = pytest.mark.live

HOST = "db.office.example"
NOBODYS = "brand_of_anna"  # a database that is never asked for


@dataclass
class Server:
    postgres: Postgres
    trusted: Authority
    stranger: Authority
    folder: Path

    def shows(self, certificate: Path) -> None:
        """From the next call on it is known by another certificate."""
        self.postgres.show(certificate)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("certificates")
    trusted, stranger = authority(folder, "office"), authority(folder, "stranger")
    with running_postgres(trusted.sign(HOST, folder / "right.pem")) as postgres:
        yield Server(postgres, trusted, stranger, folder)


@pytest.fixture
def line(server: Server) -> Iterator[Relay]:
    with relay(server.postgres.port) as made:
        yield made


@pytest.fixture(autouse=True)
def the_password_was_given() -> Iterator[None]:
    passwords._given.clear()
    yield
    passwords._given.clear()


def address(line: Relay, database: str, trust: Authority | None, host: str = HOST) -> str:
    told = f"&sslrootcert={trust.file}" if trust else ""
    return f"postgresql://{GUARDED}@{host}:{line.port}/{database}?hostaddr=127.0.0.1{told}"


def refused(where: str) -> str:
    """The code with which it is refused, though the password was at hand; each has a sentence."""
    place = sharing.on_server(where)
    passwords.give(place.url, PASSWORD)
    with pytest.raises(Problem) as caught:
        sharing.create(place, device_settings.load(), None)
    assert SENTENCES[caught.value.code]
    return caught.value.code


def heard_nothing(line: Relay, database: str) -> None:
    """Neither who called, nor for what, nor the password went over the line."""
    assert line.sent, "there was a call"
    for words in (GUARDED, PASSWORD, database):
        assert words.encode() not in line.sent


def test_by_the_right_authority_it_connects_and_nothing_is_readable_on_the_way(server: Server, line: Relay) -> None:
    with server.postgres.fresh_database() as url:
        database = url.rpartition("/")[2]
        place = sharing.on_server(address(line, database, server.trusted))
        passwords.give(place.url, PASSWORD)
        made = sharing.create(place, device_settings.load(), None)
        assert made.held
        heard_nothing(line, database)


@pytest.mark.parametrize("wrong", ["host", "authority", "unknown", "expired"])
def test_who_does_not_prove_it_hears_nothing(wrong: str, server: Server, line: Relay) -> None:
    trust: Authority | None = server.trusted
    host = HOST
    if wrong == "host":
        host = "other.office.example"
    elif wrong == "unknown":
        trust = None  # signed by nobody this computer knows
    elif wrong == "authority":
        server.shows(server.stranger.sign(HOST, server.folder / "wrong.pem"))
    else:
        server.shows(server.trusted.sign(HOST, server.folder / "old.pem", ends=-timedelta(days=1)))
    try:
        assert refused(address(line, NOBODYS, trust, host)) == "server_untrusted"
    finally:
        server.shows(server.folder / "right.pem")
    heard_nothing(line, NOBODYS)


def test_a_server_without_tls_hears_nothing(postgres: Postgres, server: Server) -> None:
    with relay(postgres.port) as line:
        assert refused(address(line, NOBODYS, server.trusted)) == "server_untrusted"
        heard_nothing(line, NOBODYS)


def test_on_this_computer_none_is_needed(postgres: Postgres) -> None:
    with postgres.fresh_database() as url:
        there = url.replace("+psycopg", "")
        for host in ("127.0.0.1", "localhost"):
            sharing.look(sharing.on_server(there.replace("127.0.0.1", host)), "")
    assert "sslmode" not in sharing.on_server("postgresql:///brand?host=/var/run/postgresql").url
