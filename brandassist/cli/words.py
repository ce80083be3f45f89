"""`brandassist words`: words that the checks let pass."""

from __future__ import annotations

from brandassist.cli.verbs import Call, Verbs


def add_to(verbs: Verbs) -> None:
    words = verbs.group("words", "words that the checks let pass, spelling too")
    words.add("list", _list, "list them")
    words.add("allow", _allow, "let a word or phrase pass for ever").add_argument("word")
    words.add("forget", _forget, "tell it again from now on").add_argument("word")


def _list(call: Call) -> None:
    call.out.rows({"word": each.said, "at": each.at} for each in call.workspace.allowed_words.list())


def _allow(call: Call) -> None:
    if not call.workspace.allowed_words.allow(call.args.word):
        call.say("It was allowed already.")


def _forget(call: Call) -> None:
    call.workspace.allowed_words.forget(call.args.word)
