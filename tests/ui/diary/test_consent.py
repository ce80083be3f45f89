"""Consent beside the photo's facts: chosen, with who and a note, kept when left, shown in the large view."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from brandassist.store.diary.consents import Consent
from brandassist.workspace import Workspace
from tests.ui.diary.conftest import Open
from tests.ui.walk import missing_from_tab_order, unnamed
from ui.diary.photos.consent import consent_words

WAIT = 10000


def test_who_agreed_is_said_beside_the_photo(
    open_diary: Open, workspace: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    Image.new("RGB", (64, 48), "tan").save(tmp_path / "shelf.jpg")
    entry_id = workspace.diary.new(title="Torino", text="Tins.")
    workspace.diary.add_photos(entry_id, [tmp_path / "shelf.jpg"])

    def kept() -> Consent:
        (photo,) = workspace.diary.show(entry_id).entry.photos
        return photo.consent

    page = open_diary()
    page.presenter.open(entry_id)
    photos = page.entry.sheet.photos
    qtbot.waitUntil(lambda: len(photos.photos()) == 1, timeout=WAIT)
    fields = photos.consent
    assert not fields.isVisible()
    photos.strip.setFocus()
    QTest.keyClick(photos.strip, Qt.Key.Key_Right)
    photos.strip.setCurrentIndex(photos.strip.model().index(0, 0))
    assert fields.isVisible() and not fields.who.isVisible()
    assert fields.state.value() == ""
    fields.state.set_value("not_asked")
    fields.state.activated.emit(fields.state.currentIndex())
    qtbot.waitUntil(lambda: kept().said == "not_asked", timeout=WAIT)
    qtbot.waitUntil(lambda: photos.photos()[0].consent.said == "not_asked", timeout=WAIT)
    fields.state.set_value("agreed")
    fields.state.activated.emit(fields.state.currentIndex())
    qtbot.waitUntil(lambda: photos.photos()[0].consent.said == "agreed", timeout=WAIT)
    assert fields.who.isVisible() and "Said on" in fields.when.text()
    assert unnamed(page) == []
    assert missing_from_tab_order(page.window()) == []
    fields.who.setText("Anna Rossi")
    QTest.keyClick(fields.who, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept().who == "Anna Rossi", timeout=WAIT)
    assert kept().day
    assert consent_words(kept()).startswith("Asked and agreed, Anna Rossi, ")
