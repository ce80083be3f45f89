"""`brandassist apart`: texts in which two changed the same words on two computers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.writing.diverged import Apart, Diverged
    from drafts.merging.three_way import Choice

SIDES: dict[str, Choice] = {"base": "base", "yours": "mine", "theirs": "theirs", "both": "both"}


class _Asked(NamedTuple):
    """A choice, as it is numbered from 1 through all texts of a draft or entry."""

    text: Apart
    piece: int


def add_to(verbs: Verbs) -> None:
    apart = verbs.group("apart", "texts in which two changed the same words on two computers")
    apart.add("list", _list, "list the drafts and entries that have such a text")
    apart.add("show", _show, "show what each wrote, by choice").add_argument("id")
    take = apart.add("take", _take, "choose what stands; both versions are kept, approval is asked again")
    take.add_argument("id")
    take.add_argument("side", choices=SIDES, help="for every choice that is not named")
    take.add_argument(
        "--at", nargs=2, action="append", default=[], metavar=("NUMBER", "SIDE"), help="another side for one choice"
    )
    take.add_argument(
        "--write", nargs=2, action="append", default=[], metavar=("NUMBER", "WORDS"), help="words of your own for one"
    )
    apart.add("two", _two, "leave what stands, make a second of what the other wrote; prints its id").add_argument("id")


def _found(call: Call) -> Diverged:
    found = call.workspace.diverged.read(call.args.id)
    if found is None:
        raise Problem("nothing_apart")
    return found


def _asked(found: Diverged) -> list[_Asked]:
    return [_Asked(text, number) for text in found.texts for number in text.merge.conflicts]


def _list(call: Call) -> None:
    rows: list[dict[str, Any]] = []
    for subject in sorted(call.workspace.diverged.subjects()):
        found = call.workspace.diverged.read(subject)
        if found is not None:
            rows.append({"id": subject, "kind": found.kind, "title": found.title, "choices": len(_asked(found))})
    call.out.rows(rows, ("id", "kind", "title", "choices"), empty="Nothing is edited apart.")


def _show(call: Call) -> None:
    rows: list[dict[str, Any]] = []
    for number, (text, place) in enumerate(_asked(_found(call)), start=1):
        piece = text.merge.pieces[place]
        where = text.account[0] if text.account is not None else text.field
        sides = {"base": piece.base.text, "yours": piece.mine.text, "theirs": piece.theirs.text}
        rows.append({"number": number, "text": where, **sides})
    call.out.rows(rows, ("number", "text", "base", "yours", "theirs"), empty="Nothing is to be chosen.")


def _take(call: Call) -> None:
    from drafts.merging.three_way import Written

    found = _found(call)
    asked = _asked(found)
    chosen: dict[int, Choice] = dict.fromkeys(range(len(asked)), SIDES[call.args.side])
    for number, side in call.args.at:
        if side not in SIDES:
            raise Problem("no_such_choice", said=side)
        chosen[_place(asked, number)] = SIDES[side]
    for number, words in call.args.write:
        chosen[_place(asked, number)] = Written(words)
    choices: dict[str, dict[int, Choice]] = {each.id: {} for each in found.texts}
    for place, choice in chosen.items():
        text, piece = asked[place]
        if choice == "base" and not text.based:
            raise Problem("no_base")
        choices[text.id][piece] = choice
    done = call.workspace.diverged.solve(found.subject, choices, _seen(found))
    if done.not_asked is not None:
        raise done.not_asked


def _place(asked: list[_Asked], number: str) -> int:
    if not number.isdecimal() or not 1 <= int(number) <= len(asked):
        raise Problem("no_such_choice", said=number)
    return int(number) - 1


def _two(call: Call) -> None:
    found = _found(call)
    call.out.created(call.workspace.diverged.keep_as_two(found.subject, _seen(found)).made)


def _seen(found: Diverged) -> dict[str, str]:
    return {each.id: each.standing for each in found.texts}
