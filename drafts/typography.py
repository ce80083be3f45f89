"""Quotation marks and apostrophes as a language sets them, while they are typed."""

from drafts.patterns import pattern

_OPENS_AFTER = frozenset("([{<—–-/«“‘„*_~>") | {""}
# What stands open at the caret: code, a link's address, a tag, or an address that is being written.
_CODE = pattern(r"(?<!`)(`++)(?:(?!\1(?!`)).)*\1(?!`)")
_OPEN_ADDRESS = pattern(r"\]\([^)]*\Z|\]:\s*\S*\Z|<[A-Za-z/!][^<>]*\Z|(?:https?://|www\.)\S*\Z")
_FENCE = pattern(r"^ {0,3}(`{3,}|~{3,})(.*)$")
PAIRS = {"it": ("«", "»", "’", "’"), "en": ("“", "”", "‘", "’")}


def quotation(before: str, sign: str, language: str) -> str | None:
    """What a typed `"` or `'` should be, after the words of its line; None: as it is.

    Italian takes « » and ’ (an elision is what its apostrophe mostly is), English “ ” and ‘ ’.
    """
    if language not in PAIRS or sign not in "\"'" or before.endswith("\\") or _within(before):
        return None
    opening, closing, single, apostrophe = PAIRS[language]
    last = before[-1:]
    opens = last in _OPENS_AFTER or last.isspace()
    if sign == '"':
        return opening if opens else closing
    return single if opens else apostrophe


def _within(before: str) -> bool:
    return "`" in _CODE.sub("", before) or _OPEN_ADDRESS.search(before) is not None


def fence_of(line: str) -> str:
    """The mark of a line that opens or closes a block of code, else empty."""
    found = _FENCE.match(line) if line.lstrip(" ")[:1] in ("`", "~") else None
    return found[1] if found and ("`" not in found[2] or found[1][0] == "~") else ""
