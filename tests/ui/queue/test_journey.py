"""The way of a post through the Queue's widgets, with the practice network as its own process."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest

from brandassist import clock
from brandassist.practice import address
from brandassist.workspace import Workspace
from tests.ui.queue.conftest import Shown
from tests.ui.queue.test_page import dialog, rows, said
from ui.queue.words import at_words

Show = Callable[..., Shown]


def a_draft(text: str) -> Callable[[Workspace], object]:
    def prepare(workspace: Workspace) -> None:
        practice = next(each.account for each in workspace.accounts.list() if each.account.network == "practice")
        workspace.drafts.new("post", "", text, to=[practice.id])

    return prepare


def fail(shown: Shown, spec: str) -> None:
    """Tell the practice network how to fail next."""
    url = address.ensure(shown.workspace.practice_folder)
    body, headers = json.dumps({"fail": spec}).encode(), {"User-Agent": "test", "Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(f"{url}/_switchboard", body, headers), timeout=10):
        pass


def schedule_for_now(shown: Shown, title: str) -> None:
    """By keyboard: the draft under the cursor, Enter, this very minute, Enter."""
    shown.until(lambda: bool(shown.page.desk.shelf.model.items()))
    shown.page.waiting.choose_row(0)
    QTest.keyClick(shown.page.waiting, Qt.Key.Key_Return)
    asked, now = dialog(shown), shown.now
    asked.date.setDate(QDate(now.year, now.month, now.day))
    asked.time.setTime(QTime(now.hour, now.minute))
    asked.accept_button.click()
    shown.until(lambda: title in shown.posts())


def test_scheduled_sent_and_shown_with_its_proof(show: Show) -> None:
    shown = show(a_draft("Twelve minutes, no chairs."))
    schedule_for_now(shown, "Twelve minutes, no chairs.")
    shown.workspace.lanes.run_until_idle()
    shown.until(lambda: shown.state("Twelve minutes, no chairs.") == "published")
    shown.choose("Twelve minutes, no chairs.")
    shown.until(lambda: shown.button("Open post") is not None)
    shown.until(lambda: "Practice has it" in said(shown))
    assert rows(shown, "Twelve minutes, no chairs.")[0].mark == "live"
    assert at_words(shown.posts()["Twelve minutes, no chairs."], shown.now).startswith("Today")
    assert shown.page.desk.shelf.model.items() == []


def test_an_unclear_answer_is_checked_by_a_press(show: Show) -> None:
    shown = show(a_draft("Did it arrive?"))
    fail(shown, "reset-after-body")
    schedule_for_now(shown, "Did it arrive?")
    at = clock.now()
    with clock.set_to(lambda: at):  # so that the program's own look is not due yet
        shown.workspace.lanes.run_until_idle()
    shown.until(lambda: shown.state("Did it arrive?") == "unconfirmed")
    shown.choose("Did it arrive?")
    shown.press("Check on Practice")
    shown.until(lambda: shown.state("Did it arrive?") == "published")
    shown.until(lambda: "Looked on Practice, found" in said(shown))


def test_frozen_nothing_leaves_until_a_person_releases_it(show: Show) -> None:
    shown = show(a_draft("Not today."))
    shown.window.trigger("freeze")
    shown.until(lambda: shown.window.banner.isVisible())
    schedule_for_now(shown, "Not today.")
    shown.workspace.lanes.run_until_idle()
    shown.until(lambda: shown.state("Not today.") == "held")
    shown.press("End crisis mode", shown.window.banner)
    shown.until(lambda: len(shown.page.review.choices) == 1)
    shown.page.review.end_button.click()
    shown.until(lambda: not shown.window.banner.isVisible())
    shown.workspace.lanes.run_until_idle()
    assert rows(shown, "Not today.")[0].state == "scheduled"
    shown.choose("Not today.")
    shown.press("Release")
    shown.until(lambda: rows(shown, "Not today.")[0].holds == ())
    shown.workspace.lanes.run_until_idle()
    shown.until(lambda: shown.state("Not today.") == "published")


def test_what_is_out_is_taken_off_after_a_question(show: Show) -> None:
    words = "Twelve minutes, no chairs."
    shown = show(a_draft(words))
    schedule_for_now(shown, words)
    shown.workspace.lanes.run_until_idle()
    shown.until(lambda: shown.state(words) == "published")
    shown.choose(words)
    shown.press("Take it off Practice…")
    shown.until(lambda: "Take it off Practice?" in said(shown))
    shown.press("Leave it as it is")
    assert rows(shown, words)[0].taken_back_at is None and not shown.button("Take it off")
    shown.press("Take it off Practice…")
    shown.press("Take it off")
    shown.until(lambda: shown.state(words) == "taken_back")
    shown.until(lambda: "Practice has taken it away" in said(shown))
    assert shown.button("Open post") is None and shown.button("Take it off Practice…") is None
    assert rows(shown, words)[0].mark == "taken_back"


def test_what_is_out_is_brought_up_to_date_after_its_new_words_were_shown(show: Show) -> None:
    old, new = "Twelve minutes, no chairs.", "Twelve minutes, six chairs."
    shown = show(a_draft(old))
    schedule_for_now(shown, old)
    shown.workspace.lanes.run_until_idle()
    shown.until(lambda: shown.state(old) == "published")
    [first] = rows(shown, old)
    shown.workspace.drafts.autosave(first.draft_id, "", new)
    shown.until(lambda: new in shown.posts())
    shown.choose(new)
    shown.press("Bring it up to date…")
    shown.until(lambda: "would read so from now on" in said(shown))
    shown.press("Bring it up to date")
    shown.until(lambda: len(rows(shown, new)) == 2)
    shown.workspace.lanes.run_until_idle()
    shown.until(lambda: all(row.state == "published" for row in rows(shown, new)))
    one, other = rows(shown, new)
    assert one.url == other.url and {one.edits, other.edits} == {None, first.id}
    shown.until(lambda: shown.button("Bring it up to date…") is None)
