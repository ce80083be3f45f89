"""What has been chosen of two texts so far, and the lines in which it is asked. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafts.merging.rows import Row, rows
from drafts.merging.three_way import Choice, Piece, Written, chosen, offsets, resolved

if TYPE_CHECKING:
    from brandassist.writing.diverged import Apart, Diverged

Taken = Literal["mine", "theirs", "agreed", "apart"]


class Place(NamedTuple):
    """A piece of the merge of one text."""

    text_id: str
    number: int


@dataclass(frozen=True)
class Line:
    """A paragraph of the three texts: the pieces it holds."""

    apart: Apart
    row: Row

    def pieces(self) -> list[tuple[Place, Piece]]:
        """In their order."""
        numbers = range(self.row.first, self.row.end)
        return [(Place(self.apart.id, number), self.apart.merge.pieces[number]) for number in numbers]

    def conflicts(self) -> list[Place]:
        """What a person decides in it."""
        return [place for place, piece in self.pieces() if piece.kind == "conflict"]

    def taken(self) -> list[Place]:
        """What was merged unasked in it."""
        return [place for place, piece in self.pieces() if piece.kind in ("mine", "theirs", "agreed")]

    def taken_from(self) -> Taken | None:
        """Whose changes were taken; "apart": of both, at other words."""
        kinds = {piece.kind for _, piece in self.pieces()} - {"same", "conflict"}
        if not kinds:
            return None
        return next(iter(kinds)) if len(kinds) == 1 else "apart"  # pyright: ignore[reportReturnType]


class Same(NamedTuple):
    """Paragraphs that nobody changed, left out of the lines."""

    paragraphs: int


class Stretch(NamedTuple):
    """Words of the text as chosen; `open`: they are only offered yet."""

    text: str
    open: bool


class Choosing:
    """The choices in all texts of one draft or entry; each can be undone."""

    def __init__(self, found: Diverged) -> None:
        self.found = found
        self._texts = {each.id: each for each in found.texts}
        self._chosen: dict[Place, Choice] = {}
        self._past: list[dict[Place, Choice]] = []
        self._future: list[dict[Place, Choice]] = []
        self.conflicts = tuple(Place(each.id, number) for each in found.texts for number in each.merge.conflicts)

    # -- what is shown ------------------------------------------------------------------------------------------

    def lines(self, text_id: str) -> list[Line | Same]:
        """The paragraphs of one text that somebody changed, and how many nobody did between them."""
        made: list[Line | Same] = []
        apart = self._texts[text_id]
        for row in rows(apart.merge):
            line = Line(apart, row)
            if line.conflicts() or line.taken():
                made.append(line)
            elif made and isinstance(made[-1], Same):
                made[-1] = Same(made[-1].paragraphs + 1)
            else:
                made.append(Same(1))
        return made

    def piece(self, place: Place) -> Piece:
        return self._texts[place.text_id].merge.pieces[place.number]

    def choice(self, place: Place) -> Choice | None:
        """What was chosen there, None while nothing was."""
        return self._chosen.get(place)

    def words(self, place: Place, choice: Choice) -> str:
        """What a choice puts there."""
        return chosen(self.piece(place), choice).strip()

    def offers(self, place: Place) -> dict[str, str]:
        """What can be chosen there, each once: of a text without a base only what the two wrote."""
        names = ("base", "mine", "theirs") if self._texts[place.text_id].based else ("mine", "theirs")
        return {name: self.words(place, name) for name in names}  # pyright: ignore[reportArgumentType]

    def made(self) -> int:
        """How many of the conflicts are decided."""
        return sum(each in self._chosen for each in self.conflicts)

    def open(self) -> int:
        """How many are not."""
        return len(self.conflicts) - self.made()

    def text(self, text_id: str) -> list[Stretch]:
        """A text as chosen; in it what is still open."""
        apart, choices = self._texts[text_id], self.as_choices()[text_id]
        whole = resolved(apart.merge, choices)
        found = enumerate(offsets(apart.merge, choices))
        return [
            Stretch(whole[start:end], piece.kind == "conflict" and number not in choices)
            for number, (piece, start, end) in found
        ]

    def as_choices(self) -> dict[str, dict[int, Choice]]:
        """The choices as the engine takes them."""
        made: dict[str, dict[int, Choice]] = {each: {} for each in self._texts}
        for place, choice in self._chosen.items():
            made[place.text_id][place.number] = choice
        return made

    def seen(self) -> dict[str, str]:
        """What stood in each text as it was looked at."""
        return {each.id: each.standing for each in self.found.texts}

    # -- what is done -------------------------------------------------------------------------------------------

    def choose(self, places: Iterable[Place], choice: Choice) -> None:
        """Choose the same at several places, as one step."""
        before = dict(self._chosen)
        self._chosen.update(dict.fromkeys(places, choice))
        self._step(before)

    def take(self, places: Sequence[Place]) -> None:
        """Take what was merged unasked after all."""
        before = dict(self._chosen)
        for place in places:
            self._chosen.pop(place, None)
        self._step(before)

    def keeps_base(self, places: Sequence[Place]) -> bool:
        """Whether the base was chosen over what was merged unasked."""
        return bool(places) and all(self._chosen.get(each) == "base" for each in places)

    def _step(self, before: dict[Place, Choice]) -> None:
        if before != self._chosen:
            self._past.append(before)
            self._future.clear()

    def can_undo(self) -> bool:
        return bool(self._past)

    def can_redo(self) -> bool:
        return bool(self._future)

    def undo(self) -> None:
        """Take the last choice back."""
        if self._past:
            self._future.append(self._chosen)
            self._chosen = self._past.pop()

    def redo(self) -> None:
        """Choose again what was taken back."""
        if self._future:
            self._past.append(self._chosen)
            self._chosen = self._future.pop()

    def carry_over(self, earlier: Choosing) -> None:
        """Keep what was chosen before where the same words are still asked about; the texts moved meanwhile."""
        known: dict[object, Choice] = {_asked(earlier, each): choice for each, choice in earlier.chosen().items()}
        places = [Place(each.id, number) for each in self.found.texts for number in range(len(each.merge.pieces))]
        for place in places:
            choice = known.get(_asked(self, place))
            if choice is not None and self.piece(place).kind != "same":
                self._chosen[place] = choice

    def chosen(self) -> Mapping[Place, Choice]:
        return self._chosen


def _asked(choosing: Choosing, place: Place) -> tuple[str, str, str, str, str]:
    piece = choosing.piece(place)
    return place.text_id, piece.kind, piece.base.text, piece.mine.text, piece.theirs.text


def written(words: str) -> Written:
    """Words of a person's own, in place of all that is offered."""
    return Written(words)
