"""Where a text gives an exact place away: coordinates, in figures, in a map's address, or as a code.

Three decimals of a degree are some hundred metres. Bare figures need four: three are how thousands are written.
"""

from collections.abc import Iterator

from drafts.patterns import pattern
from drafts.quoting import Span, merged

_NUMBER = r"[-−+]?\d{1,3}[.,]\d"
_BETWEEN = r"[ \t]{0,2}[,;/|]?[ \t]{0,2}"
_FEET, _INCHES = r"[ \t]?['’′´]", r"[ \t]?(?:[\"”“″]|['’′´]{2})"
_ANGLE = rf"\d{{1,3}}[ \t]?[°º][ \t]?(?:\d{{1,2}}(?:[.,]\d+)?{_FEET}[ \t]?(?:\d{{1,2}}(?:[.,]\d+)?{_INCHES})?)"
_DECIMAL_ANGLE = r"\d{1,3}[.,]\d{3,}(?:[ \t]?[°º])?"
_NORTH, _EAST = (
    r"(?:[NS]\b|[Nn]ord\b|[Ss]ud\b|[Nn]orth\b|[Ss]outh\b)",
    r"(?:[EWO]\b|[Ee]st\b|[Oo]vest\b|[EeWw](?:a|e)st\b)",
)
_AND = r"[ \t]{0,2}(?:[,;/–-]|e\b|and\b)?[ \t]{0,2}"
_PLUS = "23456789CFGHJMPQRVWX"

_FIGURES = pattern(
    rf"(?V1)(?<![\w.,])(?:"
    rf"[-−+]?(?P<lat>\d{{1,2}})\.\d{{4,}}{_BETWEEN}(?<=[\s,;/|])[-−+]?(?P<lon>\d{{1,3}})\.\d{{4,}}"
    rf"|[-−+]?(?P<lat>\d{{1,2}}),\d{{4,}}[ \t]{{0,2}}[;/| \t][ \t]{{0,2}}[-−+]?(?P<lon>\d{{1,3}}),\d{{4,}}"
    rf"|(?i:lat(?:itudin[ea]|itude|\.)?)[ \t]{{0,2}}[:=]?[ \t]{{0,2}}{_NUMBER}\d\d+.{{1,12}}?"
    rf"(?i:l(?:on|ng)(?:gitudin[ea]|gitude|g|\.)?)[ \t]{{0,2}}[:=]?[ \t]{{0,2}}{_NUMBER}\d\d+"
    rf")(?![\w]|[.,]\d)"
)
_ANGLES = pattern(
    rf"(?<![\w.,])(?:(?:{_ANGLE}|{_DECIMAL_ANGLE})[ \t]?{_NORTH}{_AND}(?:{_ANGLE}|{_DECIMAL_ANGLE})[ \t]?{_EAST}"
    rf"|[NS][ \t]?(?:{_ANGLE}|{_DECIMAL_ANGLE}){_AND}[EWO][ \t]?(?:{_ANGLE}|{_DECIMAL_ANGLE}))(?!\w)"
)
_MONTHS = pattern(r"(?:0?[1-9]|1[0-2])\.20\d\d\D+(?:0?[1-9]|1[0-2])\.20\d\d$")
_GEO = pattern(r"(?i)(?<!\w)geo:[-+]?\d{1,2}(?:\.\d+)?,[-+]?\d{1,3}(?:\.\d+)?\S*")
_ADDRESS = pattern(r"(?i)(?<![\w@])(?:https?://|www\.)[^\s<>\"“”«»\\^`{|}]+")
_COMMA = r"(?:,|%2[Cc]|~|/)"
_IN_ADDRESS = pattern(
    rf"(?<![\d.])-?\d{{1,2}}\.\d{{3,}}{_COMMA}(?:\+|%20)?-?\d{{1,3}}\.\d{{3,}}"
    r"|!3d-?\d{1,2}\.\d{3,}!4d-?\d{1,3}\.\d{3,}"
    r"|(?i:\bm?lat(?:itude)?=)-?\d{1,2}\.\d{3,}&(?i:m?l(?:on|ng)(?:gitude)?=)-?\d{1,3}\.\d{3,}"
)
_CODE = pattern(rf"(?<![\w+/-])(?:[2-9C][2-9CFGHJMPQRV][{_PLUS}]{{6}}|[{_PLUS}]{{4}})\+[{_PLUS}]{{2,3}}(?![\w+])")
_THREE_WORDS = pattern(
    r"(?<![\w:/])///\p{L}{3,}\.\p{L}{3,}\.\p{L}{3,}(?!\w)|(?i)w3w\.co/\p{L}{3,}\.\p{L}{3,}\.\p{L}{3,}"
)


def coordinates(text: str) -> tuple[Span, ...]:
    """Every exact place in a text, in order; an address is told whole."""
    return merged(_found(text)) if any(each in text for each in _SIGNS) else ()


_SIGNS = (".", ",", "°", "º", "+", ":")  # without one of these there is none


def _found(text: str) -> Iterator[Span]:
    for each in _ADDRESS.finditer(text):
        if _IN_ADDRESS.search(each[0]):
            end = each.start() + len(each[0].rstrip(".,;:!?)"))
            yield each.start(), end
    for each in _FIGURES.finditer(text):
        lat, lon = each["lat"], each["lon"]
        if lat is None or (int(lat) <= 90 and int(lon) <= 180 and not _MONTHS.match(each[0])):
            yield each.span()
    for each in _CODE.finditer(text):
        if any(sign.isalpha() for sign in each[0]):  # else it is a sum
            yield each.span()
    for looked in (_ANGLES, _GEO, _THREE_WORDS):
        yield from (each.span() for each in looked.finditer(text))
