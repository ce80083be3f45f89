"""The audit trail of a post, in the order it happened: people, attempts, looks, and the next look."""

from __future__ import annotations

from datetime import datetime

from brandassist.clock import now as instant
from ui.queue.reading import Details, Story
from ui.queue.words import happened, next_look, stamp, tried

Line = tuple[str, str]  # when, what


def trail(details: Details, now: datetime) -> list[Line]:
    """What happened, oldest first; `now` decides the zone and how near a day is."""
    lines: list[tuple[datetime, str]] = [(each.at, happened(each)) for each in details.draft]
    several = len(details.stories) > 1
    for story in details.stories:
        lines += [(each.at, happened(each)) for each in story.happenings]
        lines += _attempts(story)
    seen: set[tuple[str, str]] = set()
    found: list[Line] = []
    for at, text in sorted((line for line in lines if line[1]), key=lambda line: line[0]):
        line = (stamp(at, now), text)
        if line not in seen or not several:  # said of every network of one post: told once
            found.append(line)
        seen.add(line)
    ahead = [(story.row.next_look_at or instant(), next_look(story.row, now)) for story in details.stories]
    return found + [("", text) for _, text in sorted(ahead) if text]


def _attempts(story: Story) -> list[tuple[datetime, str]]:
    found: list[tuple[datetime, str]] = []
    looks = 0
    for each in story.attempts:
        looks = looks + 1 if each.outcome == "absent" else 0 if each.event == "ended" else looks
        found.append((each.at, tried(each, story.row.network, looks, len(story.row.parts))))
    return found
