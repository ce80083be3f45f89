"""The diary: trips and entries, one entry as it is written, and what becomes of it."""
