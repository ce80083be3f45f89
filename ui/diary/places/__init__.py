"""Places described, found and made one."""
