"""Words under a wavy line: where they stand while one types, and the menu that changes, ignores or allows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from brandassist import clock
from brandassist.walltime import in_minutes
from brandassist.workspace import Workspace
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from ui.composer.sheet.places import to_qt, to_qt_all, unchanged
from ui.composer.sheet.sheet import Sheet
from ui.settings.page import SettingsPage

TEXT = "Poi sono stata nel negozzio di Fano 😀 e ho visto lo stabilmento con la cassiera."
Show = Callable[..., Shown]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def written(show: Show) -> Callable[..., Shown]:
    """A window with one draft of this text."""

    def showing(text: str = TEXT, networks: tuple[str, ...] = ("mastodon", "x")) -> Shown:
        kept: list[str] = []

        def prepare(workspace: Workspace) -> None:
            kept.append(
                workspace.drafts.new("post", "", text, to=[account(workspace, each, "me") for each in networks])
            )

        shown = show(prepare)
        shown.open(kept[0])
        return shown

    return showing


def sheet_of(shown: Shown) -> Sheet:
    return shown.page.writing.paper.sheet


def underlined(shown: Shown) -> list[str]:
    selections = sheet_of(shown).extraSelections()
    for each in selections:
        assert each.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline  # pyright: ignore
    return [each.cursor.selectedText() for each in selections]  # pyright: ignore


def caret(shown: Shown, words: str) -> None:
    """Put the caret inside these words."""
    sheet = sheet_of(shown)
    sheet.setFocus()
    cursor = sheet.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 2)
    sheet.setTextCursor(cursor)


def menu_of(shown: Shown) -> QMenu:
    """The menu of the word at the caret, by its key, with what was meant."""
    QTest.keyClick(sheet_of(shown), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown.until(lambda: not any(each.text() == "Looking for words…" for each in menu.actions()))
    return menu


def entry(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text() == words)


def pick(menu: QMenu, words: str) -> None:
    menu.setActiveAction(entry(menu, words))
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_what_is_misspelt_is_underlined_and_listed_once(written: Callable[..., Shown]) -> None:
    shown = written(TEXT + " Il negozzio.")
    assert underlined(shown) == ["negozzio", "stabilmento", "negozzio"]
    assert [each.sentence for each in shown.page.checks.model.items() if "dictionary" in each.sentence] == [
        "“negozzio” is not in the dictionary.",
        "“stabilmento” is not in the dictionary.",
    ]


@pytest.fixture
def noon() -> Iterator[None]:
    """What is planned for the afternoon is never missed while a test runs."""
    with clock.set_to(lambda: NOON):
        yield


def test_what_one_target_finds_is_underlined_though_another_does_not(noon: None, show: Show) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        workspace.set_rule("approval_rule", "every")
        to = [account(workspace, each, "me") for each in ("mastodon", "x")]
        kept.append(workspace.drafts.new("post", "", "Tomorrow we open the second bench.", to=to))
        workspace.queue.schedule(kept[0], to[:1], in_minutes(60, NOON, "UTC"))  # there it still holds

    shown = show(prepare)
    shown.open(kept[0])
    assert [bool(shown.preview(each).rendered.findings) for each in ("mastodon", "x")] == [False, True]  # type: ignore[union-attr]
    assert underlined(shown) == ["Tomorrow"]


def test_the_lines_go_with_their_words_while_one_types(written: Callable[..., Shown]) -> None:
    shown = written()
    cursor = QTextCursor(sheet_of(shown).document())
    cursor.insertText("😀 Allora, ")
    assert underlined(shown) == ["negozzio", "stabilmento"]
    shown.rendered()
    assert underlined(shown) == ["negozzio", "stabilmento"]
    cursor = sheet_of(shown).document().find("negozzio")
    cursor.setPosition(cursor.selectionEnd())
    cursor.insertText(" nuovo")
    assert underlined(shown)[0] == "negozzio"


def test_the_word_one_is_writing_is_told_when_one_pauses(written: Callable[..., Shown]) -> None:
    shown = written("Poi sono stata nel negozio e ho visto la cassiera e il ")
    sheet = sheet_of(shown)
    sheet.setFocus()
    sheet.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(sheet, "stabilmen")
    shown.rendered()
    assert underlined(shown) == []
    assert shown.line("stabilmen") is None
    shown.until(lambda: underlined(shown) == ["stabilmen"])
    assert shown.line("stabilmen") is not None
    QTest.keyClicks(sheet, "to e")
    shown.until(lambda: underlined(shown) == ["stabilmento"])


def test_the_menu_puts_the_right_word_in_its_place(written: Callable[..., Shown]) -> None:
    shown = written()
    caret(shown, "negozzio")
    menu = menu_of(shown)
    pick(menu, "negozio")
    assert sheet_of(shown).text() == TEXT.replace("negozzio", "negozio")
    shown.until(lambda: underlined(shown) == ["stabilmento"])
    sheet_of(shown).undo()
    assert sheet_of(shown).text() == TEXT


def test_a_word_is_allowed_for_ever_from_the_menu(written: Callable[..., Shown]) -> None:
    shown = written()
    caret(shown, "stabilmento")
    pick(menu_of(shown), "Allow always")
    shown.until(lambda: underlined(shown) == ["negozzio"])
    assert [each.said for each in shown.workspace.allowed_words.list()] == ["stabilmento"]
    other = shown.workspace.drafts.new("post", "", TEXT, to=[shown.target("x").account_id])
    shown.open(other)
    assert underlined(shown) == ["negozzio"]


def test_a_word_is_ignored_in_this_draft_only(written: Callable[..., Shown]) -> None:
    shown = written()
    here = shown.draft.view.id
    other = shown.workspace.drafts.new("post", "", TEXT, to=[shown.target("x").account_id])
    caret(shown, "stabilmento")
    pick(menu_of(shown), "Ignore here")
    shown.until(lambda: underlined(shown) == ["negozzio"])
    shown.open(other)
    shown.until(lambda: underlined(shown) == ["negozzio", "stabilmento"])
    shown.open(here)
    shown.until(lambda: underlined(shown) == ["negozzio"])


def test_a_finding_in_the_list_opens_the_same_menu(written: Callable[..., Shown]) -> None:
    shown = written("We leverage our 14 stakeholders in Fano, and the shop of Anna opened today.")
    line = shown.line("stakeholders")
    assert line is not None
    assert (line.act, line.act_text) == ("reconsider", "Change…")
    assert {"stakeholders", "today"} <= set(underlined(shown))
    shown.page.checks.acted.emit(line)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions() if each.text()] == [
        "Better: say who.",
        "Ignore here",
        "Allow always",
        "Your words…",
    ]
    assert sheet_of(shown).textCursor().selectedText() == "stakeholders"
    pick(menu, "Allow always")
    shown.until(lambda: shown.line("stakeholders") is None)
    assert "stakeholders" not in underlined(shown)


def test_where_nothing_was_found_the_menu_is_the_sheets_own(written: Callable[..., Shown]) -> None:
    shown = written()
    sheet = sheet_of(shown)
    caret(shown, "cassiera")
    QTest.keyClick(sheet, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = {each.text() for each in menu.actions()}
    assert not texts & {"Ignore here", "Allow always", "Looking for words…"}
    assert any("Paste" in each for each in texts)
    menu.close()


def test_the_menu_of_a_word_leads_to_all_of_ones_own(written: Callable[..., Shown]) -> None:
    shown = written()
    caret(shown, "negozzio")
    pick(menu_of(shown), "Your words…")
    page = shown.window.current()
    assert isinstance(page, SettingsPage)
    shown.until(lambda: shown.window.focusWidget() is page.words.word)


def test_a_right_click_asks_about_the_word_under_it(written: Callable[..., Shown]) -> None:
    shown = written()
    sheet = sheet_of(shown)
    place = sheet.cursorRect(sheet.document().find("negozz")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, sheet.viewport().mapToGlobal(place))
    QApplication.sendEvent(sheet.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert entry(menu, "Allow always").isEnabled()
    menu.close()
    shown.rendered()


def test_without_spelling_only_the_rest_is_told(written: Callable[..., Shown]) -> None:
    shown = written(TEXT + " Oggi c'erano gli stakeholder.")
    assert underlined(shown) == ["negozzio", "stabilmento", "Oggi", "stakeholder"]
    shown.workspace.set_rule("spelling", "off")
    shown.until(lambda: underlined(shown) == ["Oggi", "stakeholder"])
    assert {each.rule for each in shown.page.checks.model.items()} >= {"stale-words", "corporate-speak.jargon"}
    assert shown.line("dictionary") is None


def test_another_text_on_the_sheet_brings_its_own_lines(written: Callable[..., Shown]) -> None:
    shown = written()
    target = shown.target("x").id
    shown.workspace.drafts.write_own(target, "Poi il supermercatto era aperto e la cassiera non c'era.")
    shown.until(lambda: target in shown.page.composer.owns)
    shown.rendered()
    shown.page.writing.targets.choose(shown.cell("x"))
    assert underlined(shown) == ["supermercatto"]
    shown.page.writing.targets.choose(0)
    assert underlined(shown) == ["negozzio", "stabilmento"]


@given(
    st.text(st.characters(exclude_categories=["Cc"]), max_size=30),
    st.text(max_size=10),
    st.text(max_size=10),
    st.data(),
)
def test_what_did_not_change_is_found_again(old: str, put: str, more: str, data: st.DataObject) -> None:
    cut = sorted(data.draw(st.lists(st.integers(0, len(old)), min_size=2, max_size=2)))
    new = old[: cut[0]] + put + old[cut[1] :] + more
    spans = [(at, at + 2) for at in range(len(old) - 1)]
    for (start, end), found in zip(spans, unchanged(old, new, spans), strict=True):
        assert found is None or new[found[0] : found[1]] == old[start:end]
    assert unchanged(old, "\x01" + old, spans) == [(start + 1, end + 1) for start, end in spans]
    assert to_qt_all(old, range(len(old))) == [to_qt(old, at) for at in range(len(old))]


def test_a_word_of_the_day_is_added_and_taken_off_from_the_menu(written: Callable[..., Shown]) -> None:
    shown = written("Poi Anna era nel negozio di Fano per la svendita con la cassiera.")
    sheet = sheet_of(shown)
    sheet.setFocus()
    sheet.setTextCursor(sheet.document().find("la svendita"))
    pick(menu_of(shown), "Word of the day: tell when it has passed")
    shown.until(lambda: underlined(shown) == ["la svendita"])
    line = shown.line("la svendita")
    assert line is not None and line.origin.startswith("Your own word, ")
    assert [(each.said, each.language) for each in shown.workspace.stale_words.list()] == [("la svendita", "it")]
    caret(shown, "la svendita")
    pick(menu_of(shown), "No longer a word of the day")
    shown.until(lambda: underlined(shown) == [])
    assert shown.workspace.stale_words.list() == []


def test_a_draft_without_a_target_has_its_underlines_and_checks_of_words(written: Callable[..., Shown]) -> None:
    text = "Poi sono stata nel negozzio di Fano con gli stakeholder, vedi http://a.example e {luogo}."
    shown = written(text, ())
    shown.until(lambda: underlined(shown) == ["negozzio", "stakeholder"])
    rules = [each.rule for each in shown.page.checks.model.items()]
    assert rules == ["blank-left", "spelling", "corporate-speak.jargon", "link-http"]
    caret(shown, "negozzio")
    pick(menu_of(shown), "negozio")
    shown.until(lambda: underlined(shown) == ["stakeholder"])
    shown.page.handlers()["next_finding"]()
    assert sheet_of(shown).textCursor().selectedText() == "{luogo}"


def test_a_good_draft_without_a_target_has_no_checks(written: Callable[..., Shown]) -> None:
    shown = written("Poi sono stata nel negozio di Fano.", ())
    sheet_of(shown).setFocus()
    QTest.keyClicks(sheet_of(shown), "Allora! ")
    shown.rendered()
    assert shown.page.checks.model.items() == []
    assert shown.page.checks.summary.text() == ""


def test_a_plainer_word_that_fits_is_written_in_from_the_menu(written: Callable[..., Shown]) -> None:
    shown = written("World-class bread in Fano, and Anna's stakeholders came for it in the morning.")
    caret(shown, "World-class")
    pick(menu_of(shown), "Replace with “Good”")
    assert sheet_of(shown).text() == "Good bread in Fano, and Anna's stakeholders came for it in the morning."
    sheet_of(shown).undo()
    assert sheet_of(shown).text().startswith("World-class bread")
    caret(shown, "stakeholders")
    menu = menu_of(shown)
    assert not entry(menu, "Better: say who.").isEnabled()  # advice is not written in
    assert not any(each.text().startswith("Replace") for each in menu.actions())
    menu.close()


def test_a_name_is_kept_inside_let_pass_here_and_let_out_from_the_menu(written: Callable[..., Shown]) -> None:
    shown = written("Anna apre il progetto girasole a Fano. La prenotazione è X7K9QP.")
    names = shown.workspace.internal_names
    shown.until(lambda: underlined(shown) == ["X7K9QP"])
    line = shown.line("X7K9QP")
    assert line is not None and (line.level, line.act_text) == ("warning", "Change…")
    caret(shown, "X7K9QP")
    pick(menu_of(shown), "Ignore here")
    shown.until(lambda: underlined(shown) == [])
    sheet = sheet_of(shown)
    sheet.setFocus()
    sheet.setTextCursor(sheet.document().find("progetto girasole"))
    pick(menu_of(shown), "Keep inside: tell it in every draft")
    shown.until(lambda: underlined(shown) == ["progetto girasole"])
    assert [each.said for each in names.list()] == ["progetto girasole"]
    caret(shown, "progetto girasole")
    menu = menu_of(shown)
    assert [each.text() for each in menu.actions() if each.text().startswith("Allow")] == []
    pick(menu, "No longer kept inside")
    shown.until(lambda: underlined(shown) == [])
    assert names.list() == []
