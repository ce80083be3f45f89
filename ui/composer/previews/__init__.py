"""What each network will show, as cards."""
