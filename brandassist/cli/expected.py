"""What is to be expected of a sign-in, as `accounts list` and `queue list` tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brandassist.cli.verbs import Call

if TYPE_CHECKING:
    from brandassist.accounts.health import Forecast

WARNINGS = {
    "sign_in_lost": "{name} must be signed in again{after}.",
    "expires_soon": "The sign-in of {name} ends {ends}{after}.",
    "posts_after_expiry": "The sign-in of {name} ends {ends}{after}.",
    "scopes_missing": "{name} does not allow everything: missing {scopes}. Sign in again and allow it.",
    "clock_off": "This computer's clock is {off} seconds {side} the clock of {name}: posts go at the wrong time.",
}


def too_late(call: Call) -> set[str]:
    """The deliveries that will find their account's sign-in over."""
    return {each for ahead in call.workspace.accounts.forecasts().values() for each in ahead.meets}


def fields(ahead: Forecast) -> dict[str, Any]:
    """The forecast as columns of a list."""
    return {
        "expires_at": ahead.expires_at,
        "expiry": ahead.how,
        "meets_expired_sign_in": list(ahead.meets),
        "warnings": list(ahead.warnings),
        "missing_scopes": list(ahead.missing_scopes),
        "clock_off_seconds": None if ahead.clock_off is None else ahead.clock_off.total_seconds(),
    }


def sentences(name: str, ahead: Forecast) -> list[str]:
    """What a person is warned of, in words."""
    ends = f"{ahead.expires_at:%Y-%m-%d %H:%M} UTC" if ahead.expires_at else ""
    off = 0 if ahead.clock_off is None else round(ahead.clock_off.total_seconds())
    return [
        WARNINGS[each].format(
            name=name,
            ends=ends,
            after=f"; scheduled after that: {len(ahead.meets)}" if ahead.meets else "",
            scopes=", ".join(ahead.missing_scopes),
            off=abs(off),
            side="ahead of" if off > 0 else "behind",
        )
        for each in ahead.warnings
    ]
