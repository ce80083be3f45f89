"""The pictures of a draft: order, numbers, cuts, and which go to a target; what was approved stays as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brandassist import media
from brandassist.errors import Problem
from brandassist.media import WHOLE, Cut
from brandassist.store.database import Database
from brandassist.store.writing import approvals as rows
from brandassist.store.writing import payloads
from brandassist.store.writing.drafts import PictureRef
from brandassist.store.writing.payloads import Payload
from brandassist.writing import pictures
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering, live
from tests.writing.conftest import Account

Photo = Callable[[int], str]


@pytest.fixture
def photo(photo: Photo) -> Photo:
    """Each number its own picture, taken in once: JPEG rounds neighbouring colours to the same."""
    return cache(lambda number: photo(number * 25))


def draft_of(library: Drafts, shas: list[str], text: str = "uno", **more: object) -> str:
    draft_id = library.new("article", "Fila", text, **more)  # type: ignore[arg-type]
    library.set_pictures(draft_id, [PictureRef(sha) for sha in shas])
    return draft_id


def frozen(db: Database, target_id: str) -> Payload:
    with db.read() as tx:
        standing = rows.standing(tx, target_id)
        assert standing is not None
        return payloads.get(tx, standing.payload_id)


def test_a_picture_keeps_its_number_wherever_it_goes(library: Drafts, db: Database, photo: Photo) -> None:
    a, b, c = photo(1), photo(2), photo(3)
    draft_id = draft_of(library, [a, b])
    pictures.move(db, draft_id, b, 0)
    assert [(each.media, each.number) for each in library.show(draft_id).pictures] == [(b, 2), (a, 1)]
    pictures.remove(db, draft_id, b)
    library.set_pictures(draft_id, [*library.show(draft_id).pictures, PictureRef(c)])
    assert [(each.media, each.number) for each in library.show(draft_id).pictures] == [(a, 1), (c, 3)]


def test_an_article_sends_its_marks_by_the_order_there(
    library: Drafts, rendering: Rendering, db: Database, account: Account, photo: Photo
) -> None:
    a, b, c = photo(1), photo(2), photo(3)
    text = "Uno ![](picture:1) due ![](picture:2) tre ![](picture:3)"
    draft_id = draft_of(library, [a, b, c], text, to=[account("site"), account("wordpress")])
    first, second = library.show(draft_id).targets
    pictures.move(db, draft_id, c, 0)
    pictures.choose(db, second.id, [b, c])
    at_first, at_second = (rendering.render(each.id).payload.parts[0] for each in (first, second))
    assert [each.original for each in at_first.pictures] == [c, a, b]
    assert at_first.text == "Uno ![](picture:2) due ![](picture:3) tre ![](picture:1)"
    assert [each.original for each in at_second.pictures] == [b, c]
    assert at_second.text == "Uno  due ![](picture:1) tre ![](picture:2)"
    assert library.show(draft_id).text == text


def test_what_was_approved_stays_when_the_cut_changes(
    library: Drafts,
    approvals: Approvals,
    db: Database,
    account: Account,
    photo: Photo,
    media_folder: Path,
) -> None:
    a, b = photo(1), photo(2)
    draft_id = draft_of(library, [a, b], to=[account()])
    pictures.cut(db, draft_id, a, Cut(right=0.5))
    (target,) = library.show(draft_id).targets
    (outcome,) = approvals.approve(draft_id)
    assert outcome.fingerprint
    before = frozen(db, target.id)
    sent = media.rendition_of(before.parts[0].pictures[0].rendition, media_folder)
    assert (sent.width, sent.height) == (20, 30)
    seen = {outcome.fingerprint}
    for change in (
        lambda: pictures.cut(db, draft_id, a, Cut(right=0.25)),
        lambda: pictures.turn(db, draft_id, a, 1),
        lambda: pictures.move(db, draft_id, b, 0),
        lambda: pictures.choose(db, target.id, [a]),
        lambda: pictures.describe(db, draft_id, a, "La fila"),
    ):
        change()
        assert library.show(draft_id).targets[0].changed
        assert frozen(db, target.id) == before
        assert media.rendition_of(before.parts[0].pictures[0].rendition, media_folder).path == sent.path
        assert hashlib.sha256(sent.path.read_bytes()).hexdigest() == sent.sha256
        (again,) = approvals.approve(draft_id)
        assert again.fingerprint not in seen, "each of them is noticed by a reader"
        seen.add(str(again.fingerprint))
        before = frozen(db, target.id)
        sent = media.rendition_of(before.parts[0].pictures[0].rendition, media_folder)


def test_a_picture_that_does_not_go_there_changes_nothing_there(
    library: Drafts, approvals: Approvals, db: Database, account: Account, photo: Photo
) -> None:
    a, b = photo(1), photo(2)
    draft_id = draft_of(library, [a, b], to=[account()])
    (target,) = library.show(draft_id).targets
    pictures.choose(db, target.id, [a])
    approvals.approve(draft_id)
    pictures.turn(db, draft_id, b, 1)
    pictures.move(db, draft_id, b, 0)
    assert not library.show(draft_id).targets[0].changed


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=12))
def test_ticks_keep_the_drafts_order_and_end_in_no_choice(
    library: Drafts, db: Database, account: Account, photo: Photo, steps: list[tuple[int, bool]]
) -> None:
    shas = [photo(number) for number in range(4)]
    draft_id = draft_of(library, shas)
    target_id = library.add_target(draft_id, account(label=str(len(library.list()))))
    going = set(shas)
    for number, on in steps:
        pictures.let_go(db, target_id, shas[number], on)
        (going.add if on else going.discard)(shas[number])
        chosen = library.show(draft_id).targets[0].chosen
        assert (list(chosen) if chosen is not None else shas) == [each for each in shas if each in going]
    assert (library.show(draft_id).targets[0].chosen is None) == (going == set(shas))


def test_another_order_for_one_target(library: Drafts, db: Database, account: Account, photo: Photo) -> None:
    a, b, c = photo(1), photo(2), photo(3)
    draft_id = draft_of(library, [a, b, c], to=[account()])
    (target,) = library.show(draft_id).targets
    pictures.move(db, draft_id, c, 0, target.id)
    assert library.show(draft_id).targets[0].chosen == (c, a, b)
    assert [each.media for each in library.show(draft_id).pictures] == [a, b, c]
    pictures.remove(db, draft_id, a)
    assert [each.media for each in library.show(draft_id).pictures] == [b, c]
    with pytest.raises(Problem, match="not_found"):
        pictures.move(db, draft_id, a, 0, target.id)
    with pytest.raises(Problem, match="not_found"):
        pictures.choose(db, target.id, ["0" * 64])


def test_a_revision_brings_cut_number_and_choice_back(
    library: Drafts, db: Database, account: Account, photo: Photo
) -> None:
    a, b = photo(1), photo(2)
    draft_id = draft_of(library, [a, b], to=[account()])
    (target,) = library.show(draft_id).targets
    pictures.cut(db, draft_id, a, Cut(0.1, 0.2, 0.8, 0.9, 3))
    pictures.choose(db, target.id, [b])
    kept = library.pause(draft_id)
    before = library.show(draft_id)
    pictures.cut(db, draft_id, a, WHOLE)
    pictures.choose(db, target.id, None)
    pictures.remove(db, draft_id, b)
    library.restore_revision(draft_id, kept)
    after = library.show(draft_id)
    assert (after.pictures, after.targets[0].chosen) == (before.pictures, (b,))


def test_a_picture_deleted_on_disk_is_a_finding_and_harms_nothing_else(
    library: Drafts, rendering: Rendering, account: Account, photo: Photo, media_folder: Path
) -> None:
    a, b = photo(1), photo(2)
    draft_id = draft_of(library, [a, b], "Uno ![](picture:1) due ![](picture:2)", to=[account("site")])
    (target,) = library.show(draft_id).targets
    source = rendering.source(target.id)
    assert live(source, media_folder).waiting == (a, b)
    rendering.make_picture(source, b)
    for each in media_folder.rglob(f"{a}*"):
        each.unlink()
    shown = live(source, media_folder)
    assert [each.rule for each in shown.errors] == ["picture-missing"]
    assert shown.errors[0].data["picture"] == a
    assert shown.payload.parts[0].text == "Uno  due ![](picture:1)"
    with pytest.raises(Problem, match="picture_missing"):
        rendering.of(source)


def test_a_file_found_again_takes_its_old_place(
    library: Drafts, db: Database, account: Account, photo: Photo, media_folder: Path, tmp_path: Path
) -> None:
    a, b = photo(1), photo(2)
    draft_id = draft_of(library, [a, b], to=[account()])
    (target,) = library.show(draft_id).targets
    pictures.choose(db, target.id, [b, a])
    pictures.describe(db, draft_id, a, "La fila")
    pictures.cut(db, draft_id, a, Cut(turns=1))
    lying = media.original(a, media_folder)
    away = tmp_path / "away.jpg"
    lying.rename(away)
    before = library.show(draft_id)
    pictures.find_again(db, media_folder, draft_id, a, away)
    assert media.original(a, media_folder) == lying
    assert library.show(draft_id).pictures == before.pictures
    lying.unlink()
    other = tmp_path / "other.jpg"
    other.write_bytes(media.original(photo(9), media_folder).read_bytes())
    pictures.find_again(db, media_folder, draft_id, a, other)
    found, rest = library.show(draft_id).pictures
    assert rest == before.pictures[1]
    assert found == replace(before.pictures[0], media=photo(9), cut=WHOLE)
    assert library.show(draft_id).targets[0].chosen == (b, photo(9))
    with pytest.raises(Problem, match="picture_there_already"):
        pictures.find_again(db, media_folder, draft_id, b, other)


def test_only_as_many_as_are_taken_are_made(
    library: Drafts, rendering: Rendering, account: Account, photo: Photo
) -> None:
    shas = [photo(number) for number in range(6)]
    draft_id = draft_of(library, shas, to=[account("bluesky")])
    (target,) = library.show(draft_id).targets
    rendered = rendering.render(target.id)
    assert len(rendered.pictures) == rendered.limits.pictures.most == 4
    assert [each.rule for each in rendered.errors] == ["too-many-pictures"]
    assert sum(each.rule == "alt-missing" for each in rendered.findings) == 6
