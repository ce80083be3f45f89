"""`brandassist format`: posts that come again, and the drafts they wait for."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
COLUMNS = ("name", "network", "day", "wall", "every", "next", "post", "id")


def add_to(verbs: Verbs) -> None:
    formats = verbs.group("format", "posts that come again at their time, such as a number each Friday")
    formats.add("list", _list, "list them with their next time, and the post that has it")
    add = formats.add("add", _add, "keep one; prints its id")
    add.add_argument("name")
    add.add_argument("account", metavar="ACCOUNT")
    add.add_argument("--day", required=True, metavar="DAY", help="Mon, Tue, … Sun")
    add.add_argument("--at", required=True, metavar="HH:MM", help="local time of day")
    about = "whose clock: the readers' in --zone, or yours where you are that day"
    add.add_argument("--means", choices=("readers", "here"), default="readers", help=about)
    add.add_argument("--zone", default="", help="IANA zone of the readers; the workspace's own if left out")
    add.add_argument("--kind", choices=("any", "post", "article"), default="any")
    add.add_argument("--every", type=int, default=1, metavar="WEEKS")
    add.add_argument("--from", dest="starts", default="", metavar="YYYY-MM-DD", help="from when weeks are counted")
    add.add_argument("--template", metavar="TEMPLATE", help="what its drafts begin from")
    formats.add("remove", _remove, "forget one; its posts keep their times").add_argument("format")
    draft = formats.add("draft", _draft, "begin the draft of its next empty time; prints the draft's id")
    draft.add_argument("format")
    draft.add_argument("--fold", type=int, choices=(0, 1), help="which of two where the clock change touches the hour")


def _day(text: str) -> int:
    word = text.strip()[:3].title()
    if word not in DAYS:
        raise Problem("bad_weekday", weekday=text)
    return DAYS.index(word)


def _list(call: Call) -> None:
    labels = {each.account.id: each.account.network for each in call.workspace.accounts.list()}
    call.out.rows(
        (
            {
                "id": each.slot.id,
                "name": each.slot.name,
                "account": each.slot.account_id,
                "network": labels[each.slot.account_id],
                "weekday": each.slot.weekday,
                "day": DAYS[each.slot.weekday],
                "wall": each.slot.wall,
                "means": each.slot.means,
                "zone": each.slot.zone,
                "every": each.slot.every,
                "kind": each.slot.kind,
                "template": each.slot.template_id,
                "next": each.next.planned.wall if each.next else None,
                "next_zone": each.next.planned.zone if each.next else None,
                "post": each.taken_by,
            }
            for each in call.workspace.formats.list()
        ),
        COLUMNS,
        empty="There are no recurring formats.",
    )
    for time in call.workspace.formats.empty():
        call.say(f"{time.slot.name} has nothing yet for {time.planned.wall.replace('T', ' ')}.")


def _add(call: Call) -> None:
    args, workspace = call.args, call.workspace
    template = workspace.saved_texts.named("template", args.template).id if args.template else None
    made = workspace.formats.add(
        args.name,
        workspace.accounts.named(args.account).id,
        _day(args.day),
        args.at,
        means=args.means,
        zone=args.zone,
        every=args.every,
        starts=args.starts,
        kind="" if args.kind == "any" else args.kind,
        template_id=template,
    )
    call.out.created(made)


def _remove(call: Call) -> None:
    call.workspace.formats.remove(call.args.format)


def _draft(call: Call) -> None:
    call.out.created(call.workspace.formats.make_draft(call.args.format, fold=call.args.fold))
