"""What becomes of a picture on its way to each network, in one quiet line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from brandassist.store.writing.drafts import going
from ui.composer.pictures.describe_words import limit_of, questions_in
from ui.composer.pictures.picture_row import RowFacts
from ui.composer.reading import Opened
from ui.composer.shot import Preview
from ui.composer.words import number, target_name

if TYPE_CHECKING:
    from brandassist.media import Made

STAYS: dict[tuple[str, ...], str] = {
    ("place", "device"): str(QT_TRANSLATE_NOOP("Composer", "Place and device stay here.")),
    ("place",): str(QT_TRANSLATE_NOOP("Composer", "The place stays here.")),
    ("device",): str(QT_TRANSLATE_NOOP("Composer", "The device stays here.")),
}
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Sent:
    """A picture as one target gets it."""

    name: str
    made: Made


def rows(draft: Opened, previews: Sequence[Preview], current: str, language: str) -> list[RowFacts]:
    """The draft's pictures; with a target in front those that go there first, in its order. `language`: the text's."""
    target, pictures = draft.target(current), draft.view.pictures
    article = any(each.rendered is not None and each.rendered.payload.kind == "article" for each in previews)
    limits = {each.media: limit_of(draft, previews, each.media) for each in pictures}
    asks = questions_in(language)
    if target is None:
        return [RowFacts(each, None, "", limits[each.media], article, asks) for each in pictures]
    name, go = target_name(target, draft.view.targets), going(pictures, target.chosen)
    there = {each.media for each in go}
    ordered = [*go, *(each for each in pictures if each.media not in there)]
    return [RowFacts(each, each.media in there, name, limits[each.media], article, asks) for each in ordered]


def note(draft: Opened, previews: Sequence[Preview], current: str) -> str:
    """How many the target in front takes, and how many go; nothing where the master text is."""
    target = draft.target(current)
    rendered = next((each.rendered for each in previews if each.target_id == current), None)
    if target is None or rendered is None or not draft.view.pictures:
        return ""
    count, most = len(going(draft.view.pictures, target.chosen)), rendered.limits.pictures.most
    name = target_name(target, draft.view.targets)
    if not most:
        return QCoreApplication.translate("Composer", "{network} takes no pictures from here.").format(network=name)
    told = QCoreApplication.translate("Composer", "Pictures for {network}: {count} go there, {limit} at most.")
    return told.format(network=name, count=number(count), limit=number(most))


def lines(draft: Opened, previews: Sequence[Preview], current: str) -> dict[str, str]:
    """For each picture (SHA-256) its line: of the target in front, or of all where the master text is."""
    sent: dict[str, list[Sent]] = {}
    stays: dict[str, list[str]] = {}
    waiting = set[str]()
    for preview in previews:
        target, rendered = draft.target(preview.target_id), preview.rendered
        if target is None or rendered is None or current not in ("", target.id):
            continue
        name, most = target_name(target, draft.view.targets), rendered.limits.pictures.most
        waiting.update(rendered.waiting)
        for picture, made in zip(rendered.payload.parts[0].pictures, rendered.pictures, strict=True):
            sent.setdefault(picture.original, []).append(Sent(name, made))
        for picture in going(draft.view.pictures, target.chosen)[most:] if most else ():  # else the checks say so
            words = QCoreApplication.translate("Composer", "{network} takes {limit}, not this one")
            stays.setdefault(picture.media, []).append(words.format(network=name, limit=most))
    told = {media: [line(each, named=not current)] for media, each in sent.items()}
    for media in waiting:
        told.setdefault(media, [QCoreApplication.translate("Composer", "Being prepared for the networks…")])
    for media, words in stays.items():
        told.setdefault(media, []).extend(words)
    return {media: " · ".join(words) for media, words in told.items()}


def line(sent: Sequence[Sent], *, named: bool) -> str:
    """What is taken away, before and after: "The place stays here. 4032 × 3024, 5.8 MB → X 2048 × 1536, 1.1 MB"."""
    before = sent[0].made.original
    ways: dict[str, list[str]] = {}
    for each in sent:
        ways.setdefault(_after(each.made), []).append(each.name)
    after = " · ".join(f"{', '.join(names)} {way}" if named else way for way, names in ways.items())
    stays = STAYS.get(before.told, "")
    told = f"{size(before.width, before.height, before.bytes)} → {after}"
    return f"{QCoreApplication.translate('Composer', stays)} {told}" if stays else told


def _after(made: Made) -> str:
    translate = QCoreApplication.translate
    if made.as_it_is:
        return translate("Composer", "as it is, {amount}").format(amount=amount(made.bytes))
    shown = size(made.width, made.height, made.bytes)
    return translate("Composer", "{size}, first frame").format(size=shown) if made.stopped else shown


def size(width: int, height: int, count: int) -> str:
    """Pixels and bytes: "4032 × 3024, 5.8 MB"."""
    return f"{width} × {height}, {amount(count)}"


def amount(count: int) -> str:
    """Bytes as people say them, with the sign of the language: "412 KB", "5.8 MB"."""
    if count >= MEGABYTE:
        return f"{QLocale().toString(count / MEGABYTE, 'f', 1)} MB"
    return f"{number(max(1, round(count / 1000)))} KB"
