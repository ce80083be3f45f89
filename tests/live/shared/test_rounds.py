"""Two computers, one server: lines cut, hung and reset at random, processes killed, the server stopped and started.

`--rounds 200` for all of it, `--first-seed` to go on with another story; the seed that a failure names is its story's,
which `--first-seed SEED --rounds ROUND` plays again.
"""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from tests.live.postgres import Postgres
from tests.live.shared.story import story

pytestmark = [pytest.mark.live, pytest.mark.timeout(3600)]

EACH = 10  # rounds of one story


def test_both_ends_are_equal_and_all_is_sent_once(
    postgres: Postgres, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    rounds: int = request.config.getoption("--rounds")
    words = posts = 0
    wrong: list[str] = []  # one story that ends badly keeps no other from being told
    for seed in count(request.config.getoption("--first-seed")):
        many = min(rounds, EACH)
        try:
            with postgres.fresh_database() as url, story(postgres, url, tmp_path / str(seed), seed) as told:
                for _ in range(many):
                    told.round()
                posts += told.end().total()
                words += len(told.known.kept)
        except AssertionError as error:
            wrong.append(str(error))
            print(f"\n{error}", flush=True)
        rounds -= many
        if not rounds:
            break
    print(f"\n{words} words kept and {posts} posts sent")
    assert not wrong, "\n".join(wrong)
