"""The address of a server: never a weaker line than was said, and never a password."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.engine import make_url

from brandassist.errors import Problem
from brandassist.store.shared.address import server_url

FAR = ("db.example", "192.0.2.7", "[2001:db8::1]", "localhost.example", "127.0.0.1.example")
HERE = ("localhost", "127.0.0.1", "127.9.9.9", "[::1]")


@pytest.fixture(autouse=True)
def nothing_said_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PGHOST", "PGHOSTADDR", "PGSERVICE", "PGSSLROOTCERT", "PGSSLMODE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("host", FAR)
def test_a_server_elsewhere_must_prove_who_it_is(host: str) -> None:
    said = make_url(server_url(f"postgresql://anna@{host}/brand")).query
    assert (said["sslmode"], said["gssencmode"]) == ("verify-full", "disable")
    assert said["sslrootcert"]


@pytest.mark.parametrize("host", HERE)
def test_on_this_computer_nothing_is_added(host: str) -> None:
    assert make_url(server_url(f"postgresql://anna@{host}:5433/brand")).query == {}
    assert make_url(server_url("postgresql:///brand?host=/run/postgresql")).query == {"host": "/run/postgresql"}


@pytest.mark.parametrize(
    "more", ["hostaddr=192.0.2.7", "host=db.example", "service=office", "host=localhost,db.example"]
)
def test_a_host_named_otherwise_counts_too(more: str) -> None:
    assert make_url(server_url(f"postgresql://localhost/brand?{more}")).query["sslmode"] == "verify-full"


def test_a_host_from_the_environment_counts_where_the_address_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "sslmode" not in make_url(server_url("postgresql:///brand")).query
    monkeypatch.setenv("PGHOST", "db.example")
    assert make_url(server_url("postgresql:///brand")).query["sslmode"] == "verify-full"


@given(mode=st.sampled_from(["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]))
def test_what_the_address_says_stands(mode: str) -> None:
    assert make_url(server_url(f"postgresql://db.example/brand?sslmode={mode}")).query["sslmode"] == mode


def test_the_environment_never_weakens_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGSSLMODE", "disable")
    assert make_url(server_url("postgresql://db.example/brand")).query["sslmode"] == "verify-full"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://anna:canary@db.example/brand", "password_in_address"),
        ("postgresql://anna@db.example/brand?password=canary", "password_in_address"),
        ("postgresql://anna@db.example/brand?sslpassword=canary", "password_in_address"),
        ("postgresql://db.example:canary/brand", "bad_server_address"),
        ("postgresql://db.example", "bad_server_address"),
        ("mysql://db.example/brand", "unknown_address"),
    ],
)
def test_what_is_no_address_is_refused_and_not_repeated(address: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        server_url(address)
    assert caught.value.code == code
    assert "canary" not in str(caught.value)
