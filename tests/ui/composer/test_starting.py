"""All the ways a draft begins in the window: from an idea, a template, a file, the clipboard, a link."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import TypeVar

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from brandassist.diary.entries import NewEntry
from brandassist.media import Kept, keep
from brandassist.store.writing.saved_texts import Content
from brandassist.workspace import Workspace
from tests.support.pages import Pages
from tests.ui.composer.conftest import Shown
from tests.ui.walk import unnamed
from ui.composer.asking import EntryDialog
from ui.composer.beginnings.ideas import IdeaDialog
from ui.composer.beginnings.links import LinkDialog
from ui.composer.beginnings.saved_texts import SavedDialog

Show = Callable[..., Shown]
D = TypeVar("D", bound=QWidget)
WEEKLY = Content(
    "Friday", "In {store}: {first thing}.\n\nWritten by {who}.", "en", "article", "Week {which}", ("shops",)
)


def asked(kind: type[D]) -> D:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind), dialog
    assert unnamed(dialog) == []
    return dialog


@pytest.fixture
def pages() -> Iterator[Pages]:
    with Pages() as server:
        yield server


def ideas(workspace: Workspace) -> None:
    for number in range(3000):
        workspace.ideas.add(f"Screws, sold {number} at a time")
    workspace.ideas.add("Nobody asks the price of paint.")


def few(workspace: Workspace) -> None:
    workspace.ideas.add("Screws, sold one by one")
    workspace.ideas.add("Nobody asks the price of paint.")


def test_an_idea_is_found_by_its_words_and_becomes_a_draft_that_leads_back(show: Show) -> None:
    shown = show(few)
    shown.window.trigger("from_idea")
    dialog = asked(IdeaDialog)
    shown.until(lambda: dialog.model.rowCount() == 2)
    QTest.keyClicks(dialog.words, "screws one")
    assert dialog.model.rowCount() == 1
    dialog.words.clear()
    QTest.keyClick(dialog.words, Qt.Key.Key_Down)
    assert dialog.list.current().text == "Screws, sold one by one"
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    shown.until(lambda: shown.page.composer.text == "Screws, sold one by one")
    origin = shown.page.writing.parts.origin
    assert origin.text() == "From an idea: Screws, sold one by one"
    origin.click()
    dialog = asked(IdeaDialog)
    shown.until(lambda: dialog.list.current() is not None and dialog.list.current().state == "shaping")
    assert dialog.act.text() == "Open the draft"
    dialog.act.click()
    assert len(shown.workspace.drafts.list()) == 1


def test_thousands_of_ideas_are_narrowed_while_typing(show: Show) -> None:
    shown = show(ideas)
    shown.page.starting.from_idea()
    dialog = asked(IdeaDialog)
    shown.until(lambda: dialog.model.rowCount() == 3001)
    QTest.keyClicks(dialog.words, "paint")
    assert [each.text for each in dialog.model.items()] == ["Nobody asks the price of paint."]
    QTest.keyClicks(dialog.words, "ed windows")
    assert dialog.note.text() == "Nothing found" and not dialog.act.isEnabled()
    dialog.reject()


def test_a_template_is_filled_blank_by_blank_with_tab(show: Show) -> None:
    shown = show(lambda workspace: workspace.saved_texts.add("template", WEEKLY))
    shown.page.reusing.from_template()
    dialog = asked(SavedDialog)
    shown.until(lambda: dialog.model.rowCount() == 1)
    dialog.act.click()
    paper = shown.page.writing.paper
    shown.until(lambda: paper.title.selectedText() == "{which}")
    assert paper.title.window().focusWidget() is paper.title
    QTest.keyClicks(paper.title, "48")
    for words in ("Bari", "a queue"):
        QTest.keyClick(paper.window().focusWidget(), Qt.Key.Key_Tab)
        assert paper.window().focusWidget() is paper.sheet
        QTest.keyClicks(paper.sheet, words)
    QTest.keyClick(paper.sheet, Qt.Key.Key_Tab)
    assert paper.sheet.textCursor().selectedText() == "{who}"
    QTest.keyClick(paper.sheet, Qt.Key.Key_Backtab)
    assert not shown.page.filling.on and paper.title.text() == "Week 48"  # nothing is open before it
    shown.rendered()
    shown.page.filling.next_finding()
    assert paper.sheet.textCursor().selectedText() == "{who}"
    QTest.keyClicks(paper.sheet, "Anna")
    QTest.keyClick(paper.sheet, Qt.Key.Key_Tab)
    shown.saved()
    view = shown.workspace.drafts.show(shown.draft.view.id)
    assert (view.title, view.text) == ("Week 48", "In Bari: a queue.\n\nWritten by Anna.")
    assert (view.kind, view.facts.tags, view.facts.language) == ("article", ("shops",), "en")


def test_an_entry_goes_into_a_template_with_its_day_its_place_and_who_was_there(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        text = "{Weekday}, {date}: {store} in {city}, with {people}.\n\n{text}\n\nWhat I take home: {lesson}."
        workspace.saved_texts.add("template", Content("Visit", text, "en", tags=("visits",)))
        workspace.places.add("Via Larga", city="Bari")
        entry = NewEntry("Nine people asked.", place="Via Larga", day="2026-03-02", people=("Anna", "Ugo"))
        workspace.diary.write(entry)

    shown = show(prepare)
    shown.page.starting.from_entry()
    dialog = asked(EntryDialog)
    shown.until(lambda: dialog.model.rowCount() == 1 and dialog.shape.isVisible())
    dialog.template.set_value(dialog.template.itemData(1))
    dialog.begin.click()
    sheet = shown.page.writing.paper.sheet
    shown.until(lambda: sheet.textCursor().selectedText() == "{lesson}")
    assert sheet.text() == (
        "Monday, 2 March 2026: Via Larga in Bari, with Anna, Ugo.\n\nNine people asked.\n\nWhat I take home: {lesson}."
    )
    assert shown.draft.view.facts.tags == ("visits",)
    shown.until(lambda: shown.page.writing.parts.origin.isVisible())


def test_f7_finds_what_a_template_left_open_among_the_checks(show: Show) -> None:
    def prepare(workspace: Workspace) -> None:
        site = next(row.account.id for row in workspace.accounts.list() if row.account.network == "site")
        workspace.templates.begin(workspace.saved_texts.add("template", WEEKLY), to=[site])

    shown = show(prepare)
    shown.rendered()
    line = shown.line("{store} is still to be filled in.")
    assert line is not None and line.level == "error"
    shown.page.filling.next_finding()
    chosen = {shown.page.writing.paper.sheet.textCursor().selectedText()}
    for _ in range(3):
        shown.page.filling.next_finding()
        chosen.add(shown.page.writing.paper.sheet.textCursor().selectedText())
    assert {"{store}", "{first thing}", "{who}"} <= chosen


def test_where_there_are_no_templates_the_examples_are_offered_not_forced(show: Show) -> None:
    shown = show()
    shown.page.reusing.from_template()
    dialog = asked(SavedDialog)
    shown.until(lambda: dialog.starters.isVisible())
    assert shown.workspace.saved_texts.list("template") == []
    dialog.starters.click()
    shown.until(lambda: dialog.model.rowCount() > 2)
    assert not dialog.starters.isVisible() and dialog.manage.isVisible()
    dialog.reject()


def test_a_draft_begins_from_an_old_text_and_from_a_page_on_disk(show: Show, tmp_path: Path) -> None:
    shown = show()
    old = tmp_path / "old.txt"
    old.write_bytes("Perché?".encode("cp1252"))
    shown.page.starting.take_file(str(old))
    shown.until(lambda: shown.page.composer.text == "Perché?")
    page = tmp_path / "page.html"
    page.write_text("<h1>Queue</h1><p>Long.")
    shown.page.starting.take_file(str(page))
    shown.until(lambda: (shown.page.composer.title, shown.page.composer.text) == ("Queue", "Long."))
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    shown.page.starting.take_file(str(tmp_path / "a.pdf"))
    notice = shown.page.writing.paper.ask_notice
    shown.until(lambda: "a.pdf is not a text" in notice.accessibleName())
    assert (shown.page.composer.title, shown.page.composer.text) == ("Queue", "Long.")
    assert len(shown.workspace.drafts.list()) == 2


def test_a_page_on_disk_brings_its_pictures_and_tells_what_stayed(show: Show, tmp_path: Path) -> None:
    shown = show()
    Image.new("RGB", (40, 30), "tan").save(tmp_path / "lamp.png")
    page = tmp_path / "page.html"
    page.write_text(
        "<h1>Queue</h1><p>Long.<p><img src=lamp.png alt=Lamp>"
        "<img src=https://a.example/b.png><img src=//b.example/d.png><img src=c.png><img src=e.png>"
    )
    shown.page.starting.take_file(str(page))
    shown.until(lambda: shown.page.composer.text == "Long.\n\n![Lamp](picture:1)")
    assert [each.alt for each in shown.draft.view.pictures] == ["Lamp"]
    told = shown.page.writing.paper.paste_notice
    assert told.isVisible() and not shown.page.writing.paper.busy.isVisible()
    words = (
        "2 pictures stand on the web and were not fetched: add them as files. 2 pictures do not lie beside the file."
    )
    assert told.accessibleName() == words


def test_a_file_begins_nothing_once_its_reading_is_cancelled(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    shown = show(lambda workspace: kept.append(workspace.drafts.new("post", "", "Here.")))
    shown.open(kept[0])
    inside, on = Event(), Event()

    def slowly(source: object, folder: Path) -> Kept:
        inside.set()
        assert on.wait(30)
        return keep(source, folder)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr("brandassist.media.keep", slowly)
    for name in ("a.png", "b.png"):
        Image.new("RGB", (40, 30), "tan" if name == "a.png" else "red").save(tmp_path / name)
    (tmp_path / "page.html").write_text("<h1>Queue</h1><img src=a.png><img src=b.png>")
    shown.page.starting.take_file(str(tmp_path / "page.html"))
    busy = shown.page.writing.paper.busy
    shown.until(lambda: inside.is_set() and busy.isVisible())
    busy.cancelled.emit()
    assert not busy.isVisible()
    on.set()
    done: list[bool] = []
    shown.page.services.background.run(shown.page, lambda: True, done.append, lambda _: done.append(False), lane="text")
    shown.until(lambda: bool(done))
    shown.settled()
    assert [each.id for each in shown.workspace.drafts.list()] == kept and shown.page.composer.text == "Here."


def test_what_was_copied_from_a_page_begins_a_draft_as_clean_markdown(show: Show, tmp_path: Path) -> None:
    shown = show()
    copied = QMimeData()
    copied.setHtml("<p>A <b>long</b> queue<script>alert(1)</script></p>")
    copied.setText("A long queue")
    QGuiApplication.clipboard().setMimeData(copied)
    shown.page.starting.from_clipboard()
    shown.until(lambda: shown.page.composer.text == "A **long** queue")
    picture = tmp_path / "lamp.png"
    Image.new("RGB", (40, 30), "tan").save(picture)
    inside = f"data:image/png;base64,{b64encode(picture.read_bytes()).decode()}"
    copied = QMimeData()
    copied.setHtml(
        f"<p>A <i>lamp</i><img alt='The lamp' src='{inside}'><img src='https://e.example/far.png'>"
        "<img src='https://e.example/off.png'></p>"
    )
    QGuiApplication.clipboard().setMimeData(copied)
    shown.page.starting.from_clipboard()
    shown.until(lambda: shown.page.composer.text == "A *lamp*")
    shown.until(lambda: [each.alt for each in shown.draft.view.pictures] == ["The lamp"])
    told = shown.page.writing.paper.paste_notice
    assert told.accessibleName().startswith("2 pictures of the page were not taken")  # one is said otherwise
    before = shown.draft.view.id
    shown.page.starting.new()
    shown.until(lambda: shown.page.composer.draft is not None and shown.draft.view.id != before)
    assert shown.page.composer.text == "" and not told.isVisible()
    QGuiApplication.clipboard().clear()
    shown.page.starting.from_clipboard()
    notice = shown.page.writing.paper.ask_notice
    shown.until(lambda: "nothing to begin from" in notice.accessibleName())
    assert shown.page.composer.text == ""
    assert len(shown.workspace.drafts.list()) == 3  # two copied, and the new one: nothing more began


def test_a_page_is_read_only_when_a_person_says_so(show: Show, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = show()
    address = pages.html("/a", "<title>The queue</title>", **{"Content-Type": "text/html"})
    QGuiApplication.clipboard().setText(address)
    shown.page.starting.from_link()
    dialog = asked(LinkDialog)
    assert dialog.address.text() == address and pages.requests == []
    dialog.begin.click()
    shown.until(lambda: shown.page.composer.text == f"“The queue”\n\n<{address}>")
    origin = shown.page.writing.parts.origin
    assert origin.text() == "From the web: The queue"
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    origin.click()
    assert opened == [address]


def test_a_page_that_cannot_be_read_still_gives_its_link(show: Show, pages: Pages) -> None:
    shown = show()
    shown.page.starting.from_link()
    dialog = asked(LinkDialog)
    dialog.address.setText("no address")
    dialog.begin.click()
    assert "not an address" in dialog.error.accessibleName()
    dialog.address.setText(pages.url + "/absent")
    dialog.begin.click()
    shown.until(lambda: "no page at that address" in dialog.error.accessibleName())
    dialog.alone.click()
    shown.until(lambda: shown.page.composer.text == f"<{pages.url}/absent>")
