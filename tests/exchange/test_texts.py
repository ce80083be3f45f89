"""Texts by file: both ends the same, whatever happened to the files; no locked word, no key, nothing of a torn file."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from brandassist import media
from brandassist.errors import Problem
from brandassist.exchange import sealed
from brandassist.exchange.invitation import Seal
from brandassist.store.tables import account, divergence, draft, entry, entry_revision, working_text
from brandassist.store.writing import drafts
from brandassist.store.writing.drafts import PictureRef
from tests.support.photos import a_photo
from tests.support.two_workspaces import End, differing, there_and_back, two_ends

REFUSED = ("damaged", "not_theirs", "newer", "not_ours", "enormous")  # that one by a size a changed byte claims
LOCKED = "the flagship in Lille closes on the ninth of March"


@pytest.fixture
def ends(tmp_path: Path) -> Iterator[tuple[End, End]]:
    both = two_ends(tmp_path)
    yield both
    for each in both:
        each.close()


def anyone(key: str) -> bool:
    return bool(key)


def no_step(done: int, of: int) -> None:
    del done, of


def words_of(end: End, draft_id: str) -> str:
    with end.read() as tx:
        return tx.execute(select(working_text.c.text).where(working_text.c.draft_id == draft_id)).scalar_one()


def test_a_text_comes_and_goes_back_changed(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id = anna.person.drafts.new("post", "Milano", "One.\n\nTwo.")
    luca.exchange_files.read(anna.out("1"))
    luca.person.drafts.autosave(draft_id, "Milano", "One.\n\nTwo, and more.")
    anna.person.drafts.autosave(draft_id, "Milano", "One more.\n\nTwo.")
    there_and_back(anna, luca)
    assert words_of(anna, draft_id) == words_of(luca, draft_id) == "One more.\n\nTwo, and more."
    assert differing(anna, luca) == {}


def test_the_same_words_changed_by_both_are_both_kept(ends: tuple[End, End]) -> None:
    anna, luca = ends
    draft_id = anna.person.drafts.new("post", "Milano", "The shop opens on Monday.")
    luca.exchange_files.read(anna.out("1"))
    anna.person.drafts.autosave(draft_id, "Milano", "The shop opens on Tuesday.")
    luca.person.drafts.autosave(draft_id, "Milano", "The shop opens on Friday.")
    there_and_back(anna, luca, 2)
    for end in ends:
        with end.read() as tx:
            found = tx.execute(select(divergence)).one()
        assert (found.mine, found.theirs) == ("The shop opens on Friday.", "The shop opens on Tuesday.")
        assert {"The shop opens on Friday.", "The shop opens on Tuesday."} <= {
            each.content.text for each in end.person.drafts.revisions(draft_id)
        }


def test_what_was_deleted_goes_and_what_was_never_there_does_not(ends: tuple[End, End]) -> None:
    anna, luca = ends
    gone, stays = (anna.person.ideas.add(each) for each in ("gone", "stays"))
    there_and_back(anna, luca)
    theirs = luca.person.ideas.add("of Luca alone")
    late = anna.out("late")
    with anna.write("diary") as tx:
        from brandassist.store.tables import idea

        tx.execute(idea.delete().where(idea.c.id == gone))
    luca.exchange_files.read(anna.out("after"))
    assert luca.exchange_files.read(late).number == 0
    there_and_back(anna, luca)
    for end in ends:
        with end.read() as tx:
            assert set(tx.execute(select(idea.c.id)).scalars()) == {stays, theirs}


def test_a_file_read_twice_or_after_a_newer_one_changes_nothing(ends: tuple[End, End]) -> None:
    anna, luca = ends
    anna.person.drafts.new("post", "A", "Older.")
    first = anna.out("1")
    anna.person.drafts.new("post", "B", "Newer.")
    second = anna.out("2")
    assert luca.exchange_files.read(second).number == 2
    assert luca.exchange_files.read(second).number == 0
    assert luca.exchange_files.read(first).number == 0
    assert differing(anna, luca) == {}


def test_the_same_place_made_at_both_is_one(ends: tuple[End, End]) -> None:
    anna, luca = ends
    for each in ends:
        each.person.diary.capture(f"of {each.person.name} @Nives", place="Bergamo")
    there_and_back(anna, luca, 3)
    assert differing(anna, luca) == {}
    with luca.read() as tx:
        assert len(tx.execute(select(entry.c.place_id).distinct()).all()) == 1


def everything_in(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(each) for each in archive.namelist())


def test_no_locked_word_and_no_key_is_in_a_file(ends: tuple[End, End]) -> None:
    anna, luca = ends
    with anna.write("diary", "accounts") as tx:
        tx.execute(account.update().values(facts={"secret-fact": "canary-fact"}))
    whole = anna.person.diary.capture(f"{LOCKED}.")
    part = anna.person.diary.capture(f"Open words, but {LOCKED}.")
    quoting = anna.person.drafts.new("post", "Lille", f"They say {LOCKED}, and I believe it.")
    there_and_back(anna, luca)  # both had it before it was locked: these files are not the ones looked at
    with anna.write("diary") as tx:
        tx.execute(entry.update().where(entry.c.id == whole).values(locked=True))
        start = len("Open words, but ")
        tx.execute(entry.update().where(entry.c.id == part).values(locks=[[start, start + len(LOCKED)]]))
    path = anna.out("canary")
    said = everything_in(path)
    assert LOCKED.encode() not in said
    assert b"flagship" not in said
    assert b"canary-fact" not in said
    assert all(each.encode() not in said for each in anna.keychain.kept.values())
    assert quoting.encode() not in said.replace(json.dumps([quoting])[1:-1].encode(), b"", 1)  # held, by its id alone
    luca.exchange_files.read(path)
    with luca.read() as tx:
        assert not tx.execute(select(entry.c.text).where(entry.c.id.in_([whole, part]))).scalars().all()[0]
        assert tx.execute(select(draft.c.id).where(draft.c.id == quoting)).scalar() == quoting
    with anna.read() as tx:
        assert LOCKED in tx.execute(select(entry.c.text).where(entry.c.id == part)).scalar_one()


def test_words_for_an_entry_that_is_locked_meanwhile_are_kept_beside_it(ends: tuple[End, End]) -> None:
    anna, luca = ends
    entry_id = anna.person.diary.capture("Open words.")
    there_and_back(anna, luca)
    luca.person.diary.autosave(entry_id, "", "Open words, and those of Luca.")
    with anna.write("diary") as tx:
        tx.execute(entry.update().where(entry.c.id == entry_id).values(locked=True))
    there_and_back(anna, luca, 2)
    with anna.read() as tx:
        assert tx.execute(select(entry.c.text).where(entry.c.id == entry_id)).scalar_one() == "Open words."
        kept = tx.execute(select(entry_revision.c.text).where(entry_revision.c.entry_id == entry_id)).scalars()
        assert "Open words, and those of Luca." in list(kept)


def test_a_locked_entry_is_not_known_by_more_than_its_day_until_it_is_opened(ends: tuple[End, End]) -> None:
    anna, luca = ends
    entry_id = luca.person.diary.capture("Nobody reads this.")
    with luca.write("diary") as tx:
        tx.execute(entry.update().where(entry.c.id == entry_id).values(locked=True))
    there_and_back(anna, luca, 2)
    with luca.read() as tx:
        assert tx.execute(select(entry.c.text).where(entry.c.id == entry_id)).scalar_one() == "Nobody reads this."
    with anna.read() as tx:
        assert tx.execute(select(entry.c.text).where(entry.c.id == entry_id)).scalar_one() == ""
    with luca.write("diary") as tx:
        tx.execute(entry.update().where(entry.c.id == entry_id).values(locked=False))
    there_and_back(anna, luca, 2)
    with anna.read() as tx:
        assert tx.execute(select(entry.c.text).where(entry.c.id == entry_id)).scalar_one() == "Nobody reads this."


def test_a_picture_leaves_with_nothing_but_its_pixels_and_is_the_same_when_it_comes_back(
    ends: tuple[End, End], tmp_path: Path
) -> None:
    anna, luca = ends
    photo = a_photo(tmp_path / "till.jpg", 3, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    entry_id = anna.person.diary.capture("The till.")
    anna.person.diary.add_photos(entry_id, [photo])
    path = anna.out("1")
    assert b"Exif" not in everything_in(path)
    luca.exchange_files.read(path)
    (theirs,) = luca.person.diary.show(entry_id).entry.photos
    assert media.original(theirs.sha256, luca.media).is_file()
    draft_id = luca.person.drafts.new("post", "", "Look.")
    luca.person.drafts.set_pictures(draft_id, [PictureRef(theirs.sha256, "A queue")])
    there_and_back(anna, luca)
    (ours,) = anna.person.diary.show(entry_id).entry.photos
    with anna.read() as tx:
        assert [each.media for each in drafts.content(tx, draft_id).pictures] == [ours.sha256]
    assert ours.sha256 != theirs.sha256
    with zipfile.ZipFile(anna.out("3")) as archive:
        assert [each for each in archive.namelist() if each.startswith("pictures/")] == []  # Luca has it


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.999])
def test_a_file_cut_off_is_refused_whole(ends: tuple[End, End], cut: float) -> None:
    anna, luca = ends
    anna.person.drafts.new("post", "A", "Some words. " * 500)
    path = anna.out("1")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * cut)])
    with pytest.raises(Problem, match="exchange_damaged"):
        luca.exchange_files.read(path)
    assert luca.person.drafts.list() == []


def test_a_file_changed_on_its_way_is_refused_whole(ends: tuple[End, End]) -> None:
    anna, luca = ends
    anna.person.drafts.new("post", "A", "Some words.")
    path = anna.out("1")
    whole = path.read_bytes()
    seal = anna.seal()
    told = sealed.read(path, seal.word, anyone).told
    sealed.write(path, told, {}, Seal(seal.word + "0", seal.key), no_step)
    with pytest.raises(Problem, match="exchange_not_theirs"):
        luca.exchange_files.read(path)
    path.write_bytes(whole)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("more.json", archive.read("exchange.json"))
    with pytest.raises(Problem, match="exchange_not_theirs"):
        luca.exchange_files.read(path)
    assert luca.person.drafts.list() == []


def test_every_byte_of_a_file_counts(ends: tuple[End, End]) -> None:
    anna, luca = ends
    anna.person.drafts.new("post", "A", "Some words.")
    path = anna.out("1")
    data = path.read_bytes()
    taken = 0
    for at in range(0, len(data), max(1, len(data) // 150)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            sealed.read(path, luca.seal().word, anyone)
        except Problem as problem:
            assert problem.code in {f"exchange_{each}" for each in REFUSED}
        else:
            taken += 1  # a byte of ZIP's own that says nothing: its content is what was sealed
    assert taken < 60


def test_a_newer_format_another_version_and_ones_own_file_are_refused(
    ends: tuple[End, End], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, luca = ends
    own = anna.out("1")
    with pytest.raises(Problem, match="exchange_own_file"):
        anna.exchange_files.read(own)
    with monkeypatch.context() as newer:
        newer.setattr(sealed, "FORMAT", 2)
        path = anna.out("2")
    with pytest.raises(Problem, match="exchange_newer"):
        luca.exchange_files.read(path)
    with monkeypatch.context() as other:
        other.setattr("brandassist.exchange.going_out.HEAD", "9999_later")
        path = anna.out("3")
    with pytest.raises(Problem, match="exchange_other_schema"):
        luca.exchange_files.read(path)


def test_who_was_not_invited_cannot_write_to_us(ends: tuple[End, End], tmp_path: Path) -> None:
    anna, _ = ends
    stranger, _ = two_ends(tmp_path / "others")
    with pytest.raises(Problem, match="exchange_not_theirs"):
        anna.exchange_files.read(stranger.out("1"))


@pytest.mark.parametrize("moment", ["pictures", "texts", "approvals"])
def test_a_stop_in_the_middle_leaves_it_to_be_read_again(ends: tuple[End, End], moment: str) -> None:
    anna, luca = ends
    draft_id = luca.person.drafts.new("post", "A", "Some words.")
    path = luca.out("1")

    def stop(step: str, *_: int) -> None:
        if step == moment:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        anna.exchange_files.read(path, stop)
    anna.exchange_files.read(path)
    assert words_of(anna, draft_id) == "Some words."
    there_and_back(anna, luca)
    assert differing(anna, luca) == {}


def test_a_folder_that_both_see_also_while_a_file_is_half_there(ends: tuple[End, End], tmp_path: Path) -> None:
    anna, luca = ends
    folder = tmp_path / "synced"
    folder.mkdir()
    first = anna.person.drafts.new("post", "A", "First.")
    anna.exchange_files.write_into(folder)
    second = anna.person.drafts.new("post", "B", "Second.")
    newest = anna.exchange_files.write_into(folder).path
    whole = newest.read_bytes()
    newest.write_bytes(whole[:100])
    read = luca.exchange_files.read_from(folder)
    assert [each.code for each in read.problems] == ["exchange_damaged"]
    assert words_of(luca, first) == "First."
    newest.write_bytes(whole)
    luca.exchange_files.read_from(folder)
    assert words_of(luca, second) == "Second."
    for _ in range(5):
        anna.exchange_files.write_into(folder)
    assert len(list(folder.iterdir())) == 3
