"""The practice network: a small, strict server that speaks the Mastodon API on this computer alone.

It runs as its own process with its own file (`practice.sqlite`) and imports nothing of the rest of
Brand Assist. `address` finds, starts and stops it; `python -m brandassist.practice` runs it.
"""

PUBLISHED_TOKEN = "practice"  # noqa: S105 - published on purpose: it opens the practice network only
"""The access token of the practice account `you`. It is no secret: the server listens on loopback only."""
