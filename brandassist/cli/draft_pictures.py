"""`brandassist draft picture`: the pictures of a draft, by the numbers its text calls them (`picture:2`)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from brandassist import assets
from brandassist.cli import pictures
from brandassist.cli.approval import only
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.media import WHOLE, Cut
from brandassist.writing import pictures as writing
from drafts.language import detect

TURNS = {"right": 1, "half": 2, "left": 3}
COLUMNS = ("number", "alt", "crop", "turned", "accounts")


def add_to(draft: Verbs) -> None:
    """Add them to the verbs of `draft`."""
    picture = draft.group("picture", "its pictures: add, describe, order, cut, choose for an account")
    add = picture.add("add", _add, "attach files; prints their numbers")
    add.add_argument("draft")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add.add_argument("--alt", dest="alts", action="append", default=[], metavar="TEXT", help="in the files' order")
    picture.add("list", _list, "list them in their order").add_argument("draft")
    _one(picture, "remove", _remove, "take one off; its file stays")
    _one(picture, "describe", _describe, "say in words what it shows").add_argument("text")
    move = _one(picture, "move", _move, "give it another place among them")
    move.add_argument("place", type=int, help="from 1")
    _accounts(move, "only the order there")
    crop = _one(picture, "crop", _crop, "show a part of it; the original stays as it is")
    part = crop.add_mutually_exclusive_group(required=True)
    part.add_argument("--to", metavar="L,T,R,B", help="sides in per cent of the upright original: 10,0,90,100")
    part.add_argument("--ratio", metavar="W:H", help="as much of the middle as has this shape: 4:5")
    part.add_argument("--whole", action="store_true", help="all of it, not turned either")
    turn = _one(picture, "turn", _turn, "turn it by a quarter, or upside down")
    turn.add_argument("way", choices=tuple(TURNS))
    choose = picture.add("only", _only, "let only these go to some accounts, in this order; none: no picture")
    choose.add_argument("draft")
    choose.add_argument("numbers", nargs="*", type=int, metavar="NUMBER")
    choose.add_argument("--all", action="store_true", help="all of them again")
    _accounts(choose, "these accounts")


def _one(picture: Verbs, name: str, run: Any, about: str) -> argparse.ArgumentParser:
    verb = picture.add(name, run, about)
    verb.add_argument("draft")
    verb.add_argument("number", type=int)
    return verb


def _accounts(verb: argparse.ArgumentParser, about: str) -> None:
    verb.add_argument("--for", dest="accounts", nargs="+", default=[], metavar="ACCOUNT", help=about)


def _media(call: Call, number: int) -> str:
    for each in call.workspace.drafts.show(call.args.draft).pictures:
        if each.number == number:
            return each.media
    raise Problem("not_found", kind="picture", id=number)


def _add(call: Call) -> None:
    args, workspace = call.args, call.workspace
    added = writing.attach(workspace.db, workspace.media_folder, args.draft, args.files, args.alts)
    there = {each.media: each.number for each in workspace.drafts.show(args.draft).pictures}
    for sha256 in added:
        call.out.created(str(there[sha256]))


def _list(call: Call) -> None:
    rows = pictures.of_draft(call.workspace, call.workspace.drafts.show(call.args.draft))
    for row in rows if not call.out.as_json else ():
        row["accounts"] = ", ".join(sent["account"] for sent in row["sent"])
        row["crop"] = "" if row["crop"] == [0, 0, 100, 100] else ",".join(f"{side:g}" for side in row["crop"])
    call.out.rows(rows, COLUMNS, empty="No pictures yet.")
    if not call.out.as_json and any(not row["alt"].strip() for row in rows):
        call.out.line(f"Describe: {_questions(call)}")


def _questions(call: Call) -> str:
    """In the language of the draft, else of what is mostly written here."""
    shown = call.workspace.drafts.show(call.args.draft)
    mostly = next(iter(call.workspace.rule("write_languages")), "")
    language = shown.facts.language or detect(shown.text) or mostly
    return assets.describing_questions(language) or assets.describing_questions("en")


def _remove(call: Call) -> None:
    writing.remove(call.workspace.db, call.args.draft, _media(call, call.args.number))


def _describe(call: Call) -> None:
    writing.describe(call.workspace.db, call.args.draft, _media(call, call.args.number), call.args.text)


def _move(call: Call) -> None:
    args = call.args
    for target_id in only(call) or (None,):
        writing.move(call.workspace.db, args.draft, _media(call, args.number), args.place - 1, target_id)


def _crop(call: Call) -> None:
    args, db = call.args, call.workspace.db
    media = _media(call, args.number)
    shown = next(each for each in call.workspace.drafts.show(args.draft).pictures if each.media == media)
    writing.cut(db, args.draft, media, _cut(call, media, shown.cut))


def _cut(call: Call, media: str, now: Cut) -> Cut:
    args = call.args
    if args.whole:
        return WHOLE
    try:
        if args.ratio:
            wide, _, high = args.ratio.partition(":")
            return Cut(turns=now.turns).shaped(float(wide) / float(high), *writing.size(call.workspace.db, media))
        left, top, right, bottom = (float(side) / 100 for side in args.to.split(","))
        return Cut(left, top, right, bottom, now.turns)
    except (ValueError, ZeroDivisionError) as error:
        raise Problem("bad_crop", text=args.ratio or args.to) from error


def _turn(call: Call) -> None:
    args = call.args
    writing.turn(call.workspace.db, args.draft, _media(call, args.number), TURNS[args.way])


def _only(call: Call) -> None:
    args = call.args
    chosen = None if args.all else [_media(call, number) for number in args.numbers]
    meant = only(call)
    if meant is None:
        raise Problem("no_account_named")
    for target_id in meant:
        writing.choose(call.workspace.db, target_id, chosen)
