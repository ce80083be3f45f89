"""An approval by file is worth its seal: nobody gives one in the executive's name, and a workspace from a backup is
noticed before anything old is taken as new."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from brandassist import media
from brandassist.errors import Problem
from brandassist.exchange import invitation, sealed
from brandassist.exchange.invitation import Seal
from brandassist.store import members, settings
from brandassist.store.tables import approval, payload
from brandassist.store.writing.drafts import PictureRef
from tests.support.photos import a_photo
from tests.support.two_workspaces import End, differing, loses_key, planned, sends, there_and_back, two_ends


@pytest.fixture
def ends(tmp_path: Path) -> Iterator[tuple[End, End]]:
    both = two_ends(tmp_path)
    for each in both:
        with each.write("settings") as tx:
            settings.put(tx, each.me, "approval_rule", "every")
    yield both
    for each in both:
        each.close()


def approve(end: End, draft_id: str) -> None:
    end.speaking_as(end.me.member_id or "").approve(draft_id)


def approvals(end: End) -> int:
    with end.read() as tx:
        return len(tx.execute(select(approval.c.id).where(approval.c.withdrawn_at.is_(None))).all())


def anyone(key: str) -> bool:
    return bool(key)


def no_step(done: int, of: int) -> None:
    del done, of


def test_the_word_alone_makes_no_approval_of_the_executive(ends: tuple[End, End], tmp_path: Path) -> None:
    anna, luca = ends
    there_and_back(anna, luca)
    planned(luca)
    anna.exchange_files.read(luca.out("1"))
    draft_id = luca.person.drafts.list()[0].id
    approve(anna, draft_id)
    path = anna.out("2")
    told = sealed.read(path, luca.seal().word, anyone).told
    forged = tmp_path / "forged.brandassist"
    for key in (luca.seal().key, invitation.new_key()):  # what the assistant has, and what anybody can make
        sealed.write(forged, told, {}, Seal(luca.seal().word, key), no_step)
        with pytest.raises(Problem, match=r"exchange_not_theirs|exchange_own_file"):
            luca.exchange_files.read(forged)
    assert approvals(luca) == 0
    luca.exchange_files.read(path)
    assert approvals(luca) == 1


def test_who_joined_believes_the_inviter_alone_from_the_first_file_on(tmp_path: Path) -> None:
    anna, luca = two_ends(tmp_path)
    told = sealed.read(anna.out("1"), luca.seal().word, anyone).told
    forged = tmp_path / "forged.brandassist"
    sealed.write(forged, told, {}, Seal(luca.seal().word, invitation.new_key()), no_step)
    with pytest.raises(Problem, match="exchange_not_theirs"):
        luca.exchange_files.read(forged)
    for each in (anna, luca):
        each.close()


def test_an_assistants_file_is_the_assistants_whatever_it_says(ends: tuple[End, End], tmp_path: Path) -> None:
    anna, luca = ends
    there_and_back(anna, luca)
    draft_id, _ = planned(luca)
    approve(luca, draft_id)  # in his own workspace he may
    content = sealed.read(luca.out("1"), luca.seal().word, anyone).told
    with anna.read() as tx:
        annas = next(each.id for each in members.every(tx) if each.name == "Anna")
    forged = tmp_path / "forged.brandassist"
    sealed.write(forged, {**content, "written_by": annas}, {}, luca.seal(), no_step)
    read = anna.exchange_files.read(forged)
    assert [each.code for each in read.problems] == ["not_allowed"]
    assert approvals(anna) == 0


def test_a_member_who_did_not_begin_it_writes_and_reads_no_files(ends: tuple[End, End]) -> None:
    from dataclasses import replace

    from brandassist.exchange.service import Exchange
    from brandassist.store.history import Actor

    anna, luca = ends
    with anna.write("settings") as tx:
        bruno = members.add(tx, anna.me, "Bruno", "assistant")
    his = Exchange(replace(anna.here, me=Actor(bruno, anna.me.device_id)))
    for act in (lambda: his.write(anna.folder / "x.brandassist"), lambda: his.read(luca.out("1"))):
        with pytest.raises(Problem, match="exchange_of_another"):
            act()
    assert not (anna.folder / "x.brandassist").exists()


@pytest.mark.parametrize("role", ["colleague", "reader"])
def test_who_only_proposes_or_reads_exchanges_nothing_and_leaves_no_trace(ends: tuple[End, End], role: str) -> None:
    anna, luca = ends
    path = luca.out("1")
    anna.hold_to(role)
    kept = dict(anna.keychain.kept)
    for act in (
        lambda: anna.exchange_files.begin("Luca"),
        lambda: anna.exchange_files.join("Luca", "no word"),
        lambda: anna.exchange_files.end(),
        lambda: anna.exchange_files.write(anna.folder / "x.brandassist"),
        lambda: anna.exchange_files.read(path),
        lambda: anna.exchange_files.through(luca.folder),
    ):
        with pytest.raises(Problem, match="not_your_role"):
            act()
    assert anna.keychain.kept == kept
    assert not (anna.folder / "x.brandassist").exists()


def test_what_was_approved_leaves_from_the_other_computer_byte_for_byte(ends: tuple[End, End], tmp_path: Path) -> None:
    anna, luca = ends
    loses_key(anna)
    there_and_back(anna, luca)
    photo = a_photo(tmp_path / "till.jpg", 3, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    entry_id = anna.person.diary.capture("The till.")
    anna.person.diary.add_photos(entry_id, [photo])
    sha256 = anna.person.diary.show(entry_id).entry.photos[0].sha256
    draft_id, _ = planned(anna, pictures=[PictureRef(sha256, "A queue")])
    approve(anna, draft_id)
    path = anna.out("1")
    for _ in range(2):
        assert luca.exchange_files.read(path).problems == ()
    with anna.read() as tx:
        frozen = tx.execute(select(payload.c.content)).scalar_one()["parts"][0]["pictures"][0]["rendition"]
    with luca.read() as tx:
        theirs = tx.execute(select(payload.c.content)).scalars().all()
    assert [each["parts"][0]["pictures"][0]["rendition"] for each in theirs] == [frozen]
    there, here = (media.rendition_of(frozen, each.media).path.read_bytes() for each in ends)
    assert there == here
    assert sends(luca) == [draft_id]
    assert sealed.read(luca.out("2"), anna.seal().word, anyone).pictures == ()
    there_and_back(anna, luca)
    again = sealed.read(anna.out("3"), luca.seal().word, anyone)
    assert [each for each in again.pictures if each.startswith("renditions/")] == []  # Luca has them


@pytest.mark.parametrize("who", ["anna", "luca"])
def test_a_workspace_from_a_backup_is_noticed_at_both_ends(tmp_path: Path, who: str) -> None:
    anna, luca = two_ends(tmp_path)
    there_and_back(anna, luca, 2)
    restored, other = (anna, luca) if who == "anna" else (luca, anna)
    with restored.read():
        pass
    kept = tmp_path / "kept.sqlite"
    _copy(restored, kept)
    restored.person.ideas.add("Lost with the disk")
    there_and_back(anna, luca, 2)
    other.person.ideas.add("Written meanwhile")
    _restore(restored, kept)
    with pytest.raises(Problem, match="exchange_went_back_here"):
        restored.exchange_files.read(other.out("after"))
    restored.person.ideas.add("Written after")
    with pytest.raises(Problem, match="exchange_went_back"):
        for number in range(8):
            other.exchange_files.read(restored.out(f"again {number}"))
    assert "Written after" not in {each.text for each in other.person.ideas.list()}
    luca.exchange_files.join("Anna", anna.exchange_files.begin("Luca"))
    there_and_back(anna, luca, 3)
    assert differing(anna, luca) == {}
    assert {"Lost with the disk", "Written meanwhile", "Written after"} <= {
        each.text for each in restored.person.ideas.list()
    }
    for each in (anna, luca):
        each.close()


def _copy(end: End, to: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(end.folder / "workspace.sqlite")) as here, closing(sqlite3.connect(to)) as there:
        here.backup(there)


def _restore(end: End, kept: Path) -> None:
    end.engine.dispose()
    for each in end.folder.glob("workspace.sqlite*"):
        each.unlink()
    shutil.copy(kept, end.folder / "workspace.sqlite")


def test_a_word_is_understood_however_it_is_typed() -> None:
    word = invitation.invite(invitation.public(invitation.new_key()))
    assert len(word) == 39
    assert invitation.understood(word.lower().replace("-", " ")) == word
    for wrong in ("", "abc", word[:-1], word[:-1] + ("A" if word[-1] != "A" else "B"), word + "AAAA", "ò" * 39):
        with pytest.raises(Problem, match="exchange_bad_word"):
            invitation.understood(wrong)


def test_ones_own_word_is_no_invitation(ends: tuple[End, End]) -> None:
    anna, _ = ends
    with pytest.raises(Problem, match="exchange_own_word"):
        anna.exchange_files.join("Luca", anna.exchange_files.begin("Luca"))
