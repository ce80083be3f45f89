"""What a person's page says when the command line wrote it."""

from __future__ import annotations

from brandassist.people.page import PageWords

PAGE = PageWords(
    also="Also called {names}",
    writes_in="Writes in {language}",
    tags="Tags: {tags}",
    muted="Muted since {time}",
    blocked="Blocked since {time}",
    profiles="Profiles",
    reach="{count} followers",
    notes="Notes",
    diary="Diary",
    promises="Promises",
    ideas="Ideas",
    messages="Messages",
    before="Before it was changed:",
    answered="Answered {time}:",
    kinds={"reply": "wrote", "like": "liked", "share": "shared"},
    network=str.title,
    language=str,
)
