"""What every worker is forked from."""

from __future__ import annotations

from random import Random

import pytest

from tests.faults import worker
from tests.faults.scene import Scene
from tests.faults.test_matrix import micropub_stage
from tests.support.micropub import ContractMicropub


@pytest.fixture(scope="session", autouse=True)
def a_delivery_in_this_process(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What a delivery imports and compiles is there from then on: each worker would do it anew, for half a second."""
    with ContractMicropub() as site:
        scene = Scene(micropub_stage(site), tmp_path_factory.mktemp("warm") / "scene", Random(0))
        worker.deliver_here(scene.stage, scene.folder)
        scene.check()
