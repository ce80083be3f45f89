"""A long draft is rendered in a process of its own, and shows the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.composer.conftest import Shown
from ui.composer import presenter
from ui.composer.shot import Typed, Wish, render

TEXT = "We leverage synergies.\n\nSee [the plan](http://shop.example/plan)."


def test_rendered_apart_a_draft_shows_the_same(show: Callable[..., Shown], monkeypatch: pytest.MonkeyPatch) -> None:
    shown = show()
    monkeypatch.setattr(presenter, "APART_FROM", 0)
    shown.open(
        shown.workspace.drafts.new("post", "", TEXT, to=[row.account.id for row in shown.workspace.accounts.list()])
    )
    composer = shown.page.composer
    typed = Typed(composer.draft_id, composer.title, TEXT, {})
    here = render(shown.workspace.media_folder, shown.draft.sources, typed, Wish())
    assert here is not None
    assert here.previews
    assert composer.previews == here.previews
