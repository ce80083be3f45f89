"""The fault matrix: every known cause of a double post, on every network, with many seeds (DESIGN 13, 2026-11)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from brandassist.networks import BUILT_IN, network
from brandassist.practice import address
from tests.faults import worker
from tests.faults.scene import Scene
from tests.faults.stages import (
    BlogStage,
    FolderStage,
    PracticeStage,
    SiteStage,
    Stage,
    bluesky_stage,
    facebook_stage,
    instagram_stage,
    linkedin_stage,
    threads_stage,
    x_stage,
)
from tests.support.bluesky import ContractBluesky
from tests.support.ghost import ContractGhost
from tests.support.hooks import HOOKS
from tests.support.linkedin import ContractLinkedIn
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.micropub import ContractMicropub
from tests.support.wordpress import ContractWordPress
from tests.support.x import ContractX

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]

UNCLEAR = ("hang", "reset-after-body", "reset-before", "5xx-before", "5xx-after", "malformed", "slow", "429")


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    folder = tmp_path_factory.mktemp("network") / "practice"
    stage = PracticeStage("practice", address.ensure(folder), "short", "practice", folder=folder)
    stage.control("POST", "/_switchboard", {"unlimited": True})
    yield stage
    address.stop(folder)


@pytest.fixture(scope="module")
def mastodon(practice: Stage) -> Stage:
    """The same server, reached as any other Mastodon is."""
    return PracticeStage("mastodon", practice.url, "short", "practice")


@pytest.fixture(scope="module")
def wordpress() -> Iterator[Stage]:
    with ContractWordPress() as blog:
        yield wordpress_stage(blog)


def wordpress_stage(blog: ContractWordPress) -> Stage:
    editor = blog.users["editor"]
    facts = {"user": editor.user, "route": "pretty"}
    secret = editor.application_password
    publish = "POST /wp-json/wp/v2/posts"
    return BlogStage("wordpress", blog.url, "article", secret, editor.user, None, facts, publish=publish)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return folder_stage(tmp_path_factory.mktemp("folder"))


def folder_stage(parent: Path) -> Stage:
    home = parent / "notes"
    home.mkdir()
    facts = {"folder": str(home), "generator": "hugo", "posts": "content/posts", "address": ""}
    return FolderStage("folder", str(home), "article", folder=home, facts=facts)


@pytest.fixture(scope="module")
def micropub() -> Iterator[Stage]:
    with ContractMicropub() as site:
        yield micropub_stage(site)


def micropub_stage(site: ContractMicropub) -> Stage:
    facts = {"endpoint": f"{site.url}/micropub", "media": "", "lists": True}
    return BlogStage("micropub", site.url, "article", site.token, facts=facts, publish="POST /micropub")


@pytest.fixture(scope="module")
def ghost() -> Iterator[Stage]:
    with ContractGhost() as blog:
        yield ghost_stage(blog)


def ghost_stage(blog: ContractGhost) -> Stage:
    facts = {"user": "", "id": "user1", "member": blog.member("Irene", "irene@blog.example")}
    publish = "POST /ghost/api/admin/posts/"
    return BlogStage("ghost", blog.url, "article", blog.key, "Irene Valli", None, facts, publish=publish)


@pytest.fixture(scope="module")
def linkedin() -> Iterator[Stage]:
    with ContractLinkedIn() as server:
        yield linkedin_stage(server)


def hooked(name: str) -> Iterator[Stage]:
    with HOOKS[name]() as server:
        publish = f"POST {server.path}"
        yield BlogStage(name, server.url, "short", server.hook, publish=publish, threads=False)


@pytest.fixture(scope="module")
def mattermost() -> Iterator[Stage]:
    yield from hooked("mattermost")


@pytest.fixture(scope="module")
def slack() -> Iterator[Stage]:
    yield from hooked("slack")


@pytest.fixture(scope="module")
def teams() -> Iterator[Stage]:
    yield from hooked("teams")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    folder = tmp_path_factory.mktemp("site") / "site"
    folder.mkdir()
    return SiteStage("site", "", "article", None, "you", folder)


@pytest.fixture
def x() -> Iterator[Stage]:
    """One for each test: of hundreds of posts of one day X would be read no further than the newest."""
    with ContractX() as server:
        yield x_stage(server)


@pytest.fixture(scope="module")
def bluesky() -> Iterator[Stage]:
    with ContractBluesky() as server:
        yield bluesky_stage(server)


@pytest.fixture
def threads() -> Iterator[Stage]:
    with ContractThreads() as server:
        yield threads_stage(server)


@pytest.fixture
def instagram(tmp_path: Path) -> Iterator[Stage]:
    (tmp_path / "online").mkdir()
    with ContractInstagram() as server, PublicSite(tmp_path / "online") as site:
        yield instagram_stage(server, site)


@pytest.fixture
def facebook() -> Iterator[Stage]:
    with ContractFacebook() as server:
        yield facebook_stage(server)


@pytest.fixture(params=[name for name in BUILT_IN if "computer" in network(name).info.ways])
def stage(request: pytest.FixtureRequest) -> Stage:
    return request.getfixturevalue(request.param)


@pytest.fixture
def scene(request: pytest.FixtureRequest, stage: Stage, tmp_path: Path, fault_seed: int) -> Iterator[Scene]:
    # The seed is in the name; the name makes no two tests post the same words.
    yield Scene(stage, tmp_path / "scene", Random(request.node.name))
    stage.fail("")


@pytest.mark.parametrize("kind", UNCLEAR)
def test_a_call_that_fails(scene: Scene, kind: str) -> None:
    scene.stage.fail(f"{kind}:{scene.random.randint(1, 3)}")
    scene.play()
    scene.check()


@pytest.mark.parametrize("kind", UNCLEAR)
def test_a_thread_that_fails_in_the_middle(scene: Scene, kind: str) -> None:
    worker.deliver(scene.stage, scene.folder, at_point=_failing_call(scene, kind, scene.random.randint(1, 5)))
    scene.play()
    scene.check()


def test_a_kill_at_every_point(stage: Stage, tmp_path: Path, fault_seed: int) -> None:
    point, ended = 0, -9
    while ended == -9:
        point += 1
        scene = Scene(stage, tmp_path / str(point), Random(f"{stage.network} {fault_seed} {point}"))
        ended = worker.deliver(stage, scene.folder, at_point=worker.kill_at(point))
        scene.play()
        scene.check()
    assert point > 8, "the points between claim and record were passed"


def test_a_kill_on_a_server_that_heeds_no_key(scene: Scene) -> None:
    if scene.stage.stands_doubling("post") and not scene.stage.comments:
        scene.stage.fail("duplicate:20")
    worker.deliver(scene.stage, scene.folder, at_point=worker.kill_at(scene.random.randint(1, 12)))
    scene.play()
    scene.check()


def test_killed_again_and_again(scene: Scene) -> None:
    for _ in range(5):
        worker.deliver(scene.stage, scene.folder, at_point=worker.kill_at(scene.random.randint(1, 12)))
    scene.play()
    scene.check()


def test_two_workers_at_once(scene: Scene) -> None:
    workers = [worker.start(scene.stage, scene.folder) for _ in range(2)]
    assert [os.waitstatus_to_exitcode(os.waitpid(each, 0)[1]) for each in workers] == [0, 0]
    scene.play()
    scene.check()


def test_a_laptop_that_sleeps_in_the_middle_of_a_call(scene: Scene) -> None:
    hours = scene.random.choice([-5, -1, 1, 9])
    point = scene.random.randint(1, 12)
    worker.deliver(scene.stage, scene.folder, at_point=worker.clock_jumps_at(point, timedelta(hours=hours)))
    scene.play()
    scene.check()


def test_an_error_after_publishing(scene: Scene) -> None:
    worker.deliver(scene.stage, scene.folder, at_point=worker.raise_after_publishing(scene.random.randint(1, 3)))
    scene.play()
    scene.check()


def test_an_old_queue_replayed(scene: Scene, tmp_path: Path) -> None:
    scene.play()
    before = scene.stage.texts()
    copy = tmp_path / "copy"
    shutil.copytree(scene.folder, copy)
    for folder in (scene.folder, copy):
        worker.deliver(scene.stage, folder)
    assert scene.stage.texts() == before


def test_a_person_who_sends_again_after_a_false_error(scene: Scene) -> None:
    scene.stage.fail("5xx-after:3")
    worker.deliver(scene.stage, scene.folder)
    for row in scene.rows():
        if row.state == "unconfirmed":
            assert scene.retry(row.id) == "check_first"
    scene.play()
    scene.check()


def test_the_same_key_for_every_attempt(scene: Scene) -> None:
    keys = {part.id: part.key for row in scene.rows() for part in row.parts}
    scene.stage.fail("5xx-before:2")
    scene.play()
    assert {part.id: part.key for row in scene.rows() for part in row.parts} == keys
    scene.check()


def _failing_call(scene: Scene, kind: str, number: int) -> Callable[[str], None]:
    sent = 0

    def fail(where: str) -> None:
        nonlocal sent
        begins = where in ("before POST", "before replace")
        sent += begins
        if begins and sent == number:
            scene.stage.fail(kind)

    return fail
