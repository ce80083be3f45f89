"""Sentences for what diary, drafts, pictures and imports meet, by code."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

WRITING: dict[str, str] = {
    "bad_language": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is no language; write its code, like it or en-GB.")),
    "bad_passage": str(QT_TRANSLATE_NOOP("Problems", "“{text}” is not a passage of the entry.")),
    "broken_characters": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The text has broken characters in line {line}; nothing was saved over what was there."
        )
    ),
    "broken_front_matter": str(
        QT_TRANSLATE_NOOP("Problems", "The lines between the --- marks cannot be understood (line {line}).")
    ),
    "changed_meanwhile": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The text for {account} changed since you looked at it. Look again, then approve."
        )
    ),
    "empty_idea": str(QT_TRANSLATE_NOOP("Problems", "An idea needs some words.")),
    "empty_promise": str(QT_TRANSLATE_NOOP("Problems", "A promise needs some words.")),
    "entry_locked": str(
        QT_TRANSLATE_NOOP("Problems", "All of that is locked in the diary; locked words never leave it.")
    ),
    "front_matter_broken": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The lines between the --- marks cannot be understood (line {line}); nothing was changed."
        )
    ),
    "front_matter_field": str(
        QT_TRANSLATE_NOOP("Problems", "“{field}” between the --- marks is not what it should be; nothing was changed.")
    ),
    "front_matter_too_large": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The front matter stands for more than a head can hold; nothing was taken from this file."
        )
    ),
    "import_not_known": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{name} is nothing this program can bring in. It takes a folder of Markdown, a Markdown file, an "
            "export file of WordPress, the archive of posts that X gives, and the diaries of Day One, jrnl and "
            "RedNotebook.",
        )
    ),
    "changed_since": str(QT_TRANSLATE_NOOP("Problems", "It was changed since. It was left as it is.")),
    "into_itself": str(QT_TRANSLATE_NOOP("Problems", "That is one already.")),
    "is_one": str(QT_TRANSLATE_NOOP("Problems", "Only a draft or an entry can be kept as two.")),
    "is_answer": str(QT_TRANSLATE_NOOP("Problems", "An answer to somebody stays whole.")),
    "choices_open": str(QT_TRANSLATE_NOOP("Problems", "Some choices are still open.")),
    "edited_apart": str(
        QT_TRANSLATE_NOOP(
            "Problems", "Two of you changed the same words of this draft apart. Choose which stand first."
        )
    ),
    "no_base": str(
        QT_TRANSLATE_NOOP("Problems", "What both began with is not known any more. Choose yours, the other’s or both.")
    ),
    "no_such_choice": str(QT_TRANSLATE_NOOP("Problems", "“{said}” is no choice here.")),
    "nothing_apart": str(QT_TRANSLATE_NOOP("Problems", "There is nothing to choose here any more: the text is one.")),
    "nothing_to_split": str(
        QT_TRANSLATE_NOOP("Problems", "Put the caret between words: there must be some on both sides.")
    ),
    "embargoed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "“{entry}” in the diary is not to be told before {wall}, {zone}. Choose a later time."
        )
    ),
    "consent_unknown": str(QT_TRANSLATE_NOOP("Problems", "“{said}” is none of {known}.")),
    "no_leaving": str(
        QT_TRANSLATE_NOOP("Problems", "This entry lies in no trip, so nobody knows when you leave. Give a time.")
    ),
    "in_bin": str(QT_TRANSLATE_NOOP("Problems", "This is in the bin. Restore it first.")),
    "word_signs": str(QT_TRANSLATE_NOOP("Problems", "A word or phrase holds none of {signs}.")),
    "language_not_listed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "There is no list of words for the language of this text. There is one for: {known}."
        )
    ),
    "until_unknown": str(QT_TRANSLATE_NOOP("Problems", "A word holds for one of: {known}.")),
    "no_word": str(QT_TRANSLATE_NOOP("Problems", "That is no word. Give a word or a phrase.")),
    "not_a_rendition": str(
        QT_TRANSLATE_NOOP(
            "Problems", "A picture in it tells more than its pixels, such as where it was taken. It was not taken in."
        )
    ),
    "not_a_picture": str(QT_TRANSLATE_NOOP("Problems", "{name} is not a picture Brand Assist can read.")),
    "not_a_target": str(
        QT_TRANSLATE_NOOP("Problems", "This draft is not meant for {account}. Add it as a target first.")
    ),
    "not_all_imported": str(QT_TRANSLATE_NOOP("Problems", "{failed} files could not be brought in; the others were.")),
    "not_editable": str(
        QT_TRANSLATE_NOOP("Problems", "Only what is published, and what its network can name, can be changed there.")
    ),
    "not_utf8": str(
        QT_TRANSLATE_NOOP("Problems", "Line {line} is not UTF-8 text. Save the file as UTF-8 and try again.")
    ),
    "nothing_awaits": str(QT_TRANSLATE_NOOP("Problems", "Nothing of this draft waits for approval.")),
    "nothing_to_import": str(QT_TRANSLATE_NOOP("Problems", "In {name} there is nothing to bring in.")),
    "nothing_to_submit": str(
        QT_TRANSLATE_NOOP("Problems", "Nothing is left to submit: it waits for approval, or is approved as it stands.")
    ),
    "nothing_to_take_back": str(
        QT_TRANSLATE_NOOP("Problems", "Nothing of this draft is approved or waiting, or it is published already.")
    ),
    "called_so": str(
        QT_TRANSLATE_NOOP(
            "Problems", "Somebody else is called “{name}” already. If they are one, join them; else give another name."
        )
    ),
    "nothing_to_join": str(QT_TRANSLATE_NOOP("Problems", "These are one person already.")),
    "nothing_to_part": str(QT_TRANSLATE_NOOP("Problems", "This profile is joined to nobody.")),
    "no_joining_to_undo": str(QT_TRANSLATE_NOOP("Problems", "It went on since, so this cannot be taken back.")),
    "empty_note": str(QT_TRANSLATE_NOOP("Problems", "Write a word first.")),
    "nothing_to_undo": str(QT_TRANSLATE_NOOP("Problems", "There is nothing to take back here; it went on since.")),
    "null_bytes": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The text has a null byte in line {line}, so it is not plain text; nothing was changed."
        )
    ),
    "passage_locked": str(
        QT_TRANSLATE_NOOP(
            "Problems", "That passage is locked: it never leaves the diary. Unlock it first, if you mean to."
        )
    ),
    "photos_decided": str(
        QT_TRANSLATE_NOOP("Problems", "These photos were decided about already, by another window or program.")
    ),
    "photos_disk_full": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The disk is full: {left} photos were not added. Free some space and try again; it goes on where it ended.",
        )
    ),
    "photos_folder_read_only": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The folder of the workspace cannot be written: {left} photos were not added. Try again when it can; it "
            "goes on where it ended.",
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
    "picture_needed": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The network takes no words without a picture; nothing was sent.",
        )
    ),
    "picture_not_ready": str(
        QT_TRANSLATE_NOOP("Problems", "A picture was added at this moment and is not prepared yet. Try again.")
    ),
    "picture_there_already": str(QT_TRANSLATE_NOOP("Problems", "The picture {name} is attached already.")),
    "picture_refused": str(QT_TRANSLATE_NOOP("Problems", "The network could not take in a picture; nothing was sent.")),
    "picture_too_large": str(QT_TRANSLATE_NOOP("Problems", "That picture is too large to be kept or sent.")),
    "picture_truncated": str(
        QT_TRANSLATE_NOOP("Problems", "The picture {name} is cut off. Copy it again from where it came.")
    ),
    "pictures_not_in_answers": str(
        QT_TRANSLATE_NOOP("Problems", "Pictures cannot go into an answer there; nothing was sent.")
    ),
    "pictures_not_possible": str(QT_TRANSLATE_NOOP("Problems", "The network takes no pictures; nothing was sent.")),
    "too_long": str(
        QT_TRANSLATE_NOOP("Problems", "The text is too long: {length} characters, and {limit} is the most.")
    ),
    "too_long_with_link": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "With the article’s address in it the text is longer than {network} takes. Nothing was sent; shorten it.",
        )
    ),
    "trip_backwards": str(QT_TRANSLATE_NOOP("Problems", "A trip cannot end ({ends}) before it starts ({starts}).")),
    "tweets_broken": str(QT_TRANSLATE_NOOP("Problems", "The posts break off here; those before were brought in.")),
    "tweets_not_there": str(QT_TRANSLATE_NOOP("Problems", "In {name} there are no posts of X (data/tweets.js).")),
    "posts_not_listed": str(
        QT_TRANSLATE_NOOP("Problems", "{account} has no posts this program can bring in; WordPress and Ghost have.")
    ),
    "wxr_broken": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The file breaks off or is damaged at line {line}; the posts before it were brought in."
        )
    ),
    "wxr_hostile": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "The file is not as WordPress writes it: what it declares could fill this computer's memory. The posts "
            "before that were brought in.",
        )
    ),
    "wxr_post_too_long": str(
        QT_TRANSLATE_NOOP("Problems", "This is longer than a draft can be; nothing was taken from it.")
    ),
    "zip_bomb": str(
        QT_TRANSLATE_NOOP("Problems", "{name} unpacks to more than any archive of posts holds; nothing was read.")
    ),
    "zip_broken": str(QT_TRANSLATE_NOOP("Problems", "{name} is not a whole zip file; nothing was read.")),
    "zip_locked": str(
        QT_TRANSLATE_NOOP("Problems", "{name} is locked with a password; unpack it, then import its folder.")
    ),
    "here_already": str(QT_TRANSLATE_NOOP("Problems", "It is here already.")),
    "journal_broken": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{name} breaks off or is damaged at line {line}; nothing was read. Export it once more."
        )
    ),
    "journal_entry_odd": str(
        QT_TRANSLATE_NOOP("Problems", "It has no day or mark this program can read; it stays in the other diary.")
    ),
    "journal_too_large": str(
        QT_TRANSLATE_NOOP("Problems", "{name} is larger than {megabytes} MB; export the diary in several parts.")
    ),
    "source_gone": str(
        QT_TRANSLATE_NOOP(
            "Problems",
            "{name} cannot be reached any more. What came in is whole; connect it again and bring it in once more, "
            "nothing comes in twice.",
        )
    ),
    "idea_used": str(QT_TRANSLATE_NOOP("Problems", "That idea is used: what was made of it is out.")),
    "idea_has_draft": str(QT_TRANSLATE_NOOP("Problems", "That idea has a draft already.")),
    "name_taken": str(QT_TRANSLATE_NOOP("Problems", "There is one called “{name}” already. Give another name.")),
    "no_starters": str(QT_TRANSLATE_NOOP("Problems", "There are no examples in that language.")),
    "no_words": str(QT_TRANSLATE_NOOP("Problems", "It has no words yet.")),
    "not_a_text": str(
        QT_TRANSLATE_NOOP(
            "Problems", "{name} is not a text. Save it as Markdown, plain text or HTML, then begin from that."
        )
    ),
    "nothing_given": str(QT_TRANSLATE_NOOP("Problems", "There is nothing to begin from.")),
    "page_gone": str(QT_TRANSLATE_NOOP("Problems", "{host} says that there is no page at that address.")),
    "not_a_feed": str(
        QT_TRANSLATE_NOOP(
            "Problems", "What {host} sent is no feed (RSS or Atom). Look for the address of the feed itself."
        )
    ),
    "page_no_answer": str(QT_TRANSLATE_NOOP("Problems", "{host} did not answer.")),
    "page_refused": str(QT_TRANSLATE_NOOP("Problems", "{host} does not show that page to a program.")),
    "page_too_large": str(QT_TRANSLATE_NOOP("Problems", "That page of {host} is too large to be read.")),
    "no_selection": str(QT_TRANSLATE_NOOP("Problems", "Select the passage first.")),
    "no_passage": str(QT_TRANSLATE_NOOP("Problems", "Those words do not stand in the text.")),
    "empty_comment": str(QT_TRANSLATE_NOOP("Problems", "A comment needs words.")),
    "nothing_answered": str(
        QT_TRANSLATE_NOOP("Problems", "Nothing answered, and nothing was noted. Is this computer connected?")
    ),
    "watched_folder_gone": str(
        QT_TRANSLATE_NOOP(
            "Problems", "The folder {folder} is not there at the moment. It is looked at again when it is back."
        )
    ),
}
