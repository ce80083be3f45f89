"""The sheet as one writes on it: lists, quotation marks, what is pasted."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account, moving, tall
from ui.composer.sheet.sheet import Sheet

Show = Callable[..., Shown]
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def written(show: Show) -> Callable[..., Shown]:
    """A window with one draft of this text, the caret at its end."""

    def showing(text: str = "", networks: tuple[str, ...] = ("mastodon",)) -> Shown:
        kept: list[str] = []

        def prepare(workspace: Workspace) -> None:
            to = [account(workspace, network, "me") for network in networks]
            kept.append(workspace.drafts.new("post", "", text, to=to))

        shown = show(prepare)
        shown.open(kept[0])
        to_end(sheet_of(shown))
        return shown

    return showing


def sheet_of(shown: Shown) -> Sheet:
    return shown.page.writing.paper.sheet


def to_end(sheet: Sheet) -> None:
    sheet.setFocus()
    cursor = sheet.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    sheet.setTextCursor(cursor)


def paste(
    shown: Shown, html: str = "", text: str = "", image: QImage | None = None, files: list[Path] | None = None
) -> None:
    source = QMimeData()
    if html:
        source.setHtml(html)
    if text:
        source.setText(text)
    if image is not None:
        source.setImageData(image)
    if files:
        source.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    assert sheet_of(shown).canInsertFromMimeData(source)
    sheet_of(shown).insertFromMimeData(source)


def test_lists_go_on_number_themselves_and_end(written: Callable[..., Shown]) -> None:
    sheet = sheet_of(written("1. one\n2. two\n3. three"))
    cursor = sheet.textCursor()
    cursor.setPosition(len("1. one"))
    sheet.setTextCursor(cursor)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.text() == "1. one\n2. \n3. two\n4. three"
    sheet.undo()
    assert sheet.text() == "1. one\n2. two\n3. three"
    to_end(sheet)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    QTest.keyClicks(sheet, "in")
    QTest.keyClick(sheet, Qt.Key.Key_Tab)
    assert sheet.text().endswith("3. three\n    4. in")
    QTest.keyClick(sheet, Qt.Key.Key_Backtab, SHIFT)
    assert sheet.text().endswith("3. three\n4. in")
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    QTest.keyClicks(sheet, "After.")
    assert sheet.text().endswith("4. in\nAfter.")
    sheet.set_text("- [x] done")
    to_end(sheet)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert sheet.text() == "- [x] done\n- [ ] "


def test_tab_goes_on_where_there_is_no_list(written: Callable[..., Shown]) -> None:
    shown = written("No list.")
    shown.window.activateWindow()
    shown.until(shown.window.isActiveWindow)
    sheet = sheet_of(shown)
    sheet.setFocus()
    QTest.keyClick(sheet, Qt.Key.Key_Tab)
    assert not sheet.hasFocus() and sheet.text() == "No list."


def test_quotation_marks_follow_the_language_and_one_undo_gives_the_plain_one(written: Callable[..., Shown]) -> None:
    shown = written("Questo è il banco, e la signora ha detto di non toccarlo: ")
    sheet = sheet_of(shown)
    shown.until(lambda: sheet.language == "it")
    QTest.keyClicks(sheet, "\"e'")
    assert sheet.text().endswith("toccarlo: «e’")
    sheet.undo()
    assert sheet.text().endswith("toccarlo: «e'")
    QTest.keyClicks(sheet, ' `"')
    assert sheet.text().endswith('`"')
    sheet.set_text("```\ncode ")
    to_end(sheet)
    QTest.keyClicks(sheet, '"')
    assert sheet.text().endswith('code "')


def test_a_paste_becomes_markdown_in_one_step(written: Callable[..., Shown]) -> None:
    shown = written("Before ")
    sheet = sheet_of(shown)
    paste(shown, "<p>A <b>bold</b> <a href='https://k.example'>link</a><script>x()</script></p>", "A bold link")
    assert sheet.text() == "Before A **bold** [link](https://k.example)"
    sheet.undo()
    assert sheet.text() == "Before "
    paste(shown, "<ul><li>one</li><li>two</li></ul>", "one two")
    assert sheet.text() == "Before \n\n- one\n- two"
    sheet.undo()
    paste(shown, "<div style='color:red'>**raw** &amp; words</div>", "**raw** & words")
    assert sheet.text() == "Before **raw** & words"


def test_what_is_copied_from_the_sheet_comes_back_the_same(written: Callable[..., Shown]) -> None:
    shown = written("**a** [b](https://k.example)\n\n- c")
    sheet = sheet_of(shown)
    sheet.selectAll()
    sheet.copy()
    to_end(sheet)
    sheet.paste()
    assert sheet.text() == "**a** [b](https://k.example)\n\n- c" * 2


def test_plain_words_stay_as_they_are_and_lose_what_nobody_sees(written: Callable[..., Shown]) -> None:
    shown = written()
    QGuiApplication.clipboard().setText("**Head**\x00\r\nwor\u200bds")
    shown.window.trigger("paste_plain")
    assert sheet_of(shown).text() == "**Head**\nwords"
    shown.saved()
    assert shown.workspace.drafts.show(shown.draft.view.id).text == "**Head**\nwords"


def test_a_long_paste_comes_beside_the_typing_and_can_be_stopped(written: Callable[..., Shown]) -> None:
    shown = written("Start. ")
    html = "<p>A <b>bold</b> line that somebody wrote.</p>" * 4_000
    paste(shown, html, "x")
    busy = shown.page.writing.paper.busy
    assert busy.isVisible() and sheet_of(shown).text() == "Start. "
    busy.cancelled.emit()
    assert not busy.isVisible()
    paste(shown, html, "x")
    shown.until(lambda: not busy.isVisible() and not sheet_of(shown).isReadOnly())
    text = sheet_of(shown).text()
    assert text.count("A **bold** line") == 4_000 and text.startswith("Start. A **bold**")
    sheet_of(shown).undo()
    assert sheet_of(shown).text() == "Start. "


def test_more_than_a_draft_holds_is_refused_in_words(written: Callable[..., Shown]) -> None:
    shown = written("Kept.")
    paste(shown, text="word " * 1_100_000)
    notice = shown.page.writing.paper.paste_notice
    assert notice.accessibleName().startswith("That is longer than a draft can hold")
    assert sheet_of(shown).text() == "Kept."


def test_pictures_inside_a_paste_come_along_and_the_others_are_told(
    written: Callable[..., Shown], tmp_path: Path
) -> None:
    shown = written()
    source = base64.b64encode(tall(tmp_path).read_bytes()).decode()
    far, drawn = "<img src='https://e.example/x.png'>" * 2, "<img src='data:image/svg+xml,x'>"
    none = f"<img src='data:image/png;base64,{base64.b64encode(b'no picture').decode()}'>"
    paste(shown, f"<p>a<img alt='A lamp' src='data:image/png;base64,{source}'>{far}{drawn}{none}</p>")
    notice = shown.page.writing.paper.paste_notice
    told = "2 pictures of the page were not taken: they stand elsewhere. Add them as files."
    assert notice.accessibleName() == f"{told} One picture in it is none that a draft takes."
    shown.until(lambda: [each.alt for each in shown.draft.view.pictures] == ["A lamp"])
    shown.until(lambda: "not a picture" in notice.accessibleName())
    assert notice.accessibleName().startswith(told)


def test_dropped_pictures_join_the_draft_and_none_is_told(written: Callable[..., Shown], tmp_path: Path) -> None:
    shown = written("Words", ("site", "mastodon"))
    none = tmp_path / "none.jpg"
    none.write_text("no picture")
    paste(shown, files=[tall(tmp_path), none, moving(tmp_path)])
    shown.until(lambda: len(shown.draft.view.pictures) == 2)
    notice = shown.page.writing.paper.paste_notice
    assert notice.accessibleName() == "none.jpg is not a picture Brand Assist can read."
    shown.until(lambda: sheet_of(shown).text() == "Words\n\n![](picture:1)\n\n![](picture:2)")
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    paste(shown, image=image)
    shown.until(lambda: len(shown.draft.view.pictures) == 3)
