"""The first comment is said beside the text, and stands under the post in the preview."""

from __future__ import annotations

from collections.abc import Callable

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from ui.composer.asking import DetailsDialog
from ui.widgets.button import Button


def test_what_is_said_in_the_details_is_a_part_of_the_preview(show: Callable[..., Shown]) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        account = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
        kept.append(workspace.drafts.new("post", "", "A post of mine.", to=[account]))

    shown = show(prepare)
    shown.open(kept[0])
    shown.page.beside.ask_details()
    dialog = shown.window.findChild(DetailsDialog)
    assert isinstance(dialog, DetailsDialog)
    dialog.under.setText("And what it is about.")
    dialog.findChildren(Button)[-1].click()
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).facts.first_comment == "And what it is about.")

    def shown_parts() -> list[str]:
        return [
            part.text for each in shown.page.composer.previews if each.rendered for part in each.rendered.payload.parts
        ]

    shown.until(lambda: shown_parts() == ["A post of mine.", "And what it is about."])
