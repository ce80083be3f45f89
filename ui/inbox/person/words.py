"""What the pane says of somebody: where they were met, what they write in, what passed, who sees the notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from drafts.unmasking import one_line
from ui.inbox.strangers import NAME, NAMELESS
from ui.when import age, day_month_of
from ui.words import language_name, network_name

if TYPE_CHECKING:
    from brandassist.people.suggesting import Suggestion
    from brandassist.people.views import Met, Past, PersonView
    from brandassist.store.people.erasing import Goes
    from brandassist.store.people.people import Profile

LANGUAGES = ("it", "en", "fr", "de", "es", "pt", "nl")
WHY = {
    "address": str(QT_TRANSLATE_NOOP("Person", "The same address.")),
    "name": str(QT_TRANSLATE_NOOP("Person", "The same name.")),
}
DID = {
    "like": str(QT_TRANSLATE_NOOP("Person", "Liked a post")),
    "share": str(QT_TRANSLATE_NOOP("Person", "Shared a post")),
}
DID_THIS = {
    "like": str(QT_TRANSLATE_NOOP("Person", "Liked “{post}”")),
    "share": str(QT_TRANSLATE_NOOP("Person", "Shared “{post}”")),
}

ENDED = {
    "spam": str(QT_TRANSLATE_NOOP("Person", "Wrote, spam")),
    "waived": str(QT_TRANSLATE_NOOP("Person", "Wrote, needs no answer")),
    "nothing_owed": str(QT_TRANSLATE_NOOP("Person", "Wrote, no answer owed")),
    "": str(QT_TRANSLATE_NOOP("Person", "Wrote, not answered")),
}
translate = QCoreApplication.translate


def called(*names: str) -> str:
    """The first of a stranger's names that says something, as it may stand in a sentence."""
    return next((line for name in names if (line := one_line(name, NAME))), translate("Inbox", NAMELESS))


def met_words(met: Met) -> str:
    """ "Twice, last 14 May in Graz"; "Never" where the diary does not name them."""
    if not met.times:
        return translate("Person", "Not in the diary")
    when = day_month_of(met.day)
    if met.where:
        when = translate("Person", "{day} in {place}").format(day=when, place=met.where)
    if met.times == 1:
        return translate("Person", "Once, {when}").format(when=when)
    if met.times == 2:
        return translate("Person", "Twice, last {when}").format(when=when)
    return translate("Person", "{count} times, last {when}").format(count=met.times, when=when)


def language_words(view: PersonView) -> str:
    """What they write in, as a person said, or as it seems: then labelled a guess."""
    if view.facts.language:
        return language_name(view.facts.language)
    if not view.guessed:
        return translate("Person", "Not known yet")
    names = [language_name(each) for each in view.guessed]
    both = translate("Person", "{one} and {other}").format(one=names[0], other=names[1]) if len(names) > 1 else names[0]
    return translate("Person", "{languages} (a guess)").format(languages=both)


def reach_words(profiles: Sequence[Profile]) -> str:
    """ "6,200 on LinkedIn"; "" where no network tells."""
    told = [(QLocale().toString(each.reach), network_name(each.network)) for each in profiles if each.reach is not None]
    on = translate("Person", "{count} on {network}")
    return ", ".join(on.format(count=count, network=network) for count, network in told)


def profile_words(each: Profile, name: str) -> str:
    """Their handle there, and what they call themselves where they are called otherwise here."""
    handle, own = one_line(each.handle, NAME), one_line(each.name, NAME)
    words = (handle, own if own != one_line(name, NAME) else "")
    return ", ".join(filter(None, words)) or called(own)


def readers_words(readers: Sequence[str]) -> str:
    """Who sees the notes."""
    if not readers:
        return translate("Person", "Only you")
    if len(readers) > 2:
        return Counted().readers(len(readers))
    if len(readers) == 2:
        return translate("Person", "Only you, {one} and {other}").format(one=readers[0], other=readers[1])
    return translate("Person", "Only you and {name}").format(name=readers[0])


def past_words(past: Past) -> str:
    """ "Commented, answered in 3 h", "Shared “A title”", "Diary: first visit"."""
    if past.kind == "entry":
        named = translate("Person", "Diary: {title}").format(title=past.about)
        return named if past.about else translate("Person", "Diary")
    if past.kind != "reply":
        named = translate("Person", DID_THIS[past.kind]).format(post=past.about)
        return named if past.about else translate("Person", DID[past.kind])
    if past.answered_in is not None:
        from datetime import timedelta

        took = age(timedelta(seconds=past.answered_in))
        return translate("Person", "Wrote, answered in {age}").format(age=took)
    return translate("Person", ENDED.get(past.status, ENDED[""]))


def suggested_words(each: Suggestion, own: str) -> str:
    """ "Also Alma on Mastodon? The same address." `own`: the group that is shown."""
    other = each.other if each.one.group == own else each.one
    name = called(other.name, other.handle)
    if not other.network:
        return translate("Person", "Is this {name} of the diary? It has this name.").format(name=name)
    where, why = network_name(other.network), translate("Person", WHY[each.why[0]])
    return translate("Person", "Also {name} on {network}? {why}").format(name=name, network=where, why=why)


def goes_words(goes: Goes) -> list[str]:
    """What deleting takes away."""
    say = Counted()
    counted = (
        (say.profiles(goes.profiles), goes.profiles),
        (say.words_of(goes.messages), goes.messages),
        (say.notes(goes.notes), goes.notes),
        (say.tags(goes.tags), goes.tags),
    )
    return [words for words, count in counted if count]


def stays_words(goes: Goes) -> list[str]:
    """What stays, and why."""
    said = [translate("Person", "When each message came and how it ended, without words or name.")]
    if goes.answers:
        said.append(Counted().answers(goes.answers))
    if goes.entries:
        said.append(Counted().entries(goes.entries))
    said.append(translate("Person", "Backups and archives made before."))
    return said


class Counted(QObject):
    """Sentences with a number in them: only a QObject's are collected with their plurals."""

    def readers(self, count: int) -> str:
        return self.tr("Only you and %n others", "", count)

    def profiles(self, count: int) -> str:
        return self.tr("%n profiles", "", count)

    def words_of(self, count: int) -> str:
        return self.tr("the words of %n messages, and who wrote them", "", count)

    def notes(self, count: int) -> str:
        return self.tr("%n notes", "", count)

    def tags(self, count: int) -> str:
        return self.tr("%n tags", "", count)

    def answers(self, count: int) -> str:
        return self.tr("%n answers you sent: they are yours.", "", count)

    def entries(self, count: int) -> str:
        return self.tr("%n diary entries that name them, as you wrote them.", "", count)

    def messages(self, count: int) -> str:
        return self.tr("%n messages", "", count)

    def open(self, count: int) -> str:
        return self.tr("%n open", "", count)
