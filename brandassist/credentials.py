"""Secrets in the system's keychain, and nowhere else. The only importer of keyring."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import Any, Protocol

from brandassist.errors import Problem

CHUNK = 1200  # Windows takes 1,280 UTF-16 units an entry (CredWrite, CRED_MAX_CREDENTIAL_BLOB_SIZE, 2026)
HEAD = "brandassist-parts:"
AGAIN = 5.0  # seconds until a keychain that was absent is looked for again
ANSWER_WITHIN = 5.0  # seconds the message bus has to say whether the keychain is locked


class Backend(Protocol):
    """What is asked of a keychain; keyring's backends have it."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class Credentials:
    """Secrets of accounts, by account id, under a name that a person recognises in the keychain.

    Without a usable keychain they are kept in memory for this run: `lasting` is False then, and `set` says so.
    A locked keychain raises Problem `keychain_locked` at once; nothing here waits for a person except `unlock`.
    Other failures raise Problem `keychain_failed`. No problem holds a secret.
    """

    def __init__(self, backend: Backend | None = None) -> None:
        self._given = backend
        self._backend: Backend | None = None
        self._looked = -AGAIN
        self._memory: dict[str, str] = {}

    @property
    def lasting(self) -> bool:
        """Whether what is set here outlasts this run."""
        return self._keychain() is not None

    def get(self, account_id: str, network: str, label: str) -> str | None:
        """Return the account's secret, or None where there is none (or one that was half written)."""
        keychain = self._keychain()
        if keychain is None:
            return self._memory.get(account_id)
        read = partial(_asked, keychain.get_password, _service(network, label))
        first = read(account_id)
        if first is None:
            return self._memory.get(account_id)  # kept before there was a keychain
        if not first.startswith(HEAD):
            return first
        whole = "".join(read(name) or "" for name in _names(account_id, first))
        return whole if _digest(whole) == first.rpartition(":")[2] else None

    def set(self, account_id: str, network: str, label: str, secret: str) -> bool:
        """Keep the secret; returns whether it outlasts this run."""
        keychain = self._keychain()
        if keychain is None:
            self._memory[account_id] = secret
            return False
        service = _service(network, label)
        before = _asked(keychain.get_password, service, account_id)
        chunk = CHUNK if secret.isascii() else CHUNK // 2
        parts = [secret[at : at + chunk] for at in range(0, len(secret), chunk)]
        first = secret
        if len(parts) > 1 or secret.startswith(HEAD):
            first = f"{HEAD}{len(parts)}:{_digest(secret)}"
            # New parts have new names: until the entry points to them, the old secret stays whole.
            for name, part in zip(_names(account_id, first), parts, strict=True):
                _asked(keychain.set_password, service, name, part)
        _asked(keychain.set_password, service, account_id, first)
        if before != first:
            self._forget(keychain, service, _names(account_id, before or ""))
        return True

    def delete(self, account_id: str, network: str, label: str) -> None:
        """Forget the account's secret; one that is not there is forgotten already."""
        self._memory.pop(account_id, None)
        keychain = self._keychain()
        if keychain is not None:
            service = _service(network, label)
            first = _asked(keychain.get_password, service, account_id)
            self._forget(keychain, service, [account_id, *_names(account_id, first or "")])

    def unlock(self) -> None:
        """Let the system ask the person to open the keychain, and wait for it; raises Problem `keychain_locked`."""
        keychain = self._keychain()
        if keychain is not None:
            _asked(keychain.get_password, "Brand Assist", "unlock", prompt=True)

    def _forget(self, keychain: Backend, service: str, names: list[str]) -> None:
        for name in names:
            if _asked(keychain.get_password, service, name) is not None:
                _asked(keychain.delete_password, service, name)

    def _keychain(self) -> Backend | None:
        # One that was absent may come: the agent can be up before the keychain of a session.
        if self._backend is None and time.monotonic() - self._looked >= AGAIN:
            self._backend = self._given or _system_keychain()
            self._looked = time.monotonic()
        return self._backend


def _service(network: str, label: str) -> str:
    return f"Brand Assist: {network} {label}".strip()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _names(account_id: str, first: str) -> list[str]:
    """Return the names of the parts that an entry's first line points to."""
    count, _, digest = first.removeprefix(HEAD).partition(":")
    if not first.startswith(HEAD) or not count.isdigit():
        return []
    return [f"{account_id} {digest} {number}" for number in range(1, int(count) + 1)]


def _system_keychain() -> Backend | None:
    """Return the system's keychain if it is a safe one."""
    import keyring
    import keyring.core
    from keyring.backend import KeyringBackend
    from keyring.backends.chainer import ChainerBackend

    try:
        backend: Any = keyring.get_keyring()  # chosen by keyring once per process
        candidates: list[Any] = list(backend.backends) if isinstance(backend, ChainerBackend) else [backend]
        if (
            not any(map(_is_safe, candidates))
            and keyring.core.load_env() is None
            and keyring.core.load_config() is None
        ):
            viable: Any = KeyringBackend.get_viable_backends()  # asked anew; the choice above is kept by keyring
            candidates = sorted((each() for each in viable), key=lambda one: float(one.priority), reverse=True)
        return next((one for one in candidates if _is_safe(one)), None)
    except Exception:  # noqa: BLE001 - a broken backend is no keychain, whatever it raises
        return None


def _is_safe(backend: Any) -> bool:
    """Refuse what keeps nothing or keeps plain text; keyring itself recommends only priorities from 1."""
    module = type(backend).__module__
    if module.startswith(("keyrings.alt", "keyring.backends.fail", "keyring.backends.null")):
        return False
    return float(backend.priority) >= 1


def _asked(call: Callable[..., Any], *arguments: str, prompt: bool = False) -> Any:
    """Ask the keychain; raises Problem `keychain_locked`, `keychain_failed`, never what the keychain said."""
    from keyring.errors import KeyringLocked

    try:
        if prompt or not _would_ask_a_person(call):
            return call(*arguments)
        code = "keychain_locked"
    except KeyringLocked:
        code = "keychain_locked"
    except Exception:  # noqa: BLE001 - each system's keychain has errors of its own, and they may quote the secret
        code = "keychain_failed"
    raise Problem(code)


def _would_ask_a_person(call: Callable[..., Any]) -> bool:
    """Return whether a Secret Service is locked: then keyring would open a window and wait for as long as it takes."""
    backend = getattr(call, "__self__", None)
    if type(backend).__module__ != "keyring.backends.SecretService":
        return False
    import secretstorage
    from secretstorage.exceptions import ItemNotFoundException

    bus: Any = secretstorage.dbus_init()
    with closing(bus):
        bus.send_and_get_reply = partial(bus.send_and_get_reply, timeout=ANSWER_WITHIN)
        try:
            # By its alias: asking for the default collection would create a missing one, in a window again.
            return bool(secretstorage.Collection(bus, "/org/freedesktop/secrets/aliases/default").is_locked())
        except ItemNotFoundException:
            return True
