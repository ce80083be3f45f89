"""LinkedIn's "little" text (LI-DOC, little-text-format, 2026): what is reserved is escaped, or the rest is cut off.

LinkedIn answers 201 to a text with a bare reserved sign and shows it only up to there.
"""

from __future__ import annotations

import re

RESERVED = "|{}@[]()<>#\\*_~"

# Only letters and digits, and not inside an address: anything else stays plain text with its sign.
_HASHTAG = re.compile(r"(?<![^\s(\[«“\"'])#([^\W_]*[^\W\d_][^\W_]*)(?![\w-])")
_RESERVED = re.compile(f"[{re.escape(RESERVED)}]")


def little(text: str) -> str:
    """Return the text as it must be sent to be shown to the letter, its hashtags live."""
    pieces: list[str] = []
    end = 0
    for found in _HASHTAG.finditer(text):
        pieces += [_escaped(text[end : found.start()]), rf"{{hashtag|\#|{found[1]}}}"]
        end = found.end()
    return "".join([*pieces, _escaped(text[end:])])


def _escaped(text: str) -> str:
    return _RESERVED.sub(r"\\\g<0>", text)
