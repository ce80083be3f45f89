from __future__ import annotations

import traceback

import keyring.errors
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from keyring.backend import KeyringBackend

from brandassist import credentials
from brandassist.credentials import Credentials
from brandassist.errors import Problem

ENTRY = ("0193-account", "Mastodon", "@irene@brand.example")
CANARY = "c4n4ry-s3cr3t"


class Chain(KeyringBackend):
    """A keychain in memory, as strict as Windows about the length of an entry; `stop_after` kills a writer."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None
        self.stop_after = -1

    def get_password(self, service: str, username: str) -> str | None:
        if self.error:
            raise self.error
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.error:
            raise self.error
        if self.stop_after == 0:
            raise KeyboardInterrupt
        self.stop_after -= 1
        if len(password.encode("utf-16-le")) > 2560:
            raise keyring.errors.PasswordSetError(password)
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise keyring.errors.PasswordDeleteError("not found")
        del self.entries[service, username]


def test_a_secret_is_kept_under_a_name_a_person_recognises() -> None:
    chain = Chain()
    secrets = Credentials(chain)
    assert secrets.lasting
    assert secrets.get(*ENTRY) is None
    assert secrets.set(*ENTRY, "abc") is True
    assert chain.entries == {("Brand Assist: Mastodon @irene@brand.example", "0193-account"): "abc"}
    assert Credentials(chain).get(*ENTRY) == "abc"
    secrets.delete(*ENTRY)
    secrets.delete(*ENTRY)
    assert chain.entries == {}


@settings(max_examples=50)
@given(st.lists(st.one_of(st.text(max_size=4000), st.integers(1, 9000).map("x".__mul__)), min_size=1, max_size=4))
def test_secrets_of_any_length_come_back_and_leave_nothing_behind(values: list[str]) -> None:
    chain = Chain()
    secrets = Credentials(chain)
    for value in values:
        value = value.encode("utf-8", "ignore").decode()
        secrets.set(*ENTRY, value)
        assert secrets.get(*ENTRY) == value
        assert sum(len(entry) for entry in chain.entries.values()) <= len(value) + 60
    secrets.delete(*ENTRY)
    assert chain.entries == {}


def test_a_secret_that_looks_like_our_own_marking_comes_back() -> None:
    secrets = Credentials(Chain())
    secrets.set(*ENTRY, credentials.HEAD + "2:abc")
    assert secrets.get(*ENTRY) == credentials.HEAD + "2:abc"


@pytest.mark.parametrize("written", range(4))
def test_a_kill_while_writing_leaves_the_old_secret(written: int) -> None:
    chain = Chain()
    Credentials(chain).set(*ENTRY, "old" * 1000)
    chain.stop_after = written
    with pytest.raises(KeyboardInterrupt):
        Credentials(chain).set(*ENTRY, "new" * 1000)
    chain.stop_after = -1
    assert Credentials(chain).get(*ENTRY) == "old" * 1000


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (keyring.errors.KeyringLocked(CANARY), "keychain_locked"),
        (keyring.errors.KeyringError(CANARY), "keychain_failed"),
        (OSError(CANARY), "keychain_failed"),
    ],
)
def test_a_keychain_that_fails_says_so_without_the_secret(error: Exception, code: str) -> None:
    chain = Chain()
    chain.error = error
    for act in (lambda one: one.get(*ENTRY), lambda one: one.set(*ENTRY, CANARY), lambda one: one.delete(*ENTRY)):
        with pytest.raises(Problem) as caught:
            act(Credentials(chain))
        assert caught.value.code == code
        assert CANARY not in "".join(traceback.format_exception(caught.value)) + repr(caught.value.__context__)


@pytest.mark.parametrize("module", ["keyrings.alt.file", "keyring.backends.fail", "keyring.backends.null"])
def test_a_keychain_that_is_none_is_not_used(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = type("PlaintextKeyring", (Chain,), {"__module__": module})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: plain)
    secrets = Credentials()
    assert not secrets.lasting
    assert secrets.set(*ENTRY, "abc") is False
    assert secrets.get(*ENTRY) == "abc"
    assert plain.entries == {}
    secrets.delete(*ENTRY)
    assert secrets.get(*ENTRY) is None
    assert Credentials().get(*ENTRY) is None


def test_a_weak_keychain_is_not_used_and_a_good_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    weak = type("Weak", (Chain,), {"priority": 0.5})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: weak)
    assert not Credentials().lasting
    monkeypatch.setattr(keyring, "get_keyring", Chain)
    assert Credentials().lasting
