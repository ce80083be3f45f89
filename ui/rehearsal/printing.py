"""The list of a rehearsal on paper: days, and under each what was found."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.rehearsal.lines import Day, Fine, Item
from ui.rehearsal.words import rule_words, some
from ui.theme import font
from ui.when import long_day
from ui.words import account_words


def ask_and_print(parent: QWidget, title: str, summary: str, items: Sequence[Item]) -> None:
    """The system's own dialog offers printers and a PDF file; nothing happens when it is cancelled."""
    printer = QPrinter()
    if QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted:
        document_of(title, summary, items).print_(printer)


def document_of(title: str, summary: str, items: Sequence[Item]) -> QTextDocument:
    """The list laid out as text, black on white whatever theme the screen is in."""
    document = QTextDocument()
    document.setDefaultFont(font("body"))
    body = "".join(_row(each) for each in items)
    document.setHtml(f"<h1>{escape(title)}</h1><p>{escape(summary)}</p><table cellpadding='4'>{body}</table>")
    return document


def _row(item: Item) -> str:
    if isinstance(item, Day):
        head = f"{long_day(item.day, year=False)}, {some('posts', item.posts)}"
        return f"<tr><td colspan='4'><h3>{escape(head)}</h3></td></tr>"
    if isinstance(item, Fine):
        return f"<tr><td colspan='4'>{escape(item.words)}</td></tr>"
    row = item.line.row
    told = (row.wall[11:16], account_words(row.account, row.network), row.title, rule_words(item.finding.rule))
    cells = "".join(f"<td>{escape(each)}</td>" for each in told)
    return f"<tr>{cells}</tr><tr><td></td><td colspan='3'>{escape(item.words)}</td></tr>"
