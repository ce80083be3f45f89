"""One plain English sentence for every Problem. The window has its own, translated; keep this sorted."""

from __future__ import annotations

from brandassist.errors import Problem

SENTENCES: dict[str, str] = {
    "address_with_password": "The address of {host} holds a name or password; leave them out, they are asked for.",
    "already_tried": "This post was tried already: look what became of it first (queue check).",
    "ambiguous_account": "{word!r} may be one of several accounts: {labels}. Give the id or the whole label.",
    "ambiguous_time": "The clocks are set back then, so {wall} comes twice in {zone}: {first} or {second} (UTC). "
    "Say which with --fold 0 or --fold 1.",
    "bad_address": "That is not an address that can be called; write it like https://name.example.",
    "bad_setting": "{value!r} cannot be the value of {key}.",
    "bad_time": "{text!r} is not a time; write it like 2026-11-23T08:30.",
    "broken_characters": "The text has broken characters in line {line}; nothing was saved over what was there.",
    "choose_member": "Several people work on this workspace ({known}): say who you are with --as NAME.",
    "database_refused": "The database does not let this user in; nothing was changed.",
    "database_unreachable": "The database cannot be reached; nothing was changed.",
    "disk_failed": "The disk could not be read or written; nothing was changed.",
    "disk_full": "The disk is full; nothing was changed. Free some space and try again.",
    "empty_name": "A name is needed.",
    "member_exists": "{name} works here already.",
    "newer_schema": "This workspace was written by a newer Brand Assist ({found}; this one knows {known}); "
    "it was left untouched. Update Brand Assist to open it.",
    "no_display": "There is no display to open a window on; use a verb (brandassist --help lists them).",
    "no_loopback": "This computer does not let the browser answer (127.0.0.1); paste the code instead.",
    "not_found": "There is no {kind} {id}.",
    "null_bytes": "The text has a null byte in line {line}, so it is not plain text; nothing was changed.",
    "password_in_address": "The database address holds a password; take it out, it would end up in lists and logs. "
    "Put it into PostgreSQL's own password file (~/.pgpass).",
    "plain_http_refused": "{host} would be called without encryption; use https:// (http is for this computer only).",
    "settings_unwritable": "This device's settings cannot be read or written at {where}.",
    "sign_in_cancelled": "Signing in was cancelled.",
    "sign_in_failed": "Signing in failed ({why}).",
    "sign_in_refused": "The network refused to sign you in ({why}).",
    "sign_in_timeout": "Nobody finished signing in in the browser in time; try again.",
    "skipped_time": "The clocks are set forward then, so {wall} does not exist in {zone}: {first} or {second} (UTC) "
    "is meant. Say which with --fold 0 or --fold 1.",
    "still_planned": "This draft is still planned; cancel its delivery first ({delivery}).",
    "target_in_use": "Something was planned or approved for this target already; cancel that first.",
    "too_long": "The text is too long: {length} characters, and {limit} is the most.",
    "unknown_address": "{scheme}:// is not an address of a workspace; give a folder or a postgresql:// address.",
    "unknown_member": "Nobody called {name!r} works on this workspace; there is {known}.",
    "unknown_role": "{role!r} is not a role; it is executive or assistant.",
    "unknown_setting": "There is no setting {key!r}; there is {known}.",
    "unknown_zone": "{zone!r} is not a time zone; write it like Europe/Rome.",
    "workspace_busy": "Another process kept the workspace busy for too long; nothing was changed. Try again.",
    "workspace_corrupt": "The workspace's database is damaged and was left as it is; bring back a backup "
    "(brandassist restore FILE) into a new folder.",
    "workspace_read_only": "The workspace can be read but not written; nothing was changed.",
    "workspace_unreadable": "The workspace's database cannot be opened; look at who may read its folder.",
    "workspace_unwritable": "The workspace folder {where} cannot be made or written.",
}


def sentence(problem: Problem) -> str:
    """Return what to tell a person."""
    template = SENTENCES.get(problem.code, "")
    try:
        return template.format(**problem.data) or str(problem)
    except (KeyError, IndexError, ValueError):
        return str(problem)
