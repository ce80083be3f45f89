"""The way of a text through the Composer's own widgets, over a real workspace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QDate, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brandassist import clock
from brandassist.store.writing import approvals, payloads
from brandassist.store.writing.payloads import Payload
from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from ui.widgets.moment import TimeDialog

Show = Callable[..., Shown]
LONG = "\n\n".join(f"Paragraph {number} tells of one more shelf and of who filled it." for number in range(12))


def frozen(workspace: Workspace, target_id: str) -> Payload:
    """What approval froze for a target."""
    with workspace.db.read() as tx:
        standing = approvals.standing(tx, target_id)
        assert standing is not None
        return payloads.get(tx, standing.payload_id)


def test_from_an_entry_to_a_frozen_schedule(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        to = [account(workspace, "mastodon", "me"), account(workspace, "x", "me")]
        entry = workspace.diary.new(title="A visit", text=LONG)
        kept.append(workspace.from_entry.begin(entry, to=to))

    shown = show(prepare)
    shown.open(kept[0])
    page = shown.page
    assert page.writing.parts.origin.text().startswith("From diary: A visit")
    assert page.writing.paper.sheet.text() == LONG

    # an own version for X, written in its cell
    page.writing.targets.choose(shown.cell("x"))
    assert page.writing.paper.sheet.isReadOnly()
    page.writing.paper.version_notice.offer("Make own version").click()
    shown.until(lambda: not page.writing.paper.sheet.isReadOnly())
    page.writing.paper.sheet.selectAll()
    QTest.keyClicks(page.writing.paper.sheet, "One shelf. Another shelf.")
    cursor = page.writing.paper.sheet.textCursor()
    cursor.setPosition(len("One shelf."))
    page.writing.paper.sheet.setTextCursor(cursor)
    page.editing.split_here()
    assert page.writing.paper.sheet.text() == "One shelf.\n\n---\n\nAnother shelf."
    shown.saved()
    shown.rendered()
    shown.until(lambda: len(page.writing.paper.sheet.starts) == 2)
    seen = {name: shown.preview(name).rendered for name in ("x", "mastodon")}
    assert seen["x"] is not None and [part.text for part in seen["x"].payload.parts] == ["One shelf.", "Another shelf."]
    assert shown.target("mastodon").own is None

    # working alone, the time approves
    assert page.deciding.main() == "schedule"
    page.acting.main()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TimeDialog)
    at = clock.now() + timedelta(days=3)
    dialog.date.setDate(QDate(at.year, at.month, at.day))
    dialog.time.setTime(QTime(9, 30))
    dialog.accept_button.click()
    shown.until(lambda: all(each.approval_id for each in shown.workspace.drafts.show(kept[0]).targets))
    for name, rendered in seen.items():
        assert rendered is not None
        assert frozen(shown.workspace, shown.target(name).id) == rendered.payload
        planned = shown.target(name).delivery
        assert planned is not None and planned.wall.endswith("T09:30")

    # a later edit does not change what goes out, and the screen says so
    before = frozen(shown.workspace, shown.target("mastodon").id)
    page.writing.targets.choose(0)
    QTest.keyClicks(page.writing.paper.sheet, "Later ")
    shown.saved()
    shown.until(lambda: page.writing.paper.approved_notice.isVisible())
    assert "the approved text goes out, not this one" in page.writing.paper.approved_notice.accessibleName()
    assert frozen(shown.workspace, shown.target("mastodon").id) == before

    # taken back, it waits for approval
    page.writing.paper.approved_notice.offer("Take it back").click()
    shown.until(lambda: shown.target("mastodon").approval_id is None)
    shown.until(lambda: not page.writing.paper.approved_notice.isVisible())


def test_the_executive_approves_what_may_go_and_sends_the_rest_back(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        workspace.set_rule("approval_rule", "every")
        to = [account(workspace, "bluesky", "me"), account(workspace, "linkedin", "me")]
        kept.append(workspace.drafts.new("post", "", "A word. " * 500, to=to))
        workspace.approvals.submit(kept[0])

    shown = show(prepare)
    shown.open(kept[0])
    page = shown.page
    shown.until(lambda: page.writing.parts.main.text() == "Approve 1 of 2")
    assert shown.line("LinkedIn is") is not None
    page.acting.main()
    shown.until(lambda: shown.target("bluesky").review == "approved")
    assert shown.target("linkedin").review == "awaiting"

    page.margin.ask_changes()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClicks(dialog.why, "Shorter")  # pyright: ignore
    dialog.send.click()  # pyright: ignore
    shown.until(lambda: shown.target("linkedin").review == "changes_requested")
    shown.until(lambda: page.writing.paper.changes_notice.isVisible())
    assert "Shorter" in page.writing.paper.changes_notice.accessibleName()


def test_the_assistant_submits(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        workspace.set_rule("approval_rule", "every")
        mine = workspace.member
        workspace.add_member("Chief", "executive")
        workspace.change_member(mine.id, mine.name, "assistant")
        kept.append(workspace.drafts.new("post", "", "A word.", to=[account(workspace, "x", "me")]))

    shown = show(prepare)
    shown.open(kept[0])
    shown.until(lambda: shown.page.writing.parts.main.text() == "Submit for approval")
    assert shown.page.writing.parts.changes.isHidden()
    shown.page.acting.main()
    shown.until(lambda: shown.target("x").review == "awaiting")
    shown.until(lambda: shown.page.deciding.main() == "schedule")


def test_post_now_waits_in_the_undo_window_and_can_be_taken_back(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        kept.append(workspace.drafts.new("post", "", "Now.", to=[account(workspace, "x", "me")]))

    shown = show(prepare, undo=30)
    shown.open(kept[0])
    shown.until(lambda: shown.page.writing.parts.second.text() == "Post now")
    shown.page.writing.parts.second.click()
    assert shown.window.strip.counting
    shown.window.strip.undo()
    shown.settled()
    assert shown.target("x").delivery is None

    shown.page.deciding.post_now()
    shown.window.strip.commit_now()
    shown.until(lambda: shown.target("x").delivery is not None)
    assert frozen(shown.workspace, shown.target("x").id).parts[0].text == "Now."


def test_what_changed_since_it_was_seen_is_not_approved(show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        kept.append(workspace.drafts.new("post", "", "Seen.", to=[account(workspace, "x", "me")]))

    shown = show(prepare, undo=30)
    shown.open(kept[0])
    shown.page.deciding.post_now()
    QTest.keyClicks(shown.page.writing.paper.sheet, "Not ")
    shown.window.strip.commit_now()
    shown.until(lambda: shown.page.writing.paper.ask_notice.isVisible())
    assert "changed since you looked" in shown.page.writing.paper.ask_notice.accessibleName()
    assert shown.target("x").delivery is None and shown.target("x").approval_id is None
