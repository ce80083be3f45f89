"""What is said when another hand wrote in the draft that is open here: nothing is lost, and where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.composer.notices import Notice


class Crossing(QObject):
    """One calm line over the text, gone with the draft or when it is closed."""

    def __init__(self, notice: Notice, show_versions: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._notice, self._show_versions = notice, show_versions
        self._draft_id = ""

    def tell(self, how: str) -> None:
        """Their text is "shown"; or "joined" with what was typed here; or "apart" from it, where the words met."""
        words = {
            "shown": self.tr(
                "This was changed elsewhere. The newer text stands here, earlier ones are under Versions."
            ),
            "joined": self.tr(
                "This was changed elsewhere while you wrote. Both are in the text, what came alone is under Versions."
            ),
            "apart": self.tr(
                "This was changed elsewhere while you wrote. Your text stands here, the other is under Versions."
            ),
        }
        self._notice.tell(words[how], [(self.tr("Versions"), self._show_versions), (self.tr("Close"), self._close)])

    def opened(self, draft_id: str) -> None:
        """Another draft has nothing to do with it."""
        if draft_id != self._draft_id:
            self._draft_id = draft_id
            self._close()

    def _close(self) -> None:
        self._notice.tell("")
