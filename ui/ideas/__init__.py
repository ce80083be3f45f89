"""All ideas: how far each has come, which are worth writing this week and why, where each came from."""
