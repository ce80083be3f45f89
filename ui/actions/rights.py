"""Which actions and plain keys a person's role lets them do: by the table each writes, as `store.rights` says it."""

from __future__ import annotations

from collections.abc import Iterable

from brandassist.store.rights import may_write

_WRITES = {
    "entry": "new_note new_entry visit_form make_private delete_entry split_entry merge_entry lock_passage"
    " import_folder",
    "trip": "new_trip import_calendar",
    "draft": "new_draft split_draft merge_draft split_here part_up part_down keep_as_two bold italic link paste_plain"
    " insert_snippet from_entry from_idea from_template from_file from_clipboard from_link make_draft",
    "comment": "comment",
    "review": "submit",
    "asked": "check_links",
    "approval": "ask_changes take_back",
    "idea": "make_idea photo_idea drop_idea revive_idea",
    "saved_text": "save_snippet save_template",
    "delivery": "freeze pause resume run_now",
    "message": "check_now add_by_hand reply done snooze assign waive spam sort_as sorting_rules reopen never_answered",
    "person_note": "note_person",
    "setting": "exchange_by_file",
    "account": "connect test_account sign_in",
}
_LETTERS = {
    "draft": "diary.make_draft merging.base merging.mine merging.theirs merging.both",
    "approval": "today.approve today.ask_changes",
    "delivery": "queue.hold queue.lift queue.post_now queue.cancel missed.post_now missed.move missed.drop",
    "crisis_step": "crisis.tick",
    "crisis_line": "crisis.line",
    "message": "inbox.reply inbox.done inbox.snooze inbox.assign inbox.waive inbox.spam inbox.undo",
    "person_note": "inbox.note",
    "account": "accounts.connect accounts.test_account accounts.sign_in accounts.choose_way",
}
WRITES = {action: table for table, actions in _WRITES.items() for action in actions.split()}
LETTERS = {letter: table for table, letters in _LETTERS.items() for letter in letters.split()}


def withheld(role: str, actions: Iterable[str]) -> set[str]:
    """Those of these actions that this role may not do."""
    return {each for each in actions if each in WRITES and not may_write(role, WRITES[each])}
