"""What is to be expected of a sign-in, in words: the same in Accounts, Queue and Rehearsal."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui.when import day_month

if TYPE_CHECKING:
    from brandassist.accounts.health import Forecast
    from brandassist.workspace import Workspace


class _Counts(QObject):
    """Words with a number in them: only `tr` knows their plurals."""

    def days(self, count: int) -> str:
        return self.tr("Sign in again in %n days", "", count)

    def after(self, count: int) -> str:
        return self.tr("%n posts after its end", "", count)

    def planned(self, count: int) -> str:
        return self.tr("%n posts are planned after that.", "", count)

    def off(self, minutes: int) -> str:
        return self.tr("This computer’s clock is %n minutes off; posts go at the wrong time.", "", minutes)


def short_warning(ahead: Forecast, now: datetime) -> str:
    """A few words for a row: what is wrong first; empty while all is well."""
    first = next(iter(ahead.warnings), "")
    match first:
        case "sign_in_lost":
            return QCoreApplication.translate("Health", "Sign in again")
        case "expires_soon" if ahead.expires_at is not None:
            days = math.floor((ahead.expires_at - now).total_seconds() / 86_400)
            if days < 1:
                return QCoreApplication.translate("Health", "Sign in again today")
            return _Counts().days(days)
        case "posts_after_expiry":
            return _Counts().after(len(ahead.meets))
        case "scopes_missing":
            return QCoreApplication.translate("Health", "Not everything is allowed")
        case "clock_off":
            return QCoreApplication.translate("Health", "The clock is off")
        case _:
            return ""


def warnings(ahead: Forecast, now: datetime) -> list[str]:
    """Every warning as a sentence."""
    return [_sentence(each, ahead, now) for each in ahead.warnings]


def _sentence(warning: str, ahead: Forecast, now: datetime) -> str:
    match warning:
        case "sign_in_lost":
            return QCoreApplication.translate("Health", "The network no longer takes this sign-in. Sign in again.")
        case "scopes_missing":
            words = QCoreApplication.translate("Health", "Not allowed so far: {scopes}. Sign in again and allow it.")
            return words.format(scopes=", ".join(ahead.missing_scopes))
        case "clock_off" if ahead.clock_off is not None:
            minutes = max(1, round(abs(ahead.clock_off.total_seconds()) / 60))
            return _Counts().off(minutes)
        case _:
            return _ending(ahead, now)


def _ending(ahead: Forecast, now: datetime) -> str:
    day = day_month(ahead.expires_at.astimezone(now.tzinfo).date()) if ahead.expires_at is not None else ""
    words = QCoreApplication.translate("Health", "Its sign-in ends on {day}.").format(day=day)
    if ahead.how == "learnt":
        words = QCoreApplication.translate("Health", "Its sign-in will end about {day}, as it did before.").format(
            day=day
        )
    if not ahead.meets:
        return words
    return f"{words} {_Counts().planned(len(ahead.meets))}"


def over_words() -> str:
    """Beside a post whose time finds the sign-in over."""
    return QCoreApplication.translate("Health", "The sign-in will be over by then. Sign in again before.")


def over_mark() -> str:
    """The same on its card."""
    return QCoreApplication.translate("Health", "The sign-in will be over by then")


def ends(ahead: Forecast) -> bool:
    """Whether a person must sign in soon."""
    return bool({"sign_in_lost", "expires_soon", "posts_after_expiry"} & set(ahead.warnings))


def count_ending(workspace: Workspace) -> int:
    """The number beside the Accounts tab."""
    present = {row.account.id for row in workspace.accounts.list() if row.info is not None and row.info.needs_secret}
    return sum(ends(each) for name, each in workspace.accounts.forecasts().items() if name in present)
