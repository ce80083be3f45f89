"""The labelled passages, and what the corporate-speak rules make of them."""
