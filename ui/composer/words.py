"""The Composer's sentences: states, counts, findings and what can be done about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from ui.composer.checks.address_words import ADDRESSES, answer_words
from ui.composer.checks.said_before import SAID_BEFORE, day_of, other_of
from ui.composer.checks.voice_words import RECONSIDERED, VOICE, better, same_for_all
from ui.composer.reading import Opened, Preview
from ui.glyphs import STATES, State, one_for_many
from ui.sentences import sentence_of
from ui.when import age, month_words, short_when
from ui.words import network_name, state_words

if TYPE_CHECKING:
    from brandassist.store.targets import TargetView
    from brandassist.writing.library import DraftRow
    from drafts.checks.finding import Finding

Act = Literal[
    "write",
    "show",
    "shorten",
    "remove_text",
    "describe",
    "add_picture",
    "remove_picture",
    "crop",
    "find_picture",
    "choose_pictures",
    "remove_target",
    "choose_seen",
    "open_other",
    "use_https",
    "reconsider",
    "spelling_off",
]

RULES: dict[str, str] = {
    "empty": str(QT_TRANSLATE_NOOP("Composer", "Nothing is written for {network} yet.")),
    "null-bytes": str(QT_TRANSLATE_NOOP("Composer", "The text holds signs that no network takes.")),
    "length": str(QT_TRANSLATE_NOOP("Composer", "{network} is {over} over {limit}.")),
    "too-many-parts": str(QT_TRANSLATE_NOOP("Composer", "{network} would need a thread of more than {limit} parts.")),
    "link-too-long": str(QT_TRANSLATE_NOOP("Composer", "This link is longer than {network} takes: {text}")),
    "mention-too-long": str(QT_TRANSLATE_NOOP("Composer", "This name is longer than {network} takes: {text}")),
    "locked-passage": str(QT_TRANSLATE_NOOP("Composer", "A locked passage is quoted: “{text}”")),
    "blank-left": str(QT_TRANSLATE_NOOP("Composer", "{text} is still to be filled in.")),
    "stale-words": str(QT_TRANSLATE_NOOP("Composer", "“{text}” reads differently on another day.")),
    "alt-missing": str(QT_TRANSLATE_NOOP("Composer", "Picture {number} has no description.")),
    "alt-too-long": str(
        QT_TRANSLATE_NOOP("Composer", "{network}: description {number} is {over} over {limit} ({as_of}).")
    ),
    "alt-too-long-for-cover": str(
        QT_TRANSLATE_NOOP("Composer", "{network}: description {number} is {over} over a cover’s {limit} ({as_of}).")
    ),
    "picture-too-large": str(QT_TRANSLATE_NOOP("Composer", "Picture {number} is too large for {network}.")),
    "picture-too-wide": str(
        QT_TRANSLATE_NOOP("Composer", "{network}: picture {number} is wider than {limit} ({as_of}).")
    ),
    "picture-too-tall": str(
        QT_TRANSLATE_NOOP("Composer", "{network}: picture {number} is taller than {limit} ({as_of}).")
    ),
    "picture-enlarged": str(QT_TRANSLATE_NOOP("Composer", "{network} enlarges picture {number}: it is small.")),
    "picture-not-taken": str(QT_TRANSLATE_NOOP("Composer", "{network} does not take picture {number} as it is.")),
    "picture-stands-still": str(
        QT_TRANSLATE_NOOP("Composer", "{network} gets only the first frame of picture {number}.")
    ),
    "picture-not-alone": str(
        QT_TRANSLATE_NOOP("Composer", "{network}: picture {number} moves and must be alone ({as_of}).")
    ),
    "picture-missing": str(QT_TRANSLATE_NOOP("Composer", "Picture {number}: its file is gone.")),
    "too-many-pictures": str(QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} pictures; there are {count}.")),
    "no-pictures": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes no pictures from this computer; {count} attached.")
    ),
    "picture-needed": str(QT_TRANSLATE_NOOP("Composer", "{network} takes no words without a picture.")),
    "too-many-links": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} different links; there are {count} ({as_of}).")
    ),
    "too-many-hashtags": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} hashtags; there are {count} ({as_of}).")
    ),
    "too-many-mentions": str(
        QT_TRANSLATE_NOOP("Composer", "{network} takes {limit} names with @; there are {count} ({as_of}).")
    ),
    "visibility-not-possible": str(QT_TRANSLATE_NOOP("Composer", "{network} cannot keep a post to: {seen}.")),
    "visibility-unknown": str(QT_TRANSLATE_NOOP("Composer", "Nobody knows who may see this post: “{seen}”.")),
    **VOICE,
    **SAID_BEFORE,
    **ADDRESSES,
}
SEEN: dict[str, str] = {
    "public": str(QT_TRANSLATE_NOOP("Composer", "Everyone")),
    "unlisted": str(QT_TRANSLATE_NOOP("Composer", "Everyone, unlisted")),
    "private": str(QT_TRANSLATE_NOOP("Composer", "Followers")),
    "direct": str(QT_TRANSLATE_NOOP("Composer", "Only people named in it")),
}
"""Who may see a post, by the networks' words."""
DO: dict[str, Act] = {
    "empty": "write",
    "null-bytes": "remove_text",
    "length": "shorten",
    "too-many-parts": "shorten",
    "locked-passage": "remove_text",
    "alt-missing": "describe",
    "alt-too-long": "describe",
    "alt-too-long-for-cover": "describe",
    "picture-too-large": "remove_picture",
    "picture-too-wide": "crop",
    "picture-too-tall": "crop",
    "picture-not-taken": "remove_picture",
    "picture-not-alone": "remove_picture",
    "picture-missing": "find_picture",
    "too-many-pictures": "choose_pictures",
    "no-pictures": "remove_picture",
    "picture-needed": "add_picture",
    "visibility-not-possible": "choose_seen",
    "visibility-unknown": "choose_seen",
    **dict.fromkeys(SAID_BEFORE, "open_other"),
    "link-http": "use_https",
    **dict.fromkeys(RECONSIDERED, "reconsider"),
    "no-dictionary": "spelling_off",
}
ACTS: dict[Act, str] = {
    "write": str(QT_TRANSLATE_NOOP("Composer", "Write")),
    "show": str(QT_TRANSLATE_NOOP("Composer", "Show")),
    "shorten": str(QT_TRANSLATE_NOOP("Composer", "Shorten")),
    "remove_text": str(QT_TRANSLATE_NOOP("Composer", "Remove")),
    "describe": str(QT_TRANSLATE_NOOP("Composer", "Describe")),
    "add_picture": str(QT_TRANSLATE_NOOP("Composer", "Add")),
    "crop": str(QT_TRANSLATE_NOOP("Composer", "Crop…")),
    "find_picture": str(QT_TRANSLATE_NOOP("Composer", "Find…")),
    "choose_pictures": str(QT_TRANSLATE_NOOP("Composer", "Choose")),
    "remove_picture": str(QT_TRANSLATE_NOOP("Composer", "Remove")),
    "remove_target": str(QT_TRANSLATE_NOOP("Composer", "Remove target")),
    "choose_seen": str(QT_TRANSLATE_NOOP("Composer", "Choose")),
    "open_other": str(QT_TRANSLATE_NOOP("Composer", "Open it")),
    "use_https": str(QT_TRANSLATE_NOOP("Composer", "Use https")),
    "reconsider": str(QT_TRANSLATE_NOOP("Composer", "Change…")),
    "spelling_off": str(QT_TRANSLATE_NOOP("Composer", "Turn off")),
}


@dataclass(frozen=True)
class Line:
    """One row of the checks. `target_id`: where to look; `picture`: SHA-256; level "fine" closes the list."""

    level: Literal["error", "warning", "fine"]
    sentence: str
    act: Act | None = None
    target_id: str = ""
    span: tuple[int, int] | None = None
    picture: str = ""
    other: str = ""  # another post: its draft, or its address

    @property
    def act_text(self) -> str:
        """The words of its action."""
        return QCoreApplication.translate("Composer", ACTS[self.act]) if self.act else ""


def number(count: int) -> str:
    """With the separators of the language in force."""
    return QLocale().toString(count)


# -- states -----------------------------------------------------------------------------------------------------


def state_of(target: TargetView) -> State:
    """How far one target has come; a planned one that is not approved still stands before the gate."""
    planned = target.delivery
    if planned is not None and planned.state != "cancelled":
        if planned.state == "scheduled" and target.approval_id is None:
            return "awaiting" if target.review == "editing" else _review(target)
        return next(state for state in STATES if state == planned.state)
    return _review(target)


def _review(target: TargetView) -> State:
    reviewed: dict[str, State] = {"editing": "draft", "awaiting": "awaiting", "approved": "approved"}
    return reviewed.get(target.review, "changes_requested")


def state_of_all(targets: Sequence[TargetView]) -> State:
    """One word for a draft."""
    return one_for_many([state_of(each) for each in targets]) if targets else "draft"


def row_when(row: DraftRow, now: datetime) -> str:
    """The second line of a row: the time it goes, went, or was last touched."""
    translate, state = QCoreApplication.translate, state_of_all(row.targets)
    if row.when is not None and state not in ("refused", "cancelled"):
        return short_when(row.when.astimezone(now.tzinfo), now)
    waited = now - row.updated_at
    if waited.days > 0:
        touched = short_when(row.updated_at.astimezone(now.tzinfo), now)
    else:
        touched = translate("Composer", "{age} ago").format(age=age(waited))
    return translate("Composer", "{state}, {when}").format(state=state_words(state), when=touched)


def title_of(title: str, text: str) -> str:
    """What a draft is called in the list."""
    return title or " ".join(text.split())[:120] or QCoreApplication.translate("Composer", "Untitled")


def target_name(target: TargetView, targets: Sequence[TargetView]) -> str:
    """The network's name; with the account's label where the draft goes to two of the same network."""
    name = network_name(target.network)
    twins = sum(each.network == target.network for each in targets) > 1
    return target.label if twins else name


# -- counts -----------------------------------------------------------------------------------------------------


def count_words(preview: Preview | None) -> tuple[str, bool]:
    """The third line of a cell, and whether it is an error."""
    translate = QCoreApplication.translate
    if preview is None:
        return "", False
    if preview.rendered is None:
        return translate("Composer", "Cannot be shown"), True
    limit, length = preview.rendered.limits.max_length, preview.rendered.length
    parts = len(preview.rendered.payload.parts)
    if preview.rendered.payload.kind == "article" or limit is None:
        return translate("Composer", "No limit"), False
    if over := over_words(preview):
        return over, True
    if parts > 1:
        return translate("Composer", "{count} posts").format(count=number(parts)), False
    return translate("Composer", "{count} left").format(count=number(limit - length)), False


def over_words(preview: Preview) -> str:
    """By how much the text is too long, or nothing."""
    found = [each for each in _findings(preview) if each.rule == "length"]
    if not found:
        return ""
    over = found[0].data["length"] - found[0].data["limit"]
    return QCoreApplication.translate("Composer", "{count} over").format(count=number(over))


def ring_of(preview: Preview | None) -> float | None:
    """How much of the limit is used, for the ring; None: no limit, no ring."""
    if preview is None or preview.rendered is None or preview.rendered.payload.kind == "article":
        return None
    limit = preview.rendered.limits.max_length
    if limit is None:
        return None
    if any(each is not None for each in preview.over):
        return 1.01
    return min(1.0, preview.fullest)


def _findings(preview: Preview) -> Sequence[Any]:
    return preview.rendered.findings if preview.rendered is not None else ()


# -- checks -----------------------------------------------------------------------------------------------------


def lines_of(draft: Opened, previews: Sequence[Preview], unfinished: Finding | None = None) -> list[Line]:
    """Errors, then warnings, then one line of what is fine. unfinished: about a word that is being written."""
    seen: dict[tuple[object, ...], Line] = {}
    names = {each.id: target_name(each, draft.view.targets) for each in draft.view.targets}
    numbers = {each.media: each.number for each in draft.view.pictures}
    for preview in previews:
        if preview.target_id not in names:
            continue
        name = names[preview.target_id]
        if preview.problem is not None:
            sentence = f"{name}: {sentence_of(preview.problem)}"
            seen[(sentence,)] = Line("error", sentence, "remove_target", preview.target_id)
        for each in _findings(preview):
            same = same_for_all(each)
            if each != unfinished and (same is None or same not in seen):
                line = _line(each, preview.target_id, name, numbers)
                seen.setdefault(same or (each.rule, preview.target_id, line.sentence), line)
    lines = sorted(seen.values(), key=lambda line: line.level != "error")
    return [*lines, *_fine(previews, lines)]


def _line(finding: Any, target_id: str, name: str, numbers: Mapping[str, int]) -> Line:
    data = dict(finding.data)
    picture = str(data.get("picture", ""))
    if finding.rule in ("too-many-pictures", "no-pictures"):
        picture = list(numbers)[-1] if numbers else ""
    if finding.rule in ("length", "alt-too-long", "alt-too-long-for-cover"):
        data["over"] = number(data["length"] - data["limit"])
    facts = {key: number(value) if isinstance(value, int) else value for key, value in data.items()}
    facts["as_of"] = month_words(str(data.get("as_of", "")))
    facts = {"network": name, "number": numbers.get(picture, 1), **facts}
    facts["seen"] = seen_words(str(facts.get("visibility", "")))
    facts["text"], facts["title"] = (_short(str(facts.get(each, ""))) for each in ("text", "title"))
    facts |= {"day": day_of(finding), **answer_words(finding)}
    sentence = QCoreApplication.translate("Composer", RULES[finding.rule]).format(**facts) + better(finding)
    act = DO.get(finding.rule, "show")
    if act == "remove_text" and finding.span is None:
        act = "describe" if picture else "show"
    return Line(finding.level, sentence, act, target_id, finding.span, picture, other_of(finding))


def seen_words(visibility: str) -> str:
    """Who may see a post; a word nobody knows stays as it was written."""
    return QCoreApplication.translate("Composer", SEEN[visibility]) if visibility in SEEN else _short(visibility)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 48 else f"{text[:47]}…"


def _fine(previews: Sequence[Preview], lines: Sequence[Line]) -> list[Line]:
    if not previews:
        return []
    translate, said = QCoreApplication.translate, list[str]()
    rules = {each.rule for preview in previews for each in _findings(preview)}
    if all(preview.rendered is not None for preview in previews):
        if not rules & {"length", "link-too-long", "mention-too-long", "empty"}:
            said.append(translate("Composer", "Every text fits."))
        if "locked-passage" not in rules:
            said.append(translate("Composer", "Nothing locked is quoted."))
    del lines
    return [Line("fine", " ".join(said))] if said else []
