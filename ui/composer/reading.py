"""What the Composer reads and renders away from the window: plain functions for the lanes, no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brandassist import assets, clock
from brandassist.errors import Problem
from brandassist.writing import past
from brandassist.writing.library import MASTER, TITLE
from drafts.checks.addresses import links_in, names_in
from drafts.counting import length
from drafts.language import Language, detect
from drafts.measuring import Measure, measure
from drafts.previews import Shown, as_shown
from drafts.rendering import article_html
from drafts.wording.readability import Ease, ease
from ui.composer.previews.card_pictures import MOST_BELOW, with_pictures
from ui.composer.sheet.places import over_from, starts_in

if TYPE_CHECKING:
    from datetime import datetime

    from brandassist.store.accounts import Account
    from brandassist.store.links import Origin
    from brandassist.store.targets import TargetView
    from brandassist.workspace import Workspace
    from brandassist.writing.comments import Comment
    from brandassist.writing.library import DraftRow, DraftView
    from brandassist.writing.rendering import Rendered, Rendering, Source
    from drafts.undoing import Past

MOST_SHOWN = 6_000  # characters of one part that its card shows
HTML_FROM = 20_000  # characters of an article that the preview shows; the rest would only be scrolled past


@dataclass(frozen=True)
class Opened:
    """One draft with all that stands around it. `sources`: what rendering each target needs, or why it cannot."""

    view: DraftView
    sources: Mapping[str, Source | Problem]
    origins: tuple[Origin, ...]
    versions: int
    accounts: tuple[Account, ...]
    may_approve: bool
    alone: bool
    now: datetime
    languages: tuple[str, ...]  # those written in here, the first of them mostly
    comments: tuple[Comment, ...]  # what was said in its margin
    pasts: Mapping[str, Past] | None = None  # None where the draft was open already

    def target(self, target_id: str) -> TargetView | None:
        """The target of this id, if the draft has it."""
        return next((each for each in self.view.targets if each.id == target_id), None)

    def addable(self) -> list[Account]:
        """Accounts the draft is not yet meant for."""
        there = {each.account_id for each in self.view.targets}
        return [each for each in self.accounts if each.id not in there]


@dataclass(frozen=True)
class Listed:
    """The rows of the list, and the time on the workspace's clock when they were read."""

    rows: tuple[DraftRow, ...]
    now: datetime


@dataclass(frozen=True)
class Preview:
    """One target as it will be sent. `starts`: where its parts begin in what is written; `over`: from where each
    part is too long; `html`: of an article, `cut` where only its beginning is shown."""

    target_id: str
    rendered: Rendered | None = None
    problem: Exception | None = None
    starts: tuple[int, ...] = ()
    over: tuple[int | None, ...] = ()
    html: str = ""
    cut: bool = False
    fullest: float = 0.0  # how much of the limit the longest part takes
    shown: tuple[Shown, ...] = ()  # each part as the network shows it
    carousel: bool = False  # its pictures stand one behind the other
    written: str = ""  # the Markdown it was made of
    ease: Ease | None = None  # how easy it is to read, where its language has a formula here


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


def read_list(workspace: Workspace, binned: bool) -> Listed:
    """All drafts a person writes here; replies are the inbox's."""
    rows = tuple(row for row in workspace.drafts.list(binned=binned) if row.message_id is None)
    return Listed(rows, local_now(workspace))


def local_now(workspace: Workspace) -> datetime:
    """The time on the workspace's own clock."""
    return clock.now().astimezone(ZoneInfo(workspace.rule("zone")))


def open_draft(workspace: Workspace, draft_id: str) -> Opened:
    """The same as `read_draft`, with what can be taken back in its texts."""
    draft = read_draft(workspace, draft_id)
    return replace(draft, pasts=past.read(workspace.past_folder, draft_id, texts_of(draft.view)))


def texts_of(view: DraftView) -> dict[str, str]:
    """Title, master text and own versions, by what names them."""
    owns = {each.id: each.own for each in view.targets if each.own is not None}
    return {TITLE: view.title, MASTER: view.text, **owns}


def read_draft(workspace: Workspace, draft_id: str) -> Opened:
    """Raises Problem `not_found`."""
    view = workspace.drafts.show(draft_id)
    return Opened(
        view=view,
        sources={each.id: _source(workspace, each.id) for each in view.targets},
        origins=tuple(workspace.from_entry.provenance(draft_id)),
        versions=workspace.drafts.versions(draft_id),
        accounts=tuple(row.account for row in workspace.accounts.list()),
        may_approve=workspace.approvals.may_approve(),
        alone=workspace.rule("approval_rule") == "alone",
        now=local_now(workspace),
        languages=tuple(workspace.rule("write_languages")),
        comments=workspace.comments.of(draft_id),
    )


def _source(workspace: Workspace, target_id: str) -> Source | Problem:
    try:
        return workspace.rendering.source(target_id)
    except Problem as problem:
        return problem


@dataclass
class Wish:
    """Whether anybody still waits for it."""

    wanted: bool = True


def render(rendering: Rendering, sources: Mapping[str, Source | Problem], typed: Typed, wish: Wish) -> Shot | None:
    """Every target as it would be sent now, by the very code that sends; None where nobody waits any more."""
    found: list[Preview] = []
    for target_id, source in sources.items():
        if not wish.wanted:
            return None
        if isinstance(source, Problem):
            found.append(Preview(target_id, problem=source))
            continue
        own = None if source.own is None else typed.owns.get(target_id, source.own)
        try:
            found.append(_preview(rendering, target_id, replace(source, title=typed.title, text=typed.text, own=own)))
        except Problem as problem:
            found.append(Preview(target_id, problem=problem))
    measures = {each: measure(text) for each, text in {"": typed.text, **typed.owns}.items()}
    return Shot(tuple(found), measures, detect(typed.text), _askable(typed))


def _askable(typed: Typed) -> bool:
    return any(any(links_in(each)) or any(names_in(each)) for each in (typed.text, *typed.owns.values()))


def _preview(rendering: Rendering, target_id: str, source: Source) -> Preview:
    rendered = rendering.live(source)
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
        carousel=look.pictures == "carousel",
        written=written,
        ease=ease(rendered.text, rendered.payload.language),
    )
