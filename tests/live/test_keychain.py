"""How a real keychain behaves when open, when locked, and when there is none."""

import pytest

from tests.live.keychain import Keychain

pytestmark = pytest.mark.live

SET = "import keyring, sys; keyring.set_password('Brand Assist', 'blog.example', sys.stdin.read())"
GET = "import keyring; print(keyring.get_password('Brand Assist', 'blog.example'))"
DELETE = "import keyring; keyring.delete_password('Brand Assist', 'blog.example')"


def test_a_secret_is_kept_read_and_forgotten(keychain: Keychain) -> None:
    keychain.python(SET, given="s3cret ünd more").check_returncode()
    assert keychain.python(GET).stdout.strip() == "s3cret ünd more"
    keychain.python(DELETE).check_returncode()
    assert keychain.python(GET).stdout.strip() == "None"


def test_a_locked_keychain_gives_nothing_until_it_is_opened(keychain: Keychain) -> None:
    keychain.python(SET, given="s3cret").check_returncode()
    keychain.lock()
    for code in (GET, SET):
        refused = keychain.python(code)
        assert refused.returncode == 1
        assert "KeyringLocked" in refused.stderr
    keychain.unlock()
    assert keychain.python(GET).stdout.strip() == "s3cret"


def test_a_keychain_may_be_locked_from_the_start(locked_keychain: Keychain) -> None:
    assert not locked_keychain.is_unlocked()


def test_without_a_keychain_nothing_is_kept(no_keychain: Keychain) -> None:
    refused = no_keychain.python(SET, given="s3cret")
    assert refused.returncode == 1
    assert "NoKeyringError" in refused.stderr
