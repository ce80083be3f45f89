"""Under the line that says so: how the own version on the sheet differs from the master text, in a few quiet words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt

from ui.background import Task
from ui.composer.presenter import Composer
from ui.composer.versions import difference
from ui.composer.versions.difference import Pieces
from ui.theme import theme
from ui.widgets.label import Label

LONGEST = 20_000  # characters of both texts; beyond it one asks for the whole difference


class BesideMaster(QObject):
    """Compared away from the window, when another cell comes to the front and with every rendering."""

    def __init__(self, composer: Composer, label: Label) -> None:
        super().__init__(label)
        self._composer, self._label = composer, label
        self._task: Task | None = None
        self._compared = ("", "")
        self._found: tuple[Pieces, int] = ([], 0)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.hide()
        theme.changed.connect(self._show)

    def compare(self, _: object = None) -> None:
        """The text on the sheet with the master text, where it is another."""
        composer = self._composer
        own = composer.owns.get(composer.current) if composer.draft is not None else None
        both = (composer.text, own) if own is not None else ("", "")
        if both == self._compared:
            return
        if self._task is not None:
            self._task.cancel()
        self._compared = both
        if own is None or own == composer.text or len(own) + len(composer.text) > LONGEST:
            self._have(([], 0))
            return
        work = partial(difference.excerpts, *both)
        self._task = composer.services.background.run(self, work, self._have, composer.failed.emit, lane="text")

    def _have(self, found: tuple[Pieces, int]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        pieces, left = self._found
        more = self.tr("and %n more changes", "", left) if left else ""
        self._label.setText(difference.as_html([*pieces, ("same", f" {more}")] if more else pieces))
        said = {"gone": self.tr("gone: {words}"), "added": self.tr("added: {words}")}
        told = [said[kind].format(words=" ".join(words.split())) for kind, words in pieces if kind in said]
        self._label.setAccessibleName("; ".join(filter(None, [*told, more])))
        self._label.setVisible(bool(pieces))
