"""A target rendered to what will be sent. Preview, checks and approval all ask here, so they never differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from brandassist import assets, clock, media
from brandassist.errors import Problem
from brandassist.media import Made
from brandassist.networks import visibilities
from brandassist.store import accounts
from brandassist.store.database import Database, Transaction
from brandassist.store.diary import consents, embargoes, private
from brandassist.store.inbox import answering
from brandassist.store.inbox.answering import Answered
from brandassist.store.writing import allowed_words, approvals, asked, drafts, internal_names, stale_words, targets
from brandassist.store.writing.drafts import Facts, Kind, PictureRef
from brandassist.store.writing.payloads import FrozenPart, Payload
from brandassist.store.writing.targets import Planned
from brandassist.walltime import zone_named
from brandassist.writing.addressing import addressed, in_their_words
from brandassist.writing.first_comment import first_comment
from brandassist.writing.known_names import KnownNames, spelling_of
from brandassist.writing.nowhere import Nowhere
from brandassist.writing.ready_pictures import NOT_YET, facts, parts, ready
from brandassist.writing.said_before import SaidBefore
from drafts import counting, rendering
from drafts.blanks import blanks
from drafts.checks.addresses import NOTHING_ASKED, Answers
from drafts.checks.check import check
from drafts.checks.embargo import KeptBack
from drafts.checks.finding import Finding
from drafts.checks.leaks import InternalName, leak_findings
from drafts.checks.said_before import Said
from drafts.documents import slugify
from drafts.language import detect
from drafts.limits import Limits, of_answers
from drafts.quoting import quotes
from drafts.wording.stale import Moment, OwnWord


@dataclass(frozen=True)
class Source:
    """All that rendering a target needs; replace `text` or `own` by what is being typed for a live preview."""

    draft_id: str
    account_id: str
    network: str
    facts_of_account: Mapping[str, Any]
    kind: Kind
    title: str
    text: str
    own: str | None
    facts: Facts
    pictures: tuple[PictureRef, ...]
    answers: Answered | None
    slugs_taken: frozenset[str]
    locked: tuple[str, ...]
    numbered: bool = False
    moment: Moment | None = None  # when it was written and is to go out; None: not planned
    allowed: frozenset[str] = frozenset()  # words the checks let pass
    stale: tuple[OwnWord, ...] = ()  # what a person added to the words that hold only for a while
    earlier: tuple[Said, ...] = ()  # other posts of late on the same network
    names: frozenset[str] | None = None  # words of the names known here; None: nobody asks for spelling
    heard: Answers = NOTHING_ASKED  # what was asked about links and names
    internal: tuple[InternalName, ...] = ()  # names that stay inside
    kept_back: KeptBack | None = None  # an entry it came from is not to be told yet
    consents: Mapping[str, str] = field(default_factory=dict[str, str])  # of the people in its pictures, by SHA-256


@dataclass(frozen=True)
class Rendered:
    """`payload` is what approval would freeze, `text` the whole whose length the network shows.

    `pictures`: its pictures beside their originals. `bare`: the parts without their numbers. `waiting`: pictures
    (SHA-256) that nobody has made ready for this network yet; without them it is not what would be sent.
    """

    payload: Payload
    text: str
    limits: Limits
    length: int
    findings: tuple[Finding, ...]
    pictures: tuple[Made, ...]
    bare: tuple[str, ...]
    waiting: tuple[str, ...] = ()

    @cached_property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.level == "error")


class Rendering:
    """Renders the targets of one workspace; `media_folder` holds its originals and renditions."""

    def __init__(self, db: Database, media_folder: Path) -> None:
        self._db = db
        self._media = media_folder
        self._locked: tuple[tuple[int, ...], tuple[str, ...]] | None = None
        self._said_before = SaidBefore()
        self._known_names = KnownNames()

    def render(self, target_id: str) -> Rendered:
        """Render a target as it stands; raises Problem `not_found`, or what `media.rendition` raises."""
        return self.of(self.source(target_id))

    def source(self, target_id: str) -> Source:
        """Read what rendering a target needs."""
        with self._db.read() as tx:
            return self.source_in(tx, target_id)

    def render_in(self, tx: Transaction, target_id: str) -> Rendered:
        """The same inside a transaction that will approve it: no words are locked until that has ended.

        No picture is made there, it would keep every other writer waiting: `make_pictures` was asked before, else
        raises Problem `picture_not_ready`.
        """
        private.keep_still(tx)
        unspelt = replace(self.source_in(tx, target_id), names=None)  # no dictionary is read while others wait
        return _rendered(unspelt, self._media, only_made=True)

    def make_pictures(self, draft_id: str, account_ids: Iterable[str]) -> None:
        """Make what these accounts take of a draft's pictures; what cannot be made is met again by rendering."""
        with self._db.read() as tx:
            pictures = drafts.pictures(tx, draft_id)
            meant = [accounts.get(tx, each) for each in account_ids] if pictures else []
            chosen = {each.account_id: each.chosen for each in targets.of(tx, draft_id)} if pictures else {}
        for account in meant:
            with suppress(Problem):
                takes = assets.limits_for(account.network, account.facts).pictures
                for picture in drafts.going(pictures, chosen.get(account.id))[: takes.most]:
                    media.rendition(picture.media, self._media, takes, picture.cut)

    def make_picture(self, source: Source, sha256: str) -> None:
        """Make what a target takes of one of its pictures; raises what `media.rendition` raises."""
        takes = assets.limits_for(source.network, source.facts_of_account).pictures
        for picture in source.pictures:
            if picture.media == sha256:
                media.rendition(picture.media, self._media, takes, picture.cut)

    def source_in(self, tx: Transaction, target_id: str) -> Source:
        view = targets.get(tx, target_id)
        draft, account = drafts.get(tx, view.draft_id), accounts.get(tx, view.account_id)
        pictures = drafts.going(drafts.pictures(tx, draft.id), view.chosen)
        return Source(
            draft_id=draft.id,
            account_id=account.id,
            network=account.network,
            facts_of_account=account.facts,
            kind=draft.kind,
            title=draft.title,
            text=draft.text,
            own=view.own,
            facts=draft.facts,
            pictures=pictures,
            answers=answering.answered(tx, draft.message_id) if draft.message_id else None,
            slugs_taken=frozenset(approvals.slugs_of_others(tx, account.id, draft.id)),
            locked=self.locked_in(tx),
            numbered=view.numbered,
            moment=_moment(view.delivery, draft.updated_at),
            allowed=allowed_words.words(tx) | allowed_words.ignored(tx, draft.id),
            stale=stale_words.own(tx),
            earlier=() if draft.message_id else self._said_before.on(tx, account, draft.id),
            names=self._known_names.words(tx),
            heard=asked.about(tx, account.id),
            internal=internal_names.own(tx),
            kept_back=_kept_back(tx, draft.id, view.delivery),
            consents=consents.of(tx, [each.media for each in pictures]),
        )

    def nowhere(self, draft_id: str) -> Nowhere:
        """What looking at the words of a draft needs that has no target."""
        with self._db.read() as tx:
            return Nowhere(
                drafts.get(tx, draft_id).facts.language,
                self.locked_in(tx),
                allowed_words.words(tx) | allowed_words.ignored(tx, draft_id),
                stale_words.own(tx),
                self._known_names.words(tx),
                asked.about(tx, ""),
                internal_names.own(tx),
                _kept_back(tx, draft_id, None),
            )

    def bytes_of(self, rendition: str) -> bytes:
        """The very bytes of a picture that will leave; raises what `media.rendition_of` raises."""
        return media.rendition_of(rendition, self._media).path.read_bytes()

    def locked_in(self, tx: Transaction) -> tuple[str, ...]:
        """Every locked passage of the diary; read anew only when the diary changed."""
        counter = private.diary_counter(tx)
        if self._locked is None or self._locked[0] != counter:
            self._locked = (counter, private.passages(tx))
        return self._locked[1]

    def said_on(self, network: str) -> tuple[Said, ...]:
        """What was out of late, or is planned, on any account of a network."""
        with self._db.read() as tx:
            return self._said_before.on_network(tx, network)

    def names(self) -> frozenset[str] | None:
        """As `Source.names`."""
        with self._db.read() as tx:
            return self._known_names.words(tx)

    def of(self, source: Source) -> Rendered:
        """Render and check; no database. Raises what `media.rendition` raises."""
        return _rendered(source, self._media, only_made=False)


def live(source: Source, media_folder: Path) -> Rendered:
    """As `Rendering.of`, for somebody who types: it waits for no picture, and one that is gone is a finding."""
    return _rendered(source, media_folder, only_made=True, without=True)


def _rendered(source: Source, media_folder: Path, *, only_made: bool, without: bool = False) -> Rendered:
    limits = assets.limits_for(source.network, source.facts_of_account)
    limits = of_answers(limits) if source.answers is not None else limits
    text, own = addressed(source)
    shown = rendering.render(text, limits, own, numbers=source.numbered)
    found = ready(source.pictures, media_folder, limits.pictures, only_made=only_made, without=without)
    findings = check(
        text,
        limits,
        own_version=own,
        rendered=shown,
        locked=source.locked,
        pictures=facts(found, source.consents),
        words=assets.words_of(language_of(source), source.stale),
        spelling=spelling_of(language_of(source), source.names),
        moment=source.moment,
        allowed=source.allowed,
        earlier=source.earlier,
        heard=source.heard,
        conventions=assets.conventions_of(source.network),
        internal=source.internal,
        kept_back=source.kept_back,
        visibility=source.facts.visibility,
        visibilities=visibilities(source.network),
    )
    under, against = first_comment(source.facts.first_comment, limits) if source.answers is None else ((), ())
    payload = _payload(source, limits, (*parts(shown.parts, limits, found), *under), shown.text)
    findings = (*in_their_words(findings, source), *against, *_elsewhere(payload, source))
    length = counting.length(shown.text, limits)
    made = tuple(each.made for each in found if each.made is not None)
    waiting = tuple(each.picture.media for each in found if each.problem == NOT_YET)
    return Rendered(payload, shown.text, limits, length, findings, made, shown.bare, waiting)


def _moment(planned: Planned | None, written: datetime) -> Moment | None:
    if planned is None or planned.state not in ("scheduled", "your_turn"):
        return None
    local = written.astimezone(zone_named(planned.zone)).replace(tzinfo=None)
    return Moment(local, datetime.fromisoformat(planned.wall))


def _kept_back(tx: Transaction, draft_id: str, planned: Planned | None) -> KeptBack | None:
    kept = embargoes.of_draft(tx, draft_id, clock.now())
    if kept is None:
        return None
    going = planned is not None and planned.state not in ("published", "cancelled")
    due = planned.due_at if planned is not None and going else None
    when = kept.embargo.planned
    return KeptBack(kept.embargo.until, when.wall, when.zone, kept.entry_id, kept.title or kept.day, due)


def _payload(source: Source, limits: Limits, parts: tuple[FrozenPart, ...], text: str) -> Payload:
    article = limits.kind == "article" and source.answers is None
    answers = source.answers
    return Payload(
        account_id=source.account_id,
        parts=parts,
        visibility=source.facts.visibility,
        language=language_of(source),
        kind="article" if article else "short",
        title=source.title if article else "",
        slug=_slug(source, text) if article else "",
        excerpt=source.facts.excerpt if article else "",
        tags=source.facts.tags if article else (),
        reply_to=answers.remote_id if answers else None,
        root=answers.root if answers else None,
    )


def language_of(source: Source) -> str:
    """The language the author said, else the one the text is plainly in; "" where neither is known."""
    return source.facts.language or detect(source.text if source.own is None else source.own)


def _slug(source: Source, text: str) -> str:
    """The address approval freezes: what was asked for, else from the title, never one another post has there."""
    first_line = next((line for line in text.splitlines() if line.strip()), "")
    wanted = source.facts.slug or slugify(source.title or first_line[:80])
    slug, number = wanted, 1
    while slug in source.slugs_taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


def _elsewhere(payload: Payload, source: Source) -> Iterator[Finding]:
    """Locked words, blanks that were left open, and leaks, in what stands around an article's text."""
    around = {
        "title": payload.title,
        "slug": payload.slug,
        "excerpt": payload.excerpt,
        "tags": "\n".join(payload.tags),
        "first_comment": source.facts.first_comment,
    }
    for name, value in around.items():
        for start, end in quotes(value, source.locked):
            yield Finding("locked-passage", "error", None, {"text": value[start:end], "field": name})
        for each in blanks(value):
            yield Finding("blank-left", "error", None, {"text": f"{{{each.name}}}", "field": name})
    yield from leak_findings("", (), source.internal, source.allowed, around)
