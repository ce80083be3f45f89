"""Writing: drafts, where they begin, what is said of them, approval."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from brandassist.workspace.diary import DiaryServices

if TYPE_CHECKING:
    from brandassist.writing.allowed import AllowedWords
    from brandassist.writing.approval import Approvals
    from brandassist.writing.asking import Asking
    from brandassist.writing.awaiting import Awaiting
    from brandassist.writing.comments import Comments
    from brandassist.writing.diverged import DivergedTexts
    from brandassist.writing.documents import Documents
    from brandassist.writing.from_entry import FromEntry
    from brandassist.writing.from_file import FromFile
    from brandassist.writing.from_link import FromLink
    from brandassist.writing.internal_names import InternalNames
    from brandassist.writing.library import Drafts
    from brandassist.writing.pieces import DraftPieces
    from brandassist.writing.rendering import Rendering
    from brandassist.writing.saved_texts import SavedTexts
    from brandassist.writing.stale_words import StaleWords
    from brandassist.writing.templates import Templates


class WritingServices(DiaryServices):
    """Texts on their way to being approved."""

    @cached_property
    def drafts(self) -> Drafts:
        from brandassist.writing.library import Drafts

        return Drafts(self.db, self.me)

    @cached_property
    def draft_pieces(self) -> DraftPieces:
        """Drafts split in two and made one."""
        from brandassist.writing.pieces import DraftPieces

        return DraftPieces(self.db, self.me)

    @cached_property
    def documents(self) -> Documents:
        from brandassist.writing.documents import Documents

        return Documents(self.db, self.me, self.drafts)

    @cached_property
    def from_entry(self) -> FromEntry:
        from brandassist.writing.from_entry import FromEntry

        return FromEntry(self.db, self.me)

    @cached_property
    def from_file(self) -> FromFile:
        from brandassist.writing.from_file import FromFile

        return FromFile(self.documents, self.media_folder)

    @cached_property
    def from_link(self) -> FromLink:
        from brandassist.writing.from_link import FromLink

        return FromLink(self.db, self.drafts)

    @cached_property
    def saved_texts(self) -> SavedTexts:
        """Templates and snippets."""
        from brandassist.writing.saved_texts import SavedTexts

        return SavedTexts(self.db, self.me)

    @cached_property
    def templates(self) -> Templates:
        """Drafts that begin from a template."""
        from brandassist.writing.templates import Templates

        return Templates(self.db, self.me, self.drafts)

    @cached_property
    def allowed_words(self) -> AllowedWords:
        """What the checks let pass here."""
        from brandassist.writing.allowed import AllowedWords

        return AllowedWords(self.db, self.me)

    @cached_property
    def stale_words(self) -> StaleWords:
        """What a person added to the words that hold only for a while."""
        from brandassist.writing.stale_words import StaleWords

        return StaleWords(self.db, self.me)

    @cached_property
    def internal_names(self) -> InternalNames:
        """Names and figures that stay inside; the checks tell them."""
        from brandassist.writing.internal_names import InternalNames

        return InternalNames(self.db, self.me)

    @cached_property
    def comments(self) -> Comments:
        """What is said in the margin of drafts."""
        from brandassist.writing.comments import Comments

        return Comments(self.db, self.me)

    @cached_property
    def asking(self) -> Asking:
        """Where links lead and whether people exist, asked when a person wishes it."""
        from brandassist.writing.asking import Asking

        return Asking(self.db, self.accounts.as_anybody)

    @cached_property
    def rendering(self) -> Rendering:
        from brandassist.writing.rendering import Rendering

        return Rendering(self.db, self.media_folder)

    @cached_property
    def approvals(self) -> Approvals:
        from brandassist.writing.approval import Approvals

        return Approvals(self.db, self.me, self.rendering)

    @cached_property
    def diverged(self) -> DivergedTexts:
        """Texts that two changed apart in the same words."""
        from brandassist.writing.diverged import DivergedTexts

        return DivergedTexts(self.db, self.me, self.approvals)

    @cached_property
    def awaiting(self) -> Awaiting:
        """What waits for approval."""
        from brandassist.writing.awaiting import Awaiting

        return Awaiting(self.db, self.me, self.rendering)
