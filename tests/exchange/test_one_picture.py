"""The same photo, taken in at both ends: at each it has one name, in whatever order it was attached and files came."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from brandassist.store.tables import picture, revision
from brandassist.store.writing.drafts import PictureRef
from tests.support.photos import a_photo
from tests.support.two_workspaces import End, differing, there_and_back, two_ends


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_photo(tmp_path_factory.mktemp("photo") / "till.jpg", 3, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))


def attach(end: End, photo: Path) -> None:
    """To a new entry, and to a draft of the same day."""
    entry_id = end.person.diary.capture(f"The till, as {end.folder.name} saw it.")
    end.person.diary.add_photos(entry_id, [photo])
    (taken,) = end.person.diary.show(entry_id).entry.photos
    draft_id = end.person.drafts.new("post", "", "Look.")
    end.person.drafts.set_pictures(draft_id, [PictureRef(taken.sha256, "The till")])
    end.person.drafts.pause(draft_id)


def called(end: End) -> set[str]:
    """What the photo is called in entries, drafts and their versions."""
    with end.read() as tx:
        names = set(tx.execute(select(picture.c.media)).scalars())
        names |= {each["media"] for told in tx.execute(select(revision.c.pictures)).scalars() for each in told}
    for each in end.person.diary.list():
        names |= {one.sha256 for one in end.person.diary.show(each.id).entry.photos}
    return names


@pytest.mark.parametrize("seed", range(12))
def test_a_photo_that_both_took_in_has_one_name_at_each_end(tmp_path: Path, photo: Path, seed: int) -> None:
    chance, ends = random.Random(seed), two_ends(tmp_path, seed)
    sent: dict[str, list[Path]] = {each.folder.name: [] for each in ends}
    steps = ["attach", "attach", *chance.choices(("attach", "out", "in"), k=8)]
    chance.shuffle(steps)
    for number, step in enumerate(steps):
        one, other = ends if chance.random() < 0.5 else ends[::-1]
        if step == "attach":
            attach(one, photo)
        elif step == "out":
            sent[one.folder.name].append(one.out(str(number)))
        elif sent[other.folder.name]:
            one.exchange_files.read(chance.choice(sent[other.folder.name]))
    for each in ends:
        attach(each, photo)
    there_and_back(*ends, times=3)
    assert [len(called(each)) for each in ends] == [1, 1]
    assert differing(*ends) == {}
    for each in ends:
        each.close()
