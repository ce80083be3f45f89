"""All shortcuts on a page of their own: each can be changed or switched off; a clash is named before it is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.actions import key_text
from ui.keymap import keymap
from ui.screen import KeyHint, Screen, hint
from ui.screens import SCREENS
from ui.services import Services
from ui.settings.keys.asking import KeyField
from ui.settings.keys.table import WITHIN, Bound, as_delivered, bound, clashing, fault, with_key
from ui.settings.presenter import SettingsPresenter
from ui.theme import scaled
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import HairLine, Label
from ui.widgets.rows import RowList, RowPainter, Rows
from ui.widgets.small import key_cap_width, paint_key_cap, text_width
from ui.widgets.states import InlineError

MARGIN = 72


class KeysPage(Screen):
    """Enter on a row asks for its new key; what is kept counts at once and can be taken back."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.presenter = SettingsPresenter(services, self)
        self._asked: tuple[Bound, str] | None = None  # a key that clashes, until a person says what is to be
        self.finder = Field(self.tr("Find a shortcut"), self.tr("Find a shortcut"), icon_name="magnifying-glass")
        self.rows: Rows[Bound] = Rows(self._name, lambda row: row.name)
        self.list = RowList(self.rows, 36, self._paint, self.tr("All shortcuts"))
        self.list.setUniformItemSizes(True)
        self.chosen = Label("", "body")
        self.field = KeyField(self)
        self.off = Button(self.tr("Switch off"))
        self.back = Button(self.tr("As delivered"))
        self.all_back = Button(self.tr("All as delivered"), "quiet")
        self.error = InlineError(self.tr("Take it from there"))
        self._lay_out()
        self._connect()
        self._show()
        self.list.choose_row(0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 24, MARGIN, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Shortcuts"), "title"))
        head.addStretch(1)
        head.addWidget(self.finder)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.chosen, 1)
        for widget in (self.field, self.off, self.back):
            line.addWidget(widget)
        self.field.setFixedWidth(scaled(176))
        self.finder.setFixedWidth(scaled(256))
        column.addLayout(line)
        column.addWidget(self.error)
        column.addWidget(HairLine())
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.all_back)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.finder.textChanged.connect(self._show)
        self.finder.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._ask)
        self.field.taken.connect(self._take)
        self.off.clicked.connect(self._switch_off)
        self.back.clicked.connect(self._give_back)
        self.all_back.clicked.connect(self._give_all_back)
        self.error.acted.connect(self._take_anyway)
        self.presenter.loaded.connect(self._show)

    # -- what the shell asks ------------------------------------------------------------------------------------

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {"find_here": self._to_finder, "undo": self._undo, "redo": self._redo}

    def key_hints(self) -> list[KeyHint]:
        return [
            KeyHint("↵", self.tr("Another key")),
            hint("find_here", self.tr("Find a shortcut")),
            hint("undo", self.tr("Undo a change")),
            KeyHint("Esc", self.tr("Back")),
        ]

    def context_line(self) -> str:
        return self.tr("Changes apply at once")

    def arrive(self, target: object) -> None:
        del target
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.field.hasFocus() or self.error.isVisible():
            self._leave()
        elif self.finder.text():
            self.finder.clear()
        else:
            self.services.shell.back()

    # -- what is shown ------------------------------------------------------------------------------------------

    def _everything(self) -> list[Bound]:
        return bound(keymap.own, self._screens())

    def _show(self) -> None:
        words = self.finder.text().strip().casefold()
        self.rows.reset([each for each in self._everything() if words in f"{self._text(each)} {each.cap}".casefold()])
        if self.list.current() is None:
            self.list.choose_row(0)
        self._chosen(self.list.current())
        self.all_back.setEnabled(any(each.changed for each in self._everything()))

    def _chosen(self, row: Bound | None) -> None:
        self._asked = None
        self.error.show_problem("")
        self.chosen.setText(self._text(row) if row is not None else "")
        self.field.setText(row.cap if row is not None else "")
        self.field.setEnabled(row is not None)
        self.off.setEnabled(row is not None and bool(row.keys))
        self.back.setEnabled(row is not None and row.changed)

    def _text(self, row: Bound) -> str:
        text = row.text.rstrip("…")
        if not row.letter:
            return text
        place = row.name.split(".")[0]
        where = next(spec.text for spec in SCREENS if spec.name == WITHIN.get(place, place))
        return self.tr("{screen}: {action}").format(screen=where, action=text)

    def _name(self, row: Bound) -> str:
        key = row.cap or (self.tr("switched off") if row.delivered else self.tr("no key"))
        return ", ".join([self._text(row), key, *([self.tr("changed")] if row.changed else [])])

    def _paint(self, row: RowPainter, item: Bound) -> None:
        rect = row.rect.adjusted(12, 0, -12, 0)
        right = rect.right()
        if item.keys:
            width = key_cap_width(item.cap)
            cap = QRectF(right - width, rect.top() + (rect.height() - scaled(18)) / 2, width, scaled(18))
            paint_key_cap(row.painter, cap, item.cap)
        else:
            words = self.tr("switched off") if item.delivered else ""
            width = text_width(words, "meta") + 1
            row.text(QRect(right - width, rect.top(), width, rect.height()), words, "meta", "ink3")
        right -= width + 16
        if item.changed:
            room = text_width(self.tr("changed"), "meta") + 1
            row.text(QRect(right - room, rect.top(), room, rect.height()), self.tr("changed"), "meta", "ink2")
            right -= room + 16
        row.text(QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), self._text(item), "secondary")

    # -- changing -----------------------------------------------------------------------------------------------

    def _ask(self, _: object) -> None:
        self._chosen(self.list.current())
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, key: str) -> None:
        row = self.list.current()
        if row is None:
            return
        self.error.offer(False)
        sentences = {
            "needs_modifier": self.tr("Alone it would act while you write. Hold Ctrl or Alt, or take an F key."),
            "only_plain": self.tr("In a list it is one letter or sign, without Ctrl or Alt."),
            "reserved": self.tr("This key is the same everywhere and stays."),
        }
        shown = key_text(QKeySequence(key))
        self.field.setText(shown)
        if wrong := fault(row, key):
            self.error.show_problem(sentences[wrong])
        elif (other := clashing(row, key, self._everything())) is not None:
            self._asked = (row, key)
            self.error.offer(True)
            words = self.tr("{key} is “{other}”. Taken from there, that has no key any more.")
            self.error.show_problem(words.format(key=shown, other=self._text(other)))
        else:
            self._keep(with_key(keymap.own, row, key))

    def _take_anyway(self) -> None:
        if self._asked is None:
            return
        row, key = self._asked
        own = dict(keymap.own)
        while (other := clashing(row, key, bound(own, self._screens()))) is not None:
            own = with_key(own, other, "")
        self._keep(with_key(own, row, key))

    def _screens(self) -> list[str]:
        return [spec.name for spec in SCREENS if self.services.shell.has(spec.name)]

    def _switch_off(self) -> None:
        if (row := self.list.current()) is not None:
            self._keep(with_key(keymap.own, row, ""))

    def _give_back(self) -> None:
        row = self.list.current()
        if row is None:
            return
        other = next((found for key in row.delivered if (found := clashing(row, key, self._everything()))), None)
        if other is None:
            self._keep(as_delivered(keymap.own, row))
        else:  # somebody else has it by now
            self._take(row.delivered[0])

    def _give_all_back(self) -> None:
        names = {each.name for each in self._everything()}
        self._keep({name: key for name, key in keymap.own.items() if name not in names})

    def _keep(self, own: dict[str, str]) -> None:
        self.presenter.choose("device", "keys", own)
        self._leave()

    def _leave(self) -> None:
        self._chosen(self.list.current())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_finder(self) -> None:
        self.finder.setFocus()
        self.finder.selectAll()

    def _undo(self) -> None:
        self.presenter.undo()

    def _redo(self) -> None:
        self.presenter.redo()
