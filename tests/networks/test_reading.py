"""What cannot be read says so, and nothing that can be read does."""

from brandassist import assets
from brandassist.networks import BUILT_IN, network
from brandassist.networks.abilities import Reads
from brandassist.networks.reading import NOT_TOLD, unreadable


def test_every_network_reads_or_says_why_not_with_source_and_date() -> None:
    silent = {name for name in BUILT_IN if not isinstance(network(name), Reads)}
    assert set(assets.read_json("networks", "reading.json")["unreadable"]) == silent
    for name in silent:
        why = unreadable(name)
        assert why.code in ("permission_restricted", "one_way", "no_interface", "no_comments")
        assert why.source and why.read.startswith("20")
    assert unreadable("letterbox").code == NOT_TOLD
