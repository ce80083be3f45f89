"""What a person shows of a picture: a rectangle of it, turned. The original stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

Sides = tuple[float, float, float, float]  # left, top, right, bottom

LEAST = 0.001  # of a side: less is a slip of the hand
PLACES = 6  # of a fraction: finer than a pixel of the largest picture


@dataclass(frozen=True)
class Cut:
    """A rectangle in fractions of the upright original, and then quarter turns clockwise (0 to 3).

    Raises ValueError where it is no rectangle within the picture.
    """

    left: float = 0.0
    top: float = 0.0
    right: float = 1.0
    bottom: float = 1.0
    turns: int = 0

    def __post_init__(self) -> None:
        for name in ("left", "top", "right", "bottom"):
            object.__setattr__(self, name, round(float(getattr(self, name)), PLACES))
        inside = 0 <= self.left < self.right <= 1 and 0 <= self.top < self.bottom <= 1
        if not inside or min(self.right - self.left, self.bottom - self.top) < LEAST - 10**-PLACES:
            raise ValueError("no rectangle within the picture")
        object.__setattr__(self, "turns", self.turns % 4)

    def turned(self, quarters: int) -> Cut:
        """The same rectangle, turned further."""
        return replace(self, turns=self.turns + quarters)

    def shaped(self, ratio: float, width: int, height: int) -> Cut:
        """The largest rectangle in the middle of this one that is seen `ratio` times as wide as high.

        `width` and `height`: the upright original's.
        """
        upright = 1 / ratio if self.turns % 2 else ratio
        wide, high = (self.right - self.left) * width, (self.bottom - self.top) * height
        trim_x = max(0.0, wide - high * upright) / width / 2
        trim_y = max(0.0, high - wide / upright) / height / 2
        return replace(
            self,
            left=self.left + trim_x,
            right=self.right - trim_x,
            top=self.top + trim_y,
            bottom=self.bottom - trim_y,
        )

    def seen(self) -> Sides:
        """Left, top, right and bottom in the picture as it is seen, turned."""
        sides = (self.left, self.top, self.right, self.bottom)
        for _ in range(self.turns):
            sides = _quarter(sides)
        return sides

    def box(self, width: int, height: int) -> tuple[int, int, int, int]:
        """Left, top, right and bottom in pixels of an upright original of this size; never empty."""
        left, right = _pixels(self.left, self.right, width)
        top, bottom = _pixels(self.top, self.bottom, height)
        return left, top, right, bottom

    def size(self, width: int, height: int) -> tuple[int, int]:
        """Width and height, as seen, of what is shown of an upright original of this size."""
        left, top, right, bottom = self.box(width, height)
        wide, high = right - left, bottom - top
        return (high, wide) if self.turns % 2 else (wide, high)

    def of(self, picture: Image.Image) -> Image.Image:
        """What it shows of an upright picture."""
        from PIL import Image

        box = self.box(*picture.size)
        shown = picture if box == (0, 0, *picture.size) else picture.crop(box)
        clockwise = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
        turn = clockwise[self.turns]
        return shown if turn is None else shown.transpose(turn)


WHOLE = Cut()


def cut_as_seen(sides: Sides, turns: int) -> Cut:
    """The cut whose rectangle is seen at these sides; the way back from `Cut.seen`."""
    for _ in range(-turns % 4):
        sides = _quarter(sides)
    return Cut(*sides, turns)


def _quarter(sides: Sides) -> Sides:
    """The same rectangle after a quarter turn clockwise."""
    left, top, right, bottom = sides
    return 1 - bottom, left, 1 - top, right


def _pixels(start: float, end: float, length: int) -> tuple[int, int]:
    first = min(round(start * length), length - 1)
    return first, max(round(end * length), first + 1)
