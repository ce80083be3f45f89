"""The left pane: trips and their entries."""
