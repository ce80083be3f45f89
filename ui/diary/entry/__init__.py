"""The middle pane: one entry as it is written, and what became of it."""
