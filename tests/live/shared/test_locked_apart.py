"""An entry that one locks while the other writes in it: no word vanishes, and no locked one leaves."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from brandassist.archive import private
from brandassist.errors import Problem
from brandassist.store.shared.shared import Shared
from brandassist.workspace import Workspace
from tests.live.shared.conftest import Desks
from tests.live.shared.test_locked_later import SECRET, TEXT, lock, written

pytestmark = pytest.mark.live

ADDED = "The bakery sold out before noon."


def write_in(workspace: Workspace, entry: str, words: str = ADDED) -> None:
    shown = workspace.diary.show(entry).entry
    workspace.diary.autosave(entry, shown.title, f"{shown.text} {words}")
    workspace.diary.pause(entry)


def on_server(workspace: Workspace) -> str:
    """All of the diary that stands there."""
    assert isinstance(workspace.db, Shared)
    asked = "SELECT string_agg(title || text, ' ') FROM (SELECT title, text FROM entry UNION ALL SELECT title, text"
    asked += " FROM entry_revision UNION ALL SELECT '', mine || theirs || base FROM divergence) told"
    with workspace.acting.read() as tx:
        return tx.execute(text(asked)).scalar() or ""


def texts(workspace: Workspace) -> list[str]:
    return [workspace.diary.show(each.id).entry.text for each in workspace.diary.list()]


def test_what_the_other_wrote_before_the_lock_came_to_the_server_stays_with_who_locked(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    entry = written(hers)
    his.catch_up()
    desks.line["hers"].cut()
    write_in(his, entry)
    tagged = his.diary.show(entry).entry
    his.diary.describe(entry, tags=["bakery"])
    his.catch_up()
    lock(hers, entry)
    desks.line["hers"].heal()
    hers.catch_up()
    his.catch_up()
    shown = hers.diary.show(entry).entry
    assert shown.text == TEXT
    assert shown.tags == ("bakery",)
    assert shown.locks == ((TEXT.index(SECRET), TEXT.index(SECRET) + len(SECRET)),)
    assert any(ADDED in each.text for each in hers.diary.revisions(entry))
    (apart,) = hers.diverged.waiting()
    assert apart.subject == entry
    assert on_server(hers).strip() == ""
    assert his.diary.show(entry).entry.text == ""
    assert tagged.text.endswith(ADDED)


def test_what_is_written_without_knowing_of_the_lock_becomes_an_entry_of_its_own(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    entry = written(hers)
    his.catch_up()
    desks.line["his"].cut()
    write_in(his, entry)
    lock(hers, entry)
    hers.catch_up()
    desks.line["his"].heal()
    his.catch_up()
    hers.catch_up()
    assert sorted(texts(his)) == ["", ADDED]
    assert sorted(texts(hers)) == [ADDED, TEXT]
    assert SECRET not in on_server(hers)
    his.catch_up()
    assert sorted(texts(his)) == ["", ADDED]


def test_a_revision_kept_without_knowing_of_the_lock_takes_no_locked_word_to_the_server(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    entry = written(hers)
    his.catch_up()
    write_in(his, entry, "Nothing else.")
    his.catch_up()
    hers.catch_up()
    desks.line["his"].cut()
    shown = his.diary.show(entry).entry
    his.diary.autosave(entry, shown.title, shown.text.removesuffix(" Nothing else."))
    his.diary.pause(entry)
    lock(hers, entry)
    hers.catch_up()
    desks.line["his"].heal()
    his.catch_up()
    assert SECRET not in on_server(hers)
    assert texts(his) == [""]


def test_what_is_deleted_without_knowing_of_the_lock_stays_with_who_locked(desks: Desks) -> None:
    hers, his = desks.at("hers"), desks.at("his")
    entry = written(hers)
    his.catch_up()
    desks.line["his"].cut()
    his.diary.delete(entry)
    his.diary.empty_bin()
    lock(hers, entry)
    hers.catch_up()
    desks.line["his"].heal()
    his.catch_up()
    hers.catch_up()
    assert isinstance(his.db, Shared)
    assert his.db.left() == 0
    assert texts(his) == [""]
    assert texts(hers) == [TEXT]


def test_an_archive_with_locked_words_does_not_come_back_into_a_server(desks: Desks, tmp_path: Path) -> None:
    hers = desks.at("hers")
    with pytest.raises(Problem, match="archive_wants_file"):
        private.bring_back(tmp_path, hers.db, hers.folder, hers.me, "hers")
