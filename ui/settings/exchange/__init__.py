"""Settings: texts, plans and approvals to and from one other person by files, where there is no server."""
