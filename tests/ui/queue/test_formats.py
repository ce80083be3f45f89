"""Over the week: which recurring format has nothing yet, and its draft begun from there, in its time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from brandassist import clock
from brandassist.store.writing.saved_texts import Content
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.beginning_formats import WhichHour
from ui.composer.page import ComposerPage


def friday_number(workspace: Workspace) -> None:
    workspace.set_rule("zone", "UTC")
    practice = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
    template = workspace.saved_texts.add("template", Content("Number of the week", "{number} of {what}."))
    day = clock.now() + timedelta(days=2)
    workspace.formats.add("Friday number", practice, day.weekday(), "12:30", template_id=template)


def test_what_a_format_waits_for_is_begun_over_the_week(show: Callable[..., Shown]) -> None:
    shown = show(friday_number)
    lines = shown.page.formats
    shown.until(lambda: len(lines.lines) == 1 and lines.isVisible())
    assert lines.lines[0].words.text().startswith("“Friday number” has nothing yet for ")
    assert unnamed(shown.page) == [] and missing_from_tab_order(shown.window) == []
    lines.lines[0].link.click()
    shown.until(lambda: isinstance(shown.window.current(), ComposerPage))
    [row] = shown.workspace.queue.list()
    assert (row.wall[11:], row.approved) == ("12:30", False)
    assert shown.workspace.drafts.show(row.draft_id).text == "{number} of {what}."
    shown.window.go("queue")
    shown.until(lambda: not lines.lines and not lines.isVisible())


def test_an_hour_that_comes_twice_is_asked_about(show: Callable[..., Shown]) -> None:
    def owls(workspace: Workspace) -> None:
        workspace.set_rule("zone", "Europe/Rome")
        practice = next(each.account.id for each in workspace.accounts.list() if each.account.network == "practice")
        workspace.formats.add("Owls", practice, 6, "02:30")

    with clock.set_to(lambda: datetime(2026, 10, 24, 12, 0, tzinfo=UTC)):
        shown = show(owls)
        shown.until(lambda: len(shown.page.formats.lines) == 1)
        shown.page.formats.lines[0].link.click()

        def dialogs() -> list[WhichHour]:
            return [each for each in shown.window.findChildren(WhichHour) if each.isVisible()]

        shown.until(lambda: bool(dialogs()))
        [dialog] = dialogs()
        assert unnamed(dialog) == []
        assert ["UTC+02" in dialog.choices[0].text(), "UTC+01" in dialog.choices[1].text()] == [True, True]
        assert shown.workspace.queue.list() == []
        dialog.choices[1].click()
        shown.until(lambda: len(shown.workspace.queue.list()) == 1)
        assert shown.workspace.queue.list()[0].due_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
        shown.until(lambda: isinstance(shown.window.current(), ComposerPage))


def test_in_crisis_mode_nothing_new_is_asked_for(show: Callable[..., Shown]) -> None:
    shown = show(friday_number)
    shown.until(lambda: len(shown.page.formats.lines) == 1)
    shown.workspace.queue.freeze()
    shown.until(lambda: not shown.page.formats.lines)
