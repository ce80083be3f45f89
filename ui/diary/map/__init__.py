"""The map beside an entry."""
