"""Two computers on one real PostgreSQL: what is written on one comes to the other, whatever else happens meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select

from brandassist.diary.service import Diary
from brandassist.ids import new_id
from brandassist.store.shared.shared import Shared
from brandassist.store.tables import account, part
from brandassist.writing.library import Drafts
from tests.support.builders import a_delivery
from tests.support.two_computers import a_computer, differing, founded

pytestmark = pytest.mark.live


@pytest.fixture
def pair(postgres_url: str, tmp_path: Path) -> Iterator[tuple[Shared, Shared]]:
    member = founded(postgres_url)
    one, two = (a_computer(postgres_url, tmp_path / name, member, name) for name in ("one", "two"))
    yield one, two
    one.close()
    two.close()


def drafts(computer: Shared) -> Drafts:
    return Drafts(computer, computer.me)


def diary(computer: Shared, tmp_path: Path) -> Diary:
    return Diary(computer, computer.me, tmp_path / "media")


def all_equal(one: Shared, two: Shared) -> None:
    for each in (one, two, one):
        each.exchange()
    assert differing(one, one.acting) == {}
    assert differing(two, two.acting) == {}
    assert one.left() == two.left() == 0


def test_what_is_written_on_one_comes_to_the_other(pair: tuple[Shared, Shared], tmp_path: Path) -> None:
    one, two = pair
    draft = drafts(one).new("post", "Stores", "The first line.\n\nThe second.")
    drafts(one).pause(draft)
    entry = diary(one, tmp_path).capture("Seen in Bergamo #shelves with @Nives")
    all_equal(one, two)
    assert drafts(two).show(draft).text == "The first line.\n\nThe second."
    assert diary(two, tmp_path).show(entry).entry.tags == ("shelves",)


def test_what_does_not_overlap_is_one_text_and_both_were_kept(pair: tuple[Shared, Shared]) -> None:
    one, two = pair
    draft = drafts(one).new("post", "Stores", "One.\n\nTwo.")
    all_equal(one, two)
    drafts(one).autosave(draft, "Stores", "One, mine.\n\nTwo.")
    drafts(two).autosave(draft, "Stores", "One.\n\nTwo, mine.")
    all_equal(one, two)
    assert drafts(one).show(draft).text == "One, mine.\n\nTwo, mine."
    kept = [each.content.text for each in drafts(one).revisions(draft)]
    assert "One, mine.\n\nTwo." in kept
    assert "One.\n\nTwo, mine." in kept


def test_an_own_version_that_is_written_in_brings_its_network_back(pair: tuple[Shared, Shared]) -> None:
    one, two = pair
    with one.read() as tx:
        account_id = tx.execute(select(account.c.id)).scalars().first()
    draft = drafts(one).new("post", "Stores", "One.", to=[account_id])
    target_id = drafts(one).show(draft).targets[0].id
    drafts(one).write_own(target_id, "One, there.")
    all_equal(one, two)
    drafts(one).remove_target(target_id)
    one.exchange()
    for numbered in (True, False):  # touched, and as it was again
        drafts(two).number_parts(target_id, numbered)
    drafts(two).write_own(target_id, "One, there, and more.")
    all_equal(one, two)
    assert [each.own for each in drafts(one).show(draft).targets] == ["One, there, and more."]


def test_a_part_made_anew_by_another_approval_takes_the_place_of_the_old_one(pair: tuple[Shared, Shared]) -> None:
    one, two = pair
    with one.read() as tx:
        account_id = tx.execute(select(account.c.id)).scalars().first()
    assert account_id is not None
    delivery_id = a_delivery(one.acting, account_id, "One.")
    all_equal(one, two)
    with one.acting.write("queue") as tx:
        was = dict(tx.execute(select(part).where(part.c.delivery_id == delivery_id)).mappings().one())
        tx.execute(delete(part).where(part.c.delivery_id == delivery_id))
        tx.execute(insert(part).values(**was | {"id": new_id(), "key": new_id()}))
    all_equal(one, two)
