"""Pinterest, by hand: a person without a company's approved access posts on its own page (2026-11)."""

from __future__ import annotations

from brandassist.networks.assisted import PINTEREST, Assisted

NETWORK = Assisted(PINTEREST)
