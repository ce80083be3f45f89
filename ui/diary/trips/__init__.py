"""Trips planned, changed, and brought in from a calendar."""
