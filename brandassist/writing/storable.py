"""What every database can keep: refused at the door, so that nothing is cut off behind it."""

from __future__ import annotations

from brandassist.errors import Problem

LONGEST = 20_000_000  # code points; far above any text, below what would stop the program


def storable(text: str) -> str:
    """Return the text, line ends as `\\n`.

    Raises Problem `null_bytes` (with `line`), `broken_characters` (half of a surrogate pair) or `too_long`.
    """
    if (at := text.find("\0")) >= 0:
        raise Problem("null_bytes", line=text.count("\n", 0, at) + 1)
    if len(text) > LONGEST:
        raise Problem("too_long", length=len(text), limit=LONGEST)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise Problem("broken_characters", line=text.count("\n", 0, error.start) + 1) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
