from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from brandassist import clock
from brandassist.errors import Problem
from brandassist.ids import new_id
from brandassist.networks import BUILT_IN, visibilities
from brandassist.store.database import Database
from brandassist.store.deliveries import plan
from brandassist.store.history import Actor
from brandassist.store.tables import approval, attempt, delivery, payload
from brandassist.store.tables import part as part_table
from brandassist.store.writing import approval_rules, payloads
from brandassist.store.writing import approvals as rows
from brandassist.store.writing.drafts import Facts, PictureRef
from brandassist.store.writing.payloads import Payload
from brandassist.store.writing.targets import TargetView
from brandassist.walltime import WallTime
from brandassist.writing.approval import Approvals
from brandassist.writing.comments import Comments
from brandassist.writing.library import Drafts
from brandassist.writing.rendering import Rendering
from tests.writing.conftest import Account, rule, someone


def frozen(db: Database, view: TargetView) -> Payload:
    with db.read() as tx:
        standing = rows.standing(tx, view.id)
        assert standing is not None
        return payloads.get(tx, standing.payload_id)


def planned(db: Database, view: TargetView) -> str:
    with db.write("queue") as tx:
        return plan.create(
            tx,
            draft_id=view.draft_id,
            target_id=view.id,
            account_id=view.account_id,
            kind="post",
            planned=WallTime("2030-01-01T08:30", "UTC"),
            promise="computer",
        )


def delivery_row(db: Database, delivery_id: str) -> Any:
    with db.read() as tx:
        return tx.execute(select(delivery).where(delivery.c.id == delivery_id)).one()


def set_state(db: Database, delivery_id: str, state: str) -> None:
    with db.write("queue") as tx:
        tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(state=state))


def try_it(db: Database, delivery_id: str) -> None:
    with db.write("queue") as tx:
        part_id = tx.execute(select(part_table.c.id).where(part_table.c.delivery_id == delivery_id)).scalar()
        tx.execute(
            insert(attempt).values(
                id=new_id(),
                delivery_id=delivery_id,
                part_id=part_id,
                number=1,
                step="publish",
                publishes=True,
                event="started",
                detail={},
                at=clock.now(),
            )
        )


def target_of(library: Drafts, draft_id: str, number: int = 0) -> TargetView:
    return library.show(draft_id).targets[number]


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value.code


def test_approval_freezes_parts_pictures_and_account(
    library: Drafts,
    approvals: Approvals,
    account: Account,
    photo: Callable[[int], str],
    db: Database,
    media_folder: Path,
) -> None:
    to = account()
    draft_id = library.new("post", "", "**La fila**\n\n---\n\nDodici minuti.", to=[to], facts=Facts(language="it"))
    sha = photo(1)
    library.set_pictures(draft_id, [PictureRef(sha, "La fila alle casse")])
    (outcome,) = approvals.approve(draft_id)
    content = frozen(db, target_of(library, draft_id))
    assert outcome.problem is None
    assert outcome.fingerprint == content.fingerprint()
    assert [each.text for each in content.parts] == ["La fila", "Dodici minuti."]
    assert (content.account_id, content.language, content.visibility, content.kind) == (to, "it", "public", "short")
    picture = content.parts[0].pictures[0]
    assert (picture.original, picture.alt) == (sha, "La fila alle casse")
    assert list(media_folder.glob(f"renditions/**/{picture.rendition}.*"))


def test_a_language_nobody_said_is_the_one_it_is_written_in(
    library: Drafts, approvals: Approvals, account: Account, db: Database
) -> None:
    draft_id = library.new("post", "", "La fila alle casse è di dodici minuti, e non si muove.", to=[account()])
    approvals.approve(draft_id)
    assert frozen(db, target_of(library, draft_id)).language == "it"
    short = library.new("post", "", "Uno.", to=[account()])
    approvals.approve(short)
    assert frozen(db, target_of(library, short)).language == ""


def test_a_later_edit_changes_nothing_that_goes_out_and_is_shown(
    library: Drafts, approvals: Approvals, account: Account, db: Database
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    approvals.approve(draft_id)
    before = frozen(db, target_of(library, draft_id))
    assert not target_of(library, draft_id).changed
    library.autosave(draft_id, "", "due")
    assert frozen(db, target_of(library, draft_id)) == before
    view = target_of(library, draft_id)
    assert (view.review, view.changed) == ("approved", True)
    library.autosave(draft_id, "", "uno")
    assert not target_of(library, draft_id).changed


@pytest.mark.parametrize("what", ["own", "picture", "alt", "visibility", "language", "tags"])
def test_every_change_a_reader_could_notice_is_seen(
    library: Drafts, approvals: Approvals, account: Account, photo: Callable[[int], str], what: str
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    sha = photo(1)
    library.set_pictures(draft_id, [PictureRef(sha, "alt")])
    approvals.approve(draft_id)
    target = target_of(library, draft_id)
    assert not target.changed
    changes: dict[str, Callable[[], object]] = {
        "own": lambda: library.write_own(target.id, "mia"),
        "picture": lambda: library.set_pictures(draft_id, []),
        "alt": lambda: library.set_pictures(draft_id, [PictureRef(sha, "altro")]),
        "visibility": lambda: library.set_facts(draft_id, Facts(visibility="unlisted")),
        "language": lambda: library.set_facts(draft_id, Facts(language="it")),
        "tags": lambda: library.set_facts(draft_id, Facts(tags=("x",))),
    }
    changes[what]()
    assert target_of(library, draft_id).changed


def test_an_own_version_that_reads_as_the_approved_master_is_no_change(
    library: Drafts, approvals: Approvals, account: Account
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    approvals.approve(draft_id)
    library.make_own_version(target_of(library, draft_id).id)
    assert not target_of(library, draft_id).changed


def test_approval_fills_what_is_planned_and_taking_back_empties_it(
    library: Drafts, approvals: Approvals, account: Account, db: Database
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    delivery_id = planned(db, target_of(library, draft_id))
    approvals.submit(draft_id)
    assert target_of(library, draft_id).review == "awaiting"
    assert delivery_row(db, delivery_id).payload_id is None
    approvals.approve(draft_id)
    assert delivery_row(db, delivery_id).payload_id is not None
    approvals.take_back(draft_id)
    view = target_of(library, draft_id)
    assert (view.review, view.approval_id) == ("editing", None)
    row = delivery_row(db, delivery_id)
    assert (row.payload_id, row.state) == (None, "scheduled")
    assert [each.verb for each in approvals.words(draft_id)] == ["submitted", "approved", "taken_back"]


def test_approving_again_changes_nothing(library: Drafts, approvals: Approvals, account: Account, db: Database) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    (first,) = approvals.approve(draft_id)
    (second,) = approvals.approve(draft_id)
    assert (second.fingerprint, second.problem) == (first.fingerprint, None)
    with db.read() as tx:
        assert len(tx.execute(select(approval)).all()) == 1


def test_a_new_text_waits_beside_the_approved_one(
    library: Drafts, approvals: Approvals, account: Account, db: Database
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    delivery_id = planned(db, target_of(library, draft_id))
    approvals.approve(draft_id)
    old = delivery_row(db, delivery_id).payload_id
    library.autosave(draft_id, "", "due")
    approvals.submit(draft_id)
    view = target_of(library, draft_id)
    assert (view.review, view.changed, view.approval_id is not None) == ("awaiting", True, True)
    assert delivery_row(db, delivery_id).payload_id == old
    approvals.approve(draft_id)
    assert delivery_row(db, delivery_id).payload_id != old
    assert frozen(db, target_of(library, draft_id)).parts[0].text == "due"
    with db.read() as tx:
        assert payloads.get(tx, old).parts[0].text == "uno"


def test_a_target_that_may_not_go_keeps_no_other_back(library: Drafts, approvals: Approvals, account: Account) -> None:
    small = account("mastodon", "Small", limits={"characters": 30, "link": 23})
    draft_id = library.new("post", "", "https://example.org/" + "a" * 10, to=[account(), small])
    library.write_own(target_of(library, draft_id, 1).id, " ")
    done = {each.label: each for each in approvals.approve(draft_id)}
    assert done["practice"].problem is None
    assert done["Small"].problem is not None
    assert (done["Small"].problem.code, done["Small"].problem.data["rules"]) == ("check_failed", "empty")
    assert [each.review for each in library.show(draft_id).targets] == ["approved", "editing"]


def test_only_some_targets_are_approved(library: Drafts, approvals: Approvals, account: Account) -> None:
    draft_id = library.new("post", "", "uno", to=[account(), account("mastodon")])
    approvals.approve(draft_id, [target_of(library, draft_id, 1).id])
    assert [each.review for each in library.show(draft_id).targets] == ["editing", "approved"]
    assert code_of(lambda: approvals.approve(draft_id, ["unknown"])) == "not_found"


def test_what_the_approver_did_not_see_is_not_approved(
    library: Drafts, approvals: Approvals, rendering: Rendering, account: Account
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    target = target_of(library, draft_id)
    seen = {target.id: rendering.render(target.id).payload.fingerprint()}
    library.autosave(draft_id, "", "due")
    (outcome,) = approvals.approve(draft_id, seen=seen)
    assert outcome.problem is not None
    assert outcome.problem.code == "changed_meanwhile"
    assert target_of(library, draft_id).review == "editing"
    library.autosave(draft_id, "", "uno")
    (outcome,) = approvals.approve(draft_id, seen=seen)
    assert outcome.fingerprint == seen[target.id]


def test_what_may_be_out_or_is_held_by_a_server_is_neither_changed_nor_taken_back(
    library: Drafts, approvals: Approvals, account: Account, db: Database
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    delivery_id = planned(db, target_of(library, draft_id))
    approvals.approve(draft_id)
    library.autosave(draft_id, "", "due")
    try_it(db, delivery_id)
    for state, said in (("handed_over", "recall_first"), ("sending", "being_sent"), ("unconfirmed", "settle_first")):
        set_state(db, delivery_id, state)
        assert code_of(lambda: approvals.take_back(draft_id)) == said
        (outcome,) = approvals.approve(draft_id)
        assert outcome.problem is not None
        assert outcome.problem.code == said
    assert frozen(db, target_of(library, draft_id)).parts[0].text == "uno"
    set_state(db, delivery_id, "published")
    assert code_of(lambda: approvals.take_back(draft_id)) == "nothing_to_take_back"
    assert code_of(lambda: approvals.submit(draft_id)) == "nothing_to_submit"


def test_what_was_tried_and_came_to_nothing_is_planned_anew(
    library: Drafts, approvals: Approvals, account: Account, db: Database
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    delivery_id = planned(db, target_of(library, draft_id))
    approvals.approve(draft_id)
    try_it(db, delivery_id)
    before = delivery_row(db, delivery_id)
    library.autosave(draft_id, "", "due")
    (outcome,) = approvals.approve(draft_id)
    assert outcome.problem is None
    tried, view = delivery_row(db, delivery_id), target_of(library, draft_id)
    assert (tried.state, tried.payload_id) == ("cancelled", before.payload_id)
    assert view.delivery is not None and view.delivery.id != delivery_id
    fresh = delivery_row(db, view.delivery.id)
    assert (fresh.state, fresh.wall, fresh.zone) == ("scheduled", before.wall, before.zone)
    assert frozen(db, view).parts[0].text == "due"


def test_without_a_target_nothing_is_submitted_or_approved(library: Drafts, approvals: Approvals) -> None:
    draft_id = library.new("post", "", "uno")
    assert code_of(lambda: approvals.submit(draft_id)) == "no_target"
    assert code_of(lambda: approvals.approve(draft_id)) == "no_target"
    library.delete(draft_id)
    assert code_of(lambda: approvals.submit(draft_id)) == "in_bin"


def test_where_each_post_waits_for_the_executive_nobody_else_approves(
    library: Drafts, approvals: Approvals, account: Account, db: Database, me: Actor, rendering: Rendering
) -> None:
    helper = Approvals(db, someone(db, "Helper", "assistant"), rendering)
    draft_id = library.new("post", "", "uno", to=[account()])
    assert helper.may_approve()
    rule(db, me, "every")
    assert not helper.may_approve()
    assert code_of(lambda: helper.approve(draft_id)) == "not_allowed"
    helper.submit(draft_id)
    assert code_of(lambda: helper.request_changes(draft_id, "perché sì")) == "not_allowed"
    assert code_of(lambda: approvals.request_changes(draft_id, "  ")) == "why_needed"
    approvals.request_changes(draft_id, "Più corto")
    view = target_of(library, draft_id)
    assert (view.review, view.why) == ("changes_requested", "Più corto")
    assert code_of(lambda: approvals.request_changes(draft_id, "Ancora")) == "nothing_awaits"
    helper.submit(draft_id)
    approvals.approve(draft_id)
    assert target_of(library, draft_id).review == "approved"
    said = [(each.verb, each.who) for each in approvals.words(draft_id)]
    assert said == [
        ("submitted", "Helper"),
        ("changes_requested", "Chief"),
        ("submitted", "Helper"),
        ("approved", "Chief"),
    ]


def test_order_is_counted_though_the_clock_jumps_back(library: Drafts, approvals: Approvals, account: Account) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    approvals.submit(draft_id)
    earlier = clock.now().replace(year=2020)
    with clock.set_to(lambda: earlier):
        approvals.approve(draft_id)
        library.autosave(draft_id, "", "due")
        library.pause(draft_id)
    assert target_of(library, draft_id).review == "approved"
    assert library.revisions(draft_id)[0].content.text == "due"


def test_a_failing_transaction_leaves_nothing_approved(
    library: Drafts, approvals: Approvals, account: Account, db: Database
) -> None:
    draft_id = library.new("post", "", "uno", to=[account()])
    with pytest.raises(RuntimeError), db.write("drafts", "queue") as tx:
        approvals.approve_in(tx, draft_id)
        raise RuntimeError
    assert target_of(library, draft_id).review == "editing"
    with db.read() as tx:
        assert tx.execute(select(payload)).all() == []


def test_nothing_is_approved_for_more_people_than_were_chosen(
    library: Drafts, approvals: Approvals, account: Account
) -> None:
    """On every network: what is approved has the word that was written, and the network keeps it."""
    networks = {account(name): name for name in (*BUILT_IN, "x")}
    draft_id = library.new("post", "", "uno", to=list(networks))

    @settings(max_examples=40, deadline=None)
    @given(st.sampled_from(["public", "unlisted", "private", "direct", "secret", "Public", ""]) | st.text())
    def approve(visibility: str) -> None:
        with suppress(Problem):  # a word with signs that no database takes leaves the one before
            library.set_facts(draft_id, Facts(visibility=visibility))
        word = library.show(draft_id).facts.visibility
        for outcome in approvals.approve(draft_id):
            rules = outcome.problem.data["rules"] if outcome.problem is not None else ""
            assert ("visibility-" in rules) == (word not in visibilities(networks[outcome.account_id]))
            if outcome.problem is not None:
                assert outcome.problem.code == "check_failed"
                assert "visibility-" in rules or networks[outcome.account_id] == "instagram"  # it wants a picture

    approve()


def test_changes_are_asked_for_at_a_passage_all_or_nothing(
    library: Drafts, approvals: Approvals, account: Account, db: Database, me: Actor, rendering: Rendering
) -> None:
    helper = someone(db, "Helper", "assistant")
    draft_id = library.new("post", "", "Nine people came. They asked one thing.", to=[account()])
    rule(db, me, "every")
    Approvals(db, helper, rendering).submit(draft_id)
    assert code_of(lambda: approvals.request_changes(draft_id, "Which?", at="never written")) == "no_passage"
    assert target_of(library, draft_id).review == "awaiting"
    approvals.request_changes(draft_id, "Which?", at="one thing")
    assert (target_of(library, draft_id).review, target_of(library, draft_id).why) == ("changes_requested", "Which?")
    (said,) = Comments(db, helper).of(draft_id)
    assert (said.quote, said.text, said.asks, said.who) == ("one thing", "Which?", True, "Chief")
    assert code_of(lambda: approvals.request_changes(draft_id, "Again", at="one thing")) == "nothing_awaits"
    assert len(Comments(db, helper).of(draft_id)) == 1
    Comments(db, helper).answer(said.id, "The hours.")
    Approvals(db, helper, rendering).submit(draft_id)
    assert target_of(library, draft_id).review == "awaiting"


def test_an_account_may_have_a_stricter_or_a_looser_rule_than_the_others(
    library: Drafts, approvals: Approvals, account: Account, db: Database, me: Actor, rendering: Rendering
) -> None:
    helper = Approvals(db, someone(db, "Helper", "assistant"), rendering)
    strict, loose = account(label="strict"), account(label="loose")
    with db.write("accounts") as tx:
        approval_rules.choose(tx, strict, "every")
    assert helper.may_approve([loose]) and not helper.may_approve([strict]) and not helper.may_approve([loose, strict])
    draft_id = library.new("post", "", "uno", to=[strict, loose])
    told = {each.label: each.problem and each.problem.code for each in helper.approve(draft_id)}
    assert told == {"strict": "not_allowed", "loose": None}
    rule(db, me, "every")
    with db.write("accounts") as tx:
        approval_rules.choose(tx, loose, "alone")
        approval_rules.choose(tx, strict, "")
    assert helper.may_approve([loose]) and not helper.may_approve([strict])
    with db.write("accounts") as tx, pytest.raises(Problem, match="bad_setting"):
        approval_rules.choose(tx, loose, "sometimes")


def test_where_the_assistants_posts_are_asked_about_only_hers_wait(
    library: Drafts, approvals: Approvals, account: Account, db: Database, me: Actor, rendering: Rendering
) -> None:
    helper = Approvals(db, someone(db, "Helper", "assistant"), rendering)
    rule(db, me, "assistant")
    one = account()
    assert approvals.unasked([one]) and approvals.may_approve([one])
    assert not helper.unasked([one]) and not helper.may_approve([one])
    draft_id = library.new("post", "", "uno", to=[one])
    assert code_of(lambda: helper.approve(draft_id)) == "not_allowed"
    rule(db, me, "every")
    assert not approvals.unasked([one]) and approvals.may_approve([one])
