"""What the Composer can do, by the keyboard alone and in both languages: each step is keys, then what is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from brandassist.workspace import Workspace
from brandassist.writing.pictures import attach
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from tests.ui.composer.test_keys_only import Held, Key, Typist
from ui.actions import ACTIONS, MENUS, UNDER
from ui.composer.asking import EntryDialog, WhyDialog
from ui.composer.beginnings.ideas import IdeaDialog
from ui.composer.beginnings.links import LinkDialog
from ui.composer.beginnings.saved_texts import KeepDialog, SavedDialog
from ui.composer.comments.commenting import CommentDialog, CommentsDialog
from ui.composer.pictures.cropping import CropDialog
from ui.composer.pictures.picture_row import PictureRow
from ui.composer.versions.own_version import ChangeDialog
from ui.composer.versions.versions import VersionsDialog
from ui.language import speak

Show = Callable[..., Shown]
CTRL, SHIFT, ALT = Held.ControlModifier, Held.ShiftModifier, Held.AltModifier


@pytest.fixture(params=["en", "it"])
def language(themed: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    speak(themed, request.param)
    yield request.param
    speak(themed, "en")


def said(context: str, words: str) -> str:
    """In the language in force, without its underlined letter."""
    return QCoreApplication.translate(context, words).replace("&", "")


class Walker(Typist):
    """Also goes through menus and dialogs, whose words are those of the language in force."""

    def menu(self, action: str) -> None:
        """F10, then arrows to the menu of an action and to its entry."""
        wanted = next(each for each in ACTIONS if each.id == action)
        bar, title = self.window.menuBar(), UNDER.get(wanted.menu, wanted.menu)
        self.press(Key.Key_F10)
        self.arrow(bar.activeAction, Key.Key_Right, said("Menus", MENUS[title]))
        self.press(Key.Key_Down)
        if wanted.menu in UNDER:
            self.shown.until(lambda: QApplication.activePopupWidget() is not None)
            self.arrow(QApplication.activePopupWidget().activeAction, Key.Key_Down, said("Menus", MENUS[wanted.menu]))  # type: ignore[attr-defined]
            self.press(Key.Key_Right)
        self.choose(wanted.text)

    def arrow(self, active: Callable[[], QAction | None], key: Key, words: str) -> None:
        for _ in range(30):
            found = active()
            if found is not None and found.text().replace("&", "") == words:
                return
            self.press(key)
        raise AssertionError(f"no way to {words!r}")

    def dialog(self, kind: type[QWidget]) -> QWidget:
        """The dialog that came up, with the keys in it."""
        self.shown.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
        found = QApplication.activeModalWidget()
        assert found is not None
        found.activateWindow()
        self.shown.until(lambda: found.isActiveWindow())
        return found

    def push(self, button: QAbstractButton) -> None:
        """Tab to it and press it."""
        self.tab_to(button)
        self.press(Key.Key_Space)

    def offered(self, words: str) -> None:
        """What the line over the sheet offers, once all of it was read again."""
        self.shown.settled()
        self.push(self.shown.page.writing.paper.version_notice.offer(said("Showing", words)))

    def gone(self, dialog: QWidget) -> None:
        self.shown.until(lambda: QApplication.activeModalWidget() is None)
        self.come_back()


@pytest.fixture
def walk(show: Show, language: str) -> Callable[..., Walker]:
    def walking(text: str = "", *networks: str, prepare: Callable[[Workspace, str], object] | None = None) -> Walker:
        kept: list[str] = []

        def fill(workspace: Workspace) -> None:
            to = [account(workspace, each, "Bench") for each in networks]
            kept.append(workspace.drafts.new("post", "", text, to=to))
            if prepare is not None:
                prepare(workspace, kept[0])

        shown = show(fill)
        shown.open(kept[0])
        walker = Walker(shown)
        shown.page.writing.paper.sheet.setFocus()
        return walker

    return walking


def test_the_sheet(walk: Callable[..., Walker], language: str, show: Show) -> None:
    me = walk("", "mastodon")
    shown, paper, tools = me.shown, me.shown.page.writing.paper, me.shown.page.writing.tools
    sheet = paper.sheet
    me.write("- uno")
    me.press(Key.Key_Return)
    me.write("due")
    me.press(Key.Key_Return)
    me.press(Key.Key_Return)
    assert sheet.text() == "- uno\n- due\n"
    me.write("Nora era al banco e ha detto che non vuole altro.")
    me.press(Key.Key_End, CTRL | SHIFT)
    me.press(Key.Key_Home, SHIFT)
    me.press(Key.Key_B, CTRL)
    assert sheet.text().endswith("**Nora era al banco e ha detto che non vuole altro.**")
    me.press(Key.Key_I, CTRL)
    me.press(Key.Key_End, CTRL)
    me.press(Key.Key_Return)
    shown.rendered()
    shown.until(lambda: "Italiano" in tools.words.accessibleName())
    me.write('"ciao"')
    assert sheet.text().endswith("«ciao»")
    copied = QMimeData()
    copied.setHtml("<h2>Testa</h2><p>Un <b>banco</b><script>alert(1)</script></p>")
    QGuiApplication.clipboard().setMimeData(copied)
    me.press(Key.Key_Return)
    me.press(Key.Key_V, CTRL)
    shown.until(lambda: "## Testa" in sheet.text() and "Un **banco**" in sheet.text() and "alert" not in sheet.text())
    me.press(Key.Key_F11)
    assert shown.page.view.stack.currentWidget() is shown.page.view.focus_page and sheet.hasFocus()
    me.press(Key.Key_Escape)
    assert shown.page.view.stack.currentWidget() is shown.page.view.panes
    me.press(Key.Key_F, CTRL)
    assert paper.find_bar.field.hasFocus()
    me.write("banco")
    shown.until(lambda: "2" in paper.find_bar.count.text())
    me.press(Key.Key_Return)
    me.tab_to(paper.find_bar.by)
    me.write("tavolo")
    me.push(paper.find_bar.all)
    assert "banco" not in sheet.text() and sheet.text().count("tavolo") == 2
    me.tab_to(paper.find_bar.field)
    me.press(Key.Key_Escape)
    assert sheet.hasFocus() and not paper.find_bar.isVisible()
    me.press(Key.Key_Z, CTRL)
    assert sheet.text().count("banco") == 2
    shown.saved()
    before = sheet.text()
    shown.program.window.close()
    shown.program.close()
    again = show()
    again.open(shown.page.composer.draft_id)
    me = Walker(again)
    again.page.writing.paper.sheet.setFocus()
    assert again.page.writing.paper.sheet.text() == before
    me.press(Key.Key_Z, CTRL)
    assert again.page.writing.paper.sheet.text() != before
    me.press(Key.Key_Z, CTRL | SHIFT)
    assert again.page.writing.paper.sheet.text() == before


def test_targets_and_parts(walk: Callable[..., Walker]) -> None:
    me = walk("One is first.\n\nTwo is second.", "x", "linkedin")
    shown, page = me.shown, me.shown.page
    sheet, tools = page.writing.paper.sheet, page.writing.tools
    me.press(Key.Key_End, CTRL)
    me.press(Key.Key_Home)
    me.press(Key.Key_M, CTRL)
    shown.rendered()
    shown.until(lambda: len(shown.preview("x").rendered.payload.parts) == 2)  # type: ignore[union-attr]
    shown.until(tools.part_up.isVisible)
    me.press(Key.Key_Up, ALT)
    shown.until(lambda: sheet.text().startswith("Two is second."))
    me.press(Key.Key_Z, CTRL)
    assert sheet.text().startswith("One")
    me.press(Key.Key_1, ALT)
    shown.until(lambda: page.composer.current == shown.target("x").id)
    me.offered("Number the posts")
    shown.until(lambda: shown.preview("x").rendered.payload.parts[0].text.endswith("1/2"))  # type: ignore[union-attr]
    shown.until(lambda: me.at.accessibleName() == said("Showing", "No numbers"))
    me.press(Key.Key_Space)
    shown.until(lambda: not shown.preview("x").rendered.payload.parts[0].text.endswith("1/2"))  # type: ignore[union-attr]
    me.press(Key.Key_2, ALT)
    shown.until(lambda: page.composer.current == shown.target("linkedin").id)
    me.offered("Make own version")
    shown.until(lambda: sheet.hasFocus() and not sheet.isReadOnly())
    me.press(Key.Key_End, CTRL)
    me.write(" Only here.")
    shown.saved()
    me.press(Key.Key_0, ALT)
    assert "Only here" not in sheet.text()
    me.press(Key.Key_Home, CTRL)
    me.write("Now ")
    shown.saved()
    shown.settled()
    me.press(Key.Key_2, ALT)
    shown.until(page.writing.paper.difference.isVisible)
    me.offered("See the change…")
    dialog = me.dialog(ChangeDialog)
    shown.until(lambda: "Now" in dialog.view.toPlainText())  # type: ignore[attr-defined]
    me.push(dialog.take_button)  # type: ignore[attr-defined]
    me.gone(dialog)
    shown.until(lambda: sheet.text().startswith("Now One") and sheet.text().endswith("Only here."))


def test_checks_are_walked_and_acted_on(walk: Callable[..., Walker]) -> None:
    me = walk("Poi sono stata nel negozzio di Fano con gli stakeholder, vedi http://a.example/b oggi.", "mastodon")
    shown, page = me.shown, me.shown.page
    sheet, seen = page.writing.paper.sheet, list[str]()
    for _ in range(4):
        me.press(Key.Key_F7)
        seen.append(sheet.textCursor().selectedText())
    assert seen == ["negozzio", "stakeholder", "http://a.example/b", "oggi"]
    me.press(Key.Key_F7, SHIFT)
    assert sheet.textCursor().selectedText() == "http://a.example/b"
    me.tab_to(page.checks.list)
    me.press(Key.Key_Return)
    shown.until(lambda: "https://a.example/b" in sheet.text())
    shown.rendered()
    sheet.setFocus()
    me.press(Key.Key_F7)
    me.press(Key.Key_F10, SHIFT)
    me.choose(said("WordMenu", "Ignore here"))
    shown.until(lambda: len([each for each in page.checks.model.items() if each.level != "fine"]) == 2)
    assert page.checks.ask_button.isVisible()
    me.tab_to(page.checks.ask_button)


def test_pictures(walk: Callable[..., Walker], tmp_path: Path) -> None:
    def prepare(workspace: Workspace, draft_id: str) -> None:
        files = [tmp_path / f"{number}.png" for number in range(2)]
        for number, each in enumerate(files):
            Image.new("RGB", (200, 100), (200, 90 * number, 40)).save(each)
        attach(workspace.db, workspace.media_folder, draft_id, files)

    me = walk("Due foto.", "mastodon", "linkedin", prepare=prepare)
    shown, page = me.shown, me.shown.page
    strip = page.writing.paper.pictures

    def row(place: int) -> PictureRow:
        return strip.rows[shown.draft.view.pictures[place].media]

    me.tab_to(row(0).field)
    me.write("Nora at her bench")
    me.tab_to(row(0).more)
    me.press(Key.Key_Space)
    me.choose(said("PictureRow", "Move down"))
    shown.until(lambda: [each.number for each in shown.draft.view.pictures] == [2, 1])
    assert [each.alt for each in shown.draft.view.pictures] == ["", "Nora at her bench"]
    me.tab_to(row(0).thumb)
    me.press(Key.Key_Space)
    dialog = me.dialog(CropDialog)
    shown.until(dialog.use.isEnabled)  # type: ignore[attr-defined]
    me.press(Key.Key_Left, SHIFT)
    me.push(dialog.left)  # type: ignore[attr-defined]
    me.push(dialog.use)  # type: ignore[attr-defined]
    me.gone(dialog)
    shown.until(lambda: shown.draft.view.pictures[0].cut.turns == 3 and shown.draft.view.pictures[0].cut.right < 1.01)
    me.press(Key.Key_1, ALT)
    shown.until(lambda: row(0).goes.isVisible())
    me.push(row(0).goes)
    shown.until(lambda: shown.target("mastodon").chosen is not None)


def test_history_and_comments(walk: Callable[..., Walker]) -> None:
    def prepare(workspace: Workspace, draft_id: str) -> None:
        for text in ("One two.", "One two three."):
            workspace.drafts.pause(draft_id)
            workspace.drafts.autosave(draft_id, "", text)
        workspace.drafts.pause(draft_id)

    me = walk("One.", "mastodon", prepare=prepare)
    shown, page = me.shown, me.shown.page
    sheet = page.writing.paper.sheet
    me.push(page.writing.tools.versions)
    dialog = me.dialog(VersionsDialog)
    shown.until(lambda: dialog.model.rowCount() == 3)  # type: ignore[attr-defined]
    shown.until(lambda: dialog.list.hasFocus())  # type: ignore[attr-defined]
    me.press(Key.Key_Down)
    me.tab_to(dialog.against)  # type: ignore[attr-defined]
    me.press(Key.Key_End)
    shown.until(lambda: dialog.view.toPlainText() == "One two.")  # type: ignore[attr-defined]
    me.push(dialog.restore)  # type: ignore[attr-defined]
    me.gone(dialog)
    shown.until(lambda: sheet.text() == "One two.")
    sheet.setFocus()
    me.press(Key.Key_Home, CTRL)
    me.press(Key.Key_Right, CTRL | SHIFT)
    me.menu("comment")
    dialog = me.dialog(CommentDialog)
    me.write("Which one?")
    me.push(dialog.asks)  # type: ignore[attr-defined]
    me.push(dialog.send)  # type: ignore[attr-defined]
    me.gone(dialog)
    shown.until(lambda: [each.text for each in shown.draft.comments] == ["Which one?"])
    me.menu("comments")
    dialog = me.dialog(CommentsDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)  # type: ignore[attr-defined]
    me.tab_to(dialog.words)  # type: ignore[attr-defined]
    me.write("The second.")
    me.press(Key.Key_Tab)
    me.push(dialog.send)  # type: ignore[attr-defined]
    shown.until(lambda: "The second." in dialog.answers.text())  # type: ignore[attr-defined]
    me.push(dialog.settle)  # type: ignore[attr-defined]
    shown.until(lambda: dialog.model.items()[0].resolved)  # type: ignore[attr-defined]
    me.press(Key.Key_Escape)
    me.gone(dialog)


def test_beginnings(walk: Callable[..., Walker]) -> None:
    def prepare(workspace: Workspace, draft_id: str) -> None:
        workspace.diary.new(title="A visit", text="Seen today.")
        workspace.ideas.add("Screws, sold one by one")

    me = walk("Here.", prepare=prepare)
    shown, sheet = me.shown, me.shown.page.writing.paper.sheet
    me.menu("from_entry")
    dialog = me.dialog(EntryDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)  # type: ignore[attr-defined]
    me.push(dialog.begin)  # type: ignore[attr-defined]
    me.gone(dialog)
    shown.until(lambda: sheet.text() == "Seen today.")
    me.menu("from_idea")
    dialog = me.dialog(IdeaDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)  # type: ignore[attr-defined]
    me.press(Key.Key_Return)
    me.gone(dialog)
    shown.until(lambda: "Screws" in sheet.text())
    QGuiApplication.clipboard().setText("Copied words.")
    me.menu("from_clipboard")
    shown.until(lambda: sheet.text() == "Copied words.")


def test_templates_snippets_and_links(walk: Callable[..., Walker]) -> None:
    me = walk("In {store}: nine people.")
    shown, sheet = me.shown, me.shown.page.writing.paper.sheet
    me.menu("save_template")
    dialog = me.dialog(KeepDialog)
    me.press(Key.Key_A, CTRL)
    me.write("Weekly")
    me.press(Key.Key_Return)
    me.gone(dialog)
    me.menu("from_template")
    dialog = me.dialog(SavedDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)  # type: ignore[attr-defined]
    me.press(Key.Key_Return)
    me.gone(dialog)
    shown.until(lambda: len(shown.workspace.drafts.list()) == 2 and sheet.textCursor().selectedText() == "{store}")
    me.write("Fano")
    assert sheet.text() == "In Fano: nine people."
    me.press(Key.Key_End, CTRL)
    me.press(Key.Key_Home, SHIFT)
    me.menu("save_snippet")
    dialog = me.dialog(KeepDialog)
    me.press(Key.Key_A, CTRL)
    me.write("Line")
    me.press(Key.Key_Return)
    me.gone(dialog)
    sheet.setFocus()
    me.press(Key.Key_End, CTRL)
    me.press(Key.Key_Return)
    me.menu("insert_snippet")
    dialog = me.dialog(SavedDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)  # type: ignore[attr-defined]
    me.press(Key.Key_Return)
    me.gone(dialog)
    shown.until(lambda: sheet.text().count("nine people") == 2)
    me.menu("from_link")
    dialog = me.dialog(LinkDialog)
    me.write("https://shop.example/bench")
    me.push(dialog.alone)  # type: ignore[attr-defined]
    me.gone(dialog)
    shown.until(lambda: sheet.text() == "<https://shop.example/bench>")


def test_changes_are_asked_for_at_a_passage(walk: Callable[..., Walker]) -> None:
    def prepare(workspace: Workspace, draft_id: str) -> None:
        workspace.set_rule("approval_rule", "every")
        workspace.approvals.submit(draft_id)

    me = walk("Nine people came.", "mastodon", prepare=prepare)
    shown, paper = me.shown, me.shown.page.writing.paper
    me.press(Key.Key_Home, CTRL)
    me.press(Key.Key_Right, CTRL | SHIFT)
    me.menu("ask_changes")
    dialog = me.dialog(WhyDialog)
    me.tab_to(dialog.why)  # type: ignore[attr-defined]
    me.write("How many?")
    me.push(dialog.send)  # type: ignore[attr-defined]
    me.gone(dialog)
    shown.until(lambda: shown.target("mastodon").review == "changes_requested")
    shown.until(paper.changes_notice.isVisible)
    assert "How many?" in paper.changes_notice.accessibleName()
    shown.until(lambda: [each.quote.strip() for each in shown.draft.comments] == ["Nine"])


def test_the_language_of_the_words_is_chosen(walk: Callable[..., Walker]) -> None:
    me = walk("Nora era al banco e ha detto che non vuole altro.")
    shown, words = me.shown, me.shown.page.writing.tools.words
    shown.until(lambda: "Italiano" in words.accessibleName())
    me.tab_to(words)
    me.press(Key.Key_Space)
    me.choose("English")
    shown.until(lambda: shown.draft.view.facts.language == "en" and "English" in words.accessibleName())
