"""How long a text is, as each network counts it, to the unit."""

import unicodedata

from drafts.limits import Limits
from drafts.patterns import pattern
from drafts.tokens import PLACEHOLDER, links, mentions

# A link that is not known yet counts at its longest: what the network makes of any link, else this many.
LONGEST_LINK = 200

# One code point is one cluster here, so no search for clusters is needed (line ends apart).
_UNUSUAL = pattern(
    r"\r\n|[^\x00-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3000-\u3029\u3041-\u3096\u30a0-\u9fff]"
)
_CLUSTER = pattern(r"\X")

# twitter-text config v3: these weigh 100 of 200.
_HEAVY = pattern(r"[^\x00-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")
_NOT_LIGHT = pattern(r"[^\x00-\x7f\u0080-\xA8\xAA-\xAD\xAF-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")

# The 258 regions that have a flag (Unicode emoji data); two other letters of the kind are no emoji.
_FLAGS = (
    "AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS "
    "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA "
    "EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY "
    "HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA "
    "LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ "
    "NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW "
    "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO "
    "TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW "
)
_FLAG = "|".join("".join(chr(0x1F1E6 + ord(c) - 65) for c in name) for name in _FLAGS.split())
_REGION = "|".join("".join(chr(0xE0000 + ord(c)) for c in name) for name in ("gbeng", "gbsct", "gbwls"))
_ONE = r"(?:[\p{Emoji}--[0-9#*\xA9\xAE\p{RI}]](?!\uFE0E)\uFE0F?\p{EMod}?|[\xA9\xAE]\uFE0F)"
# An emoji as a person sees it, however many code points it takes (UTS #51, emoji sequences).
_EMOJI = pattern(rf"(?V1)[0-9#*]\uFE0F?\u20E3|{_FLAG}|\U0001F3F4(?:{_REGION})\U000E007F|{_ONE}(?:\u200D{_ONE})*")


def graphemes(text: str) -> int:
    """The grapheme clusters of a text (Unicode annex 29)."""
    return len(text) if not _UNUSUAL.search(text) else sum(1 for _ in _CLUSTER.finditer(text))


def length(text: str, limits: Limits) -> int:
    """How much of `limits.max_length` a text takes. `{link}` counts at the longest it can become."""
    text = text.replace(PLACEHOLDER, "x" * (limits.url_length or LONGEST_LINK))
    if limits.unit == "weighted":
        return _weighted(text, limits.url_length)
    text = _shortened(text, limits)
    if limits.unit == "codepoints":
        return len(text)
    if limits.unit == "emoji-bytes":
        return len(text) + sum(len(m[0].encode()) - len(m[0]) for m in _EMOJI.finditer(text))
    return graphemes(text)


def size(text: str) -> int:
    """The UTF-8 bytes of a text, `{link}` at its longest; half a surrogate pair counts as the three bytes it
    takes."""
    extra = text.count(PLACEHOLDER) * (LONGEST_LINK - len(PLACEHOLDER))
    return (len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))) + extra


def fits(text: str, limits: Limits) -> bool:
    """Whether a text may be sent as one post."""
    return fits_bytes(text, limits) and (limits.max_length is None or length(text, limits) <= limits.max_length)


def fits_bytes(text: str, limits: Limits) -> bool:
    """Whether the UTF-8 bytes of a text are within the limit, where there is one."""
    return limits.max_bytes is None or size(text) <= limits.max_bytes


def _weighted(text: str, url_length: int | None) -> int:
    """X's count: the text composed (NFC), a link as one length, an emoji 2, other code points 1 or 2."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    total = at = 0
    for link in links(text):
        total += _weight(text[at : link.start]) + (url_length or link.end - link.start)
        at = link.end
    return total + _weight(text[at:] if at else text)


def _weight(text: str) -> int:
    if text.isascii() or not _NOT_LIGHT.search(text):
        return len(text)
    rest, emoji = _EMOJI.subn("", text)
    return 2 * emoji + len(rest) + len(_HEAVY.findall(rest))


def _shortened(text: str, limits: Limits) -> str:
    """The text with each link at its fixed length and each mention as its local part, where the network says
    so."""
    cuts: list[tuple[int, int, str]] = []
    if limits.url_length is not None and "://" in text:
        cuts += [(t.start, t.end, "x" * limits.url_length) for t in links(text, bare=False)]
    if limits.mentions_local_only and "@" in text:
        cuts += [(t.local_end, t.end, "") for t in mentions(text)]
    if not cuts:
        return text
    kept: list[str] = []
    at = 0
    for start, end, instead in sorted(cuts):
        kept += (text[at:start], instead)
        at = end
    return "".join(kept) + text[at:]
