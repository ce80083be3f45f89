"""Two people write whatever they like, files come twice, late, not at all, and out of order: both ends are equal in the
end, and no word is lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.support.at_random import words_in
from tests.support.two_workspaces import differing, there_and_back, two_ends

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking takes longer than reading the steps


@pytest.mark.timeout(600)
@given(seed=st.integers(0, 2**32), steps=st.lists(st.sampled_from("aabbAABBrrd"), min_size=5, max_size=40))
@settings(max_examples=6, phases=PHASES, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.timeout(600)
def test_both_ends_are_equal_and_no_word_is_lost(
    tmp_path_factory: pytest.TempPathFactory, seed: int, steps: list[str]
) -> None:
    """`a`, `b`: somebody writes; `A`, `B`: writes a file; `r`: one of the last ones arrives, or never; `d`: twice."""
    chance = random.Random(seed)
    anna, luca = two_ends(tmp_path_factory.mktemp("ends"), seed)
    try:
        files: list[tuple[Path, bool]] = []
        for place, each in enumerate(steps):
            if each in "ab":
                for _ in range(3):
                    (anna if each == "a" else luca).person.act()
            elif each in "AB":
                files.append(((anna if each == "A" else luca).out(str(place)), each == "B"))
            elif files:
                path, to_anna = chance.choice(files[-4:])
                for _ in range(2 if each == "d" else 1):
                    (anna if to_anna else luca).exchange_files.read(path)
        there_and_back(anna, luca, 4)
        assert differing(anna, luca) == {}
        said = (anna.person.said | luca.person.said) - anna.person.taken - luca.person.taken
        assert said - words_in(anna) == set()
        assert said - words_in(luca) == set()
        for path, to_anna in files:  # whatever comes now is old
            assert (anna if to_anna else luca).exchange_files.read(path).number == 0
    finally:
        anna.close()
        luca.close()
