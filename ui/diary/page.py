"""The diary screen: trips at the left, the entry in the middle, hints and ideas at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brandassist.diary import locks
from drafts.following import met, steps
from drafts.locking import Words, shift
from ui.diary.drafting import DraftingDesk
from ui.diary.entry.embargo_desk import EmbargoDesk
from ui.diary.entry.pane import EntryPane
from ui.diary.entry.pieces import PiecesDesk
from ui.diary.entry.rescue import Rescue
from ui.diary.hints import Hints
from ui.diary.list.desk import ListDesk
from ui.diary.list.inline import Inline
from ui.diary.list.lines import FRESH, now_here
from ui.diary.list.pane import ListPane
from ui.diary.map.desk import MapDesk
from ui.diary.photos.desk import PhotoDesk
from ui.diary.photos.pictures import Thumbnails
from ui.diary.photos.watching import Watching
from ui.diary.places.desk import PlaceDesk
from ui.diary.presenter import TOPICS, DiaryPresenter, Found
from ui.diary.saving import Sheet
from ui.diary.side_pane import SidePane
from ui.diary.start import Start
from ui.diary.trips.desk import TripDesk
from ui.diary.visits.desk import VisitDesk
from ui.letters import letters_of
from ui.merging.leading import EditedApart
from ui.presence import Presence
from ui.screen import KeyHint, Screen, hint, letter_hint
from ui.sentences import sentence_of
from ui.services import Services
from ui.when import clock_time
from ui.widgets.pane import Panes

if TYPE_CHECKING:
    from brandassist.diary.service import Shown


class DiaryPage(Screen):
    """Joins the panes and the presenter; what is typed goes one way, what is read the other."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.presenter = DiaryPresenter(services, self)
        self.thumbnails = Thumbnails(services, self)
        self.list = ListPane(Inline(services, self))
        self.entry = EntryPane(self.thumbnails)
        self.rescue = Rescue(self.presenter, self.entry.sheet, self)
        self.photos = PhotoDesk(self.presenter, self.entry.sheet, self.thumbnails, self)
        self.visit = VisitDesk(self.presenter, self.entry.sheet, self)
        self.embargo = EmbargoDesk(self.presenter, self.entry.sheet.embargo, self)
        self.pieces = PiecesDesk(self.presenter, self.entry.sheet, self)
        self.apart = EditedApart(services, self.entry.apart_notice, self)
        self.watching = Watching(services, self.entry.proposal, self)
        shell = services.shell
        self.side = SidePane(shell.has("composer"), shell.has("accounts"), shell.has("settings"))
        self.side.ideas.every.setVisible(shell.has("ideas"))
        self.start = Start(shell.has("composer"), shell.has("accounts"))  # the same, where the right pane gives way
        self.entry.sheet.below.addWidget(self.start)
        self.trips = TripDesk(self.presenter, self.entry.sheet.facts, self)
        self.places = PlaceDesk(self.presenter, self)
        self.map = MapDesk(services, self.side.map, self)
        self.found: Found | None = None
        self.laid: object = None  # the sheet whose words are in the editor
        self._arrived: str | None = None
        panes = Panes("diary", services.device)
        panes.add(self.list, "left", 280, 220)
        panes.add(self.entry, "middle", 736, 480)
        panes.add(self.side, "right", 424, 320, 1180)
        self._panes = panes
        self.drafting = DraftingDesk(services, self.presenter, self.entry, self.side, panes)
        self._rows = ListDesk(services, self.presenter, self.list, self.entry.sheet.text)
        self.presence = Presence(services, self)
        self._hints = Hints(services, self.side, self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panes)
        self._connect()

    def _connect(self) -> None:
        presenter = self.presenter
        self.look_after(TOPICS, presenter.refresh_soon)
        presenter.read.connect(self._show)
        presenter.unread.connect(self._not_read)
        presenter.turned.connect(self._turned)
        presenter.saving.joined.connect(self._joined)
        presenter.may_come = self.entry.sheet.may_come
        presenter.failed.connect(self._failed)
        self.presence.others.connect(self.entry.presence.show_others)
        presenter.saving.changed.connect(self.context_changed)
        self.watching.made.connect(presenter.open)
        self.list.new_wanted.connect(self.new_entry)
        self.list.hints = self._list_hints
        self._connect_entry()
        self._connect_side()

    def _connect_entry(self) -> None:
        entry, sheet = self.entry, self.entry.sheet
        sheet.already.opened.connect(self.presenter.open)
        sheet.edited.connect(self._typed)
        sheet.text.selectionChanged.connect(self._selected)
        sheet.facts.described.connect(self._describe)
        sheet.facts.private.connect(self.presenter.make_private)
        sheet.facts.place_wanted.connect(self.places.describe_of_entry)
        entry.add_photos.clicked.connect(self.photos.choose)
        entry.lock.clicked.connect(self.lock_passage)
        entry.private_wanted.connect(self._toggle_private)
        entry.delete_wanted.connect(self._delete)
        entry.split_wanted.connect(self.pieces.split)
        entry.merge_wanted.connect(self.pieces.ask_merge)
        entry.visit_wanted.connect(self.visit.open)
        entry.embargo_wanted.connect(self.embargo.put)
        entry.promises_wanted.connect(self.visit.list_promises)
        entry.place_wanted.connect(self.places.describe_of_entry)

    def _connect_side(self) -> None:
        side = self.side
        side.map.opened.connect(self.presenter.open)
        side.map.place_wanted.connect(self.places.describe)
        side.map.trip_wanted.connect(self.trips.change)
        side.promised.kept.connect(self.visit.keep)
        side.promised.opened.connect(self.presenter.open)
        side.promised.all_wanted.connect(self.visit.list_promises)

    # -- what the shell asks --------------------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        return self._panes.panes()

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {
            "new_entry": self.new_entry,
            "save": self.save,
            "main": self.save,
            "add_photos": self.photos.choose,
            "lock_passage": self.lock_passage,
            "make_private": self._toggle_private,
            "make_draft": self.drafting.make_draft,
            "photo_idea": self.drafting.photo_idea,
            "find_here": self.list.begin_finding,
            "delete_entry": self._delete,
            "visit_form": self.visit.open,
            "promises": self.visit.list_promises,
            "new_trip": self.trips.plan,
            "trips": self.trips.list_all,
            "places": self.places.list_all,
            "import_calendar": self.trips.ask_calendar,
            "split_entry": self.pieces.split,
            "merge_entry": self.pieces.ask_merge,
            "became": self.drafting.ask_what_became,
        }

    def key_hints(self) -> list[KeyHint]:
        first = [hint("main", self.tr("Save the entry")), hint("add_photos", self.tr("Add photos"))]
        return [*first, hint("lock_passage"), hint("new_note", self.tr("New note")), hint("find"), hint("shortcuts")]

    def _list_hints(self) -> list[KeyHint]:
        letters = [letter_hint(letter) for letter in letters_of("diary")]
        more = [hint("find_here", self.tr("Find")), hint("next_pane")]
        return [hint("new_note", self.tr("New note")), *letters, KeyHint("↑↓", self.tr("Entries")), *more]

    def context_line(self) -> str:
        if self.presenter.saving.state == "failed":
            return self.tr("Not saved")
        return self.tr("Saved on this computer") if self.presenter.saving.state == "saved" else self.tr("Saving")

    def arrive(self, target: object) -> None:
        if isinstance(target, str) and target:
            self.presenter.open(target)
        elif self.found is None:
            self._arrived = FRESH
            self._turned()
        self.presenter.refresh()

    def leave(self) -> None:
        self.presence.left()
        self.presenter.leave()

    # -- showing ----------------------------------------------------------------------------------------------------

    def _show(self, found: Found) -> None:
        first, self.found = self.found is None, found
        sheet = self.presenter.sheet
        if first and self._arrived == FRESH and found.entries and sheet.fresh and not sheet.version:
            self._arrived = None
            newest = next(row for group in found.groups for row in group.entries)
            self.presenter.open(newest.id)
            self.entry.sheet.text.setFocus()
            return
        fresh = sheet.fresh and not sheet.id and not found.words
        self.list.show_groups(found, self.presenter.leaving, fresh, sheet.id)
        shown = found.shown if found.shown is not None and found.shown.entry.id == sheet.id else None
        self._show_entry(shown)
        self.apart.tell(sheet.id or "", shown is not None and shown.apart)
        self.entry.show_unheld(shown.unheld if shown is not None else 0)
        self.side.show_found(found, shown, len(self.entry.sheet.text.locks()))
        if shown is not None:
            self.map.follow(shown.entry.id)
        self._hints.show_found(found)
        self.services.shell.refresh_actions()

    def _show_entry(self, shown: Shown | None) -> None:
        sheet = self.presenter.sheet
        self.presence.at(sheet.id)
        if shown is None and sheet.id and not sheet.unsaved:
            return  # its words are on their way
        self._lay_words()
        names = self.found.names if self.found is not None else None
        alone = self.found is not None and self.found.alone
        self.entry.show_entry(shown.entry if shown is not None else None, names, now_here().date(), alone)
        self.embargo.show_entry(shown.entry if shown is not None else None)
        self.drafting.margin.show_threads(sheet.id, shown.threads if shown is not None else ())
        self.photos.show_lost()

    def _lay_words(self) -> None:
        """Put the sheet's words into the editor, unless they are the ones there already."""
        sheet, editor = self.presenter.sheet, self.entry.sheet
        another = self.laid is not sheet
        same = (sheet.text, sheet.locks) == (editor.text.text(), editor.text.locks())
        if another:
            self.laid = sheet
            editor.text.show_entry(sheet.text, sheet.locks)
        elif not (same or sheet.unsaved):
            editor.follow(steps(editor.text.text(), sheet.text), sheet.locks)
        if another:
            editor.title.setText(sheet.title)
        elif not sheet.unsaved:
            editor.title.follow(sheet.title)
        editor.set_loading(False)

    def _joined(self, of: Sheet, typed: Words, kept: Words) -> None:
        """Another hand wrote too: what it wrote comes in beside what was typed since."""
        sheet, editor = self.presenter.sheet, self.entry.sheet
        if of is not sheet or self.laid is not sheet:
            return
        title, text = met(typed.title, sheet.title, kept.title), met(typed.text, sheet.text, kept.text)
        if title.apart or text.apart:
            return  # what is typed is not saved yet; saving it will tell both apart
        moved = [*shift(sheet.locks, sheet.text, text.text), *shift(kept.locks, kept.text, text.text)]
        spans = locks.settled(moved, len(text.text))
        some = steps(sheet.text, text.text)
        sheet.title, sheet.text, sheet.locks, sheet.known = title.text, text.text, spans, kept
        editor.follow(some, spans)
        editor.title.follow(title.text)

    def _turned(self) -> None:
        """Another sheet: a fresh one is there at once, a kept one when it was read."""
        sheet = self.presenter.sheet
        self.entry.turn()
        if sheet.id and not sheet.unsaved:
            self.laid = None
            self.entry.sheet.set_loading(True)
            return
        self.laid = None
        self._show_entry(None)
        self.entry.sheet.text.setFocus()

    def _not_read(self, error: Exception) -> None:
        self.list.show_problem(sentence_of(error))
        self.entry.sheet.set_loading(False)

    def _failed(self, error: Exception) -> None:
        self.entry.sheet.refused.show_problem(sentence_of(error))

    # -- writing ----------------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        editor = self.entry.sheet
        spans = editor.text.locks()
        self.presence.typed()
        self.presenter.saving.typed(self.presenter.sheet, editor.title.text(), editor.text.text(), spans)
        editor.facts.show_passages(len(spans))
        self.side.show_locked(len(spans), self.entry.private)
        self.entry.show_written(bool(editor.text.text().strip()))

    def save(self) -> None:
        """Keep the entry as it stands as a version, and say so."""
        self.presenter.saving.flush()
        self.presenter.do(lambda workspace, entry_id: workspace.diary.pause(entry_id), self._saved)

    def _saved(self, _: object) -> None:
        words = self.tr("Saved at {time}; this version is kept").format(time=clock_time(now_here()))
        self.services.shell.say(words)

    def new_entry(self) -> None:
        """A new sheet with the caret in it."""
        self.list.clear_filter()
        self.presenter.new_note()
        self.entry.sheet.text.setFocus()

    def lock_passage(self) -> None:
        """Selection or paragraph; the same again opens it."""
        locked = self.entry.sheet.text.toggle_lock()
        if locked is not None:
            self.presenter.saving.keep_revision(self.presenter.sheet)
            words = self.tr("Locked: not for publication") if locked else self.tr("Open again")
            self.services.shell.say(words)
        self.entry.sheet.text.setFocus()

    def _selected(self) -> None:
        self.entry.show_selection(self.entry.sheet.text)

    def _describe(self, facts: dict[str, object]) -> None:
        self.presenter.describe(**facts)

    def _toggle_private(self) -> None:
        self.presenter.make_private(not self.entry.private)

    def _delete(self) -> None:
        self._rows.delete(self.presenter.sheet.id)
