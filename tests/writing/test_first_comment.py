"""The first comment is frozen with its post, as a further part where a network takes several posts in a row."""

from dataclasses import replace

import pytest

from brandassist.store.drafts import Facts
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.writing.conftest import Account

COMMENT = Facts(first_comment="The talk is at https://talk.example")


def target(library: Drafts, draft_id: str) -> str:
    (view,) = library.show(draft_id).targets
    return view.id


@pytest.mark.parametrize(("network", "under"), [("practice", True), ("bluesky", True), ("linkedin", False)])
def test_it_is_a_part_of_its_own_only_where_one_can_answer_oneself(
    library: Drafts, rendering: Rendering, account: Account, network: str, under: bool
) -> None:
    draft = library.new("post", "", "One thought.", facts=COMMENT, to=[account(network)])
    texts = [part.text for part in rendering.render(target(library, draft)).payload.parts]
    assert texts == ["One thought.", *([COMMENT.first_comment] if under else [])]


def test_after_a_thread_it_comes_last_and_bears_no_number(
    library: Drafts, rendering: Rendering, account: Account
) -> None:
    draft = library.new("post", "", "One.\n\n---\n\nTwo.", facts=COMMENT, to=[account()])
    library.number_parts(target(library, draft))
    parts = rendering.render(target(library, draft)).payload.parts
    assert len(parts) == 3
    assert parts[-1].text == COMMENT.first_comment


def test_written_anew_it_asks_for_approval_again(library: Drafts, approvals: Approvals, account: Account) -> None:
    draft = library.new("post", "", "One thought.", facts=COMMENT, to=[account()])
    approvals.approve(draft)
    assert not library.show(draft).targets[0].changed
    library.set_facts(draft, replace(COMMENT, first_comment="Another."))
    assert library.show(draft).targets[0].changed


def test_locked_words_in_it_are_an_error(library: Drafts, rendering: Rendering, account: Account) -> None:
    draft = library.new("post", "", "A thought.", facts=COMMENT, to=[account()])
    source = rendering.source(target(library, draft))
    found = rendering.of(replace(source, locked=("The talk is at https://talk.example",))).findings
    assert ("locked-passage", "first_comment") in [(each.rule, each.data.get("field")) for each in found]
