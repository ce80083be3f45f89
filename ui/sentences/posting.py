"""Sentences for what planning, sending and answering meets, by code."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

POSTING: dict[str, str] = {
    "article_not_live": str(
        QT_TRANSLATE_NOOP("Problems", "It holds the address of an article that is not live yet. Publish that first.")
    ),
    "author_needed": str(QT_TRANSLATE_NOOP("Problems", "Say who wrote it.")),
    "bad_minutes_between": str(
        QT_TRANSLATE_NOOP("Problems", "{minutes} minutes from one network to the next is not possible; 0 to {most} is.")
    ),
    "already_scheduled": str(
        QT_TRANSLATE_NOOP("Problems", "This draft has a time for {account} already. Move that one.")
    ),
    "ambiguous_time": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The clocks are set back then, so {wall} comes twice in {zone}. Choose the first or the second."
        )
    ),
    "bad_date": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a date. Write it like 2026-11-23.")),
    "bad_time": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a time. Write it like 08:30.")),
    "being_sent": str(
        QT_TRANSLATE_NOOP("Problems", "This post is being sent in this moment. See in the Queue what becomes of it.")
    ),
    "cannot_edit": str(QT_TRANSLATE_NOOP("Problems", "What is out on {network} cannot be changed there by a program.")),
    "cannot_withdraw": str(
        QT_TRANSLATE_NOOP("Problems", "{network} does not let a program take a post back. Do it there yourself.")
    ),
    "check_first": str(QT_TRANSLATE_NOOP("Problems", "Nobody knows yet whether this post is live. Look first.")),
    "days_reversed": str(
        QT_TRANSLATE_NOOP("Problems", "{last} lies before {first}. Give the first day, then the last.")
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
    "link_changed_meanwhile": str(
        QT_TRANSLATE_NOOP("Problems", "This post was changed while its link was looked at. Look again.")
    ),
    "link_gone": str(QT_TRANSLATE_NOOP("Problems", "{host} says that there is no page at that address.")),
    "link_no_answer": str(QT_TRANSLATE_NOOP("Problems", "The page did not answer. Check again, or say it is there.")),
    "link_not_live": str(
        QT_TRANSLATE_NOOP(
            "Problems", "Nothing answers at that address. Give the address at which the post can be read."
        )
    ),
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
    "locked_since_approval": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Words of this post were locked in the diary after it was approved. Take the approval back, or let it go "
            "all the same.",
        )
    ),
    "no_such_part": str(QT_TRANSLATE_NOOP("Problems", "This post has no part {part}.")),
    "no_target": str(QT_TRANSLATE_NOOP("Problems", "This draft is meant for no account yet. Choose one.")),
    "not_approved": str(QT_TRANSLATE_NOOP("Problems", "This post has not been approved, so it cannot be sent.")),
    "not_cancellable": str(
        QT_TRANSLATE_NOOP("Problems", "This post cannot be held or cancelled any more. Look what became of it.")
    ),
    "not_collected": str(QT_TRANSLATE_NOOP("Problems", "New messages on {account} could not be collected ({why}).")),
    "freeze_not_written": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "Nothing leaves from this computer any more, but that could not be written down: the disk is full or "
            "does not answer. Other computers do not know of it. Free some space; it is written as soon as there is "
            "some.",
        )
    ),
    "nothing_said": str(QT_TRANSLATE_NOOP("Problems", "A line of the log needs words.")),
    "protocol_without_name": str(
        QT_TRANSLATE_NOOP("Problems", "A protocol needs a name: write it in a line that begins with #.")
    ),
    "protocol_too_long": str(
        QT_TRANSLATE_NOOP("Problems", "A protocol has at most {steps} steps of {characters} characters.")
    ),
    "no_statement": str(QT_TRANSLATE_NOOP("Problems", "This draft is no statement of a crisis.")),
    "no_crisis": str(QT_TRANSLATE_NOOP("Problems", "There was no crisis yet.")),
    "not_next_to_sign": str(QT_TRANSLATE_NOOP("Problems", "{name} is not the next to approve it; that is: {next}.")),
    "signs_for_themselves": str(
        QT_TRANSLATE_NOOP("Problems", "{name} works here and approves under their own name, at their own computer.")
    ),
    "not_signed": str(QT_TRANSLATE_NOOP("Problems", "{name} has not approved these words yet.")),
    "may_not_speak": str(QT_TRANSLATE_NOOP("Problems", "Only people who may speak can do this: {who}.")),
    "only_statements": str(QT_TRANSLATE_NOOP("Problems", "During a freeze only a statement can be let through.")),
    "not_frozen": str(QT_TRANSLATE_NOOP("Problems", "Nothing is frozen.")),
    "not_movable": str(QT_TRANSLATE_NOOP("Problems", "This post cannot be moved any more. Look what became of it.")),
    "message_alike": str(QT_TRANSLATE_NOOP("Problems", "{author} wrote just these words that day already.")),
    "message_there": str(QT_TRANSLATE_NOOP("Problems", "That message is here already.")),
    "not_owed": str(QT_TRANSLATE_NOOP("Problems", "No answer is owed here, so there is nothing to put off.")),
    "not_retryable": str(
        QT_TRANSLATE_NOOP("Problems", "There is nothing to send again. Look what became of this post.")
    ),
    "not_unconfirmed": str(QT_TRANSLATE_NOOP("Problems", "It is known by now what became of this post.")),
    "not_withdrawable": str(QT_TRANSLATE_NOOP("Problems", "Only what is published can be taken back.")),
    "not_withdrawn": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{network} did not confirm that it is gone ({why} {words}). Asking again does no harm."
        )
    ),
    "not_your_turn": str(QT_TRANSLATE_NOOP("Problems", "It is not your turn for this post any more, or not yet.")),
    "nothing_newer": str(QT_TRANSLATE_NOOP("Problems", "No newer text is approved for this post.")),
    "answered_meanwhile": str(
        QT_TRANSLATE_NOOP("Problems", "Somebody answered since you opened this. Read it, or send yours all the same.")
    ),
    "not_together": str(
        QT_TRANSLATE_NOOP("Problems", "One reply settles only messages under the same post. Answer this one by itself.")
    ),
    "nothing_written": str(QT_TRANSLATE_NOOP("Problems", "There is no reply yet. Write one first.")),
    "not_written_yet": str(QT_TRANSLATE_NOOP("Problems", "That is still to come; nobody wrote it yet.")),
    "only_by_hand": str(QT_TRANSLATE_NOOP("Problems", "{network} is posted to by hand.")),
    "unknown_field": str(QT_TRANSLATE_NOOP("Problems", "A rule cannot look at “{field}”.")),
    "work_too_short": str(QT_TRANSLATE_NOOP("Problems", "Choose at least one hour of work a day.")),
    "unknown_sort": str(QT_TRANSLATE_NOOP("Problems", "Messages are not sorted as “{sort}”.")),
    "owed": str(QT_TRANSLATE_NOOP("Problems", "An answer is still owed. Say in a word why there is none.")),
    "own_message": str(QT_TRANSLATE_NOOP("Problems", "This message is your own; it is owed no answer.")),
    "partly_live": str(
        QT_TRANSLATE_NOOP("Problems", "A part of this thread is live already. Send the rest or leave it, in the Queue.")
    ),
    "payload_changed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "What was approved is not what lies here any more; nothing was sent. Approve the draft again."
        )
    ),
    "post_missing": str(QT_TRANSLATE_NOOP("Problems", "{name} is not in the folder any more; nothing was written.")),
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
    "replies_not_possible": str(
        QT_TRANSLATE_NOOP("Problems", "The network takes no answers from this program; nothing was sent.")
    ),
    "reply_on_its_way": str(
        QT_TRANSLATE_NOOP("Problems", "A reply is on its way already. Look what became of it first.")
    ),
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
    "too_soon_to_hand_over": str(
        QT_TRANSLATE_NOOP("Problems", "The server takes posts only some time ahead; this one stays on this computer.")
    ),
    "unknown_delivery": str(QT_TRANSLATE_NOOP("Problems", "This post is no longer in the queue.")),
    "visibility_not_possible": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The network shows its posts to more people than was chosen (“{visibility}”). Nothing was sent."
        )
    ),
    "why_needed": str(QT_TRANSLATE_NOOP("Problems", "Say why.")),
}
