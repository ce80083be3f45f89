"""A year of a diary and what became of it, made through the services: 300 entries, 400 photos, 120 posts that are out.

Each passage that became a post stands between two signs of its own, so that a test knows without any link which entry
holds it, whatever was renamed, split or merged since.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from PIL import Image

from brandassist import clock
from brandassist.diary.entries import NewEntry
from brandassist.errors import Problem
from brandassist.practice import address
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace
from tests.networks.places import ask

WORDS = (
    "the", "shelf", "till", "store", "queue", "morning", "team", "bread", "price", "people", "walk", "count", "quiet",
    "week", "region", "manager", "door", "customer", "night", "delivery", "plan", "lesson", "change", "number",
)  # fmt: skip
PLACES = ("Torino Centro", "Lyon Vaise", "Wien Westend", "Bari Porto", "Graz Nord")
FIRST_DAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Size:
    entries: int = 300
    posts: int = 120
    photos: int = 400


@dataclass
class Year:
    """What there is to ask: every id that was ever given, and the signs of the passages that each post was made of."""

    entries: list[str]
    drafts: list[str]
    posts: dict[str, tuple[str, ...]]  # delivery id: signs


def make_year(workspace: Workspace, files: Path, size: Size, random: Random) -> Year:
    """Write the year, publish its posts on the practice network and the personal site, and say what to ask."""
    photos = [_photo(files, number, random) for number in range(size.photos)]
    hung: list[list[Path]] = [[] for _ in range(size.entries)]
    for number, path in enumerate(photos):
        hung[number * size.entries // size.photos].append(path)
    entries = [_entry(workspace, number, size, hung[number], random) for number in range(size.entries)]
    chosen = random.sample(range(size.entries), size.posts)
    signs = {number: (f"begin{number}x", f"end{number}x") for number in chosen}
    year, planned = Year(entries, [], {}), from_instant(clock.now(), "Europe/Rome")
    accounts = {row.account.network: row.account.id for row in workspace.accounts.list()}
    for turn, number in enumerate(chosen):
        also = chosen[turn - 1] if turn % 7 == 6 else None  # of two entries
        draft_id = _draft(workspace, entries, number, also, turn, random)
        year.drafts.append(draft_id)
        held = signs[number] + (signs[also] if also is not None else ())
        for account in ("site", "practice") if turn % 5 == 0 else ("site",) if turn % 3 == 0 else ("practice",):
            for delivery_id in workspace.queue.schedule(draft_id, [accounts[account]], planned):
                year.posts[delivery_id] = held
    switches = f"{address.ensure(workspace.practice_folder)}/_switchboard"
    ask(switches, {"unlimited": True})  # a year of pictures goes out within minutes
    workspace.lanes.run_until_idle()
    return year


def _photo(files: Path, number: int, random: Random) -> Path:
    path = files / f"photo{number}.jpg"
    colour = (number % 256, number // 256, random.randrange(256))
    Image.new("RGB", (32, 24), colour).save(path, quality=95)
    return path


def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(count))


def _entry(workspace: Workspace, number: int, size: Size, photos: list[Path], random: Random) -> str:
    """Three paragraphs: one of them between signs, sometimes one that is locked."""
    passage = f"begin{number}x {_words(random, 14)} end{number}x."
    around = [f"{_words(random, random.randint(5, 30)).capitalize()}." for _ in range(2)]
    paragraphs = [around[0], passage, around[1]]
    if number % 9 == 0:  # words of its own, which no post holds by chance
        around[1] = paragraphs[2] = " ".join(f"{random.choice(WORDS)}{number}" for _ in range(8))
    random.shuffle(paragraphs)
    text = "\n\n".join(paragraphs)
    shut = text.find(around[1]) if number % 9 == 0 else -1
    entry_id = workspace.diary.write(
        NewEntry(
            text,
            locks=((shut, shut + len(around[1])),) if shut >= 0 else (),
            title=_words(random, 3).capitalize() if number % 4 else "",
            place=PLACES[number % len(PLACES)],
            day=f"{FIRST_DAY + timedelta(days=number * 365 // size.entries)}",
            tags=(random.choice(WORDS),),
            people=(random.choice(("Greta", "Anna", "Luca")),) if number % 3 == 0 else (),
            photos=tuple(photos),
        )
    )
    if number % 8 == 0:
        workspace.promises.add(entry_id, f"send the {random.choice(WORDS)} plan")
    return entry_id


def passage_of(workspace: Workspace, entry_id: str, number: int) -> tuple[int, int]:
    text = workspace.diary.show(entry_id).entry.text
    return text.index(f"begin{number}x"), text.index(f"end{number}x.") + len(f"end{number}x.")


def _draft(workspace: Workspace, entries: list[str], number: int, also: int | None, turn: int, random: Random) -> str:
    """From a passage, by an idea of it, or from the whole entry; each is written on before it goes out."""
    entry_id = entries[number]
    passage = passage_of(workspace, entry_id, number)
    if turn % 3 == 1:
        idea = workspace.ideas.add(_words(random, 4), entry_id=entry_id, passage=passage)
        draft_id = workspace.from_entry.begin_idea(idea)
    else:
        draft_id = workspace.from_entry.begin(entry_id, passage=None if turn % 3 == 2 else passage)
    text = workspace.drafts.show(draft_id).text
    if also is not None:
        more = workspace.from_entry.insert(draft_id, entries[also], passage_of(workspace, entries[also], also))
        text = f"{text}\n\n{more}"
    if turn % 4 == 0:  # in other words: only the link knows
        text = f"{_words(random, 12).capitalize()}."
    title = _words(random, 3).capitalize()
    workspace.drafts.autosave(draft_id, title, f"{text}\n\n{_words(random, 6).capitalize()}.")
    workspace.drafts.set_kind(draft_id, "article" if turn % 6 == 3 else "post")
    return draft_id


def live_through(workspace: Workspace, year: Year, turns: int, random: Random) -> dict[str, int]:
    """Rename, split, merge and write on, at random; returns how often each was done."""
    done: dict[str, int] = {}
    verbs = (_rename, _write_on, _split_entry, _merge_entries, _split_draft, _merge_drafts, _rename_place)
    for _ in range(turns):
        verb = random.choice(verbs)
        try:
            verb(workspace, year, random)
        except Problem as problem:
            if problem.code not in ("nothing_to_split", "into_itself"):
                raise
        else:
            done[verb.__name__] = done.get(verb.__name__, 0) + 1
    return done


def _any(year: Year, random: Random) -> str:
    return random.choice(year.entries)


def _rename(workspace: Workspace, year: Year, random: Random) -> None:
    entry = workspace.diary.show(_any(year, random)).entry
    workspace.diary.autosave(entry.id, _words(random, 2).capitalize(), entry.text)
    workspace.diary.describe(entry.id, tags=[random.choice(WORDS)], people=["Nora"])
    draft = workspace.drafts.show(random.choice(year.drafts))
    workspace.drafts.autosave(draft.id, _words(random, 2).capitalize(), draft.text)


def _write_on(workspace: Workspace, year: Year, random: Random) -> None:
    entry = workspace.diary.show(_any(year, random)).entry
    workspace.diary.autosave(entry.id, entry.title, f"{_words(random, 8).capitalize()}.\n\n{entry.text}")
    workspace.diary.pause(entry.id)


def _split_entry(workspace: Workspace, year: Year, random: Random) -> None:
    entry = workspace.diary.show(_any(year, random)).entry
    photos = [each.sha256 for each in entry.photos if random.random() < 0.5]
    at = entry.text.rfind(" ", 0, random.randrange(len(entry.text) + 1))
    year.entries.append(workspace.entry_pieces.split(entry.id, at, photos).shown)


def _merge_entries(workspace: Workspace, year: Year, random: Random) -> None:
    one, two = (workspace.diary.show(_any(year, random)).entry.id for _ in range(2))
    workspace.entry_pieces.merge(one, two)


def _split_draft(workspace: Workspace, year: Year, random: Random) -> None:
    draft = workspace.drafts.show(random.choice(year.drafts))
    year.drafts.append(workspace.draft_pieces.split(draft.id, random.randrange(len(draft.text) + 1)).shown)


def _merge_drafts(workspace: Workspace, year: Year, random: Random) -> None:
    one, two = (workspace.drafts.show(random.choice(year.drafts)).id for _ in range(2))
    workspace.draft_pieces.merge(one, two)


def _rename_place(workspace: Workspace, year: Year, random: Random) -> None:
    place = random.choice(workspace.places.list())
    workspace.places.change(place.id, name=f"{_words(random, 2)} {random.randrange(10_000)}")
