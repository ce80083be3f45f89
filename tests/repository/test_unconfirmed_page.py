"""docs/unconfirmed.md names, for each question no document answers, tests that are there."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

from tests.repository.tracked import ROOT

PAGE = (ROOT / "docs" / "unconfirmed.md").read_text("utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("|")][2:]


@cache
def functions_of(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1][:40])
def test_each_question_names_tests_that_are_there(row: list[str]) -> None:
    assert len(row) == 4 and all(row)
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row[3])
    assert named and ", ".join(f"`{path}::{test}`" for path, test in named) == row[3]
    assert [test for path, test in named if test not in functions_of(path)] == []


def test_every_test_of_open_questions_is_named() -> None:
    path = "tests/networks/test_unconfirmed.py"
    assert {test for test in functions_of(path) if test.startswith("test_") and f"{path}::{test}" not in PAGE} == set()


def test_the_networks_page_leads_there() -> None:
    assert "(unconfirmed.md)" in (ROOT / "docs" / "networks.md").read_text("utf-8")
