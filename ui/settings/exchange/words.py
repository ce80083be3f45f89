"""What is in a file, and what one brought, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brandassist import clock
from ui.sentences import sentence_of
from ui.when import short_when

if TYPE_CHECKING:
    from brandassist.exchange.service import Pair, Read, Wrote


class ExchangeWords(QObject):
    """Counts with their plurals, and the sentences around them."""

    def counts(self, found: Mapping[str, int]) -> str:
        """ "3 drafts, 1 idea", "" for nothing."""
        said: dict[str, Callable[[int], str]] = {
            "draft": lambda n: self.tr("%n drafts", "", n),
            "entry": lambda n: self.tr("%n diary entries", "", n),
            "idea": lambda n: self.tr("%n ideas", "", n),
            "saved_text": lambda n: self.tr("%n saved texts", "", n),
            "plans": lambda n: self.tr("%n planned posts", "", n),
            "approvals": lambda n: self.tr("%n approvals", "", n),
            "outcomes": lambda n: self.tr("%n posts that are out", "", n),
            "pictures": lambda n: self.tr("%n pictures", "", n),
        }
        return ", ".join(words(found[each]) for each, words in said.items() if found.get(each))

    def wrote(self, wrote: Wrote, file: str) -> str:
        """Which file, and what is in it and is not."""
        posts = {"plans": wrote.plans, "approvals": wrote.approvals, "outcomes": wrote.outcomes}
        told = {**wrote.texts, **posts, "pictures": wrote.pictures}
        counts = self.counts(told) or self.tr("nothing new")
        said = [self.tr("{file}: {counts}. No keys.").format(file=file, counts=counts)]
        if wrote.locked:
            said.append(self.tr("%n locked entries stay here.", "", wrote.locked))
        if wrote.held:
            said.append(self.tr("%n texts stay here because they repeat locked words.", "", wrote.held))
        return " ".join(said)

    def read(self, read: Read) -> str:
        """What it brought, what was here already."""
        if not read.number:
            return self.tr("Nothing in it is new.")
        posts = {"plans": read.plans, "approvals": read.approvals, "outcomes": read.outcomes}
        brought = self.counts({**read.brought, **posts})
        said = [self.tr("Brought in: {counts}.").format(counts=brought or self.tr("nothing new"))]
        if read.same:
            said.append(self.tr("%n texts were here already.", "", read.same))
        return " ".join(said)

    def lines(self, read: Read) -> list[str]:
        """What of it could not be taken, or comes later."""
        said = [sentence_of(each) for each in read.problems]
        if read.again:
            said.append(self.tr("%n texts come with the next file, because both made the same.", "", read.again))
        return said

    def differing(self, count: int) -> str:
        return self.tr("In %n places both wrote something else; both versions are kept.", "", count)

    def whom(self, pair: Pair) -> str:
        """With whom, how far, and who sends."""
        said, now = [pair.name], clock.now().astimezone()
        if not pair.mine:
            said.append(self.tr("begun by somebody else who works here"))
        elif not pair.known:
            said.append(self.tr("no file of theirs was read yet"))
        if pair.read_at is not None:
            said.append(self.tr("last read {when}").format(when=short_when(pair.read_at.astimezone(), now)))
        if pair.wrote_at is not None:
            said.append(self.tr("last written {when}").format(when=short_when(pair.wrote_at.astimezone(), now)))
        if pair.mine and (pair.known or pair.leads):
            here = self.tr("what both could send goes from here")
            said.append(here if pair.sends else self.tr("what both could send goes from there"))
        return ", ".join(said)
