"""What another hand writes in the draft that is open here comes into the texts on the screen, as small steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from drafts.following import met, steps, touches

if TYPE_CHECKING:
    from ui.composer.presenter import Composer

REST_MS = 2_000  # after the last key; until then the word that is typed is left alone
Span = tuple[int, int]  # UTF-16 units


class Following(QObject):
    """Beside the caret, and around what can be taken back; never into the word somebody types just now."""

    followed = Signal(str, object)  # which text, and the steps in it

    def __init__(self, composer: Composer) -> None:
        super().__init__(composer)
        self._composer = composer
        self.word_at: Callable[[str, bool], Span | None] = (
            _nowhere  # what of a text is being typed; whether keys came lately
        )
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(REST_MS)

    def typed(self) -> None:
        """Somebody types here."""
        self._typing.start()

    def all(self, ours: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
        """All texts as they are elsewhere; whether all of it came in."""
        changed = [what for what, text in theirs.items() if text != ours[what]]
        came = [self.one(what, ours[what], theirs[what]) for what in changed]  # each, whatever came of the others
        return all(came)

    def one(self, what: str, base: str, theirs: str) -> bool:
        """What another hand made of `base`; whether it came in."""
        mine = self._composer.texts[what]
        both = met(base, mine, theirs)
        some = steps(mine, both.text)
        word = self.word_at(what, self._typing.isActive())
        if both.apart or (word is not None and touches(some, *word)):
            return False
        self._composer.follow(what, both.text, theirs)
        for each in some:
            self._composer.pasts.of(what).follow(each)
        if some:
            self.followed.emit(what, some)
        return True


def _nowhere(_: str, __: bool) -> Span | None:
    return None
