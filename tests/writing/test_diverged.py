"""Two changed the same words apart: a person chooses, both versions stay, approval is asked again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brandassist.diary.service import Diary
from brandassist.errors import Problem
from brandassist.store import history
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.writing.approval import Approvals
from brandassist.writing.diverged import Diverged, DivergedTexts
from brandassist.writing.library import Drafts
from drafts.merging.three_way import Choice, Written
from tests.support.apart import a_draft_apart, an_entry_apart, an_own_version_apart
from tests.writing.conftest import Account, someone

BASE = "We counted fifteen crates.\n\nThe gate opens at six."
MINE = "We counted twenty crates.\n\nThe gate opens at six."
THEIRS = "We counted many crates.\n\nThe gate opens at six sharp."


@pytest.fixture
def dario(db: Database) -> Actor:
    return someone(db, "Dario", "assistant")


@pytest.fixture
def diverged(db: Database, me: Actor, approvals: Approvals) -> DivergedTexts:
    return DivergedTexts(db, me, approvals)


@pytest.fixture
def draft(db: Database, me: Actor, dario: Actor, library: Drafts) -> str:
    draft_id = library.new("post", "Crates", BASE)
    a_draft_apart(db, me, dario, draft_id, (BASE, MINE, THEIRS))
    return draft_id


def read(diverged: DivergedTexts, subject: str) -> Diverged:
    found = diverged.read(subject)
    assert found is not None
    return found


def all_of(found: Diverged, choice: Choice) -> dict[str, dict[int, Choice]]:
    return {each.id: dict.fromkeys(each.merge.conflicts, choice) for each in found.texts}


def seen(found: Diverged) -> dict[str, str]:
    return {each.id: each.standing for each in found.texts}


def texts(library: Drafts, draft_id: str) -> set[str]:
    return {each.content.text for each in library.revisions(draft_id)}


def refused(code: str, work: Callable[[], object]) -> None:
    with pytest.raises(Problem) as caught:
        work()
    assert caught.value.code == code


def test_who_looks_sees_their_own_words_as_theirs(
    db: Database, diverged: DivergedTexts, approvals: Approvals, dario: Actor, draft: str
):
    found = read(diverged, draft).texts[0]
    piece = found.merge.pieces[found.merge.conflicts[0]]
    assert (piece.base.text, piece.mine.text, piece.theirs.text) == ("fifteen", "twenty", "many")
    assert (found.yours.me, found.yours.who, found.theirs.who, found.based) == (True, "Chief", "Dario", True)
    assert found.base_at is not None and found.base_at < found.yours.at
    other = read(DivergedTexts(db, dario, approvals), draft).texts[0]
    piece = other.merge.pieces[other.merge.conflicts[0]]
    assert (piece.mine.text, piece.theirs.text) == ("many", "twenty")
    assert (other.yours.who, other.theirs.who) == ("Dario", "Chief")


def test_what_is_chosen_becomes_the_text_and_all_three_are_kept(
    db: Database, diverged: DivergedTexts, library: Drafts, draft: str
):
    found = read(diverged, draft)
    diverged.solve(draft, all_of(found, "mine"), seen(found))
    chosen = "We counted twenty crates.\n\nThe gate opens at six sharp."
    assert library.show(draft).text == chosen
    assert texts(library, draft) >= {BASE, MINE, THEIRS, chosen}
    newest = library.revisions(draft)[0]
    assert (newest.reason, newest.content.text) == ("merge", chosen)
    with db.read() as tx:
        told = next(each for each in history.of(tx, draft) if each.verb == "put together")
    kept = {each.id: each.content.text for each in library.revisions(draft)}
    assert {kept[each] for each in told.detail["bases"]} == {MINE, THEIRS}
    assert told.detail["revision"] == newest.id
    assert diverged.read(draft) is None
    assert diverged.subjects() == frozenset()


def test_written_words_and_both_stand_where_they_were_chosen(diverged: DivergedTexts, library: Drafts, draft: str):
    found = read(diverged, draft)
    diverged.solve(draft, all_of(found, Written("two dozen")), seen(found))
    assert library.show(draft).text == "We counted two dozen crates.\n\nThe gate opens at six sharp."


def test_an_open_choice_and_a_text_that_moved_are_refused_and_nothing_is_done(
    diverged: DivergedTexts, library: Drafts, draft: str
):
    found = read(diverged, draft)
    refused("choices_open", lambda: diverged.solve(draft, {}, seen(found)))
    library.autosave(draft, "Crates", THEIRS + " Always.")
    refused("changed_since", lambda: diverged.solve(draft, all_of(found, "mine"), seen(found)))
    again = read(diverged, draft)
    diverged.solve(draft, all_of(again, "mine"), seen(again))
    assert library.show(draft).text == "We counted twenty crates.\n\nThe gate opens at six sharp. Always."
    refused("nothing_apart", lambda: diverged.solve(draft, {}, {}))


def test_a_choice_is_taken_back_until_somebody_wrote_on(diverged: DivergedTexts, library: Drafts, draft: str):
    found = read(diverged, draft)
    done = diverged.solve(draft, all_of(found, "mine"), seen(found))
    diverged.take_back(done)
    assert library.show(draft).text == THEIRS
    found = read(diverged, draft)
    done = diverged.solve(draft, all_of(found, "both"), seen(found))
    library.autosave(draft, "Crates", "Something new.")
    refused("changed_since", lambda: diverged.take_back(done))
    assert library.show(draft).text == "Something new."
    assert diverged.read(draft) is None


def test_approval_waits_for_the_choice_and_is_asked_again_after_it(
    db: Database,
    me: Actor,
    dario: Actor,
    diverged: DivergedTexts,
    approvals: Approvals,
    library: Drafts,
    account: Account,
):
    draft_id = library.new("post", "", BASE, to=[account()])
    approvals.approve(draft_id)
    a_draft_apart(db, me, dario, draft_id, (BASE, MINE, THEIRS))
    refused("edited_apart", lambda: approvals.submit(draft_id))
    refused("edited_apart", lambda: approvals.approve(draft_id))
    found = read(diverged, draft_id)
    assert found.asks_again
    done = diverged.solve(draft_id, all_of(found, "mine"), seen(found))
    target = library.show(draft_id).targets[0]
    assert done.not_asked is None
    assert (target.review, target.changed) == ("awaiting", True)
    assert target.approval_id is not None  # what was approved goes out as approved


def test_kept_as_two_the_second_holds_mine_and_the_first_what_stood(
    diverged: DivergedTexts, library: Drafts, draft: str, account: Account
):
    library.add_target(draft, account())
    done = diverged.keep_as_two(draft, seen(read(diverged, draft)))
    assert library.show(draft).text == THEIRS
    made = library.show(done.made)
    assert (made.title, made.text, len(made.targets)) == ("Crates", MINE, 1)
    assert diverged.read(draft) is None
    diverged.take_back(done)
    assert library.show(done.made).binned_at is not None
    assert diverged.subjects() == {draft}


def test_an_own_version_is_chosen_beside_the_master_and_mine_is_kept_though_no_revision_had_it(
    db: Database, me: Actor, diverged: DivergedTexts, library: Drafts, draft: str, account: Account
):
    target_id = library.add_target(draft, account(label="Alma"))
    an_own_version_apart(db, me, target_id, draft, ("Own old.", "Own mine.", "Own other."))
    found = read(diverged, draft)
    assert [(each.kind, each.account) for each in found.texts] == [
        ("working_text", None),
        ("variant", ("Alma", "practice")),
    ]
    diverged.solve(draft, all_of(found, "theirs"), seen(found))
    view = library.show(draft)
    assert (view.text, view.targets[0].own) == (THEIRS, "Own other.")
    owns = {own for each in library.revisions(draft) for own in each.content.variants.values()}
    assert owns >= {"Own mine.", "Own other."}


def test_an_own_version_given_up_meanwhile_asks_nothing(
    db: Database, me: Actor, diverged: DivergedTexts, library: Drafts, account: Account
):
    draft_id = library.new("post", "", BASE)
    target_id = library.add_target(draft_id, account())
    an_own_version_apart(db, me, target_id, draft_id, ("Own old.", "Own mine.", "Own other."))
    library.follow_master(target_id)
    assert diverged.read(draft_id) is None
    assert diverged.subjects() == frozenset()


def test_without_a_base_whole_paragraphs_are_chosen(
    db: Database, me: Actor, dario: Actor, diverged: DivergedTexts, library: Drafts
):
    draft_id = library.new("post", "Crates", BASE)
    a_draft_apart(db, me, dario, draft_id, (BASE, "Mine alone.\n\nShared.", "Theirs alone.\n\nShared."), gone=True)
    found = read(diverged, draft_id)
    assert not found.texts[0].based
    diverged.solve(draft_id, all_of(found, "mine"), seen(found))
    assert library.show(draft_id).text == "Mine alone.\n\nShared."


def test_an_entry_is_solved_too_and_what_was_locked_meanwhile_stays_locked(
    db: Database, me: Actor, diverged: DivergedTexts, media_folder: Path
):
    diary = Diary(db, me, media_folder)
    entry_id = diary.new(text=THEIRS)
    an_entry_apart(db, me, entry_id, (BASE, MINE, THEIRS))
    diary.lock(entry_id, (THEIRS.index("The gate"), len(THEIRS)))
    found = read(diverged, entry_id)
    assert found.kind == "entry"
    done = diverged.solve(entry_id, all_of(found, "mine"), seen(found))
    entry = diary.show(entry_id).entry
    assert entry.text == "We counted twenty crates.\n\nThe gate opens at six sharp."
    assert "".join(entry.text[a:b] for a, b in entry.locks).endswith("The gate opens at six sharp.")
    kept = {each.text for each in diary.revisions(entry_id)}
    assert kept >= {MINE, THEIRS, entry.text}
    diverged.take_back(done)
    entry = diary.show(entry_id).entry
    assert [entry.text[a:b] for a, b in entry.locks] == ["The gate opens at six sharp."]
    done = diverged.keep_as_two(entry_id, seen(read(diverged, entry_id)))
    made = diary.show(done.made).entry
    assert made.text == MINE
    assert made.locks == ((0, len(MINE)),)  # nobody knows which words of it were meant
