"""The table of docs/networks.md has one honest line for each network that is built."""

from __future__ import annotations

import pytest

from brandassist.networks import BUILT_IN, network
from brandassist.networks.abilities import Edits, Lists, Measures, Withdraws
from tests.repository.tracked import ROOT

NAMED = {"site": "Site", "folder": "Folder", "assisted": "Any site by hand", "teams": "Microsoft Teams"}
PROVED = ("Real server", "Contract server", "Documents only", "Our practice server", "Its own process", "The files")


def rows() -> list[list[str]]:
    lines = (ROOT / "docs" / "networks.md").read_text("utf-8").splitlines()
    table = [line for line in lines if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_rows_are_whole_in_order_and_no_more_than_there_are_networks() -> None:
    assert all(len(row) == 5 and all(row) for row in rows())
    names = [row[0].casefold() for row in rows()]
    assert names == sorted(names)
    assert len(names) == len(BUILT_IN)


@pytest.mark.parametrize("name", BUILT_IN)
def test_each_network_says_its_kind_and_how_it_was_verified(name: str) -> None:
    info = network(name).info
    row = next(row for row in rows() if row[0].startswith(NAMED.get(name, info.label)))
    assert row[1] == info.kind
    assert row[3].startswith(PROVED), row[3]


@pytest.mark.parametrize("name", BUILT_IN)
def test_it_says_which_networks_count_change_and_take_back(name: str) -> None:
    here = network(name)
    row = next(row for row in rows() if row[0].startswith(NAMED.get(name, here.info.label)))
    assert name == "practice" or ("counted" in row[2]) == isinstance(here, Measures)
    back = "taking back" in row[2] or "taken back" in row[2]
    assert name == "practice" or back == isinstance(here, Withdraws)  # practice has everything Mastodon has
    assert name == "practice" or ("bringing up to date" in row[2]) == isinstance(here, Edits)
    assert ("brought in" in row[2]) == isinstance(here, Lists)
