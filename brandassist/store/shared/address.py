"""The address of a server, as a person types it, and what is added so that nobody in between reads or answers.

Unless the server is this computer, its certificate must be trusted and name the host (`sslmode=verify-full`), and
the line is TLS alone. Only the address itself can ask for less, never the environment (libpq's own default is `prefer`:
PostgreSQL 18 documentation, 34.19, read 2026-11).
"""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from brandassist.errors import Problem

DRIVER = "postgresql+psycopg"
_KNOWN = ("postgresql", DRIVER)
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Alpine, Arch
    "/etc/pki/tls/cert.pem",  # Fedora, RHEL
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/ssl/cert.pem",  # macOS, FreeBSD
)
_SECRETS = ("password", "sslpassword")


def server_url(where: str) -> str:
    """The address for the driver. Raises Problem `unknown_address`, `bad_server_address`, `password_in_address`."""
    scheme = where.partition("://")[0]
    if scheme not in _KNOWN:
        raise Problem("unknown_address", scheme=scheme)
    try:
        url = make_url(where)
    except (ArgumentError, ValueError) as error:
        raise Problem("bad_server_address") from error
    if url.password is not None or any(each in url.query for each in _SECRETS):
        raise Problem("password_in_address")
    if not url.database and "dbname" not in url.query and "service" not in url.query:
        raise Problem("bad_server_address")
    return url.set(drivername=DRIVER).update_query_dict(_guard(url, os.environ)).render_as_string(hide_password=False)


def _guard(url: URL, environment: Mapping[str, str]) -> dict[str, str]:
    if is_here(url, environment):
        return {}
    more: dict[str, str] = {}
    if "sslmode" not in url.query:
        # A line that Kerberos encrypts would pass by TLS, whatever `sslmode` says.
        more = {"sslmode": "verify-full"} | ({} if "gssencmode" in url.query else {"gssencmode": "disable"})
    checks = url.query.get("sslmode", "verify-full") == "verify-full"
    if checks and "sslrootcert" not in url.query and not _own_roots(environment):
        more["sslrootcert"] = _roots(environment)
    return more


def _roots(environment: Mapping[str, str]) -> str:
    """Whom this computer trusts. The driver brings an OpenSSL of its own, which does not know where that is kept."""
    told = environment.get("SSL_CERT_FILE")
    return told or next((each for each in _BUNDLES if Path(each).exists()), "system")


def _own_roots(environment: Mapping[str, str]) -> bool:
    """Whether this user told libpq already whom to trust."""
    return "PGSSLROOTCERT" in environment or Path("~/.postgresql/root.crt").expanduser().exists()


def is_here(url: URL, environment: Mapping[str, str]) -> bool:
    """Whether nothing on the way to this server leaves the computer: a loopback address or a socket."""
    if "service" in url.query or "PGSERVICE" in environment:
        return False  # a file says where it is
    hosts = [each for name in ("hostaddr", "host") for each in _said(url, name)]
    hosts += [url.host] if url.host else []
    if not hosts:
        hosts = [each for name in ("PGHOSTADDR", "PGHOST") for each in environment.get(name, "").split(",")]
    return all(map(_is_here, hosts))


def _said(url: URL, name: str) -> list[str]:
    told = url.query.get(name, ())
    return [one for each in ([told] if isinstance(told, str) else told) for one in each.split(",")]


def _is_here(host: str) -> bool:
    host = unquote(host)
    if not host or host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def shown(url: URL) -> str:
    """What names the login to a person and in the keychain: user@host:port/database."""
    host = url.host or ",".join(_said(url, "host")) or os.environ.get("PGHOST", "")
    user = url.username or os.environ.get("PGUSER", "")
    return f"{user}@{host}:{url.port or 5432}/{url.database or ''}"
