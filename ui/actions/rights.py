"""Which actions a person's role lets them do: by the table each writes, as `store.rights` says it."""

from __future__ import annotations

from collections.abc import Iterable

from brandassist.store.rights import may_write

_WRITES = {
    "entry": "new_note new_entry visit_form delete_entry split_entry merge_entry lock_passage import_folder",
    "trip": "new_trip import_calendar",
    "draft": "new_draft split_draft merge_draft split_here part_up part_down from_template from_file from_link",
    "comment": "comment",
    "review": "submit",
    "approval": "ask_changes take_back",
    "idea": "make_idea photo_idea drop_idea revive_idea",
    "saved_text": "save_snippet save_template",
    "delivery": "freeze pause run_now",
    "message": "check_now add_by_hand reply done snooze assign waive spam sort_as sorting_rules reopen never_answered",
    "person_note": "note_person",
    "setting": "exchange_by_file",
    "account": "connect test_account sign_in",
}
WRITES = {action: table for table, actions in _WRITES.items() for action in actions.split()}


def withheld(role: str, actions: Iterable[str]) -> set[str]:
    """Those of these actions that this role may not do."""
    return {each for each in actions if each in WRITES and not may_write(role, WRITES[each])}
