"""Whether the people in a photo agreed to be shown: what a person said of it, never what a program guesses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args

from sqlalchemy import Connection, select, update

from brandassist.errors import Problem
from brandassist.store.tables import media

Said = Literal["", "nobody", "agreed", "not_asked", "refused"]
SAID: tuple[Said, ...] = get_args(Said)


@dataclass(frozen=True)
class Consent:
    """What was said, "nobody" being that nobody can be recognised; `who` agreed or refused, on `day` (ISO, or "")."""

    said: Said = ""
    who: str = ""
    day: str = ""
    note: str = ""


NOTHING_SAID = Consent()


def read(row: Any) -> Consent:
    """What a row of `media` says."""
    return Consent(cast(Said, row.consent), row.consent_who, row.consent_day, row.consent_note)


def put(tx: Connection, sha256: str, consent: Consent) -> None:
    """Keep what was said of a photo, in whichever entries it hangs; raises Problem `not_found`."""
    values = {"consent": consent.said, "consent_who": consent.who, "consent_day": consent.day}
    done = tx.execute(update(media).where(media.c.sha256 == sha256).values(**values, consent_note=consent.note))
    if done.rowcount == 0:
        raise Problem("not_found", kind="photo", id=sha256)


def of(tx: Connection, photos: Iterable[str]) -> dict[str, Said]:
    """What was said of these photos (SHA-256), where anything was."""
    these = list(photos)
    if not these:
        return {}
    found = tx.execute(select(media.c.sha256, media.c.consent).where(media.c.sha256.in_(these), media.c.consent != ""))
    return {row.sha256: cast(Said, row.consent) for row in found}


def called(tx: Connection, beginning: str) -> str:
    """The SHA-256 of the one photo whose hash begins so; raises Problem `not_found`."""
    found = tx.execute(select(media.c.sha256).where(media.c.sha256.startswith(beginning, autoescape=True)).limit(2))
    known = list(found.scalars())
    if len(known) != 1 or not beginning:
        raise Problem("not_found", kind="photo", id=beginning)
    return known[0]
