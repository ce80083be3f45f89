"""What stands under a picture's description while one writes it: questions, doubts, and how long it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from brandassist import assets
from drafts.describing import doubt
from ui.composer.words import number, target_name

if TYPE_CHECKING:
    from ui.composer.reading import Opened
    from ui.composer.shot import Preview
    from ui.theme import Token


@dataclass(frozen=True)
class Limit:
    """The longest description a network takes, in code points."""

    most: int
    network: str


def beside(alt: str, writing: bool, fate: str, questions: str) -> tuple[str, Token]:
    """The line, and its colour: a doubt goes before everything, questions only where nothing is written yet."""
    translate = QCoreApplication.translate
    match doubt(alt):
        case "file_name":
            words = translate("Composer", "This is the name of a file. Say what the picture shows.")
            return words, "awaiting"
        case "says_picture":
            words = translate("Composer", "A screen reader says “picture” already. Begin with what it shows.")
            return words, "awaiting"
        case None:
            pass
    if writing and not alt.strip():
        return questions, "ink2"
    return fate, "ink3"


def questions_in(language: str) -> str:
    """In the language of the draft, in which the description will be read too; else in the window's."""
    known = assets.describing_questions
    return known(language) or known(QLocale().name().partition("_")[0]) or known("en")


def aside(alt: str, limit: Limit | None) -> tuple[str, bool]:
    """How long it is beside the least that a network takes, and whether it is longer."""
    if limit is None or not alt:
        return "", False
    words = QCoreApplication.translate("Composer", "{length} of {most} ({network})")
    told = words.format(length=number(len(alt)), most=number(limit.most), network=limit.network)
    return told, len(alt) > limit.most


def limit_of(draft: Opened, previews: Sequence[Preview], media: str) -> Limit | None:
    """The least of those networks that get this picture."""
    found: list[Limit] = []
    for preview in previews:
        target = draft.target(preview.target_id)
        if target is None or preview.rendered is None:
            continue
        most = preview.rendered.limits.pictures.alt
        if most is not None and (target.chosen is None or media in target.chosen):
            found.append(Limit(most, target_name(target, draft.view.targets)))
    return min(found, key=lambda limit: limit.most, default=None)
