"""Beginning from an idea: those of the diary and those of an archive of posts, with what became of each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from ui.services import Services
from ui.theme import scaled
from ui.when import day_month
from ui.widgets.picking import Choice, PickDialog
from ui.widgets.rows import RowPainter
from ui.words import network_name

if TYPE_CHECKING:
    from brandassist.store.diary.ideas import Idea, State
    from brandassist.workspace import Workspace

STATES: dict[State, str] = {
    "seed": str(QT_TRANSLATE_NOOP("Ideas", "not used yet")),
    "shaping": str(QT_TRANSLATE_NOOP("Ideas", "in a draft")),
    "used": str(QT_TRANSLATE_NOOP("Ideas", "published")),
    "dropped": str(QT_TRANSLATE_NOOP("Ideas", "dropped")),
}


class IdeaDialog(PickDialog):
    """What has a draft already opens that one."""

    def __init__(self, parent: QWidget, services: Services) -> None:
        choice = Choice(
            title=QCoreApplication.translate("Ideas", "Begin from an idea"),
            find=QCoreApplication.translate("Ideas", "Find an idea"),
            rows=QCoreApplication.translate("Ideas", "Ideas"),
            act=QCoreApplication.translate("Ideas", "Begin a draft"),
            none=QCoreApplication.translate(
                "Ideas", "No ideas yet. Write one beside a diary entry, or bring in an archive of your posts."
            ),
            name_of=_name,
            paint=_paint,
        )
        super().__init__(parent, services, choice, partial(_unused_first, services.workspace))

    def show_chosen(self, item: Idea | None) -> None:
        super().show_chosen(item)
        began = item is not None and item.draft_id is not None
        translate = QCoreApplication.translate
        self.act.set_text(translate("Ideas", "Open the draft") if began else translate("Ideas", "Begin a draft"))


def _unused_first(workspace: Workspace) -> list[Idea]:
    """Newest first; what became something already stands below."""
    return sorted(workspace.ideas.list(), key=_is_used)


def _is_used(idea: Idea) -> bool:
    return idea.state != "seed"


def _state(idea: Idea) -> str:
    """Where it came from and how far it is: "X, 12 March 2024, not used yet"."""
    told = [network_name(idea.network)] if idea.out_at is not None else []
    at = idea.out_at or idea.created_at
    told.append(f"{day_month(at.date())} {at.year}")
    told.append(QCoreApplication.translate("Ideas", STATES[idea.state]))
    return ", ".join(told)


def _name(idea: Idea) -> str:
    return f"{' '.join(idea.text.split())}, {_state(idea)}"


def _paint(row: RowPainter, idea: Idea) -> None:
    rect = row.rect.adjusted(16, 0, -16, 0)
    top = rect.top() + scaled(8)
    tint = "ink" if idea.state == "seed" else "ink2"
    row.text(QRect(rect.left(), top, rect.width(), scaled(22)), " ".join(idea.text.split()), "listTitle", tint)
    row.text(QRect(rect.left(), top + scaled(22), rect.width(), scaled(16)), _state(idea), "meta", "ink3")
