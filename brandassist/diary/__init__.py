"""The diary: entries, photos, trips, ideas, and what became of them."""
