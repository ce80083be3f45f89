"""What a photo, one from a phone and a moving one become on each network stands beside them in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from brandassist import media
from brandassist.assets import limits_by_network
from brandassist.networks import BUILT_IN
from brandassist.workspace import Workspace
from tests.media import planted
from tests.ui.composer.scenes import account
from tests.ui.composer.test_drafts import Show
from ui.composer.pictures.picture_words import amount
from ui.composer.words import number

PICTURES = {"photo.jpg": planted.jpeg(6), "moving.gif": planted.gif(7), "phone.heic": planted.heic(1)}
TAKING = [name for name in BUILT_IN if limits_by_network()[name].pictures.most]


@pytest.mark.parametrize("name", TAKING)
def test_before_and_after_and_a_description_too_long_are_shown(show: Show, tmp_path: Path, name: str) -> None:
    rules, kept = limits_by_network()[name], list[str]()

    def prepare(workspace: Workspace) -> None:
        kind = "article" if rules.kind == "article" else "post"
        kept.append(workspace.drafts.new(kind, "Tills", "Three.", to=[account(workspace, name, "me")]))

    shown = show(prepare)
    shown.open(kept[0])
    page = shown.page
    for file, data in PICTURES.items():
        (tmp_path / file).write_bytes(data)
    page.beside.take_pictures([str(tmp_path / file) for file in PICTURES])
    page.writing.targets.choose(1)
    beside = page.writing.paper.pictures

    def fates() -> dict[str, str]:
        return {sha256: row.fate.accessibleName() for sha256, row in beside.rows.items()}

    taken = min(3, rules.pictures.most)
    shown.until(lambda: len(fates()) == 3 and all(" → " in told for told in list(fates().values())[:taken]))
    assert all(f"takes {taken}, not this one" in told for told in list(fates().values())[taken:])
    for sha256, told in list(fates().items())[:taken]:
        made = media.rendition(sha256, shown.workspace.media_folder, rules.pictures)
        before, _, after = told.partition(" → ")
        assert f"{made.original.width} × {made.original.height}, {amount(made.original.bytes)}" in before
        assert ("stay" in before) == bool(made.original.told)
        assert amount(made.bytes) in after
        assert made.as_it_is or f"{made.width} × {made.height}" in after
        assert after.startswith("as it is") == made.as_it_is
        assert after.endswith("first frame") == (made.stopped)
    if rules.pictures.alt is not None:
        field = beside.fields[next(iter(beside.rows))]
        field.setText("x" * rules.pictures.alt)
        QTest.keyClicks(field, "y")
        shown.until(lambda: shown.line(f"description 1 is 1 over {number(rules.pictures.alt)}.") is not None)
