"""Pictures on disk: the original kept by its hash, and what may leave: turned upright, scaled, without hidden data."""

from brandassist.media.originals import MAX_BYTES, Kept, keep, original
from brandassist.media.renditions import Made, Original, Rendition, rendition, rendition_of, thumbnail

__all__ = [
    "MAX_BYTES",
    "Kept",
    "Made",
    "Original",
    "Rendition",
    "keep",
    "original",
    "rendition",
    "rendition_of",
    "thumbnail",
]
