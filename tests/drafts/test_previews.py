"""Where a post folds, and the card of its link."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.plain import plain
from drafts.previews import Card, Look, as_shown, fold_of, looks_table
from tests.drafts.rules import LIMITS

DATA = json.loads((Path(__file__).parents[2] / "resources/limits/previews.json").read_text("utf-8"))
LOOKS = looks_table(DATA)


def test_every_network_of_short_posts_has_a_look_with_source_and_date():
    assert set(LOOKS) == {name for name, rules in LIMITS.items() if rules.kind == "short"}
    assert all(look.source and look.as_of for look in LOOKS.values())
    with pytest.raises(ValueError, match="colour"):
        looks_table({"as_of": "2026-11", "networks": {"x": {**DATA["networks"]["x"], "colour": 1}}})


def test_a_post_folds_after_a_word_at_its_networks_own_length():
    text = "parola " * 100
    fold = fold_of(text, LOOKS["linkedin"])
    assert fold is not None
    assert 200 < fold <= 210
    assert text[:fold].endswith("parola")
    assert fold_of("x" * 500, LOOKS["linkedin"]) == 210
    assert fold_of(text, LOOKS["x"]) is None
    assert fold_of("riga\n" * 32 + "oltre", LOOKS["mastodon"]) == len("riga\n" * 32) - 1
    assert fold_of("riga\n" * 31, LOOKS["mastodon"]) is None


@given(st.text(), st.integers(1, 40), st.integers(1, 4))
def test_what_is_folded_away_is_never_all_and_never_nothing(text: str, cut: int, lines: int):
    fold = fold_of(text, Look(cut=cut, lines=lines))
    assert fold is None or fold < len(text)
    assert fold is None or fold <= cut or "\n" in text


def test_a_card_is_made_of_the_first_link_without_asking_anybody():
    source = "Read [what Nora mends](https://www.shop.example/bench?x=1) and https://other.example/"
    part = plain(source)
    assert as_shown(part, LOOKS["mastodon"], source=source).card == Card("what Nora mends", "shop.example")
    assert as_shown("https://shop.example/bench", LOOKS["x"]).card == Card("shop.example/bench", "shop.example")
    assert as_shown(part, LOOKS["x"], source=source, pictures=True).card is None
    assert as_shown(part, LOOKS["bluesky"], source=source).card is None
    assert as_shown("no link", LOOKS["x"]).card is None


def test_links_names_and_hashtags_are_marked():
    marked = as_shown("@alma #pane https://shop.com", LOOKS["x"]).marked
    assert [each.kind for each in marked] == ["mention", "hashtag", "link"]
