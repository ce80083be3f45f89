"""The same faults where what is out is brought up to date: never a second post, never a lost one, never half true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from brandassist.events import Events
from brandassist.practice import address
from brandassist.publishing.editing import plan_edit
from brandassist.store.database import Database
from brandassist.store.deliveries.read import get
from brandassist.store.writing import approvals, payloads
from brandassist.store.writing.payloads import FrozenPart
from tests.faults import worker
from tests.faults.scene import Scene, is_over
from tests.faults.stages import PracticeStage, SiteStage, Stage, facebook_stage
from tests.faults.test_matrix import UNCLEAR, folder_stage, ghost_stage, micropub_stage, wordpress_stage
from tests.support.ghost import ContractGhost
from tests.support.meta import ContractFacebook
from tests.support.micropub import ContractMicropub
from tests.support.wordpress import ContractWordPress

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]


class EditScene(Scene):
    """What is out already, and a newer text for each of it that waits for the lanes."""

    def __post_init__(self) -> None:
        super().__post_init__()
        super().play()
        assert {row.state for row in self.rows()} == {"published"}
        self.before = self.stage.texts()
        self.newer: dict[str, list[str]] = {}
        database = Database(f"sqlite:///{self.folder / 'workspace.sqlite'}", Events())
        with database.write("queue") as tx:
            for first, texts in self.wanted.items():
                row, newer = get(tx, first), [f"{text} Now it is {self.random.getrandbits(32):x}." for text in texts]
                content = replace(payloads.get(tx, row.payload_id or ""), parts=tuple(map(_part, newer)))
                standing = approvals.standing(tx, row.target_id)
                assert standing is not None
                approvals.stand(tx, draft_id=row.draft_id, target_id=row.target_id, revision_id=standing.revision_id,
                                content=content, member_id=None)  # fmt: skip
                self.newer[plan_edit(tx, row, "UTC")] = newer
        database.close()

    def check(self) -> None:
        there = self.stage.texts()
        assert len(there) == len(self.before), "as many posts as before"
        for row in self.rows():
            assert is_over(row), ("lost", row.state, row.problem)
            for part, text in zip(row.parts, self.newer.get(row.id, ()), strict=row.edits is not None):
                shown = sum(text in each for each in there)
                assert shown == 1 if part.state == "published" else shown <= 1, (row.state, row.problem)
                assert shown == 0 or part.state in ("published", "unconfirmed", "sending"), (row.state, row.problem)


def _part(text: str) -> FrozenPart:
    return FrozenPart(text)


@pytest.fixture(params=["practice", "wordpress", "ghost", "micropub", "facebook", "site", "folder"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    if request.param == "practice":
        folder = tmp_path / "practice"
        changed = "PUT /api/v1/statuses/*"
        stage = PracticeStage("practice", address.ensure(folder), "short", "practice", folder=folder, publish=changed)
        stage.control("POST", "/_switchboard", {"unlimited": True})
        yield stage
        address.stop(folder)
    elif request.param == "wordpress":
        with ContractWordPress() as blog:
            stage = wordpress_stage(blog)
            stage.publish = "POST /wp-json/wp/v2/posts/*"
            yield stage
    elif request.param == "ghost":
        with ContractGhost() as blog:
            stage = ghost_stage(blog)
            stage.publish = "PUT /ghost/api/admin/posts/*"
            yield stage
    elif request.param == "micropub":
        with ContractMicropub() as site:
            yield micropub_stage(site)
    elif request.param == "facebook":
        with ContractFacebook() as server:
            stage = facebook_stage(server)
            stage.publish = f"POST {server.version}/*_*"
            yield stage
    elif request.param == "folder":
        yield folder_stage(tmp_path)
    else:
        (tmp_path / "site").mkdir()
        yield SiteStage("site", "", "article", None, "you", tmp_path / "site")


@pytest.fixture
def scene(request: pytest.FixtureRequest, stage: Stage, tmp_path: Path, fault_seed: int) -> EditScene:
    return EditScene(stage, tmp_path / "scene", Random(request.node.name))


def test_without_faults_each_reads_as_approved(scene: EditScene) -> None:
    scene.play()
    scene.check()
    assert {row.state for row in scene.rows()} == {"published"}


@pytest.mark.parametrize("kind", UNCLEAR)
def test_a_call_that_fails(scene: EditScene, kind: str) -> None:
    scene.stage.fail(f"{kind}:{scene.random.randint(1, 3)}")
    scene.play()
    scene.check()


def test_killed_again_and_again(scene: EditScene) -> None:
    for _ in range(4):
        worker.deliver(scene.stage, scene.folder, at_point=worker.kill_at(scene.random.randint(1, 12)))
    scene.play()
    scene.check()


def test_a_laptop_that_sleeps_in_the_middle(scene: EditScene) -> None:
    point = scene.random.randint(1, 10)
    worker.deliver(scene.stage, scene.folder, at_point=worker.clock_jumps_at(point, timedelta(hours=9)))
    scene.play()
    scene.check()
