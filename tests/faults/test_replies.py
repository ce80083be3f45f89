"""An answer from the inbox is on its network once, wherever the program is killed and however often Send is pressed.

What it answers counts as answered exactly when that answer has its proof; what it settles beside, with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.inbox.service import Inbox
from brandassist.networks.contract import Incoming, Login
from brandassist.practice import address
from brandassist.publishing.queue import Queue
from brandassist.store import members
from brandassist.store.deliveries.read import DeliveryRow, select_rows
from brandassist.store.history import Actor
from brandassist.store.inbox import messages
from brandassist.writing.approval import Approvals
from brandassist.writing.rendering import Rendering
from tests.faults import worker
from tests.faults.scene import ROUNDS, is_over
from tests.faults.stages import PracticeStage, Stage, bluesky_stage, x_stage
from tests.support.bluesky import ContractBluesky
from tests.support.builders import DEVICE, an_account, open_database
from tests.support.x import ContractX

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

Asked = tuple[Stage, str]  # and what somebody said there
ASK = "@irene_v what do you think?"


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Asked]:
    folder = tmp_path / "practice"
    stage = PracticeStage("practice", address.ensure(folder), "short", "practice", folder=folder)
    stage.control("POST", "/_switchboard", {"unlimited": True})
    said = stage.control("POST", "/api/v1/statuses", {"status": "What is answered."})
    yield stage, str(said["id"])
    address.stop(folder)


@pytest.fixture
def x() -> Iterator[Asked]:
    with ContractX() as server:
        yield x_stage(server), server.says("anna", ASK)


@pytest.fixture
def bluesky() -> Iterator[Asked]:
    with ContractBluesky() as pds:
        yield bluesky_stage(pds), pds.says(pds.person("bob.example"), ASK, mentions=pds.me).uri


@pytest.fixture(params=["practice", "x", "bluesky"])
def asked(request: pytest.FixtureRequest) -> Asked:
    return request.getfixturevalue(request.param)


class Scene:
    """Two messages under one post, and one answer that settles both: sent from the inbox, not yet delivered."""

    def __init__(self, asked: Asked, folder: Path, random: Random) -> None:
        self.stage, name = asked
        self.folder, self.words = folder, f"Answer {random.getrandbits(48):x}."
        folder.mkdir()
        self.database = open_database(folder)
        account_id = an_account(self.database, self.stage.network, self.stage.url)
        with self.database.write("settings") as tx:
            me = Actor(members.add(tx, None, "The executive", "executive"), DEVICE)
        self._keep(account_id, name)
        approvals = Approvals(self.database, me, Rendering(self.database, folder / "media"))
        self.queue = Queue(self.database, me, approvals, self.stage.post_office(self.database))
        self.inbox = Inbox(self.database, me, self._no_login, approvals, self.queue)
        rows = {row.remote_id: row.id for row in self.inbox.list()}
        self.message, self.beside = rows[name], rows["beside"]
        self.inbox.send(self.message, text=self.words, settles=[self.beside])

    def __enter__(self) -> Scene:
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()

    def _keep(self, account_id: str, name: str) -> None:
        came = [
            Incoming(name, "Anna", "anna", "What do you think?", clock.now(), root=name),
            Incoming("beside", "Bob", "bob", "And I ask it too.", clock.now(), in_reply_to=name, root=name),
        ]
        with self.database.write("inbox") as tx:
            messages.keep(tx, account_id, came, messages.within(timedelta(hours=24)))

    def _no_login(self, _: str) -> Login:
        raise AssertionError("nothing is collected here")

    def deliver(self, at_point: worker.AtPoint | None = None, ahead: timedelta = timedelta()) -> int:
        """In a process of its own, which may be killed; then it still holds what must hold at every moment."""
        ended = worker.deliver(self.stage, self.folder, at_point=at_point, ahead=ahead)
        self.check()
        return ended

    def press_again(self) -> None:
        """Somebody who saw nothing happen sends the same again."""
        try:
            self.inbox.send(self.message, settles=[self.beside])
        except Problem as problem:
            assert problem.code in ("reply_on_its_way", "nothing_written"), problem

    def recover(self, press: bool) -> None:
        """Start anew, later and later, until it is over; what was looked for in vain is sent again by a person."""
        self._go_on(press)
        for row in self.rows():
            if row.problem.get("code") == "absent_twice":  # no key there makes a second call harmless
                self.queue.retry(row.id, "UTC")
                self._go_on(press)
        assert ([row.state for row in self.rows()], self.there()) == (["published"], 1)
        self.press_again()
        assert self.deliver() == 0

    def _go_on(self, press: bool) -> None:
        for ahead in ROUNDS:
            if press:
                self.press_again()
            assert self.deliver(ahead=ahead) == 0
            if all(is_over(row) for row in self.rows()):
                return

    def rows(self) -> list[DeliveryRow]:
        with self.database.read() as tx:
            return select_rows(tx)

    def there(self) -> int:
        """How often the answer is on the network."""
        return sum(self.words in text for text in self.stage.texts())

    def check(self) -> None:
        """Never twice, and answered exactly where there is a proof, which what is there alone can give."""
        proven = any(row.state == "published" for row in self.rows())
        states = [self.inbox.show(each).message.status for each in (self.message, self.beside)]
        assert [state == "answered" for state in states] == [proven] * 2, (states, proven)
        assert self.there() in ((1,) if proven else (0, 1))


def test_killed_at_every_point_it_is_there_once_and_answers_then(
    practice: Asked, tmp_path: Path, fault_seed: int
) -> None:
    point, ended = fault_seed % 2 - 1, -9  # two seeds pass them all
    while ended == -9:
        point += 2
        random = Random(f"{fault_seed} {point}")
        with Scene(practice, tmp_path / str(point), random) as scene:
            ended = scene.deliver(worker.kill_at(point))
            scene.recover(press=random.random() < 0.5)
    assert point > 8, "the points between claim and record were passed"


def test_killed_again_and_again_it_is_there_once(asked: Asked, tmp_path: Path, fault_seed: int) -> None:
    random = Random(f"{asked[0].network} {fault_seed}")
    with Scene(asked, tmp_path / "scene", random) as scene:
        for _ in range(3):
            scene.deliver(worker.kill_at(random.randint(1, 12)))
        scene.recover(press=True)


@pytest.mark.parametrize("kind", ["reset-after-body", "5xx-after"])
def test_a_network_that_took_it_and_did_not_say_so(asked: Asked, kind: str, tmp_path: Path, fault_seed: int) -> None:
    with Scene(asked, tmp_path / "scene", Random(f"{kind} {fault_seed}")) as scene:
        scene.stage.fail(f"{kind}:1")
        scene.deliver()
        scene.recover(press=True)
