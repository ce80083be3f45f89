"""Today's sentences: the work left, what a row says of a draft that waits, why a target may not go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from drafts.plain import plain
from ui.today.presenter import Snapshot, minutes_left
from ui.today.runs import Run
from ui.when import city, clock_time, day_at, inside, long_day, short_when
from ui.words import account_words, network_name

if TYPE_CHECKING:
    from brandassist.store.writing.awaiting import AwaitingDraft, AwaitingTarget
    from brandassist.writing.approval import Outcome
    from brandassist.writing.awaiting import Checked, Looked

NUMBERS = tuple(
    str(each)
    for each in (
        QT_TRANSLATE_NOOP("Today", "two"),
        QT_TRANSLATE_NOOP("Today", "three"),
        QT_TRANSLATE_NOOP("Today", "four"),
        QT_TRANSLATE_NOOP("Today", "five"),
        QT_TRANSLATE_NOOP("Today", "six"),
        QT_TRANSLATE_NOOP("Today", "seven"),
        QT_TRANSLATE_NOOP("Today", "eight"),
        QT_TRANSLATE_NOOP("Today", "nine"),
        QT_TRANSLATE_NOOP("Today", "ten"),
    )
)
ERRORS: dict[str, str] = {
    "length": str(QT_TRANSLATE_NOOP("Today", "{network} is too long")),
    "too-many-parts": str(QT_TRANSLATE_NOOP("Today", "{network} is too long")),
    "empty": str(QT_TRANSLATE_NOOP("Today", "nothing is written for {network}")),
    "locked-passage": str(QT_TRANSLATE_NOOP("Today", "{network} would quote a locked passage")),
    "blank-left": str(QT_TRANSLATE_NOOP("Today", "{network}: a blank is still open")),
    "link-too-long": str(QT_TRANSLATE_NOOP("Today", "{network}: a link is too long")),
    "mention-too-long": str(QT_TRANSLATE_NOOP("Today", "{network}: a name is too long")),
    "picture-needed": str(QT_TRANSLATE_NOOP("Today", "{network} needs a picture")),
    "picture-missing": str(QT_TRANSLATE_NOOP("Today", "{network}: a picture is missing")),
    "embargoed": str(QT_TRANSLATE_NOOP("Today", "{network}: it is not to be told yet")),
    "other": str(QT_TRANSLATE_NOOP("Today", "{network}: a check says no")),
}
DOT = " · "
DAY = timedelta(hours=24)
translate = QCoreApplication.translate


class _TodayCounts(QObject):
    """Words with a number in them: only `tr` knows their plurals."""

    def approvals(self, count: int) -> str:
        return self.tr("%n approvals", "", count)

    def late(self, count: int) -> str:
        return self.tr("%n late replies", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("About %n minutes.", "", count)

    def hours(self, count: int) -> str:
        return self.tr("About %n hours.", "", count)

    def checks(self, count: int) -> str:
        return self.tr("%n other checks", "", count)

    def approving(self, count: int) -> str:
        return self.tr("Approves %n posts", "", count)

    def only_checks(self, count: int) -> str:
        return self.tr("%n checks", "", count)


def spelled(words: str, count: int) -> str:
    """A small number as a word: "3 approvals" is "three approvals"."""
    if not 2 <= count <= len(NUMBERS) + 1:
        return words
    return words.replace(str(count), translate("Today", NUMBERS[count - 2]), 1)


def work_left(approvals: int, late: int) -> str:
    """One sentence of the work at hand, and about how long it takes; empty for none."""
    counted = [
        spelled(say(count), count)
        for count, say in ((approvals, _TodayCounts().approvals), (late, _TodayCounts().late))
        if count > 0
    ]
    if not counted:
        return ""
    minutes = minutes_left(approvals, late)
    long = _TodayCounts().minutes(minutes) if minutes < 60 else _TodayCounts().hours(round(minutes / 60))
    line = ", ".join(counted)
    return f"{line[:1].upper()}{line[1:]}. {spelled(long, minutes if minutes < 60 else round(minutes / 60))}"


def day_title(day: date) -> str:
    """The day as a title: "Wednesday 18 November"."""
    words = long_day(day, year=False)
    return words[:1].upper() + words[1:]


def nothing_waits(snapshot: Snapshot) -> str:
    """What stands there when no approval and nobody waits; under a notice not that nothing does."""
    said = [] if snapshot.notices else [translate("Today", "Nothing waits for you.")]
    if snapshot.following is not None:
        when = day_at(snapshot.following, snapshot.at)
        said.append(translate("Today", "The next post goes out {when}.").format(when=when))
    return " ".join(said)


# -- a row ----------------------------------------------------------------------------------------------------------


def row_runs(draft: AwaitingDraft, whole: str = "", lines: bool = False) -> list[Run]:
    """The bold title and how the text goes on; `whole`: the text itself where it is known; with its `lines`, or not."""
    title, text = draft.title.strip(), plain(whole or draft.opening)
    text = in_lines(text) if lines else " ".join(text.split())
    if title and text.startswith(title):  # a text that begins with its own title says it once
        text = text[len(title) :].lstrip()
    if not title:
        return [Run(text)]
    end = "" if title.endswith((".", "!", "?", "…", ":")) or not text else "."
    return [Run(f"{title}{end}", weight=600), *([Run(f" {text}")] if text else [])]


def in_lines(text: str) -> str:
    """A text whose lines stay lines in one paragraph."""
    return text.strip().replace("\n", "\u2028")


def own_runs(checked: Checked | None) -> list[Run]:
    """The own versions of a draft, each after the name of its network."""
    runs: list[Run] = []
    for each in checked.targets if checked is not None else ():
        if checked is not None and each.target.id in checked.own:
            end = "\u2028\u2028" if runs else ""
            runs += [Run(f"{end}{target_words(each.target)}: ", "ink2", 600)]
            runs.append(Run(in_lines(plain(checked.own[each.target.id]))))
    return runs


def own_kept(checked: Checked | None) -> list[Run]:
    """Beside a text that is edited: who does not take it."""
    if checked is None or not checked.own:
        return []
    names = ", ".join(target_words(each.target) for each in checked.targets if each.target.id in checked.own)
    return [
        Run(DOT, "ink3"),
        Run(translate("Today", "not changed by it: {networks}").format(networks=names), "awaiting"),
    ]


def meta_runs(draft: AwaitingDraft, checked: Checked | None, snapshot: Snapshot, full: bool) -> list[Run]:
    """Who submitted it and when, when it goes, what was found or said; `full` for the row that is open."""
    parts: list[list[Run]] = [[Run(_submitted(draft, snapshot), "ink3")], [_due(draft, snapshot, full)]]
    if not full and draft.note:
        parts.append(_note(draft, snapshot))
    elif checked is None:
        parts.append([Run(translate("Today", "Checking"), "ink3")])
    elif found := _found(checked):
        parts.append(found)
    if full and draft.note:
        parts.append(_note(draft, snapshot))
    runs: list[Run] = []
    for part in parts:
        if runs and part:
            runs.append(Run(DOT, "ink3"))
        runs += part
    return runs


def _submitted(draft: AwaitingDraft, snapshot: Snapshot) -> str:
    at = draft.at.astimezone(ZoneInfo(snapshot.zone))
    when = clock_time(at) if at.date() == snapshot.at.date() else inside(short_when(at, snapshot.at))
    return f"{draft.who}, {when}" if draft.who else when


def _due(draft: AwaitingDraft, snapshot: Snapshot, full: bool) -> Run:
    if draft.kind == "reply":
        return Run(translate("Today", "sends when approved"), "ink3")
    if draft.due_at is None:
        newer = any(each.published for each in draft.targets)
        return Run(translate("Today", "changes what is out") if newer else translate("Today", "no time yet"), "ink3")
    due = draft.due_at.astimezone(ZoneInfo(snapshot.zone))
    words = day_at(due, snapshot.at)
    if due < snapshot.at:
        return Run(translate("Today", "its time was {when}").format(when=words), "refused")
    if full and due - snapshot.at < DAY:
        words = translate("Today", "{when}, in {wait}").format(when=words, wait=wait_words(due - snapshot.at))
    there = next((each.zone for each in draft.targets if each.due_at == draft.due_at), snapshot.zone)
    own = draft.due_at.astimezone(ZoneInfo(there))
    if own.utcoffset() != due.utcoffset():  # she is elsewhere: the readers' clock too
        words = translate("Today", "{when} ({time} in {city})").format(
            when=words, time=clock_time(own), city=city(there)
        )
    return Run(words, "ink3")


def wait_words(wait: timedelta) -> str:
    """Until then: "2 h 10 min", "10 min"."""
    minutes = int(wait.total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    said = [translate("Today", "{hours} h").format(hours=hours)] if hours else []
    return " ".join([*said, *([translate("Today", "{minutes} min").format(minutes=rest)] if rest or not hours else [])])


def _note(draft: AwaitingDraft, snapshot: Snapshot) -> list[Run]:
    own = draft.note_by is not None and draft.note_by == snapshot.me
    words = translate("Today", "your note: {note}, done") if own else translate("Today", "note: {note}, done")
    before, after = words.split("{note}")
    return [Run(before, "ink3"), Run(f"“{' '.join(draft.note.split())}”", "ink2"), Run(after, "ink3")]


def _found(checked: Checked) -> list[Run]:
    errors = [error_words(each) for each in checked.targets if each.fingerprint is None or _of_others(checked, each)]
    rules = {each.rule for looked in checked.targets for each in looked.findings if each.level != "error"}
    if not errors and not rules:
        return []
    if not errors:
        return [Run(_TodayCounts().only_checks(len(rules)), "ink3")]
    runs = [Run(", ".join(errors), "refused")]
    return [*runs, Run(f", {_TodayCounts().checks(len(rules))}", "ink3")] if rules else runs


def _of_others(checked: Checked, looked: Looked) -> bool:
    """Whether this target waits for somebody else, while others of its draft are one's own to approve."""
    return checked.draft.mine and not looked.target.mine


def error_words(looked: Looked) -> str:
    """Why one target may not go as it is, in a few words."""
    name = target_words(looked.target)
    if looked.fingerprint is not None:
        return translate("Today", "{network} waits for somebody else").format(network=name)
    if looked.problem is not None:
        from ui.sentences import sentence_of

        return f"{name}: {sentence_of(looked.problem).rstrip('.')}"
    rule = looked.findings[0].rule if looked.findings else ""
    return translate("Today", ERRORS.get(rule, ERRORS["other"])).format(network=name)


def target_words(target: AwaitingTarget) -> str:
    """What a person calls an account in a row of networks."""
    return network_name(target.network) if not target.label else account_words(target.label, target.network)


def approve_words(checked: Checked | None, saving: bool = False) -> str:
    """What the main button says: "Approve", or "Approve 4 of 5" where one may not go."""
    may, all_of = (len(checked.seen), len(checked.targets)) if checked is not None else (1, 1)
    if may in (0, all_of) or all_of < 2:
        return translate("Today", "Save and approve") if saving else translate("Today", "Approve")
    words = (
        translate("Today", "Save and approve {count} of {all}")
        if saving
        else translate("Today", "Approve {count} of {all}")
    )
    return words.format(count=may, all=all_of)


def row_name(draft: AwaitingDraft, checked: Checked | None, snapshot: Snapshot) -> str:
    """A row read aloud."""
    names = ", ".join(target_words(each) for each in draft.targets)
    said = "".join(run.text for run in row_runs(draft))[:300]
    meta = "".join(run.text for run in meta_runs(draft, checked, snapshot, full=True))
    return ", ".join(part for part in (reply_words(draft), said, names, meta) if part)


def reply_words(draft: AwaitingDraft) -> str:
    """Whom a reply answers; empty for what is none."""
    return (
        translate("Today", "Reply to {name}").format(name=draft.answers)
        if draft.kind == "reply" and draft.answers
        else ""
    )


def approves_words(drafts: int, partly: tuple[int, int] | None) -> str:
    """What stands in the strip while it can be taken back; `partly`: how many targets of how many."""
    if partly is not None:
        return translate("Today", "Approves {count} of {all}").format(count=partly[0], all=partly[1])
    return _TodayCounts().approving(drafts)


def kept_back_words(outcomes: Sequence[Outcome]) -> str:
    """Why some targets were not approved after all."""
    from ui.sentences import sentence_of

    return " ".join(f"{each.label}: {sentence_of(each.problem)}" for each in outcomes if each.problem is not None)
