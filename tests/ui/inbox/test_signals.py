"""A spike is told in one line with its numbers; crisis mode is asked for by a person, and it can be set aside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from tests.ui.inbox.building import fill, spike
from tests.ui.inbox.conftest import Shown
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.inbox.signals import CrisisQuestion, NumbersDialog

Show = Callable[..., Shown]
LINE = "14 messages in the last hour, usually 3."


def test_a_spike_is_told_with_its_numbers_and_can_be_set_aside_for_the_day(show: Show) -> None:
    shown = show(spike)
    line = shown.page.signals
    shown.until(lambda: not line.isHidden())
    assert line.said.text() == LINE
    assert line.sounds.text() == "Of 14 in English 7 sound critical, a guess."
    shown.until(lambda: shown.window.strip.notice.text() == LINE)  # on every screen
    assert unnamed(shown.page) == [] and missing_from_tab_order(shown.window) == []
    line.numbers.click()
    dialog = shown.window.findChild(NumbersDialog)
    assert unnamed(dialog) == []
    dialog.reject()
    line.aside.click()
    shown.until(lambda: line.isHidden() and shown.window.strip.notice.text() != LINE)


def test_crisis_mode_is_started_by_a_person_alone(show: Show) -> None:
    shown = show(spike)
    line = shown.page.signals
    shown.until(lambda: not line.isHidden())
    line.crisis.click()
    asked = shown.window.findChild(CrisisQuestion)
    assert shown.window.focusWidget() is not asked.yes
    asked.no.click()
    assert shown.workspace.queue.standing().frozen_since is None
    line.crisis.click()
    next(each for each in shown.window.findChildren(CrisisQuestion) if each.isVisible()).yes.click()
    shown.until(lambda: shown.workspace.queue.standing().frozen_since is not None)


def test_a_usual_day_says_nothing(show: Show) -> None:
    shown = show(fill)
    found: list[object] = []
    shown.page.signals._looking.found.connect(found.append)  # pyright: ignore[reportPrivateUsage]
    shown.page.signals.look()
    shown.until(lambda: bool(found))
    assert found[-1] is None and shown.page.signals.isHidden()


def test_how_english_sounds_is_a_guess_beside_the_name_and_of_italian_nothing_is_said(show: Show) -> None:
    shown = show(spike)
    shown.choose("Worried 1")
    assert "sounds critical, a guess" in said(shown)
    shown.choose("Bruno Esempio")
    assert not [words for words in said(shown) if "guess" in words]


def test_a_question_offers_to_become_an_idea(show: Show) -> None:
    shown = show(fill)
    shown.choose("Fay Beispiel")
    if shown.talk.row.sort != "question":  # type: ignore[union-attr]
        shown.workspace.inbox.correct_sort([shown.item("Fay Beispiel").row.id], "question")
    shown.until(lambda: shown.talk.idea.make.isVisible())
    shown.talk.idea.make.click()
    shown.until(lambda: shown.talk.idea.open.isVisible() and not shown.talk.idea.make.isVisible())
    assert len(shown.workspace.ideas.list()) == 1


def said(shown: Shown) -> list[str]:
    """All labels of the thread."""
    return [each.text() for each in shown.talk.said.findChildren(QLabel)]
