"""Names of files in what is given away."""

from __future__ import annotations

import regex


def file_name(day: str, title: str, record_id: str) -> str:
    """A name a person recognises, on every system, that no two records share."""
    words = regex.sub(r"[^\p{L}\p{N} ,-]+", "", title).strip()[:60].strip()
    return " ".join(each for each in (day, words, record_id[-12:]) if each) + ".md"
