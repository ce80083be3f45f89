"""Words with the verdict of Hunspell's own program, and whether the checks agree."""
