"""What names look like on each network, and how many hashtags are advised there."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brandassist.assets import conventions_of, limits_by_network, read_json
from drafts.checks.check import check
from drafts.conventions import conventions_table
from drafts.tokens import mentions
from tests.drafts.rules import LIMITS

DATA = read_json("limits", "conventions.json")


def test_every_network_with_limits_is_listed_with_source_and_date() -> None:
    table = conventions_table(DATA)
    assert set(table) == set(limits_by_network())
    for each in table.values():
        assert all(part.source and part.as_of for part in (each.names, each.hashtags) if part is not None)


def test_a_field_too_many_or_too_few_is_refused() -> None:
    def with_names(names: dict[str, Any]) -> dict[str, Any]:
        return {"as_of": "2026-11", "networks": {"x": {"names": names, "hashtags": None}}}

    known = DATA["networks"]["x"]["names"]
    with pytest.raises(ValueError, match="colour"):
        conventions_table(with_names({**known, "colour": 1}))
    with pytest.raises(ValueError, match="longest"):
        conventions_table(with_names({each: known[each] for each in known if each != "longest"}))


@pytest.mark.parametrize(
    ("network", "name", "wrong"),
    [
        ("x", "anna_rossi", None),
        ("x", "a" * 15, None),
        ("x", "a" * 16, "length"),
        ("x", "anna.rossi", "characters"),
        ("x", "anna@social.example", "characters"),
        ("bluesky", "anna.bsky.social", None),
        ("bluesky", "Anna.Example", None),
        ("bluesky", "anna", "no-domain"),
        ("bluesky", "anna_rossi.example", "characters"),
        ("bluesky", "anna.example.4", "characters"),
        ("bluesky", "anna@social.example", "characters"),
        ("mastodon", "anna", None),
        ("mastodon", "anna.rossi@social.example", None),
        ("mastodon", "anna@social", "host"),
        ("mastodon", "a" * 31, "length"),
        ("mastodon", "a" * 31 + "@social.example", None),
        ("instagram", "anna.rossi_2", None),
        ("instagram", "a" * 31, "length"),
        ("instagram", "anna..rossi", "characters"),
        ("threads", "anna-rossi", "characters"),
        ("linkedin", "anna", "not-by-text"),
        ("facebook", "anna", "not-by-text"),
        ("slack", "here", "not-by-text"),
        ("mattermost", "anna.rossi-2", None),
    ],
)
def test_a_name_that_nobody_can_have_is_known_without_asking(network: str, name: str, wrong: str | None) -> None:
    names = conventions_of(network).names
    assert names is not None
    assert names.wrong(name) == wrong
    text = f"Thanks @{name} for the bench."
    found = check(text, LIMITS[network], conventions=conventions_of(network))
    told = [(each.data["text"], each.data["why"], each.span) for each in found if each.rule == "mention-impossible"]
    assert told == ([(f"@{name}", wrong, (7, 8 + len(name)))] if wrong else [])


@given(st.from_regex(r"[A-Za-z0-9_]{1,15}", fullmatch=True), st.sampled_from(["x", "mastodon", "instagram", "threads"]))
def test_a_plain_short_name_passes_wherever_one_is_named_so(name: str, network: str) -> None:
    names = conventions_of(network).names
    assert names is not None
    assert [each for each in mentions(f"@{name}") if names.wrong(f"@{name}"[each.start + 1 : each.end])] == []


def test_a_blog_names_nobody_and_counts_no_hashtags() -> None:
    text = "Thanks @anna.rossi, " + " ".join(f"#tag{n}" for n in range(40))
    assert check(text, LIMITS["wordpress"], conventions=conventions_of("wordpress")) == ()


@pytest.mark.parametrize(("network", "most"), [("x", 2), ("threads", 1), ("instagram", 5), ("mastodon", 5)])
def test_more_hashtags_than_are_advised_are_told_at_the_first_beyond(network: str, most: int) -> None:
    def stuffed(count: int) -> list[tuple[str, str]]:
        text = "A bench. " + " ".join(f"#tag{n}" for n in range(count))
        found = check(text, LIMITS[network], conventions=conventions_of(network))
        return [
            (text[slice(*each.span)], each.level) for each in found if each.rule == "hashtag-stuffing" and each.span
        ]

    assert stuffed(most) == []
    assert stuffed(most + 1) == [(f"#tag{most}", "warning")]


def test_beyond_what_may_be_there_is_only_the_error() -> None:
    text = "A bench. " + " ".join(f"#tag{n}" for n in range(31))
    found = check(text, LIMITS["instagram"], conventions=conventions_of("instagram"))
    assert {"too-many-hashtags"} == {each.rule for each in found if "hashtag" in each.rule}
