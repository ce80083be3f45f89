"""What is found in a reply, as lines under it: a sentence each, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.inbox.words import ERRORS, finding_words
from ui.when import day_month
from ui.widgets.button import LinkButton
from ui.widgets.label import Label
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.inbox.same_again import SameAgain
    from drafts.checks.finding import Finding

Act = Literal["", "replace", "find", "leave", "show"]
MOST, LONGEST = 3, 400  # lines at once; characters of an earlier answer
SILENT = ("empty", "spelling", "no-dictionary")  # names and other languages: a reply would be full of it


@dataclass(frozen=True)
class Remark:
    """`span`: where in the reply, code points; `text`: what stands there, or what went to somebody else;
    `instead`: what could stand there."""

    rule: str
    error: bool
    sentence: str
    act: Act
    span: tuple[int, int] | None = None
    text: str = ""
    instead: str = ""


def remarks_of(
    findings: Sequence[Finding], again: SameAgain | None, network: str, now: datetime, left: Collection[tuple[str, str]]
) -> list[Remark]:
    """Errors, then the same answer to many, then warnings; none that was `left` as it is: its rule and text."""
    found = [_remark(each, network) for each in findings if each.rule not in SILENT]
    found = [each for each in found if each.error or (each.rule, each.text) not in left]
    same = [] if again is None or (SAME, "") in left else [_same(again, now)]
    return [*(each for each in found if each.error), *same, *(each for each in found if not each.error)]


SAME = "same-again"


def _same(again: SameAgain, now: datetime) -> Remark:
    day = day_month(again.at.astimezone(now.tzinfo).date())
    translate = QCoreApplication.translate
    if again.others > 1:
        words = translate("Inbox", "Nearly the same as your answers to {name} on {day} and to {count} more people.")
    elif again.others:
        words = translate("Inbox", "Nearly the same as your answers to {name} on {day} and to one more person.")
    else:
        words = translate("Inbox", "Nearly the same as your answer to {name} on {day}.")
    text = again.text if len(again.text) <= LONGEST else again.text[: LONGEST - 1] + "…"
    return Remark(SAME, False, words.format(name=again.name, day=day, count=again.others), "show", text=text)


def _remark(finding: Finding, network: str) -> Remark:
    error, text, instead = finding.level == "error", str(finding.data.get("text", "")), ""
    act: Act = ("find" if finding.span is not None else "") if error else "leave"
    if not error and finding.data.get("fits") and finding.suggestion:
        act, instead = "replace", finding.suggestion
    return Remark(finding.rule, error, _words(finding, network), act, finding.span, text, instead)


def _words(finding: Finding, network: str) -> str:
    if finding.rule in ERRORS:
        return finding_words(finding, network)
    from ui.composer.checks.saying import words_of  # not before something was found

    return words_of(finding, network_name(network))


class Remarks(QWidget):
    """A few calm lines, the rest behind how many more; hidden while there is nothing to say."""

    asked = Signal(object)  # do what a remark offers

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(2)
        self._found: list[Remark] = []
        self._rows: list[QWidget] = []
        self._whole = False
        self._open = False  # the earlier answer is shown
        self.buttons: list[LinkButton] = []
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What is said, all of it."""
        return [each.sentence for each in self._found]

    def show_remarks(self, found: list[Remark]) -> None:
        """Say these; the same again changes nothing."""
        if found == self._found:
            return
        if SAME not in {each.rule for each in found}:
            self._open = False
        self._found = found
        self._whole = self._whole and len(found) > MOST
        self._build()

    def _build(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.buttons = list[QWidget](), list[LinkButton]()
        for row in self._lines():
            self._rows.append(row)
            self._column.addWidget(row)
        self.setVisible(bool(self._found))

    def _lines(self) -> Iterator[QWidget]:
        many = len(self._found) > MOST
        shown = self._found if self._whole or not many else self._found[: MOST - 1]
        for each in shown:
            yield self._line(each)
            if each.rule == SAME and self._open:
                yield Label(each.text, "secondary", "ink", wrap=True)
        if many:
            words = self.tr("Fewer") if self._whole else self.tr("%n more", "", len(self._found) - len(shown))
            yield self._row(None, words, self._turn)

    def _line(self, remark: Remark) -> QWidget:
        label = Label(remark.sentence, "secondary", "refused" if remark.error else "ink2", wrap=True)
        act: Callable[[], None] = self._show if remark.act == "show" else lambda: self.asked.emit(remark)
        return self._row(label, self._act_words(remark), act)

    def _row(self, label: Label | None, words: str, act: Callable[[], None]) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        if label is not None:
            line.addWidget(label, 1)
        if words:
            button = LinkButton(words)
            button.clicked.connect(act)
            if label is not None:
                button.setAccessibleDescription(label.text())
            self.buttons.append(button)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if label is None:
            line.addStretch(1)
        return row

    def _act_words(self, remark: Remark) -> str:
        match remark.act:
            case "replace":
                return self.tr("Write “{words}”").format(words=remark.instead)
            case "find":
                return self.tr("Go there")
            case "leave":
                return self.tr("Leave it")
            case "show":
                return self.tr("Hide it") if self._open else self.tr("Show it")
            case "":
                return ""

    def _show(self) -> None:
        self._open = not self._open
        self._again(0)

    def _turn(self) -> None:
        self._whole = not self._whole
        self._again(-1)

    def _again(self, nth: int) -> None:
        """What was pressed is made anew: focus stays on it."""
        words = next((at for at, each in enumerate(self.buttons) if each.hasFocus()), nth)
        self._build()
        if self.buttons:
            self.buttons[min(words, len(self.buttons) - 1)].setFocus()
