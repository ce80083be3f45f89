from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store import search
from brandassist.store.database import Database
from brandassist.store.deliveries import plan
from brandassist.store.history import Actor
from brandassist.store.writing.drafts import Facts, PictureRef
from brandassist.walltime import WallTime
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from tests.writing.conftest import someone


def test_a_new_draft_is_shown_listed_and_found(library: Drafts, account: Callable[..., str], db: Database) -> None:
    facts = Facts(slug="fila", language="it", tags=("negozi",))
    draft_id = library.new("article", "La fila", "Dodici minuti.", facts=facts, extra={"mood": 3}, to=[account("site")])
    shown = library.show(draft_id)
    assert (shown.title, shown.text, shown.facts, shown.extra) == ("La fila", "Dodici minuti.", facts, {"mood": 3})
    assert [(each.network, each.review) for each in shown.targets] == [("site", "editing")]
    assert [row.id for row in library.list()] == [draft_id]
    with db.read() as tx:
        assert [hit.subject for hit in search.find(tx, "dodici")] == [draft_id]
    assert [each.verb for each in library.history(draft_id)] == ["created"]


def test_autosave_keeps_the_text_and_the_index(library: Drafts, db: Database) -> None:
    draft_id = library.new("post", "", "uno")
    assert library.autosave(draft_id, "", "due")
    assert not library.autosave(draft_id, "", "due")
    assert library.show(draft_id).text == "due"
    with db.read() as tx:
        assert search.find(tx, "uno") == []
    assert library.revisions(draft_id) == []


@pytest.mark.parametrize(("bad", "code"), [("a\nb\0", "null_bytes"), ("\ud800", "broken_characters")])
def test_a_text_no_database_can_keep_is_refused_and_the_old_one_stays(library: Drafts, bad: str, code: str) -> None:
    draft_id = library.new("post", "", "uno")
    with pytest.raises(Problem) as caught:
        library.autosave(draft_id, "", bad)
    assert caught.value.code == code
    assert library.show(draft_id).text == "uno"


def test_a_pause_keeps_a_revision_only_when_something_changed(library: Drafts, account: Callable[..., str]) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    first = library.pause(draft_id)
    assert library.pause(draft_id) == first
    library.autosave(draft_id, "", "due")
    second = library.pause(draft_id)
    library.write_own(library.show(draft_id).targets[0].id, "mia")
    third = library.pause(draft_id)
    kept = library.revisions(draft_id)
    assert [each.id for each in kept] == [third, second, first]
    assert [each.base_id for each in kept] == [second, first, None]


def test_an_old_revision_comes_back_whole_and_nothing_is_lost(
    library: Drafts, account: Callable[..., str], photo: Callable[[int], str]
) -> None:
    draft_id = library.new("article", "A", "uno", to=[account()], facts=Facts(tags=("x",)))
    target = library.show(draft_id).targets[0].id
    library.write_own(target, "mia")
    sha = photo(1)
    library.set_pictures(draft_id, [PictureRef(sha, "fila")])
    old = library.pause(draft_id)
    library.autosave(draft_id, "B", "due")
    library.follow_master(target)
    library.set_pictures(draft_id, [])
    library.set_facts(draft_id, Facts(tags=("y",)))
    library.restore_revision(draft_id, old)
    shown = library.show(draft_id)
    assert (shown.title, shown.text, shown.targets[0].own, shown.facts.tags) == ("A", "uno", "mia", ("x",))
    assert shown.pictures == (PictureRef(sha, "fila", number=1),)
    assert "due" in [each.content.text for each in library.revisions(draft_id)]


def test_a_revision_of_another_draft_is_not_restored(library: Drafts) -> None:
    one, other = library.new("post", "", "uno"), library.new("post", "", "altro")
    with pytest.raises(Problem) as caught:
        library.restore_revision(one, library.pause(other))
    assert caught.value.code == "not_found"


def test_an_own_version_says_when_the_master_moved_on(library: Drafts, account: Callable[..., str]) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    target = library.show(draft_id).targets[0].id
    assert library.make_own_version(target) == "uno"
    library.write_own(target, "mia")
    assert not library.show(draft_id).targets[0].master_changed
    library.autosave(draft_id, "", "due")
    library.write_own(target, "mia ancora")
    assert library.show(draft_id).targets[0].master_changed
    library.keep_mine(target)
    assert not library.show(draft_id).targets[0].master_changed
    library.follow_master(target)
    assert library.show(draft_id).targets[0].own is None
    assert any("mia ancora" in each.content.variants.values() for each in library.revisions(draft_id))


def test_the_bin_gives_back_and_forgets_after_thirty_days(library: Drafts, account: Callable[..., str]) -> None:
    kept = library.new("post", "", "uno", to=[account()])
    gone = library.new("post", "", "due", to=[account("site")])
    library.pause(gone)
    library.autosave(gone, "", "tre")
    library.pause(gone)
    library.delete(kept)
    library.restore(kept)
    library.delete(gone)
    assert [row.id for row in library.list()] == [kept]
    assert [(row.id, row.targets[0].network) for row in library.list(binned=True)] == [(gone, "site")]
    assert library.empty_bin() == 0
    later = clock.now() + timedelta(days=31)
    with clock.set_to(lambda: later):
        assert library.empty_bin() == 1
    with pytest.raises(Problem):
        library.show(gone)
    assert library.show(kept).text == "uno"


def _planned(db: Database, library: Drafts, draft_id: str, at: str = "2030-01-01T08:30") -> str:
    target = library.show(draft_id).targets[0]
    with db.write("queue") as tx:
        return plan.create(
            tx,
            draft_id=draft_id,
            target_id=target.id,
            account_id=target.account_id,
            kind="post",
            planned=WallTime(at, "UTC"),
            promise="computer",
        )


def test_what_is_planned_is_not_thrown_away(library: Drafts, account: Callable[..., str], db: Database) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    _planned(db, library, draft_id)
    with pytest.raises(Problem) as caught:
        library.delete(draft_id)
    assert caught.value.code == "still_planned"
    with pytest.raises(Problem) as caught:
        library.remove_target(library.show(draft_id).targets[0].id)
    assert caught.value.code == "target_in_use"
    row = library.list()[0]
    assert row.when == datetime(2030, 1, 1, 8, 30, tzinfo=UTC)
    assert row.targets[0].delivery is not None
    assert row.targets[0].delivery.state == "scheduled"


def test_targets_come_once_and_go(library: Drafts, account: Callable[..., str]) -> None:
    practice = account()
    draft_id = library.new("post", "", "uno")
    target = library.add_target(draft_id, practice)
    assert library.add_target(draft_id, practice) == target
    library.write_own(target, "mia")
    library.remove_target(target)
    assert library.show(draft_id).targets == ()


def test_the_list_asks_the_same_few_questions_however_long_it_is(
    library: Drafts, account: Callable[..., str], db: Database
) -> None:
    to = [account("practice"), account("site")]

    def asked() -> int:
        statements: list[str] = []

        def count(*call: object) -> None:
            statements.append(str(call[2]))

        event.listen(db.engine, "before_cursor_execute", count)
        library.list()
        event.remove(db.engine, "before_cursor_execute", count)
        return len(statements)

    library.new("post", "", "uno", to=to)
    few = asked()
    for number in range(20):
        _planned(db, library, library.new("post", "", f"testo {number}", to=to))
    assert asked() == few


def test_numbers_are_part_of_what_was_approved_and_come_back(
    library: Drafts, approvals: Approvals, account: Callable[..., str]
) -> None:
    draft_id = library.new("post", "", "Uno.\n---\nDue.", to=[account("x")])
    target = library.show(draft_id).targets[0].id
    library.number_parts(target)
    approvals.approve(draft_id)
    assert not library.show(draft_id).targets[0].changed
    library.number_parts(target, on=False)
    assert library.show(draft_id).targets[0].changed
    numbered = next(each for each in library.revisions(draft_id) if each.content.numbered)
    library.restore_revision(draft_id, numbered.id)
    assert library.show(draft_id).targets[0].numbered


def test_what_changed_in_the_master_is_taken_into_an_own_version(
    library: Drafts, account: Callable[..., str], db: Database
) -> None:
    draft_id = library.new("post", "", "Nove persone. Una domanda.", to=[account("x")])
    target = library.show(draft_id).targets[0].id
    library.make_own_version(target)
    library.write_own(target, "Nove persone. Quale domanda?")
    library.autosave(draft_id, "", "Undici persone. Una domanda.")
    assert library.show(draft_id).targets[0].master_changed
    assert library.master_change(target).taken == ("Undici persone. Quale domanda?", 0)
    library.take_change(target)
    shown = library.show(draft_id).targets[0]
    assert (shown.own, shown.master_changed) == ("Undici persone. Quale domanda?", False)
    before = library.revisions(draft_id)[0].content
    assert list(before.variants.values()) == ["Nove persone. Quale domanda?"]
    library.follow_master(target)
    with pytest.raises(Problem, match="not_found"):
        library.master_change(target)


def test_a_revision_is_of_whoever_wrote_it(library: Drafts, me: Actor, db: Database) -> None:
    assistant = someone(db, "Assistant", "assistant")
    draft_id = library.new("post", "", "")
    Drafts(db, assistant).autosave(draft_id, "", "Uno.")
    library.pause(draft_id)
    library.autosave(draft_id, "", "Uno. Due.")
    library.pause(draft_id)
    assert [each.who for each in library.revisions(draft_id)] == ["Chief", "Assistant"]
