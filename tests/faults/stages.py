"""The stages of the matrix: each network with its truth, and the ways it can be made to fail."""

from __future__ import annotations

import json
import urllib.request
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from brandassist.http import Http, Limits
from brandassist.networks import network
from brandassist.networks.contract import Login, Picture
from brandassist.publishing.post import Post
from brandassist.store.database import Database
from brandassist.store.writing.payloads import FrozenPicture
from tests.networks.places import bluesky, facebook, instagram, jpeg, threads
from tests.support.bluesky import ContractBluesky
from tests.support.builders import DEVICE
from tests.support.linkedin import MEMBER, ContractLinkedIn
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.x import ContractX

IMPATIENT = Limits(connect=2, read=0.6, whole=1.2)


@dataclass
class Stage:
    """One network under test."""

    network: str
    url: str
    kind: str  # short | article
    secret: str | None = None
    handle: str = "you"
    folder: Path | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    database_url: str | None = None
    publish: str = ""  # the call that publishes, for the switchboard
    threads: bool = True  # whether a post may have several parts there
    comments: bool = False  # whether a first comment, which is no post, goes under one

    def post_office(self, database: Database) -> Post:
        def login(account_id: str) -> Login:
            return Login(account_id, self.url, self.handle, self.facts, Http(), self.secret, self.folder)

        return Post(database, DEVICE, login, self.picture, lambda: timedelta(minutes=10), IMPATIENT)

    def pictures(self, many: int) -> tuple[FrozenPicture, ...]:
        """What a post takes along where the network lets none go without."""
        return ()

    def picture(self, frozen: FrozenPicture) -> Picture:
        raise AssertionError("these posts have no pictures")

    def left_over(self) -> list[str]:
        """What should be gone again once everything is published."""
        return []

    def fail(self, spec: str) -> None:
        """Let the next publishing calls fail this way."""
        self.control("POST", "/_switchboard", {"fail": spec, "match": self.publish} if spec else {"fail": ""})

    def stands_doubling(self, what: str) -> bool:
        """Whether the network documents that a request which reaches it twice acts once."""
        known = network(self.network).info.idempotency
        return known.create_only or what in known.refuses_twins

    def texts(self) -> list[str]:
        """The texts of all posts of ours the network holds: the truth, one for each time it was posted."""
        raise AssertionError("each stage says")

    def at_point(self, where: str) -> None:
        """Called in the worker at every point it passes; a stage without a server fails here."""

    def control(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        headers = {"User-Agent": "test", "Content-Type": "application/json", "Authorization": f"Bearer {self.secret}"}
        request = urllib.request.Request(self.url + path, data=data, headers=headers, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.loads(answer.read() or b"null")


class PracticeStage(Stage):
    def texts(self) -> list[str]:
        return [post["text"] for post in self.control("GET", "/_posts") if post["author"] == "you"]


class BlogStage(Stage):
    def texts(self) -> list[str]:
        return [str(post) for post in self.control("GET", "/_posts")]


class PostsStage(Stage):
    """A contract server that tells its posts with their texts."""

    def texts(self) -> list[str]:
        return [post["text"] for post in self.control("GET", "/_posts")]


def x_stage(server: ContractX) -> Stage:
    """With no limit on calls, as the worker is in more of a hurry than any person."""
    server.limits = dict.fromkeys(server.limits, 1_000_000)
    facts = {"id": server.state.me.id}
    return PostsStage("x", server.url, "short", server.token(), "@irene_v", None, facts, publish="POST /2/tweets")


def bluesky_stage(server: ContractBluesky) -> Stage:
    """Signed in once: the session outlasts a test, whatever this computer's clock says."""
    login = bluesky(server).login
    publish = "POST /xrpc/com.atproto.repo.putRecord"
    return PostsStage(
        "bluesky", server.url, "short", login.secret, login.handle, None, dict(login.facts), publish=publish
    )


def threads_stage(server: ContractThreads) -> Stage:
    login = threads(server).login
    publish = f"POST {server.version}/me/threads_publish"
    return PostsStage(
        "threads", server.url, "short", login.secret, login.handle, None, dict(login.facts), publish=publish
    )


@dataclass
class PicturesStage(PostsStage):
    """Every post has pictures, in a folder that is put online; `made` is where they come from."""

    made: Path = Path()

    def pictures(self, many: int) -> tuple[FrozenPicture, ...]:
        shown = [jpeg(self.made, f"Picture {number}", 400 + number) for number in range(many)]
        return tuple(FrozenPicture(each.sha256, each.path.name, each.alt) for each in shown)

    def picture(self, frozen: FrozenPicture) -> Picture:
        path = self.made / frozen.rendition
        return Picture(frozen.original, path, "image/jpeg", 400, 400, frozen.alt)

    def left_over(self) -> list[str]:
        return [each.name for each in Path(self.facts["pictures_folder"]).iterdir()]


def instagram_stage(server: ContractInstagram, site: PublicSite) -> Stage:
    login = instagram(server, site).login
    publish, facts = f"POST {server.version}/*", dict(login.facts)  # containers, posts, answers
    return PicturesStage(
        "instagram",
        server.url,
        "short",
        login.secret,
        login.handle,
        facts=facts,
        publish=publish,
        threads=False,
        comments=True,
        made=site.folder.parent,
    )


def facebook_stage(server: ContractFacebook) -> Stage:
    login = facebook(server).login
    publish, facts = f"POST {server.version}/*", dict(login.facts)  # posts and comments; there are no photos here
    return BlogStage(
        "facebook",
        server.url,
        "short",
        login.secret,
        login.handle,
        None,
        facts,
        publish=publish,
        threads=False,
        comments=True,
    )


def linkedin_stage(server: ContractLinkedIn) -> Stage:
    """Its comments take no permission of their own, as the documents before 2026 have it."""
    server.under.scope = "w_member_social"
    publish = "POST /rest/*"  # posts and comments; there are no pictures here
    facts = {"id": MEMBER}
    return PostsStage(
        "linkedin", server.url, "short", server.token, facts=facts, publish=publish, threads=False, comments=True
    )


class SiteStage(Stage):
    """A folder has no switchboard: its disk fails instead, before a file is put in place or after."""

    def stands_doubling(self, what: str) -> bool:
        return False  # nothing lies between a program and its disk that could double anything

    def fail(self, spec: str) -> None:
        assert self.folder is not None
        kinds = [each.partition(":") for each in spec.split(",") if each]
        told = [("before" if kind in NO_EFFECT else "after", int(count or 1)) for kind, _, count in kinds]
        self._faults.write_text(json.dumps(told))

    @property
    def _faults(self) -> Path:
        assert self.folder is not None
        return self.folder.with_suffix(".faults")

    def at_point(self, where: str) -> None:
        told = json.loads(self._faults.read_text()) if self._faults.exists() else []
        for number, (when, left) in enumerate(told):
            if left and where == f"{when} replace":
                told[number] = (when, left - 1)
                self._faults.write_text(json.dumps(told))
                raise OSError(28, "No space left on device")

    def texts(self) -> list[str]:
        assert self.folder is not None
        records = sorted(self.folder.glob("posts/*/post.json"))
        for each in records:
            page = (each.parent / "index.html").read_text()
            assert "</html>" in page, "half a page"
        return [each.read_text() for each in records]


class FolderStage(SiteStage):
    def texts(self) -> list[str]:
        assert self.folder is not None
        return [each.read_text() for each in sorted(self.folder.glob("content/posts/**/*.md"))]


NO_EFFECT = ("reset-before", "5xx-before", "429")
