"""The middle pane: when it was written, what can be done, and the sheet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.composer.notices import Notice
from ui.diary.entry.embargo import A_TIME, LEFT_IT
from ui.diary.entry.sheet import LEFT, EntrySheet
from ui.diary.entry.text import EntryText
from ui.diary.photos.pictures import Thumbnails
from ui.diary.photos.proposal import ProposalStrip
from ui.diary.places.words import beside
from ui.presence import PresenceLine
from ui.rights import needs_right
from ui.when import clock_time, day_month, long_day
from ui.widgets.button import Button, IconButton
from ui.widgets.label import Label
from ui.widgets.pane import Pane
from ui.widgets.states import IconMark

if TYPE_CHECKING:
    from brandassist.store.diary.entries import Entry
    from ui.diary.presenter import Names


class EntryPane(Pane):
    """One entry, shown and written."""

    private_wanted = Signal()
    draft_wanted = Signal()
    whole_draft_wanted = Signal()
    delete_wanted = Signal()
    split_wanted = Signal()
    merge_wanted = Signal()
    became_wanted = Signal()
    visit_wanted = Signal()
    promises_wanted = Signal()
    place_wanted = Signal()
    embargo_wanted = Signal(str)  # until she has left, or a time to be asked for

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__(self.tr("Entry"), ground="surface")
        self.private = False
        self._kept = False
        self._alone = False
        self.sheet = EntrySheet(thumbnails)
        self.first_focus = self.sheet.text
        self._when = Label("", "secondary", "ink2")
        self._when.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.draft = Button(self.tr("Make a draft"), "quiet", "pencil-simple")
        self.add_photos = Button(self.tr("Add photos"), "quiet", "image")
        self.lock = Button(self.tr("Lock passage"), "quiet", "lock-simple")
        self._more = IconButton("dots-three", self.tr("More"))
        self._more.clicked.connect(self._open_menu)
        needs_right("draft", self.draft)
        needs_right("entry", self.add_photos, self.lock, self.sheet.drop)
        self.bar.setContentsMargins(LEFT, 0, 16, 0)
        stretch = self.bar.takeAt(0)
        del stretch
        self.bar.addWidget(self._when, 1)
        self.presence = PresenceLine()
        self.bar.addWidget(self.presence)
        for button in (self.draft, self.add_photos, self.lock, self._more):
            self.bar.addWidget(button)
        self.draft.hide()
        self.proposal = ProposalStrip(LEFT)
        self.column.addWidget(self.proposal)
        self.apart_notice = Notice("awaiting", "warning", LEFT)
        self.column.addWidget(self.apart_notice)
        self.unheld = Notice("awaiting", "lock-simple", LEFT)
        self.column.addWidget(self.unheld)
        self.column.addWidget(self.sheet, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(LEFT, 8, 24, 18)
        foot.setSpacing(8)
        foot.addWidget(IconMark("lock-simple"))
        words = self.tr("Nobody else reads this. What you lock is never used in a draft.")
        foot.addWidget(Label(words, "secondary", "ink2"), 1)
        self.column.addWidget(self._foot)
        self._foot.hide()

    def turn(self) -> None:
        """Another entry comes; what belonged to the last one goes."""
        self.sheet.facts.close_grid()
        self.sheet.refused.show_problem("")
        self.sheet.lost.show_problem("")
        self.sheet.already.clear()
        self.sheet.verticalScrollBar().setValue(0)
        self._when.setText("")

    def show_entry(self, entry: Entry | None, names: Names | None, today: date, alone: bool) -> None:
        """All but the words themselves; None is the new sheet."""
        self._alone = alone
        self._kept = entry is not None
        self.private = entry is not None and entry.locked
        day = date.fromisoformat(entry.day) if entry is not None else today
        self._when.setText(_written(entry, day))
        facts, passages = self.sheet.facts, len(self.sheet.text.locks())
        if names is not None:
            facts.place.offer(names.places)
            facts.people.offer(names.people, several=True)
            facts.show_trips([(each.id, each.name) for each in names.trips])
        facts.show_day(QDate(day.year, day.month, day.day))
        if entry is None:
            facts.show_facts(("", ""), (), (), ("", ""), False, passages)
        else:
            trip = (entry.trip_id or "", entry.trip)
            place = next((each for each in names.stores if each.id == entry.place_id), None) if names else None
            said = (entry.place, beside(place) if place is not None else "")
            facts.show_facts(said, entry.people, entry.tags, trip, entry.locked, passages)
        self.sheet.text.show_whole_locked(self.private)
        self.sheet.photos.show_photos(entry.photos if entry is not None else ())
        self.show_written(bool(self.sheet.text.text().strip()))
        self.sheet.drop.setVisible(entry is None or not entry.photos)

    def show_unheld(self, posts: int) -> None:
        """Say of how many approved posts words were locked here that cannot be held while there is no connection."""
        words = self.tr(
            "%n approved posts hold words you locked. Without a connection they cannot be stopped: another computer may"
            " still send them. They are held as soon as there is a connection.",
            "",
            posts,
        )
        self.unheld.tell(words if posts else "")

    def show_written(self, written: bool) -> None:
        """The reassurance stands under an empty sheet only, and only where it is true."""
        self._foot.setVisible(self._alone and not written)

    def show_selection(self, text: EntryText) -> None:
        """Make a draft stands in the bar while words are chosen that may leave."""
        passage = text.passage() if text.textCursor().hasSelection() else None
        self.draft.setVisible(passage is not None and not self.private and not text.is_locked(passage))
        words = self.tr("Open passage") if passage and text.is_locked(passage) else self.tr("Lock passage")
        if words != self.lock.text():
            self.lock.set_text(words)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        passage = menu.addAction(self.tr("Make a draft of this passage"), self.draft_wanted.emit)
        whole = menu.addAction(self.tr("Make a draft of the whole entry"), self.whole_draft_wanted.emit)
        needs_right("draft", passage, whole)
        private = menu.addAction(self.tr("Keep the whole entry private"), self.private_wanted.emit)
        private.setCheckable(True)
        private.setChecked(self.private)
        embargo = menu.addMenu(self.tr("Not to leave before"))
        for words, kind in ((self.tr("I have left"), LEFT_IT), (self.tr("A day and time…"), A_TIME)):
            action = embargo.addAction(words)
            action.setData(kind)
            action.setCheckable(True)
            action.setChecked(self.sheet.embargo.kind == kind)
        embargo.triggered.connect(self._embargo_asked)
        needs_right("entry", private, embargo)
        menu.addSeparator()
        needs_right("entry", menu.addAction(self.tr("Visit form"), self.visit_wanted.emit))
        menu.addAction(self.tr("Promises…"), self.promises_wanted.emit)
        described = menu.addAction(self.tr("Describe the place…"), self.place_wanted.emit)
        described.setEnabled(bool(self.sheet.facts.place.text()))
        menu.addSeparator()
        for words, wanted in (
            (self.tr("What became of it?"), self.became_wanted),
            (self.tr("Split the entry at the caret"), self.split_wanted),
            (self.tr("Add the entry to another…"), self.merge_wanted),
        ):
            action = menu.addAction(words, wanted.emit)
            action.setEnabled(self._kept)
            if wanted is not self.became_wanted:
                needs_right("entry", action)
        menu.addSeparator()
        delete = menu.addAction(self.tr("Move the entry to the bin"), self.delete_wanted.emit)
        delete.setEnabled(self._kept)
        needs_right("entry", delete)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _embargo_asked(self, action: QAction) -> None:
        self.embargo_wanted.emit(str(action.data()))


def _written(entry: Entry | None, day: date) -> str:
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    if entry is None:
        return long_day(day)
    first, last = entry.created_at.astimezone(), entry.updated_at.astimezone()
    if first.date() != day:
        return translate("EntryPane", "Written {day}, {time}").format(
            day=day_month(first.date()), time=clock_time(first)
        )
    if last.date() == day and clock_time(last) != clock_time(first):
        return translate("EntryPane", "Written {first} to {last}").format(
            first=clock_time(first), last=clock_time(last)
        )
    return translate("EntryPane", "Written {first}").format(first=clock_time(first))
