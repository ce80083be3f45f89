"""A passage somebody wrote, shown in serif: plain text with its web addresses as links. Nothing is loaded."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from drafts.unmasking import unmasked
from ui.inbox.conversation.links import ADDRESS, is_doubtful, open_link, server_of
from ui.theme import Role, Token, colour, font, line_height, scaled, theme
from ui.widgets.button import LinkButton
from ui.widgets.label import Label

LONGEST = 4_000  # characters of one message shown at once; the rest when asked for
POURED = 20_000  # characters added to a long message in one go: the window answers in between
READ_ALOUD = 2_000
HIGH = 420  # of a whole long message, which scrolls by itself
LTR, END = "\u2066", "\u2069"  # an address keeps its own order, whatever stands around it


class Passage(Label):
    """Selectable; an address is written out in full, so it shows where it goes, and Enter or a click opens it."""

    def __init__(self, text: str, role: Role, tint: Token = "ink") -> None:
        found = unmasked(text[:LONGEST])
        self._text, self.left_out = found.text, found.left_out
        self._passage_role: Role = role
        super().__init__("", role, tint, wrap=True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self._text[:READ_ALOUD])
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if ADDRESS.search(self._text):
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        self.setTextInteractionFlags(flags)
        self.linkActivated.connect(self._open)
        self.linkHovered.connect(self.setToolTip)  # an address: it holds no "<", so it is never taken for markup
        self._write()
        theme.changed.connect(self._write)

    def _write(self) -> None:
        spaced = f"line-height:{line_height(self._passage_role)}px;-qt-line-height-type:fixed;margin:0"
        body = marked_up(self._text, colour("accent").name())
        self.setText(f'<p style="{spaced}">{body}</p>')

    def _open(self, address: str) -> None:
        open_link(self, address)


def marked_up(text: str, accent: str) -> str:
    """Rich text of an unmasked one: everything escaped, only web addresses become links, named by what they open."""
    text = unmasked(text[:LONGEST]).text.strip()
    pieces: list[str] = []
    end = 0
    for found in ADDRESS.finditer(text):
        address = found[0]
        pieces.append(html.escape(text[end : found.start()]))
        style = f'style="color:{accent};text-decoration:none"'
        pieces.append(f'<a {style} href="{html.escape(address)}">{LTR}{html.escape(address)}{END}</a>')
        if is_doubtful(address) and (server := server_of(address)):
            pieces.append(f" [{html.escape(server)}]")
        end = found.end()
    pieces.append(html.escape(text[end:]))
    return "".join(pieces).replace("\n", "<br>")


class Words(QWidget):
    """A message's words: a passage, and of a long one the rest when asked for, poured in while the window lives on."""

    whole_wanted = Signal()

    def __init__(self, text: str, role: Role, tint: Token = "ink", whole: bool = False) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text, self._poured = text, 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.passage: Passage | None = None
        self.all: WholeText | None = None
        if whole and len(text) > LONGEST:
            self._show_all(role)
            return
        self.passage = Passage(beginning(text), role, tint)
        self._column.addWidget(self.passage)
        if self.passage.left_out:
            left = self.tr("%n characters that cannot be seen are left out.", "", self.passage.left_out)
            self._column.addWidget(Label(left, "meta", "ink3", wrap=True))
        if len(text) > LONGEST:
            more = LinkButton(self.tr("Show all %n characters", "", len(text)))
            more.clicked.connect(self.whole_wanted)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_all(self, role: Role) -> None:
        self.all = WholeText(self.tr("The whole message"), role)
        self._column.addWidget(self.all)
        self._pour()

    def _pour(self) -> None:
        assert self.all is not None
        piece = self._text[self._poured : self._poured + POURED]
        self._poured += len(piece)
        self.all.appendPlainText(in_short_lines(unmasked(piece).text))
        if self._poured < len(self._text):
            QTimer.singleShot(0, self, self._pour)


class WholeText(QPlainTextEdit):
    """Read only, plain, laid out only where it is seen."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._role: Role = role
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._dress()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.setFont(font(self._role))
        self.setFixedHeight(scaled(HIGH))


def beginning(text: str) -> str:
    """What is shown of a long message at once, cut between two words where one ends near."""
    if len(text) <= LONGEST:
        return text
    cut = text.rfind(" ", LONGEST - 200, LONGEST - 2)
    return text[: cut if cut > 0 else LONGEST - 2] + " …"


def in_short_lines(text: str) -> str:
    """No line so long that laying it out would be felt."""
    return "\n".join(
        line[at : at + LONGEST] for line in text.split("\n") for at in range(0, max(1, len(line)), LONGEST)
    )
