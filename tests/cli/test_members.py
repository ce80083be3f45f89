"""Members by the command line: roles, and logins where the workspace is on a server."""

from __future__ import annotations

import io

import pytest

from tests.cli.conftest import Brandassist


def test_a_member_gets_another_name_and_role(brandassist: Brandassist) -> None:
    brandassist("member", "add", "Lia", "--role", "colleague")
    brandassist("member", "change", "lia", "--role", "reader", "--name", "Lia Neri")
    assert [(each["name"], each["role"]) for each in brandassist("member", "list", "--json").json][1:] == [
        ("Lia Neri", "reader")
    ]
    assert "Nobody called 'Ugo' works" in brandassist("member", "change", "Ugo", "--role", "reader").err


def test_somebody_is_removed_and_may_be_added_again(brandassist: Brandassist) -> None:
    made = brandassist("member", "add", "Lia", "--role", "assistant").out
    assert brandassist("member", "remove", "lia").code == 0
    assert [each["name"] for each in brandassist("member", "list", "--json").json][1:] == []
    assert "Nobody called 'Lia' works" in brandassist("--as", "Lia", "member", "list").err
    assert brandassist("member", "add", "Lia", "--role", "reader").out == made
    me = brandassist("member", "list", "--json").json[0]["name"]
    said = brandassist("member", "remove", me)
    assert (said.code, said.err) == (1, f"You are {me}; somebody else takes you off.\n")


def test_a_reader_is_told_and_nothing_changes(brandassist: Brandassist) -> None:
    brandassist("member", "add", "Lia", "--role", "reader")
    said = brandassist("--as", "Lia", "idea", "add", "Chairs")
    assert (said.code, said.err) == (1, "That is not for you to do on this workspace; nothing was changed.\n")
    assert brandassist("idea", "list", "--json").json == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("member", "add", "Lia", "--role", "reader", "--login", "lia"), "a workspace on a server; this one is a file"),
        (("member", "login", "Lia", "--login", "lia"), "a workspace on a server; this one is a file"),
        (("member", "end-login", "Lia"), "a workspace on a server; this one is a file"),
    ],
)
def test_a_file_has_no_logins(brandassist: Brandassist, typed: tuple[str, ...], told: str) -> None:
    if typed[1] != "add":
        brandassist("member", "add", "Lia", "--role", "reader")
    before = brandassist("member", "list").out
    said = brandassist(*typed)
    assert said.code == 1
    assert told in said.err
    assert brandassist("member", "list").out == before


def test_an_empty_password_makes_nobody(brandassist: Brandassist, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    said = brandassist("member", "add", "Lia", "--role", "reader", "--login", "lia", "--password-stdin")
    assert (said.code, said.err) == (1, "A password is needed on standard input.\n")
    assert len(brandassist("member", "list", "--json").json) == 1
