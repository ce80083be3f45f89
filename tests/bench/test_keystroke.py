"""A key in the Composer against a key in a bare QPlainTextEdit with the same text, in turn, in one run.

The draft has 20,000 words and five targets; checks, spelling and previews are at work, as always.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Literal

import pytest

from brandassist.practice import address
from brandassist.workspace import open_workspace
from tests.bench.figures import show
from tests.support.builders import an_account
from tests.support.xvfb import screen

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]

HERE = Path(__file__).parent
TURNS, KEYS, WORDS = 5, 240, 20_000
NETWORKS = ("x", "linkedin", "mastodon")  # beside Practice and the site


def a_text(words: int) -> str:
    """Paragraphs of a shop: one heading in ten, and in one of twenty a word to be told of."""
    random, told = Random(11), list[str]()
    written = 0
    while written < words:
        paragraph = " ".join(random.sample(SENTENCES, random.randint(4, 8)))
        if len(told) % 10 == 9:
            told.append(f"## {SENTENCES[random.randrange(len(SENTENCES))].rstrip('.')}")
        told.append(f"{paragraph} {random.choice(TOLD)}" if len(told) % 20 == 7 else paragraph)
        written += len(paragraph.split())
    return "\n\n".join(told)


SENTENCES = [
    "We opened at seven and nobody waited.",
    "The second till stood open, and the queue was **twelve people** long.",
    "Nora counts the baskets every evening and writes the number on the door.",
    "A customer asked why the bread had moved, and she was right to ask.",
    "The night delivery came late, so the team filled the shelf while people walked past it.",
    "I stayed for an hour and a half and said very little.",
    "There is a corner by the window where two chairs would be enough.",
    "What does not appear in any report is how quiet it gets at three.",
    "The manager showed me [the plan](https://shop.example/plan) she had drawn by hand.",
    "Nine of the forty lamps were dark; we changed them before lunch.",
    "*Nobody* had told the new colleagues where the ladder is kept.",
    "An old man bought one screw and stayed for the story of it.",
    "The region looks at the same question in three other stores.",
    "We promised an answer, and wrote the promise down.",
    "Her lesson was short: ask first, then carry the box.",
    "The price on the label and the price at the till were not the same.",
]
TOLD = ["See you this morning.", "The shopfrontt was painted.", "We leverage synergies here."]


def typed(script: str, environment: dict[str, str], *arguments: str) -> list[float]:
    ran = subprocess.run(
        [sys.executable, HERE / script, *arguments], env=environment, capture_output=True, text=True, timeout=300
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.fixture
def surroundings() -> Iterator[dict[str, str]]:
    """The environment of a window on a screen of its own."""
    with screen() as display:
        yield {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(HERE.parents[1])}


def a_draft(folder: Path, kind: Literal["post", "article"], text: str) -> str:
    """For five targets; returns its id. Any that are there already go: they would be nearly the same."""
    with closing(open_workspace(folder)) as workspace:
        for row in workspace.drafts.list():
            workspace.drafts.delete(row.id)
        accounts = [row.account.id for row in workspace.accounts.list()]
        there = {row.account.network for row in workspace.accounts.list()}
        accounts += [
            an_account(workspace.db, each, device=workspace.me.device_id) for each in NETWORKS if each not in there
        ]
        return workspace.drafts.new(kind, "A long one", text, to=accounts)


def test_a_key_in_a_long_draft(own_folders: Path, tmp_path: Path, surroundings: dict[str, str]) -> None:
    text, folder = a_text(WORDS), tmp_path / "workspace"
    (tmp_path / "text.md").write_text(text, "utf-8")
    ours: list[list[float]] = []
    bare: list[list[float]] = []
    try:
        for _ in range(TURNS):
            bare.append(typed("typing_bare.py", surroundings, str(tmp_path / "text.md"), str(KEYS)))
            draft_id = a_draft(folder, "article", text)  # the text of the bare one, not what was typed into it before
            ours.append(typed("our_composer.py", surroundings, str(folder), draft_id, str(KEYS)))
    finally:
        address.stop(folder / "practice")
    for what, at, target in (("a key, median", 50, 0), ("a key, 95th percentile", 95, 2.0)):
        show(what, [percentile(one, at) for one in ours], [percentile(one, at) for one in bare], "ms", target)


@pytest.mark.parametrize(("kind", "words"), [("post", 200), ("article", 1_000)])
def test_the_previews_after_a_key(
    kind: Literal["post", "article"], words: int, own_folders: Path, tmp_path: Path, surroundings: dict[str, str]
) -> None:
    folder = tmp_path / "workspace"
    draft_id = a_draft(folder, kind, a_text(words))
    try:
        told = typed("our_composer.py", surroundings, str(folder), draft_id, "60", "previews")
    finally:
        address.stop(folder / "practice")
    middle, late = percentile(told, 50), percentile(told, 95)
    print(f"\nfive previews of {kind} of {words} words after a key: {middle:.0f} ms, p95 {late:.0f} ms (150 wanted)")


def percentile(values: list[float], at: int) -> float:
    return statistics.quantiles(values, n=100)[at - 1]
