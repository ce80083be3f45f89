"""Pictures on disk: the original kept by its hash, and what may leave: upright, cut, scaled, without hidden data."""

from brandassist.media.cuts import WHOLE, Cut, cut_as_seen
from brandassist.media.likeness import alike, close
from brandassist.media.originals import MAX_BYTES, Kept, facts_of, keep, likeness_of, original
from brandassist.media.renditions import Made, Original, Rendition, keep_rendition, rendition, rendition_of, thumbnail

__all__ = [
    "MAX_BYTES",
    "WHOLE",
    "Cut",
    "Kept",
    "Made",
    "Original",
    "Rendition",
    "alike",
    "close",
    "cut_as_seen",
    "facts_of",
    "keep",
    "keep_rendition",
    "likeness_of",
    "original",
    "rendition",
    "rendition_of",
    "thumbnail",
]
