"""Locked passages with canary words, placed at random, and every way out of the program asked whether one is in it.

`python -m tests.journeys.placements 1000` makes a thousand placements and says what was looked at.
"""

from __future__ import annotations

import logging
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from PIL import Image
from sqlalchemy import text as sql

from brandassist import clock
from brandassist import settings as device_settings
from brandassist.archive.private import archive
from brandassist.archive.shared import share
from brandassist.errors import Problem
from brandassist.store.diary import private
from brandassist.walltime import from_instant
from brandassist.workspace import Workspace, open_workspace
from drafts import locking
from tests.ui.turn.scenes import by_hand

EACH = 20  # placements in one workspace
SHARED = 0.2  # of the drafts with quoted words, how many are there while something is shared
SYLLABLES = ("zor", "vek", "quan", "dilm", "trax", "ulph", "ximb", "yoth", "glev", "prun", "wesk", "fyrd")
PLAIN = (
    "La fila era lunga e la cassa chiusa.",
    "Anna counted the loaves at nine.",
    "Il pane finisce alle undici.",
    "The window was warm 😀 and clean.",
    "Ho chiesto a Renato perché.",
    "Nine people waited outside.\nNobody left.",
)
OUTGOING = ("working_text", "revision", "variant", "picture", "payload", "approval", "target", "delivery", "comment")
Place = Callable[["_One"], str]


class Escaped(AssertionError):
    """A locked word stood where it must not."""


@dataclass
class Tally:
    """How many placements of each sort, and how much of each way out was read."""

    placed: Counter[str] = field(default_factory=Counter[str])
    looked: Counter[str] = field(default_factory=Counter[str])


@dataclass
class _One:
    """One placement: the open words, the locked ones, and the workspace."""

    workspace: Workspace
    chance: random.Random
    words: list[str]
    photo: Path

    @property
    def secret(self) -> str:
        return " ".join(self.words)

    def around(self) -> tuple[str, str]:
        """Open words before and after; sometimes none, sometimes without a space between."""
        before = self.chance.sample(PLAIN, self.chance.randint(0, 3))
        after = self.chance.sample(PLAIN, self.chance.randint(0, 3))
        gap = self.chance.choice((" ", "\n\n", "\n", ", ", " («", "—"))
        return " ".join(before) + (gap if before else ""), (gap if after else "") + " ".join(after)


# -- where it is locked ----------------------------------------------------------------------------------------------


def marked(one: _One) -> str:
    """Between %% marks as one types."""
    before, after = one.around()
    return one.workspace.diary.capture(f"{before}%%{one.secret}%%{after}")


def unbalanced(one: _One) -> str:
    """A mark that nobody closed: all of it is locked."""
    before, after = one.around()
    at = one.chance.choice((f"%%{before}{one.secret}{after}", f"{before}{one.secret}%%{after}"))
    return one.workspace.diary.capture(at)


def later(one: _One) -> str:
    """Written openly, then locked from the window."""
    before, after = one.around()
    entry_id = one.workspace.diary.new(text=f"{before}{one.secret}{after}")
    one.workspace.diary.lock(entry_id, (len(before), len(before) + len(one.secret)))
    return entry_id


def edited(one: _One) -> str:
    """Locked, then words are written before, in and behind it."""
    entry_id = later(one)
    entry = one.workspace.diary.show(entry_id).entry
    (start, end) = entry.locks[0]
    put = one.chance.choice(((0, "Prima. "), (len(entry.text), " Dopo."), ((start + end) // 2, f" {one.words[0]} ")))
    typed = entry.text[: put[0]] + put[1] + entry.text[put[0] :]
    one.workspace.diary.autosave(entry_id, entry.title, typed)
    return entry_id


def several(one: _One) -> str:
    """In two pieces, with open words between."""
    if len(one.words) < 2:
        return marked(one)
    half = len(one.words) // 2
    first, second = " ".join(one.words[:half]), " ".join(one.words[half:])
    before, after = one.around()
    return one.workspace.diary.capture(f"{before}%%{first}%% and %%{second}%%{after}")


def whole(one: _One) -> str:
    """The whole entry, its title too."""
    entry_id = one.workspace.diary.new(title=one.secret, text=f"{one.around()[0]}{one.secret}")
    one.workspace.diary.lock(entry_id)
    return entry_id


def described(one: _One) -> str:
    """The title and a photo's description say the locked words again."""
    before, after = one.around()
    found = f"{before}%%{one.secret}%%{after} Ciao."
    return one.workspace.diary.capture(found, title=one.secret, photos=[one.photo], alts=[f"A shelf: {one.secret}"])


def promised(one: _One) -> str:
    """A promise that is kept private."""
    entry_id = one.workspace.diary.new(text=" ".join(one.chance.sample(PLAIN, 2)))
    one.workspace.promises.add(entry_id, one.secret, locked=True)
    return entry_id


PLACES: tuple[Place, ...] = (marked, unbalanced, later, edited, several, whole, described, promised)


# -- how it could get out --------------------------------------------------------------------------------------------


def _try_everything(one: _One, entry_id: str, accounts: list[str]) -> str:
    """Three of: drafts, ideas and passages of the entry, approved and planned; and a draft that quotes the words,
    whose id is returned."""
    workspace, chance = one.workspace, one.chance
    text = workspace.diary.show(entry_id).entry.text
    ends = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    passage = (ends[0], ends[1])
    tries: list[Callable[[], str]] = [
        lambda: workspace.from_entry.begin(entry_id, kind=chance.choice(("post", "article"))),
        lambda: workspace.from_entry.begin(entry_id, passage=passage),
        lambda: workspace.from_entry.begin_idea(workspace.ideas.add("Bread", entry_id=entry_id, passage=passage)),
        lambda: workspace.from_entry.begin_idea(workspace.ideas.add("Bread", entry_id=entry_id)),
        lambda: _inserted(workspace, entry_id, passage),
    ]
    for each in chance.sample(tries, 3):
        try:
            draft_id = each()
        except Problem as problem:
            if problem.code not in ("entry_locked", "passage_locked", "bad_passage"):
                raise
            continue
        _plan(workspace, draft_id, accounts)
    return _quoted(one, _locked_with(one, entry_id), accounts)


def _inserted(workspace: Workspace, entry_id: str, passage: tuple[int, int]) -> str:
    draft_id = workspace.drafts.new("post", "", "Bread.")
    words = workspace.from_entry.insert(draft_id, entry_id, passage)
    workspace.drafts.autosave(draft_id, "", f"Bread. {words}")
    return draft_id


def _plan(workspace: Workspace, draft_id: str, accounts: list[str]) -> None:
    when = from_instant(clock.now() + timedelta(seconds=1), "Etc/UTC")
    try:
        workspace.queue.schedule(draft_id, accounts, when)
    except Problem as problem:
        if problem.code != "check_failed":
            raise


def _locked_with(one: _One, entry_id: str) -> str:
    """The locked passage that the words stand in; fewer than four words of a longer one are no quote."""
    entry = one.workspace.diary.show(entry_id).entry
    passages = private.of_entry(entry.title, entry.text, entry.locks, entry.locked)
    return next((each for each in passages if one.words[0] in each), one.secret)


def _quoted(one: _One, passage: str, accounts: list[str]) -> str:
    """Typed into a draft by hand, dressed up: it is not approved and not shared. Returns the draft, in the bin."""
    forms = (passage.upper(), f"**{passage.replace(' ', '** _', 1)}_", passage.replace(" ", "\n"))
    dressed = one.chance.choice(forms)
    draft_id = one.workspace.drafts.new("post", "", f"Bread. {dressed}", to=accounts)
    if any(each.problem is None for each in one.workspace.approvals.approve(draft_id)):
        raise Escaped(f"approved: {dressed!r}")
    if one.chance.random() < SHARED:
        shared = one.photo.parent / f"share-{one.words[0]}"
        share(one.workspace.db, one.workspace.media_folder, shared)
        _silent_folder(shared, one.words)
    one.workspace.drafts.delete(draft_id)
    return draft_id


def _site(workspace: Workspace) -> str:
    return next(each.account.id for each in workspace.accounts.list() if each.account.network == "site")


# -- what is read ----------------------------------------------------------------------------------------------------


def _must_be_silent(said: str, words: list[str], where: str) -> None:
    low = said.lower()
    if found := [each for each in words if each in low]:
        raise Escaped(f"{where}: {found[0]} in {said[:200]!r}")


def _silent_folder(folder: Path, words: list[str]) -> int:
    files = [each for each in folder.rglob("*") if each.is_file()]
    for each in files:
        _must_be_silent(each.read_bytes().decode("utf-8", "replace") + str(each.relative_to(folder)), words, str(each))
    return len(files)


def _look(workspace: Workspace, words: list[str], typed: list[str], out: Path, tally: Tally) -> None:
    """Everything that leaves, or is about to; what a person wrote out in the drafts `typed` stands there alone."""
    with workspace.db.read() as tx:
        for table in OUTGOING:
            for row in tx.execute(sql(f"SELECT * FROM {table}")).mappings():
                if table in ("working_text", "revision") and row["draft_id"] in typed:
                    continue
                _must_be_silent(str(dict(row)), words, table)
                tally.looked["rows of drafts, approvals and the queue"] += 1
        for row in tx.execute(sql("SELECT title, body FROM search WHERE kind = 'draft'")):
            _must_be_silent(str(tuple(row)), words, "search")
            tally.looked["drafts in the search index"] += 1
        payloads = tx.execute(sql("SELECT count(*) FROM payload")).scalar_one()
    for line in workspace.drafts.list():
        for target in workspace.drafts.show(line.id).targets:
            shown = workspace.rendering.render(target.id)
            _must_be_silent(f"{shown.payload} {shown.text} {shown.bare}", words, "preview")
            tally.looked["previews"] += 1
    for row in workspace.turns.waiting():
        for part in workspace.turns.show(row.id).parts if row.approved else ():
            _must_be_silent(f"{part.text} {part.title} {[each.alt for each in part.pictures]}", words, "clipboard")
            tally.looked["texts for the clipboard"] += 1
    tally.looked["payloads approved"] += payloads
    tally.looked["files published"] += _silent_folder(workspace.site_folder, words)
    share(workspace.db, workspace.media_folder, out / "share")
    tally.looked["files shared"] += _silent_folder(out / "share", words)


def _kept_in_the_archive(workspace: Workspace, secrets: list[list[str]], out: Path, tally: Tally) -> None:
    """Nothing is lost, and every word stands between marks or in an entry that says it is locked as a whole."""
    archive(workspace.db, workspace.folder, out / "archive")
    texts = [each.read_text("utf-8") for each in (out / "archive" / "diary").glob("*.md")]
    records = (out / "archive" / "records.json").read_text("utf-8")
    for words in secrets:
        if not all(each in records for each in words):
            raise Escaped(f"lost: {words}")
        for text in texts:
            head, _, body = text.partition("\n---\n")
            clean, spans = locking.parse(body)
            open_words = locking.without_locked(clean, spans)
            if "locked:" not in head:
                _must_be_silent(open_words, words, "archive, unmarked")
        tally.looked["passages marked in the archive"] += 1


def run(count: int, seed: int, folder: Path) -> Tally:
    """Make so many placements, a workspace for each twenty. Raises Escaped at the first locked word that got out."""
    tally, chance = Tally(), random.Random(seed)
    for first in range(0, count, EACH):
        _run_some(min(EACH, count - first), chance, folder / str(first), tally)
    return tally


def _run_some(count: int, chance: random.Random, folder: Path, tally: Tally) -> None:
    folder.mkdir(parents=True)
    photo = folder / "shelf.jpg"
    Image.new("RGB", (32, 24), "tan").save(photo)
    written = folder / "log"
    written.mkdir()
    handler = logging.FileHandler(written / "all.log", encoding="utf-8")
    logging.getLogger().addHandler(handler)
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.DEBUG)
    workspace = open_workspace(folder / "work", settings=device_settings.load(folder / "device.json"))
    try:
        workspace.set_rule("approval_rule", "alone")
        accounts = [_site(workspace), by_hand(workspace)]
        secrets: list[list[str]] = []
        typed: list[str] = []
        for words in _canaries(count, chance):
            secrets.append(words)
            place = chance.choice(PLACES)
            tally.placed[place.__name__] += 1
            one = _One(workspace, chance, words, photo)
            typed.append(_try_everything(one, place(one), accounts))
        later = clock.now() + timedelta(seconds=5)
        with clock.set_to(lambda: later):
            workspace.lanes.run_until_idle()
            every = [each for words in secrets for each in words]
            _look(workspace, every, typed, folder, tally)
        _kept_in_the_archive(workspace, secrets, folder, tally)
    finally:
        workspace.close()
        logging.getLogger().removeHandler(handler)
        logging.getLogger().setLevel(level)
        handler.close()
    tally.looked["lines of the log"] += len((written / "all.log").read_text("utf-8").splitlines())
    _silent_folder(written, every)


def _canaries(count: int, chance: random.Random) -> Iterator[list[str]]:
    """Words nobody else writes, each once."""
    for number in range(count):
        length = chance.randint(1, 9)
        yield [f"{chance.choice(SYLLABLES)}{chance.choice(SYLLABLES)}{number:03}{each}q" for each in range(length)]


def main(count: int) -> None:
    """Run, and say what was looked at."""
    with tempfile.TemporaryDirectory() as folder:
        tally = run(count, 1, Path(folder))
    print(f"{sum(tally.placed.values())} placements, no locked word got out")
    for about in (tally.placed, tally.looked):
        for name, number in sorted(about.items()):
            print(f"  {name}: {number:,}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
