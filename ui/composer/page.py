"""The Composer: drafts at the left, the sheet in the middle, previews and checks at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from brandassist.writing.library import MASTER, TITLE
from drafts.undoing import Step
from ui.composer.acting import Acting
from ui.composer.arriving import AtWords
from ui.composer.beginnings.file_reading import FileReading
from ui.composer.beginnings.filling import Filling
from ui.composer.beginnings.reusing import Reusing
from ui.composer.beginnings.starting import Starting
from ui.composer.beside import Beside
from ui.composer.checks.asking_out import AskingOut
from ui.composer.checks.word_menu import WordMenu
from ui.composer.comments.margin import Margin
from ui.composer.crossing import Crossing
from ui.composer.deciding import Deciding
from ui.composer.keeping import Keeping
from ui.composer.menus import fill, new_menu
from ui.composer.pictures.picture_acts import PictureActs
from ui.composer.pictures.preparing import Preparing
from ui.composer.pieces import Pieces
from ui.composer.presenter import Composer
from ui.composer.provenance import Provenance
from ui.composer.reading import Listed, Opened
from ui.composer.sheet.editing import Editing
from ui.composer.sheet.taking import Taking
from ui.composer.shot import Preview
from ui.composer.showing import Showing
from ui.composer.versions.beside_master import BesideMaster
from ui.composer.versions.targets import CellKey
from ui.composer.view import ComposerView
from ui.composer.words import title_of
from ui.merging.leading import EditedApart
from ui.presence import Presence
from ui.rights import acting
from ui.screen import KeyHint, Screen, hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.widgets.followed import word_at
from ui.writers import Writers


class ComposerPage(Screen):
    """Arriving with a draft's id opens it."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.composer = Composer(services, self)
        self.deciding = Deciding(self.composer, self)
        self.starting = Starting(self.composer, self)
        self.view = ComposerView(services.device, self.composer.views)
        self.drafts, self.writing = self.view.drafts, self.view.writing
        self.previews, self.checks = self.view.previews, self.view.checks
        self.editing = Editing(self.writing.paper.sheet)
        self.beside = Beside(self.composer, self.writing.paper.pictures, self)
        self.showing = Showing(self.composer, self.view, self.deciding)
        self.acting = Acting(self.composer, self.view, self.deciding, self.beside, self.showing)
        self.asking_out = AskingOut(self.composer, self.view.checks)
        self.margin = Margin(self.composer, self.view, self.deciding, self.showing)
        self.picture_acts = PictureActs(self.composer, self.writing.paper, self)
        self.preparing = Preparing(self.composer)
        self.beside_master = BesideMaster(self.composer, self.writing.paper.difference)
        self.taking = Taking(self.composer, self.writing.paper, self)
        self.file_reading = FileReading(self.composer, self.writing.paper, self.starting, self)
        self.presence = Presence(services, self)
        self.writers = Writers(services, self)
        self.crossing = Crossing(self.writing.paper.hand_notice, self.beside.show_versions, self)
        self.apart = EditedApart(services, self.writing.paper.apart_notice, self)
        self.provenance = Provenance(self.composer, self.writing.parts.origin, self)
        self.pieces = Pieces(self.composer, self.writing.paper.sheet, self)
        self.words = WordMenu(self.composer, self.writing.paper.sheet, self.acting, self.showing)
        self.filling = Filling(self.composer, self.writing.paper, self.checks)
        self.reusing = Reusing(self.composer, self.writing.paper.sheet, self.filling, self)
        notice, copy = self.writing.paper.save_notice, self.editing.copy_text
        self.keeping = Keeping(self.composer, notice, copy, self.starting.export)
        self._fresh = ""  # a draft just begun, that gets the keys
        self._meant: AtWords | None = None  # the words somebody came for
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.writing.hints = self.view.side.hints = self.key_hints
        self._fill_menus()
        self._connect_composer()
        self._connect_lists()
        self._connect_tools()
        self.composer.read_list()

    def _fill_menus(self) -> None:
        self.new_menu = QMenu(self)
        new_menu(self.new_menu, self.starting, self.reusing, self._bring_in)
        parts = self.writing.parts
        parts.schedule.triggered.connect(self.deciding.schedule)
        parts.post_now.triggered.connect(self.deciding.post_now)
        parts.take_back.triggered.connect(self.deciding.take_back)
        fill(parts.menu, [(self.tr("Comment on the selection…"), self.margin.comment)], "comment")
        parts.menu.addAction(self.tr("Comments…"), self.margin.show_comments)
        details = (self.tr("Details…"), self.beside.ask_details)
        fill(parts.menu, [details, (self.tr("Save a copy…"), self.starting.export)])
        two, one = self.tr("Make two drafts, from the caret on"), self.tr("Add the draft to another…")
        fill(parts.menu, [(two, self.pieces.split), (one, self.pieces.ask_merge)], "draft")
        fill(parts.menu, [(self.tr("Delete"), self.delete)], "draft")

    def _bring_in(self) -> None:
        self.services.shell.go("settings", "bring_in")

    def _connect_composer(self) -> None:
        composer, targets = self.composer, self.writing.targets
        composer.listed.connect(self._listed)
        composer.opened.connect(self._opened)
        composer.refreshed.connect(self._refreshed)
        composer.rendered.connect(self._rendered)
        composer.views.came.connect(self.showing.cards)
        composer.failed.connect(self._failed)
        composer.crossed.connect(self._crossed)
        composer.saving.connect(self._typed_here)
        self.presence.others.connect(self.writing.paper.presence.show_others)
        composer.following.followed.connect(self._followed)
        composer.following.word_at = self._word_at
        targets.chosen.connect(self.showing.target)
        for told in (targets.chosen, composer.opened, composer.refreshed):
            told.connect(self.margin.mark)
            told.connect(self.beside_master.compare)
        composer.rendered.connect(self.beside_master.compare)
        self.keeping.told.connect(self.context_changed)

    def _connect_lists(self) -> None:
        self.starting.shaped.connect(self.filling.expect)
        self.starting.pasted.connect(self.taking.expect)
        self.starting.began.connect(self._begun)
        self.pieces.made.connect(self.open)
        self.starting.binning.connect(self.drafts.hide_row)
        self.reusing.chosen.connect(self.starting.from_template)
        self.provenance.idea_asked.connect(self.starting.show_idea)
        self.writers.told.connect(self.drafts.show_writers)
        self.drafts.chosen.connect(self.open)
        self.drafts.list.opened.connect(self._to_sheet)
        self.drafts.delete_asked.connect(self._delete)
        self.drafts.restore_asked.connect(self.starting.restore)
        self.drafts.bin_asked.connect(self.composer.show_bin)
        self.drafts.new_button.clicked.connect(self._drop_new)
        self.writing.empty.acted.connect(self.starting.new)
        self.checks.acted.connect(self.acting.act)
        self.checks.looked_at.connect(self.acting.look_at)

    def _connect_tools(self) -> None:
        paper, tools = self.writing.paper, self.writing.tools
        paper.title.textEdited.connect(self.composer.type_title)
        paper.sheet.written.connect(self._written)
        for button, act in (
            (tools.bold, self.editing.bold),
            (tools.italic, self.editing.italic),
            (tools.link, self.editing.link),
            (tools.picture, self.beside.add_pictures),
            (tools.split, self.editing.split_here),
            (tools.part_up, self.acting.part_up),
            (tools.part_down, self.acting.part_down),
            (tools.versions, self.beside.show_versions),
            (tools.focus, self.focus_mode),
        ):
            button.clicked.connect(act)
        tools.words.language_chosen.connect(self.beside.set_language)
        for number in range(10):
            CellKey(number, self).pressed.connect(self.writing.targets.choose)
        self.leave_focus = QShortcut(QKeySequence("Esc"), self.view.focus_page, self.focus_mode)

    # -- what the shell asks ----------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self.view.panes.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            **self.starting.handlers(),
            **self.reusing.handlers(),
            "save": self.save_now,
            "add_photos": self.beside.add_pictures,
            "find_here": self._find,
            "paste_plain": self.taking.paste_plain,
            "bold": self.editing.bold,
            "italic": self.editing.italic,
            "link": self.editing.link,
            "next_finding": self.filling.next_finding,
            "previous_finding": self.checks.previous,
            "focus_mode": self.focus_mode,
            "main": self.acting.main,
            "submit": self.deciding.submit,
            "ask_changes": self.margin.ask_changes,
            "comment": self.margin.comment,
            "comments": self.margin.show_comments,
            "take_back": self.deciding.take_back,
            "split_here": self.editing.split_here,
            "part_up": self.acting.part_up,
            "part_down": self.acting.part_down,
            "check_links": self.asking_out.ask,
            "where_from": self.provenance.open,
            **self.pieces.handlers(),
        }

    def possible(self) -> set[str]:
        if self.composer.draft is None:
            return {*self.starting.handlers(), "from_template", "find_here"}
        deciding, found = self.deciding, set(self.handlers())
        impossible = {
            "main": not deciding.main() or bool(deciding.pending),
            "submit": not deciding.unsubmitted() or self.composer.draft.alone,
            "ask_changes": not deciding.awaiting() or not self.composer.draft.may_approve,
            "take_back": not deciding.held(),
            "part_up": not self.showing.threaded,
            "part_down": not self.showing.threaded,
            "check_links": not self.asking_out.possible,
            "where_from": not self.provenance.origins,
            "split_draft": not self.pieces.can_split,
            "merge_draft": not self.pieces.can_merge,
        }
        return found - {name for name, cannot in impossible.items() if cannot}

    def on_server(self) -> set[str]:
        return {"main"}

    def key_hints(self) -> list[KeyHint]:
        if self.composer.draft is None:
            return [hint("new_draft"), hint("find")]
        return [
            *([hint("main", self.showing.main_words(), server=True)] if self.deciding.main() else []),
            hint("save", self.tr("Save")),
            hint("split_here"),
            KeyHint("Alt 0…9", self.tr("Master, targets")),
            hint("next_finding", self.tr("Next finding")),
            hint("focus_mode", self.tr("Focus")),
        ]

    def context_line(self) -> str:
        return self.keeping.line

    def arrive(self, target: object) -> None:
        if isinstance(target, AtWords):
            self._meant = target
            self.open(target.draft_id)
            self._to_words()
        elif isinstance(target, str) and target:
            self.open(target)
            self._to_sheet()
        self.composer.render_soon()

    def leave(self) -> None:
        self.asking_out.cancel()
        self.presence.left()
        self.writing.paper.sheet.settle()
        self.writing.paper.pictures.flush()
        self.composer.leave()

    # -- what arrives -----------------------------------------------------------------------------------------

    def _listed(self, listed: Listed) -> None:
        self.drafts.show_list(listed)
        if open_id := self.composer.wanted:  # also while it is still being read
            self.drafts.list.choose(open_id)
            return
        self.writing.show_none(bool(listed.rows) or self.drafts.group.value() == "bin")
        if self.drafts.group.value() != "bin" and self.drafts.list.current() is None:
            self.drafts.list.choose_row(0)

    def open(self, draft_id: str) -> None:
        """Show a draft."""
        if draft_id != self.composer.draft_id:
            self.taking.cancel()
            self.writing.paper.sheet.settle()
            self.writing.paper.pictures.flush()
            self.composer.open(draft_id)

    def _begun(self, draft_id: str) -> None:
        self._fresh = draft_id
        self.open(draft_id)

    def _opened(self, draft: Opened | None) -> None:
        self.writing.show_open(draft is not None)
        self.presence.at(draft.view.id if draft is not None else "")
        if draft is None:
            self.showing.nothing()
            return
        if draft.target(self.composer.current) is None:
            self.composer.current = ""
        self.drafts.list.choose(draft.view.id)
        self.writing.paper.title.show_title(draft.view.title, self.composer.pasts.of(TITLE))
        self.checks.show_checking()
        self.showing.text(again=True)
        self._ask_for_notices_off()
        self.crossing.opened(draft.view.id)
        self._refreshed(draft)
        if self._fresh == draft.view.id:
            self._fresh = ""
            self._to_sheet()
        self._to_words()

    def _to_words(self) -> None:
        """To the words somebody came for, once their draft is on the sheet."""
        meant, sheet = self._meant, self.writing.paper.sheet
        if meant is not None and meant.draft_id == self.composer.draft_id:
            self._meant = None
            sheet.setFocus()
            if (span := meant.span(sheet.text())) is not None:
                sheet.select(span)

    def _ask_for_notices_off(self) -> None:
        self.writing.paper.ask_notice.tell("")

    def _refreshed(self, draft: Opened) -> None:
        self.apart.tell(draft.view.id, draft.apart)
        self.showing.draft(draft)
        self.services.shell.refresh_actions()

    def _rendered(self, previews: Sequence[Preview]) -> None:
        self.showing.previews(previews)
        self.services.shell.refresh_actions()

    def _failed(self, error: Exception) -> None:
        self.writing.paper.ask_notice.tell(sentence_of(error), [(self.tr("Close"), self._ask_for_notices_off)])

    # -- writing ----------------------------------------------------------------------------------------------

    def _written(self) -> None:
        self.composer.type_text(self.composer.current, self.writing.paper.sheet.text)

    def _typed_here(self, state: str) -> None:
        if state == "unsaved":
            self.presence.typed()

    def _crossed(self, how: str) -> None:
        if how == "apart" or not self.presence.here:  # while both are seen to write, what comes in speaks for itself
            self.crossing.tell(how)

    def _followed(self, what: str, some: Sequence[Step]) -> None:
        if what == TITLE:
            self.writing.paper.title.follow(some)
        elif what == self._on_sheet():
            self.writing.paper.sheet.follow(some)

    def _word_at(self, what: str, typing: bool) -> tuple[int, int] | None:
        title, sheet = self.writing.paper.title, self.writing.paper.sheet
        if what == TITLE:
            return (0, len(title.text())) if typing and title.hasFocus() else None
        return word_at(sheet, typing) if what == self._on_sheet() else None

    def _on_sheet(self) -> str:
        return self.composer.current if self.composer.current in self.composer.owns else MASTER

    def _to_sheet(self, _: object = None) -> None:
        if self.drafts.group.value() == "bin":
            self.drafts.delete_current()  # Enter in the bin brings it back
        elif self.composer.title or not self.composer.draft_id:
            self.writing.paper.sheet.setFocus()
        else:
            self.writing.paper.title.setFocus()

    def _find(self) -> None:
        """In the text; among the drafts while one goes through their list."""
        focus = self.window().focusWidget() or self
        if self.composer.draft is None or self.drafts.isAncestorOf(focus):
            self.drafts.open_filter()
        else:
            self.writing.paper.find_bar.open_bar()

    def save_now(self) -> None:
        """Keep it at once, as a version."""
        self.writing.paper.pictures.flush()
        self.composer.pause()

    # -- around it --------------------------------------------------------------------------------------------

    def delete(self) -> None:
        """The open draft, into the bin."""
        self._delete(self.composer.draft_id)

    def _delete(self, draft_id: str) -> None:
        row = self.drafts.row(draft_id) if acting.may("draft") else None
        if row is not None:
            self.starting.delete(draft_id, title_of(row.title, ""))

    def _drop_new(self) -> None:
        button = self.drafts.new_button
        self.new_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def focus_mode(self) -> None:
        """Only the sheet, and back."""
        if self.composer.draft is not None:
            self.view.focus_mode()
