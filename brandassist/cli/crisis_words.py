"""The lines of a crisis' log in words."""

from __future__ import annotations

from brandassist.store.publishing.crisis import Line

WORDS = {
    "started": "Crisis mode started",
    "held": "Held: {posts} posts, {replies} replies",
    "sending": "Was being sent: {title} ({account})",
    "reason": "Reason: {text}",
    "told": "Told: {who}",
    "protocol": "Protocol chosen: {name}",
    "done": "Done: {step}. {note}",
    "undone": "Open again: {step}",
    "skipped": "Skipped: {step}. {why}",
    "given_back": "Taken back from {account}: {title}",
    "not_given_back": "{account} did not confirm giving back: {title}",
    "statement": "Statement saved {language}",
    "signed": "Approved by {name} {language}",
    "released": "Let through: {title} ({account})",
    "thawed": "Released: {title} ({account})",
    "line": "{text}",
    "ended": "Crisis mode ended",
}


def line_words(line: Line) -> str:
    """One line of the log."""
    return WORDS.get(line.code, line.code).format(**line.detail).strip()
