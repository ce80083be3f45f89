"""What one rendering brings: each target as it would be sent now, and the measures of what is written.

Plain functions and values without Qt: of a long text it is made in a process beside the window (`ui.apart`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from brandassist import assets
from brandassist.errors import Problem
from brandassist.writing.nowhere import Nowhere
from brandassist.writing.rendering import live
from drafts.checks.addresses import links_in, names_in
from drafts.counting import length
from drafts.language import Language, detect
from drafts.measuring import Measure, measure
from drafts.plain import plain
from drafts.previews import WHOLE, Look, Shown, as_shown
from drafts.rendering import article_html
from drafts.wording.readability import Ease, ease
from ui.composer.previews.placed import MOST_BELOW, with_pictures
from ui.composer.sheet.places import over_from, starts_in

if TYPE_CHECKING:
    from brandassist.writing.rendering import Rendered, Source
    from drafts.checks.finding import Finding

MOST_SHOWN = 6_000  # characters of one part that its card shows
HTML_FROM = 20_000  # characters of an article that the preview shows; the rest would only be scrolled past


@dataclass(frozen=True)
class Preview:
    """One target as it will be sent; "" stands for a draft that has none, with what is `found` in its words.

    `starts`: where its parts begin in what is written; `over`: from where each part is too long; `html`: of an article,
    `cut` where only its beginning is shown.
    """

    target_id: str
    rendered: Rendered | None = None
    problem: Exception | None = None
    starts: tuple[int, ...] = ()
    over: tuple[int | None, ...] = ()
    html: str = ""
    cut: bool = False
    fullest: float = 0.0  # how much of the limit the longest part takes
    shown: tuple[Shown, ...] = ()  # each part as the network shows it
    look: Look = WHOLE
    written: str = ""  # the Markdown it was made of
    found: tuple[Finding, ...] = ()
    ease: Ease | None = None  # how easy it is to read, where its language has a formula here

    @property
    def folded(self) -> bool:
        """Whether the rest of a part stands behind "…more": of one that is not too long anyway."""
        return any(each.fold is not None and over is None for each, over in zip(self.shown, self.over, strict=True))


@dataclass(frozen=True)
class Shot:
    """What one rendering brought: the targets, how long the master text ("") and each own version are, and the language
    of the master text."""

    previews: tuple[Preview, ...]
    measures: Mapping[str, Measure]
    language: Language
    askable: bool  # there are links or names in it


@dataclass(frozen=True)
class Typed:
    """What stands on the screen; `owns` by target."""

    draft_id: str
    title: str
    text: str
    owns: Mapping[str, str]


@dataclass
class Wish:
    """Whether anybody still waits for it."""

    wanted: bool = True


def render(media: Path, sources: Mapping[str, Source | Nowhere | Problem], typed: Typed, wish: Wish) -> Shot | None:
    """Every target as it would be sent now, by the very code that sends; None where nobody waits any more."""
    found: list[Preview] = []
    for target_id, source in sources.items():
        if not wish.wanted:
            return None
        if isinstance(source, Problem):
            found.append(Preview(target_id, problem=source))
            continue
        if isinstance(source, Nowhere):
            words, language = source.found(typed.text), source.language_of(typed.text)
            found.append(Preview("", found=words, written=typed.text, ease=ease(plain(typed.text), language)))
            continue
        own = None if source.own is None else typed.owns.get(target_id, source.own)
        try:
            found.append(_preview(media, target_id, replace(source, title=typed.title, text=typed.text, own=own)))
        except Problem as problem:
            found.append(Preview(target_id, problem=problem))
    measures = {each: measure(text) for each, text in {"": typed.text, **typed.owns}.items()}
    return Shot(tuple(found), measures, detect(typed.text), _askable(typed))


def _askable(typed: Typed) -> bool:
    return any(any(links_in(each)) or any(names_in(each)) for each in (typed.text, *typed.owns.values()))


def _preview(media: Path, target_id: str, source: Source) -> Preview:
    rendered = live(source, media)
    written = source.text if source.own is None else source.own
    parts = [part.text for part in rendered.payload.parts]
    if rendered.payload.kind == "article":
        shown = written[:HTML_FROM]
        return Preview(
            target_id,
            rendered,
            html=article_html(with_pictures(written, shown, source.pictures)),
            cut=len(shown) < len(written) or len(source.pictures) > MOST_BELOW,
            written=written,
            ease=ease(rendered.text, rendered.payload.language),
        )
    over = tuple(over_from(part, rendered.limits) for part in parts)
    limit = rendered.limits.max_length
    fullest = max(length(part, rendered.limits) for part in parts) / limit if limit else 0.0
    look, first = assets.look_of(source.network), bool(rendered.payload.parts[0].pictures)
    looks = tuple(
        as_shown(part[:MOST_SHOWN], look, source=written, pictures=first and number == 0)
        for number, part in enumerate(parts)
    )
    return Preview(
        target_id,
        rendered,
        starts=starts_in(written, rendered.bare),
        over=over,
        fullest=fullest,
        shown=looks,
        look=look,
        written=written,
        ease=ease(rendered.text, rendered.payload.language),
    )
