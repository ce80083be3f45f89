"""Days said in words, Italian and English, by a grammar of our own: a word it does not know is no day."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from drafts.patterns import pattern
from drafts.quoting import Span


class DayWords(NamedTuple):
    """The words at [start, end) mean this day."""

    start: int
    end: int
    day: date

    @property
    def span(self) -> Span:
        return self.start, self.end


_ONES = {
    "un": 1, "una": 1, "uno": 1, "a": 1, "an": 1, "one": 1, "due": 2, "two": 2, "tre": 3, "three": 3, "quattro": 4,
    "four": 4, "cinque": 5, "five": 5, "sei": 6, "six": 6, "sette": 7, "seven": 7, "dieci": 10, "ten": 10,
}  # fmt: skip
_MONTHS = (
    ("gennaio", "gen", "january", "jan"), ("febbraio", "feb", "february"), ("marzo", "march"),
    ("aprile", "apr", "april"), ("maggio", "mag", "may"), ("giugno", "giu", "june", "jun"),
    ("luglio", "lug", "july", "jul"), ("agosto", "august", "aug"), ("settembre", "sett", "september", "sept"),
    ("ottobre", "ott", "october", "oct"), ("novembre", "nov", "november"), ("dicembre", "dic", "december", "dec"),
)  # fmt: skip
_WEEKDAYS = (
    ("lunedì", "lunedi", "monday"), ("martedì", "martedi", "tuesday"), ("mercoledì", "mercoledi", "wednesday"),
    ("giovedì", "giovedi", "thursday"), ("venerdì", "venerdi", "friday"), ("sabato", "saturday"),
    ("domenica", "sunday"),
)  # fmt: skip
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words}
_AWAY = {
    "oggi": 0, "today": 0, "stamattina": 0, "stamani": 0, "stamane": 0, "stasera": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "tonight": 0, "ieri": -1, "yesterday": -1, "l'altro ieri": -2,
    "altro ieri": -2, "l'altroieri": -2, "altroieri": -2, "avantieri": -2, "the day before yesterday": -2,
    "domani": 1, "tomorrow": 1, "dopodomani": 2, "the day after tomorrow": 2,
}  # fmt: skip


def _any(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_N = rf"(?P<n>\d{{1,3}}|{_any(_ONES)})"
_UNIT = r"(?P<unit>giorn[oi]|days?|settiman[ae]|weeks?)"
_OF_DAY = r"(?:\s+(?:mattina|pomeriggio|sera|notte|morning|afternoon|evening|night))?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_M, _W = rf"(?P<month>{_any(_MONTH)})\.?", rf"(?P<weekday>{_any(_WEEKDAY)})"
_BOUND = r"(?V1)(?i)(?<![\w'’]){}(?![\w'’])"
_ISO = pattern(_BOUND.format(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"))
_PLAIN = pattern(_BOUND.format(rf"(?P<word>{_any(_AWAY)}){_OF_DAY}"))
_AGO = pattern(_BOUND.format(rf"{_N}\s+{_UNIT}\s+(?:fa|ago)"))
_IN = pattern(_BOUND.format(rf"(?:tra|fra|in|within|entro)\s+{_N}\s+{_UNIT}"))
_LAST = pattern(_BOUND.format(rf"(?:{_W}\s+scors[oa]|(?:lo\s+|la\s+)?scors[oa]\s+{_W}|last\s+{_W}){_OF_DAY}"))
_NEXT = pattern(
    _BOUND.format(rf"(?:(?:by|on|next|this|entro|per|il|la|questo|questa)\s+)*{_W}(?:\s+prossim[oa])?{_OF_DAY}")
)
_DAY_MONTH = pattern(
    _BOUND.format(
        rf"(?:(?:il|l['’]|the|on|del|entro\s+il|by\s+the)\s*)?(?P<day>\d{{1,2}})(?:st|nd|rd|th|°|º)?\s+(?:of\s+)?{_M}{_YEAR}"
    )
)
_MONTH_DAY = pattern(_BOUND.format(rf"(?:on\s+)?{_M}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}"))


def find(text: str, today: date, ahead: bool = False) -> tuple[DayWords, ...]:
    """The days named in a text, in order, none overlapping.

    A day without a year is the latest that is not after `today`, or, `ahead`, the next that is not before it. Weekdays
    alone are read only `ahead`: looking back nobody knows which one is meant.
    """
    back = (_AGO, partial(_counted, sign=-1)), (_LAST, _last)
    on = (_IN, partial(_counted, sign=1)), (_NEXT, _next)
    rules = (_ISO, _dated), (_DAY_MONTH, _dated), (_MONTH_DAY, _dated), *(on if ahead else back), (_PLAIN, _plain)
    text, found = text.replace("’", "'"), list[DayWords]()
    for shape, means in rules:
        for match in shape.finditer(text):
            groups = {name: value for name, value in match.groupdict().items() if value is not None}
            day = means(groups, today, ahead)
            start, end = match.span()
            if day is not None and all(end <= each.start or start >= each.end for each in found):
                found.append(DayWords(start, end, day))
    return tuple(sorted(found))


_Means = Callable[[dict[str, str], date, bool], date | None]


def _moved(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _plain(groups: dict[str, str], today: date, ahead: bool) -> date | None:
    away = _AWAY[" ".join(groups["word"].casefold().split())]
    return _moved(today, away) if away == 0 or (away > 0) is ahead else None


def _counted(groups: dict[str, str], today: date, ahead: bool, sign: int) -> date | None:
    del ahead
    number = groups["n"].casefold()
    days = int(number) if number.isdigit() else _ONES[number]
    return _moved(today, sign * days * (1 if groups["unit"][0].casefold() in "gd" else 7))


def _last(groups: dict[str, str], today: date, ahead: bool) -> date | None:
    del ahead
    return _moved(today, -((today.weekday() - _WEEKDAY[groups["weekday"].casefold()] - 1) % 7 + 1))


def _next(groups: dict[str, str], today: date, ahead: bool) -> date | None:
    del ahead
    return _moved(today, (_WEEKDAY[groups["weekday"].casefold()] - today.weekday() - 1) % 7 + 1)


def _dated(groups: dict[str, str], today: date, ahead: bool) -> date | None:
    month = int(groups["month"]) if groups["month"].isdigit() else _MONTH[groups["month"].casefold()]
    if "year" in groups:
        return _made(int(groups["year"]), month, int(groups["day"]))
    years = range(today.year, today.year + 9) if ahead else range(today.year, today.year - 9, -1)  # 29 February
    days = (_made(year, month, int(groups["day"])) for year in years)
    return next((day for day in days if day is not None and (day >= today if ahead else day <= today)), None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
