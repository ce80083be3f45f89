"""Texts from elsewhere: folders of Markdown, blogs and their export files, an archive of posts on X."""
