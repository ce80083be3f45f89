"""How what was typed gets to the disk: on the database lane, nothing of a widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brandassist.writing import past
from brandassist.writing.library import Kept

if TYPE_CHECKING:
    from brandassist.workspace import Workspace


@dataclass(frozen=True)
class Saving:
    """The texts that were typed, as they were `known` to the database, and how they came about."""

    draft_id: str
    typed: Mapping[str, str]
    known: Mapping[str, str]
    batches: tuple[past.Batch, ...]


def save(workspace: Workspace, saving: Saving) -> Kept:
    """Keep it, together with what another hand wrote there meanwhile.

    The steps go first: those of a text that did not get to the disk fit no text and are passed over.
    """
    past.note(workspace.past_folder, saving.draft_id, saving.batches)
    return workspace.drafts.keep_typed(saving.draft_id, saving.typed, saving.known)
