"""Ghost's key and the token made of it for each call, and how to tell a wrong clock from a wrong key."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from base64 import urlsafe_b64encode
from datetime import datetime, timedelta
from typing import Any

from brandassist import clock
from brandassist.errors import Problem
from brandassist.networks.calls import moment_of

TOKEN_LIFE = timedelta(minutes=5)  # the longest Ghost takes (core/server/services/auth/api-key/admin.js)
BACKDATED = timedelta(seconds=30)  # so that a clock a little behind or ahead does no harm
CLOCK_WRONG = timedelta(minutes=2)


def signed(ident: str, secret: str, now: datetime) -> str:
    """Return a token for one call (RFC 7519, HS256), as Ghost's documentation of the Admin API makes it."""
    issued = int((now - BACKDATED).timestamp())
    claims = {"iat": issued, "exp": issued + int(TOKEN_LIFE.total_seconds()), "aud": "/admin/"}
    text = f"{_part({'alg': 'HS256', 'typ': 'JWT', 'kid': ident})}.{_part(claims)}"
    return f"{text}.{_base64(hmac.digest(bytes.fromhex(secret), text.encode(), hashlib.sha256))}"


def _part(data: dict[str, Any]) -> str:
    return _base64(json.dumps(data, separators=(",", ":")).encode())


def _base64(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def key_of(secret: str) -> tuple[str, str]:
    """Return id and secret of a key as Ghost shows it; raises Problem `bad_ghost_key`."""
    found = re.fullmatch(r"([0-9a-fA-F]{24}):((?:[0-9a-fA-F]{2}){16,64})", secret.strip())
    if not found:
        raise Problem("bad_ghost_key")
    return found[1], found[2]


def clock_off(date: str) -> int:
    """Return by how many minutes this computer's clock differs from a server's Date, 0 where that is no matter."""
    its_now = moment_of(date)
    off = abs(its_now - clock.now()) if its_now else timedelta()
    return round(off.total_seconds() / 60) if off >= CLOCK_WRONG else 0
