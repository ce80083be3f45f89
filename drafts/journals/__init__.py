"""Entries as other diaries write them out: Day One, jrnl. Pure: a file's data in, entries out."""
