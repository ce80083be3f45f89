"""Two people write whatever they like, with and without a line: in the end both ends are equal and no word is lost."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brandassist.store.shared import handing
from brandassist.store.shared.shared import Shared
from tests.support.at_random import Person, words_in
from tests.support.builders import an_account
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
    _equal_and_whole(computers, people)


class Killed(BaseException):
    """The process ends here."""


class AimsAnew(Person):
    """Takes accounts off and puts them back, and writes for them."""

    def verbs(self) -> list[Callable[[], object]]:
        often = [*[self.own_version] * 3, *[self.drop_target] * 2, *[self.aim] * 2]
        return [*often, self.write_on, self.bin_or_back, self.pause, self.comment, self.restore]


@pytest.mark.parametrize("seed", [106, 113, 114, 118])
def test_accounts_are_taken_off_and_put_back_while_answers_are_lost(
    postgres_url: str, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance, member = random.Random(seed), founded(postgres_url)
    monkeypatch.setattr(handing, "hand", _killed_after(handing.hand, chance, 0.07))  # nothing of it came about
    monkeypatch.setattr(handing, "settle", _killed_before(handing.settle, chance, 0.15))  # it went through, unheard
    people = [AimsAnew(f"{name}x", _opened(postgres_url, tmp_path, member, name), tmp_path, seed) for name in "ab"]
    for _ in range(2):
        an_account(people[0].shared.acting)
    for each in people:
        each.shared.bring()
    lives = [*people]
    for _ in range(80):
        at = chance.randrange(2)
        people[at].act()
        if chance.random() < 0.2:
            try:
                people[at].shared.exchange()
            except Killed:
                people[at].shared.close()
                again = _opened(postgres_url, tmp_path, member, "ab"[at])
                people[at] = AimsAnew(f"{'ab'[at]}x", again, tmp_path, len(lives), 1000 * len(lives))
                lives.append(people[at])
    monkeypatch.undo()
    _equal_and_whole([each.shared for each in people], lives)


def _opened(url: str, folder: Path, member: str, name: str) -> Shared:
    return a_computer(url, folder / name, member, name)


def _killed_after(act: Callable[..., None], chance: random.Random, how_often: float) -> Callable[..., None]:
    def acted(*told: Any, **more: Any) -> None:
        act(*told, **more)
        if chance.random() < how_often:
            raise Killed

    return acted


def _killed_before(act: Callable[..., None], chance: random.Random, how_often: float) -> Callable[..., None]:
    def acted(*told: Any, **more: Any) -> None:
        if chance.random() < how_often:
            raise Killed
        act(*told, **more)

    return acted


def _equal_and_whole(computers: list[Shared], people: list[Person] | list[AimsAnew]) -> None:
    for each in (*computers, *computers):
        each.exchange()
    for each in computers:
        assert each.left() == 0
        assert differing(each, each.acting) == {}
    said = {word for each in people for word in each.said} - {word for each in people for word in each.taken}
    for each in (computers[0].acting, *computers):
        assert said - words_in(each) == set()
    for each in computers:
        each.close()
