"""A place to publish to, for each network: a real server or folder, and the truth about what is on it."""

from __future__ import annotations

import hashlib
import html
import json
import re
import urllib.request
import zlib
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from PIL import Image

from brandassist import clock
from brandassist.http import Http, Limits
from brandassist.networks import network
from brandassist.networks.contract import Handles, Login, Look, Network, NotYet, OutgoingPart, Picture, Published, Step
from brandassist.practice import address
from tests.support.bluesky import ContractBluesky
from tests.support.ghost import ContractGhost
from tests.support.hooks import ContractHook
from tests.support.linkedin import ContractLinkedIn
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.micropub import ContractMicropub
from tests.support.wordpress import ContractWordPress
from tests.support.x import ContractX

CANARY = "c4n4ry-s3cr3t"
_numbers = count(1)


@dataclass
class Place:
    """`live` tells what is on the server by other means than the adapter; `alts` tells its pictures' descriptions."""

    network: Network
    login: Login
    live: Callable[[], list[str]]
    alts: Callable[[], list[str]]

    def part(self, text: str = "", **more: Any) -> OutgoingPart:
        number = next(_numbers)
        values: dict[str, Any] = {
            "key": f"key-{number}-0123456789abcdef",
            "ordinal": 1,
            "text": text or f"A thought from the shop floor, number {number}.",
            "pictures": (),
            "language": "en",
            "visibility": "public",
            "intended_at": datetime.now(UTC),
        }
        if self.network.info.kind == "article":
            values |= {"title": f"Thought {number}", "slug": f"thought-{number}", "tags": ("retail",)}
        return OutgoingPart(**(values | more))

    def picture(self, folder: Path, alt: str = "A queue of twelve people", width: int = 3) -> Picture:
        return picture(folder, alt, width)

    def publish(self, part: OutgoingPart) -> Published:
        handles: dict[str, Any] = {}
        for step in self.network.steps(self.login, part):
            result = in_time(step, handles)
            if step.publishes:
                return result
            handles[step.name] = json.loads(json.dumps(result))  # what the store does with a handle
        raise AssertionError("no step publishes")

    def find(self, part: OutgoingPart) -> Look:
        return self.network.find(self.login, part, {})  # type: ignore[attr-defined]


def in_time(step: Step, handles: Handles) -> Any:
    """Make a step as the lanes do: later, when the network says so."""
    ahead = timedelta()
    while ahead < timedelta(minutes=10):
        with clock.set_to(lambda late=ahead: datetime.now(UTC) + late) if ahead else nullcontext():
            try:
                return step.run(handles)
            except NotYet as told:
                ahead += told.wait
    raise AssertionError("never in time")


def png(width: int = 3, height: int = 2) -> bytes:
    """A real picture, made of nothing but the standard library."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\x00\x00\x00"
    rows = (b"\x00" + b"\x30\x90\x60" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def picture(folder: Path, alt: str = "A queue of twelve people", width: int = 3) -> Picture:
    data = png(width)
    digest = hashlib.sha256(data).hexdigest()
    path = folder / f"{digest}.png"
    path.write_bytes(data)
    return Picture(digest, path, "image/png", width, 2, alt)


def jpeg(folder: Path, alt: str = "A queue of twelve people", width: int = 400, height: int = 400) -> Picture:
    """A photo as it leaves: large enough for networks of pictures, no two of different widths alike."""
    path = folder / f"{width}x{height}.jpg"
    Image.new("RGB", (width, height), (48, 144, 96)).save(path, "JPEG")
    return Picture(hashlib.sha256(path.read_bytes()).hexdigest(), path, "image/jpeg", width, height, alt)


def ask(url: str, body: Any = None, token: str = "") -> Any:
    """Talk to a server directly, not through the adapter."""
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    request = urllib.request.Request(url, data, headers)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.loads(answer.read())


def practice(folder: Path) -> Place:
    url = address.ensure(folder)
    ask(f"{url}/_switchboard", {"fail": "", "unlimited": True, "delay": 3600})
    login = Login("a1", "", "@you@practice", {}, Http(limits=Limits(read=5)), folder=folder)

    def live() -> list[str]:
        return [post["text"] for post in ask(f"{url}/_posts?author=you")]

    def alts() -> list[str]:
        account = network("practice").who_am_i(login).facts["id"]
        posts = ask(f"{url}/api/v1/accounts/{account}/statuses", token="practice")
        return [item["description"] for post in posts for item in post["media_attachments"]]

    return Place(network("practice"), login, live, alts)


def mastodon(folder: Path) -> Place:
    """The same server, as any other Mastodon is reached."""
    place = practice(folder)
    login = replace(place.login, url=address.ensure(folder) + "/", secret="practice", folder=None)
    facts = network("mastodon").who_am_i(login).facts
    return replace(place, network=network("mastodon"), login=replace(login, facts=facts))


def site(folder: Path) -> Place:
    home = folder / "site"
    facts = {"title": "Shop floor notes", "author": "Irene Valli", "zone": "Europe/Rome"}
    login = Login("a1", "", "Irene Valli", facts, Http(), folder=home)

    def live() -> list[str]:
        return sorted(path.parent.name for path in home.glob("posts/*/index.html"))

    def alts() -> list[str]:
        found = [re.findall(r'alt="([^"]*)"', path.read_text("utf-8")) for path in home.glob("posts/*/index.html")]
        return [html.unescape(alt) for alts in found for alt in alts]

    return Place(network("site"), login, live, alts)


def wordpress(server: ContractWordPress, role: str = "editor") -> Place:
    user = server.users[role]
    login = Login(
        "a1", server.url, user.user, {"user": user.user}, Http(limits=Limits(read=5)), user.application_password
    )
    login = replace(login, facts=network("wordpress").who_am_i(login).facts)

    def live() -> list[str]:
        return [post["slug"] for post in server.truth() if post["status"] == "publish"]

    def alts() -> list[str]:
        return [medium.alt_text for medium in server.blog.media.values()]

    return Place(network("wordpress"), login, live, alts)


def x(server: ContractX) -> Place:
    login = Login("a1", server.url, "", {}, Http(limits=Limits(read=5)), server.token())
    who = network("x").who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)

    def live() -> list[str]:
        return [post["text"] for post in server.truth()]

    def alts() -> list[str]:
        return [medium.alt for post in server.state.posts.values() for medium in post.media]

    return Place(network("x"), login, live, alts)


def bluesky(server: ContractBluesky) -> Place:
    here = network("bluesky")
    me = server.me
    login = Login("a1", server.url, me.handle, {}, Http(limits=Limits(read=5)), me.app_password)
    renewed = here.renew(login)  # type: ignore[attr-defined]
    login = replace(login, secret=renewed.secret, facts=renewed.facts)
    who = here.who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)

    def live() -> list[str]:
        return [post["text"] for post in server.truth()]

    def alts() -> list[str]:
        return [image["alt"] for post in server.truth() for image in post.get("embed", {}).get("images", [])]

    return Place(here, login, live, alts)


def facebook(server: ContractFacebook) -> Place:
    here = network("facebook")
    login = Login("a1", server.url, "", {}, Http(limits=Limits(read=5)), server.token)
    login = replace(login, secret=here.renew(login).secret)  # type: ignore[attr-defined]
    who = here.who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)

    def live() -> list[str]:
        return [str(post["message"]) for post in server.truth()]

    def alts() -> list[str]:
        return [alt for post in server.truth() for alt in post["alts"]]

    return Place(here, login, live, alts)


@dataclass
class PicturePlace(Place):
    """Nothing goes there without a picture, and that a JPEG of some size."""

    folder: Path

    def part(self, text: str = "", **more: Any) -> OutgoingPart:
        shown = () if more.get("reply_to") else (jpeg(self.folder),)
        return super().part(text, **({"pictures": shown} | more))

    def picture(self, folder: Path, alt: str = "A queue of twelve people", width: int = 3) -> Picture:
        return jpeg(folder, alt, 400 + width)


def instagram(server: ContractInstagram, site: PublicSite) -> PicturePlace:
    facts = {"pictures_folder": str(site.folder), "pictures_address": site.address}
    login = Login("a1", server.url, "", facts, Http(limits=Limits(read=5)), server.token)
    who = network("instagram").who_am_i(login)
    login = replace(login, handle=who.handle, facts={**facts, **who.facts})

    def live() -> list[str]:
        return [post["text"] for post in server.truth()]

    def alts() -> list[str]:
        return [alt for post in server.truth() for alt in post["alts"]]

    return PicturePlace(network("instagram"), login, live, alts, site.folder.parent)


def threads(server: ContractThreads) -> Place:
    login = Login("a1", server.url, "", {}, Http(limits=Limits(read=5)), server.token)
    who = network("threads").who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)

    def live() -> list[str]:
        return [post["text"] for post in server.truth()]

    return Place(network("threads"), login, live, list)


def folder(parent: Path, settings: str = "hugo.toml", text: str = "") -> Place:
    """A site that a generator builds, in a folder of its own."""
    home = parent / "notes"
    home.mkdir()
    (home / settings).write_text(text)
    login = Login("a1", str(home), "", {}, Http())
    who = network("folder").who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)

    def live() -> list[str]:
        return sorted(str(path) for path in home.rglob("*.md"))

    def alts() -> list[str]:
        return [alt for path in home.rglob("*.md") for alt in re.findall(r"!\[([^]]*)\]", path.read_text("utf-8"))]

    return Place(network("folder"), login, live, alts)


def micropub(server: ContractMicropub) -> Place:
    login = Login("a1", server.url, "", {}, Http(limits=Limits(read=5)), server.token)
    who = network("micropub").who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)

    def alts() -> list[str]:
        return [html.unescape(alt) for post in server.truth() for alt in re.findall(r'alt="([^"]*)"', post["content"])]

    return Place(network("micropub"), login, lambda: list(server.posts), alts)


def ghost(server: ContractGhost, user: str = "") -> Place:
    login = Login("a1", server.url, user, {}, Http(limits=Limits(read=5)), server.key)
    who = network("ghost").who_am_i(login)
    login = replace(login, handle=who.handle, facts=who.facts)

    def live() -> list[str]:
        return [post["slug"] for post in server.truth() if post["status"] == "published"]

    def alts() -> list[str]:
        posts = server.truth()
        shown = [html.unescape(alt) for post in posts for alt in re.findall(r'alt="([^"]*)"', post["html"])]
        return [*shown, *(post["feature_image_alt"] for post in posts)]

    return Place(network("ghost"), login, live, alts)


def linkedin(server: ContractLinkedIn) -> Place:
    login = Login("a1", server.url, "Irene Valli", {}, Http(limits=Limits(read=5)), server.token)
    login = replace(login, facts=network("linkedin").who_am_i(login).facts)
    server.under.scope = "w_member_social"  # as the documents before 2026 have it

    def live() -> list[str]:
        return [post["text"] for post in server.truth()]

    def alts() -> list[str]:
        return [image["altText"] for post in server.truth() for image in post["images"]]

    return Place(network("linkedin"), login, live, alts)


def webhook(name: str, server: ContractHook) -> Place:
    login = Login("a1", server.url, "#floor", {"checked": "shape"}, Http(limits=Limits(read=5)), server.hook)
    return Place(network(name), login, lambda: [post["text"] for post in server.truth()], list)


def letterbox(folder: Path) -> Place:
    """The practice network's server, as a package of somebody else's reaches it."""
    place = practice(folder)
    login = replace(place.login, url=address.ensure(folder), handle="", secret="practice", folder=None)
    facts = network("letterbox").who_am_i(login).facts
    return replace(place, network=network("letterbox"), login=replace(login, facts=facts))


NAMES = (
    "practice",
    "mastodon",
    "site",
    "wordpress",
    "folder",
    "ghost",
    "micropub",
    "x",
    "bluesky",
    "threads",
    "instagram",
    "facebook",
    "linkedin",
    "mattermost",
    "slack",
    "teams",
    "letterbox",
)
