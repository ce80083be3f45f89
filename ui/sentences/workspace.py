"""Sentences for what files, backups, settings and the database meet, by code."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

WORKSPACE: dict[str, str] = {
    "agent_runs": str(QT_TRANSLATE_NOOP("Problems", "Publishing without the window is at work already.")),
    "no_user_services": str(
        QT_TRANSLATE_NOOP("Problems", "This system starts no services for a user; systemd does not answer.")
    ),
    "service_failed": str(QT_TRANSLATE_NOOP("Problems", "The system could not do it: {words}.")),
    "no_desktop_menu": str(
        QT_TRANSLATE_NOOP("Problems", "This system keeps its menus another way; there is nothing to put in.")
    ),
    "backup_elsewhere": str(
        QT_TRANSLATE_NOOP("Problems", "This workspace is in a PostgreSQL database, which has its own backups.")
    ),
    "backup_inside": str(
        QT_TRANSLATE_NOOP("Problems", "The backup would lie inside the workspace it saves. Choose another folder.")
    ),
    "backup_unwritable": str(QT_TRANSLATE_NOOP("Problems", "{name} could not be written; there is no backup.")),
    "bad_setting": str(QT_TRANSLATE_NOOP("Problems", "{value} cannot be the value of {key}.")),
    "choose_member": str(
        QT_TRANSLATE_NOOP("Problems", "Several people work on this workspace ({known}). Say who you are.")
    ),
    "database_refused": str(
        QT_TRANSLATE_NOOP("Problems", "The database does not let this user in; nothing was changed.")
    ),
    "database_unreachable": str(QT_TRANSLATE_NOOP("Problems", "The database cannot be reached; nothing was changed.")),
    "disk_failed": str(QT_TRANSLATE_NOOP("Problems", "The disk could not be read or written; nothing was changed.")),
    "disk_full": str(
        QT_TRANSLATE_NOOP("Problems", "The disk is full; nothing was changed. Free some space and try again.")
    ),
    "offline": str(QT_TRANSLATE_NOOP("Problems", "This needs a connection to the shared workspace; nothing was done.")),
    "empty_name": str(QT_TRANSLATE_NOOP("Problems", "A name is needed.")),
    "executive_needed": str(
        QT_TRANSLATE_NOOP("Problems", "Somebody must be there to approve; {name} is the only one who does.")
    ),
    "file_changed": str(QT_TRANSLATE_NOOP("Problems", "The file {file} was changed by hand; it was left as it is.")),
    "file_exists": str(QT_TRANSLATE_NOOP("Problems", "There is a file {name} already; it was left alone.")),
    "file_missing": str(QT_TRANSLATE_NOOP("Problems", "There is no file {name}.")),
    "file_unreadable": str(QT_TRANSLATE_NOOP("Problems", "The file cannot be read.")),
    "file_unwritable": str(QT_TRANSLATE_NOOP("Problems", "{name} could not be written. Choose another folder.")),
    "folder_not_empty": str(
        QT_TRANSLATE_NOOP("Problems", "{folder} is not empty; nothing was written. Choose an empty folder.")
    ),
    "folder_read_only": str(QT_TRANSLATE_NOOP("Problems", "The folder cannot be written.")),
    "folder_unreadable": str(QT_TRANSLATE_NOOP("Problems", "The folder {folder} cannot be read.")),
    "member_exists": str(QT_TRANSLATE_NOOP("Problems", "{name} works here already.")),
    "member_is_you": str(QT_TRANSLATE_NOOP("Problems", "You are {name}; somebody else takes you off.")),
    "newer_schema": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This workspace was written by a newer Brand Assist. It was left untouched; update to open it."
        )
    ),
    "not_a_backup": str(QT_TRANSLATE_NOOP("Problems", "{name} is not a whole backup; nothing was restored.")),
    "not_a_member": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Only members may comment there, and {email} is none yet; add it as a member of the blog, then "
            "test the account.",
        )
    ),
    "not_an_archive": str(QT_TRANSLATE_NOOP("Problems", "That folder is not a whole archive; nothing was brought in.")),
    "not_found": str(QT_TRANSLATE_NOOP("Problems", "This is no longer there.")),
    "password_in_address": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The database address holds a password. It belongs in PostgreSQL’s own password file."
        )
    ),
    "settings_unwritable": str(
        QT_TRANSLATE_NOOP("Problems", "This device’s settings cannot be read or written at {where}.")
    ),
    "unknown_address": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{scheme}:// is not an address of a workspace; give a folder or a postgresql:// address."
        )
    ),
    "exchange_approval_differs": str(
        QT_TRANSLATE_NOOP("Problems", "The approval for {account} is of other words than those here; it was not taken.")
    ),
    "exchange_bad_word": str(QT_TRANSLATE_NOOP("Problems", "That is not the word of an invitation; copy it whole.")),
    "exchange_damaged": str(
        QT_TRANSLATE_NOOP("Problems", "{name} is cut off or damaged; nothing was brought in. Ask for it once more.")
    ),
    "exchange_enormous": str(
        QT_TRANSLATE_NOOP("Problems", "{name} is larger than any such file; nothing was brought in.")
    ),
    "exchange_newer": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{name} was written by a newer Brand Assist; update this one, then read it. Nothing was brought in.",
        )
    ),
    "exchange_no_keychain": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The word of an exchange is kept in the keychain only, and there is none on this computer."
        )
    ),
    "exchange_not_begun": str(
        QT_TRANSLATE_NOOP("Problems", "Nobody is known to exchange with; invite somebody or take up an invitation.")
    ),
    "exchange_not_ours": str(
        QT_TRANSLATE_NOOP("Problems", "{name} is not a file of an exchange; nothing was brought in.")
    ),
    "exchange_of_another": str(
        QT_TRANSLATE_NOOP("Problems", "{name} began the exchange here; only they write and read its files.")
    ),
    "exchange_own_word": str(
        QT_TRANSLATE_NOOP("Problems", "You made that word yourself; it is for the other to join with.")
    ),
    "exchange_went_back": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{name} was written in a workspace that was brought back from a backup: what it knew of you is lost. "
            "Nothing was brought in. Begin the exchange anew.",
        )
    ),
    "exchange_went_back_here": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "This workspace was brought back from a backup: {name} answers files that are not known here any more. "
            "Nothing was brought in. Begin the exchange anew.",
        )
    ),
    "exchange_not_theirs": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{name} was changed on its way, or sealed with another word; nothing was brought in."
        )
    ),
    "exchange_on_server": str(
        QT_TRANSLATE_NOOP("Problems", "A workspace on a server needs no files; its members open the same address.")
    ),
    "exchange_other_schema": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{name} comes from another version of Brand Assist; update both; nothing was brought in.",
        )
    ),
    "exchange_other_workspace": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{name} comes from another workspace than the one you exchange with; nothing was brought in."
        )
    ),
    "exchange_own_file": str(QT_TRANSLATE_NOOP("Problems", "{name} was written here; it is for the other.")),
    "exchange_with_oneself": str(
        QT_TRANSLATE_NOOP("Problems", "{name} is you; name the member who works in the other workspace.")
    ),
    "unknown_member": str(
        QT_TRANSLATE_NOOP("Problems", "Nobody called {name} works on this workspace; there is {known}.")
    ),
    "unknown_role": str(
        QT_TRANSLATE_NOOP("Problems", "{role} is not a role; it is executive, assistant, colleague or reader.")
    ),
    "unknown_setting": str(QT_TRANSLATE_NOOP("Problems", "There is no setting {key}.")),
    "unknown_zone": str(QT_TRANSLATE_NOOP("Problems", "“{zone}” is not a time zone; write it like Europe/Rome.")),
    "workspace_busy": str(
        QT_TRANSLATE_NOOP(
            "Problems", "Another process kept the workspace busy for too long; nothing was changed. Try again."
        )
    ),
    "archive_wants_file": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "An archive comes back into a workspace in a folder, as its locked words reach no server. "
            "Bring it into a folder, then share it.",
        )
    ),
    "workspace_corrupt": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The workspace’s database is damaged and was left as it is. Bring back a backup into a new folder.",
        )
    ),
    "workspace_not_empty": str(
        QT_TRANSLATE_NOOP("Problems", "{path} is not empty; a backup is restored into an empty folder only.")
    ),
    "workspace_read_only": str(
        QT_TRANSLATE_NOOP("Problems", "The workspace can be read but not written; nothing was changed.")
    ),
    "workspace_unreadable": str(
        QT_TRANSLATE_NOOP("Problems", "The workspace’s database cannot be opened; look at who may read its folder.")
    ),
    "workspace_unwritable": str(
        QT_TRANSLATE_NOOP("Problems", "This folder cannot be written: {path}. Choose another.")
    ),
}
