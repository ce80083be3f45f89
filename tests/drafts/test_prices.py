import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafts.prices import cost, prices_from, prices_table

DATA = json.loads((Path(__file__).parents[2] / "resources/limits/prices.json").read_text("utf-8"))
X = prices_table(DATA)["x"]


def test_a_link_is_what_costs():
    assert cost("A thought.", X) == Decimal("0.015")
    assert cost("A thought: https://brand.example/a", X) == Decimal("0.200")
    assert cost("A thought: brand.com", X) == Decimal("0.200")
    assert cost("A thought: {link}", X) == Decimal("0.200")
    assert cost("Thanks.", X, reply=True) == Decimal("0.010")
    assert cost("Thanks: https://brand.example", X, reply=True) == Decimal("0.200")
    assert cost("A thought.", X, descriptions=2) == Decimal("0.025")


@given(st.text(), st.booleans(), st.integers(0, 4))
def test_no_text_is_free_and_every_description_adds_its_price(text: str, reply: bool, many: int):
    alone = cost(text, X, reply=reply)
    assert X.reply <= alone <= X.post_with_link
    assert cost(text, X, reply=reply, descriptions=many) == alone + many * X.description


def test_the_prices_are_dated_and_have_a_source():
    assert X.currency == "USD" and X.source and X.as_of


@pytest.mark.parametrize("change", [{"colour": "1"}, {"post": None}])
def test_wrong_prices_are_refused(change: dict[str, object]):
    rules = {"network": "x", "as_of": DATA["as_of"], **DATA["networks"]["x"], **change}
    kept = {name: value for name, value in rules.items() if value is not None}
    with pytest.raises(ValueError, match="'x'"):
        prices_from(kept)
