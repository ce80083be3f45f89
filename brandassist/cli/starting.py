"""How `brandassist draft` begins one: from a file, standard input, an entry, an idea, a link, a template."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from brandassist import media
from brandassist.cli import pictures
from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from drafts.documents import LARGEST

if TYPE_CHECKING:
    from drafts.page_head import PageHead

KINDS = ("post", "article", "statement")
LEFT = {
    "elsewhere": "{count} pictures stayed behind: they stand on the web, and nothing was fetched.",
    "missing": "{count} pictures stayed behind: they do not lie beside the file.",
    "outside": "{count} pictures stayed behind: they lie outside the file's folder.",
    "refused": "{count} pictures stayed behind: they are none, or too many.",
}


def add_to(draft: Verbs) -> None:
    new = draft.add("new", _new, "make a draft from a Markdown file (- reads standard input); prints the id")
    source = new.add_mutually_exclusive_group()
    source.add_argument("file", metavar="FILE.md", nargs="?", help="in UTF-8; its front matter is taken")
    source.add_argument("--from-file", type=Path, metavar="FILE", help="Markdown, text or HTML in any usual encoding")
    source.add_argument("--from-link", metavar="URL", help="a page: its title and address; the page is read")
    source.add_argument("--from-idea", metavar="IDEA", help="an idea of the diary or of an archive of posts")
    source.add_argument("--from-entry", metavar="ENTRY", help="a diary entry, without what is locked")
    new.add_argument("--template", metavar="NAME", help="in this shape; alone, or around what else is given")
    new.add_argument("--offline", action="store_true", help="with --from-link: only the address, nothing is read")
    _add_accounts(new)
    pictures.add_options(new)
    new.add_argument("--kind", choices=KINDS, help="article where the file has a title")
    entry = draft.add("from-entry", _from_entry, "make a draft from a diary entry, without what is locked")
    entry.add_argument("entry")
    entry.add_argument("--passage", metavar="START:END", help="only these characters of the entry")
    entry.add_argument("--kind", choices=KINDS, default="post")
    _add_accounts(entry)


def _add_accounts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", nargs="+", default=[], metavar="ACCOUNT", help="accounts by id, label or network")


def read_file(name: str) -> bytes:
    """Return a file's bytes, or standard input's for `-`; raises Problem `file_unreadable`, `too_large`."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise Problem("file_unreadable", name=name) from error
    if len(data) > LARGEST:
        raise Problem("too_large", megabytes=LARGEST // 1_000_000)
    return data


def _new(call: Call) -> None:
    args, workspace = call.args, call.workspace
    to = [workspace.accounts.named(word).id for word in args.to]
    template = workspace.saved_texts.named("template", args.template) if args.template else None
    for path in args.pictures:  # before anything is written: a draft without them was not asked for
        media.keep(path, workspace.media_folder)
    draft_id = _begun(call, to)
    if draft_id and template:
        workspace.templates.apply(template.id, draft_id)
    elif template:
        draft_id = workspace.templates.begin(template.id, to=to)
    if args.kind and template:
        workspace.drafts.set_kind(draft_id, args.kind)
    if args.pictures:
        from brandassist.writing.pictures import attach

        attach(workspace.db, workspace.media_folder, draft_id, args.pictures, args.alts)
    call.out.created(draft_id)


def _begun(call: Call, to: list[str]) -> str:
    """A draft of what is given; nothing where it is a template alone. Raises Problem `nothing_given`."""
    args, workspace = call.args, call.workspace
    if args.file is not None:
        return workspace.documents.take_in(read_file(args.file), kind=args.kind, to=to)
    if args.from_file is not None:
        begun = workspace.from_file.begin(args.from_file, kind=args.kind, to=to)
        if begun.encoding:
            call.say(f"{args.from_file.name} was read as {begun.encoding}; look at its accents.")
        for why, count in begun.left.items():
            call.say(LEFT[why].format(count=count))
        return begun.draft_id
    if args.from_entry is not None:
        return workspace.from_entry.begin(args.from_entry, kind=args.kind or "post", to=to)
    if args.from_idea is not None:
        if args.template and (there := workspace.ideas.get(args.from_idea).draft_id):
            raise Problem("idea_has_draft", draft=there)
        return workspace.from_entry.begin_idea(args.from_idea, kind=args.kind or "post", to=to)
    if args.from_link is not None:
        return workspace.from_link.begin(_page(call), to=to)
    if args.template:
        return ""
    raise Problem("nothing_given")


def _page(call: Call) -> PageHead:
    """The page behind the link; where it cannot be read, that is said, and the draft has the address alone."""
    from brandassist.writing.from_link import address_of, read_page
    from drafts.page_head import PageHead

    address = address_of(call.args.from_link)
    if call.args.offline:
        return PageHead(address)
    try:
        return read_page(address)
    except Problem as problem:
        call.say(f"{sentence(problem)} The draft has the address alone.")
        return PageHead(address)


def _from_entry(call: Call) -> None:
    to = [call.workspace.accounts.named(word).id for word in call.args.to]
    passage = passage_of(call.args.passage) if call.args.passage else None
    draft_id = call.workspace.from_entry.begin(call.args.entry, passage=passage, kind=call.args.kind, to=to)
    call.out.created(draft_id)


def passage_of(text: str) -> tuple[int, int]:
    """Read `START:END`; raises Problem `bad_passage`."""
    start, _, end = text.partition(":")
    if not (start.isdecimal() and end.isdecimal()):
        raise Problem("bad_passage", text=text)
    return int(start), int(end)
