"""The sheet and its title: what is written, taken back, found, pasted and measured there."""
