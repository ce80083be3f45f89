"""Protocols as files: `# Name`, perhaps `language: it`, then one line a step: `- What is to be done | who`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brandassist.errors import Problem
from brandassist.store.publishing.protocols import Protocol, Step
from brandassist.store.storable import storable

BULLET = re.compile(r"^[-*•]\s+")
LONGEST, MOST = 2_000, 200  # characters of a step, steps of a protocol: a list somebody can still walk through


def parsed(text: str, language: str) -> tuple[str, str, list[Step]]:
    """Name, language and steps of a protocol's file; raises Problem `protocol_without_name`, `protocol_too_long`."""
    name, steps = "", list[Step]()
    for line in storable(text).splitlines():
        words = line.strip()
        if words.startswith("#"):
            name = name or words.lstrip("#").strip()
        elif words.lower().startswith("language:"):
            language = words.partition(":")[2].strip().lower() or language
        elif words:
            steps.append(_step(BULLET.sub("", words)))
    return checked(name, language, steps)


def checked(name: str, language: str, steps: Sequence[Step]) -> tuple[str, str, list[Step]]:
    """The same as a file can hold it, steps without words left out; raises Problem as `parsed`."""
    name = _line(name).lstrip("# ")
    kept = [Step(_line(each.text), _line(each.who.replace("|", "/"))) for each in steps]
    kept = [each for each in kept if each.text]
    if not name:
        raise Problem("protocol_without_name")
    if len(kept) > MOST or len(name) > LONGEST or any(len(each.text) + len(each.who) > LONGEST for each in kept):
        raise Problem("protocol_too_long", steps=MOST, characters=LONGEST)
    return name, language, kept


def _line(words: str) -> str:
    return " ".join(storable(words).split())


def _step(words: str) -> Step:
    text, _, who = words.rpartition("|") if "|" in words else (words, "", "")
    return Step(text, who)


def written(protocol: Protocol) -> str:
    """The same as a file."""
    lines = [f"- {each.text}" + (f" | {each.who}" if each.who or "|" in each.text else "") for each in protocol.steps]
    return "\n".join([f"# {protocol.name}", f"language: {protocol.language}", "", *lines, ""])
