"""Numbers that open somebody's booking, order or parcel: a code is told only beside the word that makes it one."""

from collections.abc import Iterator

from drafts.patterns import pattern
from drafts.quoting import Span, merged

# Of one thing, never of many: "orders: 011 765432" is a telephone.
_THING = (
    r"(?:prenotazione|pnr|biglietto|e-?ticket|record[ ]locator|conferma|ordine|fattura|ddt|bolla|spedizione|tracking"
    r"|tracciamento|waybill|awb|lettera[ ]di[ ]vettura|carta[ ]d['’]imbarco|booking|reservation|confirmation|ticket"
    r"|order|invoice|shipment|parcel|itinerary|boarding[ ]pass|check-?in)"
)
_LINK = (
    r"(?:codice|code|numero|number|num\.?|nr?\.|n[°º]|no\.|id|rif\.?|ref\.?|reference|riferimento|locator|[:#=(“\"–-]"
    r"|è|e['’]|era|is|was|il|la|the|my|our|mio|mia|nostr[oa]|di|del|della|dell['’]|of|for|per|con|with|by|volo|flight"
    r"|airline|hotel|amazon|ryanair|trenitalia|italo|confermat[oa]|confirmed)"
)
_SAYS_NUMBER = pattern(r"(?i)(?:codice|code|numero|number|num\.?|nr?\.|n[°º]|no\.|#|ref\.?|rif\.?|id|locator|pnr)\s*$")
_NUMBER_OF = pattern(r"(?i)\b(?:codice|numero|code|number)\s(?:di\s|d['’]|dell['’]|della\s|of\s(?:the\s)?)?\w+\W*$")
_MIXED = r"(?-i:(?=[A-Z0-9/-]*[0-9])(?=[A-Z0-9/-]*[A-Z])[A-Z0-9](?:[A-Z0-9]|[-/](?=[A-Z0-9])){4,29})"
_DIGITS = r"\d(?:\d|[-/](?=\d)){4,29}"
_LETTERS = r"(?-i:[A-Z]{6})"
_BEFORE = pattern(
    rf"(?i)(?<!\w)(?P<thing>{_THING})(?P<links>(?:\s{{0,2}}{_LINK}){{0,6}}\s{{0,2}})(?<![\p{{L}}\d])"
    rf"(?P<code>{_MIXED}|{_DIGITS}|{_LETTERS})(?![\w€$£%]|[.,]\d|\s?(?:€|\$|£|%|euro?s?\b|eur\b|usd\b|dollar))"
)
_AFTER = pattern(
    rf"(?i)(?<![\w/.-])(?P<code>{_MIXED})(?!\w)\s{{0,2}}[,(–-]?\s{{0,2}}(?:è|e['’]|era|is|was)\s(?:{_LINK}\s{{0,2}}){{0,5}}"
    rf"{_THING}(?!\w)"
)
_ALONE = pattern(
    r"(?<![\w-])(?:1Z[0-9A-Z]{16}|TBA\d{12}|\d{3}-\d{7}-\d{7}|(?P<post>[A-Z]{2}(?P<serial>\d{8})(?P<check>\d)[A-Z]{2}))"
    r"(?![\w-])"
)
_IN_ADDRESS = pattern(
    r"(?i)[?&](?:pnr|booking|reservation|confirmation|order|tracking|invoice|ticket)[-_]?"
    r"(?:id|ref|reference|code|number|no|num)?=(?P<code>(?=[\w-]*\d)[\w-]{5,40})"
)
_FLIGHT = pattern(r"[A-Z][A-Z0-9]\d{1,4}|[A-Z]{3}\d{1,4}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)  # of the check digit of UPU S10 (S10-12, 2017)
_STRICT = pattern(r"(?i)\b(?:pnr|locator|codice|code)\b")
_BEFORE_THAT = 12  # characters of "codice della ", "numero d'"


def order_numbers(text: str) -> tuple[Span, ...]:
    """The codes in a text, in order, each without the word that names it."""
    return merged(_found(text)) if any(sign.isdigit() for sign in text) or _STRICT.search(text) else ()


def _found(text: str) -> Iterator[Span]:
    for each in _BEFORE.finditer(text):
        if _opens(each["code"], text[max(0, each.start() - _BEFORE_THAT) : each.start("code")]):
            yield each.span("code")
    for each in _AFTER.finditer(text):
        if not _FLIGHT.fullmatch(each["code"]):
            yield each.span("code")
    yield from (each.span("code") for each in _IN_ADDRESS.finditer(text))
    for each in _ALONE.finditer(text):
        if each["post"] is None or _check_digit(each["serial"]) == int(each["check"]):
            yield each.span()


def _opens(code: str, before: str) -> bool:
    """Whether what stands behind such words is a code, and no figure, price, date, flight or telephone."""
    figures = sum(sign.isdigit() for sign in code)
    named = any(each.search(before.rstrip('(“":=–- ')) for each in (_SAYS_NUMBER, _NUMBER_OF))
    if code.isalpha():
        return _STRICT.search(before) is not None
    if figures < len(code.replace("-", "").replace("/", "")):
        return _FLIGHT.fullmatch(code) is None
    if code.endswith("000") or _DATE.fullmatch(code):
        return False
    return named or figures > 11 or (figures > 7 and code[0] not in "03")


_DATE = pattern(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d{1,2}(?:-\d{1,2})?|(?:19|20)\d\d[-/](?:19|20)?\d\d"
)


def _check_digit(serial: str) -> int:
    found = 11 - sum(int(digit) * weight for digit, weight in zip(serial, _WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(found, found)
