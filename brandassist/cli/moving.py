"""`brandassist import` and `export`: texts from elsewhere, and all drafts as a folder of Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brandassist.cli.sentences import sentence
from brandassist.cli.verbs import Call, Verbs
from brandassist.errors import Problem

if TYPE_CHECKING:
    from brandassist.importing.report import Brought, GoOn, Note, Report

NOTES = {
    "answers": "answers to others were left out: {about}",
    "answers_left_out": "comments of readers stay on the blog: {about}",
    "bin_left_out": "posts in the blog's bin were left out: {about}",
    "blocks_left_out": "blocks without words of their own were left out: {about}",
    "changed_there": "it was changed there since it came in; the entry here stayed as it is",
    "code_left_out": "what shows no words was left out: {about}",
    "comments_left_out": "hidden comments were left out: {about}",
    "fields_kept": "fields kept, but not used: {about}",
    "fields_odd": "fields kept as they are, for they hold something else than expected: {about}",
    "head_mended": "its front matter is not whole (line {about}); it was read line by line",
    "hidden_fields": "fields of WordPress and its plug-ins were left out: {about}",
    "in_bin": "it lies in the bin (draft restore)",
    "journal_fields": "what else the entries held stays there: {about}",
    "kinds_left_out": "what is no post was left out: {about}",
    "leads_outside": "it leads out of the folder, so it was not read",
    "linked_folder": "a link to another folder; it was not followed",
    "links_became_words": "links to other notes became words: {about}",
    "locked_whole": "its title or a picture stood between lock marks, so the whole entry is locked",
    "marks_stay": "marks of another tool stay in the text: {about}",
    "media_left_out": "files of the blog's media stay there: {about}",
    "media_stay": "sound, film and other files stay there: {about}",
    "not_a_file": "it cannot be read as a file",
    "notes_not_shown": "notes shown inside this one became their names: {about}",
    "only_pictures": "posts without words were left out: {about}",
    "others_closed": "posts of others that this login may not edit were left out: {about}",
    "others_left_out": "posts of other people were left out (--all-authors brings them): {about}",
    "pages_left_out": "pages were left out: {about}",
    "pictures_elsewhere": "pictures that lie on the web stay there: {about}",
    "pictures_missing": "pictures that are not there: {about}",
    "pictures_nowhere": "pictures without an address on the web were left out: {about}",
    "pictures_outside": "pictures outside the folder were not read: {about}",
    "pictures_refused": "files that are no picture this program can keep: {about}",
    "pictures_too_many": "more pictures than one text can have; these stay out: {about}",
    "planned_there": "there it was to go out at {about}; here it is planned for no time",
    "posts_not_understood": "records that are no posts as X writes them: {about}",
    "reposts": "reposts were left out: {about}",
    "several_authors": "posts of several people: {about}",
    "state_there": "on the blog its state is: {about}",
    "unreadable_signs": "characters that no such file may hold became blanks: {about}",
}
COUNTS = {
    "draft": "drafts",
    "entry": "diary entries",
    "idea": "ideas",
    "earlier": "earlier posts",
    "here_already": "here already",
    "left_out": "left out",
    "refused": "could not be read",
}
MOST_NAMED = 5


def add_to(verbs: Verbs) -> None:
    about = "bring in an archive, Markdown, posts of WordPress or X, other diaries; what is here already is not doubled"
    verb = verbs.add("import", _import, about)
    what = verb.add_mutually_exclusive_group(required=True)
    what.add_argument("source", type=Path, metavar="FOLDER|FILE", nargs="?")
    what.add_argument("--from", dest="account", metavar="ACCOUNT", help="the posts that a connected blog holds")
    verb.add_argument("--pictures", action="store_true", help="bring along those on the blog's own host")
    verb.add_argument("--all-authors", action="store_true", help="with --from: also what others wrote on that blog")
    about = "write all drafts with their pictures into a folder of Markdown"
    verbs.add("export", _export, about).add_argument("folder", type=Path)


def _import(call: Call) -> None:
    from brandassist.archive.private import RECORDS, bring_back

    workspace = call.workspace
    if call.args.account:
        account = workspace.accounts.named(call.args.account).id
        asked = {"pictures": call.args.pictures, "everyone": call.args.all_authors}
        tell(call, workspace.imports.from_account(account, progress(call), **asked))
        return
    if call.args.pictures or call.args.all_authors:
        if call.args.pictures:
            raise Problem("pictures_of_accounts_only")
        raise Problem("authors_of_accounts_only")
    source = call.args.source.absolute()
    if (source / RECORDS).is_file():
        held = bring_back(source, workspace.db, workspace.folder, workspace.me, workspace.settings.device_name)
        if held:
            call.say(f"Posts that may have been sent since are held, release them one by one: {held}.")
        return
    tell(call, workspace.imports.bring_in(source, progress(call)))


def progress(call: Call) -> GoOn:
    """Says how far it is, at each tenth."""
    last = 0

    def go_on(done: int, total: int) -> bool:
        nonlocal last
        tenth = done * 10 // total if total else 0
        if tenth > last:
            last = tenth
            call.say(f"{tenth * 10} %")
        return True

    return go_on


def tell(call: Call, report: Report) -> None:
    """Print the report: whole as JSON, else the counts and what a person should look at."""
    if call.out.as_json:
        call.out.document(report.as_data())
    else:
        counts = [f"{COUNTS[kind]}: {number}" for kind, number in report.counts.items() if number]
        call.out.line(", ".join(counts) + "." if counts else "Nothing was found.")
        for each in report.told:
            for line in _lines(each):
                call.out.line(f"{each.source}: {line}")
    failed = report.counts["refused"]
    if failed:
        raise Problem("not_all_imported", failed=failed)


def _lines(each: Brought) -> list[str]:
    problem = [sentence(each.problem)] if each.problem is not None else []
    return [*problem, *map(_words, each.notes)]


def _words(note: Note) -> str:
    named = ", ".join(note.about[:MOST_NAMED])
    more = f", and {len(note.about) - MOST_NAMED} more" if len(note.about) > MOST_NAMED else ""
    return NOTES[note.code].format(about=named + more)


def _export(call: Call) -> None:
    from brandassist.archive.markdown import export

    workspace = call.workspace
    told = export(workspace.db, workspace.media_folder, call.args.folder.absolute(), progress(call))
    rows = [{"id": each.draft_id, "file": each.file, "missing": list(each.missing)} for each in told]
    call.out.rows([row for row in rows if row["file"] or call.out.as_json], ("file", "id"), empty="No drafts yet.")
    if left_out := sum(not each.file for each in told):
        call.say(f"Left out because of what is locked: {left_out}.")
    if gone := sum(len(each.missing) for each in told):
        call.say(f"Pictures that are not there any more: {gone}.")
