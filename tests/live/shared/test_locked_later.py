"""Words locked after approval do not leave unasked, also where they were locked without a connection."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import text

from brandassist import clock
from brandassist.store.shared import owed
from brandassist.store.shared.shared import Shared
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace
from tests.live.shared.conftest import Desks

pytestmark = pytest.mark.live

TEXT = "The queue was long. We lost three large contracts to the competitor. The fruit was fresh."
SECRET = "We lost three large contracts to the competitor."
HELD = ("locked_since_approval",)


def site(workspace: Workspace) -> str:
    return next(each.account.id for each in workspace.accounts.list() if each.account.network == "site")


def written(workspace: Workspace) -> str:
    workspace.set_rule("approval_rule", "alone")
    entry = workspace.diary.new(text=TEXT)
    workspace.diary.pause(entry)
    workspace.catch_up()
    return entry


def planned(workspace: Workspace, entry: str) -> str:
    draft = workspace.from_entry.begin(entry, to=[site(workspace)])
    (made,) = workspace.queue.schedule(
        draft, [site(workspace)], from_instant(clock.now() + timedelta(hours=1), "Etc/UTC")
    )
    return made


def lock(workspace: Workspace, entry: str, words: str = SECRET) -> None:
    at = workspace.diary.show(entry).entry.text.index(words)
    workspace.diary.lock(entry, (at, at + len(words)))


def holds(workspace: Workspace) -> tuple[str, ...]:
    workspace.catch_up()
    (row,) = workspace.queue.list()
    return row.holds


def waiting(workspace: Workspace) -> int:
    with workspace.db.read() as tx:
        return len(owed.every(tx))


def test_what_was_locked_offline_is_held_once_there_is_a_line_also_what_was_approved_elsewhere(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    entry = written(hers)
    his.catch_up()
    desks.line["hers"].cut()
    planned(his, entry)  # she does not know of it
    lock(hers, entry)
    hers.catch_up()
    assert hers.diary.show(entry).unheld == 0  # what she does not know of she cannot be told
    assert holds(his) == ()
    desks.line["hers"].heal()
    assert holds(hers) == HELD
    assert holds(his) == HELD
    assert his.diary.show(entry).entry.text == ""
    assert waiting(hers) == 0


def test_what_cannot_be_held_yet_is_said_where_it_was_locked(desks: Desks) -> None:
    hers = desks.at("hers")
    entry = written(hers)
    planned(hers, entry)
    desks.line["hers"].cut()
    lock(hers, entry)
    hers.catch_up()
    assert hers.diary.show(entry).unheld == 1
    desks.line["hers"].heal()
    hers.catch_up()
    assert hers.diary.show(entry).unheld == 0
    assert holds(hers) == HELD


def test_what_more_is_locked_in_an_entry_that_stays_here_is_held_too(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    entry = written(hers)
    planned(hers, entry)
    lock(hers, entry, "The fruit was fresh.")
    hers.catch_up()
    (row,) = hers.queue.list()
    assert row.holds == HELD
    hers.queue.release(row.id, locked=True)
    assert holds(his) == ()
    lock(hers, entry)  # of which the server has no word any more
    assert holds(hers) == HELD
    assert holds(his) == HELD
    hers.diary.unlock(entry)
    for span in hers.diary.show(entry).entry.locks:
        hers.diary.unlock(entry, span)
    assert holds(hers) == holds(his) == ()


def test_the_hold_comes_before_the_text_and_is_not_put_twice(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:
    hers = desks.at("hers")
    entry = written(hers)
    planned(hers, entry)
    lock(hers, entry)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(owed, "done", killed)  # the server did it; this computer was not told
        with pytest.raises(KeyboardInterrupt):
            hers.db.exchange()
    assert waiting(hers) == 1
    assert isinstance(hers.db, Shared)
    with hers.acting.read() as tx:
        assert tx.execute(text("SELECT count(*) FROM hold")).scalar() == 1
        assert tx.execute(text("SELECT text FROM entry WHERE id = :id"), {"id": entry}).scalar() == TEXT
    his = desks.at("his")
    his.queue.release(his.queue.list()[0].id, locked=True)
    assert holds(hers) == ()
    assert waiting(hers) == 0


def test_typing_in_a_locked_passage_is_one_note_and_what_came_free_another(desks: Desks) -> None:
    hers = desks.at("hers")
    entry = written(hers)
    planned(hers, entry)
    desks.line["hers"].cut()
    lock(hers, entry, "The fruit was fresh.")
    for more in range(1, 20):
        hers.diary.autosave(entry, "", TEXT + "x" * more, [(TEXT.index("The fruit"), len(TEXT) + more)])
    assert waiting(hers) == 2
    hers.diary.autosave(entry, "", "Nothing.")  # the words go from the diary, and were locked before
    assert waiting(hers) == 3
    desks.line["hers"].heal()
    assert holds(hers) == HELD


def test_who_refused_offline_is_not_shown(desks: Desks, tmp_path: Path) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    entry = written(hers)
    Image.new("RGB", (64, 48), "tan").save(tmp_path / "shelf.jpg")
    hers.diary.add_photos(entry, [tmp_path / "shelf.jpg"])
    (photo,) = hers.diary.show(entry).entry.photos
    hers.diary.describe_photo(entry, photo.sha256, "A shelf")
    planned(hers, entry)
    desks.line["hers"].cut()
    hers.consents.say(photo.sha256, "refused")
    desks.line["hers"].heal()
    assert holds(hers) == holds(his) == ("consent_refused",)
    hers.consents.say(photo.sha256, "agreed")
    assert holds(hers) == holds(his) == ()


def bytes_of(workspace: Workspace) -> bytes:
    """All that lies in the file of the copy and in its log."""
    file = Path(workspace.db.engine.url.database or "")
    return b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*"))).lower()


@pytest.mark.parametrize("written_in", [False, True])
def test_of_what_was_locked_elsewhere_no_byte_stays_in_the_file_of_a_copy(desks: Desks, written_in: bool) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    canaries = ("Zyqwarnt", "Kjuxbelo", "Wvoplimz")
    entry = hers.diary.new(title=canaries[0], text=f"Of {canaries[1]} we said nothing.")
    hers.diary.pause(entry)
    hers.diary.autosave(entry, canaries[0], f"Of {canaries[1]} and {canaries[2]} we said nothing.")
    others = [hers.diary.new(text=f"Shelf {number}: {' '.join(SECRET.split()[number % 5 :])}") for number in range(40)]
    hers.catch_up()
    his.catch_up()
    his.diary.autosave(others[0], "", "Something else")  # the index goes on growing after it
    his.catch_up()
    found = bytes_of(his)
    assert all(each.lower().encode() in found for each in canaries)
    if written_in:  # his own words stay, as an entry of their own
        shown = his.diary.show(entry).entry
        his.diary.autosave(entry, shown.title, f"{shown.text} Crates outside.")
    hers.diary.lock(entry)
    hers.catch_up()
    his.catch_up()
    assert his.diary.show(entry).entry.text == ""
    found = bytes_of(his)
    assert [each for each in canaries if each.lower().encode() in found] == []
    assert b"shelf 39" in found
    assert (b"crates outside" in found) is written_in
    assert canaries[1].lower().encode() in bytes_of(hers)  # where it was locked it stays
