"""The menu of a word that a check stumbled over: what to write instead, ignore it here, allow it always."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from brandassist.assets import WRITTEN
from brandassist.spelling import meant_elsewhere
from drafts.checks.finding import Finding
from ui.composer.acting import Acting
from ui.composer.checks.voice_words import RECONSIDERED, better
from ui.composer.presenter import Composer
from ui.composer.sheet.sheet import Sheet
from ui.composer.sheet.underlines import PASSAGE, Shown, Underlines
from ui.composer.showing import Showing
from ui.composer.words import findings_of
from ui.rights import acting

IGNORE, ALLOW, PASSES, LASTS, WRITE = "ignore", "allow", "passes", "lasts", "="  # behind "=": the word it writes
INSIDE, OUTSIDE = "inside", "outside"
WORDS = "words"  # the page of a person's own words
LONGEST = 60  # characters of a selection that may be a word or phrase of the day


class WordMenu(QObject):
    """Over the sheet by right click, Menu or Shift F10; under the word where a finding asks for it."""

    def __init__(self, composer: Composer, sheet: Sheet, acting: Acting, showing: Showing) -> None:
        super().__init__(sheet)
        self._composer, self._sheet, self._showing = composer, sheet, showing
        self._known: dict[tuple[str, str], tuple[str, ...]] = {}  # what was meant by words asked for before
        self._mark: tuple[QTextCursor, Finding] | None = None
        self.underlines = Underlines(sheet, self._shown)
        self.underlines.finished.connect(self._finished)
        composer.rendered.connect(self._rendered)
        sheet.menu_wanted.connect(self._wanted)
        acting.word_asked.connect(self.open_menu)

    def open_menu(self) -> None:
        """For what is selected on the sheet, under it."""
        menu = QMenu(self._sheet)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wanted(menu, self._sheet.textCursor().selectionStart())
        if not menu.isEmpty():
            menu.popup(self._sheet.under_caret())
        self._sheet.setFocus()

    # -- what is underlined -----------------------------------------------------------------------------------

    def _shown(self) -> Shown:
        """The text that stands on the sheet as it was last rendered, and what any of its targets finds in its words."""
        composer = self._composer
        target = composer.current if composer.current in composer.owns else ""
        written, found = "", dict[tuple[str, object], Finding]()
        for each in composer.previews:
            if each.problem is None and (each.target_id if each.target_id in composer.owns else "") == target:
                written = each.written
                said = [one for one in findings_of(each) if one.rule in RECONSIDERED]
                found |= {(one.rule, one.span): one for one in said}
        return written, list(found.values())

    def _rendered(self, _: object) -> None:
        self.underlines.show_marks()
        self._showing.unfinished = self.underlines.unfinished

    def _finished(self) -> None:
        self._showing.unfinished = None
        self._showing.previews(self._composer.previews)

    # -- the menu ---------------------------------------------------------------------------------------------

    def _wanted(self, menu: QMenu, position: int) -> None:
        """Put what can be done about the word at this place before what the menu has."""
        if not acting.may("draft"):
            return
        self._mark, first = self.underlines.at(position), next(iter(menu.actions()), None)
        if self._mark is None:
            self._offer_list(menu, first)
            return
        finding = self._mark[1]
        menu.triggered.connect(self._picked)
        if finding.data.get("fits"):
            words = self.tr("Replace with “{words}”").format(words=finding.suggestion)
            _add(menu, first, words, f"{WRITE}{finding.suggestion}").setEnabled(not self._sheet.isReadOnly())
            menu.insertSeparator(first) if first else menu.addSeparator()
        elif told := self._told(finding):
            told_action = _add(menu, first, told, "")
            told_action.setEnabled(False)
            if finding.rule == "spelling":
                self._ask(menu, told_action, finding)
            menu.insertSeparator(first) if first else menu.addSeparator()
        _add(menu, first, self.tr("Ignore here"), IGNORE)
        if acting.may("allowed_word"):
            self._offer_for_all(menu, first, finding)
        _add(menu, first, self.tr("Your words…"), WORDS)
        if first is not None:
            menu.insertSeparator(first)

    def _offer_for_all(self, menu: QMenu, first: QAction | None, finding: Finding) -> None:
        """What counts for every draft of the workspace."""
        if finding.rule == "internal-name":
            _add(menu, first, self.tr("No longer kept inside"), OUTSIDE)
        elif finding.origin.whose == "person":
            _add(menu, first, self.tr("No longer a word of the day"), LASTS)
        elif finding.rule != PASSAGE:
            _add(menu, first, self.tr("Allow always"), ALLOW)

    def _told(self, finding: Finding) -> str:
        return self.tr("Looking for words…") if finding.rule == "spelling" else better(finding).strip()

    def _offer_list(self, menu: QMenu, first: QAction | None) -> None:
        """What is selected may hold for a day only, or stay inside: from then on it is pointed out."""
        said = " ".join(self._sheet.textCursor().selectedText().split())
        if not 1 < len(said) <= LONGEST or not acting.may("stale_word"):
            return
        menu.triggered.connect(self._picked)
        if self._composer.language.partition("-")[0] in WRITTEN:
            _add(menu, first, self.tr("Word of the day: tell when it has passed"), PASSES)
        _add(menu, first, self.tr("Keep inside: tell it in every draft"), INSIDE)
        if first is not None:
            menu.insertSeparator(first)

    def _ask(self, menu: QMenu, told: QAction, finding: Finding) -> None:
        word = (str(finding.data["language"]), str(finding.data["text"]))
        if word in self._known:
            self._offer(told, menu, word, self._known[word])
            return
        done, failed = partial(self._offer, told, menu, word), partial(self._not_asked, told, menu, word)
        self._composer.services.background.run(self, partial(meant_elsewhere, *word), done, failed, lane="network")

    def _not_asked(self, told: QAction, menu: QMenu, word: tuple[str, str], _: Exception) -> None:
        self._offer(told, menu, word, ())

    def _offer(self, told: QAction, menu: QMenu, word: tuple[str, str], meant: tuple[str, ...]) -> None:
        """What was meant, in the place of the line that said it is looked for."""
        self._known[word] = meant
        if not shiboken6.isValid(menu):
            return  # closed meanwhile
        for each in meant:
            _add(menu, told, each, WRITE + each).setEnabled(not self._sheet.isReadOnly())
        told.setText(self.tr("No word is like it"))
        told.setVisible(not meant)

    def _picked(self, action: QAction) -> None:
        act, mark = action.data(), self._mark
        words, stale = self._composer.workspace.allowed_words, self._composer.workspace.stale_words
        if act == PASSES:
            said = self._sheet.textCursor().selectedText()
            self._composer.do(partial(stale.add, said, self._composer.language))
        elif act == INSIDE:
            said = self._sheet.textCursor().selectedText()
            self._composer.do(partial(self._composer.workspace.internal_names.add, said))
        if not isinstance(act, str) or not act or mark is None:
            return  # an entry of the sheet's own
        cursor, finding = mark
        if act == WORDS:
            self._composer.services.shell.go("settings", "words")
        elif act.startswith(WRITE) and cursor.selectedText() == finding.data["text"]:
            cursor.insertText(act.removeprefix(WRITE))
            self._sheet.setTextCursor(cursor)
        elif act == LASTS:
            self._composer.do(partial(stale.remove, str(finding.data["text"]), self._composer.language))
        elif act == OUTSIDE:
            self._composer.do(partial(self._composer.workspace.internal_names.remove, str(finding.data["name"])))
        elif act == IGNORE:
            self._composer.do(partial(words.ignore, self._composer.draft_id, str(finding.data["text"])))
        elif act == ALLOW:
            self._composer.do(partial(words.allow, str(finding.data["text"])))


def _add(menu: QMenu, before: QAction | None, words: str, act: str) -> QAction:
    action = QAction(words, menu)
    action.setData(act)
    if before is not None:
        menu.insertAction(before, action)
    else:
        menu.addAction(action)
    return action
