"""Today: what the one who approves looks at first, with ten minutes."""
