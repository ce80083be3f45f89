"""The little QSS there is: what Fusion cannot be told by a palette."""

from __future__ import annotations

from ui.theme.tokens import Colours

SHEET = """
QMenuBar {{ background: {paper}; color: {ink2}; border: 0; padding: 2px 16px; font-size: {s13}px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected {{ background: {sel}; color: {ink}; }}
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {hair2}; padding: 6px 0; font-size: {s13}px; }}
QMenu::item {{ padding: 6px 24px 6px 16px; }}
QMenu::item:selected {{ background: {sel}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::separator {{ height: 1px; background: {hair}; margin: 6px 0; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {hair2}; padding: 4px 8px;
  font-size: {s12}px; }}
QLineEdit, QComboBox, QSpinBox, QTimeEdit, QDateEdit, QDateTimeEdit {{ background: {surface}; color: {ink};
  border: 1px solid {ctl}; border-radius: 6px; padding: 0 9px; min-height: {h30}px;
  selection-background-color: {accent}; selection-color: {onAccent}; placeholder-text-color: {ink3}; }}
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button,
QDateEdit::up-button, QDateEdit::down-button, QDateTimeEdit::up-button,
QDateTimeEdit::down-button {{ width: 0; border: 0; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {ink3}; border-color: {hair2}; }}
QAbstractSpinBox QLineEdit {{ border: 0; padding: 0 0 0 8px; min-height: 0; background: transparent; }}
QLineEdit[bare="true"] {{ background: transparent; border: 0; padding: 0; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {hair2}; outline: 0;
  selection-background-color: {sel}; selection-color: {ink}; }}
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 10px; }} QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {hair2}; border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {ctl}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {hair}; border: 0; border-radius: 1px; max-height: 2px; min-height: 2px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 1px; }}
"""


def style_sheet(colours: Colours, percent: int) -> str:
    """The sheet for a palette, sizes at the text scale in percent."""
    sizes = {f"s{size}": round(size * percent / 100) for size in (12, 13)}
    names = {str(token): value.name() for token, value in colours.items()}
    return SHEET.format(**names, **sizes, h30=round(30 * percent / 100))
