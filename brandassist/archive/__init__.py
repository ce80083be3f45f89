"""Two ways out (DESIGN 5): everything, for oneself; and what may be shown, for others."""
