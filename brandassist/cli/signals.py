"""`brandassist inbox signals`: whether more people write than usual, with the numbers that rests on."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs
from brandassist.inbox.signals import FEWEST_DAYS, Signals


def add_to(inbox: Verbs) -> None:
    inbox.add("signals", _signals, "whether more people write than usual, and how they sound")
    inbox.add("fold", _fold, "fold a message away again that a person had unfolded").add_argument("id")
    inbox.add("unfold", _unfold, "say that a message folded away throws no harsh words").add_argument("id")


def _fold(call: Call) -> None:
    call.workspace.inbox.say_harsh(call.args.id, True)


def _unfold(call: Call) -> None:
    call.workspace.inbox.say_harsh(call.args.id, False)


def _signals(call: Call) -> None:
    found = call.workspace.inbox.signals()
    call.say(_sentence(found))
    call.out.record(
        {
            "now": found.now,
            "last_hour": found.last_hour,
            "people": found.people,
            "days": [{"day": day, "messages": count} for day, count in found.days],
            "usual": list(found.usual) if found.usual else None,
            "spike": found.spike,
            "tone": {
                "guess": True,
                "messages": found.tone.messages,
                "english": found.tone.english,
                "critical": found.tone.critical,
            },
            "practice": found.practice,
        }
    )


def _sentence(found: Signals) -> str:
    came = "1 message" if found.last_hour == 1 else f"{found.last_hour} messages"
    if found.usual is None:
        return f"{came} in the last hour. {len(found.days)} of {FEWEST_DAYS} days are known: too few to judge."
    low, high = found.usual
    usually = str(low) if low == high else f"{low} to {high}"
    more = " That is a spike: look, and decide about crisis mode (freeze)." if found.spike else ""
    return f"{came} in the last hour, usually {usually} at this hour.{more}"
