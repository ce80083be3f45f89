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
    "bad_passage": "{text!r} is not a passage of the entry; write it like 0:120 (from the first character, up to "
    "the 121st).",
    "bad_setting": "{value!r} cannot be the value of {key}.",
    "bad_time": "{text!r} is not a time; write it like 2026-11-23T08:30.",
    "broken_characters": "The text has broken characters in line {line}; nothing was saved over what was there.",
    "changed_meanwhile": "The text for {account} changed since you looked at it; look again, then approve.",
    "check_failed": "{account}: the checks found errors ({rules}); correct them, then approve (brandassist check "
    "shows more).",
    "choose_member": "Several people work on this workspace ({known}): say who you are with --as NAME.",
    "connection_broke": "The connection to {host} broke; try again.",
    "database_refused": "The database does not let this user in; nothing was changed.",
    "database_unreachable": "The database cannot be reached; nothing was changed.",
    "disk_failed": "The disk could not be read or written; nothing was changed.",
    "disk_full": "The disk is full; nothing was changed. Free some space and try again.",
    "empty_name": "A name is needed.",
    "entry_locked": "All of that is locked in the diary; locked words never leave it.",
    "file_unreadable": "{file} cannot be read: {why}.",
    "file_unwritable": "{file} cannot be written: {why}.",
    "in_bin": "That {kind} is in the bin; restore it first.",
    "keychain_failed": "This computer's keychain did not answer as it should; nothing was kept.",
    "keychain_locked": "This computer's keychain is locked; unlock it and try again.",
    "member_exists": "{name} works here already.",
    "network_busy": "{network} asks to wait; try again later.",
    "network_refused": "{network} refused: {words}",
    "newer_schema": "This workspace was written by a newer Brand Assist ({found}; this one knows {known}); "
    "it was left untouched. Update Brand Assist to open it.",
    "no_browser_sign_in": "{network} takes no sign-in with the browser; leave --browser out and give its password or "
    "token.",
    "no_display": "There is no display to open a window on; use a verb (brandassist --help lists them).",
    "no_key_here": "Another computer holds the login for {account}; connect it here first (accounts connect).",
    "no_loopback": "This computer does not let the browser answer (127.0.0.1); paste the code instead.",
    "no_target": "This draft is meant for no account yet; say for which (draft new --to, schedule --to).",
    "not_a_target": "The draft is not meant for {account}.",
    "not_allowed": "Only the executive may approve here (settings set approval_rule alone would change that).",
    "not_found": "There is no {kind} {id}.",
    "not_that_network": "What answered at {host} is not {network}; look at the address.",
    "nothing_awaits": "Nothing of this draft waits for approval.",
    "nothing_to_submit": "Nothing is left to submit: it waits for approval or is approved as it stands.",
    "nothing_to_take_back": "Nothing of this draft is approved or waiting, or it is published already.",
    "null_bytes": "The text has a null byte in line {line}, so it is not plain text; nothing was changed.",
    "other_account": "You signed in as {found}, but this account is {expected}.",
    "password_in_address": "The database address holds a password; take it out, it would end up in lists and logs. "
    "Put it into PostgreSQL's own password file (~/.pgpass).",
    "plain_http_refused": "{host} would be called without encryption; use https:// (http is for this computer only).",
    "posts_depend": "{count} posts are still planned for {account}; cancel them, or use --force.",
    "published": "It is published already; what was approved cannot change any more.",
    "recall_first": "The network's server holds this post; recall it first (queue cancel).",
    "redirected": "The address leads on to {host}; connect that address if you trust it.",
    "secret_needed": "{network} needs a password or token.",
    "settings_unwritable": "This device's settings cannot be read or written at {where}.",
    "sign_in_cancelled": "Signing in was cancelled.",
    "sign_in_failed": "Signing in failed ({why}).",
    "sign_in_needed": "{account} needs signing in again (accounts connect).",
    "sign_in_refused": "The network refused to sign you in ({why}).",
    "sign_in_timeout": "Nobody finished signing in in the browser in time; try again.",
    "skipped_time": "The clocks are set forward then, so {wall} does not exist in {zone}: {first} or {second} (UTC) "
    "is meant. Say which with --fold 0 or --fold 1.",
    "still_planned": "This draft is still planned; cancel its delivery first ({delivery}).",
    "target_in_use": "Something was planned or approved for this target already; cancel that first.",
    "too_large": "{file} is larger than {megabytes} MB; that is no text.",
    "too_long": "The text is too long: {length} characters, and {limit} is the most.",
    "unknown_address": "{scheme}:// is not an address of a workspace; give a folder or a postgresql:// address.",
    "unknown_member": "Nobody called {name!r} works on this workspace; there is {known}.",
    "unknown_network": "There is no network {name!r}.",
    "unknown_role": "{role!r} is not a role; it is executive or assistant.",
    "unknown_setting": "There is no setting {key!r}; there is {known}.",
    "unknown_zone": "{zone!r} is not a time zone; write it like Europe/Rome.",
    "unreachable": "{network} cannot be reached at {host}; nothing was sent.",
    "untrusted_certificate": "{host} shows a certificate this computer does not trust; nothing was sent.",
    "url_needed": "{network} needs its address (--url).",
    "user_needed": "{network} needs the name you sign in with (--user).",
    "why_needed": "Say why (--why).",
    "workspace_busy": "Another process kept the workspace busy for too long; nothing was changed. Try again.",
    "workspace_corrupt": "The workspace's database is damaged and was left as it is; bring back a backup "
    "(brandassist restore FILE) into a new folder.",
    "workspace_read_only": "The workspace can be read but not written; nothing was changed.",
    "workspace_unreadable": "The workspace's database cannot be opened; look at who may read its folder.",
    "workspace_unwritable": "The workspace folder {where} cannot be made or written.",
    "wrong_secret": "{network} did not accept the password or token ({words}).",
}


def sentence(problem: Problem) -> str:
    """Return what to tell a person."""
    template = SENTENCES.get(problem.code, "")
    try:
        return template.format(**problem.data) or str(problem)
    except (KeyError, IndexError, ValueError):
        return str(problem)
