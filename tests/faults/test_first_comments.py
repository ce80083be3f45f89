"""A first comment is there once, under its post, wherever the program is killed and whatever its call answers.

Killed before the comment's call it goes with the next worker; killed in the middle of it, it is looked for where that
can be, else a person is asked; and a post that is out stays so.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from brandassist.assets import limits_by_network
from brandassist.networks import network
from brandassist.networks.abilities import Finds
from brandassist.practice import address
from brandassist.publishing.queue import Queue
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.store.history import Actor
from drafts.limits import of_first_comment
from tests.faults import worker
from tests.faults.stages import (
    PracticeStage,
    Stage,
    bluesky_stage,
    facebook_stage,
    instagram_stage,
    linkedin_stage,
    threads_stage,
    x_stage,
)
from tests.support.bluesky import ContractBluesky
from tests.support.builders import DEVICE, a_delivery, an_account, open_database
from tests.support.linkedin import ContractLinkedIn
from tests.support.meta import ContractFacebook, ContractInstagram, ContractThreads, PublicSite
from tests.support.x import ContractX

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

NAMES = sorted(name for name, rules in limits_by_network().items() if of_first_comment(rules) is not None)
ROUNDS = [timedelta(minutes=each) for each in (0, 0.1, 0.6, 1.2, 8, 25, 26.5, 50, 51.5)]


@pytest.fixture(params=NAMES)
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stage]:
    with ExitStack() as open_until_the_end:
        enter = open_until_the_end.enter_context
        match request.param:
            case "x":
                yield x_stage(enter(ContractX()))
            case "bluesky":
                yield bluesky_stage(enter(ContractBluesky()))
            case "threads":
                yield threads_stage(enter(ContractThreads()))
            case "facebook":
                yield facebook_stage(enter(ContractFacebook()))
            case "linkedin":
                yield linkedin_stage(enter(ContractLinkedIn()))
            case "instagram":
                (tmp_path / "online").mkdir()
                site = enter(PublicSite(tmp_path / "online"))
                yield instagram_stage(enter(ContractInstagram()), site)
            case "practice" | "mastodon" as name:
                (tmp_path / "network").mkdir()
                folder = tmp_path / "network" / "practice"
                open_until_the_end.callback(address.stop, folder)
                stage = PracticeStage(name, address.ensure(folder), "short", "practice", folder=folder)
                stage.control("POST", "/_switchboard", {"unlimited": True})
                yield stage
            case name:
                raise AssertionError(f"{name} takes first comments; say here where it is played")


class Scene:
    """One post with its first comment."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage, self.folder = stage, folder
        self.post, self.comment = f"A thought {uuid4().hex}.", f"And what it is about {uuid4().hex}."
        self.database = open_database(folder)
        account_id = an_account(self.database, stage.network, stage.url)
        shown = stage.pictures(1)
        self.id = a_delivery(self.database, account_id, self.post, self.comment, pictures=shown, comments=1)

    def there(self) -> tuple[int, int]:
        """How often the post and its comment are on the network."""
        texts = self.stage.texts()
        return sum(self.post in each for each in texts), sum(self.comment in each for each in texts)

    def row(self) -> DeliveryRow:
        with self.database.read() as tx:
            (row,) = select_rows(tx)
        return row

    def deliver(self, at_point: worker.AtPoint | None = None, ahead: timedelta = timedelta()) -> int:
        return worker.deliver(self.stage, self.folder, at_point=at_point, ahead=ahead)

    def is_killed(self, at_point: worker.AtPoint) -> bool:
        """Deliver until that happened; a network may want its time between the two."""
        return any(self.deliver(at_point, ahead) == -9 for ahead in ROUNDS)

    def play(self) -> DeliveryRow:
        for ahead in ROUNDS:
            assert self.deliver(ahead=ahead) == 0
            if self.row().state == "published" or self.row().asks:
                break
        return self.row()

    def queue(self) -> Queue:
        return Queue(self.database, Actor(None, DEVICE), None, self.stage.post_office(self.database))

    def killed_where(self, point: str, there: tuple[int, int]) -> worker.AtPoint:
        """Die at this point, the first time that so many of the two are there."""

        def die(where: str) -> None:
            if where == point and self.there() == there:
                os.kill(os.getpid(), signal.SIGKILL)

        return die


@pytest.fixture
def scene(stage: Stage, tmp_path: Path) -> Iterator[Scene]:
    (tmp_path / "scene").mkdir()
    scene = Scene(stage, tmp_path / "scene")
    yield scene
    scene.database.close()


def test_killed_between_post_and_comment_the_comment_alone_goes(scene: Scene) -> None:
    def die(where: str) -> None:
        if where == "after commit" and scene.there() == (1, 0) and scene.row().parts[0].state == "published":
            os.kill(os.getpid(), signal.SIGKILL)

    assert scene.is_killed(die)
    assert scene.there() == (1, 0)
    row = scene.play()
    assert (row.state, row.asks) == ("published", False)
    assert scene.there() == (1, 1)


def test_killed_before_the_posts_answer_is_written_the_comment_waits_for_it(scene: Scene) -> None:
    assert scene.is_killed(scene.killed_where("before write", (1, 0)))
    row = scene.play()
    if row.state != "published":  # it cannot be read back there: a person says that it is out, and the rest goes
        assert (row.state, row.asks, scene.there()) == ("unconfirmed", True, (1, 0))
        scene.queue().settle(row.id, published=_address_of_the_post(scene), part=1)
        row = scene.play()
    assert (row.state, scene.there()) == ("published", (1, 1))


def test_killed_in_the_middle_of_the_comments_call_it_is_not_made_twice(scene: Scene) -> None:
    assert scene.is_killed(scene.killed_where("after POST", (1, 1)))
    row = scene.play()
    reads = isinstance(network(scene.stage.network), Finds)
    assert (row.state, row.asks) == (("published", False) if reads else ("unconfirmed", True))
    assert row.parts[0].state == "published"
    assert scene.there() == (1, 1)


def test_killed_before_the_comments_call_left_it_is_there_once_or_a_person_decides(scene: Scene) -> None:
    assert scene.is_killed(scene.killed_where("before POST", (1, 0)))
    row = scene.play()
    if row.state != "published":  # no key there makes a second call harmless
        assert (row.state, row.asks, scene.there()) == ("unconfirmed", True, (1, 0))
        scene.queue().settle(row.id, published=None)
        scene.queue().retry(row.id, "UTC")
        row = scene.play()
    assert (row.state, scene.there()) == ("published", (1, 1))


def _address_of_the_post(scene: Scene) -> str:
    told = next(each for each in scene.stage.control("GET", "/_posts") if scene.post in str(each))
    return f"https://www.linkedin.com/feed/update/{told['id']}"
