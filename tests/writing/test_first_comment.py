"""The first comment is frozen with its post, as a further part where a network takes several posts in a row."""

import hashlib
import json
from dataclasses import asdict, replace

import pytest

from brandassist.store.writing.drafts import Facts
from brandassist.store.writing.payloads import FrozenPart, Payload, from_kept
from brandassist.writing.approval import Approvals
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.writing.conftest import Account

COMMENT = Facts(first_comment="The talk is at https://talk.example")


def target(library: Drafts, draft_id: str) -> str:
    (view,) = library.show(draft_id).targets
    return view.id


@pytest.mark.parametrize(
    ("network", "under"), [("practice", True), ("bluesky", True), ("linkedin", True), ("teams", False)]
)
def test_it_is_a_part_of_its_own_only_where_one_can_answer_or_comment_on_oneself(
    library: Drafts, rendering: Rendering, account: Account, network: str, under: bool
) -> None:
    draft = library.new("post", "", "One thought.", facts=COMMENT, to=[account(network)])
    rendered = rendering.render(target(library, draft))
    parts = [(part.text, part.comment) for part in rendered.payload.parts]
    assert parts == [("One thought.", False), *([(COMMENT.first_comment, True)] if under else [])]
    said = [each.rule for each in rendered.findings if each.rule.startswith("first-comment")]
    assert said == ([] if under else ["first-comment-left-out"])


@pytest.mark.parametrize(
    ("network", "said", "rule"),
    [
        ("linkedin", "x" * 1251, "first-comment-length"),
        ("instagram", "x" * 2201, "first-comment-length"),
        ("instagram", "#a " * 31, "first-comment-hashtags"),
        ("instagram", "@mara " * 21, "first-comment-mentions"),
    ],
)
def test_what_no_comment_may_hold_there_is_an_error_before_approval(
    library: Drafts, rendering: Rendering, account: Account, network: str, said: str, rule: str
) -> None:
    draft = library.new("post", "", "One thought.", facts=Facts(first_comment=said), to=[account(network)])
    found = rendering.render(target(library, draft)).findings
    assert (rule, "error") in [(each.rule, each.level) for each in found]


def test_what_was_approved_before_there_were_comments_stays_approved() -> None:
    """The fingerprint of a payload without one, as it was taken before parts knew what a comment is."""
    content = Payload("a1", (FrozenPart("One."),), "public", "en", "short")
    plain = asdict(content)
    plain["parts"] = [{"text": "One.", "pictures": []}]
    told = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert content.fingerprint() == hashlib.sha256(told.encode()).hexdigest()
    assert from_kept(json.dumps(plain)) == content
    commented = replace(content, parts=(FrozenPart("One.", comment=True),))
    assert commented.fingerprint() != content.fingerprint()
    assert from_kept(json.dumps(asdict(commented))) == commented


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
