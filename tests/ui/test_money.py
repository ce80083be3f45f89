"""Amounts, written as the language does."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from ui.language import speak
from ui.words import money


@pytest.mark.parametrize(("language", "written"), [("en", "US$ 1,234.22"), ("it", "US$ 1234,22")])
def test_an_amount_is_rounded_to_the_cent_and_written_as_the_language_does(
    themed: QApplication, language: str, written: str
) -> None:
    speak(themed, language)
    try:
        assert money(Decimal("1234.215"), "USD") == written
        assert money(0, "EUR").startswith("€ 0")
    finally:
        speak(themed, "en")
