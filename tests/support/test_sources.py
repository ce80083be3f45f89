"""Every refusal of the contract servers says where it is known from (SOURCES.md)."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOMS = ("x", "linkedin", "meta")
SERVERS = [*sorted(path for room in ROOMS for path in (HERE / room).glob("*.py")), HERE / "hooks.py"]
REFUSES = re.compile(r"Refused\(|invalid\(|_no\(|\.bad\(|Reply\(4|_page\(|_api_error\(|_flow_error\(|missing\(")
SOURCE = re.compile(
    r"X-SPEC|X-DOC|LI-DOC|LI-3P|META-DOC|META-SPEC|THREADS-PM|docs\.slack\.dev|developers\.mattermost|learn\.microsoft"
    r"|SEEN|[Ss]een|github\.com|n8n|composio|RFC \d|UNCONFIRMED|contract:"
)


def functions(path: Path) -> list[tuple[str, str, str]]:
    """Name, text, and what its class says of itself."""
    text = path.read_text("utf-8")
    found: list[tuple[str, str, str]] = []
    for node in ast.parse(text).body:
        inner = node.body if isinstance(node, ast.ClassDef) else [node]
        above = ast.get_docstring(node) or "" if isinstance(node, ast.ClassDef) else ""
        own = [each for each in inner if isinstance(each, ast.FunctionDef)]
        found += [(each.name, ast.get_source_segment(text, each) or "", above) for each in own]
    return found


@pytest.mark.parametrize("path", SERVERS, ids=lambda path: str(path.relative_to(HERE)))
def test_each_refusal_names_its_source(path: Path) -> None:
    bare = [name for name, text, above in functions(path) if REFUSES.search(text) and not SOURCE.search(text + above)]
    assert bare == []


def test_the_refusals_are_found_at_all() -> None:
    refusing = [name for path in SERVERS for name, text, _ in functions(path) if REFUSES.search(text)]
    assert {"create", "_feed", "_publish", "take", "access_token"} <= set(refusing)
    assert len(refusing) > 60
