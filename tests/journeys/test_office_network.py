"""An office network: a proxy the system names, which opens every connection and signs it with its own certificate."""

from __future__ import annotations

import socket
import ssl
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from brandassist.http import Http, HttpFailure, NeverOpened, Untrusted, wire
from brandassist.networks import network
from tests.networks.every_call import WITH_A_SECRET, every_call, held, login_at, part_of, tried
from tests.support.sockets import Bare, read_request, reply, serve

OFFICE = Path(__file__).parents[1] / "support" / "office.pem"
CANARY = "c4n4ry-s3cr3t"
AUTH = {"Authorization": f"Bearer {CANARY}"}
PLACE = "https://office.example/api"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    wire._system_certificates.cache_clear()
    yield
    wire._system_certificates.cache_clear()


@pytest.fixture
def inside() -> list[bytes]:
    """What was said within the encrypted connection."""
    return []


@pytest.fixture
def proxy(inside: list[bytes]) -> Iterator[Bare]:
    certificate = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.load_cert_chain(OFFICE)

    def handle(server: Bare, conn: socket.socket) -> None:
        server.requests.append(read_request(conn))
        conn.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with certificate.wrap_socket(conn, server_side=True) as within:
            inside.append(read_request(within))
            within.sendall(reply("200 OK", b"[1]"))

    with serve(handle) as server:
        yield server


needs_openssl = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own store is asked")


@needs_openssl
@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "ALL_PROXY"])
def test_a_proxy_that_signs_with_a_certificate_the_system_trusts_is_gone_through(
    name: str, proxy: Bare, inside: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(OFFICE))
    assert Http().call("POST", PLACE, headers=AUTH, json={}).json() == [1]
    assert proxy.requests[0].startswith(b"CONNECT office.example:443")
    assert CANARY.encode() not in proxy.requests[0]
    assert inside[0].startswith(b"POST /api")
    assert CANARY.encode() in inside[0]


@needs_openssl
@pytest.mark.parametrize("name", WITH_A_SECRET)
def test_every_network_goes_through_it(
    name: str, proxy: Bare, inside: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(OFFICE))
    here = network(name)
    login = login_at(name, "https://office.example", Http(), tmp_path)
    for call, why in tried(every_call(here, login, part_of(name, tmp_path)), here):
        assert "NeverOpened" not in why and "Untrusted" not in why, call
    assert inside and len(inside) == len(proxy.requests)
    assert all(asked.startswith(b"CONNECT office.example:443") for asked in proxy.requests)
    said = b"".join(proxy.requests).decode("latin-1")
    assert not any(secret in said for secret in held(name, "https://office.example").hidden)


def test_a_certificate_the_system_does_not_trust_gets_no_request(
    proxy: Bare, inside: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url)
    with pytest.raises(Untrusted):
        Http().call("POST", PLACE, headers=AUTH, json={})
    assert inside == []


@needs_openssl
def test_a_name_and_password_for_the_proxy_go_to_the_proxy_alone(
    proxy: Bare, inside: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url.replace("http://", "http://alma:pr0xy-w0rd@"))
    monkeypatch.setenv("SSL_CERT_FILE", str(OFFICE))
    assert Http().call("GET", PLACE).json() == [1]
    signed = b"Basic " + b64encode(b"alma:pr0xy-w0rd")
    assert signed in proxy.requests[0]
    assert signed not in inside[0]
    monkeypatch.delenv("SSL_CERT_FILE")
    wire._system_certificates.cache_clear()
    with pytest.raises(HttpFailure) as caught:
        Http().call("GET", PLACE)
    assert "pr0xy-w0rd" not in repr(caught.value) + repr(vars(caught.value))


def test_what_the_system_excepts_does_not_go_through_the_proxy(proxy: Bare, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object, **__: object) -> list[object]:
        raise socket.gaierror

    monkeypatch.setenv("https_proxy", proxy.url)
    monkeypatch.setenv("no_proxy", ".example")
    monkeypatch.setattr("socket.getaddrinfo", nowhere)
    with pytest.raises(NeverOpened) as caught:
        Http().call("GET", PLACE)
    assert caught.value.code == "name_not_found"
    assert proxy.requests == []
