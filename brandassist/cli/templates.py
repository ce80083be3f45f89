"""`brandassist template` and `brandassist snippet`: texts worth beginning with, and pieces worth using again."""

from __future__ import annotations

import argparse
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from brandassist.cli.starting import KINDS, read_file
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.store.writing.saved_texts import Content
    from brandassist.writing.saved_texts import Use


def add_to(verbs: Verbs) -> None:
    template = verbs.group("template", "whole beginnings: title, text with {blanks}, tags, accounts")
    _add_all(template, "template")
    snippet = verbs.group("snippet", "short pieces to put into a draft: signature, disclosure")
    _add_all(snippet, "snippet")
    put = snippet.add("put", _put, "put one at the end of a draft, filled with what is known")
    put.add_argument("name")
    put.add_argument("draft")


def _add_all(group: Verbs, kind: Use) -> None:
    group.add("list", partial(_list, kind), "list them").add_argument("--bin", action="store_true", help="in the bin")
    group.add("show", partial(_show, kind), "show one").add_argument("name")
    add = group.add("add", partial(_add, kind), "keep one from a Markdown file (- reads standard input); prints the id")
    change = group.add("change", partial(_change, kind), "write one anew from a Markdown file")
    for parser in (add, change):
        parser.add_argument("name")
        parser.add_argument("file", metavar="FILE.md", nargs="?", help="its front matter may say title, tags, language")
        _add_options(parser, kind)
    rename = group.add("rename", partial(_rename, kind), "give one another name")
    rename.add_argument("name")
    rename.add_argument("new_name", metavar="NEW_NAME")
    group.add("remove", partial(_remove, kind), "put one into the bin for 30 days").add_argument("name")
    group.add("restore", partial(_restore, kind), "take one out of the bin").add_argument("id")
    starters = group.add("starters", _starters, "keep the templates and snippets that come with the program")
    starters.add_argument("--language", choices=("en", "it"), help="else the one that is mostly written here")


def _add_options(parser: argparse.ArgumentParser, kind: Use) -> None:
    parser.add_argument("--language", help="as en or it; else of the front matter")
    if kind == "template":
        parser.add_argument("--from-draft", metavar="DRAFT", help="of this draft instead of a file")
        parser.add_argument("--kind", choices=KINDS, help="of the draft it begins; article where it has a title")
        parser.add_argument("--to", nargs="+", default=[], metavar="ACCOUNT", help="the accounts it is meant for")


def _list(kind: Use, call: Call) -> None:
    rows = [
        {"id": each.id, "name": each.title, "language": each.language, "text": each.text, "title": each.heading}
        for each in call.workspace.saved_texts.list(kind, binned=call.args.bin)
    ]
    call.out.rows(rows, ("name", "language", "text", "id"), empty=f"No {kind}s yet ({kind} starters brings some).")


def _show(kind: Use, call: Call) -> None:
    found = call.workspace.saved_texts.named(kind, call.args.name)
    shown = {"id": found.id, "name": found.title, "language": found.language}
    if kind == "template":
        labels = {row.account.id: row.account.label for row in call.workspace.accounts.list()}
        to = [labels[each] for each in found.accounts if each in labels]
        shown |= {"kind": found.draft_kind, "title": found.heading, "tags": found.tags, "to": to}
    filled = call.workspace.saved_texts.filled(kind, found.id)
    call.out.record({**shown, "text": found.text, "filled": filled})


def _add(kind: Use, call: Call) -> None:
    call.out.created(call.workspace.saved_texts.add(kind, _content(kind, call)))


def _change(kind: Use, call: Call) -> None:
    found = call.workspace.saved_texts.named(kind, call.args.name)
    call.workspace.saved_texts.change(kind, found.id, replace(_content(kind, call), title=found.title))


def _content(kind: Use, call: Call) -> Content:
    from brandassist.store.writing.saved_texts import Content
    from brandassist.writing.documents import read

    args, workspace = call.args, call.workspace
    of_draft = getattr(args, "from_draft", None)
    if (args.file is None) == (of_draft is None):
        raise Problem("file_or_draft")
    if of_draft is not None:
        content = workspace.saved_texts.of_draft(of_draft, args.name)
    else:
        found = read(read_file(args.file))
        to = tuple(workspace.accounts.named(word).id for word in found.targets)
        draft_kind = "article" if found.title else "post"
        content = Content(args.name, found.text, found.language, draft_kind, found.title, found.tags, to)
    content = replace(content, language=args.language or content.language)
    if kind == "snippet":
        return Content(content.title, content.text, content.language)
    more = [workspace.accounts.named(word).id for word in args.to]
    accounts = tuple(dict.fromkeys((*content.accounts, *more)))
    return replace(content, accounts=accounts, draft_kind=args.kind or content.draft_kind)


def _rename(kind: Use, call: Call) -> None:
    found = call.workspace.saved_texts.named(kind, call.args.name)
    call.workspace.saved_texts.change(kind, found.id, replace(found, title=call.args.new_name))


def _remove(kind: Use, call: Call) -> None:
    call.workspace.saved_texts.delete(kind, call.workspace.saved_texts.named(kind, call.args.name).id)


def _restore(kind: Use, call: Call) -> None:
    call.workspace.saved_texts.restore(kind, call.args.id)


def _starters(call: Call) -> None:
    mostly = next((each for each in call.workspace.rule("write_languages") if each in ("en", "it")), "en")
    made = call.workspace.saved_texts.add_starters(call.args.language or mostly)
    call.out.rows([{"id": each} for each in made], empty="They are all here already.")


def _put(call: Call) -> None:
    from brandassist.writing.library import MASTER

    workspace = call.workspace
    snippet = workspace.saved_texts.named("snippet", call.args.name)
    shown = workspace.drafts.show(call.args.draft)
    text = workspace.saved_texts.filled("snippet", snippet.id, shown.id)
    workspace.drafts.keep_typed(shown.id, {MASTER: f"{shown.text}\n\n{text}".strip()}, {MASTER: shown.text})
