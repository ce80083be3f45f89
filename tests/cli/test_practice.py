import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Brandassist


def test_it_serves_in_the_foreground_until_stopped(own_home: Path) -> None:
    command = [sys.executable, "-m", "brandassist", "practice", "--fail", "429:1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as running:
        assert running.stdout is not None
        try:
            assert running.stdout.readline().startswith("Practice network at http://127.0.0.1:")
        finally:
            running.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
        assert running.wait(30) == 0


@pytest.mark.parametrize("argv", [("--fail", "nonsense"), ("--port", "x")])
def test_a_way_of_failing_it_does_not_know_is_refused(brandassist: Brandassist, argv: tuple[str, ...]) -> None:
    assert brandassist("practice", *argv).code in (1, 2)
