"""The visit form: four headings in the entry's own text, so that locks, search and passages work on what it holds.

A section is a line that is a heading alone, and the lines under it to the next blank line or heading.
"""

from typing import Literal, NamedTuple

Prompt = Literal["seen", "heard", "surprised", "promised"]
PROMPTS: tuple[Prompt, ...] = ("seen", "heard", "surprised", "promised")
HEADINGS: dict[Prompt, tuple[str, ...]] = {
    "seen": ("Seen", "Visto"),
    "heard": ("Heard", "Sentito"),
    "surprised": ("Surprised", "Sorpresa"),
    "promised": ("Promised", "Promesso"),
}
"""As they are recognised, in English and Italian."""


class Edit(NamedTuple):
    """The signs at [start, end) of the text give way to `words`."""

    start: int
    end: int
    words: str

    def applied(self, text: str) -> str:
        return text[: self.start] + self.words + text[self.end :]


def written(text: str) -> dict[Prompt, str]:
    """What stands under each heading; nothing where there is none."""
    return {prompt: "" if (found := _body(text, prompt)) is None else text[found[0] : found[1]] for prompt in PROMPTS}


def promised(text: str) -> tuple[str, ...]:
    """The lines under the heading of what was promised, each once."""
    lines = (line.strip(" \t-–—•*") for line in written(text)["promised"].split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line))


def put(text: str, prompt: Prompt, body: str, heading: str) -> Edit:
    """How the text changes when `body` is what stands under a heading; made at the end, as `heading`, where it is new.

    Only what differs is touched. Without words the heading goes too.
    """
    body = "\n".join(line.rstrip() for line in body.split("\n") if line.strip())
    found = _body(text, prompt)
    if found is None:
        if not body:
            return Edit(len(text), len(text), "")
        space = "" if not text else "\n" * (2 - min(2, len(text) - len(text.rstrip("\n"))))
        return Edit(len(text), len(text), f"{space}{heading}\n{body}")
    if not body:
        return _without(text, found)
    start, end = found
    if start == end:  # a heading alone: the words begin under it
        under = start - 1 if text[start - 1] == "\n" else start
        return Edit(under, under, f"\n{body}")
    old = text[start:end]
    same = next((at for at, (a, b) in enumerate(zip(old, body, strict=False)) if a != b), min(len(old), len(body)))
    tail = 0
    while tail < min(len(old), len(body)) - same and old[-1 - tail] == body[-1 - tail]:
        tail += 1
    return Edit(start + same, end - tail, body[same : len(body) - tail])


def _without(text: str, body: tuple[int, int]) -> Edit:
    """The section leaves, with its heading and one end of a line."""
    start = text.rfind("\n", 0, max(0, body[0] - 1)) + 1
    end = body[1] + (1 if text[body[1] : body[1] + 1] == "\n" else 0)
    if end == len(text):
        start = len(text[:start].rstrip("\n"))
    return Edit(start, end, "")


def _body(text: str, prompt: Prompt) -> tuple[int, int] | None:
    """Where the lines of a section lie, the last one with that heading."""
    names = {name.casefold() for name in HEADINGS[prompt]}
    every = {name.casefold() for headings in HEADINGS.values() for name in headings}
    at, found = 0, None
    lines = text.split("\n")
    starts: list[int] = []
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    for number, line in enumerate(lines):
        if _heading(line) in names:
            last = number
            while last + 1 < len(lines) and lines[last + 1].strip() and _heading(lines[last + 1]) not in every:
                last += 1
            begins = min(starts[number] + len(line) + 1, len(text))
            found = begins, max(begins, starts[last] + len(lines[last]))
    return found


def _heading(line: str) -> str:
    return line.strip().removesuffix(":").strip().casefold()
