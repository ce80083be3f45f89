"""The same faults on the other ways: replies, and posts that a server holds until their time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from brandassist.practice import address
from tests.faults import worker
from tests.faults.scene import Scene
from tests.faults.stages import (
    PracticeStage,
    Stage,
    bluesky_stage,
    facebook_stage,
    instagram_stage,
    threads_stage,
    x_stage,
)
from tests.faults.test_matrix import UNCLEAR
from tests.support.bluesky import ContractBluesky
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.meta.instagram import Media
from tests.support.x import ContractX

META = ("reply on threads", "reply on facebook", "server of facebook", "reply on instagram")

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Stage]:
    """A practice network of its own: the clock of this one is moved."""
    folder = tmp_path / "network" / "practice"
    folder.parent.mkdir()
    stage = PracticeStage("practice", address.ensure(folder), "short", "practice", folder=folder)
    stage.control("POST", "/_switchboard", {"unlimited": True})
    yield stage
    address.stop(folder)


@pytest.fixture
def x() -> Iterator[ContractX]:
    with ContractX() as server:
        yield server


@pytest.fixture
def bluesky() -> Iterator[ContractBluesky]:
    with ContractBluesky() as server:
        yield server


@pytest.fixture
def threads() -> Iterator[ContractThreads]:
    with ContractThreads() as server:
        yield server


@pytest.fixture
def facebook() -> Iterator[ContractFacebook]:
    with ContractFacebook() as server:
        yield server


@pytest.fixture
def instagram() -> Iterator[ContractInstagram]:
    with ContractInstagram() as server:
        yield server


@pytest.fixture
def online(tmp_path: Path) -> Iterator[PublicSite]:
    (tmp_path / "online").mkdir()
    with PublicSite(tmp_path / "online") as site:
        yield site


@pytest.fixture(params=["reply", "server", "reply on x", "reply on bluesky", *META])
def scene(request: pytest.FixtureRequest, tmp_path: Path, fault_seed: int) -> Scene:
    random = Random(request.node.name)
    if request.param == "reply on x":
        server: ContractX = request.getfixturevalue("x")
        asks = server.says("anna", "@irene_v what do you think?")
        return Scene(x_stage(server), tmp_path / "scene", random, reply_to=asks)
    if request.param == "reply on bluesky":
        pds: ContractBluesky = request.getfixturevalue("bluesky")
        asked = pds.says(pds.person("bob.example"), "What is answered.", mentions=pds.me)
        return Scene(bluesky_stage(pds), tmp_path / "scene", random, reply_to=asked.uri)
    if request.param in META:
        stage, asked_there = _at_meta(request, request.param)
        if request.param == "server of facebook":
            return Scene(stage, tmp_path / "scene", random, ahead=timedelta(hours=1))
        return Scene(stage, tmp_path / "scene", random, reply_to=asked_there)
    practice: Stage = request.getfixturevalue("practice")
    if request.param == "server":
        return Scene(practice, tmp_path / "scene", random, ahead=timedelta(hours=1))
    answered = practice.control("POST", "/api/v1/statuses", {"status": "What is answered."})
    return Scene(practice, tmp_path / "scene", random, reply_to=str(answered["id"]))


def _at_meta(request: pytest.FixtureRequest, way: str) -> tuple[Stage, str]:
    """The stage, and the id of something to answer there."""
    if way == "reply on threads":
        threads: ContractThreads = request.getfixturevalue("threads")
        return threads_stage(threads), threads.somebody("What is answered.", mentions=True)
    if way == "reply on instagram":
        server: ContractInstagram = request.getfixturevalue("instagram")
        post = Media("1790", "Look at this.", server.now, (), ())
        server.media[post.id] = post
        asked = server.somebody("What is answered.", post.id)
        return instagram_stage(server, request.getfixturevalue("online")), asked
    facebook: ContractFacebook = request.getfixturevalue("facebook")
    return facebook_stage(facebook), facebook.somebody("What is answered.", facebook.tags("Look at this."))


def test_killed_again_and_again(scene: Scene) -> None:
    for _ in range(3):
        worker.deliver(scene.stage, scene.folder, at_point=worker.kill_at(scene.random.randint(1, 12)))
    scene.play()
    scene.check()


@pytest.mark.parametrize("kind", UNCLEAR)
def test_a_call_that_fails(scene: Scene, kind: str) -> None:
    scene.stage.fail(f"{kind}:{scene.random.randint(1, 3)}")
    scene.play()
    scene.check()


def test_a_kill_where_no_key_is_heeded(scene: Scene) -> None:
    if scene.stage.stands_doubling("reply" if scene.reply_to else "post"):
        scene.stage.fail("duplicate:20")
    worker.deliver(scene.stage, scene.folder, at_point=worker.kill_at(scene.random.randint(1, 12)))
    scene.play()
    scene.check()
