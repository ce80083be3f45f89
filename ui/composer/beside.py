"""What stands beside the text of a draft: its pictures, its details, its earlier versions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from brandassist.networks import visibilities
from brandassist.store.writing.drafts import Facts
from brandassist.writing.pictures import attach
from ui.composer.asking import DetailsDialog
from ui.composer.checks.rule_words import SEEN
from ui.composer.pictures.pictures import Pictures
from ui.composer.presenter import Composer
from ui.composer.versions.versions import VersionsDialog


class Beside(QObject):
    """Asks for them and hands them to the presenter; `page` carries the dialogs."""

    def __init__(self, composer: Composer, pictures: Pictures, page: QWidget) -> None:
        super().__init__(page)
        self._composer, self._pictures, self._page = composer, pictures, page
        self._workspace = composer.workspace

    def add_pictures(self) -> None:
        """Ask for pictures."""
        if self._composer.draft is None:
            return
        kinds = self.tr("Pictures (*.jpg *.jpeg *.png *.gif *.webp *.heic *.heif *.avif)")
        dialog = QFileDialog(self._page, self.tr("Add a picture"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.take_pictures)
        dialog.open()

    def take_pictures(self, paths: list[str]) -> None:
        """Attach these files."""
        self._pictures.flush()
        db, folder, files = self._workspace.db, self._workspace.media_folder, [Path(path) for path in paths]
        self._composer.do(partial(attach, db, folder, self._composer.draft_id, files))

    def ask_details(self) -> None:
        """Tags, address, excerpt, language, who may see it."""
        if self._composer.draft is not None:
            view = self._composer.draft.view
            kept = [visibilities(network) for network in dict.fromkeys(each.network for each in view.targets)]
            seen_by = [each for each in SEEN if all(each in words for words in kept)]
            dialog = DetailsDialog(self._page, view.facts, (), seen_by)
            dialog.kept.connect(self._keep_details)
            dialog.open()

    def set_language(self, language: str) -> None:
        """The language the person says it is in; "" leaves it to the words."""
        if self._composer.draft is not None:
            self._keep_details(replace(self._composer.draft.view.facts, language=language))

    def _keep_details(self, facts: Facts) -> None:
        self._composer.do(partial(self._workspace.drafts.set_facts, self._composer.draft_id, facts))

    def show_versions(self) -> None:
        """Earlier texts."""
        if self._composer.draft is not None:
            self._composer.pause()
            dialog = VersionsDialog(self._page, self._composer)
            dialog.restored.connect(self._restore_version)
            dialog.open()

    def _restore_version(self, revision_id: str) -> None:
        restore = partial(self._workspace.drafts.restore_revision, self._composer.draft_id, revision_id)
        self._composer.do(restore, self._composer.reopen)
