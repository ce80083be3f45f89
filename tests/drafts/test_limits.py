import pytest

from drafts.limits import limits_from
from tests.drafts.rules import BLUESKY, DATA, LIMITS, MASTODON, X

NAMES = (
    "practice site wordpress ghost micropub mastodon bluesky x linkedin facebook threads instagram "
    "mattermost slack teams pinterest assisted folder"
)


def test_every_network_of_the_command_line_has_dated_rules_with_a_source():
    assert set(LIMITS) == set(NAMES.split())
    assert all(rules.source and rules.as_of and rules.network == name for name, rules in LIMITS.items())
    assert all(rules.pictures.source and rules.pictures.as_of for rules in LIMITS.values())


def test_the_three_exact_networks():
    assert (X.unit, X.max_length, X.url_length, X.pictures.alt) == ("weighted", 280, 23, 1000)
    assert (BLUESKY.unit, BLUESKY.max_length, BLUESKY.max_bytes) == ("graphemes", 300, 3000)
    assert (MASTODON.max_length, MASTODON.url_length, MASTODON.mentions_local_only) == (500, 23, True)


@pytest.mark.parametrize("change", [{"unit": "feet"}, {"kind": "novel"}, {"colour": 1}, {"counts": {"tables": 1}}])
def test_wrong_rules_are_refused(change: dict[str, object]):
    rules = {"network": "x", "as_of": DATA["as_of"], **DATA["networks"]["x"], **change}
    with pytest.raises(ValueError, match="'x'"):
        limits_from(rules)


def test_a_missing_rule_is_named():
    rules = {"network": "x", "as_of": DATA["as_of"], **DATA["networks"]["x"]}
    del rules["max_bytes"]
    with pytest.raises(ValueError, match="max_bytes"):
        limits_from(rules)


@pytest.mark.parametrize("change", [{"kinds": ["bmp"]}, {"gif": {"bytes": 1}}, {"depth": 8}])
def test_wrong_rules_for_pictures_are_refused(change: dict[str, object]):
    rules = {"network": "x", "as_of": DATA["as_of"], **DATA["networks"]["x"]}
    with pytest.raises(ValueError, match="'x'"):
        limits_from({**rules, "pictures": {**rules["pictures"], **change}})
