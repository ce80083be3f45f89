"""How drafts begin and end: entries, ideas, files, links, templates and snippets."""
