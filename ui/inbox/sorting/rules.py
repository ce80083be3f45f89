"""The rules messages are sorted by: how many each sorted and how many a person corrected, on or off, and own ones."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.inbox.sorting.sorts import SORTS, reason_words, sort_words
from ui.reach import needs_server
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Field, Select
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import text_width
from ui.widgets.states import InlineError

if TYPE_CHECKING:
    from brandassist.inbox.correcting import RuleView
    from brandassist.workspace import Workspace

SHOWN, ROW = 9, 40


class RulesDialog(Dialog):
    """What is changed counts at once: what is open and no person sorted is sorted anew."""

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, QCoreApplication.translate("RulesDialog", "Rules for sorting"), 640)
        self._services = services
        self.rows: Rows[RuleView] = Rows(_name, lambda rule: rule.name)
        self.list = RowList(self.rows, ROW, _paint, self.tr("Rules"), ground="surface")
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(scaled(ROW) * SHOWN)
        self.switch, self.remove = Button(self.tr("Switch off")), Button(self.tr("Remove"), "quiet")
        fields = [("text", self.tr("The text holds")), ("author", self.tr("The name holds"))]
        self.field = Select(self.tr("Where to look"), list(fields))
        self.holds = Field(self.tr("Words"), self.tr("words"))
        self.sort = Select(self.tr("What it is then"), [(sort, sort_words(sort)) for sort in SORTS])
        self.add = Button(self.tr("Add"), "primary")
        self.error = InlineError()
        self._lay_out()
        self._connect()
        self._chosen(None)
        self._read()

    def _lay_out(self) -> None:
        told = self.tr("A rule only suggests. What you correct stays as you said, and is counted here.")
        self.body.addWidget(Label(told, "secondary", "ink2", wrap=True))
        self.body.addWidget(self.list)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for widget in (self.switch, self.remove):
            acts.addWidget(widget)
        acts.addStretch(1)
        self.body.addLayout(acts)
        self.body.addWidget(self.error)
        foot = self.add_foot()
        foot.addWidget(self.field)
        foot.addWidget(self.holds, 1)
        foot.addWidget(self.sort)
        foot.addWidget(self.add)
        self.switch.setAutoDefault(False)
        self.remove.setAutoDefault(False)

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._switch)
        self.switch.clicked.connect(self._switch)
        self.remove.clicked.connect(self._remove)
        self.add.clicked.connect(self._add)
        needs_server(self.switch, self.remove, self.add)
        self.holds.returnPressed.connect(self.add.click)

    # -- what is shown ------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._services.background.run(self, self._services.workspace.inbox.rules, self._show, self._could_not)

    def _show(self, rules: list[RuleView]) -> None:
        self.rows.reset(rules)
        if self.list.current() is None:
            self.list.choose_row(0)
        self._chosen(self.list.current())

    def _chosen(self, rule: RuleView | None) -> None:
        self.switch.setEnabled(rule is not None)
        self.switch.set_text(self.tr("Switch on") if rule is not None and not rule.on else self.tr("Switch off"))
        self.remove.setVisible(rule is not None and rule.own)

    # -- changing -----------------------------------------------------------------------------------------------

    def _switch(self) -> None:
        if (rule := self.list.current()) is not None:
            self._change(partial(_switch, rule.name, not rule.on))

    def _remove(self) -> None:
        if (rule := self.list.current()) is not None and rule.own:
            self._change(partial(_remove, rule.name))

    def _add(self) -> None:
        holds = self.holds.text().strip()
        if not holds:
            self.holds.setFocus()
            return
        self._change(partial(_add, str(self.sort.value()), str(self.field.value()), holds))
        self.holds.clear()

    def _change(self, deed: Callable[[Workspace], None]) -> None:
        self.error.show_problem("")
        work = partial(deed, self._services.workspace)
        self._services.background.run(self, work, self._changed, self._could_not)

    def _changed(self, _: None) -> None:
        self._read()

    def _could_not(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))


def _switch(name: str, on: bool, workspace: Workspace) -> None:
    workspace.inbox.switch_rule(name, on)


def _remove(rule_id: str, workspace: Workspace) -> None:
    workspace.inbox.remove_rule(rule_id)


def _add(sort: str, field: str, holds: str, workspace: Workspace) -> None:
    workspace.inbox.add_rule(sort, field, holds)


def _words(rule: RuleView) -> str:
    """ "Question: it asks with a question mark"."""
    if not rule.own:
        why = reason_words(rule.name)
    elif rule.field == "author":
        why = QCoreApplication.translate("RulesDialog", "the name holds “{words}”").format(words=rule.holds)
    else:
        why = QCoreApplication.translate("RulesDialog", "the text holds “{words}”").format(words=rule.holds)
    return QCoreApplication.translate("RulesDialog", "{sort}: {why}").format(sort=sort_words(rule.sort), why=why)


def _figures(rule: RuleView) -> str:
    if not rule.on:
        return QCoreApplication.translate("RulesDialog", "switched off")
    if not rule.sorted:
        return QCoreApplication.translate("RulesDialog", "none yet")
    if not rule.corrected:
        return QCoreApplication.translate("RulesDialog", "{count} sorted").format(count=rule.sorted)
    told = QCoreApplication.translate("RulesDialog", "{count} sorted, {wrong} corrected")
    return told.format(count=rule.sorted, wrong=rule.corrected)


def _name(rule: RuleView) -> str:
    return f"{_words(rule)}, {_figures(rule)}"


def _paint(row: RowPainter, rule: RuleView) -> None:
    rect = row.rect.adjusted(12, 0, -12, 0)
    figures = _figures(rule)
    wide = text_width(figures, "meta") + 2
    row.text(rect, figures, "meta", "ink2" if rule.on else "ink3", right=True)
    room = QRect(rect.left(), rect.top(), rect.width() - wide - 16, rect.height())
    row.text(room, _words(rule), "secondary", "ink" if rule.on else "ink3")
