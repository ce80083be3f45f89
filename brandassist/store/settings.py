"""The workspace's own settings: the same for everyone who works on it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, select, update

from brandassist import walltime
from brandassist.errors import Problem
from brandassist.store.history import Actor, record
from brandassist.store.tables import setting

DEFAULTS: dict[str, Any] = {
    "approval_rule": "alone",  # whose posts wait for the executive: `approval_rules.Rule`
    "grace_minutes": 10,  # how late a post may still go by itself
    "undo_seconds": 10,  # the window's undo, not the command line's
    "zone": "UTC",  # IANA; new workspaces take the computer's
    "write_languages": ["en"],
    "quiet_from": "",  # local HH:MM; both empty: no quiet hours
    "quiet_to": "",
    "reply_target_hours": 24,
    "spacing_minutes": 120,  # how far apart two posts on one account should be; the rehearsal tells what is closer
    "speakers": "",  # names of those who may speak in a crisis, with commas; empty: every executive
    "spelling": "on",  # whether words are looked up in a dictionary
}
_CHOICES: dict[str, tuple[str, ...]] = {"approval_rule": ("alone", "assistant", "every"), "spelling": ("on", "off")}
_LEAST = {"grace_minutes": 0, "undo_seconds": 0, "reply_target_hours": 1, "spacing_minutes": 0}


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

    Raises Problem `unknown_setting`, `bad_setting`, `unknown_zone`.
    """
    before = get(tx, key)
    kept = _understood(key, value)
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
    if isinstance(default, list):
        words = text.replace(",", " ").split() if isinstance(text, str) else list(text)
        if not words or not all(isinstance(word, str) and word.isalpha() for word in words):
            raise Problem("bad_setting", key=key, value=value)
        return words
    if not isinstance(text, str) or text not in _CHOICES.get(key, (text,)):
        raise Problem("bad_setting", key=key, value=value)
    if key == "zone":
        walltime.zone_named(text)
    if key.startswith("quiet_") and text:
        return _time_of_day(key, text)
    return text


def _number(key: str, value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError) as error:
        raise Problem("bad_setting", key=key, value=value) from error
    if not _LEAST[key] <= number <= 100_000:
        raise Problem("bad_setting", key=key, value=value)
    return number


def _time_of_day(key: str, text: str) -> str:
    hours, colon, minutes = text.partition(":")
    good = colon and hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60
    if not good:
        raise Problem("bad_setting", key=key, value=text)
    return f"{int(hours):02}:{int(minutes):02}"
