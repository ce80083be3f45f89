"""All drafts written out, then brought into an empty workspace: the same texts, titles, tags and days."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brandassist.archive.markdown import export
from brandassist.store.writing.drafts import Facts, Kind
from brandassist.workspace import Workspace, open_workspace
from drafts.pasting.cleaning import clean

# Pieces that Markdown, YAML, wiki links, comments and shortcodes could mistake for something of theirs.
PIECES = st.sampled_from(
    ["---", "+++", "title: x", "# Heading", "- item", "1. one", "> said", "**bold**", "`[[code]]`", "[^1]", "a  ",
     "café", "日本語", "שלום", "👩🏽‍🚀", "{{x}}", "#tag", "[a](https://shop.example/a_b)", "| a | b |", "~~~", "null",
     "\\"]
)  # fmt: skip
LINES = st.one_of(PIECES, st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), max_size=20))
TEXTS = st.lists(LINES, max_size=6).map("\n".join).map(clean)
WORDS = st.one_of(PIECES, st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)).map(clean)
TITLES = st.lists(WORDS, max_size=4).map(lambda words: " ".join(" ".join(words).split()))
TAGS = st.lists(st.from_regex(r"[a-zà-ù][a-zà-ù0-9-]{0,9}", fullmatch=True), max_size=3, unique=True)
DAYS = st.one_of(st.none(), st.datetimes().map(lambda day: day.strftime("%Y-%m-%d") if day.year > 999 else None))


@dataclass(frozen=True)
class Written:
    kind: Kind
    title: str
    text: str
    facts: Facts
    day: str | None


FACTS = st.builds(
    Facts,
    slug=st.from_regex(r"|[a-z0-9]{1,8}(-[a-z0-9]{1,5})?", fullmatch=True),
    excerpt=TITLES,
    language=st.sampled_from(["", "it", "en"]),
    tags=TAGS.map(tuple),
)
WRITTEN = st.builds(Written, st.sampled_from(["article", "post"]), TITLES, TEXTS, FACTS, DAYS)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that was just made."""
    folder = tmp_path_factory.mktemp("round-trip") / "empty"
    open_workspace(folder).close()
    return folder


def _of(workspace: Workspace) -> list[tuple[Any, ...]]:
    shown = (workspace.drafts.show(each.id) for each in workspace.drafts.list())
    return sorted(
        (each.kind, each.title, each.text.strip(), each.facts.slug, each.facts.excerpt, each.facts.language,
         each.facts.tags, str(each.extra["date"])[:10])
        for each in shown
    )  # fmt: skip


@settings(max_examples=12)
@given(st.lists(WRITTEN, min_size=1, max_size=8))
def test_what_goes_out_comes_back_the_same(empty: Path, written: list[Written]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("one", "two"):
            shutil.copytree(empty, folder / each)
        with closing(open_workspace(folder / "one")) as workspace:
            for each in written:
                extra = {"date": each.day} if each.day else None
                workspace.drafts.new(each.kind, each.title, each.text, facts=each.facts, extra=extra)
            export(workspace.db, workspace.media_folder, folder / "out", lambda done, total: True)
        with closing(open_workspace(folder / "two")) as workspace:
            report = workspace.imports.bring_in(folder / "out")
            assert [each for each in report.lines if each.problem] == []
            found = _of(workspace)
    assert [each[:-1] for each in found] == sorted(_as_found(each) for each in written)
    days = sorted(each.day for each in written if each.day)
    assert sorted(each[-1] for each in found if each[-1] in days) == days


def _as_found(each: Written) -> tuple[Any, ...]:
    facts = each.facts
    return each.kind, each.title, each.text.strip(), facts.slug, facts.excerpt, facts.language, facts.tags
