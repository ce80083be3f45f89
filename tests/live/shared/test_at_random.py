"""Two people write whatever they like, with and without a line: in the end both ends are equal and no word is lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.support.at_random import Person, words_in
from tests.support.two_computers import a_computer, differing, founded

pytestmark = pytest.mark.live


@pytest.mark.parametrize("seed", range(6))
def test_both_ends_are_equal_and_no_word_is_lost(postgres_url: str, tmp_path: Path, seed: int) -> None:
    member = founded(postgres_url)
    computers = [a_computer(postgres_url, tmp_path / name, member, name) for name in ("one", "two")]
    people = [Person(f"{name}x", each, tmp_path, seed) for name, each in zip("ab", computers, strict=True)]
    chance = random.Random(seed)
    for _ in range(60):
        who = chance.choice(people)
        who.act()
        if chance.random() < 0.15:
            who.shared.exchange()
    for each in (*computers, *computers):
        each.exchange()
    for each in computers:
        assert each.left() == 0
        assert differing(each, each.acting) == {}
    said = people[0].said | people[1].said
    assert said - people[0].taken - people[1].taken - words_in(computers[0].acting) == set()
    for each in computers:
        each.close()
