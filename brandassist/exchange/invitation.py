"""The word by which two people know each other's files, and the key with which each signs what they write.

The word is made by who invites: a secret both have, and the beginning of the hash of the inviter's public key, so that
who joins believes no other. What the other's key is, the inviter learns from the first file that has the secret.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
from dataclasses import dataclass

from brandassist.errors import Problem

_SECRET, _OF_KEY, _CHECK = 12, 6, 2  # bytes: 20 together, 32 letters in eight groups
_MISREAD = str.maketrans("018", "OIB")  # which are not among the letters of base32


@dataclass(frozen=True)
class Seal:
    """What a file is sealed with: the word both have, and the key that is the writer's alone (hexadecimal)."""

    word: str
    key: str


def new_key() -> str:
    """A key to sign with; it never leaves this computer's keychain."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.generate().private_bytes_raw().hex()


def public(key: str) -> str:
    """By which others know what was signed with a key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key)).public_key().public_bytes_raw().hex()


def sign(key: str, said: bytes) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(key)).sign(said).hex()


def signed(by: str, signature: str, said: bytes) -> bool:
    """Whether who has that public key signed this; raises ValueError for what is no key or no signature."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(by)).verify(bytes.fromhex(signature), said)
    except InvalidSignature:
        return False
    return True


def invite(by: str) -> str:
    """A new word of whoever has that public key, in groups of four to be read aloud."""
    said = secrets.token_bytes(_SECRET) + _of_key(by)
    letters = base64.b32encode(said + _check(said)).decode()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def understood(word: str) -> str:
    """The word as it was made, however it was typed; raises Problem `exchange_bad_word`."""
    letters = "".join(word.upper().replace("-", " ").split()).translate(_MISREAD)
    try:
        found = base64.b32decode(letters)
    except (binascii.Error, ValueError) as error:
        raise Problem("exchange_bad_word") from error
    said, check = found[:-_CHECK], found[-_CHECK:]
    if len(found) != _SECRET + _OF_KEY + _CHECK or check != _check(said):
        raise Problem("exchange_bad_word")
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def invited_by(word: str, by: str) -> bool:
    """Whether whoever has that public key made the word."""
    return base64.b32decode(word.replace("-", ""))[_SECRET : _SECRET + _OF_KEY] == _of_key(by)


def _of_key(by: str) -> bytes:
    return hashlib.sha256(bytes.fromhex(by)).digest()[:_OF_KEY]


def _check(said: bytes) -> bytes:
    return hashlib.sha256(said).digest()[:_CHECK]
