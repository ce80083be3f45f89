"""What every database can keep: refused at the door, so that nothing is cut off behind it."""

from __future__ import annotations

import re

from brandassist.errors import Problem

LONGEST_ENTRY = 5_000_000  # bytes in UTF-8
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}")


def storable(text: str, longest: int = LONGEST_ENTRY) -> str:
    """Return the text, line ends as `\\n`.

    Raises Problem `null_bytes` and `broken_characters` (half of a surrogate pair), both with `line`, or `too_long`.
    """
    if (at := text.find("\0")) >= 0:
        raise Problem("null_bytes", line=text.count("\n", 0, at) + 1)
    try:
        length = len(text.encode())
    except UnicodeEncodeError as error:
        raise Problem("broken_characters", line=text.count("\n", 0, error.start) + 1) from error
    if length > longest:
        raise Problem("too_long", length=length, limit=longest)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def plain(text: str) -> str:
    """Return what others wrote as every database can keep it: what it cannot becomes U+FFFD."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "\ufffd").encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def language_code(text: str) -> str:
    """Return a language as BCP 47 writes it (RFC 5646, 2009: two or three letters, then parts of up to eight), or "".

    Raises Problem `bad_language`.
    """
    code = text.strip()
    if code and not _LANGUAGE.fullmatch(code):
        raise Problem("bad_language", text=code[:60])
    return code


def web_address(text: str) -> str:
    """Return an address that can be opened, "" for anything else."""
    return plain(text) if text.startswith(("https://", "http://", "file://")) else ""
