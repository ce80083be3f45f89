"""Sentences for what connecting, signing in and reaching a network meets, by code."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONNECTING: dict[str, str] = {
    "address_not_said": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{account} tells its own address (a generator’s folder has it in its settings); it is not said here.",
        )
    ),
    "address_with_password": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The address of {host} holds a name or password; leave them out, they are asked for."
        )
    ),
    "ambiguous_account": str(QT_TRANSLATE_NOOP("Problems", "“{word}” may be one of several accounts: {labels}.")),
    "another_sign_in": str(
        QT_TRANSLATE_NOOP(
            "Problems", "That belongs to an older sign-in; use the address or code that the newest one brought."
        )
    ),
    "bad_address": str(
        QT_TRANSLATE_NOOP("Problems", "That is not an address that can be called; write it like https://name.example.")
    ),
    "bad_amount": str(QT_TRANSLATE_NOOP("Problems", "“{amount}” is not an amount. Write it like 5 or 5.50.")),
    "bad_ghost_key": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "That is not an Admin API key of Ghost; copy it whole from a custom integration, it looks like "
            "64f0…:9c1b….",
        )
    ),
    "cannot_read": str(
        QT_TRANSLATE_NOOP("Problems", "Replies on {account} cannot be read by a program; look there yourself.")
    ),
    "charges_nothing": str(QT_TRANSLATE_NOOP("Problems", "{account} costs nothing, so there is no limit to set.")),
    "check_failed": str(
        QT_TRANSLATE_NOOP("Problems", "{account} cannot go yet: the checks found errors. Correct them first.")
    ),
    "clock_wrong": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The clock of this computer differs from the server’s by {minutes} minutes, so the sign-in was "
            "not taken; set the clock right.",
        )
    ),
    "command_empty": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Give a command to run; on both sides of && there must be one.",
        )
    ),
    "command_needs_shell": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "“{mark}” means something to a shell only, and the command is run without one. "
            "Put more than one command into a script and run that; && is understood.",
        )
    ),
    "command_quotes": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "A quotation mark in the command is not closed.",
        )
    ),
    "command_runs": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The command runs at this moment. Wait until it has ended.",
        )
    ),
    "command_secret": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "A password or token stands in the command; it would be kept in plain text. "
            "Let the program take it from its own keychain, a key file or ssh.",
        )
    ),
    "connection_broke": str(QT_TRANSLATE_NOOP("Problems", "The connection to {host} broke. Try again.")),
    "folder_missing": str(QT_TRANSLATE_NOOP("Problems", "There is no folder {folder}.")),
    "hook_in_the_open": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The hook’s address is its secret: it belongs in the field for the password or token."
        )
    ),
    "keychain_failed": str(
        QT_TRANSLATE_NOOP("Problems", "This computer’s keychain did not answer as it should; nothing was kept.")
    ),
    "keychain_locked": str(
        QT_TRANSLATE_NOOP("Problems", "This computer’s keychain is locked. Unlock it and try again.")
    ),
    "keys_needed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{network} needs developer keys of your own, with {address} as their return address."
        )
    ),
    "lives_in_no_folder": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{network} keeps no files on this computer, so there is nothing to put online.",
        )
    ),
    "may_not_publish": str(
        QT_TRANSLATE_NOOP("Problems", "This login may not publish posts. It needs the role of author or more.")
    ),
    "may_not_upload": str(
        QT_TRANSLATE_NOOP("Problems", "This login may not upload pictures. It needs the role of author or more.")
    ),
    "network_broken": str(
        QT_TRANSLATE_NOOP("Problems", "The package that brings {name} does not work ({why}). Everything else does.")
    ),
    "network_busy": str(QT_TRANSLATE_NOOP("Problems", "{network} asks to wait. Try again later.")),
    "network_refused": str(QT_TRANSLATE_NOOP("Problems", "{network} refused: {words}")),
    "no_application_passwords": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This site offers no application passwords. Who runs it can allow them; they need https."
        )
    ),
    "no_browser_sign_in": str(
        QT_TRANSLATE_NOOP("Problems", "{network} takes no sign-in with the browser. Give its password or token.")
    ),
    "no_command": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "This computer has no command for that account yet.",
        )
    ),
    "no_id_there": str(
        QT_TRANSLATE_NOOP(
            "Problems", "Its network gave no name by which this post could be called back. Do it there yourself."
        )
    ),
    "no_key_here": str(
        QT_TRANSLATE_NOOP("Problems", "Another computer holds the login for {account}. Connect it here first.")
    ),
    "no_loopback": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This computer does not let the browser answer (127.0.0.1); paste the code instead."
        )
    ),
    "no_media_endpoint": str(
        QT_TRANSLATE_NOOP("Problems", "This site takes no pictures over Micropub: it names no media endpoint.")
    ),
    "no_micropub": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "No Micropub endpoint is named at that address; give the address of the site itself, or of its endpoint.",
        )
    ),
    "no_page": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This login manages no Page. Sign in as somebody who does, and allow access to the Page."
        )
    ),
    "no_place_needed": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{account} takes pictures from this computer; no folder needs to be online.",
        )
    ),
    "no_practice_folder": str(QT_TRANSLATE_NOOP("Problems", "The practice network has no folder in this workspace.")),
    "no_such_author": str(QT_TRANSLATE_NOOP("Problems", "Nobody on this blog has the e-mail address {name}.")),
    "no_such_way": str(QT_TRANSLATE_NOOP("Problems", "{account} cannot be sent that way; nothing was changed.")),
    "not_a_hook": str(
        QT_TRANSLATE_NOOP(
            "Problems", "That is not the address of an incoming webhook of {network}. Copy it whole from there."
        )
    ),
    "not_a_site_folder": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "No site of Hugo, Eleventy, Jekyll or Pelican was found in {folder}; give the folder that holds "
            "its configuration.",
        )
    ),
    "executive_strikes": str(
        QT_TRANSLATE_NOOP("Problems", "Only the executive may strike off a computer, or let one back in.")
    ),
    "strike_elsewhere": str(
        QT_TRANSLATE_NOOP("Problems", "This is the computer you sit at. A lost one is struck off from another.")
    ),
    "struck_off": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "This computer was struck off: the workspace takes nothing from it. What was written here is kept.",
        )
    ),
    "executive_only": str(QT_TRANSLATE_NOOP("Problems", "Who must approve is for the executive to say.")),
    "not_allowed": str(QT_TRANSLATE_NOOP("Problems", "Only the executive may approve here.")),
    "not_an_address": str(
        QT_TRANSLATE_NOOP("Problems", "“{text}” is not an address of a post. It begins with https://.")
    ),
    "not_ghost": str(
        QT_TRANSLATE_NOOP("Problems", "No Ghost answers at that address; give the address of the blog itself.")
    ),
    "not_that_network": str(
        QT_TRANSLATE_NOOP("Problems", "What answers at {host} is not {network}. Look at the address.")
    ),
    "not_wordpress": str(
        QT_TRANSLATE_NOOP("Problems", "No WordPress answers at that address. Give the address of the blog itself.")
    ),
    "other_account": str(QT_TRANSLATE_NOOP("Problems", "You signed in as {found}, but this account is {expected}.")),
    "picture_differs_online": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The public address shows another picture than the approved one; nothing was published. Whatever "
            "puts the folder online must not change pictures.",
        )
    ),
    "picture_not_online": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The picture did not show at its public address in time; nothing was published. See that the "
            "folder is put online, then send again.",
        )
    ),
    "pictures_command_failed": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Your command that puts the folder for pictures online did not end well; nothing was published. See what "
            "it said under Accounts, try it there, then send again.",
        )
    ),
    "pictures_folder_missing": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The folder that is put online for pictures is not there; nothing was sent.",
        )
    ),
    "pictures_need_address": str(
        QT_TRANSLATE_NOOP("Problems", "The network takes pictures only from a public address; nothing was sent.")
    ),
    "pictures_place_half": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "A folder that is put online needs its public address, and the address its folder; give both, or neither.",
        )
    ),
    "plain_http_refused": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{host} would be called without encryption; use https:// (http is for this computer only)."
        )
    ),
    "posts_depend": str(
        QT_TRANSLATE_NOOP("Problems", "{count} posts are still planned for {account}. Cancel them first.")
    ),
    "practice_failed": str(QT_TRANSLATE_NOOP("Problems", "The practice network did not start: {why}.")),
    "redirected": str(
        QT_TRANSLATE_NOOP("Problems", "The address leads on to {host}. Connect that address if you trust it.")
    ),
    "secret_needed": str(QT_TRANSLATE_NOOP("Problems", "{network} needs a password or token.")),
    "sign_in_cancelled": str(QT_TRANSLATE_NOOP("Problems", "Signing in was cancelled.")),
    "sign_in_failed": str(QT_TRANSLATE_NOOP("Problems", "Signing in failed ({why}).")),
    "sign_in_needed": str(QT_TRANSLATE_NOOP("Problems", "{account} needs signing in again.")),
    "sign_in_refused": str(QT_TRANSLATE_NOOP("Problems", "The network refused to sign you in ({why}).")),
    "sign_in_timeout": str(
        QT_TRANSLATE_NOOP("Problems", "Nobody finished signing in in the browser in time. Try again.")
    ),
    "too_large": str(QT_TRANSLATE_NOOP("Problems", "That file is too large for a text; nothing was changed.")),
    "unexpected": str(
        QT_TRANSLATE_NOOP("Problems", "Something unforeseen went wrong here; nothing was sent. Details are in the log.")
    ),
    "unknown_network": str(QT_TRANSLATE_NOOP("Problems", "There is no network {name}.")),
    "unreachable": str(QT_TRANSLATE_NOOP("Problems", "{network} cannot be reached at {host}; nothing was sent.")),
    "untrusted_certificate": str(
        QT_TRANSLATE_NOOP("Problems", "{host} shows a certificate this computer does not trust; nothing was sent.")
    ),
    "url_needed": str(QT_TRANSLATE_NOOP("Problems", "{network} needs its address.")),
    "user_needed": str(QT_TRANSLATE_NOOP("Problems", "{network} needs the name you sign in with.")),
    "which_page": str(
        QT_TRANSLATE_NOOP("Problems", "This login manages several Pages. Type the name of one of them: {pages}.")
    ),
    "wrong_secret": str(QT_TRANSLATE_NOOP("Problems", "{network} did not accept the password or token ({words}).")),
}
