"""The capture window: a note of one line, kept in ten seconds."""
