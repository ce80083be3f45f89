"""Targets and their own versions, kept revisions, and how two texts differ."""
