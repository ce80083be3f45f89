"""The rows of the checks: what was found in all targets, each sentence once, with its origin and its action."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication

from ui.composer.checks.origin_words import origin_words, source_words
from ui.composer.checks.rule_words import ACTS, DO, Act
from ui.composer.checks.said_before import other_of
from ui.composer.checks.saying import words_of
from ui.composer.checks.voice_words import ONE_FOR_ALL, Known, known_by
from ui.composer.reading import Opened
from ui.composer.shot import Preview
from ui.composer.words import findings_of, target_name
from ui.sentences import sentence_of

if TYPE_CHECKING:
    from drafts.checks.finding import Finding


@dataclass(frozen=True)
class Line:
    """One row of the checks. `target_id`: where to look; `picture`: SHA-256; level "fine" closes the list."""

    level: Literal["error", "warning", "fine"]
    sentence: str
    act: Act | None = None
    target_id: str = ""
    span: tuple[int, int] | None = None
    picture: str = ""
    other: str = ""  # another post: its draft, or its address; else the entry it comes from
    rule: str = ""  # its stable name, as the command line has it
    origin: str = ""  # whose rule it is, and of which day
    source: str = ""  # the document that says so
    nth: int = 0  # of the lines with the same words

    @property
    def act_text(self) -> str:
        """The words of its action."""
        return QCoreApplication.translate("Composer", ACTS[self.act]) if self.act else ""


def lines_of(draft: Opened, previews: Sequence[Preview], unfinished: Finding | None = None) -> list[Line]:
    """Errors, then warnings, then one line of what is fine. unfinished: about a word that is being written."""
    names = {each.id: target_name(each, draft.view.targets) for each in draft.view.targets} or {"": ""}
    numbers = {each.media: each.number for each in draft.view.pictures}
    texts, lines, met = _texts(draft), list[Line](), set[Known]()
    shown = [each for each in previews if each.target_id in names]
    for preview in sorted(shown, key=lambda each: texts.get(each.target_id, 0)):  # what the master says is its own
        name, own = names[preview.target_id], texts.get(preview.target_id, 0) > 0
        if preview.problem is not None:
            sentence = f"{name}: {sentence_of(preview.problem)}"
            lines.append(Line("error", sentence, "remove_target", preview.target_id))
        for each in findings_of(preview):
            if each == unfinished:
                continue
            known = known_by(each, preview.written)
            if met.isdisjoint(known):
                line = _line(each, preview.target_id, name, own, numbers)
                known = known or {(each.rule, preview.target_id, line.sentence)}
                if met.isdisjoint(known):
                    lines.append(line)
            met |= known
    return [*_numbered(sorted(lines, key=partial(_order, texts))), *_fine(previews)]


def _numbered(lines: Sequence[Line]) -> Iterator[Line]:
    """Those with the same words in their order, so that each is known again while the text around it changes."""
    met = Counter[tuple[str, str]]()
    for line in lines:
        same = (line.sentence, line.target_id)
        yield replace(line, nth=met[same]) if met[same] else line
        met[same] += 1


def _texts(draft: Opened) -> dict[str, int]:
    """Which text each target has: the master's is the first, each own version another."""
    return {each.id: number if each.own is not None else 0 for number, each in enumerate(draft.view.targets, start=1)}


def _order(texts: Mapping[str, int], line: Line) -> tuple[bool, bool, int, tuple[int, int]]:
    """Errors first; then what concerns the whole, then what has a place, as one reads its text."""
    placed = line.span is not None
    return line.level != "error", placed, texts.get(line.target_id, 0) if placed else 0, line.span or (0, 0)


def _line(finding: Any, target_id: str, name: str, own: bool, numbers: Mapping[str, int]) -> Line:
    picture = str(finding.data.get("picture", ""))
    if finding.rule in ("too-many-pictures", "no-pictures"):
        picture = list(numbers)[-1] if numbers else ""
    sentence = words_of(finding, name, numbers.get(picture, 1))
    if finding.rule in ONE_FOR_ALL and finding.span and own:
        sentence = f"{name}: {sentence}"  # only its own version says so
    act = DO.get(finding.rule, "show")
    if act == "remove_text" and finding.span is None:
        act = "describe" if picture else "show"
    origin = finding.origin
    return Line(
        finding.level,
        sentence,
        act,
        target_id,
        finding.span,
        picture,
        other_of(finding) or str(finding.data.get("entry", "")),
        rule=finding.rule,
        origin=origin_words(origin, name),
        source=source_words(origin.source),
    )


def _fine(previews: Sequence[Preview]) -> list[Line]:
    if not previews:
        return []
    translate, said = QCoreApplication.translate, list[str]()
    rules = {each.rule for preview in previews for each in findings_of(preview)}
    if all(preview.rendered is not None for preview in previews):
        if not rules & {"length", "link-too-long", "mention-too-long", "empty"}:
            said.append(translate("Composer", "Every text fits."))
        if "locked-passage" not in rules:
            said.append(translate("Composer", "Nothing locked is quoted."))
    return [Line("fine", " ".join(said))] if said else []
