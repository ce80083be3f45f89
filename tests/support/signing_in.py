"""For each network a place to sign in to, and what a person types and presses there. Terminal and window share it."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from brandassist.networks.linkedin import LinkedIn
from brandassist.networks.x import X
from brandassist.practice import address
from tests.accounts.test_sign_in import press_the_button
from tests.support.bluesky import ContractBluesky
from tests.support.contract_server import ContractServer
from tests.support.ghost import ContractGhost
from tests.support.hooks import HOOKS
from tests.support.linkedin import ContractLinkedIn, oauth
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.meta import graph as meta
from tests.support.meta.browser import agree
from tests.support.micropub import ContractMicropub
from tests.support.pages import Pages
from tests.support.wordpress import ContractWordPress
from tests.support.x import ContractX

CLIENT_SECRET = "c4n4ry-client-s3cr3t"


def nothing() -> list[Any]:
    return []


@dataclass
class Counter:
    """One network as a person meets it. `agrees` plays the browser: it opens the page of consent, agrees, and returns
    the address it is then sent to (or the page with a code on it). `posted` tells what is there."""

    handle: str  # what the account must be called, once the network was asked
    url: str = ""
    user: str = ""
    secret: str = ""  # typed where no browser is needed
    client_id: str = ""
    client_secret: str = ""
    agrees: Callable[[str], str] | None = None
    posted: Callable[[], list[Any]] = nothing
    compose: str = ""
    pictures: tuple[str, str] = ("", "")
    missing: tuple[str, ...] = ()  # scopes that are wanted and not granted
    reads_pending: bool | None = None  # what is told of comments that wait for approval


Offered = Callable[[Path], AbstractContextManager[Counter]]


@contextmanager
def practice(folder: Path) -> Iterator[Counter]:
    yield Counter("@you@practice")


@contextmanager
def site(folder: Path) -> Iterator[Counter]:
    yield Counter("Notes")


@contextmanager
def generators_folder(folder: Path) -> Iterator[Counter]:
    home = folder / "notes"
    home.mkdir()
    (home / "hugo.toml").write_text("title = 'Notes'\n", "utf-8")
    yield Counter("notes", url=str(home))


@contextmanager
def assisted(folder: Path) -> Iterator[Counter]:
    with Pages() as pages:
        yield Counter("@irene", url=pages.url, user="@irene", compose=f"{pages.url}/new")


@contextmanager
def pinterest(folder: Path) -> Iterator[Counter]:
    yield Counter("@irene", user="@irene")


@contextmanager
def wordpress(folder: Path) -> Iterator[Counter]:
    with ContractWordPress() as blog:
        who = blog.users["editor"]
        typed = {"url": blog.url, "user": who.user, "secret": who.application_password}
        yield Counter("Editor", **typed, posted=blog.posts, reads_pending=True)


@contextmanager
def ghost(folder: Path) -> Iterator[Counter]:
    with ContractGhost() as blog:
        yield Counter("Irene Valli", url=blog.url, secret=blog.key, posted=blog.truth)


@contextmanager
def micropub(folder: Path) -> Iterator[Counter]:
    with ContractMicropub() as home:
        handle = home.url.removeprefix("http://")
        yield Counter(handle, url=home.url, secret=home.token, posted=home.truth)


@contextmanager
def bluesky(folder: Path) -> Iterator[Counter]:
    with ContractBluesky() as server:
        me = server.me
        yield Counter(f"@{me.handle}", server.url, me.handle, me.app_password, posted=server.truth)


def hook(name: str) -> Offered:
    @contextmanager
    def offered(folder: Path) -> Iterator[Counter]:
        with HOOKS[name]() as server:
            yield Counter("#floor", server.url, "#floor", server.hook, posted=server.truth)

    return offered


@contextmanager
def mastodon(folder: Path) -> Iterator[Counter]:
    """The practice network's server, in a folder of its own, as any other Mastodon is reached."""
    with tempfile.TemporaryDirectory() as home:
        try:
            url = address.ensure(Path(home))
            yield Counter(f"@chief@{url.removeprefix('http://')}", url, agrees=press_the_button)
        finally:
            address.stop(Path(home))


@contextmanager
def at_a_port_of_its_own(adapter: type, path: str, host: str) -> Iterator[str]:
    """The return address a person registers, on a port that is free: two runs of the tests do not meet on the real."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        back_to = f"http://{host}:{free.getsockname()[1]}{path}"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(adapter, "return_address", back_to)
        yield back_to


@contextmanager
def x(folder: Path) -> Iterator[Counter]:
    with ContractX() as server, at_a_port_of_its_own(X, "/signed-in", "127.0.0.1") as back_to:
        server.state.return_addresses, server.state.client_secret = [back_to], CLIENT_SECRET
        keys = {"client_id": server.state.client_id, "client_secret": CLIENT_SECRET}
        yield Counter("@irene_v", server.url, **keys, agrees=agree, posted=server.truth)


@contextmanager
def linkedin(folder: Path) -> Iterator[Counter]:
    with ContractLinkedIn() as server, at_a_port_of_its_own(LinkedIn, "/linkedin", "localhost") as back_to:
        server.desk.returns_to = back_to
        keys = {"client_id": oauth.CLIENT_ID, "client_secret": oauth.CLIENT_SECRET}
        missing = ("r_member_social",)
        yield Counter("Irene Valli", server.url, **keys, agrees=agree, posted=server.truth, missing=missing)


def of_meta(server: ContractServer, handle: str, **more: Any) -> Counter:
    keys = {"client_id": meta.CLIENT_ID, "client_secret": meta.CLIENT_SECRET}
    return Counter(handle, server.url, **keys, agrees=agree, posted=server.truth, **more)


@contextmanager
def threads(folder: Path) -> Iterator[Counter]:
    with ContractThreads() as server:
        yield of_meta(server, "@irene.valli")


@contextmanager
def facebook(folder: Path) -> Iterator[Counter]:
    with ContractFacebook() as server:
        yield of_meta(server, "Valli on the shop floor", user="valli on the shop floor")


@contextmanager
def instagram(folder: Path) -> Iterator[Counter]:
    online = folder / "online"
    online.mkdir()
    with ContractInstagram() as server, PublicSite(online) as public:
        yield of_meta(server, "@irene.valli", pictures=(str(online), public.address))


OFFERED: dict[str, Offered] = {
    "practice": practice,
    "site": site,
    "folder": generators_folder,
    "wordpress": wordpress,
    "ghost": ghost,
    "micropub": micropub,
    "mastodon": mastodon,
    "x": x,
    "bluesky": bluesky,
    "threads": threads,
    "instagram": instagram,
    "facebook": facebook,
    "linkedin": linkedin,
    "mattermost": hook("mattermost"),
    "slack": hook("slack"),
    "teams": hook("teams"),
    "pinterest": pinterest,
    "assisted": assisted,
}


def comes_back(address: str) -> None:
    """The browser goes where it was sent: to the program that waits."""
    with urlopen(address, timeout=10) as shown:
        assert shown.status == 200


def pasted(ended_at: str) -> str:
    """What a person copies: the address the browser ended at, or the code on the page that is shown."""
    return ended_at.partition("<code")[2].partition(">")[2].partition("<")[0] if "<code" in ended_at else ended_at
