"""`brandassist draft`: drafts from files and from the diary, shown, listed, exported, thrown away and brought back."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from brandassist.cli import comments, draft_pictures, pictures, pieces, starting
from brandassist.cli.approval import only
from brandassist.cli.starting import read_file
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem
from brandassist.store.writing.targets import TargetView
from brandassist.writing.library import DraftRow


def add_to(verbs: Verbs) -> None:
    draft = verbs.group("draft", "what is being written")
    starting.add_to(draft)
    draft.add("list", _list, "list all drafts").add_argument("--bin", action="store_true", help="those in the bin")
    for name, run, about in (
        ("show", _show, "show one draft"),
        ("history", _history, "list its revisions and what happened to it"),
        ("delete", _delete, "put it into the bin for 30 days"),
        ("restore", _restore, "take it out of the bin"),
    ):
        draft.add(name, run, about).add_argument("draft")
    edit = draft.add("edit", _edit, "put a file's text in place of the draft's; the old one stays in its history")
    edit.add_argument("draft")
    edit.add_argument("file", metavar="FILE.md")
    number = draft.add("number", _number, "put 1/3 under each part of its threads")
    number.add_argument("draft")
    number.add_argument("--for", dest="accounts", nargs="+", default=[], metavar="ACCOUNT", help="only these")
    number.add_argument("--off", action="store_true", help="no longer")
    under = draft.add("first-comment", _first_comment, "what goes under the post right after it; empty takes it away")
    under.add_argument("draft")
    under.add_argument("text")
    comments.add_to(draft)
    draft_pictures.add_to(draft)
    pieces.add_to_drafts(draft)
    export = draft.add("export", _export, "write it as Markdown with front matter (- writes to standard output)")
    export.add_argument("draft")
    export.add_argument("file")


def _first_comment(call: Call) -> None:
    drafts = call.workspace.drafts
    shown = drafts.show(call.args.draft)
    drafts.set_facts(shown.id, replace(shown.facts, first_comment=" ".join(call.args.text.split())))
    if call.args.text.strip():
        call.say("It goes under the post where a network takes several posts in a row: x, mastodon, bluesky, threads.")


def _list(call: Call) -> None:
    rows = [_row(each) for each in call.workspace.drafts.list(binned=call.args.bin)]
    for row in rows if not call.out.as_json else ():
        row["targets"] = [f"{each['account']}: {each['delivery'] or each['review']}" for each in row["targets"]]
    call.out.rows(rows, ("id", "kind", "title", "opening", "targets", "when"), empty="No drafts yet.")


def _row(each: DraftRow) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind,
        "title": each.title,
        "opening": each.opening,
        "language": each.language,
        "updated_at": each.updated_at,
        "when": each.when,
        "targets": [_target(target) for target in each.targets],
    }


def _target(each: TargetView) -> dict[str, Any]:
    return {
        "id": each.id,
        "account": each.label,
        "account_id": each.account_id,
        "network": each.network,
        "own_version": each.own is not None,
        "master_changed": each.master_changed,
        "numbered": each.numbered,
        "review": each.review,
        "why": each.why,
        "changed_since_approval": each.changed,
        "fingerprint": each.fingerprint,
        "delivery": each.delivery.state if each.delivery else None,
        "locked_since_approval": each.delivery is not None and each.delivery.locked_since,
        "due_at": each.delivery.due_at if each.delivery else None,
        "url": each.delivery.url if each.delivery else None,
    }


def _show(call: Call) -> None:
    shown = call.workspace.drafts.show(call.args.draft)
    attached = pictures.of_draft(call.workspace, shown)
    call.out.record(
        {
            "id": shown.id,
            "kind": shown.kind,
            "title": shown.title,
            "text": shown.text,
            "slug": shown.facts.slug,
            "excerpt": shown.facts.excerpt,
            "language": shown.facts.language,
            "visibility": shown.facts.visibility,
            "tags": shown.facts.tags,
            "first_comment": shown.facts.first_comment,
            "pictures": attached if call.out.as_json else "\n".join(pictures.lines(attached)),
            "updated_at": shown.updated_at,
            "in_bin": shown.binned_at is not None,
            "from": call.workspace.from_entry.provenance(shown.id),
            "targets": [_target(each) for each in shown.targets],
        }
    )


def _history(call: Call) -> None:
    kept = [
        {"at": each.at, "who": each.who, "what": f"revision {each.number}", "detail": each.reason, "id": each.id}
        for each in call.workspace.drafts.revisions(call.args.draft)
    ]
    happened = [
        {"at": each.at, "who": each.who, "what": each.verb, "detail": each.detail, "id": None}
        for each in call.workspace.drafts.history(call.args.draft)
    ]
    call.out.rows(sorted([*kept, *happened], key=lambda row: row["at"]))


def _edit(call: Call) -> None:
    call.workspace.documents.replace(call.args.draft, read_file(call.args.file))


def _number(call: Call) -> None:
    chosen = only(call) or [each.id for each in call.workspace.drafts.show(call.args.draft).targets]
    for target_id in chosen:
        call.workspace.drafts.number_parts(target_id, not call.args.off)


def _export(call: Call) -> None:
    data = call.workspace.documents.export(call.args.draft)
    if call.args.file == "-":
        sys.stdout.write(data.decode())
        return
    try:
        Path(call.args.file).write_bytes(data)
    except (OSError, ValueError) as error:
        raise Problem("file_unwritable", name=call.args.file) from error


def _delete(call: Call) -> None:
    call.workspace.drafts.delete(call.args.draft)


def _restore(call: Call) -> None:
    call.workspace.drafts.restore(call.args.draft)
