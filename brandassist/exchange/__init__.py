"""Two workspaces with only e-mail or a synced folder between them: texts, plans and approvals as files, out and in."""
