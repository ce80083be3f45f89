"""Sentences for what the engine tells with a code and data. Every code a person can meet is here."""

from __future__ import annotations

import logging

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from brandassist.errors import Problem

SENTENCES: dict[str, str] = {
    "address_with_password": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The address of {host} holds a name or password; leave them out, they are asked for."
        )
    ),
    "already_scheduled": str(
        QT_TRANSLATE_NOOP("Problems", "This draft has a time for {account} already. Move that one.")
    ),
    "ambiguous_account": str(QT_TRANSLATE_NOOP("Problems", "“{word}” may be one of several accounts: {labels}.")),
    "ambiguous_time": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The clocks are set back then, so {wall} comes twice in {zone}. Choose the first or the second."
        )
    ),
    "another_sign_in": str(
        QT_TRANSLATE_NOOP(
            "Problems", "That belongs to an older sign-in; use the address or code that the newest one brought."
        )
    ),
    "backup_elsewhere": str(
        QT_TRANSLATE_NOOP("Problems", "This workspace is in a PostgreSQL database, which has its own backups.")
    ),
    "backup_inside": str(
        QT_TRANSLATE_NOOP("Problems", "The backup would lie inside the workspace it saves. Choose another folder.")
    ),
    "backup_unwritable": str(QT_TRANSLATE_NOOP("Problems", "{name} could not be written; there is no backup.")),
    "bad_address": str(
        QT_TRANSLATE_NOOP("Problems", "That is not an address that can be called; write it like https://name.example.")
    ),
    "bad_amount": str(QT_TRANSLATE_NOOP("Problems", "“{amount}” is not an amount. Write it like 5 or 5.50.")),
    "bad_date": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a date. Write it like 2026-11-23.")),
    "bad_ghost_key": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "That is not an Admin API key of Ghost; copy it whole from a custom integration, it looks like "
            "64f0…:9c1b….",
        )
    ),
    "bad_passage": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a passage of the entry.")),
    "bad_setting": str(QT_TRANSLATE_NOOP("Problems", "{value} cannot be the value of {key}.")),
    "bad_time": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a time. Write it like 08:30.")),
    "being_sent": str(
        QT_TRANSLATE_NOOP("Problems", "This post is being sent in this moment. See in the Queue what becomes of it.")
    ),
    "broken_characters": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The text has broken characters in line {line}; nothing was saved over what was there."
        )
    ),
    "broken_front_matter": str(
        QT_TRANSLATE_NOOP("Problems", "The lines between the --- marks cannot be understood (line {line}).")
    ),
    "cannot_edit": str(QT_TRANSLATE_NOOP("Problems", "What is out on {network} cannot be changed there by a program.")),
    "cannot_read": str(
        QT_TRANSLATE_NOOP("Problems", "Replies on {account} cannot be read by a program; look there yourself.")
    ),
    "cannot_withdraw": str(
        QT_TRANSLATE_NOOP("Problems", "{network} does not let a program take a post back. Do it there yourself.")
    ),
    "changed_meanwhile": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The text for {account} changed since you looked at it. Look again, then approve."
        )
    ),
    "check_failed": str(
        QT_TRANSLATE_NOOP("Problems", "{account} cannot go yet: the checks found errors. Correct them first.")
    ),
    "check_first": str(QT_TRANSLATE_NOOP("Problems", "Nobody knows yet whether this post is live. Look first.")),
    "charges_nothing": str(QT_TRANSLATE_NOOP("Problems", "{account} costs nothing, so there is no limit to set.")),
    "choose_member": str(
        QT_TRANSLATE_NOOP("Problems", "Several people work on this workspace ({known}). Say who you are.")
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
    "address_not_said": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{account} tells its own address (a generator’s folder has it in its settings); it is not said here.",
        )
    ),
    "database_refused": str(
        QT_TRANSLATE_NOOP("Problems", "The database does not let this user in; nothing was changed.")
    ),
    "database_unreachable": str(QT_TRANSLATE_NOOP("Problems", "The database cannot be reached; nothing was changed.")),
    "disk_failed": str(QT_TRANSLATE_NOOP("Problems", "The disk could not be read or written; nothing was changed.")),
    "disk_full": str(
        QT_TRANSLATE_NOOP("Problems", "The disk is full; nothing was changed. Free some space and try again.")
    ),
    "edit_other_parts": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The new text makes another number of posts than the thread that is out. Post it anew, or shorten it.",
        )
    ),
    "edit_other_pictures": str(
        QT_TRANSLATE_NOOP(
            "Problems", "On {network} only the words of a post can be changed, not its pictures. Post it anew."
        )
    ),
    "edit_other_visibility": str(
        QT_TRANSLATE_NOOP("Problems", "Who may see a post cannot be changed after it is out. Post it anew.")
    ),
    "empty_idea": str(QT_TRANSLATE_NOOP("Problems", "An idea needs some words.")),
    "empty_name": str(QT_TRANSLATE_NOOP("Problems", "A name is needed.")),
    "entry_locked": str(
        QT_TRANSLATE_NOOP("Problems", "All of that is locked in the diary; locked words never leave it.")
    ),
    "executive_needed": str(
        QT_TRANSLATE_NOOP("Problems", "Somebody must be there to approve; {name} is the only one who does.")
    ),
    "file_changed": str(QT_TRANSLATE_NOOP("Problems", "The file {file} was changed by hand; it was left as it is.")),
    "file_exists": str(QT_TRANSLATE_NOOP("Problems", "There is a file {name} already; it was left alone.")),
    "file_missing": str(QT_TRANSLATE_NOOP("Problems", "There is no file {name}.")),
    "file_unreadable": str(QT_TRANSLATE_NOOP("Problems", "The file cannot be read.")),
    "file_unwritable": str(QT_TRANSLATE_NOOP("Problems", "{name} could not be written. Choose another folder.")),
    "folder_unreadable": str(QT_TRANSLATE_NOOP("Problems", "The folder {folder} cannot be read.")),
    "folder_missing": str(QT_TRANSLATE_NOOP("Problems", "There is no folder {folder}.")),
    "folder_not_empty": str(
        QT_TRANSLATE_NOOP("Problems", "{folder} is not empty; nothing was written. Choose an empty folder.")
    ),
    "folder_read_only": str(QT_TRANSLATE_NOOP("Problems", "The folder cannot be written.")),
    "front_matter_broken": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The lines between the --- marks cannot be understood (line {line}); nothing was changed."
        )
    ),
    "front_matter_field": str(
        QT_TRANSLATE_NOOP("Problems", "“{field}” between the --- marks is not what it should be; nothing was changed.")
    ),
    "in_bin": str(QT_TRANSLATE_NOOP("Problems", "This is in the bin. Restore it first.")),
    "keychain_failed": str(
        QT_TRANSLATE_NOOP("Problems", "This computer’s keychain did not answer as it should; nothing was kept.")
    ),
    "keychain_locked": str(
        QT_TRANSLATE_NOOP("Problems", "This computer’s keychain is locked. Unlock it and try again.")
    ),
    "lives_in_no_folder": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{network} keeps no files on this computer, so there is nothing to put online.",
        )
    ),
    "locked_since_approval": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Words of this post were locked in the diary after it was approved. Take the approval back, or let it go "
            "all the same.",
        )
    ),
    "link_changed_meanwhile": str(
        QT_TRANSLATE_NOOP("Problems", "This post was changed while its link was looked at. Look again.")
    ),
    "link_gone": str(QT_TRANSLATE_NOOP("Problems", "{host} says that there is no page at that address.")),
    "link_no_answer": str(QT_TRANSLATE_NOOP("Problems", "The page did not answer. Check again, or say it is there.")),
    "link_other_account": str(
        QT_TRANSLATE_NOOP("Problems", "That post is by {found}; this one goes out as {expected}.")
    ),
    "link_other_host": str(
        QT_TRANSLATE_NOOP("Problems", "That address is at {found}; this post belongs on {expected}.")
    ),
    "link_other_text": str(QT_TRANSLATE_NOOP("Problems", "That page shows other words than the approved ones.")),
    "link_out_of_order": str(
        QT_TRANSLATE_NOOP("Problems", "The links come in the order of the parts. Give that of part {part} first.")
    ),
    "link_shape": str(QT_TRANSLATE_NOOP("Problems", "That is no address of a post. It looks like {example}")),
    "link_taken": str(
        QT_TRANSLATE_NOOP("Problems", "That is the link of another post or part already. Each has its own.")
    ),
    "link_not_live": str(
        QT_TRANSLATE_NOOP(
            "Problems", "Nothing answers at that address. Give the address at which the post can be read."
        )
    ),
    "may_not_publish": str(
        QT_TRANSLATE_NOOP("Problems", "This login may not publish posts. It needs the role of author or more.")
    ),
    "may_not_upload": str(
        QT_TRANSLATE_NOOP("Problems", "This login may not upload pictures. It needs the role of author or more.")
    ),
    "member_exists": str(QT_TRANSLATE_NOOP("Problems", "{name} works here already.")),
    "network_broken": str(
        QT_TRANSLATE_NOOP("Problems", "The package that brings {name} does not work ({why}). Everything else does.")
    ),
    "network_busy": str(QT_TRANSLATE_NOOP("Problems", "{network} asks to wait. Try again later.")),
    "network_refused": str(QT_TRANSLATE_NOOP("Problems", "{network} refused: {words}")),
    "newer_schema": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This workspace was written by a newer Brand Assist. It was left untouched; update to open it."
        )
    ),
    "no_application_passwords": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This site offers no application passwords. Who runs it can allow them; they need https."
        )
    ),
    "keys_needed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{network} needs developer keys of your own, with {address} as their return address."
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
    "no_page": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This login manages no Page. Sign in as somebody who does, and allow access to the Page."
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
    "no_practice_folder": str(QT_TRANSLATE_NOOP("Problems", "The practice network has no folder in this workspace.")),
    "no_such_author": str(QT_TRANSLATE_NOOP("Problems", "Nobody on this blog has the e-mail address {name}.")),
    "no_such_part": str(QT_TRANSLATE_NOOP("Problems", "This post has no part {part}.")),
    "no_such_way": str(QT_TRANSLATE_NOOP("Problems", "{account} cannot be sent that way; nothing was changed.")),
    "no_word": str(QT_TRANSLATE_NOOP("Problems", "That is no word. Give a word or a phrase.")),
    "no_target": str(QT_TRANSLATE_NOOP("Problems", "This draft is meant for no account yet. Choose one.")),
    "not_a_backup": str(QT_TRANSLATE_NOOP("Problems", "{name} is not a whole backup; nothing was restored.")),
    "not_a_member": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Only members may comment there, and {email} is none yet; add it as a member of the blog, then "
            "test the account.",
        )
    ),
    "not_a_picture": str(QT_TRANSLATE_NOOP("Problems", "{name} is not a picture Brand Assist can read.")),
    "not_a_site_folder": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "No site of Hugo, Eleventy, Jekyll or Pelican was found in {folder}; give the folder that holds "
            "its configuration.",
        )
    ),
    "not_a_target": str(
        QT_TRANSLATE_NOOP("Problems", "This draft is not meant for {account}. Add it as a target first.")
    ),
    "not_all_imported": str(QT_TRANSLATE_NOOP("Problems", "{failed} files could not be brought in; the others were.")),
    "not_allowed": str(QT_TRANSLATE_NOOP("Problems", "Only the executive may approve here.")),
    "not_an_address": str(
        QT_TRANSLATE_NOOP("Problems", "“{text}” is not an address of a post. It begins with https://.")
    ),
    "import_not_known": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{name} is nothing this program can bring in. It takes a folder of Markdown, a Markdown file, an export "
            "file of WordPress, and the archive of posts that X gives.",
        )
    ),
    "tweets_broken": str(QT_TRANSLATE_NOOP("Problems", "The posts break off here; those before were brought in.")),
    "tweets_not_there": str(QT_TRANSLATE_NOOP("Problems", "In {name} there are no posts of X (data/tweets.js).")),
    "zip_bomb": str(
        QT_TRANSLATE_NOOP("Problems", "{name} unpacks to more than any archive of posts holds; nothing was read.")
    ),
    "zip_broken": str(QT_TRANSLATE_NOOP("Problems", "{name} is not a whole zip file; nothing was read.")),
    "zip_locked": str(
        QT_TRANSLATE_NOOP("Problems", "{name} is locked with a password; unpack it, then import its folder.")
    ),
    "nothing_to_import": str(QT_TRANSLATE_NOOP("Problems", "In {name} there is nothing to bring in.")),
    "front_matter_too_large": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The front matter stands for more than a head can hold; nothing was taken from this file."
        )
    ),
    "not_an_archive": str(QT_TRANSLATE_NOOP("Problems", "That folder is not a whole archive; nothing was brought in.")),
    "not_approved": str(QT_TRANSLATE_NOOP("Problems", "This post has not been approved, so it cannot be sent.")),
    "not_cancellable": str(
        QT_TRANSLATE_NOOP("Problems", "This post cannot be held or cancelled any more. Look what became of it.")
    ),
    "not_collected": str(QT_TRANSLATE_NOOP("Problems", "New messages on {account} could not be collected ({why}).")),
    "not_editable": str(
        QT_TRANSLATE_NOOP("Problems", "Only what is published, and what its network can name, can be changed there.")
    ),
    "no_passage": str(QT_TRANSLATE_NOOP("Problems", "Those words do not stand in the text.")),
    "empty_comment": str(QT_TRANSLATE_NOOP("Problems", "A comment needs words.")),
    "not_found": str(QT_TRANSLATE_NOOP("Problems", "This is no longer there.")),
    "not_frozen": str(QT_TRANSLATE_NOOP("Problems", "Nothing is frozen.")),
    "not_ghost": str(
        QT_TRANSLATE_NOOP("Problems", "No Ghost answers at that address; give the address of the blog itself.")
    ),
    "not_movable": str(QT_TRANSLATE_NOOP("Problems", "This post cannot be moved any more. Look what became of it.")),
    "not_owed": str(QT_TRANSLATE_NOOP("Problems", "No answer is owed here, so there is nothing to put off.")),
    "not_retryable": str(
        QT_TRANSLATE_NOOP("Problems", "There is nothing to send again. Look what became of this post.")
    ),
    "not_that_network": str(
        QT_TRANSLATE_NOOP("Problems", "What answers at {host} is not {network}. Look at the address.")
    ),
    "not_unconfirmed": str(QT_TRANSLATE_NOOP("Problems", "It is known by now what became of this post.")),
    "not_utf8": str(
        QT_TRANSLATE_NOOP("Problems", "Line {line} is not UTF-8 text. Save the file as UTF-8 and try again.")
    ),
    "not_withdrawable": str(QT_TRANSLATE_NOOP("Problems", "Only what is published can be taken back.")),
    "not_withdrawn": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{network} did not confirm that it is gone ({why} {words}). Asking again does no harm."
        )
    ),
    "not_wordpress": str(
        QT_TRANSLATE_NOOP("Problems", "No WordPress answers at that address. Give the address of the blog itself.")
    ),
    "nothing_awaits": str(QT_TRANSLATE_NOOP("Problems", "Nothing of this draft waits for approval.")),
    "nothing_newer": str(QT_TRANSLATE_NOOP("Problems", "No newer text is approved for this post.")),
    "nothing_to_submit": str(
        QT_TRANSLATE_NOOP("Problems", "Nothing is left to submit: it waits for approval, or is approved as it stands.")
    ),
    "nothing_to_take_back": str(
        QT_TRANSLATE_NOOP("Problems", "Nothing of this draft is approved or waiting, or it is published already.")
    ),
    "nothing_to_undo": str(QT_TRANSLATE_NOOP("Problems", "There is nothing to take back here; it went on since.")),
    "nothing_written": str(QT_TRANSLATE_NOOP("Problems", "There is no reply yet. Write one first.")),
    "null_bytes": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The text has a null byte in line {line}, so it is not plain text; nothing was changed."
        )
    ),
    "not_your_turn": str(QT_TRANSLATE_NOOP("Problems", "It is not your turn for this post any more, or not yet.")),
    "only_by_hand": str(QT_TRANSLATE_NOOP("Problems", "{network} is posted to by hand.")),
    "other_account": str(QT_TRANSLATE_NOOP("Problems", "You signed in as {found}, but this account is {expected}.")),
    "owed": str(QT_TRANSLATE_NOOP("Problems", "An answer is still owed. Say in a word why there is none.")),
    "own_message": str(QT_TRANSLATE_NOOP("Problems", "This message is your own; it is owed no answer.")),
    "partly_live": str(
        QT_TRANSLATE_NOOP("Problems", "A part of this thread is live already. Send the rest or leave it, in the Queue.")
    ),
    "passage_locked": str(
        QT_TRANSLATE_NOOP(
            "Problems", "That passage is locked: it never leaves the diary. Unlock it first, if you mean to."
        )
    ),
    "password_in_address": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The database address holds a password. It belongs in PostgreSQL’s own password file."
        )
    ),
    "payload_changed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "What was approved is not what lies here any more; nothing was sent. Approve the draft again."
        )
    ),
    "picture_changed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "A picture is not the one that was approved; nothing was sent. Approve the draft again."
        )
    ),
    "picture_missing": str(
        QT_TRANSLATE_NOOP("Problems", "A picture is no longer in the media folder; nothing was sent.")
    ),
    "picture_not_ready": str(
        QT_TRANSLATE_NOOP("Problems", "A picture was added at this moment and is not prepared yet. Try again.")
    ),
    "pictures_not_possible": str(QT_TRANSLATE_NOOP("Problems", "The network takes no pictures; nothing was sent.")),
    "hook_in_the_open": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The hook’s address is its secret: it belongs in the field for the password or token."
        )
    ),
    "not_a_hook": str(
        QT_TRANSLATE_NOOP(
            "Problems", "That is not the address of an incoming webhook of {network}. Copy it whole from there."
        )
    ),
    "picture_refused": str(QT_TRANSLATE_NOOP("Problems", "The network could not take in a picture; nothing was sent.")),
    "picture_too_large": str(QT_TRANSLATE_NOOP("Problems", "That picture is too large to be kept or sent.")),
    "picture_truncated": str(
        QT_TRANSLATE_NOOP("Problems", "The picture {name} is cut off. Copy it again from where it came.")
    ),
    "no_place_needed": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{account} takes pictures from this computer; no folder needs to be online.",
        )
    ),
    "pictures_place_half": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "A folder that is put online needs its public address, and the address its folder; give both, or neither.",
        )
    ),
    "picture_needed": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The network takes no words without a picture; nothing was sent.",
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
    "picture_not_online": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The picture did not show at its public address in time; nothing was published. See that the "
            "folder is put online, then send again.",
        )
    ),
    "picture_differs_online": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The public address shows another picture than the approved one; nothing was published. Whatever "
            "puts the folder online must not change pictures.",
        )
    ),
    "pictures_need_address": str(
        QT_TRANSLATE_NOOP("Problems", "The network takes pictures only from a public address; nothing was sent.")
    ),
    "pictures_not_in_answers": str(
        QT_TRANSLATE_NOOP("Problems", "Pictures cannot go into an answer there; nothing was sent.")
    ),
    "plain_http_refused": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{host} would be called without encryption; use https:// (http is for this computer only)."
        )
    ),
    "post_missing": str(QT_TRANSLATE_NOOP("Problems", "{name} is not in the folder any more; nothing was written.")),
    "posts_depend": str(
        QT_TRANSLATE_NOOP("Problems", "{count} posts are still planned for {account}. Cancel them first.")
    ),
    "practice_failed": str(QT_TRANSLATE_NOOP("Problems", "The practice network did not start: {why}.")),
    "published": str(
        QT_TRANSLATE_NOOP("Problems", "It is published already; what was approved cannot change any more.")
    ),
    "recall_first": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The network’s server holds this post. Hold it first, in the Queue: then it is taken back from there.",
        )
    ),
    "recall_unclear": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The network’s server holds this post and did not say that it gave it back; it is asked again.",
        )
    ),
    "redirected": str(
        QT_TRANSLATE_NOOP("Problems", "The address leads on to {host}. Connect that address if you trust it.")
    ),
    "replies_not_possible": str(
        QT_TRANSLATE_NOOP("Problems", "The network takes no answers from this program; nothing was sent.")
    ),
    "reply_on_its_way": str(
        QT_TRANSLATE_NOOP("Problems", "A reply is on its way already. Look what became of it first.")
    ),
    "secret_needed": str(QT_TRANSLATE_NOOP("Problems", "{network} needs a password or token.")),
    "server_cannot_hold": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{network} has no server that could hold a post until its time; nothing was sent."
        )
    ),
    "settle_first": str(
        QT_TRANSLATE_NOOP(
            "Problems", "This post may be live. Check in the Queue, or say there whether it is, then change its text."
        )
    ),
    "settings_unwritable": str(
        QT_TRANSLATE_NOOP("Problems", "This device’s settings cannot be read or written at {where}.")
    ),
    "sign_in_cancelled": str(QT_TRANSLATE_NOOP("Problems", "Signing in was cancelled.")),
    "sign_in_failed": str(QT_TRANSLATE_NOOP("Problems", "Signing in failed ({why}).")),
    "sign_in_needed": str(QT_TRANSLATE_NOOP("Problems", "{account} needs signing in again.")),
    "sign_in_refused": str(QT_TRANSLATE_NOOP("Problems", "The network refused to sign you in ({why}).")),
    "sign_in_timeout": str(
        QT_TRANSLATE_NOOP("Problems", "Nobody finished signing in in the browser in time. Try again.")
    ),
    "skipped_time": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The clocks are set forward then, so {wall} does not exist in {zone}. Choose another time."
        )
    ),
    "snooze_passed": str(QT_TRANSLATE_NOOP("Problems", "That time is over. Choose one that is still to come.")),
    "still_frozen": str(
        QT_TRANSLATE_NOOP("Problems", "Everything is still frozen. End the freeze first, then release the posts.")
    ),
    "still_planned": str(QT_TRANSLATE_NOOP("Problems", "This draft is still planned. Cancel its delivery first.")),
    "taken_back": str(QT_TRANSLATE_NOOP("Problems", "It was taken back already.")),
    "target_in_use": str(
        QT_TRANSLATE_NOOP("Problems", "Something was planned or approved for this target already; cancel that first.")
    ),
    "time_passed": str(QT_TRANSLATE_NOOP("Problems", "{wall} in {zone} has passed already.")),
    "too_large": str(QT_TRANSLATE_NOOP("Problems", "That file is too large for a text; nothing was changed.")),
    "too_long": str(
        QT_TRANSLATE_NOOP("Problems", "The text is too long: {length} characters, and {limit} is the most.")
    ),
    "too_long_with_link": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "With the article’s address in it the text is longer than {network} takes. Nothing was sent; shorten it.",
        )
    ),
    "too_soon_to_hand_over": str(
        QT_TRANSLATE_NOOP("Problems", "The server takes posts only some time ahead; this one stays on this computer.")
    ),
    "trip_backwards": str(QT_TRANSLATE_NOOP("Problems", "A trip cannot end ({ends}) before it starts ({starts}).")),
    "unexpected": str(
        QT_TRANSLATE_NOOP("Problems", "Something unforeseen went wrong here; nothing was sent. Details are in the log.")
    ),
    "unknown_address": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{scheme}:// is not an address of a workspace; give a folder or a postgresql:// address."
        )
    ),
    "unknown_delivery": str(QT_TRANSLATE_NOOP("Problems", "This post is no longer in the queue.")),
    "unknown_member": str(
        QT_TRANSLATE_NOOP("Problems", "Nobody called {name} works on this workspace; there is {known}.")
    ),
    "unknown_network": str(QT_TRANSLATE_NOOP("Problems", "There is no network {name}.")),
    "unknown_role": str(QT_TRANSLATE_NOOP("Problems", "{role} is not a role; it is executive or assistant.")),
    "unknown_setting": str(QT_TRANSLATE_NOOP("Problems", "There is no setting {key}.")),
    "unknown_zone": str(QT_TRANSLATE_NOOP("Problems", "“{zone}” is not a time zone; write it like Europe/Rome.")),
    "unreachable": str(QT_TRANSLATE_NOOP("Problems", "{network} cannot be reached at {host}; nothing was sent.")),
    "untrusted_certificate": str(
        QT_TRANSLATE_NOOP("Problems", "{host} shows a certificate this computer does not trust; nothing was sent.")
    ),
    "url_needed": str(QT_TRANSLATE_NOOP("Problems", "{network} needs its address.")),
    "user_needed": str(QT_TRANSLATE_NOOP("Problems", "{network} needs the name you sign in with.")),
    "visibility_not_possible": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The network shows its posts to more people than was chosen (“{visibility}”). Nothing was sent."
        )
    ),
    "why_needed": str(QT_TRANSLATE_NOOP("Problems", "Say why.")),
    "workspace_busy": str(
        QT_TRANSLATE_NOOP(
            "Problems", "Another process kept the workspace busy for too long; nothing was changed. Try again."
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
    "which_page": str(
        QT_TRANSLATE_NOOP("Problems", "This login manages several Pages. Type the name of one of them: {pages}.")
    ),
    "wrong_secret": str(QT_TRANSLATE_NOOP("Problems", "{network} did not accept the password or token ({words}).")),
}
log = logging.getLogger(__name__)


class _Facts(dict[str, object]):
    """A sentence must never fail for want of a fact."""

    def __missing__(self, name: str) -> str:
        return "…"


def sentence_of(error: Exception) -> str:
    """What to tell a person; an error nobody foresaw is logged and named plainly, without its details."""
    translate = QCoreApplication.translate
    if isinstance(error, Problem):
        template = translate("Problems", SENTENCES.get(error.code, ""))
        if template:
            return template.format_map(_Facts(error.data))
        return translate("Problems", "This did not work ({code}).").format(code=error.code)
    log.error("unforeseen", exc_info=error)
    return translate("Problems", "Something unforeseen went wrong ({name}). Details are in the log.").format(
        name=type(error).__name__
    )
