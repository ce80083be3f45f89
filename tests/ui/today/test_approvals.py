"""Approving on Today through the real window, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from brandassist.workspace import Workspace
from tests.ui.today.conftest import Shown
from tests.ui.today.scenes import LONG, as_assistant, today_at, two_accounts, waiting
from tests.ui.walk import missing_from_tab_order, unnamed

Show = Callable[..., Shown]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def one_too_long(workspace: Workspace) -> str:
    """A draft that fits the site and has an own version for Practice that does not."""
    workspace.set_rule("approval_rule", "every")
    practice, site = two_accounts(workspace)
    with as_assistant(workspace):
        draft = workspace.drafts.new("article", "An hour at the paint desk", LONG, to=[site, practice])
        target = next(each.id for each in workspace.drafts.show(draft).targets if each.account_id == practice)
        workspace.drafts.write_own(target, "")
        workspace.approvals.submit(draft)
        workspace.queue.schedule(draft, [site, practice], today_at(workspace, 3))
    return draft


def test_one_of_two_is_approved_where_the_other_may_not_go(show: Show) -> None:
    made: list[str] = []

    def prepare(workspace: Workspace) -> None:
        made.append(one_too_long(workspace))

    shown = show(prepare)
    shown.looked_through()
    assert shown.page.approvals.card.main.text() == "Approve 1 of 2"
    assert "nothing is written for Practice" in shown.page.approvals.card.meta.text()
    shown.key(Qt.Key.Key_A)
    shown.until(lambda: sorted(shown.review(made[0])) == ["approved", "awaiting"])
    shown.until(lambda: shown.ids() == made)  # the other target still waits
    shown.until(lambda: shown.page.deciding.of(shown.drafts()[0]) is not None)
    assert not shown.page.approvals.card.main.isEnabled()


def test_what_is_approved_is_what_was_shown(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    first = shown.drafts()[0]
    seen = shown.page.deciding.checked[first.id].seen
    shown.key(Qt.Key.Key_A)
    shown.until(lambda: shown.review(first.id) == ["approved", "approved"])
    approved = {each.id: each.fingerprint for each in shown.workspace.drafts.show(first.id).targets}
    assert approved == dict(seen)
    shown.until(lambda: first.id not in shown.ids())


def test_a_text_changed_meanwhile_is_not_approved(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    first = shown.drafts()[0]
    found = shown.page.deciding.checked[first.id]
    shown.workspace.drafts.autosave(first.id, "An hour at the paint desk", "Other words.")
    shown.page.deciding.checked[first.id] = found
    shown.key(Qt.Key.Key_A)
    shown.until(lambda: first.id in shown.page.deciding.problems)
    assert shown.review(first.id) == ["awaiting", "awaiting"]


def test_the_undo_window_holds_it_back(show: Show) -> None:
    shown = show(waiting, undo=60)
    shown.looked_through()
    first = shown.drafts()[0]
    shown.key(Qt.Key.Key_A)
    assert shown.window.strip.counting
    assert first.id not in shown.ids()
    assert shown.review(first.id) == ["awaiting", "awaiting"]
    shown.window.trigger("undo")
    assert first.id in shown.ids()
    assert not shown.window.strip.counting
    assert shown.review(first.id) == ["awaiting", "awaiting"]


def test_several_at_once(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    ids = shown.ids()
    shown.key(Qt.Key.Key_Down, SHIFT)
    shown.key(Qt.Key.Key_Down, SHIFT)
    assert [each.id for each in shown.page.approvals.selected()] == ids
    shown.key(Qt.Key.Key_A)
    for each in ids:
        shown.until(lambda each=each: set(shown.review(each)) == {"approved"})
    shown.until(lambda: shown.page.approvals.isHidden())


def test_changes_are_asked_for_in_one_line(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    first = shown.ids()[0]
    shown.key(Qt.Key.Key_C)
    shown.type("Say which desk.")
    shown.key(Qt.Key.Key_Return)
    shown.until(lambda: set(shown.review(first)) == {"changes_requested"})
    assert {each.why for each in shown.workspace.drafts.show(first).targets} == {"Say which desk."}
    shown.until(lambda: first not in shown.ids())
    assert shown.page.approvals.hasFocus()


def test_a_small_edit_is_saved_and_approved(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    first = shown.drafts()[0]
    shown.page.approvals.card.editing.setFocus()
    shown.key(Qt.Key.Key_Space)
    editor = shown.page.approvals.card.editor
    assert editor is not None and editor.hasFocus() and editor.text() == LONG
    shown.key(Qt.Key.Key_End, CONTROL)
    shown.type(" Yes.")
    shown.key(Qt.Key.Key_Return, CONTROL)
    shown.until(lambda: shown.review(first.id) == ["approved", "approved"])
    assert shown.workspace.drafts.show(first.id).text == f"{LONG} Yes."
    row = next(row for row in shown.workspace.queue.list() if row.draft_id == first.id)
    payload = shown.workspace.queue.frozen(row.id)
    assert payload is not None and "Yes." in payload.parts[-1].text


def test_a_change_of_a_draft_is_kept_when_it_is_left(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    first = shown.drafts()[0]
    shown.page.approvals.card.editing.click()
    shown.type("Once: ")
    shown.key(Qt.Key.Key_Escape)
    shown.until(lambda: shown.workspace.drafts.show(first.id).text == f"Once: {LONG}")
    assert shown.review(first.id) == ["awaiting", "awaiting"]
    shown.until(lambda: shown.page.approvals.hasFocus())


def test_the_page_says_how_much_is_left(show: Show) -> None:
    shown = show(waiting)
    assert shown.page.work.text() == "Three approvals. About six minutes."
    shown.until(lambda: "3" in shown.window.masthead.tabs["today"].accessibleName())
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


def test_who_may_not_approve_sees_what_waits_and_no_button(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        waiting(workspace)
        helper = next(each for each in workspace.members() if each.role == "assistant")
        workspace.settings.bind_member(workspace.id, helper.id)

    shown = show(prepare)
    shown.looked_through()
    card = shown.page.approvals.card
    assert (card.main.isHidden(), card.editing.isHidden(), card.asking.isHidden()) == (True, True, True)
    first = shown.ids()[0]
    shown.key(Qt.Key.Key_A)
    assert shown.review(first) == ["awaiting", "awaiting"]


def test_review_one_by_one_by_keyboard(show: Show) -> None:
    shown = show(waiting)
    shown.looked_through()
    ids = shown.ids()
    shown.page.approving.heading.link.setFocus()
    shown.key(Qt.Key.Key_Space)
    assert shown.ids() == ids[:1]
    assert shown.page.columns.side.isHidden() and shown.page.timeline.isHidden()
    assert shown.page.approving.heading.count.text() == "1 of 3"
    assert shown.page.approvals.hasFocus()
    shown.key(Qt.Key.Key_Right)
    assert shown.ids() == ids[1:2]
    shown.until(lambda: shown.page.deciding.of(shown.drafts()[0]) is not None)
    shown.key(Qt.Key.Key_A)
    shown.until(lambda: shown.review(ids[1]) == ["approved"])
    shown.until(lambda: shown.ids() == ids[2:])  # the next one comes in its place
    assert shown.page.approving.heading.count.text() == "2 of 2"
    shown.key(Qt.Key.Key_Escape)
    assert shown.ids() == [ids[0], ids[2]]
    assert not shown.page.columns.side.isHidden()


def test_the_review_shows_every_version(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        draft = one_too_long(workspace)
        target = next(each for each in workspace.drafts.show(draft).targets if each.network == "practice")
        workspace.drafts.write_own(target.id, "Short words of its own.")

    shown = show(prepare)
    shown.looked_through()
    assert shown.page.approvals.card.own.isHidden()
    shown.page.approving.review()
    assert "Practice: Short words of its own." in shown.page.approvals.card.own.text()
    shown.page.approving.review()
    shown.page.approvals.card.editing.click()
    assert "not changed by it: Practice" in shown.page.approvals.card.meta.text()


def test_each_account_is_approved_by_its_own_rule(show: Show) -> None:
    """The assistant may approve what is meant for an account where nobody is asked, and nothing else."""
    made: list[str] = []

    def prepare(workspace: Workspace) -> None:
        made.extend(waiting(workspace))
        practice, _ = two_accounts(workspace)
        workspace.accounts.choose_approval(practice, "alone")
        helper = next(each.id for each in workspace.members() if each.role == "assistant")
        workspace.settings.bind_member(workspace.id, helper)

    shown = show(prepare)
    first, second, _ = made  # the first is for the site too
    shown.until(lambda: set(shown.ids()) == set(made))
    shown.looked_through()
    card, page = shown.page.approvals.card, shown.page
    assert page.approvals.choose(first)
    assert card.main.isVisible() and card.main.text() == "Approve 1 of 2"
    assert "waits for somebody else" in card.meta.text()
    page.approvals.setFocus()
    shown.key(Qt.Key.Key_A)
    shown.until(lambda: sorted(shown.review(first)) == ["approved", "awaiting"])
    shown.until(lambda: any(each.id == first and not each.mine for each in shown.drafts()))
    assert page.approvals.choose(first)
    assert not card.main.isVisible() and not card.asking.isVisible()
    shown.key(Qt.Key.Key_A)
    assert page.approvals.choose(second)
    shown.key(Qt.Key.Key_A)
    shown.until(lambda: shown.review(second) == ["approved"])
    assert sorted(shown.review(first)) == ["approved", "awaiting"]


def test_who_may_approve_nothing_is_offered_nothing(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        waiting(workspace)
        helper = next(each.id for each in workspace.members() if each.role == "assistant")
        workspace.settings.bind_member(workspace.id, helper)

    shown = show(prepare)
    shown.looked_through()
    page = shown.page
    assert page.approving.heading.words.text() == "Waiting for approval"
    assert not page.approvals.card.main.isVisible() and not page.approving.heading.link.isVisible()
    assert shown.workspace.awaiting.count() == 0
    page.approvals.setFocus()
    shown.key(Qt.Key.Key_A)
    assert {review for draft in shown.ids() for review in shown.review(draft)} == {"awaiting"}
    assert page.work.text() == ""
