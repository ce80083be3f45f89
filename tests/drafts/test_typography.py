"""Quotation marks by language."""

import pytest

from drafts.typography import quotation


@pytest.mark.parametrize(
    ("before", "sign", "language", "wanted"),
    [
        ("", '"', "it", "«"),
        ("Disse ", '"', "it", "«"),
        ("Disse «ciao", '"', "it", "»"),
        ("l", "'", "it", "’"),
        ("gli anni ", "'", "it", "’"),
        ("", '"', "en", "“"),
        ("She said “yes", '"', "en", "”"),
        ("(", '"', "en", "“"),
        ("**", '"', "en", "“"),
        ("She said ", "'", "en", "‘"),
        ("don", "'", "en", "’"),
        ("> ", '"', "it", "«"),
        ("x `code ", '"', "it", None),
        ("x `code` ", '"', "it", "«"),
        ("[a](https://k.example/?q=", '"', "en", None),
        ("https://k.example/", "'", "en", None),
        ("<a href=", '"', "en", None),
        ("a < b ", '"', "en", "“"),
        ("\\", '"', "en", None),
        ("Il dit ", '"', "fr", None),
        ("", '"', "", None),
    ],
)
def test_a_typed_sign(before: str, sign: str, language: str, wanted: str | None) -> None:
    assert quotation(before, sign, language) == wanted
