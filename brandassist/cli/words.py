"""`brandassist words`: words that the checks let pass, names that stay inside, and words that hold only for a while."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs


def add_to(verbs: Verbs) -> None:
    words = verbs.group("words", "words that the checks let pass, spelling too, and words that hold only for a while")
    words.add("list", _list, "list them")
    words.add("allow", _allow, "let a word or phrase pass for ever").add_argument("word")
    words.add("forget", _forget, "tell it again from now on").add_argument("word")
    internal = words.group("internal", "names and figures that stay inside: the checks tell them in every draft")
    internal.add("list", _internal_list, "list them")
    internal.add("add", _internal_add, "keep a word, name or figure inside").add_argument("word")
    internal.add("remove", _internal_remove, "it may be said from now on").add_argument("word")
    stale = words.group("stale", "words that hold only for a while, beside our own list: 'this Saturday', 'the sale'")
    stale.add("list", _stale_list, "list those that were added")
    add = stale.add("add", _stale_add, "point a word or phrase out when it no longer holds")
    add.add_argument("word")
    add.add_argument(
        "--until", default="day", metavar="UNTIL", help="day (if none is given), week, month, year, moment"
    )
    remove = stale.add("remove", _stale_remove, "take it off the list")
    remove.add_argument("word")
    for each in (add, remove):
        each.add_argument("--language", required=True, metavar="it|en")


def _list(call: Call) -> None:
    call.out.rows({"word": each.said, "at": each.at} for each in call.workspace.allowed_words.list())


def _allow(call: Call) -> None:
    if not call.workspace.allowed_words.allow(call.args.word):
        call.say("It was allowed already.")


def _forget(call: Call) -> None:
    call.workspace.allowed_words.forget(call.args.word)


def _internal_list(call: Call) -> None:
    call.out.rows({"word": each.said, "at": each.at} for each in call.workspace.internal_names.list())


def _internal_add(call: Call) -> None:
    if not call.workspace.internal_names.add(call.args.word):
        call.say("It was kept inside already.")


def _internal_remove(call: Call) -> None:
    call.workspace.internal_names.remove(call.args.word)


def _stale_list(call: Call) -> None:
    rows = call.workspace.stale_words.list()
    call.out.rows({"word": each.said, "language": each.language, "until": each.until, "at": each.at} for each in rows)


def _stale_add(call: Call) -> None:
    call.workspace.stale_words.add(call.args.word, call.args.language, call.args.until)


def _stale_remove(call: Call) -> None:
    call.workspace.stale_words.remove(call.args.word, call.args.language)
