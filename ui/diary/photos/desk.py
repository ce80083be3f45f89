"""Photos on their way in and out of an entry: chosen, dropped, pasted, looked at, lost and found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from brandassist.errors import Problem
from ui.diary.entry.sheet import EntrySheet
from ui.diary.photos.intake import Intake
from ui.diary.photos.large import LargeView
from ui.diary.photos.pictures import Pasted, Thumbnails, pasted_file
from ui.diary.presenter import DiaryPresenter
from ui.sentences import sentence_of

if TYPE_CHECKING:
    from brandassist.store.diary.photos import Hung, Photo


class PhotoDesk(QObject):
    """Joins the sheet's strip with the engine; nothing of it waits on the UI thread."""

    def __init__(self, presenter: DiaryPresenter, sheet: EntrySheet, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter, self._sheet, self._thumbnails = presenter, sheet, thumbnails
        self._intake = Intake(presenter.services, self)
        self._coming: list[Path] = []
        self._pasted: list[Pasted] = []
        sheet.pictures.connect(self._take)
        sheet.photos.opened.connect(self._look)
        sheet.photos.removed.connect(self._remove)
        sheet.photos.described.connect(presenter.describe_photo)
        sheet.photos.consented.connect(self._consent)
        sheet.busy.cancelled.connect(self._intake.stop)
        sheet.lost.acted.connect(self.choose)
        sheet.already.taken_off.connect(self._take_off)
        self._intake.known.connect(self._known)
        self._intake.moved.connect(self._taking)
        self._intake.ended.connect(self._taken)
        thumbnails.lost.connect(self.show_lost)
        thumbnails.arrived.connect(self.show_lost)

    def choose(self) -> None:
        """Choose files; they are copied in. A lost photo comes back when its file is chosen again."""
        kinds = self.tr("Photos") + " (*.jpg *.jpeg *.png *.heic *.heif *.webp *.gif *.avif)"
        names, _ = QFileDialog.getOpenFileNames(self._sheet.window(), self.tr("Add photos"), "", kinds)
        if names:
            self._take([Path(name) for name in names])

    def show_lost(self, sha256: str = "") -> None:
        """Say which of the entry's photos could not be read."""
        del sha256
        lost = [each for each in self._sheet.photos.photos() if each.sha256 in self._thumbnails.missing]
        words = self.tr("%n photos could not be read. The files may have moved.", "", len(lost)) if lost else ""
        self._sheet.lost.show_problem(words)

    def _take(self, what: object) -> None:
        if isinstance(what, QImage):
            run = self._presenter.services.background.run
            run(self, pasted_file(what), self._take_pasted, self._failed, lane="network")
            return
        self._coming += cast("list[Path]", what)
        self._presenter.do(lambda workspace, entry_id: entry_id, self._begin)

    def _take_pasted(self, pasted: Pasted) -> None:
        self._pasted.append(pasted)
        self._take([pasted.path])

    def _begin(self, entry_id: str) -> None:
        coming, self._coming = self._coming, []
        self._intake.take(entry_id, coming)

    def _taking(self, done: int, total: int) -> None:
        if total > 1 and done < total:
            words = self.tr("Adding photos, {done} of {total}").format(done=done, total=total)
            self._sheet.busy.show_progress(words, done, total)

    def _taken(self, refused: list[Problem]) -> None:
        self._sheet.busy.hide()
        self._sheet.refused.show_problem("\n".join(dict.fromkeys(sentence_of(each) for each in refused)))
        for sha256 in list(self._thumbnails.missing):
            self._thumbnails.ask_again(sha256)
        self._sheet.photos.strip.viewport().update()
        done, self._pasted = self._pasted, []
        for each in done:
            self._presenter.services.background.run(
                self, each.folder.cleanup, self._tidied, self._failed, lane="network"
            )

    def _tidied(self, _: object) -> None:
        pass  # nobody waits for that

    def _known(self, entry_id: str, already: Sequence[tuple[Photo, Hung]]) -> None:
        if entry_id == self._presenter.sheet.id:
            self._sheet.already.show_known(entry_id, already)

    def _take_off(self, photos: Sequence[Photo]) -> None:
        for photo in photos:
            self._presenter.remove_photo(self._presenter.sheet.id, photo.sha256)

    def _failed(self, error: Exception) -> None:
        self._sheet.refused.show_problem(sentence_of(error))

    def _look(self, photo: Photo) -> None:
        photos = self._sheet.photos.photos()
        LargeView(self._sheet.window(), self._presenter.services, photos, photos.index(photo)).open()

    def _remove(self, photo: Photo) -> None:
        presenter, leaving, entry_id = self._presenter, self._sheet.photos.leaving, self._presenter.sheet.id
        leaving.add(photo.sha256)
        presenter.refresh()

        def commit() -> None:
            presenter.remove_photo(entry_id, photo.sha256)
            leaving.discard(photo.sha256)

        def undo() -> None:
            leaving.discard(photo.sha256)
            presenter.refresh()

        presenter.services.shell.count_down(self.tr("The photo leaves the entry"), commit, undo)

    def _consent(self, sha256: str, said: dict[str, str]) -> None:
        self._presenter.do(lambda workspace, _: workspace.consents.say(sha256, **said))
