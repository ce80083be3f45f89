"""Everything the window says has its Italian, compiled; nothing is said that cannot be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton

from tests.support.translations import FILES, ROOT, areas, collect, messages, unfinished
from ui.actions import ACTIONS
from ui.language import speak, system_language
from ui.shell.strip import Strip
from ui.when import age, long_day, short_when


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


@pytest.mark.parametrize("language", ["it", "en"])
@pytest.mark.parametrize("area", sorted(areas()))
def test_the_files_hold_what_the_sources_say(area: str, language: str, tmp_path: Path) -> None:
    """Run `make translations` and translate what it lists, if this fails."""
    fresh = tmp_path / f"{area}.ts"
    collect(area, areas()[area], language, fresh)
    kept = FILES / language / f"{area}.ts"
    said = messages(fresh) if fresh.exists() else {}
    known = messages(kept) if kept.exists() else {}
    assert sorted(said) == sorted(known)
    assert [key for key, message in known.items() if unfinished(message)] == []


@pytest.mark.parametrize("source", sorted(FILES.rglob("*.ts")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_compiled_files_are_those_of_the_sources(qapp: QApplication, source: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    for (context, text), message in messages(source).items():
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        comment = message.findtext("comment")
        numbers = (1, 2) if len(forms) > 1 else (-1,)
        assert [translator.translate(context, text, comment, number) for number in numbers] == forms, text


@pytest.mark.parametrize("source", sorted(FILES.rglob("*.ts")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_translations_keep_the_facts_to_be_filled_in(source: Path) -> None:
    for (_, text), message in messages(source).items():
        translation = message.find("translation")
        assert translation is not None
        for form in [each.text or "" for each in translation.findall("numerusform")] or [translation.text or ""]:
            assert set(re.findall(r"\{[^}]*\}", form)) == set(re.findall(r"\{[^}]*\}", text)), text


def test_no_sentence_is_hidden_from_the_collector() -> None:
    """An f-string or a bare name inside tr is stored literally and never matches."""
    wrong = re.compile(r"\btr\(\s*(?:f[\"']|[a-z_]+\))")
    for source in (ROOT / "ui").rglob("*.py"):
        assert not wrong.search(source.read_text()), source


def test_the_window_speaks_italian(themed: QApplication, english_again: None) -> None:
    speak(themed, "it")
    new_note = next(action for action in ACTIONS if action.id == "new_note")
    assert new_note.text == "Nuova nota di diario"
    strip = Strip()
    assert "Annulla" in [button.text() for button in strip.findChildren(QPushButton)]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annulla"
    assert QLocale().toString(QDate(2026, 11, 18), "dddd") == "mercoledì"
    speak(themed, "en")
    assert new_note.text == "New diary note"


def test_a_language_nobody_wrote_falls_back_to_the_system(themed: QApplication, english_again: None) -> None:
    assert speak(themed, "tlh") == system_language()


def test_times_are_said_as_people_say_them(themed: QApplication, english_again: None) -> None:
    from datetime import date, datetime, timedelta

    speak(themed, "en")
    now = datetime(2026, 11, 18, 10, 20)  # noqa: DTZ001 (wall time)
    assert short_when(now.replace(hour=12, minute=30), now) == "Today 12:30"
    assert short_when(now + timedelta(days=1), now) == "Tomorrow 10:20"
    assert short_when(now + timedelta(days=2), now) == "Fri 10:20"
    assert short_when(now - timedelta(days=40), now) == "9 Oct 10:20"
    assert short_when(now - timedelta(days=400), now) == "14 Oct 2025 10:20"
    assert long_day(date(2026, 11, 18)) == "Wednesday 18 November 2026"
    assert [age(timedelta(minutes=m)) for m in (-5, 8, 26 * 60, 80 * 60)] == ["0 min", "8 min", "26 h", "3 d"]
    speak(themed, "it")
    assert short_when(now + timedelta(days=2), now) == "ven 10:20"
    assert long_day(date(2026, 11, 18)) == "mercoledì 18 novembre 2026"
