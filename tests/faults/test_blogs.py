"""The same faults where a blog holds an article until its time, and on an answer to a reader's comment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.faults import worker
from tests.faults.scene import Scene
from tests.faults.stages import BlogStage, Stage
from tests.faults.test_matrix import UNCLEAR, ghost_stage, wordpress_stage
from tests.support.ghost import ContractGhost
from tests.support.wordpress import ContractWordPress

pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]


class CommentStage(BlogStage):
    blog: ContractGhost

    def texts(self) -> list[str]:
        return [comment.html for comment in self.blog.blog.comments.values()]


def answering(blog: ContractGhost, folder: Path, random: Random) -> Scene:
    post = ghost_stage(blog)
    stage = CommentStage("ghost", blog.url, "article", blog.key, "Irene Valli", None, post.facts)
    stage.blog, stage.publish = blog, "POST /ghost/api/admin/comments/"
    made = blog.article("What is commented on")
    asked = blog.visitor_comment(made, "Why?", blog.member("Vera", "v@mail.example"))
    return Scene(stage, folder, random, reply_to=f"comment-{asked}")


@pytest.fixture(params=["wordpress holds", "ghost holds", "ghost comment"])
def scene(request: pytest.FixtureRequest, tmp_path: Path, fault_seed: int) -> Iterator[Scene]:
    random = Random(request.node.name)
    with ContractGhost() as ghost, ContractWordPress() as wordpress:
        if request.param == "ghost comment":
            yield answering(ghost, tmp_path / "scene", random)
        else:
            stage: Stage = ghost_stage(ghost) if request.param == "ghost holds" else wordpress_stage(wordpress)
            yield Scene(stage, tmp_path / "scene", random, ahead=timedelta(hours=1))


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


def test_without_faults_it_is_there_once(scene: Scene) -> None:
    scene.play()
    scene.check()
    assert [row.state for row in scene.rows()] == ["published"] * len(scene.wanted)
