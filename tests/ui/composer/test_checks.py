"""The rows of the checks: every rule has its sentence, its action, whose it is and of which day, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from brandassist.assets import OF_SERVER, limits_by_network
from brandassist.workspace import Workspace
from brandassist.writing.pictures import attach
from drafts.checks.finding import Finding, Rule
from drafts.checks.own_rules import OWN_RULES
from drafts.origins import Origin, Whose
from tests.ui.composer.conftest import Shown
from tests.ui.composer.scenes import account
from ui.composer.checks.origin_words import WHOSE, origin_words, source_words
from ui.composer.checks.rule_words import ACTS, DO, RULES
from ui.language import speak

Show = Callable[..., Shown]


def test_no_rule_and_nobody_whose_it_may_be_is_left_out() -> None:
    assert set(RULES) == set(get_args(Rule))
    assert set(DO) <= set(RULES) and set(DO.values()) <= set(ACTS)
    assert set(WHOSE) == set(get_args(Whose))


def test_whose_a_rule_is_and_its_day_are_words() -> None:
    assert origin_words(Origin("network", "docs.example", "2026-11"), "X") == "Rules of X, Nov 2026"
    for rule in OWN_RULES:
        assert origin_words(Finding(rule, "error").origin, "X").startswith("Our own choice, 2")


def test_a_day_is_told_in_full() -> None:
    assert origin_words(Finding("empty", "error").origin, "X") == "Our own choice, 21 Nov 2026"


def open_one(show: Show, text: str, *networks: str) -> Shown:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        to = [account(workspace, each, "me") for each in networks]
        kept.append(workspace.drafts.new("post", "", text, to=to))

    shown = show(prepare)
    shown.open(kept[0])
    return shown


def test_each_row_shows_its_origin_and_tells_its_source(show: Show) -> None:
    shown = open_one(show, "Thanks @anna.rossi, the bench is open. #bench #fano #panca", "x", "linkedin")
    checks = shown.page.checks
    lines = [each for each in checks.model.items() if each.level != "fine"]
    assert [each.rule for each in lines] == ["mention-impossible", "mention-impossible", "hashtag-stuffing"]
    assert [each.origin for each in lines] == [
        "Rules of X, Nov 2026",
        "Rules of LinkedIn, Nov 2026",
        "Rules of X, Nov 2026",
    ]
    assert all(each.act_text and each.source for each in lines)
    index = checks.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Show Rules of X, Nov 2026.")
    place = QPointF(checks.list.visualRect(index).center())
    nothing, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(QMouseEvent.Type.MouseMove, place, QPointF(QPoint(0, 0)), nothing, nothing, plain)
    QApplication.sendEvent(checks.list.viewport(), moved)
    assert checks.list.viewport().toolTip().splitlines()[1:] == [lines[0].origin, lines[0].source]


def test_errors_come_first_and_the_rest_as_one_reads(show: Show) -> None:
    text = "Ho visto il negozzio e gli stakeholder. Oggi apriamo lo stabilmento, vedi http://a.example/b"
    shown = open_one(show, text, "mastodon")
    lines = [each for each in shown.page.checks.model.items() if each.span]
    assert [text[slice(*each.span)] for each in lines if each.span] == [
        "negozzio",
        "stakeholder",
        "Oggi",
        "stabilmento",
        "http://a.example/b",
    ]


def test_words_of_an_own_version_follow_those_of_the_master(show: Show) -> None:
    shown = open_one(show, "Poi la cassiera era al negozzio con la signora.", "mastodon", "x")
    target = shown.target("x").id
    shown.workspace.drafts.write_own(target, "Il supermercatto era aperto e la cassiera non c'era.")
    shown.until(lambda: shown.line("supermercatto") is not None)
    told = [each.sentence for each in shown.page.checks.model.items() if each.rule == "spelling"]
    assert ["negozzio" in told[0], "supermercatto" in told[1]] == [True, True]


def test_a_word_of_the_day_is_told_once_for_each_passage(show: Show) -> None:
    text = "Poi oggi e ancora oggi apriamo.\n\nDa oggi il banco della cassiera si apre."
    shown = open_one(show, text, "x", "mastodon", "linkedin")
    same, other = shown.target("x").id, shown.target("linkedin").id
    own = "Prima di tutto.\n\nPoi oggi e ancora oggi apriamo! Da oggi *il banco* della cassiera, con Anna."
    shown.workspace.drafts.write_own(same, own)
    shown.workspace.drafts.write_own(other, "Poi Anna, che era nel negozio di Fano, oggi lo apre con la cassiera.")
    shown.until(lambda: {same, other} <= set(shown.page.composer.owns))
    shown.rendered()
    told = [each for each in shown.page.checks.model.items() if each.rule == "stale-words"]
    mastodon = shown.target("mastodon").id
    assert [(each.target_id, each.nth) for each in told] == [(mastodon, 0), (mastodon, 1), (other, 0)]
    assert [each.sentence.partition(":")[0] for each in told[1:]] == [told[0].sentence, "LinkedIn"]
    keys = [shown.page.checks.model.key(row) for row in range(shown.page.checks.model.rowCount())]
    assert len(set(keys)) == len(keys)


def test_the_documents_behind_the_rules_speak_italian_too(show: Show, themed: QApplication) -> None:
    speak(themed, "it")
    try:
        shown = open_one(show, "Grazie @anna.rossi, la panca. #panca #fano #porto", "x")
        sources = [each.source for each in shown.page.checks.model.items() if each.source]
        assert "help.x.com, How to use hashtags: come buona pratica, non più di 2 per post." in sources
        of_server = source_words(f"{OF_SERVER} {limits_by_network()['mastodon'].source}")
        assert of_server.startswith("Ciò che dice il server dell’account; altrimenti: docs.joinmastodon.org")
        assert "valori predefiniti" in of_server
    finally:
        speak(themed, "en")


def test_a_description_that_describes_nothing_is_told_with_the_way_to_it(show: Show, tmp_path: Path) -> None:
    kept: list[str] = []

    def prepare(workspace: Workspace) -> None:
        kept.append(workspace.drafts.new("post", "", "Una panca.", to=[account(workspace, "mastodon", "me")]))
        files = [tmp_path / f"{number}.png" for number in range(3)]
        for number, each in enumerate(files):
            Image.new("RGB", (400, 300 + number), (200, 90 * number, 40)).save(each)
        alts = ["IMG_2041.jpg", "Foto di una panca", "Una panca rossa"]
        attach(workspace.db, workspace.media_folder, kept[0], files, alts)

    shown = show(prepare)
    shown.open(kept[0])
    lines = [each for each in shown.page.checks.model.items() if each.level != "fine"]
    assert [(each.rule, each.act) for each in lines] == [
        ("alt-file-name", "describe"),
        ("alt-says-picture", "describe"),
    ]
    shown.page.acting.act(lines[1])
    assert shown.window.focusWidget().accessibleName() == "Description of picture 2"


def test_a_place_that_moved_since_it_was_checked_is_selected_where_it_stands(show: Show) -> None:
    shown = open_one(show, "Poi sono stata nel negozzio di Fano con la cassiera.", "mastodon")
    (line,) = (each for each in shown.page.checks.model.items() if each.rule == "spelling")
    sheet = shown.page.writing.paper.sheet
    cursor = QTextCursor(sheet.document())
    cursor.insertText("Allora 😀: ")
    shown.page.acting.look_at(line)  # before anything was checked again
    assert sheet.textCursor().selectedText() == "negozzio"
    cursor = sheet.document().find("negozzio")
    cursor.removeSelectedText()
    cursor.insertText("bar")
    sheet.select((0, 6))
    shown.page.acting.look_at(line)
    assert sheet.textCursor().selectedText() == "Allora"
