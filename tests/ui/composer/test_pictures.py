"""The pictures of a draft in the window: order, cut, choice, description, a file that is gone, and very many."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from brandassist import media
from brandassist.media import Cut
from brandassist.store.writing.drafts import PictureRef
from brandassist.workspace import Workspace
from brandassist.writing import pictures as engine
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.composer import words
from ui.composer.pictures.cropping import CropDialog
from ui.composer.pictures.picture_row import PictureRow
from ui.composer.previews.article_view import PAD

Show = Callable[..., Shown]


def files(folder: Path, count: int, size: tuple[int, int] = (160, 80)) -> list[Path]:
    made = [folder / f"{number}.png" for number in range(1, count + 1)]
    for number, path in enumerate(made):
        Image.new("RGB", size, (number % 250, 90, number // 250)).save(path)
    return made


@pytest.fixture
def kept() -> list[str]:
    """The draft, and then its pictures."""
    return []


@pytest.fixture
def several(show: Show, tmp_path: Path, kept: list[str]) -> Callable[..., Shown]:
    """A window on a draft with pictures, meant for some networks."""

    def showing(
        count: int = 3, networks: tuple[str, ...] = ("bluesky", "mastodon"), text: str = "Three tills."
    ) -> Shown:
        def prepare(workspace: Workspace) -> None:
            kind = "article" if "site" in networks else "post"
            to = [account(workspace, name, f"My {name}") for name in networks]
            kept.append(workspace.drafts.new(kind, "Tills", text, to=to))
            paths = files(tmp_path, count)
            kept.extend(engine.attach(workspace.db, workspace.media_folder, kept[0], paths))

        shown = show(prepare)
        shown.open(kept[0])
        shown.until(lambda: len(rows(shown)) >= min(3, count))
        return shown

    return showing


def rows(shown: Shown) -> dict[str, PictureRow]:
    return shown.page.writing.paper.pictures.rows


def numbers(shown: Shown) -> list[int]:
    """As they stand in the window."""
    return [row.facts.picture.number for row in sorted(rows(shown).values(), key=lambda row: row.y())]


def stored(shown: Shown) -> list[int]:
    return [each.number for each in shown.workspace.drafts.show(shown.draft.view.id).pictures]


def choose(row: PictureRow, words: str) -> None:
    """From the menu of a row, by keyboard."""
    row.more.setFocus()
    QTest.keyClick(row.more, Qt.Key.Key_Space)
    menu = row.findChild(QMenu)
    assert menu is not None
    (action,) = [each for each in menu.actions() if each.text() == words]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_the_menu_and_the_mouse_give_another_place(several: Callable[..., Shown], kept: list[str]) -> None:
    shown = several()
    _, a, b, c = kept
    choose(rows(shown)[c], "Move up")
    shown.until(lambda: numbers(shown) == [1, 3, 2])
    choose(rows(shown)[a], "Move down")
    shown.until(lambda: numbers(shown) == [3, 1, 2])
    thumb = rows(shown)[b].thumb
    top = rows(shown)[c].mapToGlobal(QPoint(4, 1))
    QTest.mousePress(thumb, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(thumb, QPoint(10, -30))
    QTest.mouseMove(thumb, thumb.mapFromGlobal(top))
    QTest.mouseRelease(thumb, Qt.MouseButton.LeftButton, pos=thumb.mapFromGlobal(top))
    shown.until(lambda: numbers(shown) == [2, 3, 1])
    assert stored(shown) == [2, 3, 1]
    assert shown.page.findChild(CropDialog) is None, "a drag is no press"
    assert unnamed(shown.page) == []
    assert missing_from_tab_order(shown.window) == []


def test_a_picture_is_cut_and_turned_and_the_preview_shows_it(several: Callable[..., Shown], kept: list[str]) -> None:
    shown = several(1)
    sha = kept[1]
    rows(shown)[sha].thumb.click()
    dialog = shown.page.findChild(CropDialog)
    assert dialog is not None
    shown.until(dialog.use.isEnabled)
    dialog.shapes.set_value("1:1")
    assert dialog.view.cut == Cut(0.25, 0, 0.75, 1)
    QTest.keyClick(dialog.view, Qt.Key.Key_Left)
    assert dialog.view.cut == Cut(0.24, 0, 0.74, 1)
    QTest.keyClick(dialog.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.view.cut == Cut(0.24, 0, 0.73, 0.98), "the shape is kept"
    dialog.shapes.set_value("free")
    dialog.left.click()
    assert dialog.view.cut.turns == 3
    assert unnamed(dialog) == []
    dialog.use.click()
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).pictures[0].cut == Cut(0.24, 0, 0.73, 0.98, 3))
    shown.until(lambda: (shown.rendered(), shown.preview("bluesky").rendered.pictures[0].cut)[1])  # type: ignore[union-attr]
    made = shown.preview("bluesky").rendered
    assert made is not None
    assert (made.pictures[0].width, made.pictures[0].height) == (78, 79)
    shown.until(lambda: rows(shown)[sha].thumb.image is not None and rows(shown)[sha].thumb.image.width() == 78)
    assert media.original(sha, shown.workspace.media_folder).is_file()


def test_handles_stretch_and_reset_gives_all_back(several: Callable[..., Shown], kept: list[str]) -> None:
    shown = several(1)
    shown.page.picture_acts.act("cut", kept[1])
    dialog = shown.page.findChild(CropDialog)
    assert dialog is not None
    shown.until(dialog.use.isEnabled)
    view = dialog.view
    frame = view._frame()  # pyright: ignore - where the handles are painted
    corner, middle = frame.bottomRight().toPoint(), frame.center().toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(view, middle)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle)
    assert view.cut.right == pytest.approx(0.5, abs=0.02)
    assert view.cut.bottom == pytest.approx(0.5, abs=0.02)
    dialog.again.click()
    assert view.cut == media.WHOLE
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    shown.settled()
    assert shown.workspace.drafts.show(kept[0]).pictures[0].cut == media.WHOLE


def test_each_network_gets_its_choice_in_its_order(several: Callable[..., Shown], kept: list[str]) -> None:
    shown = several(3)
    draft_id, a, b, c = kept
    shown.page.writing.targets.choose(shown.cell("bluesky"))
    pictures = shown.page.writing.paper.pictures
    shown.until(lambda: pictures.note.text() == "Pictures for Bluesky: 3 go there, 4 at most.")
    assert not pictures.all.isVisible()
    rows(shown)[b].goes.click()
    shown.until(lambda: pictures.note.text() == "Pictures for Bluesky: 2 go there, 4 at most.")
    choose(rows(shown)[c], "Move up")
    shown.until(lambda: shown.target("bluesky").chosen == (c, a))
    shown.until(lambda: numbers(shown) == [3, 1, 2])
    shown.rendered()
    sent = {name: shown.preview(name).rendered for name in ("bluesky", "mastodon")}
    assert {
        name: [each.original for each in found.payload.parts[0].pictures] for name, found in sent.items() if found
    } == {
        "bluesky": [c, a],
        "mastodon": [a, b, c],
    }
    assert stored(shown) == [1, 2, 3]
    pictures.all.click()
    shown.until(lambda: shown.target("bluesky").chosen is None)
    shown.page.writing.targets.choose(0)
    shown.until(lambda: pictures.note.text() == "")
    assert not rows(shown)[a].goes.isVisible()
    assert draft_id == shown.draft.view.id


def test_questions_a_count_and_a_doubt_stand_under_a_description(
    several: Callable[..., Shown], kept: list[str]
) -> None:
    shown = several(1)
    row = rows(shown)[kept[1]]
    shown.rendered()
    row.field.setFocus()
    assert row.fate.accessibleName().startswith("Who or what is in it?")
    QTest.keyClicks(row.field, "Photo of a till")
    assert row.fate.accessibleName().startswith("A screen reader says “picture” already.")
    assert row.fate.accessibleName().endswith(f"15 of {words.number(1500)} (Mastodon)")
    row.field.clear()
    QTest.keyClicks(row.field, "IMG_2043.jpg")
    assert row.fate.accessibleName().startswith("This is the name of a file.")
    row.field.clear()
    QTest.keyClicks(row.field, "Three tills, two closed")
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).pictures[0].alt == "Three tills, two closed")


def test_the_questions_are_asked_in_the_language_of_the_draft(several: Callable[..., Shown], kept: list[str]) -> None:
    shown = several(1, text="La fila alla cassa di via Roma non finiva mai, e nessuno parlava del prezzo del pane.")
    row = rows(shown)[kept[1]]
    shown.rendered()
    row.field.setFocus()
    shown.until(lambda: row.fate.accessibleName().startswith("Chi o che cosa si vede?"))
    shown.page.beside.set_language("en")
    shown.until(lambda: row.fate.accessibleName().startswith("Who or what is in it?"))


def test_a_picture_deleted_on_disk_is_told_and_found_again(
    several: Callable[..., Shown], kept: list[str], tmp_path: Path
) -> None:
    shown = several(2, networks=("site",), text="One ![](picture:1) two ![](picture:2)")
    sha = kept[1]
    shown.page.composer.close()
    folder = shown.workspace.media_folder
    for each in [*folder.rglob(f"{sha}*"), *folder.glob("renditions/*/*/*")]:
        each.unlink()
    shown.page.composer.views._known.clear()  # pyright: ignore - as after a start
    shown.page.composer.views._asked.clear()  # pyright: ignore
    shown.open(kept[0])
    shown.until(lambda: sha in rows(shown) and rows(shown)[sha].seek.isVisible())
    row, other = rows(shown)[sha], rows(shown)[kept[2]]
    assert row.fate.accessibleName() == "Its file is no longer on this computer."
    shown.until(lambda: not other.seek.isVisible() and other.thumb.image is not None)
    shown.until(lambda: shown.line("Picture 1: its file is gone.") is not None)
    (found,) = shown.page.composer.previews
    assert found.rendered is not None
    assert found.rendered.payload.parts[0].text == "One  two ![](picture:1)", "the text and the other picture go on"
    shown.page.picture_acts.find(sha)
    shown.page.picture_acts.found(str(tmp_path / "1.png"))
    shown.until(lambda: shown.line("its file is gone") is None)
    shown.until(lambda: not rows(shown)[sha].seek.isVisible() and rows(shown)[sha].thumb.image is not None)


def test_an_article_shows_its_own_pictures_and_nothing_from_elsewhere(
    several: Callable[..., Shown], kept: list[str]
) -> None:
    text = "One ![](picture:2)\n\n![elsewhere](https://shop.example/x.png) ![](file:///etc/hostname)"
    shown = several(2, networks=("site",), text=text)
    target = shown.target("site").id
    view = shown.page.previews.cards[target].article
    shown.until(lambda: view.document().toPlainText().count("\ufffc") == 2)
    assert "[elsewhere]" in view.document().toPlainText()
    html = view.toHtml()
    assert html.index("picture-1") < html.index("picture-2"), "what the text does not place stands on top"
    assert "shop.example" not in html
    assert view.document().size().width() <= view.viewport().width() + PAD


def test_five_hundred_pictures_leave_the_window_alive(several: Callable[..., Shown], kept: list[str]) -> None:
    shown = several(500)
    pictures = shown.page.writing.paper.pictures
    assert len(rows(shown)) < 20
    field = rows(shown)[kept[1]].field
    field.setFocus()
    for number in range(2, 12):  # Tab finds the next row, and the next
        before = field
        while shown.window.focusWidget() is before or not any(
            row.field is shown.window.focusWidget() for row in rows(shown).values()
        ):
            QTest.keyClick(shown.window.focusWidget(), Qt.Key.Key_Tab)
        field = shown.window.focusWidget()
        assert field.accessibleName() == f"Description of picture {number}"
    pictures.describe(kept[500])
    assert rows(shown)[kept[500]].field.hasFocus()
    QTest.keyClicks(rows(shown)[kept[500]].field, "The last one")
    shown.until(lambda: shown.workspace.drafts.show(kept[0]).pictures[-1].alt == "The last one")
    choose(rows(shown)[kept[500]], "Move up")
    shown.until(lambda: stored(shown)[-2:] == [500, 499])
    assert len(rows(shown)) < 20
    assert shown.line("takes 4 pictures; there are 500") is not None


def test_what_nobody_asks_for_does_nothing(several: Callable[..., Shown], kept: list[str]) -> None:
    shown = several(1)
    row = rows(shown)[kept[1]]
    choose(row, "Move up")
    row.dropped.emit(kept[1], QPointF(row.mapToGlobal(QPoint(5, 5))))
    shown.settled()
    assert shown.workspace.drafts.show(kept[0]).pictures == (PictureRef(kept[1], number=1),)
