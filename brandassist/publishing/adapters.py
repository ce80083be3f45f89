"""Adapters as rows name them: one that was taken off this computer must not stop the rest of the work."""

from __future__ import annotations

import logging
from datetime import timedelta

from brandassist.networks import network
from brandassist.networks.contract import Network

log = logging.getLogger(__name__)

UNKNOWN_SHOWS = timedelta(minutes=1)


def known(name: str) -> Network | None:
    """The adapter, or None where there is none of this name or it cannot be loaded."""
    try:
        return network(name)
    except Exception as error:  # noqa: BLE001 - others' adapters may fail to load in any way
        log.warning("no adapter for %s: %s", name, type(error).__name__)
        return None


def shows_after(name: str) -> timedelta:
    """How long after a failure the network can be expected to show a post."""
    adapter = known(name)
    return UNKNOWN_SHOWS if adapter is None else adapter.info.settle_after[0]
