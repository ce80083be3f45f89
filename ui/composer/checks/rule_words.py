"""The sentence of every rule, and the one action that each has."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.composer.checks.address_words import ADDRESSES
from ui.composer.checks.leak_words import EMBARGO, LEAKS
from ui.composer.checks.picture_rules import PICTURES, PICTURES_DO
from ui.composer.checks.said_before import SAID_BEFORE
from ui.composer.checks.voice_words import RECONSIDERED, VOICE

Act = Literal[
    "write",
    "show",
    "shorten",
    "remove_text",
    "describe",
    "add_picture",
    "remove_picture",
    "crop",
    "find_picture",
    "choose_pictures",
    "remove_target",
    "choose_seen",
    "details",
    "open_other",
    "open_entry",
    "use_https",
    "reconsider",
    "spelling_off",
]

COMMENTS: dict[str, str] = {
    "first-comment-length": str(
        QT_TRANSLATE_NOOP("Composer", "The first comment is {over} over what {network} takes ({limit}).")
    ),
    "first-comment-hashtags": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} hashtags in a comment; the first one has {count}.")
    ),
    "first-comment-mentions": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} names with @ in a comment; the first one has {count}.")
    ),
    "first-comment-left-out": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes no first comment: the post goes without it.")
    ),
}
RULES: dict[str, str] = {
    "empty": str(QT_TRANSLATE_NOOP("Composer", "Nothing is written for {network} yet.")),
    "null-bytes": str(QT_TRANSLATE_NOOP("Composer", "The text holds signs that no network takes.")),
    "length": str(QT_TRANSLATE_NOOP("Composer", "{network} is {over} over {limit}.")),
    "too-many-parts": str(QT_TRANSLATE_NOOP("Composer", "{network} would need a thread of more than {limit} parts.")),
    "link-too-long": str(QT_TRANSLATE_NOOP("Composer", "This link is longer than {network} takes: {text}")),
    "mention-too-long": str(QT_TRANSLATE_NOOP("Composer", "This name is longer than {network} takes: {text}")),
    "locked-passage": str(QT_TRANSLATE_NOOP("Composer", "A locked passage is quoted: “{text}”")),
    "blank-left": str(QT_TRANSLATE_NOOP("Composer", "{text} is still to be filled in.")),
    "stale-words": str(QT_TRANSLATE_NOOP("Composer", "“{text}” reads differently on another day.")),
    "too-many-links": str(QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} different links; there are {count}.")),
    "too-many-hashtags": str(QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} hashtags; there are {count}.")),
    "too-many-mentions": str(QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} names with @; there are {count}.")),
    "hashtag-stuffing": str(
        QT_TRANSLATE_NOOP("Composer", "{network}: {count} hashtags; at most {limit} read well there.")
    ),
    "visibility-not-possible": str(QT_TRANSLATE_NOOP("Composer", "{network} cannot keep a post to: {seen}.")),
    "visibility-unknown": str(QT_TRANSLATE_NOOP("Composer", "Nobody knows who may see this post: “{seen}”.")),
    **COMMENTS,
    **PICTURES,
    **VOICE,
    **SAID_BEFORE,
    **ADDRESSES,
    **LEAKS,
    **EMBARGO,
}
SEEN: dict[str, str] = {
    "public": str(QT_TRANSLATE_NOOP("Composer", "Everyone")),
    "unlisted": str(QT_TRANSLATE_NOOP("Composer", "Everyone, unlisted")),
    "private": str(QT_TRANSLATE_NOOP("Composer", "Followers")),
    "direct": str(QT_TRANSLATE_NOOP("Composer", "Only people named in it")),
}
"""Who may see a post, by the networks' words."""
DO: dict[str, Act] = {
    "empty": "write",
    "null-bytes": "remove_text",
    "length": "shorten",
    "too-many-parts": "shorten",
    "locked-passage": "remove_text",
    **PICTURES_DO,
    "visibility-not-possible": "choose_seen",
    "visibility-unknown": "choose_seen",
    **dict.fromkeys(COMMENTS, "details"),
    **dict.fromkeys(SAID_BEFORE, "open_other"),
    "link-http": "use_https",
    "embargoed": "open_entry",
    **dict.fromkeys(RECONSIDERED, "reconsider"),
    "no-dictionary": "spelling_off",
}
ACTS: dict[Act, str] = {
    "write": str(QT_TRANSLATE_NOOP("Composer", "Write")),
    "show": str(QT_TRANSLATE_NOOP("Composer", "Show")),
    "shorten": str(QT_TRANSLATE_NOOP("Composer", "Shorten")),
    "remove_text": str(QT_TRANSLATE_NOOP("Composer", "Remove")),
    "describe": str(QT_TRANSLATE_NOOP("Composer", "Describe")),
    "add_picture": str(QT_TRANSLATE_NOOP("Composer", "Add")),
    "crop": str(QT_TRANSLATE_NOOP("Composer", "Crop…")),
    "find_picture": str(QT_TRANSLATE_NOOP("Composer", "Find…")),
    "choose_pictures": str(QT_TRANSLATE_NOOP("Composer", "Choose")),
    "remove_picture": str(QT_TRANSLATE_NOOP("Composer", "Remove")),
    "remove_target": str(QT_TRANSLATE_NOOP("Composer", "Remove target")),
    "choose_seen": str(QT_TRANSLATE_NOOP("Composer", "Choose")),
    "details": str(QT_TRANSLATE_NOOP("Composer", "Details…")),
    "open_other": str(QT_TRANSLATE_NOOP("Composer", "Open it")),
    "open_entry": str(QT_TRANSLATE_NOOP("Composer", "Open entry")),
    "use_https": str(QT_TRANSLATE_NOOP("Composer", "Use https")),
    "reconsider": str(QT_TRANSLATE_NOOP("Composer", "Change…")),
    "spelling_off": str(QT_TRANSLATE_NOOP("Composer", "Turn off")),
}
