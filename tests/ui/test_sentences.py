"""Problems in plain words: each sentence finds its facts where the engine raises it; the unforeseen stays plain."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from brandassist.errors import Problem
from tests.support.translations import ROOT
from ui.sentences import SENTENCES, sentence_of


def raised() -> Iterator[tuple[str, set[str], str]]:
    """Every Problem("code", **facts) in the engine: its code, the names of its facts, the file."""
    for folder in ("brandassist", "drafts"):
        for source in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(source.read_text())):
                named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Problem"
                if named and node.args and isinstance(node.args[0], ast.Constant):
                    yield str(node.args[0].value), {str(each.arg) for each in node.keywords}, source.name


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_finds_its_facts_where_it_is_raised(code: str) -> None:
    needed = set(re.findall(r"\{(\w+)", SENTENCES[code]))
    given = [facts for other, facts, _ in raised() if other == code]
    assert not given or any(needed <= facts for facts in given), given


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
