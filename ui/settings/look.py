"""Languages, theme and text size: seen at once, kept on this computer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.rights import needs_right
from ui.settings.presenter import SettingsPresenter
from ui.settings.section import Line, Number, Section, StillWheel
from ui.theme import colour, font, paint_icon, scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.choice import Option, Segmented
from ui.widgets.field import Select
from ui.widgets.small import text_width

# As each language calls itself; Qt's own names say which English it is.
WRITTEN = {
    "it": "Italiano", "en": "English", "fr": "Français", "de": "Deutsch", "es": "Español", "pt": "Português",
    "nl": "Nederlands", "pl": "Polski", "sv": "Svenska", "da": "Dansk", "fi": "Suomi", "el": "Ελληνικά",
    "ro": "Română", "cs": "Čeština", "hu": "Magyar", "tr": "Türkçe", "ja": "日本語", "zh": "中文",
}  # fmt: skip


def language_name(code: str) -> str:
    """A language as it calls itself: "Italiano"."""
    return WRITTEN.get(code, code)


class LanguageTag(QAbstractButton):
    """A language one writes in; pressing it takes it off the list."""

    def __init__(self, code: str, removable: bool) -> None:
        super().__init__()
        self.code = code
        name = language_name(code)
        self.setText(name)
        self.setAccessibleName(self.tr("{language}, take off the list").format(language=name) if removable else name)
        self.setToolTip(self.accessibleName())
        self.setEnabled(removable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), "meta", 500) + (32 if self.isEnabled() else 16), scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("hair" if self.underMouse() and self.isEnabled() else "tag"))
        box = QRectF(self.rect()).adjusted(0, 3, 0, -3)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colour("ink2"))
        painter.setFont(font("meta", 500))
        painter.drawText(self.rect().adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isEnabled():
            paint_icon(painter, QRectF(self.width() - 19, self.height() / 2 - 5.5, 11, 11), "x", "ink2")


class WrittenLanguages(QWidget):
    """Tags of the languages one writes in, and Add."""

    chosen = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self._codes: list[str] = []
        self._tags: list[LanguageTag] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.add = LinkButton(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add a language you write in"))
        self.add.clicked.connect(self._open_menu)
        self._row.addWidget(self.add)

    def show_codes(self, codes: list[str]) -> None:
        """Show these; the last one cannot be taken off."""
        if codes == self._codes:
            return
        had_focus = any(tag.hasFocus() for tag in self.tags())
        self._codes = list(codes)
        for tag in self._tags:
            self._row.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        self._tags = [LanguageTag(code, len(codes) > 1) for code in codes]
        for place, tag in enumerate(self._tags):
            tag.clicked.connect(self._take_off)
            self._row.insertWidget(place, tag)
        if had_focus:
            self.add.setFocus()

    def tags(self) -> list[LanguageTag]:
        """What is shown, in order."""
        return list(self._tags)

    def menu(self) -> QMenu:
        """The languages that are not on the list yet."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in WRITTEN:
            if code not in self._codes:
                menu.addAction(language_name(code)).setData(code)
        menu.triggered.connect(self._put_on)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _put_on(self, action: object) -> None:
        from PySide6.QtGui import QAction

        if isinstance(action, QAction):
            self.chosen.emit([*self._codes, str(action.data())])

    def _take_off(self) -> None:
        tag = self.sender()
        if isinstance(tag, LanguageTag):
            self.chosen.emit([code for code in self._codes if code != tag.code])


class LookSection(Section):
    """What the program speaks and how it looks; what one writes in belongs to the workspace."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.entitle(self.tr("Languages and theme"))
        languages: list[tuple[object, str]] = [("", self.tr("As the system")), ("en", "English"), ("it", "Italiano")]
        self.language = Select(self.tr("The program speaks"), languages)
        self.language.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.language.installEventFilter(StillWheel(self))
        self.written = WrittenLanguages()
        themes = [
            Option("", self.tr("As the system")),
            Option("light", self.tr("Light")),
            Option("dark", self.tr("Dark")),
        ]
        self.mode = Segmented(self.tr("Theme"), themes)
        self.percent = Number(self.tr("Text size in percent"), 90, 150, 10, " %")
        self.place(Line(self.tr("The program speaks"), self.language, words=self.tr("language")))
        self.place(Line(self.tr("You write in"), self.written), "write_languages")
        self.place(Line(self.tr("Theme"), self.mode))
        self.place(Line(self.tr("Text size"), self.percent, after=self.tr("90 to 150")), "device")
        self.spelling = QCheckBox(self.tr("Check spelling in Italian and English"))
        needs_right("setting", self.written, self.spelling)
        self.spelling.clicked.connect(self._choose_spelling)
        self.place(Line("", self.spelling, words=self.spelling.text()), "spelling")
        self.language.activated.connect(self._choose_language)
        self.written.chosen.connect(self._choose_written)
        self.mode.chosen.connect(self._choose_theme)
        self.percent.valueChanged.connect(self._choose_size)
        theme.changed.connect(self._themed)

    def show_values(self) -> None:
        """Show what counts now."""
        self.language.set_value(self._presenter.device("language"))
        self.written.show_codes(self._presenter.rules["write_languages"])
        self.spelling.setChecked(self._presenter.rules["spelling"] == "on")
        self._themed()

    def _choose_spelling(self, on: bool) -> None:
        self._presenter.choose("rule", "spelling", "on" if on else "off")

    def _themed(self) -> None:
        """The View menu switches theme and size too."""
        self.mode.blockSignals(True)
        self.mode.set_value("" if theme.mode == "system" else theme.mode)
        self.mode.blockSignals(False)
        self.percent.show_value(theme.percent)

    def _choose_language(self) -> None:
        self._presenter.choose("device", "language", self.language.value())

    def _choose_written(self, codes: list[str]) -> None:
        self._presenter.choose("rule", "write_languages", codes)

    def _choose_theme(self, mode: str) -> None:
        self._presenter.choose("device", "theme", mode)

    def _choose_size(self, percent: int) -> None:
        self._presenter.choose("device", "text_scale", percent / 100)
