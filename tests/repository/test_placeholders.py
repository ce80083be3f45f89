"""Names and phrases of the design's pictures stand for the users' own and are in no file.

`placeholders.txt` holds what they hash to, so that the list itself ships none of them: SHA-256, the first 16 digits, of
one to four words in a row, in small letters, with single spaces between them.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from tests.repository.tracked import texts

LONGEST = 4
OTHERS = ("requirements.lock", "resources/dictionaries/")  # not our words: every name there is lies in a dictionary
FORBIDDEN = frozenset(Path(__file__).with_name("placeholders.txt").read_text("ascii").split())


def runs(text: str) -> set[str]:
    """Every run of one to four words."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return {" ".join(words[at : at + length]) for at in range(len(words)) for length in range(1, LONGEST + 1)}


def hashed(phrase: str) -> str:
    return sha256(phrase.encode()).hexdigest()[:16]


def test_no_file_holds_a_placeholder() -> None:
    found = {run: name for name, text in texts().items() if not name.startswith(OTHERS) for run in runs(text)}
    assert {name: run for run, name in found.items() if hashed(run) in FORBIDDEN} == {}


def test_the_list_would_find_one() -> None:
    phrase = " ".join(("Design", "picture, for", "one")).casefold()
    assert hashed("design picture for one") in {hashed(run) for run in runs(f"A {phrase}.")}
