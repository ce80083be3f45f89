"""What a description of a picture should not be: the name of its file, or the word "picture" again."""

from typing import Literal

from drafts.patterns import pattern

Doubt = Literal["file_name", "says_picture"]

_FILE = pattern(
    r"(?i)^\s*(?:[^\n]*\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?|bmp)"
    r"|(?:img|dsc[nf]?|pxl|mvi|p|wa|screenshot|schermata|whatsapp image|immagine|image|photo|foto)"
    r"[\s_-]*\d[\d\s_.:-]*)\s*$"
)
# A screen reader says "picture" before it reads this.
_SAYS_PICTURE = pattern(
    r"(?i)^\s*(?:(?:an?|the|this is an?|un['’]?|una|l['’]|la|il|questa è un['’]?|questa è una)\s*)?"
    r"(?:image|picture|photo(?:graph)?|pic|immagine|foto(?:grafia)?)\s+"
    r"(?:of|showing|di|del(?:l[aeo'’])?|dei|degli|che mostra|con)\b"
)


def doubt(alt: str) -> Doubt | None:
    """What is doubtful about a description in English or Italian; None: nothing."""
    if _FILE.match(alt):
        return "file_name"
    return "says_picture" if _SAYS_PICTURE.match(alt) else None
