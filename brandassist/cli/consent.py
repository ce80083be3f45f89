"""`brandassist diary consent`: whether the people in a photo agreed to be shown."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs


def add_to(diary: Verbs) -> None:
    consent = diary.add("consent", _consent, "say of a photo whether the people in it agreed to be shown")
    consent.add_argument("photo", help="its SHA-256, or how that begins (diary show)")
    consent.add_argument("said", help="nobody (can be recognised), agreed, not_asked, refused; '' takes it back")
    consent.add_argument("--who", default="")
    consent.add_argument("--day", default="", metavar="YYYY-MM-DD")
    consent.add_argument("--note", default="")


def _consent(call: Call) -> None:
    args = call.args
    call.workspace.consents.say(args.photo, args.said, who=args.who, day=args.day, note=args.note)
