"""What Hunspell's own program says of words, each asked whole: its dictionaries with apostrophe and hyphen as letters.

    hunspell -i UTF-8 -d FOLDER/it_IT -l

where FOLDER holds `resources/dictionaries/it_IT/it_IT.dic` and its `.aff` with the line `WORDCHARS` of `LETTERS`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from brandassist.spelling import FOLDER

HERE = Path(__file__).parent
LANGUAGES = {"it_IT": "it", "en_US": "en-US", "en_GB": "en-GB"}
LETTERS = "WORDCHARS 0123456789'’-"
PROGRAM = shutil.which("hunspell")


def kept(name: str) -> dict[str, bool]:
    """The words of a set, each with whether it was right when the program was asked."""
    lines = (HERE / f"{name}.tsv").read_text("utf-8").splitlines()
    return {word: verdict == "right" for word, verdict in (line.split("\t") for line in lines)}


def keep(name: str, verdicts: dict[str, bool]) -> None:
    """Write a set."""
    lines = [f"{word}\t{'right' if right else 'wrong'}\n" for word, right in sorted(verdicts.items())]
    (HERE / f"{name}.tsv").write_text("".join(lines), "utf-8")


def asked(name: str, words: list[str]) -> dict[str, bool]:
    """The program's verdicts."""
    assert PROGRAM is not None
    with TemporaryDirectory() as place:
        affixes = (FOLDER / name / f"{name}.aff").read_text("utf-8-sig")
        affixes = re.sub(r"(?m)^WORDCHARS.*$", "", affixes).replace("\nTRY ", f"\n{LETTERS}\nTRY ", 1)
        if LETTERS not in affixes:
            affixes = affixes.replace("SET UTF-8", f"SET UTF-8\n{LETTERS}", 1)
        (Path(place) / f"{name}.aff").write_text(affixes, "utf-8")
        shutil.copy(FOLDER / name / f"{name}.dic", place)
        command = [PROGRAM, "-i", "UTF-8", "-d", str(Path(place) / name), "-l"]
        said = subprocess.run(
            command, input="\n".join(words), text=True, capture_output=True, check=True, timeout=60, env=_plain()
        )
    wrong = set(said.stdout.split())
    return {word: word not in wrong for word in words}


def _plain() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}
