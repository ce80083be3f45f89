"""Entries as other diaries write them out: Day One, jrnl, RedNotebook. Pure: a file's data in, entries out."""
