"""`split` and `merge` of `brandassist diary` and `brandassist draft`: records cut in two and made one."""

from __future__ import annotations

from argparse import ArgumentParser

from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem


def add_to_diary(diary: Verbs) -> None:
    split = diary.add(
        "split", _split_entry, "make an entry of its own of what stands from some words on; prints its id"
    )
    _add_place(split, "id")
    split.add_argument(
        "--photo", type=int, nargs="+", default=[], metavar="NUMBER", help="photos that go along (the first is 1)"
    )
    merge = diary.add("merge", _merge_entry, "put an entry's words after another's; links, photos and promises go over")
    _add_two(merge, "id")


def add_to_drafts(draft: Verbs) -> None:
    split = draft.add("split", _split_draft, "make a draft of its own of what stands from some words on; prints its id")
    _add_place(split, "draft")
    merge = draft.add("merge", _merge_draft, "put a draft's words after another's; what is out stays out")
    _add_two(merge, "draft")


def _add_place(verb: ArgumentParser, name: str) -> None:
    verb.add_argument(name)
    verb.add_argument("words", metavar="WORDS", help="the first words like these begin the second piece")


def _add_two(verb: ArgumentParser, name: str) -> None:
    verb.add_argument(name)
    verb.add_argument("into", metavar="INTO", help="the one that stays; both ids open it")


def _place(text: str, words: str) -> int:
    at = text.find(words) if words.strip() else -1
    if at < 0:
        raise Problem("no_passage")
    return at


def _split_entry(call: Call) -> None:
    entry = call.workspace.diary.show(call.args.id).entry
    numbers: list[int] = call.args.photo
    for number in numbers:
        if not 1 <= number <= len(entry.photos):
            raise Problem("no_such_photo", number=number)
    photos = [entry.photos[number - 1].sha256 for number in numbers]
    done = call.workspace.entry_pieces.split(entry.id, _place(entry.text, call.args.words), photos)
    call.out.created(done.shown)


def _merge_entry(call: Call) -> None:
    call.workspace.entry_pieces.merge(call.args.id, call.args.into)


def _split_draft(call: Call) -> None:
    draft = call.workspace.drafts.show(call.args.draft)
    done = call.workspace.draft_pieces.split(draft.id, _place(draft.text, call.args.words))
    call.out.created(done.shown)


def _merge_draft(call: Call) -> None:
    call.workspace.draft_pieces.merge(call.args.draft, call.args.into)
