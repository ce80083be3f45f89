"""The networks' limits as they ship, for the tests of this folder."""

import json
from pathlib import Path

from drafts.limits import limits_table

DATA = json.loads((Path(__file__).parents[2] / "resources/limits/networks.json").read_text("utf-8"))
LIMITS = limits_table(DATA)
X, BLUESKY, MASTODON = LIMITS["x"], LIMITS["bluesky"], LIMITS["mastodon"]
