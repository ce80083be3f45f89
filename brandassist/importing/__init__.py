"""Texts from elsewhere: folders of Markdown, an archive of posts on X."""
