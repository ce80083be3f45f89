"""What an import did, in words: the counts, and a sentence for each thing that was not taken as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from ui.sentences import sentence_of

if TYPE_CHECKING:
    from brandassist.importing.report import Became, Brought, Note, Report

MOST_NAMED = 5
NOTES: dict[str, str] = {
    "answers": str(QT_TRANSLATE_NOOP("Moving", "Answers to others were left out: {about}")),
    "answers_left_out": str(QT_TRANSLATE_NOOP("Moving", "Comments of readers stay on the blog: {about}")),
    "bin_left_out": str(QT_TRANSLATE_NOOP("Moving", "Posts in the blog's bin were left out: {about}")),
    "blocks_left_out": str(QT_TRANSLATE_NOOP("Moving", "Blocks without words of their own were left out: {about}")),
    "changed_there": str(QT_TRANSLATE_NOOP("Moving", "Changed there since it came in; the entry here stayed as it is")),
    "code_left_out": str(QT_TRANSLATE_NOOP("Moving", "What shows no words was left out: {about}")),
    "comments_left_out": str(QT_TRANSLATE_NOOP("Moving", "Hidden comments were left out: {about}")),
    "fields_kept": str(QT_TRANSLATE_NOOP("Moving", "Fields kept, but not used: {about}")),
    "fields_odd": str(QT_TRANSLATE_NOOP("Moving", "Fields that hold something else than expected, kept: {about}")),
    "head_mended": str(QT_TRANSLATE_NOOP("Moving", "Its front matter is not whole (line {about}); read line by line")),
    "hidden_fields": str(QT_TRANSLATE_NOOP("Moving", "Fields of WordPress and its plug-ins were left out: {about}")),
    "in_bin": str(QT_TRANSLATE_NOOP("Moving", "It came in before and lies in the bin")),
    "journal_fields": str(QT_TRANSLATE_NOOP("Moving", "What else the entries held stays there: {about}")),
    "kinds_left_out": str(QT_TRANSLATE_NOOP("Moving", "What is no post was left out: {about}")),
    "leads_outside": str(QT_TRANSLATE_NOOP("Moving", "It leads out of the folder, so it was not read")),
    "linked_folder": str(QT_TRANSLATE_NOOP("Moving", "A link to another folder, not followed")),
    "links_became_words": str(QT_TRANSLATE_NOOP("Moving", "Links to other notes became words: {about}")),
    "locked_whole": str(QT_TRANSLATE_NOOP("Moving", "Lock marks around its title or a picture: all of it is locked")),
    "marks_stay": str(QT_TRANSLATE_NOOP("Moving", "Marks of another tool stay in the text: {about}")),
    "media_left_out": str(QT_TRANSLATE_NOOP("Moving", "Files of the blog's media stay there: {about}")),
    "media_stay": str(QT_TRANSLATE_NOOP("Moving", "Sound, film and other files stay there: {about}")),
    "not_a_file": str(QT_TRANSLATE_NOOP("Moving", "It cannot be read as a file")),
    "notes_not_shown": str(QT_TRANSLATE_NOOP("Moving", "Notes shown inside became their names: {about}")),
    "only_pictures": str(QT_TRANSLATE_NOOP("Moving", "Posts without words were left out: {about}")),
    "others_closed": str(
        QT_TRANSLATE_NOOP("Moving", "Posts of others that this account may not edit were left out: {about}")
    ),
    "others_left_out": str(QT_TRANSLATE_NOOP("Moving", "Posts of other people were left out: {about}")),
    "pages_left_out": str(QT_TRANSLATE_NOOP("Moving", "Pages were left out: {about}")),
    "pictures_elsewhere": str(QT_TRANSLATE_NOOP("Moving", "Pictures that lie on the web stay there: {about}")),
    "pictures_missing": str(QT_TRANSLATE_NOOP("Moving", "Pictures that are not there: {about}")),
    "pictures_nowhere": str(QT_TRANSLATE_NOOP("Moving", "Pictures without a web address were left out: {about}")),
    "pictures_outside": str(QT_TRANSLATE_NOOP("Moving", "Pictures outside the folder, not read: {about}")),
    "pictures_refused": str(QT_TRANSLATE_NOOP("Moving", "No pictures this program can keep: {about}")),
    "pictures_too_many": str(QT_TRANSLATE_NOOP("Moving", "More pictures than one text can have: {about}")),
    "planned_there": str(QT_TRANSLATE_NOOP("Moving", "There it was to go out at {about}; here it has no time yet")),
    "posts_not_understood": str(QT_TRANSLATE_NOOP("Moving", "Records that are no posts as X writes them: {about}")),
    "reposts": str(QT_TRANSLATE_NOOP("Moving", "Reposts were left out: {about}")),
    "several_authors": str(QT_TRANSLATE_NOOP("Moving", "Posts of several people: {about}")),
    "state_there": str(QT_TRANSLATE_NOOP("Moving", "On the blog its state is: {about}")),
    "unreadable_signs": str(QT_TRANSLATE_NOOP("Moving", "Characters no such file may hold became blanks: {about}")),
}


def note_words(note: Note) -> str:
    """One thing that was not taken as it was."""
    named = ", ".join(note.about[:MOST_NAMED])
    if len(note.about) > MOST_NAMED:
        more = QCoreApplication.translate("Moving", "{names} and {number} more")
        named = more.format(names=named, number=len(note.about) - MOST_NAMED)
    return QCoreApplication.translate("Moving", NOTES[note.code]).format(about=named)


def line_words(line: Brought) -> list[str]:
    """Everything to say of one file or post."""
    problem = [sentence_of(line.problem)] if line.problem is not None else []
    return [*problem, *map(note_words, line.notes)]


class Moving(QObject):
    """What came in, in one line. A class, for lupdate takes plurals from `tr` alone."""

    def counts(self, report: Report) -> str:
        """The numbers that are not nought."""
        counts = report.counts
        words: dict[Became, str] = {
            "draft": self.tr("%n drafts", "", counts["draft"]),
            "entry": self.tr("%n diary entries", "", counts["entry"]),
            "idea": self.tr("%n ideas", "", counts["idea"]),
            "here_already": self.tr("%n were here already", "", counts["here_already"]),
            "refused": self.tr("%n could not be read", "", counts["refused"]),
        }
        told = ", ".join(words[kind] for kind in words if counts[kind]) or self.tr("Nothing new")
        return self.tr("Stopped. Until then: {told}").format(told=told) if report.stopped else told
