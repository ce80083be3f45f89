"""What a person does to the pictures of a draft, handed to the engine one by one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from brandassist.media import Cut
from brandassist.store.writing.drafts import PictureRef
from brandassist.writing import pictures as engine
from ui.composer.pictures.attaching import put_marks
from ui.composer.pictures.cropping import CropDialog, Takes
from ui.composer.presenter import Composer
from ui.composer.words import target_name
from ui.composer.writing_pane import Paper

KINDS = "*.jpg *.jpeg *.png *.gif *.webp *.heic *.heif *.avif"


class PictureActs(QObject):
    """`page` carries the dialogs."""

    def __init__(self, composer: Composer, paper: Paper, page: QWidget) -> None:
        super().__init__(page)
        self._composer, self._paper, self._page = composer, paper, page
        self._db, self._folder = composer.workspace.db, composer.workspace.media_folder
        self._finding = ""  # the picture whose file is being sought
        pictures = paper.pictures
        pictures.asked.connect(self.act)
        pictures.moved.connect(self.move)
        pictures.described.connect(self.describe)
        pictures.all_asked.connect(self.let_all_go)

    def act(self, what: str, media: str) -> None:
        """What a row asks for."""
        draft_id = self._composer.draft_id
        match what:
            case "remove":
                self._composer.do(partial(engine.remove, self._db, draft_id, media))
            case "left" | "right":
                self._composer.do(partial(engine.turn, self._db, draft_id, media, 3 if what == "left" else 1))
            case "go" | "stay":
                self._composer.do(partial(engine.let_go, self._db, self._composer.current, media, what == "go"))
            case "cut":
                self.crop(media)
            case "find":
                self.find(media)
            case "place" if (picture := self._picture(media)) is not None:
                put_marks(self._paper.sheet.textCursor(), [picture.number])
                self._paper.sheet.setFocus()
            case _:
                pass

    def describe(self, media: str, alt: str) -> None:
        """Keep a description."""
        self._composer.do(partial(engine.describe, self._db, self._composer.draft_id, media, alt))

    def move(self, media: str, place: int) -> None:
        """Another place: in the draft, or for the target in front."""
        target = self._composer.current or None
        self._composer.do(partial(engine.move, self._db, self._composer.draft_id, media, place, target))

    def let_all_go(self) -> None:
        """No choice for the target in front any more."""
        self._composer.do(partial(engine.choose, self._db, self._composer.current, None))

    def crop(self, media: str) -> None:
        """Ask what is shown of a picture."""
        picture = self._picture(media)
        if picture is not None:
            dialog = CropDialog(self._page, self._composer.services, picture, self._takes(media))
            dialog.kept.connect(self._cut)
            dialog.open()

    def _cut(self, media: str, cut: Cut) -> None:
        self._composer.do(partial(engine.cut, self._db, self._composer.draft_id, media, cut))

    def _takes(self, media: str) -> list[Takes]:
        """The shapes that networks take which get this picture."""
        draft, found = self._composer.draft, list[Takes]()
        for preview in self._composer.previews if draft is not None else ():
            target = draft.target(preview.target_id) if draft is not None else None
            aspect = preview.rendered.limits.pictures.aspect if preview.rendered is not None else None
            if draft is None or target is None or aspect is None:
                continue
            if target.chosen is None or media in target.chosen:
                found.append(Takes(target_name(target, draft.view.targets), *aspect))
        return found

    def find(self, media: str) -> None:
        """Ask for the file of a picture that is gone."""
        self._finding = media
        kinds = self.tr("Pictures ({kinds})").format(kinds=KINDS)
        dialog = QFileDialog(self._page, self.tr("Find the picture"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.found)
        dialog.open()

    def found(self, path: str) -> None:
        """This is its file, or what stands in its place."""
        draft_id = self._composer.draft_id
        work = partial(engine.find_again, self._db, self._folder, draft_id, self._finding, Path(path))
        self._composer.do(work, self._look_again)

    def _look_again(self, _: object) -> None:
        self._composer.views.look_again()

    def _picture(self, media: str) -> PictureRef | None:
        pictures = self._composer.draft.view.pictures if self._composer.draft is not None else ()
        return next((each for each in pictures if each.media == media), None)
