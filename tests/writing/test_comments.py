"""Comments in the margin: each at its passage, wherever that went."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from brandassist import clock
from brandassist.errors import Problem
from brandassist.store.database import Database
from brandassist.store.history import Actor
from brandassist.writing.comments import Comments
from brandassist.writing.library import Drafts
from tests.writing.conftest import someone

TEXT = "Nine people came. They asked one thing. We change the shelf."


def test_a_comment_goes_with_its_passage_and_tells_when_it_is_gone(library: Drafts, db: Database, me: Actor) -> None:
    draft_id = library.new("post", "", TEXT)
    comments = Comments(db, someone(db, "Assistant", "assistant"))
    comment_id = comments.at_words(draft_id, "one thing", "Which?", asks=True)
    (said,) = comments.of(draft_id)
    assert (said.id, said.who, said.text, said.quote, said.asks, said.resolved) == (
        comment_id, "Assistant", "Which?", "one thing", True, False,
    )  # fmt: skip
    library.autosave(draft_id, "", "Last Thursday. " + TEXT)
    (said,) = Comments(db, me).of(draft_id)
    assert said.span == (15 + TEXT.index("one thing"), 15 + TEXT.index("one thing") + 9)
    library.autosave(draft_id, "", "Nothing of it.")
    assert comments.of(draft_id)[0].span is None
    library.autosave(draft_id, "", TEXT)
    assert comments.of(draft_id)[0].span is not None


def test_a_comment_is_settled_and_opened_again(library: Drafts, db: Database, me: Actor) -> None:
    draft_id = library.new("post", "", TEXT)
    comments = Comments(db, me)
    comment_id = comments.add(draft_id, " Good. ", (0, 4))
    comments.resolve(comment_id)
    assert [(each.text, each.resolved) for each in comments.of(draft_id)] == [("Good.", True)]
    comments.resolve(comment_id, on=False)
    assert not comments.of(draft_id)[0].resolved


def test_a_comment_stands_in_an_own_version_until_that_is_given_up(
    library: Drafts, account: Callable[..., str], db: Database, me: Actor
) -> None:
    draft_id = library.new("post", "", TEXT, to=[account("x")])
    target = library.show(draft_id).targets[0].id
    library.write_own(target, "Own words. They asked one thing.")
    comments = Comments(db, me)
    comments.add(draft_id, "Yes.", (0, 9), target_id=target)
    assert (comments.of(draft_id)[0].span, comments.of(draft_id)[0].target_id) == ((0, 9), target)
    library.follow_master(target)
    assert comments.of(draft_id)[0].span is None
    library.remove_target(target)
    assert comments.of(draft_id)[0].target_id is None


@pytest.mark.parametrize("span", [(0, 0), (-1, 3), (0, 999), (4, 5)])
def test_a_comment_needs_a_passage_and_words(library: Drafts, db: Database, me: Actor, span: tuple[int, int]) -> None:
    draft_id = library.new("post", "", TEXT)
    with pytest.raises(Problem, match="no_passage"):
        Comments(db, me).add(draft_id, "?", span)
    with pytest.raises(Problem, match="empty_comment"):
        Comments(db, me).add(draft_id, " ", (0, 4))
    with pytest.raises(Problem, match="no_passage"):
        Comments(db, me).at_words(draft_id, "never written", "?")
    assert Comments(db, me).of(draft_id) == ()


def test_comments_go_with_a_draft_that_is_forgotten(
    library: Drafts, db: Database, me: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft_id = library.new("post", "", TEXT)
    Comments(db, me).add(draft_id, "Good.", (0, 4))
    library.delete(draft_id)
    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert library.empty_bin() == 1


def test_a_comment_is_answered_and_opens_again(library: Drafts, db: Database, me: Actor) -> None:
    draft_id = library.new("post", "", TEXT)
    chief, helper = Comments(db, me), Comments(db, someone(db, "Assistant", "assistant"))
    comment_id = chief.at_words(draft_id, "one thing", "Which?")
    answer_id = helper.answer(comment_id, " The hours. ")
    chief.resolve(comment_id)
    chief.answer(answer_id, "Say so.")  # an answer to an answer stands in the same thread
    (said,) = chief.of(draft_id)
    assert [(each.who, each.text) for each in said.answers] == [("Assistant", "The hours."), ("Chief", "Say so.")]
    assert not said.resolved
    with pytest.raises(Problem, match="empty_comment"):
        chief.answer(comment_id, " ")
    with pytest.raises(Problem, match="not_found"):
        chief.answer("nobody", "?")
