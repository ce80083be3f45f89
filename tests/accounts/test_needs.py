"""What connecting takes: the dated file against what the networks themselves ask for, and words for every code."""

import pytest

from brandassist import assets
from brandassist.accounts.needs import needs_of
from brandassist.cli import needs_words as in_english
from brandassist.errors import Problem
from brandassist.networks import BUILT_IN, network
from brandassist.networks.abilities import Registers, SignsIn
from ui.accounts import needs_words as in_the_window

FILE = assets.read_json("networks", "connecting.json")


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_file_agrees_with_what_the_network_asks_for(name: str) -> None:
    found, adapter = needs_of(name), network(name)
    assert name in FILE["networks"], "what connecting it takes is not written down"
    assert (found.sign_in in ("none", "folder")) == (not adapter.info.needs_secret)
    assert (found.sign_in == "browser") == (adapter.info.needs_secret and isinstance(adapter, Registers))
    if isinstance(adapter, SignsIn) and not isinstance(adapter, Registers):
        assert found.sign_in == "own_keys"
        assert adapter.return_address == found.return_address
    if found.sign_in == "own_keys":
        assert found.return_address
        assert ("consent" in found.steps) == found.return_address.startswith("http://")  # else nothing of ours answers
    assert set(found.optional) <= {"address", "user", "compose", "pictures"}
    assert not (adapter.info.needs_url and "address" in found.optional)
    assert found.page == "" or found.page.startswith(("https://", "/"))


@pytest.mark.parametrize("words", [in_english, in_the_window])
def test_every_code_has_its_words_and_no_words_are_left_over(words: object) -> None:
    said = {name: set(getattr(words, name)) for name in ("KINDS", "COSTS", "AGREES", "STEPS", "CANNOT")}
    used: dict[str, set[str]] = {"KINDS": set(), "COSTS": {"unknown"}, "AGREES": set(), "CANNOT": set()}
    used["STEPS"] = {"own_app", "return_address", "copy_keys", "consent"}
    for written in FILE["networks"].values():
        used["KINDS"].add(written["sign_in"])
        used["COSTS"].add(written["cost"])
        for table, field in (("AGREES", "agrees"), ("STEPS", "steps"), ("CANNOT", "cannot")):
            used[table].update(written[field])
    assert said == used


def test_the_two_languages_say_the_same_in_english() -> None:
    for name in ("KINDS", "COSTS", "AGREES", "STEPS", "CANNOT"):
        assert getattr(in_english, name) == getattr(in_the_window, name)


def test_what_is_no_network_is_told() -> None:
    with pytest.raises(Problem) as caught:
        needs_of("nonsense")
    assert caught.value.code == "unknown_network"
