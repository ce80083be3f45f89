"""The workspace's own settings: the same for everyone who works on it."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Connection, insert, select, update

from brandassist import walltime
from brandassist.errors import Problem
from brandassist.store.history import Actor, record
from brandassist.store.tables import setting

MOVED = "moved_to"
"""Kept in a file whose workspace is on a server since: its address."""

DEFAULTS: dict[str, Any] = {
    "approval_rule": "alone",  # whose posts wait for the executive: `approval_rules.Rule`
    "grace_minutes": 10,  # how late a post may still go by itself
    "undo_seconds": 10,  # the window's undo, not the command line's
    "zone": "UTC",  # IANA; new workspaces take the computer's
    "write_languages": ["en"],
    "quiet_from": "",  # local HH:MM; both empty: no quiet hours
    "quiet_to": "",
    "reply_target_hours": 24,
    "reply_targets": {},  # hours by network, where they are others
    "working_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],  # on which an answer's hours are counted
    "working_from": "",  # local HH:MM at home; both empty: the whole day
    "working_to": "",
    "assistant_sends": "",  # sorts of message an assistant answers without approval: `REPLY_KINDS`, with commas
    "spacing_minutes": 120,  # how far apart two posts on one account should be; the rehearsal tells what is closer
    "speakers": "",  # names of those who may speak in a crisis, with commas; empty: every executive
    "spelling": "on",  # whether words are looked up in a dictionary
}
REPLY_KINDS = ("thanks", "question", "other")
_CHOICES: dict[str, tuple[str, ...]] = {"approval_rule": ("alone", "assistant", "every"), "spelling": ("on", "off")}
_LEAST = {"grace_minutes": 0, "undo_seconds": 0, "reply_target_hours": 1, "spacing_minutes": 0}
_MOST = {"reply_target_hours": 720, "undo_seconds": 60}
_TIMES = ("quiet_from", "quiet_to", "working_from", "working_to")
_LEAST_WORK = 60  # minutes a day; with less, a target of hours lies years away


def get(tx: Connection, key: str) -> Any:
    """Return a setting or its default; raises Problem `unknown_setting`."""
    if key not in DEFAULTS:
        raise Problem("unknown_setting", key=key, known=", ".join(DEFAULTS))
    found = tx.execute(select(setting.c.value).where(setting.c.key == key)).scalar()
    return DEFAULTS[key] if found is None else found


def every(tx: Connection) -> dict[str, Any]:
    """Return all settings, defaults filled in."""
    stored = {key: value for key, value in tx.execute(select(setting.c.key, setting.c.value)) if key in DEFAULTS}
    return {**DEFAULTS, **stored}


def put(tx: Connection, actor: Actor, key: str, value: Any) -> Any:
    """Set a setting from a value or the text a person typed; returns what was kept.

    Raises Problem `unknown_setting`, `bad_setting`, `work_too_short`, `unknown_zone`.
    """
    before = get(tx, key)
    kept = _understood(key, value)
    if key in ("working_from", "working_to") and kept:
        _work_enough(tx, key, kept)
    if kept != before:
        write_raw(tx, key, kept)
        record(tx, actor, "set", "setting", key, before=before, after=kept)
    return kept


def read_raw(tx: Connection, key: str) -> Any:
    """A value the program keeps for itself, or None."""
    return tx.execute(select(setting.c.value).where(setting.c.key == key)).scalar()


def write_raw(tx: Connection, key: str, value: Any) -> None:
    """Keep a value, unchecked."""
    done = tx.execute(update(setting).where(setting.c.key == key).values(value=value))
    if done.rowcount == 0:
        tx.execute(insert(setting).values(key=key, value=value))


def _understood(key: str, value: Any) -> Any:
    default = DEFAULTS[key]
    text = value.strip() if isinstance(value, str) else value
    if isinstance(default, int):
        return _number(key, text)
    if isinstance(default, dict):
        return _hours_by_network(key, text)
    if key == "working_days":
        return _days(key, text)
    if isinstance(default, list):
        words = text.replace(",", " ").split() if isinstance(text, str) else list(text)
        if not words or not all(isinstance(word, str) and word.isalpha() for word in words):
            raise Problem("bad_setting", key=key, value=value)
        return words
    if not isinstance(text, str) or text not in _CHOICES.get(key, (text,)):
        raise Problem("bad_setting", key=key, value=value)
    if key == "assistant_sends":
        return _kinds(key, text)
    if key == "zone":
        walltime.zone_named(text)
    if key in _TIMES and text:
        return _time_of_day(key, text)
    return text


def _number(key: str, value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError) as error:
        raise Problem("bad_setting", key=key, value=value) from error
    if not _LEAST[key] <= number <= _MOST.get(key, 100_000):
        raise Problem("bad_setting", key=key, value=value)
    return number


def _kinds(key: str, text: str) -> str:
    named = set(text.replace(",", " ").split())
    if not named.issubset(REPLY_KINDS):
        raise Problem("bad_setting", key=key, value=text)
    return ",".join(each for each in REPLY_KINDS if each in named)


def _time_of_day(key: str, text: str) -> str:
    hours, colon, minutes = text.partition(":")
    good = colon and hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60
    if not good:
        raise Problem("bad_setting", key=key, value=text)
    return f"{int(hours):02}:{int(minutes):02}"


def _hours_by_network(key: str, value: Any) -> dict[str, int]:
    """From `{"x": 4}` or the text "x=4 mastodon=8"; which networks there are is not known here."""
    if isinstance(value, str):
        pairs = (each.partition("=") for each in value.replace(",", " ").split())
        value = {name: hours for name, _, hours in pairs}
    if not isinstance(value, dict):
        raise Problem("bad_setting", key=key, value=value)
    told = cast("dict[Any, Any]", value)
    return {str(name): _number("reply_target_hours", hours) for name, hours in sorted(told.items()) if name}


def _days(key: str, value: Any) -> list[str]:
    week: list[str] = DEFAULTS["working_days"]
    named: set[Any] = set(value.lower().replace(",", " ").split() if isinstance(value, str) else value)
    if not named or not named <= set(week):
        raise Problem("bad_setting", key=key, value=value)
    return [each for each in week if each in named]


def _work_enough(tx: Connection, key: str, kept: str) -> None:
    other = get(tx, "working_to" if key == "working_from" else "working_from")
    if not other:
        return
    minutes = [int(each[:2]) * 60 + int(each[3:]) for each in (kept, other)]
    begin, end = minutes if key == "working_from" else minutes[::-1]
    if (end - begin) % (24 * 60) < _LEAST_WORK:
        raise Problem("work_too_short")
