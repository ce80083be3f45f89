"""What beginning a draft is photographed with: ideas, templates, snippets, a link."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QDialog

from brandassist import clock
from brandassist.store import brought_in
from brandassist.store.brought_in import Elsewhere
from brandassist.workspace import Workspace
from tests.screenshots import Scene
from ui.composer.asking import EntryDialog
from ui.composer.beginnings.ideas import IdeaDialog
from ui.composer.beginnings.links import LinkDialog
from ui.composer.beginnings.managing import ManageDialog
from ui.composer.beginnings.saved_texts import SavedDialog
from ui.composer.page import ComposerPage
from ui.shell.window import Window

IDEAS = (
    "Nobody asks the price of a repair before they ask how long it takes.",
    "The tin of plugs: what we save that no report shows.",
    "A store with a spare corner is a store with a reason to come back.",
    "Why the second bench has one table and one lamp, and nothing else.",
    "What Nora says to people who apologise for an old kettle.",
)


def page_of(window: Window) -> ComposerPage:
    page = window.current()
    assert isinstance(page, ComposerPage)
    return page


def ideas(workspace: Workspace) -> None:
    made = [workspace.ideas.add(each) for each in IDEAS]
    with workspace.db.write("diary") as tx:
        for number, idea_id in enumerate(made[:2]):
            out = Elsewhere(at=clock.now() - timedelta(days=300 + 40 * number), text=IDEAS[number])
            brought_in.add(tx, "x", str(number), idea_id=idea_id, where=out)
    workspace.from_entry.begin_idea(made[-1])


def starters(workspace: Workspace) -> None:
    workspace.saved_texts.add_starters("it" if "it" in workspace.rule("write_languages") else "en")
    workspace.drafts.new("post", "", "One thought.")


def with_blanks(workspace: Workspace) -> None:
    starters(workspace)
    to = [row.account.id for row in workspace.accounts.list()]
    workspace.templates.begin(workspace.saved_texts.list("template")[1].id, to=to)


def dialog_of(kind: type[QDialog], ask: Callable[[ComposerPage], None]) -> Callable[[Window], bool]:
    """Open it once the screen is there, and wait for what it shows."""

    def ready(window: Window) -> bool:
        page, dialog = page_of(window), window.findChild(kind)
        if page.drafts.listed is not None and dialog is None:
            ask(page)
        rows = getattr(dialog, "model", None)
        return dialog is not None and (rows is None or rows.rowCount() > 0)

    return ready


def visit(workspace: Workspace) -> None:
    starters(workspace)
    for number, text in enumerate(IDEAS):
        workspace.diary.new(title=text[:34].rstrip(), text=text, place=("Harbour store", "Old town")[number % 2])


def ask_entry(page: ComposerPage) -> None:
    page.starting.from_entry()


def ask_ideas(page: ComposerPage) -> None:
    page.starting.from_idea()


def ask_link(page: ComposerPage) -> None:
    page.starting.from_link()


def ask_template(page: ComposerPage) -> None:
    page.reusing.from_template()


def ask_manage(page: ComposerPage) -> None:
    ManageDialog(page, page.composer, "template").open()


def blanks_shown(window: Window) -> bool:
    page = page_of(window)
    if page.composer.previews and not page.filling.on:
        page.filling.begin()
    return page.filling.on and bool(page.checks.model.rowCount())


STARTING = (
    Scene("composer-ideas", "composer", ideas, None, dialog_of(IdeaDialog, ask_ideas)),
    Scene("composer-entry", "composer", visit, None, dialog_of(EntryDialog, ask_entry)),
    Scene("composer-link", "composer", ideas, None, dialog_of(LinkDialog, ask_link)),
    Scene("composer-template", "composer", starters, None, dialog_of(SavedDialog, ask_template)),
    Scene("composer-templates", "composer", starters, None, dialog_of(ManageDialog, ask_manage)),
    Scene("composer-blanks", "composer", with_blanks, None, blanks_shown),
)
