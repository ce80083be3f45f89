"""`brandassist people`: who writes, across networks; notes about them, and their record shown, given out, deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from brandassist.cli.people_words import PAGE
from brandassist.cli.verbs import Call, Verbs
from brandassist.people.suggesting import Suggestion
from brandassist.people.views import PersonView
from brandassist.store.people.erasing import Goes

WHY = {"address": "the same address", "name": "the same name on two networks", "diary": "the diary has this name"}


def add_to(verbs: Verbs) -> None:
    people = verbs.group("people", "who writes, across networks")
    _add_looking(people)
    _add_joining(people)
    note = people.add("note", _note, "write a note about somebody, which never leaves; prints its id")
    note.add_argument("id")
    note.add_argument("text", nargs="?", default="")
    note.add_argument("--correct", metavar="NOTE", help="write this one anew instead")
    note.add_argument("--remove", metavar="NOTE", help="take this one away")
    about = people.add("describe", _describe, "say who they are, or what they write in")
    about.add_argument("id")
    about.add_argument("--about", metavar="LINE")
    about.add_argument("--language", metavar="CODE", help="fr, it, …; empty: as they write")
    name = people.add("rename", _rename, "call somebody by another name, here and in the diary")
    name.add_argument("id")
    name.add_argument("name", nargs="?", default="", help="none: as their network calls them")
    tag = people.add("tag", _tag, "add tags, or take them off")
    tag.add_argument("id")
    tag.add_argument("tags", nargs="+", metavar="TAG")
    tag.add_argument("--off", action="store_true")
    for name, run, words in (
        ("mute", _mute, "what they write owes nothing"),
        ("block", _block, "as muted, and folded away here; on the networks nothing is done"),
    ):
        quiet = people.add(name, run, words)
        quiet.add_argument("id")
        quiet.add_argument("--off", action="store_true", help="take it back; what it closed is owed again")
    export = people.add("export", _export, "write everything about somebody into a new folder")
    export.add_argument("id")
    export.add_argument("folder", type=Path)
    delete = people.add("delete", _delete, "delete somebody whole; without --yes it says what would go")
    delete.add_argument("id")
    delete.add_argument("--yes", action="store_true")


def _add_looking(people: Verbs) -> None:
    listing = people.add("list", _list, "list everybody who wrote, by name")
    listing.add_argument("words", nargs="*", help="only whose name, handle or tags hold these")
    listing.add_argument("--unanswered", action="store_true", help="who never got an answer, the longest first")
    show = people.add("show", _show, "show somebody's record")
    show.add_argument("id")
    show.add_argument("--most", type=int, default=20, help="how much of what passed")


def _add_joining(people: Verbs) -> None:
    join = people.add("join", _join, "make profiles and people one; prints the person's id")
    join.add_argument("ids", nargs="+", metavar="ID")
    join.add_argument("--into", metavar="ID", help="whose name stands")
    part = people.add("part", _part, "set a profile apart again")
    part.add_argument("id")
    part.add_argument("--undo", action="store_true", help="take the last joining or parting back instead")
    suggest = people.add("suggestions", _suggestions, "who could be the same, and why")
    suggest.add_argument("id", nargs="?")
    no = people.add("not-same", _not_same, "these two are not the same: never suggest it again")
    no.add_argument("id")
    no.add_argument("other")


def _list(call: Call) -> None:
    if call.args.unanswered:
        rows = [vars(each) for each in call.workspace.people.unanswered()]
        columns = ("id", "name", "networks", "since", "messages", "open")
        call.out.rows([row | {"networks": list(row["networks"])} for row in rows], columns, empty="Nobody is left out.")
        return
    found = call.workspace.people.list(" ".join(call.args.words))
    told = [vars(each) | {"networks": list(each.networks), "tags": list(each.tags)} for each in found]
    call.out.rows(told, ("id", "name", "networks", "messages", "tags"), empty="Nobody.")


def _show(call: Call) -> None:
    view = call.workspace.people.of(call.args.id, call.args.most)
    suggested = [_suggested(each) for each in call.workspace.people.suggestions(view.id)]
    call.out.record(_told(view) | {"suggestions": suggested})


def _told(view: PersonView) -> dict[str, Any]:
    return {
        "id": view.id,
        "person": view.person_id,
        **vars(view.facts),
        "also": list(view.also),
        "profiles": [vars(each) for each in view.profiles],
        "guessed_languages": list(view.guessed),
        "met": vars(view.met) if view.met.times else None,
        "messages": view.messages,
        "tags": list(view.tags),
        "notes": [{"id": each.id, "at": each.at, "who": each.who, "text": each.text} for each in view.notes],
        "past": [vars(each) for each in view.past],
    }


def _suggestions(call: Call) -> None:
    found = call.workspace.people.suggestions(call.args.id)
    call.out.rows(map(_suggested, found), ("one", "other", "name", "why"), empty="Nobody looks like anybody else.")


def _suggested(each: Suggestion) -> dict[str, Any]:
    named = {"name": each.one.name or each.one.handle, "network": each.one.network, "other_network": each.other.network}
    return {"one": each.one.id, "other": each.other.id, **named, "why": [WHY[why] for why in each.why]}


def _join(call: Call) -> None:
    call.out.created(call.workspace.people.join(call.args.ids, call.args.into))


def _part(call: Call) -> None:
    if call.args.undo:
        call.workspace.people.undo(call.args.id)
    else:
        call.workspace.people.part(call.args.id)


def _not_same(call: Call) -> None:
    call.workspace.people.not_same(call.args.id, call.args.other)


def _note(call: Call) -> None:
    if call.args.remove:
        call.workspace.people.remove_note(call.args.remove)
    elif call.args.correct:
        call.workspace.people.correct_note(call.args.correct, call.args.text)
    else:
        call.out.created(call.workspace.people.note(call.args.id, call.args.text))


def _describe(call: Call) -> None:
    call.workspace.people.describe(call.args.id, about=call.args.about, language=call.args.language)


def _rename(call: Call) -> None:
    before = call.workspace.people.rename(call.args.id, call.args.name)
    call.say(f"They were called {before} before." if before else "They were called as their network says before.")


def _tag(call: Call) -> None:
    people = call.workspace.people
    (people.untag if call.args.off else people.tag)(call.args.id, *call.args.tags)


def _mute(call: Call) -> None:
    people = call.workspace.people
    _counted(call, (people.unmute if call.args.off else people.mute)(call.args.id))


def _block(call: Call) -> None:
    people = call.workspace.people
    _counted(call, (people.unblock if call.args.off else people.block)(call.args.id))
    if not call.args.off:
        call.say("On the networks nothing was done: they can still write there.")


def _counted(call: Call, messages: int) -> None:
    words = "{} owed an answer again." if call.args.off else "{} owed no answer any more."
    call.out.line(words.format("1 message is" if messages == 1 else f"{messages} messages are"))


def _export(call: Call) -> None:
    folder = call.workspace.people.export(call.args.id, call.args.folder, PAGE)
    call.out.line(f"{folder} holds everything, notes too. It is private.")


def _delete(call: Call) -> None:
    people = call.workspace.people
    goes = people.goes(call.args.id)
    if not call.args.yes:
        call.out.record(vars(goes))
        call.say(f"{_goes(goes)} Nothing was deleted yet; --yes does it, for good.")
        return
    if not people.delete(call.args.id):
        call.say("Everything is deleted, but another program held the file: old bytes may be left in it.")


def _goes(goes: Goes) -> str:
    return (
        f"Profiles, messages, notes and tags of {goes.name} would go. Sent answers and the diary's own words stay, and "
        "so do older backups and archives."
    )
