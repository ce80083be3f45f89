"""The five checks, told one by one, against the contract server on a real socket."""

from collections.abc import Iterator

import pytest

from brandassist.accounts.wordpress_checks import NAMES, Check, check
from brandassist.http import Http
from tests.support.wordpress import ContractWordPress


@pytest.fixture
def blog() -> Iterator[ContractWordPress]:
    with ContractWordPress() as running:
        yield running


def checks(url: str, user: str = "", secret: str = "", http: Http | None = None) -> tuple[bool, list[Check]]:
    told: list[Check] = []
    return check(url, user, secret, http or Http(), told.append), told


def test_all_five_pass_in_their_order(blog: ContractWordPress) -> None:
    login = blog.users["author"]
    passed, told = checks(blog.url, login.user, login.application_password)
    assert passed
    assert [each.name for each in told if each.state == "passed"] == list(NAMES)
    assert [each.name for each in told if each.state == "running"] == list(NAMES[:3])
    assert all(each.seconds is not None for each in told if each.state == "passed" and each.name in NAMES[:3])
    assert [dict(each.facts) for each in told[1:6:2]] == [{}, {"title": "Contract blog"}, {"name": "Author"}]
    assert blog.posts() == []


def test_without_a_password_it_looks_at_the_address_only(blog: ContractWordPress) -> None:
    passed, told = checks(blog.url, "author")
    assert not passed
    assert [each.name for each in told if each.state == "passed"] == ["address", "wordpress"]


@pytest.mark.parametrize(
    ("role", "secret", "failed", "code"),
    [("author", "canary", "password", "wrong_secret"), ("contributor", "", "publish", "may_not_publish")],
)
def test_the_first_that_fails_ends_it(blog: ContractWordPress, role: str, secret: str, failed: str, code: str) -> None:
    passed, told = checks(blog.url, role, secret or blog.users[role].application_password)
    assert not passed
    assert (told[-1].name, told[-1].state) == (failed, "failed")
    assert told[-1].problem is not None
    assert told[-1].problem.code == code
    assert "canary" not in repr(told)


def test_a_closed_http_ends_the_checks(blog: ContractWordPress) -> None:
    http = Http()
    http.close()
    passed, told = checks(blog.url, "author", "x", http)
    assert not passed
    assert told[-1].state == "failed"
