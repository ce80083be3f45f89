"""Problems in plain words: each sentence finds its facts where the engine raises it; the unforeseen stays plain."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from brandassist.cli.sentences import SENTENCES as TYPED
from brandassist.errors import Problem
from tests.support.translations import ROOT
from ui.outcomes import NOT_SENT, PARTLY, UNSURE, not_sent, unsure
from ui.sentences import SENTENCES, sentence_of

COMMAND_LINE = (ROOT / "brandassist" / "cli", ROOT / "brandassist" / "__main__.py")
# How the engine, the door to the network and the adapters name what a delivery keeps as its problem.
OUTCOMES = {
    "NeverOpened": 0,
    "Broken": 0,
    "TooLarge": 0,
    "NotJson": 0,
    "NotYet": 0,
    "_failed": 0,
    "Verdict": 1,
}


@cache
def calls() -> list[tuple[str, ast.Call, Path]]:
    """Every call in the engine by the name of what is called."""
    return list(_calls())


def _calls() -> Iterator[tuple[str, ast.Call, Path]]:
    for folder in ("brandassist", "drafts"):
        for source in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(source.read_text())):
                if isinstance(node, ast.Call):
                    called = node.func
                    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                    yield name, node, source


def raised() -> Iterator[tuple[str, set[str], Path]]:
    """Every Problem("code", **facts) in the engine: its code, the names of its facts, the file."""
    for name, node, source in calls():
        if name == "Problem" and node.args and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value), {str(each.arg) for each in node.keywords}, source


def kept() -> Iterator[tuple[str, Path]]:
    """Every code a delivery may keep as its problem."""
    for name, node, source in calls():
        place = 2 if name == "ask" and source.parent.name == "publishing" else OUTCOMES.get(name)
        if place is not None and len(node.args) > place and source.parent.name != "practice":
            for code in ast.walk(node.args[place]):
                if isinstance(code, ast.Constant) and isinstance(code.value, str) and not code.value.isdigit():
                    yield code.value, source
    for source in (ROOT / "brandassist" / "store" / "deliveries").glob("*.py"):
        for code in re.findall(r'"code": "(\w+)"', source.read_text()):
            yield code, source


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_finds_its_facts_where_it_is_raised(code: str) -> None:
    needed = set(re.findall(r"\{(\w+)", SENTENCES[code]))
    given = [facts for other, facts, _ in raised() if other == code]
    assert not given or any(needed <= facts for facts in given), given


def test_every_problem_a_person_can_meet_here_has_its_sentence() -> None:
    raised_codes = {
        code for code, _, source in raised() if not any(source.is_relative_to(each) for each in COMMAND_LINE)
    }
    typed_only = {code for code, _, _ in raised()} - raised_codes
    assert len(raised_codes) > 80
    assert raised_codes - set(SENTENCES) == set()
    assert set(TYPED) - typed_only - set(SENTENCES) == set()  # the codes that are put together are all there


def test_every_way_a_delivery_can_stop_has_its_sentence() -> None:
    codes = {code: source.name for code, source in kept()}
    assert {"missed", "interrupted", "lease_lost", "absent_twice", "not_knowable", "timeout", "left"} <= set(codes)
    told = {*NOT_SENT, *UNSURE, *PARTLY, *SENTENCES}
    assert {code: where for code, where in codes.items() if code and code not in told} == {}


@pytest.mark.parametrize("code", sorted(NOT_SENT))
def test_what_was_not_sent_says_that_nothing_was_published(code: str, themed: QApplication) -> None:
    said = not_sent({"code": code, "words": "host.example"}, "mastodon")
    assert re.search("nothing|not sent|not there", said), said
    assert "{" not in said


@pytest.mark.parametrize("code", sorted(UNSURE))
def test_what_is_not_known_is_never_called_unsent(code: str, themed: QApplication) -> None:
    said = unsure({"code": code}, "mastodon", "Today 10:42")
    assert "nothing was" not in said
    assert "Mastodon" in said
    assert "{" not in said


def test_a_server_that_may_hold_a_post_is_named(themed: QApplication) -> None:
    assert "server of Mastodon took it" in unsure({"code": "timeout"}, "mastodon", "Today 10:42", with_server="unclear")
    assert "was to send it" in unsure({"code": "absent_twice"}, "mastodon", "", with_server="held")
    assert "may still publish it" in unsure({"code": "recall_unclear"}, "mastodon", "", with_server="held")


def test_a_refusal_keeps_the_networks_words_and_the_engines_own_problem(themed: QApplication) -> None:
    assert not_sent({"code": "422", "words": "Too long."}, "mastodon") == "Mastodon said: Too long."
    assert not_sent({"code": "410"}, "mastodon") == "Mastodon refused it (410)."
    assert "signing in again" in not_sent({"code": "sign_in_needed", "account": "Town square"}, "mastodon")


def test_a_problem_is_said_in_words(themed: QApplication) -> None:
    assert sentence_of(Problem("member_exists", name="Ada")) == "Ada works here already."


def test_a_problem_without_its_facts_still_says_something(themed: QApplication) -> None:
    assert sentence_of(Problem("member_exists")) == "… works here already."
    assert sentence_of(Problem("never_heard_of")) == "This did not work (never_heard_of)."


def test_the_unforeseen_is_named_without_its_details(themed: QApplication, caplog: pytest.LogCaptureFixture) -> None:
    sentence = sentence_of(RuntimeError("a secret"))
    assert "RuntimeError" in sentence
    assert "secret" not in sentence
    assert caplog.records
