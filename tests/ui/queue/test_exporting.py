"""Export what happened, from the Queue menu: progress, cancel, and an error in its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.queue.conftest import Shown
from tests.ui.queue.scenes import fill

Show = Callable[..., Shown]


def test_it_is_written_where_the_person_says(show: Show, tmp_path: Path) -> None:
    shown = show(fill)
    exporting, target = shown.page.exporting, tmp_path / "what happened.csv"
    shown.window.trigger("export_trail")
    shown.until(lambda: exporting.findChild(QFileDialog) is not None)
    dialog = exporting.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(target))
    dialog.fileSelected.emit(str(target))
    dialog.close()
    shown.until(lambda: target.exists() and exporting.isHidden())
    assert target.read_text(encoding="utf-8").startswith("at,local,zone,who,")


def test_a_file_that_is_there_is_left_and_said_in_place(show: Show, tmp_path: Path) -> None:
    shown = show(fill)
    target = tmp_path / "mine.csv"
    target.write_text("mine")
    shown.page.exporting.write(target)
    shown.until(lambda: not shown.page.exporting.error.isHidden())
    assert "mine.csv" in shown.page.exporting.error.accessibleName()
    assert shown.page.exporting.busy.isHidden()
    assert target.read_text() == "mine"


def test_cancel_reaches_the_work(show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = show(fill)
    exporting, told = shown.page.exporting, Event()

    def endless(path: Path, go_on: Callable[[int, int], bool]) -> int:
        while go_on(1, 9):
            told.wait(0.01)
        return 0

    monkeypatch.setattr(shown.workspace.trail, "export", endless)
    exporting.write(tmp_path / "never.csv")
    shown.until(lambda: not exporting.busy.isHidden())
    exporting.busy.cancelled.emit()
    shown.until(exporting.isHidden)
    assert not (tmp_path / "never.csv").exists()
