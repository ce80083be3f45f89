"""What the blanks of templates and snippets are filled with: the day, the place, who was there, who writes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from brandassist import assets, clock
from brandassist.store import links, members, settings
from brandassist.store.database import Transaction
from brandassist.store.diary import entries, places, whereabouts
from brandassist.store.diary.entries import Entry
from brandassist.store.history import Actor
from brandassist.walltime import zone_named
from drafts.blanks import of_day


def known(tx: Transaction, me: Actor, language: str, draft_id: str | None, *, today: bool = True) -> Mapping[str, str]:
    """What is known, by every name of each blank: of the entry a draft came from, else of today.

    Today's place is known where the diary names only one, and not at all without `today`. Nothing comes from an entry
    that is locked.
    """
    now = clock.now().astimezone(zone_named(settings.get(tx, "zone"))).date()
    entry = _entry_of(tx, draft_id) if draft_id else None
    said = language or next(iter(settings.get(tx, "write_languages")), "")
    words = of_day(date.fromisoformat(entry.day) if entry else now, assets.calendar_of(said))
    words["place"] = entry.place if entry else _only(whereabouts.places_of_day(tx, now.isoformat())) if today else ""
    words["city"] = next((each.city for each in places.every(tx) if each.name == words["place"]), "")
    words["people"] = ", ".join(entry.people) if entry else ""
    words["trip"] = entry.trip if entry else ""
    member = members.find(tx, me.member_id) if me.member_id else None
    words["author"] = member.name if member else ""
    return by_name(words)


def by_name(words: Mapping[str, str]) -> dict[str, str]:
    """The same by every name a blank of that meaning has, in any language; what is empty is left out."""
    return {name: words[meaning] for name, meaning in assets.blank_names().items() if words.get(meaning)}


def _entry_of(tx: Transaction, draft_id: str) -> Entry | None:
    named = [each.entry_id for each in links.origins(tx, draft_id=draft_id) if each.entry_id]
    entry = entries.get(tx, named[0]) if named else None
    return entry if entry is not None and not entry.locked else None


def _only(words: list[str]) -> str:
    return words[0] if len(words) == 1 else ""
