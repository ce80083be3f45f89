"""The inbox's summary: how many were answered and how soon, by network and weekday; the ledger to take along."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect
from PySide6.QtWidgets import QFileDialog, QWidget

from brandassist import clock
from ui.inbox.figures.answered import debt_words, read_figures, whole_words
from ui.inbox.signals import came_words
from ui.sentences import sentence_of
from ui.services import Services
from ui.theme import scaled, theme
from ui.when import age
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Labelled, Select
from ui.widgets.label import Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.states import InlineError
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.inbox.figures import Figure, Figures
    from brandassist.inbox.signals import Signals

HEIGHT, EDGES = 32, (0, 0.19, 0.43, 0.69, 1)  # of the columns, as shares of the width


class Summary(Dialog):
    """The last four weeks; a row for the week and one for each weekday of the network chosen."""

    def __init__(self, parent: QWidget, services: Services) -> None:
        super().__init__(parent, "", 640)
        self.set_title(self.tr("How soon people are answered"))
        self._services = services
        self._figures: Figures | None = None
        self.said = Label("", "secondary", "ink2", wrap=True)
        self.hour = Label("", "secondary", "ink2", wrap=True)
        self.hour.setContentsMargins(0, 0, 0, 4)
        self.network = Select(self.tr("Network"), [("", self.tr("All networks"))])
        self.rows: Rows[Figure] = Rows(self._name, lambda each: (each.network, each.weekday))
        self.table = RowList(self.rows, HEIGHT, self._paint, self.tr("By weekday"))
        self._fit_table()
        theme.changed.connect(self._fit_table)
        self.error = InlineError()
        self.export = Button(self.tr("Export the ledger…"))
        for widget in (
            self.said,
            self.hour,
            Labelled(self.tr("Network"), self.network, above=True),
            self.table,
            self.error,
        ):
            self.body.addWidget(widget)
        about = self.tr("Practice never counts. The time to the first answer has all hours, those outside work too.")
        self.body.addWidget(Label(about, "meta", "ink3", wrap=True))
        foot = self.add_foot()
        foot.addStretch(1)
        foot.addWidget(self.export)
        self.network.activated.connect(self._show)
        self.export.clicked.connect(self._ask_file)
        services.background.run(self, partial(read_figures, services.workspace), self._took, self._failed)
        services.background.run(self, services.workspace.inbox.signals, self._took_hour, self._failed)

    def _fit_table(self) -> None:
        self.table.setFixedHeight(scaled(HEIGHT) * 8 + 2)

    def _took(self, figures: Figures) -> None:
        self._figures = figures
        for name in figures.networks:
            self.network.addItem(network_name(name), name)
        self.said.setText(" ".join((whole_words(figures), debt_words(figures, clock.now()))).strip())
        self._show()

    def _took_hour(self, signals: Signals) -> None:
        self.hour.setText(came_words(signals))

    def _show(self) -> None:
        if self._figures is not None:
            self.rows.reset(self._figures.of(str(self.network.value())))

    def _failed(self, error: Exception) -> None:
        self.error.show_problem(sentence_of(error))

    # -- the rows ---------------------------------------------------------------------------------------------------

    def _name(self, each: Figure) -> str:
        return ", ".join((self._day(each), *self._cells(each)))

    def _day(self, each: Figure) -> str:
        if each.weekday is None:
            return self.tr("Every day")
        day = QLocale().standaloneDayName(each.weekday + 1, QLocale.FormatType.LongFormat)
        return day[:1].upper() + day[1:]  # it begins a row

    def _cells(self, each: Figure) -> tuple[str, ...]:
        if each.share is None:
            return (self.tr("nobody wrote"),)
        told = [self.tr("{answered} of {owed} answered").format(answered=each.answered, owed=each.owed)]
        if each.median is not None and each.ninetieth is not None:
            told.append(self.tr("half within {time}").format(time=age(each.median)))
            told.append(self.tr("nine of ten within {time}").format(time=age(each.ninetieth)))
        return tuple(told)

    def _paint(self, row: RowPainter, each: Figure) -> None:
        edges = [row.rect.left() + round(row.rect.width() * share) for share in EDGES]
        for number, words in enumerate((self._day(each), *self._cells(each))):
            cell = QRect(edges[number], row.rect.top(), edges[number + 1] - edges[number] - 8, row.rect.height())
            weight = 600 if each.weekday is None else 400
            row.text(cell, words, "secondary", "ink2" if number else "ink", weight=weight)

    # -- the ledger --------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the ledger"), "", self.tr("Tables (*.csv)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.write_file)
        dialog.open()

    def write_file(self, path: str) -> None:
        """Write the ledger of the same four weeks, with these figures of each network."""
        if self._figures is not None:
            told = self._figures
            inbox = self._services.workspace.inbox
            write = partial(inbox.export_ledger, Path(path), told.since, told.until)
            self._services.background.run(self, write, partial(self._written, Path(path).name), self._failed)

    def _written(self, name: str, _: None) -> None:
        self.error.show_problem("")
        self._services.shell.say(self.tr("Saved as {name}").format(name=name))
