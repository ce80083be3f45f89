"""Text from elsewhere as a draft can hold it."""

from drafts.patterns import pattern

_INVISIBLE = pattern(
    r"(\U0001F3F4[\U000E0020-\U000E007F]+)|[\u200B\u2060-\u2064\uFEFF\u00AD\u202D\u202E\U000E0000-\U000E007F]"
)
_CONTROL = pattern(r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFDD0-\uFDEF]")
_HALF = pattern(r"[\uD800-\uDFFF]")


def clean(text: str) -> str:
    """Plain text as a draft can hold it: line ends as \\n, no invisible signs, half a sign as U+FFFD. Accents,
    joiners and directions stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _HALF.sub("\ufffd", _CONTROL.sub("", _INVISIBLE.sub(lambda found: found[1] or "", text)))
