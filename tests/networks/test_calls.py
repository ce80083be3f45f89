"""How long a network asks to wait, in every way it may say so."""

from datetime import UTC, datetime, timedelta

import pytest

from brandassist import clock
from brandassist.http import Answer
from brandassist.networks.calls import LONGEST_WAIT, PATIENCE, wait_of

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
SOON = timedelta(seconds=90)
LEAST = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("header", "said", "wait"),
    [
        ("retry-after", "90", SOON),
        ("retry-after", "Mon, 23 Nov 2026 08:31:30 GMT", SOON),  # RFC 9110: an HTTP date
        ("retry-after", "Monday, 23-Nov-26 08:31:30 GMT", SOON),  # its two older forms
        ("retry-after", "Mon Nov 23 08:31:30 2026", SOON),
        ("retry-after", "Mon, 23 Nov 2026 08:29:00 GMT", LEAST),  # passed, as a clock that goes wrong may say
        ("retry-after", "Tue, 23 Nov 2027 08:30:00 GMT", LONGEST_WAIT),
        ("retry-after", "0", LEAST),
        ("retry-after", "9" * 30, LONGEST_WAIT),
        ("retry-after", "soon", PATIENCE),
        ("retry-after", "-5", PATIENCE),
        ("x-ratelimit-reset", "2026-11-23T08:31:30.000Z", SOON),
        ("x-ratelimit-reset", str(int((NOW + SOON).timestamp())), SOON),
        ("x-rate-limit-reset", str(int((NOW + SOON).timestamp())), SOON),
        ("x-other", "90", PATIENCE),
    ],
)
def test_it_waits_as_long_as_it_was_asked_to(header: str, said: str, wait: timedelta) -> None:
    with clock.set_to(lambda: NOW):
        assert wait_of(Answer(429, {header: said}, b"")) == wait


def test_a_reset_is_read_on_the_servers_clock() -> None:
    headers = {"x-rate-limit-reset": str(int((NOW + SOON).timestamp())), "date": "Mon, 23 Nov 2026 08:30:00 GMT"}
    with clock.set_to(lambda: NOW + timedelta(hours=9)):
        assert wait_of(Answer(429, headers, b"")) == SOON
