"""The posts a change moves: each with the time it has and the one it would get; nothing moves before it is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.reach import needs_server
from ui.theme import scaled
from ui.travelling.words import exactly, on_both
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Select
from ui.widgets.label import HairLine, Label
from ui.widgets.states import InlineError
from ui.words import account_words

if TYPE_CHECKING:
    from brandassist.planning.travel import Moving

WIDE, TALL = 760, 340


class TravellingDialog(Dialog):
    """`moved` brings which of two is meant, by delivery id; `left` lets all stay. Closing decides nothing."""

    moved = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None, moving: Sequence[Moving], told: str = "") -> None:
        super().__init__(parent, self.tr("%n posts move with you", "", len(moving)), WIDE)
        self._moving = moving
        self.choices: dict[str, Select] = {}
        self.body.addWidget(Label(told or self.tr("They mean the time where you are."), "secondary", "ink2", wrap=True))
        self._page = QWidget()
        self._area = self._make_table(self._page)
        self.body.addWidget(self._area)
        self.problem = InlineError()
        self.body.addWidget(self.problem)
        foot = self.add_foot()
        self.cancel = Button(self.tr("Not now"))
        self.leave = Button(self.tr("Leave as they are"))
        self.apply = Button(self.tr("Move them"), "primary")
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.apply)
        self.cancel.clicked.connect(self.reject)
        self.leave.clicked.connect(self._leave)
        self.apply.clicked.connect(self._apply)
        needs_server(self.apply)
        self.apply.setDefault(True)
        self.apply.setEnabled(not all(each.passed for each in moving))
        first = next(iter(self.choices.values()), self.apply)
        first.setFocus()

    def _make_table(self, page: QWidget) -> QScrollArea:
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 8, 4, 8)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        for column, stretch in enumerate((3, 4, 4)):
            self._grid.setColumnStretch(column, stretch)
        for column, words in enumerate((self.tr("Post"), self.tr("Was"), self.tr("Becomes"))):
            self._grid.addWidget(Label(words, "meta", "ink2"), 0, column)
        for at, each in enumerate(self._moving):
            self._grid.addWidget(HairLine(), 2 * at + 1, 0, 1, 3)
            self._add(2 * at + 2, each)
        page.installEventFilter(self)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        return area

    def _add(self, row: int, moving: Moving) -> None:
        top = Qt.AlignmentFlag.AlignTop
        post = QVBoxLayout()
        post.setSpacing(2)
        post.addWidget(Label(moving.title, "cardTitle", wrap=True))
        post.addWidget(Label(account_words(moving.account, moving.network), "meta", "ink2", wrap=True))
        self._grid.addLayout(post, row, 0, top)
        self._grid.addWidget(Label(on_both(moving.before, moving.after), "secondary", "ink2", wrap=True), row, 1, top)
        becomes = QVBoxLayout()
        becomes.setSpacing(4)
        if moving.passed:
            over = self.tr("That hour is over already; it stays.")
            becomes.addWidget(Label(over, "secondary", "awaiting", wrap=True))
        elif moving.clock:
            self._ask_which(becomes, moving)
        else:
            becomes.addWidget(Label(on_both(moving.after, moving.before), "secondary", wrap=True))
        if moving.held_by_server:
            recalled = self.tr("The server holds it; it is taken back first.")
            becomes.addWidget(Label(recalled, "meta", "ink2", wrap=True))
        self._grid.addLayout(becomes, row, 2, top)

    def _ask_which(self, column: QVBoxLayout, moving: Moving) -> None:
        twice = self.tr("That hour comes twice. Which one?")
        never = self.tr("That hour never comes. Which one instead?")
        words = twice if moving.clock == "doubled" else never
        column.addWidget(Label(words, "secondary", "awaiting", wrap=True))
        choices: list[tuple[object, str]] = [(None, self.tr("Choose"))]
        choices += [(fold, exactly(each)) for fold, each in enumerate(moving.choices)]
        select = Select(f"{moving.title}. {words}", choices)
        select.setFixedHeight(scaled(32))
        select.activated.connect(self._chosen)
        column.addWidget(select)
        self.choices[moving.delivery_id] = select

    def _chosen(self) -> None:
        self.problem.show_problem("")

    def _apply(self) -> None:
        folds = {delivery_id: select.value() for delivery_id, select in self.choices.items()}
        open_ones = [select for select in self.choices.values() if select.value() is None]
        if open_ones:
            self.problem.show_problem(self.tr("Choose which hour is meant first."))
            open_ones[0].setFocus()
            return
        self.moved.emit(folds)
        self.accept()

    def _leave(self) -> None:
        self.left.emit()
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As high as the posts, up to some of them; then they scroll."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_table()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit_table()
        super().showEvent(event)

    def _fit_table(self) -> None:
        page = self._page
        wide = self._area.viewport().width()
        height = page.heightForWidth(wide) if page.hasHeightForWidth() else page.sizeHint().height()
        self._area.setFixedHeight(min(max(height, scaled(80)), scaled(TALL)))
