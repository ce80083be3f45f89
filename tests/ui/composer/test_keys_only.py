"""From a new draft to one that is submitted with the keyboard alone, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from ui.language import speak

Key, Held = Qt.Key, Qt.KeyboardModifier
NONE = Held.NoModifier


class Typist:
    """Presses keys where the focus is, and never touches anything else."""

    def __init__(self, shown: Shown) -> None:
        self.shown, self.window = shown, shown.window
        self.come_back()

    def come_back(self) -> None:
        """What a system does by itself when a menu closes, and the stand-in for one that tests run on does not."""
        self.window.activateWindow()
        self.shown.until(self.window.isActiveWindow)

    @property
    def at(self) -> QWidget:
        """What has the keys now."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def press(self, key: Key, held: Held = NONE) -> None:
        QTest.keyClick(self.at, key, held)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.at, words)

    def tab_to(self, wanted: QWidget) -> None:
        """Tab on until this has the keys."""
        for _ in range(60):
            if QApplication.focusWidget() is wanted:
                return
            self.press(Key.Key_Tab)
        raise AssertionError(f"no way by Tab to {wanted.accessibleName()!r}, ended at {self.at.accessibleName()!r}")

    def choose(self, words: str) -> None:
        """The entry of the menu that is open, by arrows and Enter."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(len(menu.actions()) + 1):
            found = menu.activeAction()
            if found is not None and words in found.text():
                self.press(Key.Key_Return)
                self.come_back()
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"{words!r} is not in {[each.text() for each in menu.actions()]}")


def prepare(workspace: Workspace) -> None:
    """An assistant's workspace, with an account to write for."""
    workspace.set_rule("approval_rule", "every")
    workspace.set_rule("write_languages", ["en", "it"])
    account(workspace, "mastodon", "Bench")
    mine = workspace.member
    workspace.add_member("Chief", "executive")
    workspace.change_member(mine.id, mine.name, "assistant")


@pytest.mark.parametrize(
    ("language", "jargon", "own", "submit"),
    [
        ("en", "We leverage synergies with Nora.", "Make own version", "Submit for approval"),
        ("it", "Abbiamo fatto sinergia con Nora.", "Fai una versione propria", "Chiedi l’approvazione"),
    ],
)
def test_a_draft_is_written_for_a_network_checked_and_submitted(
    themed: QApplication, show: Callable[..., Shown], language: str, jargon: str, own: str, submit: str
) -> None:
    speak(themed, language)
    try:
        shown = show(prepare)
        typist, page = Typist(shown), shown.page
        paper, composer = page.writing.paper, page.composer

        typist.press(Key.Key_N, Held.ControlModifier)
        shown.until(lambda: bool(composer.draft_id) and paper.title.hasFocus())
        typist.write("Nora")
        typist.press(Key.Key_Return)
        assert paper.sheet.hasFocus()
        typist.write(jargon)

        typist.tab_to(page.writing.targets.add_button)
        typist.press(Key.Key_Space)
        typist.choose("Bench")
        shown.until(lambda: len(page.writing.targets.cells) == 2)
        shown.rendered()

        typist.press(Key.Key_1, Held.AltModifier)
        shown.until(lambda: paper.sheet.isReadOnly())
        typist.tab_to(paper.version_notice.offer(own))
        typist.press(Key.Key_Space)
        shown.until(lambda: paper.sheet.hasFocus() and not paper.sheet.isReadOnly())
        typist.press(Key.Key_End, Held.ControlModifier)
        typist.write(" http://shop.example")
        shown.until(lambda: any("shop.example" in each.sentence for each in page.checks.model.items()))
        lines = page.checks.model.items()
        for _ in range(sum(each.level != "fine" for each in lines)):
            typist.press(Key.Key_F7)
            if paper.sheet.textCursor().selectedText() == "http://shop.example":
                break
        assert paper.sheet.textCursor().selectedText() == "http://shop.example"
        typist.tab_to(page.checks.list)
        typist.press(Key.Key_Return)
        assert paper.sheet.text().endswith("https://shop.example")

        typist.press(Key.Key_0, Held.AltModifier)
        assert composer.current == ""
        shown.saved()
        shown.rendered()
        assert page.writing.parts.main.text() == submit
        typist.press(Key.Key_Return, Held.ControlModifier)
        shown.until(lambda: shown.target("mastodon").review == "awaiting")
        assert shown.target("mastodon").own == f"{jargon} https://shop.example"
    finally:
        speak(themed, "en")
