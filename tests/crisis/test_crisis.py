"""Crisis mode: protocols, steps, statements in their order, who may speak, the log, and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import example, given, strategies
from sqlalchemy import text, update
from sqlalchemy.exc import DatabaseError

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.cli.crisis_words import line_words
from brandassist.crisis.export import exported, write
from brandassist.crisis.protocols import checked, parsed, written
from brandassist.crisis.service import Choices, templates
from brandassist.errors import Problem
from brandassist.store.publishing.protocols import Protocol, Step
from brandassist.store.tables import delivery
from brandassist.store.writing.drafts import Kind
from brandassist.walltime import WallTime, from_instant
from brandassist.workspace import Workspace, open_workspace

PROTOCOL = "# Broken freezer\nlanguage: en\n- Hold everything | app\n- Call the store | Assistant\nWrite it down\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = open_workspace(tmp_path / "w", settings=device_settings.load(tmp_path / "device.json"))
    yield opened
    opened.close()


def in_an_hour() -> WallTime:
    return from_instant(clock.now() + timedelta(hours=1), "UTC")


def planned(workspace: Workspace, text_: str, kind: Kind = "post") -> str:
    practice = workspace.accounts.named("Practice")
    draft = workspace.drafts.new(kind, "", text_, to=[practice.id])
    return workspace.queue.schedule(draft, [practice.id], in_an_hour())[0]


def codes(workspace: Workspace) -> list[str]:
    view = workspace.crisis.show()
    assert view is not None
    return [each.code for each in view.lines]


def test_every_template_names_roles_in_both_languages_and_begins_with_the_hold() -> None:
    found = templates()
    assert {each.language for each in found} == {"it", "en"}
    assert len(found) == 8
    assert all(each.steps[0].who == "app" and not each.own for each in found)
    assert {each.id.split(":")[1] for each in found if each.language == "it"} == {
        each.id.split(":")[1] for each in found if each.language == "en"
    }


def test_own_protocols_are_written_copied_changed_and_removed(workspace: Workspace) -> None:
    crisis = workspace.crisis
    own = crisis.write_protocol(PROTOCOL)
    assert [each.text for each in crisis.protocol("broken FREEZER").steps] == [
        "Hold everything",
        "Call the store",
        "Write it down",
    ]
    copy = crisis.duplicate(own, "Broken shelf")
    crisis.write_protocol("# Broken freezer\n", own)
    assert crisis.protocol(own).steps == ()
    crisis.remove_protocol(copy)
    with pytest.raises(Problem, match="not_found"):
        crisis.protocol("Broken shelf")
    edited = crisis.write_protocol("# Mine\n- One", "template:accident:en")
    assert crisis.protocol(edited).own
    with pytest.raises(Problem, match="protocol_without_name"):
        crisis.write_protocol("- a step")
    with pytest.raises(Problem, match="protocol_too_long"):
        crisis.write_protocol("# Endless\n" + "- x\n" * 500)


def test_a_freeze_is_a_crisis_with_its_log_even_if_nobody_says_more(workspace: Workspace) -> None:
    planned(workspace, "Tomorrow's soup.")
    workspace.queue.freeze()
    assert codes(workspace) == ["started", "held"]
    view = workspace.crisis.show()
    assert view is not None
    assert view.lines[1].detail == {"posts": 1, "replies": 0}
    assert (view.row.by, view.lines[1].who) == (workspace.member.name, None)
    assert [each.title for each in view.sorting.held] == ["Tomorrow's soup."]


def test_the_protocol_is_walked_through_with_who_and_when(workspace: Workspace) -> None:
    crisis = workspace.crisis
    crisis.start("A freezer broke", crisis.write_protocol(PROTOCOL), "The store, by phone")
    view = crisis.show()
    assert view is not None
    first, second, third = view.steps
    assert (first.done_at is not None, first.by) == (True, None), "the program has held everything"
    crisis.tick(second.id, note="Nobody answers")
    with pytest.raises(Problem, match="why_needed"):
        crisis.skip(third.id, " ")
    crisis.skip(third.id, "No paper")
    crisis.tick(second.id)
    view = crisis.show()
    assert view is not None
    assert [(each.done_at is not None, each.skipped) for each in view.steps] == [
        (True, ""),
        (False, ""),
        (True, "No paper"),
    ]
    assert codes(workspace)[-6:] == ["reason", "told", "protocol", "done", "skipped", "undone"]
    with pytest.raises(Problem, match="not_found"):
        crisis.tick("nothing")


def test_another_protocol_keeps_what_was_done(workspace: Workspace) -> None:
    crisis = workspace.crisis
    crisis.start(protocol_id=crisis.write_protocol(PROTOCOL))
    crisis.start(protocol_id="template:wrong_post:it")
    view = crisis.show()
    assert view is not None
    assert view.row.protocol == "Post sbagliato"
    assert [each.text for each in view.steps[:2]] == ["Hold everything", "Fermare tutti i post e le risposte"]


def test_odd_words_are_kept_and_never_keep_the_freeze_from_acting(workspace: Workspace) -> None:
    crisis = workspace.crisis
    crisis.start("\u202eright to left\0 " + "x" * 1_000_000, crisis.write_protocol("# No steps at all"), "\n\n")
    view = crisis.show()
    assert view is not None
    assert "\0" not in view.row.reason and view.row.reason.startswith("\u202eright")
    assert view.steps == ()
    crisis.log("a\nb")
    with pytest.raises(Problem, match="nothing_said"):
        crisis.log(" \n ")
    view = crisis.show()
    assert view is not None
    told = exported(view, "Europe/Rome", line_words)
    assert "Europe/Rome" in told
    assert sum(" a b" in line for line in told.splitlines()) == 1, "one line is one event"


def test_with_an_unknown_protocol_everything_is_frozen_all_the_same(workspace: Workspace) -> None:
    with pytest.raises(Problem, match="not_found"):
        workspace.crisis.start(protocol_id="no such thing")
    assert workspace.queue.standing().frozen_since is not None


def test_no_line_of_the_log_can_be_changed(workspace: Workspace) -> None:
    workspace.queue.freeze()
    draft = workspace.crisis.statement("en", "Words.", ["Legal"])
    workspace.crisis.sign(draft, "Legal")
    before = codes(workspace)
    for table in ("crisis_line", "sign_off"):
        for statement in (f"UPDATE {table} SET member_id = NULL", f"DELETE FROM {table}"):
            with pytest.raises(DatabaseError, match="append-only"), workspace.db.write() as tx:
                tx.execute(text(statement))
    assert codes(workspace) == before


def test_two_people_who_freeze_in_the_same_moment_begin_one_crisis(workspace: Workspace) -> None:
    together = Barrier(2)

    def press() -> None:
        together.wait(10)
        workspace.queue.freeze()

    threads = [Thread(target=press) for _ in range(2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert codes(workspace).count("started") == 1
    with workspace.db.read() as tx:
        assert tx.execute(text("SELECT count(*) FROM freeze")).scalar() == 1


def test_a_statement_is_approved_in_its_order_by_who_may_speak(workspace: Workspace) -> None:
    crisis = workspace.crisis
    other = workspace.add_member("Second", "assistant")
    assert other
    crisis.start("x")
    practice = workspace.accounts.named("Practice")
    draft = crisis.statement("en", "We took it off the shelves.", ["Legal", workspace.member.name], to=[practice.id])
    with pytest.raises(Problem, match="not_next_to_sign"):
        crisis.sign(draft, workspace.member.name)
    with pytest.raises(Problem, match="not_signed"):
        workspace.approvals.approve(draft)
    crisis.sign(draft, "Legal")
    crisis.write(draft, "We took it off the shelves at ten.")
    view = crisis.show()
    assert view is not None
    assert view.statements[0].next == "Legal", "other words are asked for again"
    crisis.sign(draft, "legal")
    crisis.sign(draft, workspace.member.name)
    [outcome] = workspace.approvals.approve(draft)
    assert outcome.problem is None
    crisis.set_approvers(draft, ["Second"])
    with pytest.raises(Problem, match="signs_for_themselves"):
        crisis.sign(draft, "Second")


def test_who_may_not_speak_approves_no_statement(workspace: Workspace) -> None:
    workspace.set_rule("speakers", "Somebody Else")
    workspace.crisis.start("x")
    practice = workspace.accounts.named("Practice")
    draft = workspace.crisis.statement("en", "Words.", to=[practice.id])
    assert not workspace.crisis.may_speak()
    with pytest.raises(Problem, match="may_not_speak"):
        workspace.approvals.approve(draft)


def test_one_approved_statement_may_go_while_all_else_stays_frozen(workspace: Workspace) -> None:
    crisis = workspace.crisis
    other = planned(workspace, "Not now.")
    workspace.queue.freeze()
    practice = workspace.accounts.named("Practice")
    draft = crisis.statement("en", "This is what we know.", to=[practice.id])
    [said] = workspace.queue.schedule(draft, [practice.id], from_instant(clock.now(), "UTC"))
    with workspace.db.write() as tx:
        tx.execute(update(delivery).values(due_at=clock.now()))
    workspace.lanes.run_until_idle()
    assert workspace.queue.show(said)[0].state == "scheduled", "it is born frozen"
    with pytest.raises(Problem, match="only_statements"):
        crisis.let_through(other)
    crisis.let_through(said)
    workspace.queue.freeze()  # pressed again: everything is stopped again
    workspace.lanes.run_until_idle()
    assert workspace.queue.show(said)[0].state == "scheduled"
    crisis.let_through(said)
    workspace.lanes.run_until_idle()
    assert [workspace.queue.show(each)[0].state for each in (said, other)] == ["published", "scheduled"]
    assert "released" in codes(workspace)
    with pytest.raises(Problem, match="still_frozen"):
        workspace.queue.thaw([other])


def test_it_ends_post_by_post_and_nothing_else_moves(workspace: Workspace) -> None:
    kept, let, dropped, moved = (planned(workspace, words) for words in ("Kept.", "Let.", "Dropped.", "Moved."))
    workspace.crisis.start("x")
    later = from_instant(clock.now() + timedelta(days=1), "UTC")
    workspace.crisis.end(Choices(release=[let], drop=[dropped], move={moved: later}))
    rows = {each: workspace.queue.show(each)[0] for each in (kept, let, dropped, moved)}
    assert {each: row.holds for each, row in rows.items()} == {kept: ("frozen",), let: (), dropped: (), moved: ()}
    assert (rows[dropped].state, rows[moved].wall) == ("cancelled", later.wall)
    assert codes(workspace)[-2:] == ["thawed", "thawed"]
    assert "ended" in codes(workspace)
    with pytest.raises(Problem, match="not_frozen"):
        workspace.crisis.log("too late")


def test_a_clock_set_back_during_a_freeze_keeps_the_order_of_the_log(workspace: Workspace) -> None:
    workspace.crisis.start("first")
    before = clock.now() - timedelta(hours=3)
    with clock.set_to(lambda: before):
        workspace.crisis.log("second")
        assert workspace.queue.standing().frozen_since is not None
        workspace.lanes.run_until_idle()
    assert codes(workspace) == ["started", "held", "reason", "line"]


STEPS = strategies.builds(Step, strategies.text(max_size=60), strategies.text(max_size=20))


@given(strategies.text(max_size=40), strategies.sampled_from(("it", "en")), strategies.lists(STEPS, max_size=8))
@example("# 1", "en", [Step("-5 degrees"), Step("a | b"), Step("# no name"), Step("language: it", "|")])
def test_a_protocol_comes_back_from_its_file_as_it_was(name: str, language: str, steps: list[Step]) -> None:
    try:
        name, language, kept = checked(name, language, steps)
    except Problem as problem:
        assert problem.code in ("protocol_without_name", "null_bytes")
        return
    again = parsed(written(Protocol("", name, language, tuple(kept))), "en")
    assert again == (name, language, kept)


def test_what_another_was_writing_in_a_statement_is_not_lost(workspace: Workspace, tmp_path: Path) -> None:
    workspace.crisis.start("x")
    workspace.add_member("Luca", "assistant")
    draft = workspace.crisis.statement("en", "", [workspace.member.name])
    workspace.crisis.keep(draft, "We took it off the shelves.")
    settings = device_settings.load(tmp_path / "device.json")
    with closing(open_workspace(tmp_path / "w", as_member="Luca", settings=settings)) as his:
        his.crisis.keep(draft, "Nobody was")
        his.crisis.keep(draft, "Nobody was hurt.")
    assert workspace.drafts.show(draft).text == "Nobody was hurt."
    assert [each.content.text for each in workspace.drafts.revisions(draft)] == ["We took it off the shelves."]


def test_an_approved_statement_goes_where_it_can_and_what_cannot_gets_no_time(workspace: Workspace) -> None:
    crisis = workspace.crisis
    crisis.start("x")
    practice = workspace.accounts.named("Practice")
    draft = crisis.statement("en", "", [workspace.member.name])
    assert "statement" not in codes(workspace), "nothing is written yet"
    crisis.keep(draft, "This is")
    crisis.keep(draft, "This is what we know.")
    crisis.write(draft, "This is what we know.")
    crisis.write(draft, "This is what we know.")
    assert codes(workspace).count("statement") == 1, "saved once, however often it was kept on the way"
    with pytest.raises(Problem, match="not_signed"):
        crisis.publish(draft, [practice.id])
    assert workspace.queue.of_draft(draft) == []
    crisis.sign(draft, workspace.member.name)
    [gone] = crisis.publish(draft, [practice.id])
    workspace.lanes.run_until_idle()
    assert workspace.queue.show(gone)[0].state == "published"
    with pytest.raises(Problem, match="only_statements"):
        crisis.publish(workspace.drafts.new("post", "", "Not now."), [practice.id])


def test_the_log_in_a_file_is_whole_and_never_written_over(workspace: Workspace, tmp_path: Path) -> None:
    workspace.crisis.start("Why")
    workspace.crisis.log("a\nb\u2028c")
    view = workspace.crisis.show()
    assert view is not None
    file = tmp_path / "crisis.txt"
    write(file, exported(view, "Europe/Rome", line_words))
    lines = file.read_text("utf-8").split("\n\n")[1].strip().splitlines()
    assert len(lines) == len(view.lines)
    assert lines[-1].endswith("a b c")
    for line, each in zip(lines, view.lines, strict=True):
        stamp = line.split("  ")[0]
        assert datetime.strptime(stamp, "%Y-%m-%d %H:%M:%S %z") == each.at.replace(microsecond=0)
    with pytest.raises(Problem, match="file_exists"):
        write(file, "other")
    assert "other" not in file.read_text("utf-8")


def test_a_brief_names_who_was_told_and_when_and_ends_with_the_crisis(workspace: Workspace) -> None:
    assert workspace.crisis.brief() is None
    planned(workspace, "Soup.")
    workspace.crisis.start("x", told="Alma")
    brief = workspace.crisis.brief()
    assert brief is not None
    assert (brief.row.told, brief.posts, brief.replies, brief.not_recalled) == ("Alma", 1, 0, ())
    assert brief.told_at is not None
    workspace.crisis.end()
    assert workspace.crisis.brief() is None
