"""What is worth a look about a planned time, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brandassist.planning.warnings import Warning

SENTENCES = {
    "frozen": "Everything is frozen since {since}: it is held until it is thawed.",
    "paused": "The queue is paused: it waits until the queue is resumed.",
    "embargoed": "“{entry}” in the diary is not to be told before {until} ({zone}): choose a later time.",
    "sign_in_over": "The sign-in to {network} ends {ends:%Y-%m-%d %H:%M} UTC, before this time: sign in again first.",
    "no_computer": "No computer holds the login of {network} any more: connect it on one (accounts connect).",
    "computer_away": "{computer} must be on to send to {network}, and was last seen {seen:%Y-%m-%d %H:%M} UTC.",
    "slot_full": "{title} has this slot on {network}: choose a free one.",
    "too_close": "Only {minutes} minutes {side} {title} on {network}; {least} are wished.",
    "nearly_the_same": "{percent} % the words that go to {network} at {wall}: {title}",
    "same_hour_everywhere": "The same words go to {networks} in the same minute: who follows all {count} sees them "
    "{count} times.",
    "while_travelling": "She is on her way from {left} to {towards} then, {minutes} minutes before she can answer.",
    "night": "It is {here} for her then ({zone}): replies come at night.",
    "quiet_hours": "{at} lies in the quiet hours, {from} to {to}.",
}


def warning_words(warning: Warning) -> str:
    """One warning as a sentence."""
    data = dict[str, Any](warning.data)
    data["side"] = "before" if data.get("after") else "after"
    data["percent"] = round(data.get("likeness", 0) * 100)
    data["networks"] = ", ".join(data.get("networks", ()))
    for name in ("wall", "since", "until"):
        data[name] = str(data.get(name, "")).replace("T", " ")
    return SENTENCES["night" if data.get("night") else warning.code].format(**data)
